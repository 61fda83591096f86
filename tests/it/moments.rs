//! What a session looks back on: lines in the state of their own moment, time apart from picks, and its limits.

use crate::support::{beats, frame, model, play, root, scenario, start};
use std::sync::Arc;
use tegenspel::engine::debrief::{CauseKind, Point};
use tegenspel::engine::{
    Debrief, Event, Language, LessonKind, MOST_INPUTS, Moment, Mood, Position, Refused, ResumeError, Session,
    StakeholderId,
};
use tegenspel::script::{Source, load_model};

const ANS: StakeholderId = StakeholderId(0);

#[test]
fn a_line_is_shown_as_things_stood_when_it_was_said() {
    let text = frame(
        r#""room": Scene(title: "R", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (choices: { "go": (text: "Said {n}.", effects: [Add("n", 1), Feel(who: "ans", tension: 90)],
                reply: [(who: "ans", text: "Reply {n}.")], then: Beat("b")) }),
            "b": (on_enter: [Add("n", 1), Feel(who: "ans", tension: -100)],
                lines: [(who: "ans", text: "Line {n}.")], then: Beat("c")),
            "c": (on_enter: [Set("n", 9)], choices: { "on": (text: "On.", then: End("good")) }) })"#,
        r#"variables: { "n": Count(start: 1, min: 0, max: 9) },"#,
    );
    let scenario = scenario(&text);
    let mut session = start(&scenario);
    play(&mut session, &["a.go"]);
    let shown = session.moments();
    let staging = session.staging();
    let lines: Vec<_> = shown[1]
        .iter()
        .filter_map(|Moment { event, at: now }| match event {
            Event::Said(line) => {
                let line = &scenario.lines[line.index()];
                Some((staging.render(line.text, now, Language::default()).into_owned(), staging.mood(ANS, now)))
            }
            Event::Picked(choice) => Some((
                staging.render(scenario.choice(*choice).text.unwrap(), now, Language::default()).into_owned(),
                staging.mood(ANS, now),
            )),
            _ => None,
        })
        .collect();
    let texts: Vec<_> = lines.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["Said 1.", "Reply 2.", "Line 3."]);
    assert!(matches!(lines[1].1, Mood::Angry | Mood::Anxious), "the heat of the reply: {:?}", lines[1].1);
    assert!(!matches!(lines[2].1, Mood::Angry | Mood::Anxious), "which is over at the line: {:?}", lines[2].1);
}

#[test]
fn time_within_a_step_is_a_point_of_its_own() {
    let scenes = r#"
        "one": Scene(title: "1", place: "p", channel: TownHall, with: ["ans"], start: "a", beats: { "a": (choices: {
            "go": (text: "G.", effects: [Feel(who: "ans", tension: 60)], then: Scene("two")) }) }),
        "two": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], elapsed: 30, start: "b", beats: {
            "b": (choices: { "end": (text: "E.", then: End("good")) }) }),"#;
    let mut session = start(&scenario(&frame(scenes, "")));
    play(&mut session, &["a.go", "b.end"]);
    let timeline = Debrief::of(&session, "en").timeline;
    let course: Vec<_> = timeline.iter().map(|point| (point.step, point.day, point.days)).collect();
    assert_eq!(course, [(0, 0, 0), (1, 0, 0), (1, 30, 30), (2, 30, 0)]);
    assert_eq!((timeline[1].picked.as_str(), timeline[2].picked.as_str()), ("G.", ""));
    assert!(timeline[1].tension > timeline[0].tension, "the pick raised it");
    assert!(timeline[2].tension < timeline[1].tension, "and time took it away");
}

#[test]
fn every_moment_says_why_things_changed() {
    let scenes = r#"
        "one": Scene(title: "1", place: "p", channel: TownHall, with: ["ans"], start: "a", beats: { "a": (choices: {
            "go": (text: "G.", effects: [
                Promise(id: "call", to: "ans", kind: Process, text: "“I call.”"),
                Feel(who: "ans", tension: 6, integrity: -2, because: "You told it {n} times."),
                Gauge(role_clarity: -1, because: "Not yours to tell."), Feel(who: "ans", respect: -1)], then: Beat("b")) }),
            "b": (choices: { "on": (text: "O.", effects: [Outcome(who: "ans", size: 9, because: "Nine less")],
                then: Scene("two")) }) }),
        "two": Scene(title: "2", place: "p", channel: Phone, with: ["ans"], elapsed: 30, start: "c", beats: {
            "c": (on_enter: [Break("call")], choices: { "end": (text: "E.", then: End("good")) }) }),"#;
    let mut session = start(&scenario(&frame(scenes, r#"variables: { "n": Count(start: 2, min: 0, max: 9) },"#)));
    play(&mut session, &["a.go", "b.on", "c.end"]);
    let timeline = Debrief::of(&session, "en").timeline;
    let told = |point: &Point| point.because.iter().map(|it| (it.kind, it.text.clone())).collect::<Vec<_>>();
    let all: Vec<_> = timeline.iter().map(told).collect();
    let expected = [
        vec![],
        vec![(CauseKind::Effect, "You told it 2 times."), (CauseKind::Effect, "Not yours to tell.")],
        vec![(CauseKind::News, "Nine less")],
        // Time passed, and what happened then is not the doing of the pick.
        vec![(CauseKind::Broken, "“I call.”")],
        vec![],
    ];
    let expected = expected.map(|it| it.into_iter().map(|(kind, text)| (kind, String::from(text))).collect::<Vec<_>>());
    assert_eq!(all, expected);
}

#[test]
fn what_to_practise_is_shown_where_it_went_wrong_and_not_where_it_was_done_well() {
    let scenario = scenario(&beats(
        r#""a": (choices: { "two": (text: "T.", effects: [
            Promise(id: "call", to: "ans", kind: Process, text: "C."), Promise(id: "mail", to: "ans", kind: Process, text: "M.")],
            then: Beat("b")) }),
        "b": (choices: { "warn": (text: "W.", effects: [Warn("call")], then: Beat("c")) }),
        "c": (choices: { "break": (text: "B.", effects: [Break("mail")], then: End("good")) })"#,
    ));
    let mut session = start(&scenario);
    play(&mut session, &["a.two", "b.warn", "c.break"]);
    let lessons = Debrief::of(&session, "en").lessons;
    let word = lessons.iter().find(|lesson| lesson.id == "LP-06").unwrap();
    assert_eq!((word.kind, word.steps.as_slice()), (LessonKind::Practise, [3].as_slice()));
}

#[test]
fn a_time_limit_waits_where_its_choice_cannot_be_made() {
    let text = beats(
        r#""a": (seconds: 5, on_timeout: "late", choices: {
            "late": (text: "Late.", once: true, then: Beat("a")), "on": (text: "On.", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    assert!(session.prompt().timer.is_some());
    play(&mut session, &["a.late"]);
    assert!(matches!(session.progress().position(), Position::Beat(_)));
    assert!(session.prompt().timer.is_none());
}

#[test]
fn a_session_has_only_so_many_picks() {
    let scenario = scenario(&beats(
        r#""a": (choices: { "x": (text: "X.", then: Beat("a")), "y": (text: "Y.", then: End("good")) })"#,
    ));
    let mut session = start(&scenario);
    let pick = session.find("a.x").unwrap();
    for _ in 0..MOST_INPUTS {
        session.apply_for(pick.clone(), &mut ()).unwrap();
    }
    assert_eq!(session.apply_for(pick.clone(), &mut ()), Err(Refused::TooLong));
    let mut saved = session.save();
    assert_eq!(Session::resume(Arc::clone(&scenario), &saved).unwrap().history().len(), MOST_INPUTS + 1);
    saved.entries.push(saved.entries[0].clone());
    let error = Session::resume(scenario, &saved).unwrap_err();
    assert!(matches!(error, ResumeError::TooLong(inputs) if inputs == MOST_INPUTS + 1));
    assert!(error.words().nl.contains("hoogstens 10000"), "{}", error.words().nl);
}

#[test]
fn an_interest_of_somebody_who_was_never_met_is_not_missed() {
    let scene = |with: &str| {
        let text = frame(
            &format!(
                r#""room": Scene(title: "R", place: "p", channel: Phone, with: [{with}], start: "a", beats: {{
                    "a": (choices: {{ "end": (text: "E.", then: End("good")) }}) }})"#
            ),
            "",
        );
        text.replace(
            r#""bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P.""#,
            r#""bo": (name: "Bo", function: "f", organisation: "o", side: Board, position: "P.",
                interests: { "calm": (text: "Calm.", key: "Ask.") }"#,
        )
    };
    let missed = |with: &str| {
        let mut session = start(&scenario(&scene(with)));
        play(&mut session, &["a.end"]);
        let debrief = Debrief::of(&session, "en");
        debrief.interests.into_iter().filter(|it| !it.found).map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(missed(r#""ans""#), ["ans.cash", "ans.roof", "ans.concern"]);
    assert_eq!(missed(r#""ans", "bo""#), ["ans.cash", "ans.roof", "ans.concern", "bo.calm"]);
}

#[test]
fn a_model_sets_what_the_debrief_notices_and_may_leave_it_out() {
    let text = std::fs::read_to_string(root().join("assets/model/relationship.ron")).unwrap();
    let start = text.find("    looking_back: (").unwrap();
    let end = start + text[start..].find("\n    ),\n").unwrap() + "\n    ),\n".len();
    let load = |part: &str| {
        load_model(&Source::new("m.ron", format!("{}{part}{}", &text[..start], &text[end..])))
            .map_err(|found| found.into_iter().map(|it| it.message.en).collect::<Vec<_>>().join("; "))
    };
    let given = model().looking_back.clone();
    assert_eq!(load("").unwrap().looking_back, given, "an older model plays as it did");
    let other = load(r#"    looking_back: (against: -50, solutions: ["probe"]),"#).unwrap().looking_back;
    assert_eq!((other.against, other.from_above, other.solutions.len()), (-50, given.from_above, 1));
    assert!(load(r#"    looking_back: (solutions: ["prob"]),"#).unwrap_err().contains("prob"));
}
