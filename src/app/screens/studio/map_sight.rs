//! What of the map is in sight: its middle and how large it is. Kept by the window, as what is scrolled to is.

use super::map::MapView;
use egui::{Id, Pos2, Rect, Ui, Vec2};

/// How small and how large the map can be shown.
const SMALLEST: f32 = 0.03;
const LARGEST: f32 = 2.0;
/// What is said on cards can be read from this size on.
const READABLE: f32 = 0.9;

/// How high the buttons of the map are, with the room around them.
const BUTTONS: f32 = 60.0;

/// What of the map is in sight.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MapSight {
    /// The place of the map that stands in the middle.
    middle: Pos2,
    /// How many points a unit of the map takes.
    zoom: f32,
    /// The card that it went to last.
    went: Option<usize>,
}

/// The map as it stands in its rectangle on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct MapScreen<'a> {
    pub(super) rect: Rect,
    pub(super) sight: &'a MapSight,
    pub(super) view: &'a MapView,
    /// The card that is chosen.
    pub(super) chosen: Option<usize>,
}

impl MapScreen<'_> {
    /// Where a part of the map stands.
    pub(super) fn place(&self, part: Rect) -> Rect {
        self.sight.on_screen(self.rect, part)
    }

    /// The same, where any of it is in sight.
    pub(super) fn seen(&self, part: Rect) -> Option<Rect> {
        Some(self.place(part)).filter(|seen| self.rect.intersects(*seen))
    }
}

/// A step in looking at the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Steer {
    Smaller,
    Larger,
    All,
}

impl MapSight {
    /// What was in sight in the frame before. A card that was chosen meanwhile comes into sight; where nothing was in sight
    /// yet it stands in the middle.
    pub(super) fn of(ui: &Ui, id: Id, rect: Rect, view: &MapView, chosen: Option<usize>, scale: f32) -> Self {
        let kept: Option<Self> = ui.data(|data| data.get_temp(id));
        let fresh = kept.is_none();
        let mut sight = kept.unwrap_or_else(|| {
            let mut sight = Self { middle: Pos2::ZERO, zoom: 1.0, went: None };
            sight.show_all(rect, view);
            sight.zoom = sight.zoom.clamp(READABLE * scale, scale);
            sight
        });
        if sight.went != chosen {
            sight.went = chosen;
            if let Some(card) = chosen.and_then(|at| view.cards.get(at)) {
                let seen = sight.on_screen(rect, card.rect);
                if fresh {
                    // What follows lies to the right and below.
                    sight.middle = card.rect.center() + rect.size() * Vec2::new(0.2, 0.15) / sight.zoom;
                } else if !rect.shrink(8.0).contains_rect(seen) {
                    sight.middle = card.rect.center();
                }
            }
        }
        sight
    }

    #[cfg(test)]
    pub(super) fn of_middle(middle: Pos2, zoom: f32) -> Self {
        Self { middle, zoom, went: None }
    }

    /// Keeps it for the next frame.
    pub(super) fn keep(self, ui: &Ui, id: Id) {
        ui.data_mut(|data| data.insert_temp(id, self));
    }

    /// How many points a unit of the map takes.
    pub(super) fn zoom(&self) -> f32 {
        self.zoom
    }

    /// Where a part of the map stands on the screen.
    pub(super) fn on_screen(&self, rect: Rect, part: Rect) -> Rect {
        let at = |place: Pos2| rect.center() + (place - self.middle) * self.zoom;
        Rect::from_min_max(at(part.min), at(part.max))
    }

    /// The place of the map below a spot of the screen.
    pub(super) fn place(&self, rect: Rect, spot: Pos2) -> Pos2 {
        self.middle + (spot - rect.center()) / self.zoom
    }

    /// What of the map is in sight.
    pub(super) fn in_sight(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.place(rect, rect.min), self.place(rect, rect.max))
    }

    /// Puts a place of the map in the middle.
    pub(super) fn look_at(&mut self, place: Pos2) {
        self.middle = place;
    }

    /// Moves the map with the pointer.
    pub(super) fn drag(&mut self, by: Vec2) {
        self.middle -= by / self.zoom;
    }

    /// Zooms so that what is below a spot stays there.
    pub(super) fn zoom_at(&mut self, rect: Rect, spot: Pos2, factor: f32) {
        let place = self.place(rect, spot);
        self.zoom = (self.zoom * factor).clamp(SMALLEST, LARGEST);
        self.middle = place - (spot - rect.center()) / self.zoom;
    }

    /// Takes a step.
    pub(super) fn steer(&mut self, steer: Steer, rect: Rect, view: &MapView) {
        match steer {
            Steer::Smaller => self.zoom_at(rect, rect.center(), 0.8),
            Steer::Larger => self.zoom_at(rect, rect.center(), 1.25),
            Steer::All => self.show_all(rect, view),
        }
    }

    fn show_all(&mut self, rect: Rect, view: &MapView) {
        let Some(all) = view.bounds() else { return };
        // The buttons stand over the lower edge.
        let free = (rect.height() - BUTTONS).max(1.0);
        let fit = (rect.width() / all.width()).min(free / all.height());
        self.zoom = fit.clamp(SMALLEST, LARGEST);
        self.middle = all.center() + Vec2::new(0.0, BUTTONS / 2.0 / self.zoom);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    #[test]
    fn what_is_below_the_pointer_stays_there() {
        let rect = Rect::from_min_size(pos2(100.0, 50.0), vec2(400.0, 300.0));
        let mut sight = MapSight::of_middle(pos2(10.0, 20.0), 1.0);
        let spot = pos2(130.0, 300.0);
        let before = sight.place(rect, spot);
        sight.zoom_at(rect, spot, 1.5);
        assert!((sight.place(rect, spot) - before).length() < 0.01 && (sight.zoom - 1.5).abs() < 0.01);
        sight.drag(vec2(30.0, 0.0));
        assert!((sight.place(rect, spot + vec2(30.0, 0.0)) - before).length() < 0.01);
        let part = Rect::from_min_size(before, vec2(2.0, 4.0));
        assert!((sight.on_screen(rect, part).size() - vec2(3.0, 6.0)).length() < 0.01);
    }
}
