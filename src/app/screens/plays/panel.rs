//! Two plays of a case side by side: how they ended, where they parted, and how things stood at the end.

use super::intent::PlaysIntent;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, keep};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::TextRole;
use crate::report::side_by_side::{Parting, SideBySide, ValueRow};
use egui::{Rect, Ui, Vec2};
use std::path::PathBuf;

/// What the screen shows.
#[derive(Debug, Clone, Default)]
pub struct PlaysView {
    /// The title of the case.
    pub title: String,
    /// The plays that are kept.
    pub choices: Vec<PlayChoice>,
    /// Which two of them lie side by side.
    pub chosen: [usize; 2],
    /// The two side by side; nothing where one of them cannot be played again.
    pub told: Option<SideBySide>,
}

/// A play that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlayChoice {
    /// Its file.
    pub file: PathBuf,
    /// How it ended or how far it is, and when that was.
    pub line: String,
    /// Whether it was played to its end.
    pub over: bool,
}

/// What the two plays are called, in every language.
const SIDES: [&str; 2] = ["A", "B"];

/// Shows the screen in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &PlaysView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
    let narrow = theme.frame.is_narrow();
    let mut main = rest;
    let most = theme.space(1120.0).max(theme.grown(1000.0));
    if main.width() > most {
        main = Rect::from_center_size(main.center(), Vec2::new(most, main.height()));
    }
    // Another pair is read from its top.
    let page = format!("plays {} {:?}", view.title, view.chosen);
    let margin = Vec2::new(theme.space(if narrow { 16.0 } else { 32.0 }), theme.space(20.0));
    layout::within(ui, main, |ui| {
        layout::page(ui, style, &page, margin, |ui| {
            keep(&mut intent, top::back(ui, style));
            text::heading(ui, style, TextRole::H1, 1, &style.fill("app-plays-title", "title", view.title.as_str()));
            text::muted(ui, style, TextRole::Body, &style.say("app-plays-lead"));
            ui.add_space(theme.space(16.0));
            keep(&mut intent, choose(ui, style, view));
            ui.add_space(theme.space(24.0));
            match &view.told {
                Some(told) => told_of(ui, style, told),
                None => {
                    text::plain(ui, style, TextRole::Body, &style.say("app-plays-gone"));
                }
            }
        });
    });
    intent
}

/// Which two plays lie there: a card each, with how it ended.
fn choose(ui: &mut Ui, style: Style<'_>, view: &PlaysView) -> Option<Intent> {
    let lines: Vec<_> = view.choices.iter().map(|it| it.line.clone()).collect();
    let asked = std::cell::Cell::new(None);
    sides(ui, style, |ui, side| {
        card::card(ui, style, 16.0, 12.0, |ui| {
            let name = style.fill("app-plays-choose", "side", SIDES[side]);
            text::muted(ui, style, TextRole::SmallStrong, SIDES[side]);
            let ending = view.told.as_ref().map(|told| told.endings[side].clone());
            if let Some(ending) = ending {
                let ending = ending.unwrap_or_else(|| style.say("app-plays-unfinished"));
                text::heading(ui, style, TextRole::H3, 2, &ending);
            }
            ui.add_space(style.theme.space(8.0));
            let at = view.chosen[side];
            let label = shortened(ui, style, lines.get(at).map_or("", String::as_str));
            let menu = Menu { name: &name, label: &label, role: TextRole::Small, framed: true };
            if let Some(chosen) = menu.show(ui, style, &lines, at) {
                asked.set(Some((side, chosen)));
            }
        });
    });
    asked.get().map(|(side, at)| Intent::Plays(PlaysIntent::Lay(side, at)))
}

/// As much of a line as fits on a menu.
fn shortened(ui: &Ui, style: Style<'_>, line: &str) -> String {
    let room = ui.available_width() - style.theme.space(64.0);
    let mut short = line.to_owned();
    while text::width(ui, style, TextRole::Small, &short) > room && short.chars().count() > 2 {
        let _ = short.pop();
        let _ = short.pop();
        short.push('…');
    }
    short
}

/// What belongs to each of the two, side by side, or below one another where there is little room.
fn sides(ui: &mut Ui, style: Style<'_>, add: impl Fn(&mut Ui, usize)) {
    let gap = style.theme.space(16.0);
    let stack = style.theme.frame.is_narrow();
    let left = (ui.available_width() - gap) / 2.0;
    layout::two(ui, if stack { style.theme.space(8.0) } else { gap }, left, stack, |ui| add(ui, 0), |ui| add(ui, 1));
}

fn told_of(ui: &mut Ui, style: Style<'_>, told: &SideBySide) {
    let theme = style.theme;
    text::heading(ui, style, TextRole::H2, 2, &style.say("app-plays-parted"));
    ui.add_space(theme.space(4.0));
    let first = match told.alike {
        None => style.say("app-plays-same"),
        Some(alike) => style.fill("app-plays-alike", "count", alike),
    };
    text::plain(ui, style, TextRole::Body, &first);
    ui.add_space(theme.space(12.0));
    for parting in &told.partings {
        parted(ui, style, parting);
    }
    for side in [0, 1] {
        only(ui, style, side, &told.only[side]);
    }
    ui.add_space(theme.space(16.0));
    text::heading(ui, style, TextRole::H2, 2, &style.say("app-plays-end"));
    ui.add_space(theme.space(8.0));
    let (same, other): (Vec<&ValueRow>, Vec<&ValueRow>) = told.values.iter().partition(|row| row.is_same());
    for row in other {
        differs(ui, style, row);
    }
    if !same.is_empty() {
        ui.add_space(theme.space(8.0));
        text::heading(ui, style, TextRole::Strong, 3, &style.say("app-plays-no-difference"));
        for row in same {
            let name = format!("{}: ", row.name);
            let it = theme.palette;
            let runs =
                [TextRun::new(&name, TextRole::Body, it.muted), TextRun::new(&row.told[0], TextRole::Body, it.ink)];
            text::runs(ui, style, &runs);
        }
    }
}

/// A moment at which the two parted, with what was said in each.
fn parted(ui: &mut Ui, style: Style<'_>, parting: &Parting) {
    let theme = style.theme;
    text::heading(ui, style, TextRole::Strong, 3, &parting.moment);
    ui.add_space(theme.space(4.0));
    sides(ui, style, |ui, side| {
        card::card(ui, style, 12.0, 8.0, |ui| {
            said(ui, style, side, &parting.picked[side]);
            if parting.decisive[side] {
                let it = theme.palette;
                let decisive = style.say("app-plays-decisive");
                text::runs(ui, style, &[TextRun::new(&decisive, TextRole::SmallStrong, it.action)]);
            }
        });
    });
    ui.add_space(theme.space(16.0));
}

/// What was said, behind which of the two it was.
fn said(ui: &mut Ui, style: Style<'_>, side: usize, words: &str) {
    let it = style.theme.palette;
    let side = format!("{}: ", SIDES[side]);
    let runs = [TextRun::new(&side, TextRole::Strong, it.action), TextRun::new(words, TextRole::Body, it.ink)];
    text::runs(ui, style, &runs);
}

/// The moments that only one of the two had.
fn only(ui: &mut Ui, style: Style<'_>, side: usize, moments: &[(String, String)]) {
    if moments.is_empty() {
        return;
    }
    let theme = style.theme;
    let it = theme.palette;
    text::heading(ui, style, TextRole::Strong, 3, &style.fill("app-plays-only", "side", SIDES[side]));
    ui.add_space(theme.space(4.0));
    for (moment, picked) in moments {
        let moment = format!("{moment}: ");
        let runs = [TextRun::new(&moment, TextRole::Body, it.muted), TextRun::new(picked, TextRole::Body, it.ink)];
        text::runs(ui, style, &runs);
        ui.add_space(theme.space(4.0));
    }
    ui.add_space(theme.space(12.0));
}

/// Something that was not the same at the end.
fn differs(ui: &mut Ui, style: Style<'_>, row: &ValueRow) {
    let theme = style.theme;
    layout::rule(ui, style);
    ui.add_space(theme.space(8.0));
    let stack = theme.frame.is_narrow();
    let left = ui.available_width() * 0.4;
    layout::two(
        ui,
        theme.space(if stack { 4.0 } else { 24.0 }),
        left,
        stack,
        |ui| {
            text::plain(ui, style, TextRole::Body, &row.name);
        },
        |ui| {
            sides(ui, style, |ui, side| said(ui, style, side, &row.told[side]));
        },
    );
    ui.add_space(theme.space(8.0));
}
