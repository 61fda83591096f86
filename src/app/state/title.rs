//! The title of the window: which screen this is and of which scenario. A screen reader says it when it changes.

use super::AppState;
use crate::app::screens::Screen;

impl AppState {
    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        let screen = self.words.text(match self.screen {
            Screen::Library => "window-screen-library",
            Screen::Group => "window-screen-group",
            Screen::Studio => "window-screen-studio",
            Screen::Settings => "window-screen-settings",
            Screen::Briefing => "window-screen-briefing",
            Screen::Plays => "window-screen-plays",
            Screen::Talk if self.talk.note.is_some() => "window-screen-note",
            Screen::Talk => "window-screen-talk",
            Screen::Debrief => "window-screen-debrief",
        });
        match self.scenario_on_screen() {
            Some(scenario) => {
                let values = [("screen", screen.into()), ("case", scenario.into())];
                self.words.text_with("window-title-case", &values)
            }
            None => self.words.text_with("window-title", &[("screen", screen.into())]),
        }
    }

    /// The title of the scenario that is prepared, played or looked back on.
    fn scenario_on_screen(&self) -> Option<String> {
        match self.screen {
            Screen::Library | Screen::Group | Screen::Settings => None,
            Screen::Studio => self.studio.case_title(),
            Screen::Briefing | Screen::Plays => {
                let id = if self.screen == Screen::Plays { &self.plays.scenario } else { self.briefing.scenario()? };
                let scenario = self.catalogue.scenario(id)?;
                let language = scenario.texts.language(self.case_language().of(scenario));
                Some(scenario.texts.text(scenario.about.title, language).to_owned())
            }
            Screen::Talk | Screen::Debrief => {
                let rendition = self.opened.as_ref()?.rendition();
                Some(rendition.text(rendition.scenario().about.title))
            }
        }
    }
}
