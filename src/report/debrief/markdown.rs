//! The debrief as Markdown, for a note or a wiki.

use super::page::DebriefPage;
use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::markdown::escape::{escape, tidied};
use crate::report::markdown::html::to_plain;
use crate::report::template::{TemplateForm, fill};

const TEMPLATE: &str = include_str!("../../../assets/templates/debrief.md");

/// The debrief as Markdown.
#[must_use]
pub fn markdown(debrief: &Debrief, words: &Messages) -> String {
    let page = DebriefPage::of(debrief, words);
    let form = TemplateForm::plain(TEMPLATE);
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("md", escape);
        environment.add_filter("plain", |markdown: &str| {
            let paragraphs = to_plain(markdown);
            paragraphs.iter().map(|paragraph| escape(paragraph)).collect::<Vec<_>>().join("\n\n")
        });
    });
    tidied(&filled.unwrap_or_default())
}
