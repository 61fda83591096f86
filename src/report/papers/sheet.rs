//! What every paper is made of: sheets with sections of items and tables.

use crate::engine::{Language, Scenario, TextId};
use crate::report::Messages;
use crate::report::markdown::escape::{escape, tidied};
use crate::report::template::{TemplateForm, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;
use serde::Serialize;

const HTML: &str = include_str!("../../../assets/templates/papers.html");
const MARKDOWN: &str = include_str!("../../../assets/templates/papers.md");
const STYLE: &str =
    concat!(include_str!("../../../assets/templates/page.css"), include_str!("../../../assets/templates/papers.css"));

/// Sheets that are printed together.
#[derive(Serialize)]
pub(super) struct PapersPage {
    pub(super) language: &'static str,
    pub(super) title: String,
    pub(super) sheets: Vec<PaperSheet>,
}

/// A sheet of paper, or several that belong together.
#[derive(Serialize)]
pub(super) struct PaperSheet {
    pub(super) eyebrow: String,
    pub(super) title: String,
    pub(super) about: Vec<String>,
    pub(super) sections: Vec<PaperSection>,
}

/// A section with a heading.
#[derive(Default, Serialize)]
pub(super) struct PaperSection {
    pub(super) heading: String,
    pub(super) lead: Option<String>,
    pub(super) items: Vec<PaperItem>,
    pub(super) numbered: bool,
    pub(super) table: Option<PaperTable>,
}

/// An item of a section.
#[derive(Default, Serialize)]
pub(super) struct PaperItem {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) more: Vec<String>,
}

/// A table.
#[derive(Serialize)]
pub(super) struct PaperTable {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// Whether it is to be filled in.
    pub(super) blank: bool,
}

impl PaperItem {
    pub(super) fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), more: Vec::new() }
    }
}

impl PapersPage {
    pub(super) fn html(&self, words: &Messages) -> String {
        let style = Value::from_safe_string(STYLE.to_owned());
        let (pictures, script) = (Value::UNDEFINED, Value::UNDEFINED);
        let form = TemplateForm { source: HTML, escape: AutoEscape::Html, pictures, style, script };
        fill(form, self, words, |_| {}).unwrap_or_default().trim_start().to_owned()
    }

    pub(super) fn markdown(&self, words: &Messages) -> String {
        let filled = fill(TemplateForm::plain(MARKDOWN), self, words, |environment| {
            environment.add_filter("md", escape);
        });
        tidied(&filled.unwrap_or_default())
    }
}

/// What papers are put together with: the case in a language, and the words.
#[derive(Clone, Copy)]
pub(super) struct PaperWords<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) language: Language,
    pub(super) words: &'a Messages,
}

impl<'a> PaperWords<'a> {
    pub(super) fn new(scenario: &'a Scenario, language: &str, words: &'a Messages) -> Self {
        Self { scenario, language: scenario.texts.language(language), words }
    }

    /// A text of the case.
    pub(super) fn text(&self, id: TextId) -> String {
        self.scenario.texts.unplayed(id, self.language).into_owned()
    }

    /// A word of ours.
    pub(super) fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// The names of moves, one after another; nothing where there are none.
    pub(super) fn moves(&self, moves: &[crate::engine::MoveId]) -> Option<String> {
        let name = |id: &crate::engine::MoveId| {
            self.scenario.model.moves[id.index()].name.get(self.words.language()).to_owned()
        };
        (!moves.is_empty()).then(|| moves.iter().map(name).collect::<Vec<_>>().join(", "))
    }
}
