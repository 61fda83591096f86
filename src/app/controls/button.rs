//! Buttons: one filled on each screen, the others plain or quiet.

use super::icon::{self, Icon};
use super::text::{self, TextRun};
use super::{Style, focus};
use crate::app::theme::TextRole;
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// What most people want to do next.
    Filled,
    /// Something else to do.
    Plain,
    /// Something to do that does not ask for attention.
    Quiet,
    /// The same, in the colour of links.
    Link,
    /// Plain, in the colour of links.
    Action,
    /// Something that erases.
    Warn,
    /// A tool that is open.
    On,
}

/// A button.
#[derive(Debug, Clone, Copy)]
pub struct Button<'a> {
    label: &'a str,
    kind: ButtonKind,
    icon: Option<Icon>,
    /// Whether the icon stands behind the label.
    behind: bool,
    count: usize,
    enabled: bool,
    /// The least height, and the space beside the label.
    height: f32,
    beside: f32,
    role: Option<TextRole>,
    /// What screen readers say instead of the label.
    name: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A button that says this.
    #[must_use]
    pub fn new(kind: ButtonKind, label: &'a str) -> Self {
        let (height, beside) = (40.0, 16.0);
        Self { label, kind, icon: None, behind: false, count: 0, enabled: true, height, beside, role: None, name: None }
    }

    /// With an icon before the label.
    #[must_use]
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With an icon behind the label.
    #[must_use]
    pub fn icon_behind(self, icon: Icon) -> Self {
        Self { icon: Some(icon), behind: true, ..self }
    }

    /// With a count behind the label, where there is something to count.
    #[must_use]
    pub fn count(self, count: usize) -> Self {
        Self { count, ..self }
    }

    /// Whether it can be pressed.
    #[must_use]
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Lower and closer, for a line of text.
    #[must_use]
    pub fn close(self) -> Self {
        Self { height: 32.0, beside: 8.0, ..self }
    }

    /// Wider, for the end of a screen.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { beside: 24.0, ..self }
    }

    /// With a smaller label.
    #[must_use]
    pub fn small(self) -> Self {
        Self { height: 36.0, beside: 12.0, role: Some(TextRole::Small), ..self }
    }

    /// With another name for screen readers, where the label alone says too little.
    #[must_use]
    pub fn name(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    fn role(&self) -> TextRole {
        match (self.role, self.kind) {
            (Some(_), ButtonKind::Link | ButtonKind::Action) => TextRole::SmallStrong,
            (Some(role), _) => role,
            (None, ButtonKind::Filled | ButtonKind::Link | ButtonKind::Action | ButtonKind::On) => TextRole::Strong,
            (None, ButtonKind::Plain | ButtonKind::Quiet | ButtonKind::Warn) => TextRole::Body,
        }
    }

    /// The room that it takes.
    #[must_use]
    pub fn size(&self, ui: &Ui, style: Style<'_>) -> Vec2 {
        let theme = style.theme;
        let mut width = text::width(ui, style, self.role(), self.label) + 2.0 * theme.space(self.beside);
        if self.icon.is_some() {
            width += icon::side(style) + theme.space(8.0);
        }
        if self.count > 0 {
            width += self.badge(ui, style).x + theme.space(8.0);
        }
        let line = theme.size(self.role()).1;
        Vec2::new(width.ceil(), theme.space(self.height).max(line + theme.space(8.0)))
    }

    fn badge(&self, ui: &Ui, style: Style<'_>) -> Vec2 {
        let high = style.theme.grown(22.0);
        let wide = text::width(ui, style, TextRole::SmallStrong, &self.count.to_string()) + style.theme.space(12.0);
        Vec2::new(wide.max(high), high)
    }

    /// Shows it, as wide as it needs to be.
    pub fn show(self, ui: &mut Ui, style: Style<'_>) -> Response {
        let size = self.size(ui, style);
        self.show_sized(ui, style, size)
    }

    /// Shows it in the size that is given.
    pub fn show_sized(self, ui: &mut Ui, style: Style<'_>, size: Vec2) -> Response {
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| {
            let name = match (self.name, self.count) {
                (Some(name), _) => name.to_owned(),
                (None, 0) => self.label.to_owned(),
                (None, count) => format!("{} {count}", self.label),
            };
            WidgetInfo::labeled(WidgetType::Button, self.enabled, name)
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, style, rect, response.hovered());
        }
        focus::ring(ui, style, &response, rect, 8.0);
        response
    }

    fn colours(&self, style: Style<'_>, hovered: bool) -> (Color32, Color32, Color32) {
        let it = style.theme.palette;
        let none = Color32::TRANSPARENT;
        if !self.enabled {
            let quiet = matches!(self.kind, ButtonKind::Quiet | ButtonKind::Link);
            return if quiet { (none, none, it.muted) } else { (it.sunken, it.line, it.muted) };
        }
        let (fill, edge, ink) = match self.kind {
            ButtonKind::Filled => return (it.action, it.action, it.on_action),
            ButtonKind::Plain => (it.surface, it.edge, it.ink),
            ButtonKind::Quiet => (none, none, it.ink),
            ButtonKind::Link => (none, none, it.action),
            ButtonKind::Action => (it.surface, it.edge, it.action),
            ButtonKind::Warn => (it.surface, it.warn, it.warn),
            ButtonKind::On => (it.tint, it.action, it.action),
        };
        // A tint below warning colours would be too little contrast.
        (if hovered && self.kind != ButtonKind::Warn { it.tint } else { fill }, edge, ink)
    }

    fn paint(&self, ui: &Ui, style: Style<'_>, rect: Rect, hovered: bool) {
        let theme = style.theme;
        let (fill, edge, ink) = self.colours(style, hovered);
        let stroke = Stroke::new(1.0, edge);
        ui.painter().rect(rect, theme.radius(8.0), fill, stroke, StrokeKind::Inside);
        let role = self.role();
        let galley = text::lay(ui, style, &[TextRun::new(self.label, role, ink)], f32::INFINITY);
        let badge = (self.count > 0).then(|| self.badge(ui, style));
        let side = icon::side(style);
        let gap = theme.space(8.0);
        let content = galley.size().x
            + if self.icon.is_some() { side + gap } else { 0.0 }
            + badge.map_or(0.0, |badge| badge.x + gap);
        let mut x = rect.center().x - content / 2.0;
        let middle = rect.center().y;
        if let Some(icon) = self.icon {
            let left = if self.behind { x + galley.size().x + gap } else { x };
            let at = Rect::from_center_size(egui::pos2(left + side / 2.0, middle), Vec2::splat(side));
            icon::draw(ui.painter(), icon, at, ink);
            x += if self.behind { 0.0 } else { side + gap };
        }
        let at = egui::pos2(x, middle - galley.size().y / 2.0);
        x += galley.size().x + gap;
        text::paint(ui.painter(), style, at, galley, role);
        if let Some(size) = badge {
            let at = Rect::from_center_size(egui::pos2(x + size.x / 2.0, middle), size);
            let it = theme.palette;
            let round = egui::CornerRadius::same((size.y / 2.0) as u8);
            ui.painter().rect(at, round, it.sunken, theme.line(), StrokeKind::Inside);
            let count = self.count.to_string();
            let galley = text::lay(ui, style, &[TextRun::new(&count, TextRole::SmallStrong, it.ink)], f32::INFINITY);
            text::paint(ui.painter(), style, at.center() - galley.size() / 2.0, galley, TextRole::SmallStrong);
        }
    }
}

/// The width of buttons side by side.
#[must_use]
pub fn width_of(ui: &Ui, style: Style<'_>, buttons: &[Button<'_>], gap: f32) -> f32 {
    let gaps = gap * buttons.len().saturating_sub(1) as f32;
    buttons.iter().map(|button| button.size(ui, style).x).sum::<f32>() + gaps
}
