//! What bringing in an intervention reads and writes.

use super::{Footprint, Footprints};
use crate::engine::{BeatId, ChoiceKind, InterventionId};

impl Footprints<'_, '_> {
    /// Bringing in an intervention: whether it is possible, its effects, promises that fall due, and its lines.
    pub(in crate::author::explore) fn intervene(&self, id: InterventionId, footprint: &mut Footprint) {
        let it = &self.cells.scenario.interventions[id.index()];
        let brought_in = self.cells.intervention(id);
        footprint.asks.insert(brought_in);
        footprint.writes.insert(brought_in);
        if let Some(when) = &it.when {
            self.cells.ask_whole(when, &mut footprint.asks);
        }
        self.effects(it.effects, &mut footprint.asks, &mut footprint.writes);
        self.cells.expect(&mut footprint.writes);
        self.lines(it.lines, &mut footprint.asks);
    }

    /// Staying at a beat after an intervention, or going on where nothing is left to pick there.
    pub(super) fn stay(&self, id: BeatId, footprint: &mut Footprint) {
        let scenario = self.cells.scenario;
        let beat = scenario.beat(id);
        for choice in self.shown(id) {
            self.offer(choice, beat.home, &mut footprint.asks);
        }
        let own = &scenario.choices[beat.choices.range()];
        let wrap_up = own.iter().filter(|choice| choice.kind == ChoiceKind::WrapUp).filter_map(|choice| choice.then);
        for then in beat.then.into_iter().chain(wrap_up) {
            self.follow(then, beat.home, footprint);
        }
    }
}
