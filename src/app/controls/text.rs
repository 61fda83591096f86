//! Text: laid out in the theme's styles, at most 75 letters wide, and named for screen readers.

use super::Style;
use crate::app::theme::TextRole;
use egui::accesskit::{Live, Role};
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, Id, Painter, Pos2, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};
use std::sync::Arc;

/// A piece of text in one role.
#[derive(Debug, Clone, Copy)]
pub struct TextRun<'a> {
    /// What it says.
    pub text: &'a str,
    /// How it looks.
    pub role: TextRole,
    /// Its colour.
    pub colour: Color32,
}

impl<'a> TextRun<'a> {
    /// A piece of text.
    #[must_use]
    pub fn new(text: &'a str, role: TextRole, colour: Color32) -> Self {
        Self { text, role, colour }
    }
}

/// Lays pieces of text out in lines of at most this width.
#[must_use]
pub fn lay(ui: &Ui, style: Style<'_>, runs: &[TextRun<'_>], width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for run in runs {
        job.append(run.text, 0.0, style.theme.format(run.role, run.colour));
    }
    ui.painter().layout_job(job)
}

/// Lays a text out in one line of at most this width; what does not fit is left out, and a sign says so.
#[must_use]
pub fn lay_line(ui: &Ui, style: Style<'_>, run: TextRun<'_>, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob { wrap: TextWrapping::truncate_at_width(width), ..LayoutJob::default() };
    job.append(run.text, 0.0, style.theme.format(run.role, run.colour));
    ui.painter().layout_job(job)
}

/// Paints laid-out text with the top of its first line at a place.
pub fn paint(painter: &Painter, style: Style<'_>, at: Pos2, galley: Arc<Galley>, role: TextRole) {
    painter.galley(at + Vec2::new(0.0, style.theme.lead(role)), galley, style.theme.palette.ink);
}

/// Shows pieces of text, wrapped to the room there is.
pub fn runs(ui: &mut Ui, style: Style<'_>, runs: &[TextRun<'_>]) -> Response {
    let Some(first) = runs.first() else { return ui.allocate_response(Vec2::ZERO, Sense::hover()) };
    let width = ui.available_width().min(style.theme.measure(first.role));
    let galley = lay(ui, style, runs, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| {
        let text: String = runs.iter().map(|run| run.text).collect();
        WidgetInfo::labeled(WidgetType::Label, true, text)
    });
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), style, rect.min, galley, first.role);
    }
    response
}

/// The height that [`runs`] takes in so much width.
#[must_use]
pub fn height(ui: &Ui, style: Style<'_>, pieces: &[TextRun<'_>], width: f32) -> f32 {
    let Some(first) = pieces.first() else { return 0.0 };
    lay(ui, style, pieces, width.min(style.theme.measure(first.role))).size().y
}

/// Shows a text in the colour of ink.
pub fn plain(ui: &mut Ui, style: Style<'_>, role: TextRole, text: &str) -> Response {
    runs(ui, style, &[TextRun::new(text, role, style.theme.palette.ink)])
}

/// Shows a text that comes second.
pub fn muted(ui: &mut Ui, style: Style<'_>, role: TextRole, text: &str) -> Response {
    runs(ui, style, &[TextRun::new(text, role, style.theme.palette.muted)])
}

/// Shows a heading; `level` is its depth on the page.
pub fn heading(ui: &mut Ui, style: Style<'_>, role: TextRole, level: usize, text: &str) -> Response {
    let width = ui.available_width();
    let galley = lay(ui, style, &[TextRun::new(text, role, style.theme.palette.ink)], width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_label(text);
        node.clear_value();
        node.set_level(level);
        // On Linux levels are not passed on, and what a braille display calls the heading is.
        node.set_braille_role_description(format!("h{level}"));
    });
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), style, rect.min, galley, role);
    }
    response
}

/// Has screen readers say a text as soon as it changes.
pub fn announce(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Has screen readers say a text that is not shown as one; it is named anew, and so said, where `key` is another. Screen
/// readers say several texts that change at once in any order, so what belongs together is said as one.
pub fn tell(ui: &Ui, key: impl egui::AsId, text: &str) {
    let place = Rect::from_min_size(ui.next_widget_position(), Vec2::ZERO);
    let response = ui.interact(place, Id::new(("told", key)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    announce(ui, &response);
}

/// The size that a text takes on one line.
#[must_use]
pub fn width(ui: &Ui, style: Style<'_>, role: TextRole, text: &str) -> f32 {
    lay(ui, style, &[TextRun::new(text, role, Color32::PLACEHOLDER)], f32::INFINITY).size().x
}
