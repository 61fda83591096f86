//! The conversation as a person meets it: one value that terminal, JSON, window and pages render, and add nothing to.
//!
//! A [`Conversation`] keeps what was shown, step by step; a [`Reading`] of it in a language gives scenes, lines, offers,
//! notebook and dossier as data.
//!
//! Not here: the interface's own words (`report`), where anything is kept (`files`), time.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod conversation;
mod dossier;
mod item;
mod notebook;
mod offer;
mod reading;
mod stage;
mod turn;

pub use conversation::Conversation;
pub use dossier::{DocumentView, Overview};
pub use item::{Item, Line, OwnWords, PersonView, SceneView, Voice};
pub use notebook::{Discovery, Notebook, PromiseView};
pub use offer::{Offer, OfferKey, OfferKind, Prompt, Question, TimerView};
pub use reading::Reading;
pub use stage::{Presence, Stage};
pub use turn::{Made, Turn};
