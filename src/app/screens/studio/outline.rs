//! The map as a list: each scene with its beats, and where each choice leads. It says to who hears it what the map shows.

use super::map::{BeatCard, MapView, rating_word, spoken};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::{Style, text};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use egui::{Align, Id, Rect, Sense, Ui, Vec2};
use std::sync::Arc;

/// From so many beats on only what is in sight is drawn, and the rest keeps its room; a list that is shorter is there whole
/// for who has it read.
const LONG: usize = 400;

/// How high each entry is, as far as it was drawn.
type Heights = Arc<Vec<Option<f32>>>;

/// Shows the list.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &MapView, chosen: &str) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    let id = Id::new(("outline", &view.case, view.cards.len(), ui.available_width() as i32));
    let mut heights: Heights = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let long = view.cards.len() > LONG;
    let shown = Id::new(("outline shows", &view.case));
    let moved = ui.data(|data| data.get_temp::<String>(shown)).as_deref() != Some(chosen);
    let mut scene = usize::MAX;
    for card in &view.cards {
        let Some(beat) = &card.beat else { continue };
        if card.scene != scene {
            scene = card.scene;
            ui.add_space(theme.space(12.0));
            text::heading(ui, style, TextRole::H3, 2, view.scenes.get(scene).map_or("", |it| &it.title));
            ui.add_space(theme.space(8.0));
        }
        let on = beat == chosen;
        if long && let Some(high) = heights.get(card.at).copied().flatten() {
            let place = Rect::from_min_size(ui.cursor().min, Vec2::new(ui.available_width(), high));
            let needed = on && moved || ui.is_rect_visible(place.expand(200.0));
            if !needed {
                ui.allocate_exact_size(place.size(), Sense::hover());
                continue;
            }
        }
        let top = ui.cursor().top();
        if entry(ui, style, view, card, on, moved) {
            asked = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
        }
        if long {
            let all = Arc::make_mut(&mut heights);
            all.resize(view.cards.len(), None);
            all[card.at] = Some(ui.cursor().top() - top);
        }
    }
    ui.data_mut(|data| {
        data.insert_temp(shown, chosen.to_owned());
        data.insert_temp(id, heights);
    });
    asked
}

/// A beat with where it leads; says whether it was chosen.
fn entry(ui: &mut Ui, style: Style<'_>, view: &MapView, card: &BeatCard, on: bool, moved: bool) -> bool {
    let theme = style.theme;
    let name = spoken(style, card);
    let kind = if on { ButtonKind::On } else { ButtonKind::Action };
    let response = Button::new(kind, &card.title).small().name(&name).show(ui, style);
    if on && moved {
        response.scroll_to_me(Some(Align::Center));
    }
    ui.horizontal(|ui| {
        ui.add_space(theme.space(12.0));
        ui.vertical(|ui| {
            let said = match card.speaker.as_str() {
                "" => card.words.clone(),
                speaker => format!("{speaker}: {}", card.words),
            };
            text::muted(ui, style, TextRole::Small, &said);
            for wire in view.wires_from(card.at) {
                let to = &view.cards[wire.to];
                let values = [("choice", wire.words.as_str().into()), ("beat", to.title.as_str().into())];
                let id = if wire.words.is_empty() { "app-studio-leads-on" } else { "app-studio-leads" };
                let line = style.say_with(id, &values);
                let rating = wire.rating.map(|rating| format!(" ({})", rating_word(style, rating)));
                text::muted(ui, style, TextRole::Small, &format!("→ {line}{}", rating.unwrap_or_default()));
            }
        });
    });
    ui.add_space(theme.space(8.0));
    response.clicked()
}
