//! What the intents of the library do.

use super::{ScenarioFilter, present};
use crate::app::intent::{BriefingIntent, LibraryIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::{DialogView, FindingView};
use crate::app::state::AppState;
use crate::app::storage::FileFinding;
use crate::report::{Messages, capitalised};
use std::collections::BTreeSet;
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of the library.
    pub(in crate::app) fn update_library(&mut self, intent: LibraryIntent, now: Duration) {
        let filter = &mut self.library.filter;
        match intent {
            LibraryIntent::Search(words) => filter.search = words,
            LibraryIntent::Clear => *filter = ScenarioFilter { open: filter.open, ..ScenarioFilter::default() },
            LibraryIntent::Sector(id, on) => put(&mut filter.sectors, id, on),
            LibraryIntent::Skill(id, on) => put(&mut filter.skills, id, on),
            LibraryIntent::Level(level) => filter.level = level,
            LibraryIntent::Filters(open) => filter.open = open,
            LibraryIntent::Order(order) => {
                self.settings.order = order;
                self.keep_settings();
            }
            LibraryIntent::Begin(scenario) => {
                self.dialog = None;
                self.briefing.prepare(scenario);
                self.update_briefing(BriefingIntent::Begin, now);
            }
            LibraryIntent::Prepare(scenario) => self.prepare(scenario),
            LibraryIntent::Compare(scenario) => self.compare(&scenario),
            LibraryIntent::OpenFolder => {
                let folder = self.own_cases.clone();
                self.open_folder(&folder);
            }
            LibraryIntent::Diagnostics(at) => self.dialog = self.diagnostics(at),
        }
    }

    /// Shows the briefing of a scenario.
    pub(in crate::app) fn prepare(&mut self, scenario: String) {
        self.dialog = None;
        self.briefing.prepare(scenario);
        self.screen = Screen::Briefing;
    }

    /// Shows the library with the sessions as they are saved now.
    pub(in crate::app) fn show_library(&mut self) {
        if self.back_to_studio() {
            return;
        }
        self.leave_case_open();
        self.dialog = None;
        self.screen = Screen::Library;
        self.stage = None;
        self.read_saved();
    }

    /// Makes the view of the library anew.
    pub(in crate::app) fn refresh_library(&mut self) {
        let order = self.settings.order;
        self.library.view = {
            let from = (&self.catalogue, &self.saved);
            let (filter, language) = (&self.library.filter, self.case_language());
            present::library(from, filter, order, &self.own_cases, &self.words, language)
        };
    }

    fn diagnostics(&self, at: usize) -> Option<DialogView> {
        let broken = self.catalogue.broken.get(at)?;
        let findings = finding_views(&broken.findings, &self.words);
        Some(DialogView::Diagnostics(broken.name.clone(), broken.path.clone(), findings))
    }
}

/// What is wrong with a file, as a dialog shows it.
pub(in crate::app) fn finding_views(findings: &[FileFinding], words: &Messages) -> Vec<FindingView> {
    let language = words.language();
    let view = |finding: &FileFinding| {
        let values = [("file", finding.file.as_str().into()), ("line", finding.line.into())];
        let id = if finding.line == 0 { "app-diagnostics-file" } else { "app-diagnostics-place" };
        let more = std::iter::once(&finding.here).chain(&finding.help);
        FindingView {
            place: words.text_with(id, &values),
            message: capitalised(finding.message.get(language)),
            more: more.map(|it| capitalised(it.get(language))).filter(|it| !it.is_empty()).collect(),
        }
    };
    findings.iter().map(view).collect()
}

fn put(set: &mut BTreeSet<String>, id: String, on: bool) {
    if on {
        set.insert(id);
    } else {
        set.remove(&id);
    }
}
