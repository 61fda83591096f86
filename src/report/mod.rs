//! What people read: the interface's words in two languages, and the debrief as text, Markdown and a printable page.
//!
//! For every shell; pure. Not here: where it is shown or written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod debrief;
pub mod plain;
pub mod words;

pub use words::Words;
