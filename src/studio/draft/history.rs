//! What was done to a case as text, so that it can be taken back after the program was closed.

use super::merge::{changes, is_of};
use super::steps::{DraftStep, FileStep};
use super::{CASE, CaseDraft};
use crate::script::limits::FILE_BYTES;
use crate::script::{TextEdits, read_data, write_data};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was done to a case, to be kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct DraftHistory {
    /// The steps, the first first.
    steps: Vec<DraftStep>,
    /// How many of them are made.
    made: usize,
    /// The files that they changed, as they were left: what was written since by something else is known from them.
    files: BTreeMap<String, String>,
}

impl CaseDraft {
    /// What was done to the case, as text.
    #[must_use]
    pub fn history(&self) -> String {
        let changed = self.steps.iter().flat_map(DraftStep::paths).chain([CASE]);
        let files = changed.filter_map(|path| Some((path.to_owned(), self.file(path)?.to_owned()))).collect();
        let mut history = DraftHistory { steps: self.steps.clone(), made: self.made, files };
        loop {
            // Ranges and texts have a form in any notation.
            let text = write_data(&history).unwrap_or_default();
            if text.len() <= FILE_BYTES || history.made == 0 {
                return text;
            }
            // Of more than can be read again the first half goes.
            let first = history.made.div_ceil(2);
            history.steps.drain(..first);
            history.made -= first;
        }
    }

    /// The same case with what was done to it before; what was written into its files since then is one step more. Without it
    /// where they have become others altogether.
    #[must_use]
    pub fn with_history(mut self, history: &str) -> Self {
        let Ok(DraftHistory { steps, made, files }) = read_data(history) else { return self };
        if made > steps.len() {
            return self;
        }
        let mut since = DraftStep::default();
        for (path, left) in &files {
            let now = match self.file(path) {
                Some(now) if is_of(left, now) => now,
                // What was taken away is not there any more.
                None if left.is_empty() => "",
                _ => return self,
            };
            let mut edits = TextEdits::default();
            if !edits.add(&changes(left, now)) {
                return self;
            }
            if !edits.is_empty() {
                since.files.push(FileStep::of(path, left, &[edits]));
            }
        }
        (self.steps, self.made) = (steps, made);
        if !since.is_empty() {
            self.remember(since);
        }
        self
    }
}
