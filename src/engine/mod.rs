//! What a scenario is and how it plays.
//!
//! A [`Scenario`] with a [`Setup`] is [staged](Staging); a [`Session`] is the fold of [`Input`]s over that staging and keeps
//! a [`Transcript`]. The same scenario, setup and inputs give the same transcript, byte for byte, on every machine.
//!
//! Not here: files, clocks, threads, RON, source positions, and anything that can fail on what an author wrote.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod cell;
mod condition;
mod control;
pub mod debrief;
mod dice;
mod directed;
mod direction;
mod effect;
mod fingerprint;
mod id;
mod input;
mod moment;
mod mood;
mod plural;
mod progress;
mod promise_state;
pub mod relationship;
mod saved;
mod scenario;
mod session;
mod staging;
mod text;
mod transcript;
mod turn;
mod variants;
mod written;

pub use cell::Cell;
pub use condition::{Condition, Counted, Counter, Expression, Fact, FactKind, Join, Op, STACK_LIMIT};
pub use control::{is_control, is_control_on_line};
pub use debrief::{Debrief, Points};
pub use dice::{Dice, Draws, Seed, shuffle};
pub use directed::{DirectionKind, DirectionReport};
pub use direction::{DirectedKind, Direction, DirectionError, IMPROVISED_TEXT, Programmed};
pub use effect::Effect;
pub use fingerprint::fingerprint;
pub use id::{
    BeatId, ChoiceId, DerivedId, DirectionId, DocumentId, EndingId, FragmentId, GoalId, IndexSpan, InterestId,
    InterventionId, LessonId, LineId, MoveId, NameId, NormId, PackedSpan, PromiseId, SceneId, StakeholderId, TextId,
    TimerId, TopicId, VariableId,
};
pub use input::{Input, PickedBy};
pub use moment::{Moment, moment_parts};
pub use plural::{PLURAL_CATEGORIES, Plural, PluralFault, PluralForm, PluralRule};
pub use progress::{Counts, Layout, Position, Progress, PromiseState, TopicState};
pub use saved::{FoundAt, Parent, ResumeError, SESSION_FORMAT, SavedEntry, SavedInput, SavedSession};
pub use scenario::{
    About, Beat, Branch, BranchStep, Choice, ChoiceKind, ChoiceNotes, Derived, Document, Ending, EndingRelation,
    EndingRole, ExitOwner, FlowExit, FlowGraph, FlowNode, FlowReach, Fragment, GoalVerdict, Home, Interest,
    Intervention, Lesson, LessonKind, LessonSource, Line, MOST_STEPS, Mood, Norm, Phase, Planning, Player, Promise,
    PromiseKind, Rating, Recall, RecallingPart, Scenario, Scene, Side, Site, Speaker, Stakeholder, Then, Timer, Topic,
    UsedCounter, Variable, VariableKind, Want,
};
pub use session::Session;
pub use staging::{
    Actor, ActorSetup, Availability, DrawnFacts, LEVELS, Offer, PLAIN_LEVEL, Prompt, RIGIDITY, Rules, Setup,
    SetupError, Staging,
};
pub use text::{
    Language, Piece, Sources, Strings, Texts, Translation, pieces, placed_pieces, unplayed, variables_in, with_number,
};
pub use transcript::{Event, MOST_INPUTS, Observer, Step, Transcript};
pub use turn::{AUTOMATIC_STEPS, Refused};
pub use written::{InputError, times_picked, write_direction, written_together};
