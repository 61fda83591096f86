//! The footprint of a step: which cells of the progress it reads and which it writes, declared once for all of
//! exploration.
//!
//! For entering a beat ([`Footprints::arrive`]), for a choice ([`Footprints::choice`]), for a topic that is opened
//! ([`Footprints::open_topic`]), for what a trainer brings in ([`Footprints::intervene`]) and for the way on
//! ([`Footprints::follow`]). What a score that is written is worked out
//! from stands in [`StateCells::sources`]. Every approximation errs on the side of too much, which costs states and
//! time and never a claim; a test plays steps and compares (`declared`).

mod cells;
#[cfg(test)]
mod declared;
mod interventions;
mod picks;
mod writes;

pub(super) use cells::{StateCell, StateCells};
pub(super) use picks::{PickFootprint, PickFootprints};

use crate::engine::{
    BeatId, ChoiceId, ChoiceKind, Effect, FragmentId, Home, LineId, PackedSpan, RecallingPart, Scenario, SceneId, Then,
    TopicId,
};
use fixedbitset::FixedBitSet;

/// A beat, as far as the flow of a session goes.
pub(in crate::author::explore) struct Footprint {
    /// What is asked on entering it.
    pub(in crate::author::explore) asks_entering: FixedBitSet,
    /// What is asked from there on, until another beat is entered.
    pub(in crate::author::explore) asks: FixedBitSet,
    /// What picks may write.
    pub(in crate::author::explore) writes: FixedBitSet,
    /// What entering it, or the way to it, may write: after interests were looked at.
    pub(in crate::author::explore) late_writes: FixedBitSet,
    /// Whether there is anything to pick.
    pub(in crate::author::explore) is_pick: bool,
    /// Whether a pick or entering it makes a move or changes a score.
    pub(in crate::author::explore) pays: bool,
    /// The beats that may be entered next, whoever called.
    pub(in crate::author::explore) next: Vec<BeatId>,
    /// Of these, those that lie in the same scene or fragment and are entered as they stand.
    pub(in crate::author::explore) near: Vec<BeatId>,
    /// Those that are entered in another scene, or taken up again where a topic was left.
    pub(in crate::author::explore) far: Vec<BeatId>,
    /// The fragments that may be called, each with the beat to which it then returns.
    pub(in crate::author::explore) calls: Vec<(FragmentId, BeatId)>,
    /// Whether a fragment may go on to the topics of the scene that it was called from.
    pub(in crate::author::explore) to_topics: bool,
}

/// Every beat as a footprint.
///
/// Of the lines only those in `lines` ask anything: whether a line is said never decides where a session goes.
pub(in crate::author::explore) fn footprints(cells: &StateCells<'_>, lines: &FixedBitSet) -> Vec<Footprint> {
    let reader = Footprints::new(cells, lines);
    (0..cells.scenario.beats.len()).map(|at| reader.beat(BeatId::new(at))).collect()
}

/// Whether a beat of this home may play in a scene.
fn may_play_in(home: Home, scene: Option<usize>) -> bool {
    match home {
        Home::Scene(home) => scene.is_none_or(|scene| scene == home.index()),
        Home::Fragment(_) => true,
    }
}

/// For each fragment, the beats to which calls of it return.
fn returns(scenario: &Scenario) -> Vec<Vec<BeatId>> {
    let mut returns = vec![Vec::new(); scenario.fragments.len()];
    let own = scenario.beats.iter().filter_map(|beat| beat.then);
    let picked = scenario.choices.iter().filter_map(|choice| choice.then);
    let branched = scenario.branches.iter().map(|branch| branch.then);
    for then in own.chain(picked).chain(branched) {
        if let Then::Call(fragment, back) = then {
            returns[fragment.index()].push(back);
        }
    }
    returns
}

/// Reads from a scenario what its parts ask and write.
pub(in crate::author::explore) struct Footprints<'p, 's> {
    pub(in crate::author::explore) cells: &'p StateCells<'s>,
    returns: Vec<Vec<BeatId>>,
    lines: &'p FixedBitSet,
}

impl<'p, 's> Footprints<'p, 's> {
    pub(in crate::author::explore) fn new(cells: &'p StateCells<'s>, lines: &'p FixedBitSet) -> Self {
        Self { cells, returns: returns(cells.scenario), lines }
    }

    /// Whether the condition of a line counts.
    pub(in crate::author::explore) fn follows(&self, line: LineId) -> bool {
        self.lines.contains(line.index())
    }

    /// A footprint at which nothing is asked or written yet.
    pub(in crate::author::explore) fn blank(&self) -> Footprint {
        let none = || self.cells.none();
        Footprint {
            asks_entering: none(),
            asks: none(),
            writes: none(),
            late_writes: none(),
            is_pick: false,
            pays: false,
            next: Vec::new(),
            near: Vec::new(),
            far: Vec::new(),
            calls: Vec::new(),
            to_topics: false,
        }
    }

    /// A beat: entering it, everything that can be picked there, and where it leads.
    pub(in crate::author::explore) fn beat(&self, id: BeatId) -> Footprint {
        let beat = self.cells.scenario.beat(id);
        let mut footprint = self.blank();
        footprint.is_pick = !beat.choices.is_empty() || beat.switch;
        footprint.pays = self.pays(id);
        self.arrive(id, &mut footprint);
        if let Some(then) = beat.then {
            self.follow(then, beat.home, &mut footprint);
        }
        for at in self.shown(id) {
            self.choice(at, beat.home, &mut footprint);
        }
        // Where something waits, a trainer may bring something in.
        if footprint.is_pick {
            self.cells.interventions.iter().for_each(|id| self.intervene(*id, &mut footprint));
        }
        for beats in [&mut footprint.next, &mut footprint.near, &mut footprint.far] {
            beats.sort_unstable();
            beats.dedup();
        }
        footprint
    }

    /// Entering a beat, before anything can be picked there.
    pub(in crate::author::explore) fn arrive(&self, id: BeatId, footprint: &mut Footprint) {
        let beat = self.cells.scenario.beat(id);
        self.effects(beat.on_enter, &mut footprint.asks_entering, &mut footprint.late_writes);
        self.lines(beat.lines, &mut footprint.asks_entering);
        if let Some(watch) = beat.seen {
            footprint.late_writes.insert(self.cells.watch(watch));
        }
    }

    /// The choices that may be shown at a beat.
    pub(in crate::author::explore) fn shown(&self, id: BeatId) -> Vec<usize> {
        let scenario = self.cells.scenario;
        let beat = scenario.beat(id);
        let scenes = self.scenes_of(beat.home).filter(|_| beat.switch);
        let topics = scenes.flat_map(|scene| scenario.scenes[scene.index()].topics.range());
        beat.choices.range().chain(topics.map(|topic| scenario.topics[topic].opener.index())).collect()
    }

    fn pays(&self, id: BeatId) -> bool {
        let scenario = self.cells.scenario;
        let beat = scenario.beat(id);
        let choices = &scenario.choices[beat.choices.range()];
        let brought_in = self.cells.interventions.iter().map(|id| scenario.interventions[id.index()].effects);
        let effects =
            std::iter::once(beat.on_enter).chain(choices.iter().map(|choice| choice.effects)).chain(brought_in);
        let no_score = |effect: &Effect| {
            matches!(effect, Effect::Set(..) | Effect::Add(..) | Effect::Discover(_) | Effect::Open(_))
        };
        choices.iter().any(|choice| !choice.moves.is_empty())
            || effects.into_iter().any(|effects| !scenario.effects[effects.range()].iter().all(no_score))
    }

    /// The scenes in which a beat may play: its own, or any when it is of a fragment.
    fn scenes_of(&self, home: Home) -> impl Iterator<Item = SceneId> {
        let all = self.cells.scenario.scenes.len();
        match home {
            Home::Scene(scene) => scene.index()..scene.index() + 1,
            Home::Fragment(_) => 0..all,
        }
        .map(SceneId::new)
    }

    /// Whether a choice can be picked.
    pub(in crate::author::explore) fn offer(&self, at: usize, home: Home, asks: &mut FixedBitSet) {
        let Self { cells, .. } = self;
        let scenario = cells.scenario;
        let choice = &scenario.choices[at];
        if let Some(when) = &choice.when {
            cells.ask_whole(when, asks);
        }
        if let Some(watch) = choice.picked.filter(|_| choice.once) {
            cells.read(cells.watch(watch), asks);
        }
        self.recalled(RecallingPart::Choice(ChoiceId::new(at)), asks);
        match choice.kind {
            ChoiceKind::Say => {}
            ChoiceKind::OpenTopic(topic) => {
                asks.insert(cells.topic(topic).start);
                if let Some(when) = &scenario.topics[topic.index()].when {
                    cells.ask_whole(when, asks);
                }
            }
            ChoiceKind::WrapUp => {
                for scene in self.scenes_of(home) {
                    let topics = scenario.scenes[scene.index()].topics.range();
                    let required = topics.filter(|topic| scenario.topics[*topic].required);
                    required.for_each(|topic| asks.insert(cells.topic(TopicId::new(topic)).start));
                }
            }
        }
    }

    /// Picking a choice, and where it leads.
    pub(in crate::author::explore) fn choice(&self, at: usize, home: Home, footprint: &mut Footprint) {
        let choice = &self.cells.scenario.choices[at];
        self.offer(at, home, &mut footprint.asks);
        self.react(at, home, footprint);
        self.cools(at, home, &mut footprint.writes);
        self.lines(choice.reply, &mut footprint.asks);
        if let ChoiceKind::OpenTopic(topic) = choice.kind {
            self.open_topic(topic, footprint);
        }
        if let Some(then) = choice.then {
            self.follow(then, home, footprint);
        }
    }

    /// What a choice does by itself when it is picked: moves, effects, promises that fall due.
    pub(in crate::author::explore) fn react(&self, at: usize, home: Home, footprint: &mut Footprint) {
        let Self { cells, .. } = self;
        let scenario = cells.scenario;
        let choice = &scenario.choices[at];
        if let Some(watch) = choice.picked {
            footprint.writes.insert(cells.watch(watch));
        }
        if let Some(watch) = scenario.notes(ChoiceId::new(at)).planned {
            footprint.writes.insert(cells.watch(watch));
        }
        self.effects(choice.effects, &mut footprint.asks, &mut footprint.writes);
        let to = choice.to.map_or_else(
            || self.scenes_of(home).filter_map(|scene| scenario.scenes[scene.index()].with.first().copied()).collect(),
            |to| vec![to],
        );
        for id in &scenario.moves[choice.moves.range()] {
            to.iter().for_each(|to| cells.score_move(*id, *to, &mut footprint.writes));
        }
        cells.expect(&mut footprint.writes);
    }

    /// Adds the heat that whoever is present loses when a choice is said.
    pub(in crate::author::explore) fn cools(&self, at: usize, home: Home, into: &mut FixedBitSet) {
        if self.cells.scenario.choices[at].kind == ChoiceKind::Say {
            self.scenes_of(home).for_each(|scene| self.cells.cool(scene, into));
        }
    }

    /// Opening a topic, and leaving the one that is being talked about.
    fn open_topic(&self, id: TopicId, footprint: &mut Footprint) {
        let scenario = self.cells.scenario;
        let topic = &scenario.topics[id.index()];
        let scene = scenario.scenes.iter().position(|scene| scene.topics.range().contains(&id.index()));
        footprint.asks.insert_range(self.cells.topic(id));
        footprint.writes.insert_range(self.cells.topic(id));
        // Whatever is being talked about is left where it stands.
        (0..scenario.topics.len()).for_each(|it| footprint.writes.insert_range(self.cells.topic(TopicId::new(it))));
        // It goes on where it was left: in its own scene, or in a fragment that was called there.
        let may_leave =
            scenario.beats.iter().enumerate().filter(|(_, beat)| beat.switch && may_play_in(beat.home, scene));
        footprint.far.push(topic.opens);
        footprint.far.extend(may_leave.map(|(at, _)| BeatId::new(at)));
        footprint.next.extend_from_slice(&footprint.far);
    }

    /// Adds what a text repeats to what is asked.
    fn recalled(&self, by: RecallingPart, asks: &mut FixedBitSet) {
        if self.cells.recalls
            && let Some((_, condition)) = self.cells.scenario.recall(by)
        {
            self.cells.ask_whole(condition, asks);
        }
    }

    fn lines(&self, lines: PackedSpan, asks: &mut FixedBitSet) {
        if !self.cells.scenario.recalls.is_empty() {
            lines.range().for_each(|at| self.recalled(RecallingPart::Line(LineId::new(at)), asks));
        }
        for at in lines.range().filter(|at| self.lines.contains(*at)) {
            if let Some(when) = &self.cells.scenario.lines[at].when {
                self.cells.ask_whole(when, asks);
            }
        }
    }

    fn effects(&self, effects: PackedSpan, asks: &mut FixedBitSet, writes: &mut FixedBitSet) {
        for effect in &self.cells.scenario.effects[effects.range()] {
            self.cells.write(*effect, writes);
            if let Effect::Keep(promise) | Effect::Warn(promise) | Effect::Break(promise) = effect {
                self.cells.read(self.cells.promise(*promise), asks);
            }
        }
    }

    /// Going on.
    pub(in crate::author::explore) fn follow(&self, then: Then, home: Home, footprint: &mut Footprint) {
        let scenario = self.cells.scenario;
        match then {
            Then::Beat(beat) => {
                footprint.near.push(beat);
                footprint.next.push(beat);
            }
            Then::Scene(scene) => self.enter_scene(scene, footprint),
            Then::End(ending) => self.recalled(RecallingPart::Ending(ending), &mut footprint.asks),
            Then::Topics => {
                footprint.to_topics |= matches!(home, Home::Fragment(_));
                for scene in self.scenes_of(home) {
                    let scene = &scenario.scenes[scene.index()];
                    footprint.next.extend(scene.topic_list);
                    footprint.near.extend(scene.topic_list.filter(|_| matches!(home, Home::Scene(_))));
                    for topic in scene.topics.range() {
                        footprint.late_writes.insert_range(self.cells.topic(TopicId::new(topic)));
                    }
                }
            }
            Then::Call(fragment, back) => {
                footprint.calls.push((fragment, back));
                footprint.next.extend([scenario.fragments[fragment.index()].start, back]);
            }
            Then::Return => footprint.next.extend(self.returns_from(home)),
            Then::First(branches) | Then::Chance(branches) => {
                for branch in &scenario.branches[branches.range()] {
                    if let Some(when) = &branch.when {
                        self.cells.ask_whole(when, &mut footprint.asks);
                    }
                    self.follow(branch.then, home, footprint);
                }
            }
        }
    }

    fn returns_from(&self, home: Home) -> Vec<BeatId> {
        match home {
            Home::Fragment(fragment) => self.returns[fragment.index()].clone(),
            Home::Scene(_) => Vec::new(),
        }
    }

    fn enter_scene(&self, id: SceneId, footprint: &mut Footprint) {
        let start = self.cells.scenario.scenes[id.index()].start;
        footprint.far.push(start);
        footprint.next.push(start);
        self.cells.enter_scene(id, &mut footprint.late_writes);
    }
}
