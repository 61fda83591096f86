//! Putting layers together into one picture without a window: for contact sheets, tests and slow machines.

use super::cutouts::Cutouts;
use super::framing::Framing;
use super::scenery::SceneryCutouts;
use super::sprite::{Depth, Sprite};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};

/// Draws the layers of one depth onto a picture; `place` goes from units of the drawing to points.
pub fn paint(onto: &mut Pixmap, cutouts: &Cutouts, sprites: &[Sprite], depth: Depth, place: Transform) {
    let all = Patch::of(onto);
    paint_patch(onto, cutouts, sprites, depth, place, all);
}

/// Draws a whole scene: the room, the people behind the table, the table, what lies on it, and the frame before all.
pub fn paint_scene(onto: &mut Pixmap, room: &SceneryCutouts, framing: &Framing, people: &[(&Cutouts, &[Sprite])]) {
    let all = Patch::of(onto);
    paint_scene_patch(onto, room, framing, people, all);
}

/// Draws one patch of a scene.
pub(super) fn paint_scene_patch(
    onto: &mut Pixmap,
    room: &SceneryCutouts,
    framing: &Framing,
    people: &[(&Cutouts, &[Sprite])],
    patch: Patch,
) {
    let each = |onto: &mut Pixmap, depths: &[Depth], patch: Patch| {
        for ((cutouts, sprites), spot) in people.iter().zip(framing.spots(people.len())) {
            for depth in depths {
                paint_patch(onto, cutouts, sprites, *depth, spot.transform, patch);
            }
        }
    };
    cover(onto, &room.back, patch);
    // Whoever sits further forward is before the arms of others, above the table; below its edge arms lie on it.
    each(onto, &[Depth::BehindTable, Depth::OnTable], patch);
    if let Some(table) = &room.table {
        cover(onto, table, patch);
        let top = patch.top.max(table_edge(table) as usize).min(patch.bottom);
        each(onto, &[Depth::OnTable], Patch { top, ..patch });
    }
    room.frame.iter().for_each(|it| cover(onto, it, patch));
}

/// The row at which a table begins: the first in which a tenth of it is there.
#[must_use]
pub fn table_edge(table: &Pixmap) -> u32 {
    let width = table.width() as usize;
    let rows = table.pixels().chunks(width.max(1));
    let begins = |row: &[PremultipliedColorU8]| row.iter().filter(|it| it.alpha() >= 128).count() * 10 >= width;
    rows.into_iter().position(begins).map_or(table.height(), |at| at as u32)
}

fn paint_patch(onto: &mut Pixmap, cutouts: &Cutouts, sprites: &[Sprite], depth: Depth, place: Transform, patch: Patch) {
    for sprite in sprites.iter().filter(|it| it.depth == depth) {
        if let Some(cutout) = cutouts.layer(sprite.layer) {
            let affine = place.pre_concat(sprite.affine).pre_concat(cutout.transform(cutouts.scale()));
            lay(onto, &cutout.image, affine, sprite.opacity, patch);
        }
    }
}

/// A rectangle of points; the right and lower edges are outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patch {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The column after the last.
    pub right: usize,
    /// The row after the last.
    pub bottom: usize,
}

impl Patch {
    /// All of a picture.
    pub(super) fn of(picture: &Pixmap) -> Self {
        Self { left: 0, top: 0, right: picture.width() as usize, bottom: picture.height() as usize }
    }

    /// The part of this patch that a picture of this size touches through an affine.
    pub(super) fn touched(self, affine: Transform, (width, height): (u32, u32)) -> Self {
        let (width, height) = (width as f32, height as f32);
        let ends = [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)].map(|(x, y)| apply(affine, x, y));
        let least = |pick: fn(&(f32, f32)) -> f32| ends.iter().map(pick).fold(f32::MAX, f32::min).max(0.0) as usize;
        let most = |pick: fn(&(f32, f32)) -> f32| ends.iter().map(pick).fold(f32::MIN, f32::max).max(0.0) as usize + 1;
        let (left, top) = (least(|it| it.0).max(self.left), least(|it| it.1).max(self.top));
        let (right, bottom) = (most(|it| it.0).min(self.right), most(|it| it.1).min(self.bottom));
        Self { left: left.min(right), top: top.min(bottom), right, bottom }
    }

    /// The smallest patch around both.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// Lays a patch of a picture onto another of the same size.
fn cover(onto: &mut Pixmap, image: &Pixmap, patch: Patch) {
    let width = onto.width() as usize;
    let (from, _) = image.data().as_chunks::<4>();
    let (to, _) = onto.data_mut().as_chunks_mut::<4>();
    for row in patch.top..patch.bottom {
        let row = row * width + patch.left..row * width + patch.right;
        for (under, point) in to[row.clone()].iter_mut().zip(&from[row]) {
            if point[3] != 0 {
                *under = over(u32::from_le_bytes(*point), u32::from_le_bytes(*under)).to_le_bytes();
            }
        }
    }
}

/// Lays a picture onto a patch of another through an affine, mixing its four nearest points for each point.
/// `tiny-skia` can do so as well, but takes many times as long, and this runs for every frame. The picture's outermost
/// points must be clear, as [`Cutouts`] sees to.
fn lay(onto: &mut Pixmap, image: &Pixmap, affine: Transform, opacity: f32, patch: Patch) {
    let Some(back) = affine.invert() else { return };
    let width = onto.width() as usize;
    let (across, down) = (image.width() as usize, image.height() as usize);
    let opacity = (opacity.clamp(0.0, 1.0) * 256.0).round() as u32;
    let (from, _) = image.data().as_chunks::<4>();
    let (to, _) = onto.data_mut().as_chunks_mut::<4>();
    let patch = patch.touched(affine, (image.width(), image.height()));
    let (step_u, step_v) = (fixed(back.sx), fixed(back.ky));
    for y in patch.top..patch.bottom {
        // Points are sampled in their middle, hence the halves.
        let (u, v) = apply(back, 0.5, y as f32 + 0.5);
        let (u, v) = (fixed(u - 0.5), fixed(v - 0.5));
        let (left, right) = meet(inside(u, step_u, across), inside(v, step_v, down), (patch.left, patch.right));
        let (mut u, mut v) = (u + step_u * left as i64, v + step_v * left as i64);
        for point in &mut to[y * width + left..y * width + right] {
            let at = (v >> 16) as usize * across + (u >> 16) as usize;
            let (upper, lower) = (&from[at..at + 2], &from[at + across..at + across + 2]);
            let [one, two, three, four] = [upper[0], upper[1], lower[0], lower[1]].map(u32::from_le_bytes);
            if one | two | three | four != 0 {
                let (share_x, share_y) = ((u >> 8) as u32 & 0xFF, (v >> 8) as u32 & 0xFF);
                let source = mixed(mixed(one, two, share_x), mixed(three, four, share_x), share_y);
                *point = over(scaled(source, opacity), u32::from_le_bytes(*point)).to_le_bytes();
            }
            u += step_u;
            v += step_v;
        }
    }
}

/// The steps from and to which a value that grows by `step` stays where it has a neighbour: from 0 up to `length` − 1.
fn inside(start: i64, step: i64, length: usize) -> (i64, i64) {
    let last = ((length as i64 - 1) << 16) - 1;
    match step {
        0 if (0..=last).contains(&start) => (0, i64::MAX),
        0 => (0, 0),
        1.. => (div_up(-start, step), (last - start).div_euclid(step) + 1),
        _ => (div_up(start - last, -step), start.div_euclid(-step) + 1),
    }
}

fn div_up(value: i64, by: i64) -> i64 {
    -(-value).div_euclid(by)
}

/// Where two stretches and a row of points meet.
fn meet(one: (i64, i64), two: (i64, i64), row: (usize, usize)) -> (usize, usize) {
    let left = one.0.max(two.0).clamp(row.0 as i64, row.1 as i64);
    (left as usize, one.1.min(two.1).clamp(left, row.1 as i64) as usize)
}

fn apply(it: Transform, x: f32, y: f32) -> (f32, f32) {
    (it.sx * x + it.kx * y + it.tx, it.ky * x + it.sy * y + it.ty)
}

fn fixed(value: f32) -> i64 {
    (f64::from(value) * 65536.0).round() as i64
}

/// Two of the four colours of a point, with room between them to calculate in.
const PAIR: u32 = 0x00FF_00FF;

/// All four colours of two points mixed; `share` of 256 is the second's.
const fn mixed(one: u32, two: u32, share: u32) -> u32 {
    if one == two {
        return one;
    }
    let rest = 256 - share;
    let low = ((one & PAIR) * rest + (two & PAIR) * share) >> 8;
    let high = ((one >> 8) & PAIR) * rest + ((two >> 8) & PAIR) * share;
    (low & PAIR) | (high & !PAIR)
}

/// All four colours times a share of 256.
const fn scaled(colour: u32, share: u32) -> u32 {
    if share == 256 {
        return colour;
    }
    ((((colour & PAIR) * share) >> 8) & PAIR) | (((colour >> 8) & PAIR) * share) & !PAIR
}

/// A colour over another; both are multiplied by their opacity.
const fn over(source: u32, under: u32) -> u32 {
    let opacity = source >> 24;
    if opacity == 255 {
        return source;
    }
    source + scaled(under, 256 - opacity - (opacity >> 7))
}
