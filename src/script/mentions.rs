//! Every place of a case that names one of its parts: where it is defined, and where it is used.

use super::source::Span;
use crate::engine::{
    BeatId, ChoiceId, DerivedId, DocumentId, EndingId, FragmentId, GoalId, Home, InterestId, InterventionId, LessonId,
    NormId, PromiseId, SceneId, StakeholderId, TopicId, VariableId,
};
use std::ops::Range;

/// A part of a case that has an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CasePart {
    /// A scene.
    Scene(SceneId),
    /// A fragment.
    Fragment(FragmentId),
    /// A beat of a scene or fragment.
    Beat(BeatId),
    /// A choice of a beat.
    Choice(ChoiceId),
    /// A topic of a scene.
    Topic(TopicId),
    /// Somebody of the cast.
    Person(StakeholderId),
    /// What somebody wants; a concern has no id.
    Interest(InterestId),
    /// A promise.
    Promise(PromiseId),
    /// A variable.
    Variable(VariableId),
    /// One of the words that a variable can hold.
    Word(VariableId, u16),
    /// A derived variable.
    Derived(DerivedId),
    /// An ending.
    Ending(EndingId),
    /// A learning point of the case.
    Lesson(LessonId),
    /// A norm.
    Norm(NormId),
    /// A document of the dossier.
    Document(DocumentId),
    /// Something that a trainer can bring in.
    Intervention(InterventionId),
    /// A goal.
    Goal(GoalId),
}

/// Words that conditions are written with.
const OF_CONDITIONS: [&str; 5] = ["and", "or", "not", "true", "false"];

impl CasePart {
    /// Whether a part of this kind cannot have an id, because it means something of itself where it would be named.
    #[must_use]
    pub fn reserves(self, id: &str) -> bool {
        match self {
            Self::Variable(_) | Self::Word(..) | Self::Derived(_) => OF_CONDITIONS.contains(&id),
            Self::Beat(_) => id == "topics",
            Self::Topic(_) => id == "wrap_up",
            Self::Interest(_) => id == "concern",
            Self::Person(_) => id == "player",
            Self::Scene(_)
            | Self::Fragment(_)
            | Self::Choice(_)
            | Self::Promise(_)
            | Self::Ending(_)
            | Self::Lesson(_)
            | Self::Norm(_)
            | Self::Document(_)
            | Self::Intervention(_)
            | Self::Goal(_) => false,
        }
    }
}

macro_rules! named {
    ($($id:ident => $kind:ident),*) => {$(
        impl From<$id> for CasePart {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        }
    )*};
}
named!(
    SceneId => Scene, FragmentId => Fragment, BeatId => Beat, ChoiceId => Choice, TopicId => Topic,
    StakeholderId => Person, InterestId => Interest, PromiseId => Promise, VariableId => Variable,
    DerivedId => Derived, EndingId => Ending, LessonId => Lesson, NormId => Norm, DocumentId => Document,
    InterventionId => Intervention, GoalId => Goal
);

impl From<Home> for CasePart {
    fn from(home: Home) -> Self {
        match home {
            Home::Scene(scene) => Self::Scene(scene),
            Home::Fragment(fragment) => Self::Fragment(fragment),
        }
    }
}

/// A place that names a part of the case: the id itself, without quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// What.
    pub of: CasePart,
}

/// The places of the parts of a name with dots, `roos.kas`, within a text in which the whole name stands at `range`.
pub(super) fn parts_of(name: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    // Between quotation marks the range is two bytes longer than the name.
    let start = range.start + (range.len() - name.len()) / 2;
    let mut at = start;
    name.split('.')
        .map(|part| {
            let place = at..at + part.len();
            at = place.end + 1;
            place
        })
        .collect()
}
