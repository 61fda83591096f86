//! Effects, promises and discoveries.

use super::Turn;
use crate::engine::effect::Effect;
use crate::engine::id::{InterestId, PackedSpan, PromiseId, VariableId};
use crate::engine::progress::PromiseState;
use crate::engine::relationship::{Facet, Reason, Tally};
use crate::engine::scenario::{PromiseKind, Scene, Site, VariableKind};
use crate::engine::transcript::{Event, Observer};

impl<R: Observer> Turn<'_, R> {
    #[inline]
    pub(super) fn apply(&mut self, effects: PackedSpan) {
        let staging = self.staging;
        for effect in &staging.scenario.effects[effects.range()] {
            self.apply_one(effect);
        }
    }

    pub(super) fn apply_one(&mut self, effect: &Effect) {
        let layout = &self.staging.scenario.layout;
        match *effect {
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
                self.observer.observe(Event::Promised { promise, text });
            }
            Effect::Keep(promise) => self.come_true(promise),
            Effect::Warn(promise) => self.settle(promise, PromiseState::Warned),
            Effect::Break(promise) => self.settle(promise, PromiseState::Broken),
            Effect::Outcome { who, size, because } => {
                self.observer.observe(Event::BadNews { who });
                self.bring_bad_news(who, size, Reason::Outcome(because));
            }
            Effect::Discover(interest) => self.discover_one(interest),
            Effect::Open(document) => self.observer.observe_shown(Event::Opened(document), self.progress),
            Effect::Teach(lesson) => self.observer.observe(Event::Taught(lesson)),
            Effect::TeachModel(lesson) => self.observer.observe(Event::TaughtModel(lesson)),
        }
    }

    pub(super) fn set(&mut self, variable: VariableId, value: i32) {
        let scenario = &self.staging.scenario;
        let value = match scenario.variables[variable.index()].kind {
            VariableKind::Count { min, max, .. } => value.clamp(min, max),
            VariableKind::Flag(_) | VariableKind::OneOf { .. } | VariableKind::Drawn { .. } => value,
        };
        self.progress.0[scenario.layout.variable(variable)] = value;
    }

    /// What was promised comes true: kept, unless it was others who decided it. Then it ended well, and no move of the
    /// model follows.
    fn come_true(&mut self, promise: PromiseId) {
        let kind = self.staging.scenario.promises[promise.index()].kind;
        self.settle(promise, if kind == PromiseKind::NotYours { PromiseState::EndedWell } else { PromiseState::Kept });
    }

    /// Settles a promise that is open; its numbers follow when all effects are done.
    pub(super) fn settle(&mut self, promise: PromiseId, state: PromiseState) {
        let scenario = &self.staging.scenario;
        if !self.progress.promise(&scenario.layout, promise).is_open() {
            return;
        }
        self.progress.set_promise(&scenario.layout, promise, state);
        self.observer.observe(Event::Settled { promise, state });
        self.settled.push((promise, state));
    }

    /// The fourth stage: the numbers of promises that were just settled, then what has become an expectation.
    pub(super) fn settle_promises(&mut self) {
        self.move_for_settled();
        self.settle_expectations();
    }

    /// The numbers of the promises that effects settled.
    #[inline]
    pub(super) fn move_for_settled(&mut self) {
        if !self.settled.is_empty() {
            self.move_for_each_settled();
        }
    }

    fn move_for_each_settled(&mut self) {
        for (promise, state) in std::mem::take(&mut self.settled) {
            self.move_for(promise, state);
        }
    }

    /// The numbers of the model's move for a promise that was settled.
    fn move_for(&mut self, promise: PromiseId, state: PromiseState) {
        let scenario = &self.staging.scenario;
        let settling = scenario.model.settling;
        let it = &scenario.promises[promise.index()];
        let id = match (state, it.kind) {
            (PromiseState::EndedWell, _) => return,
            (PromiseState::Kept, _) => settling.kept,
            (PromiseState::Warned, _) => settling.warned,
            (_, PromiseKind::Outcome | PromiseKind::NotYours) => settling.broken_outcome,
            (_, PromiseKind::Process | PromiseKind::Vague) => settling.broken_process,
        };
        let channel = scenario.scenes[self.progress.scene().index()].channel;
        self.apply_move(id, it.to, channel, Reason::Promise(promise));
    }

    /// Everyone in a scene is met once more. Only vague promises wait for that, and only so many times: counting on
    /// would tell sessions apart that play alike.
    pub(super) fn count_contacts(&mut self, scene: &Scene) {
        let scenario = &self.staging.scenario;
        let layout = &scenario.layout;
        for id in scenario.vague.iter().copied() {
            let promise = &scenario.promises[id.index()];
            if scene.with.contains(&promise.to)
                && self.progress.promise(layout, id) == PromiseState::Open
                && self.progress.contacts(layout, id) < scenario.model.vague.contacts
            {
                self.progress.count_contact(layout, id);
            }
        }
    }

    /// A vague promise that nobody clarified has become an expectation after some contacts.
    #[inline]
    fn settle_expectations(&mut self) {
        let scenario = &self.staging.scenario;
        let rule = scenario.model.vague;
        for id in scenario.vague.iter().copied() {
            let promise = &scenario.promises[id.index()];
            if self.progress.promise(&scenario.layout, id) == PromiseState::Open
                && self.progress.contacts(&scenario.layout, id) >= rule.contacts
            {
                self.progress.set_promise(&scenario.layout, id, PromiseState::Expected);
                self.observer.observe(Event::Settled { promise: id, state: PromiseState::Expected });
                self.feel(promise.to, Facet::Integrity, rule.integrity, Reason::Expectation(id));
                self.feel(promise.to, Facet::Satisfaction, rule.satisfaction, Reason::Expectation(id));
            }
        }
    }

    #[inline]
    pub(super) fn discover(&mut self) {
        let scenario = &self.staging.scenario;
        for (at, interest) in scenario.interests.iter().enumerate() {
            let id = InterestId::new(at);
            if let Some(opens) = &interest.opens
                && !self.progress.knows(&scenario.layout, id)
                && self.observer.judge(Site::Opens(id), opens, self.staging, self.progress)
            {
                self.discover_one(id);
            }
        }
    }

    pub(super) fn discover_one(&mut self, interest: InterestId) {
        let layout = &self.staging.scenario.layout;
        if !self.progress.knows(layout, interest) {
            self.progress.discover(layout, interest);
            self.observer.observe(Event::Discovered(interest));
        }
    }
}
