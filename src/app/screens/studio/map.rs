//! The map: scenes as sheets, beats as cards, and a line for where each choice leads. Only what is in sight is painted.

use super::intent::StudioSide;
use super::map_card;
use super::map_link;
use super::map_overview;
use super::map_sight::{MapScreen, MapSight, Steer};
use super::sheet;
use crate::app::controls::button::{Button, ButtonKind};
use crate::app::controls::{Style, focus, layout};
use crate::app::intent::{Intent, StudioIntent, keep};
use crate::engine::Rating;
use egui::{EventFilter, Id, Key, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2};

/// The map of a case, in units of which a card at its own size has as many as points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapView {
    /// Tells it from the maps of other cases.
    pub case: String,
    /// The scenes.
    pub scenes: Vec<SceneArea>,
    /// The beats, then the endings.
    pub cards: Vec<BeatCard>,
    /// What leads where.
    pub wires: Vec<Wire>,
}

/// A scene on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneArea {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it is a shared piece.
    pub fragment: bool,
    /// Where it lies.
    pub rect: Rect,
}

/// A beat on the map, or an ending.
#[derive(Debug, Clone, PartialEq)]
pub struct BeatCard {
    /// Its place in the list.
    pub at: usize,
    /// The beat, by its path; none for an ending.
    pub beat: Option<String>,
    /// The ending, by its id; none for a beat.
    pub ending: Option<String>,
    /// The scene.
    pub scene: usize,
    /// Its title.
    pub title: String,
    /// Its first words.
    pub words: String,
    /// Who says them.
    pub speaker: String,
    /// How many choices it has.
    pub choices: usize,
    /// Whether anything leads here.
    pub reached: bool,
    /// Whether something is found about it, and whether that is an error.
    pub finding: Option<bool>,
    /// Where it lies.
    pub rect: Rect,
}

/// A line on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// The card that it leads from.
    pub from: usize,
    /// The card that it leads to.
    pub to: usize,
    /// What is said or done on the way; empty where it goes on by itself.
    pub words: String,
    /// The author's view of that.
    pub rating: Option<Rating>,
}

impl MapView {
    /// The rectangle around everything; `None` where there is nothing.
    pub(super) fn bounds(&self) -> Option<Rect> {
        let scenes = self.scenes.iter().map(|scene| scene.rect);
        let all = scenes.chain(self.cards.iter().map(|card| card.rect)).reduce(Rect::union);
        all.map(|all| all.expand(24.0))
    }

    /// What leads away from a card; lines stand in the order of the cards that they lead from.
    pub(super) fn wires_from(&self, card: usize) -> &[Wire] {
        let from = self.wires.partition_point(|wire| wire.from < card);
        let to = self.wires.partition_point(|wire| wire.from <= card);
        &self.wires[from..to]
    }
}

/// The word for a rating.
pub(super) fn rating_word(style: Style<'_>, rating: Rating) -> String {
    style.say(&format!("review-rating-{}", rating.id().to_lowercase()))
}

/// What a screen reader says of a card.
pub(super) fn spoken(style: Style<'_>, card: &BeatCard) -> String {
    let mut said = vec![card.title.clone()];
    if !card.speaker.is_empty() {
        said.push(format!("{}: {}", card.speaker, card.words));
    }
    said.push(style.fill("app-studio-choices", "count", card.choices));
    if !card.reached {
        said.push(style.say("app-studio-unreached"));
    }
    if card.finding.is_some() {
        said.push(style.say("app-studio-has-finding"));
    }
    said.join(". ")
}

/// Shows the map in a rectangle.
pub(super) fn show(ui: &mut Ui, style: Style<'_>, rect: Rect, view: &MapView, chosen: &str) -> Option<Intent> {
    let theme = style.theme;
    let it = theme.palette;
    let id = Id::new(("map", &view.case));
    let at = view.cards.iter().position(|card| card.beat.as_deref() == Some(chosen));
    let mut sight = MapSight::of(ui, id, rect, view, at, theme.frame.base * theme.frame.text);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let name = match at.and_then(|at| view.cards.get(at)) {
        Some(card) => style.fill("app-studio-map-at", "beat", spoken(style, card)),
        None => style.say("app-studio-map"),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name.clone()));
    let mut intent = None;
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        keep(&mut intent, keys(ui, view, at, &mut sight, rect, style));
    }
    let screen = MapScreen { rect, sight: &sight, view, chosen: at };
    let (linked, linking) = map_link::link(ui, &response, screen);
    keep(&mut intent, linked);
    pointer(ui, &response, rect, &mut sight, linking);
    if response.clicked()
        && let Some(spot) = response.interact_pointer_pos()
    {
        let place = sight.place(rect, spot);
        let hit = view.cards.iter().rev().find(|card| card.rect.contains(place));
        intent = hit.and_then(|card| card.beat.clone()).map(|beat| Intent::Studio(StudioIntent::Choose(beat)));
        response.request_focus();
    }
    if response.double_clicked() && style.theme.frame.is_narrow() {
        keep(&mut intent, Some(Intent::Studio(StudioIntent::Side(StudioSide::Sheet))));
    }
    ui.painter().rect_filled(rect, 0, it.sunken);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let screen = MapScreen { rect, sight: &sight, view, chosen: at };
    map_card::paint(ui, style, &painter, screen);
    map_link::paint(ui, style, &painter, screen);
    if response.has_focus() {
        focus::paint(ui, style, rect.shrink(theme.space(6.0)), 4.0);
    }
    // What stands over the map is made after it.
    map_overview::show(ui, style, (rect, id), (view, at), &mut sight);
    let corner = Rect::from_min_max(
        pos2(rect.left() + theme.space(12.0), rect.bottom() - theme.space(12.0) - theme.grown(36.0)),
        rect.max,
    );
    layout::inside(ui, corner, |ui| {
        ui.horizontal(|ui| {
            let steps = [("−", "app-studio-smaller", Steer::Smaller), ("+", "app-studio-larger", Steer::Larger)];
            for (sign, name, steer) in steps {
                if Button::new(ButtonKind::Plain, sign).close().name(&style.say(name)).show(ui, style).clicked() {
                    sight.steer(steer, rect, view);
                }
                ui.add_space(theme.space(4.0));
            }
            if Button::new(ButtonKind::Plain, &style.say("app-studio-all")).small().close().show(ui, style).clicked() {
                sight.steer(Steer::All, rect, view);
            }
        });
    });
    sight.keep(ui, id);
    intent
}

/// What keys do: arrows go to the next card, plus and minus zoom, 0 shows everything.
fn keys(
    ui: &Ui,
    view: &MapView,
    at: Option<usize>,
    sight: &mut MapSight,
    rect: Rect,
    style: Style<'_>,
) -> Option<Intent> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let ways = [
        (Key::ArrowLeft, Vec2::LEFT),
        (Key::ArrowRight, Vec2::RIGHT),
        (Key::ArrowUp, Vec2::UP),
        (Key::ArrowDown, Vec2::DOWN),
    ];
    let steers = [
        (Key::Plus, Steer::Larger),
        (Key::Equals, Steer::Larger),
        (Key::Minus, Steer::Smaller),
        (Key::Num0, Steer::All),
    ];
    for (key, steer) in steers {
        if pressed(key) {
            sight.steer(steer, rect, view);
        }
    }
    if pressed(Key::Enter) {
        return to_sheet(ui, view, at, style);
    }
    let (_, way) = ways.into_iter().find(|(key, _)| pressed(*key))?;
    let next = neighbour(view, at, way)?;
    Some(Intent::Studio(StudioIntent::Choose(view.cards[next].beat.clone()?)))
}

/// Goes on to the sheet: into its first field, or to where it stands by itself.
fn to_sheet(ui: &Ui, view: &MapView, at: Option<usize>, style: Style<'_>) -> Option<Intent> {
    if style.theme.frame.is_narrow() {
        return Some(Intent::Studio(StudioIntent::Side(StudioSide::Sheet)));
    }
    view.cards.get(at?)?.beat.as_ref()?;
    let field = sheet::first_field(ui)?;
    ui.memory_mut(|memory| memory.request_focus(field));
    None
}

/// The nearest beat in a direction: what lies straight ahead counts as nearer than what lies aside.
pub(super) fn neighbour(view: &MapView, at: Option<usize>, way: Vec2) -> Option<usize> {
    let Some(here) = at.and_then(|at| view.cards.get(at)) else { return (!view.cards.is_empty()).then_some(0) };
    let from = here.rect.center();
    let far = |card: &BeatCard| {
        let off = card.rect.center() - from;
        let ahead = off.dot(way);
        let aside = (off - way * ahead).length();
        (ahead > 1.0 && card.beat.is_some()).then_some(ahead + 2.0 * aside)
    };
    let near = view.cards.iter().filter_map(|card| Some((far(card)?, card.at)));
    near.min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, at)| at)
}

/// What the pointer does: dragging moves the map, the wheel zooms where the pointer is.
fn pointer(ui: &Ui, response: &egui::Response, rect: Rect, sight: &mut MapSight, linking: bool) {
    if response.dragged() && !linking {
        sight.drag(response.drag_delta());
    }
    let Some(spot) = response.hover_pos().filter(|spot| rect.contains(*spot)) else { return };
    let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
    if zoom != 1.0 {
        sight.zoom_at(rect, spot, zoom);
    } else if scroll.y != 0.0 {
        sight.zoom_at(rect, spot, (scroll.y / 240.0).exp());
    }
}
