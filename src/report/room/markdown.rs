//! The look back of a room as Markdown, for a note or a wiki.

use super::data::RoomReport;
use super::page::RoomPage;
use crate::report::Messages;
use crate::report::markdown::escape::{escape, tidied};
use crate::report::markdown::html::to_plain;
use crate::report::quotes::within;
use crate::report::template::{TemplateForm, fill};

const TEMPLATE: &str = include_str!("../../../assets/templates/group.md");

/// The look back of a room as Markdown.
#[must_use]
pub fn markdown(report: &RoomReport, words: &Messages) -> String {
    let page = RoomPage::of(report, words);
    let filled = fill(TemplateForm::plain(TEMPLATE), &page, words, |environment| {
        environment.add_filter("md", escape);
        environment.add_filter("within", within);
        environment.add_filter("plain", |markdown: &str| {
            let paragraphs = to_plain(markdown);
            paragraphs.iter().map(|paragraph| escape(paragraph)).collect::<Vec<_>>().join("\n\n")
        });
    });
    tidied(&filled.unwrap_or_default())
}
