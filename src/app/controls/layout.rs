//! Where things stand: parts of the window, rows, gaps and scrolled columns.

use super::{Style, slider};
use egui::{Align, Key, Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2};

/// Shows something in a part of the window, from top to bottom.
pub fn within<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, add).inner
}

/// Shows something whose controls are known by this name alone, whatever stands before it: what is held open, and what has the
/// focus, stays with it when something above it appears or goes.
pub fn apart<R>(ui: &mut Ui, name: impl egui::AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    // The numbers that egui gives to controls by itself count all that were shown before them.
    let id = ui.id().with(("apart", name));
    ui.scope_builder(UiBuilder::new().id(id), add).inner
}

/// Shows something in a rectangle that has its room already, and moves nothing that comes after it.
pub fn inside<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    add(&mut ui.new_child(builder))
}

/// Shows things side by side, in the middle of a row of this height.
pub fn row<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = Vec2::new(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        add(ui)
    })
    .inner
}

/// Shows things side by side, and below one another where they do not fit.
pub fn wrapped<R>(ui: &mut Ui, gap: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap);
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(add).inner
    })
    .inner
}

/// Two columns side by side; below one another where `stack` says so.
pub fn two(ui: &mut Ui, gap: f32, left: f32, stack: bool, first: impl FnOnce(&mut Ui), second: impl FnOnce(&mut Ui)) {
    if stack {
        first(ui);
        ui.add_space(gap);
        second(ui);
        return;
    }
    let all = ui.available_rect_before_wrap();
    let mut column = |from: f32, to: f32, add: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_max(egui::pos2(from, all.top()), egui::pos2(to, all.bottom()));
        let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
        let mut child = ui.new_child(builder);
        child.set_width(to - from);
        add(&mut child);
        child.min_rect().bottom()
    };
    let (mut first, mut second) = (Some(first), Some(second));
    let one = column(all.left(), all.left() + left, &mut |ui| {
        if let Some(first) = first.take() {
            first(ui);
        }
    });
    let other = column(all.left() + left + gap, all.right(), &mut |ui| {
        if let Some(second) = second.take() {
            second(ui);
        }
    });
    let bottom = one.max(other);
    ui.allocate_rect(Rect::from_min_max(all.min, egui::pos2(all.right(), bottom)), egui::Sense::hover());
}

/// Further than any column is long.
const WHOLE: f32 = 1e6;

/// A page that scrolls and opens at its top: where it was not shown just before, it begins anew.
pub fn page<R>(ui: &mut Ui, style: Style<'_>, name: &str, margin: Vec2, add: impl FnOnce(&mut Ui) -> R) -> R {
    let (id, now) = (ui.id().with(("page", name)), ui.ctx().cumulative_pass_nr());
    let before = ui.data_mut(|data| data.get_temp::<u64>(id));
    ui.data_mut(|data| data.insert_temp(id, now));
    scroll(ui, style, name, margin, before.is_none_or(|before| before + 1 < now), add)
}

/// A column that scrolls, with room for focus rings at its edges; page keys scroll it, Home and End go to its ends.
pub fn scrolled<R>(ui: &mut Ui, style: Style<'_>, name: &str, margin: Vec2, add: impl FnOnce(&mut Ui) -> R) -> R {
    scroll(ui, style, name, margin, false, add)
}

/// The same, of which another part is shown at times: each begins at its top.
pub fn scrolled_anew<R>(
    ui: &mut Ui,
    style: Style<'_>,
    name: &str,
    part: &str,
    margin: Vec2,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.id().with(("part", name));
    let before = ui.data_mut(|data| data.get_temp::<String>(id));
    let is_new = before.as_deref() != Some(part);
    if is_new {
        ui.data_mut(|data| data.insert_temp(id, part.to_owned()));
    }
    scroll(ui, style, name, margin, is_new, add)
}

fn scroll<R>(
    ui: &mut Ui,
    style: Style<'_>,
    name: &str,
    margin: Vec2,
    at_top: bool,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let page = ui.available_height() * 0.8;
    // Whoever makes the window larger or smaller goes on reading where they were.
    let area = ScrollArea::vertical().id_salt(name).auto_shrink(false).animated(!style.theme.still);
    let area = if at_top { area.vertical_scroll_offset(0.0) } else { area };
    area.show(ui, |ui| {
        // What has the focus may be a button at the head of what is read; where one types or slides, keys are meant for that.
        if !ui.ctx().text_edit_focused() && !slider::has_focus(ui) {
            let by = ui.input(|input| {
                page * (input.num_presses(Key::PageUp) as f32 - input.num_presses(Key::PageDown) as f32)
                    + WHOLE * (input.num_presses(Key::Home) as f32 - input.num_presses(Key::End) as f32)
            });
            if by != 0.0 {
                ui.scroll_with_delta(Vec2::new(0.0, by));
            }
        }
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(margin.x as i8, margin.y as i8));
        frame
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                add(ui)
            })
            .inner
    })
    .inner
}

/// A line across the room there is.
pub fn rule(ui: &mut Ui, style: Style<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, style.theme.line());
}
