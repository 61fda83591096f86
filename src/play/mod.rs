//! The conversation as a person meets it: one value that terminal, JSON, window and pages render, and add nothing to.
//!
//! A [`Conversation`] keeps what was shown, step by step; a [`Rendition`] of it in a language gives scenes, lines, offers,
//! notebook and dossier as data.
//!
//! Not here: the interface's own words (`report`), where anything is kept (`files`), time.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod conversation;
mod dossier;
mod item;
mod notebook;
mod offer;
mod planning;
mod rendition;
mod stage;
mod staged;
mod turn;

pub use conversation::Conversation;
pub use dossier::{DocumentSeen, Overview};
pub use item::{ItemSeen, LineSeen, OwnSeen, PersonSeen, SceneSeen, Voice};
pub use notebook::{Discovery, Notebook, PromiseSeen};
pub use offer::{OfferKey, OfferKind, OfferSeen, PromptSeen, Question, TimerSeen};
pub use planning::{PlanningSeen, ShareSeen};
pub use rendition::Rendition;
pub use stage::{Presence, StageSeen};
pub use staged::StagedItem;
pub use turn::{Made, TurnSeen};
