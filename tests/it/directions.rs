//! A trainer's hand: what a direction does, what it leaves alone, and what is said where it is refused.

use crate::cli::{json, tegenspel};
use crate::support::{beats, frame, play, root, scenario, start, written};
use std::sync::Arc;
use tegenspel::engine::relationship::Facet;
use tegenspel::engine::{Debrief, Session, StakeholderId};
use tegenspel::play::{Conversation, ItemSeen, Rendition};

const ANS: StakeholderId = StakeholderId(0);

fn talk() -> Session {
    start(&scenario(&beats(
        r#""a": (lines: [(who: "ans", text: "Yes?")], choices: {
            "warm": (text: "W.", moves: ["acknowledge"], reply: [(who: "ans", text: "Oh.")], then: Beat("a")),
            "end": (text: "E.", then: End("good")) })"#,
    )))
}

fn points(session: &Session, facet: Facet) -> i32 {
    session.staging().facets(ANS, session.progress())[facet as usize]
}

#[test]
fn what_is_refused_says_why_and_changes_nothing() {
    for (direction, why) in [
        ("!", "is no direction"),
        ("!feel.x", "is no direction"),
        ("!feel.zoe.tension=+1", "no person `zoe`; there are `ans`, `bo`"),
        ("!feel.ans.heat=+1", "no facet `heat`"),
        ("!feel.ans.tension=10", "write `+10` or `-10`"),
        ("!feel.ans.tension=+101", "101 lies outside -100 to 100"),
        ("!feel.ans.tension=+99999999999", "far too large"),
        ("!mood.ans=Sad", "`Neutral`, `Warm`"),
        ("!mood.ans:Angry", "is no direction"),
        ("!set.ans.rigidity=81", "must lie between 0 and 80"),
        ("!set.ans.hair=1", "no field `hair`"),
        ("!set.ans.rewards=[acknowlege]", "no move `acknowlege`"),
        ("!level=6", "6 lies outside 1 to 5"),
        ("!level=-1", "-1 lies outside 1 to 5"),
        ("!event.rain", "no intervention `rain`"),
        ("!say.ans:", "type what is to be said"),
        ("!say.ans:\"  \"", "type what is to be said"),
        ("!say.ans=Hello", "is no direction"),
        ("!narrate:\"turned \u{202e}round\"", "U+202E"),
        ("!narrate:\"no character \u{fffe}\"", "U+FFFE"),
        ("!jump.b", "no beat `b`; there are `room.a`"),
        ("!jump.room.b", "no beat `room.b`"),
    ] {
        let mut session = talk();
        let before = (session.progress().clone(), session.transcript().clone());
        let error = session.apply_written(direction).unwrap_err();
        assert!(error.to_string().contains(why), "{direction}: {error}");
        assert_ne!(error.words().nl, error.words().en, "{direction}");
        assert_eq!((session.progress(), session.transcript()), (&before.0, &before.1), "{direction}");
    }
    let long = format!("!say.ans:\"{}\"", "é".repeat(281));
    let error = talk().apply_written(&long).unwrap_err().to_string();
    assert!(error.contains("281 characters") && error.len() < 200, "{error}");
    assert!(talk().apply_written(&format!("!say.ans:\"{}\"", "é".repeat(280))).is_ok());
}

#[test]
fn a_written_direction_reads_again_as_the_same() {
    let all = [
        "!feel.ans.tension=+10",
        "!feel.bo.integrity=-3",
        "!mood.ans=Angry",
        "!set.ans.together=-40",
        "!set.ans.above=20",
        "!set.ans.rigidity=60",
        "!set.ans.rewards=[acknowledge, probe]",
        "!set.ans.escalates_on=[]",
        "!level=4",
        "!say.ans:\"\\\"Nee\\\", zei ze. C:\\\\dir\"",
        "!narrate:\"Het regent: #1, a.b\"",
        "!jump.room.a",
    ];
    let mut session = talk();
    play(&mut session, &all);
    assert_eq!(written(&session), all);
    let mut plain = talk();
    play(&mut plain, &["!say.ans:\"Nee\" zei ze, \"ja\"", "!narrate:C:\\dir"]);
    assert_eq!(written(&plain), ["!say.ans:\"\\\"Nee\\\" zei ze, \\\"ja\\\"\"", "!narrate:\"C:\\\\dir\""]);
}

#[test]
fn points_are_plain_and_a_programme_counts_from_then_on() {
    let mut session = talk();
    let (tension, benevolence) = (points(&session, Facet::Tension), points(&session, Facet::Benevolence));
    play(&mut session, &["!feel.ans.tension=+10", "!feel.ans.benevolence=-10"]);
    assert_eq!(points(&session, Facet::Tension), tension + 1_000);
    assert_eq!(points(&session, Facet::Benevolence), benevolence - 1_000, "no loss factor");
    let rewarded = |directions: &[&str]| {
        let mut session = talk();
        play(&mut session, directions);
        let before = points(&session, Facet::Benevolence);
        play(&mut session, &["a.warm"]);
        points(&session, Facet::Benevolence) - before
    };
    assert!(rewarded(&["!set.ans.rewards=acknowledge"]) > rewarded(&[]));
    // What was set up at the start stays what the session began with.
    let mut session = talk();
    play(&mut session, &["a.warm", "!level=5", "!set.ans.rigidity=70", "a.warm"]);
    assert_eq!((session.setup().level, session.staging().setup.level), (3, 5));
    assert_eq!((session.staging_after(1).setup.level, session.staging_after(2).setup.level), (3, 5));
    let again = Session::resume(Arc::clone(session.scenario()), &session.save()).unwrap();
    assert_eq!((again.progress(), again.transcript()), (session.progress(), session.transcript()));
}

#[test]
fn a_step_back_takes_a_direction_back_as_well() {
    let mut session = talk();
    play(&mut session, &["a.warm"]);
    let before = session.clone();
    play(&mut session, &["!level=5"]);
    let undone = session.undo().unwrap();
    assert_eq!((session.progress(), session.staging().setup.level), (before.progress(), 3));
    session.apply(undone).unwrap();
    assert_eq!(session.staging().setup.level, 5);
}

#[test]
fn a_mood_lasts_until_the_next_pick_whatever_is_picked() {
    let case = scenario(&beats(
        r#""a": (select: (0, 1), choices: { "x": (text: "X.") }, then: Beat("b")),
           "b": (lines: [(who: "ans", text: "So.")], choices: { "end": (text: "E.", then: End("good")) })"#,
    ));
    for pick in ["a.[]", "a.[x]"] {
        let mut conversation = Conversation::of(start(&case));
        for input in ["!mood.ans=Angry", "!say.ans:\"Now?\"", pick] {
            conversation.apply_written(input).unwrap();
        }
        let rendition = Rendition::new(&conversation, "en");
        let mood = |turn: usize| {
            let turn = rendition.turn(turn);
            turn.items().find_map(|item| if let ItemSeen::Line(line) = item { line.mood } else { None })
        };
        assert_eq!(mood(2), Some(tegenspel::engine::Mood::Angry));
        assert_eq!(mood(3), Some(tegenspel::engine::Mood::Neutral), "{pick}");
        assert_eq!(rendition.stage().people[0].mood, tegenspel::engine::Mood::Neutral, "{pick}");
    }
}

#[test]
fn what_was_shown_before_a_new_level_stays_as_it_was_shown() {
    let text = frame(
        r#""room": Scene(title: "Level {lev}", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (title: "At {lev}", lines: [(who: "ans", text: "It is {lev}.")], choices: {
                "on": (text: "On at {lev}.", reply: [(who: "ans", text: "Still {lev}.")], then: Beat("a")) }) })"#,
        r#"derived: { "lev": "level() + 0" },"#,
    );
    let told = |conversation: &Conversation, turns: usize| {
        let rendition = Rendition::new(conversation, "en");
        (0..turns).map(|turn| rendition.turn(turn)).collect::<Vec<_>>()
    };
    let mut conversation = Conversation::of(start(&scenario(&text)));
    conversation.apply_written("a.on").unwrap();
    let before = told(&conversation, 2);
    assert!(format!("{before:?}").contains("It is 3."));
    for input in ["!level=5", "a.on"] {
        conversation.apply_written(input).unwrap();
    }
    assert_eq!(told(&conversation, 2), before);
    assert!(format!("{:?}", told(&conversation, 4)[3]).contains("It is 5."));
}

#[test]
fn the_look_back_tells_it_as_the_trainers_and_counts_nothing_of_it() {
    let mut plain = talk();
    play(&mut plain, &["a.warm", "a.end"]);
    let mut directed = talk();
    play(&mut directed, &["a.warm", "!say.ans:\"Well, well, well.\"", "!narrate:\"It rains.\"", "a.end"]);
    let (plain, directed) = (Debrief::of(&plain, "en"), Debrief::of(&directed, "en"));
    assert_eq!((plain.directed, directed.directed), (false, true));
    assert_eq!(plain.mirror, directed.mirror);
    assert_eq!(
        plain.lessons.iter().map(|it| &it.id).collect::<Vec<_>>(),
        directed.lessons.iter().map(|it| &it.id).collect::<Vec<_>>()
    );
    let course: Vec<_> = directed
        .timeline
        .iter()
        .map(|it| (it.step, it.picked.as_str(), it.direction.as_ref().map(|it| it.written.as_str())))
        .collect();
    let expected = [
        (0, "", None),
        (1, "W.", None),
        (2, "", Some("!say.ans:\"Well, well, well.\"")),
        (3, "", Some("!narrate:\"It rains.\"")),
        (4, "E.", None),
    ];
    assert_eq!(course, expected);
}

#[test]
fn json_and_terminal_mark_what_a_trainer_does() {
    let case = root().join("tests/data/features/trainers-hand");
    let picks = "!event.rain,!say.ann:\"Well, now.\",!feel.ann.tension=+10,roof.since";
    let arguments = ["play", case.to_str().unwrap(), "--picks", picks];
    let object = json(&tegenspel(&[&arguments[..], &["--json"]].concat(), ""));
    assert_eq!(object["directed"], true);
    assert_eq!(object["steps"][0]["direction"]["kind"], "Intervene");
    assert_eq!(object["steps"][0]["reply"][0]["text"], "It begins to rain.");
    assert_eq!(object["steps"][1]["reply"][0]["improvised"], true);
    assert_eq!(object["steps"][2]["changes"][0]["because"], "trainer");
    assert_eq!(object["steps"][3]["picked"][0], "since");
    let shown = tegenspel(&arguments, "").out;
    for told in ["[Trainer] Brought in: It begins to rain", "Ann (by the trainer):", "[Trainer] Ann: tension +10"] {
        assert!(shown.contains(told), "{told}:\n{shown}");
    }
}
