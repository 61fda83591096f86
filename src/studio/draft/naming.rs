//! The id of what is new follows its first real title: as long as it is made of sample words, nobody chose it.

use super::CaseDraft;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, PathStep};
use crate::studio::edit::{CaseEdit, id_for, id_of_words};

/// The goal with which a guided first case begins.
const GUIDED_GOAL: &str = "goal";

/// A part that has another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenamedPart {
    /// The list in which it stands.
    pub list: CasePath,
    /// Its id before.
    pub old: String,
    /// Its id now.
    pub new: String,
    /// The file of a document, before and now, where that has another name as well.
    pub file: Option<(String, String)>,
    /// The line at the head of a document that was its sample title, and its title now.
    pub head: Option<(String, String)>,
}

impl RenamedPart {
    /// A place of the case as it is called now.
    #[must_use]
    pub fn follow(&self, at: &CasePath) -> CasePath {
        let (old, new) = (self.list.name(&self.old), self.list.name(&self.new));
        if !at.is_within(&old) {
            return at.clone();
        }
        // Below the part itself nothing has another name.
        at.steps()[old.steps().len()..].iter().fold(new, |path, step| path.with(step.clone()))
    }
}

impl RenamedPart {
    /// The path of a document as it is called now.
    #[must_use]
    pub fn follow_file(&self, path: &str) -> String {
        match &self.file {
            Some((old, new)) if old == path => new.clone(),
            _ => path.to_owned(),
        }
    }

    /// The text of a document with its title at its head in the place of the sample title.
    #[must_use]
    pub fn follow_head(&self, text: &str) -> String {
        match &self.head {
            Some((old, new)) => headed(text, old, new).unwrap_or_else(|| text.to_owned()),
            None => text.to_owned(),
        }
    }

    /// A beat, or what a trainer can bring in, by the name that sheets give it now.
    #[must_use]
    pub fn follow_beat(&self, beat: &str) -> String {
        let names: Vec<&str> = self.list.names().collect();
        let (home, own) = beat.split_once('.').unwrap_or((beat, ""));
        match names[..] {
            ["interventions"] if home == "interventions" && own == self.old => format!("{home}.{}", self.new),
            [_, scene, "beats"] if home == scene && own == self.old => format!("{home}.{}", self.new),
            ["scenes"] if home == self.old => format!("{}.{own}", self.new),
            _ => beat.to_owned(),
        }
    }
}

impl CaseDraft {
    /// Gives the part of which this text is the title an id that is made of it, where it has one that is made of sample words
    /// in the language of some of these; it belongs to the step that was made last. Gives what changed.
    pub fn name_after(&mut self, text: &CasePath, words: &[&Messages]) -> Option<RenamedPart> {
        let (list, old, kind) = titled(text)?;
        let written = self.case()?.at(text)?.as_text()?.to_owned();
        // People are known by their first name.
        let called = if kind.0 == "person" { written.split_whitespace().next()?.to_owned() } else { written.clone() };
        let sample = |words: &&Messages| {
            let title = words.text(kind.1);
            let first = title.split_whitespace().next().unwrap_or_default();
            id_of_words(&list, if kind.0 == "person" { first } else { &title })
        };
        let mut samples: Vec<String> = words.iter().map(sample).collect();
        if kind.0 == "goal" {
            samples.push(GUIDED_GOAL.to_owned());
        }
        let is_numbered = |rest: &str| rest.strip_prefix('_').is_some_and(|number| number.parse::<u32>().is_ok());
        let is_made_of = |it: &String| old.strip_prefix(&**it).is_some_and(|rest| rest.is_empty() || is_numbered(rest));
        let is_real = called.chars().any(char::is_alphanumeric) && !samples.contains(&id_of_words(&list, &called));
        if !is_real || !samples.iter().any(is_made_of) {
            return None;
        }
        let new = id_for(self.case()?, &list, &called);
        let names: Vec<_> =
            list.names().filter(|it| !matches!(*it, "beats" | "choices" | "interests")).skip(1).collect();
        let around: String = names.iter().map(|name| format!("{name}.")).collect();
        let part = format!("{}:{around}{old}", kind.0);
        let figure = list.name(&old).name("figure");
        let chosen = self.case()?.at(&figure).is_some();
        self.edit_sound(&CaseEdit::Rename { part, to: new.clone() }).ok()?;
        self.join_last_steps();
        // Whoever has no look of their own looks as the id says; nobody chose that of the sample words.
        if kind.0 == "person" && !chosen {
            let figure = list.name(&new).name("figure");
            if self.edit_sound(&CaseEdit::Clear { at: figure }).is_ok_and(|it| !it.files.is_empty()) {
                self.join_last_steps();
            }
        }
        let mut renamed = RenamedPart { list, old, new, file: None, head: None };
        if kind.0 == "document" {
            let part = renamed.list.name(&renamed.new);
            let path = self.case().and_then(|case| case.at(&part)).map(|it| it.text_of("file").to_owned());
            let text = path.as_deref().and_then(|path| self.file(path)).unwrap_or_default();
            let titles = words.iter().map(|words| words.text(kind.1));
            let sample = titles.into_iter().find(|sample| headed(text, sample, "").is_some());
            renamed.head = sample.map(|sample| (sample, written));
            renamed.file = self.file_after(&renamed);
        }
        Some(renamed)
    }
}

/// A document with another title at its head, where it has this one there.
fn headed(text: &str, old: &str, new: &str) -> Option<String> {
    let rest = text.strip_prefix(&format!("# {old}"))?;
    (rest.is_empty() || rest.starts_with('\n')).then(|| format!("# {new}{rest}"))
}

/// Of which part a text is the title: the list in which it stands, its id, and its kind with the message of its sample title.
fn titled(text: &CasePath) -> Option<(CasePath, String, (&'static str, &'static str))> {
    let (part, field) = text.parent()?;
    let PathStep::Name(field) = field else { return None };
    let names: Vec<&str> = text.names().collect();
    // A goal is its text.
    if part == CasePath::from("goals") {
        return Some((part, field.clone(), ("goal", "studio-part-new-goal-text")));
    }
    let kind = match (&names[..], &**field) {
        (["cast", _, _], "name") => ("person", "app-studio-new-person"),
        (["scenes", _, _], "title") => ("scene", "app-studio-new-scene"),
        ([_, _, "beats", _, _], "title") => ("beat", "app-studio-new-beat"),
        ([_, _, "beats", _, "choices", _, _], "text") => ("choice", "app-studio-new-choice"),
        ([_, _, "topics", _, _], "title") => ("topic", "app-studio-new-topic"),
        (["cast", _, "interests", _, _], "text") => ("interest", "studio-part-new-interest-text"),
        (["endings", _, _], "title") => ("ending", "app-studio-new-ending"),
        (["norms", _, _], "title") => ("norm", "studio-part-norm-title"),
        (["lessons", _, _], "text") => ("lesson", "studio-part-new-lesson-text"),
        (["dossier", _, _], "title") => ("document", "studio-part-new-document-title"),
        (["interventions", _, _], "title") => ("intervention", "studio-part-intervention-called"),
        _ => return None,
    };
    let (list, id) = part.parent()?;
    match id {
        PathStep::Name(id) => Some((list, id.clone(), kind)),
        PathStep::Item(_) => None,
    }
}
