//! Playing a case from a beat, in the texts as they stand: a walk that leads there is looked for on a thread of its own.

use super::errand::Errand;
use super::intent::SheetField;
use super::view::StudioView;
use super::walks::WalkSearch;
use crate::app::screens::Screen;
use crate::app::screens::talk::OpenSession;
use crate::app::state::AppState;
use crate::author::explore::{Sequential, Witness, WitnessWalk, witness_to};
use crate::engine::{Scenario, Seed, Session, Setup, Staging};
use crate::files::{CaseOrigin, KeptSession, delete_sessions, session_file, temporary_folder};
use crate::studio::StudioWalk;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// States that are looked at for a walk at most: somebody waits for it.
const LIMIT: usize = 2_000_000;

/// A walk that is being looked for.
#[derive(Debug)]
pub(super) struct Walking {
    scenario: Arc<Scenario>,
    setup: Setup,
    errand: Errand<Witness>,
}

/// The case is being played from a beat.
#[derive(Debug)]
pub(super) struct PlayedFrom {
    /// The folder of its session, which goes when one is back.
    folder: PathBuf,
}

impl AppState {
    /// Looks for a walk to the beat of the sheet.
    pub(super) fn look_for_walk(&mut self) {
        let Some(open) = &self.studio.open else { return };
        if !open.draft.is_sound() {
            self.trouble(self.words.text("app-studio-play-broken"), String::new(), None);
            return;
        }
        let (Some(scenario), Some(goal)) = (open.draft.scenario().cloned(), open.beat()) else { return };
        let setup = Setup { level: self.settings.level, ..Setup::default() };
        let staging = match Staging::new(Arc::clone(&scenario), setup.clone()) {
            Ok(staging) => staging,
            Err(error) => {
                let why = error.words().get(self.words.language()).to_owned();
                self.trouble(self.words.text("app-trouble-start"), why, None);
                return;
            }
        };
        let errand = Errand::begin("walk", move |wanted, found| {
            found(witness_to(&staging, goal, LIMIT, &Sequential, &mut |_| wanted.holds()));
        });
        match errand {
            Ok(errand) => self.studio.walking = Some(Walking { scenario, setup, errand }),
            Err(error) => self.trouble(self.words.text("app-trouble-start"), error.to_string(), None),
        }
    }

    /// Looks for talks that come to the beat of the sheet, by different players.
    pub(super) fn look_for_walks(&mut self) {
        let Some(open) = &mut self.studio.open else { return };
        let scenario = open.draft.scenario().filter(|_| open.draft.is_sound());
        open.walks = scenario.and_then(|scenario| WalkSearch::begin(scenario, &open.chosen));
        if open.walks.is_none() {
            open.asked = None;
            self.trouble(self.words.text("app-studio-play-broken"), String::new(), None);
        }
    }

    /// Plays from the beat of the sheet as one of the players came there.
    pub(super) fn play_as(&mut self, at: usize, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(search) = open.walks.take() else { return };
        open.asked = None;
        if let Some(walk) = search.walks.get(at) {
            self.play_studio_walk(&search.scenario, walk, now);
        }
    }

    /// Plays from where a condition of the sheet holds.
    pub(super) fn play_where(&mut self, field: SheetField, now: Duration) {
        let StudioView::Case(view) = &self.studio.view else { return };
        let (Some(open), Some(sheet)) = (&self.studio.open, &view.sheet) else { return };
        let scenario = open.draft.scenario().filter(|_| open.draft.is_sound()).cloned();
        if let (Some(scenario), Some(walk)) = (scenario, open.shares.walk(sheet, field)) {
            self.play_studio_walk(&scenario, &walk, now);
        }
    }

    fn play_studio_walk(&mut self, scenario: &Arc<Scenario>, walk: &StudioWalk, now: Duration) {
        let setup = Setup { seed: walk.seed, level: walk.level, draw: walk.draw.clone(), ..Setup::default() };
        self.play_from(scenario, setup, &walk.picks, now);
        self.refresh();
    }

    /// Begins to play where a walk was found.
    pub(super) fn tick_walking(&mut self, now: Duration) {
        if self.screen != Screen::Studio {
            // Who went elsewhere is not fetched away from there.
            self.studio.walking = None;
        }
        let Some(mut walking) = self.studio.walking.take() else { return };
        match walking.errand.look().pop() {
            None if !walking.errand.is_over() => {
                self.studio.walking = Some(walking);
                return;
            }
            Some(Witness::By(walk)) => self.play_walk(&walking, &walk, now),
            Some(Witness::None) => self.trouble(self.words.text("app-studio-play-never"), String::new(), None),
            None | Some(Witness::Unknown) => {
                self.trouble(self.words.text("app-studio-play-unknown"), String::new(), None);
            }
        }
        self.refresh();
    }

    fn play_walk(&mut self, walking: &Walking, walk: &WitnessWalk, now: Duration) {
        let setup = Setup { seed: Seed(walk.seed), draw: walk.drawn.clone(), ..walking.setup.clone() };
        self.play_from(&walking.scenario, setup, &walk.picks, now);
    }

    /// Plays a talk from behind these picks.
    fn play_from(&mut self, scenario: &Arc<Scenario>, setup: Setup, picks: &[String], now: Duration) {
        let seed = setup.seed;
        let session = Session::start(Arc::clone(scenario), setup)
            .ok()
            .and_then(|mut session| picks.iter().all(|pick| session.apply_written(pick).is_ok()).then_some(session));
        let Some(session) = session else {
            self.trouble(self.words.text("app-studio-play-unknown"), String::new(), None);
            return;
        };
        let folder = temporary_folder().join(format!("studio-{}", std::process::id()));
        let file = session_file(&folder, &scenario.id, seed.0);
        let language = scenario.about.language.clone();
        let origin = CaseOrigin::default();
        let mut kept = KeptSession::begun(session, &language, origin.clone(), Some(file));
        kept.words = Some(self.words.language().to_owned());
        let mut opened = OpenSession::of(kept, origin);
        (opened.reflection.step_back, opened.reflection.coach) = (true, false);
        self.open(opened, Vec::new(), now);
        self.studio.played = Some(PlayedFrom { folder });
    }

    /// Goes back to the studio from where the case was played; says whether it was.
    pub(in crate::app) fn back_to_studio(&mut self) -> bool {
        let Some(played) = self.studio.played.take() else { return false };
        // It is closed before its files go, so that nothing of it is written after that.
        self.opened = None;
        self.debrief.view = None;
        self.talk.note = None;
        // What cannot be removed stands in a folder that the system empties.
        let _ = delete_sessions(&played.folder);
        self.screen = Screen::Studio;
        self.stage = None;
        self.dialog = None;
        true
    }
}
