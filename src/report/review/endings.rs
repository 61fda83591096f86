//! How a session can end: what happened afterwards, what it says of relation and role, and what it teaches.

use super::teller::Teller;
use crate::engine::{EndingId, LessonKind, LessonSource, RecallingPart};
use crate::report::condition::trimmed;
use crate::report::numbers::capitalised;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ReviewEnding {
    pub(super) name: String,
    pub(super) text: String,
    /// What it says of the relation and the role, in one sentence each.
    pub(super) says: Vec<String>,
}

impl ReviewEnding {
    pub(super) fn of(at: EndingId, teller: &Teller<'_>) -> Self {
        let ending = &teller.scenario.endings[at.index()];
        let relation = ending.relation.map(|it| format!("review-relation-{}", it.id().to_lowercase()));
        let role = ending.role.map(|it| format!("review-role-{}", it.id().to_lowercase()));
        let bound = relation.into_iter().chain(role).map(|id| teller.say(&id));
        let repeated = teller.recalls(RecallingPart::Ending(at)).map(|it| capitalised(&it));
        let goals = ending.goals.iter().map(|(goal, verdict)| {
            let id = format!("debrief-goal-{}", verdict.id().to_lowercase());
            let (_, goal) = teller.scenario.about.goals[goal.index()];
            teller.words.text_with(&id, &[("goal", teller.text(goal).into())])
        });
        let taught = ending.teaches.iter().map(|lesson| teller.taught(*lesson));
        Self {
            name: teller.text(ending.title),
            text: teller.text(ending.text),
            says: bound.chain(repeated).chain(goals).chain(taught).collect(),
        }
    }
}

impl Teller<'_> {
    /// What a text repeats, as a clause.
    pub(super) fn recalls(&self, by: RecallingPart) -> Option<String> {
        let (_, condition) = self.scenario.recall(by)?;
        let clause = self.conditions.clause(condition);
        Some(self.words.text_with("review-recalls", &[("condition", clause.into())]))
    }

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
