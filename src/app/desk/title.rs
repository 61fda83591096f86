//! The title of the window: which screen this is and of which case. A screen reader says it when it changes.

use super::Desk;
use super::views::{Screen, in_language};

impl Desk {
    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        let screen = self.words.text(match self.screen {
            Screen::Library => "window-screen-library",
            Screen::Settings => "window-screen-settings",
            Screen::Briefing => "window-screen-briefing",
            Screen::Talk if self.views.note.is_some() => "window-screen-note",
            Screen::Talk => "window-screen-talk",
            Screen::Debrief => "window-screen-debrief",
        });
        match self.case_on_screen() {
            Some(case) => {
                let values = [("screen", screen.into()), ("case", case.into())];
                self.words.text_with("window-title-case", &values)
            }
            None => self.words.text_with("window-title", &[("screen", screen.into())]),
        }
    }

    /// The title of the case that is prepared, played or looked back on.
    fn case_on_screen(&self) -> Option<String> {
        match self.screen {
            Screen::Library | Screen::Settings => None,
            Screen::Briefing => {
                let case = self.shelf.case(&self.preparing.as_ref()?.case)?;
                let language = in_language(&case.texts, self.words.language());
                Some(case.texts.text(case.about.title, language).to_owned())
            }
            Screen::Talk | Screen::Debrief => {
                let session = &self.table.as_ref()?.session;
                Some(session.render(session.scenario().about.title).into_owned())
            }
        }
    }
}
