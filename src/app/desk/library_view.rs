//! The view of the library: cards with what was played, filters with counts, and what was left open.

use super::kept::{Entry, Kept};
use super::shelf::{Broken, Shelf};
use super::telling::capitalised;
use super::time;
use super::views::{Filter, in_language};
use crate::app::intent::Order;
use crate::app::panels::briefing::EarlierView;
use crate::app::panels::case_card::{CaseKey, CaseView};
use crate::app::panels::library::{FilterView, LibraryView, OpenView};
use crate::engine::{Scenario, TextId};
use crate::report::Messages;
use std::time::SystemTime;

/// Sessions of a case that its briefing names at most.
const EARLIER: usize = 3;

/// What the library shows.
pub(super) fn library(shelf: &Shelf, kept: &Kept, filter: &Filter, order: Order, words: &Messages) -> LibraryView {
    let mut cases: Vec<_> = shelf.cases.iter().filter(|case| passes(case, filter, words)).collect();
    cases.sort_by_key(|case| text(case, case.about.title, words).to_lowercase());
    match order {
        Order::Recent => cases.sort_by_key(|case| std::cmp::Reverse(played(kept, case))),
        Order::Title => {}
        Order::Level => cases.sort_by_key(|case| case.about.level),
        Order::Minutes => cases.sort_by_key(|case| case.about.minutes),
    }
    let mut views: Vec<_> = cases.into_iter().map(|case| case_view(case, kept, words)).collect();
    if filter.is_empty() {
        views.extend(shelf.broken.iter().enumerate().map(|(at, broken)| broken_view(at, broken, words)));
    }
    LibraryView {
        cases: views,
        all: shelf.cases.len() + shelf.broken.len(),
        search: filter.search.clone(),
        sectors: sectors(shelf, filter, words),
        skills: skills(shelf, filter, words),
        level: filter.level,
        levels: shelf.cases.iter().map(|case| case.about.level).max().unwrap_or(0),
        order,
        open: kept.open().and_then(|entry| left_open(shelf, entry, words)),
        filters: filter.open,
        folder: shelf.folder().display().to_string(),
    }
}

impl Filter {
    fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.sectors.is_empty() && self.skills.is_empty() && self.level.is_none()
    }
}

fn text<'c>(case: &'c Scenario, id: TextId, words: &Messages) -> &'c str {
    case.texts.text(id, in_language(&case.texts, words.language()))
}

/// When a case was played last.
fn played(kept: &Kept, case: &Scenario) -> Option<SystemTime> {
    kept.of(&case.id).filter(|entry| !entry.saved.picks.is_empty()).map(|entry| entry.modified).max()
}

fn passes(case: &Scenario, filter: &Filter, words: &Messages) -> bool {
    let sector = text(case, case.about.sector, words);
    if !filter.sectors.is_empty() && !filter.sectors.contains(sector) {
        return false;
    }
    if filter.level.is_some_and(|level| level != case.about.level) {
        return false;
    }
    let mut practised = case.about.practises.iter().map(|id| case.model.moves[id.index()].id.as_str());
    if !filter.skills.is_empty() && !practised.any(|id| filter.skills.contains(id)) {
        return false;
    }
    let mut about: Vec<&str> = vec![text(case, case.about.title, words), text(case, case.about.summary, words), sector];
    for person in &case.cast {
        about.extend([person.name, person.organisation].map(|id| text(case, id, words)));
    }
    about.extend(case.about.tags.iter().map(String::as_str));
    about.extend(case.about.between.iter().flat_map(|(a, b)| [text(case, *a, words), text(case, *b, words)]));
    let about = about.join(" ").to_lowercase();
    filter.search.to_lowercase().split_whitespace().all(|word| about.contains(word))
}

fn case_view(case: &Scenario, kept: &Kept, words: &Messages) -> CaseView {
    let partner = &case.cast[case.partner().index()];
    let sessions: Vec<_> = kept.of(&case.id).filter(|entry| !entry.saved.picks.is_empty()).collect();
    let finished: Vec<_> = sessions.iter().filter(|entry| entry.saved.ending.is_some()).collect();
    let last = finished.iter().find_map(|entry| {
        let ending = case.ending_named(entry.saved.ending.as_deref()?)?;
        Some(text(case, case.endings[ending.index()].title, words).to_owned())
    });
    let open = sessions.first().filter(|entry| entry.saved.ending.is_none());
    let status = match (open, finished.len(), last) {
        (Some(entry), ..) => words.text_with("app-library-busy", &[("moment", (entry.saved.picks.len() + 1).into())]),
        (None, 0, _) => words.text("app-library-unplayed"),
        (None, count, Some(last)) => {
            words.text_with("app-library-played", &[("count", count.into()), ("last", last.into())])
        }
        (None, count, None) => words.text_with("app-library-played-changed", &[("count", count.into())]),
    };
    CaseView {
        key: CaseKey::Case(case.id.clone()),
        title: text(case, case.about.title, words).to_owned(),
        partner: format!("{}, {}", text(case, partner.name, words), text(case, partner.organisation, words)),
        figure: partner.figure.clone(),
        between: case.about.between.map(|(a, b)| (text(case, a, words).to_owned(), text(case, b, words).to_owned())),
        sector: capitalised(text(case, case.about.sector, words)),
        level: case.about.level,
        minutes: case.about.minutes,
        status,
        played: !sessions.is_empty(),
    }
}

/// The latest sessions of a case, for its briefing.
pub(super) fn earlier(case: &Scenario, kept: &Kept, words: &Messages) -> Vec<EarlierView> {
    let sessions = kept.of(&case.id).filter(|entry| !entry.saved.picks.is_empty()).take(EARLIER);
    let view = |entry: &Entry| {
        let open = entry.saved.ending.is_none();
        let ending = entry.saved.ending.as_deref().and_then(|id| case.ending_named(id));
        let how = match ending {
            Some(ending) => text(case, case.endings[ending.index()].title, words).to_owned(),
            None if open => words.text_with("app-brief-moment", &[("moment", (entry.saved.picks.len() + 1).into())]),
            None => words.text("app-brief-ended"),
        };
        let when = if open { time::stopped(entry.modified, words) } else { time::played(entry.modified, words) };
        let id = if entry.own.played_on.is_some() { "app-brief-earlier-what-if" } else { "app-brief-earlier-line" };
        let line = words.text_with(id, &[("how", how.into()), ("when", when.into())]);
        EarlierView { file: entry.file.clone(), line, open }
    };
    sessions.map(view).collect()
}

fn broken_view(at: usize, broken: &Broken, words: &Messages) -> CaseView {
    let count = broken.findings.len();
    let first = broken.findings.first();
    let message = first.map_or("", |it| it.message.get(words.language()));
    let id = if broken.model { "app-library-broken-model" } else { "app-library-broken" };
    let line = first.map_or(0, |it| it.line);
    let values = [("count", count.into()), ("line", line.into()), ("message", capitalised(message).into())];
    CaseView {
        key: CaseKey::Broken(at),
        title: broken.name.clone(),
        partner: broken.path.clone(),
        figure: String::new(),
        between: None,
        sector: String::new(),
        level: 0,
        minutes: 0,
        status: words.text_with(id, &values),
        played: false,
    }
}

fn sectors(shelf: &Shelf, filter: &Filter, words: &Messages) -> Vec<FilterView> {
    let mut sectors: Vec<FilterView> = Vec::new();
    for case in &shelf.cases {
        let id = text(case, case.about.sector, words);
        count(&mut sectors, id, &capitalised(id), filter.sectors.contains(id));
    }
    sectors.sort_by(|a, b| a.name.cmp(&b.name));
    sectors
}

fn skills(shelf: &Shelf, filter: &Filter, words: &Messages) -> Vec<FilterView> {
    let mut skills: Vec<FilterView> = Vec::new();
    for case in &shelf.cases {
        for id in &case.about.practises {
            let it = &case.model.moves[id.index()];
            let name = capitalised(it.name.get(words.language()));
            count(&mut skills, &it.id, &name, filter.skills.contains(&it.id));
        }
    }
    skills.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    skills
}

fn count(filters: &mut Vec<FilterView>, id: &str, name: &str, on: bool) {
    match filters.iter_mut().find(|it| it.id == id) {
        Some(it) => it.count += 1,
        None => filters.push(FilterView { id: id.to_owned(), name: name.to_owned(), count: 1, on }),
    }
}

fn left_open(shelf: &Shelf, entry: &Entry, words: &Messages) -> Option<OpenView> {
    let case = shelf.case(&entry.saved.scenario)?;
    let when = time::stopped(entry.modified, words);
    let line = words
        .text_with("app-library-open-line", &[("moment", (entry.saved.picks.len() + 1).into()), ("when", when.into())]);
    Some(OpenView { file: entry.file.clone(), title: text(case, case.about.title, words).to_owned(), line })
}
