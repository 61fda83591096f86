//! Learning points, an intention in one's own words, one's own picture beside the partner's, and what if.

use super::view::DebriefView;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, focus, layout};
use crate::app::intent::{DebriefIntent, Intent, IntentionPart};
use crate::app::screens::document;
use crate::app::theme::TextRole;
use crate::report::capitalised;
use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    text::heading(ui, style, TextRole::H1, 1, &style.say("app-debrief-take"));
    if !view.reflection.reason.trim().is_empty() {
        let before = format!("{} ", style.say("app-debrief-before"));
        let reason = format!("“{}”", view.reflection.reason.trim());
        text::runs(
            ui,
            style,
            &[TextRun::new(&before, TextRole::Body, it.muted), TextRun::new(&reason, TextRole::Body, it.ink)],
        );
    }
    ui.add_space(theme.space(16.0));
    let gap = theme.space(24.0);
    let right = theme.grown(424.0).min(ui.available_width() * 0.44);
    let left = ui.available_width() - gap - right;
    let mut intent = None;
    layout::two(
        ui,
        gap,
        left,
        theme.frame.is_narrow(),
        |ui| lessons(ui, style, view),
        |ui| intent = intention(ui, style, view),
    );
    ui.add_space(theme.space(16.0));
    let asked = what_if(ui, style, view);
    ui.add_space(theme.space(16.0));
    pictures(ui, style, view);
    if !view.page.discussion.is_empty() {
        ui.add_space(theme.space(16.0));
        card::card(ui, style, 24.0, 16.0, |ui| {
            text::heading(ui, style, TextRole::H3, 2, &style.say("app-debrief-discussion"));
            ui.add_space(theme.space(8.0));
            for question in &view.page.discussion {
                document::item(ui, style, "•", question);
                ui.add_space(theme.space(4.0));
            }
        });
    }
    asked.or(intent)
}

fn lessons(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    card::card(ui, style, 24.0, 16.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-points"));
        if view.page.lessons.is_empty() {
            text::muted(ui, style, TextRole::Body, &style.say("app-debrief-no-points"));
        }
        for (at, lesson) in view.page.lessons.iter().enumerate() {
            if at > 0 {
                layout::rule(ui, style);
            }
            ui.add_space(theme.space(12.0));
            layout::two(
                ui,
                theme.space(8.0),
                theme.grown(72.0),
                theme.frame.is_narrow(),
                |ui| {
                    text::muted(ui, style, TextRole::Small, &lesson.kind);
                },
                |ui| {
                    text::plain(ui, style, TextRole::Strong, &lesson.text);
                    if !lesson.steps.is_empty() {
                        text::muted(ui, style, TextRole::Small, &lesson.steps);
                    }
                },
            );
            ui.add_space(theme.space(12.0));
        }
    });
}

fn intention(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let it = &view.reflection.intention;
    card::card(ui, style, 24.0, 16.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-intention"));
        text::muted(ui, style, TextRole::Small, &style.say("app-debrief-intention-lead"));
        let mut field = |ui: &mut Ui, part: IntentionPart, id: &str, value: &str, rows: usize| {
            ui.add_space(theme.space(12.0));
            let name = style.say(id);
            text::plain(ui, style, TextRole::Strong, &name);
            ui.add_space(theme.space(4.0));
            let field = TextField { id, name: &name, hint: "", icon: None, rows };
            if let (_, Some(words)) = field.show(ui, style, value) {
                intent = Some(Intent::Debrief(DebriefIntent::Intend(part, words)));
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
            layout::two(
                ui,
                gap,
                left,
                false,
                |ui| (*field.borrow_mut())(ui, IntentionPart::Who, "app-debrief-who", &it.who, 1),
                |ui| (*field.borrow_mut())(ui, IntentionPart::When, "app-debrief-when", &it.when, 1),
            );
        }
        ui.add_space(theme.space(20.0));
        let done = style.say("app-debrief-done");
        let button = Button::new(ButtonKind::Filled, &done).wide();
        let size = button.size(ui, style);
        let mut at = ui.available_rect_before_wrap();
        at.min.x = at.right() - size.x;
        let pressed = layout::within(ui, at, |ui| button.show(ui, style).clicked());
        if pressed {
            intent = Some(Intent::ShowLibrary);
        }
    });
    intent
}

/// One's own picture beside that of the partner.
fn pictures(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let Some(partner) = view.told.people.first() else { return };
    if view.reflection.picture.iter().all(Option::is_none) && view.reflection.decisive.is_none() {
        return;
    }
    let theme = style.theme;
    let first = view.told.partner.split_whitespace().next().unwrap_or_default();
    card::card(ui, style, 24.0, 16.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.fill("app-debrief-pictures", "partner", first));
        ui.add_space(theme.space(8.0));
        for (at, answer) in view.reflection.picture.iter().enumerate() {
            let (Some(answer), Some(facet)) = (answer, partner.facets.get(at)) else { continue };
            // Five stops over a hundred points, the middle one around 50.
            let seen = (facet.end.0 / 2_000).clamp(0, 4);
            let word = style.say(match i32::from(*answer) - seen {
                0 => "app-debrief-picture-same",
                1.. => "app-debrief-picture-high",
                _ => "app-debrief-picture-low",
            });
            let name = capitalised(&facet.name);
            let values = [("facet", name.into()), ("word", word.into()), ("partner", first.into())];
            document::item(ui, style, "•", &style.say_with("app-debrief-picture", &values));
            ui.add_space(theme.space(4.0));
        }
        if let Some(step) = view.reflection.decisive {
            let agreed = view.told.moments.iter().any(|moment| moment.step == step);
            let id = if agreed { "app-debrief-moment-agreed" } else { "app-debrief-moment-other" };
            document::item(ui, style, "•", &style.fill(id, "step", step));
        }
    });
}

fn what_if(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let last = view.steps().count();
    if last == 0 {
        return None;
    }
    let mut intent = None;
    card::card(ui, style, 24.0, 16.0, |ui| {
        text::heading(ui, style, TextRole::H2, 2, &style.say("app-debrief-what-if"));
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
                if let Some(best) = &best {
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
