//! Talks that come to the beat of the sheet, one by each kind of player, looked for on a thread of its own.

use super::picker::PickerRow;
use crate::author::simulate::Policy;
use crate::engine::Scenario;
use crate::engine::relationship::Model;
use crate::report::simulate::{player_means, player_name};
use crate::report::{Messages, capitalised};
use crate::studio::{StudioWalk, WALKERS, walks_to};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// Walks that are looked for, and were found.
#[derive(Debug)]
pub(super) struct WalkSearch {
    pub(super) scenario: Arc<Scenario>,
    came: Option<Receiver<StudioWalk>>,
    pub(super) walks: Vec<StudioWalk>,
    /// As long as this is there it is looked on.
    _wanted: Arc<()>,
}

impl WalkSearch {
    /// Begins to look for walks to a beat; nothing where that cannot be begun.
    pub(super) fn begin(scenario: &Arc<Scenario>, beat: &str) -> Option<Self> {
        let (done, came) = channel();
        let wanted = Arc::new(());
        let still = Arc::downgrade(&wanted);
        let (case, beat) = (Arc::clone(scenario), beat.to_owned());
        let run = move || {
            for policy in WALKERS {
                if still.strong_count() == 0 {
                    return;
                }
                for walk in walks_to(&case, &beat, &[policy]) {
                    // Who asked may have closed the list.
                    let _ = done.send(walk);
                }
            }
        };
        thread::Builder::new().name("walks".to_owned()).spawn(run).ok()?;
        Some(Self { scenario: Arc::clone(scenario), came: Some(came), walks: Vec::new(), _wanted: wanted })
    }

    /// Takes what came; says whether something changed.
    pub(super) fn look(&mut self) -> bool {
        let Some(came) = &self.came else { return false };
        let mut changed = false;
        loop {
            match came.try_recv() {
                Ok(walk) => {
                    self.walks.push(walk);
                    changed = true;
                }
                Err(TryRecvError::Empty) => return changed,
                Err(TryRecvError::Disconnected) => break,
            }
        }
        self.came = None;
        true
    }

    /// Whether it is looked on.
    pub(super) fn is_coming(&self) -> bool {
        self.came.is_some()
    }

    /// The walks as rows to choose from.
    pub(super) fn rows(&self, words: &Messages) -> Vec<PickerRow> {
        let row = |(at, walk): (usize, &StudioWalk)| PickerRow {
            at,
            name: name(walk.policy, &self.scenario.model, words),
            what: {
                let count = [("count", walk.picks.len().into())];
                let picks = words.text_with("app-studio-walk-picks", &count);
                format!("{picks} {}", player_means(walk.policy, &self.scenario.model, words))
            },
            on: false,
        };
        self.walks.iter().enumerate().map(row).collect()
    }

    /// What is said above the rows.
    pub(super) fn note(&self, words: &Messages) -> String {
        match (self.is_coming(), self.walks.is_empty()) {
            (true, _) => words.text("app-studio-walks-coming"),
            (false, true) => words.text("app-studio-walks-none"),
            (false, false) => String::new(),
        }
    }
}

fn name(policy: Policy, model: &Model, words: &Messages) -> String {
    let who = player_name(policy, model, words);
    capitalised(&words.text_with("app-studio-walk-as", &[("who", who.into())]))
}
