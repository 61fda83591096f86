//! What people read: the interface's words in two languages, and debriefs and simulations as text and printable pages.
//!
//! For every shell; pure. Not here: where it is shown or written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod canvas;
pub mod debrief;
mod numbers;
pub mod plain;
pub mod simulate;
mod template;
pub mod words;

pub use words::Words;
