//! What belongs to the whole case or runs through it, as lists: the case itself, scenes, people, interests, promises, what the
//! story remembers, documents, norms, learning points, endings, and what a trainer can bring in.

use super::board_field::{self, BoardField};
use super::intent::{CopyOf, NewPart};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, card, fold, layout, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::screens::document::{self, DocumentView};
use crate::app::theme::TextRole;
use crate::script::rewrite::CasePath;
use crate::studio::CaseEdit;
use egui::{Align, Id, Rect, Ui};

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardView {
    /// What stands in it.
    pub title: String,
    /// What it holds.
    pub rows: Vec<BoardRow>,
    /// What can be added to it, and what that is called.
    pub add: Vec<(NewPart, String)>,
    /// How something comes into it, as long as nothing is there.
    pub none: String,
}

/// Something that belongs to the case or runs through it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardRow {
    /// Where it stands in the case.
    pub at: String,
    /// What it is called.
    pub name: String,
    /// What else is to be said of it.
    pub line: String,
    /// What can be changed of it here.
    pub fields: Vec<BoardField>,
    /// The same, of what most authors leave as it is.
    pub more: Vec<BoardField>,
    /// What is asked of simulated talks about it.
    pub asks: Option<BoardAsk>,
    /// In how many of them it holds, in a sentence; empty as long as nobody knows.
    pub share: String,
    /// Where it happens: what happens there, the path and the title of the beat.
    pub places: Vec<(String, String, String)>,
    /// The sheet of its own, where it has one.
    pub sheet: Option<String>,
    /// The document that it is.
    pub document: Option<DocumentView>,
    /// Takes it away, where it can go.
    pub gone: Option<CaseEdit>,
    /// Puts it one place earlier among its like, and later, where it can.
    pub moves: [Option<CaseEdit>; 2],
    /// Whether it can be copied.
    pub copied: bool,
}

/// What is asked of simulated talks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardAsk {
    /// As conditions are written.
    pub condition: String,
    /// The sentence that says in how many talks it holds.
    pub said: &'static str,
}

/// Shows the lists, each unfolded by its bar.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    boards: &[BoardView],
    part: Option<&(String, u32)>,
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let asked = newly_asked(ui, boards, part);
    for (at, board) in boards.iter().enumerate() {
        let label = heading(at, board);
        // The case itself is what somebody begins with.
        if !unfolded(ui, style, Id::new(("board", at)), at == 0, &label) {
            continue;
        }
        ui.add_space(theme.space(8.0));
        if board.rows.is_empty() {
            text::muted(ui, style, TextRole::Small, &board.none);
        }
        for (place, row) in board.rows.iter().enumerate() {
            let top = ui.cursor().min;
            keep(&mut intent, layout::apart(ui, ("row", at, place), |ui| entry(ui, style, row, (at, place))));
            if asked == Some((at, place)) {
                ui.scroll_to_rect(Rect::from_min_max(top, ui.cursor().min), Some(Align::TOP));
            }
            ui.add_space(theme.space(8.0));
        }
        layout::wrapped(ui, theme.space(8.0), |ui| {
            for (part, label) in &board.add {
                let label = format!("+ {label}");
                if Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Add(*part)));
                }
            }
        });
        ui.add_space(theme.space(12.0));
    }
    intent
}

/// What stands on the bar of a list: how many it holds, unless it is the case itself.
pub(in crate::app) fn heading(at: usize, board: &BoardView) -> String {
    match board.rows.len() {
        1.. if at > 0 => format!("{} ({})", board.title, board.rows.len()),
        _ => board.title.clone(),
    }
}

/// The row that was asked for now: its list unfolds, and it comes into sight.
fn newly_asked(ui: &Ui, boards: &[BoardView], part: Option<&(String, u32)>) -> Option<(usize, usize)> {
    let part = part?;
    let shown = Id::new("board part");
    if ui.data(|data| data.get_temp::<(String, u32)>(shown)).as_ref() == Some(part) {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(shown, part.clone()));
    let place = CasePath::from(part.0.as_str());
    let rows = boards.iter().enumerate().flat_map(|(at, board)| board.rows.iter().enumerate().map(move |it| (at, it)));
    // Of parts within each other the innermost is meant; what belongs to none is of the case itself.
    let around = rows.filter(|(_, (_, row))| !row.at.is_empty() && place.is_within(&CasePath::from(row.at.as_str())));
    let found = around.max_by_key(|(_, (_, row))| row.at.len()).map_or((0, 0), |(at, (place, _))| (at, place));
    ui.data_mut(|data| data.insert_temp(Id::new(("board", found.0)), true));
    Some(found)
}

/// A bar, and whether what stands below it is shown.
fn unfolded(ui: &mut Ui, style: Style<'_>, id: Id, first: bool, label: &str) -> bool {
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(first);
    if fold::bar(ui, style, open, label).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    open
}

/// A row; `place` is that of its list and its own.
fn entry(ui: &mut Ui, style: Style<'_>, row: &BoardRow, place: (usize, usize)) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::heading(ui, style, TextRole::SmallStrong, 3, &row.name);
        if !row.line.is_empty() {
            text::muted(ui, style, TextRole::Small, &row.line);
        }
        if !row.share.is_empty() {
            text::muted(ui, style, TextRole::Small, &row.share);
        }
        keep(&mut intent, board_field::all(ui, style, &row.name, &row.fields, (place, "fields")));
        layout::wrapped(ui, theme.space(4.0), |ui| {
            if let Some(sheet) = &row.sheet {
                let label = style.say("studio-part-intervention-open");
                if Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Choose(sheet.clone())));
                }
            }
            for (what, beat, title) in &row.places {
                let label = if what.is_empty() { title.clone() } else { format!("{what}: {title}") };
                let button = Button::new(ButtonKind::Action, &label).small().close();
                if button.show(ui, style).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
                }
            }
            let ways = [("↑", "app-studio-part-earlier"), ("↓", "app-studio-part-later")];
            for ((sign, name), edit) in ways.into_iter().zip(&row.moves) {
                // Where nothing can move there is no button; at an end it keeps its room.
                if row.moves.iter().all(Option::is_none) {
                    break;
                }
                let name = style.fill(name, "name", row.name.as_str());
                let button = Button::new(ButtonKind::Quiet, sign).close().name(&name).enabled(edit.is_some());
                if let (true, Some(edit)) = (button.show(ui, style).clicked(), edit) {
                    intent = Some(Intent::Studio(StudioIntent::Edit(edit.clone())));
                }
            }
            if row.copied {
                let (label, name) =
                    (style.say("app-studio-copy"), style.fill("app-studio-copy-part", "name", row.name.as_str()));
                if Button::new(ButtonKind::Quiet, &label).small().close().name(&name).show(ui, style).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Copy(CopyOf::Place(row.at.clone()))));
                }
            }
            if let Some(edit) = &row.gone {
                let name = style.fill("app-studio-remove-part", "name", row.name.as_str());
                let label = style.say("app-studio-remove-short");
                let button = Button::new(ButtonKind::Quiet, &label).icon(Icon::Trash).small().close().name(&name);
                if button.show(ui, style).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Edit(edit.clone())));
                }
            }
        });
        if let Some(view) = &row.document {
            let label = style.say("studio-part-document-seen");
            if unfolded(ui, style, Id::new(("board document", place)), false, &label) {
                ui.add_space(theme.space(8.0));
                document::sheet(ui, style, view);
                ui.add_space(theme.space(8.0));
            }
        }
        if !row.more.is_empty() {
            let label = style.fill("studio-part-more", "name", row.name.as_str());
            if unfolded(ui, style, Id::new(("board more", place)), false, &label) {
                keep(&mut intent, board_field::all(ui, style, &row.name, &row.more, (place, "more")));
            }
        }
    });
    intent
}
