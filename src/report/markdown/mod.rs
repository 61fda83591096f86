//! Markdown: an author's as safe HTML, and our own texts inside it. Its parts, for who draws them, are those of
//! `report/document`.

pub(in crate::report) mod escape;
pub(in crate::report) mod html;
