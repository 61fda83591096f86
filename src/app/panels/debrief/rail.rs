//! The steps of a debrief: beside it, or above it where there is little room.

use super::{DebriefView, PARTS};
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, focus, place};
use crate::app::intent::Intent;
use crate::app::theme::Type;
use egui::{Color32, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

/// How a step stands.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Done,
    Here,
    Open,
    Locked,
}

fn step(view: &DebriefView, at: usize) -> Step {
    match at {
        at if at == view.part => Step::Here,
        at if at >= view.open() => Step::Locked,
        at if at <= view.own.part => Step::Done,
        _ => Step::Open,
    }
}

/// Shows the steps in a column.
pub(super) fn beside(ui: &mut Ui, look: Look<'_>, rect: Rect, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let save = look.say("app-debrief-save");
    let on = look.say("app-debrief-on");
    let next = view.part > 0 && view.part + 1 < PARTS.len();
    let button = theme.space(40.0).max(theme.size(Type::Body).1 + theme.space(8.0));
    let foot = if view.part == 0 { 0.0 } else { button * (1.0 + f32::from(u8::from(next))) + theme.space(32.0) };
    let (steps, foot) = rect.split_top_bottom_at_y(rect.bottom() - foot);
    place::within(ui, steps, |ui| {
        place::scrolled(ui, look, "debrief steps", Vec2::new(theme.space(20.0), theme.space(24.0)), |ui| {
            ui.horizontal_top(|ui| {
                ui.add_space(theme.space(8.0));
                ui.vertical(|ui| {
                    text::muted(ui, look, Type::Small, &look.say("app-debrief"));
                    text::heading(ui, look, Type::H3, 2, &view.told.title);
                });
            });
            ui.add_space(theme.space(12.0));
            for (at, id) in PARTS.iter().enumerate() {
                if row(ui, look, at, &look.say(id), step(view, at)).clicked() {
                    intent = Some(Intent::Part(at));
                }
                ui.add_space(theme.space(4.0));
            }
        });
    });
    if view.part > 0 {
        place::within(ui, foot.shrink2(Vec2::new(theme.space(20.0), 0.0)), |ui| {
            let size = Vec2::new(ui.available_width(), button);
            if next {
                if Button::new(Kind::Filled, &on).show_sized(ui, look, size).clicked() {
                    intent = Some(Intent::Part(view.part + 1));
                }
                ui.add_space(theme.space(8.0));
            }
            if Button::new(Kind::Quiet, &save).icon(Icon::Save).small().show_sized(ui, look, size).clicked() {
                intent = Some(Intent::Export);
            }
        });
    }
    intent
}

fn row(ui: &mut Ui, look: Look<'_>, at: usize, label: &str, step: Step) -> Response {
    let theme = look.theme;
    let it = theme.palette;
    let circle = theme.grown(24.0);
    let inset = theme.space(8.0) + circle + theme.space(12.0);
    let style = if step == Step::Here { Type::SmallStrong } else { Type::Small };
    let ink = if step == Step::Locked { it.muted } else { it.ink };
    let room = ui.available_width() - inset - theme.space(8.0);
    let galley = text::lay(ui, look, &[Run::new(label, style, ink)], room);
    let high = (galley.size().y + theme.space(16.0)).max(theme.space(40.0));
    let sense = if step == Step::Locked { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), sense);
    named(&response, look, at, label, step);
    if step == Step::Here || response.hovered() && step != Step::Locked {
        ui.painter().rect_filled(rect, theme.radius(8.0), it.tint);
    }
    let middle = egui::pos2(rect.left() + theme.space(8.0) + circle / 2.0, rect.center().y);
    paint_circle(ui, look, middle, circle, at, step);
    let at = egui::pos2(rect.left() + inset, rect.center().y - galley.size().y / 2.0);
    text::paint(ui.painter(), look, at, galley, style);
    focus::ring(ui, look, &response, rect.shrink(3.0), 8.0);
    response
}

fn named(response: &Response, look: Look<'_>, at: usize, label: &str, step: Step) {
    let number = at + 1;
    let state = match step {
        Step::Done => format!(" ({})", look.say("app-debrief-seen")),
        Step::Locked => format!(" ({})", look.say("app-debrief-locked")),
        Step::Here | Step::Open => String::new(),
    };
    let name = format!("{number}. {label}{state}");
    let (on, open) = (step == Step::Here, step != Step::Locked);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, open, on, &name));
}

fn paint_circle(ui: &Ui, look: Look<'_>, middle: egui::Pos2, size: f32, at: usize, step: Step) {
    let it = look.theme.palette;
    let (fill, edge, ink) = match step {
        Step::Here => (it.action, it.action, it.on_action),
        Step::Done => (it.tint, it.action, it.action),
        Step::Open | Step::Locked => (Color32::TRANSPARENT, it.edge, it.muted),
    };
    ui.painter().circle(middle, size / 2.0 - 0.75, fill, Stroke::new(1.5, edge));
    let sign = Rect::from_center_size(middle, Vec2::splat(size * 0.66));
    match step {
        Step::Done => icon::draw(ui.painter(), Icon::Check, sign, ink),
        Step::Locked => icon::draw(ui.painter(), Icon::Lock, sign, ink),
        Step::Here | Step::Open => {
            let number = (at + 1).to_string();
            let galley = text::lay(ui, look, &[Run::new(&number, Type::Small, ink)], f32::INFINITY);
            text::paint(ui.painter(), look, middle - galley.size() / 2.0, galley, Type::Small);
        }
    }
}

/// Shows the steps in a row: circles, with the name of the open one below.
pub(super) fn above(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let title = format!("{}: {}", look.say("app-debrief"), view.told.title);
    text::muted(ui, look, Type::Small, &title);
    ui.add_space(theme.space(8.0));
    let circle = theme.grown(28.0).max(theme.space(32.0));
    place::wrapped(ui, theme.space(8.0), |ui| {
        for (at, id) in PARTS.iter().enumerate() {
            let label = look.say(id);
            let step = step(view, at);
            let sense = if step == Step::Locked { Sense::hover() } else { Sense::click() };
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(circle), sense);
            named(&response, look, at, &label, step);
            paint_circle(ui, look, rect.center(), circle, at, step);
            focus::ring(ui, look, &response, rect.shrink(2.0), 14.0);
            if response.clicked() {
                intent = Some(Intent::Part(at));
            }
        }
    });
    ui.add_space(theme.space(8.0));
    let here = look.say_with("app-debrief-step", &[("step", (view.part + 1).into()), ("all", PARTS.len().into())]);
    let name = look.say(PARTS[view.part.min(PARTS.len() - 1)]);
    text::plain(ui, look, Type::SmallStrong, &format!("{here}: {name}"));
    intent
}
