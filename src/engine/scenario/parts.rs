//! The smaller parts of a scenario: documents, norms, variables, promises, endings and learning points.

use crate::engine::condition::Condition;
use crate::engine::id::{ChoiceId, EndingId, GoalId, LessonId, LineId, NameId, PackedSpan, StakeholderId, TextId};
use crate::engine::variants::variants;

/// A document of the dossier.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// Its path within the scenario's folder.
    pub file: String,
    /// Its content in Markdown, a text for each paragraph.
    pub paragraphs: Vec<TextId>,
    /// When it can be opened; always without it.
    pub when: Option<Condition>,
}

/// A legal or professional norm.
#[derive(Debug, Clone)]
pub struct Norm {
    /// Its id.
    pub id: NameId,
    /// Its short name.
    pub title: TextId,
    /// What it says.
    pub text: TextId,
    /// Where it stands.
    pub source: Option<TextId>,
}

/// A variable of the author.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Its id.
    pub id: NameId,
    /// What it can hold.
    pub kind: VariableKind,
}

/// What a variable can hold. Its value is kept as a whole number.
#[derive(Debug, Clone)]
pub enum VariableKind {
    /// A number, clamped.
    Count {
        /// The value at the start.
        start: i32,
        /// The least value.
        min: i32,
        /// The greatest value.
        max: i32,
    },
    /// True (1) or false (0).
    Flag(bool),
    /// One of several words, kept as its place among them.
    OneOf {
        /// The word at the start.
        start: i32,
        /// The words, as conditions name them.
        words: Vec<NameId>,
        /// The words as people read them, where some text shows them; else none.
        shown: Vec<TextId>,
    },
    /// One of several words, drawn from the seed when a session starts; nothing changes it.
    Drawn {
        /// How often each word is drawn, among all.
        weights: Vec<u32>,
        /// The words, as conditions name them.
        words: Vec<NameId>,
        /// The words as people read them.
        shown: Vec<TextId>,
    },
}

impl VariableKind {
    /// The words that it can hold, as conditions name them and as people read them; nothing where it holds no word.
    #[must_use]
    pub fn words(&self) -> Option<(&[NameId], &[TextId])> {
        match self {
            Self::OneOf { words, shown, .. } | Self::Drawn { words, shown, .. } => Some((words, shown)),
            Self::Count { .. } | Self::Flag(_) => None,
        }
    }

    /// How often each word is drawn when a session starts; nothing where none is drawn.
    #[must_use]
    pub fn weights(&self) -> Option<&[u32]> {
        match self {
            Self::Drawn { weights, .. } => Some(weights),
            Self::Count { .. } | Self::Flag(_) | Self::OneOf { .. } => None,
        }
    }
}

/// A variable that follows from others.
#[derive(Debug, Clone)]
pub struct Derived {
    /// Its id.
    pub id: NameId,
    /// How it follows.
    pub condition: Condition,
    /// Whether it is true or false rather than a number.
    pub truth: bool,
}

variants! {
    /// What a promise is about.
    PromiseKind {
        /// A step that the player has in hand.
        Process,
        /// A result that others decide on.
        Outcome,
        /// Nothing that can be checked.
        Vague,
        /// What others decide, promised all the same: where it comes true it ended well, and is never kept.
        NotYours,
    }
}

/// Something the player may promise.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Its id.
    pub id: NameId,
    /// To whom.
    pub to: StakeholderId,
    /// What it is about.
    pub kind: PromiseKind,
}

/// Something the author prepared for a trainer to bring in while a session runs; once in a session.
#[derive(Debug, Clone)]
pub struct Intervention {
    /// Its id.
    pub id: NameId,
    /// Its title, for the trainer.
    pub title: TextId,
    /// When it can be brought in; always without it.
    pub when: Option<Condition>,
    /// What changes, in [`Scenario::effects`](super::Scenario::effects).
    pub effects: PackedSpan,
    /// What is said, in [`Scenario::lines`](super::Scenario::lines).
    pub lines: PackedSpan,
}

/// How a session can end.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Its id.
    pub id: NameId,
    /// Its title.
    pub title: TextId,
    /// What happened afterwards, in Markdown.
    pub text: TextId,
    /// The learning points that it teaches, in the order in which they matter.
    pub teaches: Vec<LessonSource>,
    /// What became of the relation; unsaid where the story leaves it to the numbers.
    pub relation: Option<EndingRelation>,
    /// Whether the player's role stayed what it is; unsaid where the story leaves it to the numbers.
    pub role: Option<EndingRole>,
    /// What became of goals of the case, as far as the story tells it.
    pub goals: Vec<(GoalId, GoalVerdict)>,
}

variants! {
    /// What became of a goal in an ending.
    GoalVerdict {
        /// It was reached.
        Reached,
        /// It was reached in part.
        Half,
        /// It was missed.
        Missed,
    }
}

variants! {
    /// What became of the relation in an ending.
    EndingRelation {
        /// They can go on together.
        Kept,
        /// It holds, and it is strained.
        Strained,
        /// It is over.
        Lost,
    }
}

variants! {
    /// Whether the player's role stayed what it is in an ending.
    EndingRole {
        /// Nothing was done that the role forbids.
        Clean,
        /// The role was breached, and the story says so.
        Breached,
    }
}

/// What a text repeats or counts, so that it is true only where that happened.
#[derive(Debug, Clone)]
pub struct Recall {
    /// The text.
    pub by: RecallingPart,
    /// What it takes to have happened.
    pub condition: Condition,
}

/// A text that repeats what happened before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecallingPart {
    /// A line: it holds wherever the line is said.
    Line(LineId),
    /// A choice: it holds wherever the choice can be picked.
    Choice(ChoiceId),
    /// An ending: it holds wherever a session ends so.
    Ending(EndingId),
}

/// Where a learning point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonSource {
    /// Among those of the scenario.
    Case(LessonId),
    /// Among those of the model, by its place there.
    Model(u16),
}

variants! {
    /// What a learning point says.
    LessonKind {
        /// Something that went well.
        Strength,
        /// Something to practise.
        Practise,
    }
}

/// A learning point of this case.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Its id.
    pub id: NameId,
    /// What it says.
    pub text: TextId,
    /// What kind it is.
    pub kind: LessonKind,
    /// When it applies; without it only an effect teaches it.
    pub when: Option<Condition>,
    /// The point that this one says in other words: of the two only this is given.
    pub instead_of: Option<LessonSource>,
}
