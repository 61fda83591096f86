//! The library: search and filters on the left, what was left open, and a card for each case.

use super::case_card::{self, CaseKey, CaseView};
use super::top::{self, Tab};
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::field::Field;
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, place, segment, toggle};
use crate::app::intent::{Intent, Order};
use crate::app::theme::{Room, Type};
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the library shows.
#[derive(Debug, Clone, Default)]
pub struct LibraryView {
    /// The cases that pass the filters, in order.
    pub cases: Vec<CaseView>,
    /// How many cases there are.
    pub all: usize,
    /// What is searched for.
    pub search: String,
    /// The sectors.
    pub sectors: Vec<FilterView>,
    /// The moves that are practised.
    pub skills: Vec<FilterView>,
    /// The level that is chosen.
    pub level: Option<u8>,
    /// The highest level there is.
    pub levels: u8,
    /// The order.
    pub order: Order,
    /// The session that was left open last.
    pub open: Option<OpenView>,
    /// Whether the filters are shown where there is little room.
    pub filters: bool,
    /// The folder in which cases are looked for, where there are none.
    pub folder: String,
}

/// Something to filter by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterView {
    /// What tells it from others.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many cases have it.
    pub count: usize,
    /// Whether it is chosen.
    pub on: bool,
}

/// A session that was left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenView {
    /// Its file.
    pub file: PathBuf,
    /// The case's title.
    pub title: String,
    /// Where it stands, and when it was left.
    pub line: String,
}

/// Shows the library in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &LibraryView) -> Option<Intent> {
    let theme = look.theme;
    let (rest, mut intent) = top::show(ui, look, rect, Tab::Cases);
    let side = theme.frame.room >= Room::Plain;
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    let mut main = rest;
    if side {
        let width = theme.grown(208.0);
        let left = Rect::from_min_size(rest.min, Vec2::new(width + margin + theme.space(16.0), rest.height()));
        main.min.x = left.right();
        place::within(ui, left, |ui| {
            place::scrolled(ui, look, "filters", Vec2::new(0.0, theme.space(24.0)), |ui| {
                ui.horizontal_top(|ui| {
                    ui.add_space(margin);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        keep(&mut intent, filters(ui, look, view));
                    });
                });
            });
        });
    }
    let inner = if side { theme.space(16.0) } else { margin };
    main.max.x -= margin - inner;
    place::within(ui, main, |ui| {
        place::scrolled(ui, look, "cases", Vec2::new(inner, theme.space(24.0)), |ui| {
            keep(&mut intent, body(ui, look, view, side));
        });
    });
    intent
}

fn keep(intent: &mut Option<Intent>, other: Option<Intent>) {
    if other.is_some() {
        *intent = other;
    }
}

fn body(ui: &mut Ui, look: Look<'_>, view: &LibraryView, side: bool) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = heading(ui, look, view);
    if !theme.frame.is_narrow() {
        ui.add_space(theme.space(16.0));
    }
    if !side && !theme.frame.is_narrow() {
        keep(&mut intent, filter_button(ui, look, view));
    }
    if !side {
        ui.add_space(theme.space(16.0));
        if view.filters {
            card::card(ui, look, 16.0, 16.0, |ui| keep(&mut intent, filters(ui, look, view)));
            ui.add_space(theme.space(16.0));
        }
    }
    if let Some(open) = &view.open {
        keep(&mut intent, left_open(ui, look, open));
        ui.add_space(theme.space(16.0));
    }
    keep(&mut intent, grid(ui, look, view));
    intent
}

/// Opens and closes the filters where they have no column of their own; tells how many are set.
fn filter_button(ui: &mut Ui, look: Look<'_>, view: &LibraryView) -> Option<Intent> {
    let label = look.say(if view.filters { "app-library-filters-hide" } else { "app-library-filters" });
    let chosen = view.sectors.iter().chain(&view.skills).filter(|it| it.on).count();
    let chosen = chosen + usize::from(view.level.is_some()) + usize::from(!view.search.is_empty());
    let button = Button::new(if view.filters { Kind::On } else { Kind::Plain }, &label).icon(Icon::Search);
    button.count(chosen).show(ui, look).clicked().then_some(Intent::Filters(!view.filters))
}

fn heading(ui: &mut Ui, look: Look<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = look.theme;
    let names = Order::ALL.map(|order| {
        look.say(match order {
            Order::Recent => "app-library-order-recent",
            Order::Title => "app-library-order-title",
            Order::Level => "app-library-order-level",
            Order::Minutes => "app-library-order-minutes",
        })
    });
    let at = Order::ALL.iter().position(|order| *order == view.order).unwrap_or(0);
    let label = look.fill("app-library-order", "order", names[at].as_str());
    let name = look.say("app-library-order-name");
    let menu = Menu { name: &name, label: &label, style: Type::Small, framed: true };
    let count = look.fill("app-library-count", "count", view.cases.len());
    let (mut chosen, mut filters) = (None, None);
    let title = |ui: &mut Ui| {
        text::heading(ui, look, Type::H1, 1, &look.say("app-library-title"));
        text::muted(ui, look, Type::Body, &look.say("app-library-lead"));
    };
    let wide = text::width(ui, look, Type::Small, &count) + theme.space(16.0) + menu.size(ui, look).x;
    if theme.frame.is_narrow() {
        title(ui);
        text::muted(ui, look, Type::Small, &count);
        ui.add_space(theme.space(8.0));
        place::wrapped(ui, theme.space(12.0), |ui| {
            chosen = menu.show(ui, look, &names, at);
            filters = filter_button(ui, look, view);
        });
    } else {
        let gap = theme.space(16.0);
        let left = ui.available_width() - wide - gap;
        let high = theme.size(Type::H1).1 + theme.size(Type::Body).1;
        place::two(ui, gap, left, false, title, |ui| {
            place::row(ui, high, |ui| {
                text::muted(ui, look, Type::Small, &count);
                ui.add_space(gap);
                chosen = menu.show(ui, look, &names, at);
            });
        });
    }
    chosen.map(|at| Intent::Order(Order::ALL[at])).or(filters)
}

fn filters(ui: &mut Ui, look: Look<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let hint = look.say("app-library-search");
    let field = Field { id: "library search", name: &hint, hint: &hint, icon: Some(Icon::Search), rows: 1 };
    if let (_, Some(search)) = field.show(ui, look, &view.search) {
        intent = Some(Intent::Search(search));
    }
    ui.add_space(theme.space(20.0));
    let title = |ui: &mut Ui, id: &str| {
        text::heading(ui, look, Type::SmallStrong, 2, &look.say(id));
        ui.add_space(theme.space(4.0));
    };
    title(ui, "app-library-sector");
    for sector in &view.sectors {
        if toggle::tick(ui, look, sector.on, &sector.name, sector.count).clicked() {
            intent = Some(Intent::Sector(sector.id.clone(), !sector.on));
        }
    }
    ui.add_space(theme.space(20.0));
    title(ui, "app-library-level-title");
    let mut levels = vec![look.say("app-library-level-all")];
    levels.extend((1..=view.levels.max(3)).map(|level| level.to_string()));
    let chosen = view.level.map_or(0, usize::from);
    if let Some(at) = segment::show(ui, look, &look.say("app-library-level-title"), &levels, chosen, true) {
        intent = Some(Intent::Level(u8::try_from(at).ok().filter(|level| *level > 0)));
    }
    ui.add_space(theme.space(20.0));
    title(ui, "app-library-skills");
    for skill in &view.skills {
        if toggle::tick(ui, look, skill.on, &skill.name, skill.count).clicked() {
            intent = Some(Intent::Skill(skill.id.clone(), !skill.on));
        }
    }
    intent
}

fn left_open(ui: &mut Ui, look: Look<'_>, open: &OpenView) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    let label = look.say("app-library-go-on");
    let button = Button::new(Kind::Filled, &label).icon(Icon::Play);
    let size = button.size(ui, look);
    let title = look.fill("app-library-open", "title", open.title.as_str());
    let mut pressed = false;
    card::frame(look, 16.0, 12.0).fill(it.tint).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = |ui: &mut Ui| {
            text::runs(ui, look, &[Run::new(&title, Type::Strong, it.ink)]);
            text::muted(ui, look, Type::Small, &open.line);
        };
        let stack = theme.frame.is_narrow();
        let left = ui.available_width() - size.x - theme.space(16.0);
        place::two(ui, theme.space(16.0), left, stack, words, |ui| pressed = button.show(ui, look).clicked());
    });
    pressed.then(|| Intent::Continue(open.file.clone()))
}

fn grid(ui: &mut Ui, look: Look<'_>, view: &LibraryView) -> Option<Intent> {
    let theme = look.theme;
    if view.cases.is_empty() {
        let line = if view.all == 0 {
            look.fill("app-library-none", "folder", view.folder.as_str())
        } else {
            look.say("app-library-no-match")
        };
        text::muted(ui, look, Type::Body, &line);
        if view.all == 0 {
            return None;
        }
        ui.add_space(theme.space(12.0));
        let everything = look.say("app-library-everything");
        return Button::new(Kind::Plain, &everything).show(ui, look).clicked().then_some(Intent::Everything);
    }
    let columns = match theme.frame.room {
        Room::Narrow => 1,
        Room::Close | Room::Plain => 2,
        Room::Wide => 3,
    };
    let gap = Vec2::new(theme.space(24.0), theme.space(16.0));
    let width = (ui.available_width() - gap.x * (columns - 1) as f32) / columns as f32;
    let mut intent = None;
    for row in view.cases.chunks(columns) {
        ui.horizontal_top(|ui| {
            for (at, case) in row.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap.x);
                }
                if case_card::show(ui, look, case, width).clicked() {
                    intent = Some(match &case.key {
                        CaseKey::Case(id) => Intent::Case(id.clone()),
                        CaseKey::Broken(at) => Intent::Diagnostics(*at),
                    });
                }
            }
        });
        ui.add_space(gap.y);
    }
    intent
}
