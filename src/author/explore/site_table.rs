//! A number for each condition that decides something, so that sets of them are sets of bits.

use crate::engine::{Scenario, Site};

/// A number for each condition that decides something.
#[derive(Debug, Clone, Copy)]
pub(super) struct SiteTable {
    topics: usize,
    lines: usize,
    branches: usize,
    opens: usize,
    interventions: usize,
    recalls: usize,
    /// How many there can be.
    pub(super) count: usize,
}

impl SiteTable {
    /// The numbers of a scenario's conditions.
    #[must_use]
    pub(super) fn of(scenario: &Scenario) -> Self {
        let topics = scenario.choices.len();
        let lines = topics + scenario.topics.len();
        let branches = lines + scenario.lines.len();
        let opens = branches + scenario.branches.len();
        Self {
            topics,
            lines,
            branches,
            opens,
            interventions: opens + scenario.interests.len(),
            recalls: opens + scenario.interests.len() + scenario.interventions.len(),
            count: opens + scenario.interests.len() + scenario.interventions.len() + scenario.recalls.len(),
        }
    }

    /// The number of a condition.
    #[must_use]
    pub(super) fn number(&self, about: Site) -> usize {
        match about {
            Site::Choice(choice) => choice.index(),
            Site::Topic(topic) => self.topics + topic.index(),
            Site::Line(line) => self.lines + line.index(),
            Site::Branch(branch) => self.branches + branch as usize,
            Site::Opens(interest) => self.opens + interest.index(),
            Site::Intervention(intervention) => self.interventions + intervention.index(),
            Site::Recall(recall) => self.recalls + recall as usize,
            // Nothing judges these while a session is played.
            Site::Document(_) | Site::Lesson(_) | Site::Derived(_) => self.count,
        }
    }
}
