//! What the desk shows and how its views are made anew when something changed.

use super::table::Table;
use super::{Desk, library_view, talk_view};
use crate::app::intent::Intent;
use crate::app::panels::briefing::BriefingView;
use crate::app::panels::debrief::DebriefView;
use crate::app::panels::library::LibraryView;
use crate::app::panels::note::NoteView;
use crate::app::panels::settings::SettingsView;
use crate::app::panels::talk::TalkView;
use crate::engine::relationship::Observation;
use crate::engine::{Debrief, Language, Scenario, Staging, Texts};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    Library,
    Settings,
    Briefing,
    Talk,
    Debrief,
}

/// What the library is filtered by.
#[derive(Debug, Clone, Default)]
pub(super) struct Filter {
    pub(super) search: String,
    pub(super) sectors: BTreeSet<String>,
    pub(super) skills: BTreeSet<String>,
    pub(super) level: Option<u8>,
    pub(super) open: bool,
}

/// A case that is being prepared.
#[derive(Debug, Clone)]
pub(super) struct Preparing {
    pub(super) case: String,
    pub(super) reason: String,
    pub(super) document: usize,
}

/// Something to tell.
#[derive(Debug, Clone)]
pub(super) struct Notice {
    pub(super) said: String,
    pub(super) then: String,
    pub(super) trouble: bool,
    /// What it offers, and what that asks for.
    pub(super) offer: Option<(String, Intent)>,
    pub(super) until: Option<Duration>,
}

/// The views of the screens.
#[derive(Default)]
pub(super) struct Views {
    pub(super) library: LibraryView,
    pub(super) briefing: BriefingView,
    pub(super) talk: TalkView,
    pub(super) note: Option<NoteView>,
    pub(super) debrief: Option<DebriefView>,
    pub(super) settings: SettingsView,
}

impl Desk {
    /// Makes the view of the present screen anew.
    pub(super) fn refresh(&mut self) {
        match self.screen {
            Screen::Library => self.views.library = self.library_view(),
            Screen::Settings => self.views.settings = self.settings_view(),
            Screen::Briefing => {
                if let Some(view) = self.briefing_view() {
                    self.views.briefing = view;
                } else {
                    self.screen = Screen::Library;
                    self.views.library = self.library_view();
                }
            }
            Screen::Talk => self.refresh_talk(),
            Screen::Debrief => self.refresh_debrief(),
        }
    }

    fn library_view(&self) -> LibraryView {
        library_view::library(&self.shelf, &self.kept, &self.filter, self.settings.order, &self.words)
    }

    /// The view of the conversation as the session stands; how much of it is shown is worked out at each pass.
    pub(super) fn refresh_talk(&mut self) {
        let Some(table) = &self.table else { return };
        let shown = self.views.talk.shown;
        let mut talk = talk_view::talk(table, &self.settings, &self.words);
        talk.shown = shown.filter(|_| !table.revealed);
        let several = table.session.prompt().beat.is_some_and(|(_, beat)| beat.select.is_some());
        // What led to a list is read first; then the list has the screen for itself.
        self.views.note = (several && table.read).then(|| talk_view::note(table, talk.clone(), &self.words));
        if several && !table.read {
            talk.offers.clear();
            talk.topics.clear();
            talk.hint = None;
            talk.read_on = true;
        }
        self.views.talk = talk;
    }

    fn settings_view(&self) -> SettingsView {
        let it = &self.settings;
        SettingsView {
            text: it.text,
            colours: it.colours,
            pace: it.pace,
            still: it.still,
            timed: it.timed,
            meters: it.meters,
            letters: it.letters,
            folder: self.folder.display().to_string(),
            kept: self.kept_counts(),
            back: self.table.is_some() && matches!(self.came_from, Screen::Talk | Screen::Debrief),
        }
    }

    /// How many sessions and intentions are kept.
    pub(super) fn kept_counts(&self) -> (usize, usize) {
        let played = self.kept.entries.iter().filter(|it| !it.saved.picks.is_empty());
        let intentions = self.kept.entries.iter().filter(|it| !it.own.intention.is_empty());
        (played.count(), intentions.count())
    }

    fn briefing_view(&self) -> Option<BriefingView> {
        let preparing = self.preparing.as_ref()?;
        let case = self.shelf.case(&preparing.case)?;
        let setup = self.setup(case);
        let staging = Staging::new(Arc::clone(case), setup).ok()?;
        let text = |id| staging.text(id).to_owned();
        let about = &case.about;
        let partner = &case.cast[case.partner().index()];
        let people = case.cast.iter().map(|person| {
            let known = person.stake.map(text).unwrap_or_default();
            (person.side, text(person.name), text(person.function), known)
        });
        let session = crate::engine::Session::start(Arc::clone(case), staging.setup.clone()).ok()?;
        let documents = talk_view::dossier(&session, &self.words);
        let name = text(partner.name);
        let first = name.split_whitespace().next().unwrap_or(&name).to_owned();
        let values = [
            ("function", text(about.player.function).into()),
            ("organisation", text(about.player.organisation).into()),
            ("mandate", text(about.player.mandate).into()),
        ];
        Some(BriefingView {
            title: text(about.title),
            summary: text(about.summary),
            figure: partner.figure.clone(),
            role: self.words.text_with("app-brief-role", &values),
            goals: about.goals.iter().map(|(_, goal)| text(*goal)).collect(),
            people: people.collect(),
            document: preparing.document.min(documents.len() - 1),
            documents,
            reason: preparing.reason.clone(),
            partner: first,
            level: self.settings.level,
            coach: self.settings.coach,
            step_back: self.settings.step_back,
            earlier: library_view::earlier(case, &self.kept, &self.words),
        })
    }

    /// A debrief does not change any more once it is told; only one's own words do.
    fn refresh_debrief(&mut self) {
        if self.views.debrief.is_none() {
            self.views.debrief = self.table.as_ref().map(|table| debrief_view(table, &self.words));
        }
        self.refresh_own();
    }

    /// Makes only what one wrote oneself anew: the rest of a debrief does not change any more.
    pub(super) fn refresh_own(&mut self) {
        if let (Some(view), Some(table)) = (&mut self.views.debrief, &self.table) {
            view.own = table.own.clone();
        }
    }
}

fn debrief_view(table: &Table, words: &crate::report::Messages) -> DebriefView {
    let mut told = Debrief::of(&table.session);
    // Opening a topic is a moment of its own, and has the topic's name.
    let (scenario, transcript) = (table.session.scenario(), table.session.transcript());
    for (step, point) in
        transcript.steps.iter().zip(told.timeline.iter_mut().filter(|point| point.step > 0 && point.days == 0))
    {
        let topic = transcript.picks(*step).first().and_then(|pick| scenario.topic_of(*pick));
        if let Some(topic) = topic {
            point.moment = table.session.render(scenario.topics[topic.index()].title).into_owned();
        }
    }
    let offered: Vec<usize> = {
        let session = &table.session;
        let history = session.history();
        let others = |at: usize| {
            let picked = session.transcript().picks(session.transcript().steps[at]);
            let open = session.prompt_at(&history[at]).offers;
            open.iter().filter(|it| it.unavailable.is_none() && !picked.contains(&it.choice)).count()
        };
        (0..session.transcript().steps.len()).map(others).collect()
    };
    let mut view = DebriefView::new(told, table.own.clone(), offered, words);
    let reached = view.told.pattern.as_ref().map(|pattern| pattern.id.as_str());
    let pattern = scenario.model.patterns.iter().find(|pattern| Some(pattern.id.as_str()) == reached);
    view.defining = pattern
        .into_iter()
        .flat_map(|pattern| pattern.when.facts())
        .filter_map(|fact| match fact {
            Observation::Facet(facet) => Some(facet.id()),
            _ => None,
        })
        .collect();
    view
}

/// The language in which a case is shown: that of the interface where the case has it, else its own.
pub(super) fn language_of<'c>(case: &'c Scenario, interface: &'c str) -> &'c str {
    let own = case.about.language.as_str();
    let has = interface == own || case.texts.translations.iter().any(|it| it.language == interface);
    if has { interface } else { own }
}

/// The texts of a case in the language of the interface.
pub(super) fn in_language(texts: &Texts, interface: &str) -> Language {
    texts.language(interface)
}
