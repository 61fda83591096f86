//! How scenarios play: the order within a step, topics, fragments, multi-select, promises through time, chance.

use crate::support::{beats, frame, play, scenario, start, try_load, written};
use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{
    Availability, Debrief, Dice, Event, Input, InputError, Language, Position, PromiseState, Refused, Seed, Session,
    Setup, Staging, StakeholderId,
};

const ANS: StakeholderId = StakeholderId(0);

#[track_caller]
fn stands_at(session: &Session, beat: &str) {
    match session.progress().position() {
        Position::Beat(id) => assert_eq!(session.scenario().beat_path(id), beat),
        other => panic!("stands at {other:?}, not at {beat}"),
    }
}

fn offered(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let offers = session.staging().offers(session.progress()).filter(|it| it.1 == Availability::Available);
    offers.map(|(choice, _)| scenario.texts.name(scenario.choice(choice).id).to_owned()).collect()
}

fn said(session: &Session) -> Vec<String> {
    let lines = session.transcript().events.iter().filter_map(|event| match event {
        Event::Said(line) => Some(
            session
                .staging()
                .render(session.scenario().lines[line.index()].text, session.progress(), Language::default())
                .into_owned(),
        ),
        _ => None,
    });
    lines.collect()
}

fn points(session: &Session, facet: Facet) -> i32 {
    session.staging().facets(ANS, session.progress())[facet as usize]
}

#[test]
fn once_sticky_hidden_and_shown_choices() {
    let text = beats(
        r#""a": (choices: {
            "once": (text: "Once.", once: true, then: Beat("a")),
            "sticky": (text: "Sticky.", then: Beat("a")),
            "hidden": (text: "Hidden.", when: "seen(a) > 1", then: End("good")),
            "shown": (text: "Shown.", when: "picked(a.once)", unless_shown: "First the other.", then: End("bad")),
        })"#,
    );
    let mut session = start(&scenario(&text));
    assert_eq!(offered(&session), ["once", "sticky"]);
    let shown = session.find("a.shown").unwrap_err().to_string();
    assert!(shown.contains("First the other."), "{shown}");
    play(&mut session, &["a.once"]);
    assert_eq!(offered(&session), ["sticky", "hidden", "shown"]);
    let hidden = session.scenario().choices_of(session.scenario().scenes[0].start).next().unwrap();
    assert_eq!(session.apply_for(Input::pick(&[hidden]), &mut ()), Err(Refused::Unavailable(hidden)));
}

#[test]
fn a_fallback_is_taken_when_nothing_is_left() {
    let text = beats(
        r#""a": (choices: { "x": (text: "X.", once: true, then: Beat("a")) }, then: Beat("b")),
           "b": (lines: [(text: "On by itself.")], then: End("good"))"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x"]);
    assert!(session.ending().is_some());
    assert_eq!(said(&session), ["On by itself."]);
}

#[test]
fn without_a_fallback_the_session_is_stuck_and_can_go_back() {
    let text = beats(
        r#""a": (choices: { "x": (text: "X.", then: Beat("b")) }), "b": (choices: { "y": (text: "Y.", when: "false", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x"]);
    assert!(matches!(session.progress().position(), Position::Stuck(_)));
    assert!(session.prompt().offers.is_empty());
    session.undo();
    stands_at(&session, "room.a");
}

const TOPICS: &str = r#""room": Scene(title: "Room", place: "p", channel: TownHall, with: ["ans"], start: "in",
    topics: {
        "roof": (title: "Roof", opener: "About the roof.", opens: "roof_a", required: true),
        "money": (title: "Money", opener: "About money.", opens: "money_a", required: true),
        "later": (title: "Later", opener: "About later.", opens: "later_a", when: "done(roof)"),
    }, wrap_up: "out",
    beats: {
        "in": (then: Topics),
        "roof_a": (on_enter: [Add("entered", 1)], lines: [(text: "Roof.")], switch: true, choices: { "on": (text: "On.", then: Beat("roof_b")) }),
        "roof_b": (choices: { "done": (text: "Done.", then: Topics) }),
        "money_a": (choices: { "done": (text: "Done.", then: Topics) }),
        "later_a": (choices: { "done": (text: "Done.", then: Topics) }),
        "out": (choices: { "end": (text: "End.", then: End("good")) }),
    })"#;

#[test]
fn topics_in_any_order_with_a_change_of_subject() {
    let mut session = start(&scenario(&frame(TOPICS, r#"variables: { "entered": Count(start: 0, min: 0, max: 9) },"#)));
    stands_at(&session, "room.topics");
    assert_eq!(offered(&session), ["roof", "money"]);
    play(&mut session, &["topics.roof"]);
    stands_at(&session, "room.roof_a");
    assert_eq!(offered(&session), ["on", "money"], "the other open topics are offered mid-talk");
    play(&mut session, &["topics.money", "money_a.done"]);
    assert_eq!(offered(&session), ["roof"], "the roof was left where it stood, and wrapping up waits for it");
    play(&mut session, &["topics.roof"]);
    stands_at(&session, "room.roof_a");
    let entered = session.scenario().variable_named("entered").unwrap();
    assert_eq!(session.progress().variable(&session.scenario().layout, entered), 1, "resuming is not entering");
    assert_eq!(said(&session), ["Roof.", "Roof."], "but its lines are said again");
    play(&mut session, &["roof_a.on", "roof_b.done"]);
    assert_eq!(offered(&session), ["later", "wrap_up"]);
    play(&mut session, &["topics.later", "later_a.done"]);
    stands_at(&session, "room.out");
}

#[test]
fn wrapping_up_may_come_before_optional_topics() {
    let mut session = start(&scenario(&frame(TOPICS, r#"variables: { "entered": Count(start: 0, min: 0, max: 9) },"#)));
    play(&mut session, &["topics.roof", "roof_a.on", "roof_b.done", "topics.money", "money_a.done", "topics.wrap_up"]);
    stands_at(&session, "room.out");
}

#[test]
fn fragments_return_to_where_they_were_called() {
    let scene = r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
        "a": (choices: { "call": (text: "Call.", then: Call("ring", Beat("b"))) }),
        "b": (choices: { "again": (text: "Again.", then: Call("ring", Beat("c"))) }),
        "c": (then: End("good")),
    })"#;
    let fragments = r#"fragments: {
        "ring": Fragment(start: "r", beats: { "r": (then: Call("inner", Beat("s"))), "s": (choices: { "ok": (text: "OK.", moves: ["probe"], then: Return) }) }),
        "inner": Fragment(start: "i", beats: { "i": (lines: [(text: "Tone.")], then: Return) }),
    },"#;
    let mut session = start(&scenario(&frame(scene, fragments)));
    play(&mut session, &["a.call"]);
    stands_at(&session, "ring.s");
    play(&mut session, &["ring.s.ok"]);
    stands_at(&session, "room.b");
    play(&mut session, &["b.again", "s.ok"]);
    assert!(session.ending().is_some());
    assert_eq!(said(&session), ["Tone.", "Tone."]);
}

#[test]
fn several_picks_are_one_step_in_the_written_order() {
    let text = frame(
        r#""room": Scene(title: "R", place: "p", channel: Letter, with: ["ans"], start: "note", beats: {
            "note": (select: (2, 3), choices: {
                "one": (text: "1.", effects: [Set("n", 1)]), "two": (text: "2.", effects: [Set("n", 2)]),
                "three": (text: "3.", effects: [Set("n", 3)], when: "false"), "four": (text: "4.", effects: [Add("n", 4)]),
            }, then: End("good")),
        })"#,
        r#"variables: { "n": Count(start: 0, min: 0, max: 9) },"#,
    );
    let scenario = scenario(&text);
    let mut session = start(&scenario);
    assert_eq!(session.prompt().select, (2, 3));
    let tension = points(&session, Facet::Tension);
    let [one, four] = ["note.one", "note.four"].map(|pick| match session.find(pick).unwrap() {
        Input::Pick { picks, .. } => picks[0],
        Input::Direct(_) => unreachable!("a pick is no direction"),
    });
    assert_eq!(session.apply_for(Input::pick(&[one]), &mut ()), Err(Refused::Count { picked: 1, least: 2, most: 3 }));
    assert_eq!(session.apply_for(Input::pick(&[one, one]), &mut ()), Err(Refused::Twice(one)));
    session.apply_for(Input::pick(&[four, one]), &mut ()).unwrap();
    let n = scenario.variable_named("n").unwrap();
    assert_eq!(session.progress().variable(&scenario.layout, n), 5, "one, then four");
    assert_eq!(tension - points(&session, Facet::Tension), 200, "everyone cools once");
    assert_eq!(written(&session), ["room.note.[four, one]"]);
}

#[test]
fn promises_live_through_time() {
    let scenes = r#"
        "first": Scene(title: "1", place: "p", channel: TownHall, with: ["ans"], start: "a", beats: { "a": (choices: {
            "vague": (text: "V.", moves: ["vague_promise"], effects: [Promise(id: "look", to: "ans", kind: Vague, text: "See.")], then: Scene("second")),
            "process": (text: "P.", moves: ["promise_process"], effects: [Promise(id: "ring", to: "ans", kind: Process, text: "Ring.")], then: Scene("second")),
        }) }),
        "second": Scene(title: "2", place: "p", channel: TownHall, with: ["ans"], elapsed: 7, start: "b", beats: { "b": (choices: { "on": (text: "O.", then: Scene("third")) }) }),
        "third": Scene(title: "3", place: "p", channel: TownHall, with: ["ans"], start: "c", beats: { "c": (choices: {
            "on": (text: "O.", when: "promised(look)", then: End("bad")),
            "keep": (text: "K.", when: "promised(ring)", effects: [Keep("ring")], then: End("good")),
        }) }),"#;
    let scenario = scenario(&frame(scenes, ""));
    let state =
        |session: &Session, id| session.progress().promise(&scenario.layout, scenario.promise_named(id).unwrap());
    let mut vague = start(&scenario);
    play(&mut vague, &["a.vague", "b.on"]);
    assert_eq!(state(&vague, "look"), PromiseState::Open, "one contact later nobody expects it yet");
    let before = points(&vague, Facet::Integrity);
    play(&mut vague, &["c.on"]);
    assert_eq!(state(&vague, "look"), PromiseState::Expected, "after two contacts it counts as promised");
    assert!(points(&vague, Facet::Integrity) < before);
    let mut process = start(&scenario);
    play(&mut process, &["a.process", "b.on"]);
    let before = points(&process, Facet::Integrity);
    play(&mut process, &["c.keep"]);
    assert_eq!(state(&process, "ring"), PromiseState::Kept);
    assert_eq!(points(&process, Facet::Integrity) - before, 392, "keeping gives four points, a little less from 51 up");
}

#[test]
fn counts_may_stand_where_truth_is_asked() {
    let text = beats(
        r#""a": (choices: { "x": (text: "X.", moves: ["probe"], then: Beat("b")) }),
           "b": (choices: { "y": (text: "Y.", when: "used(probe, ans) and seen(a) == 1 and not used(deny)", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x", "b.y"]);
}

#[test]
fn interests_open_by_what_was_done() {
    let text = beats(
        r#""a": (choices: { "probe": (text: "P.", moves: ["probe"], then: Beat("b")) }),
           "b": (choices: { "ask": (text: "A.", effects: [Discover("ans", "cash")], then: Beat("c")) }),
           "c": (choices: { "end": (text: "E.", when: "knows(ans.cash) and knows(ans.roof) and not knows_concern(ans)", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.probe", "b.ask", "c.end"]);
    assert!(session.ending().is_some());
}

#[test]
fn time_cools_and_wears_off() {
    let scenes = r#"
        "one": Scene(title: "1", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (choices: {
            "hot": (text: "H.", effects: [Feel(who: "ans", tension: 70, because: "heat")], then: Scene("two")) }) }),
        "two": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], elapsed: 15, start: "b", beats: { "b": (choices: { "on": (text: "O.", then: End("good")) }) }),"#;
    let mut session = start(&scenario(&frame(scenes, "")));
    play(&mut session, &["a.hot"]);
    // 10 − 2 + 70 = 78, halved twice in fifteen days.
    assert_eq!(points(&session, Facet::Tension), 1_950);
    assert_eq!(points(&session, Facet::Commitment), 4_950, "one point in thirty days, pro rata");
    assert_eq!(points(&session, Facet::Benevolence), 4_970, "half a point in thirty days, as a loss × 1.2");
}

#[test]
fn chance_follows_the_seed_and_can_be_scripted() {
    let text = beats(
        r#""a": (choices: { "roll": (text: "R.", then: Chance([(1, Beat("x")), (1, Beat("y"))])) }),
           "x": (then: End("good")), "y": (then: End("bad"))"#,
    );
    let scenario = scenario(&text);
    let ending = |seed| {
        let mut session =
            Session::start(Arc::clone(&scenario), Setup { seed: Seed(seed), ..Setup::default() }).unwrap();
        play(&mut session, &["a.roll"]);
        session.ending().unwrap()
    };
    let endings: Vec<_> = (0..40).map(ending).collect();
    assert_eq!(endings, (0..40).map(ending).collect::<Vec<_>>());
    assert!(endings.iter().any(|it| it.0 == 0) && endings.iter().any(|it| it.0 == 1));
    let staging = Staging::new(Arc::clone(&scenario), Setup::default()).unwrap();
    for branch in [0u32, 1] {
        let mut progress = staging.start(&mut ());
        let roll = staging.offers(&progress).next().unwrap().0;
        staging.pick_with(&mut progress, &[roll], Dice::Scripted(&[branch]), &mut ()).unwrap();
        assert_eq!(progress.position(), Position::Ended(tegenspel::engine::EndingId(branch as u16)));
    }
}

#[test]
fn variables_clamp_and_stand_in_texts() {
    let text = frame(
        r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: { "a": (
            lines: [(text: "{patience} left, {{tone}} is {tone}.")],
            choices: { "less": (text: "L.", effects: [Add("patience", -9), Set("tone", "warm")], then: Beat("a")),
                       "end": (text: "E.", when: "gone and tone == warm", then: End("good")) }) })"#,
        r#"variables: { "patience": Count(start: 3, min: 0, max: 5), "tone": OneOf("plain", ["plain", "warm"]) }, derived: { "gone": "patience == 0" },"#,
    );
    let mut session = start(&scenario(&text));
    assert_eq!(said(&session), ["3 left, {tone} is plain."]);
    assert_eq!(offered(&session), ["less"]);
    play(&mut session, &["a.less", "a.end"]);
    assert!(session.ending().is_some());
}

#[test]
fn an_actor_can_be_programmed_and_the_level_bends_it() {
    let text = beats(r#""a": (choices: { "sharp": (text: "S.", moves: ["threaten"], then: End("bad")) })"#);
    let scenario = scenario(&text);
    let tension = |setup: Setup| {
        let mut session = Session::start(Arc::clone(&scenario), setup).unwrap();
        let start = points(&session, Facet::Tension);
        play(&mut session, &["a.sharp"]);
        (start, points(&session, Facet::Tension))
    };
    assert_eq!(tension(Setup::default()), (1_000, 1_600));
    assert_eq!(tension(Setup { level: 5, ..Setup::default() }), (2_000, 2_600));
    let mut setup = Setup::default();
    let actor = setup.actors.entry(String::from("ans")).or_default();
    actor.start.insert(Facet::Tension, 50);
    actor.escalates_on = Some(vec![String::from("threaten")]);
    assert_eq!(tension(setup.clone()), (5_000, 6_000), "eight points of harm count for twelve");
    setup.actors.insert(String::from("nobody"), Default::default());
    assert!(Staging::new(Arc::clone(&scenario), setup).is_err());
}

#[test]
fn a_transcript_of_a_changed_scenario_says_what_is_gone() {
    let text =
        beats(r#""a": (choices: { "x": (text: "X.", then: End("good")), "y": (text: "Y.", then: End("bad")) })"#);
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x"]);
    let saved = session.save();
    let changed = scenario(&text.replace("\"x\": (text: \"X.\"", "\"z\": (text: \"X.\""));
    let error = Session::resume(changed, &saved).unwrap_err().to_string();
    assert!(error.contains("`room.a.x`"), "{error}");
}

#[test]
fn hidden_sessions_never_start_from_a_broken_scenario() {
    assert!(try_load("Scenario()").scenario.is_none());
}

#[test]
fn a_promise_outlives_any_number_of_scenes() {
    let scenes = r#"
        "first": Scene(title: "1", place: "p", channel: TownHall, with: ["ans"], start: "a", beats: { "a": (choices: {
            "go": (text: "G.", effects: [Promise(id: "ring", to: "ans", kind: Process, text: "Ring.")], then: Scene("again")) }) }),
        "again": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], start: "b", beats: {
            "b": (then: First([(when: "seen(b) < 4200", then: Scene("again")), (then: Beat("c"))])),
            "c": (choices: { "keep": (text: "K.", when: "promised(ring)", effects: [Keep("ring")], then: End("good")) }) }),"#;
    let mut session = start(&scenario(&frame(scenes, "")));
    play(&mut session, &["a.go", "c.keep"]);
    assert!(session.ending().is_some());
}

#[test]
fn what_cannot_change_does_not_leak() {
    let choice = |id: &str, points: i32, to: &str| {
        format!("\"{id}\": (text: \"X.\", effects: [Feel(who: \"ans\", integrity: {points})], then: {to})")
    };
    let text = beats(&format!(
        "\"a\": (choices: {{ {} }}), \"b\": (choices: {{ {} }})",
        choice("down", -100, "Beat(\"b\")"),
        choice("more", -100, "End(\"bad\")")
    ));
    let mut session = start(&scenario(&text));
    let integrity =
        |session: &Session, who| session.staging().facets(who, session.progress())[Facet::Integrity as usize];
    play(&mut session, &["a.down"]);
    assert_eq!(
        (integrity(&session, ANS), integrity(&session, StakeholderId(1))),
        (0, 3_500),
        "thirty per cent of fifty"
    );
    play(&mut session, &["b.more"]);
    assert_eq!(integrity(&session, StakeholderId(1)), 3_500);
}

#[test]
fn picking_nothing_where_that_is_allowed_is_kept() {
    let text = beats(
        r#""a": (choices: { "go": (text: "G.", then: Beat("note")) }),
           "note": (select: (0, 2), choices: { "x": (text: "X."), "y": (text: "Y.") }, then: End("good"))"#,
    );
    let scenario = scenario(&text);
    let mut session = start(&scenario);
    play(&mut session, &["a.go"]);
    let twice = session.find("note.[x, x]").unwrap();
    let twice = InputError::of(&session.apply_for(twice, &mut ()).unwrap_err(), &session);
    assert_eq!(twice.to_string(), "`x` was picked twice");
    assert!(matches!(session.find("note.[x, x, x]"), Err(InputError::Count { picked: 3, least: 0, most: 2 })));
    play(&mut session, &["note.[]"]);
    let saved = session.save();
    assert_eq!(written(&session), ["room.a.go", "room.note.[]"]);
    assert_eq!(Session::resume(scenario, &saved).unwrap().ending(), session.ending());
}

#[test]
fn a_debrief_tells_what_was_read_at_the_time() {
    let text = frame(
        r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (title: "At {n}", lines: [(who: "ans", text: "Before {n}.", thinks: "Thought {n}.")], choices: {
                "good": (text: "Said {n}.", moves: ["acknowledge"], why: "Why {n}.", rating: Poor,
                    effects: [Add("n", 1), Promise(id: "p", to: "ans", kind: Process, text: "Promised {n}.")],
                    reply: [(who: "ans", text: "Reply {n}.")], then: Beat("b")),
                "better": (text: "Better {n}.", rating: Best, then: Beat("b")) }),
            "b": (choices: { "on": (text: "On.", effects: [Add("n", 5)], then: End("good")) }) })"#,
        r#"variables: { "n": Count(start: 1, min: 0, max: 9) },"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.good", "b.on"]);
    let debrief = Debrief::of(&session, "en");
    let moment = &debrief.moments[0];
    assert_eq!((moment.title.as_str(), moment.said.as_str()), ("At 1", "Said 1."));
    assert_eq!(moment.before[0].text, "Before 1.");
    assert_eq!(moment.before[0].thinks.as_deref(), Some("Thought 1."));
    assert_eq!((moment.reply[0].text.as_str(), moment.why.as_deref()), ("Reply 2.", Some("Why 1.")));
    assert_eq!(moment.fitting.as_ref().unwrap().text, "Better 1.");
    assert_eq!(debrief.timeline[1].picked, "Said 1.");
    assert_eq!(debrief.promises[0].text, "Promised 2.");
}
