//! Kept sessions as text: a header, then a line for each input. Only ever added to; the first format stays readable.

use super::diagnostic::{Diagnostic, bilingual};
use super::source::{Source, Span};
use crate::engine::{
    ActorSetup, FoundAt, Parent, PickedBy, Rules, SESSION_FORMAT, SavedEntry, SavedInput, SavedSession, Seed, Setup,
};
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the header of a session begins with. The first format, which is one value, begins otherwise.
const HEADER: &str = "Session";

/// A session as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSession {
    /// The session.
    pub session: SavedSession,
    /// What stands of a last line that was cut off, as when a machine lost its power; it is no part of the session.
    pub cut: Option<Span>,
    /// Whether the last line has its end, so that another one can be added behind it.
    pub ended: bool,
}

impl ReadSession {
    /// Whether the file is as this program writes it today: lines can be added to it.
    #[must_use]
    pub fn is_as_written(&self) -> bool {
        self.session.format == SESSION_FORMAT && self.cut.is_none() && self.ended
    }
}

/// The header of a session.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Session")]
struct Header {
    format: u32,
    scenario: String,
    hash: String,
    model: String,
    setup: Setup,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    found: Option<FoundAt>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<Parent>,
}

/// A line of a session. Fields that are unknown here stay in the file and mean nothing.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Entry {
    #[serde(skip_serializing_if = "Option::is_none")]
    pick: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direct: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undo: Option<usize>,
    #[serde(skip_serializing_if = "is_player")]
    by: PickedBy,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_player(by: &PickedBy) -> bool {
    *by == PickedBy::Player
}

/// The first format: everything in one value, written anew at every pick.
#[derive(Deserialize)]
#[serde(rename = "Transcript", deny_unknown_fields)]
struct FirstFormat {
    format: u32,
    scenario: String,
    #[serde(default)]
    folder: Option<String>,
    hash: String,
    model: String,
    setup: FirstSetup,
    picks: Vec<String>,
    #[serde(default)]
    ending: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename = "Setup", deny_unknown_fields)]
struct FirstSetup {
    seed: Seed,
    level: u8,
    language: String,
    shuffle: bool,
    #[serde(default)]
    actors: BTreeMap<String, ActorSetup>,
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// One line of RON. Every field is a number, a word, a text or a map of those, which RON can always write.
fn line(value: &impl Serialize) -> String {
    let style = ron::ser::PrettyConfig::default().struct_names(false).depth_limit(0).separator(" ").new_line("\n");
    let mut line = options().to_string_pretty(value, style).unwrap_or_default();
    line.push('\n');
    line
}

/// A whole session as text.
#[must_use]
pub fn write_session(session: &SavedSession) -> String {
    let header = Header {
        format: SESSION_FORMAT,
        scenario: session.scenario.clone(),
        hash: session.hash.clone(),
        model: session.model.clone(),
        setup: session.setup.clone(),
        language: session.language.clone(),
        found: session.found.clone(),
        parent: session.parent.clone(),
    };
    let mut text = format!("Session{}", line(&header));
    for entry in &session.entries {
        text.push_str(&write_entry(entry));
    }
    text
}

/// One entry as a line of text.
#[must_use]
pub fn write_entry(entry: &SavedEntry) -> String {
    let mut written = Entry { at: entry.at.clone(), ended: entry.ended.clone(), ..Entry::default() };
    match &entry.what {
        SavedInput::Pick(pick, by) => (written.pick, written.by) = (Some(pick.clone()), *by),
        SavedInput::Direct(direct) => written.direct = Some(direct.clone()),
        SavedInput::Undo(count) => written.undo = Some(*count),
    }
    line(&written)
}

/// The session in a file, of any format.
///
/// # Errors
/// A diagnostic with its place, when the file is no session or a line in its middle cannot be read.
pub fn read_session(source: &Source) -> Result<ReadSession, Box<Diagnostic>> {
    let mut lines = Lines { text: &source.text, at: 0 };
    let Some((at, header)) = lines.next() else {
        return Err(Box::new(no_session(Span::new(0, 0))));
    };
    if !header.trim_start().starts_with(HEADER) {
        let first = ron::Options::default().from_str(&source.text);
        let first: FirstFormat = first.map_err(|error| unreadable(source, 0, &error))?;
        return Ok(ReadSession { session: first.into(), cut: None, ended: true });
    }
    let header: Header = options().from_str(header).map_err(|error| unreadable(source, at, &error))?;
    let mut session = SavedSession {
        format: header.format,
        scenario: header.scenario,
        hash: header.hash,
        model: header.model,
        setup: header.setup,
        language: header.language,
        found: header.found,
        parent: header.parent,
        entries: Vec::new(),
    };
    for (at, line) in lines {
        let end = at + line.len();
        let read = options().from_str::<Entry>(line).map_err(|error| unreadable(source, at, &error));
        match read.and_then(|entry| entry.read().ok_or_else(|| Box::new(unknown_entry(Span::new(at, end))))) {
            Ok(entry) => session.entries.push(entry),
            // What a later version writes is for that version to read; who it cannot be played by says so.
            Err(_) if session.format > SESSION_FORMAT => {}
            // Only a line that was being written can have no end.
            Err(_) if end == source.text.len() => {
                return Ok(ReadSession { session, cut: Some(Span::new(at, end)), ended: false });
            }
            Err(error) => return Err(error),
        }
    }
    Ok(ReadSession { session, cut: None, ended: source.text.ends_with('\n') })
}

/// The lines of a file that say something, with where each begins. The last may have no end.
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
            let at = self.at;
            let line = rest.split('\n').next().unwrap_or(rest);
            self.at += line.len() + 1;
            let shown = line.trim();
            if !shown.is_empty() && !shown.starts_with("//") {
                return Some((at, line));
            }
        }
    }
}

impl Entry {
    fn read(self) -> Option<SavedEntry> {
        let what = match (self.pick, self.direct, self.undo) {
            (Some(pick), None, None) => SavedInput::Pick(pick, self.by),
            (None, Some(direct), None) => SavedInput::Direct(direct),
            (None, None, Some(count)) => SavedInput::Undo(count),
            _ => return None,
        };
        Some(SavedEntry { what, at: self.at, ended: self.ended })
    }
}

impl From<FirstFormat> for SavedSession {
    fn from(first: FirstFormat) -> Self {
        let FirstSetup { seed, level, language, shuffle, actors } = first.setup;
        let last = first.picks.len().checked_sub(1);
        let entries = first.picks.into_iter().enumerate().map(|(at, pick)| SavedEntry {
            what: SavedInput::Pick(pick, PickedBy::Player),
            at: None,
            ended: first.ending.clone().filter(|_| Some(at) == last),
        });
        Self {
            format: first.format,
            scenario: first.scenario,
            hash: first.hash,
            model: first.model,
            setup: Setup { seed, level, shuffle, actors, rules: Rules::First, ..Setup::default() },
            language: Some(language),
            found: first.folder.map(|path| FoundAt { from_here: path.clone(), path }),
            parent: None,
            entries: entries.collect(),
        }
    }
}

fn no_session(span: Span) -> Diagnostic {
    let message = bilingual("dit is geen bewaard gesprek van Tegenspel", "this is not a saved session of Tegenspel");
    Diagnostic::error("not-a-transcript", span, message)
}

fn unknown_entry(span: Span) -> Diagnostic {
    no_session(span).here(bilingual(
        "deze regel is geen keuze, geen aanwijzing en geen stap terug",
        "this line is no pick, no direction and no step back",
    ))
}

/// What RON could not read, in a piece of the file that begins at `start`.
fn unreadable(source: &Source, start: usize, error: &ron::error::SpannedError) -> Box<Diagnostic> {
    let text = &source.text[start..];
    let at = start + byte_at(text, error.span.start.line, error.span.start.col);
    let span = Span::new(at, (at + 1).min(source.text.len().max(at)));
    let reason = error.code.to_string();
    Box::new(no_session(span).here(bilingual(reason.clone(), reason)))
}

/// The byte at a line and column, both counted from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGUN: &str =
        "Session(format: 2, scenario: \"lift\", hash: \"h\", model: \"m\", setup: (seed: 4, level: 3))\n";

    fn read(text: &str) -> Result<ReadSession, Box<Diagnostic>> {
        read_session(&Source::new("l.ron", text))
    }

    #[test]
    fn what_is_written_is_read() {
        let text = format!(
            "{BEGUN}(pick: \"a.b\", at: \"2026-11-28T17:00:01.250+01:00\")\n(direct: \"!say.roos:\\\"Dat meen je niet.\\\"\")\n(pick: \"topics.dak\", by: Vote)\n(undo: 1)\n"
        );
        let session = read(&text).unwrap().session;
        assert_eq!(session.inputs().len(), 2);
        assert_eq!(read(&write_session(&session)).unwrap().session, session);
        assert_eq!(write_session(&session).lines().count(), 5, "{}", write_session(&session));
        assert!(session.setup.shuffle && session.setup.seed == Seed(4));
    }

    #[test]
    fn fields_of_later_versions_are_no_mistake() {
        let text = "Session(format: 2, scenario: \"lift\", hash: \"h\", model: \"m\", setup: (seed: 4, level: 3, new: 1), new: [1])\n(pick: \"a.b\", new: (x: 1))\n";
        assert_eq!(read(text).unwrap().session.entries.len(), 1);
    }

    #[test]
    fn a_line_that_was_cut_off_is_set_apart_and_one_in_the_middle_is_a_mistake() {
        let cut = format!("{BEGUN}(pick: \"a.b\")\n(pick: \"a.");
        let it = read(&cut).unwrap();
        assert_eq!(
            (it.session.entries.len(), it.cut.map(|span| &cut[span.start as usize..span.end as usize])),
            (1, Some("(pick: \"a."))
        );
        // Only the line's end is missing: nothing is lost.
        let whole = read(&format!("{BEGUN}(pick: \"a.b\")")).unwrap();
        assert_eq!((whole.session.entries.len(), whole.cut, whole.is_as_written()), (1, None, false));
        assert!(read(&format!("{BEGUN}(pick: \"a.\n(pick: \"a.b\")\n")).is_err());
        assert!(read(&format!("{BEGUN}(at: \"now\")\n(pick: \"a.b\")\n")).is_err());
    }
}
