//! What the intents of a briefing do.

use super::present;
use crate::app::intent::BriefingIntent;
use crate::app::screens::Screen;
use crate::app::screens::talk::OpenSession;
use crate::app::state::AppState;
use crate::app::storage::Reflection;
use crate::engine::Seed;
use crate::files::session_file;
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of a briefing.
    pub(in crate::app) fn update_briefing(&mut self, intent: BriefingIntent, now: Duration) {
        let preparing = self.briefing.preparing.as_mut();
        match intent {
            BriefingIntent::Read(piece) => {
                if let Some(preparing) = preparing {
                    preparing.last = preparing.piece.filter(|_| piece.is_none());
                    preparing.piece = piece;
                }
            }
            BriefingIntent::Reason(reason) => {
                if let Some(preparing) = preparing {
                    preparing.reason = reason;
                }
            }
            BriefingIntent::Level(level) => {
                self.settings.level = level;
                self.keep_settings();
            }
            BriefingIntent::Coach(coach) => {
                self.settings.coach = coach;
                self.keep_settings();
            }
            BriefingIntent::StepBack(allowed) => {
                self.settings.step_back = allowed;
                self.keep_settings();
            }
            BriefingIntent::Begin => self.begin(now),
        }
    }

    /// Makes the view of the briefing anew; without a scenario to prepare the library is shown.
    pub(in crate::app) fn refresh_briefing(&mut self) {
        let preparing = self.briefing.preparing.as_ref();
        let view = preparing.and_then(|preparing| {
            present::briefing(
                preparing,
                &self.catalogue,
                &self.saved,
                &self.settings,
                &self.words,
                self.case_language(),
            )
        });
        match view {
            Some(view) => self.briefing.view = view,
            None => {
                self.screen = Screen::Library;
                self.refresh_library();
            }
        }
    }

    fn begin(&mut self, now: Duration) {
        let Some(preparing) = self.briefing.preparing.clone() else { return };
        let Some(scenario) = self.catalogue.scenario(&preparing.scenario).cloned() else { return };
        let mut setup = present::setup(&self.settings);
        setup.seed = Seed(u64::from(rand::random::<u32>()));
        let file = session_file(&self.folder, &scenario.id, setup.seed.0);
        let reflection = Reflection {
            reason: preparing.reason,
            coach: self.settings.coach,
            step_back: self.settings.step_back,
            ..Reflection::default()
        };
        let language = self.case_language().of(&scenario).to_owned();
        let origin = self.catalogue.origin(&preparing.scenario);
        match OpenSession::start(&scenario, setup, (language.as_str(), self.words.language()), origin, file, reflection)
        {
            Ok(opened) => self.open(opened, Vec::new(), now),
            Err(error) => {
                let why = error.words().get(self.words.language()).to_owned();
                self.trouble(self.words.text("app-trouble-start"), why, None);
            }
        }
    }
}
