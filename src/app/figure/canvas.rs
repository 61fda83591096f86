//! A picture of a scene that is kept, so that only what changed is drawn again: a blink is two lids.

use super::ArtError;
use super::cutouts::Cutouts;
use super::framing::Framing;
use super::paint::{Patch, paint_scene_patch};
use super::scenery::SceneryCutouts;
use super::sprite::Sprite;
use resvg::tiny_skia::Pixmap;

/// A picture of a scene.
#[derive(Debug, Clone)]
pub struct Canvas {
    picture: Pixmap,
    framing: Framing,
    shown: Option<Vec<Vec<Sprite>>>,
}

impl Canvas {
    /// An empty picture for a framing.
    ///
    /// # Errors
    ///
    /// Where there is no room for a picture of that size.
    pub fn new(framing: Framing) -> Result<Self, ArtError> {
        let (width, height) = framing.area;
        let picture = Pixmap::new(width, height).ok_or(ArtError::Size(width, height))?;
        Ok(Self { picture, framing, shown: None })
    }

    /// The picture as it is.
    #[must_use]
    pub fn picture(&self) -> &Pixmap {
        &self.picture
    }

    /// Shows people in a room, and says which patch of the picture changed. The room and the cutouts must be those of
    /// the time before; for others take a new canvas.
    pub fn show(&mut self, room: &SceneryCutouts, people: &[(&Cutouts, &[Sprite])]) -> Option<Patch> {
        let patch = self.changed(people)?;
        paint_scene_patch(&mut self.picture, room, &self.framing, people, patch);
        self.shown = Some(people.iter().map(|(_, sprites)| sprites.to_vec()).collect());
        Some(patch)
    }

    /// The smallest patch around every layer that is there now and was not, or was there and is not.
    fn changed(&self, people: &[(&Cutouts, &[Sprite])]) -> Option<Patch> {
        let all = Patch::of(&self.picture);
        let Some(shown) = self.shown.as_ref().filter(|shown| shown.len() == people.len()) else { return Some(all) };
        let mut patch: Option<Patch> = None;
        for (((cutouts, now), before), spot) in people.iter().zip(shown).zip(self.framing.spots(people.len())) {
            let come = now.iter().filter(|sprite| !before.contains(sprite));
            let gone = before.iter().filter(|sprite| !now.contains(sprite));
            for sprite in come.chain(gone) {
                let Some(cutout) = cutouts.layer(sprite.layer) else { continue };
                let affine = spot.transform.pre_concat(sprite.affine).pre_concat(cutout.transform(cutouts.scale()));
                let touched = all.touched(affine, (cutout.image.width(), cutout.image.height()));
                patch = Some(patch.map_or(touched, |patch| patch.with(touched)));
            }
        }
        patch
    }
}
