//! What is there before a screen is: scenarios, saved sessions, what was written beside them, and the settings.

mod catalogue;
mod saved_sessions;
mod settings;

pub use crate::files::{Intention, Reflection};
pub use catalogue::{BrokenFile, CaseLanguage, FileFinding, ScenarioCatalogue};
pub use saved_sessions::{SavedSessions, SessionEntry};
pub use settings::{Order, Settings, Telling, TextSpeed};
