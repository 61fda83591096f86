//! The debrief as people read it: plain text for a terminal, Markdown, and one printable page.
//!
//! `page` turns a debrief into sentences once; each form has a template. Everything is written so that a trainer could
//! read it aloud.

mod charts;
pub(crate) mod course;
mod html;
mod in_words;
mod markdown;
pub(crate) mod masters;
pub(crate) mod moments;
mod own;
pub(crate) mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod phrases;
pub(crate) mod talk;
mod text;
mod whole_talk;

pub use html::html;
pub use markdown::markdown;
pub use own::{DebriefAdditions, OwnWords};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub(crate) use phrases::joined;
pub(super) use phrases::{listed, side_name};
pub use text::text;

#[cfg(test)]
mod tests;
