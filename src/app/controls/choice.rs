//! Answers: full sentences with a number in front.

use super::text::{self, Run};
use super::{Look, focus};
use crate::app::theme::Type;
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
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

/// An answer.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The key that picks it.
    pub number: Option<usize>,
    /// What stands before the sentence: "Je doet:", or to whom it is said.
    pub lead: &'a str,
    /// The sentence.
    pub text: &'a str,
    /// What stands below it: that it was picked before, or why it cannot be picked.
    pub below: &'a str,
    /// How it stands.
    pub state: State,
    /// Whether space must be saved.
    pub tight: bool,
}

impl Answer<'_> {
    /// Its height at a width.
    #[must_use]
    pub fn height(&self, ui: &Ui, look: Look<'_>, width: f32) -> f32 {
        let (words, below) = self.lay(ui, look, width, Color32::PLACEHOLDER);
        let key = self.key(look);
        let words = words.size().y + below.map_or(0.0, |it| it.size().y);
        words.max(key) + 2.0 * self.padding(look).y
    }

    fn key(&self, look: Look<'_>) -> f32 {
        if self.number.is_some() { look.theme.grown(28.0) - look.theme.space(2.0) } else { 0.0 }
    }

    fn padding(&self, look: Look<'_>) -> Vec2 {
        let theme = look.theme;
        if self.tight { theme.space(1.0) * Vec2::new(10.0, 7.0) } else { theme.space(1.0) * Vec2::new(12.0, 11.0) }
    }

    /// Where the words begin, from the left.
    fn inset(&self, look: Look<'_>) -> f32 {
        let theme = look.theme;
        let key = if self.number.is_some() { theme.grown(28.0) + theme.space(12.0) } else { 0.0 };
        self.padding(look).x + key
    }

    fn lay(
        &self,
        ui: &Ui,
        look: Look<'_>,
        width: f32,
        ink: Color32,
    ) -> (std::sync::Arc<egui::Galley>, Option<std::sync::Arc<egui::Galley>>) {
        let room = width - self.inset(look) - look.theme.space(16.0);
        let muted = look.theme.palette.muted;
        let lead = format!("{} ", self.lead);
        let mut runs = Vec::new();
        if !self.lead.is_empty() {
            runs.push(Run::new(&lead, Type::Body, muted));
        }
        runs.push(Run::new(self.text, Type::Body, ink));
        let words = text::lay(ui, look, &runs, room);
        let below =
            (!self.below.is_empty()).then(|| text::lay(ui, look, &[Run::new(self.below, Type::Small, muted)], room));
        (words, below)
    }

    /// Shows it across the room there is.
    pub fn show(self, ui: &mut Ui, look: Look<'_>) -> Response {
        let width = ui.available_width();
        let theme = look.theme;
        let it = theme.palette;
        let closed = self.state == State::Closed;
        let height = self.height(ui, look, width);
        let sense = if closed { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
        response.widget_info(|| {
            let number = self.number.map(|number| format!("{number}. ")).unwrap_or_default();
            let parts = [self.lead, self.text, self.below];
            let name: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            WidgetInfo::labeled(WidgetType::Button, !closed, format!("{number}{}", name.join(" ")))
        });
        if ui.is_rect_visible(rect) {
            let chosen = self.state == State::Chosen;
            let fill = match self.state {
                _ if chosen || response.hovered() && !closed => it.tint,
                State::Earlier | State::Closed => it.paper,
                State::Open | State::Chosen => it.surface,
            };
            let stroke = if chosen {
                Stroke::new(theme.space(2.0), it.action)
            } else if closed {
                theme.line()
            } else {
                theme.edge()
            };
            ui.painter().rect(rect, theme.radius(10.0), fill, stroke, StrokeKind::Inside);
            let top = rect.top() + self.padding(look).y;
            if let Some(number) = self.number {
                self.paint_key(ui, look, egui::pos2(rect.left() + self.padding(look).x, top), number, chosen);
            }
            let (words, below) = self.lay(ui, look, width, if closed { it.muted } else { it.ink });
            let at = egui::pos2(rect.left() + self.inset(look), top);
            let next = at + Vec2::new(0.0, words.size().y);
            text::paint(ui.painter(), look, at, words, Type::Body);
            if let Some(below) = below {
                text::paint(ui.painter(), look, next, below, Type::Small);
            }
        }
        focus::ring(ui, look, &response, rect, 10.0);
        response
    }

    fn paint_key(&self, ui: &Ui, look: Look<'_>, at: egui::Pos2, number: usize, chosen: bool) {
        let theme = look.theme;
        let it = theme.palette;
        let rect = Rect::from_min_size(at - Vec2::new(0.0, theme.space(1.0)), Vec2::splat(theme.grown(28.0)));
        let (fill, edge, ink) = if chosen { (it.action, it.action, it.on_action) } else { (it.paper, it.edge, it.ink) };
        ui.painter().rect(rect, theme.radius(6.0), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let number = number.to_string();
        let galley = text::lay(ui, look, &[Run::new(&number, Type::SmallStrong, ink)], f32::INFINITY);
        text::paint(ui.painter(), look, rect.center() - galley.size() / 2.0, galley, Type::SmallStrong);
    }
}
