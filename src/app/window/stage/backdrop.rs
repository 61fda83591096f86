//! The room: what is behind people, the table, and what is before everything.

use super::picture::Picture;
use crate::app::figure::{Framing, Gallery, table_edge};
use crate::app::screens::talk::StageView;
use crate::engine::relationship::Channel;
use bevy_egui::egui::Context;

/// A room as pictures that fill the stage.
pub(super) struct Backdrop {
    place: String,
    channel: Channel,
    people: usize,
    shows_people: bool,
    pub(super) back: Picture,
    /// The table, and where its edge is: a share of the stage's height, from the top.
    pub(super) table: Option<(Picture, f32)>,
    pub(super) frame: Option<Picture>,
}

impl Backdrop {
    /// Draws the room of a view; none where its drawing cannot be read.
    pub(super) fn draw(ctx: &Context, gallery: &Gallery, view: &StageView, framing: &Framing) -> Option<Self> {
        let found = gallery.scenery(&view.place, view.channel).ok()?;
        let drawn = found.cutouts(framing).ok()?;
        Some(Self {
            place: view.place.clone(),
            channel: view.channel,
            people: view.figures.len(),
            shows_people: found.shows_people(),
            back: Picture::new(ctx, &drawn.back),
            table: drawn
                .table
                .as_ref()
                .map(|image| (Picture::new(ctx, image), table_edge(image) as f32 / image.height() as f32)),
            frame: drawn.frame.as_ref().map(|image| Picture::new(ctx, image)),
        })
    }

    /// Whether it is the room of this view, for as many people.
    pub(super) fn is(&self, view: &StageView) -> bool {
        self.place == view.place && self.channel == view.channel && self.people == view.figures.len()
    }

    /// Whether people are seen there.
    pub(super) fn shows_people(&self) -> bool {
        self.shows_people
    }
}
