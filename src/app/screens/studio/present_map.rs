//! The map as it is drawn, filled from what the draft says of it.

use super::map::{BeatCard, MapView, SceneArea, Wire};
use super::present_sheet::beat_title;
use crate::report::Messages;
use crate::script::Severity;
use crate::studio::{CARD, CaseDraft, CaseMap, MapCardKind, MapPoint, MapPositions};
use egui::{Rect, Vec2, pos2, vec2};
use std::collections::BTreeMap;

/// How large a unit of the map is where a card stands at its own size.
const UNIT: Vec2 = vec2(9.5, 13.5);

/// The map of a case with its cards where they stood, and where they stand then.
pub(super) fn map(draft: &CaseDraft, case: &str, kept: &MapPositions, words: &Messages) -> (MapView, MapPositions) {
    let told = CaseMap::of(draft, kept);
    let area = |at: MapPoint, size: (i32, i32)| {
        let corner = pos2(at.x as f32 * UNIT.x, at.y as f32 * UNIT.y);
        Rect::from_min_size(corner, vec2(size.0 as f32 * UNIT.x, size.1 as f32 * UNIT.y))
    };
    let scenes = told.scenes.iter().map(|it| SceneArea {
        id: it.id.clone(),
        title: if it.fragment { beat_title(&it.title, &it.id) } else { it.title.clone() },
        fragment: it.fragment,
        rect: area(it.at, it.size),
    });
    let places: BTreeMap<&str, usize> = told.scenes.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect();
    let findings = draft.findings();
    let cards = told.cards.iter().enumerate().map(|(at, it)| {
        let ending = it.kind == MapCardKind::Ending;
        let home = it.id.split('.').next().unwrap_or_default();
        let error = |found: &usize| findings.get(*found).is_some_and(|it| it.severity == Severity::Error);
        BeatCard {
            at,
            beat: (!ending).then(|| it.id.clone()),
            ending: ending.then(|| it.id.clone()),
            scene: if ending { told.scenes.len() } else { places.get(home).copied().unwrap_or_default() },
            title: match it.kind {
                MapCardKind::Topics => words.text("app-studio-topic-list"),
                MapCardKind::Beat | MapCardKind::Ending => beat_title(&it.title, &it.id),
            },
            words: it.words.clone(),
            speaker: it.speaker.clone().unwrap_or_default(),
            choices: it.choices,
            reached: it.reached,
            finding: (!it.findings.is_empty()).then(|| it.findings.iter().any(error)),
            rect: area(it.at, CARD),
        }
    });
    let mut wires: Vec<_> = told
        .lines
        .iter()
        .map(|it| Wire {
            from: it.from,
            to: it.to,
            words: match it.choice.as_deref() {
                Some(choice) if it.words.is_empty() => beat_title("", choice),
                _ => it.words.clone(),
            },
            rating: it.rating,
        })
        .collect();
    wires.sort_by_key(|wire| wire.from);
    let view = MapView { case: case.to_owned(), scenes: scenes.collect(), cards: cards.collect(), wires };
    (view, told.positions())
}
