//! What effects, moves, the passing of time and picks write, and what a score that is written is worked out from.

use super::{StateCell, StateCells};
use crate::engine::relationship::{Facet, Gauge};
use crate::engine::{Effect, MoveId, PromiseId, PromiseKind, SceneId, StakeholderId};
use fixedbitset::FixedBitSet;

impl StateCells<'_> {
    /// Adds what an effect may write.
    pub(super) fn write(&self, effect: Effect, into: &mut FixedBitSet) {
        match effect {
            Effect::Feel { who, facets, tallies, .. } => {
                let changed = Facet::ALL.into_iter().zip(facets).filter(|(_, points)| *points != 0);
                changed.for_each(|(facet, _)| self.feel(who, facet, into));
                if tallies.into_iter().any(|steps| steps != 0) {
                    into.insert(self.tallies(who));
                }
            }
            Effect::Outcome { who, .. } => {
                let felt = [Facet::Satisfaction, Facet::Integrity, Facet::Tension];
                felt.into_iter().for_each(|facet| self.feel(who, facet, into));
            }
            Effect::Gauge { gauge, .. } => into.insert(self.gauge(gauge)),
            Effect::Set(variable, _) | Effect::Add(variable, _) => into.insert(self.variable(variable)),
            Effect::Promise { promise, .. } => into.insert(self.promise(promise)),
            Effect::Keep(promise) | Effect::Warn(promise) | Effect::Break(promise) => {
                into.insert(self.promise(promise));
                let to = self.scenario.promises[promise.index()].to;
                self.settling_moves().into_iter().for_each(|id| self.score_move(id, to, into));
            }
            Effect::Discover(interest) => into.insert(self.interest(interest)),
            Effect::Open(_) | Effect::Teach(_) | Effect::TeachModel(_) => {}
        }
    }

    /// Adds what a move towards somebody may write.
    pub(super) fn score_move(&self, id: MoveId, to: StakeholderId, into: &mut FixedBitSet) {
        let it = &self.scenario.model.moves[id.index()];
        let changed = Facet::ALL.into_iter().zip(it.facets).filter(|(_, points)| *points != 0);
        changed.for_each(|(facet, _)| self.feel(to, facet, into));
        if it.tallies.iter().any(|steps| *steps != 0) {
            into.insert(self.tallies(to));
        }
        if it.shows.is_some() {
            into.extend([self.together(to), self.above(to)]);
        }
        let gauges = Gauge::ALL.into_iter().zip(it.gauges).filter(|(_, steps)| *steps != 0);
        gauges.for_each(|(gauge, _)| into.insert(self.gauge(gauge)));
        for used in self.scenario.used.iter().filter(|it| it.id == id && it.to.is_none_or(|who| who == to)) {
            into.insert(self.watch(used.watch));
        }
    }

    /// Adds a facet of somebody; whoever somebody talks to hears of integrity.
    fn feel(&self, who: StakeholderId, facet: Facet, into: &mut FixedBitSet) {
        into.insert(self.facet(who, facet));
        if facet == Facet::Integrity {
            for (other, _) in &self.scenario.cast[who.index()].talks_to {
                into.insert(self.facet(*other, Facet::Integrity));
            }
        }
    }

    /// Adds what everybody in a scene loses of their heat while people talk.
    pub(super) fn cool(&self, scene: SceneId, into: &mut FixedBitSet) {
        let with = &self.scenario.scenes[scene.index()].with;
        with.iter().for_each(|who| into.insert(self.facet(*who, Facet::Tension)));
    }

    /// Adds what entering a scene writes: days wear feelings off, and being met again counts for vague promises.
    pub(in crate::author::explore) fn enter_scene(&self, id: SceneId, into: &mut FixedBitSet) {
        let scene = &self.scenario.scenes[id.index()];
        if scene.elapsed > 0 {
            for who in (0..self.scenario.cast.len()).map(StakeholderId::new) {
                let wearing = [Facet::Commitment, Facet::Benevolence, Facet::Tension];
                into.extend(wearing.map(|facet| self.facet(who, facet)));
            }
        }
        let met = self.vague_promises().filter(|(_, to)| scene.with.contains(to));
        into.extend(met.map(|(promise, _)| self.promise(promise)));
    }

    /// Adds what any pick may write: a vague promise may have become an expectation by then.
    pub(super) fn expect(&self, into: &mut FixedBitSet) {
        for (promise, to) in self.vague_promises() {
            into.insert(self.promise(promise));
            [Facet::Integrity, Facet::Satisfaction].into_iter().for_each(|facet| self.feel(to, facet, into));
        }
    }

    fn vague_promises(&self) -> impl Iterator<Item = (PromiseId, StakeholderId)> {
        let promises = self.scenario.promises.iter().enumerate();
        promises.filter(|(_, it)| it.kind == PromiseKind::Vague).map(|(at, it)| (PromiseId::new(at), it.to))
    }

    fn settling_moves(&self) -> [MoveId; 4] {
        let settling = self.scenario.model.settling;
        [settling.kept, settling.warned, settling.broken_process, settling.broken_outcome]
    }

    /// For each cell, the others that its next value is worked out from wherever it is written.
    pub(in crate::author::explore) fn sources(&self) -> Vec<Vec<StateCell>> {
        let scenario = self.scenario;
        let mut sources = vec![Vec::new(); self.len()];
        for who in (0..scenario.cast.len()).map(StakeholderId::new) {
            let promises = scenario.promises.iter().enumerate().filter(|(_, it)| it.to == who);
            let promises: Vec<_> = promises.map(|(at, _)| self.promise(PromiseId::new(at))).collect();
            let hearsay: Vec<_> = (0..scenario.cast.len())
                .filter(|from| scenario.cast[*from].talks_to.iter().any(|(to, _)| *to == who))
                .map(|from| self.facet(StakeholderId::new(from), Facet::Integrity))
                .collect();
            let trust = [Facet::Competence, Facet::Benevolence, Facet::Integrity].map(|it| self.facet(who, it));
            for facet in Facet::ALL {
                let of = &mut sources[self.facet(who, facet)];
                of.extend(&promises);
                match facet {
                    Facet::Tension => continue,
                    Facet::Integrity => of.extend(hearsay.iter().chain(&trust).chain([&self.tallies(who)])),
                    Facet::Satisfaction => of.extend(trust.iter().chain([&self.tallies(who)])),
                    Facet::Competence | Facet::Benevolence | Facet::Commitment => {}
                }
                of.push(self.together(who));
            }
            for cell in [self.together(who), self.above(who)] {
                sources[cell].extend(&promises);
                sources[cell].push(self.facet(who, Facet::Tension));
            }
            sources[self.tallies(who)].extend(&promises);
        }
        // A promise that is settled makes a move: it may count for the gauges and for how often the move was used.
        let every: Vec<_> = (0..scenario.promises.len()).map(|at| self.promise(PromiseId::new(at))).collect();
        for gauge in Gauge::ALL {
            sources[self.gauge(gauge)].extend(&every);
        }
        let moves = self.settling_moves();
        for used in scenario.used.iter().filter(|it| moves.contains(&it.id)) {
            sources[self.watch(used.watch)].extend(&every);
        }
        sources
    }
}
