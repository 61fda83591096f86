//! What runs through a case, as lists that lead to the beats: promises, interests, endings and people.

use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::{Style, layout, text};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use egui::Ui;

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardView {
    /// What stands in it.
    pub title: String,
    /// What it holds.
    pub rows: Vec<BoardRow>,
}

/// Something that runs through the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// What it is called.
    pub name: String,
    /// What else is to be said of it.
    pub line: String,
    /// Where it happens: what happens there, the path and the title of the beat.
    pub places: Vec<(String, String, String)>,
}

/// Shows the lists.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, boards: &[BoardView]) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    for board in boards {
        text::heading(ui, style, TextRole::H3, 2, &board.title);
        ui.add_space(theme.space(8.0));
        if board.rows.is_empty() {
            text::muted(ui, style, TextRole::Small, &style.say("app-studio-board-none"));
        }
        for row in &board.rows {
            text::plain(ui, style, TextRole::SmallStrong, &row.name);
            if !row.line.is_empty() {
                text::muted(ui, style, TextRole::Small, &row.line);
            }
            layout::wrapped(ui, theme.space(4.0), |ui| {
                for (what, beat, title) in &row.places {
                    let label = if what.is_empty() { title.clone() } else { format!("{what}: {title}") };
                    let button = Button::new(ButtonKind::Action, &label).small().close();
                    if button.show(ui, style).clicked() {
                        asked = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
                    }
                }
            });
            ui.add_space(theme.space(12.0));
        }
        ui.add_space(theme.space(12.0));
    }
    asked
}
