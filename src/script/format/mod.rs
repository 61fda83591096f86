//! The scenario format as the reader knows it: every part and field, what it holds, and what it is for.
//!
//! The reader takes the fields that it knows from here, so this description cannot say anything else.

mod about;
mod dutch;
mod effects;
mod people;
mod talk;

use crate::engine::relationship::Bilingual;

pub use dutch::DUTCH;
pub(in crate::script) use dutch::is_dutch_for;

pub(in crate::script) use about::{DOCUMENT, ENDING, LESSON, NORM, PLAYER, SCENARIO};
pub(in crate::script) use effects::{BRANCH, COUNT, EFFECTS, FEEL, GAUGE, OUTCOME, PROMISE, WAYS};
pub(in crate::script) use people::{CONCERN, FACETS, INTEREST, PERSON, STANCE};
pub(in crate::script) use talk::{BEAT, CHOICE, FRAGMENT, INTERVENTION, LINE, SCENE, TOPIC};

/// Every call of a condition, with how it is written.
pub(in crate::script) const CALLS: [(&str, &str); 24] = [
    ("competence", "competence(who)"),
    ("benevolence", "benevolence(who)"),
    ("integrity", "integrity(who)"),
    ("satisfaction", "satisfaction(who)"),
    ("commitment", "commitment(who)"),
    ("tension", "tension(who)"),
    ("trust", "trust(who)"),
    ("quality", "quality(who)"),
    ("together", "together(who)"),
    ("above", "above(who)"),
    ("gauge", "gauge(role_clarity)"),
    ("knows", "knows(who.interest)"),
    ("knows_concern", "knows_concern(who)"),
    ("seen", "seen(beat)"),
    ("picked", "picked(beat.choice)"),
    ("ranked", "ranked(beat.choice)"),
    ("amount", "amount(beat.choice)"),
    ("used", "used(move)"),
    ("promised", "promised(promise)"),
    ("kept", "kept(promise)"),
    ("warned", "warned(promise)"),
    ("broken", "broken(promise)"),
    ("done", "done(topic)"),
    ("level", "level()"),
];

/// A part of a case: something with fields between parentheses.
#[derive(Debug)]
pub struct PartSpec {
    /// The name that may stand before the parentheses.
    pub name: &'static str,
    /// What it is, Dutch and English.
    pub about: (&'static str, &'static str),
    /// Its fields, in the order of the manual.
    pub fields: &'static [FieldSpec],
}

/// A field of a part.
#[derive(Debug)]
pub struct FieldSpec {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether it must be there.
    pub required: bool,
    /// What counts where it is left out; empty where nothing does.
    pub default: &'static str,
    /// What it is for, Dutch and English.
    pub about: (&'static str, &'static str),
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// A text that people read; what stands between braces is a variable.
    Text,
    /// A text that is no part of the conversation: a path, a version.
    Plain,
    /// A whole number between bounds.
    Number(i32, i32),
    /// `true` or `false`.
    Bool,
    /// One of several words, without quotation marks.
    Word(fn() -> Vec<&'static str>),
    /// A condition, between quotation marks.
    Condition,
    /// The id of something: `person`, `move`, `beat`.
    Id(&'static str),
    /// A part by its name.
    Part(&'static str),
    /// A list.
    List(&'static Holds),
    /// Ids, and what each stands for.
    Map(&'static Holds),
    /// Two of the same between parentheses.
    Pair(&'static Holds),
    /// One of the two.
    Either(&'static Holds, &'static Holds),
    /// One of the forms of this kind: `then`, `effect`, `variable`, `select`.
    Form(&'static str),
}

/// Something written as a name with parts between parentheses, without field names: `Beat("id")`.
#[derive(Debug)]
pub struct FormSpec {
    /// What it is one of: `then`, `effect`, `variable`, `select`.
    pub of: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How it is written.
    pub written: &'static str,
    /// What it does, Dutch and English.
    pub about: (&'static str, &'static str),
}

const fn need(name: &'static str, holds: Holds, nl: &'static str, en: &'static str) -> FieldSpec {
    FieldSpec { name, holds, required: true, default: "", about: (nl, en) }
}

const fn may(name: &'static str, holds: Holds, nl: &'static str, en: &'static str) -> FieldSpec {
    FieldSpec { name, holds, required: false, default: "", about: (nl, en) }
}

const fn usually(
    name: &'static str,
    holds: Holds,
    default: &'static str,
    nl: &'static str,
    en: &'static str,
) -> FieldSpec {
    FieldSpec { name, holds, required: false, default, about: (nl, en) }
}

/// Every part of a case, from the whole to the smallest.
#[must_use]
pub fn parts() -> [&'static PartSpec; 24] {
    [
        &SCENARIO,
        &PLAYER,
        &DOCUMENT,
        &NORM,
        &PERSON,
        &FACETS,
        &STANCE,
        &INTEREST,
        &CONCERN,
        &COUNT,
        &SCENE,
        &FRAGMENT,
        &TOPIC,
        &BEAT,
        &LINE,
        &CHOICE,
        &BRANCH,
        &FEEL,
        &GAUGE,
        &PROMISE,
        &OUTCOME,
        &ENDING,
        &LESSON,
        &INTERVENTION,
    ]
}

/// Every form that is written as a name with parts between parentheses.
pub fn forms() -> impl Iterator<Item = &'static FormSpec> {
    WAYS.iter().chain(EFFECTS).chain(effects::VARIABLES).chain(talk::PLANS)
}

/// Every question of a condition, with how it is written.
pub fn questions() -> impl Iterator<Item = (&'static str, &'static str)> {
    CALLS.into_iter()
}

/// A description in both languages.
#[must_use]
pub fn both(about: (&'static str, &'static str)) -> Bilingual {
    Bilingual { nl: about.0.to_owned(), en: about.1.to_owned() }
}

#[cfg(test)]
mod tests;
