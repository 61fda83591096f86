//! Text: laid out in the theme's styles, at most 75 letters wide, and named for screen readers.

use super::Look;
use crate::app::theme::Type;
use egui::accesskit::{Live, Role};
use egui::text::LayoutJob;
use egui::{Color32, Galley, Painter, Pos2, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use std::sync::Arc;

/// A piece of text in one style.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// What it says.
    pub text: &'a str,
    /// How it looks.
    pub style: Type,
    /// Its colour.
    pub colour: Color32,
}

impl<'a> Run<'a> {
    /// A piece of text.
    #[must_use]
    pub fn new(text: &'a str, style: Type, colour: Color32) -> Self {
        Self { text, style, colour }
    }
}

/// Lays pieces of text out in lines of at most this width.
#[must_use]
pub fn lay(ui: &Ui, look: Look<'_>, runs: &[Run<'_>], width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for run in runs {
        job.append(run.text, 0.0, look.theme.format(run.style, run.colour));
    }
    ui.painter().layout_job(job)
}

/// Paints laid-out text with the top of its first line at a place.
pub fn paint(painter: &Painter, look: Look<'_>, at: Pos2, galley: Arc<Galley>, style: Type) {
    painter.galley(at + Vec2::new(0.0, look.theme.lead(style)), galley, look.theme.palette.ink);
}

/// Shows pieces of text, wrapped to the room there is.
pub fn runs(ui: &mut Ui, look: Look<'_>, runs: &[Run<'_>]) -> Response {
    let Some(first) = runs.first() else { return ui.allocate_response(Vec2::ZERO, Sense::hover()) };
    let width = ui.available_width().min(look.theme.measure(first.style));
    let galley = lay(ui, look, runs, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| {
        let text: String = runs.iter().map(|run| run.text).collect();
        WidgetInfo::labeled(WidgetType::Label, true, text)
    });
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), look, rect.min, galley, first.style);
    }
    response
}

/// Shows a text in the colour of ink.
pub fn plain(ui: &mut Ui, look: Look<'_>, style: Type, text: &str) -> Response {
    runs(ui, look, &[Run::new(text, style, look.theme.palette.ink)])
}

/// Shows a text that comes second.
pub fn muted(ui: &mut Ui, look: Look<'_>, style: Type, text: &str) -> Response {
    runs(ui, look, &[Run::new(text, style, look.theme.palette.muted)])
}

/// Shows a heading; `level` is its depth on the page.
pub fn heading(ui: &mut Ui, look: Look<'_>, style: Type, level: usize, text: &str) -> Response {
    let width = ui.available_width();
    let galley = lay(ui, look, &[Run::new(text, style, look.theme.palette.ink)], width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.clear_value();
        node.set_level(level);
    });
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), look, rect.min, galley, style);
    }
    response
}

/// Has screen readers say a text as soon as it changes.
pub fn announce(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// The size that a text takes on one line.
#[must_use]
pub fn width(ui: &Ui, look: Look<'_>, style: Type, text: &str) -> f32 {
    lay(ui, look, &[Run::new(text, style, Color32::PLACEHOLDER)], f32::INFINITY).size().x
}
