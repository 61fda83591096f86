//! The panel of the debrief: one part at a time, with the way to the others.

use super::view::{DebriefView, PARTS};
use super::{learning, own_picture, parts, pattern, rail, replay, sides};
use crate::app::controls::button::{Button, ButtonKind, width_of};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, bar, layout, text};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::screens::top::{self, Tab};
use crate::app::theme::{SizeClass, TextRole};
use egui::{Rect, Ui, Vec2};

/// Shows the debrief in a rectangle.
pub fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let (rest, mut intent) = top::show(ui, style, rect, Tab::Scenarios);
    let mut keep = |asked: Option<Intent>| {
        if asked.is_some() {
            intent = asked;
        }
    };
    let railed = theme.frame.size_class >= SizeClass::Plain;
    let mut main = rest;
    if railed {
        let (left, right) = rest.split_left_right_at_x(rest.left() + theme.space(232.0).max(theme.grown(200.0)));
        keep(rail::beside(ui, style, left, view));
        ui.painter().vline(left.right() - 0.5, left.y_range(), theme.line());
        main = right;
    }
    let foot = if railed && view.part > 0 { 0.0 } else { theme.space(72.0).max(theme.grown(40.0) + theme.space(24.0)) };
    let (main, foot) = main.split_top_bottom_at_y(main.bottom() - foot);
    let margin = theme.space(if theme.frame.is_narrow() { 16.0 } else { 32.0 });
    layout::within(ui, main, |ui| {
        let name = format!("debrief {}", view.part);
        layout::scrolled(ui, style, &name, Vec2::new(margin, theme.space(24.0)), |ui| {
            let most = theme.space(1600.0);
            ui.set_max_width(ui.available_width().min(most));
            if !railed {
                keep(rail::above(ui, style, view));
                ui.add_space(theme.space(16.0));
            }
            keep(part(ui, style, view));
        });
    });
    if foot.height() > 0.0 {
        bar::paint(ui, style, foot, false);
        keep(below(ui, style, foot.shrink2(Vec2::new(margin, 0.0)), view, railed));
    }
    if let Some(at) = view.replay {
        keep(replay::show(ui, style, view, at));
    }
    intent
}

fn part(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    match view.part {
        0 => own_picture::show(ui, style, view),
        1 => parts::story(ui, style, view),
        2 => pattern::show(ui, style, view),
        3 => parts::interests(ui, style, view),
        4 => parts::mirror(ui, style, view),
        5 => sides::promises(ui, style, view),
        6 => sides::masters(ui, style, view),
        _ => learning::show(ui, style, view),
    }
}

/// The bar below: how far one is, and on.
fn below(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &DebriefView, railed: bool) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let words = [
        style.say("app-debrief-skip"),
        style.say(if view.part == 0 { "app-debrief-go" } else { "app-debrief-on" }),
        style.say("app-debrief-save"),
    ];
    let mut buttons = Vec::new();
    if view.part == 0 {
        buttons.push((Button::new(ButtonKind::Quiet, &words[0]), Intent::Debrief(DebriefIntent::Skip)));
        buttons.push((Button::new(ButtonKind::Filled, &words[1]).wide(), Intent::Debrief(DebriefIntent::Part(1))));
    } else {
        if !railed {
            buttons.push((
                Button::new(ButtonKind::Quiet, &words[2]).icon(Icon::Save).small(),
                Intent::Debrief(DebriefIntent::Export),
            ));
        }
        if view.part + 1 < PARTS.len() {
            buttons.push((
                Button::new(ButtonKind::Filled, &words[1]).wide(),
                Intent::Debrief(DebriefIntent::Part(view.part + 1)),
            ));
        }
    }
    let gap = theme.space(12.0);
    let all: Vec<_> = buttons.iter().map(|(button, _)| *button).collect();
    let right = width_of(ui, style, &all, gap).min(rect.width());
    let filled = own_picture::filled(view);
    let count =
        style.say_with("app-debrief-filled", &[("count", filled.into()), ("all", own_picture::QUESTIONS.into())]);
    bar::spread_row(
        ui,
        rect,
        right,
        |ui| {
            if view.part == 0 && text::width(ui, style, TextRole::Body, &count) < ui.available_width() {
                text::muted(ui, style, TextRole::Body, &count);
            }
        },
        |ui| {
            for (at, (button, does)) in buttons.iter().enumerate() {
                if at > 0 {
                    ui.add_space(gap);
                }
                if button.show(ui, style).clicked() {
                    intent = Some(does.clone());
                }
            }
        },
    );
    intent
}
