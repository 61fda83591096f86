//! What every intent does: those of a screen are passed on to it, the others are carried out here.

use super::AppState;
use crate::app::intent::Intent;
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use std::time::Duration;

impl AppState {
    /// Carries out what somebody asked for.
    pub fn update(&mut self, intent: Intent, now: Duration) {
        match intent {
            Intent::ShowLibrary => self.show_library(),
            Intent::ShowGroup => self.show_group(),
            Intent::ShowStudio => self.show_studio(),
            Intent::ShowSettings => self.show_settings(),
            Intent::Back => {
                self.screen = self.settings_screen.came_from;
                if self.screen == Screen::Talk {
                    self.restart_clock(now);
                }
            }
            Intent::ShowHelp => {
                let writing = self.screen == Screen::Studio && self.studio.is_writing();
                self.dialog = Some(if writing { DialogView::StudioHelp } else { DialogView::Help });
            }
            Intent::CloseDialog => self.dialog = None,
            Intent::CloseNotice => {
                self.notices.pop();
            }
            Intent::AcceptOffer => {
                let offered = self.notices.pop().and_then(|notice| notice.offer);
                if let Some((_, intent)) = offered {
                    self.update(intent, now);
                }
            }
            Intent::Open(file) => self.open_saved(&file, false, now),
            Intent::OpenInOldTexts(file) => self.open_saved(&file, true, now),
            Intent::Dropped(paths) => self.dropped(paths, now),
            Intent::KeepCase(folder, keeping) => self.keep_case(&folder, keeping, now),
            Intent::KeepPacked(file, keeping) => self.keep_packed(&file, keeping, now),
            Intent::PlayOnly(folder) => self.play_only(&folder),
            Intent::Import(file) => self.import(&file, now),
            Intent::Library(intent) => self.update_library(intent, now),
            Intent::Briefing(intent) => self.update_briefing(intent, now),
            Intent::Plays(intent) => self.update_plays(intent),
            Intent::Talk(intent) => self.update_talk(intent, now),
            Intent::Debrief(intent) => self.update_debrief(intent, now),
            Intent::Group(intent) => self.update_group(intent, now),
            Intent::Studio(intent) => self.update_studio(intent, now),
            Intent::Settings(intent) => self.update_settings(intent, now),
        }
        if self.dialog.is_none() {
            self.offer_dropped(now);
        }
        self.refresh();
    }

    /// Makes the view of the present screen anew.
    pub(in crate::app) fn refresh(&mut self) {
        match self.screen {
            Screen::Library => self.refresh_library(),
            Screen::Group => self.refresh_group(),
            Screen::Studio => self.refresh_studio(),
            Screen::Settings => self.refresh_settings(),
            Screen::Briefing => self.refresh_briefing(),
            Screen::Plays => self.refresh_plays(),
            Screen::Talk => self.refresh_talk(),
            Screen::Debrief => self.refresh_debrief(),
        }
    }
}
