//! Group sessions: the invariants over random rooms of random people, walks through each mode, what is told afterwards, and
//! what is printed.

mod invariants;
mod papers;
pub(crate) mod people;
mod statements;
mod told;
mod walks;
