//! What a scenario is and how it plays.
//!
//! A [`Scenario`] with a [`Setup`] is [staged](Staging); a [`Session`] plays it pick by pick and keeps a
//! [`Transcript`]. The same scenario, setup and picks give the same transcript, byte for byte, on every machine.
//!
//! Not here: files, clocks, threads, RON, source positions, and anything that can fail on what an author wrote.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod cell;
mod condition;
pub mod debrief;
mod dice;
mod effect;
mod id;
mod moment;
mod mood;
mod pick;
mod progress;
pub mod relationship;
mod scenario;
mod session;
mod staging;
mod text;
mod transcript;
mod turn;
mod variants;

pub use cell::Cell;
pub use condition::{Condition, Counted, Counter, Expression, Fact, Join, Op, STACK_LIMIT};
pub use debrief::{Debrief, Points};
pub use dice::{Dice, Draws, Seed, shuffle};
pub use effect::Effect;
pub use id::{
    BeatId, ChoiceId, DerivedId, DocumentId, EndingId, FragmentId, IndexSpan, InterestId, LessonId, LineId, MoveId,
    NameId, NormId, PackedSpan, PromiseId, SceneId, StakeholderId, TextId, TopicId, VariableId,
};
pub use moment::{Moment, moment_parts};
pub use pick::PickError;
pub use progress::{Counts, Layout, Position, Progress, PromiseState, TopicState};
pub use scenario::{
    About, Beat, Branch, BranchStep, Choice, ChoiceKind, ChoiceNotes, Derived, Document, Ending, ExitOwner, FlowExit,
    FlowGraph, FlowNode, FlowReach, Fragment, Home, Interest, Lesson, LessonKind, Line, Mood, Norm, Phase, Player,
    Promise, PromiseKind, Rating, Scenario, Scene, Side, Site, Speaker, Stakeholder, Then, Timer, Topic, UsedCounter,
    Variable, VariableKind, Want,
};
pub use session::{Offer, Outcome, Prompt, ResumeError, Session};
pub use staging::{Actor, ActorSetup, Availability, LEVELS, PLAIN_LEVEL, RIGIDITY, Setup, SetupError, Staging};
pub use text::{Language, Piece, Sources, Strings, Texts, Translation, pieces};
pub use transcript::{Event, MOST_PICKS, Observer, SavedTranscript, Step, TRANSCRIPT_FORMAT, Transcript};
pub use turn::{AUTOMATIC_STEPS, ChooseError};
