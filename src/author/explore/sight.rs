//! What a pick can see or change of a state, until something can be picked again.
//!
//! As in the cone, every approximation errs on the side of seeing too much, which costs time and never a claim.

use super::cone::Opening;
use super::ways::{Moment, Reader};
use crate::engine::{BeatId, Cell, ChoiceId, ChoiceKind, PromiseId, PromiseKind};
use fixedbitset::FixedBitSet;

/// A pick, or all picks of a beat, with what they can see or change.
pub(super) struct Sight {
    /// The choice; every pick of the beat where it is not named.
    pub(super) only: Option<ChoiceId>,
    /// Its place among the choices shown at the beat.
    pub(super) at: usize,
    /// The parts of the progress.
    pub(super) parts: FixedBitSet,
}

/// Finds out what picks can see or change.
pub(super) struct Sights<'a> {
    reader: Reader<'a, 'a>,
    opens: &'a [Opening],
    /// For each beat, whether what can be picked there is worked out on arriving.
    turns: &'a [bool],
    /// What any pick may see or change: where the session stands, and promises that become expectations by themselves.
    always: FixedBitSet,
}

impl<'a> Sights<'a> {
    pub(super) fn new(reader: Reader<'a, 'a>, opens: &'a [Opening], turns: &'a [bool]) -> Self {
        let parts = reader.parts;
        let mut always = parts.none();
        let control = |cell: &Cell| matches!(cell, Cell::Scene | Cell::Topic | Cell::Depth | Cell::Return(_));
        always.extend((0..parts.cells.len()).filter(|at| control(&parts.cells[*at])));
        let promises = parts.scenario.promises.iter().enumerate().filter(|(_, it)| it.kind == PromiseKind::Vague);
        always.extend(promises.map(|(at, _)| parts.promise(PromiseId::new(at))));
        Self { reader, opens, turns, always }
    }

    /// The picks of a beat. Where several are made at once, or the subject may be changed, they are looked at as one.
    pub(super) fn at(&self, beat: BeatId) -> Vec<Sight> {
        let it = self.reader.parts.scenario.beat(beat);
        let shown = self.reader.shown(beat);
        if it.select.is_none() && !it.switch {
            let sight =
                |(at, choice)| Sight { only: Some(ChoiceId::new(choice)), at, parts: self.parts(beat, &[choice]) };
            return shown.into_iter().enumerate().map(sight).collect();
        }
        vec![Sight { only: None, at: 0, parts: self.parts(beat, &shown) }]
    }

    fn parts(&self, beat: BeatId, choices: &[usize]) -> FixedBitSet {
        let Self { reader, .. } = self;
        let it = reader.parts.scenario.beat(beat);
        let mut moment = reader.blank();
        choices.iter().for_each(|choice| reader.choice(*choice, it.home, &mut moment));
        if let Some(then) = it.then.filter(|_| it.select.is_some()) {
            reader.follow(then, it.home, &mut moment);
        }
        let mut parts = self.always.clone();
        for it in self.opens.iter().filter(|it| it.found_late || it.may_open(&moment.writes)) {
            parts.union_with(&it.asks);
            parts.insert(it.part);
        }
        self.follow_on(&mut moment);
        for set in [&moment.asks_entering, &moment.asks, &moment.writes, &moment.late_writes] {
            parts.union_with(set);
        }
        parts
    }

    /// Adds the beats that may be entered before something can be picked.
    fn follow_on(&self, moment: &mut Moment) {
        let Self { reader, .. } = self;
        let scenario = reader.parts.scenario;
        let mut at = 0;
        while at < moment.next.len() {
            let next = moment.next[at];
            at += 1;
            if moment.next[..at - 1].contains(&next) {
                continue;
            }
            let beat = scenario.beat(next);
            reader.arrive(next, moment);
            let always_open = |choice: usize| {
                let choice = &scenario.choices[choice];
                choice.when.is_none() && !choice.once && choice.kind == ChoiceKind::Say
            };
            let own = beat.choices.range();
            if self.turns[next.index()] || !own.clone().next().is_some_and(always_open) {
                let shown = reader.shown(next);
                shown.into_iter().for_each(|choice| reader.offer(choice, beat.home, &mut moment.asks));
            }
            if own.clone().any(always_open) {
                continue;
            }
            // With nothing to pick it goes on by itself.
            let wrap_up = own.map(|choice| &scenario.choices[choice]).filter(|it| it.kind == ChoiceKind::WrapUp);
            for then in beat.then.into_iter().chain(wrap_up.filter_map(|it| it.then)) {
                reader.follow(then, beat.home, moment);
            }
        }
    }
}
