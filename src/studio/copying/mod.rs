//! A choice, a moment or a scene that is copied, to be put in again: in the same case or in another one.
//!
//! What is copied knows the text it is from, and every name in it. Put in, it names itself by its new id, and what the
//! case does not have that it names is told, with what came in its place.

mod instead;
mod paste;
mod translated;

pub use instead::MissingInstead;
pub use paste::{MissingPart, Pasted};
use translated::CopiedTranslations;

use super::draft::CaseDraft;
use super::edit::EditRefused;
use super::talk::{beginning, entries};
use super::told::CaseTitles;
use crate::author::{part_kind, part_named, part_path};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::script::{CasePart, Mention, Span};

/// Letters of what a choice says that stand for its title.
const SHOWN: usize = 48;

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopiedKind {
    /// A choice of a moment.
    Choice,
    /// A moment, with its choices.
    Beat,
    /// A scene, with its moments and topics.
    Scene,
}

impl CopiedKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Choice, Self::Beat, Self::Scene];

    /// Its id, of which messages are named.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Beat => "beat",
            Self::Scene => "scene",
        }
    }

    /// What stands at a place, where that can be copied, with its name as picks give it.
    fn at(place: &CasePath) -> Option<(Self, String)> {
        let names: Vec<&str> = place.names().collect();
        if names.len() != place.steps().len() {
            return None;
        }
        match names[..] {
            ["scenes", scene] => Some((Self::Scene, scene.to_owned())),
            ["scenes" | "fragments", home, "beats", beat] => Some((Self::Beat, format!("{home}.{beat}"))),
            ["scenes" | "fragments", home, "beats", beat, "choices", choice] => {
                Some((Self::Choice, format!("{home}.{beat}.{choice}")))
            }
            _ => None,
        }
    }
}

/// A choice, a moment or a scene, to be put in somewhere.
#[derive(Debug, Clone)]
pub struct CopiedPart {
    /// What it is.
    pub kind: CopiedKind,
    /// What it is called: its title, or what is said.
    pub title: String,
    /// The case that it is from, as that was written.
    text: String,
    /// Where it stands there.
    at: CasePath,
    /// Its name there, as picks give it.
    name: String,
    /// What it says.
    value: CaseValue,
    /// Every name in it, in the order of the file.
    names: Vec<CopiedName>,
    /// How its texts are translated there.
    translations: CopiedTranslations,
}

/// A name of a part of the case that is written in what was copied.
#[derive(Debug, Clone)]
struct CopiedName {
    /// The whole name with its dots, in the text of the case.
    span: Span,
    /// Where it is written.
    at: CasePath,
    /// What kind of part it names, in English.
    kind: &'static str,
    /// The part, by a name that means it without doubt.
    path: String,
    /// What the part is called.
    called: String,
    /// Of a variable the form in which it is written, as [`form_of`] says it.
    form: Option<String>,
    /// Whether the part is within what was copied.
    own: bool,
}

impl CopiedName {
    /// The part as it is written where nothing is left out: a topic without the list that it stands in.
    fn whole(&self) -> String {
        if self.kind == "topic" { self.path.replacen(".topics.", ".", 1) } else { self.path.clone() }
    }
}

impl CaseDraft {
    /// A choice, a moment or a scene as it stands, to be put in somewhere.
    ///
    /// # Errors
    /// When nothing of that kind stands there.
    pub fn copy_part(&self, at: &CasePath) -> Result<CopiedPart, EditRefused> {
        let none = || EditRefused::no_such_place(&at.to_string());
        let (kind, name) = CopiedKind::at(at).ok_or_else(none)?;
        let case = self.case().ok_or_else(none)?;
        let value = case.at(at).ok_or_else(none)?.clone();
        let said = ["title", "text"].map(|field| value.text_of(field)).into_iter().find(|it| !it.is_empty());
        let title = said.map_or_else(|| capitalised(&readable(at.name_from_end(0))), |said| beginning(said, SHOWN));
        let names = self.names_within(at).ok_or_else(none)?;
        let translations = self.translations_of(at, &value);
        Ok(CopiedPart { kind, title, text: self.text().to_owned(), at: at.clone(), name, value, names, translations })
    }

    /// Every name within a place; none as long as the case cannot be played, since nobody knows then what they mean.
    fn names_within(&self, at: &CasePath) -> Option<Vec<CopiedName>> {
        let Some(scenario) = &self.loaded().scenario else { return Some(Vec::new()) };
        let reading = self.reading()?;
        let around = reading.span_of(at)?;
        let own: Vec<CasePart> =
            self.parts_within(at).iter().filter_map(|name| part_named(scenario, name).ok()).collect();
        let titles = CaseTitles::of(self.case());
        let text = self.text();
        let mut made = Vec::new();
        reading.value.at(at).into_iter().for_each(|value| promises(value, &mut made));
        // A promise that is made here is there with what was copied, wherever else it is made.
        let promised = |path: &str| made.iter().any(|it| it.text_of("id") == path);
        let last = |it: &&Mention| around.start <= it.span.start && it.span.end <= around.end && ends(text, it.span);
        let name = |it: &Mention| {
            let (at, path) = (reading.path_at(it.span.start), part_path(scenario, it.of));
            let called = titles.title(&path, &at).map_or_else(|| of_words(&path), str::to_owned);
            let span = Span { start: begins(text, it.span), end: it.span.end };
            let own = own.contains(&it.of) || matches!(it.of, CasePart::Promise(_)) && promised(&path);
            let kind = part_kind(it.of, "en");
            let form = self.case().filter(|_| kind == "variable").and_then(|case| form_of(case, &path));
            CopiedName { span, at, kind, path, called, form: form.map(str::to_owned), own }
        };
        Some(self.loaded().source_map.mentions.iter().filter(last).map(name).collect())
    }
}

/// Words for a name of which nobody wrote a title.
fn of_words(path: &str) -> String {
    capitalised(&readable(path.rsplit('.').next().unwrap_or(path)))
}

/// Whether a name ends with this part of it: of `foyer.begin.ja` the choice.
fn ends(text: &str, part: Span) -> bool {
    !text[part.end as usize..].starts_with('.')
}

/// Where the whole name begins of which this is the last part.
fn begins(text: &str, part: Span) -> u32 {
    let of_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '.');
    text[..part.start as usize].trim_end_matches(of_name).len() as u32
}

/// The promises that are made within a value.
fn promises<'v>(value: &'v CaseValue, found: &mut Vec<&'v CaseValue>) {
    if matches!(value, CaseValue::Part(name, _) if name == "Promise") {
        found.push(value);
    }
    value.entries().iter().map(|it| &it.1).chain(value.items()).for_each(|inner| promises(inner, found));
}

/// The form in which a variable is written: `Flag`, `Count` and so on, nothing for one that is derived; `None` where there is
/// none. What sets one cannot set another.
fn form_of<'c>(case: &'c CaseValue, id: &str) -> Option<&'c str> {
    match case.get("variables").and_then(|it| it.get(id)) {
        Some(CaseValue::Form(form, _) | CaseValue::Part(form, _)) => Some(form),
        Some(_) => Some(""),
        None => case.get("derived")?.get(id).map(|_| ""),
    }
}

/// Whether a case has a part, by its kind and name.
fn has(case: &CaseValue, kind: &str, path: &str) -> bool {
    let names: Vec<&str> = path.split('.').collect();
    let within = |list: &str, id: &str| entries(case, list).iter().any(|(it, _)| it == id);
    let home = |id: &str| ["scenes", "fragments"].into_iter().find_map(|of| case.get(of)?.get(id));
    match (kind, &names[..]) {
        ("beat", [at, beat]) => home(at).is_some_and(|it| entries(it, "beats").iter().any(|(id, _)| id == beat)),
        ("choice" | "topic", [at, "topics", topic]) => {
            home(at).is_some_and(|it| entries(it, "topics").iter().any(|(id, _)| id == topic))
        }
        ("choice", [at, beat, choice]) => {
            home(at).and_then(|it| it.get("beats")?.get(beat)?.get("choices")?.get(choice)).is_some()
        }
        ("interest", [who, "concern"]) => case.get("cast").and_then(|it| it.get(who)?.get("concern")).is_some(),
        ("interest", [who, id]) => case.get("cast").and_then(|it| it.get(who)?.get("interests")?.get(id)).is_some(),
        ("word", [variable, word]) => case.get("variables").and_then(|it| it.get(variable)).is_some_and(|it| {
            // The words of a variable stand in it as texts.
            let mut words = Vec::new();
            texts(it, &mut words);
            words.contains(word)
        }),
        ("promise", [id]) => {
            let mut made = Vec::new();
            promises(case, &mut made);
            made.iter().any(|it| it.text_of("id") == *id)
        }
        ("variable", [id]) => within("variables", id) || within("derived", id),
        (kind, [id]) => {
            let lists = [
                ("scene", "scenes"),
                ("fragment", "fragments"),
                ("person", "cast"),
                ("ending", "endings"),
                ("lesson", "lessons"),
                ("norm", "norms"),
                ("document", "dossier"),
                ("intervention", "interventions"),
                ("goal", "goals"),
            ];
            lists.into_iter().any(|(of, list)| of == kind && within(list, id))
        }
        _ => false,
    }
}

/// All texts within a value.
fn texts<'v>(value: &'v CaseValue, found: &mut Vec<&'v str>) {
    found.extend(value.as_text());
    value.entries().iter().map(|it| &it.1).chain(value.items()).for_each(|inner| texts(inner, found));
}
