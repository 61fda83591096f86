//! The cells of the progress by what they hold, and what conditions ask of them.

use crate::engine::relationship::{Facet, Gauge};
use crate::engine::{Cell, Condition, Fact, InterestId, InterventionId, Layout, Scenario, StakeholderId, TopicId};
use fixedbitset::FixedBitSet;

/// A cell of the progress by its number, or an interest: interests share cells and are told apart.
pub(in crate::author::explore) type StateCell = usize;

/// Every cell and interest of a scenario.
#[derive(Clone)]
pub(in crate::author::explore) struct StateCells<'s> {
    pub(in crate::author::explore) scenario: &'s Scenario,
    pub(in crate::author::explore) list: Vec<Cell>,
    /// What a trainer may bring in, as far as that is explored.
    pub(in crate::author::explore) interventions: Vec<InterventionId>,
    /// Scores that a trainer may move at any time, though what he brings in is not explored: nothing is known of them.
    pub(in crate::author::explore) disturbed: FixedBitSet,
    brought_in: usize,
    /// Where the facets of the first person stand; everyone takes as many cells.
    people: usize,
    per_person: usize,
    gauges: usize,
    variables: usize,
    promises: usize,
    topics: usize,
    per_topic: usize,
    watches: usize,
    /// Every condition that play asks, each once, in order; a footprint names those that it asks as well as their cells.
    pub(in crate::author::explore) conditions: Vec<&'s Condition>,
    /// Whether it is seen to that what texts repeat has happened; nothing else comes of that.
    pub(in crate::author::explore) recalls: bool,
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
            interventions: Vec::new(),
            disturbed: FixedBitSet::new(),
            brought_in: first(|it| matches!(it, Cell::Interventions(_))),
            conditions: conditions(scenario),
            recalls: true,
            scenario,
            list: cells,
        }
    }

    /// The same, where a trainer may bring in what the author prepared.
    pub(in crate::author::explore) fn with_interventions(scenario: &'s Scenario) -> Self {
        let interventions = (0..scenario.interventions.len()).map(InterventionId::new).collect();
        Self { interventions, ..Self::of(scenario) }
    }

    /// The same without what texts repeat: a session goes the same way, and less must be remembered.
    pub(in crate::author::explore) fn without_recalls(mut self) -> Self {
        self.recalls = false;
        self
    }

    /// How many cells and interests there are.
    pub(in crate::author::explore) fn len(&self) -> usize {
        self.list.len() + self.scenario.interests.len()
    }

    pub(in crate::author::explore) fn none(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.len() + self.conditions.len() + self.list.len())
    }

    /// The place of a condition in a footprint, behind the cells; `None` where play does not ask it.
    pub(in crate::author::explore) fn condition(&self, condition: &Condition) -> Option<usize> {
        self.conditions.binary_search(&condition).ok().map(|at| self.len() + at)
    }

    /// The conditions of a footprint.
    pub(in crate::author::explore) fn conditions_in(&self, set: &FixedBitSet) -> impl Iterator<Item = usize> {
        let places = self.len()..self.len() + self.conditions.len();
        places.clone().filter(|place| set.contains(*place)).map(move |place| place - places.start)
    }

    /// Adds a cell that is read by itself, besides what conditions ask.
    pub(in crate::author::explore) fn read(&self, cell: StateCell, into: &mut FixedBitSet) {
        into.insert(cell);
        into.insert(self.len() + self.conditions.len() + cell);
    }

    /// Whether a cell is read by itself.
    pub(in crate::author::explore) fn is_read(&self, cell: StateCell, set: &FixedBitSet) -> bool {
        cell < self.list.len() && set.contains(self.len() + self.conditions.len() + cell)
    }

    pub(in crate::author::explore) fn interest(&self, interest: InterestId) -> StateCell {
        self.list.len() + interest.index()
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

    /// The first cell with the interests and concerns that are known, 32 in each.
    pub(in crate::author::explore) fn known(&self) -> StateCell {
        self.list.iter().position(|cell| matches!(cell, Cell::Known(_))).unwrap_or(0)
    }

    /// Whether an intervention was brought in; it shares the cell with others.
    pub(in crate::author::explore) fn intervention(&self, id: InterventionId) -> StateCell {
        self.brought_in + id.index() / 32
    }

    /// How a topic stands and where it was left off.
    pub(in crate::author::explore) fn topic(&self, topic: TopicId) -> std::ops::Range<StateCell> {
        let first = self.topics + topic.index() * self.per_topic;
        first..first + self.per_topic
    }

    /// Whether a cell is a score: what people feel, and the player's gauges.
    pub(in crate::author::explore) fn is_score(&self, cell: StateCell) -> bool {
        self.list.get(cell).is_some_and(|cell| {
            matches!(cell, Cell::Facet(..) | Cell::Together(_) | Cell::Above(_) | Cell::Tallies(_) | Cell::Gauge(_))
        })
    }

    /// Adds a condition that is asked, with what it asks about.
    pub(in crate::author::explore) fn ask_whole(&self, condition: &Condition, into: &mut FixedBitSet) {
        self.ask(condition, into);
        into.extend(self.condition(condition));
    }

    /// Adds what a condition asks about.
    pub(in crate::author::explore) fn ask(&self, condition: &Condition, into: &mut FixedBitSet) {
        for fact in condition.facts() {
            self.ask_fact(fact, into);
        }
    }

    pub(in crate::author::explore) fn ask_fact(&self, fact: Fact, into: &mut FixedBitSet) {
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
            Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) | Fact::Planned(watch) => {
                into.insert(self.watch(watch));
            }
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
}

/// Every condition that the play of a session may ask, and what its texts repeat, each once.
fn conditions(scenario: &Scenario) -> Vec<&Condition> {
    let choices = scenario.choices.iter().filter_map(|it| it.when.as_ref());
    let lines = scenario.lines.iter().filter_map(|it| it.when.as_ref());
    let branches = scenario.branches.iter().filter_map(|it| it.when.as_ref());
    let topics = scenario.topics.iter().filter_map(|it| it.when.as_ref());
    let opens = scenario.interests.iter().filter_map(|it| it.opens.as_ref());
    let brought_in = scenario.interventions.iter().filter_map(|it| it.when.as_ref());
    let recalls = scenario.recalls.iter().map(|it| &it.condition);
    let played = choices.chain(lines).chain(branches).chain(topics).chain(opens).chain(brought_in);
    let mut all: Vec<_> = played.chain(recalls).collect();
    all.sort_unstable();
    all.dedup();
    all
}
