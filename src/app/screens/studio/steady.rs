//! What one points at stays where it is when something above it appears or goes: nobody presses beside what they meant.

use super::view::SheetView;
use egui::style::ScrollAnimation;
use egui::{Id, Rect, Ui, Vec2};

/// Under this it is noted which part of the sheet one points at, and how far down it stands.
const POINTED_AT: &str = "part of the sheet that is pointed at";

/// The part of a sheet that one points at, or types in: which sheet, which part, and how far below its beginning, in points.
type PointedAt = (u32, Id, f32);

/// Holds a part of the sheet where it stood, as long as one points at it; `origin` is where the sheet begins.
pub(super) fn hold(ui: &Ui, view: &SheetView, name: impl egui::AsId, origin: f32, part: Rect) {
    let (id, down) = (Id::new(name), part.top() - origin);
    let noted = Id::new(POINTED_AT);
    let before = ui.data(|data| data.get_temp::<PointedAt>(noted));
    if let Some((_, _, was)) = before.filter(|(key, at, _)| *key == view.key && *at == id) {
        if (down - was).abs() > 0.5 {
            ui.scroll_with_delta_animation(Vec2::new(0.0, was - down), ScrollAnimation::none());
        }
        ui.data_mut(|data| data.remove::<PointedAt>(noted));
    }
    let sight = part.intersect(ui.clip_rect());
    let pointed = ui.input(|input| input.pointer.latest_pos()).is_some_and(|spot| sight.contains(spot));
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if pointed || focused.is_some_and(|it| ui.ctx().text_edit_focused() && part.contains(it.rect.center())) {
        ui.data_mut(|data| data.insert_temp(noted, (view.key, id, down)));
    }
}

/// Shows something that comes and goes, and keeps the room that it took as long as the same sheet is looked at.
pub(super) fn kept_room<R>(ui: &mut Ui, of: impl egui::AsId, add: impl FnOnce(&mut Ui) -> R) -> R {
    let noted = Id::new(("room that is kept", Id::new(of)));
    let top = ui.cursor().top();
    let shown = add(ui);
    let now = ui.cursor().top() - top;
    let room = ui.data(|data| data.get_temp::<f32>(noted)).unwrap_or(0.0).max(now);
    ui.data_mut(|data| data.insert_temp(noted, room));
    if room > now {
        ui.add_space(room - now);
    }
    shown
}
