//! What conditions ask about and effects write, as cells of the progress.

use crate::engine::{
    Cell, Condition, Effect, Fact, InterestId, Layout, MoveId, Scenario, StakeholderId, TopicId, relationship::Facet,
    relationship::Gauge,
};
use fixedbitset::FixedBitSet;

/// A cell of the progress, or an interest: interests share cells and are told apart.
pub(in crate::author::explore) type StateCell = usize;

/// Every cell and interest of a scenario.
pub(in crate::author::explore) struct StateCells<'s> {
    pub(in crate::author::explore) scenario: &'s Scenario,
    pub(in crate::author::explore) cells: Vec<Cell>,
    /// Where the facets of the first person stand; everyone takes as many cells.
    people: usize,
    per_person: usize,
    gauges: usize,
    variables: usize,
    promises: usize,
    topics: usize,
    per_topic: usize,
    watches: usize,
}

impl<'s> StateCells<'s> {
    pub(in crate::author::explore) fn of(scenario: &'s Scenario) -> Self {
        let layout: &Layout = &scenario.layout;
        let cells = layout.cells(scenario.watched.len());
        let first = |wanted: fn(&Cell) -> bool| cells.iter().position(wanted).unwrap_or(cells.len());
        Self {
            people: first(|it| matches!(it, Cell::Facet(..))),
            per_person: Facet::ALL.len() + 3,
            gauges: first(|it| matches!(it, Cell::Gauge(_))),
            variables: first(|it| matches!(it, Cell::Variable(_))),
            promises: first(|it| matches!(it, Cell::Promise(_))),
            topics: first(|it| matches!(it, Cell::TopicState(_))),
            per_topic: layout.calls() + 3,
            watches: first(|it| matches!(it, Cell::Counter(_))),
            scenario,
            cells,
        }
    }

    /// How many parts there are.
    pub(in crate::author::explore) fn len(&self) -> usize {
        self.cells.len() + self.scenario.interests.len()
    }

    pub(in crate::author::explore) fn none(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.len())
    }

    pub(in crate::author::explore) fn interest(&self, interest: InterestId) -> StateCell {
        self.cells.len() + interest.index()
    }

    pub(in crate::author::explore) fn facet(&self, who: StakeholderId, facet: Facet) -> StateCell {
        self.people + who.index() * self.per_person + facet as usize
    }

    pub(in crate::author::explore) fn together(&self, who: StakeholderId) -> StateCell {
        self.people + who.index() * self.per_person + Facet::ALL.len()
    }

    pub(in crate::author::explore) fn above(&self, who: StakeholderId) -> StateCell {
        self.together(who) + 1
    }

    pub(in crate::author::explore) fn tallies(&self, who: StakeholderId) -> StateCell {
        self.together(who) + 2
    }

    pub(in crate::author::explore) fn gauge(&self, gauge: Gauge) -> StateCell {
        self.gauges + gauge as usize
    }

    pub(in crate::author::explore) fn promise(&self, promise: crate::engine::PromiseId) -> StateCell {
        self.promises + promise.index()
    }

    pub(in crate::author::explore) fn variable(&self, variable: crate::engine::VariableId) -> StateCell {
        self.variables + variable.index()
    }

    pub(in crate::author::explore) fn watch(&self, watch: crate::engine::Counter) -> StateCell {
        self.watches + watch.index()
    }

    /// How a topic stands and where it was left off.
    pub(in crate::author::explore) fn topic(&self, topic: TopicId) -> std::ops::Range<StateCell> {
        let first = self.topics + topic.index() * self.per_topic;
        first..first + self.per_topic
    }

    /// Whether a part is a score: what people feel, and the player's gauges.
    pub(in crate::author::explore) fn is_score(&self, part: StateCell) -> bool {
        self.cells.get(part).is_some_and(|cell| {
            matches!(cell, Cell::Facet(..) | Cell::Together(_) | Cell::Above(_) | Cell::Tallies(_) | Cell::Gauge(_))
        })
    }

    /// Adds what a condition asks about.
    pub(in crate::author::explore) fn ask(&self, condition: &Condition, into: &mut FixedBitSet) {
        for fact in condition.facts() {
            self.ask_fact(fact, into);
        }
    }

    fn ask_fact(&self, fact: Fact, into: &mut FixedBitSet) {
        use Facet::{Benevolence, Commitment, Competence, Integrity, Satisfaction};
        let mut facets = |who, facets: &[Facet]| facets.iter().for_each(|it| into.insert(self.facet(who, *it)));
        match fact {
            Fact::Facet(who, facet) => facets(who, &[facet]),
            Fact::Trust(who) => facets(who, &[Competence, Benevolence, Integrity]),
            Fact::Quality(who) => facets(who, &[Competence, Benevolence, Integrity, Satisfaction, Commitment]),
            Fact::Together(who) => into.insert(self.together(who)),
            Fact::Above(who) => into.insert(self.above(who)),
            Fact::Gauge(gauge) => into.insert(self.gauge(gauge)),
            Fact::Knows(interest) => into.insert(self.interest(interest)),
            Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) => into.insert(self.watch(watch)),
            Fact::Promised(it) | Fact::Kept(it) | Fact::Warned(it) | Fact::Broken(it) => {
                into.insert(self.promise(it));
            }
            Fact::Done(topic) => into.insert(self.topic(topic).start),
            Fact::Variable(variable) => into.insert(self.variable(variable)),
            Fact::Derived(derived) => {
                self.ask(&self.scenario.derived[derived.index()].condition, into);
            }
            Fact::Level => {}
        }
    }

    /// Adds what an effect may write.
    pub(in crate::author::explore) fn write(&self, effect: Effect, into: &mut FixedBitSet) {
        match effect {
            Effect::Feel { who, .. } | Effect::Outcome { who, .. } => self.touch(who, into),
            Effect::Gauge { gauge, .. } => into.insert(self.gauge(gauge)),
            Effect::Set(variable, _) | Effect::Add(variable, _) => into.insert(self.variable(variable)),
            Effect::Promise { promise, .. } => into.insert(self.promise(promise)),
            Effect::Keep(promise) | Effect::Warn(promise) | Effect::Break(promise) => {
                into.insert(self.promise(promise));
                let settling = self.scenario.model.settling;
                for id in [settling.kept, settling.warned, settling.broken_process, settling.broken_outcome] {
                    self.score_move(id, self.scenario.promises[promise.index()].to, into);
                }
            }
            Effect::Discover(interest) => into.insert(self.interest(interest)),
            Effect::Open(_) | Effect::Teach(_) | Effect::TeachModel(_) => {}
        }
    }

    /// Adds what a move towards somebody may write.
    pub(in crate::author::explore) fn score_move(&self, id: MoveId, to: StakeholderId, into: &mut FixedBitSet) {
        self.touch(to, into);
        for (gauge, steps) in Gauge::ALL.into_iter().zip(self.scenario.model.moves[id.index()].gauges) {
            if steps != 0 {
                into.insert(self.gauge(gauge));
            }
        }
        for used in self.scenario.used.iter().filter(|it| it.id == id && it.to.is_none_or(|who| who == to)) {
            into.insert(self.watch(used.watch));
        }
    }

    /// Adds everything that somebody feels, and the integrity in the eyes of whoever hears of it.
    pub(in crate::author::explore) fn touch(&self, who: StakeholderId, into: &mut FixedBitSet) {
        into.insert_range(self.facet(who, Facet::ALL[0])..self.tallies(who) + 1);
        for (other, _) in &self.scenario.cast[who.index()].talks_to {
            into.insert(self.facet(*other, Facet::Integrity));
        }
    }
}
