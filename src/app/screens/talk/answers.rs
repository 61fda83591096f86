//! What is asked, and the answers; while something is still told, the way on.

use super::column;
use super::fit::Density;
use super::hint;
use super::view::{OfferView, TalkView};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::choice::{ChoiceRow, ChoiceState};
use crate::app::controls::icon::{self, Icon};
use crate::app::controls::text;
use crate::app::controls::{Style, bar, layout, notice};
use crate::app::intent::{Intent, TalkIntent, keep};
use crate::app::theme::TextRole;
use egui::{Rect, Ui, Vec2};

/// The height of what is asked with all answers; of the button at the end where nothing is asked.
pub(super) fn height(ui: &Ui, style: Style<'_>, view: &TalkView, room: Density, width: f32) -> f32 {
    let theme = style.theme;
    if view.over || view.read_on {
        return theme.space(16.0) + Button::new(ButtonKind::Filled, &end_label(style, view)).size(ui, style).y;
    }
    let (above, below) = spaces(room);
    let high = theme.space(above) + row_height(ui, style) + theme.space(below);
    let rows = view.offers.iter().map(|offer| row(view, offer, room).height(ui, style, width) + room.gap(theme));
    high + rows.sum::<f32>()
}

/// The space above and below what is asked.
fn spaces(room: Density) -> (f32, f32) {
    match room {
        Density::Plain => (8.0, 8.0),
        Density::Tight => (2.0, 4.0),
        Density::Compact | Density::Wide | Density::Alone => (0.0, 2.0),
    }
}

fn row_height(ui: &Ui, style: Style<'_>) -> f32 {
    let label = style.say("app-talk-hint");
    style.theme.space(32.0).max(hint_button(&label).size(ui, style).y)
}

fn hint_button(label: &str) -> Button<'_> {
    Button::new(ButtonKind::Link, label).icon(Icon::Hint).close()
}

fn row<'a>(view: &TalkView, offer: &'a OfferView, room: Density) -> ChoiceRow<'a> {
    let state = if view.chosen == Some(offer.at) { ChoiceState::Chosen } else { offer.state };
    let (lead, text, below) = (&offer.lead, &offer.text, &offer.below);
    ChoiceRow { number: offer.number, lead, text, below, state, size: room.answers() }
}

/// Shows what is asked and the answers; `below` is told where each stands that can be picked.
pub(super) fn show(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    room: Density,
    below: &mut Vec<(usize, Rect)>,
) -> Option<Intent> {
    let theme = style.theme;
    let mut intent = None;
    let (over, under) = spaces(room);
    ui.add_space(theme.space(over));
    let label = style.say("app-talk-hint");
    let button = hint_button(&label);
    let asked = view.hint.as_ref().filter(|(_, open)| !open);
    let right = if asked.is_some() { button.size(ui, style).x } else { 0.0 };
    let high = row_height(ui, style);
    let (place, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), egui::Sense::hover());
    let timer = view.timer;
    bar::spread_row(
        ui,
        place,
        right,
        |ui| {
            if !view.question.is_empty() {
                text::heading(ui, style, TextRole::H3, 2, &view.question);
            }
            if let Some((left, _)) = timer {
                ui.add_space(theme.space(16.0));
                countdown(ui, style, left);
            }
        },
        |ui| {
            if asked.is_some() && button.show(ui, style).clicked() {
                intent = Some(Intent::Talk(TalkIntent::Hint));
            }
        },
    );
    ui.add_space(theme.space(under));
    for offer in &view.offers {
        keep(&mut intent, answer(ui, style, view, offer, room, below));
        ui.add_space(room.gap(theme));
    }
    // A hint moves no answer: below them where it has no place beside them.
    if let Some((said, true)) = view.hint.as_ref().filter(|_| !hint::is_over_stage(style, room)) {
        notice::hint(ui, style, said);
        let id = egui::Id::new("hint read");
        if ui.data(|data| data.get_temp::<usize>(id)) != Some(view.step) {
            ui.data_mut(|data| data.insert_temp(id, view.step));
            ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
        }
        ui.add_space(theme.space(8.0));
    }
    intent
}

fn countdown(ui: &mut Ui, style: Style<'_>, left: u32) {
    let it = style.theme.palette;
    let side = icon::side(style);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
    icon::draw(ui.painter(), Icon::Clock, rect, it.muted);
    ui.add_space(style.theme.space(6.0));
    text::muted(ui, style, TextRole::Small, &style.fill("app-talk-seconds", "seconds", left));
}

fn answer(
    ui: &mut Ui,
    style: Style<'_>,
    view: &TalkView,
    offer: &OfferView,
    room: Density,
    below: &mut Vec<(usize, Rect)>,
) -> Option<Intent> {
    let response = row(view, offer, room).show(ui, style);
    let number = offer.number?;
    below.push((number, response.rect));
    if response.clicked() {
        return Some(Intent::Talk(TalkIntent::Pick(offer.at)));
    }
    if view.quiet || !column::pressed(ui, number) {
        return None;
    }
    // Nobody picks what cannot be read: the key first brings it into view.
    let seen = ui.clip_rect().expand(1.0).contains_rect(response.rect);
    if seen || response.has_focus() {
        return Some(Intent::Talk(TalkIntent::Pick(offer.at)));
    }
    response.request_focus();
    response.scroll_to_me(None);
    None
}

fn end_label(style: Style<'_>, view: &TalkView) -> String {
    style.say(if view.over { "app-talk-look-back" } else { "app-talk-read-on" })
}

/// Shows the button at the end: to the look back, or to a list that is read apart.
pub(super) fn end(ui: &mut Ui, style: Style<'_>, view: &TalkView) -> Option<Intent> {
    ui.add_space(style.theme.space(16.0));
    let response = Button::new(ButtonKind::Filled, &end_label(style, view)).wide().show(ui, style);
    notice::focus_once(ui, &response, &format!("end {}", view.step));
    response.clicked().then_some(if view.over {
        Intent::Talk(TalkIntent::LookBack)
    } else {
        Intent::Talk(TalkIntent::ReadOn)
    })
}

/// The height of the way on.
pub(super) fn on_height(style: Style<'_>) -> f32 {
    let theme = style.theme;
    theme.space(52.0).max(theme.size(TextRole::Strong).1 + theme.space(20.0))
}

/// Shows the way on in a rectangle at the end of the column, while something is told.
pub(super) fn on(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &TalkView) -> Option<Intent> {
    let theme = style.theme;
    // A change of scene is worth a button that is seen.
    let next = view.shown.is_none() && view.items.get(view.told).is_some_and(super::view::Item::begins_page);
    let (kind, label) = if next {
        (ButtonKind::Filled, style.say("app-talk-next-scene"))
    } else {
        (ButtonKind::Link, style.say("app-talk-tell-on"))
    };
    let mut pressed = false;
    layout::within(ui, rect, |ui| {
        layout::row(ui, rect.height(), |ui| {
            let response = Button::new(kind, &label).icon_behind(Icon::Right).show(ui, style);
            notice::focus_once(ui, &response, &format!("on {} {}", view.step, next));
            pressed = response.clicked();
            if !theme.frame.is_narrow() {
                ui.add_space(theme.space(8.0));
                text::muted(ui, style, TextRole::Small, &style.say("app-talk-tell-on-key"));
            }
        });
    });
    pressed.then_some(Intent::Talk(TalkIntent::Reveal))
}
