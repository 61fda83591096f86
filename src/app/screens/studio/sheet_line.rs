//! A line of the sheet: who says it and how, the words, and what else it can have.

use super::intent::{SheetChange, SheetField};
use super::sheet::{SheetEntry, change};
use super::sheet_condition;
use super::view::{SheetView, WrittenCondition, WrittenLine};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, card, layout, portrait};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::engine::Mood;
use egui::{Sense, Ui, Vec2};

/// Shows a line; `place` is its place among so many.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    view: &SheetView,
    line: &WrittenLine,
    place: (usize, usize),
) -> Option<Intent> {
    layout::apart(ui, format!("{:?}", line.at), |ui| one(ui, style, view, line, place))
}

fn one(ui: &mut Ui, style: Style<'_>, view: &SheetView, line: &WrittenLine, place: (usize, usize)) -> Option<Intent> {
    let theme = style.theme;
    let at = line.at;
    let mut intent = None;
    card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        layout::wrapped(ui, theme.space(8.0), |ui| {
            if let Some(figure) = view.figures.get(line.who).and_then(Option::as_ref) {
                let side = theme.space(40.0);
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
                let mood = line.mood.unwrap_or(Mood::Neutral);
                portrait::draw_mood(ui.painter(), style, (figure, mood), rect, theme.radius(8.0));
            }
            keep(&mut intent, speaker(ui, style, view, line));
            if view.figures.get(line.who).is_some_and(Option::is_some) {
                keep(&mut intent, mood(ui, style, view, line));
            }
            let moved = |up| SheetChange::MoveLine(at, up);
            keep(&mut intent, order(ui, style, place, moved, SheetChange::RemoveLine(at)));
        });
        ui.add_space(theme.space(6.0));
        let name = style.fill("app-studio-said", "who", view.speakers.get(line.who).map_or("", String::as_str));
        let said = SheetEntry { view, field: SheetField::Said(at), name: &name, value: &line.text, rows: 2 };
        keep(&mut intent, said.show(ui, style));
        keep(&mut intent, more(ui, style, view, line));
    });
    intent
}

fn speaker(ui: &mut Ui, style: Style<'_>, view: &SheetView, line: &WrittenLine) -> Option<Intent> {
    let name = style.say("app-studio-speaker");
    let label = view.speakers.get(line.who).map_or("", String::as_str);
    let menu = Menu { name: &name, label, role: TextRole::Small, framed: true };
    let at = menu.show(ui, style, &view.speakers, line.who)?;
    change(SheetChange::Speaker(line.at, at))
}

fn mood(ui: &mut Ui, style: Style<'_>, view: &SheetView, line: &WrittenLine) -> Option<Intent> {
    let name = style.say("app-studio-mood");
    let at = line.mood.map_or(0, |mood| mood as usize + 1);
    let label = view.moods.get(at).map_or("", String::as_str);
    let menu = Menu { name: &name, label, role: TextRole::Small, framed: true };
    let at = menu.show(ui, style, &view.moods, at)?;
    change(SheetChange::Mood(line.at, at.checked_sub(1).map(|at| Mood::ALL[at])))
}

/// Buttons to move something up or down and to take it away.
pub(super) fn order(
    ui: &mut Ui,
    style: Style<'_>,
    (at, all): (usize, usize),
    moved: impl Fn(bool) -> SheetChange,
    removed: SheetChange,
) -> Option<Intent> {
    let mut asked = None;
    let number = at + 1;
    let ways = [("↑", "app-studio-up", true, at > 0), ("↓", "app-studio-down", false, number < all)];
    for (sign, name, up, enabled) in ways {
        let name = style.fill(name, "number", number);
        let button = Button::new(ButtonKind::Quiet, sign).close().name(&name).enabled(enabled);
        if button.show(ui, style).clicked() {
            asked = change(moved(up));
        }
    }
    let name = style.fill("app-studio-remove", "number", number);
    let label = style.say("app-studio-remove-short");
    if Button::new(ButtonKind::Quiet, &label).icon(Icon::Trash).small().close().name(&name).show(ui, style).clicked() {
        asked = change(removed);
    }
    asked
}

/// What a line can have besides: a stage direction, a thought, a condition. What it has is shown, the rest is offered.
fn more(ui: &mut Ui, style: Style<'_>, view: &SheetView, line: &WrittenLine) -> Option<Intent> {
    let mut intent = None;
    let at = line.at;
    let fields = [
        (SheetField::Cue(at), "app-studio-cue", line.cue.as_str()),
        (SheetField::Thought(at), "app-studio-thought", line.thought.as_str()),
        (SheetField::LineWhen(at), "app-studio-when", line.when.text.as_str()),
    ];
    let is_open = |field: SheetField, value: &str| !value.is_empty() || view.unfolded.contains(&format!("{field:?}"));
    for (field, name, value) in fields.into_iter().filter(|(field, _, value)| is_open(*field, value)) {
        ui.add_space(style.theme.space(6.0));
        if field == SheetField::LineWhen(at) {
            keep(&mut intent, condition(ui, style, view, field, &line.when));
        } else {
            let name = style.say(name);
            keep(&mut intent, SheetEntry { view, field, name: &name, value, rows: 1 }.named(ui, style));
        }
    }
    let shut: Vec<_> = fields.into_iter().filter(|(field, _, value)| !is_open(*field, value)).collect();
    keep(&mut intent, offers(ui, style, &shut));
    intent
}

/// Offers what is not there yet.
pub(super) fn offers(ui: &mut Ui, style: Style<'_>, shut: &[(SheetField, &str, &str)]) -> Option<Intent> {
    let mut asked = None;
    if shut.is_empty() {
        return None;
    }
    ui.add_space(style.theme.space(4.0));
    layout::wrapped(ui, style.theme.space(4.0), |ui| {
        for (field, name, _) in shut {
            let label = format!("+ {}", style.say(name));
            if Button::new(ButtonKind::Link, &label).small().close().show(ui, style).clicked() {
                asked = Some(Intent::Studio(StudioIntent::Unfold(format!("{field:?}"))));
            }
        }
    });
    asked
}

/// A condition: the text as it is written, and below it what that says.
pub(super) fn condition(
    ui: &mut Ui,
    style: Style<'_>,
    view: &SheetView,
    field: SheetField,
    when: &WrittenCondition,
) -> Option<Intent> {
    condition_named(ui, style, view, field, when, &style.say("app-studio-when"))
}

/// The same under another name.
pub(super) fn condition_named(
    ui: &mut Ui,
    style: Style<'_>,
    view: &SheetView,
    field: SheetField,
    when: &WrittenCondition,
    name: &str,
) -> Option<Intent> {
    let mut typed = SheetEntry { view, field, name, value: &when.text, rows: 1 }.named(ui, style);
    sheet_condition::in_words(ui, style, when);
    let picked = |ui: &mut Ui| sheet_condition::show(ui, style, field, when);
    keep(&mut typed, layout::apart(ui, format!("{field:?}"), picked));
    typed
}
