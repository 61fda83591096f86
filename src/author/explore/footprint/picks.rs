//! What a pick can see or change of a state, until something can be picked again.
//!
//! As in the cone, every approximation errs on the side of seeing too much, which costs time and never a claim.

use super::super::cone::Opening;
use super::super::step::Attempt;
use super::{Footprint, Footprints, StateCell};
use crate::engine::{BeatId, Cell, ChoiceId, ChoiceKind, InterestId, InterventionId};
use fixedbitset::FixedBitSet;

/// A pick or an intervention, or all of a beat, with what they can see or change.
pub(in crate::author::explore) struct PickFootprint {
    /// What is tried; everything at the beat where it is not named.
    pub(in crate::author::explore) only: Option<Attempt>,
    /// The place of the choice among the choices shown at the beat.
    pub(in crate::author::explore) at: usize,
    /// The cells of the progress.
    pub(in crate::author::explore) cells: FixedBitSet,
    /// Where the interests begin among the cells.
    interests: StateCell,
}

impl PickFootprint {
    /// The interests that it may discover, by their numbers.
    pub(in crate::author::explore) fn discovers(&self) -> FixedBitSet {
        self.cells.ones().filter_map(|cell| cell.checked_sub(self.interests)).collect()
    }
}

/// Finds out what picks can see or change.
pub(in crate::author::explore) struct PickFootprints<'a> {
    reader: Footprints<'a, 'a>,
    opens: &'a [Opening],
    /// For each beat, whether what can be picked there is worked out on arriving.
    guarded: &'a [bool],
    /// What any pick may see or change: where the session stands, and promises that become expectations by themselves.
    always: FixedBitSet,
}

impl<'a> PickFootprints<'a> {
    pub(in crate::author::explore) fn new(
        reader: Footprints<'a, 'a>,
        opens: &'a [Opening],
        guarded: &'a [bool],
    ) -> Self {
        let cells = reader.cells;
        let mut always = cells.none();
        let control = |cell: &Cell| matches!(cell, Cell::Scene | Cell::Topic | Cell::Depth | Cell::Return(_));
        always.extend((0..cells.list.len()).filter(|at| control(&cells.list[*at])));
        cells.expect(&mut always);
        Self { reader, opens, guarded, always }
    }

    /// The picks of a beat. Where several are made at once, or the subject may be changed, they are looked at as one.
    pub(in crate::author::explore) fn at(&self, beat: BeatId) -> Vec<PickFootprint> {
        let it = self.reader.cells.scenario.beat(beat);
        let shown = self.reader.shown(beat);
        let interventions = &self.reader.cells.interventions[..];
        let interests = self.reader.cells.interest(InterestId::new(0));
        if it.select.is_none() && !it.switch {
            let footprint = |(at, choice)| PickFootprint {
                only: Some(Attempt::Choice(ChoiceId::new(choice))),
                at,
                cells: self.cells(beat, &[choice], &[]),
                interests,
            };
            let brought_in = interventions.iter().map(|id| PickFootprint {
                only: Some(Attempt::Intervention(*id)),
                at: 0,
                cells: self.cells(beat, &[], &[*id]),
                interests,
            });
            return shown.into_iter().enumerate().map(footprint).chain(brought_in).collect();
        }
        vec![PickFootprint { only: None, at: 0, cells: self.cells(beat, &shown, interventions), interests }]
    }

    fn cells(&self, beat: BeatId, choices: &[usize], interventions: &[InterventionId]) -> FixedBitSet {
        let Self { reader, .. } = self;
        let it = reader.cells.scenario.beat(beat);
        let mut footprint = reader.blank();
        choices.iter().for_each(|choice| reader.choice(*choice, it.home, &mut footprint));
        for id in interventions {
            reader.intervene(*id, &mut footprint);
            reader.stay(beat, &mut footprint);
        }
        if let Some(then) = it.then.filter(|_| it.select.is_some()) {
            reader.follow(then, it.home, &mut footprint);
        }
        let mut cells = self.always.clone();
        for it in self.opens.iter().filter(|it| it.found_late || it.may_open(&footprint.writes)) {
            cells.union_with(&it.asks);
            cells.insert(it.cell);
        }
        self.follow_on(&mut footprint);
        for set in [&footprint.asks_entering, &footprint.asks, &footprint.writes, &footprint.late_writes] {
            cells.union_with(set);
        }
        // Which conditions it asks is no matter here.
        cells.set_range(reader.cells.len().., false);
        cells
    }

    /// Adds the beats that may be entered before something can be picked.
    fn follow_on(&self, footprint: &mut Footprint) {
        let Self { reader, .. } = self;
        let scenario = reader.cells.scenario;
        let mut at = 0;
        while at < footprint.next.len() {
            let next = footprint.next[at];
            at += 1;
            if footprint.next[..at - 1].contains(&next) {
                continue;
            }
            let beat = scenario.beat(next);
            reader.arrive(next, footprint);
            let always_open = |choice: usize| {
                let choice = &scenario.choices[choice];
                choice.when.is_none() && !choice.once && choice.kind == ChoiceKind::Say
            };
            let own = beat.choices.range();
            if self.guarded[next.index()] || !own.clone().next().is_some_and(always_open) {
                let shown = reader.shown(next);
                shown.into_iter().for_each(|choice| reader.offer(choice, beat.home, &mut footprint.asks));
            }
            if own.clone().any(always_open) {
                continue;
            }
            // With nothing to pick it goes on by itself.
            let wrap_up = own.map(|choice| &scenario.choices[choice]).filter(|it| it.kind == ChoiceKind::WrapUp);
            for then in beat.then.into_iter().chain(wrap_up.filter_map(|it| it.then)) {
                reader.follow(then, beat.home, footprint);
            }
        }
    }
}
