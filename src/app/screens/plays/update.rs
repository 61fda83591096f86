//! What the intents of plays that lie side by side do.

use super::intent::PlaysIntent;
use super::{PlaysView, present};
use crate::app::screens::Screen;
use crate::app::state::AppState;
use crate::app::storage::SessionEntry;
use crate::engine::Session;
use crate::report::side_by_side::SideBySide;
use std::path::PathBuf;

impl AppState {
    /// Lays the latest two plays of a case side by side.
    pub(in crate::app) fn compare(&mut self, scenario: &str) {
        self.read_saved();
        let Some(it) = self.catalogue.scenario(scenario).cloned() else { return };
        let choices = present::choices(&it, &self.saved, &self.words, self.case_language());
        let Some(two) = present::first_two(&choices) else { return };
        self.plays.scenario = scenario.to_owned();
        self.plays.files = two.map(|at| choices[at].file.clone());
        self.dialog = None;
        self.screen = Screen::Plays;
    }

    /// Carries out what was asked of plays that lie side by side.
    pub(in crate::app) fn update_plays(&mut self, intent: PlaysIntent) {
        let PlaysIntent::Lay(side, at) = intent;
        let Some(file) = self.plays.view.choices.get(at).map(|it| it.file.clone()) else { return };
        let [one, other] = &mut self.plays.files;
        let (mine, its) = if side == 0 { (one, other) } else { (other, one) };
        // A play never lies beside itself: the two change sides.
        if *its == file {
            std::mem::swap(mine, its);
        } else {
            *mine = file;
        }
    }

    /// Makes the view of plays that lie side by side anew; without two of them the library is shown.
    pub(in crate::app) fn refresh_plays(&mut self) {
        let scenario = self.catalogue.scenario(&self.plays.scenario).cloned();
        let view = scenario.and_then(|scenario| {
            let language = self.case_language();
            let choices = present::choices(&scenario, &self.saved, &self.words, language);
            let place = |file: &PathBuf| choices.iter().position(|it| it.file == *file);
            let [one, other] = &self.plays.files;
            let chosen = [place(one)?, place(other)?];
            let sessions = [self.played(one), self.played(other)];
            let told = match &sessions {
                [Some(one), Some(other)] => Some(SideBySide::of([one, other], language.of(&scenario), &self.words)),
                _ => None,
            };
            let title = scenario.texts.language(language.of(&scenario));
            let title = scenario.texts.text(scenario.about.title, title).to_owned();
            Some(PlaysView { title, choices, chosen, told })
        });
        match view {
            Some(view) => self.plays.view = view,
            None => {
                self.screen = Screen::Library;
                self.refresh_library();
            }
        }
    }

    /// A kept session, played again as it was; nothing where that is not possible.
    fn played(&self, file: &PathBuf) -> Option<Session> {
        let entry: &SessionEntry = self.saved.entries.iter().find(|entry| entry.file == *file)?;
        let cases = self.catalogue.cases_of(&entry.read.session, file).ok()?;
        Some(cases.resume(&entry.read.session, true).ok()?.session)
    }
}
