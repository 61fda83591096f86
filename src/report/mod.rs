//! What people read: the interface's words in two languages, and the debrief as text, Markdown and a printable page.
//!
//! For every shell; pure. Not here: where it is shown or written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod words;

pub use words::Words;

pub fn text(d: &crate::engine::Debrief, _: &Words, _: usize) -> String { format!("{d:#?}") }
pub fn markdown(d: &crate::engine::Debrief, _: &Words) -> String { format!("{d:#?}") }
pub fn html(d: &crate::engine::Debrief, _: &Words) -> String { format!("{d:#?}") }
