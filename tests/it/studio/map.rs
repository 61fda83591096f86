//! The map, the outline and the search say what stands in the text, and what is added moves nothing.

use super::{draft, shipped};
use crate::support::{CASES, beats};
use std::collections::BTreeSet;
use tegenspel::engine::{BeatId, FlowGraph, Rating};
use tegenspel::script::rewrite::{CasePath, CaseValue};
use tegenspel::studio::{CARD, CaseEdit, CaseMap, LeadsTo, MapCardKind, MapPositions, Outline, SearchKind};

#[test]
fn a_map_has_a_card_for_every_beat_and_ending_and_none_lies_on_another() {
    for id in CASES {
        let draft = shipped(id);
        let map = CaseMap::of(&draft, &MapPositions::default());
        let scenario = draft.scenario().unwrap();
        let beats: BTreeSet<_> = (0..scenario.beats.len()).map(|at| scenario.beat_path(BeatId::new(at))).collect();
        let cards = |ending: bool| map.cards.iter().filter(move |it| (it.kind == MapCardKind::Ending) == ending);
        assert_eq!(cards(false).map(|it| it.id.clone()).collect::<BTreeSet<_>>(), beats, "{id}");
        assert_eq!(cards(true).count(), scenario.endings.len());
        let points: BTreeSet<_> = map.cards.iter().map(|it| it.at).collect();
        assert_eq!(points.len(), map.cards.len(), "{id}");
        for card in cards(false) {
            let home = card.id.split('.').next().unwrap();
            let scene = map.scenes.iter().find(|it| it.id == home).unwrap();
            assert!(card.at.x >= scene.at.x && card.at.x + CARD.0 <= scene.at.x + scene.size.0, "{}", card.id);
            assert!(card.at.y >= scene.at.y && card.at.y + CARD.1 <= scene.at.y + scene.size.1, "{}", card.id);
        }
        for (at, scene) in map.scenes.iter().enumerate() {
            for other in &map.scenes[at + 1..] {
                let apart = scene.at.y + scene.size.1 <= other.at.y || other.at.y + other.size.1 <= scene.at.y;
                assert!(apart, "{id}: {} lies on {}", scene.id, other.id);
            }
        }
        // The same each time, and where it is kept.
        assert_eq!(map, CaseMap::of(&draft, &MapPositions::default()));
        assert_eq!(map, CaseMap::of(&draft, &map.positions()));
    }
}

#[test]
fn what_the_map_reaches_is_what_the_engine_reaches() {
    for id in CASES {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        let reach = FlowGraph::of(scenario).reach();
        let map = CaseMap::of(&draft, &MapPositions::default());
        for beat in (0..scenario.beats.len()).map(BeatId::new) {
            let name = scenario.beat_path(beat);
            assert_eq!(map.card(&name).unwrap().reached, reach.comes_to(beat), "{id}: {name}");
        }
    }
}

#[test]
fn what_is_added_moves_nothing() {
    let mut draft = shipped("de-loods");
    let before = CaseMap::of(&draft, &MapPositions::default());
    let scene = CasePath::from("scenes.foyer");
    let then = CaseValue::form("Beat", "gat_op_tafel");
    draft.edit(&CaseEdit::new_beat(&scene, 2, "Even stil", "Het is even stil.", then)).unwrap();
    let ending = CaseValue::form("End", "streng_en_samen");
    draft.edit(&CaseEdit::new_scene(1, "Op de gang", &["roos"], "Op de gang.", ending)).unwrap();
    let after = CaseMap::of(&draft, &before.positions());
    for card in &before.cards {
        assert_eq!(after.card(&card.id).unwrap().at, card.at, "{}", card.id);
    }
    let new = after.card("foyer.even_stil").unwrap();
    assert!(!new.reached && new.words == "Het is even stil.");
    let neighbour = after.card("foyer.binnenkomst").unwrap();
    assert_eq!(new.at.y, neighbour.at.y);
    let points: BTreeSet<_> = after.cards.iter().map(|it| it.at).collect();
    assert_eq!(points.len(), after.cards.len());
}

const TALK: &str = r#""a": (
    lines: [(who: "ans", text: "Goedemorgen, kom binnen.")],
    choices: {
        "ja": (text: "Ja.", rating: Best, then: Beat("b")),
        "nee": (text: "Nee.", rating: Poor, then: First([(when: "level() > 2", then: End("bad")), (then: Beat("b"))])),
    },
),
"b": (title: "Daarna", lines: [(text: "Stil.")], then: End("good")),
"los": (lines: [(text: "Hier komt niemand.")], then: End("good")),"#;

#[test]
fn lines_say_from_which_choice_and_how_it_is_rated() {
    let map = CaseMap::of(&draft(&beats(TALK)), &MapPositions::default());
    let lines: Vec<_> = map
        .lines
        .iter()
        .map(|it| (&*map.cards[it.from].id, it.choice.as_deref(), &*map.cards[it.to].id, it.rating, it.conditional))
        .collect();
    assert_eq!(
        lines,
        [
            ("room.a", Some("ja"), "room.b", Some(Rating::Best), false),
            ("room.a", Some("nee"), "bad", Some(Rating::Poor), true),
            ("room.a", Some("nee"), "room.b", Some(Rating::Poor), false),
            ("room.b", None, "good", None, false),
            ("room.los", None, "good", None, false),
        ]
    );
    let card = map.card("room.a").unwrap();
    assert_eq!((&*card.words, card.speaker.as_deref(), card.choices), ("Goedemorgen, kom binnen.", Some("Ans"), 2));
    let lost = map.card("room.los").unwrap();
    assert!(!lost.reached && !lost.findings.is_empty());
}

#[test]
fn the_outline_says_the_same() {
    let draft = draft(&beats(TALK));
    let outline = Outline::of(&draft);
    let beat = &outline.scenes[0].beats[0];
    assert_eq!((&*outline.scenes[0].title, &*beat.id, beat.speaker.as_deref()), ("Room", "room.a", Some("Ans")));
    let to = |at: usize| beat.leads[at].to.iter().map(|(_, title)| &**title).collect::<Vec<_>>();
    assert_eq!((to(0), to(1)), (vec!["Daarna"], vec!["Bad", "Daarna"]));
    assert_eq!(beat.leads[1].to[0].0, LeadsTo::Ending(String::from("bad")));
    let map = CaseMap::of(&draft, &MapPositions::default());
    for beat in outline.scenes.iter().flat_map(|it| &it.beats) {
        let card = map.card(&beat.id).unwrap();
        assert_eq!((&card.title, &card.findings, card.reached), (&beat.title, &beat.findings, beat.reached));
    }
}

#[test]
fn a_map_is_drawn_of_a_case_that_cannot_be_played() {
    let mut draft = draft(&beats(TALK));
    draft.edit(&CaseEdit::Remove { at: CasePath::from("scenes.room.beats.b") }).unwrap();
    assert!(!draft.is_sound() && draft.scenario().is_some());
    let map = CaseMap::of(&draft, &MapPositions::default());
    assert!(map.card("room.b").is_none() && map.card("room.a").is_some_and(|it| !it.findings.is_empty()));
    let outline = Outline::of(&draft);
    assert_eq!(outline.scenes[0].beats[0].leads[0].to[0].0, LeadsTo::Nowhere(String::from("room.b")));
}

#[test]
fn words_ids_and_people_are_found() {
    let draft = draft(&beats(TALK));
    let found = |word: &str| draft.search(word).into_iter().map(|it| (it.kind, it.beat)).collect::<Vec<_>>();
    let here = Some(String::from("room.a"));
    assert_eq!(found("GOEDEMORGEN"), [(SearchKind::Text, here.clone())]);
    assert_eq!(found("los"), [(SearchKind::Id, Some(String::from("room.los")))]);
    assert!(found("Ans").contains(&(SearchKind::Text, here)));
    assert!(found("  ").is_empty() && found("nergens te vinden").is_empty());
}
