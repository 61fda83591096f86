//! What a session that comes in says of others: the session that it branched off from and the case it was played on may
//! stand here under another name.

use super::DataFolders;
use super::import::ImportedPart;
use crate::engine::{FoundAt, SESSION_FORMAT, SavedSession};
use crate::files::relative_path;
use crate::files::session_case::full_path;
use crate::script::{Source, read_session, write_session};
use std::collections::BTreeMap;
use std::path::Path;

/// Under which names the parts of an archive stand here.
#[derive(Debug)]
pub(super) struct ImportLinks<'i> {
    sessions: &'i BTreeMap<String, ImportedPart>,
    cases: &'i BTreeMap<String, ImportedPart>,
    folders: &'i DataFolders,
}

impl<'i> ImportLinks<'i> {
    pub(super) fn new(
        sessions: &'i BTreeMap<String, ImportedPart>,
        cases: &'i BTreeMap<String, ImportedPart>,
        folders: &'i DataFolders,
    ) -> Self {
        Self { sessions, cases, folders }
    }

    /// Tells the names of this machine in a file of a session, named by what follows the session's name. What names
    /// nothing that has another name here stays as it is, to the letter.
    pub(super) fn relink(&self, rest: &str, bytes: &mut Vec<u8>) {
        let Ok(text) = std::str::from_utf8(bytes) else { return };
        let relinked = match rest {
            ".ron" => self.session(text),
            ".own.ron" => self.own_words(text),
            _ => None,
        };
        if let Some(relinked) = relinked {
            *bytes = relinked.into_bytes();
        }
    }

    fn session(&self, text: &str) -> Option<String> {
        let saved = read_session(&Source::new("session", text)).ok()?.session;
        let parent = saved.parent.as_ref().and_then(|parent| self.new_name(&parent.session));
        let found = saved.found.as_ref().and_then(|found| self.found(found));
        if parent.is_none() && found.is_none() || saved.format > SESSION_FORMAT {
            return None;
        }
        if saved.format < SESSION_FORMAT {
            // The first format names its folder once, and nothing else of all this.
            let (old, new) = (quoted(&saved.found?.from_here), quoted(&found?.from_here));
            let at = text.find("folder:")?;
            return Some(format!("{}{}", &text[..at], text[at..].replacen(&old, &new, 1)));
        }
        let mut told = SavedSession { entries: Vec::new(), ..saved };
        if let (Some(parent), Some(name)) = (&mut told.parent, parent) {
            parent.session = name;
        }
        told.found = found.or(told.found);
        // Only the line of the header is another; what was put in stays as it was written.
        let header = text.lines().find(|line| line.trim_start().starts_with("Session("))?;
        Some(text.replacen(header, write_session(&told).trim_end(), 1))
    }

    /// Before sessions said so themselves, the one they branched off from stood beside them.
    fn own_words(&self, text: &str) -> Option<String> {
        let at = text.find("played_on")?;
        let (before, rest) = text.split_at(at);
        let (field, value) = rest.split_once('"')?;
        let (name, after) = value.split_once('"')?;
        let only_signs = field.trim_start_matches("played_on").chars().all(|c| " \n\t:(Some".contains(c));
        let new = self.new_name(name).filter(|_| only_signs)?;
        Some(format!("{before}{field}\"{new}\"{after}"))
    }

    /// The name that a session of the archive has here, where that is another.
    fn new_name(&self, name: &str) -> Option<String> {
        let part = self.sessions.get(name)?;
        Some(part.stem.clone()).filter(|stem| stem != name)
    }

    /// Where a case stands here that stood among somebody's own; nothing where that is the same place, or was another.
    fn found(&self, found: &FoundAt) -> Option<FoundAt> {
        let id = own_case(&found.from_here)?;
        match self.cases.get(id) {
            Some(part) if part.stem == id => None,
            Some(part) => {
                let folder = full_path(&self.folders.cases.join(&part.stem));
                let from_here = relative_path(&full_path(&self.folders.sessions), &folder);
                let text = |path: &Path| path.to_string_lossy().into_owned();
                Some(FoundAt { path: text(&folder), from_here: text(&from_here) })
            }
            // What has its place here is another case: the session's did not come along.
            None if self.folders.cases.join(id).exists() => Some(FoundAt::default()),
            None => None,
        }
    }
}

/// The own case to which a way leads that begins in the folder of sessions: `../cases/ID`.
fn own_case(from_here: &str) -> Option<&str> {
    // As this system writes it, or another.
    let parts: Vec<_> = from_here.split(['/', '\\']).collect();
    match parts[..] {
        ["..", "cases", id] if !id.is_empty() => Some(id),
        _ => None,
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
