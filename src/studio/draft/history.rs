//! What was done to a case as text, so that it can be taken back after the program was closed.

use super::CaseDraft;
use super::steps::DraftStep;
use crate::script::{read_data, write_data};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What was done to a case, to be kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftHistory {
    /// The steps, the first first.
    steps: Vec<DraftStep>,
    /// How many of them are made.
    made: usize,
    /// Identifies the files that they led to.
    files: String,
}

impl CaseDraft {
    /// What was done to the case, as text.
    #[must_use]
    pub fn history(&self) -> String {
        let history = DraftHistory { steps: self.steps.clone(), made: self.made, files: self.content() };
        // Ranges and texts have a form in any notation.
        write_data(&history).unwrap_or_default()
    }

    /// The same case with what was done to it before; without it where the files are not those that it led to.
    #[must_use]
    pub fn with_history(mut self, history: &str) -> Self {
        if let Ok(history) = read_data::<DraftHistory>(history)
            && history.files == self.content()
            && history.made <= history.steps.len()
        {
            self.steps = history.steps;
            self.made = history.made;
        }
        self
    }

    /// Identifies what stands in all files that a step can change.
    fn content(&self) -> String {
        let mut hasher = Sha256::new();
        for path in self.kept.keys() {
            let text = self.file(path).unwrap_or_default();
            // Where one ends and the next begins is part of it.
            hasher.update(format!("{path} {}\n", text.len()).as_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
