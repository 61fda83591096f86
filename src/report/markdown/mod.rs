//! Markdown: an author's as safe HTML and as plain blocks, and our own texts inside it.

pub mod blocks;
pub(in crate::report) mod escape;
pub(in crate::report) mod html;
