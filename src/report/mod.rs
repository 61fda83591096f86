//! What people read: the interface's words in two languages; debriefs, simulations, the picture of a case and the script for
//! reviewers.
//!
//! For every shell; pure. Not here: where it is shown or written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod canvas;
pub mod condition;
pub mod debrief;
pub mod graph;
mod marks;
mod numbering;
mod numbers;
pub mod plain;
pub mod review;
pub mod simulate;
mod story;
mod template;
pub mod words;

pub use condition::InWords;
pub use numbering::Numbering;
pub use numbers::capitalised;
pub use words::Words;
