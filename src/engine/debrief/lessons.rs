//! Learning points: the scenario's own and the model's, ranked and limited to what a person can take along.

use super::observe::Observed;
use super::view::View;
use crate::engine::id::{LessonId, MoveId};
use crate::engine::relationship::{Change, Facet, Family, ModelLesson, Reason, What};
use crate::engine::scenario::{LessonKind, LessonSource, Rating, Scenario};
use crate::engine::session::Session;
use crate::engine::transcript::Event;
use serde::Serialize;

/// Learning points that a debrief shows at most …
const SHOWN: usize = 5;
/// … of which to practise.
const TO_PRACTISE: usize = 3;

/// A learning point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonLearnt {
    /// Its id: a code of the model, or the scenario's own.
    pub id: String,
    /// Strength or something to practise.
    pub kind: LessonKind,
    /// What it says.
    pub text: String,
    /// The moments that show it: numbers of picks, from 1.
    pub steps: Vec<usize>,
}

impl LessonSource {
    /// Its id: the scenario's own, or a code of the model.
    #[must_use]
    pub fn id(self, scenario: &Scenario) -> &str {
        match self {
            Self::Case(lesson) => scenario.texts.name(scenario.lessons[lesson.index()].id),
            Self::Model(lesson) => &scenario.model.lessons[usize::from(lesson)].id,
        }
    }

    /// What it says, as a strength or as something to practise, in the language with this code.
    #[must_use]
    pub fn text<'s>(self, kind: LessonKind, scenario: &'s Scenario, code: &str) -> &'s str {
        match self {
            Self::Case(lesson) => {
                scenario.texts.text(scenario.lessons[lesson.index()].text, scenario.texts.language(code))
            }
            Self::Model(lesson) => {
                let lesson = &scenario.model.lessons[usize::from(lesson)];
                let text = match kind {
                    LessonKind::Strength => &lesson.well_done,
                    LessonKind::Practise => &lesson.text,
                };
                text.get(code)
            }
        }
    }
}

/// A learning point that a session gives, before it is put in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonGiven {
    /// Which one.
    pub source: LessonSource,
    /// Strength or something to practise.
    pub kind: LessonKind,
    /// The moments that show it: numbers of picks, from 1.
    pub steps: Vec<usize>,
}

/// The learning points of a session that has ended, in words.
pub(super) fn lessons(view: &View<'_>, observed: &Observed) -> Vec<LessonLearnt> {
    let (session, scenario) = (view.session, view.session.scenario());
    let in_words = |given: LessonGiven| LessonLearnt {
        id: given.source.id(scenario).to_owned(),
        kind: given.kind,
        text: match given.source {
            LessonSource::Case(lesson) => view.text(scenario.lessons[lesson.index()].text),
            LessonSource::Model(_) => given.source.text(given.kind, scenario, view.words()).to_owned(),
        },
        steps: given.steps,
    };
    given(session, observed).into_iter().map(in_words).collect()
}

/// The learning points of a session: at most five, at most three to practise, the strengths first among equals.
///
/// Ranked by |effect| × repetition × how often a trainee meets it (dossier b12). What the case itself teaches comes
/// before what the model sees.
pub(super) fn given(session: &Session, observed: &Observed) -> Vec<LessonGiven> {
    let mut ranked = own_lessons(session);
    ranked.extend(model_lessons(session, observed));
    ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let ranked = ranked.into_iter().map(|(_, lesson)| lesson);
    let (practise, strengths): (Vec<_>, Vec<_>) = ranked.partition(|lesson| lesson.kind == LessonKind::Practise);
    let room = SHOWN - practise.len().min(TO_PRACTISE);
    strengths.into_iter().take(room).chain(practise.into_iter().take(TO_PRACTISE)).collect()
}

/// What the scenario itself teaches ranks above everything that the model sees.
const OWN: i64 = i64::MAX / 2;

/// What effects of the case taught on the way.
fn taught<T>(session: &Session, lesson: impl Fn(&Event) -> Option<T>) -> Vec<T> {
    session.transcript().events.iter().filter_map(lesson).collect()
}

fn own_lessons(session: &Session) -> Vec<(i64, LessonGiven)> {
    let taught = taught(session, |event| match event {
        Event::Taught(lesson) => Some(*lesson),
        _ => None,
    });
    let mut lessons = Vec::new();
    for (at, lesson) in session.scenario().lessons.iter().enumerate() {
        let holds = lesson.when.as_ref().is_some_and(|when| session.staging().holds(when, session.progress()));
        let id = LessonId::new(at);
        if holds || taught.contains(&id) {
            let given = LessonGiven { source: LessonSource::Case(id), kind: lesson.kind, steps: Vec::new() };
            lessons.push((OWN - at as i64, given));
        }
    }
    lessons
}

fn model_lessons(session: &Session, observed: &Observed) -> Vec<(i64, LessonGiven)> {
    let model = &session.scenario().model;
    let taught = taught(session, |event| match event {
        Event::TaughtModel(lesson) => Some(usize::from(*lesson)),
        _ => None,
    });
    let moves = Moves::of(session);
    let mut lessons = Vec::new();
    for (at, lesson) in model.lessons.iter().enumerate() {
        let holds = |condition: &Option<_>| {
            condition.as_ref().is_some_and(|it: &crate::engine::Expression<_>| it.holds(&|fact| observed.value(fact)))
        };
        let kind = if holds(&lesson.practise) || taught.contains(&at) {
            LessonKind::Practise
        } else if holds(&lesson.strength) {
            LessonKind::Strength
        } else {
            continue;
        };
        let steps = moves.steps_of(lesson, kind);
        let rank = moves.effect_of(lesson) * steps.len().max(1) as i64 * i64::from(lesson.often);
        lessons.push((rank, LessonGiven { source: LessonSource::Model(at as u16), kind, steps }));
    }
    lessons
}

/// The moves of a session and what they did, gathered once: every learning point asks about some of them.
struct Moves<'s> {
    session: &'s Session,
    /// Each move with the number of its step, from 0.
    made: Vec<(usize, MoveId)>,
    /// How much each move of the model moved the facets of anyone, in hundredths.
    effects: Vec<i64>,
}

impl<'s> Moves<'s> {
    fn of(session: &'s Session) -> Self {
        let transcript = session.transcript();
        let mut made = Vec::new();
        let mut effects = vec![0; session.scenario().model.moves.len()];
        for (at, step) in transcript.steps.iter().enumerate() {
            for event in transcript.events(*step) {
                match event {
                    Event::Moved { id, .. } => made.push((at, *id)),
                    Event::Changed(Change {
                        what: What::Facet(facet), from, to, because: Reason::Move(id), ..
                    }) if *facet != Facet::Tension => {
                        effects[id.index()] += i64::from(to - from).abs();
                    }
                    _ => {}
                }
            }
        }
        Self { session, made, effects }
    }

    /// The picks at which a lesson's moves were made: what the author rates best is no example of what to practise, and
    /// what is rated poor none of a strength.
    fn steps_of(&self, lesson: &ModelLesson, kind: LessonKind) -> Vec<usize> {
        let mut steps = Vec::new();
        for (at, id) in &self.made {
            let tells = lesson.moves.contains(id) && self.tells(lesson, *id, kind);
            if tells && steps.last() != Some(&(at + 1)) && self.shows(*at, kind) {
                steps.push(at + 1);
            }
        }
        steps
    }

    /// Whether a move is an example of a lesson: reporting in time is none of breaking one's word, though both are what
    /// that lesson is about.
    fn tells(&self, lesson: &ModelLesson, id: MoveId, kind: LessonKind) -> bool {
        let moves = &self.session.scenario().model.moves;
        let harms = |id: &MoveId| {
            matches!(moves[id.index()].family, Family::Close | Family::Attack | Family::Evade | Family::Trade)
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

    /// How much a lesson's moves moved the facets of anyone, in hundredths.
    fn effect_of(&self, lesson: &ModelLesson) -> i64 {
        let effects = self.effects.iter().enumerate();
        let own = effects.filter(|(id, effect)| **effect > 0 && lesson.moves.contains(&MoveId::new(*id)));
        own.map(|(_, effect)| effect).sum::<i64>().max(1)
    }
}
