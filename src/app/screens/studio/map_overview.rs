//! The whole map, small in a corner, with a frame around what is in sight: a press or a drag there goes to that place. Keys have
//! the list and *Everything* for it.

use super::map::MapView;
use super::map_sight::MapSight;
use crate::app::controls::Style;
use egui::{Id, Mesh, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2};

/// The most that it takes of the map's own room, and how large it is then at least, so that a place can be hit.
const SHARE: f32 = 0.3;
const LEAST: f32 = 90.0;
/// Its most, in points at a plain text size.
const MOST: Vec2 = Vec2::new(200.0, 200.0);

/// Where the overview stands, and how the map lies in it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct MapOverview {
    frame: Rect,
    map: Rect,
}

impl MapOverview {
    /// In the lower right of the map's rectangle; `None` where everything is in sight, or there is no room.
    fn of(rect: Rect, map: Rect, in_sight: Rect, most: Vec2, gap: f32) -> Option<Self> {
        let most = most.min(rect.size() * SHARE);
        if in_sight.contains_rect(map) || !map.is_positive() || most.x < LEAST {
            return None;
        }
        let size = map.size() * (most / map.size()).min_elem();
        Some(Self { frame: Rect::from_min_size(rect.max - Vec2::splat(gap) - size, size), map })
    }

    /// Where a part of the map stands in it.
    fn on_screen(&self, part: Rect) -> Rect {
        let scale = self.frame.width() / self.map.width();
        let at = |place: Pos2| self.frame.min + (place - self.map.min) * scale;
        Rect::from_min_max(at(part.min), at(part.max))
    }

    /// The place of the map below a spot of the screen.
    fn place(&self, spot: Pos2) -> Pos2 {
        let spot = self.frame.clamp(spot);
        self.map.min + (spot - self.frame.min) * (self.map.width() / self.frame.width())
    }
}

/// Shows it over the map in a rectangle, and goes where it is pressed.
pub(super) fn show(
    ui: &Ui,
    style: Style<'_>,
    (rect, id): (Rect, Id),
    (view, chosen): (&MapView, Option<usize>),
    sight: &mut MapSight,
) {
    let theme = style.theme;
    let it = theme.palette;
    let (most, gap) = (MOST * theme.grown(1.0), theme.space(12.0));
    let Some(map) = view.bounds() else { return };
    let Some(overview) = MapOverview::of(rect, map, sight.in_sight(rect), most, gap) else { return };
    // Not for keys: it would be one more stop that says nothing.
    let response = ui.interact(overview.frame, id.with("overview"), Sense::CLICK | Sense::DRAG);
    if let Some(spot) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
        sight.look_at(overview.place(spot));
    }
    let painter = ui.painter().with_clip_rect(overview.frame.expand(theme.space(4.0)).intersect(ui.clip_rect()));
    painter.rect(
        overview.frame.expand(2.0),
        theme.radius(4.0),
        it.surface,
        Stroke::new(1.0, it.edge),
        StrokeKind::Outside,
    );
    // One mesh: thousands of cards as shapes of their own would cost more than the map.
    let mut mesh = Mesh::default();
    for scene in &view.scenes {
        mesh.add_colored_rect(overview.on_screen(scene.rect), it.sunken);
    }
    for card in &view.cards {
        let colour = match (chosen == Some(card.at), card.finding, card.beat.is_some()) {
            (true, _, _) => it.action,
            (false, Some(_), _) => it.warn,
            (false, None, true) => it.muted,
            (false, None, false) => it.ink,
        };
        let seen = overview.on_screen(card.rect);
        mesh.add_colored_rect(Rect::from_center_size(seen.center(), seen.size().max(Vec2::splat(1.5))), colour);
    }
    painter.add(Shape::mesh(mesh));
    let seen = overview.on_screen(sight.in_sight(rect)).intersect(overview.frame);
    painter.rect_stroke(seen, theme.radius(2.0), Stroke::new(2.0, it.action), StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    const RECT: Rect = Rect { min: Pos2::new(50.0, 40.0), max: Pos2::new(850.0, 640.0) };
    const MAP: Rect = Rect { min: Pos2::new(-100.0, 0.0), max: Pos2::new(3_900.0, 1_000.0) };

    #[test]
    fn it_is_there_while_something_is_out_of_sight_and_there_is_room() {
        let of = |rect, in_sight| MapOverview::of(rect, MAP, in_sight, MOST, 12.0);
        assert_eq!(of(RECT, MAP.expand(1.0)), None);
        let overview = of(RECT, Rect::from_min_size(MAP.min, vec2(500.0, 400.0))).unwrap();
        assert!(RECT.contains_rect(overview.frame));
        let (wide, high) = (overview.frame.width(), overview.frame.height());
        assert!((wide - MOST.x).abs() < 0.01 && (high - MOST.x / 4.0).abs() < 0.01, "{wide} × {high}");
        assert_eq!(of(Rect::from_min_size(RECT.min, vec2(240.0, 600.0)), Rect::ZERO), None);
    }

    #[test]
    fn a_press_goes_to_the_place_that_is_drawn_there() {
        let overview = MapOverview::of(RECT, MAP, Rect::ZERO, MOST, 12.0).unwrap();
        let card = Rect::from_min_size(pos2(2_000.0, 300.0), vec2(180.0, 90.0));
        let pressed = overview.place(overview.on_screen(card).center());
        assert!((pressed - card.center()).length() < 0.5, "{pressed:?}");
        // A drag beyond the edge goes no further than the edge of the map.
        assert!(MAP.expand(0.5).contains(overview.place(pos2(0.0, 0.0))));
        let mut sight = MapSight::of_middle(pos2(0.0, 0.0), 1.0);
        sight.look_at(pressed);
        assert!((sight.in_sight(RECT).center() - card.center()).length() < 0.5);
    }
}
