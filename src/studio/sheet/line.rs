//! A line as it stands on a sheet.

use super::{SheetText, SheetWriter};
use crate::engine::{Condition, Mood};
use crate::script::rewrite::{CasePath, CaseValue};
use std::ops::Range;

/// A line, whoever says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Where it stands.
    pub path: CasePath,
    /// The id of who says it: somebody of the cast or `player`; nobody where it is told.
    pub who: Option<String>,
    /// What they are called; empty where it is told.
    pub speaker: String,
    /// What is said.
    pub text: SheetText,
    /// How it is said.
    pub mood: Option<Mood>,
    /// The stage direction; empty where there is none.
    pub cue: SheetText,
    /// What the person thinks; empty where that is not told.
    pub thinks: SheetText,
    /// When it is said; always without it.
    pub when: Option<SheetCondition>,
}

/// A condition, both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCondition {
    /// As it is written.
    pub written: String,
    /// In words, where the case can be played.
    pub words: Option<String>,
}

impl SheetWriter<'_> {
    /// The lines of a field; `played` is where they are among those of the scenario.
    pub(super) fn lines(
        &self,
        value: &CaseValue,
        path: &CasePath,
        field: &str,
        played: Option<Range<usize>>,
    ) -> Vec<SheetLine> {
        let lines = value.get(field).map(CaseValue::items).unwrap_or_default();
        let line = |(at, line): (usize, &CaseValue)| {
            let path = path.name(field).item(at);
            let when = self
                .scenario
                .zip(played.as_ref())
                .and_then(|(scenario, played)| scenario.lines[played.clone()].get(at).and_then(|it| it.when.as_ref()));
            self.line(line, path, when)
        };
        lines.iter().enumerate().map(line).collect()
    }

    fn line(&self, line: &CaseValue, path: CasePath, when: Option<&Condition>) -> SheetLine {
        let who = line.get("who").and_then(CaseValue::as_text);
        SheetLine {
            who: who.map(str::to_owned),
            speaker: who.map(|it| self.called(it)).unwrap_or_default(),
            text: SheetText::of(line, &path, "text"),
            mood: Mood::ALL.into_iter().find(|it| it.id() == line.word_of("mood")),
            cue: SheetText::of(line, &path, "cue"),
            thinks: SheetText::of(line, &path, "thinks"),
            when: self.condition(line, "when", when),
            path,
        }
    }

    /// What somebody is called.
    pub(super) fn called(&self, id: &str) -> String {
        let case = self.talk.case;
        let person = if id == "player" { case.get("player") } else { case.get("cast").and_then(|it| it.get(id)) };
        person.map(|it| it.text_of("name")).filter(|it| !it.is_empty()).unwrap_or(id).to_owned()
    }

    /// A condition as it is written, and in words where it is known what it means.
    pub(super) fn condition(
        &self,
        value: &CaseValue,
        field: &str,
        means: Option<&Condition>,
    ) -> Option<SheetCondition> {
        let written = value.get(field)?.as_text()?.to_owned();
        let words = means.zip(self.sentences).map(|(condition, words)| words.only_if(condition));
        Some(SheetCondition { written, words })
    }
}
