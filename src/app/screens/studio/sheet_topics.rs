//! The topics of a scene as cards: what they are called, how the player begins them, where they begin, and when.

use super::intent::{SheetChange, SheetField};
use super::picker::PickerKind;
use super::sheet::{SheetEntry, add, change, lead};
use super::sheet_line;
use super::view::SheetView;
use crate::app::controls::text;
use crate::app::controls::{Style, card, layout, toggle};
use crate::app::intent::{Intent, keep};
use crate::app::theme::TextRole;
use egui::Ui;

/// Shows the topics, and what comes when they are done.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    for at in 0..view.choices.len() {
        layout::apart(ui, ("topic", at), |ui| keep(&mut intent, one(ui, style, view, at)));
        ui.add_space(theme.space(12.0));
    }
    if add(ui, style, "app-studio-add-topic") {
        intent = change(SheetChange::AddTopic);
    }
    ui.add_space(theme.space(16.0));
    text::muted(ui, style, TextRole::Small, &style.say("app-studio-wrap-up"));
    keep(&mut intent, lead(ui, style, view.lead.as_ref(), PickerKind::Opens(None)));
    intent
}

/// A topic.
fn one(ui: &mut Ui, style: Style<'_>, view: &SheetView, at: usize) -> Option<Intent> {
    let theme = style.theme;
    let topic = view.choices.get(at)?;
    let mut intent = None;
    card::card(ui, style, 16.0, 12.0, |ui| {
        layout::wrapped(ui, theme.space(8.0), |ui| {
            text::heading(ui, style, TextRole::Strong, 3, &style.fill("app-studio-topic", "number", at + 1));
            let moved = |up| SheetChange::MoveChoice(at, up);
            let place = (at, view.choices.len());
            keep(&mut intent, sheet_line::order(ui, style, place, moved, SheetChange::RemoveChoice(at)));
        });
        let fields = [
            (SheetField::Short(at), "app-studio-topic-title", &topic.short, 1),
            (SheetField::Choice(at), "app-studio-topic-opener", &topic.text, 2),
        ];
        for (field, name, value, rows) in fields {
            let name = style.say(name);
            keep(&mut intent, SheetEntry { view, field, name: &name, value, rows }.named(ui, style));
            ui.add_space(theme.space(6.0));
        }
        let label = style.say("app-studio-topic-required");
        if toggle::switch(ui, style, topic.required, &label, true).clicked() {
            intent = change(SheetChange::Required(at, !topic.required));
        }
        ui.add_space(theme.space(6.0));
        let field = SheetField::When(at);
        if !topic.when.text.is_empty() || view.unfolded.contains(&format!("{field:?}")) {
            keep(&mut intent, sheet_line::condition(ui, style, view, field, &topic.when));
        } else {
            keep(&mut intent, sheet_line::offers(ui, style, &[(field, "app-studio-when", "")]));
        }
        ui.add_space(theme.space(6.0));
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-topic-opens"));
        keep(&mut intent, lead(ui, style, topic.lead.as_ref(), PickerKind::Opens(Some(at))));
    });
    intent
}
