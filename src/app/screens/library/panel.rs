//! The library: search and filters on the left, what was left open, and a card for each scenario.

use super::LEVELS;
use super::routes::ROUTES;
use super::scenario_card::{self, CardKey, CardPress, ScenarioCardView};
use super::welcome::{self, WelcomeView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout, segment, toggle};
use crate::app::intent::{Intent, LibraryIntent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::storage::Order;
use crate::app::theme::{SizeClass, TextRole};
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the library shows.
#[derive(Debug, Clone, Default)]
pub struct LibraryView {
    /// The scenarios that pass the filters, in order.
    pub scenarios: Vec<ScenarioCardView>,
    /// How many scenarios there are.
    pub all: usize,
    /// What is searched for.
    pub search: String,
    /// The sectors.
    pub sectors: Vec<FilterView>,
    /// The moves that are practised.
    pub skills: Vec<FilterView>,
    /// The level that is chosen.
    pub level: Option<u8>,
    /// The order.
    pub order: Order,
    /// The case to begin with, for who never played.
    pub welcome: Option<WelcomeView>,
    /// The session that was left open last.
    pub open: Option<OpenView>,
    /// Whether the filters are shown where there is little room.
    pub filters: bool,
    /// The folder of one's own cases.
    pub folder: String,
}

/// From so many cases on there is something to filter.
const FILTERED: usize = 7;

impl LibraryView {
    /// Whether search and filters are shown.
    fn has_filters(&self) -> bool {
        self.all >= FILTERED
    }
}

/// Something to filter by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterView {
    /// What tells it from others.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many scenarios have it.
    pub count: usize,
    /// Whether it is chosen.
    pub on: bool,
}

/// A session that was left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenView {
    /// Its file.
    pub file: PathBuf,
    /// The scenario's title.
    pub title: String,
    /// Where it stands, and when it was left.
    pub line: String,
}

/// Shows the library in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &LibraryView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
    let side = theme.frame.size_class >= SizeClass::Plain && view.has_filters();
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    let mut main = rest;
    if side {
        let width = theme.grown(208.0);
        let left = Rect::from_min_size(rest.min, Vec2::new(width + margin + theme.space(16.0), rest.height()));
        main.min.x = left.right();
        layout::within(ui, left, |ui| {
            layout::scrolled(ui, style, "filters", Vec2::new(0.0, theme.space(24.0)), |ui| {
                ui.horizontal_top(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        keep(&mut intent, filters(ui, style, view));
                    });
                });
            });
        });
    }
    let inner = if side { theme.space(16.0) } else { margin };
    main.max.x -= margin - inner;
    layout::within(ui, main, |ui| {
        layout::scrolled(ui, style, "cases", Vec2::new(inner, theme.space(24.0)), |ui| {
            keep(&mut intent, body(ui, style, view, side));
        });
    });
    intent
}

fn body(ui: &mut Ui, style: Style<'_>, view: &LibraryView, side: bool) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = heading(ui, style, view);
    if !theme.frame.is_narrow() {
        ui.add_space(theme.space(16.0));
    }
    if !side && view.has_filters() && !theme.frame.is_narrow() {
        keep(&mut intent, filter_button(ui, style, view));
    }
    if !side {
        ui.add_space(theme.space(16.0));
        if view.filters && view.has_filters() {
            card::card(ui, style, 16.0, 16.0, |ui| keep(&mut intent, filters(ui, style, view)));
            ui.add_space(theme.space(16.0));
        }
    }
    if let Some(welcome) = &view.welcome {
        keep(&mut intent, welcome::show(ui, style, welcome));
        ui.add_space(theme.space(20.0));
    }
    if let Some(open) = &view.open {
        keep(&mut intent, left_open(ui, style, open));
        ui.add_space(theme.space(16.0));
    }
    keep(&mut intent, grid(ui, style, view));
    ui.add_space(theme.space(8.0));
    keep(&mut intent, own_cases(ui, style, view));
    intent
}

/// Where one's own cases stand.
fn own_cases(ui: &mut Ui, style: Style<'_>, view: &LibraryView) -> Option<Intent> {
    text::muted(ui, style, TextRole::Small, &style.fill("app-library-own-folder", "folder", view.folder.as_str()));
    ui.add_space(style.theme.space(8.0));
    let label = style.say("app-library-own-open");
    let button = Button::new(ButtonKind::Plain, &label).icon(Icon::File).small();
    button.show(ui, style).clicked().then_some(Intent::Library(LibraryIntent::OpenFolder))
}

/// Opens and closes the filters where they have no column of their own; tells how many are set.
fn filter_button(ui: &mut Ui, style: Style<'_>, view: &LibraryView) -> Option<Intent> {
    let label = style.say(if view.filters { "app-library-filters-hide" } else { "app-library-filters" });
    let chosen = view.sectors.iter().chain(&view.skills).filter(|it| it.on).count();
    let chosen = chosen + usize::from(view.level.is_some()) + usize::from(!view.search.is_empty());
    let button = Button::new(if view.filters { ButtonKind::On } else { ButtonKind::Plain }, &label).icon(Icon::Search);
    button.count(chosen).show(ui, style).clicked().then_some(Intent::Library(LibraryIntent::Filters(!view.filters)))
}

fn heading(ui: &mut Ui, style: Style<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = style.theme;
    let names = Order::ALL.map(|order| {
        style.say(match order {
            Order::Route => "app-library-order-route",
            Order::Recent => "app-library-order-recent",
            Order::Title => "app-library-order-title",
            Order::Level => "app-library-order-level",
            Order::Minutes => "app-library-order-minutes",
        })
    });
    let at = Order::ALL.iter().position(|order| *order == view.order).unwrap_or(0);
    let label = style.fill("app-library-order", "order", names[at].as_str());
    let name = style.say("app-library-order-name");
    let menu = Menu { name: &name, label: &label, role: TextRole::Small, framed: true };
    let count = style.fill("app-library-count", "count", view.scenarios.len());
    let (mut chosen, mut filters) = (None, None);
    let title = |ui: &mut Ui| {
        text::heading(ui, style, TextRole::H1, 1, &style.say("app-library-title"));
        text::muted(ui, style, TextRole::Body, &style.say("app-library-lead"));
    };
    let wide = text::width(ui, style, TextRole::Small, &count) + theme.space(16.0) + menu.size(ui, style).x;
    if theme.frame.is_narrow() {
        title(ui);
        text::muted(ui, style, TextRole::Small, &count);
        ui.add_space(theme.space(8.0));
        layout::wrapped(ui, theme.space(12.0), |ui| {
            chosen = menu.show(ui, style, &names, at);
            filters = if view.has_filters() { filter_button(ui, style, view) } else { None };
        });
    } else {
        let gap = theme.space(16.0);
        let left = ui.available_width() - wide - gap;
        let high = theme.size(TextRole::H1).1 + theme.size(TextRole::Body).1;
        layout::two(ui, gap, left, false, title, |ui| {
            layout::row(ui, high, |ui| {
                text::muted(ui, style, TextRole::Small, &count);
                ui.add_space(gap);
                chosen = menu.show(ui, style, &names, at);
            });
        });
    }
    chosen.map(|at| Intent::Library(LibraryIntent::Order(Order::ALL[at]))).or(filters)
}

fn filters(ui: &mut Ui, style: Style<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let hint = style.say("app-library-search");
    let field = TextField { id: "library search", name: &hint, hint: &hint, icon: Some(Icon::Search), rows: 1 };
    if let (_, Some(search)) = field.show(ui, style, &view.search) {
        intent = Some(Intent::Library(LibraryIntent::Search(search)));
    }
    ui.add_space(theme.space(20.0));
    let title = |ui: &mut Ui, id: &str| {
        text::heading(ui, style, TextRole::SmallStrong, 2, &style.say(id));
        ui.add_space(theme.space(4.0));
    };
    title(ui, "app-library-sector");
    for sector in &view.sectors {
        if toggle::tick(ui, style, sector.on, &sector.name, sector.count).clicked() {
            intent = Some(Intent::Library(LibraryIntent::Sector(sector.id.clone(), !sector.on)));
        }
    }
    ui.add_space(theme.space(20.0));
    title(ui, "app-library-level-title");
    let mut levels = vec![style.say("app-library-level-all")];
    levels.extend((1..=LEVELS).map(|level| level.to_string()));
    let chosen = view.level.map_or(0, usize::from);
    if let Some(at) = segment::show(ui, style, &style.say("app-library-level-title"), &levels, chosen, true) {
        intent = Some(Intent::Library(LibraryIntent::Level(u8::try_from(at).ok().filter(|level| *level > 0))));
    }
    ui.add_space(theme.space(20.0));
    title(ui, "app-library-skills");
    for skill in &view.skills {
        if toggle::tick(ui, style, skill.on, &skill.name, skill.count).clicked() {
            intent = Some(Intent::Library(LibraryIntent::Skill(skill.id.clone(), !skill.on)));
        }
    }
    intent
}

fn left_open(ui: &mut Ui, style: Style<'_>, open: &OpenView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let label = style.say("app-library-go-on");
    let button = Button::new(ButtonKind::Filled, &label).icon(Icon::Play);
    let size = button.size(ui, style);
    let title = style.fill("app-library-open", "title", open.title.as_str());
    let mut pressed = false;
    card::frame(style, 16.0, 12.0).fill(it.tint).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = |ui: &mut Ui| {
            text::runs(ui, style, &[TextRun::new(&title, TextRole::Strong, it.ink)]);
            text::muted(ui, style, TextRole::Small, &open.line);
        };
        let stack = theme.frame.is_narrow();
        let left = ui.available_width() - size.x - theme.space(16.0);
        layout::two(ui, theme.space(16.0), left, stack, words, |ui| pressed = button.show(ui, style).clicked());
    });
    pressed.then(|| Intent::Open(open.file.clone()))
}

fn grid(ui: &mut Ui, style: Style<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = style.theme;
    if view.scenarios.is_empty() {
        let line = if view.all == 0 {
            style.fill("app-library-none", "folder", view.folder.as_str())
        } else {
            style.say("app-library-no-match")
        };
        text::muted(ui, style, TextRole::Body, &line);
        if view.all == 0 {
            return None;
        }
        ui.add_space(theme.space(12.0));
        let everything = style.say("app-library-everything");
        return Button::new(ButtonKind::Plain, &everything)
            .show(ui, style)
            .clicked()
            .then_some(Intent::Library(LibraryIntent::Clear));
    }
    let columns = match theme.frame.size_class {
        SizeClass::Narrow => 1,
        SizeClass::Close | SizeClass::Plain => 2,
        SizeClass::Wide => 3,
    };
    let gap = Vec2::new(theme.space(24.0), theme.space(16.0));
    let width = (ui.available_width() - gap.x * (columns - 1) as f32) / columns as f32;
    let mut intent = None;
    // On a shelf with routes each has a heading of its own; a route is never apart from itself there.
    let routed = view.order == Order::Route && view.scenarios.iter().any(|card| card.route.is_some());
    for (at, group) in view.scenarios.chunk_by(|one, other| !routed || one.route == other.route).enumerate() {
        if routed {
            ui.add_space(theme.space(if at == 0 { 0.0 } else { 8.0 }));
            let id = group[0].route.and_then(|route| ROUTES.get(route)).map_or("app-route-other", |(_, id)| id);
            text::heading(ui, style, TextRole::H3, 2, &style.say(id));
            ui.add_space(theme.space(8.0));
        }
        keep(&mut intent, rows(ui, style, group, (columns, width, gap)));
    }
    intent
}

/// Cards in rows of so many columns of a width, with a gap between them.
fn rows(
    ui: &mut Ui,
    style: Style<'_>,
    cards: &[ScenarioCardView],
    (columns, width, gap): (usize, f32, Vec2),
) -> Option<Intent> {
    let mut intent = None;
    for row in cards.chunks(columns) {
        ui.horizontal_top(|ui| {
            for (at, scenario) in row.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap.x);
                }
                if let Some(press) = scenario_card::show(ui, style, scenario, width) {
                    intent = Some(Intent::Library(match (&scenario.key, press) {
                        (CardKey::Scenario(id), CardPress::Open) => LibraryIntent::Prepare(id.clone()),
                        (CardKey::Scenario(id), CardPress::Compare) => LibraryIntent::Compare(id.clone()),
                        (CardKey::Broken(at), _) => LibraryIntent::Diagnostics(*at),
                    }));
                }
            }
        });
        ui.add_space(gap.y);
    }
    intent
}
