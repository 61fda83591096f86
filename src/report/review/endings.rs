//! How a session can end: what happened afterwards, what it says of relation and role, and what it teaches.

use super::teller::Teller;
use crate::engine::{Ending, LessonKind, LessonSource};
use crate::report::condition::trimmed;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ReviewEnding {
    pub(super) name: String,
    pub(super) text: String,
    /// What it says of the relation and the role, in one sentence each.
    pub(super) says: Vec<String>,
}

impl ReviewEnding {
    pub(super) fn of(ending: &Ending, teller: &Teller<'_>) -> Self {
        let relation = ending.relation.map(|it| format!("review-relation-{}", it.id().to_lowercase()));
        let role = ending.role.map(|it| format!("review-role-{}", it.id().to_lowercase()));
        let bound = relation.into_iter().chain(role).map(|id| teller.say(&id));
        let taught = ending.teaches.iter().map(|lesson| teller.taught(*lesson));
        Self { name: teller.text(ending.title), text: teller.text(ending.text), says: bound.chain(taught).collect() }
    }
}

impl Teller<'_> {
    fn taught(&self, lesson: LessonSource) -> String {
        let text = match lesson {
            LessonSource::Case(lesson) => self.text(self.scenario.lessons[lesson.index()].text),
            LessonSource::Model(_) => {
                lesson.text(LessonKind::Practise, self.scenario, self.words.language()).to_owned()
            }
        };
        self.words.text_with("review-ending-teaches", &[("lesson", trimmed(&text).into())])
    }
}
