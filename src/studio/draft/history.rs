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
    /// Identifies the text that they led to.
    text: String,
}

impl CaseDraft {
    /// What was done to the case, as text.
    #[must_use]
    pub fn history(&self) -> String {
        let history = DraftHistory { steps: self.steps.clone(), made: self.made, text: content_of(self.text()) };
        // Ranges and texts have a form in any notation.
        write_data(&history).unwrap_or_default()
    }

    /// The same case with what was done to it before; without it where the text is not the one that it led to.
    #[must_use]
    pub fn with_history(mut self, history: &str) -> Self {
        if let Ok(history) = read_data::<DraftHistory>(history)
            && history.text == content_of(self.text())
            && history.made <= history.steps.len()
        {
            self.steps = history.steps;
            self.made = history.made;
        }
        self
    }
}

/// Identifies a text.
fn content_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
