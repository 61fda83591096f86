//! The map, filled from the scenario.

use super::map::{BeatCard, MapScene, MapView, Wire};
use super::present_sheet::{beat_title, home_title};
use crate::engine::{
    BeatId, ExitOwner, FlowGraph, FlowReach, Home, IndexSpan, Language, Scenario, Speaker, TextId, Then,
};
use crate::report::Messages;
use egui::{Rect, Vec2, pos2, vec2};
use std::collections::BTreeMap;

/// The size of a card, and the room around it.
const CARD: Vec2 = vec2(190.0, 96.0);
const GAP: Vec2 = vec2(60.0, 26.0);
const TITLE: f32 = 34.0;

/// The map of a case; `finding` says of a beat whether something is found, and whether that is an error.
pub(super) fn map(
    scenario: &Scenario,
    case: &str,
    words: &Messages,
    finding: impl Fn(BeatId) -> Option<bool>,
) -> MapView {
    let graph = FlowGraph::of(scenario);
    let reach = graph.reach();
    let text = |id: TextId| scenario.texts.unplayed(id, Language::default()).into_owned();
    let homes: Vec<(Home, IndexSpan)> = (scenario.scenes.iter().enumerate())
        .map(|(at, it)| (Home::Scene(crate::engine::SceneId::new(at)), it.beats))
        .chain(
            (scenario.fragments.iter().enumerate())
                .map(|(at, it)| (Home::Fragment(crate::engine::FragmentId::new(at)), it.beats)),
        )
        .collect();
    let mut view = MapView { case: case.to_owned(), ..MapView::default() };
    let mut left = 0.0;
    for (at, (home, span)) in homes.iter().enumerate() {
        let (columns, size) = columns(scenario, &graph, *span, *home);
        let rect = Rect::from_min_size(pos2(left, 0.0), size + vec2(GAP.y * 2.0, GAP.y + TITLE));
        left = rect.right() + GAP.x;
        view.scenes.push(MapScene { title: home_title(scenario, *home), rect });
        for (number, beat) in span.range().enumerate() {
            let id = BeatId::new(beat);
            let it = scenario.beat(id);
            let first = scenario.lines[it.lines.range()].first();
            let (column, row) = columns[&beat];
            let place =
                rect.min + vec2(GAP.y + column as f32 * (CARD.x + GAP.x), TITLE + row as f32 * (CARD.y + GAP.y));
            view.cards.push(BeatCard {
                at: view.cards.len(),
                beat: Some(scenario.beat_path(id)),
                ending: None,
                number: number + 1,
                scene: at,
                title: beat_title(scenario, id),
                words: first.map_or_else(String::new, |line| text(line.text)),
                speaker: first.map_or_else(String::new, |line| match line.who {
                    Speaker::Narration => String::new(),
                    Speaker::Player => words.text("app-studio-player"),
                    Speaker::Stakeholder(who) => text(scenario.cast[who.index()].name),
                }),
                choices: it.choices.range().len(),
                reached: reach.comes_to(id),
                finding: finding(id),
                rect: Rect::from_min_size(place, CARD),
            });
        }
    }
    endings(scenario, &reach, left, &mut view);
    wires(scenario, &graph, &mut view);
    view
}

/// A column and a row for each beat of a scene: as many columns to the right as it takes picks to come there.
fn columns(
    scenario: &Scenario,
    graph: &FlowGraph<'_>,
    span: IndexSpan,
    home: Home,
) -> (BTreeMap<usize, (usize, usize)>, Vec2) {
    let start = match home {
        Home::Scene(scene) => scenario.scenes[scene.index()].start,
        Home::Fragment(it) => scenario.fragments[it.index()].start,
    };
    let mut places = BTreeMap::new();
    let mut rows: Vec<usize> = Vec::new();
    let mut put = |beat: usize, column: usize, places: &mut BTreeMap<usize, (usize, usize)>| {
        rows.resize(rows.len().max(column + 1), 0);
        places.insert(beat, (column, rows[column]));
        rows[column] += 1;
    };
    let mut open = std::collections::VecDeque::from([(start.index(), 0)]);
    let mut left = span.range();
    loop {
        while let Some((beat, column)) = open.pop_front() {
            if places.contains_key(&beat) || !span.range().contains(&beat) {
                continue;
            }
            put(beat, column, &mut places);
            for exit in graph.exits(BeatId::new(beat)) {
                if let Then::Beat(next) | Then::Call(_, next) = exit.then {
                    open.push_back((next.index(), column + 1));
                }
            }
        }
        // What nothing leads to stands at the left, below the others.
        let Some(next) = left.find(|beat| !places.contains_key(beat)) else { break };
        open.push_back((next, 0));
    }
    let high = rows.iter().copied().max().unwrap_or(0) as f32;
    (places, vec2(rows.len() as f32 * (CARD.x + GAP.x) - GAP.x, high * (CARD.y + GAP.y)))
}

fn endings(scenario: &Scenario, reach: &FlowReach, left: f32, view: &mut MapView) {
    let scene = view.scenes.len();
    for (at, ending) in scenario.endings.iter().enumerate() {
        let text = |id: TextId| scenario.texts.unplayed(id, Language::default()).into_owned();
        view.cards.push(BeatCard {
            at: view.cards.len(),
            beat: None,
            ending: Some(scenario.texts.name(ending.id).to_owned()),
            number: at + 1,
            scene,
            title: text(ending.title),
            words: text(ending.text),
            speaker: String::new(),
            choices: 0,
            reached: reach.comes_to_ending(crate::engine::EndingId::new(at)),
            finding: None,
            rect: Rect::from_min_size(pos2(left, TITLE + at as f32 * (CARD.y + GAP.y)), CARD),
        });
    }
}

fn wires(scenario: &Scenario, graph: &FlowGraph<'_>, view: &mut MapView) {
    // Scenes come before fragments in both lists, so cards stand in the order of the beats of their homes.
    let place: BTreeMap<String, usize> =
        view.cards.iter().filter_map(|card| Some((card.beat.clone()?, card.at))).collect();
    let card = |beat: BeatId| place.get(&scenario.beat_path(beat)).copied();
    let endings = view.cards.len() - scenario.endings.len();
    let text = |id: TextId| scenario.texts.unplayed(id, Language::default()).into_owned();
    for at in 0..scenario.beats.len() {
        let Some(from) = card(BeatId::new(at)) else { continue };
        for exit in graph.exits(BeatId::new(at)) {
            let to = match exit.then {
                Then::Beat(beat) => card(beat),
                Then::Scene(scene) => card(scenario.scenes[scene.index()].start),
                Then::End(ending) => Some(endings + ending.index()),
                Then::Call(fragment, _) => card(scenario.fragments[fragment.index()].start),
                Then::Topics | Then::Return | Then::First(_) | Then::Chance(_) => None,
            };
            let Some(to) = to else { continue };
            let (words, rating) = match exit.owner {
                ExitOwner::Beat => (String::new(), None),
                ExitOwner::Choice(choice) => {
                    let it = scenario.choice(choice);
                    (it.text.map_or_else(String::new, text), it.rating)
                }
            };
            view.wires.push(Wire { from, to, words, rating });
        }
    }
    view.wires.sort_by_key(|wire| wire.from);
}
