//! What the intents of a group do, and what its host tells.

use super::{GroupRoom, present, projected};
use crate::app::intent::GroupIntent;
use crate::app::screens::Screen;
use crate::app::screens::talk::StageView;
use crate::app::state::AppState;
use crate::engine::relationship::Model;
use crate::engine::{Seed, Setup};
use crate::files::Library;
use crate::room::RoomMode;
use crate::server::{HostNews, host_trouble};
use egui::Rect;
use std::sync::Arc;
use std::time::Duration;

/// What the window is to do with the host of a group.
#[derive(Debug)]
pub enum HostErrand {
    /// To start it.
    Start {
        /// The library of its cases.
        library: Library,
        /// The relationship model in force.
        model: Arc<Model>,
        /// The case.
        case: String,
        /// How it is played.
        mode: RoomMode,
        /// What the session is set up with; the seed is drawn when it begins.
        setup: Setup,
        /// Whether phones on the local network may join.
        beyond: bool,
        /// The language of whoever says nothing of it, and of the screen.
        language: &'static str,
    },
    /// To stop it.
    Stop,
}

impl AppState {
    /// Carries out what was asked of a group.
    pub(in crate::app) fn update_group(&mut self, intent: GroupIntent, now: Duration) {
        match intent {
            GroupIntent::Choose(scenario) => self.group.scenario = Some(scenario),
            GroupIntent::Mode(mode) => self.group.mode = mode,
            GroupIntent::Beyond(beyond) => self.group.beyond = beyond,
            GroupIntent::Open => self.open_group(),
            GroupIntent::Stop => {
                self.close_group();
                self.done(self.words.text("app-group-stopped"), None, now);
            }
            GroupIntent::Browse(address) => {
                if let Err(error) = open::that_detached(&address) {
                    let said = self.words.text_with("app-trouble-open", &[("folder", address.into())]);
                    self.trouble(said, error.to_string(), None);
                }
            }
            GroupIntent::Project(true) => {
                self.group.projected = Some(projected::ProjectedView::default());
            }
            GroupIntent::Project(false) => self.leave_projection(),
            GroupIntent::FullScreen(full) => self.group.full_screen = full,
        }
    }

    /// Shows the screen of groups.
    pub(in crate::app) fn show_group(&mut self) {
        self.leave_case_open();
        self.dialog = None;
        self.stage = None;
        self.screen = Screen::Group;
    }

    /// Makes the view of a group anew.
    pub(in crate::app) fn refresh_group(&mut self) {
        self.group.view = present::group(&self.group, &self.catalogue, &self.words, self.case_language());
        if self.group.projected.is_some() {
            self.group.projected = Some(present::projected(&self.group, &self.words));
        }
    }

    fn open_group(&mut self) {
        let Some(case) = present::chosen(&self.group, &self.catalogue) else { return };
        self.group.room = GroupRoom::Opening;
        self.group.errand = Some(HostErrand::Start {
            library: self.catalogue.library().clone(),
            model: Arc::clone(&self.catalogue.model),
            case,
            mode: self.group.mode,
            setup: Setup { seed: Seed(1), level: self.settings.level, ..Setup::default() },
            beyond: self.group.beyond,
            language: self.words.language(),
        });
    }

    fn close_group(&mut self) {
        self.group.room = GroupRoom::Closed;
        self.group.errand = Some(HostErrand::Stop);
        self.leave_projection();
    }

    fn leave_projection(&mut self) {
        self.group.projected = None;
        self.group.full_screen = false;
        self.stage = None;
    }

    /// What the window is to do with the host, once.
    pub(in crate::app) fn take_host_errand(&mut self) -> Option<HostErrand> {
        self.group.errand.take()
    }

    /// The language in which the screen of a room is to be told; nothing where no room is open.
    pub(in crate::app) fn host_language(&self) -> Option<&'static str> {
        matches!(self.group.room, GroupRoom::Open { .. }).then(|| self.words.language())
    }

    /// Whether the window is to fill the screen.
    pub(in crate::app) fn fills_screen(&self) -> bool {
        self.screen == Screen::Group && self.group.projected.is_some() && self.group.full_screen
    }

    /// Takes in what the host tells.
    pub(in crate::app) fn tell_host(&mut self, news: HostNews) {
        match news {
            HostNews::Opened(addresses) => self.group.room = GroupRoom::Open { addresses, screen: None },
            HostNews::Screen(view) => {
                if let GroupRoom::Open { screen, .. } = &mut self.group.room {
                    *screen = Some(view);
                }
            }
            HostNews::Gone => self.close_group(),
            HostNews::Failed(error) => {
                self.close_group();
                let why = host_trouble(&error, &self.words).unwrap_or_else(|| format!("{error:#}"));
                self.trouble(self.words.text("app-group-trouble"), why, None);
            }
        }
        if self.screen == Screen::Group {
            self.refresh_group();
        }
    }

    /// What the window must show on the stage while everyone looks at it.
    pub(in crate::app) fn projected_stage(&self, area: Rect) -> Option<StageView> {
        let GroupRoom::Open { screen: Some(screen), .. } = &self.group.room else { return None };
        projected::stage(screen, area, self.settings.still)
    }
}
