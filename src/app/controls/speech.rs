//! What people say: the partner's bubble, the card of somebody else, narration, and time that passes.

use super::text::{self, TextRun};
use super::{Style, card, mark};
use crate::app::theme::TextRole;
use crate::engine::Side;
use egui::{Color32, Rect, Response, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// The bubble of the person opposite you.
#[derive(Debug, Clone, Copy)]
pub struct Bubble<'a> {
    /// Who speaks.
    pub name: &'a str,
    /// What is said.
    pub text: &'a str,
    /// How many letters of it are shown.
    pub shown: usize,
    /// How far it reaches over the stage; none where it stands beside it.
    pub over: f32,
    /// Whether it says who speaks: where several people could.
    pub named: bool,
    /// The height of the speaker's mouth in the window, where the point goes.
    pub mouth: Option<f32>,
}

impl Bubble<'_> {
    /// Its padding: left, right, top.
    fn padding(&self, style: Style<'_>) -> (f32, f32, f32) {
        let theme = style.theme;
        let close = theme.frame.is_close();
        if self.over <= 0.0 {
            return (theme.space(20.0), theme.space(20.0), theme.space(12.0));
        }
        (self.over, theme.space(if close { 20.0 } else { 24.0 }), theme.space(if close { 9.0 } else { 16.0 }))
    }

    /// Shows it across the room there is, which begins `over` to the left of the text.
    pub fn show(self, ui: &mut Ui, style: Style<'_>) -> Response {
        let theme = style.theme;
        let it = theme.palette;
        let (left, right, top) = self.padding(style);
        let width = ui.available_width();
        let room = width - left - right;
        let at = self.text.char_indices().nth(self.shown).map_or(self.text.len(), |(at, _)| at);
        let runs = [
            TextRun::new(&self.text[..at], TextRole::Speech, it.ink),
            TextRun::new(&self.text[at..], TextRole::Speech, Color32::TRANSPARENT),
        ];
        let galley = text::lay(ui, style, &runs, room);
        let name = (self.named || self.over <= 0.0)
            .then(|| text::lay(ui, style, &[TextRun::new(self.name, TextRole::Small, it.muted)], room));
        let above = name.as_ref().map_or(0.0, |name| name.size().y);
        let size = Vec2::new(width, galley.size().y + above + 2.0 * top + theme.space(2.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}: {}", self.name, self.text)));
        let [shadow, _] = theme.palette.shadows;
        let soft = egui::Shadow { offset: [0, 1], blur: 2, spread: 0, color: shadow };
        ui.painter().add(soft.as_shape(rect, theme.radius(12.0)));
        ui.painter().rect(rect, theme.radius(12.0), it.surface, theme.edge(), StrokeKind::Inside);
        if let Some(mouth) = self.mouth {
            self.point(ui, style, rect, mouth);
        }
        let mut at = egui::pos2(rect.left() + left, rect.top() + top);
        if let Some(name) = name {
            text::paint(ui.painter(), style, at, name, TextRole::Small);
            at.y += above;
        }
        text::paint(ui.painter(), style, at, galley, TextRole::Speech);
        response
    }

    /// The point towards the speaker's head.
    fn point(&self, ui: &Ui, style: Style<'_>, rect: Rect, mouth: f32) {
        let theme = style.theme;
        let half = theme.space(16.0);
        let room = rect.y_range().shrink(theme.space(12.0) + half);
        let y = if room.span() > 0.0 { room.clamp(mouth) } else { rect.center().y };
        let half = half.min(rect.height() / 2.0 - theme.space(12.0)).max(theme.space(6.0));
        let x = rect.left() + 1.0;
        let [top, tip, bottom] = [egui::pos2(x, y - half), egui::pos2(x - half, y), egui::pos2(x, y + half)];
        let painter = ui.painter();
        painter.add(Shape::convex_polygon(vec![top, tip, bottom], theme.palette.surface, egui::Stroke::NONE));
        painter.line(vec![top, tip, bottom], theme.edge());
    }
}

/// What somebody else says, on a card with the mark of the side.
pub fn other(ui: &mut Ui, style: Style<'_>, side: Option<Side>, name: &str, said: &str) -> Response {
    let shown = card::frame(style, 16.0, 12.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        super::layout::row(ui, style.theme.size(TextRole::SmallStrong).1, |ui| {
            if let Some(side) = side {
                mark::show(ui, style, side);
                ui.add_space(style.theme.space(8.0));
            }
            text::plain(ui, style, TextRole::SmallStrong, name);
        });
        text::plain(ui, style, TextRole::Body, said);
    });
    shown.response
}

/// What was said before, in a line: who, and what.
pub fn line(ui: &mut Ui, style: Style<'_>, name: &str, said: &str) -> Response {
    let it = style.theme.palette;
    let name = format!("{name}: ");
    text::runs(ui, style, &[TextRun::new(&name, TextRole::Body, it.muted), TextRun::new(said, TextRole::Body, it.ink)])
}

/// Narration: italic, without a card.
pub fn narration(ui: &mut Ui, style: Style<'_>, told: &str) -> Response {
    let role = if style.theme.frame.is_narrow() { TextRole::Thought } else { TextRole::Narration };
    text::muted(ui, style, role, told)
}

/// Time that passes: a text between two lines.
pub fn passing(ui: &mut Ui, style: Style<'_>, told: &str) -> Response {
    let theme = style.theme;
    let galley = text::lay(ui, style, &[TextRun::new(told, TextRole::Body, theme.palette.ink)], ui.available_width());
    let size = Vec2::new(ui.available_width(), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, told));
    let half = galley.size().x / 2.0 + theme.space(12.0);
    let painter = ui.painter();
    painter.hline(rect.left()..=rect.center().x - half, rect.center().y, theme.line());
    painter.hline(rect.center().x + half..=rect.right(), rect.center().y, theme.line());
    let at = egui::pos2(rect.center().x - galley.size().x / 2.0, rect.top());
    text::paint(painter, style, at, galley, TextRole::Body);
    response
}
