//! What somebody asks of the settings.

use crate::app::storage::{Telling, TextSpeed};
use crate::app::theme::Colours;

/// A setting with its new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingChange {
    /// The language, by its code.
    Language(&'static str),
    /// The language of the texts of cases, by its code; that of the interface without one.
    CaseLanguage(Option<String>),
    /// The size of text, in per cent.
    Text(u16),
    /// The colours.
    Colours(Colours),
    /// How fast what is said appears.
    TextSpeed(TextSpeed),
    /// When the next thing is told.
    Telling(Telling),
    /// Whether nothing moves.
    Still(bool),
    /// Whether moments can have a limit in time.
    Timed(bool),
    /// Whether meters are shown.
    Meters(bool),
    /// Whether letters are keys.
    Letters(bool),
}

/// What somebody asks of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsIntent {
    /// To change a setting.
    Change(SettingChange),
    /// To open the folder of sessions.
    OpenFolder,
    /// To write everything of one's own into one file.
    Export,
    /// To look for a file to take in.
    FindImport,
    /// To write a report of a problem.
    Report,
    /// To open the folder of documents.
    OpenDocuments,
    /// To be asked about deleting everything.
    AskDelete,
    /// To delete everything.
    Delete,
}
