//! Linking on the map: from a port of the chosen card, one for each choice, to the card where that is to lead.

use super::intent::{LeadPick, SheetChange, StudioIntent};
use super::map::BeatCard;
use super::map_sight::MapScreen;
use crate::app::controls::Style;
use crate::app::intent::Intent;
use egui::{Id, Painter, Pos2, Rect, Response, Shape, Stroke, Ui, pos2};

/// How near a port the pointer has to be, in points.
const NEAR: f32 = 12.0;
/// From this size on there are ports.
const PORTS: f32 = 0.35;

/// The ports of a card, from the left along its lower edge: one for each choice; for its own way on where it has none.
fn ports(card: &BeatCard, seen: Rect) -> Vec<Pos2> {
    let count = if card.beat.is_some() { card.choices.max(1) } else { 0 };
    let step = seen.width() / (count + 1) as f32;
    (1..=count).map(|at| pos2(seen.left() + step * at as f32, seen.bottom())).collect()
}

/// The card of which there are ports.
fn linked_from<'a>(screen: MapScreen<'a>) -> Option<&'a BeatCard> {
    screen.chosen.and_then(|at| screen.view.cards.get(at)).filter(|_| screen.sight.zoom() >= PORTS)
}

/// What linking comes to; while it goes on the map does not move, which the second part says.
pub(super) fn link(ui: &Ui, response: &Response, screen: MapScreen<'_>) -> (Option<Intent>, bool) {
    let MapScreen { rect, sight, view, .. } = screen;
    let id = Id::new(("map link", &view.case));
    let Some(card) = linked_from(screen) else { return (None, false) };
    if response.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin())
    {
        let ports = ports(card, screen.place(card.rect));
        let port = ports.iter().position(|port| port.distance(from) <= NEAR);
        ui.data_mut(|data| data.insert_temp(id, port));
    }
    let port: Option<usize> = ui.data(|data| data.get_temp(id)).flatten();
    let Some(port) = port else { return (None, false) };
    if !response.drag_stopped() {
        if !response.dragged() {
            ui.data_mut(|data| data.insert_temp(id, None::<usize>));
        }
        return (None, response.dragged());
    }
    ui.data_mut(|data| data.insert_temp(id, None::<usize>));
    let Some(spot) = response.interact_pointer_pos().filter(|spot| rect.contains(*spot)) else { return (None, true) };
    let place = sight.place(rect, spot);
    let target = view.cards.iter().rev().find(|card| card.rect.contains(place));
    let pick = target.map_or(Some(LeadPick::NewBeat), |to| lead_to(card, to));
    let choice = (card.choices > 0).then_some(port);
    let change = pick.map(|pick| Intent::Studio(StudioIntent::Change(SheetChange::Lead(choice, pick))));
    (change, true)
}

/// What leads from one card to another: a beat of the same scene, another scene, or an ending.
fn lead_to(from: &BeatCard, to: &BeatCard) -> Option<LeadPick> {
    if let Some(ending) = &to.ending {
        return Some(LeadPick::End(ending.clone()));
    }
    let (home, beat) = to.beat.as_ref()?.split_once('.')?;
    let own = from.beat.as_ref()?.split_once('.')?.0;
    Some(if own == home { LeadPick::Beat(beat.to_owned()) } else { LeadPick::Scene(home.to_owned()) })
}

/// Paints the ports of the chosen card, and the line that is being drawn.
pub(super) fn paint(ui: &Ui, style: Style<'_>, painter: &Painter, screen: MapScreen<'_>) {
    let Some(card) = linked_from(screen) else { return };
    let it = style.theme.palette;
    let ports = ports(card, screen.place(card.rect));
    let port: Option<usize> = ui.data(|data| data.get_temp(Id::new(("map link", &screen.view.case)))).flatten();
    if let Some(from) = port.and_then(|port| ports.get(port))
        && let Some(spot) = ui.input(|input| input.pointer.interact_pos())
    {
        painter.extend(Shape::dashed_line(&[*from, spot], Stroke::new(3.0, it.action), 8.0, 5.0));
    }
    for port in &ports {
        painter.circle(*port, 5.0, it.surface, Stroke::new(2.5, it.action));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(beat: Option<&str>, ending: Option<&str>, choices: usize) -> BeatCard {
        BeatCard {
            at: 0,
            beat: beat.map(str::to_owned),
            ending: ending.map(str::to_owned),
            scene: 0,
            title: String::new(),
            words: String::new(),
            speaker: String::new(),
            choices,
            reached: true,
            finding: None,
            rect: Rect::ZERO,
        }
    }

    #[test]
    fn a_line_leads_within_a_scene_to_another_scene_or_to_an_end() {
        let from = card(Some("bar.begin"), None, 2);
        let to = |beat, ending| lead_to(&from, &card(beat, ending, 0));
        assert_eq!(to(Some("bar.verder"), None), Some(LeadPick::Beat(String::from("verder"))));
        assert_eq!(to(Some("straat.begin"), None), Some(LeadPick::Scene(String::from("straat"))));
        assert_eq!(to(None, Some("samen")), Some(LeadPick::End(String::from("samen"))));
        let seen = Rect::from_min_max(pos2(0.0, 0.0), pos2(90.0, 40.0));
        assert_eq!(ports(&from, seen), [pos2(30.0, 40.0), pos2(60.0, 40.0)]);
        assert_eq!(ports(&card(None, Some("samen"), 0), seen), []);
    }
}
