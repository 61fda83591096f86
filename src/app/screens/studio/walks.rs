//! Talks that come to the beat of the sheet, one by each kind of player, looked for on a thread of its own.

use super::errand::Errand;
use super::picker::PickerRow;
use crate::author::simulate::Policy;
use crate::engine::Scenario;
use crate::engine::relationship::Model;
use crate::report::simulate::{player_means, player_name};
use crate::report::{Messages, capitalised};
use crate::studio::{StudioWalk, WALKERS, walks_to};
use std::sync::Arc;

/// Walks that are looked for, and were found.
#[derive(Debug)]
pub(super) struct WalkSearch {
    pub(super) scenario: Arc<Scenario>,
    errand: Errand<StudioWalk>,
    pub(super) walks: Vec<StudioWalk>,
}

impl WalkSearch {
    /// Begins to look for walks to a beat; nothing where that cannot be begun.
    pub(super) fn begin(scenario: &Arc<Scenario>, beat: &str) -> Option<Self> {
        let (case, beat) = (Arc::clone(scenario), beat.to_owned());
        let errand = Errand::begin("walks", move |wanted, found| {
            for policy in WALKERS.into_iter().take_while(|_| wanted.holds()) {
                walks_to(&case, &beat, &[policy]).into_iter().for_each(&mut *found);
            }
        });
        Some(Self { scenario: Arc::clone(scenario), errand: errand.ok()?, walks: Vec::new() })
    }

    /// Takes what came; says whether something changed.
    pub(super) fn look(&mut self) -> bool {
        if self.errand.is_over() {
            return false;
        }
        let came = self.errand.look();
        let changed = !came.is_empty() || self.errand.is_over();
        self.walks.extend(came);
        changed
    }

    /// Whether it is looked on.
    pub(super) fn is_coming(&self) -> bool {
        !self.errand.is_over()
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
            ..PickerRow::default()
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
