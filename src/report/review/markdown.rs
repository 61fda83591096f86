//! The script as Markdown, for a wiki or a text editor.

use super::page::ReviewPage;
use crate::engine::Scenario;
use crate::report::Messages;
use crate::report::markdown::escape::{escape, tidied};
use crate::report::markdown::html::to_plain;
use crate::report::template::{TemplateForm, fill};

const TEMPLATE: &str = include_str!("../../../assets/templates/review.md");

/// The script as Markdown.
#[must_use]
pub fn markdown(scenario: &Scenario, words: &Messages) -> String {
    markdown_in(scenario, words, words.language())
}

/// The same with the texts of the case in a language of their own.
#[must_use]
pub fn markdown_in(scenario: &Scenario, words: &Messages, language: &str) -> String {
    let page = ReviewPage::of(scenario, words, language);
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
