//! One person on the stage: their parts as pictures, and how they behave.

use super::picture::Picture;
use crate::app::figure::{Animation, Cutouts, Depth, Figure, Gallery, Motion, Posture};
use crate::app::screens::talk::FigureView;
use bevy_egui::egui::{Context, Rect, Shape};
use resvg::tiny_skia::Transform;
use std::time::Duration;

/// How much light falls on whoever listens while somebody else speaks.
const SHADE: f32 = 0.8;

/// A person on the stage.
pub(super) struct StagePerson {
    figure: Figure,
    animation: Animation,
    pictures: Option<Pictures>,
    /// Whether the player talks with this person now.
    pub(super) opposite: bool,
    /// Whether others are there.
    in_company: bool,
}

/// The parts as pictures; each is handed to the graphics when it is first seen.
struct Pictures {
    cutouts: Cutouts,
    handed: Vec<Option<Picture>>,
}

/// What stands behind the table and what lies on it, back to front.
#[derive(Default)]
pub(super) struct Layers {
    pub(super) behind_table: Vec<Shape>,
    /// The arms, above the edge of a table and below it.
    pub(super) arms: Vec<Shape>,
    /// What of them lies on the table.
    pub(super) on_table: Vec<Shape>,
}

impl StagePerson {
    /// Somebody who is there from now on; none where their drawing cannot be read.
    pub(super) fn enter(
        gallery: &Gallery,
        name: &str,
        view: &FigureView,
        seed: u64,
        motion: Motion,
        now: Duration,
    ) -> Option<Self> {
        let figure = gallery.figure(name).ok()?;
        let animation = Animation::start(gallery.rig(), seed, motion, view.mood, posture(view), millis(now));
        Some(Self { figure, animation, pictures: None, opposite: view.opposite, in_company: view.in_company })
    }

    /// Whether it is this person.
    pub(super) fn is(&self, figure: &str) -> bool {
        self.figure.id() == figure
    }

    /// Behaves as the view says from now on.
    pub(super) fn act(&mut self, gallery: &Gallery, view: &FigureView, motion: Motion, now: Duration) {
        (self.opposite, self.in_company) = (view.opposite, view.in_company);
        self.animation.set_motion(motion);
        self.animation.turn(gallery.rig(), view.mood, posture(view), millis(now));
        self.animation.speak(view.speaking, millis(now));
    }

    /// The pictures no longer fit the stage.
    pub(super) fn forget_pictures(&mut self) {
        self.pictures = None;
    }

    /// Draws the parts where they are not drawn yet, for so many pixels to a unit of the drawing.
    pub(super) fn draw_pictures(&mut self, scale: f32) {
        if self.pictures.is_none() {
            // Without room for its pictures a person is not seen; the conversation goes on.
            self.pictures = self.figure.cutouts(scale).ok().map(|cutouts| Pictures { cutouts, handed: Vec::new() });
        }
    }

    /// The person as they look now, on their spot, with the table's edge in points where there is one.
    pub(super) fn layers(
        &mut self,
        ctx: &Context,
        gallery: &Gallery,
        (spot, edge): (Transform, Option<f32>),
        area: Rect,
        now: Duration,
    ) -> Layers {
        let mut layers = Layers::default();
        let Some(pictures) = &mut self.pictures else { return layers };
        // Whoever listens steps back a shade.
        let light = if self.in_company && !self.opposite { SHADE } else { 1.0 };
        let pose = self.animation.at(millis(now));
        for sprite in self.figure.sprites(gallery.rig(), &pose) {
            let Some(cutout) = pictures.cutouts.layer(sprite.layer) else { continue };
            let drawn = cutout.transform(pictures.cutouts.scale());
            let affine = spot.pre_concat(sprite.affine).pre_concat(drawn);
            let Some(picture) = pictures.handed(ctx, sprite.layer) else { continue };
            let shape = picture.put(affine, (sprite.opacity, light), area, None);
            match sprite.depth {
                Depth::BehindTable => layers.behind_table.push(shape),
                Depth::OnTable => {
                    layers.arms.push(shape);
                    let lies = edge.map(|_| picture.put(affine, (sprite.opacity, light), area, edge));
                    layers.on_table.extend(lies);
                }
            }
        }
        layers
    }

    /// After how long the person looks different, if by themselves.
    pub(super) fn moves_in(&self, now: Duration) -> Option<Duration> {
        let now = millis(now);
        self.animation.wakes(now).map(|at| Duration::from_millis(at.saturating_sub(now)))
    }
}

impl Pictures {
    /// A part in the graphics' memory.
    fn handed(&mut self, ctx: &Context, layer: usize) -> Option<&Picture> {
        if self.handed.len() <= layer {
            self.handed.resize_with(layer + 1, || None);
        }
        if self.handed[layer].is_none() {
            self.handed[layer] = Some(Picture::new(ctx, &self.cutouts.layer(layer)?.image));
        }
        self.handed[layer].as_ref()
    }
}

fn posture(view: &FigureView) -> Posture {
    let in_company = view.in_company;
    Posture { in_company, ..Posture::of_points(view.together, view.above, view.tension) }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
