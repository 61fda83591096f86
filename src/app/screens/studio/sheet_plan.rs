//! How many choices are taken at once, and what is planned with them; and whether the subject can be changed here.

use super::intent::{SheetChange, SheetField};
use super::sheet::{SheetEntry, add, change};
use super::view::{PlanView, SheetView, WrittenPick};
use crate::app::controls::menu::Menu;
use crate::app::controls::text;
use crate::app::controls::{Style, layout, toggle};
use crate::app::intent::{Intent, keep};
use crate::app::theme::TextRole;
use crate::studio::SheetPlan;
use egui::Ui;

/// Shows in which way choices are taken, where there are some.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &SheetView, plan: &PlanView) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let options = SheetPlan::ALL.map(|it| style.say(&format!("app-studio-plan-{}", it.id())));
    let name = style.say("app-studio-plan");
    text::muted(ui, style, TextRole::Small, &name);
    layout::wrapped(ui, theme.space(8.0), |ui| {
        let menu = Menu { name: &name, label: &options[plan.chosen], role: TextRole::Small, framed: true };
        if let Some(at) = menu.show(ui, style, &options, plan.chosen) {
            intent = change(SheetChange::Plan(SheetPlan::ALL[at]));
        }
        for (at, it) in plan.picks.iter().enumerate() {
            if let Some(option) = pick(ui, style, it) {
                intent = change(SheetChange::PickPlan(at, option));
            }
        }
    });
    if let Some(unit) = &plan.unit {
        let name = style.say("app-studio-plan-unit");
        let entry = SheetEntry { view, field: SheetField::Unit, name: &name, value: unit, rows: 1 };
        keep(&mut intent, entry.named(ui, style));
    }
    intent
}

/// A number to pick, with what it is before it.
pub(super) fn pick(ui: &mut Ui, style: Style<'_>, it: &WrittenPick) -> Option<usize> {
    let now = it.options.get(it.chosen).map_or("", String::as_str);
    let label = format!("{}: {now}", it.name);
    Menu { name: &it.name, label: &label, role: TextRole::Small, framed: true }.show(ui, style, &it.options, it.chosen)
}

/// Shows what a beat has to do with the topics of its scene.
pub(super) fn topics(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    let mut intent = None;
    if view.has_topics && !view.choices.is_empty() {
        let label = style.say("app-studio-switch");
        if toggle::switch(ui, style, view.switches, &label, true).clicked() {
            intent = change(SheetChange::Switch(!view.switches));
        }
        ui.add_space(style.theme.space(6.0));
    }
    if view.in_scene && add(ui, style, "app-studio-topic-here") {
        intent = change(SheetChange::AddTopic);
    }
    intent
}
