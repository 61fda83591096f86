//! The view of the library: cards with what was played, filters with counts, and what was left open.

use super::scenario_card::{CardKey, ScenarioCardView};
use super::{FilterView, LibraryView, OpenView, ScenarioFilter, WelcomeView, routes};
use crate::app::screens::time;
use crate::app::storage::{BrokenFile, CaseLanguage, Order, SavedSessions, ScenarioCatalogue, SessionEntry};
use crate::engine::{Scenario, TextId};
use crate::files::{CaseOwner, LibraryCase};
use crate::report::{Messages, capitalised};
use std::path::Path;
use std::time::SystemTime;

/// What the library shows.
pub(super) fn library(
    (catalogue, saved): (&ScenarioCatalogue, &SavedSessions),
    filter: &ScenarioFilter,
    order: Order,
    own_cases: &Path,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> LibraryView {
    let mut scenarios: Vec<_> =
        catalogue.with_cases().filter(|(scenario, _)| passes(scenario, filter, language)).collect();
    scenarios.sort_by_key(|(scenario, _)| text(scenario, scenario.about.title, language).to_lowercase());
    match order {
        Order::Route => scenarios.sort_by_key(|(scenario, _)| {
            let about = &scenario.about;
            (routes::route(&about.tags).unwrap_or(usize::MAX), about.level)
        }),
        Order::Recent => scenarios.sort_by_key(|(scenario, _)| std::cmp::Reverse(played(saved, scenario))),
        Order::Title => {}
        Order::Level => scenarios.sort_by_key(|(scenario, _)| scenario.about.level),
        Order::Minutes => scenarios.sort_by_key(|(scenario, _)| scenario.about.minutes),
    }
    let mut views: Vec<_> =
        scenarios.into_iter().map(|(scenario, case)| card_view((scenario, case), saved, words, language)).collect();
    if filter.is_empty() {
        views.extend(catalogue.broken.iter().enumerate().map(|(at, broken)| broken_view(at, broken, words)));
    }
    LibraryView {
        scenarios: views,
        all: catalogue.scenarios.len() + catalogue.broken.len(),
        search: filter.search.clone(),
        sectors: sectors(catalogue, filter, language),
        skills: skills(catalogue, filter, words),
        level: filter.level,
        order,
        welcome: welcome(catalogue, filter, saved, words, language),
        open: saved.open().and_then(|entry| left_open(catalogue, entry, words, language)),
        filters: filter.open,
        folder: own_cases.display().to_string(),
    }
}

impl ScenarioFilter {
    fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.sectors.is_empty() && self.skills.is_empty() && self.level.is_none()
    }
}

fn text<'s>(scenario: &'s Scenario, id: TextId, language: CaseLanguage<'_>) -> &'s str {
    scenario.texts.text(id, scenario.texts.language(language.of(scenario)))
}

/// Whose a case is, where that is not plain.
fn owner(case: &LibraryCase, words: &Messages) -> Option<String> {
    match case.owner {
        CaseOwner::Program if case.name == case.location.to_string() => Some(words.text("app-library-shipped")),
        CaseOwner::Program => None,
        CaseOwner::Own => Some(words.text("app-library-own")),
        CaseOwner::OwnForShipped => Some(words.text("app-library-own-for-shipped")),
    }
}

/// When a scenario was played last.
fn played(saved: &SavedSessions, scenario: &Scenario) -> Option<SystemTime> {
    saved.of(&scenario.id).filter(|entry| entry.steps > 0).map(|entry| entry.modified).max()
}

fn passes(scenario: &Scenario, filter: &ScenarioFilter, language: CaseLanguage<'_>) -> bool {
    let sector = text(scenario, scenario.about.sector, language);
    if !filter.sectors.is_empty() && !filter.sectors.contains(sector) {
        return false;
    }
    if filter.level.is_some_and(|level| level != scenario.about.level) {
        return false;
    }
    let mut practised = scenario.about.practises.iter().map(|id| scenario.model.moves[id.index()].id.as_str());
    if !filter.skills.is_empty() && !practised.any(|id| filter.skills.contains(id)) {
        return false;
    }
    let mut about: Vec<&str> =
        vec![text(scenario, scenario.about.title, language), text(scenario, scenario.about.summary, language), sector];
    for person in &scenario.cast {
        about.extend([person.name, person.organisation].map(|id| text(scenario, id, language)));
    }
    about.extend(scenario.about.tags.iter().map(String::as_str));
    about.extend(
        scenario.about.between.iter().flat_map(|(a, b)| [text(scenario, *a, language), text(scenario, *b, language)]),
    );
    let about = about.join(" ").to_lowercase();
    filter.search.to_lowercase().split_whitespace().all(|word| about.contains(word))
}

fn card_view(
    (scenario, case): (&Scenario, &LibraryCase),
    saved: &SavedSessions,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> ScenarioCardView {
    let partner = &scenario.cast[scenario.partner().index()];
    let sessions: Vec<_> = saved.of(&scenario.id).filter(|entry| entry.steps > 0).collect();
    let finished: Vec<_> = sessions.iter().filter(|entry| entry.ending().is_some()).collect();
    let last = finished.iter().find_map(|entry| {
        let ending = scenario.ending_named(entry.ending()?)?;
        Some(text(scenario, scenario.endings[ending.index()].title, language).to_owned())
    });
    let open = sessions.iter().find(|entry| entry.ending().is_none());
    let busy = open.map(|entry| {
        let id = if entry.is_branch() { "app-library-busy-what-if" } else { "app-library-busy" };
        words.text_with(id, &[("moment", (entry.steps + 1).into())])
    });
    let status = match (finished.len(), last) {
        (0, _) if busy.is_some() => words.text("app-library-unfinished"),
        (0, _) => words.text("app-library-unplayed"),
        (count, Some(last)) => words.text_with("app-library-played", &[("count", count.into()), ("last", last.into())]),
        (count, None) => words.text_with("app-library-played-changed", &[("count", count.into())]),
    };
    ScenarioCardView {
        key: CardKey::Scenario(case.name.clone()),
        owner: owner(case, words),
        title: text(scenario, scenario.about.title, language).to_owned(),
        partner: format!(
            "{}, {}",
            text(scenario, partner.name, language),
            text(scenario, partner.organisation, language)
        ),
        figure: partner.figure.clone(),
        between: scenario
            .about
            .between
            .map(|(a, b)| (text(scenario, a, language).to_owned(), text(scenario, b, language).to_owned())),
        sector: capitalised(text(scenario, scenario.about.sector, language)),
        level: scenario.about.level,
        minutes: scenario.about.minutes,
        route: routes::route(&scenario.about.tags),
        status,
        busy,
        intention: saved
            .intention(&scenario.id)
            .and_then(|it| it.sentence(words))
            .map(|intention| words.text_with("app-library-intention", &[("intention", intention.into())])),
        played: !sessions.is_empty(),
        plays: sessions.len(),
    }
}

fn broken_view(at: usize, broken: &BrokenFile, words: &Messages) -> ScenarioCardView {
    let count = broken.findings.len();
    let first = broken.findings.first();
    let message = first.map_or("", |it| it.message.get(words.language()));
    let id = if broken.model { "app-library-broken-model" } else { "app-library-broken" };
    let line = first.map_or(0, |it| it.line);
    let values = [("count", count.into()), ("line", line.into()), ("message", capitalised(message).into())];
    ScenarioCardView {
        owner: None,
        key: CardKey::Broken(at),
        title: broken.name.clone(),
        partner: broken.path.clone(),
        figure: String::new(),
        between: None,
        sector: String::new(),
        level: 0,
        minutes: 0,
        route: None,
        status: words.text_with(id, &values),
        busy: None,
        intention: None,
        played: false,
        plays: 0,
    }
}

/// The case to begin with, where nothing was played: on the route for beginners, else the easiest, then the shortest.
fn welcome(
    catalogue: &ScenarioCatalogue,
    filter: &ScenarioFilter,
    saved: &SavedSessions,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Option<WelcomeView> {
    if !filter.is_empty() || saved.entries.iter().any(|entry| entry.steps > 0) {
        return None;
    }
    let (scenario, case) = catalogue.with_cases().min_by_key(|(scenario, _)| {
        let about = &scenario.about;
        (routes::route(&about.tags) != Some(0), about.level, about.minutes)
    })?;
    let partner = &scenario.cast[scenario.partner().index()];
    let [name, function, organisation] =
        [partner.name, partner.function, partner.organisation].map(|id| text(scenario, id, language));
    let values = [("name", name.into()), ("function", function.into()), ("organisation", organisation.into())];
    Some(WelcomeView {
        case: case.name.clone(),
        title: text(scenario, scenario.about.title, language).to_owned(),
        summary: text(scenario, scenario.about.summary, language).to_owned(),
        partner: words.text_with("app-welcome-who", &values),
        figure: partner.figure.clone(),
        goal: scenario.about.goals.first().map(|(_, goal)| text(scenario, *goal, language).to_owned()),
        minutes: scenario.about.minutes,
    })
}

fn sectors(catalogue: &ScenarioCatalogue, filter: &ScenarioFilter, language: CaseLanguage<'_>) -> Vec<FilterView> {
    let mut sectors: Vec<FilterView> = Vec::new();
    for scenario in &catalogue.scenarios {
        let id = text(scenario, scenario.about.sector, language);
        count(&mut sectors, id, &capitalised(id), filter.sectors.contains(id));
    }
    sectors.sort_by(|a, b| a.name.cmp(&b.name));
    sectors
}

fn skills(catalogue: &ScenarioCatalogue, filter: &ScenarioFilter, words: &Messages) -> Vec<FilterView> {
    let mut skills: Vec<FilterView> = Vec::new();
    for scenario in &catalogue.scenarios {
        for id in &scenario.about.practises {
            let it = &scenario.model.moves[id.index()];
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

fn left_open(
    catalogue: &ScenarioCatalogue,
    entry: &SessionEntry,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Option<OpenView> {
    let scenario = catalogue.scenario(entry.scenario())?;
    let when = time::stopped(entry.modified, words);
    let line = words.text_with("app-library-open-line", &[("moment", (entry.steps + 1).into()), ("when", when.into())]);
    let title = text(scenario, scenario.about.title, language);
    // Who played on from a moment is told so: the first talk was finished.
    let title = match entry.is_branch() {
        true => words.text_with("app-library-open-what-if", &[("title", title.into())]),
        false => title.to_owned(),
    };
    Some(OpenView { file: entry.file.clone(), title, line })
}
