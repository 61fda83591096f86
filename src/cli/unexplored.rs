//! What `check` did not explore, and so cannot say.

use super::shell::Shell;
use crate::author::explore::Exploration;
use crate::engine::Scenario;
use anyhow::Result;
use serde_json::{Value, json};

/// Cases that are named; of more only the number is said.
const NAMED: usize = 5;

/// A case of which not everything was explored.
pub(super) struct Unexplored {
    /// How commands name it.
    called: String,
    beats: usize,
    why: UnexploredWhy,
}

/// Why not everything was explored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnexploredWhy {
    /// It was told not to, or looks on while somebody writes.
    NotAsked,
    /// There are more states than the limit, which is how many were found.
    Limit(u64),
}

impl Unexplored {
    /// What was left of a case; nothing where everything was explored.
    pub(super) fn of(called: &str, scenario: &Scenario, explored: Option<&Exploration>) -> Option<Self> {
        let why = match explored {
            Some(it) if it.complete => return None,
            Some(it) => UnexploredWhy::Limit(it.states),
            None => UnexploredWhy::NotAsked,
        };
        Some(Self { called: called.to_owned(), beats: scenario.beats.len(), why })
    }

    /// As JSON.
    pub(super) fn json(&self) -> Value {
        let (why, states) = match self.why {
            UnexploredWhy::NotAsked => ("not_asked", 0),
            UnexploredWhy::Limit(states) => ("limit", states),
        };
        let command = format!("tegenspel explore {}", self.called);
        json!({ "scenario": self.called, "why": why, "states": states, "beats": self.beats, "explore": command })
    }

    /// In words, with what to do.
    fn say(&self, shell: &Shell<'_>) -> String {
        let (id, number) = match self.why {
            UnexploredWhy::NotAsked => ("check-unexplored-not-asked", 0),
            UnexploredWhy::Limit(states) => ("check-unexplored-limit", states),
        };
        let values = [("case", self.called.as_str().into()), ("beats", self.beats.into()), ("number", number.into())];
        shell.words.text_with(id, &values)
    }
}

/// Says what was not explored, case by case.
pub(super) fn tell(unexplored: &[Unexplored], shell: &mut Shell<'_>) -> Result<()> {
    for it in unexplored.iter().take(NAMED) {
        let text = it.say(shell);
        shell.paragraph("", &text)?;
    }
    if unexplored.len() > NAMED {
        let values = [("more", (unexplored.len() - NAMED).into())];
        writeln!(shell.out, "{}", shell.words.text_with("check-unexplored-more", &values))?;
    }
    Ok(())
}
