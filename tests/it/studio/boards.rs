//! Boards say where promises, interests, endings and people stand; conversations say how often a condition holds.

use super::{draft, shipped};
use crate::support::{CASES, beats, case, play};
use std::sync::Arc;
use tegenspel::author::simulate::Policy;
use tegenspel::engine::{BeatId, Effect, Session, Setup};
use tegenspel::script::rewrite::CasePath;
use tegenspel::studio::{Boards, CaseSpot, InterestCard, StudioWalk, WALKERS, condition_share, walks_to, walks_where};

const TALK: &str = r#""a": (
    lines: [(who: "ans", text: "Wanneer?"), (who: "ans", text: "Nou?"), (who: "bo", text: "Ja, wanneer?")],
    choices: {
        "dag": (text: "Donderdag.", effects: [Promise(id: "dag", to: "ans", kind: Process, text: "Donderdag")], then: Beat("b")),
        "ooit": (text: "Ooit.", effects: [Discover("ans", "cash")], then: Beat("b")),
    },
),
"b": (
    lines: [(who: "ans", text: "Je belde.", when: "promised( dag ) and knows(ans.cash)")],
    choices: {
        "bel": (text: "Ik bel.", when: "promised(dag)", effects: [Keep("dag")], then: End("good")),
        "niet": (text: "Niets.", effects: [Break("dag")], then: End("bad")),
    },
),"#;

fn named(spots: &[CaseSpot]) -> Vec<String> {
    let name =
        |it: &CaseSpot| [it.beat.as_deref(), it.choice.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(".");
    spots.iter().map(name).collect()
}

fn interest<'b>(boards: &'b Boards, at: &str) -> &'b InterestCard {
    boards.interests.iter().find(|it| it.path == CasePath::from(at)).unwrap()
}

#[test]
fn boards_say_where() {
    let boards = Boards::of(&draft(&beats(TALK)));
    let [promise] = &boards.promises[..] else { panic!("{:?}", boards.promises) };
    assert_eq!((&*promise.id, &*promise.to, &*promise.kind, &*promise.text), ("dag", "ans", "Process", "Donderdag"));
    assert_eq!((named(&promise.made), named(&promise.kept)), (vec!["room.a.dag".into()], vec!["room.b.bel".into()]));
    assert_eq!((named(&promise.broken), promise.warned.len()), (vec![String::from("room.b.niet")], 0));
    assert_eq!(named(&promise.asked), ["room.b", "room.b.bel"]);
    assert!(!promise.is_forgotten());
    let cash = interest(&boards, "cast.ans.interests.cash");
    assert_eq!((named(&cash.opened), named(&cash.asked)), (vec!["room.a.ooit".into()], vec!["room.b".into()]));
    assert!(interest(&boards, "cast.ans.concern").asked.is_empty());
    let good = boards.endings.iter().find(|it| it.path == CasePath::from("endings.good")).unwrap();
    assert_eq!(named(&good.reached_from), ["room.b.bel"]);
    let ans = &boards.people[0];
    assert_eq!(ans.path, CasePath::from("cast.ans"));
    assert_eq!(ans.speaks, [("room.a".into(), 2), ("room.b".into(), 1)]);
}

#[test]
fn boards_of_the_shipped_cases_hold_all_promises_and_endings() {
    for id in CASES {
        let draft = shipped(id);
        let scenario = draft.scenario().unwrap();
        let boards = Boards::of(&draft);
        let names: Vec<_> = scenario.promises.iter().map(|it| scenario.texts.name(it.id)).collect();
        assert_eq!(boards.promises.iter().map(|it| &*it.id).collect::<Vec<_>>(), names, "{id}");
        let made = scenario.effects.iter().filter(|it| matches!(it, Effect::Promise { .. })).count();
        assert_eq!(boards.promises.iter().map(|it| it.made.len()).sum::<usize>(), made, "{id}");
        assert!(
            boards.endings.len() == scenario.endings.len()
                && boards.endings.iter().all(|it| !it.reached_from.is_empty())
        );
        assert_eq!(boards.people.len(), scenario.cast.len());
        assert!(boards.people.iter().any(|it| !it.speaks.is_empty()), "{id}");
    }
}

/// The session of a walk.
fn played(id: &str, walk: &StudioWalk) -> Session {
    let setup = Setup { seed: walk.seed, level: walk.level, ..Setup::default() };
    let mut session = Session::start(case(id), setup).unwrap();
    play(&mut session, &walk.picks.iter().map(String::as_str).collect::<Vec<_>>());
    session
}

#[test]
fn a_share_counts_conversations_and_shows_one() {
    let scenario = case("de-loods");
    let share = |condition: &str, at: Option<&str>| condition_share(&scenario, condition, at, 10).unwrap();
    let all = share("true", None);
    assert_eq!((all.held, all.total, all.runs), (40, 40, 40));
    let none = share("tension(roos) > 1000", None);
    assert_eq!((none.held, none.total, none.walk), (0, 40, None));
    let some = share("picked(foyer.binnenkomst.kaarten_graag)", None);
    assert!(some.held > 0 && some.held < some.total);
    let walk = some.walk.unwrap();
    assert_eq!(walk.picks.last().map(String::as_str), Some("foyer.binnenkomst.kaarten_graag"));
    played("de-loods", &walk);
    let there = share("picked(foyer.binnenkomst.kaarten_graag)", Some("foyer.gat_op_tafel"));
    assert!(there.held > 0 && there.held <= there.total && there.total <= 40);
    assert_eq!(share("true", Some("foyer.nergens")).total, 0);
    assert!(!condition_share(&scenario, "tension(niemand) > 1", None, 1).unwrap_err().is_empty());
}

#[test]
fn walks_lead_to_a_beat_and_stop_there() {
    let scenario = case("de-loods");
    let stands = |session: &Session| match session.progress().position() {
        tegenspel::engine::Position::Beat(at) => scenario.beat_path(at),
        _ => String::new(),
    };
    let walks = walks_to(&Arc::clone(&scenario), "foyer.gat_op_tafel", &WALKERS);
    assert!(
        walks.iter().any(|it| it.policy == Policy::Expert(10)) && walks.iter().any(|it| it.policy == Policy::Pleaser)
    );
    for walk in &walks {
        assert_eq!(stands(&played("de-loods", walk)), "foyer.gat_op_tafel");
    }
    let walks =
        walks_where(&scenario, "foyer.gat_op_tafel", "picked(foyer.binnenkomst.kaarten_graag)", &WALKERS).unwrap();
    assert!(
        walks.iter().all(|it| it.picks.iter().any(|it| it == "foyer.binnenkomst.kaarten_graag")) && !walks.is_empty()
    );
    assert!(walks_to(&scenario, "foyer.nergens", &WALKERS).is_empty());
    assert_eq!(scenario.beat_path(BeatId::new(0)).split('.').count(), 2);
}
