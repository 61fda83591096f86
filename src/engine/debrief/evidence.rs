//! What shows a learning point of the model, and what speaks against it: the moves of a session with what they did.

use super::breaches::{fits, moves};
use crate::engine::id::MoveId;
use crate::engine::progress::PromiseState;
use crate::engine::relationship::{Change, Facet, Family, ModelLesson, Noticed, Observation, Reason, What};
use crate::engine::scenario::{LessonKind, Rating};
use crate::engine::session::Session;
use crate::engine::transcript::Event;
use std::collections::BTreeSet;

/// The moves of a session and what they did, gathered once: every learning point asks about some of them.
pub(super) struct Evidence<'s> {
    session: &'s Session,
    /// Each move with the number of its step, from 0.
    made: Vec<(usize, MoveId)>,
    /// How much each move of the model moved the facets of anyone, in hundredths.
    effects: Vec<i64>,
    /// The step that spoke last to somebody before bad news came, each.
    told_before_news: Vec<usize>,
}

impl<'s> Evidence<'s> {
    pub(super) fn of(session: &'s Session) -> Self {
        let transcript = session.transcript();
        let mut made = Vec::new();
        let mut effects = vec![0; session.scenario().model.moves.len()];
        let mut spoken_to = vec![None; session.scenario().cast.len()];
        let mut told_before_news = Vec::new();
        let settling = session.scenario().model.settling;
        let promised = transcript.promised();
        for (at, step) in transcript.steps.iter().enumerate() {
            let mut broken = Vec::new();
            for event in transcript.events(*step) {
                match event {
                    Event::Settled { promise, state: PromiseState::Broken } => broken.push(*promise),
                    // A promise that came due while something else was said well shows where it was made.
                    Event::Moved { id, .. } if [settling.broken_process, settling.broken_outcome].contains(id) => {
                        let due = if broken.is_empty() { None } else { Some(broken.remove(0)) };
                        let told = promised.iter().find(|(it, ..)| Some(*it) == due).map_or(0, |(.., step)| *step);
                        made.push((if is_well(session, at) { told.saturating_sub(1) } else { at }, *id));
                    }
                    Event::Moved { id, to } => {
                        made.push((at, *id));
                        spoken_to[to.index()] = Some(at);
                    }
                    Event::BadNews { who } => told_before_news.extend(spoken_to[who.index()]),
                    Event::Changed(Change {
                        what: What::Facet(facet), from, to, because: Reason::Move(id), ..
                    }) if *facet != Facet::Tension => {
                        effects[id.index()] += i64::from(to - from).abs();
                    }
                    _ => {}
                }
            }
        }
        Self { session, made, effects, told_before_news }
    }

    /// The steps at which a lesson's moves were made: what the author rates best is no example of what to practise, and
    /// what did not fit none of a strength. A no that was brought well shows in the answer that brought it.
    pub(super) fn steps_of(&self, lesson: &ModelLesson, kind: LessonKind) -> BTreeSet<usize> {
        let made = self
            .made
            .iter()
            .filter(|(at, id)| lesson.moves.contains(id) && self.tells(lesson, *id, kind) && self.shows(*at, kind));
        let mut steps: BTreeSet<usize> = made.map(|(at, _)| *at).collect();
        let asks_news = |facts: &crate::engine::Expression<Observation>| {
            facts.facts().any(|fact| fact == Observation::Noticed(Noticed::BadOutcomes))
        };
        if kind == LessonKind::Strength && lesson.strength.as_ref().is_some_and(asks_news) {
            steps.retain(|step| self.told_before_news.contains(step));
        }
        steps
    }

    /// Whether a step has an answer that its author rates tempting or poor.
    pub(super) fn is_unfit(&self, step: usize) -> bool {
        let transcript = self.session.transcript();
        let picks = transcript.steps.get(step).map(|step| transcript.picks(*step));
        picks.unwrap_or_default().iter().any(|pick| !fits(self.session.scenario().choice(*pick)))
    }

    /// Whether a step may stand as an example of what to practise: where all that was picked in it is what its author rates
    /// best it is none. Of a note one line can be, and another not.
    pub(super) fn may_be_practised(&self, step: usize) -> bool {
        let (scenario, transcript) = (self.session.scenario(), self.session.transcript());
        let picks = transcript.picks(transcript.steps[step]).iter();
        let mut rated = picks.filter_map(|pick| scenario.choice(*pick).rating).peekable();
        rated.peek().is_none() || rated.any(|rating| rating != Rating::Best)
    }

    /// Whether an answer that did not fit is about the same as a lesson; a note with a line that does not fit speaks
    /// against all that is said of recording.
    pub(super) fn speaks_against(&self, lesson: &ModelLesson) -> bool {
        let (scenario, transcript) = (self.session.scenario(), self.session.transcript());
        let records = |id: &MoveId| scenario.model.moves[id.index()].family == Family::Record;
        let about = |id: &MoveId| lesson.moves.contains(id);
        (0..transcript.steps.len()).filter(|step| self.is_unfit(*step)).any(|step| {
            let picks = transcript.picks(transcript.steps[step]);
            let is_note = picks.iter().any(|pick| scenario.beat(scenario.choice(*pick).beat).select.is_some());
            let made = picks.iter().flat_map(|pick| moves(scenario, scenario.choice(*pick)));
            (is_note && lesson.moves.iter().any(records)) || made.into_iter().any(about)
        })
    }

    /// Whether something was picked that opens a lesson, and did not fit.
    pub(super) fn opened(&self, lesson: &ModelLesson) -> bool {
        self.unfit_moves().any(|(_, id)| lesson.opens.contains(&id))
    }

    /// The steps with an answer that did not fit and a move that harms what the lesson is about.
    pub(super) fn harm_of(&self, lesson: &ModelLesson) -> BTreeSet<usize> {
        let about = |id: MoveId| lesson.moves.contains(&id) && self.tells(lesson, id, LessonKind::Practise);
        self.unfit_moves().filter(|(_, id)| about(*id)).map(|(at, _)| at).collect()
    }

    fn unfit_moves(&self) -> impl Iterator<Item = (usize, MoveId)> {
        let (scenario, transcript) = (self.session.scenario(), self.session.transcript());
        let picks = transcript.steps.iter().enumerate();
        let picks = picks.flat_map(|(at, step)| transcript.picks(*step).iter().map(move |pick| (at, *pick)));
        let picks = picks.map(|(at, pick)| (at, scenario.choice(pick))).filter(|(_, choice)| !fits(choice));
        picks.flat_map(|(at, choice)| moves(scenario, choice).iter().map(move |id| (at, *id)))
    }

    /// Whether a move is an example of a lesson: reporting in time is none of breaking one's word, though both are what
    /// that lesson is about.
    fn tells(&self, lesson: &ModelLesson, id: MoveId, kind: LessonKind) -> bool {
        let model = &self.session.scenario().model;
        let harms = |id: &MoveId| {
            let it = &model.moves[id.index()];
            // A promise that does more harm than good is one too vague to hold.
            let good: i32 =
                Facet::ALL.into_iter().zip(it.facets).filter(|(it, _)| *it != Facet::Tension).map(|it| it.1).sum();
            let vague = it.family == Family::Promise && good < 0;
            it.family.harms() || vague || model.looking_back.breaches.contains(id)
        };
        match kind {
            LessonKind::Practise => harms(&id) || !lesson.moves.iter().any(harms),
            LessonKind::Strength => !harms(&id) || lesson.moves.iter().all(harms),
        }
    }

    fn shows(&self, step: usize, kind: LessonKind) -> bool {
        let (scenario, transcript) = (self.session.scenario(), self.session.transcript());
        let picks = transcript.picks(transcript.steps[step]).iter();
        picks.filter_map(|pick| scenario.choice(*pick).rating).all(|rating| match kind {
            LessonKind::Practise => rating != Rating::Best,
            LessonKind::Strength => matches!(rating, Rating::Best | Rating::Fair),
        })
    }

    /// How much the moves by which a lesson is told moved the facets of anyone, in hundredths.
    pub(super) fn effect_of(&self, lesson: &ModelLesson, kind: LessonKind) -> i64 {
        let own = lesson.moves.iter().filter(|id| self.tells(lesson, **id, kind));
        own.map(|id| self.effects[id.index()]).sum::<i64>().max(1)
    }
}

/// Whether a step has an answer that its author rates best or fair.
fn is_well(session: &Session, step: usize) -> bool {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let picks = transcript.picks(transcript.steps[step]).iter();
    picks.filter_map(|pick| scenario.choice(*pick).rating).any(|rating| matches!(rating, Rating::Best | Rating::Fair))
}
