//! Whether what a text repeats has happened wherever the text is shown.

use super::abstract_guard::{GuardAnswer, asks_scores};
use super::coverage::CoverageObserver;
use super::search::{Executor, Status};
use super::verdict::Verdict;
use super::{Explorer, Scope};
use crate::engine::{Progress, RecallingPart, Scenario, Site, Staging};
use fixedbitset::FixedBitSet;

/// Which texts repeat something, each looked up by its number: every line of every step is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct RecallTable {
    choices: Vec<Option<u32>>,
    lines: Vec<Option<u32>>,
    endings: Vec<Option<u32>>,
}

impl RecallTable {
    pub(super) fn of(scenario: &Scenario) -> Self {
        if scenario.recalls.is_empty() {
            return Self::default();
        }
        let mut table = Self {
            choices: vec![None; scenario.choices.len()],
            lines: vec![None; scenario.lines.len()],
            endings: vec![None; scenario.endings.len()],
        };
        for (recall, at) in scenario.recalls.iter().zip(0..) {
            let place = match recall.by {
                RecallingPart::Choice(choice) => &mut table.choices[choice.index()],
                RecallingPart::Line(line) => &mut table.lines[line.index()],
                RecallingPart::Ending(ending) => &mut table.endings[ending.index()],
            };
            *place = Some(at);
        }
        table
    }

    /// The number of what a text repeats in [`Scenario::recalls`].
    #[inline]
    fn find(&self, by: RecallingPart) -> Option<u32> {
        match by {
            RecallingPart::Choice(choice) => *self.choices.get(choice.index())?,
            RecallingPart::Line(line) => *self.lines.get(line.index())?,
            RecallingPart::Ending(ending) => *self.endings.get(ending.index())?,
        }
    }
}

impl CoverageObserver<'_> {
    /// Takes note of whether what a text repeats has happened, where the text is shown. It decides nothing: where it turns on
    /// scores that are not kept, it may have happened or not.
    pub(super) fn recall(&mut self, by: RecallingPart, now: &Progress) {
        let Some(at) = self.guards.recalling.find(by) else { return };
        let site = self.sites.number(Site::Recall(at));
        if self.coverage.held.contains(site) && self.coverage.failed.contains(site) {
            return;
        }
        let condition = &self.staging.scenario.recalls[at as usize].condition;
        let answer = if !self.guards.keeps_scores && asks_scores(condition, self.staging) {
            self.intervals.answer(condition, self.staging, now)
        } else {
            GuardAnswer::Known(self.staging.holds(condition, now))
        };
        let (holds, fails) = match answer {
            GuardAnswer::Known(holds) => (holds, !holds),
            GuardAnswer::Turns(..) | GuardAnswer::Open => (true, true),
        };
        if holds {
            self.coverage.held.insert(site);
        }
        if fails {
            self.coverage.failed.insert(site);
        }
    }
}

impl<C: Executor> Explorer<'_, C> {
    /// Plays out every walk of texts that repeat something, where it is unknown whether that always happened and there are
    /// few enough walks.
    pub(super) fn prove_recalled(&self, found: &mut Verdict<'_>, watch: &mut dyn FnMut(Status) -> bool) {
        if found.has_unknown_recalls() {
            let scope = Scope { restart: None, aims: None, only: None, until: None, limit: self.effort.played };
            let Some(seen) = self.played_out(&scope, watch) else { return };
            found.see(&seen.coverage);
            if seen.whole {
                found.rule_out_recalls(&seen.coverage);
            }
        }
    }
}

/// The lines that repeat something. Whether they are said must be known, so that nothing is asked of a line that is not.
pub(super) fn recalling_lines(scenario: &Scenario) -> FixedBitSet {
    let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
    for recall in &scenario.recalls {
        if let RecallingPart::Line(line) = recall.by {
            lines.insert(line.index());
        }
    }
    lines
}

/// The claims of texts that an abstract search left open: they ask about scores, or are made by a line of which it is open
/// whether it is said.
pub(super) fn open_recalls(staging: &Staging, open_lines: &FixedBitSet) -> Vec<Site> {
    let recalls = staging.scenario.recalls.iter().enumerate();
    let open = recalls.filter(|(_, recall)| {
        let unsure = matches!(recall.by, RecallingPart::Line(line) if open_lines.contains(line.index()));
        unsure || asks_scores(&recall.condition, staging)
    });
    open.map(|(at, _)| Site::Recall(at as u32)).collect()
}
