//! Every condition of a scenario, with what waits for it.

use super::Scenario;
use crate::engine::condition::Condition;
use crate::engine::id::{ChoiceId, DerivedId, DocumentId, InterestId, InterventionId, LessonId, LineId, TopicId};

/// What waits for a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// Whether a choice can be picked.
    Choice(ChoiceId),
    /// Whether a topic is offered.
    Topic(TopicId),
    /// Whether a line is said.
    Line(LineId),
    /// Whether a branch is taken, by its place in [`Scenario::branches`].
    Branch(u32),
    /// Whether an interest or concern is discovered.
    Opens(InterestId),
    /// Whether a trainer can bring something in.
    Intervention(InterventionId),
    /// Whether a document can be opened.
    Document(DocumentId),
    /// Whether a learning point is given at the end.
    Lesson(LessonId),
    /// What a derived variable comes to.
    Derived(DerivedId),
    /// Whether what a text repeats happened, by its place in [`Scenario::recalls`].
    Recall(u32),
}

impl Site {
    /// Whether it is judged while a session is played, so that an [`Observer`](crate::engine::Observer) sees it:
    /// documents, learning points and what texts repeat are looked at from outside, and a derived variable where something
    /// asks for it.
    #[must_use]
    pub fn is_judged(self) -> bool {
        match self {
            Self::Choice(_) | Self::Topic(_) | Self::Line(_) | Self::Branch(_) => true,
            Self::Opens(_) | Self::Intervention(_) => true,
            Self::Document(_) | Self::Lesson(_) | Self::Derived(_) | Self::Recall(_) => false,
        }
    }
}

impl Scenario {
    /// Every condition that is written, with what waits for it, in the order of [`Site`].
    pub fn conditions(&self) -> impl Iterator<Item = (Site, &Condition)> {
        let choices = (0..self.choices.len()).map(|at| Site::Choice(ChoiceId::new(at)));
        let topics = (0..self.topics.len()).map(|at| Site::Topic(TopicId::new(at)));
        let lines = (0..self.lines.len()).map(|at| Site::Line(LineId::new(at)));
        let branches = (0..self.branches.len()).map(|at| Site::Branch(at as u32));
        let interests = (0..self.interests.len()).map(|at| Site::Opens(InterestId::new(at)));
        let interventions = (0..self.interventions.len()).map(|at| Site::Intervention(InterventionId::new(at)));
        let documents = (0..self.dossier.len()).map(|at| Site::Document(DocumentId::new(at)));
        let lessons = (0..self.lessons.len()).map(|at| Site::Lesson(LessonId::new(at)));
        let derived = (0..self.derived.len()).map(|at| Site::Derived(DerivedId::new(at)));
        let sites = choices.chain(topics).chain(lines).chain(branches).chain(interests);
        sites
            .chain(interventions)
            .chain(documents)
            .chain(lessons)
            .chain(derived)
            .chain((0..self.recalls.len()).map(|at| Site::Recall(at as u32)))
            .filter_map(|site| Some((site, self.condition(site)?)))
    }

    /// The condition that something waits for, where one is written.
    #[must_use]
    pub fn condition(&self, site: Site) -> Option<&Condition> {
        match site {
            Site::Choice(it) => self.choices[it.index()].when.as_ref(),
            Site::Topic(it) => self.topics[it.index()].when.as_ref(),
            Site::Line(it) => self.lines[it.index()].when.as_ref(),
            Site::Branch(it) => self.branches[it as usize].when.as_ref(),
            Site::Opens(it) => self.interests[it.index()].opens.as_ref(),
            Site::Intervention(it) => self.interventions[it.index()].when.as_ref(),
            Site::Document(it) => self.dossier[it.index()].when.as_ref(),
            Site::Lesson(it) => self.lessons[it.index()].when.as_ref(),
            Site::Derived(it) => Some(&self.derived[it.index()].condition),
            Site::Recall(it) => Some(&self.recalls[it as usize].condition),
        }
    }
}
