//! Planning: what a beat asks besides how many choices: to stay within a budget, to put in order, to give amounts.

use crate::engine::id::{ChoiceId, TextId};

/// Most steps in which an amount is divided: as many as there can be choices to give them to.
pub const MOST_STEPS: u16 = 200;

/// What a beat at which several choices are picked at once plans with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planning {
    /// Each pick costs; what they cost together is at most the whole.
    Budget {
        /// The word for what is spent, as shown: hours.
        word: TextId,
        /// What there is, 1..=10,000.
        total: u16,
    },
    /// What is picked is put in order, the first first.
    Rank,
    /// The whole is divided among the choices.
    Divide {
        /// What there is, 1..=10,000; a multiple of the step.
        total: u16,
        /// The smallest part that can be given, 1 or more. There are at most [`MOST_STEPS`] of them.
        step: u16,
    },
}

impl Planning {
    /// How many steps are given out; `None` where nothing is divided.
    #[must_use]
    pub fn steps(self) -> Option<usize> {
        match self {
            Self::Divide { total, step } => Some(usize::from(total / step.max(1))),
            Self::Budget { .. } | Self::Rank => None,
        }
    }

    /// The words of a choice with its place or amount, where it has one.
    #[must_use]
    pub fn told(this: Option<Self>, text: &str, share: u16) -> String {
        match this {
            Some(Self::Rank) => format!("{share}. {text}"),
            Some(Self::Divide { .. }) => format!("{text} ({share})"),
            Some(Self::Budget { .. }) | None => text.to_owned(),
        }
    }

    /// What each choice got, in the order of the pick: its place from 1 in an order, its amount where the whole is
    /// divided, and 1 otherwise.
    #[must_use]
    pub fn shares(this: Option<Self>, picks: &[ChoiceId]) -> Vec<(ChoiceId, u16)> {
        let mut shares: Vec<(ChoiceId, u16)> = Vec::new();
        for pick in picks {
            let place = shares.len() as u16 + 1;
            match (this, shares.iter_mut().rev().find(|(choice, _)| choice == pick)) {
                (Some(Self::Divide { step, .. }), Some((_, amount))) => *amount = amount.saturating_add(step),
                (_, Some(_)) => {}
                (Some(Self::Divide { step, .. }), None) => shares.push((*pick, step)),
                (Some(Self::Rank), None) => shares.push((*pick, place)),
                (Some(Self::Budget { .. }) | None, None) => shares.push((*pick, 1)),
            }
        }
        shares
    }
}
