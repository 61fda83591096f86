//! A trainer's directions: what one does to the state, and what follows from it.

use super::Turn;
use crate::engine::control::is_control_on_line;
use crate::engine::dice::Dice;
use crate::engine::direction::{Direction, DirectionError, IMPROVISED_TEXT};
use crate::engine::id::{BeatId, InterventionId};
use crate::engine::progress::{Position, Progress};
use crate::engine::relationship::Reason;
use crate::engine::scenario::Home;
use crate::engine::scenario::Site;
use crate::engine::staging::Staging;
use crate::engine::transcript::{Event, Observer};

impl Staging {
    /// Whether a direction is possible now.
    ///
    /// # Errors
    /// Why it is not.
    pub fn allows(&self, direction: &Direction, progress: &Progress) -> Result<(), DirectionError> {
        let scenario = &self.scenario;
        match direction {
            Direction::Feel { points, .. } => {
                let (least, most) = (-100, 100);
                let fits = (least..=most).contains(points);
                if fits { Ok(()) } else { Err(DirectionError::OutOfRange { value: *points, least, most }) }
            }
            Direction::Intervene(id) => {
                let intervention = &scenario.interventions[id.index()];
                let name = || scenario.texts.name(intervention.id).to_owned();
                if progress.intervened(&scenario.layout, *id) {
                    return Err(DirectionError::Twice(name()));
                }
                let holds = intervention.when.as_ref().is_none_or(|when| self.holds(when, progress));
                if holds { Ok(()) } else { Err(DirectionError::NotNow(name())) }
            }
            Direction::Say { text, .. } | Direction::Narrate(text) => {
                if text.trim().is_empty() {
                    return Err(DirectionError::Empty);
                }
                if let Some(control) = text.chars().find(|c| is_control_on_line(*c)) {
                    return Err(DirectionError::Control(control.into()));
                }
                let count = text.chars().count();
                if count > IMPROVISED_TEXT { Err(DirectionError::TooLong(count)) } else { Ok(()) }
            }
            Direction::Jump(beat) => match scenario.beat(*beat).home {
                Home::Scene(_) => Ok(()),
                Home::Fragment(_) => Err(DirectionError::Shared(scenario.beat_path(*beat))),
            },
            Direction::Mood { .. } | Direction::Programme { .. } | Direction::Level(_) => Ok(()),
        }
    }

    /// Does what a direction asks for, which is [allowed](Self::allows). Where the present moment is left without
    /// anything to pick it goes on by itself.
    pub fn direct(&self, progress: &mut Progress, direction: &Direction, observer: &mut impl Observer) {
        self.direct_with(progress, direction, self.dice(), observer);
    }

    /// The same, with other dice.
    pub fn direct_with(
        &self,
        progress: &mut Progress,
        direction: &Direction,
        dice: Dice<'_>,
        observer: &mut impl Observer,
    ) {
        let mut turn = Turn::new(self, progress, observer, dice);
        match direction {
            Direction::Feel { who, facet, points } => {
                turn.set_feeling(*who, *facet, *points, Reason::Trainer);
                turn.discover();
            }
            Direction::Intervene(id) => turn.intervene(*id),
            Direction::Jump(beat) => return turn.jump(*beat),
            Direction::Level(_) => {}
            Direction::Mood { .. } | Direction::Programme { .. } | Direction::Say { .. } | Direction::Narrate(_) => {
                return;
            }
        }
        turn.go_on_if_nothing_waits();
    }

    /// Whether an intervention can be brought in now, for whoever tries them all.
    pub fn can_intervene(&self, id: InterventionId, progress: &Progress, observer: &mut impl Observer) -> bool {
        !progress.intervened(&self.scenario.layout, id)
            && self.scenario.interventions[id.index()]
                .when
                .as_ref()
                .is_none_or(|when| observer.judge(Site::Intervention(id), when, self, progress))
    }
}

impl<R: Observer> Turn<'_, R> {
    /// Effects first, then what is said: as on entering a beat.
    fn intervene(&mut self, id: InterventionId) {
        let staging = self.staging;
        let intervention = &staging.scenario.interventions[id.index()];
        self.progress.bring_in(&staging.scenario.layout, id);
        self.observer.observe_shown(Event::Intervened(id), self.progress);
        self.apply(intervention.effects);
        self.settle_promises();
        self.discover();
        self.say(intervention.lines);
    }

    /// Goes to a beat of a scene; no time passes, and what was being talked about is left.
    fn jump(&mut self, beat: BeatId) {
        let scenario = &self.staging.scenario;
        let Home::Scene(scene) = scenario.beat(beat).home else { return };
        self.progress.leave_topic(&scenario.layout);
        if self.progress.scene() != scene {
            self.progress.set_scene(scene);
            self.observer.observe_shown(Event::SceneBegan { scene, days: 0 }, self.progress);
        }
        self.follow(crate::engine::scenario::Then::Beat(beat));
    }

    fn go_on_if_nothing_waits(&mut self) {
        let Position::Beat(here) = self.progress.position() else { return };
        if !self.waits(here) {
            let onward = self.onward(here);
            self.follow_or_stay(onward);
        }
    }
}
