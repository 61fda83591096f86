//! How the map looks: sheets, cards and lines, as large as they stand in sight.

use super::map::{BeatCard, Wire};
use super::map_sight::MapScreen;
use crate::app::controls::Style;
use crate::app::controls::icon::{self, Icon};
use crate::app::theme::TextRole;
use crate::engine::Rating;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

/// From this size on cards have their title, and from the other on what is said as well: letters are never too small to read.
const TITLES: f32 = 0.4;
const WORDS: f32 = 0.8;
/// From this size on lines have a mark.
const MARKS: f32 = 0.25;

/// Paints what is in sight.
pub(super) fn paint(ui: &Ui, style: Style<'_>, painter: &Painter, screen: MapScreen<'_>) {
    let MapScreen { sight, view, chosen, .. } = screen;
    let theme = style.theme;
    let it = theme.palette;
    for scene in &view.scenes {
        let Some(seen) = screen.seen(scene.rect) else { continue };
        painter.rect(seen, theme.radius(8.0), it.paper, theme.line(), StrokeKind::Inside);
        // However small the map is, the title of a scene can be read where it has room.
        let role = if sight.zoom() < WORDS { TextRole::Small } else { TextRole::SmallStrong };
        let title = words(ui, style, &scene.title, role, it.muted, (seen.width() - 16.0, 1, 1.0));
        if title.size().x > 0.0 && seen.height() > title.size().y + 8.0 && seen.width() > 48.0 {
            painter.galley(seen.min + Vec2::new(8.0, 4.0), title, it.muted);
        }
    }
    for card in &view.cards {
        let wires = view.wires_from(card.at);
        for (at, wire) in wires.iter().enumerate() {
            // Lines that lead the same way lie beside one another.
            let same = wires.iter().filter(|other| other.to == wire.to).count();
            let before = wires[..at].iter().filter(|other| other.to == wire.to).count();
            let aside = (before as f32 - (same as f32 - 1.0) / 2.0) * 16.0 * sight.zoom();
            line(style, painter, screen, wire, aside);
        }
    }
    for card in &view.cards {
        if let Some(seen) = screen.seen(card.rect) {
            paint_card(ui, style, painter, seen, sight.zoom(), card, chosen == Some(card.at));
        }
    }
}

/// Words in a size of the map, in so many rows at most.
fn words(
    ui: &Ui,
    style: Style<'_>,
    text: &str,
    role: TextRole,
    colour: Color32,
    (width, rows, zoom): (f32, usize, f32),
) -> std::sync::Arc<egui::Galley> {
    let mut format = style.theme.format(role, colour);
    // Whole points: letters of every size in between would have to be drawn anew while one zooms.
    format.font_id.size = (format.font_id.size * zoom).round().max(1.0);
    format.line_height = Some((format.font_id.size * 1.25).round());
    let wrap = TextWrapping { max_width: width.max(1.0), max_rows: rows, ..TextWrapping::default() };
    let mut job = LayoutJob { wrap, ..LayoutJob::default() };
    job.append(text, 0.0, format);
    ui.painter().layout_job(job)
}

fn paint_card(ui: &Ui, style: Style<'_>, painter: &Painter, seen: Rect, zoom: f32, card: &BeatCard, on: bool) {
    let theme = style.theme;
    let it = theme.palette;
    let ending = card.beat.is_none();
    let (fill, ink) = match (ending, card.reached) {
        (true, _) => (it.tint, it.ink),
        (false, true) => (it.surface, it.ink),
        (false, false) => (it.paper, it.muted),
    };
    let stroke = if on { Stroke::new(3.0, it.action) } else { Stroke::new(1.0, it.edge) };
    let radius = theme.radius(if ending { 14.0 } else { 6.0 });
    painter.rect(seen, radius, fill, stroke, StrokeKind::Inside);
    if !card.reached {
        // A colour alone would not be seen by everybody.
        painter.extend(Shape::dashed_line(
            &[seen.left_top(), seen.right_top(), seen.right_bottom(), seen.left_bottom(), seen.left_top()],
            Stroke::new(1.5, it.muted),
            4.0,
            4.0,
        ));
    }
    if let Some(error) = card.finding {
        let side = (18.0 * zoom).clamp(8.0, 20.0);
        let place = Rect::from_min_size(pos2(seen.right() - side - 4.0, seen.top() + 4.0), Vec2::splat(side));
        painter.rect_filled(place.expand(2.0), theme.radius(4.0), it.warn_tint);
        icon::draw(painter, if error { Icon::Warn } else { Icon::Hint }, place, it.warn);
    }
    if zoom < TITLES {
        return;
    }
    if zoom < WORDS {
        let room = Vec2::new(seen.width() - 8.0, seen.height() - 6.0);
        let rows = ((room.y / theme.size(TextRole::Small).1).floor() as usize).max(1);
        let title = words(ui, style, &card.title, TextRole::SmallStrong, ink, (room.x, rows, 0.87));
        painter.with_clip_rect(seen.intersect(painter.clip_rect())).galley(seen.min + Vec2::new(5.0, 3.0), title, ink);
        return;
    }
    let pad = 8.0 * zoom;
    let inner = painter.with_clip_rect(seen.intersect(painter.clip_rect()));
    let room = seen.width() - 2.0 * pad;
    let mark = if card.finding.is_some() { 22.0 * zoom } else { 0.0 };
    let title = words(ui, style, &card.title, TextRole::SmallStrong, ink, (room - mark, 1, zoom));
    let mut at = seen.min + Vec2::splat(pad);
    let step = title.size().y;
    inner.galley(at, title, ink);
    at.y += step + 2.0 * zoom;
    let said = match card.speaker.as_str() {
        "" => card.words.clone(),
        speaker => format!("{speaker}: {}", card.words),
    };
    let rows = if card.choices > 0 { 2 } else { 3 };
    inner.galley(at, words(ui, style, &said, TextRole::Small, it.muted, (room, rows, zoom)), it.muted);
    if card.choices > 0 {
        let count = style.fill("app-studio-choices", "count", card.choices);
        let count = words(ui, style, &count, TextRole::Small, ink, (room, 1, zoom * 0.9));
        inner.galley(pos2(at.x, seen.bottom() - pad - count.size().y + 2.0), count, ink);
    }
}

/// The colour of a line; its mark says the same without colour.
fn colour(style: Style<'_>, rating: Option<Rating>) -> Color32 {
    let it = style.theme.palette;
    match rating {
        Some(Rating::Best) => it.action,
        Some(Rating::Fair) => it.sides[0],
        Some(Rating::Tempting) => it.sides[3],
        Some(Rating::Poor) => it.warn,
        None => it.edge,
    }
}

/// Paints a line, so far aside of where it would run alone.
fn line(style: Style<'_>, painter: &Painter, screen: MapScreen<'_>, wire: &Wire, aside: f32) {
    let sight = screen.sight;
    let [from, to] = [wire.from, wire.to].map(|at| screen.place(screen.view.cards[at].rect));
    if !screen.rect.intersects(from.union(to).expand(30.0)) {
        return;
    }
    let ink = colour(style, wire.rating);
    let stroke = Stroke::new(if screen.chosen == Some(wire.from) { 3.0 } else { 1.5 }, ink);
    let (start, end, out, into) = ends(from, to);
    let (start, end) = (start + out.rot90() * aside, end + into.rot90() * aside);
    let reach = ((end - start).length() * 0.4).clamp(12.0 * sight.zoom(), 160.0 * sight.zoom());
    let points = [start, start + out * reach, end - into * reach, end];
    painter.add(egui::epaint::CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
    if sight.zoom() < MARKS {
        return;
    }
    let size = (7.0 * sight.zoom()).clamp(4.0, 9.0);
    let side = into.rot90();
    let tip = [end, end - into * size + side * size * 0.6, end - into * size - side * size * 0.6];
    painter.add(Shape::convex_polygon(tip.to_vec(), ink, Stroke::NONE));
    if let Some(rating) = wire.rating {
        mark(style, painter, bezier(points, 0.3), size, rating);
    }
}

/// Where a line leaves one card and comes to another, and in which direction.
fn ends(from: Rect, to: Rect) -> (Pos2, Pos2, Vec2, Vec2) {
    let off = to.center() - from.center();
    if from.right() <= to.left() {
        return (from.right_center(), to.left_center(), Vec2::RIGHT, Vec2::RIGHT);
    }
    if off.y >= from.height() * 0.5 {
        return (from.center_bottom(), to.center_top(), Vec2::DOWN, Vec2::DOWN);
    }
    if from.left() >= to.right() {
        // Back to what came before: along the lower side, so that it does not lie on the way there.
        return (from.center_bottom(), to.center_bottom(), Vec2::DOWN, Vec2::UP);
    }
    (from.center_top(), to.center_bottom(), Vec2::UP, Vec2::UP)
}

fn bezier([a, b, c, d]: [Pos2; 4], t: f32) -> Pos2 {
    let u = 1.0 - t;
    let sum = a.to_vec2() * (u * u * u) + b.to_vec2() * (3.0 * u * u * t) + c.to_vec2() * (3.0 * u * t * t);
    (sum + d.to_vec2() * (t * t * t)).to_pos2()
}

/// The mark of a rating: a full circle, a ring, a triangle, a cross.
pub(super) fn mark(style: Style<'_>, painter: &Painter, at: Pos2, size: f32, rating: Rating) {
    let ink = colour(style, Some(rating));
    let ground = style.theme.palette.surface;
    let stroke = Stroke::new((size * 0.3).max(1.5), ink);
    match rating {
        Rating::Best => {
            painter.circle_filled(at, size * 0.75, ink);
        }
        Rating::Fair => {
            painter.circle(at, size * 0.65, ground, stroke);
        }
        Rating::Tempting => {
            let point = |x: f32, y: f32| at + Vec2::new(x, y) * size;
            let corners = vec![point(0.0, -0.9), point(0.9, 0.7), point(-0.9, 0.7)];
            painter.add(Shape::convex_polygon(corners, ink, Stroke::new(1.0, ground)));
        }
        Rating::Poor => {
            painter.circle_filled(at, size * 0.8, ground);
            for way in [Vec2::new(1.0, 1.0), Vec2::new(1.0, -1.0)] {
                painter.line_segment([at - way * size * 0.6, at + way * size * 0.6], stroke);
            }
        }
    }
}
