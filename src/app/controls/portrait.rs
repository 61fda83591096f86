//! The picture of a person; a neutral silhouette until there is one.

use super::Style;
use crate::engine::Mood;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Vec2, pos2};

/// The name of a portrait that shows a figure in a mood; that in its usual mood has the name of the figure.
#[must_use]
pub fn name(figure: &str, mood: Mood) -> String {
    if mood == Mood::Neutral { figure.to_owned() } else { format!("{figure}/{}", mood.id()) }
}

/// The figure and the mood of a portrait with such a name.
#[must_use]
pub fn named(name: &str) -> (&str, Mood) {
    let (figure, mood) = name.split_once('/').unwrap_or((name, ""));
    (figure, Mood::ALL.into_iter().find(|it| it.id() == mood).unwrap_or(Mood::Neutral))
}

/// Draws the portrait of a figure in a mood; in its usual one for as long as there is no other.
pub fn draw_mood(painter: &Painter, style: Style<'_>, (figure, mood): (&str, Mood), rect: Rect, corners: CornerRadius) {
    let wanted = name(figure, mood);
    draw(painter, style, if style.portraits.contains_key(&wanted) { &wanted } else { figure }, rect, corners);
}

/// Draws the portrait of a figure in a rectangle, from the top.
pub fn draw(painter: &Painter, style: Style<'_>, figure: &str, rect: Rect, corners: CornerRadius) {
    let it = style.theme.palette;
    painter.rect_filled(rect, corners, it.portrait);
    let inside = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    if let Some(texture) = style.portraits.get(figure) {
        let side = rect.width().max(rect.height());
        let at = Rect::from_center_size(rect.center(), Vec2::splat(side));
        let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        inside.image(*texture, at, uv, Color32::WHITE);
        return;
    }
    let wide = rect.width();
    let (middle, top) = (rect.center().x, rect.top() + rect.height() * 0.18);
    let [light, dark] = it.figure;
    let neck = Rect::from_center_size(pos2(middle, top + wide * 0.52), Vec2::new(wide * 0.2, wide * 0.24));
    inside.rect_filled(neck, 0, dark);
    let shoulders = pos2(middle, top + wide * 1.12);
    inside.add(Shape::ellipse_filled(shoulders, Vec2::new(wide * 0.5, wide * 0.54), dark));
    let below = Rect::from_min_max(pos2(middle - wide * 0.5, shoulders.y), pos2(middle + wide * 0.5, rect.bottom()));
    inside.rect_filled(below, CornerRadius { nw: 0, ne: 0, ..corners }, dark);
    let head = Rect::from_center_size(pos2(middle, top + wide * 0.25), Vec2::new(wide * 0.42, wide * 0.5));
    inside.add(Shape::ellipse_filled(head.center(), head.size() / 2.0, light));
}
