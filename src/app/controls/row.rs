//! A row of a list that opens something: an icon, what it is called, what kind it is, and a mark while it is new.

use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// A row of a list.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What kind it is; often empty.
    pub kind: &'a str,
    /// What stands on its mark while it is new.
    pub mark: Option<&'a str>,
    /// Whether it is what stands open.
    pub open: bool,
}

/// Shows the row across the room there is.
pub fn show(ui: &mut Ui, style: Style<'_>, row: &Row<'_>) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let (side, pad) = (icon::side(style), theme.space(12.0));
    let left = pad + side + pad;
    let room = ui.available_width() - left - pad;
    let lay = |words: &str, role, colour, width| text::lay(ui, style, &[TextRun::new(words, role, colour)], width);
    let mark = row.mark.map(|mark| lay(mark, TextRole::SmallStrong, it.on_action, f32::INFINITY));
    let marked = mark.as_ref().map_or(0.0, |mark| mark.size().x + theme.space(24.0));
    let role = if row.open || row.mark.is_some() { TextRole::Strong } else { TextRole::Body };
    let title = lay(row.title, role, it.ink, (room - marked).max(theme.grown(40.0)));
    let kind = (!row.kind.is_empty()).then(|| lay(row.kind, TextRole::Small, it.muted, f32::INFINITY));
    let kind_size = kind.as_ref().map_or(Vec2::ZERO, |kind| kind.size());
    // What kind it is stands at the end of the row, or below the title where that is long.
    let beside = title.size().x + kind_size.x + marked + theme.space(16.0) <= room;
    let words = title.size().y + if beside { 0.0 } else { kind_size.y };
    let high = (words + theme.space(16.0)).max(theme.space(44.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::click());
    let name: Vec<_> = [row.title, row.kind, row.mark.unwrap_or("")].into_iter().filter(|it| !it.is_empty()).collect();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, row.open, name.join(", ")));
    if row.open || response.hovered() {
        ui.painter().rect_filled(rect, theme.radius(8.0), it.tint);
    }
    let sign = Rect::from_min_size(pos2(rect.left() + pad, rect.center().y - side / 2.0), Vec2::splat(side));
    icon::draw(ui.painter(), Icon::Sheet, sign, if row.open { it.action } else { it.muted });
    let top = rect.center().y - words / 2.0;
    let (x, wide, line) = (rect.left() + left, title.size(), title.size().y);
    text::paint(ui.painter(), style, pos2(x, top), title, role);
    if let Some(mark) = mark {
        let at = pos2(x + wide.x + theme.space(8.0), top + (line.min(theme.size(role).1) - mark.size().y) / 2.0);
        let chip = Rect::from_min_size(at, mark.size() + Vec2::new(theme.space(12.0), 0.0));
        ui.painter().rect_filled(chip, theme.radius(10.0), it.action);
        text::paint(ui.painter(), style, at + Vec2::new(theme.space(6.0), 0.0), mark, TextRole::SmallStrong);
    }
    if let Some(kind) = kind {
        let at = if beside {
            pos2(rect.right() - pad - kind_size.x, rect.center().y - kind_size.y / 2.0)
        } else {
            pos2(x, top + line)
        };
        text::paint(ui.painter(), style, at, kind, TextRole::Small);
    }
    focus::ring(ui, style, &response, rect.shrink(2.0), 8.0);
    response
}
