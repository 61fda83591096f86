//! What stands over the stage: where it is, who is there, and meters where they are wanted. The window draws the rest.

use super::view::TalkView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, mark};
use crate::app::theme::TextRole;
use egui::{Align2, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use std::cmp::Ordering;

/// Shows the plates over the stage.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &TalkView) {
    let theme = style.theme;
    let narrow = theme.frame.is_narrow();
    if narrow {
        return;
    }
    let close = theme.frame.is_close();
    let margin = Vec2::new(theme.space(if close { 16.0 } else { 24.0 }), theme.space(if close { 12.0 } else { 20.0 }));
    // The bubble reaches over the stage; what stands here ends before it.
    let room = rect.width() - 2.0 * margin.x - theme.space(48.0);
    place_plate(ui, style, rect.min + margin, room, &view.place);
    let corner = egui::pos2(rect.left() + margin.x, rect.bottom() - margin.x);
    let bottom = match view.people.as_slice() {
        [] => corner.y,
        [person] => person_plate(ui, style, corner.x, corner.y, room, person) - theme.space(8.0),
        people => name_plates(ui, style, corner, room, people) - theme.space(8.0),
    };
    if !view.meters.is_empty() {
        meters(ui, style, rect, bottom, margin.x, view);
    }
}

fn place_plate(ui: &mut Ui, style: Style<'_>, at: egui::Pos2, room: f32, place: &str) {
    let theme = style.theme;
    if place.is_empty() {
        return;
    }
    let it = theme.palette;
    let inset = Vec2::new(theme.space(12.0), theme.space(6.0));
    let galley = text::lay(ui, style, &[TextRun::new(place, TextRole::Small, it.muted)], room - 2.0 * inset.x);
    let rect = Rect::from_min_size(at, galley.size() + 2.0 * inset);
    plate(ui, style, rect);
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, place));
    text::paint(ui.painter(), style, rect.min + inset, galley, TextRole::Small);
}

fn plate(ui: &Ui, style: Style<'_>, rect: Rect) {
    let theme = style.theme;
    let frame = card::frame(style, 0.0, 0.0);
    ui.painter().add(frame.shadow.as_shape(rect, theme.radius(8.0)));
    let stroke = if theme.contrast { theme.edge() } else { egui::Stroke::NONE };
    ui.painter().rect(rect, theme.radius(8.0), theme.palette.surface, stroke, StrokeKind::Inside);
}

/// Shows who somebody is, upwards from `bottom`; gives the top of the plate.
fn person_plate(ui: &mut Ui, style: Style<'_>, left: f32, bottom: f32, room: f32, person: &super::PersonView) -> f32 {
    let theme = style.theme;
    let it = theme.palette;
    let sign = theme.grown(12.0);
    let before = theme.space(16.0) + sign + theme.space(12.0);
    let wide = room - before - theme.space(16.0);
    let name = text::lay(ui, style, &[TextRun::new(&person.name, TextRole::Strong, it.ink)], wide);
    let function = text::lay(ui, style, &[TextRun::new(&person.function, TextRole::Small, it.muted)], wide);
    let words = Vec2::new(name.size().x.max(function.size().x), name.size().y + function.size().y);
    let size = words + Vec2::new(before + theme.space(16.0), theme.space(16.0));
    let rect = Align2::LEFT_BOTTOM.anchor_size(egui::pos2(left, bottom), size);
    plate(ui, style, rect);
    let response = ui.allocate_rect(rect, Sense::hover());
    let side = mark::name(style, person.side);
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::Label, true, format!("{}, {} ({side})", person.name, person.function))
    });
    let middle = egui::pos2(rect.left() + theme.space(16.0) + sign / 2.0, rect.center().y);
    mark::draw(ui.painter(), style, person.side, Rect::from_center_size(middle, Vec2::splat(sign)));
    let at = rect.min + Vec2::new(before, theme.space(8.0));
    let next = at + Vec2::new(0.0, name.size().y);
    text::paint(ui.painter(), style, at, name, TextRole::Strong);
    text::paint(ui.painter(), style, next, function, TextRole::Small);
    rect.top()
}

/// Shows the names of several people side by side, in as many rows as that takes upwards from a corner, so that no face
/// is covered; whoever speaks stands out. Gives the top of the highest row.
fn name_plates(ui: &mut Ui, style: Style<'_>, corner: egui::Pos2, room: f32, people: &[super::PersonView]) -> f32 {
    let theme = style.theme;
    let it = theme.palette;
    let (sign, gap) = (theme.grown(12.0), theme.space(8.0));
    let inset = Vec2::new(theme.space(12.0), theme.space(6.0));
    let before = inset.x + sign + theme.space(8.0);
    let plates: Vec<_> = people
        .iter()
        .map(|person| {
            let role = if person.speaks { TextRole::SmallStrong } else { TextRole::Small };
            let name = text::lay(ui, style, &[TextRun::new(&person.name, role, it.ink)], room - before - inset.x);
            let size = name.size() + Vec2::new(before + inset.x, 2.0 * inset.y);
            (person, role, name, size)
        })
        .collect();
    let mut at = Vec2::ZERO;
    let mut places = Vec::new();
    for (_, _, _, size) in &plates {
        if at.x > 0.0 && at.x + size.x > room {
            at = Vec2::new(0.0, at.y + size.y + gap);
        }
        places.push(at);
        at.x += size.x + gap;
    }
    let high = plates.last().map_or(0.0, |(_, _, _, size)| at.y + size.y);
    for ((person, role, name, size), at) in plates.into_iter().zip(places) {
        let rect = Rect::from_min_size(egui::pos2(corner.x, corner.y - high) + at, size);
        plate(ui, style, rect);
        let response = ui.allocate_rect(rect, Sense::hover());
        let told = format!("{}, {} ({})", person.name, person.function, mark::name(style, person.side));
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, told.clone()));
        let middle = egui::pos2(rect.left() + inset.x + sign / 2.0, rect.center().y);
        mark::draw(ui.painter(), style, person.side, Rect::from_center_size(middle, Vec2::splat(sign)));
        text::paint(ui.painter(), style, rect.min + Vec2::new(before, inset.y), name, role);
    }
    corner.y - high
}

fn meters(ui: &mut Ui, style: Style<'_>, stage: Rect, bottom: f32, margin: f32, view: &TalkView) {
    let theme = style.theme;
    let it = theme.palette;
    let line = theme.size(TextRole::Body).1 + theme.space(4.0);
    let wide = theme.grown(340.0).min(stage.width() - 2.0 * margin - theme.space(48.0));
    let high = line * view.meters.len() as f32 + theme.space(24.0);
    let rect = Align2::LEFT_BOTTOM.anchor_size(egui::pos2(stage.left() + margin, bottom), Vec2::new(wide, high));
    plate(ui, style, rect);
    for (at, meter) in view.meters.iter().enumerate() {
        let row = Rect::from_min_size(
            rect.min + Vec2::new(theme.space(16.0), theme.space(12.0) + at as f32 * line),
            Vec2::new(wide - theme.space(32.0), line),
        );
        let change = style.say(match meter.change {
            Ordering::Greater => "app-meter-more",
            Ordering::Equal => "app-meter-same",
            Ordering::Less => "app-meter-less",
        });
        let response = ui.allocate_rect(row, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}: {change}", meter.name)));
        let name = text::lay(ui, style, &[TextRun::new(&meter.name, TextRole::Body, it.ink)], f32::INFINITY);
        text::paint(ui.painter(), style, row.min, name, TextRole::Body);
        let word = text::lay(ui, style, &[TextRun::new(&change, TextRole::Small, it.muted)], f32::INFINITY);
        let end = row.right() - theme.grown(56.0);
        text::paint(ui.painter(), style, egui::pos2(end, row.top() + theme.space(2.0)), word, TextRole::Small);
        let track = Rect::from_x_y_ranges(
            row.left() + theme.grown(128.0)..=end - theme.space(8.0),
            row.center().y - theme.space(6.0)..=row.center().y + theme.space(2.0),
        );
        ui.painter().rect(track, theme.radius(4.0), it.sunken, theme.edge(), StrokeKind::Inside);
        let mut fill = track.shrink(1.0);
        fill.set_width(fill.width() * meter.value.clamp(0, 100) as f32 / 100.0);
        ui.painter().rect_filled(fill, theme.radius(3.0), it.ink);
    }
}
