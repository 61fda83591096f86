//! Intents carried out: the only place where the desk changes on request.

use super::own::Own;
use super::table::{Table, reason};
use super::views::{Filter, Notice, Preparing, Screen, language_of};
use super::{Desk, NOTICE};
use crate::app::intent::{Change, Intent};
use crate::app::panels::dialogs::{DialogView, FindingView};
use crate::engine::{ResumeError, Scenario, Seed, Session, Setup};
use crate::files::session_file;
use crate::report::Messages;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

impl Desk {
    /// Carries out what somebody asked for.
    pub fn carry_out(&mut self, intent: Intent, now: Duration) {
        match intent {
            Intent::Library => self.show_library(),
            Intent::Back => {
                self.screen = self.came_from;
                if let (Screen::Talk, Some(table)) = (self.screen, &mut self.table) {
                    table.since = now;
                }
            }
            Intent::Settings => {
                if self.screen != Screen::Settings {
                    self.came_from = self.screen;
                }
                self.dialog = None;
                self.screen = Screen::Settings;
                self.read_kept();
            }
            Intent::Help => self.dialog = Some(DialogView::Help),
            Intent::CloseDialog => self.dialog = None,
            Intent::Change(change) => self.change(change),
            Intent::CloseNotice => {
                self.notices.pop();
            }
            Intent::Offer => {
                let offered = self.notices.pop().and_then(|notice| notice.offer);
                if let Some((_, intent)) = offered {
                    self.carry_out(intent, now);
                }
            }
            Intent::Search(_)
            | Intent::Everything
            | Intent::Sector(..)
            | Intent::Level(_)
            | Intent::Skill(..)
            | Intent::Order(_)
            | Intent::Filters(_) => self.filter_by(intent),
            Intent::Case(_)
            | Intent::Reason(_)
            | Intent::Hardness(_)
            | Intent::Coach(_)
            | Intent::StepBack(_)
            | Intent::Begin => self.prepare(intent, now),
            Intent::Diagnostics(at) => self.dialog = self.diagnostics(at),
            Intent::Continue(file) => self.go_on(&file, now),
            Intent::Document(_)
            | Intent::Reveal
            | Intent::ReadOn
            | Intent::Pick(_)
            | Intent::Tick(..)
            | Intent::Record
            | Intent::Hint
            | Intent::Drawer(_)
            | Intent::Note(_)
            | Intent::Undo
            | Intent::Pause
            | Intent::Leave
            | Intent::LookBack
            | Intent::Retry => self.converse(intent, now),
            Intent::Part(_)
            | Intent::Picture(..)
            | Intent::Decisive(_)
            | Intent::Skip
            | Intent::Replay(_)
            | Intent::Table(_)
            | Intent::Intend(..)
            | Intent::Moment(_)
            | Intent::WhatIf(_)
            | Intent::Export => self.look_back(intent, now),
            Intent::OpenFolder => self.open_in_system(&self.folder.clone()),
            Intent::AskDelete => {
                let (sessions, intentions) = self.kept_counts();
                self.dialog = Some(DialogView::Delete(sessions, intentions));
            }
            Intent::Delete => self.delete_everything(now),
        }
        self.refresh();
    }

    pub(super) fn show_library(&mut self) {
        self.dialog = None;
        self.screen = Screen::Library;
        self.stage = None;
        self.read_kept();
    }

    fn change(&mut self, change: Change) {
        let it = &mut self.settings;
        match change {
            Change::Language(language) => it.language = Some(language.to_owned()),
            Change::Text(text) => it.text = text.clamp(100, 200),
            Change::Colours(colours) => it.colours = colours,
            Change::Pace(pace) => it.pace = pace,
            Change::Still(still) => it.still = still,
            Change::Timed(timed) => it.timed = timed,
            Change::Meters(meters) => it.meters = meters,
            Change::Letters(letters) => it.letters = letters,
        }
        if let Change::Language(language) = change {
            self.words = Messages::new(language);
            self.speak(language);
            let part = self.views.debrief.take().map(|view| view.part);
            if let (Some(part), Screen::Debrief) = (part, self.screen) {
                self.refresh();
                if let Some(view) = &mut self.views.debrief {
                    view.part = part;
                }
            }
        }
        self.keep_settings();
    }

    /// Has the open session go on in another language, where its case has it. Picks do not depend on language.
    fn speak(&mut self, language: &str) {
        let Some(table) = &mut self.table else { return };
        let scenario = Arc::clone(table.session.scenario());
        let mut saved = table.saved();
        language_of(&scenario, language).clone_into(&mut saved.setup.language);
        if let Ok(session) = Session::resume(scenario, &saved) {
            table.session = session;
            table.keep();
        }
    }

    pub(super) fn keep_settings(&mut self) {
        let Some(file) = self.settings_file.clone() else { return };
        if let Err(error) = self.settings.write(&file) {
            let said = self.words.text("app-trouble-settings");
            self.trouble(said, reason(&error), None);
        }
    }

    fn filter_by(&mut self, intent: Intent) {
        let put = |set: &mut std::collections::BTreeSet<String>, id: String, on: bool| {
            if on {
                set.insert(id);
            } else {
                set.remove(&id);
            }
        };
        match intent {
            Intent::Search(words) => self.filter.search = words,
            Intent::Everything => self.filter = Filter { open: self.filter.open, ..Filter::default() },
            Intent::Sector(id, on) => put(&mut self.filter.sectors, id, on),
            Intent::Skill(id, on) => put(&mut self.filter.skills, id, on),
            Intent::Level(level) => self.filter.level = level,
            Intent::Filters(open) => self.filter.open = open,
            Intent::Order(order) => {
                self.settings.order = order;
                self.keep_settings();
            }
            _ => {}
        }
    }

    fn prepare(&mut self, intent: Intent, now: Duration) {
        match intent {
            Intent::Case(case) => {
                self.preparing = Some(Preparing { case, reason: String::new(), document: 0 });
                self.screen = Screen::Briefing;
                return;
            }
            Intent::Hardness(level) => self.settings.level = level,
            Intent::Coach(coach) => self.settings.coach = coach,
            Intent::StepBack(allowed) => self.settings.step_back = allowed,
            Intent::Begin => return self.begin(now),
            _ => {}
        }
        let Some(preparing) = &mut self.preparing else { return };
        match intent {
            Intent::Reason(reason) => preparing.reason = reason,
            Intent::Hardness(_) | Intent::Coach(_) | Intent::StepBack(_) => self.keep_settings(),
            _ => {}
        }
    }

    /// What a new session of a case is set up with; the seed is drawn when it begins.
    pub(super) fn setup(&self, case: &Scenario) -> Setup {
        let language = language_of(case, self.words.language()).to_owned();
        Setup { seed: Seed(1), level: self.settings.level, language, ..Setup::default() }
    }

    fn begin(&mut self, now: Duration) {
        let Some(preparing) = self.preparing.clone() else { return };
        let Some(case) = self.shelf.case(&preparing.case).cloned() else { return };
        let mut setup = self.setup(&case);
        setup.seed = Seed(u64::from(rand::random::<u32>()));
        let file = session_file(&self.folder, &case.id, setup.seed.0);
        let own = Own {
            reason: preparing.reason,
            coach: self.settings.coach,
            step_back: self.settings.step_back,
            ..Own::default()
        };
        match Table::start(&case, setup, file, own) {
            Ok(table) => self.sit_down(table, now),
            Err(error) => self.trouble(self.words.text("app-trouble-start"), error.to_string(), None),
        }
    }

    /// Puts a session on the table.
    pub(super) fn sit_down(&mut self, mut table: Table, now: Duration) {
        table.since = now;
        table.revealed = false;
        self.table = Some(table);
        self.views.talk = crate::app::panels::talk::TalkView::default();
        self.views.note = None;
        self.views.debrief = None;
        self.held = None;
        self.dialog = None;
        self.screen = Screen::Talk;
        self.tell_unkept();
    }

    fn go_on(&mut self, file: &Path, now: Duration) {
        self.read_kept();
        let Some(entry) = self.kept.entries.iter().find(|entry| entry.file == file).cloned() else { return };
        let Some(case) = self.shelf.case(&entry.saved.scenario).cloned() else {
            let said = self.words.text_with("app-trouble-no-case", &[("case", entry.saved.scenario.into())]);
            self.trouble(said, String::new(), None);
            return;
        };
        match Session::resume(Arc::clone(&case), &entry.saved) {
            Ok(session) => {
                let changed = entry.saved.hash != case.hash || entry.saved.model != case.model.hash;
                let over = session.ending().is_some();
                self.sit_down(Table::of(session, entry.file, entry.saved.folder, entry.own), now);
                if over {
                    self.screen = Screen::Debrief;
                }
                if changed {
                    self.done(self.words.text("app-changed-since"), None, now);
                }
            }
            Err(error) => {
                let said = self.words.text("app-trouble-no-longer");
                let why = self.why(&error);
                self.trouble(said, why, None);
            }
        }
    }

    /// Why a session cannot be played again, in the interface's language.
    pub(super) fn why(&self, error: &ResumeError) -> String {
        match error {
            ResumeError::Pick { number, why, .. } => {
                let why = why.words();
                let why = why.get(self.words.language()).to_owned();
                self.words.text_with("app-trouble-pick", &[("number", (*number).into()), ("why", why.into())])
            }
            error => error.to_string(),
        }
    }

    fn diagnostics(&self, at: usize) -> Option<DialogView> {
        let broken = self.shelf.broken.get(at)?;
        let language = self.words.language();
        let findings = broken.findings.iter().map(|finding| {
            let values = [("file", finding.file.as_str().into()), ("line", finding.line.into())];
            let id = if finding.line == 0 { "app-diagnostics-file" } else { "app-diagnostics-place" };
            let more = std::iter::once(&finding.here).chain(&finding.help);
            FindingView {
                place: self.words.text_with(id, &values),
                message: super::telling::capitalised(finding.message.get(language)),
                more: more
                    .map(|it| super::telling::capitalised(it.get(language)))
                    .filter(|it| !it.is_empty())
                    .collect(),
            }
        });
        Some(DialogView::Diagnostics(broken.name.clone(), broken.path.clone(), findings.collect()))
    }

    fn open_in_system(&mut self, path: &Path) {
        // A folder that is not there yet cannot be opened; one that cannot be made is told of below.
        let _ = std::fs::create_dir_all(path);
        if let Err(error) = open::that_detached(path) {
            let said = self.words.text_with("app-trouble-open", &[("folder", path.display().to_string().into())]);
            self.trouble(said, error.to_string(), None);
        }
    }

    /// Tells that the session is not kept, once for each reason.
    pub(super) fn tell_unkept(&mut self) {
        let Some(why) = self.table.as_ref().and_then(|table| table.unkept.clone()) else { return };
        let said = self.words.text("app-trouble-unkept");
        let then = self.words.text_with("app-trouble-unkept-then", &[("why", why.into())]);
        self.notices.retain(|notice| notice.said != said);
        self.trouble(said, then, Some((self.words.text("app-again"), Intent::Retry)));
    }

    pub(super) fn trouble(&mut self, said: String, then: String, offer: Option<(String, Intent)>) {
        self.notices.push(Notice { said, then, trouble: true, offer, until: None });
    }

    pub(super) fn done(&mut self, said: String, offer: Option<(String, Intent)>, now: Duration) {
        self.notices.push(Notice { said, then: String::new(), trouble: false, offer, until: Some(now + NOTICE) });
    }
}
