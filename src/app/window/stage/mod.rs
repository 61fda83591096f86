//! The stage: the place and the people in it, painted behind the interface.

mod change;
mod placeholder;

use crate::app::{FigureView, StageView};
use bevy_egui::egui::{
    Color32, ColorImage, Context, Mesh, Pos2, Rect, Shape, TextureHandle, TextureOptions, Vec2, pos2,
};
use change::Change;
use placeholder::{Art, Part};
use std::time::Duration;

/// Width and height of the room as drawn.
const ROOM: Vec2 = Vec2::new(1600.0, 1000.0);
/// The whole of a picture.
const WHOLE: Rect = Rect { min: Pos2::ZERO, max: pos2(1.0, 1.0) };

/// What stands on the stage, as pictures in the graphics' memory.
#[derive(Default)]
pub(super) struct Stage {
    art: Art,
    /// For which place and how many pixels the pictures were made.
    set: Option<(String, [usize; 2])>,
    /// The wall, and the table in front of the people.
    room: Vec<Picture>,
    people: Vec<Actor>,
}

/// One picture and where it stands on the stage, in pixels.
struct Picture {
    texture: TextureHandle,
    at: Rect,
}

/// Somebody on the stage.
struct Actor {
    shown: FigureView,
    /// The body behind the table and the arms on it.
    now: Vec<Picture>,
    before: Vec<Picture>,
    change: Change,
}

impl Stage {
    /// Paints the stage; says after how long it looks different, if it does so by itself.
    pub(super) fn paint(
        &mut self,
        ctx: &Context,
        view: Option<&StageView>,
        now: Duration,
    ) -> (Shape, Option<Duration>) {
        let Some(view) = view.filter(|view| view.area.is_positive()) else {
            *self = Self { art: std::mem::take(&mut self.art), ..Self::default() };
            return (Shape::Noop, None);
        };
        let dots = ctx.pixels_per_point();
        let pixels = view.area.size() * dots;
        let size = [pixels.x.round() as usize, pixels.y.round() as usize];
        let same_place = self.set.as_ref().is_some_and(|(place, set)| *place == view.place && *set == size);
        if !same_place {
            self.room = [Part::Wall, Part::Table]
                .into_iter()
                .filter_map(|part| self.art.room(&view.place, part, size).map(|image| picture(ctx, image, Pos2::ZERO)))
                .collect();
            self.people.clear();
            self.set = Some((view.place.clone(), size));
        }
        self.people.truncate(view.figures.len());
        for (at, figure) in view.figures.iter().enumerate() {
            self.act(ctx, at, figure, view, now);
        }
        let moves_in = self.people.iter().filter_map(|actor| actor.change.next(now)).min();
        (self.shape(view.area, dots, now), moves_in)
    }

    /// Lets one person look as the view says: at once when new or with reduced motion, else by a change.
    fn act(&mut self, ctx: &Context, at: usize, figure: &FigureView, view: &StageView, now: Duration) {
        let known = self.people.get(at).filter(|actor| actor.shown.figure == figure.figure);
        if known.is_some_and(|actor| actor.shown == *figure) {
            return;
        }
        let Some((_, size)) = &self.set else { return };
        let corner = standing(at, view.figures.len(), *size);
        let side = corner.size();
        let made = [Part::Body, Part::Arms]
            .into_iter()
            .filter_map(|part| self.art.person(figure, part, side.y.round() as usize))
            .map(|image| picture(ctx, image, corner.min))
            .collect();
        let fresh = known.is_none();
        let change = if fresh || view.still { Change::done() } else { Change::begin(now) };
        let actor = Actor { shown: figure.clone(), now: made, before: Vec::new(), change };
        if fresh {
            self.people.truncate(at);
            self.people.push(actor);
        } else {
            let before = std::mem::replace(&mut self.people[at], actor);
            self.people[at].before = before.now;
        }
    }

    /// Everything from back to front.
    fn shape(&self, area: Rect, dots: f32, now: Duration) -> Shape {
        let mut shapes = Vec::new();
        let mut add = |picture: &Picture, share: f32| {
            if share > 0.0 {
                let at = Rect::from_min_size(area.min + picture.at.min.to_vec2() / dots, picture.at.size() / dots);
                shapes.push(quad(picture, at, area, share));
            }
        };
        let mut room = self.room.iter();
        if let Some(wall) = room.next() {
            add(wall, 1.0);
        }
        for layer in 0..2 {
            for actor in &self.people {
                let (before, new) = actor.change.shares(now);
                if let Some(picture) = actor.before.get(layer) {
                    add(picture, before);
                }
                if let Some(picture) = actor.now.get(layer) {
                    add(picture, new);
                }
            }
            if let (0, Some(table)) = (layer, room.next()) {
                add(table, 1.0);
            }
        }
        Shape::Vec(shapes)
    }
}

/// Where a person stands, in pixels: a square as high as the room; several share the width.
fn standing(at: usize, of: usize, [width, height]: [usize; 2]) -> Rect {
    let (width, height) = (width as f32, height as f32);
    let room = (height / ROOM.y).max(width / ROOM.x) * ROOM;
    let side = room.y;
    let middle = width * (at as f32 + 0.5) / of as f32;
    Rect::from_min_size(pos2((middle - side / 2.0).round(), (height - side).round()), Vec2::splat(side))
}

fn picture(ctx: &Context, image: ColorImage, corner: Pos2) -> Picture {
    let size = Vec2::new(image.width() as f32, image.height() as f32);
    let texture = ctx.load_texture("stage", image, TextureOptions::LINEAR);
    Picture { texture, at: Rect::from_min_size(corner, size) }
}

/// A picture at its place, as far as it lies in the area.
fn quad(picture: &Picture, at: Rect, area: Rect, share: f32) -> Shape {
    let seen = at.intersect(area);
    let part = Rect::from_min_max(
        pos2((seen.min.x - at.min.x) / at.width(), (seen.min.y - at.min.y) / at.height()),
        pos2((seen.max.x - at.min.x) / at.width(), (seen.max.y - at.min.y) / at.height()),
    )
    .intersect(WHOLE);
    let mut mesh = Mesh::with_texture(picture.texture.id());
    mesh.add_rect_with_uv(seen, part, Color32::WHITE.gamma_multiply(share));
    Shape::mesh(mesh)
}
