//! Group sessions over plain HTTP, with script off: whole sessions in every mode, and what guards them.

pub(crate) mod client;
mod guards;
pub(crate) mod hall;
mod leading;
mod practice;
mod threats;
mod together;
mod walks;
