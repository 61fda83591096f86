//! Scores that may have moved: until something has moved it, a score stands where it stood at the start, so that a
//! condition on it is decided although scores are not kept.

use super::abstract_guard::is_score;
use super::footprint::{Footprints, StateCell};
use crate::engine::relationship::Facet;
use crate::engine::{
    BeatId, Cell, ChoiceId, Condition, Fact, InterventionId, PackedSpan, Progress, Scenario, SceneId, Staging,
};
use fixedbitset::FixedBitSet;

/// Which scores are followed, and what may move each: a bit for each score, 64 at most.
#[derive(Debug, Clone, Default)]
pub(super) struct MovedScores {
    /// The cells that are followed, each with its value at the start.
    cells: Vec<(StateCell, i32)>,
    /// For each fact that is asked about, the scores it is worked out from; a fact with one that is not followed is
    /// left out.
    facts: Vec<(Fact, u64)>,
    /// What picking each choice may move.
    by_choice: Vec<u64>,
    /// What entering each beat may move.
    by_beat: Vec<u64>,
    /// What bringing in each intervention may move; nothing where that is not explored.
    by_intervention: Vec<u64>,
    /// What passing days may move.
    by_days: u64,
}

impl MovedScores {
    /// Follows the scores that some conditions ask about.
    pub(super) fn asked_by<'c>(
        staging: &'c Staging,
        footprints: &Footprints<'_, '_>,
        conditions: impl Iterator<Item = &'c Condition>,
    ) -> Self {
        Self::of(staging, footprints, conditions, is_score)
    }

    /// Follows what some conditions ask about, as far as it is wanted.
    fn of<'c>(
        staging: &'c Staging,
        footprints: &Footprints<'_, '_>,
        conditions: impl Iterator<Item = &'c Condition>,
        is_wanted: fn(Fact) -> bool,
    ) -> Self {
        let scenario = &*staging.scenario;
        let cells = footprints.cells;
        let mut facts = Vec::new();
        conditions.for_each(|condition| facts_of(condition, scenario, is_wanted, &mut facts));
        facts.sort_unstable();
        facts.dedup();
        // What may be moved at any time never certainly stands.
        facts.retain(|fact| {
            let mut asked = cells.none();
            cells.ask_fact(*fact, &mut asked);
            asked.is_disjoint(&cells.disturbed)
        });
        let initial = staging.initial();
        let is_calm = |cell: StateCell| {
            matches!(cells.list.get(cell), Some(Cell::Facet(_, Facet::Tension))) && initial.cells()[cell] == 0
        };
        let by_choice: Vec<_> = (0..scenario.choices.len()).map(|at| choice_writes(footprints, at, is_calm)).collect();
        let by_beat: Vec<_> = (0..scenario.beats.len())
            .map(|at| {
                let mut entering = footprints.blank();
                footprints.arrive(BeatId::new(at), &mut entering);
                entering.late_writes
            })
            .collect();
        let mut by_days = cells.none();
        (0..scenario.scenes.len()).for_each(|at| cells.enter_scene(SceneId::new(at), &mut by_days));
        let calm: Vec<_> = by_days.ones().filter(|cell| is_calm(*cell)).collect();
        calm.into_iter().for_each(|cell| by_days.set(cell, false));
        let mut moving = by_days.clone();
        let by_intervention = cells.interventions.iter().map(|id| intervention_writes(footprints, *id));
        let by_intervention: Vec<_> = by_intervention.collect();
        by_choice.iter().chain(&by_beat).chain(&by_intervention).for_each(|writes| moving.union_with(writes));
        let of_fact = |fact| {
            let mut asked = cells.none();
            cells.ask_fact(fact, &mut asked);
            asked.intersect_with(&moving);
            asked
        };
        let mut asked = cells.none();
        facts.iter().for_each(|fact| asked.union_with(&of_fact(*fact)));
        let followed = asked.ones().take(u64::BITS as usize);
        let followed: Vec<_> = followed.map(|cell| (cell, initial.cells()[cell])).collect();
        let is_followed = |set: &FixedBitSet| set.ones().all(|cell| followed.iter().any(|(it, _)| *it == cell));
        let facts = facts.into_iter().map(|fact| (fact, of_fact(fact))).filter(|(_, set)| is_followed(set));
        Self {
            facts: facts.map(|(fact, set)| (fact, bits(&followed, &set))).collect(),
            by_choice: by_choice.iter().map(|set| bits(&followed, set)).collect(),
            by_beat: by_beat.iter().map(|set| bits(&followed, set)).collect(),
            by_intervention: by_intervention.iter().map(|set| bits(&followed, set)).collect(),
            by_days: bits(&followed, &by_days),
            cells: followed,
        }
    }

    /// The cells that are followed.
    pub(super) fn followed(&self) -> impl Iterator<Item = StateCell> + '_ {
        self.cells.iter().map(|(cell, _)| *cell)
    }

    /// Whether a score certainly stands where it stood at the start.
    pub(super) fn stands(&self, fact: Fact, moved: u64) -> bool {
        let known = self.facts.binary_search_by_key(&fact, |(fact, _)| *fact);
        known.is_ok_and(|at| self.facts[at].1 & moved == 0)
    }

    /// What picking a choice may move.
    pub(super) fn by_choice(&self, choice: ChoiceId) -> u64 {
        self.by_choice.get(choice.index()).copied().unwrap_or(0)
    }

    /// What entering a beat may move.
    pub(super) fn by_beat(&self, beat: BeatId) -> u64 {
        self.by_beat.get(beat.index()).copied().unwrap_or(0)
    }

    /// What bringing in an intervention may move.
    pub(super) fn by_intervention(&self, intervention: InterventionId) -> u64 {
        self.by_intervention.get(intervention.index()).copied().unwrap_or(0)
    }

    /// What a trainer may move by bringing in whatever was prepared.
    fn by_trainer(&self) -> u64 {
        self.by_intervention.iter().fold(0, |moved, it| moved | it)
    }

    /// What so many days may move.
    pub(super) fn by_days(&self, days: i32) -> u64 {
        if days > 0 { self.by_days } else { 0 }
    }

    /// Which scores have moved, as [`Self::mark`] left it in a state.
    pub(super) fn read(&self, progress: &Progress) -> u64 {
        let cells = progress.cells();
        let moved = self.cells.iter().enumerate().filter(|(_, (cell, start))| cells[*cell] != *start);
        moved.fold(0, |moved, (at, _)| moved | 1 << at)
    }

    /// Leaves in a state which scores have moved, in place of the scores themselves: one more than at the start stands
    /// for any other value.
    pub(super) fn mark(&self, moved: u64, progress: &mut Progress) {
        let cells = progress.cells_mut();
        for (at, (cell, start)) in self.cells.iter().enumerate() {
            cells[*cell] = start + (moved >> at & 1) as i32;
        }
    }

    /// For each line, whether its condition is decided at the start for the whole session: it asks about the level, and
    /// about scores and variables of which none can have moved when it is asked.
    pub(super) fn decided_lines(staging: &Staging, footprints: &Footprints<'_, '_>) -> FixedBitSet {
        let scenario = &*staging.scenario;
        let conditions = scenario.lines.iter().filter_map(|it| it.when.as_ref());
        let stays = |fact| is_score(fact) || matches!(fact, Fact::Variable(_));
        let it = Self::of(staging, footprints, conditions, stays);
        let before = it.before_beats(scenario, footprints);
        let mut decided = FixedBitSet::with_capacity(scenario.lines.len());
        let mut decide = |lines: PackedSpan, moved: u64| {
            for at in lines.range() {
                let stands = scenario.lines[at].when.as_ref().is_some_and(|when| it.stand(when, scenario, moved));
                decided.set(at, stands);
            }
        };
        let mut said = vec![None::<u64>; scenario.choices.len()];
        for (at, beat) in scenario.beats.iter().enumerate() {
            let Some(before) = before[at] else { continue };
            let entered = before | it.by_beat[at];
            decide(beat.lines, entered);
            let shown = footprints.shown(BeatId::new(at));
            // Several may be picked at once.
            let picked = shown.iter().fold(entered | it.by_trainer(), |moved, choice| moved | it.by_choice[*choice]);
            shown.iter().for_each(|choice| *said[*choice].get_or_insert(0) |= picked);
        }
        for (choice, moved) in scenario.choices.iter().zip(said) {
            decide(choice.reply, moved.unwrap_or(u64::MAX));
        }
        decided
    }

    /// What may have moved before each beat is entered; nothing where none leads to it.
    fn before_beats(&self, scenario: &Scenario, footprints: &Footprints<'_, '_>) -> Vec<Option<u64>> {
        let all: Vec<_> = (0..scenario.beats.len()).map(|at| footprints.beat(BeatId::new(at))).collect();
        let mut before = vec![None; scenario.beats.len()];
        let mut open = vec![(scenario.scenes[scenario.start.index()].start, 0)];
        while let Some((beat, moved)) = open.pop() {
            let known = &mut before[beat.index()];
            let moved = moved | known.unwrap_or(0);
            if known.replace(moved) == Some(moved) {
                continue;
            }
            let footprint = &all[beat.index()];
            let shown = footprints.shown(beat);
            let waiting = if footprint.is_pick { self.by_trainer() } else { 0 };
            let picked = shown.into_iter().fold(waiting, |picked, choice| picked | self.by_choice[choice]);
            let on_the_way = self.bits(&footprint.late_writes) & self.by_days;
            let after = moved | self.by_beat[beat.index()] | picked | on_the_way;
            open.extend(footprint.next.iter().map(|next| (*next, after)));
        }
        before
    }

    /// The scores that are followed, of a set of cells.
    fn bits(&self, set: &FixedBitSet) -> u64 {
        bits(&self.cells, set)
    }

    /// Whether everything that a condition asks about stands where it stood at the start.
    fn stand(&self, condition: &Condition, scenario: &Scenario, moved: u64) -> bool {
        condition.facts().all(|fact| match fact {
            Fact::Level => true,
            Fact::Variable(id) if scenario.variables[id.index()].kind.weights().is_some() => false,
            Fact::Derived(derived) => self.stand(&scenario.derived[derived.index()].condition, scenario, moved),
            fact => self.stands(fact, moved),
        })
    }
}

fn bits(followed: &[(StateCell, i32)], set: &FixedBitSet) -> u64 {
    let written = followed.iter().enumerate().filter(|(_, (cell, _))| set.contains(*cell));
    written.fold(0, |bits, (at, _)| bits | 1 << at)
}

/// What picking a choice may write. Nobody cools below calm, so that calm stays until somebody is upset.
fn choice_writes(footprints: &Footprints<'_, '_>, at: usize, is_calm: impl Fn(StateCell) -> bool) -> FixedBitSet {
    let home = footprints.cells.scenario.beat(footprints.cells.scenario.choice(ChoiceId::new(at)).beat).home;
    let mut writes = footprints.cells.none();
    footprints.cools(at, home, &mut writes);
    let calm: Vec<_> = writes.ones().filter(|cell| is_calm(*cell)).collect();
    calm.into_iter().for_each(|cell| writes.set(cell, false));
    let mut reacting = footprints.blank();
    footprints.react(at, home, &mut reacting);
    writes.union_with(&reacting.writes);
    writes
}

/// What bringing in an intervention may write.
fn intervention_writes(footprints: &Footprints<'_, '_>, id: InterventionId) -> FixedBitSet {
    let mut brought_in = footprints.blank();
    footprints.intervene(id, &mut brought_in);
    brought_in.writes
}

/// Adds the wanted facts that a condition asks about.
fn facts_of(condition: &Condition, scenario: &Scenario, is_wanted: fn(Fact) -> bool, facts: &mut Vec<Fact>) {
    for fact in condition.facts() {
        match fact {
            Fact::Derived(derived) => {
                facts_of(&scenario.derived[derived.index()].condition, scenario, is_wanted, facts);
            }
            fact => facts.extend(is_wanted(fact).then_some(fact)),
        }
    }
}
