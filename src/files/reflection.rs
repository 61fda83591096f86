//! What somebody wrote and chose beside a session: kept in a file next to the session, never part of it.

use super::{OwnFile, exists, read_source};
use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::debrief::OwnWords;
use crate::script::read_data;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What stands behind the name of a session's file in the name of this one.
const ENDING: &str = "own.ron";

/// One's own words and choices around a session. In its file it is called `Own`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename = "Own")]
pub struct Reflection {
    /// Why one is here, in a sentence.
    pub reason: String,
    /// Whether there is a coach.
    pub coach: bool,
    /// Whether steps back are allowed.
    pub step_back: bool,
    /// One's own note.
    pub note: String,
    /// The documents that came during the conversation and were read, by their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<String>,
    /// How one thinks the partner sees one: competence, goodwill, integrity, each 0 to 4.
    pub picture: [Option<u8>; 3],
    /// Which pick decided it, from 1.
    pub decisive: Option<usize>,
    /// How far one came in the debrief: from 1 on the look back was opened.
    pub part: usize,
    /// The learning point that one works on, by its id; empty where none is chosen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lesson: String,
    /// One's intention.
    pub intention: Intention,
    /// The session from which one played on, and after how many picks; a session of the present format says so itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub played_on: Option<(String, usize)>,
}

/// An intention: if …, then …
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Intention {
    /// In which situation.
    pub situation: String,
    /// What one will do.
    pub does: String,
    /// With whom.
    pub who: String,
    /// When.
    pub when: String,
}

impl Intention {
    /// What somebody means to do, in a sentence; nothing where neither what nor in which situation was written.
    #[must_use]
    pub fn sentence(&self, words: &Messages) -> Option<String> {
        // Who writes in a field called “If …” may begin with that word as well.
        let part = |text: &str, lead: &str| {
            let text = text.trim().trim_end_matches(['.', '…', ',', ' ']);
            let lead = format!("{} ", words.text(lead));
            let again = text.get(..lead.len()).is_some_and(|it| it.to_lowercase() == lead);
            text[if again { lead.len() } else { 0 }..].to_owned()
        };
        let situation = part(&self.situation, "intention-lead-if");
        let does = part(&self.does, "intention-lead-then");
        let id = match (situation.is_empty(), does.is_empty()) {
            (true, true) => return None,
            (false, true) => "intention-if",
            (true, false) => "intention-then",
            (false, false) => "intention-both",
        };
        Some(words.text_with(id, &[("situation", situation.into()), ("does", does.into())]))
    }

    /// With whom and when, as far as that was written; else empty.
    #[must_use]
    pub fn with_whom_and_when(&self, words: &Messages) -> String {
        let [who, when] = [&self.who, &self.when].map(|it| it.trim().trim_end_matches('.'));
        let id = match (who.is_empty(), when.is_empty()) {
            (true, true) => return String::new(),
            (false, true) => "intention-who",
            (true, false) => "intention-when",
            (false, false) => "intention-who-when",
        };
        words.text_with(id, &[("who", who.into()), ("when", when.into())])
    }

    /// Whether anything was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.situation, &self.does, &self.who, &self.when].iter().all(|it| it.trim().is_empty())
    }
}

impl Default for Reflection {
    fn default() -> Self {
        Self {
            reason: String::new(),
            coach: true,
            step_back: true,
            note: String::new(),
            read: Vec::new(),
            picture: [None; 3],
            decisive: None,
            part: 0,
            lesson: String::new(),
            intention: Intention::default(),
            played_on: None,
        }
    }
}

impl Reflection {
    /// The file beside that of a session.
    #[must_use]
    pub fn file_of(session: &Path) -> PathBuf {
        session.with_extension(ENDING)
    }

    /// Whether a file holds somebody's own words rather than a session.
    #[must_use]
    pub fn is_file(path: &Path) -> bool {
        path.to_string_lossy().ends_with(&format!(".{ENDING}"))
    }

    /// The file with what stands beside a session. What cannot be read is set aside.
    #[must_use]
    pub fn read(session: &Path) -> OwnFile<Self> {
        OwnFile::read(Self::file_of(session))
    }

    /// What stands beside a session, only to be read; nothing where nothing does.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn beside(session: &Path) -> Result<Option<Self>> {
        let file = Self::file_of(session);
        if !exists(&file) {
            return Ok(None);
        }
        let (source, _) = read_source(&file)?;
        read_data(&source.text).map(Some).with_context(|| file.display().to_string())
    }

    /// The same as a look back keeps it.
    #[must_use]
    pub fn own_words(&self, told: &Debrief, words: &Messages) -> OwnWords {
        let moment = self.decisive.and_then(|step| told.timeline.iter().find(|it| it.step == step && it.days == 0));
        let moment = moment.map(|it| {
            let step = i64::try_from(it.step).unwrap_or(i64::MAX);
            words.text_with("app-debrief-moment", &[("step", step.into()), ("title", it.moment.as_str().into())])
        });
        let Intention { situation, does, who, when } = self.intention.clone();
        let lesson = told.lessons.iter().find(|lesson| lesson.id == self.lesson);
        OwnWords {
            name: String::new(),
            date: String::new(),
            lesson: lesson.map(|lesson| lesson.text.clone()).unwrap_or_default(),
            reason: self.reason.clone(),
            note: self.note.clone(),
            // The page counts its steps from 1.
            picture: self.picture.map(|step| step.map(|step| step.saturating_add(1))),
            moment: moment.unwrap_or_default(),
            situation,
            does,
            who,
            when,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_intention_reads_as_a_sentence_however_it_was_begun() {
        let words = Messages::new("nl");
        let told = |situation: &str, does: &str| {
            let it = Intention { situation: situation.to_owned(), does: does.to_owned(), ..Intention::default() };
            it.sentence(&words)
        };
        let both = "Als het spannend wordt, dan vraag ik door.";
        assert_eq!(told("het spannend wordt", "vraag ik door").as_deref(), Some(both));
        assert_eq!(told("Als het spannend wordt …", "Dan vraag ik door.").as_deref(), Some(both));
        assert_eq!(told("", "eerst bellen").as_deref(), Some("Ik neem me voor: eerst bellen."));
        assert_eq!(told("  ", ""), None);
        let it = Intention { who: String::from("Roos"), when: String::from("8 juni"), ..Intention::default() };
        assert_eq!(it.with_whom_and_when(&words), "Bij: Roos · Wanneer: 8 juni");
        assert_eq!(Intention::default().with_whom_and_when(&words), "");
    }
}
