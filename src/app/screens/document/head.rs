//! The head of a letter and of a mail.

use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::theme::TextRole;
use crate::report::capitalised;
use crate::report::document::{HeadField, HeadLine};
use egui::{Ui, Vec2};

/// The head of a letter: who writes at the top, below it to whom, and beside that when and under which number.
pub(super) fn letter(ui: &mut Ui, style: Style<'_>, lines: &[HeadLine]) {
    let theme = style.theme;
    let it = theme.palette;
    let of = |wanted: &'static [HeadField]| lines.iter().filter(move |line| wanted.contains(&line.field));
    ui.add_space(theme.space(8.0));
    for (at, line) in of(&[HeadField::From]).enumerate() {
        text::plain(ui, style, if at == 0 { TextRole::Strong } else { TextRole::Small }, &line.said());
    }
    ui.add_space(theme.space(8.0));
    layout::rule(ui, style);
    ui.add_space(theme.space(12.0));
    let stack = theme.frame.is_narrow() || ui.available_width() < theme.grown(420.0);
    let left = ui.available_width() * 0.55;
    layout::two(
        ui,
        theme.space(if stack { 4.0 } else { 16.0 }),
        left,
        stack,
        |ui| {
            for line in of(&[HeadField::To]) {
                text::plain(ui, style, TextRole::Body, &line.said());
            }
        },
        |ui| {
            for line in of(&[HeadField::Date, HeadField::Reference]) {
                text::runs(ui, style, &[TextRun::new(&line.said(), TextRole::Small, it.muted)]);
            }
        },
    );
    ui.add_space(theme.space(12.0));
    for line in of(&[HeadField::Subject]) {
        text::plain(ui, style, TextRole::Strong, &line.said());
        ui.add_space(theme.space(8.0));
    }
}

/// The head of a mail: a line for each field, with what they are called below one another.
pub(super) fn mail(ui: &mut Ui, style: Style<'_>, lines: &[HeadLine]) {
    let theme = style.theme;
    let it = theme.palette;
    let called: Vec<_> = lines.iter().map(|line| label(style, line)).collect();
    let wide = called.iter().map(|label| text::width(ui, style, TextRole::Small, label)).fold(0.0, f32::max);
    let wide = (wide + theme.space(12.0)).min(ui.available_width() * 0.4);
    ui.add_space(theme.space(8.0));
    card::tinted(style, it.tint, 12.0, 10.0).corner_radius(theme.radius(4.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (line, label) in lines.iter().zip(&called) {
            let role = if line.field == HeadField::Subject { TextRole::Strong } else { TextRole::Body };
            let room = (ui.available_width() - wide).max(theme.grown(60.0));
            let said = text::lay(ui, style, &[TextRun::new(&line.text, role, it.ink)], room);
            let name = text::lay(ui, style, &[TextRun::new(label, TextRole::Small, it.muted)], wide);
            let size = Vec2::new(ui.available_width(), said.size().y.max(theme.size(role).1));
            let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::WidgetType::Label, true, format!("{label}: {}", line.text))
            });
            let middle = (theme.size(role).1 - name.size().y) / 2.0;
            text::paint(ui.painter(), style, rect.min + Vec2::new(0.0, middle), name, TextRole::Small);
            text::paint(ui.painter(), style, rect.min + Vec2::new(wide, 0.0), said, role);
        }
    });
    ui.add_space(theme.space(16.0));
}

/// What a field is called: as the mail has it, else in the language of the interface.
fn label(style: Style<'_>, line: &HeadLine) -> String {
    if !line.label.is_empty() {
        return capitalised(&line.label);
    }
    style.say(match line.field {
        HeadField::From => "document-from",
        HeadField::To => "document-to",
        HeadField::Date => "document-date",
        HeadField::Subject => "document-subject",
        HeadField::Reference => "document-reference",
    })
}
