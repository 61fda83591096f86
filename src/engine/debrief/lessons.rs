//! Learning points: the scenario's own and the model's, ranked and limited to what a person can take along.

use super::observe::Observed;
use super::view::View;
use crate::engine::id::LessonId;
use crate::engine::relationship::{Change, Facet, ModelLesson, Reason, What};
use crate::engine::scenario::{LessonKind, Rating};
use crate::engine::transcript::{Event, Step};
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

/// The learning points: at most five, at most three to practise, the strengths first among equals.
///
/// Ranked by |effect| × repetition × how often a trainee meets it (dossier b12). What the case itself teaches comes
/// before what the model sees.
pub(super) fn lessons(view: &View<'_>, observed: &Observed) -> Vec<LessonLearnt> {
    let mut ranked = own_lessons(view);
    ranked.extend(model_lessons(view, observed));
    ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    let practise: Vec<_> =
        ranked.iter().filter(|(_, lesson)| lesson.kind == LessonKind::Practise).take(TO_PRACTISE).cloned().collect();
    let strengths = ranked.into_iter().filter(|(_, lesson)| lesson.kind == LessonKind::Strength);
    let mut shown: Vec<_> = strengths.take(SHOWN - practise.len().min(TO_PRACTISE)).collect();
    shown.extend(practise);
    shown.truncate(SHOWN);
    shown.into_iter().map(|(_, lesson)| lesson).collect()
}

/// What the scenario itself teaches ranks above everything that the model sees.
const OWN: i64 = i64::MAX / 2;

/// What effects of the case taught on the way.
fn taught<T>(view: &View<'_>, lesson: impl Fn(&Event) -> Option<T>) -> Vec<T> {
    view.session.transcript().events.iter().filter_map(lesson).collect()
}

fn own_lessons(view: &View<'_>) -> Vec<(i64, LessonLearnt)> {
    let scenario = view.session.scenario();
    let taught = taught(view, |event| match event {
        Event::Taught(lesson) => Some(*lesson),
        _ => None,
    });
    let mut lessons = Vec::new();
    for (at, lesson) in scenario.lessons.iter().enumerate() {
        let holds = lesson.when.as_ref().is_some_and(|when| view.session.staging().holds(when, view.end()));
        if holds || taught.contains(&LessonId::new(at)) {
            let learnt = LessonLearnt {
                id: scenario.texts.name(lesson.id).to_owned(),
                kind: lesson.kind,
                text: view.text(lesson.text),
                steps: Vec::new(),
            };
            lessons.push((OWN - at as i64, learnt));
        }
    }
    lessons
}

fn model_lessons(view: &View<'_>, observed: &Observed) -> Vec<(i64, LessonLearnt)> {
    let model = &view.session.scenario().model;
    let taught = taught(view, |event| match event {
        Event::TaughtModel(lesson) => Some(usize::from(*lesson)),
        _ => None,
    });
    let mut lessons = Vec::new();
    for (at, lesson) in model.lessons.iter().enumerate() {
        let holds = |condition: &Option<_>| {
            condition.as_ref().is_some_and(|it: &crate::engine::Expression<_>| it.holds(&|fact| observed.value(fact)))
        };
        let (kind, text) = if holds(&lesson.practise) || taught.contains(&at) {
            (LessonKind::Practise, &lesson.text)
        } else if holds(&lesson.strength) {
            (LessonKind::Strength, &lesson.well_done)
        } else {
            continue;
        };
        let steps = steps_of(view, lesson, kind);
        let rank = effect_of(view, lesson) * steps.len().max(1) as i64 * i64::from(lesson.often);
        let text = view.name(text).to_owned();
        lessons.push((rank, LessonLearnt { id: lesson.id.clone(), kind, text, steps }));
    }
    lessons
}

/// The picks at which a lesson's moves were made: what the author rates best is no example of what to practise, and
/// what is rated poor none of a strength.
fn steps_of(view: &View<'_>, lesson: &ModelLesson, kind: LessonKind) -> Vec<usize> {
    let scenario = view.session.scenario();
    let transcript = view.session.transcript();
    let shows = |step: &Step| {
        let ratings = transcript.picks(*step).iter().filter_map(|pick| scenario.choice(*pick).rating);
        ratings.into_iter().all(|rating| match kind {
            LessonKind::Practise => rating != Rating::Best,
            LessonKind::Strength => matches!(rating, Rating::Best | Rating::Fair),
        })
    };
    let made = |event: &Event| matches!(event, Event::Moved { id, .. } if lesson.moves.contains(id));
    let steps = transcript.steps.iter().enumerate();
    let shown = steps.filter(|(_, step)| shows(step) && transcript.events(**step).iter().any(made));
    shown.map(|(at, _)| at + 1).collect()
}

/// How much a lesson's moves moved the facets of anyone, in hundredths.
fn effect_of(view: &View<'_>, lesson: &ModelLesson) -> i64 {
    let changes = view.session.transcript().events.iter().filter_map(|event| match event {
        Event::Changed(Change { what: What::Facet(facet), from, to, because: Reason::Move(id), .. })
            if *facet != Facet::Tension && lesson.moves.contains(id) =>
        {
            Some(i64::from(to - from).abs())
        }
        _ => None,
    });
    changes.sum::<i64>().max(1)
}
