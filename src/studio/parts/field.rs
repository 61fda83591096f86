//! What can be written and picked of a part: texts, names, words out of a few, numbers, some of several, conditions.

use super::{PartWriter, PersonLook};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::report::document::DocumentKind;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::CaseEdit;
use crate::studio::sheet::SheetPick;

/// Something that can be changed of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartField {
    /// A text.
    Text {
        /// Where it stands, or would stand.
        at: CasePath,
        /// What it is.
        name: String,
        /// The text; empty where there is none.
        text: String,
        /// Whether it may be long.
        long: bool,
    },
    /// The name by which conditions and moments know the part: all of them follow when it changes.
    Name {
        /// What it is called in the case, without doubt.
        part: String,
        /// What it is.
        name: String,
        /// The name in words.
        text: String,
    },
    /// The text of a file of the case.
    File {
        /// Its path within the folder.
        path: String,
        /// What it is.
        name: String,
        /// The text.
        text: String,
    },
    /// What kind of document a file of the case is.
    Kind {
        /// Its path within the folder.
        path: String,
        /// What is picked.
        name: String,
        /// What it can be without losing anything, each in words.
        kinds: Vec<(String, DocumentKind)>,
        /// Which of them it is.
        chosen: usize,
    },
    /// A condition.
    Condition {
        /// Where it stands, or would stand.
        at: CasePath,
        /// What it decides.
        name: String,
        /// As it is written; empty where there is none.
        written: String,
    },
    /// One out of several.
    Pick(SheetPick),
    /// Some out of several.
    Several {
        /// What it is.
        name: String,
        /// What there is.
        options: Vec<PartOption>,
    },
    /// How a person looks.
    Looks {
        /// Where it stands, or would stand.
        at: CasePath,
        /// What it is.
        name: String,
        /// The figure that is seen now.
        seen: String,
        /// What there is.
        options: Vec<PersonLook>,
    },
    /// Something that can be done with it.
    Edit {
        /// What that is called.
        words: String,
        /// What it does.
        edit: CaseEdit,
        /// Whether something goes by it.
        takes: bool,
    },
}

/// One of several that a part can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOption {
    /// In words.
    pub words: String,
    /// Whether it has it.
    pub on: bool,
    /// Has it, or no longer.
    pub edit: CaseEdit,
}

impl PartWriter<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// What stands at a place.
    pub(super) fn value(&self, at: &CasePath) -> Option<&CaseValue> {
        self.case.at(at)
    }

    /// A short text of a part.
    pub(super) fn text(&self, part: &CasePath, field: &str, name: &str) -> PartField {
        self.text_at(part.name(field), name, false)
    }

    /// A text of a part that may be long.
    pub(super) fn long(&self, part: &CasePath, field: &str, name: &str) -> PartField {
        self.text_at(part.name(field), name, true)
    }

    pub(super) fn text_at(&self, at: CasePath, name: &str, long: bool) -> PartField {
        let text = self.value(&at).and_then(CaseValue::as_text).unwrap_or_default().to_owned();
        PartField::Text { at, name: self.say(name), text, long }
    }

    pub(super) fn condition(&self, at: CasePath, name: &str) -> PartField {
        let written = self.value(&at).and_then(CaseValue::as_text).unwrap_or_default().to_owned();
        PartField::Condition { at, name: self.say(name), written }
    }

    /// A part by its name, of the kind that is written before it: `variable:geduld`.
    pub(super) fn named(&self, kind: &str, id: &str, name: &str) -> PartField {
        let own = id.rsplit('.').next().unwrap_or(id);
        PartField::Name { part: format!("{kind}:{id}"), name: self.say(name), text: capitalised(&readable(own)) }
    }

    /// One out of a few words of the format, each with the message that says it. A field that may be absent has a usual word,
    /// or can be left open.
    pub(super) fn word(
        &self,
        part: &CasePath,
        field: &str,
        name: &str,
        options: &[(&str, String)],
        usual: Option<&str>,
    ) -> PartField {
        let at = part.name(field);
        let now = self.value(&at).and_then(CaseValue::as_word).or(usual);
        let said = options.iter().map(|(id, said)| (said.clone(), Some(CaseValue::word(id))));
        let open = usual.is_none().then(|| (self.say("studio-part-open"), None));
        let chosen = options.iter().position(|(id, _)| Some(*id) == now);
        let chosen = chosen.map_or(0, |at| at + usize::from(open.is_some()));
        PartField::Pick(SheetPick { at, name: self.say(name), options: open.into_iter().chain(said).collect(), chosen })
    }

    /// One out of several that are known by their ids.
    pub(super) fn one_of(&self, at: CasePath, name: &str, options: Vec<(String, String)>) -> PartField {
        let now = self.value(&at).and_then(CaseValue::as_text).unwrap_or_default();
        let chosen = options.iter().position(|(id, _)| id == now).unwrap_or_default();
        let options = options.into_iter().map(|(id, said)| (said, Some(CaseValue::text(&id)))).collect();
        PartField::Pick(SheetPick { at, name: self.say(name), options, chosen })
    }

    /// A number out of some; one that is not there is the usual one.
    pub(super) fn number(&self, at: CasePath, name: String, offered: &[i64], usual: i64) -> PartField {
        self.number_said(at, name, offered, usual, |it| it.to_string().replace('-', "−"))
    }

    /// The same, each said in words.
    pub(super) fn number_said(
        &self,
        at: CasePath,
        name: String,
        offered: &[i64],
        usual: i64,
        said: impl Fn(i64) -> String,
    ) -> PartField {
        let now = if let Some(CaseValue::Number(now)) = self.value(&at) { *now } else { usual };
        let mut numbers = offered.to_vec();
        numbers.push(now);
        numbers.sort_unstable();
        numbers.dedup();
        let chosen = numbers.iter().position(|it| *it == now).unwrap_or_default();
        let options = numbers.into_iter().map(|it| (said(it), Some(CaseValue::Number(it)))).collect();
        PartField::Pick(SheetPick { at, name, options, chosen })
    }

    /// Some out of several that are known by their ids; what comes is put behind what is there.
    pub(super) fn several(&self, at: &CasePath, name: &str, all: &[(String, String)]) -> PartField {
        let there = self.value(at).map(CaseValue::items).unwrap_or_default();
        let option = |(id, said): &(String, String)| {
            let on = there.iter().any(|it| it.as_text() == Some(id));
            let mut left: Vec<CaseValue> = there.iter().filter(|it| it.as_text() != Some(id)).cloned().collect();
            left.extend((!on).then(|| CaseValue::text(id)));
            let edit = if left.is_empty() {
                CaseEdit::Clear { at: at.clone() }
            } else {
                CaseEdit::Set { at: at.clone(), value: CaseValue::List(left) }
            };
            PartOption { words: said.clone(), on, edit }
        };
        PartField::Several { name: self.say(name), options: all.iter().map(option).collect() }
    }

    /// Takes something of a part away.
    pub(super) fn remove(&self, at: &CasePath, called: &str) -> PartField {
        let words = self.words.text_with("studio-part-remove", &[("name", called.into())]);
        PartField::Edit { words, edit: CaseEdit::Remove { at: at.clone() }, takes: true }
    }

    pub(super) fn add(&self, id: &str, edit: CaseEdit) -> PartField {
        PartField::Edit { words: self.say(id), edit, takes: false }
    }
}

/// Takes a part away.
pub(super) fn gone(at: &CasePath) -> Option<CaseEdit> {
    Some(CaseEdit::Remove { at: at.clone() })
}

/// Numbers from one to another, so far apart.
pub(super) fn steps(from: i64, to: i64, by: usize) -> Vec<i64> {
    (from..=to).step_by(by).collect()
}
