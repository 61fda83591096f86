//! Where effects, conditions and lines stand in a case.

use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::talk::Talk;

/// A place of a case that a board names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSpot {
    /// The beat, as picks name it; none outside the talk.
    pub beat: Option<String>,
    /// The id of the choice, where it is one's.
    pub choice: Option<String>,
    /// The place itself.
    pub path: CasePath,
}

/// Effects, conditions and lines of a case with their places, in the order of the file.
pub(super) struct CaseSpots<'c> {
    effects: Vec<(&'c str, &'c CaseValue, CaseSpot)>,
    conditions: Vec<(String, CaseSpot)>,
    lines: Vec<(&'c str, CaseSpot)>,
}

impl<'c> CaseSpots<'c> {
    pub(super) fn of(talk: &Talk<'c>) -> Self {
        let mut spots = Self { effects: Vec::new(), conditions: Vec::new(), lines: Vec::new() };
        spots.look(talk, &CasePath::default(), talk.case);
        spots
    }

    fn look(&mut self, talk: &Talk<'c>, path: &CasePath, value: &'c CaseValue) {
        match value {
            CaseValue::Form(name, _) | CaseValue::Part(name, _) if !name.is_empty() => {
                self.effects.push((name, value, spot(talk, path)));
            }
            CaseValue::Text(text) => match path.name_from_end(0) {
                "when" | "opens" | "recalls" | "strength" | "practise" => {
                    self.conditions.push((closed_up(text), spot(talk, path)));
                }
                "who" => self.lines.push((text, spot(talk, path))),
                _ if path.name_from_end(1) == "derived" => {
                    self.conditions.push((closed_up(text), spot(talk, path)));
                }
                _ => {}
            },
            _ => {}
        }
        for (name, inner) in value.entries() {
            self.look(talk, &path.name(name), inner);
        }
        for (at, inner) in value.items().iter().enumerate() {
            self.look(talk, &path.item(at), inner);
        }
    }

    /// The effects of a kind.
    pub(super) fn effects<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = (&'c CaseValue, &'s CaseSpot)> + 's {
        self.effects.iter().filter(move |(name, ..)| *name == kind).map(|(_, value, spot)| (*value, spot))
    }

    /// Where a promise is settled in a way.
    pub(super) fn settles(&self, kind: &str, promise: &str) -> Vec<CaseSpot> {
        let of = |value: &CaseValue| value.items().first().and_then(CaseValue::as_text) == Some(promise);
        self.effects(kind).filter(|(value, _)| of(value)).map(|(_, spot)| spot.clone()).collect()
    }

    /// Where an interest is discovered by an effect.
    pub(super) fn discovers(&self, person: &str, interest: &str) -> Vec<CaseSpot> {
        let text = |value: &CaseValue, at: usize| value.items().get(at).and_then(CaseValue::as_text).map(str::to_owned);
        let of = |value: &CaseValue| {
            text(value, 0).as_deref() == Some(person) && text(value, 1).as_deref() == Some(interest)
        };
        self.effects("Discover").filter(|(value, _)| of(value)).map(|(_, spot)| spot.clone()).collect()
    }

    /// Where a condition asks this.
    pub(super) fn asks(&self, call: &str) -> Vec<CaseSpot> {
        // `kept(bellen)` does not stand in `unkept(bellen)`, should there ever be such a question.
        let stands = |condition: &str| {
            condition
                .match_indices(call)
                .any(|(at, _)| !condition[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
        };
        self.conditions.iter().filter(|(condition, _)| stands(condition)).map(|(_, spot)| spot.clone()).collect()
    }

    /// The beats in which somebody speaks, with how many lines.
    pub(super) fn lines_of(&self, person: &str) -> Vec<(String, usize)> {
        let mut beats: Vec<(String, usize)> = Vec::new();
        let own = self.lines.iter().filter(|(who, spot)| *who == person && is_line(&spot.path));
        for beat in own.filter_map(|(_, spot)| spot.beat.as_ref()) {
            match beats.last_mut().filter(|it| it.0 == *beat) {
                Some(last) => last.1 += 1,
                None => beats.push((beat.clone(), 1)),
            }
        }
        beats
    }
}

/// A condition without the blanks that may stand around its signs.
fn closed_up(condition: &str) -> String {
    let mut plain = condition.split_whitespace().collect::<Vec<_>>().join(" ");
    for sign in ["(", ")", ",", "."] {
        plain = plain.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign);
    }
    plain
}

/// Whether who is named here says something, in place of feeling it.
fn is_line(who: &CasePath) -> bool {
    let of = who.parent().and_then(|(line, _)| line.parent().map(|(lines, _)| lines));
    of.is_some_and(|lines| matches!(lines.name_from_end(0), "lines" | "reply"))
}

fn spot(talk: &Talk<'_>, path: &CasePath) -> CaseSpot {
    let names: Vec<_> = path.names().take(6).collect();
    let choice = match names[..] {
        [_, _, "beats", _, "choices", choice] => Some(choice.to_owned()),
        _ => None,
    };
    CaseSpot { beat: talk.beat_around(path).map(|at| talk.beats[at].name.clone()), choice, path: path.clone() }
}
