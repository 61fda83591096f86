//! The front of the script: what the case is about, who the player is, and what the names in conditions stand for.

use super::teller::{NamedText, Teller};
use crate::engine::{Document, NameId, TextId, VariableKind};
use crate::report::condition::readable;
use crate::report::document::{DocumentPart, WrittenDocument};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Cover {
    pub(super) summary: String,
    /// Sector, level, minutes, version and the like, in one line.
    pub(super) facts: String,
    pub(super) between: Option<String>,
    pub(super) player: String,
    pub(super) mandate: String,
    pub(super) goals: Vec<String>,
    pub(super) practises: Vec<String>,
    /// Markdown.
    pub(super) briefing: String,
    pub(super) documents: Vec<ReviewDocument>,
}

/// A document of the dossier.
#[derive(Serialize)]
pub(super) struct ReviewDocument {
    pub(super) name: String,
    /// When it can be opened; empty where it always can.
    pub(super) when: String,
    /// What stands in it, paragraph by paragraph, without marks.
    pub(super) paragraphs: Vec<String>,
}

impl ReviewDocument {
    fn of(document: &Document, teller: &Teller<'_>) -> Self {
        let name = teller.text(document.title);
        let written: Vec<_> = document.paragraphs.iter().map(|it| teller.text(*it)).collect();
        let parts = WrittenDocument::read(&written.join("\n\n")).parts;
        let paragraphs = parts.iter().map(DocumentPart::plain).filter(|it| !it.trim().is_empty());
        // Its title stands above it already.
        let paragraphs = paragraphs.enumerate().filter(|(at, text)| *at > 0 || *text != name).map(|it| it.1);
        Self {
            when: document.when.as_ref().map(|when| teller.conditions.only_if(when)).unwrap_or_default(),
            paragraphs: paragraphs.collect(),
            name,
        }
    }
}

impl Cover {
    pub(super) fn of(teller: &Teller<'_>) -> Self {
        let about = &teller.scenario.about;
        let mut facts = vec![
            teller.text(about.sector),
            teller.words.text_with("review-level", &[("level", about.level.into())]),
            teller.words.text_with("review-minutes", &[("minutes", about.minutes.into())]),
        ];
        if !about.version.is_empty() {
            facts.push(teller.words.text_with("review-version", &[("version", about.version.as_str().into())]));
        }
        facts.extend(about.authors.iter().cloned());
        facts.extend(Some(about.licence.clone()).filter(|licence| !licence.is_empty()));
        let language = teller.words.language();
        Self {
            summary: teller.text(about.summary),
            facts: facts.join(" · "),
            between: about.between.map(|(one, other)| {
                let values = [("one", teller.text(one).into()), ("other", teller.text(other).into())];
                teller.words.text_with("review-between", &values)
            }),
            player: {
                let (function, organisation) =
                    (teller.text(about.player.function), teller.text(about.player.organisation));
                let values = [("function", function.into()), ("organisation", organisation.into())];
                teller.words.text_with("review-player", &values)
            },
            mandate: teller.text(about.player.mandate),
            goals: about.goals.iter().map(|(_, text)| teller.text(*text)).collect(),
            practises: about
                .practises
                .iter()
                .map(|id| teller.scenario.model.moves[id.index()].name.get(language).to_owned())
                .collect(),
            briefing: teller.text(about.briefing),
            documents: teller.scenario.dossier.iter().map(|it| ReviewDocument::of(it, teller)).collect(),
        }
    }
}

impl Teller<'_> {
    fn all_words(&self, words: &[NameId], shown: &[TextId]) -> Vec<String> {
        let words = words.iter().enumerate();
        words.map(|(at, word)| format!("“{}”", self.word(*word, shown.get(at).copied()))).collect()
    }

    /// What the variables can be, and what the derived ones follow from.
    pub(super) fn marks(&self) -> Vec<NamedText> {
        let texts = &self.scenario.texts;
        let variables = self.scenario.variables.iter().map(|variable| NamedText {
            name: readable(texts.name(variable.id)),
            text: match &variable.kind {
                VariableKind::Count { start, min, max } => {
                    let values = [("start", (*start).into()), ("min", (*min).into()), ("max", (*max).into())];
                    self.words.text_with("review-mark-count", &values)
                }
                VariableKind::Flag(true) => self.say("review-mark-on"),
                VariableKind::Flag(false) => self.say("review-mark-off"),
                VariableKind::OneOf { start, words, shown } => {
                    let all = self.all_words(words, shown);
                    let start = all.get(*start as usize).cloned().unwrap_or_default();
                    let values = [("words", all.join(", ").into()), ("start", start.into())];
                    self.words.text_with("review-mark-words", &values)
                }
                VariableKind::Drawn { weights, words, shown } => {
                    let total: u64 = weights.iter().map(|it| u64::from(*it)).sum();
                    let all = self.all_words(words, shown).into_iter().zip(weights);
                    let often = all.map(|(word, weight)| {
                        let values = [("word", word.into()), ("weight", (*weight).into()), ("total", total.into())];
                        self.words.text_with("review-mark-drawn-word", &values)
                    });
                    let often = often.collect::<Vec<_>>().join(", ");
                    self.words.text_with("review-mark-drawn", &[("words", often.into())])
                }
            },
        });
        let derived = self.scenario.derived.iter().map(|derived| {
            let clause = self.conditions.clause(&derived.condition);
            let id = if derived.truth { "review-mark-derived" } else { "review-mark-sum" };
            NamedText {
                name: readable(texts.name(derived.id)),
                text: self.words.text_with(id, &[("condition", clause.into())]),
            }
        });
        variables.chain(derived).collect()
    }
}
