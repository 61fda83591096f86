//! What lies ahead of a state: everything that some walk from there brings to an ending.

use super::super::marks::{FewBits, MarkSum};
use super::found::ProspectBits;
use std::cmp::Reverse;

/// A figure that a loop raises for ever.
const ENDLESS: i32 = i32::MAX;

/// What lies ahead of a state. Changes are counted from that state on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Horizon {
    /// Endings that can be reached.
    pub(super) endings: FewBits,
    /// Interests that can be discovered on a walk to an ending.
    pub(super) interests: FewBits,
    /// Promises that can be kept on a walk to an ending.
    pub(super) kept: FewBits,
    /// The best change of role clarity on a walk to an ending that is no breach, without a promise broken on the way.
    pub(super) clean: Option<i32>,
    /// The best change of role clarity and public interest together.
    pub(super) standing: Option<i32>,
    /// The best change of the quality that is weighed, in hundredths.
    pub(super) quality: Option<i32>,
    /// The fewest steps of a walk with that quality.
    pub(super) steps: u32,
}

impl Horizon {
    /// What lies ahead at an ending.
    pub(super) fn at_ending(ending: usize, is_breach: bool) -> Self {
        let mut endings = FewBits::default();
        endings.insert(ending);
        let clean = if is_breach { None } else { Some(0) };
        Self { endings, clean, standing: Some(0), quality: Some(0), ..Self::default() }
    }

    /// Whether some ending can be reached.
    pub(super) fn ends(&self) -> bool {
        self.endings != FewBits::default()
    }

    /// What lies ahead of a state from which a step with these marks leads here.
    pub(super) fn before(&self, marks: MarkSum) -> Self {
        if !self.ends() {
            return Self::default();
        }
        Self {
            endings: self.endings,
            interests: self.interests.with(marks.interests),
            kept: self.kept.with(marks.kept),
            clean: self.clean.zip(marks.role).map(|(clean, role)| plus(clean, role)),
            standing: self.standing.map(|standing| plus(standing, marks.standing)),
            quality: self.quality.map(|quality| plus(quality, marks.quality)),
            steps: self.steps.saturating_add(1),
        }
    }

    /// What lies ahead where one can go one way or the other.
    pub(super) fn or(self, other: Self) -> Self {
        let better = (other.quality, Reverse(other.steps)) > (self.quality, Reverse(self.steps));
        let by_quality = if better { other } else { self };
        Self {
            endings: self.endings.with(other.endings),
            interests: self.interests.with(other.interests),
            kept: self.kept.with(other.kept),
            clean: self.clean.max(other.clean),
            standing: self.standing.max(other.standing),
            quality: by_quality.quality,
            steps: by_quality.steps,
        }
    }

    /// What may be reached from a state that this lies ahead of: with these interests known and promises kept, perhaps one
    /// broken before, and role clarity at so many points.
    pub(super) fn prospects(&self, interests: FewBits, kept: FewBits, broken: bool, role: i32) -> ProspectBits {
        if !self.ends() {
            return ProspectBits::default();
        }
        ProspectBits {
            endings: self.endings,
            interests: self.interests.with(interests),
            kept: self.kept.with(kept),
            clean: !broken && self.clean.is_some_and(|change| plus(change, role) >= 0),
        }
    }

    /// The same, where a loop raises what is summed up for ever, or nobody knows how far.
    pub(super) fn endless(self) -> Self {
        Self { clean: self.clean.map(|_| ENDLESS), standing: self.standing.map(|_| ENDLESS), ..self }
    }
}

/// A sum, unless it is endless already.
pub(super) fn plus(sum: i32, change: i32) -> i32 {
    if sum == ENDLESS { ENDLESS } else { sum.saturating_add(change) }
}
