//! The stage: the place and the people in it, painted behind the interface.

mod backdrop;
mod person;
mod picture;
#[cfg(test)]
mod tests;

pub(super) use picture::blended_in_light;

use crate::app::figure::{Framing, Gallery, Motion};
use crate::app::screens::talk::{FigureView, StageView};
use backdrop::Backdrop;
use bevy_egui::egui::{Context, Rect, Shape};
use person::StagePerson;
use std::time::Duration;

/// While the window is dragged larger, pictures are stretched; after so long without it they are drawn anew.
const STILL: Duration = Duration::from_millis(150);

/// What stands on the stage, as pictures in the graphics' memory.
#[derive(Default)]
pub(super) struct Stage {
    gallery: Option<Gallery>,
    backdrop: Option<Backdrop>,
    people: Vec<StagePerson>,
    /// For which size the pictures were drawn, the size now, and since when it is that.
    drawn_for: (u32, u32),
    size: (u32, u32),
    sized: Duration,
    /// Whether a frame is dear, so that nobody moves without a reason.
    sparing: bool,
}

impl Stage {
    /// Lets people move less where every frame costs much.
    pub(super) fn spare(&mut self) {
        self.sparing = true;
    }

    /// Paints the stage; says after how long it looks different, if it does so by itself.
    pub(super) fn paint(
        &mut self,
        ctx: &Context,
        view: Option<&StageView>,
        now: Duration,
    ) -> (Shape, Option<Duration>) {
        let Some(view) = view.filter(|view| view.area.is_positive()) else {
            // Pictures of a conversation that is over would only take memory.
            *self = Self { gallery: self.gallery.take(), sparing: self.sparing, ..Self::default() };
            return (Shape::Noop, None);
        };
        if self.gallery.is_none() {
            // The drawings come with the program and a test reads each; without them the stage stays empty.
            self.gallery = Gallery::open().ok();
        }
        let Some(gallery) = self.gallery.take() else { return (Shape::Noop, None) };
        let settles_in = self.resize(view.area, ctx.pixels_per_point(), now);
        let framing = Framing::fill(self.size.0, self.size.1, view.figures.len());
        self.dress(ctx, &gallery, view, &framing);
        self.direct(&gallery, view, &framing, now);
        let shape = self.shape(ctx, &gallery, view, &framing, now);
        self.gallery = Some(gallery);
        let moves_in = self.people.iter().filter_map(|person| person.moves_in(now)).min();
        (shape, settles_in.into_iter().chain(moves_in).min())
    }

    /// Takes over the area's size in pixels; says when pictures must be drawn for it.
    fn resize(&mut self, area: Rect, dots: f32, now: Duration) -> Option<Duration> {
        let size = ((area.width() * dots).round() as u32, (area.height() * dots).round() as u32);
        if size != self.size {
            (self.size, self.sized) = (size, now);
        }
        let first = self.backdrop.is_none();
        if first || (self.drawn_for != size && now >= self.sized + STILL) {
            self.drawn_for = size;
            self.backdrop = None;
        }
        (self.drawn_for != size).then(|| (self.sized + STILL).saturating_sub(now))
    }

    /// Sees to the room.
    fn dress(&mut self, ctx: &Context, gallery: &Gallery, view: &StageView, framing: &Framing) {
        if !self.backdrop.as_ref().is_some_and(|backdrop| backdrop.is(view)) {
            self.backdrop = Backdrop::draw(ctx, gallery, view, framing);
            // More people are drawn smaller.
            self.people.iter_mut().for_each(StagePerson::forget_pictures);
        }
    }

    /// Sees to the people: who they are, how they feel, whether they speak.
    fn direct(&mut self, gallery: &Gallery, view: &StageView, framing: &Framing, now: Duration) {
        let seen: &[FigureView] = match &self.backdrop {
            Some(backdrop) if backdrop.shows_people() => &view.figures,
            _ => &[],
        };
        let motion = match (view.still, self.sparing) {
            (true, _) => Motion::Reduced,
            (false, true) => Motion::Sparing,
            (false, false) => Motion::Full,
        };
        let mut before = std::mem::take(&mut self.people);
        let cast = Gallery::cast(&seen.iter().map(|figure| figure.figure.as_str()).collect::<Vec<_>>());
        for (at, (figure, spot)) in seen.iter().zip(framing.spots(seen.len())).enumerate() {
            let known = before.iter().position(|person| person.is(cast[at]));
            let person = known.map(|known| before.swap_remove(known));
            let enter = || StagePerson::enter(gallery, cast[at], figure, at as u64, motion, now);
            let Some(mut person) = person.or_else(enter) else { continue };
            person.act(gallery, figure, motion, now);
            person.draw_pictures(spot.scale);
            self.people.push(person);
        }
    }

    /// Everything from back to front.
    fn shape(&mut self, ctx: &Context, gallery: &Gallery, view: &StageView, framing: &Framing, now: Duration) -> Shape {
        let Some(backdrop) = &self.backdrop else { return Shape::Noop };
        let points = 1.0 / ctx.pixels_per_point();
        // People make way for a drawer; the room does not.
        let aside = view.free.center().x - view.area.center().x;
        let spots = framing.spots(self.people.len()).into_iter();
        let spots = spots.map(|spot| spot.transform.post_scale(points, points).post_translate(aside, 0.0));
        let area = view.area;
        let people = self.people.iter_mut().zip(spots);
        let edge = backdrop.table.as_ref().map(|(_, edge)| area.top() + edge * area.height());
        let shown =
            people.map(|(person, spot)| (person.opposite, person.layers(ctx, gallery, (spot, edge), area, now)));
        // Whoever is opposite the player sits before the others, where people sit close.
        let (opposite, others): (Vec<_>, Vec<_>) = shown.partition(|(opposite, _)| *opposite);
        let people = || others.iter().chain(&opposite).map(|(_, layers)| layers);
        let mut shapes = vec![backdrop.back.fill(area)];
        // Whoever sits further forward is before the arms of others, above the table; below its edge arms lie on it.
        shapes.extend(people().flat_map(|layers| layers.behind_table.iter().chain(&layers.arms).cloned()));
        shapes.extend(backdrop.table.as_ref().map(|(table, _)| table.fill(area)));
        shapes.extend(people().flat_map(|layers| layers.on_table.iter().cloned()));
        shapes.extend(backdrop.frame.as_ref().map(|frame| frame.fill(area)));
        Shape::Vec(shapes)
    }
}
