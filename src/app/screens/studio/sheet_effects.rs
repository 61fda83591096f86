//! What a choice or a beat brings about besides its moves: each in words, with what can be written and picked of it.

use super::intent::{SheetChange, SheetField};
use super::picker::PickerKind;
use super::sheet::{SheetEntry, add, change};
use super::sheet_line;
use super::view::{SheetView, WrittenEffect};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::menu::Menu;
use crate::app::controls::text::{self, TextRun};
use crate::app::controls::{Style, card, layout};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::app::theme::TextRole;
use egui::Ui;

/// Shows what a choice brings about, or coming to the beat itself.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    view: &SheetView,
    owner: Option<usize>,
    effects: &[WrittenEffect],
) -> Option<Intent> {
    let mut intent = None;
    let title = match (owner, &view.brought_in) {
        (None, None) => "app-studio-effects-enter",
        _ => "app-studio-effects",
    };
    text::muted(ui, style, TextRole::Small, &style.say(title));
    for effect in effects {
        keep(&mut intent, layout::apart(ui, ("effect", effect.at.at), |ui| one(ui, style, view, effect)));
        ui.add_space(style.theme.space(6.0));
    }
    let more = match (owner, &view.brought_in) {
        (None, None) => "app-studio-add-effect-enter",
        _ => "app-studio-add-effect",
    };
    if add(ui, style, more) {
        intent = Some(Intent::Studio(StudioIntent::Ask(PickerKind::Effects(owner))));
    }
    intent
}

/// An effect: what it says, a button without it, and below that what it leaves open.
fn one(ui: &mut Ui, style: Style<'_>, view: &SheetView, effect: &WrittenEffect) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let mut intent = None;
    card::tinted(style, it.tint, 12.0, 6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let gone = Button::new(ButtonKind::Quiet, "×").small().close();
        let spoken = style.fill("app-studio-move-remove", "name", effect.words.as_str());
        let gone = gone.name(&spoken);
        let side = gone.size(ui, style).x;
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - side - theme.space(8.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.add_space(theme.space(4.0));
                text::runs(ui, style, &[TextRun::new(&effect.words, TextRole::SmallStrong, it.ink)]);
            });
            if gone.show(ui, style).clicked() {
                intent = change(SheetChange::RemoveEffect(effect.at));
            }
        });
        if !effect.picks.is_empty() {
            layout::wrapped(ui, theme.space(6.0), |ui| {
                for (place, pick) in effect.picks.iter().enumerate() {
                    let label = pick.options.get(pick.chosen).map_or("", String::as_str);
                    let menu = Menu { name: &pick.name, label, role: TextRole::Small, framed: true };
                    if let Some(option) = menu.show(ui, style, &pick.options, pick.chosen) {
                        intent = change(SheetChange::PickEffect(effect.at, place, option));
                    }
                }
            });
        }
        let mut shut = Vec::new();
        for (part, name, value) in &effect.texts {
            let field = SheetField::Effect(effect.at, *part);
            let always = !value.is_empty() || view.unfolded.contains(&format!("{field:?}"));
            if always {
                let name = style.say(name);
                keep(&mut intent, SheetEntry { view, field, name: &name, value, rows: 1 }.named(ui, style));
            } else {
                shut.push((field, *name, ""));
            }
        }
        keep(&mut intent, sheet_line::offers(ui, style, &shut));
    });
    intent
}
