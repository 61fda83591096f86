//! One step of play: what a pick does, and where it leads.

use super::dice::Dice;
use super::effect::Effect;
use super::id::{BeatId, ChoiceId, InterestId, PromiseId, SceneId, Span, StakeholderId, VariableId};
use super::progress::{Place, Progress, PromiseState};
use super::relationship::{Channel, Facet, Reason, Tally};
use super::scenario::{Beat, Deed, Home, Kind, Then, VariableKind};
use super::staging::{Availability, Staging};
use super::transcript::{Event, Record};

/// Most beats that may follow one another without a pick.
pub const AUTOMATIC_STEPS: usize = 10_000;

/// Why a pick was refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChooseError {
    /// The session is over; start a new one or undo.
    #[error("the session has ended")]
    Ended,
    /// The choice cannot be picked here and now; ask the prompt what can.
    #[error("this choice is not available now")]
    Unavailable(ChoiceId),
    /// Too few or too many choices; ask the prompt how many.
    #[error("{picked} choices were picked, where {least} to {most} are needed")]
    Count {
        /// How many were picked.
        picked: usize,
        /// The least that is needed.
        least: usize,
        /// The most that is possible.
        most: usize,
    },
    /// The same choice stands in the pick twice.
    #[error("a choice was picked twice")]
    Twice(ChoiceId),
}

/// A step that is being worked out.
pub(super) struct Turn<'a, R> {
    pub(super) staging: &'a Staging,
    pub(super) progress: &'a mut Progress,
    pub(super) record: &'a mut R,
    pub(super) dice: Dice<'a>,
}

impl Staging {
    /// The state in which a session of this staging begins.
    pub fn start(&self, record: &mut impl Record) -> Progress {
        self.start_with(self.dice(), record)
    }

    /// The same, with other dice.
    pub fn start_with(&self, dice: Dice<'_>, record: &mut impl Record) -> Progress {
        let scenario = &self.scenario;
        let layout = &scenario.layout;
        let mut progress = layout.empty(scenario.watched.len());
        for (at, actor) in self.actors.iter().enumerate() {
            let who = StakeholderId::new(at);
            for facet in Facet::ALL {
                progress.0[layout.facet(who, facet)] = actor.start[facet as usize] * 100;
            }
            progress.0[layout.together(who)] = actor.stance.0 * 100;
            progress.0[layout.above(who)] = actor.stance.1 * 100;
        }
        for (at, variable) in scenario.variables.iter().enumerate() {
            progress.0[layout.variable(VariableId::new(at))] = match variable.kind {
                VariableKind::Count { start, .. } | VariableKind::OneOf { start, .. } => start,
                VariableKind::Flag(set) => i32::from(set),
            };
        }
        let mut turn = Turn { staging: self, progress: &mut progress, record, dice };
        turn.progress.set_scene(scenario.start);
        turn.record.record(Event::SceneBegan { scene: scenario.start, days: 0 });
        turn.follow(Then::Beat(scenario.scenes[scenario.start.index()].start));
        progress
    }

    /// Makes a pick.
    ///
    /// # Errors
    /// When the pick is not possible now; the progress is then as it was.
    pub fn pick(
        &self,
        progress: &mut Progress,
        picks: &[ChoiceId],
        record: &mut impl Record,
    ) -> Result<(), ChooseError> {
        self.pick_with(progress, picks, self.dice(), record)
    }

    /// The same, with other dice.
    ///
    /// # Errors
    /// When the pick is not possible now; the progress is then as it was.
    pub fn pick_with(
        &self,
        progress: &mut Progress,
        picks: &[ChoiceId],
        dice: Dice<'_>,
        record: &mut impl Record,
    ) -> Result<(), ChooseError> {
        let beat = match progress.place() {
            Place::Beat(beat) => self.scenario.beat(beat),
            Place::Ended(_) | Place::Stuck(_) => return Err(ChooseError::Ended),
        };
        if let [single] = picks
            && beat.select.is_none()
        {
            self.check(*single, progress)?;
            Turn { staging: self, progress, record, dice }.take_one(*single);
            return Ok(());
        }
        let topic = picks.iter().find(|choice| self.scenario.choice(**choice).deed != Deed::Say);
        if let ([single], Some(_)) = (picks, topic) {
            self.check(*single, progress)?;
            Turn { staging: self, progress, record, dice }.take_one(*single);
            return Ok(());
        }
        if let Some(topic) = topic {
            return Err(ChooseError::Unavailable(*topic));
        }
        let (least, most) = self.selection(progress);
        if picks.len() < least || picks.len() > most {
            return Err(ChooseError::Count { picked: picks.len(), least, most });
        }
        let mut ordered = picks.to_vec();
        ordered.sort_unstable();
        if let Some(pair) = ordered.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(ChooseError::Twice(pair[0]));
        }
        for choice in &ordered {
            self.check(*choice, progress)?;
        }
        Turn { staging: self, progress, record, dice }.take_several(&ordered, beat);
        Ok(())
    }

    fn check(&self, choice: ChoiceId, progress: &Progress) -> Result<(), ChooseError> {
        let offered = choice.index() < self.scenario.choices.len() && {
            let it = self.scenario.choice(choice);
            let here = progress.place() == Place::Beat(it.beat);
            // A topic's opener stands in the topic list, and is offered wherever the subject may be changed.
            let open = here
                || match progress.place() {
                    Place::Beat(beat) => {
                        let scene = &self.scenario.scenes[progress.scene().index()];
                        self.scenario.beat(beat).switch
                            && it.deed != Deed::WrapUp
                            && it.deed != Deed::Say
                            && scene.topic_list == Some(it.beat)
                    }
                    Place::Ended(_) | Place::Stuck(_) => false,
                };
            open && self.availability(it, progress) == Availability::Available
        };
        if offered { Ok(()) } else { Err(ChooseError::Unavailable(choice)) }
    }
}

impl<R: Record> Turn<'_, R> {
    /// A pick of one choice: the five stages of the model, then the reply, then where it leads.
    fn take_one(&mut self, choice: ChoiceId) {
        self.take_note(choice);
        self.cool();
        self.do_choice(choice);
        self.settle_expectations();
        self.discover();
        let staging = self.staging;
        let choice = staging.scenario.choice(choice);
        self.say(choice.reply);
        match choice.deed {
            Deed::OpenTopic(topic) => {
                self.progress.leave_topic(&staging.scenario.layout);
                match self.progress.take_up_topic(&staging.scenario.layout, topic) {
                    Some(left_at) => self.resume(left_at),
                    None => self.follow(Then::Beat(staging.scenario.topics[topic.index()].opens)),
                }
            }
            Deed::Say | Deed::WrapUp => {
                if choice.deed == Deed::WrapUp {
                    self.progress.drop_topic();
                }
                self.follow_or_stay(choice.then);
            }
        }
    }

    /// A pick of several choices at once counts as one step; they apply in the written order.
    fn take_several(&mut self, choices: &[ChoiceId], beat: &Beat) {
        for choice in choices {
            self.take_note(*choice);
        }
        self.cool();
        for choice in choices {
            self.do_choice(*choice);
        }
        self.settle_expectations();
        self.discover();
        for choice in choices {
            self.say(self.staging.scenario.choice(*choice).reply);
        }
        self.follow_or_stay(beat.then);
    }

    fn take_note(&mut self, choice: ChoiceId) {
        self.record.record(Event::Picked(choice));
        if let Some(watch) = self.staging.scenario.choice(choice).picked {
            self.progress.0[self.staging.scenario.layout.watch(watch)] += 1;
        }
    }

    /// The moves and effects of one choice.
    fn do_choice(&mut self, choice: ChoiceId) {
        let scenario = &self.staging.scenario;
        let choice = scenario.choice(choice);
        let scene = &scenario.scenes[self.progress.scene().index()];
        if let Some(to) = choice.to.or_else(|| scene.with.first().copied()) {
            for id in &scenario.moves[choice.moves.range()] {
                self.use_move(*id, to, scene.channel, Reason::Move(*id));
            }
        }
        self.apply(choice.effects);
    }

    fn use_move(&mut self, id: super::id::MoveId, to: StakeholderId, channel: Channel, because: Reason) {
        self.record.record(Event::Moved { id, to });
        self.make_move(id, to, channel, because);
        let scenario = &self.staging.scenario;
        for used in scenario.used.iter().filter(|it| it.id == id && it.to.is_none_or(|who| who == to)) {
            self.progress.0[scenario.layout.watch(used.watch)] += 1;
        }
    }

    fn apply(&mut self, effects: Span) {
        for at in effects.range() {
            self.apply_one(self.staging.scenario.effects[at]);
        }
    }

    fn apply_one(&mut self, effect: Effect) {
        let layout = &self.staging.scenario.layout;
        match effect {
            Effect::Feel { who, facets, tallies, because } => {
                let because = Reason::Author(because);
                for (facet, points) in Facet::ALL.into_iter().zip(facets).filter(|(_, points)| *points != 0) {
                    self.feel(who, facet, i32::from(points), because);
                }
                for (tally, steps) in Tally::ALL.into_iter().zip(tallies).filter(|(_, steps)| *steps != 0) {
                    self.shift_tally(who, tally, i32::from(steps), because);
                }
            }
            Effect::Gauge { gauge, amount, because } => self.shift_gauge(gauge, amount, Reason::Author(because)),
            Effect::Set(variable, value) => self.set(variable, value),
            Effect::Add(variable, amount) => {
                let value = self.progress.variable(layout, variable).saturating_add(amount);
                self.set(variable, value);
            }
            Effect::Promise { promise, text } => {
                self.progress.open_promise(layout, promise);
                self.record.record(Event::Promised { promise, text });
            }
            Effect::Keep(promise) => self.settle(promise, PromiseState::Kept),
            Effect::Warn(promise) => self.settle(promise, PromiseState::Warned),
            Effect::Break(promise) => self.settle(promise, PromiseState::Broken),
            Effect::Outcome { who, size, because } => {
                self.record.record(Event::BadNews { who });
                self.bring_bad_news(who, size, Reason::Outcome(because));
            }
            Effect::Discover(interest) => self.discover_one(interest),
            Effect::Open(document) => self.record.record(Event::Opened(document)),
            Effect::Teach(lesson) => self.record.record(Event::Taught(lesson)),
            Effect::TeachModel(lesson) => self.record.record(Event::TaughtModel(lesson)),
        }
    }

    fn set(&mut self, variable: VariableId, value: i32) {
        let scenario = &self.staging.scenario;
        let value = match scenario.variables[variable.index()].kind {
            VariableKind::Count { min, max, .. } => value.clamp(min, max),
            VariableKind::Flag(_) | VariableKind::OneOf { .. } => value,
        };
        self.progress.0[scenario.layout.variable(variable)] = value;
    }

    /// Settles a promise that is open; the numbers of the model's move for it apply.
    fn settle(&mut self, promise: PromiseId, state: PromiseState) {
        let scenario = &self.staging.scenario;
        if !self.progress.promise(&scenario.layout, promise).is_open() {
            return;
        }
        self.progress.set_promise(&scenario.layout, promise, state);
        self.record.record(Event::Settled { promise, state });
        let settling = scenario.model.settling;
        let it = &scenario.promises[promise.index()];
        let id = match (state, it.kind) {
            (PromiseState::Kept, _) => settling.kept,
            (PromiseState::Warned, _) => settling.warned,
            (_, Kind::Outcome) => settling.broken_outcome,
            (_, Kind::Process | Kind::Vague) => settling.broken_process,
        };
        let channel = scenario.scenes[self.progress.scene().index()].channel;
        self.use_move(id, it.to, channel, Reason::Promise(promise));
    }

    /// A vague promise that nobody clarified has become an expectation after some contacts.
    fn settle_expectations(&mut self) {
        let scenario = &self.staging.scenario;
        let rule = scenario.model.vague;
        for (at, promise) in scenario.promises.iter().enumerate().filter(|(_, it)| it.kind == Kind::Vague) {
            let id = PromiseId::new(at);
            if self.progress.promise(&scenario.layout, id) == PromiseState::Open
                && self.progress.contacts(&scenario.layout, id) >= rule.contacts
            {
                self.progress.set_promise(&scenario.layout, id, PromiseState::Expected);
                self.record.record(Event::Settled { promise: id, state: PromiseState::Expected });
                self.feel(promise.to, Facet::Integrity, rule.integrity, Reason::Expectation(id));
                self.feel(promise.to, Facet::Satisfaction, rule.satisfaction, Reason::Expectation(id));
            }
        }
    }

    fn discover(&mut self) {
        let scenario = &self.staging.scenario;
        for (at, interest) in scenario.interests.iter().enumerate() {
            if let Some(opens) = &interest.opens
                && !self.progress.knows(&scenario.layout, InterestId::new(at))
                && self.staging.holds(opens, self.progress)
            {
                self.discover_one(InterestId::new(at));
            }
        }
    }

    fn discover_one(&mut self, interest: InterestId) {
        let layout = &self.staging.scenario.layout;
        if !self.progress.knows(layout, interest) {
            self.progress.discover(layout, interest);
            self.record.record(Event::Discovered(interest));
        }
    }

    /// Says the lines whose condition holds.
    fn say(&mut self, lines: Span) {
        for at in lines.range() {
            if self.staging.passes(self.staging.scenario.lines[at].when.as_ref(), self.progress) {
                self.record.record(Event::Said(super::id::LineId::new(at)));
            }
        }
    }

    fn follow_or_stay(&mut self, then: Option<Then>) {
        match then {
            Some(then) => self.follow(then),
            None => self.stick(),
        }
    }

    /// Goes on until there is something to pick, or the end.
    fn follow(&mut self, then: Then) {
        let mut next = Some(then);
        for _ in 0..AUTOMATIC_STEPS {
            let Some(then) = next else { return self.stick() };
            let Some(beat) = self.resolve(then) else { return };
            self.enter(beat);
            if self.waits(beat) {
                return;
            }
            next = self.onward(beat);
        }
        self.stick();
    }

    /// Takes a topic up where it was left: its lines are said again, but nothing is counted twice.
    fn resume(&mut self, beat: BeatId) {
        self.progress.set_place(Place::Beat(beat));
        self.record.record(Event::Resumed(beat));
        self.say(self.staging.scenario.beat(beat).lines);
        if !self.waits(beat) {
            self.follow_or_stay(self.onward(beat));
        }
    }

    /// The beat that a `then` leads to; `None` when the session ended or is stuck.
    fn resolve(&mut self, then: Then) -> Option<BeatId> {
        let scenario = &self.staging.scenario;
        let layout = &scenario.layout;
        let beat = match then {
            Then::Beat(beat) => Some(beat),
            Then::Scene(scene) => Some(self.enter_scene(scene)),
            Then::End(ending) => {
                self.progress.forget_calls();
                self.progress.drop_topic();
                self.progress.set_place(Place::Ended(ending));
                self.record.record(Event::Ended(ending));
                return None;
            }
            Then::Topics => {
                self.progress.finish_topic(layout);
                self.progress.forget_calls();
                scenario.scenes[self.progress.scene().index()].topic_list
            }
            Then::Call(fragment, back) => {
                self.progress.call(layout, back).then(|| scenario.fragments[fragment.index()].start)
            }
            Then::Return => self.progress.return_to(),
            Then::First(branches) => {
                let holding = scenario.branches[branches.range()]
                    .iter()
                    .find(|branch| self.staging.passes(branch.when.as_ref(), self.progress));
                return match holding {
                    Some(branch) => self.resolve(branch.then),
                    None => {
                        self.stick();
                        None
                    }
                };
            }
            Then::Chance(branches) => {
                let branches = &scenario.branches[branches.range()];
                let weights: Vec<_> = branches.iter().map(|branch| branch.weight).collect();
                let branch = self.dice.branch(self.progress.draw(), &weights);
                self.record.record(Event::Drawn { branch: branch as u32 });
                return self.resolve(branches[branch].then);
            }
        };
        if beat.is_none() {
            self.stick();
        }
        beat
    }

    fn enter_scene(&mut self, id: SceneId) -> BeatId {
        let staging = self.staging;
        let scene = &staging.scenario.scenes[id.index()];
        self.progress.forget_calls();
        self.progress.drop_topic();
        self.progress.set_scene(id);
        self.record.record(Event::SceneBegan { scene: id, days: scene.elapsed });
        self.pass_days(scene.elapsed);
        for (at, promise) in staging.scenario.promises.iter().enumerate() {
            let id = PromiseId::new(at);
            if scene.with.contains(&promise.to)
                && self.progress.promise(&staging.scenario.layout, id) == PromiseState::Open
            {
                self.progress.count_contact(&staging.scenario.layout, id);
            }
        }
        scene.start
    }

    fn enter(&mut self, id: BeatId) {
        let scenario = &self.staging.scenario;
        let beat = scenario.beat(id);
        self.progress.set_place(Place::Beat(id));
        self.record.record(Event::Entered(id));
        if let Some(watch) = beat.seen {
            self.progress.0[scenario.layout.watch(watch)] += 1;
        }
        self.apply(beat.on_enter);
        self.say(beat.lines);
    }

    /// Whether there is something to pick at a beat. A topic list with nothing left but wrapping up goes on by itself.
    fn waits(&self, id: BeatId) -> bool {
        let beat = self.staging.scenario.beat(id);
        if beat.choices.is_empty() && !beat.switch {
            return false;
        }
        let is_list = matches!(beat.home, Home::Scene(scene)
            if self.staging.scenario.scenes[scene.index()].topic_list == Some(id));
        self.staging.offers(self.progress).any(|(choice, availability)| {
            availability == Availability::Available
                && !(is_list && self.staging.scenario.choice(choice).deed == Deed::WrapUp)
        })
    }

    /// Where a beat goes when there is nothing to pick.
    fn onward(&self, id: BeatId) -> Option<Then> {
        let scenario = &self.staging.scenario;
        let wrap_up = scenario.choices_of(id).map(|choice| scenario.choice(choice)).find(|choice| {
            choice.deed == Deed::WrapUp && self.staging.availability(choice, self.progress) == Availability::Available
        });
        wrap_up.map_or(scenario.beat(id).then, |choice| choice.then)
    }

    fn stick(&mut self) {
        if let Place::Beat(beat) = self.progress.place() {
            self.progress.set_place(Place::Stuck(beat));
            self.record.record(Event::Stuck(beat));
        }
    }
}
