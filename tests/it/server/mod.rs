//! Group sessions over plain HTTP, with script off: whole sessions in every mode, and what guards them.

mod background;
pub(crate) mod client;
pub(crate) mod hall;
mod practice;
mod threats;
mod together;
mod walks;
