//! The map as a list: each scene with its beats, and where each choice leads. It says to who hears it what the map shows.

use super::map::{MapView, spoken};
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::{Style, layout, text};
use crate::app::intent::{Intent, StudioIntent};
use crate::app::theme::TextRole;
use egui::{Align, Ui};

/// Shows the list; what does not stand in sight takes its room and is not drawn.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, view: &MapView, chosen: &str) -> Option<Intent> {
    let theme = style.theme;
    let mut asked = None;
    for (at, scene) in view.scenes.iter().enumerate() {
        text::heading(ui, style, TextRole::H3, 2, &scene.title);
        ui.add_space(theme.space(8.0));
        for card in view.cards.iter().filter(|card| card.scene == at) {
            let on = card.beat.as_deref() == Some(chosen);
            let Some(beat) = &card.beat else { continue };
            let label = card.title.as_str();
            let name = spoken(style, card);
            let kind = if on { ButtonKind::On } else { ButtonKind::Action };
            let response = Button::new(kind, label).small().name(&name).show(ui, style);
            if response.clicked() {
                asked = Some(Intent::Studio(StudioIntent::Choose(beat.clone())));
            }
            let key = egui::Id::new(("outline shows", &view.case));
            if on && ui.data(|data| data.get_temp::<String>(key)).as_deref() != Some(chosen) {
                response.scroll_to_me(Some(Align::Center));
                ui.data_mut(|data| data.insert_temp(key, chosen.to_owned()));
            }
            ui.indent(("outline", beat), |ui| {
                text::muted(ui, style, TextRole::Small, &card.words);
                for wire in view.wires.iter().filter(|wire| wire.from == card.at) {
                    let to = &view.cards[wire.to];
                    let rating = wire.rating.map(|rating| format!(" ({})", super::map::rating_word(style, rating)));
                    let words = [("choice", wire.words.as_str().into()), ("beat", to.title.as_str().into())];
                    let line = style.say_with("app-studio-leads", &words);
                    text::muted(ui, style, TextRole::Small, &format!("{line}{}", rating.unwrap_or_default()));
                }
            });
            ui.add_space(theme.space(8.0));
        }
        ui.add_space(theme.space(12.0));
    }
    layout::rule(ui, style);
    asked
}
