//! Group sessions over plain HTTP, with script off: whole sessions in every mode, and what guards them.

pub(crate) mod client;
mod encrypted;
mod guards;
pub(crate) mod hall;
mod hosts;
mod leading;
mod practice;
mod prepared;
mod rehearsal;
mod threats;
mod together;
mod walks;
