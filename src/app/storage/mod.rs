//! What is there before a screen is: scenarios, saved sessions, what was written beside them, and the settings.

mod catalogue;
mod reflection;
mod saved_sessions;
mod settings;

pub use catalogue::{BrokenFile, CaseLanguage, FileFinding, ScenarioCatalogue};
pub use reflection::{Intention, Reflection};
pub use saved_sessions::{SavedSessions, SessionEntry};
pub use settings::{Order, Settings, TextSpeed};
