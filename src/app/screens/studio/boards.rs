//! What belongs to the whole case or runs through it, as lists that lead to the beats: the case itself, scenes, people,
//! interests, promises and endings; their texts are written in place.

use super::intent::NewPart;
use super::margin;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, card, fold, layout, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use egui::{Id, Ui};

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardView {
    /// What stands in it.
    pub title: String,
    /// What it holds.
    pub rows: Vec<BoardRow>,
    /// What can be added to it, and what that is called.
    pub add: Option<(NewPart, String)>,
}

/// Something that runs through the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardRow {
    /// What it is called.
    pub name: String,
    /// What else is to be said of it.
    pub line: String,
    /// Its texts that can be written here.
    pub fields: Vec<BoardField>,
    /// Where it stands, where it can be taken away.
    pub place: Option<String>,
    /// Where it happens: what happens there, the path and the title of the beat.
    pub places: Vec<(String, String, String)>,
}

/// A text of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardField {
    /// Its place in the case.
    pub place: String,
    /// What it is.
    pub name: String,
    /// The text.
    pub text: String,
    /// Whether it may be long.
    pub long: bool,
    /// Why what was typed cannot be taken as it is.
    pub refused: Option<String>,
}

/// Shows the lists, each unfolded by its bar.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, boards: &[BoardView]) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    for (at, board) in boards.iter().enumerate() {
        let id = Id::new(("board", at));
        // The case itself is what somebody begins with.
        let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(at == 0);
        let label =
            if board.rows.len() > 1 { format!("{} ({})", board.title, board.rows.len()) } else { board.title.clone() };
        if fold::bar(ui, style, open, &label).clicked() {
            ui.data_mut(|data| data.insert_temp(id, !open));
        }
        if !open {
            continue;
        }
        ui.add_space(theme.space(8.0));
        if board.rows.is_empty() {
            text::muted(ui, style, TextRole::Small, &style.say("app-studio-board-none"));
        }
        for row in &board.rows {
            keep(&mut intent, entry(ui, style, row));
            ui.add_space(theme.space(8.0));
        }
        if let Some((part, label)) = &board.add {
            let label = format!("+ {label}");
            if Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::Add(*part)));
            }
        }
        ui.add_space(theme.space(12.0));
    }
    intent
}

fn entry(ui: &mut Ui, style: Style<'_>, row: &BoardRow) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::heading(ui, style, TextRole::SmallStrong, 3, &row.name);
        if !row.line.is_empty() {
            text::muted(ui, style, TextRole::Small, &row.line);
        }
        for it in &row.fields {
            ui.add_space(theme.space(4.0));
            text::muted(ui, style, TextRole::Small, &it.name);
            let name = format!("{}: {}", row.name, it.name);
            let rows = if it.long { 2 } else { 1 };
            let field = TextField { id: &it.place, name: &name, hint: "", icon: None, rows };
            if let (_, Some(text)) = field.show(ui, style, &it.text) {
                asked = Some(StudioIntent::Write(it.place.clone(), text));
            }
            if let Some(why) = &it.refused {
                margin::refused(ui, style, why);
            }
        }
        ui.add_space(theme.space(4.0));
        layout::wrapped(ui, theme.space(4.0), |ui| {
            for (what, beat, title) in &row.places {
                let label = if what.is_empty() { title.clone() } else { format!("{what}: {title}") };
                let button = Button::new(ButtonKind::Action, &label).small().close();
                if button.show(ui, style).clicked() {
                    asked = Some(StudioIntent::Choose(beat.clone()));
                }
            }
            if let Some(place) = &row.place {
                let name = style.fill("app-studio-remove-part", "name", row.name.as_str());
                let label = style.say("app-studio-remove-short");
                let button = Button::new(ButtonKind::Quiet, &label).icon(Icon::Trash).small().close().name(&name);
                if button.show(ui, style).clicked() {
                    asked = Some(StudioIntent::Remove(place.clone()));
                }
            }
        });
    });
    asked.map(Intent::Studio)
}
