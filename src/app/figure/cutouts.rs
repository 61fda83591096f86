//! Layers as pictures: each drawn once at the size it is needed, and no larger than what can be seen of it.

use super::ArtError;
use resvg::tiny_skia::{IntRect, Pixmap, Transform};
use resvg::usvg;

/// A figure's layers as pictures of one size.
#[derive(Debug, Clone)]
pub struct Cutouts {
    scale: f32,
    layers: Vec<Option<Cutout>>,
}

/// A layer's picture and where it belongs in the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Cutout {
    /// The upper left corner, in units of the drawing.
    pub corner: (f32, f32),
    /// The picture; its colours are multiplied by their opacity.
    pub image: Pixmap,
}

impl Cutouts {
    /// The pictures of layers, each a node of a drawing.
    pub(super) fn of<'n>(layers: impl Iterator<Item = &'n usvg::Node>, scale: f32) -> Result<Self, ArtError> {
        let scale = scale.clamp(0.02, 8.0);
        let layers = layers.map(|node| Cutout::of(node, scale)).collect::<Result<_, _>>()?;
        Ok(Self { scale, layers })
    }

    /// Points to a unit of the drawing.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// A layer's picture, by the number that a [`Sprite`](super::Sprite) names; none where there is nothing to see.
    #[must_use]
    pub fn layer(&self, layer: usize) -> Option<&Cutout> {
        self.layers.get(layer)?.as_ref()
    }

    /// Every layer in order, for a window that keeps them as textures.
    pub fn layers(&self) -> impl Iterator<Item = (usize, &Cutout)> {
        self.layers.iter().enumerate().filter_map(|(at, it)| Some((at, it.as_ref()?)))
    }

    /// The memory that the pictures take, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.layers().map(|(_, it)| it.image.data().len()).sum()
    }
}

impl Cutout {
    /// A part's picture with a clear edge of one point, so that it can be turned without a jagged rim.
    fn of(node: &usvg::Node, scale: f32) -> Result<Option<Self>, ArtError> {
        let Some(bounds) = node.abs_layer_bounding_box() else { return Ok(None) };
        let width = (bounds.width() * scale).ceil() as u32 + 2;
        let height = (bounds.height() * scale).ceil() as u32 + 2;
        let mut image = Pixmap::new(width, height).ok_or(ArtError::Size(width, height))?;
        let place = Transform::from_translate(1.0, 1.0).pre_scale(scale, scale);
        if resvg::render_node(node, place, &mut image.as_mut()).is_none() {
            return Ok(None);
        }
        let Some((seen, left, top)) = trimmed(&image) else { return Ok(None) };
        let corner = |start: f32, cut: i32| start + (cut as f32 - 1.0) / scale;
        Ok(Some(Self { corner: (corner(bounds.x(), left), corner(bounds.y(), top)), image: seen }))
    }

    /// From points of the picture to units of the drawing.
    #[must_use]
    pub fn transform(&self, scale: f32) -> Transform {
        Transform::from_translate(self.corner.0, self.corner.1).pre_scale(1.0 / scale, 1.0 / scale)
    }
}

/// The part of a picture in which there is something, with one clear point around it. Clipped shapes keep the bounds
/// of what was clipped, so most of a mouth's picture would be empty.
fn trimmed(image: &Pixmap) -> Option<(Pixmap, i32, i32)> {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let filled = |row: usize| &image.data()[row * width * 4..(row + 1) * width * 4];
    let first = |row: usize| filled(row).chunks_exact(4).position(|point| point[3] > 0);
    let last = |row: usize| filled(row).chunks_exact(4).rposition(|point| point[3] > 0);
    let top = (0..height).find(|row| first(*row).is_some())?;
    let bottom = (0..height).rfind(|row| first(*row).is_some())?;
    let left = (top..=bottom).filter_map(first).min()?.saturating_sub(1);
    let right = ((top..=bottom).filter_map(last).max()? + 1).min(width - 1);
    let (top, bottom) = (top.saturating_sub(1), (bottom + 1).min(height - 1));
    let part = IntRect::from_xywh(left as i32, top as i32, (right - left + 1) as u32, (bottom - top + 1) as u32)?;
    Some((image.clone_rect(part)?, left as i32, top as i32))
}
