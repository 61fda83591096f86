//! What the intents of the settings do.

use super::SettingsView;
use crate::app::intent::{SettingChange, SettingsIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::screens::talk::reason;
use crate::app::state::AppState;
use crate::app::storage::CaseLanguage;
use crate::files::{delete_sessions, documents_folder, make_folder};
use crate::report::{Messages, language_name};
use std::path::{Path, PathBuf};
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of the settings.
    pub(in crate::app) fn update_settings(&mut self, intent: SettingsIntent, now: Duration) {
        match intent {
            SettingsIntent::Change(change) => self.change(change),
            SettingsIntent::OpenFolder => {
                let folder = self.folder.clone();
                self.open_folder(&folder);
            }
            SettingsIntent::Export => self.export_data(now),
            SettingsIntent::FindImport => self.find_import(),
            SettingsIntent::Report => self.write_report(now),
            SettingsIntent::OpenDocuments => {
                if let Some(folder) = documents_folder() {
                    self.open_folder(&folder);
                }
            }
            SettingsIntent::AskDelete => {
                let (sessions, intentions) = self.saved_counts();
                self.dialog = Some(DialogView::Delete(sessions, intentions));
            }
            SettingsIntent::Delete => self.delete_everything(now),
        }
    }

    /// Shows the settings, which lead back to the screen that is shown now.
    pub(in crate::app) fn show_settings(&mut self) {
        if self.screen != Screen::Settings {
            self.settings_screen.came_from = self.screen;
        }
        self.dialog = None;
        self.screen = Screen::Settings;
        self.read_saved();
    }

    /// Makes the view of the settings anew.
    pub(in crate::app) fn refresh_settings(&mut self) {
        self.settings_screen.view = self.settings_view();
    }

    fn settings_view(&self) -> SettingsView {
        let it = &self.settings;
        SettingsView {
            case_language: it.case_language.clone(),
            case_languages: self.case_languages(),
            text: it.text,
            colours: it.colours,
            text_speed: it.text_speed,
            telling: it.telling,
            still: it.still,
            timed: it.timed,
            meters: it.meters,
            letters: it.letters,
            folder: self.folder.display().to_string(),
            kept: self.saved_counts(),
            back: self.opened.is_some() && matches!(self.settings_screen.came_from, Screen::Talk | Screen::Debrief),
        }
    }

    /// How many sessions and intentions are kept.
    fn saved_counts(&self) -> (usize, usize) {
        let played = self.saved.entries.iter().filter(|it| it.steps > 0);
        let intentions = self.saved.entries.iter().filter(|it| !it.reflection.intention.is_empty());
        (played.count(), intentions.count())
    }

    fn change(&mut self, change: SettingChange) {
        let it = &mut self.settings;
        match change {
            SettingChange::Language(language) => it.language = Some(language.to_owned()),
            SettingChange::CaseLanguage(ref language) => it.case_language.clone_from(language),
            SettingChange::Text(text) => it.text = text.clamp(100, 200),
            SettingChange::Colours(colours) => it.colours = colours,
            SettingChange::TextSpeed(speed) => it.text_speed = speed,
            SettingChange::Telling(telling) => it.telling = telling,
            SettingChange::Still(still) => it.still = still,
            SettingChange::Timed(timed) => it.timed = timed,
            SettingChange::Meters(meters) => it.meters = meters,
            SettingChange::Letters(letters) => it.letters = letters,
        }
        if let SettingChange::Language(language) = change {
            self.words = Messages::new(language);
        }
        if matches!(change, SettingChange::Language(_) | SettingChange::CaseLanguage(_)) {
            self.speak();
            let before = self.debrief.view.take();
            if let (Some(before), Screen::Debrief) = (before, self.screen) {
                self.refresh();
                self.debrief.goes_on_from(before);
            }
        }
        self.keep_settings();
    }

    /// Has the open session read in the languages that are set now, where its scenario has them.
    pub(in crate::app) fn speak(&mut self) {
        let interface = self.words.language();
        let set = self.settings.case_language.clone();
        let Some(opened) = &mut self.opened else { return };
        let language = CaseLanguage { set: set.as_deref(), interface }.of(opened.session().scenario()).to_owned();
        opened.read_in(&language, interface);
        self.talk.reads_otherwise();
    }

    /// In which language scenarios are shown.
    pub(in crate::app) fn case_language(&self) -> CaseLanguage<'_> {
        CaseLanguage { set: self.settings.case_language.as_deref(), interface: self.words.language() }
    }

    /// The languages that some scenario has, and the one that is set.
    fn case_languages(&self) -> Vec<String> {
        let known = self.catalogue.scenarios.iter().flat_map(|scenario| scenario.languages());
        let mut languages: Vec<String> = known.map(str::to_owned).chain(self.settings.case_language.clone()).collect();
        languages.sort_by_key(|code| language_name(code).to_lowercase());
        languages.dedup();
        languages
    }

    /// Writes the settings to their file, where there is one.
    pub(in crate::app) fn keep_settings(&mut self) {
        let Some(file) = &mut self.settings_file else { return };
        let written = file.write(&self.settings);
        let aside = file.take_aside();
        self.tell_settings_aside(aside);
        if let Err(error) = written {
            let said = self.words.text("app-trouble-settings");
            self.trouble(said, reason(&error), None);
        }
    }

    /// Tells where settings stand now that could not be read.
    pub(in crate::app) fn tell_settings_aside(&mut self, aside: Option<PathBuf>) {
        let Some(aside) = aside else { return };
        let said = self.words.text("app-trouble-settings-unreadable");
        let values = [("file", aside.display().to_string().into())];
        self.trouble(said, self.words.text_with("app-trouble-settings-aside", &values), None);
    }

    /// Opens a folder in the system's own window.
    pub(in crate::app) fn open_folder(&mut self, folder: &Path) {
        // A folder that is not there yet cannot be opened; one that cannot be made is told of below.
        let _ = make_folder(folder);
        if let Err(error) = open::that_detached(folder) {
            let folder = folder.display().to_string();
            let said = self.words.text_with("app-trouble-open", &[("folder", folder.into())]);
            self.trouble(said, error.to_string(), None);
        }
    }

    /// Deletes every session with what stands beside it: own words, pages, and what was set aside. Settings stay: they
    /// say nothing about anybody, and whoever needs large letters still needs them.
    fn delete_everything(&mut self, now: Duration) {
        self.dialog = None;
        self.opened = None;
        self.settings_screen.came_from = Screen::Library;
        self.debrief.view = None;
        self.talk.note = None;
        let failed = delete_sessions(&self.folder);
        self.screen = Screen::Settings;
        self.read_saved();
        if failed.is_empty() {
            self.done(self.words.text("app-deleted"), None, now);
        } else {
            self.trouble(self.words.text("app-trouble-delete"), failed.join("\n"), None);
        }
    }
}
