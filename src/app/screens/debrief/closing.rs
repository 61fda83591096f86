//! The card that closes a talk: the partner's last face, how it ended, and how many endings of the case one has seen.

use super::view::DebriefView;
use crate::app::controls::text;
use crate::app::controls::{Style, card, layout, portrait};
use crate::app::intent::Intent;
use crate::app::screens::document;
use crate::app::theme::TextRole;
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Shows the card.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &DebriefView) -> Option<Intent> {
    let theme = style.theme;
    let ending = view.told.ending.as_ref()?;
    card::card(ui, style, 32.0, 28.0, |ui| {
        let side = theme.space(if theme.frame.is_close() { 200.0 } else { 264.0 });
        let gap = theme.space(32.0);
        layout::two(
            ui,
            gap,
            side,
            theme.frame.is_narrow(),
            |ui| picture(ui, style, view, side),
            |ui| {
                text::muted(ui, style, TextRole::Small, &view.told.title);
                text::heading(ui, style, TextRole::H1, 1, &ending.title);
                ui.add_space(theme.space(12.0));
                document::show(ui, style, &ending.text);
                ui.add_space(theme.space(8.0));
                layout::rule(ui, style);
                ui.add_space(theme.space(12.0));
                endings(ui, style, view);
            },
        );
    });
    None
}

/// The partner's last face in a frame of its own.
fn picture(ui: &mut Ui, style: Style<'_>, view: &DebriefView, side: f32) {
    let theme = style.theme;
    let Some(face) = &view.faces.last else { return };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &face.name));
    portrait::draw_mood(ui.painter(), style, (&face.figure, face.mood), rect.shrink(1.0), theme.radius(16.0));
    ui.painter().rect_stroke(rect, theme.radius(16.0), theme.line(), StrokeKind::Inside);
}

/// A circle for each ending of the case, filled for those that were seen, and the same in words.
fn endings(ui: &mut Ui, style: Style<'_>, view: &DebriefView) {
    let theme = style.theme;
    let it = theme.palette;
    let count = view.endings;
    let values = [("seen", count.seen.into()), ("all", count.all.into())];
    let mut said = style.say_with("app-debrief-endings", &values);
    if count.first && count.seen > 1 {
        said = format!("{said} {}", style.say("app-debrief-ending-new"));
    }
    let size = theme.space(14.0);
    let step = size + theme.space(6.0);
    let wide = step * count.all as f32;
    if wide <= ui.available_width() {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(wide, size), Sense::hover());
        for at in 0..count.all {
            let cell = Rect::from_min_size(rect.min + Vec2::new(step * at as f32, 0.0), Vec2::splat(size));
            let fill = if at < count.seen { it.action } else { it.surface };
            ui.painter().circle(cell.center(), size / 2.0 - 1.0, fill, Stroke::new(1.5, it.action));
        }
        ui.add_space(theme.space(6.0));
    }
    text::plain(ui, style, TextRole::Body, &said);
}
