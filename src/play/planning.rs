//! What is planned at a moment, in words: a budget, an order, amounts; and what a choice got of it.

use super::rendition::Rendition;
use crate::engine::{ChoiceId, Planning, Progress};

/// What is planned with the choices of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanningSeen {
    /// What is picked costs.
    Budget {
        /// The word for what is spent.
        word: String,
        /// What there is.
        total: u16,
    },
    /// What is picked is put in order.
    Rank,
    /// The whole is divided.
    Divide {
        /// What there is.
        total: u16,
        /// The smallest part that can be given.
        step: u16,
    },
}

/// What a choice got in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareSeen {
    /// Its place in an order, from 1.
    Place(u16),
    /// Its amount of what was divided.
    Amount(u16),
}

impl ShareSeen {
    /// The words of a choice with what it got.
    #[must_use]
    pub fn told(this: Option<Self>, text: &str) -> String {
        match this {
            Some(Self::Place(place)) => format!("{place}. {text}"),
            Some(Self::Amount(amount)) => format!("{text} ({amount})"),
            None => text.to_owned(),
        }
    }
}

impl Rendition<'_> {
    /// What is planned, as it is shown where a session stood after so many steps.
    pub(super) fn planning(&self, planning: Option<Planning>, now: &Progress, steps: usize) -> Option<PlanningSeen> {
        Some(match planning? {
            Planning::Budget { word, total } => PlanningSeen::Budget { word: self.text_at(word, now, steps), total },
            Planning::Rank => PlanningSeen::Rank,
            Planning::Divide { total, step } => PlanningSeen::Divide { total, step },
        })
    }

    /// What a choice got of the plan of a step, counted from 1; nothing where nothing was planned but a budget.
    pub(super) fn share(&self, number: usize, choice: ChoiceId) -> Option<ShareSeen> {
        let transcript = self.session().transcript();
        let planning = self.scenario().beat(self.scenario().choice(choice).beat).planning?;
        let picks = transcript.picks(*transcript.steps.get(number.checked_sub(1)?)?);
        let (_, share) = self.scenario().shares(picks).into_iter().find(|(picked, _)| *picked == choice)?;
        match planning {
            Planning::Rank => Some(ShareSeen::Place(share)),
            Planning::Divide { .. } => Some(ShareSeen::Amount(share)),
            Planning::Budget { .. } => None,
        }
    }
}
