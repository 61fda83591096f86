//! What can be done with the whole of a moment or its scene: copied, put behind it, and moved among its like.

use super::intent::{CopiedKind, CopyOf, SheetChange};
use super::view::SheetView;
use crate::app::controls::menu::Menu;
use crate::app::controls::{Style, focus};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use egui::{Id, Rect, Ui};

/// No entry of a menu is the one that holds.
const NONE: usize = usize::MAX;

/// Under this it is noted which choice of the sheet is at hand: which was pressed last, or has the focus in it.
const AT_HAND: &str = "choice at hand";

/// Shows the menu of the moment.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &SheetView) -> Option<Intent> {
    let offers = offers(style, view);
    let labels: Vec<_> = offers.iter().map(|it| it.0.clone()).collect();
    let name = style.say("app-studio-more-moment");
    let menu = Menu { name: &name, label: &name, role: TextRole::Small, framed: true };
    let at = menu.show(ui, style, &labels, NONE)?;
    offers.into_iter().nth(at).map(|it| Intent::Studio(it.1))
}

/// What it offers: only what can be done now.
fn offers(style: Style<'_>, view: &SheetView) -> Vec<(String, StudioIntent)> {
    let mut offers = vec![(style.say("app-studio-copy-beat"), StudioIntent::Copy(CopyOf::Beat))];
    if view.in_scene {
        offers.push((style.say("app-studio-copy-scene"), StudioIntent::Copy(CopyOf::Scene)));
    }
    if let Some((kind, title)) = &view.copied {
        let words = style.fill(&format!("app-studio-paste-{}", kind.id()), "title", title.as_str());
        offers.push((words, StudioIntent::Paste(None)));
    }
    let moves = [
        (view.beat_moves, "beat", SheetChange::MoveBeat as fn(bool) -> SheetChange),
        (view.scene_moves, "scene", SheetChange::MoveScene),
    ];
    for ((earlier, later), of, change) in moves {
        for (can, way, up) in [(earlier, "earlier", true), (later, "later", false)] {
            if can {
                let words = style.say(&format!("app-studio-{of}-{way}"));
                offers.push((words, StudioIntent::Change(change(up))));
            }
        }
    }
    offers
}

/// Whether a choice was copied, so that it can be put in among those of a sheet.
pub(super) fn copied_choice(view: &SheetView) -> Option<&str> {
    view.copied.as_ref().filter(|(kind, _)| *kind == CopiedKind::Choice).map(|(_, title)| title.as_str())
}

/// The choice of a sheet that is at hand.
pub(super) fn at_hand(ui: &Ui, view: &SheetView) -> Option<usize> {
    let known = ui.data(|data| data.get_temp::<(u32, usize)>(Id::new(AT_HAND)));
    known.filter(|(key, at)| *key == view.key && *at < view.choices.len()).map(|(_, at)| at)
}

/// The choice at hand goes one place up or down, where there is one.
pub(super) fn follow(ui: &Ui, view: &SheetView, at: usize, up: bool) {
    let to = if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(to) = to.filter(|to| *to < view.choices.len()) {
        ui.data_mut(|data| data.insert_temp(Id::new(AT_HAND), (view.key, to)));
    }
}

/// Whoever presses beside all choices, or goes on to something else, has none at hand any more.
pub(super) fn let_go(ui: &Ui) {
    if ui.input(|input| input.pointer.any_pressed()) || ui.memory(|memory| memory.focused().is_some()) {
        ui.data_mut(|data| data.remove::<(u32, usize)>(Id::new(AT_HAND)));
    }
}

/// A choice is at hand when one presses it or is in it with the focus; it is seen which one that is.
pub(super) fn take(ui: &Ui, style: Style<'_>, view: &SheetView, at: usize, card: Rect) {
    let sight = card.intersect(ui.clip_rect());
    let pressed = ui.input(|input| {
        input.pointer.any_pressed() && input.pointer.interact_pos().is_some_and(|spot| sight.contains(spot))
    });
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if pressed && egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    if pressed || focused.is_some_and(|it| card.contains(it.rect.center())) {
        ui.data_mut(|data| data.insert_temp(Id::new(AT_HAND), (view.key, at)));
    }
    if at_hand(ui, view) == Some(at) {
        focus::mark(ui, style, card, 12.0);
    }
}
