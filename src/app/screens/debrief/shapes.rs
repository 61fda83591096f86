//! What several parts of a debrief draw: the lead of a part, a numbered heading, and the dot of a moment.

use super::view::DebriefView;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, layout};
use crate::app::theme::TextRole;
use egui::{Painter, Pos2, Stroke, Ui, Vec2};

/// What stands above a part that was unfolded: the part's name is on the bar that unfolds it.
pub(super) fn lead(ui: &mut Ui, style: Style<'_>, lead: &str) {
    if !lead.is_empty() {
        text::muted(ui, style, TextRole::Body, lead);
        ui.add_space(style.theme.space(12.0));
    }
}

/// The title of a screen, with a line below it.
pub(super) fn title(ui: &mut Ui, style: Style<'_>, title: &str, below: &str) {
    text::heading(ui, style, TextRole::H1, 1, title);
    text::muted(ui, style, TextRole::Body, below);
    ui.add_space(style.theme.space(16.0));
}

/// A dot: hollow for the start, filled for the end.
pub(super) fn dot(painter: &Painter, style: Style<'_>, at: Pos2, radius: f32, filled: bool) {
    let it = style.theme.palette;
    let fill = if filled { it.ink } else { it.surface };
    painter.circle(at, style.theme.space(radius) - 1.0, fill, Stroke::new(2.0, it.ink));
}

/// A heading behind the number of a moment in a circle.
pub(super) fn numbered(ui: &mut Ui, style: Style<'_>, number: usize, title: &str) {
    let theme = style.theme;
    let it = theme.palette;
    let circle = theme.grown(26.0);
    let mut rest = ui.available_rect_before_wrap();
    let middle = rest.min + Vec2::splat(circle / 2.0);
    ui.painter().circle_filled(middle, circle / 2.0, it.ink);
    let number = number.to_string();
    let number = text::lay(ui, style, &[TextRun::new(&number, TextRole::SmallStrong, it.surface)], f32::INFINITY);
    text::paint(ui.painter(), style, middle - number.size() / 2.0, number, TextRole::SmallStrong);
    rest.min.x += circle + theme.space(10.0);
    layout::within(ui, rest, |ui| text::heading(ui, style, TextRole::H3, 3, title));
}

/// What a moment decided, in sentences; how many points it cost only where numbers are shown.
pub(super) fn decided(view: &DebriefView, at: usize) -> &[String] {
    let Some(moment) = view.page.moments.get(at) else { return &[] };
    if view.numbers { &moment.decided } else { &moment.decided[..moment.decided_in_words] }
}

/// The beginning of a text that is longer than so many letters, up to the end of a word.
pub(super) fn short(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '.']))
}
