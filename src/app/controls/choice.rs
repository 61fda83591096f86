//! Answers: full sentences with a number in front.

use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChoiceState {
    /// It can be picked.
    #[default]
    Open,
    /// It was picked just now.
    Chosen,
    /// It was picked before a step back.
    Earlier,
    /// It is shown, but cannot be picked.
    Closed,
}

/// How much room an answer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChoiceSize {
    /// As designed.
    #[default]
    Plain,
    /// With less space around it.
    Tight,
    /// In smaller letters as well, where not all answers would be in sight otherwise.
    Compact,
}

/// An answer.
#[derive(Debug, Clone, Copy)]
pub struct ChoiceRow<'a> {
    /// The key that picks it.
    pub number: Option<usize>,
    /// What stands before the sentence: "Je doet:", or to whom it is said.
    pub lead: &'a str,
    /// The sentence.
    pub text: &'a str,
    /// What stands below it: that it was picked before, or why it cannot be picked.
    pub below: &'a str,
    /// How it stands.
    pub state: ChoiceState,
    /// How much room it takes.
    pub size: ChoiceSize,
}

impl ChoiceRow<'_> {
    /// Its height at a width.
    #[must_use]
    pub fn height(&self, ui: &Ui, style: Style<'_>, width: f32) -> f32 {
        let (words, below) = self.lay(ui, style, width, Color32::PLACEHOLDER);
        let key = self.key(style);
        let words = words.size().y + below.map_or(0.0, |it| it.size().y);
        words.max(key) + 2.0 * self.padding(style).y
    }

    fn key(&self, style: Style<'_>) -> f32 {
        if self.number.is_some() { self.side(style) - style.theme.space(2.0) } else { 0.0 }
    }

    /// The side of the box in which the number stands.
    fn side(&self, style: Style<'_>) -> f32 {
        style.theme.grown(if self.size == ChoiceSize::Compact { 22.0 } else { 28.0 })
    }

    fn role(&self) -> TextRole {
        if self.size == ChoiceSize::Compact { TextRole::Small } else { TextRole::Body }
    }

    fn padding(&self, style: Style<'_>) -> Vec2 {
        let theme = style.theme;
        theme.space(1.0)
            * match self.size {
                ChoiceSize::Plain => Vec2::new(12.0, 11.0),
                ChoiceSize::Tight => Vec2::new(10.0, 7.0),
                ChoiceSize::Compact => Vec2::new(8.0, 4.0),
            }
    }

    /// Where the words begin, from the left.
    fn inset(&self, style: Style<'_>) -> f32 {
        let theme = style.theme;
        let gap = theme.space(if self.size == ChoiceSize::Compact { 8.0 } else { 12.0 });
        let key = if self.number.is_some() { self.side(style) + gap } else { 0.0 };
        self.padding(style).x + key
    }

    fn lay(
        &self,
        ui: &Ui,
        style: Style<'_>,
        width: f32,
        ink: Color32,
    ) -> (std::sync::Arc<egui::Galley>, Option<std::sync::Arc<egui::Galley>>) {
        let room = width - self.inset(style) - style.theme.space(16.0);
        let muted = style.theme.palette.muted;
        let lead = format!("{} ", self.lead);
        let mut runs = Vec::new();
        if !self.lead.is_empty() {
            runs.push(TextRun::new(&lead, self.role(), muted));
        }
        runs.push(TextRun::new(self.text, self.role(), ink));
        let words = text::lay(ui, style, &runs, room);
        let below = (!self.below.is_empty())
            .then(|| text::lay(ui, style, &[TextRun::new(self.below, TextRole::Small, muted)], room));
        (words, below)
    }

    /// Shows it across the room there is.
    pub fn show(self, ui: &mut Ui, style: Style<'_>) -> Response {
        let width = ui.available_width();
        let theme = style.theme;
        let it = theme.palette;
        let closed = self.state == ChoiceState::Closed;
        let height = self.height(ui, style, width);
        let sense = if closed { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
        response.widget_info(|| {
            let number = self.number.map(|number| format!("{number}. ")).unwrap_or_default();
            let parts = [self.lead, self.text, self.below];
            let name: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            WidgetInfo::labeled(WidgetType::Button, !closed, format!("{number}{}", name.join(" ")))
        });
        if ui.is_rect_visible(rect) {
            let chosen = self.state == ChoiceState::Chosen;
            let fill = match self.state {
                _ if chosen || response.hovered() && !closed => it.tint,
                ChoiceState::Earlier | ChoiceState::Closed => it.paper,
                ChoiceState::Open | ChoiceState::Chosen => it.surface,
            };
            let stroke = if chosen {
                Stroke::new(theme.space(2.0), it.action)
            } else if closed {
                theme.line()
            } else {
                theme.edge()
            };
            ui.painter().rect(rect, theme.radius(10.0), fill, stroke, StrokeKind::Inside);
            let top = rect.top() + self.padding(style).y;
            if let Some(number) = self.number {
                self.paint_key(ui, style, egui::pos2(rect.left() + self.padding(style).x, top), number, chosen);
            }
            let (words, below) = self.lay(ui, style, width, if closed { it.muted } else { it.ink });
            let at = egui::pos2(rect.left() + self.inset(style), top);
            let next = at + Vec2::new(0.0, words.size().y);
            text::paint(ui.painter(), style, at, words, self.role());
            if let Some(below) = below {
                text::paint(ui.painter(), style, next, below, TextRole::Small);
            }
        }
        focus::ring(ui, style, &response, rect, 10.0);
        response
    }

    fn paint_key(&self, ui: &Ui, style: Style<'_>, at: egui::Pos2, number: usize, chosen: bool) {
        let theme = style.theme;
        let it = theme.palette;
        let rect = Rect::from_min_size(at - Vec2::new(0.0, theme.space(1.0)), Vec2::splat(self.side(style)));
        let (fill, edge, ink) = if chosen { (it.action, it.action, it.on_action) } else { (it.paper, it.edge, it.ink) };
        ui.painter().rect(rect, theme.radius(6.0), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let number = number.to_string();
        let galley = text::lay(ui, style, &[TextRun::new(&number, TextRole::SmallStrong, ink)], f32::INFINITY);
        text::paint(ui.painter(), style, rect.center() - galley.size() / 2.0, galley, TextRole::SmallStrong);
    }
}
