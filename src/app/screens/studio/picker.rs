//! Choosing from a long list: a field to look for words, and the list, each entry with a sentence on what it is.

use super::intent::{BranchAt, SheetField};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::field::TextField;
use crate::app::controls::icon::Icon;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, dialog, focus, notice, portrait, toggle};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::studio::AskKind;
use egui::{Key, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// How large a face in the list is.
const FACE: f32 = 56.0;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickerKind {
    /// Where a choice leads, or the beat itself.
    Lead(Option<usize>),
    /// Where one of several ways on leads.
    BranchLead(BranchAt),
    /// Where a topic begins, or what comes when all are done.
    Opens(Option<usize>),
    /// The moves of a choice; several.
    Moves(usize),
    /// What a choice brings about, or coming to the beat.
    Effects(Option<usize>),
    /// One more question of a condition.
    Ask {
        /// The condition.
        field: SheetField,
        /// The row it is put beside.
        row: usize,
        /// Whether both have to hold.
        all: bool,
        /// What it is about, where that was chosen.
        kind: Option<AskKind>,
    },
    /// A talk that comes to the beat of the sheet, to be played from there.
    Walks,
    /// Where something is needed that somebody wanted to take away, to go there.
    Needed,
    /// What the case does not have of what was put in, to go where something else came.
    Missing,
    /// How one of the people looks, by the place in the cast.
    Looks(usize),
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickerView {
    /// What is chosen.
    pub kind: PickerKind,
    /// What is asked.
    pub title: String,
    /// The words that are looked for.
    pub search: String,
    /// What is said above the list; empty where nothing is.
    pub note: String,
    /// What has those words.
    pub rows: Vec<PickerRow>,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PickerRow {
    /// Its place in the whole list.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub what: String,
    /// Whether it is chosen.
    pub on: bool,
    /// The figure whose face stands before it, where faces are chosen; empty where there is none to be seen.
    pub face: Option<String>,
}

/// Shows the list over the screen.
pub(super) fn show(ui: &Ui, style: Style<'_>, view: &PickerView) -> Option<Intent> {
    let several = matches!(view.kind, PickerKind::Moves(_));
    let (asked, left) = dialog::show(ui, style, "studio picker", &view.title, 560.0, |ui| {
        let mut intent = None;
        let hint = style.say("app-studio-picker-search");
        let field = TextField { id: "studio picker", name: &hint, hint: &hint, icon: Some(Icon::Search), rows: 1 };
        let (response, search) = field.show(ui, style, &view.search);
        // A list that comes in the place of another begins with its field as well.
        notice::focus_once(ui, &response, &format!("studio picker {:?}", view.kind));
        keep(&mut intent, search.map(|search| Intent::Studio(StudioIntent::AskSearch(search))));
        // Enter takes what alone has these words; of several one may want more.
        if let ([row], true) = (&view.rows[..], response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter))) {
            intent = Some(Intent::Studio(StudioIntent::Pick(row.at)));
            if several {
                response.request_focus();
            }
        }
        ui.add_space(style.theme.space(8.0));
        dialog::long(ui, style, "studio picker", |ui| {
            if !view.note.is_empty() {
                let note = text::muted(ui, style, TextRole::Small, &view.note);
                text::announce(ui, &note);
            }
            if view.rows.is_empty() && view.note.is_empty() {
                text::muted(ui, style, TextRole::Body, &style.say("app-studio-nothing-found"));
            }
            for row in &view.rows {
                if entry(ui, style, row, several).clicked() {
                    intent = Some(Intent::Studio(StudioIntent::Pick(row.at)));
                }
            }
        });
        let done = style.say(if several { "app-studio-picker-done" } else { "app-close" });
        if Button::new(ButtonKind::Plain, &done).show(ui, style).clicked() {
            intent = Some(Intent::Studio(StudioIntent::PickerDone));
        }
        intent
    });
    asked.or(left.then_some(Intent::Studio(StudioIntent::PickerDone)))
}

/// An entry: its name, and below it what it is.
fn entry(ui: &mut Ui, style: Style<'_>, row: &PickerRow, several: bool) -> Response {
    let theme = style.theme;
    let it = theme.palette;
    let wide = ui.available_width();
    let face = Vec2::splat(theme.grown(FACE));
    let side = match (&row.face, several) {
        (Some(_), _) => face.x + theme.space(10.0),
        (None, true) => theme.grown(20.0) + theme.space(10.0),
        (None, false) => 0.0,
    };
    let room = wide - theme.space(24.0) - side;
    let (role, ink) = if row.on { (TextRole::Strong, it.action) } else { (TextRole::Body, it.ink) };
    let mut runs = vec![TextRun::new(&row.name, role, ink)];
    let below = format!("\n{}", row.what);
    if !row.what.is_empty() {
        runs.push(TextRun::new(&below, TextRole::Small, it.muted));
    }
    let galley = text::lay(ui, style, &runs, room);
    let high = if row.face.is_some() { galley.size().y.max(face.y) } else { galley.size().y };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(wide, high + theme.space(12.0)), Sense::click());
    let name = if row.what.is_empty() { row.name.clone() } else { format!("{}. {}", row.name, row.what) };
    let kind = if several { WidgetType::Checkbox } else { WidgetType::RadioButton };
    response.widget_info(|| WidgetInfo::selected(kind, true, row.on, name.clone()));
    if ui.is_rect_visible(rect) {
        if row.on || response.hovered() {
            ui.painter().rect_filled(rect, theme.radius(6.0), it.tint);
        }
        if several {
            let at = pos2(rect.left() + theme.space(8.0), rect.top() + theme.space(8.0));
            toggle::paint_box(ui, style, Rect::from_min_size(at, Vec2::splat(theme.grown(20.0))), row.on);
        }
        if let Some(figure) = &row.face {
            let middle = pos2(rect.left() + theme.space(8.0) + face.x / 2.0, rect.center().y);
            portrait::draw(ui.painter(), style, figure, Rect::from_center_size(middle, face), theme.radius(6.0));
        }
        let below = (rect.height() - galley.size().y) / 2.0;
        let at = pos2(rect.left() + theme.space(12.0) + side, rect.top() + below);
        text::paint(ui.painter(), style, at, galley, role);
    }
    focus::ring(ui, style, &response, rect.shrink(4.0), 6.0);
    response
}
