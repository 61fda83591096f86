//! One picture in the graphics' memory, and how it is put on the screen.

use bevy_egui::egui::ecolor::{gamma_u8_from_linear_f32, linear_f32_from_gamma_u8};
use bevy_egui::egui::epaint::Vertex;
use bevy_egui::egui::{
    Color32, ColorImage, Context, Mesh, Pos2, Rect, Shape, TextureHandle, TextureOptions, pos2, vec2,
};
use resvg::tiny_skia::{Pixmap, Point, PremultipliedColorU8, Transform};

/// A picture.
pub(super) struct Picture {
    texture: TextureHandle,
    size: (f32, f32),
}

impl Picture {
    /// Hands a picture to the graphics.
    pub(super) fn new(ctx: &Context, image: &Pixmap) -> Self {
        let size = [image.width() as usize, image.height() as usize];
        let pixels = image.pixels().iter().copied().map(blended_in_light).collect();
        let texture = ctx.load_texture("stage", ColorImage::new(size, pixels), TextureOptions::LINEAR);
        Self { texture, size: (image.width() as f32, image.height() as f32) }
    }

    /// The picture over the whole of an area.
    pub(super) fn fill(&self, area: Rect) -> Shape {
        let corners = [area.left_top(), area.right_top(), area.right_bottom(), area.left_bottom()];
        self.quad(corners, 1.0, 1.0, f32::NEG_INFINITY)
    }

    /// The picture where a transform puts its points, in points from an area's corner; `light` is 1 where it stands in the
    /// light, and less in the shade. Of what stands above `from`, nothing is seen.
    pub(super) fn put(&self, affine: Transform, (opacity, light): (f32, f32), area: Rect, from: Option<f32>) -> Shape {
        let (width, height) = self.size;
        let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)].map(|(x, y)| {
            let mut point = Point::from_xy(x, y);
            affine.map_point(&mut point);
            area.min + vec2(point.x, point.y)
        });
        self.quad(corners, opacity, light, from.unwrap_or(f32::NEG_INFINITY))
    }

    fn quad(&self, corners: [Pos2; 4], opacity: f32, light: f32, from: f32) -> Shape {
        let shine = (f32::from(gamma_u8_from_linear_f32(opacity)) * light).round() as u8;
        let color = Color32::from_rgba_premultiplied(shine, shine, shine, (opacity * 255.0).round() as u8);
        let edges = [pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
        let mut mesh = Mesh::with_texture(self.texture.id());
        let whole: Vec<_> = corners.into_iter().zip(edges).map(|(pos, uv)| Vertex { pos, uv, color }).collect();
        mesh.vertices = below(&whole, from);
        let corners = mesh.vertices.len() as u32;
        mesh.indices = (1..corners.saturating_sub(1)).flat_map(|at| [0, at, at + 1]).collect();
        if mesh.indices.is_empty() { Shape::Noop } else { Shape::mesh(mesh) }
    }
}

/// The part of a shape without dents that stands below a height.
fn below(whole: &[Vertex], from: f32) -> Vec<Vertex> {
    let mut part = Vec::with_capacity(whole.len() + 1);
    for (at, one) in whole.iter().enumerate() {
        let next = &whole[(at + 1) % whole.len()];
        if one.pos.y >= from {
            part.push(*one);
        }
        if (one.pos.y >= from) != (next.pos.y >= from) {
            let share = (from - one.pos.y) / (next.pos.y - one.pos.y);
            let pos = pos2(one.pos.lerp(next.pos, share).x, from);
            part.push(Vertex { pos, uv: one.uv.lerp(next.uv, share), color: one.color });
        }
    }
    part
}

/// A pixel as Bevy's screen wants it. The screen blends amounts of light, where egui and resvg multiply a color by its
/// opacity as it is written; a blush would turn grey.
pub(in crate::app::window) fn blended_in_light(pixel: PremultipliedColorU8) -> Color32 {
    let alpha = pixel.alpha();
    if alpha == 0 || alpha == u8::MAX {
        return Color32::from_rgba_premultiplied(pixel.red(), pixel.green(), pixel.blue(), alpha);
    }
    let color = pixel.demultiply();
    let share = f32::from(alpha) / 255.0;
    let light = |value: u8| gamma_u8_from_linear_f32(linear_f32_from_gamma_u8(value) * share);
    Color32::from_rgba_premultiplied(light(color.red()), light(color.green()), light(color.blue()), alpha)
}

#[cfg(test)]
mod tests {
    use super::{Color32, Vertex, below, blended_in_light, pos2};
    use resvg::tiny_skia::ColorU8;

    #[test]
    fn what_stands_above_a_height_is_cut_off_with_its_part_of_the_picture() {
        let corner = |x: f32, y: f32| Vertex { pos: pos2(10.0 * x, 10.0 * y), uv: pos2(x, y), color: Color32::WHITE };
        let whole = [corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)];
        let hundredths = |share: f32| (share * 100.0).round() as u32;
        let at = |from| below(&whole, from).iter().map(|it| (it.pos.y, hundredths(it.uv.y))).collect::<Vec<_>>();
        assert_eq!(at(4.0), [(4.0, 40), (10.0, 100), (10.0, 100), (4.0, 40)]);
        assert_eq!(at(-1.0).len(), 4);
        assert!(at(11.0).is_empty());
    }

    #[test]
    fn half_of_white_light_over_black_is_more_than_half_as_written() {
        let glass = ColorU8::from_rgba(255, 255, 255, 128).premultiply();
        assert_eq!(blended_in_light(glass).to_array(), [188, 188, 188, 128]);
        let solid = ColorU8::from_rgba(200, 100, 50, 255).premultiply();
        assert_eq!(blended_in_light(solid).to_array(), [200, 100, 50, 255]);
    }
}
