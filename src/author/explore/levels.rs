//! What holds at every level of difficulty.

use super::Effort;
use super::exploration::{Exploration, Reach};
use super::interventions::explore_with;
use super::search::{Executor, Status};
use crate::engine::{PLAIN_LEVEL, PromiseId, Scenario, Setup, Staging};
use std::sync::Arc;

/// How many abstract states there are for each that is played out with every score.
const ABSTRACT_TO_PLAYED: usize = 40;

/// Explores a scenario only so far as it takes to prove that something never happens, up to so many states; what it
/// says of never holds at every level, its walks are played at the plain one. `None` where it cannot be played at all.
#[must_use]
pub fn prove<C: Executor>(
    scenario: &Arc<Scenario>,
    limit: usize,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Option<Exploration> {
    let played = limit.div_ceil(ABSTRACT_TO_PLAYED);
    let effort = Effort { states: limit, played, followed: limit, width: Effort::width(played) };
    let mut at = |level| {
        let setup = Setup { level, ..Setup::default() };
        Some(explore_with(&Staging::new(Arc::clone(scenario), setup).ok()?, effort, executor, watch))
    };
    let mut found = at(PLAIN_LEVEL)?;
    for level in (1..=5).filter(|level| *level != PLAIN_LEVEL) {
        // Most cases have nothing that never happens; then once is enough.
        if !found.has_never() {
            break;
        }
        found.weaken(&at(level)?);
    }
    Some(found)
}

impl Exploration {
    /// The lists that say of each part whether it is reached.
    fn reaches(&mut self) -> impl Iterator<Item = &mut Reach> {
        let lists = [&mut self.beats, &mut self.choices, &mut self.lines, &mut self.interests, &mut self.unrecalled];
        let conditions = self.conditions.iter_mut().flat_map(|it| [&mut it.holds, &mut it.fails]);
        lists.into_iter().flatten().chain(self.endings.iter_mut().map(|it| &mut it.reach)).chain(conditions)
    }

    /// Whether it says of anything that it never happens, or only where a trainer brings something in.
    fn has_never(&self) -> bool {
        let parts = [&self.beats, &self.choices, &self.lines, &self.interests].into_iter().flatten();
        let parts = parts
            .chain(self.endings.iter().map(|it| &it.reach))
            .chain(self.conditions.iter().flat_map(|it| [&it.holds, &it.fails]));
        parts.into_iter().any(|it| matches!(it, Reach::Never | Reach::WithIntervention))
            || !self.unresolved.is_empty()
            || !self.settled_with.is_empty()
            || !self.dominated.is_empty()
    }

    /// Takes back what does not hold at another level as well.
    fn weaken(&mut self, other: &Self) {
        let mut other_reaches = other.clone();
        for (reach, other) in self.reaches().zip(other_reaches.reaches()) {
            if *reach == Reach::Never || (*reach == Reach::WithIntervention && *other != Reach::Never) {
                *reach = *other;
            }
        }
        for (site, it) in &mut self.looked_into {
            if let Some(other) = other.looked_into.get(site) {
                it.join(other);
            }
        }
        self.complete &= other.complete;
        self.scores_complete &= other.scores_complete;
        let open = |it: &PromiseId| other.unresolved.contains(it) || other.settled_with.contains(it);
        self.settled_with.extend(self.unresolved.iter().filter(|it| other.settled_with.contains(it)));
        self.unresolved.retain(|it| other.unresolved.contains(it));
        self.settled_with.retain(open);
        self.dominated.retain(|it| other.dominated.contains(it));
    }
}
