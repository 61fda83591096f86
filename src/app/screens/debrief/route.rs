//! The way through the session, from each moment of which one can play on.

use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, focus, layout};
use crate::app::intent::{DebriefIntent, Intent};
use crate::app::theme::TextRole;
use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the way, and what was chosen at the moment that is chosen.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let last = view.steps().count();
    if last == 0 {
        return None;
    }
    let mut intent = None;
    card::card(ui, style, 24.0, 16.0, |ui| {
        text::muted(ui, style, TextRole::Small, &style.say("app-debrief-what-if-lead"));
        ui.add_space(theme.space(8.0));
        intent = route(ui, style, view, last);
        let step = view.moment.clamp(1, last);
        let Some(point) = view.steps().nth(step - 1) else { return };
        let values = [("step", step.into()), ("title", point.moment.as_str().into())];
        let heading = style.say_with("app-debrief-moment", &values);
        let others = style.fill("app-debrief-others", "count", view.others.get(step - 1).copied().unwrap_or(0));
        let kept = style.say("app-debrief-first-kept");
        let best = view.best(step);
        let label = style.fill("app-debrief-play-from", "step", step);
        let button = Button::new(ButtonKind::Action, &label).icon(Icon::Play);
        let size = button.size(ui, style);
        let stack = theme.frame.is_narrow();
        let left = ui.available_width() - size.x - theme.space(24.0);
        let mut pressed = false;
        layout::two(
            ui,
            theme.space(24.0),
            left,
            stack,
            |ui| {
                text::plain(ui, style, TextRole::Strong, &heading);
                let chose = format!("{} ", style.say("app-debrief-chose"));
                text::runs(
                    ui,
                    style,
                    &[
                        TextRun::new(&chose, TextRole::Small, it.muted),
                        TextRun::new(view.made(step), TextRole::Small, it.ink),
                    ],
                );
                if let Some(best) = best.as_ref().filter(|_| view.numbers) {
                    text::plain(ui, style, TextRole::Small, best);
                }
                text::muted(ui, style, TextRole::Small, &format!("{others} {kept}"));
            },
            |ui| pressed = button.show(ui, style).clicked(),
        );
        if pressed {
            intent = Some(Intent::Debrief(DebriefIntent::WhatIf(step)));
        }
    });
    intent
}

/// The way through the session: a circle for each pick.
fn route(ui: &mut Ui, style: Style<'_>, view: &DebriefView, last: usize) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    let circle = theme.grown(30.0).max(theme.space(32.0));
    let room = ui.available_width();
    // Where the circles do not fit on a line, the way goes on below.
    let fit = ((room / (circle + theme.space(8.0))) as usize).max(1);
    let lines = last.div_ceil(fit);
    let per_line = last.div_ceil(lines);
    let line = circle + theme.space(12.0);
    let (rect, group) = ui.allocate_exact_size(Vec2::new(room, line * lines as f32 + theme.space(8.0)), Sense::hover());
    let gap = if per_line > 1 { (room - circle - 8.0) / (per_line - 1) as f32 } else { 0.0 };
    let place = |step: usize| {
        let (row, column) = ((step - 1) / per_line, (step - 1) % per_line);
        let x = rect.left() + circle / 2.0 + 4.0 + gap * column as f32;
        pos2(x, rect.top() + theme.space(4.0) + circle / 2.0 + line * row as f32)
    };
    for row in 0..lines {
        let (first, end) = (row * per_line + 1, ((row + 1) * per_line).min(last));
        ui.painter().line_segment([place(first), place(end)], Stroke::new(2.0, it.edge));
    }
    for point in view.steps() {
        let step = point.step;
        let at = place(step);
        let cell = Rect::from_center_size(at, Vec2::splat(circle));
        let response = ui.interact(cell, group.id.with(step), Sense::click());
        let on = view.moment == step;
        let values = [("step", step.into()), ("title", point.moment.as_str().into())];
        let name = style.say_with("app-debrief-moment", &values);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
        let (fill, edge, ink, width) = if on {
            (it.action, it.action, it.on_action, 1.5)
        } else if point.decisive {
            (it.surface, it.ink, it.ink, 2.5)
        } else {
            (if response.hovered() { it.tint } else { it.surface }, it.edge, it.ink, 1.5)
        };
        ui.painter().circle(at, circle / 2.0 - 1.0, fill, Stroke::new(width, edge));
        let number = step.to_string();
        let galley = text::lay(ui, style, &[TextRun::new(&number, TextRole::SmallStrong, ink)], f32::INFINITY);
        text::paint(ui.painter(), style, at - galley.size() / 2.0, galley, TextRole::SmallStrong);
        focus::ring(ui, style, &response, cell, circle / 2.0);
        if response.clicked() {
            intent = Some(Intent::Debrief(DebriefIntent::Moment(step)));
        }
    }
    intent
}
