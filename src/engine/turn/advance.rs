//! The way on: through automatic beats until there is something to pick, a topic list or an ending.

use super::{AUTOMATIC_STEPS, Turn};
use crate::engine::id::{BeatId, ChoiceId, LineId, PackedSpan, SceneId};
use crate::engine::progress::Position;
use crate::engine::scenario::{ChoiceKind, Home, Site, Then};
use crate::engine::staging::Availability;
use crate::engine::transcript::{Event, Observer};

impl<R: Observer> Turn<'_, R> {
    /// Says the lines whose condition holds.
    #[inline]
    pub(super) fn say(&mut self, lines: PackedSpan) {
        let start = lines.range().start;
        let staging = self.staging;
        for (at, line) in staging.scenario.lines[lines.range()].iter().enumerate() {
            let id = LineId::new(start + at);
            let when = line.when.as_ref();
            if when.is_none_or(|when| self.observer.judge(Site::Line(id), when, staging, self.progress)) {
                self.observer.observe_shown(Event::Said(id), self.progress);
            }
        }
    }

    pub(super) fn follow_or_stay(&mut self, then: Option<Then>) {
        match then {
            Some(then) => self.follow(then),
            None => self.stick(),
        }
    }

    /// Goes on until there is something to pick, or the end.
    pub(super) fn follow(&mut self, then: Then) {
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
    pub(super) fn resume(&mut self, beat: BeatId) {
        self.progress.set_position(Position::Beat(beat));
        self.observer.observe_shown(Event::Resumed(beat), self.progress);
        self.say(self.staging.scenario.beat(beat).lines);
        if !self.waits(beat) {
            let onward = self.onward(beat);
            self.follow_or_stay(onward);
        }
    }

    /// The beat that a `then` leads to; `None` when the session ended or is stuck.
    #[inline]
    pub(super) fn resolve(&mut self, then: Then) -> Option<BeatId> {
        // Nearly every way leads straight to a beat.
        if let Then::Beat(beat) = then { Some(beat) } else { self.resolve_further(then) }
    }

    fn resolve_further(&mut self, then: Then) -> Option<BeatId> {
        let scenario = &self.staging.scenario;
        let layout = &scenario.layout;
        let beat = match then {
            Then::Beat(beat) => Some(beat),
            Then::Scene(scene) => Some(self.enter_scene(scene)),
            Then::End(ending) => {
                self.progress.forget_calls();
                self.progress.drop_topic();
                self.progress.set_position(Position::Ended(ending));
                self.observer.observe_shown(Event::Ended(ending), self.progress);
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
                let holding = branches.range().find(|at| {
                    let about = Site::Branch(*at as u32);
                    let when = scenario.branches[*at].when.as_ref();
                    when.is_none_or(|when| self.observer.judge(about, when, self.staging, self.progress))
                });
                return match holding {
                    Some(at) => self.resolve(scenario.branches[at].then),
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
                let possible = weights.iter().filter(|weight| **weight > 0).count().max(1) as u32;
                self.observer.observe(Event::Drawn { branch: branch as u32, possible });
                return self.resolve(branches[branch].then);
            }
        };
        if beat.is_none() {
            self.stick();
        }
        beat
    }

    pub(super) fn enter_scene(&mut self, id: SceneId) -> BeatId {
        let staging = self.staging;
        let scene = &staging.scenario.scenes[id.index()];
        self.progress.forget_calls();
        self.progress.drop_topic();
        self.progress.set_scene(id);
        self.observer.observe_shown(Event::SceneBegan { scene: id, days: scene.elapsed }, self.progress);
        self.pass_days(scene.elapsed);
        self.count_contacts(scene);
        scene.start
    }

    #[inline]
    pub(super) fn enter(&mut self, id: BeatId) {
        let scenario = &self.staging.scenario;
        let beat = scenario.beat(id);
        self.progress.set_position(Position::Beat(id));
        self.observer.observe_shown(Event::Entered(id), self.progress);
        if let Some(watch) = beat.seen {
            self.progress.0[scenario.layout.watch(watch)] += 1;
        }
        self.apply(beat.on_enter);
        self.move_for_settled();
        self.say(beat.lines);
    }

    /// Whether there is something to pick at a beat. A topic list with nothing left but wrapping up goes on by itself.
    #[inline]
    pub(super) fn waits(&mut self, id: BeatId) -> bool {
        let beat = self.staging.scenario.beat(id);
        if beat.always_open {
            return true;
        }
        if beat.choices.is_empty() && !beat.switch {
            return false;
        }
        let is_list = matches!(beat.home, Home::Scene(scene)
            if self.staging.scenario.scenes[scene.index()].topic_list == Some(id));
        self.staging.shown_at(self.progress).any(|choice| {
            !(is_list && self.staging.scenario.choice(choice).kind == ChoiceKind::WrapUp) && self.is_available(choice)
        })
    }

    /// Where a beat goes when there is nothing to pick.
    pub(super) fn onward(&mut self, id: BeatId) -> Option<Then> {
        let scenario = &self.staging.scenario;
        let wrap_up = scenario
            .choices_of(id)
            .find(|choice| scenario.choice(*choice).kind == ChoiceKind::WrapUp && self.is_available(*choice));
        wrap_up.map_or(scenario.beat(id).then, |choice| scenario.choice(choice).then)
    }

    #[inline]
    fn is_available(&mut self, choice: ChoiceId) -> bool {
        self.staging.judged_availability(choice, self.progress, self.observer) == Availability::Available
    }

    pub(super) fn stick(&mut self) {
        if let Position::Beat(beat) = self.progress.position() {
            self.progress.set_position(Position::Stuck(beat));
            self.observer.observe_shown(Event::Stuck(beat), self.progress);
        }
    }
}
