//! The brief: who is across the table, where and how, what you want, and what is not yours to give.

use super::{BriefingView, InvolvedView};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, layout, mark, portrait};
use crate::app::intent::Intent;
use crate::app::screens::{document, top};
use crate::app::theme::{SizeClass, TextRole};
use egui::{Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Shows the brief across the room there is.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &BriefingView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let side = theme.space(match theme.frame.size_class {
        SizeClass::Narrow => 72.0,
        SizeClass::Close => 104.0,
        SizeClass::Plain | SizeClass::Wide => 128.0,
    });
    layout::two(
        ui,
        theme.space(if theme.frame.is_narrow() { 12.0 } else { 24.0 }),
        side,
        false,
        |ui| {
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &view.opposite.name));
            portrait::draw(ui.painter(), style, &view.figure, rect.shrink(1.0), theme.radius(12.0));
            ui.painter().rect_stroke(rect, theme.radius(12.0), theme.line(), StrokeKind::Inside);
        },
        |ui| {
            intent = top::back(ui, style);
            text::heading(ui, style, TextRole::H1, 1, &view.title);
            ui.add_space(theme.space(4.0));
            text::muted(ui, style, TextRole::Small, &style.say("app-brief-opposite"));
            person(ui, style, &view.opposite);
        },
    );
    ui.add_space(theme.space(4.0));
    text::muted(ui, style, TextRole::Body, &view.summary);
    part(ui, style, "app-brief-where");
    for scene in &view.scenes {
        text::plain(ui, style, TextRole::Body, scene);
    }
    if !view.goals.is_empty() {
        part(ui, style, "app-brief-goals");
        for goal in &view.goals {
            document::item(ui, style, "•", goal);
        }
    }
    intent
}

/// Who you are, and what is yours to decide.
pub(super) fn role(ui: &mut Ui, style: Style<'_>, view: &BriefingView) {
    text::heading(ui, style, TextRole::Strong, 2, &style.say("app-brief-who"));
    ui.add_space(style.theme.space(4.0));
    text::plain(ui, style, TextRole::Body, &view.role);
}

/// The heading of a part of the brief.
pub(super) fn part(ui: &mut Ui, style: Style<'_>, id: &str) {
    ui.add_space(style.theme.space(if style.theme.frame.is_close() { 12.0 } else { 16.0 }));
    text::heading(ui, style, TextRole::Strong, 2, &style.say(id));
    ui.add_space(style.theme.space(4.0));
}

/// Somebody who is involved: side, name, job, and what is known beforehand.
pub(super) fn person(ui: &mut Ui, style: Style<'_>, it: &InvolvedView) {
    let theme = style.theme;
    let ink = theme.palette.ink;
    let mut rest = ui.available_rect_before_wrap();
    if let Some(side) = it.side {
        let sign = theme.grown(12.0);
        let line = theme.size(TextRole::Body).1;
        let at = ui.cursor().min + Vec2::new(0.0, (line - sign) / 2.0);
        mark::draw(ui.painter(), style, side, Rect::from_min_size(at, Vec2::splat(sign)));
        rest.min.x += sign + theme.space(12.0);
    }
    layout::within(ui, rest, |ui| {
        let side = it.side.map(|side| format!(" ({})", mark::name(style, side))).unwrap_or_default();
        let after = format!(", {}{side}", it.function);
        text::runs(
            ui,
            style,
            &[TextRun::new(&it.name, TextRole::Strong, ink), TextRun::new(&after, TextRole::Body, ink)],
        );
        if !it.known.is_empty() {
            text::muted(ui, style, TextRole::Small, &it.known);
        }
    });
    ui.add_space(theme.space(8.0));
}
