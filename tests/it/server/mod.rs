//! Group sessions over plain HTTP, with script off: whole sessions in every mode, and what guards them.

pub(crate) mod client;
pub(crate) mod hall;
mod planning;
mod practice;
mod threats;
mod together;
mod walks;
