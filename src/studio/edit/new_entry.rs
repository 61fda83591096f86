//! What is new in a case: parts that can be written at once, with what they need.

use super::{CaseEdit, beat_place};
use crate::engine::PromiseKind;
use crate::script::rewrite::{CasePath, CaseValue};

impl CaseEdit {
    /// A line of a beat, a reply or an intervention: `lines` is where it stands, as in `….lines` or `….reply`.
    #[must_use]
    pub fn new_line(lines: &CasePath, at: usize, who: Option<&str>, text: &str) -> Self {
        let who = who.map(|who| ("who", CaseValue::text(who)));
        let value = CaseValue::part(who.into_iter().chain([("text", CaseValue::text(text))]));
        Self::Insert { into: lines.clone(), at, called: String::new(), value }
    }

    /// A choice of a beat.
    #[must_use]
    pub fn new_choice(beat: &CasePath, at: usize, text: &str, then: CaseValue) -> Self {
        let value = CaseValue::part([("text", CaseValue::text(text)), ("then", then)]);
        Self::Insert { into: beat.name("choices"), at, called: text.to_owned(), value }
    }

    /// A beat of a scene or fragment, with a first line; `then` is where it goes as long as it has no choices.
    #[must_use]
    pub fn new_beat(home: &CasePath, at: usize, called: &str, line: &str, then: CaseValue) -> Self {
        let line = CaseValue::part([("text", CaseValue::text(line))]);
        let value = CaseValue::part([("lines", CaseValue::List(vec![line])), ("then", then)]);
        Self::Insert { into: home.name("beats"), at, called: called.to_owned(), value }
    }

    /// A scene with one beat, which ends the talk as long as nothing else is written.
    #[must_use]
    pub fn new_scene(at: usize, title: &str, with: &[&str], line: &str, then: CaseValue) -> Self {
        let first = CaseValue::part([("text", CaseValue::text(line))]);
        let beat = CaseValue::part([("lines", CaseValue::List(vec![first])), ("then", then)]);
        let people = with.iter().map(|it| CaseValue::text(it)).collect();
        let value = CaseValue::Part(
            String::from("Scene"),
            vec![
                (String::from("title"), CaseValue::text(title)),
                (String::from("place"), CaseValue::text("room")),
                (String::from("channel"), CaseValue::word("OnSite")),
                (String::from("with"), CaseValue::List(people)),
                (String::from("start"), CaseValue::text("begin")),
                (String::from("beats"), CaseValue::Map(vec![(String::from("begin"), beat)])),
            ],
        );
        Self::Insert { into: CasePath::from("scenes"), at, called: title.to_owned(), value }
    }

    /// Somebody in the cast.
    #[must_use]
    pub fn new_person(at: usize, name: &str, function: &str, organisation: &str, side: &str, position: &str) -> Self {
        let value = CaseValue::part([
            ("name", CaseValue::text(name)),
            ("function", CaseValue::text(function)),
            ("organisation", CaseValue::text(organisation)),
            ("side", CaseValue::word(side)),
            ("position", CaseValue::text(position)),
        ]);
        // People are known by their first name.
        let first = name.split_whitespace().next().unwrap_or_default();
        Self::Insert { into: CasePath::from("cast"), at, called: first.to_owned(), value }
    }

    /// An ending.
    #[must_use]
    pub fn new_ending(at: usize, title: &str, text: &str) -> Self {
        let value = CaseValue::part([("title", CaseValue::text(title)), ("text", CaseValue::text(text))]);
        Self::Insert { into: CasePath::from("endings"), at, called: title.to_owned(), value }
    }

    /// What somebody wants.
    #[must_use]
    pub fn new_interest(person: &CasePath, at: usize, text: &str, key: &str) -> Self {
        let value = CaseValue::part([("text", CaseValue::text(text)), ("key", CaseValue::text(key))]);
        Self::Insert { into: person.name("interests"), at, called: text.to_owned(), value }
    }

    /// A variable, as its kind is written: `Flag(false)`, `Count(start: 3, min: 0, max: 5)`.
    #[must_use]
    pub fn new_variable(at: usize, called: &str, kind: CaseValue) -> Self {
        Self::Insert { into: CasePath::from("variables"), at, called: called.to_owned(), value: kind }
    }

    /// A promise that a choice makes.
    #[must_use]
    pub fn new_promise(choice: &CasePath, at: usize, id: &str, to: &str, kind: PromiseKind, text: &str) -> Self {
        let fields = [
            ("id", CaseValue::text(id)),
            ("to", CaseValue::text(to)),
            ("kind", CaseValue::word(kind.id())),
            ("text", CaseValue::text(text)),
        ];
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let value = CaseValue::Part(String::from("Promise"), fields);
        Self::Insert { into: choice.name("effects"), at, called: String::new(), value }
    }

    /// A choice or a beat leads to a new beat, which stands behind the one it leads from.
    #[must_use]
    pub fn new_beat_from(case: &CaseValue, from: &CasePath, called: &str, line: &str, then: CaseValue) -> Option<Self> {
        Self::new_beat_at(case, &from.name("then"), called, line, then)
    }

    /// The same, by the place where it is written where something leads: one of several ways on has its own.
    #[must_use]
    pub fn new_beat_at(case: &CaseValue, from: &CasePath, called: &str, line: &str, then: CaseValue) -> Option<Self> {
        let home = from.first(2);
        let beats = case.at(&home.name("beats"))?.entries();
        let own = from.names().nth(3)?;
        let at = beats.iter().position(|(id, _)| id == own)? + 1;
        let id = super::identifiers::id_for(case, &home.name("beats"), called);
        beat_place(case, &format!("{}.{own}", home.name_from_end(0)))?;
        let leads = Self::Set { at: from.clone(), value: CaseValue::form("Beat", &id) };
        Some(Self::All(vec![Self::new_beat(&home, at, called, line, then), leads]))
    }
}
