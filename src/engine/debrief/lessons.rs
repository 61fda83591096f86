//! Learning points as a debrief gives them: which, as what, where they show, and in what words.

use super::observe::Observed;
use super::teaching::given;
use super::view::View;
use crate::engine::scenario::{LessonKind, LessonSource, Scenario};
use serde::Serialize;

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
    given(session, observed, &view.history).into_iter().map(in_words).collect()
}
