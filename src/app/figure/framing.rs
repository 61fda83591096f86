//! Which part of a place an area shows, and where in it people sit.

use resvg::tiny_skia::{Point, Transform};

/// The size of every place's drawing.
const PLACE: (f32, f32) = (1600.0, 1000.0);
/// The far edge of the table in a place, and in a figure's drawing.
const TABLE: (f32, f32) = (853.0, 850.0);
/// The middle of a figure's drawing.
const FIGURE_MIDDLE: f32 = 500.0;
/// Where somebody alone sits.
const MIDDLE: f32 = 1050.0;
/// The height of the eyes in a figure's drawing: what must never fall outside the area.
const EYES: f32 = 262.0;
/// The height of the mouth in a figure's drawing: where a bubble points.
const MOUTH: f32 = 352.0;
/// How wide a head with its hair is in a figure's drawing, and how far two of them are apart at least.
const HEAD: (f32, f32) = (300.0, 260.0);
/// How much of an area's width heads may take: at its edge there are bubbles.
const IN_SIGHT: f32 = 0.84;
/// How high in a low area the eyes are.
const EYE_LEVEL: f32 = 0.5;
/// How large people are drawn and how far they sit apart: one, two, up to six or more. With more, some of everybody is
/// still seen in an area that is higher than wide.
const COMPANY: [(f32, f32); 6] =
    [(0.98, 0.0), (0.7, 440.0), (0.54, 300.0), (0.48, 225.0), (0.42, 180.0), (0.38, 150.0)];

/// From a place's drawing to an area of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Framing {
    /// The area's width and height in points.
    pub area: (u32, u32),
    /// Points to a unit of the drawing.
    pub scale: f32,
    /// The drawing's upper left corner that the area shows.
    pub corner: (f32, f32),
}

/// Where one person sits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From units of the figure's drawing to points of the area.
    pub transform: Transform,
    /// Points to a unit of the figure's drawing: the scale for its [`Cutouts`](super::Cutouts).
    pub scale: f32,
}

impl Framing {
    /// The framing that fills an area without leaving anything of it empty, for so many people.
    #[must_use]
    pub fn fill(width: u32, height: u32, people: usize) -> Self {
        let area = (width.max(1), height.max(1));
        let (width, height) = (area.0 as f32, area.1 as f32);
        let scale = (width / PLACE.0).max(height / PLACE.1);
        let (seen_x, seen_y) = (width / scale, height / scale);
        let eyes = TABLE.0 - (TABLE.1 - EYES) * company(people).0;
        let corner = (
            (MIDDLE - seen_x / 2.0).clamp(0.0, (PLACE.0 - seen_x).max(0.0)),
            (eyes - seen_y * EYE_LEVEL).clamp(0.0, (PLACE.1 - seen_y).max(0.0)),
        );
        Self { area, scale, corner }
    }

    /// From units of the place's drawing to points of the area.
    #[must_use]
    pub fn transform(&self) -> Transform {
        Transform::from_scale(self.scale, self.scale).pre_translate(-self.corner.0, -self.corner.1)
    }

    /// How large so many people are drawn and how far apart they sit: so that every head is in sight they first sit closer
    /// than is usual, and are then drawn smaller.
    fn company(&self, people: usize) -> (f32, f32) {
        let (size, apart) = company(people);
        let apart = apart * (COMPANY.len() as f32 / people.max(COMPANY.len()) as f32);
        let gaps = people.saturating_sub(1) as f32;
        let room = self.area.0 as f32 / self.scale * IN_SIGHT;
        if gaps == 0.0 || apart * gaps + HEAD.0 * size <= room {
            return (size, apart);
        }
        let size = size.min(room / (HEAD.1 * gaps + HEAD.0));
        (size, (room - HEAD.0 * size) / gaps)
    }

    /// Where the mouth of each of so many people is, in points of the area, from left to right.
    #[must_use]
    pub fn mouths(&self, people: usize) -> Vec<(f32, f32)> {
        let mouth = |spot: &Spot| {
            let mut at = Point::from_xy(FIGURE_MIDDLE, MOUTH);
            spot.transform.map_point(&mut at);
            (at.x, at.y)
        };
        self.spots(people).iter().map(mouth).collect()
    }

    /// Where each of so many people sits, from left to right.
    #[must_use]
    pub fn spots(&self, people: usize) -> Vec<Spot> {
        let (size, apart) = self.company(people);
        (0..people)
            .map(|at| {
                let middle = MIDDLE + (at as f32 - (people as f32 - 1.0) / 2.0) * apart;
                let own = Transform::from_translate(middle - FIGURE_MIDDLE * size, TABLE.0 - TABLE.1 * size)
                    .pre_scale(size, size);
                Spot { transform: self.transform().pre_concat(own), scale: self.scale * size }
            })
            .collect()
    }
}

/// How large so many people are drawn and how far apart they sit, where there is room enough.
fn company(people: usize) -> (f32, f32) {
    COMPANY[people.clamp(1, COMPANY.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_head_and_every_mouth_is_in_sight_at_every_size() {
        for (width, height) in [(672, 692), (486, 692), (424, 540), (307, 540), (240, 660), (160, 660)] {
            for people in 1..=6 {
                let framing = Framing::fill(width, height, people);
                let half = HEAD.0 / 2.0;
                for (spot, mouth) in framing.spots(people).iter().zip(framing.mouths(people)) {
                    let mut ends =
                        [Point::from_xy(FIGURE_MIDDLE - half, MOUTH), Point::from_xy(FIGURE_MIDDLE + half, MOUTH)];
                    spot.transform.map_points(&mut ends);
                    let seen = ends[0].x >= -1.0 && ends[1].x <= width as f32 + 1.0;
                    assert!(seen || people == 1, "{people} at {width}x{height}: {ends:?}");
                    assert!(
                        (0.0..height as f32).contains(&mouth.1) && mouth.0 > 0.0 && mouth.0 < width as f32,
                        "{mouth:?}"
                    );
                }
            }
        }
    }
}
