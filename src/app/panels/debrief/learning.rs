//! Learning points, an intention in one's own words, one's own picture beside the partner's, and what if.

use super::DebriefView;
use crate::app::controls::button::{Button, Kind};
use crate::app::controls::field::Field;
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, Run};
use crate::app::controls::{Look, card, focus, place};
use crate::app::intent::{Intent, IntentionPart};
use crate::app::panels::document;
use crate::app::theme::Type;
use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    text::heading(ui, look, Type::H1, 1, &look.say("app-debrief-take"));
    if !view.own.reason.trim().is_empty() {
        let before = format!("{} ", look.say("app-debrief-before"));
        let reason = format!("“{}”", view.own.reason.trim());
        text::runs(ui, look, &[Run::new(&before, Type::Body, it.muted), Run::new(&reason, Type::Body, it.ink)]);
    }
    ui.add_space(theme.space(16.0));
    let gap = theme.space(24.0);
    let right = theme.grown(424.0).min(ui.available_width() * 0.44);
    let left = ui.available_width() - gap - right;
    let mut intent = None;
    place::two(
        ui,
        gap,
        left,
        theme.frame.is_narrow(),
        |ui| lessons(ui, look, view),
        |ui| intent = intention(ui, look, view),
    );
    ui.add_space(theme.space(16.0));
    let asked = what_if(ui, look, view);
    ui.add_space(theme.space(16.0));
    pictures(ui, look, view);
    if !view.page.discussion.is_empty() {
        ui.add_space(theme.space(16.0));
        card::card(ui, look, 24.0, 16.0, |ui| {
            text::heading(ui, look, Type::H3, 2, &look.say("app-debrief-discussion"));
            ui.add_space(theme.space(8.0));
            for question in &view.page.discussion {
                document::item(ui, look, "•", question);
                ui.add_space(theme.space(4.0));
            }
        });
    }
    asked.or(intent)
}

fn lessons(ui: &mut Ui, look: Look<'_>, view: &DebriefView) {
    let theme = look.theme;
    card::card(ui, look, 24.0, 16.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-points"));
        if view.page.lessons.is_empty() {
            text::muted(ui, look, Type::Body, &look.say("app-debrief-no-points"));
        }
        for (at, lesson) in view.page.lessons.iter().enumerate() {
            if at > 0 {
                place::rule(ui, look);
            }
            ui.add_space(theme.space(12.0));
            place::two(
                ui,
                theme.space(8.0),
                theme.grown(72.0),
                theme.frame.is_narrow(),
                |ui| {
                    text::muted(ui, look, Type::Small, &lesson.kind);
                },
                |ui| {
                    text::plain(ui, look, Type::Strong, &lesson.text);
                    if !lesson.steps.is_empty() {
                        text::muted(ui, look, Type::Small, &lesson.steps);
                    }
                },
            );
            ui.add_space(theme.space(12.0));
        }
    });
}

fn intention(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let mut intent = None;
    let it = &view.own.intention;
    card::card(ui, look, 24.0, 16.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-intention"));
        text::muted(ui, look, Type::Small, &look.say("app-debrief-intention-lead"));
        let mut field = |ui: &mut Ui, part: IntentionPart, id: &str, value: &str, rows: usize| {
            ui.add_space(theme.space(12.0));
            let name = look.say(id);
            text::plain(ui, look, Type::Strong, &name);
            ui.add_space(theme.space(4.0));
            let field = Field { id, name: &name, hint: "", icon: None, rows };
            if let (_, Some(words)) = field.show(ui, look, value) {
                intent = Some(Intent::Intend(part, words));
            }
        };
        field(ui, IntentionPart::If, "app-debrief-if", &it.situation, 1);
        field(ui, IntentionPart::Then, "app-debrief-then", &it.does, 2);
        if theme.frame.is_close() {
            field(ui, IntentionPart::Who, "app-debrief-who", &it.who, 1);
            field(ui, IntentionPart::When, "app-debrief-when", &it.when, 1);
        } else {
            let gap = theme.space(16.0);
            let left = (ui.available_width() - gap) * 0.57;
            let field = std::cell::RefCell::new(&mut field);
            place::two(
                ui,
                gap,
                left,
                false,
                |ui| (*field.borrow_mut())(ui, IntentionPart::Who, "app-debrief-who", &it.who, 1),
                |ui| (*field.borrow_mut())(ui, IntentionPart::When, "app-debrief-when", &it.when, 1),
            );
        }
        ui.add_space(theme.space(20.0));
        let done = look.say("app-debrief-done");
        let button = Button::new(Kind::Filled, &done).wide();
        let size = button.size(ui, look);
        let mut at = ui.available_rect_before_wrap();
        at.min.x = at.right() - size.x;
        let pressed = place::within(ui, at, |ui| button.show(ui, look).clicked());
        if pressed {
            intent = Some(Intent::Library);
        }
    });
    intent
}

/// One's own picture beside that of the partner.
fn pictures(ui: &mut Ui, look: Look<'_>, view: &DebriefView) {
    let Some(partner) = view.told.people.first() else { return };
    if view.own.picture.iter().all(Option::is_none) && view.own.decisive.is_none() {
        return;
    }
    let theme = look.theme;
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    card::card(ui, look, 24.0, 16.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.fill("app-debrief-pictures", "partner", first));
        ui.add_space(theme.space(8.0));
        for (at, answer) in view.own.picture.iter().enumerate() {
            let (Some(answer), Some(facet)) = (answer, partner.facets.get(at)) else { continue };
            // Five stops over a hundred points, the middle one around 50.
            let seen = (facet.end.0 / 2_000).clamp(0, 4);
            let word = look.say(match i32::from(*answer) - seen {
                0 => "app-debrief-picture-same",
                1.. => "app-debrief-picture-high",
                _ => "app-debrief-picture-low",
            });
            let name = crate::app::desk::begin(&facet.name);
            let values = [("facet", name.into()), ("word", word.into()), ("partner", first.into())];
            document::item(ui, look, "•", &look.say_with("app-debrief-picture", &values));
            ui.add_space(theme.space(4.0));
        }
        if let Some(step) = view.own.decisive {
            let agreed = view.told.moments.iter().any(|moment| moment.step == step);
            let id = if agreed { "app-debrief-moment-agreed" } else { "app-debrief-moment-other" };
            document::item(ui, look, "•", &look.fill(id, "step", step));
        }
    });
}

fn what_if(ui: &mut Ui, look: Look<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = look.theme;
    let it = theme.palette;
    let last = view.picks().count();
    if last == 0 {
        return None;
    }
    let mut intent = None;
    card::card(ui, look, 24.0, 16.0, |ui| {
        text::heading(ui, look, Type::H2, 2, &look.say("app-debrief-what-if"));
        text::muted(ui, look, Type::Small, &look.say("app-debrief-what-if-lead"));
        ui.add_space(theme.space(8.0));
        intent = route(ui, look, view, last);
        let step = view.moment.clamp(1, last);
        let Some(point) = view.picks().nth(step - 1) else { return };
        let values = [("step", step.into()), ("title", point.moment.as_str().into())];
        let heading = look.say_with("app-debrief-moment", &values);
        let others = look.fill("app-debrief-others", "count", view.others.get(step - 1).copied().unwrap_or(0));
        let kept = look.say("app-debrief-first-kept");
        let label = look.fill("app-debrief-play-from", "step", step);
        let button = Button::new(Kind::Action, &label).icon(Icon::Play);
        let size = button.size(ui, look);
        let stack = theme.frame.is_narrow();
        let left = ui.available_width() - size.x - theme.space(24.0);
        let mut pressed = false;
        place::two(
            ui,
            theme.space(24.0),
            left,
            stack,
            |ui| {
                text::plain(ui, look, Type::Strong, &heading);
                let chose = format!("{} ", look.say("app-debrief-chose"));
                text::runs(
                    ui,
                    look,
                    &[Run::new(&chose, Type::Small, it.muted), Run::new(&point.picked, Type::Small, it.ink)],
                );
                text::muted(ui, look, Type::Small, &format!("{others} {kept}"));
            },
            |ui| pressed = button.show(ui, look).clicked(),
        );
        if pressed {
            intent = Some(Intent::WhatIf(step));
        }
    });
    intent
}

/// The way through the session: a circle for each pick.
fn route(ui: &mut Ui, look: Look<'_>, view: &DebriefView, last: usize) -> Option<Intent> {
    let theme = look.theme;
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
    for point in view.picks() {
        let step = point.step;
        let at = place(step);
        let cell = Rect::from_center_size(at, Vec2::splat(circle));
        let response = ui.interact(cell, group.id.with(step), Sense::click());
        let on = view.moment == step;
        let values = [("step", step.into()), ("title", point.moment.as_str().into())];
        let name = look.say_with("app-debrief-moment", &values);
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
        let galley = text::lay(ui, look, &[Run::new(&number, Type::SmallStrong, ink)], f32::INFINITY);
        text::paint(ui.painter(), look, at - galley.size() / 2.0, galley, Type::SmallStrong);
        focus::ring(ui, look, &response, cell, circle / 2.0);
        if response.clicked() {
            intent = Some(Intent::Moment(step));
        }
    }
    intent
}
