//! The state of the whole app: what is there, which screen is shown, and what intents do. No window, no drawing of people.
//!
//! The state of each screen stands in its folder ([`screens`](super::screens)), as does what its intents do.

mod dropped;
mod frame;
mod notices;
mod opening;
mod reload;
mod title;
mod update;

#[cfg(test)]
mod tests;

pub use frame::FrameOutcome;

use super::controls::portrait;
use super::screens::Screen;
use super::screens::briefing::BriefingState;
use super::screens::debrief::DebriefState;
use super::screens::dialogs::DialogView;
use super::screens::group::GroupState;
use super::screens::library::LibraryState;
use super::screens::plays::PlaysState;
use super::screens::settings::SettingsState;
use super::screens::studio::StudioState;
use super::screens::talk::{OpenSession, StageView, TalkState};
use super::storage::{SavedSessions, ScenarioCatalogue, Settings};
use super::theme::Colours;
use crate::files::{
    Library, OwnFile, documents_folder, downloads_folder, own_cases_folder, sessions_folder_or_temporary, settings_file,
};
use crate::report::Messages;
use egui::{TextureId, Vec2};
use notices::Notice;
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

/// Where the app finds and keeps its files; what is absent stands where the system keeps such files.
#[derive(Debug, Clone, Default)]
pub struct Folders {
    /// The folder of scenarios, as the whole library.
    pub scenarios: Option<PathBuf>,
    /// The folder of one's own cases.
    pub cases: Option<PathBuf>,
    /// A relationship model instead of the built-in one.
    pub model: Option<PathBuf>,
    /// The folder in which sessions are kept.
    pub sessions: Option<PathBuf>,
    /// The file of settings.
    pub settings: Option<PathBuf>,
    /// The folder in which people look for what they made.
    pub documents: Option<PathBuf>,
    /// The folder in which a browser puts what comes in.
    pub downloads: Option<PathBuf>,
}

/// The state of the app.
pub struct AppState {
    pub(in crate::app) words: Messages,
    pub(in crate::app) settings: Settings,
    pub(in crate::app) settings_file: Option<OwnFile<Settings>>,
    /// The folder of sessions.
    pub(in crate::app) folder: PathBuf,
    /// The folder of one's own cases.
    pub(in crate::app) own_cases: PathBuf,
    /// The folder in which people look for what they made, where there is one.
    pub(in crate::app) documents: Option<PathBuf>,
    /// The folder in which a browser puts what comes in, where there is one.
    pub(in crate::app) downloads: Option<PathBuf>,
    /// What opens a file in the system's own program.
    pub(in crate::app) opener: fn(&Path) -> std::io::Result<()>,
    pub(in crate::app) catalogue: ScenarioCatalogue,
    pub(in crate::app) saved: SavedSessions,
    pub(in crate::app) screen: Screen,
    /// The session that is open: talked in, or looked back on.
    pub(in crate::app) opened: Option<OpenSession>,
    pub(in crate::app) library: LibraryState,
    pub(in crate::app) briefing: BriefingState,
    pub(in crate::app) plays: PlaysState,
    pub(in crate::app) talk: TalkState,
    pub(in crate::app) debrief: DebriefState,
    pub(in crate::app) group: GroupState,
    pub(in crate::app) studio: StudioState,
    pub(in crate::app) settings_screen: SettingsState,
    /// Whether the window has room for one column only.
    pub(in crate::app) narrow: bool,
    pub(in crate::app) dialog: Option<DialogView>,
    /// What was dropped on the window and is still to be offered.
    dropped: VecDeque<PathBuf>,
    /// What the window shows on the stage.
    pub(in crate::app) stage: Option<StageView>,
    /// Whether somebody hears the screen, or has it read in another way.
    pub(in crate::app) assisted: bool,
    /// What draws, for a report of a problem.
    pub(in crate::app) graphics: Option<String>,
    notices: Vec<Notice>,
    portraits: BTreeMap<String, TextureId>,
    /// What egui's own theme was made for.
    applied: Option<(Colours, Vec2, u16, bool)>,
    fonts: bool,
    /// Whether somebody was typing in a field when the last frame ended.
    in_field: bool,
}

impl Drop for AppState {
    /// Words that were typed the moment before the window closed are written as well.
    fn drop(&mut self) {
        self.end_typing();
    }
}

impl AppState {
    /// The app with the files of these folders. `language` is that of the system, for as long as none is set.
    #[must_use]
    pub fn new(folders: Folders, language: Option<&'static str>) -> Self {
        let mut settings_file = folders.settings.or_else(settings_file).map(OwnFile::<Settings>::read);
        let unreadable = settings_file.as_mut().and_then(OwnFile::take_aside);
        let settings = settings_file.as_ref().map(Settings::read).unwrap_or_default();
        let code = settings.language.clone().unwrap_or_else(|| language.unwrap_or("nl").to_owned());
        let library = match (folders.scenarios, &folders.cases) {
            (None, Some(own)) => Library::installed(vec![own.clone()]),
            (scenarios, _) => Library::new(scenarios),
        };
        let own_cases = folders.cases.or_else(|| own_cases_folder().ok());
        let mut state = Self {
            words: Messages::new(&code),
            settings,
            settings_file,
            folder: folders.sessions.unwrap_or_else(sessions_folder_or_temporary),
            own_cases: own_cases.unwrap_or_else(|| library.folder().to_owned()),
            documents: folders.documents.or_else(documents_folder),
            downloads: folders.downloads.or_else(downloads_folder),
            opener: open_file,
            catalogue: ScenarioCatalogue::new(library, folders.model),
            saved: SavedSessions::default(),
            screen: Screen::Library,
            opened: None,
            library: LibraryState::default(),
            briefing: BriefingState::default(),
            plays: PlaysState::default(),
            talk: TalkState::default(),
            debrief: DebriefState::default(),
            group: GroupState::default(),
            studio: StudioState::default(),
            settings_screen: SettingsState::default(),
            narrow: false,
            dialog: None,
            dropped: VecDeque::new(),
            stage: None,
            assisted: false,
            graphics: None,
            notices: Vec::new(),
            portraits: BTreeMap::new(),
            applied: None,
            fonts: false,
            in_field: false,
        };
        state.read_saved();
        state.tell_settings_aside(unreadable);
        state.refresh();
        state
    }

    /// Remembers what draws, for a report of a problem.
    pub fn drawn_by(&mut self, graphics: String) {
        self.graphics = Some(graphics);
    }

    /// Remembers whether somebody hears the screen: what happens is then told all at once, in order.
    pub fn assist(&mut self, assisted: bool) {
        self.assisted = assisted;
    }

    /// The portrait of a figure, for cards and the briefing.
    pub fn set_portrait(&mut self, figure: &str, texture: TextureId) {
        self.portraits.insert(figure.to_owned(), texture);
    }

    /// The portraits to be made: everybody in the catalogue, and the faces of a debrief.
    #[must_use]
    pub fn figures(&self) -> Vec<String> {
        let cast =
            self.catalogue.scenarios.iter().flat_map(|scenario| scenario.cast.iter().map(|it| it.figure.clone()));
        let faces = self.debrief.faces().map(|(figure, mood)| portrait::name(figure, mood));
        let mut figures: Vec<_> = cast.chain(faces).chain(self.studio.figures()).collect();
        figures.sort();
        figures.dedup();
        figures
    }

    /// The code of the language in which the app speaks.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.words.language()
    }

    /// The settings in force.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The folder of scenarios and the file of the model, for whoever watches them.
    #[must_use]
    pub fn catalogue(&self) -> &ScenarioCatalogue {
        &self.catalogue
    }

    /// The folder of one's own cases.
    #[must_use]
    pub fn own_cases(&self) -> &Path {
        &self.own_cases
    }

    /// The open session, if there is one.
    #[must_use]
    pub fn opened(&self) -> Option<&OpenSession> {
        self.opened.as_ref()
    }

    /// What the stage shows, while a conversation is on the screen.
    #[must_use]
    pub fn stage(&self) -> Option<&StageView> {
        self.stage.as_ref()
    }
}

/// Opens a file in the system's own program, and does not wait for it.
fn open_file(file: &Path) -> std::io::Result<()> {
    open::that_detached(file)
}
