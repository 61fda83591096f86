//! Whether style alone gets somebody anywhere: players who go by length, place, courtesy or sound beside one who picks
//! anything.

use super::Simulated;
use super::acceptance::{is_ahead, judged};
use super::measure::{Measure, main_measure};
use super::played::Played;
use super::policy::Policy;
use crate::engine::EndingId;

/// How far a player who goes by style may end above one who picks anything, in hundredths of a point. Ending below is no
/// fault: nobody learns to follow a style that leads astray.
pub const STYLE_MARGIN: i32 = 400;

/// Who goes by style alone.
const BY_STYLE: [Policy; 5] = [Policy::Longest, Policy::Shortest, Policy::FirstShown, Policy::Politest, Policy::ByEar];

/// A player who goes by style beside one who picks anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StyleComparison {
    /// Who goes by style.
    pub player: Policy,
    /// What was compared.
    pub measure: Measure,
    /// The player's mean, in hundredths.
    pub by_style: i32,
    /// The mean of whoever picks anything, in hundredths.
    pub random: i32,
    /// Whether the first is no further ahead than it may be.
    pub near: bool,
    /// The ending that counts as best: the one to which the expert comes most often.
    pub best_ending: EndingId,
    /// Runs of the player and of whoever picks anything that came to it, and all runs of each.
    pub reached: [(u32, u32); 2],
    /// Whether the player came to it no more often than chance explains.
    pub as_seldom: bool,
}

impl StyleComparison {
    /// Whether style gets the player nowhere.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.near && self.as_seldom
    }
}

/// Everyone who goes by style and played enough, beside one who picks anything.
pub(super) fn style_compared(simulated: &Simulated) -> Vec<StyleComparison> {
    let scenario = &simulated.staging.scenario;
    let measure = main_measure(scenario);
    let (Ok(random), Ok(expert)) = (judged(simulated, Policy::Uniform), judged(simulated, Policy::Expert(0))) else {
        return Vec::new();
    };
    let Some(best_ending) = best_ending(expert) else { return Vec::new() };
    let played = BY_STYLE.into_iter().filter_map(|policy| judged(simulated, policy).ok());
    let compared = played.map(|played| {
        let of = |it| measure.spread(it, scenario);
        let reached = [played, random].map(|it| (it.endings[best_ending.index()], it.runs));
        StyleComparison {
            player: played.policy,
            measure,
            by_style: measure.mean(played, scenario),
            random: measure.mean(random, scenario),
            near: !is_ahead(of(played), of(random), measure.scale(), STYLE_MARGIN + 1),
            best_ending,
            reached,
            as_seldom: !is_more_often(reached),
        }
    });
    compared.collect()
}

/// The ending to which the expert comes most often; the first in the file among equals.
fn best_ending(expert: &Played) -> Option<EndingId> {
    let most = expert.endings.iter().max().copied().filter(|most| *most > 0)?;
    expert.endings.iter().position(|runs| *runs == most).map(EndingId::new)
}

/// Whether the first share lies above the second by more than two standard errors of their difference (the pooled test of
/// two proportions): what is nearer is chance.
fn is_more_often([(ours, runs), (theirs, other_runs)]: [(u32, u32); 2]) -> bool {
    let [ours, runs, theirs, other_runs] = [ours, runs, theirs, other_runs].map(u128::from);
    let (more, less) = (ours * other_runs, theirs * runs);
    let (reached, all) = (ours + theirs, runs + other_runs);
    more > less && (more - less).pow(2) * all > 4 * reached * (all - reached) * runs * other_runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_greater_where_chance_does_not_explain_it() {
        assert!(is_more_often([(60, 100), (30, 100)]));
        assert!(!is_more_often([(52, 100), (48, 100)]) && !is_more_often([(30, 100), (60, 100)]));
        assert!(is_more_often([(520, 1_000), (470, 1_000)]) && !is_more_often([(0, 100), (0, 100)]));
        assert!(!is_more_often([(10_000_000, 10_000_000), (10_000_000, 10_000_000)]));
    }
}
