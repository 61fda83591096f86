//! Group sessions: the invariants over random rooms of random people, and walks through each mode.

mod invariants;
mod people;
mod told;
pub(crate) mod people;
mod walks;
