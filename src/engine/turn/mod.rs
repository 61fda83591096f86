//! One step of play: what a pick does, and where it leads.

mod advance;
mod direct;
mod effects;
mod take;

use super::dice::Dice;
use super::direction::DirectionError;
use super::id::{ChoiceId, PromiseId, StakeholderId, VariableId};
use super::progress::{Position, Progress, PromiseState};
use super::relationship::Facet;
use super::scenario::{ChoiceKind, Planning, Then, VariableKind};
use super::staging::{Availability, Staging};
use super::transcript::{Event, MOST_INPUTS, Observer};

/// Most beats that may follow one another without a pick.
pub const AUTOMATIC_STEPS: usize = 10_000;

/// Why an input was refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
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
    /// The session has as many inputs as it can have; start a new one or undo.
    #[error("a session has at most {MOST_INPUTS} picks and directions")]
    TooLong,
    /// The choices cost more than there is; leave some out.
    #[error("{spent} would be spent, where there is {total}")]
    Spent {
        /// What they cost together.
        spent: u32,
        /// What there is.
        total: u16,
    },
    /// Too much or too little was divided; the amounts together must be the whole.
    #[error("{given} was divided, where {total} is to be")]
    Divided {
        /// What the choices were given together.
        given: u64,
        /// What there is.
        total: u16,
    },
    /// What a trainer asked for is not possible.
    #[error(transparent)]
    Direction(#[from] DirectionError),
    /// The same choice stands in the pick twice.
    #[error("a choice was picked twice")]
    Twice(ChoiceId),
}

/// A step that is being worked out.
pub(in crate::engine) struct Turn<'a, R> {
    pub(in crate::engine) staging: &'a Staging,
    pub(in crate::engine) progress: &'a mut Progress,
    pub(in crate::engine) observer: &'a mut R,
    pub(in crate::engine) dice: Dice<'a>,
    /// Promises that effects settled, whose numbers wait until all effects are done.
    settled: Vec<(PromiseId, PromiseState)>,
}

impl<'a, R> Turn<'a, R> {
    fn new(staging: &'a Staging, progress: &'a mut Progress, observer: &'a mut R, dice: Dice<'a>) -> Self {
        Self { staging, progress, observer, dice, settled: Vec::new() }
    }
}

impl Staging {
    /// The state in which a session of this staging begins.
    pub fn start(&self, observer: &mut impl Observer) -> Progress {
        self.start_with(self.dice(), observer)
    }

    /// How everyone and everything stands before the first scene begins.
    #[must_use]
    pub fn initial(&self) -> Progress {
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
                VariableKind::Drawn { .. } => 0,
            };
        }
        for (id, place) in self.drawn() {
            progress.0[layout.variable(id)] = place as i32;
        }
        progress.set_scene(scenario.start);
        progress
    }

    /// The same, with other dice.
    pub fn start_with(&self, dice: Dice<'_>, observer: &mut impl Observer) -> Progress {
        let scenario = &self.scenario;
        let mut progress = self.initial();
        let mut turn = Turn::new(self, &mut progress, observer, dice);
        turn.observer.observe_shown(Event::SceneBegan { scene: scenario.start, days: 0 }, turn.progress);
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
        observer: &mut impl Observer,
    ) -> Result<(), Refused> {
        self.pick_with(progress, picks, self.dice(), observer)
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
        observer: &mut impl Observer,
    ) -> Result<(), Refused> {
        let beat = match progress.position() {
            Position::Beat(beat) => self.scenario.beat(beat),
            Position::Ended(_) | Position::Stuck(_) => return Err(Refused::Ended),
        };
        let topic = picks.iter().find(|choice| self.scenario.choice(**choice).kind != ChoiceKind::Say);
        if let [single] = picks
            && (beat.select.is_none() || topic.is_some())
        {
            self.check(*single, progress)?;
            Turn::new(self, progress, observer, dice).take_one(*single);
            return Ok(());
        }
        if let Some(topic) = topic {
            return Err(Refused::Unavailable(*topic));
        }
        self.check_together(beat, picks, progress)?;
        let mut ordered = picks.to_vec();
        ordered.sort_unstable();
        let divides = matches!(beat.planning, Some(Planning::Divide { .. }));
        if let Some(pair) = ordered.windows(2).find(|pair| pair[0] == pair[1] && !divides) {
            return Err(Refused::Twice(pair[0]));
        }
        for choice in &ordered {
            self.check(*choice, progress)?;
        }
        let in_order = matches!(beat.planning, Some(Planning::Rank));
        Turn::new(self, progress, observer, dice).take_several(if in_order { picks } else { &ordered }, beat);
        Ok(())
    }

    /// Makes a pick that is known to be possible: one choice, or several of a multi-select beat, in the written order
    /// where they are not put in order.
    ///
    /// Whoever makes every possible pick, as exploration does, has asked what is offered and need not be asked again.
    pub fn take_with(&self, progress: &mut Progress, picks: &[ChoiceId], dice: Dice<'_>, observer: &mut impl Observer) {
        let Position::Beat(beat) = progress.position() else { return };
        let beat = self.scenario.beat(beat);
        match picks {
            [single] if beat.select.is_none() || self.scenario.choice(*single).kind != ChoiceKind::Say => {
                Turn::new(self, progress, observer, dice).take_one(*single);
            }
            several => Turn::new(self, progress, observer, dice).take_several(several, beat),
        }
    }

    /// How everyone and everything stands right after a pick, before anything is discovered or follows from it: what the
    /// pick did by itself. `None` when it is not possible.
    #[must_use]
    pub fn reaction(&self, progress: &Progress, choice: ChoiceId) -> Option<Progress> {
        self.check(choice, progress).ok()?;
        let mut progress = progress.clone();
        Turn::new(self, &mut progress, &mut (), self.dice()).react(choice);
        Some(progress)
    }

    fn check(&self, choice: ChoiceId, progress: &Progress) -> Result<(), Refused> {
        let offered = choice.index() < self.scenario.choices.len() && {
            let it = self.scenario.choice(choice);
            let here = progress.position() == Position::Beat(it.beat);
            // A topic's opener stands in the topic list, and is offered wherever the subject may be changed.
            let open = here
                || match progress.position() {
                    Position::Beat(beat) => {
                        let scene = &self.scenario.scenes[progress.scene().index()];
                        self.scenario.beat(beat).switch
                            && it.kind != ChoiceKind::WrapUp
                            && it.kind != ChoiceKind::Say
                            && scene.topic_list == Some(it.beat)
                    }
                    Position::Ended(_) | Position::Stuck(_) => false,
                };
            open && self.availability(choice, progress) == Availability::Available
        };
        if offered { Ok(()) } else { Err(Refused::Unavailable(choice)) }
    }
}
