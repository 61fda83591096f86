//! What a scenario is and how it plays.
//!
//! A [`Scenario`] with a [`Setup`] is [staged](Staging); a [`Session`] plays it pick by pick and keeps a
//! [`Transcript`]. The same scenario, setup and picks give the same transcript, byte for byte, on every machine.
//!
//! Not here: files, clocks, threads, RON, source positions, and anything that can fail on what an author wrote.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod condition;
pub mod debrief;
mod dice;
mod effect;
mod id;
mod mood;
mod pick;
mod progress;
pub mod relationship;
mod scenario;
mod session;
mod shown;
mod staging;
mod text;
mod transcript;
mod turn;
mod variants;

pub use condition::{Condition, Expression, Fact, Join, Op, STACK_LIMIT, Watch, Watched};
pub use debrief::{Debrief, Points};
pub use dice::{Dice, Draws, Seed, shuffle};
pub use effect::Effect;
pub use id::{
    BeatId, ChoiceId, DerivedId, DocumentId, EndingId, Few, FragmentId, InterestId, LessonId, LineId, MoveId, NameId,
    NormId, PromiseId, SceneId, Span, StakeholderId, TextId, TopicId, VariableId,
};
pub use pick::PickError;
pub use progress::{Counts, Layout, Place, Progress, PromiseState, TopicState};
pub use scenario::{
    About, Beat, Branch, Choice, ChoiceNotes, Deed, Derived, Document, Ending, Fragment, Home, Interest, Kind, Lesson,
    LessonKind, Line, Mood, Norm, Phase, Player, Promise, Rating, Scenario, Scene, Side, Speaker, Stakeholder, Then,
    Timer, Topic, UsedWatch, Variable, VariableKind, Want,
};
pub use session::{Offer, Outcome, Prompt, ResumeError, Session};
pub use shown::{Shown, shown_parts};
pub use staging::{Actor, ActorSetup, Availability, LEVELS, PLAIN_LEVEL, RIGIDITY, Setup, SetupError, Staging};
pub use text::{Language, Piece, Sources, Strings, Texts, Translation, pieces};
pub use transcript::{Event, MOST_PICKS, Record, SavedTranscript, Step, TRANSCRIPT_FORMAT, Transcript};
pub use turn::{AUTOMATIC_STEPS, ChooseError};
