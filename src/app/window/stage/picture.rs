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
        self.quad(corners, 1.0, 1.0)
    }

    /// The picture where a transform puts its points, in points from an area's corner; `light` is 1 where it stands in the
    /// light, and less in the shade.
    pub(super) fn put(&self, affine: Transform, opacity: f32, light: f32, area: Rect) -> Shape {
        let (width, height) = self.size;
        let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)].map(|(x, y)| {
            let mut point = Point::from_xy(x, y);
            affine.map_point(&mut point);
            area.min + vec2(point.x, point.y)
        });
        self.quad(corners, opacity, light)
    }

    fn quad(&self, corners: [Pos2; 4], opacity: f32, light: f32) -> Shape {
        let shine = (f32::from(gamma_u8_from_linear_f32(opacity)) * light).round() as u8;
        let color = Color32::from_rgba_premultiplied(shine, shine, shine, (opacity * 255.0).round() as u8);
        let edges = [pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
        let mut mesh = Mesh::with_texture(self.texture.id());
        mesh.vertices = corners.into_iter().zip(edges).map(|(pos, uv)| Vertex { pos, uv, color }).collect();
        mesh.indices = vec![0, 1, 2, 0, 2, 3];
        Shape::mesh(mesh)
    }
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
    use super::blended_in_light;
    use resvg::tiny_skia::ColorU8;

    #[test]
    fn half_of_white_light_over_black_is_more_than_half_as_written() {
        let glass = ColorU8::from_rgba(255, 255, 255, 128).premultiply();
        assert_eq!(blended_in_light(glass).to_array(), [188, 188, 188, 128]);
        let solid = ColorU8::from_rgba(200, 100, 50, 255).premultiply();
        assert_eq!(blended_in_light(solid).to_array(), [200, 100, 50, 255]);
    }
}
