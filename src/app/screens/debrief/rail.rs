//! The steps of a debrief: beside it, or above it where there is little room.

use super::view::{DebriefView, PARTS};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, focus, layout};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::TextRole;
use egui::{Color32, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

/// How a step stands.
#[derive(Clone, Copy, PartialEq)]
enum RailStep {
    Done,
    Here,
    Open,
    Locked,
}

fn step(view: &DebriefView, at: usize) -> RailStep {
    match at {
        at if at == view.part => RailStep::Here,
        at if at >= view.open() => RailStep::Locked,
        at if at <= view.reflection.part => RailStep::Done,
        _ => RailStep::Open,
    }
}

/// Shows the steps in a column.
pub(super) fn beside(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let save = style.say("app-debrief-save");
    let on = style.say("app-debrief-on");
    let next = view.part > 0 && view.part + 1 < PARTS.len();
    let button = theme.space(40.0).max(theme.size(TextRole::Body).1 + theme.space(8.0));
    let foot = if view.part == 0 { 0.0 } else { button * (1.0 + f32::from(u8::from(next))) + theme.space(32.0) };
    let (steps, foot) = rect.split_top_bottom_at_y(rect.bottom() - foot);
    layout::within(ui, steps, |ui| {
        layout::scrolled(ui, style, "debrief steps", Vec2::new(theme.space(20.0), theme.space(24.0)), |ui| {
            ui.horizontal_top(|ui| {
                ui.add_space(theme.space(8.0));
                ui.vertical(|ui| {
                    text::muted(ui, style, TextRole::Small, &style.say("app-debrief"));
                    text::heading(ui, style, TextRole::H3, 2, &view.told.title);
                });
            });
            ui.add_space(theme.space(12.0));
            for (at, id) in PARTS.iter().enumerate() {
                if row(ui, style, at, &style.say(id), step(view, at)).clicked() {
                    intent = Some(Intent::Debrief(DebriefIntent::Part(at)));
                }
                ui.add_space(theme.space(4.0));
            }
        });
    });
    if view.part > 0 {
        layout::within(ui, foot.shrink2(Vec2::new(theme.space(20.0), 0.0)), |ui| {
            let size = Vec2::new(ui.available_width(), button);
            if next {
                if Button::new(ButtonKind::Filled, &on).show_sized(ui, style, size).clicked() {
                    intent = Some(Intent::Debrief(DebriefIntent::Part(view.part + 1)));
                }
                ui.add_space(theme.space(8.0));
            }
            if Button::new(ButtonKind::Quiet, &save).icon(Icon::Save).small().show_sized(ui, style, size).clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::Export));
            }
        });
    }
    intent
}

fn row(ui: &mut Ui, style: Style<'_>, at: usize, label: &str, step: RailStep) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let circle = theme.grown(24.0);
    let inset = theme.space(8.0) + circle + theme.space(12.0);
    let role = if step == RailStep::Here { TextRole::SmallStrong } else { TextRole::Small };
    let ink = if step == RailStep::Locked { it.muted } else { it.ink };
    let room = ui.available_width() - inset - theme.space(8.0);
    let galley = text::lay(ui, style, &[TextRun::new(label, role, ink)], room);
    let high = (galley.size().y + theme.space(16.0)).max(theme.space(40.0));
    let sense = if step == RailStep::Locked { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), sense);
    named(&response, style, at, label, step);
    if step == RailStep::Here || response.hovered() && step != RailStep::Locked {
        ui.painter().rect_filled(rect, theme.radius(8.0), it.tint);
    }
    let middle = egui::pos2(rect.left() + theme.space(8.0) + circle / 2.0, rect.center().y);
    paint_circle(ui, style, middle, circle, at, step);
    let at = egui::pos2(rect.left() + inset, rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), style, at, galley, role);
    focus::ring(ui, style, &response, rect.shrink(3.0), 8.0);
    response
}

fn named(response: &Response, style: Style<'_>, at: usize, label: &str, step: RailStep) {
    let number = at + 1;
    let state = match step {
        RailStep::Done => format!(" ({})", style.say("app-debrief-seen")),
        RailStep::Locked => format!(" ({})", style.say("app-debrief-locked")),
        RailStep::Here | RailStep::Open => String::new(),
    };
    // Only what a number picks begins with it.
    let name = format!("{label}, {number}{state}");
    let (on, open) = (step == RailStep::Here, step != RailStep::Locked);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, open, on, &name));
}

fn paint_circle(ui: &Ui, style: Style<'_>, middle: egui::Pos2, size: f32, at: usize, step: RailStep) {
    let it = style.theme.palette;
    let (fill, edge, ink) = match step {
        RailStep::Here => (it.action, it.action, it.on_action),
        RailStep::Done => (it.tint, it.action, it.action),
        RailStep::Open | RailStep::Locked => (Color32::TRANSPARENT, it.edge, it.muted),
    };
    ui.painter().circle(middle, size / 2.0 - 0.75, fill, Stroke::new(1.5, edge));
    let sign = Rect::from_center_size(middle, Vec2::splat(size * 0.66));
    match step {
        RailStep::Done => icon::draw(ui.painter(), Icon::Check, sign, ink),
        RailStep::Locked => icon::draw(ui.painter(), Icon::Lock, sign, ink),
        RailStep::Here | RailStep::Open => {
            let number = (at + 1).to_string();
            let galley = text::lay(ui, style, &[TextRun::new(&number, TextRole::Small, ink)], f32::INFINITY);
            text::paint(ui.painter(), style, middle - galley.size() / 2.0, galley, TextRole::Small);
        }
    }
}

/// Shows the steps in a row: circles, with the name of the open one below.
pub(super) fn above(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let title = format!("{}: {}", style.say("app-debrief"), view.told.title);
    text::muted(ui, style, TextRole::Small, &title);
    ui.add_space(theme.space(8.0));
    let circle = theme.grown(28.0).max(theme.space(32.0));
    layout::wrapped(ui, theme.space(8.0), |ui| {
        for (at, id) in PARTS.iter().enumerate() {
            let label = style.say(id);
            let step = step(view, at);
            let sense = if step == RailStep::Locked { Sense::hover() } else { Sense::click() };
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(circle), sense);
            named(&response, style, at, &label, step);
            paint_circle(ui, style, rect.center(), circle, at, step);
            focus::ring(ui, style, &response, rect.shrink(2.0), 14.0);
            if response.clicked() {
                intent = Some(Intent::Debrief(DebriefIntent::Part(at)));
            }
        }
    });
    ui.add_space(theme.space(8.0));
    let here = style.say_with("app-debrief-step", &[("step", (view.part + 1).into()), ("all", PARTS.len().into())]);
    let name = style.say(PARTS[view.part.min(PARTS.len() - 1)]);
    text::plain(ui, style, TextRole::SmallStrong, &format!("{here}: {name}"));
    intent
}
