//! What still hangs on a part of the case that is to go: every place outside it that names it, or something within it.

use super::CaseDraft;
use crate::author::part_named;
use crate::script::CasePart;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::talk::{Talk, beginning, entries};

/// Letters of what is said at such a place that are shown.
const SHOWN: usize = 60;

/// A place that names what is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeededAt {
    /// Where.
    pub at: CasePath,
    /// The beat in which that is, as picks name it; none outside the talk.
    pub beat: Option<String>,
    /// What is said there; empty where nothing is.
    pub words: String,
}

impl CaseDraft {
    /// The places at which something is needed that an operation would take away, in the order of the file.
    #[must_use]
    pub fn needed_for(&self, edit: &CaseEdit) -> Vec<NeededAt> {
        let mut gone = Vec::new();
        taken_away(edit, &mut gone);
        let (Some(scenario), Some(reading)) = (&self.loaded.scenario, &self.reading) else { return Vec::new() };
        let named = gone.iter().flat_map(|at| named_within(&reading.value, at));
        let parts: Vec<CasePart> = named.filter_map(|name| part_named(scenario, &name).ok()).collect();
        let talk = Talk::of(&reading.value);
        let mut needed: Vec<NeededAt> = Vec::new();
        for mention in self.loaded.source_map.mentions.iter().filter(|it| parts.contains(&it.of)) {
            let at = reading.path_at(mention.span.start);
            if gone.iter().any(|gone| at.is_within(gone)) {
                continue;
            }
            let beat = talk.beat_around(&at).map(|at| talk.beats[at].name.clone());
            let words = said_around(&reading.value, &at);
            // A place is told once, however often it names what goes.
            if !needed.iter().any(|it| it.beat == beat && (beat.is_some() || it.at.first(2) == at.first(2))) {
                needed.push(NeededAt { at, beat, words });
            }
        }
        needed
    }

    /// The names of all parts within a place, each with its kind before it: of the part itself, and of what is in it.
    pub(in crate::studio) fn parts_within(&self, at: &CasePath) -> Vec<String> {
        self.case().map(|case| named_within(case, at)).unwrap_or_default()
    }

    /// The beat that stands around a place of the case, as picks name it.
    #[must_use]
    pub fn beat_around(&self, at: &CasePath) -> Option<String> {
        let talk = Talk::of(self.case()?);
        talk.beat_around(at).map(|at| talk.beats[at].name.clone())
    }
}

/// What an operation takes away.
fn taken_away(edit: &CaseEdit, gone: &mut Vec<CasePath>) {
    match edit {
        CaseEdit::Remove { at } | CaseEdit::Clear { at } => gone.push(at.clone()),
        CaseEdit::All(edits) => edits.iter().for_each(|edit| taken_away(edit, gone)),
        _ => {}
    }
}

/// The names of all parts that go with a place of the case, each with its kind before it: the part itself, and what is in it.
fn named_within(case: &CaseValue, at: &CasePath) -> Vec<String> {
    let names: Vec<&str> = at.names().collect();
    let value = case.at(at);
    let within = |field: &str, kind: &str, home: &str| -> Vec<String> {
        let all = value.map(|it| entries(it, field)).unwrap_or_default();
        all.iter().map(|(id, _)| format!("{kind}:{home}.{id}")).collect()
    };
    let choices = |beat: &CaseValue, home: &str| -> Vec<String> {
        entries(beat, "choices").iter().map(|(id, _)| format!("choice:{home}.{id}")).collect()
    };
    let mut parts = match names[..] {
        ["cast", person] => {
            let mut parts = vec![format!("person:{person}")];
            parts.extend(within("interests", "interest", person));
            parts.extend(value.and_then(|it| it.get("concern")).map(|_| format!("interest:{person}.concern")));
            parts
        }
        ["cast", person, "interests", id] => vec![format!("interest:{person}.{id}")],
        ["cast", person, "concern"] => vec![format!("interest:{person}.concern")],
        [of @ ("scenes" | "fragments"), home] => {
            let mut parts = vec![format!("{}:{home}", of.trim_end_matches('s'))];
            parts.extend(within("topics", "topic", &format!("{home}.topics")));
            parts.extend(within("beats", "beat", home));
            let beats = value.map(|it| entries(it, "beats")).unwrap_or_default();
            parts.extend(beats.iter().flat_map(|(id, beat)| choices(beat, &format!("{home}.{id}"))));
            parts
        }
        [_, home, "beats", beat] => {
            let own = format!("{home}.{beat}");
            let inner = value.map(|it| choices(it, &own)).unwrap_or_default();
            std::iter::once(format!("beat:{own}")).chain(inner).collect()
        }
        [_, home, "beats", beat, "choices", choice] => vec![format!("choice:{home}.{beat}.{choice}")],
        [_, home, "topics", topic] => vec![format!("topic:{home}.topics.{topic}")],
        [of, id] => {
            let kinds = [
                ("endings", "ending"),
                ("lessons", "lesson"),
                ("norms", "norm"),
                ("dossier", "document"),
                ("variables", "variable"),
                ("derived", "variable"),
                ("interventions", "intervention"),
                ("goals", "goal"),
            ];
            kinds.into_iter().filter(|(list, _)| *list == of).map(|(_, kind)| format!("{kind}:{id}")).collect()
        }
        _ => Vec::new(),
    };
    // A promise is there as long as it is made somewhere.
    let (mut here, mut all) = (Vec::new(), Vec::new());
    value.into_iter().for_each(|value| promises(value, &mut here));
    promises(case, &mut all);
    let count = |of: &[String], id: &String| of.iter().filter(|it| *it == id).count();
    parts.extend(here.iter().filter(|id| count(&all, id) == count(&here, id)).map(|id| format!("promise:{id}")));
    parts
}

/// The ids of the promises that are made within a value.
fn promises(value: &CaseValue, found: &mut Vec<String>) {
    if matches!(value, CaseValue::Part(name, _) if name == "Promise") {
        found.push(value.text_of("id").to_owned());
    }
    value.entries().iter().map(|it| &it.1).chain(value.items()).for_each(|inner| promises(inner, found));
}

/// What is said, or what something is called, at a place or around it.
fn said_around(case: &CaseValue, at: &CasePath) -> String {
    let around = std::iter::successors(Some(at.clone()), |path| path.parent().map(|it| it.0));
    let values = around.take_while(|path| path.steps().len() > 1).filter_map(|path| case.at(&path));
    let said = values.flat_map(|value| ["text", "title", "name"].map(|field| value.text_of(field)));
    beginning(said.into_iter().find(|it| !it.is_empty()).unwrap_or_default(), SHOWN)
}
