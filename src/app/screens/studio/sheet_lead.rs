//! Where a choice or a beat leads: one way, or several among which conditions or chance decide.

use super::intent::{BranchAt, SheetChange, SheetField};
use super::picker::PickerKind;
use super::sheet::{change, lead};
use super::sheet_line;
use super::view::{SheetLead, SheetView, WrittenBranch};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, card, layout, text};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use egui::Ui;

/// Shows where something leads, and what can decide about it.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    view: &SheetView,
    it: Option<&SheetLead>,
    owner: Option<usize>,
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let branches = it.map(|it| it.branches.as_slice()).unwrap_or_default();
    if branches.is_empty() {
        keep(&mut intent, lead(ui, style, it, PickerKind::Lead(owner)));
    } else {
        for branch in branches {
            let way = |ui: &mut Ui| one(ui, style, view, branch, branches.len());
            keep(&mut intent, layout::apart(ui, ("branch", branch.at.at), way));
            ui.add_space(theme.space(6.0));
        }
    }
    let Some(it) = it else { return intent };
    let chance = branches.iter().any(|branch| branch.weight.is_some());
    layout::wrapped(ui, theme.space(4.0), |ui| {
        let offers = [
            ("app-studio-branch-when", branches.is_empty() || !chance),
            ("app-studio-branch-chance", branches.is_empty() || chance),
        ];
        for (id, _) in offers.into_iter().filter(|(_, offered)| *offered) {
            let label = format!("+ {}", style.say(id));
            // Several of them stand on a sheet.
            let name = format!("{label}: {}", it.words);
            if Button::new(ButtonKind::Link, &label).small().close().name(&name).show(ui, style).clicked() {
                intent = if id == "app-studio-branch-chance" {
                    change(SheetChange::AddChance(owner))
                } else {
                    let field = SheetField::BranchWhen(BranchAt { owner, at: branches.len() });
                    Some(Intent::Studio(StudioIntent::Ask(PickerKind::Ask { field, row: 0, all: true, kind: None })))
                };
            }
        }
    });
    intent
}

/// One of several ways on: when it is taken, and where it leads.
fn one(ui: &mut Ui, style: Style<'_>, view: &SheetView, branch: &WrittenBranch, all: usize) -> Option<Intent> {
    let theme = style.theme;
    let at = branch.at;
    let mut intent = None;
    card::frame(style, 12.0, 8.0).shadow(egui::Shadow::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        layout::wrapped(ui, theme.space(8.0), |ui| {
            if let Some(weight) = &branch.weight {
                let label = weight.options.get(weight.chosen).map_or("", String::as_str);
                let name = style.fill("app-studio-branch-weight", "number", at.at + 1);
                let menu = Menu { name: &name, label, role: TextRole::Small, framed: true };
                if let Some(option) = menu.show(ui, style, &weight.options, weight.chosen) {
                    intent = change(SheetChange::Weight(at, option));
                }
            }
            let moved = |up| SheetChange::MoveBranch(at, up);
            keep(&mut intent, sheet_line::order(ui, style, (at.at, all), moved, SheetChange::RemoveBranch(at)));
        });
        if branch.weight.is_none() {
            if branch.when.text.is_empty() {
                let id = if at.at + 1 == all { "app-studio-branch-else" } else { "app-studio-branch-always" };
                text::muted(ui, style, TextRole::Small, &style.say(id));
            } else {
                let field = SheetField::BranchWhen(at);
                keep(&mut intent, sheet_line::condition(ui, style, view, field, &branch.when));
            }
        }
        ui.add_space(theme.space(4.0));
        text::muted(ui, style, TextRole::Small, &style.say("app-studio-leads-to"));
        keep(&mut intent, lead(ui, style, Some(&branch.lead), PickerKind::BranchLead(at)));
    });
    intent
}
