//! What was found from a moment on: by walks that were played out, or because everything was.

use super::super::marks::FewBits;
use crate::engine::debrief::{Bound, Outlook, Prospects};
use crate::engine::{EndingId, InterestId, Progress, PromiseId, PromiseState, Scenario};

/// Endings, interests, promises, and whether the role can stay clean, as bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ProspectBits {
    pub(super) endings: FewBits,
    pub(super) interests: FewBits,
    pub(super) kept: FewBits,
    pub(super) clean: bool,
}

impl ProspectBits {
    /// Everything there is.
    pub(super) fn all(scenario: &Scenario) -> Self {
        let first = |count: usize| {
            let mut bits = FewBits::default();
            (0..count.min(64)).for_each(|at| bits.insert(at));
            bits
        };
        Self {
            endings: first(scenario.endings.len()),
            interests: first(scenario.interests.len()),
            kept: first(scenario.promises.len()),
            clean: true,
        }
    }

    /// What either has.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            endings: self.endings.with(other.endings),
            interests: self.interests.with(other.interests),
            kept: self.kept.with(other.kept),
            clean: self.clean | other.clean,
        }
    }

    /// What both have.
    pub(super) fn and(self, other: Self) -> Self {
        let both = |one: FewBits, other: FewBits| FewBits(one.0 & other.0);
        Self {
            endings: both(self.endings, other.endings),
            interests: both(self.interests, other.interests),
            kept: both(self.kept, other.kept),
            clean: self.clean & other.clean,
        }
    }

    /// The same with names. What shares a bit is there as soon as one of them may be.
    pub(super) fn prospects(self, scenario: &Scenario) -> Prospects {
        let mut named = Prospects { clean: self.clean, ..Prospects::default() };
        let numbers = |count: usize, bits: FewBits| (0..count).filter(move |at| bits.contains(*at));
        named.endings = numbers(scenario.endings.len(), self.endings).map(EndingId::new).collect();
        named.kept = numbers(scenario.promises.len(), self.kept).map(PromiseId::new).collect();
        for at in numbers(scenario.interests.len(), self.interests) {
            let interest = &scenario.interests[at];
            if interest.id.is_some() {
                named.interests.insert(InterestId::new(at));
            } else {
                named.concerns.insert(interest.of);
            }
        }
        named
    }
}

/// The interests that are known, and the promises that are kept.
pub(super) fn achieved(scenario: &Scenario, at: &Progress) -> (FewBits, FewBits) {
    let (mut interests, mut kept) = (FewBits::default(), FewBits::default());
    let known = (0..scenario.interests.len()).filter(|it| at.knows(&scenario.layout, InterestId::new(*it)));
    known.for_each(|it| interests.insert(it));
    let promises = 0..scenario.promises.len();
    let holds = |it: &usize| at.promise(&scenario.layout, PromiseId::new(*it)) == PromiseState::Kept;
    promises.filter(holds).for_each(|it| kept.insert(it));
    (interests, kept)
}

/// What is known of a moment: what was played, what is possible, and the best of both figures.
#[derive(Debug, Clone)]
pub(super) struct MomentFound {
    pub(super) played: ProspectBits,
    pub(super) possible: ProspectBits,
    pub(super) whole: bool,
    /// What role and public interest together cannot exceed, in hundredths, where that is known.
    pub(super) most_standing: Option<i32>,
    pub(super) quality: Option<Bound>,
    pub(super) standing: Option<Bound>,
    pub(super) best: Vec<String>,
}

impl MomentFound {
    pub(super) fn into_outlook(self, scenario: &Scenario) -> Outlook {
        Outlook {
            played: self.played.prospects(scenario),
            possible: self.possible.prospects(scenario),
            whole: self.whole,
            quality: self.quality,
            standing: self.standing,
            best: self.best,
        }
    }
}
