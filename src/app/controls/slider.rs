//! A slider with a few stops.

use super::{Style, focus};
use egui::accesskit::{Action, ActionData};
use egui::{EventFilter, Id, Key, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// A slider.
#[derive(Debug, Clone, Copy)]
pub struct Slider<'a> {
    /// What screen readers call it.
    pub name: &'a str,
    /// How many stops it has.
    pub stops: usize,
    /// The stop on which it stands; none before it was touched.
    pub at: Option<usize>,
    /// Whether every stop is marked.
    pub marked: bool,
}

/// Whether a slider has the focus: then Home and End are its own.
pub(super) fn has_focus(ui: &Ui) -> bool {
    let last = ui.data(|data| data.get_temp::<Id>(with_focus()));
    last.is_some() && ui.memory(egui::Memory::focused) == last
}

/// Where it is kept which slider had the focus last.
fn with_focus() -> Id {
    Id::new("slider with focus")
}

impl Slider<'_> {
    /// Shows it across a width; gives the stop to which it was moved.
    pub fn show(self, ui: &mut Ui, style: Style<'_>, width: f32) -> (Response, Option<usize>) {
        let theme = style.theme;
        let it = theme.palette;
        let thumb = theme.space(24.0);
        let (_, rect) = ui.allocate_space(Vec2::new(width, thumb + 8.0));
        // By its name, so that it keeps the focus where what it changes lays the page out anew.
        let response = ui.interact(rect, Id::new(("slider", self.name)), Sense::click_and_drag());
        let track = rect.shrink2(Vec2::new(thumb / 2.0, 0.0)).x_range();
        let last = self.stops.saturating_sub(1).max(1);
        let middle = rect.center().y;
        let x_of = |stop: usize| track.min + track.span() * stop as f32 / last as f32;
        let mut moved = None;
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(with_focus(), response.id));
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            let (up, down, home, end) = ui.input(|input| {
                let press = |key| input.num_presses(key);
                (
                    press(Key::ArrowRight) + press(Key::ArrowUp),
                    press(Key::ArrowLeft) + press(Key::ArrowDown),
                    input.key_pressed(Key::Home),
                    input.key_pressed(Key::End),
                )
            });
            let from = self.at.unwrap_or(last / 2);
            let to = match (home, end) {
                (true, _) => 0,
                (_, true) => last,
                _ => (from + up).saturating_sub(down).min(last),
            };
            if (up + down > 0 || home || end) && self.at != Some(to) {
                moved = Some(to);
            }
        }
        moved = self.asked(ui, &response, last).or(moved);
        // What the slider changes may move the slider itself, so the pointer decides only when it lets go.
        let mut shown = None;
        if let Some(pointer) = response.interact_pointer_pos() {
            let stop = ((pointer.x - track.min) / track.span().max(1.0) * last as f32).round().max(0.0) as usize;
            shown = Some(stop.min(last));
            if (response.drag_stopped() || response.clicked()) && self.at != shown {
                moved = shown;
            }
        }
        response.widget_info(|| WidgetInfo::slider(true, self.at.unwrap_or(last / 2) as f64, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(last as f64);
            node.set_numeric_value_step(1.0);
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
            if self.at.is_none() {
                node.set_description(style.say("app-slider-untouched"));
            }
        });
        let painter = ui.painter();
        let bar = Rect::from_x_y_ranges(track, middle - 2.0..=middle + 2.0);
        painter.rect_filled(bar, theme.radius(2.0), it.edge);
        if self.marked {
            for stop in 0..self.stops {
                painter.vline(x_of(stop), middle - 6.0..=middle + 6.0, Stroke::new(2.0, it.edge));
            }
        }
        let place = egui::pos2(x_of(moved.or(shown).or(self.at).unwrap_or(last / 2)), middle);
        match self.at {
            Some(_) => {
                painter.circle_filled(place, thumb / 2.0 + 1.0, it.action);
                painter.circle_filled(place, thumb / 2.0, it.surface);
                painter.circle_filled(place, thumb / 2.0 - 3.0, it.action);
            }
            // Nothing is filled in yet: an empty thumb says so.
            None => {
                painter.circle(place, thumb / 2.0 - 2.0, it.surface, Stroke::new(2.0, it.edge));
            }
        }
        let ring = Rect::from_center_size(place, Vec2::splat(thumb));
        focus::ring(ui, style, &response, ring, 12.0);
        (response, moved)
    }
    /// The stop to which an assistive program moves it, where that is another.
    fn asked(&self, ui: &Ui, response: &Response, last: usize) -> Option<usize> {
        let from = self.at.unwrap_or(last / 2);
        let to = ui.input(|input| {
            let up = input.num_accesskit_action_requests(response.id, Action::Increment);
            let down = input.num_accesskit_action_requests(response.id, Action::Decrement);
            let set = input.accesskit_action_requests(response.id, Action::SetValue).last();
            match set.and_then(|request| request.data.as_ref()) {
                Some(ActionData::NumericValue(value)) => Some(value.round().clamp(0.0, last as f64) as usize),
                _ if up + down > 0 => Some((from + up).saturating_sub(down).min(last)),
                _ => None,
            }
        })?;
        (self.at != Some(to)).then_some(to)
    }
}
