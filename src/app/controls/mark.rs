//! The mark of a side: a shape that tells it without its colour.

use super::Style;
use crate::engine::Side;
use egui::{Painter, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

/// Draws the mark of a side in a square.
pub fn draw(painter: &Painter, style: Style<'_>, side: Side, rect: Rect) {
    let colour = style.theme.palette.side(side);
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y) * (rect.width() / 12.0);
    let polygon = |points| painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    match side {
        Side::Partner => {
            painter.circle_filled(rect.center(), rect.width() * 0.46, colour);
        }
        Side::Organisation => {
            painter.rect_filled(Rect::from_min_max(at(1.0, 1.0), at(11.0, 11.0)), 0, colour);
        }
        Side::Board => {
            polygon(vec![at(6.0, 0.0), at(12.0, 6.0), at(6.0, 12.0), at(0.0, 6.0)]);
        }
        Side::Public => {
            polygon(vec![at(6.0, 0.5), at(12.0, 11.5), at(0.0, 11.5)]);
        }
    }
}

/// Shows the mark of a side, named.
pub fn show(ui: &mut Ui, style: Style<'_>, side: Side) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(style.theme.grown(12.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name(style, side)));
    draw(ui.painter(), style, side, rect);
    response
}

/// The name of a side.
#[must_use]
pub fn name(style: Style<'_>, side: Side) -> String {
    style.say(match side {
        Side::Partner => "app-side-partner",
        Side::Organisation => "app-side-organisation",
        Side::Board => "app-side-board",
        Side::Public => "app-side-public",
    })
}
