//! The room: what is behind people, the table, and what is before everything.

use super::picture::Picture;
use crate::app::figure::{Framing, Gallery};
use crate::engine::relationship::Channel;
use bevy_egui::egui::Context;

/// A room as pictures that fill the stage.
pub(super) struct Room {
    place: String,
    channel: Channel,
    shows_people: bool,
    pub(super) back: Picture,
    pub(super) table: Option<Picture>,
    pub(super) frame: Option<Picture>,
}

impl Room {
    /// Draws a room; none where its drawing cannot be read.
    pub(super) fn draw(
        ctx: &Context,
        gallery: &Gallery,
        place: &str,
        channel: Channel,
        framing: &Framing,
    ) -> Option<Self> {
        let found = gallery.place(place, channel).ok()?;
        let drawn = found.cutouts(framing).ok()?;
        Some(Self {
            place: place.to_owned(),
            channel,
            shows_people: found.shows_people(),
            back: Picture::new(ctx, &drawn.back),
            table: drawn.table.as_ref().map(|image| Picture::new(ctx, image)),
            frame: drawn.frame.as_ref().map(|image| Picture::new(ctx, image)),
        })
    }

    /// Whether it is this place, in contact in this way.
    pub(super) fn is(&self, place: &str, channel: Channel) -> bool {
        self.place == place && self.channel == channel
    }

    /// Whether people are seen there.
    pub(super) fn shows_people(&self) -> bool {
        self.shows_people
    }
}
