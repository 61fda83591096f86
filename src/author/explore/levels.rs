//! What holds at every level of difficulty.

use super::effort::{Effort, Reductions};
use super::exploration::{DeadEnd, Exploration, Reach};
use super::footprint::StateCells;
use super::interventions::{explore, explore_with_interventions, spare_what_opens};
use super::look_into::look_into;
use super::search::{Executor, Status};
use super::{PLAYED_OUT, explore_cells, explore_following};
use crate::engine::{LEVELS, PLAIN_LEVEL, PromiseId, Scenario, Setup, Staging};
use std::sync::Arc;

/// How many abstract states there are for each that is played out with every score.
const ABSTRACT_TO_PLAYED: usize = 40;

/// At which levels a case is explored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvedAt {
    /// At the plain one; at the others only to see that what never happens there does not happen at them either.
    PlainLevel,
    /// At each of them, for what goes wrong at one alone.
    EveryLevel,
}

/// Explores a scenario only so far as it takes to prove that something never happens, up to so many states; what it
/// says of never holds at every level, its walks are played at the plain one, or at the level at which alone something
/// goes wrong. `None` where it cannot be played at all.
#[must_use]
pub fn prove<C: Executor>(
    scenario: &Arc<Scenario>,
    limit: usize,
    levels: ProvedAt,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Option<Exploration> {
    let played = limit.div_ceil(ABSTRACT_TO_PLAYED);
    let effort = Effort {
        states: limit,
        steps: u64::MAX,
        played,
        followed: limit,
        width: Effort::width(played),
        reductions: Reductions::All,
    };
    let at = |level| Staging::new(Arc::clone(scenario), Setup { level, ..Setup::default() }).ok();
    let plain = at(PLAIN_LEVEL)?;
    let others: Vec<Staging> = LEVELS.filter(|level| *level != PLAIN_LEVEL).map(at).collect::<Option<_>>()?;
    let cells = StateCells::of(scenario);
    let mut found = explore_cells(&plain, cells.clone(), effort, executor, watch);
    if levels == ProvedAt::PlainLevel {
        found.leave_to(&plain, &others);
    }
    for other in &others {
        if levels == ProvedAt::EveryLevel {
            let other = explore_cells(other, cells.clone(), effort, executor, watch);
            found.weaken(&other);
            found.add_faults(other);
        } else if found.has_never() {
            // Most cases have nothing that never happens; then once is enough. What begins otherwise at this level is mostly
            // seen at once; walks are played out only for what is not, in a case that is not too large.
            let cells = cells.clone().without_recalls();
            // Of lines that are not followed it would stay open whether they are said.
            let lines = found.lines_in_question();
            let mut seen = explore_following(other, cells.clone(), &lines, effort.abstract_only(), executor, watch);
            if seen.states <= PLAYED_OUT && found.leaves_open(&seen) {
                seen = explore_cells(other, cells, effort, executor, watch);
            }
            found.weaken(&seen);
        }
    }
    let all = || std::iter::once(&plain).chain(&others);
    all().for_each(|staging| spare_what_opens(&mut found, staging, effort, executor, watch));
    let cells = cells.without_recalls();
    all().for_each(|staging| look_into(staging, cells.clone(), effort, executor, &mut found, watch));
    Some(found)
}

/// Explores a scenario at every level, up to so many states at each, with or without what a trainer may bring in. What is
/// called reached is reached at some level, what is called unreachable at none; numbers of states and walks, and ranges of
/// scores, are those of the plain level. `None` where it cannot be played at all.
#[must_use]
pub fn explore_levels<C: Executor>(
    scenario: &Arc<Scenario>,
    with_interventions: bool,
    limit: usize,
    executor: &C,
    watch: &mut dyn FnMut(Status) -> bool,
) -> Option<Exploration> {
    let mut at = |level| {
        let staging = Staging::new(Arc::clone(scenario), Setup { level, ..Setup::default() }).ok()?;
        Some(if with_interventions {
            explore_with_interventions(&staging, limit, executor, watch)
        } else {
            explore(&staging, limit, executor, watch)
        })
    };
    let mut found = at(PLAIN_LEVEL)?;
    for level in LEVELS.filter(|level| *level != PLAIN_LEVEL) {
        if found.stopped {
            break;
        }
        found.add_level(at(level)?);
    }
    Some(found)
}

impl Exploration {
    /// Adds what is so at another level: what that one reaches is reached, and what stays unknown there is unknown.
    fn add_level(&mut self, mut other: Self) {
        self.weaken(&other);
        self.stopped |= other.stopped;
        for (site, it) in &mut self.looked_into {
            if let Some(other) = other.looked_into.get(site) {
                it.join(other);
            }
        }
        for (reach, other) in self.reaches().zip(other.reaches()) {
            if *reach == Reach::Unknown && *other == Reach::Reached {
                *reach = Reach::Reached;
            }
        }
        for (known, more) in self.endings.iter_mut().zip(other.endings) {
            known.witness = known.witness.take().or(more.witness);
        }
        add_places(&mut self.dead_ends, other.dead_ends);
        add_places(&mut self.traps, other.traps);
        for it in other.farming {
            if self.farming.iter().all(|known| known.choice != it.choice) {
                self.farming.push(it);
            }
        }
        self.farming.sort_by_key(|it| it.choice);
    }

    /// The lists that say of each part whether it is reached.
    fn reaches(&mut self) -> impl Iterator<Item = &mut Reach> {
        let lists = [&mut self.beats, &mut self.choices, &mut self.lines, &mut self.interests];
        let conditions = self.conditions.iter_mut().flat_map(|it| [&mut it.holds, &mut it.fails]);
        lists.into_iter().flatten().chain(self.endings.iter_mut().map(|it| &mut it.reach)).chain(conditions)
    }

    /// Whether it says of anything that it never happens, or only where a trainer brings something in. That a choice is
    /// never better than another is believed only where every walk was played.
    fn has_never(&self) -> bool {
        let parts = [&self.beats, &self.choices, &self.lines, &self.interests].into_iter().flatten();
        let parts = parts
            .chain(self.endings.iter().map(|it| &it.reach))
            .chain(self.conditions.iter().flat_map(|it| [&it.holds, &it.fails]));
        parts.into_iter().any(|it| matches!(it, Reach::Never | Reach::WithIntervention))
            || !self.unresolved.is_empty()
            || !self.settled_with.is_empty()
            || (self.scores_complete && !self.dominated.is_empty())
    }

    /// Whether another exploration does not say of something that never happens whether it does there.
    fn leaves_open(&self, other: &Self) -> bool {
        let (mut own, mut other) = (self.clone(), other.clone());
        let dominated = self.scores_complete && !self.dominated.is_empty();
        dominated || own.reaches().zip(other.reaches()).any(|it| matches!(it, (Reach::Never, Reach::Unknown)))
    }

    /// Adds what goes wrong at another level and not at this one.
    fn add_faults(&mut self, other: Self) {
        for (known, more) in [(&mut self.dead_ends, other.dead_ends), (&mut self.traps, other.traps)] {
            for it in more {
                match known.iter_mut().find(|known| known.beat == it.beat) {
                    Some(known) => known.witness = known.witness.take().or(it.witness),
                    None => known.push(it),
                }
            }
        }
        for it in other.farming {
            if self.farming.iter().all(|known| known.choice != it.choice) {
                self.farming.push(it);
            }
        }
    }

    /// Takes back what does not hold at another level as well.
    fn weaken(&mut self, other: &Self) {
        let mut other_reaches = other.clone();
        for (reach, other) in self.reaches().zip(other_reaches.reaches()) {
            if *reach == Reach::Never || (*reach == Reach::WithIntervention && *other != Reach::Never) {
                *reach = *other;
            }
        }
        // What texts repeat is seen to at the plain level, and at another where that was asked.
        for (reach, other) in self.unrecalled.iter_mut().zip(&other.unrecalled) {
            if *reach == Reach::Never {
                *reach = *other;
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

/// Adds places that another level comes to; a walk that was played there makes one certain.
fn add_places(known: &mut Vec<DeadEnd>, more: Vec<DeadEnd>) {
    for it in more {
        match known.iter_mut().find(|known| known.beat == it.beat) {
            Some(known) => {
                known.with_intervention &= it.with_intervention;
                known.witness = known.witness.take().or(it.witness);
            }
            None => known.push(it),
        }
    }
    known.sort_by_key(|it| it.beat);
}
