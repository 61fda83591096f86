//! What can be changed of a row of the overview: texts, names, conditions, what is picked, and what can be done.

use super::intent::{SheetChange, SheetField};
use super::picker::PickerKind;
use super::sheet::change;
use super::view::{WrittenCondition, WrittenPick};
use super::{margin, sample, sheet_condition, sheet_plan};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::{Style, layout, portrait, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::report::document::DocumentKind;
use crate::studio::{CaseEdit, PartOption};
use egui::{Sense, Ui, Vec2};

/// How large the face of a person is.
const FACE: f32 = 84.0;

/// Something that can be changed of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardField {
    /// Words.
    Text(BoardText),
    /// A condition: which of those outside the moments, what it decides, and what it says.
    Condition(usize, String, WrittenCondition),
    /// One out of several: in words, and what each of them does.
    Pick(WrittenPick, Vec<CaseEdit>),
    /// What kind of document it is: in words, the path of its file, and each kind.
    Kind(WrittenPick, String, Vec<DocumentKind>),
    /// Some out of several, with what they are.
    Several(String, Vec<PartOption>),
    /// How a person looks.
    Looks(BoardFace),
    /// Something that can be done: its words, what it does, and whether something goes by it.
    Edit(String, CaseEdit, bool),
}

impl BoardField {
    /// The words, where it is made of them.
    #[must_use]
    pub fn text(&self) -> Option<&BoardText> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// Words of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardText {
    /// Where they stand.
    pub place: BoardPlace,
    /// What they are.
    pub name: String,
    /// The words.
    pub text: String,
    /// How many rows they have at least.
    pub rows: usize,
    /// Why what was typed cannot be taken as it is.
    pub refused: Option<String>,
}

/// How a person of the overview looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardFace {
    /// The place of the person in the cast.
    pub person: usize,
    /// What is said of it.
    pub name: String,
    /// The figure that is seen.
    pub figure: String,
    /// Who that is.
    pub who: String,
}

/// Where words of the overview stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardPlace {
    /// In the case, at a place.
    Case(String),
    /// They are the name by which the case knows a part.
    Name(String),
    /// In a document, by the path of its file.
    Document(String),
}

/// Shows the fields of a row with this name; `of` tells them from those of other rows.
pub(super) fn all(
    ui: &mut Ui,
    style: Style<'_>,
    row: &str,
    fields: &[BoardField],
    of: ((usize, usize), &str),
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let mut at = 0;
    while let Some(field) = fields.get(at) {
        ui.add_space(theme.space(4.0));
        let id = format!("board {of:?} {at}");
        let is_in_line =
            |it: &&BoardField| matches!(it, BoardField::Pick(..) | BoardField::Kind(..) | BoardField::Edit(..));
        let in_line = fields[at..].iter().take_while(is_in_line).count();
        layout::apart(ui, (of.1, at), |ui| match field {
            BoardField::Text(it) => keep(&mut intent, words(ui, style, row, it, &id)),
            BoardField::Condition(place, name, when) => {
                keep(&mut intent, condition(ui, style, *place, name, when, &id));
            }
            BoardField::Several(name, options) => keep(&mut intent, several(ui, style, name, options)),
            BoardField::Looks(it) => keep(&mut intent, looks(ui, style, row, it)),
            // What is picked or done stands in lines.
            BoardField::Pick(..) | BoardField::Kind(..) | BoardField::Edit(..) => {
                layout::wrapped(ui, theme.space(6.0), |ui| {
                    for field in &fields[at..at + in_line] {
                        keep(&mut intent, done(ui, style, field));
                    }
                });
            }
        });
        at += in_line.max(1);
    }
    ui.add_space(theme.space(4.0));
    intent
}

fn words(ui: &mut Ui, style: Style<'_>, row: &str, it: &BoardText, id: &str) -> Option<Intent> {
    text::muted(ui, style, TextRole::Small, &it.name);
    let name = format!("{row}: {}", it.name);
    let field = TextField { id, name: &name, hint: "", icon: None, rows: it.rows };
    let (field, typed) = field.show(ui, style, &it.text);
    sample::attend(ui, style, &field, &it.text);
    if let Some(why) = &it.refused {
        margin::refused(ui, style, why);
    }
    let typed = typed?;
    Some(Intent::Studio(match it.place.clone() {
        BoardPlace::Case(place) => StudioIntent::Write(place, typed),
        BoardPlace::Name(part) => StudioIntent::Call(part, typed),
        BoardPlace::Document(path) => StudioIntent::WriteDocument(path, typed),
    }))
}

fn condition(
    ui: &mut Ui,
    style: Style<'_>,
    place: usize,
    name: &str,
    when: &WrittenCondition,
    id: &str,
) -> Option<Intent> {
    let field = SheetField::Part(place);
    text::muted(ui, style, TextRole::Small, name);
    let shown = TextField { id, name, hint: "", icon: None, rows: 1 };
    let (_, typed) = shown.show(ui, style, &when.text);
    if let Some(why) = &when.refused {
        margin::refused(ui, style, why);
    }
    sheet_condition::in_words(ui, style, when);
    let mut intent = typed.and_then(|text| change(SheetChange::Write(field, text)));
    keep(&mut intent, sheet_condition::show(ui, style, field, when));
    intent
}

fn several(ui: &mut Ui, style: Style<'_>, name: &str, options: &[PartOption]) -> Option<Intent> {
    let mut intent = None;
    text::muted(ui, style, TextRole::Small, name);
    layout::wrapped(ui, style.theme.space(4.0), |ui| {
        for option in options {
            let kind = if option.on { ButtonKind::On } else { ButtonKind::Quiet };
            let spoken = format!("{name}: {}", option.words);
            let button = Button::new(kind, &option.words).small().close().name(&spoken);
            if button.show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::Edit(option.edit.clone())));
            }
        }
    });
    intent
}

/// A face, who it is, and the way to another.
fn looks(ui: &mut Ui, style: Style<'_>, row: &str, it: &BoardFace) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.grown(FACE)), Sense::hover());
        portrait::draw(ui.painter(), style, &it.figure, rect, theme.radius(8.0));
        ui.add_space(theme.space(8.0));
        ui.vertical(|ui| {
            text::muted(ui, style, TextRole::Small, &it.name);
            text::plain(ui, style, TextRole::Body, &it.who);
            let label = style.say("app-studio-other-face");
            let spoken = format!("{row}: {label}");
            let button = Button::new(ButtonKind::Action, &label).small().close().name(&spoken);
            if button.show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::Ask(PickerKind::Looks(it.person))));
            }
        });
    });
    intent
}

fn done(ui: &mut Ui, style: Style<'_>, field: &BoardField) -> Option<Intent> {
    let edit = match field {
        BoardField::Pick(pick, edits) => edits.get(sheet_plan::pick(ui, style, pick)?)?,
        BoardField::Kind(pick, path, kinds) => {
            let kind = kinds.get(sheet_plan::pick(ui, style, pick)?)?;
            return Some(Intent::Studio(StudioIntent::SetDocument(path.clone(), *kind)));
        }
        BoardField::Edit(words, edit, true) => {
            let label = style.say("app-studio-remove-short");
            let button = Button::new(ButtonKind::Quiet, &label).icon(Icon::Trash).small().close().name(words);
            button.show(ui, style).clicked().then_some(edit)?
        }
        BoardField::Edit(words, edit, false) => {
            let label = format!("+ {words}");
            Button::new(ButtonKind::Action, &label).small().close().show(ui, style).clicked().then_some(edit)?
        }
        _ => return None,
    };
    Some(Intent::Studio(StudioIntent::Edit(edit.clone())))
}
