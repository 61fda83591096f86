//! Group sessions: the invariants over random rooms of random people, and walks through each mode.

mod invariants;
pub(crate) mod people;
mod told;
mod walks;
