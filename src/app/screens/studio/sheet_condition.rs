//! A condition by picking: its questions as rows that can be changed, more of them from a list, and in how many talks it holds.

use super::intent::{SheetChange, SheetField};
use super::picker::PickerKind;
use super::sheet::{add, change};
use super::view::{WrittenAsk, WrittenCondition};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::icon::Icon;
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use crate::studio::{ConditionChange, SIGNS};
use egui::Ui;

/// Shows what can be picked of a condition, below its text.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, field: SheetField, when: &WrittenCondition) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    if when.refused.is_some() {
        return None;
    }
    ui.add_space(theme.space(6.0));
    for row in &when.rows {
        keep(&mut intent, layout::apart(ui, ("row", row.row), |ui| one(ui, style, field, row)));
        ui.add_space(theme.space(4.0));
    }
    if when.rows.is_empty() {
        if when.text.is_empty() {
            if add(ui, style, "app-studio-condition-pick") {
                intent = ask(field, 0, true);
            }
        } else {
            text::muted(ui, style, TextRole::Small, &style.say("app-studio-condition-text"));
        }
    }
    if let Some(share) = &when.share {
        text::muted(ui, style, TextRole::Small, &share.said);
        if share.walk {
            let label = style.say("app-studio-holds-play");
            if Button::new(ButtonKind::Action, &label).icon(Icon::Play).small().close().show(ui, style).clicked() {
                intent = Some(Intent::Studio(StudioIntent::PlayWhere(field)));
            }
        }
    }
    intent
}

/// Says a condition in words, where its rows do not: a single row says the same, and what calculates has none.
pub(super) fn in_words(ui: &mut Ui, style: Style<'_>, when: &WrittenCondition) {
    if !when.words.is_empty() && when.rows.len() != 1 && when.refused.is_none() {
        text::muted(ui, style, TextRole::Small, &when.words);
    }
}

/// To choose one more question, beside a row.
fn ask(field: SheetField, row: usize, all: bool) -> Option<Intent> {
    Some(Intent::Studio(StudioIntent::Ask(PickerKind::Ask { field, row, all, kind: None })))
}

/// A row: a question, or what joins the rows below it.
fn one(ui: &mut Ui, style: Style<'_>, field: SheetField, row: &WrittenAsk) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    let changed = |it: ConditionChange| change(SheetChange::Condition(field, it));
    // What joins others is called by how it joins them.
    let called = match row.join {
        Some(true) => style.say("app-studio-condition-all"),
        Some(false) => style.say("app-studio-condition-any"),
        None => row.words.clone(),
    };
    ui.horizontal_top(|ui| {
        ui.add_space(theme.space(16.0) * row.depth as f32);
        card::tinted(style, it.tint, 10.0, 6.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            // Beside the indentation, its own parts stand below one another.
            ui.vertical(|ui| {
                if !row.words.is_empty() {
                    text::runs(ui, style, &[TextRun::new(&row.words, TextRole::Small, it.ink)]);
                }
                layout::wrapped(ui, theme.space(6.0), |ui| {
                    if let Some(all) = row.join {
                        let options = ["app-studio-condition-all", "app-studio-condition-any"].map(|id| style.say(id));
                        let chosen = usize::from(!all);
                        let name = style.say("app-studio-condition-join");
                        let menu = Menu { name: &name, label: &options[chosen], role: TextRole::Small, framed: true };
                        if let Some(at) = menu.show(ui, style, &options, chosen) {
                            intent = changed(ConditionChange::Join(row.row, at == 0));
                        }
                    }
                    keep(&mut intent, compared(ui, style, row, &changed));
                    let not = style.say("app-studio-condition-not");
                    let name = style.fill("app-studio-condition-not-name", "name", called.as_str());
                    let kind = if row.denied { ButtonKind::On } else { ButtonKind::Quiet };
                    if Button::new(kind, &not).small().close().name(&name).show(ui, style).clicked() {
                        intent = changed(ConditionChange::Deny(row.row));
                    }
                    let more = [(true, "app-studio-condition-and"), (false, "app-studio-condition-or")];
                    // What stands around a row takes up what is joined in the same way.
                    for (all, id) in more
                        .into_iter()
                        .filter(|(all, _)| row.within != Some(*all) && (row.depth == 0 || row.join != Some(!*all)))
                    {
                        let label = format!("+ {}", style.say(id));
                        let name = format!("{label} ({called})");
                        if Button::new(ButtonKind::Link, &label).small().close().name(&name).show(ui, style).clicked() {
                            intent = ask(field, row.row, all);
                        }
                    }
                    let name = style.fill("app-studio-move-remove", "name", called.as_str());
                    if Button::new(ButtonKind::Quiet, "×").small().close().name(&name).show(ui, style).clicked() {
                        intent = changed(ConditionChange::Remove(row.row));
                    }
                });
            });
        });
    });
    intent
}

/// How a row compares, and with what.
fn compared(
    ui: &mut Ui,
    style: Style<'_>,
    row: &WrittenAsk,
    changed: &impl Fn(ConditionChange) -> Option<Intent>,
) -> Option<Intent> {
    let mut intent = None;
    if let Some(sign) = row.signs.as_ref() {
        let name = style.fill("app-studio-condition-sign", "name", row.words.as_str());
        let label = sign.options.get(sign.chosen).map_or("", String::as_str);
        let menu = Menu { name: &name, label, role: TextRole::Small, framed: true };
        if let Some(at) = menu.show(ui, style, &sign.options, sign.chosen) {
            intent = changed(ConditionChange::Sign(row.row, SIGNS[at].to_owned()));
        }
    }
    if let Some(value) = row.values.as_ref() {
        let name = style.fill("app-studio-condition-value", "name", row.words.as_str());
        let label = value.options.get(value.chosen).map_or("", String::as_str);
        let menu = Menu { name: &name, label, role: TextRole::Small, framed: true };
        if let Some(at) = menu.show(ui, style, &value.options, value.chosen) {
            let with = row.written.get(at).cloned().unwrap_or_default();
            intent = changed(ConditionChange::With(row.row, with));
        }
    }
    intent
}
