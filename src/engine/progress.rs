//! The whole mutable state of a session as one small, flat value, and where it keeps what.

use super::condition::Counter;
use super::id::{BeatId, EndingId, InterestId, InterventionId, PromiseId, SceneId, StakeholderId, TopicId, VariableId};
pub use super::promise_state::PromiseState;
use super::relationship::{Facet, Gauge, Tally};
use serde::{Deserialize, Serialize};

/// The whole mutable state of a session: whole numbers in one allocation.
///
/// Cloning and hashing it costs well under a microsecond; two sessions that can no longer be told apart by anything
/// the scenario asks about are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Progress(pub(super) Box<[i32]>);

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// At a beat; a topic list is one too.
    Beat(BeatId),
    /// At an ending.
    Ended(EndingId),
    /// Nowhere: what followed this beat led to no place. Only an author's mistake comes here.
    Stuck(BeatId),
}

/// How a topic stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicState {
    /// Not raised yet.
    Untouched,
    /// Raised and left, or being talked about.
    Begun,
    /// Done.
    Done,
}

/// The lowest number of an ending in the cell of the place; below it are the places where a session is stuck.
const FIRST_ENDING: i32 = -1 - u16::MAX as i32;
const POSITION: usize = 0;
const SCENE: usize = 1;
const TOPIC: usize = 2;
const DRAWS: usize = 3;
const DEPTH: usize = 4;
const STACK: usize = 5;
/// Facets, together, above, four tallies in one cell.
pub(super) const PER_STAKEHOLDER: usize = Facet::ALL.len() + 3;
const TOGETHER: usize = Facet::ALL.len();
const ABOVE: usize = TOGETHER + 1;
const TALLIES: usize = ABOVE + 1;
/// A promise's state stands in the low byte of its cell, its contacts above it.
const CONTACT: i32 = 1 << 8;

/// Where each part of the progress of one scenario stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    pub(super) calls: usize,
    pub(super) gauges: usize,
    pub(super) stakeholders: usize,
    pub(super) known: usize,
    pub(super) variables: usize,
    pub(super) promises: usize,
    pub(super) topics: usize,
    pub(super) interventions: usize,
    pub(super) watches: usize,
}

/// How many of each part a scenario has.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// The deepest that calls of fragments go.
    pub calls: usize,
    /// Stakeholders.
    pub stakeholders: usize,
    /// Interests and concerns.
    pub interests: usize,
    /// Variables.
    pub variables: usize,
    /// Promises.
    pub promises: usize,
    /// Topics.
    pub topics: usize,
    /// Interventions that a trainer can bring in.
    pub interventions: usize,
}

impl Layout {
    /// The layout for a scenario of this size. Watches come last, so that more can be added.
    #[must_use]
    pub fn new(counts: Counts) -> Self {
        let gauges = STACK + counts.calls;
        let stakeholders = gauges + Gauge::ALL.len();
        let known = stakeholders + counts.stakeholders * PER_STAKEHOLDER;
        let variables = known + counts.interests.div_ceil(32);
        let promises = variables + counts.variables;
        let topics = promises + counts.promises;
        let interventions = topics + counts.topics * (counts.calls + 3);
        let watches = interventions + counts.interventions.div_ceil(32);
        Self { calls: counts.calls, gauges, stakeholders, known, variables, promises, topics, interventions, watches }
    }

    /// The deepest that calls of fragments go.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.calls
    }

    pub(super) fn empty(&self, watches: usize) -> Progress {
        let mut cells = vec![0; self.watches + watches];
        cells[TOPIC] = -1;
        Progress(cells.into_boxed_slice())
    }

    pub(super) fn facet(&self, who: StakeholderId, facet: Facet) -> usize {
        self.stakeholders + who.index() * PER_STAKEHOLDER + facet as usize
    }

    pub(super) fn together(&self, who: StakeholderId) -> usize {
        self.stakeholders + who.index() * PER_STAKEHOLDER + TOGETHER
    }

    pub(super) fn above(&self, who: StakeholderId) -> usize {
        self.stakeholders + who.index() * PER_STAKEHOLDER + ABOVE
    }

    fn tallies(&self, who: StakeholderId) -> usize {
        self.stakeholders + who.index() * PER_STAKEHOLDER + TALLIES
    }

    pub(super) fn gauge(&self, gauge: Gauge) -> usize {
        self.gauges + gauge as usize
    }

    pub(super) fn variable(&self, variable: VariableId) -> usize {
        self.variables + variable.index()
    }

    pub(super) fn watch(&self, watch: Counter) -> usize {
        self.watches + watch.index()
    }

    fn topic(&self, topic: TopicId) -> usize {
        self.topics + topic.index() * (self.calls + 3)
    }
}

impl Progress {
    /// Every cell; [`Layout::cells`] says what each holds.
    #[must_use]
    pub fn cells(&self) -> &[i32] {
        &self.0
    }

    /// Every cell, for whoever puts a progress together again from what was kept of it.
    pub fn cells_mut(&mut self) -> &mut [i32] {
        &mut self.0
    }

    /// Where the session stands.
    #[must_use]
    pub fn position(&self) -> Position {
        match self.0[POSITION] {
            beat @ 0.. => Position::Beat(BeatId(beat as u32)),
            ending @ FIRST_ENDING..=-1 => Position::Ended(EndingId::new((-1 - ending) as usize)),
            stuck => Position::Stuck(BeatId((stuck - i32::MIN) as u32)),
        }
    }

    /// The scene in which it stands, or stood last.
    #[must_use]
    pub fn scene(&self) -> SceneId {
        SceneId(self.0[SCENE] as u16)
    }

    /// The topic that is being talked about.
    #[must_use]
    pub fn topic(&self) -> Option<TopicId> {
        usize::try_from(self.0[TOPIC]).ok().map(TopicId::new)
    }

    /// How often chance was drawn.
    #[must_use]
    pub fn draws(&self) -> u32 {
        self.0[DRAWS] as u32
    }

    /// How a stakeholder sees the player in one facet, in hundredths of a point.
    #[must_use]
    pub fn facet(&self, layout: &Layout, who: StakeholderId, facet: Facet) -> i32 {
        self.0[layout.facet(who, facet)]
    }

    /// Where a stakeholder stands on the rose (together, above), in hundredths.
    #[must_use]
    pub fn rose(&self, layout: &Layout, who: StakeholderId) -> (i32, i32) {
        (self.0[layout.together(who)], self.0[layout.above(who)])
    }

    /// A tally of procedural justice, −2..=3.
    #[must_use]
    pub fn tally(&self, layout: &Layout, who: StakeholderId, tally: Tally) -> i32 {
        i32::from(self.0[layout.tallies(who)].to_le_bytes()[tally as usize] as i8)
    }

    /// A gauge of the player.
    #[must_use]
    pub fn gauge(&self, layout: &Layout, gauge: Gauge) -> i32 {
        self.0[layout.gauge(gauge)]
    }

    /// Whether an interest or concern was discovered.
    #[must_use]
    pub fn knows(&self, layout: &Layout, interest: InterestId) -> bool {
        self.0[layout.known + interest.index() / 32] >> (interest.index() % 32) & 1 == 1
    }

    /// The value of a variable.
    #[must_use]
    pub fn variable(&self, layout: &Layout, variable: VariableId) -> i32 {
        self.0[layout.variable(variable)]
    }

    /// How a promise stands.
    #[must_use]
    pub fn promise(&self, layout: &Layout, promise: PromiseId) -> PromiseState {
        PromiseState::ALL[(self.0[layout.promises + promise.index()] % CONTACT) as usize]
    }

    /// How a topic stands.
    #[must_use]
    pub fn topic_state(&self, layout: &Layout, topic: TopicId) -> TopicState {
        match self.0[layout.topic(topic)] {
            0 => TopicState::Untouched,
            1 => TopicState::Begun,
            _ => TopicState::Done,
        }
    }

    /// Whether an intervention was brought in.
    #[must_use]
    pub fn intervened(&self, layout: &Layout, intervention: InterventionId) -> bool {
        self.0[layout.interventions + intervention.index() / 32] >> (intervention.index() % 32) & 1 == 1
    }

    /// What a watch has counted.
    #[must_use]
    pub fn watched(&self, layout: &Layout, watch: Counter) -> i32 {
        self.0[layout.watch(watch)]
    }

    /// Lets the session stand somewhere else, for whoever puts a progress together again.
    pub fn set_position(&mut self, place: Position) {
        self.0[POSITION] = match place {
            Position::Beat(beat) => beat.0 as i32,
            Position::Ended(ending) => -1 - i32::from(ending.0),
            Position::Stuck(beat) => i32::MIN + beat.0 as i32,
        };
    }

    pub(super) fn set_scene(&mut self, scene: SceneId) {
        self.0[SCENE] = i32::from(scene.0);
    }

    /// Forgets how often chance was drawn, for whoever tries every outcome.
    pub fn forget_draws(&mut self) {
        self.0[DRAWS] = 0;
    }

    /// Counts a draw and returns its number.
    pub(super) fn draw(&mut self) -> u32 {
        let draw = self.0[DRAWS];
        self.0[DRAWS] = draw.wrapping_add(1);
        draw as u32
    }

    pub(super) fn set_tally(&mut self, layout: &Layout, who: StakeholderId, tally: Tally, value: i32) {
        let mut bytes = self.0[layout.tallies(who)].to_le_bytes();
        bytes[tally as usize] = value as i8 as u8;
        self.0[layout.tallies(who)] = i32::from_le_bytes(bytes);
    }

    pub(super) fn discover(&mut self, layout: &Layout, interest: InterestId) {
        self.0[layout.known + interest.index() / 32] |= 1 << (interest.index() % 32);
    }

    pub(super) fn bring_in(&mut self, layout: &Layout, intervention: InterventionId) {
        self.0[layout.interventions + intervention.index() / 32] |= 1 << (intervention.index() % 32);
    }

    pub(super) fn set_promise(&mut self, layout: &Layout, promise: PromiseId, state: PromiseState) {
        let cell = &mut self.0[layout.promises + promise.index()];
        *cell = *cell / CONTACT * CONTACT + state as i32;
    }

    /// Starts a promise anew: open, and no contact since.
    pub(super) fn open_promise(&mut self, layout: &Layout, promise: PromiseId) {
        self.0[layout.promises + promise.index()] = PromiseState::Open as i32;
    }

    /// Contacts with the person since the promise was made.
    pub(super) fn contacts(&self, layout: &Layout, promise: PromiseId) -> i32 {
        self.0[layout.promises + promise.index()] / CONTACT
    }

    /// Counts one more contact.
    pub(super) fn count_contact(&mut self, layout: &Layout, promise: PromiseId) {
        self.0[layout.promises + promise.index()] += CONTACT;
    }

    /// Remembers where a fragment returns to; `false` when calls go too deep.
    pub(super) fn call(&mut self, layout: &Layout, back: BeatId) -> bool {
        let depth = self.0[DEPTH] as usize;
        if depth >= layout.calls {
            return false;
        }
        self.0[STACK + depth] = back.0 as i32;
        self.0[DEPTH] += 1;
        true
    }

    /// Where the innermost fragment returns to.
    pub(super) fn return_to(&mut self) -> Option<BeatId> {
        let depth = (self.0[DEPTH] as usize).checked_sub(1)?;
        self.0[DEPTH] -= 1;
        let back = self.0[STACK + depth];
        self.0[STACK + depth] = 0;
        Some(BeatId(back as u32))
    }

    /// Forgets every call: a scene, a topic list or an ending is nowhere to return from.
    pub(super) fn forget_calls(&mut self) {
        while self.return_to().is_some() {}
    }

    /// Ends the present topic, if there is one.
    pub(super) fn finish_topic(&mut self, layout: &Layout) {
        if let Some(topic) = self.topic() {
            let at = layout.topic(topic);
            self.0[at..at + layout.calls + 3].fill(0);
            self.0[at] = 2;
            self.0[TOPIC] = -1;
        }
    }

    /// Leaves the present topic where it stands, calls included.
    pub(super) fn leave_topic(&mut self, layout: &Layout) {
        if let Some(topic) = self.topic() {
            let at = layout.topic(topic);
            self.0[at + 1] = self.0[POSITION] + 1;
            self.0.copy_within(DEPTH..STACK + layout.calls, at + 2);
            self.0[TOPIC] = -1;
        }
        self.forget_calls();
    }

    /// Takes a topic up; returns the beat at which it was left, if it was begun before.
    pub(super) fn take_up_topic(&mut self, layout: &Layout, topic: TopicId) -> Option<BeatId> {
        let at = layout.topic(topic);
        self.0[TOPIC] = i32::from(topic.0);
        self.0[at] = 1;
        let left_at = self.0[at + 1] - 1;
        if left_at < 0 {
            return None;
        }
        self.0.copy_within(at + 2..at + 3 + layout.calls, DEPTH);
        self.0[at + 1..at + layout.calls + 3].fill(0);
        Some(BeatId(left_at as u32))
    }

    /// Leaves the topics of a scene for good.
    pub(super) fn drop_topic(&mut self) {
        self.0[TOPIC] = -1;
    }
}
