//! A first case in six steps: what somebody says in each, and the edit that makes a case of it.
//!
//! It begins as one of two small cases that play already (`assets/templates/guided`); what is left open keeps their words.

use super::{CaseEdit, TextPlace};
use crate::script::rewrite::{CasePath, CaseValue};
use std::collections::BTreeMap;

/// Something that is asked for a first case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuidedField {
    /// What the person across the table is called.
    Name,
    /// What that person does, and for whom: `eigenaar, Café De Sluis`.
    Function,
    /// What the player wants.
    Goal,
    /// What the person says to want.
    Position,
    /// What lies behind that.
    Interest,
    /// The first line.
    Line,
    /// The best answer.
    Best,
    /// One that is possible, at a cost.
    Fair,
    /// One that tempts and does not fit.
    Tempting,
    /// What the good ending is called.
    EndingTitle,
    /// How it ends then.
    Ending,
}

/// The steps, each with what is asked in it.
pub const GUIDED_STEPS: [&[GuidedField]; 6] = [
    &[GuidedField::Name, GuidedField::Function],
    &[GuidedField::Goal],
    &[GuidedField::Position, GuidedField::Interest],
    &[GuidedField::Line],
    &GuidedField::ANSWERS,
    &[GuidedField::EndingTitle, GuidedField::Ending],
];

/// What can be said of an answer, in the words of the model: what most first cases need.
pub const GUIDED_MOVES: [&str; 12] = [
    "open_question",
    "acknowledge",
    "summarise",
    "state_role",
    "explain_reason",
    "hold_firm",
    "hide_behind_rule",
    "threaten",
    "promise_process",
    "promise_outcome",
    "look_away",
    "give_away",
];

impl GuidedField {
    /// The three answers.
    pub const ANSWERS: [Self; 3] = [Self::Best, Self::Fair, Self::Tempting];

    /// What it is called in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Function => "function",
            Self::Goal => "goal",
            Self::Position => "position",
            Self::Interest => "interest",
            Self::Line => "line",
            Self::Best => "best",
            Self::Fair => "fair",
            Self::Tempting => "tempting",
            Self::EndingTitle => "ending-title",
            Self::Ending => "ending",
        }
    }

    /// The choice that an answer is.
    fn choice(self) -> CasePath {
        CasePath::from("scenes.talk.beats.begin.choices").name(self.id())
    }

    /// Where its words stand.
    #[must_use]
    pub fn place(self) -> CasePath {
        match self {
            Self::Name => CasePath::from("cast.partner.name"),
            Self::Function => CasePath::from("cast.partner.function"),
            Self::Goal => CasePath::from("goals.goal"),
            Self::Position => CasePath::from("cast.partner.position"),
            Self::Interest => CasePath::from("cast.partner.interests.interest.text"),
            Self::Line => CasePath::from("scenes.talk.beats.begin.lines.0.text"),
            Self::Best | Self::Fair | Self::Tempting => self.choice().name("text"),
            Self::EndingTitle => CasePath::from("endings.together.title"),
            Self::Ending => CasePath::from("endings.together.text"),
        }
    }
}

/// What somebody says of a first case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuidedCase {
    texts: BTreeMap<GuidedField, String>,
    moves: BTreeMap<GuidedField, String>,
}

impl GuidedCase {
    /// The words in a field; empty while there are none.
    #[must_use]
    pub fn text(&self, field: GuidedField) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// Puts words into a field.
    pub fn write(&mut self, field: GuidedField, text: String) {
        self.texts.insert(field, text);
    }

    /// What an answer is in the talk, by the id of a move.
    #[must_use]
    pub fn what(&self, answer: GuidedField) -> &str {
        let usual = match answer {
            GuidedField::Best => "open_question",
            GuidedField::Fair => "hold_firm",
            _ => "look_away",
        };
        self.moves.get(&answer).map_or(usual, String::as_str)
    }

    /// Says what an answer is in the talk.
    pub fn is(&mut self, answer: GuidedField, what: &str) {
        self.moves.insert(answer, what.to_owned());
    }

    /// The edit that makes this case of one of those that it begins as; more texts go along by their places.
    #[must_use]
    pub fn edit(&self, more: &[(&str, String)]) -> CaseEdit {
        let mut edits = Vec::new();
        let set = |at: CasePath, text: &str| CaseEdit::SetText { at: TextPlace(at), text: text.to_owned() };
        for field in GUIDED_STEPS.into_iter().flatten() {
            let text = self.text(*field).trim();
            if text.is_empty() {
                continue;
            }
            if *field == GuidedField::Function {
                let (function, organisation) =
                    text.split_once(',').map_or((text, ""), |(of, by)| (of.trim(), by.trim()));
                edits.push(set(field.place(), function));
                edits.push(set(CasePath::from("cast.partner.organisation"), organisation));
            } else {
                edits.push(set(field.place(), text));
            }
        }
        for answer in GuidedField::ANSWERS {
            let moves = CaseValue::List(vec![CaseValue::text(self.what(answer))]);
            edits.push(CaseEdit::Set { at: answer.choice().name("moves"), value: moves });
        }
        edits.extend(more.iter().map(|(at, text)| set(CasePath::from(*at), text)));
        CaseEdit::All(edits)
    }
}
