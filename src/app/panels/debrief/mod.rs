//! The debrief: one's own picture first, then what happened, why, and what one takes along.

mod learning;
mod own;
mod parts;
mod pattern;
mod plot;
mod rail;
mod replay;
mod sides;

use super::top::{self, Tab};
use crate::app::controls::button::{Button, Kind, width_of};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Look, bar, place, text};
use crate::app::desk::Own;
use crate::app::intent::Intent;
use crate::app::theme::{Room, Type};
use crate::engine::Debrief;
use crate::engine::debrief::Point;
use crate::report::Messages;
use crate::report::debrief::page::DebriefPage;
use egui::{Rect, Ui, Vec2};

/// The parts of a debrief, by the message that names each.
pub const PARTS: [&str; 8] = [
    "app-debrief-own",
    "app-debrief-story",
    "app-debrief-pattern",
    "app-debrief-interests",
    "app-debrief-mirror",
    "app-debrief-promises",
    "app-debrief-masters",
    "app-debrief-lessons",
];

/// What the debrief shows.
pub struct DebriefView {
    /// What the session teaches.
    pub told: Debrief,
    /// The same in sentences.
    pub(crate) page: DebriefPage,
    /// One's own words.
    pub own: Own,
    /// How many other answers there were at each pick.
    pub others: Vec<usize>,
    /// The facets that decide which pattern it is.
    pub defining: Vec<&'static str>,
    /// The part that is open.
    pub part: usize,
    /// The decisive moment that is replayed.
    pub replay: Option<usize>,
    /// Whether the plot is shown as a table.
    pub table: bool,
    /// The pick from which one could play on, from 1.
    pub moment: usize,
}

impl DebriefView {
    /// The view of a debrief.
    #[must_use]
    pub fn new(told: Debrief, own: Own, others: Vec<usize>, words: &Messages) -> Self {
        let page = DebriefPage::of(&told, words);
        let part = usize::from(own.part > 0);
        // What was decisive and went wrong is where one would rather play on.
        let worst = told.moments.iter().min_by_key(|moment| moment.quality).map(|moment| moment.step);
        let moment = worst.unwrap_or(1);
        Self { told, page, own, others, defining: Vec::new(), part, replay: None, table: false, moment }
    }

    /// The picks on the timeline, in order; where only time passed nothing was picked.
    pub(crate) fn picks(&self) -> impl Iterator<Item = &Point> {
        self.told.timeline.iter().filter(|point| point.step > 0 && point.days == 0)
    }

    /// How many parts can be opened: the first alone, until it is filled in or left out.
    fn open(&self) -> usize {
        if self.own.part == 0 { 1 } else { PARTS.len() }
    }
}

/// Shows the debrief in a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let (rest, mut intent) = top::show(ui, look, rect, Tab::Cases);
    let mut keep = |asked: Option<Intent>| {
        if asked.is_some() {
            intent = asked;
        }
    };
    let railed = theme.frame.room >= Room::Plain;
    let mut main = rest;
    if railed {
        let (left, right) = rest.split_left_right_at_x(rest.left() + theme.space(232.0).max(theme.grown(200.0)));
        keep(rail::beside(ui, look, left, view));
        ui.painter().vline(left.right() - 0.5, left.y_range(), theme.line());
        main = right;
    }
    let foot = if railed && view.part > 0 { 0.0 } else { theme.space(72.0).max(theme.grown(40.0) + theme.space(24.0)) };
    let (main, foot) = main.split_top_bottom_at_y(main.bottom() - foot);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    place::within(ui, main, |ui| {
        let name = format!("debrief {}", view.part);
        place::scrolled(ui, look, &name, Vec2::new(margin, theme.space(24.0)), |ui| {
            let most = theme.space(1600.0);
            ui.set_max_width(ui.available_width().min(most));
            if !railed {
                keep(rail::above(ui, look, view));
                ui.add_space(theme.space(16.0));
            }
            keep(part(ui, look, view));
        });
    });
    if foot.height() > 0.0 {
        bar::paint(ui, look, foot, false);
        keep(below(ui, look, foot.shrink2(Vec2::new(margin, 0.0)), view, railed));
    }
    if let Some(at) = view.replay {
        keep(replay::show(ui, look, view, at));
    }
    intent
}

fn part(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    match view.part {
        0 => own::show(ui, look, view),
        1 => parts::story(ui, look, view),
        2 => pattern::show(ui, look, view),
        3 => parts::interests(ui, look, view),
        4 => parts::mirror(ui, look, view),
        5 => sides::promises(ui, look, view),
        6 => sides::masters(ui, look, view),
        _ => learning::show(ui, look, view),
    }
}

/// The bar below: how far one is, and on.
fn below(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &DebriefView, railed: bool) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let words = [
        look.say("app-debrief-skip"),
        look.say(if view.part == 0 { "app-debrief-go" } else { "app-debrief-on" }),
        look.say("app-debrief-save"),
    ];
    let mut buttons = Vec::new();
    if view.part == 0 {
        buttons.push((Button::new(Kind::Quiet, &words[0]), Intent::Skip));
        buttons.push((Button::new(Kind::Filled, &words[1]).wide(), Intent::Part(1)));
    } else {
        if !railed {
            buttons.push((Button::new(Kind::Quiet, &words[2]).icon(Icon::Save).small(), Intent::Export));
        }
        if view.part + 1 < PARTS.len() {
            buttons.push((Button::new(Kind::Filled, &words[1]).wide(), Intent::Part(view.part + 1)));
        }
    }
    let gap = theme.space(12.0);
    let all: Vec<_> = buttons.iter().map(|(button, _)| *button).collect();
    let right = width_of(ui, look, &all, gap).min(rect.width());
    let filled = own::filled(view);
    let count = look.say_with("app-debrief-filled", &[("count", filled.into()), ("all", own::QUESTIONS.into())]);
    bar::ends(
        ui,
        rect,
        right,
        |ui| {
            if view.part == 0 && text::width(ui, look, Type::Body, &count) < ui.available_width() {
                text::muted(ui, look, Type::Body, &count);
            }
        },
        |ui| {
            for (at, (button, does)) in buttons.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap);
                }
                if button.show(ui, look).clicked() {
                    intent = Some(does.clone());
                }
            }
        },
    );
    intent
}

/// The title of a part, with a line below it.
fn title(ui: &mut Ui, look: Look<'_>, title: &str, lead: &str) {
    text::heading(ui, look, Type::H1, 1, title);
    if !lead.is_empty() {
        text::muted(ui, look, Type::Body, lead);
    }
    ui.add_space(look.theme.space(16.0));
}
