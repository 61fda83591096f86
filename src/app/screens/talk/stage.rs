//! What stands over the stage: where it is, who is there, and meters where they are wanted. The window draws the rest.

use super::view::{AsideView, PersonView, TalkView};
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, mark, portrait};
use crate::app::figure::Framing;
use crate::app::theme::TextRole;
use egui::{Align2, Galley, Pos2, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use std::cmp::Ordering;
use std::sync::Arc;

/// How people sit on a stage: where each mouth is in the window.
fn mouths(stage: Rect, people: usize) -> Vec<Pos2> {
    let framing = Framing::fill(stage.width().round() as u32, stage.height().round() as u32, people);
    framing.mouths(people).into_iter().map(|(x, y)| stage.min + Vec2::new(x, y)).collect()
}

/// The mouth of whoever spoke last: of somebody on the stage, or in a frame of their own.
pub(super) fn mouth(style: Style<'_>, stage: Rect, view: &TalkView) -> Option<Pos2> {
    if !stage.is_positive() {
        return None;
    }
    if view.aside.is_some() {
        return Some(aside_frame(style, stage, view).center());
    }
    let speaker = view.people.iter().position(|person| person.speaks)?;
    mouths(stage, view.people.len()).get(speaker).copied()
}

/// The height of the strip below the stage in which names stand.
pub(super) fn strip_height(style: Style<'_>, view: &TalkView) -> f32 {
    let theme = style.theme;
    if view.people.is_empty() {
        return 0.0;
    }
    2.0 * theme.size(TextRole::Small).1 + theme.space(12.0)
}

/// Shows what stands over the stage, and names in the strip below it.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, strip: Rect, view: &TalkView) {
    let theme = style.theme;
    let narrow = theme.frame.is_narrow();
    let close = theme.frame.is_close();
    let margin = Vec2::new(theme.space(if close { 16.0 } else { 24.0 }), theme.space(if close { 12.0 } else { 20.0 }));
    if let Some(fade) = view.fade {
        ui.painter().rect_filled(rect, 0, theme.palette.paper.gamma_multiply(f32::from(fade) / 255.0));
    }
    if let Some(aside) = &view.aside {
        show_aside(ui, style, aside_frame(style, rect, view), aside);
    }
    if strip.height() > 1.0 {
        names(ui, style, rect, strip, &view.people);
    }
    if narrow {
        return;
    }
    // The bubble reaches over the stage; what stands here ends before it.
    let room = rect.width() - 2.0 * margin.x - theme.space(48.0);
    place_plate(ui, style, rect.min + margin, room, &view.place);
    if !view.meters.is_empty() {
        meters(ui, style, rect, rect.bottom() - margin.y, margin.x, view);
    }
}

/// Where the frame is of somebody who speaks without being there: in the middle of an empty room, else in a corner.
fn aside_frame(style: Style<'_>, stage: Rect, view: &TalkView) -> Rect {
    let theme = style.theme;
    let most = stage.width() - theme.space(32.0);
    if view.people.is_empty() {
        let side = theme.space(280.0).min(most);
        return Rect::from_center_size(stage.center() - Vec2::new(0.0, stage.height() * 0.08), Vec2::splat(side));
    }
    let side = theme.grown(128.0).min(most).min(stage.height() * 0.3);
    let margin = Vec2::new(theme.space(64.0).min((stage.width() - side) / 2.0), theme.space(20.0));
    let corner = egui::pos2(stage.right() - margin.x - side, stage.top() + margin.y);
    Rect::from_min_size(corner, Vec2::splat(side))
}

/// Somebody who is on the telephone or wrote a message: the portrait in a frame, with the name below it.
fn show_aside(ui: &Ui, style: Style<'_>, rect: Rect, aside: &AsideView) {
    let theme = style.theme;
    let it = theme.palette;
    let frame = card::raised(style, 0.0, 0.0);
    let name = text::lay(ui, style, &[TextRun::new(&aside.person.name, TextRole::SmallStrong, it.ink)], rect.width());
    let edge = theme.space(6.0);
    let outer = Rect::from_min_max(rect.min, rect.max + Vec2::new(0.0, name.size().y + edge)).expand(edge);
    ui.painter().add(frame.shadow.as_shape(outer, theme.radius(12.0)));
    ui.painter().rect(outer, theme.radius(12.0), it.surface, theme.edge(), StrokeKind::Inside);
    portrait::draw(ui.painter(), style, &aside.figure, rect, theme.radius(8.0));
    let response = ui.interact(outer, egui::Id::new("talk aside"), Sense::hover());
    let told = label(style, &aside.person);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, told.clone()));
    let at = egui::pos2(rect.center().x - name.size().x / 2.0, rect.bottom() + edge / 2.0);
    text::paint(ui.painter(), style, at, name, TextRole::SmallStrong);
}

fn place_plate(ui: &mut Ui, style: Style<'_>, at: Pos2, room: f32, place: &str) {
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

/// Who somebody is, and whom they stand for.
fn label(style: Style<'_>, person: &PersonView) -> String {
    format!("{}, {} ({})", person.name, person.function, mark::name(style, person.side))
}

/// Shows the names of people below them, so that neither face nor hand is covered; whoever speaks stands out. Where there is
/// no room for all names first names do, and where there is none for these the name of whoever speaks.
fn names(ui: &Ui, style: Style<'_>, stage: Rect, strip: Rect, people: &[PersonView]) {
    let theme = style.theme;
    let it = theme.palette;
    ui.painter().rect_filled(strip, 0, it.surface);
    ui.painter().hline(strip.x_range(), strip.top() + 0.5, theme.line());
    let edge = theme.space(8.0);
    let sign = theme.grown(12.0) + theme.space(6.0);
    let room = strip.width() - 2.0 * edge;
    let role = |person: &PersonView| if person.speaks { TextRole::SmallStrong } else { TextRole::Small };
    let lay = |person: &PersonView, words: &str, width: f32| {
        text::lay(ui, style, &[TextRun::new(words, role(person), it.ink)], width)
    };
    let full = |person: &PersonView| Some(lay(person, &person.name, f32::INFINITY));
    let first =
        |person: &PersonView| Some(lay(person, person.name.split(' ').next().unwrap_or(&person.name), f32::INFINITY));
    let gap = theme.space(12.0);
    let fits = |names: &[Option<Arc<Galley>>]| {
        names.iter().flatten().map(|name| name.size().x + sign + gap).sum::<f32>() - gap <= room
    };
    let mut names: Vec<_> = match people {
        [person] => vec![Some(with_function(ui, style, person, room - sign))],
        _ => people.iter().map(full).collect(),
    };
    if !fits(&names) {
        names = people.iter().map(first).collect();
    }
    if !fits(&names) {
        names = people.iter().map(|it| it.speaks.then(|| lay(it, &it.name, room - sign))).collect();
    }
    // Each below its person, and moved aside where the one before it takes the room; from the right edge back again.
    let middles = mouths(stage, people.len());
    let wide = |name: &Option<Arc<Galley>>| name.as_ref().map_or(0.0, |name| name.size().x + sign);
    let mut lefts = Vec::new();
    let mut free = strip.left() + edge;
    for (name, middle) in names.iter().zip(&middles) {
        let left = if name.is_some() { free.max(middle.x - wide(name) / 2.0) } else { free };
        free = if name.is_some() { left + wide(name) + gap } else { free };
        lefts.push(left);
    }
    let mut end = strip.right() - edge;
    for (left, name) in lefts.iter_mut().zip(&names).rev() {
        *left = left.min(end - wide(name));
        end = if name.is_some() { *left - gap } else { end };
    }
    for (at, (person, name)) in people.iter().zip(names).enumerate() {
        let size = name.as_ref().map_or(Vec2::splat(1.0), |name| name.size() + Vec2::new(sign, 0.0));
        let rect = Rect::from_min_size(egui::pos2(lefts[at], strip.center().y - size.y / 2.0), size);
        let response = ui.interact(rect, egui::Id::new(("talk name", at)), Sense::hover());
        let told = label(style, person);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, told.clone()));
        let Some(name) = name else { continue };
        let side = theme.grown(12.0);
        let first_line = rect.top() + theme.size(TextRole::Small).1 / 2.0;
        let place = Rect::from_center_size(egui::pos2(rect.left() + side / 2.0, first_line), Vec2::splat(side));
        mark::draw(ui.painter(), style, person.side, place);
        text::paint(ui.painter(), style, rect.min + Vec2::new(sign, 0.0), name, role(person));
    }
}

/// The name of somebody who is there alone, and below it the function where both stand in two lines.
fn with_function(ui: &Ui, style: Style<'_>, person: &PersonView, room: f32) -> Arc<Galley> {
    let it = style.theme.palette;
    let name = TextRun::new(&person.name, TextRole::SmallStrong, it.ink);
    let rest = [
        name,
        TextRun::new("\n", TextRole::Small, it.muted),
        TextRun::new(&person.function, TextRole::Small, it.muted),
    ];
    let both = text::lay(ui, style, &rest, room);
    if both.rows.len() <= 2 { both } else { text::lay(ui, style, &[name], room) }
}

/// How much of the foot of the stage meters take; nothing where there are none.
pub(super) fn meters_height(style: Style<'_>, view: &TalkView) -> f32 {
    let theme = style.theme;
    if view.meters.is_empty() {
        return 0.0;
    }
    (theme.size(TextRole::Body).1 + theme.space(4.0)) * view.meters.len() as f32 + theme.space(36.0)
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
