//! A session: a staged scenario, its progress and its transcript. The state machine that every shell drives.

use super::dice::shuffle;
use super::id::{BeatId, ChoiceId, EndingId, StakeholderId, TextId};
use super::pick::{PickError, parse_pick};
use super::progress::{Position, Progress};
use super::relationship::Bilingual;
use super::scenario::{Beat, Scenario, Speaker, Timer};
use super::staging::{Availability, Setup, SetupError, Staging};
use super::transcript::{Event, MOST_PICKS, SavedTranscript, Step, TRANSCRIPT_FORMAT, Transcript};
use super::turn::ChooseError;
use std::borrow::Cow;
use std::sync::Arc;

/// One play-through.
#[derive(Debug, Clone)]
pub struct Session {
    staging: Arc<Staging>,
    progress: Progress,
    transcript: Transcript,
}

/// What is shown next.
#[derive(Debug, Clone)]
pub struct Prompt<'a> {
    /// The beat that waits; `None` when the session is over.
    pub beat: Option<(BeatId, &'a Beat)>,
    /// What can be picked or is shown as unavailable, in the order of display.
    pub offers: Vec<Offer>,
    /// The least and the most choices that are picked at once.
    pub select: (usize, usize),
    /// A limit in time.
    pub timer: Option<Timer>,
}

/// A choice that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Which one.
    pub choice: ChoiceId,
    /// Why it cannot be picked; `None` when it can.
    pub unavailable: Option<TextId>,
}

/// What a pick brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The step it became, in [`Transcript::steps`].
    pub step: Step,
    /// The ending, when it led there.
    pub ending: Option<EndingId>,
}

/// Why a saved transcript cannot be played on.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ResumeError {
    /// It was written by a newer version; update the program.
    #[error("the transcript has format {0}, and this version reads up to {TRANSCRIPT_FORMAT}")]
    Newer(u32),
    /// It belongs to another scenario; load that one.
    #[error("the transcript is of `{0}`, another scenario")]
    OtherScenario(String),
    /// It has more picks than a session can have; nothing can be done with it.
    #[error("the transcript has {0} picks, and a session has at most {MOST_PICKS}")]
    TooLong(usize),
    /// The setup no longer fits.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// A pick is no longer possible; the session up to there is kept.
    #[error("pick {number}, `{pick}`, is no longer possible: {why}")]
    Pick {
        /// Which pick, counted from 1.
        number: usize,
        /// The pick as saved.
        pick: String,
        /// Why.
        why: Box<PickError>,
        /// The session up to that pick.
        until: Box<Session>,
    },
}

impl ResumeError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Newer(format) => {
                format!("de sessie heeft vorm {format}, en deze versie kent vorm {TRANSCRIPT_FORMAT}")
            }
            Self::OtherScenario(id) => format!("de sessie hoort bij een andere casus: `{id}`"),
            Self::TooLong(picks) => {
                format!("de sessie heeft {picks} keuzes, en een sessie heeft er hoogstens {MOST_PICKS}")
            }
            Self::Setup(error) => return error.words(),
            Self::Pick { number, pick, why, .. } => {
                format!("keuze {number}, `{pick}`, kan niet meer: {}", why.words().nl)
            }
        };
        Bilingual { nl, en: self.to_string() }
    }
}

impl Session {
    /// Starts a session.
    ///
    /// # Errors
    /// When the setup does not fit the scenario.
    pub fn start(scenario: Arc<Scenario>, setup: Setup) -> Result<Self, SetupError> {
        Ok(Self::staged(Arc::new(Staging::new(scenario, setup)?)))
    }

    /// Starts a session of what is staged already.
    #[must_use]
    pub fn staged(staging: Arc<Staging>) -> Self {
        let mut transcript = Transcript::default();
        let progress = staging.start(&mut transcript.events);
        transcript.opening = transcript.events.len() as u32;
        Self { staging, progress, transcript }
    }

    /// Plays a saved transcript again.
    ///
    /// # Errors
    /// When it is of another scenario or a newer format, or when a pick of it is no longer possible: what no longer
    /// exists is never replaced by something else.
    pub fn resume(scenario: Arc<Scenario>, saved: &SavedTranscript) -> Result<Self, ResumeError> {
        if saved.format > TRANSCRIPT_FORMAT {
            return Err(ResumeError::Newer(saved.format));
        }
        if saved.scenario != scenario.id {
            return Err(ResumeError::OtherScenario(saved.scenario.clone()));
        }
        if saved.picks.len() > MOST_PICKS {
            return Err(ResumeError::TooLong(saved.picks.len()));
        }
        let mut session = Self::start(scenario, saved.setup.clone())?;
        for (at, pick) in saved.picks.iter().enumerate() {
            let made = session
                .find(pick)
                .and_then(|choices| session.choose(&choices).map_err(|error| PickError::of(&error, &session)));
            if let Err(why) = made {
                let (number, pick) = (at + 1, pick.clone());
                let (why, until) = (Box::new(why), Box::new(session));
                return Err(ResumeError::Pick { number, pick, why, until });
            }
        }
        Ok(session)
    }

    /// The choices that a written pick names: `beat.choice`, `scene.beat.choice`, `beat.[a, b]`.
    ///
    /// # Errors
    /// When it cannot be read, or names what is not offered here.
    pub fn find(&self, pick: &str) -> Result<Vec<ChoiceId>, PickError> {
        parse_pick(self, pick)
    }

    /// Makes a pick. The only way in which a session changes forward.
    ///
    /// # Errors
    /// When the pick is not possible now; nothing has changed then.
    pub fn choose(&mut self, choices: &[ChoiceId]) -> Result<Outcome, ChooseError> {
        if self.transcript.steps.len() >= MOST_PICKS {
            return Err(ChooseError::TooLong);
        }
        let before = self.transcript.events.len();
        self.staging.pick(&mut self.progress, choices, &mut self.transcript.events)?;
        self.transcript.push(choices, before);
        let step = self.transcript.steps[self.transcript.steps.len() - 1];
        Ok(Outcome { step, ending: self.ending() })
    }

    /// Takes the last pick back by playing everything before it again; returns it, so that it can be made again.
    pub fn undo(&mut self) -> Option<Vec<ChoiceId>> {
        let (last, kept) = self.transcript.steps.split_last()?;
        let undone = self.transcript.picks(*last).to_vec();
        let mut earlier = Self::staged(Arc::clone(&self.staging));
        for step in kept {
            // The same picks on the same seed were possible before.
            if earlier.choose(self.transcript.picks(*step)).is_err() {
                break;
            }
        }
        *self = earlier;
        Some(undone)
    }

    /// What is shown next.
    #[must_use]
    pub fn prompt(&self) -> Prompt<'_> {
        self.prompt_at(&self.progress)
    }

    /// What was shown when the session stood at this progress.
    #[must_use]
    pub fn prompt_at(&self, progress: &Progress) -> Prompt<'_> {
        let Position::Beat(id) = progress.position() else {
            return Prompt { beat: None, offers: Vec::new(), select: (0, 0), timer: None };
        };
        let beat = self.staging.scenario.beat(id);
        let mut offers: Vec<_> = self
            .staging
            .offers(progress)
            .map(|(choice, availability)| Offer {
                choice,
                unavailable: match availability {
                    Availability::Unavailable(reason) => Some(reason),
                    Availability::Available | Availability::Hidden => None,
                },
            })
            .collect();
        // What happens when time runs out must be possible; otherwise the beat simply waits.
        let timer = beat.timer.filter(|timer| self.staging.can_pick(timer.on_timeout, progress));
        if beat.shuffle && self.staging.setup.shuffle {
            // One permutation of all that is written in the beat, whatever is offered of it now: what appears or
            // disappears moves nothing else. Topics that are offered beside the beat's own choices stay last.
            let written = beat.choices.range();
            let mut ranks: Vec<usize> = vec![0; written.len()];
            let mut order: Vec<usize> = (0..written.len()).collect();
            shuffle(self.staging.setup.seed, id.0, &mut order);
            for (rank, at) in order.into_iter().enumerate() {
                ranks[at] = rank;
            }
            let rank = |offer: &Offer| ranks.get(offer.choice.index().wrapping_sub(written.start));
            offers.sort_by_key(|offer| rank(offer).copied().unwrap_or(usize::MAX));
        }
        Prompt { beat: Some((id, beat)), offers, select: self.staging.selection(progress), timer }
    }

    /// The ending, once it is reached.
    #[must_use]
    pub fn ending(&self) -> Option<EndingId> {
        match self.progress.position() {
            Position::Ended(ending) => Some(ending),
            Position::Beat(_) | Position::Stuck(_) => None,
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.staging.scenario
    }

    /// The scenario as staged for this session.
    #[must_use]
    pub fn staging(&self) -> &Staging {
        &self.staging
    }

    /// The whole mutable state.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What happened so far.
    #[must_use]
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// A text in the language of the session, with the values of variables as they are now.
    #[must_use]
    pub fn render(&self, text: TextId) -> Cow<'_, str> {
        self.staging.render(text, &self.progress)
    }

    /// Whether somebody took part so far: was there in a scene, said something, or was addressed.
    #[must_use]
    pub fn met(&self, who: StakeholderId) -> bool {
        let scenario = &self.staging.scenario;
        self.transcript.events.iter().any(|event| match event {
            Event::SceneBegan { scene, .. } => scenario.scenes[scene.index()].with.contains(&who),
            Event::Said(line) => scenario.lines[line.index()].who == Speaker::Stakeholder(who),
            Event::Moved { to, .. } => *to == who,
            _ => false,
        })
    }

    /// The progress before the first pick and after each pick; [`MOST_PICKS`] bounds how many that are.
    #[must_use]
    pub fn history(&self) -> Vec<Progress> {
        let mut progress = self.staging.start(&mut ());
        let mut history = vec![progress.clone()];
        for step in &self.transcript.steps {
            if self.staging.pick(&mut progress, self.transcript.picks(*step), &mut ()).is_err() {
                break;
            }
            history.push(progress.clone());
        }
        history
    }

    /// A step as it is written in transcripts and plans.
    fn written(&self, step: Step) -> String {
        let scenario = &self.staging.scenario;
        match self.transcript.picks(step) {
            [single] if scenario.beat(scenario.choice(*single).beat).select.is_none() => scenario.choice_path(*single),
            several => {
                // Where none need be picked, only what happened before tells of which beat.
                let picked = several.first().map(|choice| scenario.choice(*choice).beat);
                let beat = picked.or_else(|| self.transcript.taken_at(step)).map(|beat| scenario.beat_path(beat));
                let ids: Vec<_> =
                    several.iter().map(|choice| scenario.texts.name(scenario.choice(*choice).id)).collect();
                format!("{}.[{}]", beat.unwrap_or_default(), ids.join(", "))
            }
        }
    }

    /// The form in which it is saved.
    #[must_use]
    pub fn save(&self) -> SavedTranscript {
        let scenario = &self.staging.scenario;
        SavedTranscript {
            format: TRANSCRIPT_FORMAT,
            scenario: scenario.id.clone(),
            folder: None,
            hash: scenario.hash.clone(),
            model: scenario.model.hash.clone(),
            setup: self.staging.setup.clone(),
            picks: self.transcript.steps.iter().map(|step| self.written(*step)).collect(),
            ending: self.ending().map(|it| scenario.texts.name(scenario.endings[it.index()].id).to_owned()),
        }
    }
}
