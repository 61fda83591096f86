//! What somebody asks for by pressing or typing something: the intents of each screen, and what every screen can ask.

pub use super::screens::briefing::intent::{BriefingIntent, BriefingPiece};
pub use super::screens::debrief::intent::{DebriefIntent, HandOverChange, IntentionPart};
pub use super::screens::group::intent::GroupIntent;
pub use super::screens::library::intent::LibraryIntent;
pub use super::screens::plays::intent::PlaysIntent;
pub use super::screens::settings::intent::{SettingChange, SettingsIntent};
pub use super::screens::studio::intent::StudioIntent;
pub use super::screens::talk::intent::{Drawer, TalkIntent};

use crate::files::CaseKeeping;
use std::path::PathBuf;

/// What somebody asks for. Panels give intents; [`AppState::update`](super::state::AppState::update) carries them out.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// To see the library.
    ShowLibrary,
    /// To see the screen of groups.
    ShowGroup,
    /// To see the studio: one's own cases, or the one that is being written.
    ShowStudio,
    /// To see the settings.
    ShowSettings,
    /// To go back from the settings to where one was.
    Back,
    /// To see which keys do what.
    ShowHelp,
    /// To close a dialog.
    CloseDialog,
    /// To close a notice.
    CloseNotice,
    /// To do what a notice offers.
    AcceptOffer,
    /// To open a saved session: to go on with it, or to look back on it where it is over.
    Open(PathBuf),

    /// Something was dropped on the window, all at once: folders of cases, or files with somebody's data.
    Dropped(Vec<PathBuf>),
    /// To keep a case that was dropped among one's own.
    KeepCase(PathBuf, CaseKeeping),
    /// To keep a case that was dropped as one file among one's own.
    KeepPacked(PathBuf, CaseKeeping),
    /// To play a case where it stands, without keeping it.
    PlayOnly(PathBuf),
    /// To take in what is in a file.
    Import(PathBuf),
    /// To go on with a saved session in the texts of its time.
    OpenInOldTexts(PathBuf),

    /// Something of the library.
    Library(LibraryIntent),
    /// Something of a briefing.
    Briefing(BriefingIntent),
    /// Something of plays that lie side by side.
    Plays(PlaysIntent),
    /// Something of a conversation.
    Talk(TalkIntent),
    /// Something of a debrief.
    Debrief(DebriefIntent),
    /// Something of a group.
    Group(GroupIntent),
    /// Something of the studio.
    Studio(StudioIntent),
    /// Something of the settings.
    Settings(SettingsIntent),
}

/// What was asked for later takes the place of what was asked for before.
pub(in crate::app) fn keep(intent: &mut Option<Intent>, later: Option<Intent>) {
    if later.is_some() {
        *intent = later;
    }
}
