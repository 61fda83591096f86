//! What a look back says is true: of every plan and of simulated players of every shipped case, and in small.

use crate::support::{CASES, beats, case, frame, model, planned, play, root, scenario, start};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use tegenspel::author::simulate::{Policy, Simulation};
use tegenspel::engine::debrief::{Bound, CauseKind, LessonGiven, Observed, Outlook, Proof, Prospects, lessons_given};
use tegenspel::engine::relationship::{Facet, Noticed, Observation};
use tegenspel::engine::{
    ChoiceId, Debrief, EndingId, EndingRelation, EndingRole, Event, InterestId, LessonKind, LessonSource, PromiseId,
    PromiseKind, PromiseState, Rating, Scenario, Session, Setup, Side, StakeholderId,
};
use tegenspel::report::Messages;

/// Runs of each simulated player.
const RUNS: u32 = 6;

/// A session for every plan of a shipped case, and some for every simulated player.
fn sessions(id: &str) -> Vec<Session> {
    let scenario = case(id);
    let mut sessions: Vec<_> = planned(id).into_iter().map(|(_, session)| session).collect();
    let simulation = Simulation::new(scenario, Setup::default(), "nl").unwrap();
    for policy in Policy::all() {
        sessions.extend(simulation.sessions(policy, RUNS).filter(|session| session.ending().is_some()));
    }
    sessions
}

fn each_session(check: impl Fn(&Session)) {
    static SESSIONS: OnceLock<Vec<Session>> = OnceLock::new();
    SESSIONS.get_or_init(|| CASES.into_iter().flat_map(sessions).collect()).iter().for_each(check);
}

/// How a session went, to show where something does not hold.
fn told(session: &Session) -> String {
    let picks: Vec<_> = (0..session.transcript().steps.len()).map(|step| session.written(step)).collect();
    format!("{} seed {}: {}", session.scenario().id, session.setup().seed.0, picks.join(","))
}

fn ratings(session: &Session, step: usize) -> Vec<Rating> {
    let transcript = session.transcript();
    let picks = transcript.picks(transcript.steps[step - 1]);
    picks.iter().filter_map(|pick| session.scenario().choice(*pick).rating).collect()
}

fn noticed(session: &Session, what: Noticed) -> i64 {
    Observed::of(session).value(Observation::Noticed(what))
}

/// The point that a learning point makes, whatever its words.
fn point(scenario: &Scenario, source: LessonSource) -> LessonSource {
    match source {
        LessonSource::Case(id) => scenario.lessons[id.index()].instead_of.unwrap_or(source),
        LessonSource::Model(_) => source,
    }
}

/// What is asked of every session below is asked of all cases that there are: each plan, and players of every kind.
#[test]
fn every_case_in_the_folder_is_looked_back_on() {
    let folders = std::fs::read_dir(root().join("scenarios")).unwrap().map(|it| it.unwrap().path());
    let cases: BTreeSet<_> = folders.filter(|it| it.join("scenario.ron").is_file()).collect();
    let cases: BTreeSet<_> = cases.iter().map(|it| it.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let looked = std::cell::RefCell::new(std::collections::BTreeMap::<String, usize>::new());
    each_session(|session| {
        assert!(session.ending().is_some(), "{}", told(session));
        *looked.borrow_mut().entry(session.scenario().id.clone()).or_default() += 1;
    });
    let looked = looked.into_inner();
    assert_eq!(looked.keys().cloned().collect::<BTreeSet<_>>(), cases);
    for (case, sessions) in looked {
        let least = planned(&case).len() + Policy::all().count() * RUNS as usize / 2;
        assert!(sessions >= least, "{case}: {sessions} sessions of at least {least}");
    }
}

#[test]
fn no_answer_that_did_not_fit_feeds_a_strength() {
    each_session(|session| {
        for lesson in lessons_given(session).iter().filter(|it| it.kind == LessonKind::Strength) {
            for step in &lesson.steps {
                let wrong = ratings(session, *step);
                let fits = wrong.iter().all(|it| matches!(it, Rating::Best | Rating::Fair));
                assert!(fits, "{} praises {step}: {}", lesson.source.id(session.scenario()), told(session));
            }
            if let LessonSource::Model(_) = lesson.source {
                assert!(!lesson.steps.is_empty(), "praise without a moment: {}", told(session));
            }
        }
    });
}

#[test]
fn evidence_of_what_to_practise_is_no_best_answer() {
    each_session(|session| {
        for lesson in lessons_given(session).iter().filter(|it| it.kind == LessonKind::Practise) {
            let model = matches!(lesson.source, LessonSource::Model(_));
            for step in lesson.steps.iter().filter(|_| model) {
                // A word that broke may break where something else is said well: then the point stands where it was given.
                let ratings = ratings(session, *step);
                assert!(!ratings.contains(&Rating::Best), "{step} of {:?}: {}", lesson.source, told(session));
            }
        }
    });
}

#[test]
fn what_the_ending_teaches_comes_first_and_every_point_once() {
    each_session(|session| {
        let scenario = session.scenario();
        let given = lessons_given(session);
        let points: Vec<_> = given.iter().map(|it| point(scenario, it.source)).collect();
        assert_eq!(points.len(), points.iter().collect::<BTreeSet<_>>().len(), "twice the same: {}", told(session));
        let teaches = &scenario.endings[session.ending().unwrap().index()].teaches;
        let practised = teaches.iter().filter(|it| point_is_given(&given, scenario, **it));
        let firsts = practised.clone().count();
        for (place, taught) in practised.enumerate() {
            let found = points.iter().position(|it| *it == point(scenario, *taught)).unwrap();
            assert!(found < firsts, "{place}: {}", told(session));
        }
        if let Some(LessonSource::Model(_)) = teaches.first() {
            assert_eq!(points.first(), teaches.first(), "{}", told(session));
        }
    });
}

/// Whether a point is given as what it is: a strength that did not show is none where its opposite is to be practised.
fn point_is_given(given: &[LessonGiven], scenario: &Scenario, source: LessonSource) -> bool {
    let is_kind = |it: &LessonGiven| match source {
        LessonSource::Case(id) => scenario.lessons[id.index()].kind == it.kind,
        LessonSource::Model(_) => true,
    };
    given.iter().any(|it| point(scenario, it.source) == point(scenario, source) && is_kind(it))
}

#[test]
fn there_are_few_points_and_little_praise_where_it_ended_in_a_scandal() {
    each_session(|session| {
        let given = lessons_given(session);
        let strengths = given.iter().filter(|it| it.kind == LessonKind::Strength).count();
        assert!(given.len() <= 5 && given.len() - strengths <= 4, "{}", told(session));
        if noticed(session, Noticed::Breaches) + noticed(session, Noticed::EndingLost) > 0 {
            assert!(strengths <= 2, "{strengths} strengths: {}", told(session));
            assert!(given.len() > strengths, "nothing to practise: {}", told(session));
        }
    });
}

#[test]
fn going_on_together_needs_a_relation_a_clean_role_and_an_ending_that_is_no_scandal() {
    each_session(|session| {
        let debrief = Debrief::of(session, "nl");
        let quadrant = debrief.quadrant.clone().unwrap();
        let ending = &session.scenario().endings[session.ending().unwrap().index()];
        let (start, end) = debrief.people[0].quality;
        if quadrant.id == "on_together" {
            assert!(noticed(session, Noticed::Label) >= 3, "{}", told(session));
            assert!(debrief.breaches.iter().all(|it| it.repaired), "{}", told(session));
            assert_ne!(ending.role, Some(EndingRole::Breached), "{}", told(session));
            assert!(ending.relation.is_none_or(|it| it == EndingRelation::Kept), "{}", told(session));
            assert_eq!(noticed(session, Noticed::ColleaguesLost), 0, "{}", told(session));
        }
        if quadrant.name.contains("relatie kwijt") {
            assert!(end < start && debrief.breaches.iter().all(|it| it.repaired), "{}", told(session));
        }
        let corners: Vec<_> = debrief.quadrants.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(corners, ["nicely_given_away", "on_together", "double_loss", "right_but_alone"]);
        assert!(debrief.quadrants.contains(&quadrant));
    });
}

#[test]
fn nothing_that_others_decide_is_a_promise_kept() {
    each_session(|session| {
        let (scenario, debrief) = (session.scenario(), Debrief::of(session, "nl"));
        for report in &debrief.promises {
            let others = matches!(report.kind, PromiseKind::Outcome | PromiseKind::NotYours);
            let came_true = matches!(report.state, PromiseState::Kept | PromiseState::EndedWell);
            assert_eq!(report.luck, others && came_true, "{}", told(session));
        }
        let luck = session.transcript().events.iter().filter(|event| match event {
            Event::Settled { promise, state: PromiseState::Kept } => {
                scenario.promises[promise.index()].kind == PromiseKind::Outcome
            }
            Event::Settled { state, .. } => *state == PromiseState::EndedWell,
            _ => false,
        });
        let causes = debrief.timeline.iter().flat_map(|point| &point.because);
        let told_as_luck = causes.filter(|cause| cause.kind == CauseKind::EndedWell).count();
        assert_eq!(told_as_luck, luck.count(), "{}", told(session));
    });
}

#[test]
fn decisive_moments_did_something_and_are_about_the_partner() {
    each_session(|session| {
        let debrief = Debrief::of(session, "nl");
        let elsewhere = debrief.moments.iter().filter(|it| it.to != debrief.partner).count();
        assert!(elsewhere <= 1 && debrief.moments.len() <= 3, "{}", told(session));
        for moment in &debrief.moments {
            let it = &moment.decided;
            let warned = debrief.promises.iter().any(|it| it.state == PromiseState::Warned);
            let decided = it.cause || it.breach || !it.opened.is_empty() || !it.came_due.is_empty() || warned;
            let did = moment.quality.tenths().abs() >= 5 || decided || !moment.broken_later.is_empty();
            let mut others = debrief.masters.iter().flat_map(|it| &it.people);
            let reached = others.any(|it| it.moment.as_ref().is_some_and(|(step, _)| *step == moment.step));
            assert!(
                did || reached || moved_anyone(session, moment.step),
                "{} did nothing: {}",
                moment.step,
                told(session)
            );
            let twice = it.came_due.iter().any(|(_, made)| *made == moment.step);
            assert!(!twice, "{} says a broken promise twice: {}", moment.step, told(session));
            // Without outlooks nothing is said to be closed.
            assert!(it.endings_closed.is_empty() && it.closed.is_empty() && !it.disaster && it.lost.is_none());
        }
    });
}

/// Whether what was picked in a step moved somebody at once, by half a point or more.
fn moved_anyone(session: &Session, step: usize) -> bool {
    let before = session.until(step - 1);
    let pick = session.transcript().picks(session.transcript().steps[step - 1])[0];
    let staging = before.staging();
    let after = staging.reaction(before.progress(), pick).unwrap();
    let moved = |who| staging.quality(who, &after) - staging.quality(who, before.progress());
    (0..session.scenario().cast.len()).any(|at| moved(StakeholderId::new(at)).abs() >= 50)
}

/// What was planned in a shipped case is told as a moment, with all that was picked.
#[test]
fn plans_are_told_among_the_decisive_moments() {
    let plans = std::cell::Cell::new(0);
    each_session(|session| {
        let (scenario, transcript) = (session.scenario(), session.transcript());
        for moment in Debrief::of(session, "nl").moments {
            let picks = transcript.picks(transcript.steps[moment.step - 1]);
            if scenario.beat(scenario.choice(picks[0]).beat).planning.is_none() {
                assert_eq!(picks.len(), 1, "{}: {}", moment.step, told(session));
                continue;
            }
            plans.set(plans.get() + 1);
            let parts = moment.said.split(" · ").count();
            assert_eq!(parts, scenario.shares(picks).len(), "{}: {}", moment.said, told(session));
            assert!(moment.rating.is_none() && moment.fitting.is_none() && moment.why.is_none());
        }
    });
    assert!(plans.get() > 0);
}

#[test]
fn the_mirror_counts_closed_questions_and_no_others() {
    each_session(|session| {
        let (mirror, model) = (Debrief::of(session, "nl").mirror, &session.scenario().model);
        let count = |ids: &[&str]| {
            let ids: Vec<_> = ids.iter().filter_map(|id| model.move_id(id)).collect();
            let events = session.transcript().events.iter();
            events.filter(|event| matches!(event, Event::Moved { id, .. } if ids.contains(id))).count()
        };
        assert_eq!(mirror.closed_questions, count(&["closed_question"]));
        assert_eq!(mirror.passed_over, count(&["skip_emotion", "trivialise"]));
    });
}

#[test]
fn a_gauge_says_where_it_comes_from() {
    each_session(|session| {
        for gauge in Debrief::of(session, "nl").gauges {
            let sum: i32 = gauge.sources.iter().map(|it| it.amount).sum();
            assert_eq!(sum, gauge.value, "{}: {}", gauge.id, told(session));
        }
    });
}

/// A talk in which an outcome is promised, and then taken back, broken and admitted, or left.
fn promised() -> Arc<Scenario> {
    scenario(&beats(
        r#""a": (choices: {
            "promise": (text: "It will be fine.", moves: ["promise_outcome"], rating: Tempting,
                effects: [Promise(id: "fine", to: "ans", kind: Outcome, text: "Fine.")], then: Beat("b")),
            "honest": (text: "I do not know.", moves: ["state_role"], rating: Best, then: Beat("b")) }),
        "b": (choices: {
            "back": (text: "I said too much.", moves: ["admit_mistake"], effects: [Warn("fine")], rating: Best, then: End("good")),
            "break": (text: "Nothing comes.", effects: [Break("fine")], rating: Poor, then: Beat("c")),
            "lucky": (text: "It came.", effects: [Keep("fine")], rating: Fair, then: End("good")) }),
        "c": (choices: {
            "admit": (text: "I should not have.", moves: ["admit_mistake"], rating: Best, then: End("bad")),
            "leave": (text: "So what.", rating: Poor, then: End("bad")) })"#,
    ))
}

#[test]
fn a_breach_stands_until_it_is_taken_back_or_admitted() {
    let breaches = |picks: &[&str]| {
        let mut session = start(&promised());
        play(&mut session, picks);
        let breaches = Debrief::of(&session, "en").breaches;
        breaches.into_iter().map(|it| (it.step, it.repaired)).collect::<Vec<_>>()
    };
    assert_eq!(breaches(&["a.honest", "b.lucky"]), []);
    assert_eq!(breaches(&["a.promise", "b.back"]), [(1, true)]);
    assert_eq!(breaches(&["a.promise", "b.break", "c.admit"]), [(1, true)]);
    assert_eq!(breaches(&["a.promise", "b.break", "c.leave"]), [(1, false)]);
    // That it came true was luck, and takes nothing back.
    assert_eq!(breaches(&["a.promise", "b.lucky"]), [(1, false)]);
}

#[test]
fn what_others_decide_is_told_as_luck_when_it_comes_true() {
    let mut session = start(&promised());
    play(&mut session, &["a.promise", "b.lucky"]);
    let debrief = Debrief::of(&session, "en");
    assert!(debrief.promises[0].luck);
    assert_eq!(Observed::of(&session).value(Observation::Noticed(Noticed::PromisesKept)), 0);
    let causes: Vec<_> = debrief.timeline.iter().flat_map(|it| &it.because).map(|it| it.kind).collect();
    assert_eq!(causes, [CauseKind::EndedWell]);
}

/// A gift that is taken, and reported later by an answer that asks for it.
#[test]
fn what_undoes_a_breach_and_asks_for_it_repairs_it() {
    let text = beats(
        r#""a": (choices: {
            "take": (text: "Thanks.", moves: ["take_gift"], effects: [Set("gift", true)], rating: Tempting, then: Beat("b")),
            "no": (text: "No.", moves: ["set_limit"], rating: Best, then: Beat("b")) }),
        "b": (choices: {
            "report": (text: "I gave it back.", when: "gift", effects: [Set("gift", false)], rating: Best, then: End("good")),
            "on": (text: "On.", rating: Fair, then: End("good")) })"#,
    );
    let text = text.replace("endings: {", r#"variables: { "gift": Flag(false) }, endings: {"#);
    let given = |picks: &[&str]| {
        let mut session = start(&scenario(&text));
        play(&mut session, picks);
        let debrief = Debrief::of(&session, "en");
        let first = debrief.lessons.first().map(|it| (it.id.clone(), it.kind, it.steps.clone()));
        (debrief.breaches.iter().map(|it| it.repaired).collect::<Vec<_>>(), first)
    };
    let gift = Some((String::from("LP-23"), LessonKind::Practise, vec![1]));
    assert_eq!(given(&["a.take", "b.report"]), (vec![true], gift.clone()));
    assert_eq!(given(&["a.take", "b.on"]), (vec![false], gift));
}

#[test]
fn who_recalls_a_breach_and_admits_it_has_repaired_it() {
    let breach = |recalls: &str| {
        let text = beats(&format!(
            r#""a": (choices: {{
                "take": (text: "Thanks.", moves: ["take_gift"], effects: [Set("gift", true)], rating: Tempting, then: Beat("b")) }}),
            "b": (choices: {{ "own": (text: "I was wrong.", {recalls} moves: ["admit_mistake"], rating: Best, then: End("good")) }})"#,
        ));
        let text = text.replace("endings: {", r#"variables: { "gift": Flag(false) }, endings: {"#);
        let mut session = start(&scenario(&text));
        play(&mut session, &["a.take", "b.own"]);
        Debrief::of(&session, "en").breaches.iter().map(|it| it.repaired).collect::<Vec<_>>()
    };
    assert_eq!(breach(r#"recalls: "gift","#), [true]);
    // What is admitted could be anything else.
    assert_eq!(breach(""), [false]);
}

#[test]
fn threats_open_with_the_point_on_threats() {
    let text = beats(
        r#""a": (choices: { "x": (text: "X.", moves: ["threaten", "trivialise"], rating: Poor, then: Beat("b")), "y": (text: "Y.", then: Beat("b")) }),
        "b": (choices: { "x": (text: "X.", moves: ["trivialise", "skip_emotion"], rating: Poor, then: Beat("c")), "y": (text: "Y.", then: Beat("c")) }),
        "c": (choices: { "x": (text: "X.", moves: ["hide_behind_rule", "demand"], rating: Poor, then: End("bad")), "y": (text: "Y.", then: End("bad")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x", "b.x", "c.x"]);
    let lessons = Debrief::of(&session, "en").lessons;
    assert_eq!((lessons[0].id.as_str(), lessons[0].steps.as_slice()), ("LP-09", [1].as_slice()));
}

#[test]
fn the_endings_points_come_first_and_the_cases_words_stand_for_the_models() {
    let text = beats(
        r#""a": (choices: {
            "x": (text: "X.", moves: ["promise_outcome"], rating: Tempting, effects: [Teach("own")], then: Beat("b")),
            "y": (text: "Y.", moves: ["acknowledge"], rating: Best, then: Beat("b")) }),
        "b": (choices: { "x": (text: "X.", moves: ["trivialise"], rating: Poor, then: End("bad")), "y": (text: "Y.", then: End("good")) })"#,
    );
    let text = text
        .replace(
            r#""bad": (title: "Bad", text: "B.")"#,
            r#""bad": (title: "Bad", text: "B.", teaches: ["LP-26"], relation: Lost, role: Breached)"#,
        )
        .replace(
            "endings: {",
            r#"lessons: { "own": (text: "Only your own.", kind: Practise, instead_of: "LP-05") }, endings: {"#,
        );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.x", "b.x"]);
    let debrief = Debrief::of(&session, "en");
    let ids: Vec<_> = debrief.lessons.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(&ids[..2], ["LP-26", "own"], "{ids:?}");
    assert!(!ids.contains(&"LP-05"), "two wordings of one point: {ids:?}");
    assert_eq!(debrief.lessons[1].steps, [1]);
}

#[test]
fn a_point_about_what_was_not_done_shows_where_it_could_have_been_done() {
    let text = beats(
        r#""a": (choices: {
            "say": (text: "Say it.", effects: [Set("said", true)], rating: Best, then: Beat("b")),
            "not": (text: "Not.", rating: Fair, then: Beat("b")) }),
        "b": (choices: {
            "blame": (text: "Their fault.", moves: ["disown_colleague"], rating: Poor, then: End("good")),
            "on": (text: "On.", then: End("good")) })"#,
    );
    let text = text.replace(
        "endings: {",
        r#"variables: { "said": Flag(false) }, lessons: {
            "say_it": (text: "Say it.", kind: Practise, when: "not said"),
            "colleague": (text: "A colleague too.", kind: Practise, when: "gauge(internal_network) <= -6") }, endings: {"#,
    );
    let shown = |picks: &[&str]| {
        let mut session = start(&scenario(&text));
        play(&mut session, picks);
        let own = Debrief::of(&session, "en").lessons.into_iter().filter(|it| !it.id.starts_with("LP"));
        own.map(|it| (it.id, it.steps)).collect::<Vec<_>>()
    };
    assert_eq!(shown(&["a.not", "b.on"]), [(String::from("say_it"), vec![1])]);
    assert_eq!(shown(&["a.say", "b.blame"]), [(String::from("colleague"), vec![2])]);
}

#[test]
fn a_note_with_a_line_that_does_not_fit_is_no_strength() {
    let text = |rating: &str| {
        beats(
            &r#""a": (select: (1, 3), choices: {
                "facts": (text: "Facts.", moves: ["record"], rating: Best),
                "agreed": (text: "Agreed.", moves: ["record"], rating: Best),
                "heart": (text: "His heart.", rating: RATING) }, then: End("good"))"#
                .replace("RATING", rating),
        )
    };
    let praised = |rating: &str| {
        let mut session = start(&scenario(&text(rating)));
        play(&mut session, &["a.[facts, agreed, heart]"]);
        lessons_given(&session).iter().any(|it| it.source.id(session.scenario()) == "LP-20")
    };
    assert!(praised("Fair"));
    assert!(!praised("Poor"));
}

/// A no in time is only a strength where it was said well, though it is the effect that says it and not a move of the answer.
#[test]
fn a_promise_taken_back_in_an_answer_that_did_not_fit_is_no_strength() {
    let praised = |rating: &str| {
        let text = beats(
            &r#""a": (choices: {
                "promise": (text: "Thursday.", moves: ["promise_process"], rating: Best,
                    effects: [Promise(id: "day", to: "ans", kind: Process, text: "Thursday.")], then: Beat("b")),
                "not": (text: "Not.", then: Beat("b")) }),
            "b": (choices: {
                "back": (text: "Not Thursday.", effects: [Warn("day")], rating: RATING, then: End("good")),
                "on": (text: "On.", then: End("good")) })"#
                .replace("RATING", rating),
        );
        let mut session = start(&scenario(&text));
        play(&mut session, &["a.promise", "b.back"]);
        let strengths = lessons_given(&session).into_iter().filter(|it| it.kind == LessonKind::Strength);
        strengths.map(|it| it.source.id(session.scenario()).to_owned()).collect::<Vec<_>>()
    };
    assert!(praised("Best").contains(&String::from("LP-06")));
    assert!(!praised("Poor").contains(&String::from("LP-06")));
}

/// The same of a strength of the case: where what it asks came about in an answer that did not fit.
#[test]
fn what_a_case_praises_is_no_strength_where_it_was_done_badly() {
    let praised = |rating: &str| {
        let text = beats(
            &r#""a": (choices: {
                "say": (text: "Say it.", effects: [Set("said", true)], rating: RATING, then: End("good")),
                "not": (text: "Not.", then: End("good")) })"#
                .replace("RATING", rating),
        );
        let own = r#"variables: { "said": Flag(false) },
            lessons: { "well": (text: "Said.", kind: Strength, when: "said") }, endings: {"#;
        let mut session = start(&scenario(&text.replace("endings: {", own)));
        play(&mut session, &["a.say"]);
        lessons_given(&session).iter().any(|it| it.source.id(session.scenario()) == "well")
    };
    assert!(praised("Fair"));
    assert!(!praised("Tempting"));
}

/// Whoever admits a mistake acknowledges what it did; whoever only reports in time that something will not be, does not.
#[test]
fn the_mirror_counts_an_admission_as_acknowledging() {
    let listening = |picks: &[&str]| {
        let mut session = start(&promised());
        play(&mut session, picks);
        Debrief::of(&session, "en").mirror.listening
    };
    assert_eq!(listening(&["a.promise", "b.break", "c.admit"]), 1);
    assert_eq!(listening(&["a.promise", "b.break", "c.leave"]), 0);
    let text = beats(
        r#""a": (choices: {
            "warn": (text: "It will not be.", moves: ["warn_in_time"], rating: Best, then: End("good")),
            "on": (text: "On.", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.warn"]);
    assert_eq!(Debrief::of(&session, "en").mirror.listening, 0);
}

/// What an ending teaches is praised only where what it praises was done.
#[test]
fn an_ending_praises_nothing_that_was_not_done() {
    let text = beats(
        r#""a": (choices: {
            "ask": (text: "What would help?", effects: [Set("asked", true)], rating: Best, then: End("good")),
            "on": (text: "On.", rating: Fair, then: End("good")) })"#,
    );
    let own = r#"variables: { "asked": Flag(false) },
        lessons: { "asked": (text: "You asked.", kind: Strength, when: "asked") }, endings: {"#;
    let text = text
        .replace("endings: {", own)
        .replace("endings: { \"good\": (", r#"endings: { "good": (teaches: ["asked"], "#);
    assert!(text.contains("teaches"));
    let praised = |pick| {
        let mut session = start(&scenario(&text));
        play(&mut session, &[pick]);
        lessons_given(&session).iter().any(|it| it.source.id(session.scenario()) == "asked")
    };
    assert!(praised("a.ask"));
    assert!(!praised("a.on"));
}

/// In a bad ending, an answer is among its causes only where one that fits no less would have led elsewhere.
#[test]
fn a_bad_ending_is_not_laid_at_the_best_answer() {
    let text = |equal: &str| {
        beats(
            &r#""a": (choices: {
                "worse": (text: "I will tell you all about it.", rating: Poor, then: Beat("b")),
                "no": (text: "Of others I do not speak.", rating: Best, effects: [Set("closed", true)], then: Beat("b")),
                "also": (text: "Let us talk about you.", rating: Best, effects: [Set("closed", EQUAL)], then: Beat("b")) }),
            "b": (choices: {
                "on": (text: "On.", rating: Fair, then: First([(when: "closed", then: End("bad")), (then: End("good"))])),
                "off": (text: "Off.", rating: Poor, then: End("bad")) })"#
                .replace("EQUAL", equal),
        )
        .replace("endings: {", r#"variables: { "closed": Flag(false) }, endings: {"#)
    };
    let causes = |equal: &str, pick: &str| {
        let mut session = start(&scenario(&text(equal)));
        play(&mut session, &[pick, "b.on"]);
        let moments = Debrief::of(&session, "en").moments;
        moments.iter().filter(|it| it.decided.cause).map(|it| it.step).collect::<Vec<_>>()
    };
    assert_eq!(causes("false", "a.no"), [1], "another good answer would have led elsewhere");
    assert!(causes("true", "a.no").is_empty(), "only a worse answer would have");
}

/// What an ending teaches shows at what it hung on, where nothing else shows it.
#[test]
fn what_an_ending_teaches_shows_at_what_it_hung_on() {
    let text = beats(
        r#""a": (choices: {
            "leak": (text: "Between us.", rating: Poor, effects: [Set("leaked", true)], then: Beat("b")),
            "no": (text: "Of others I do not speak.", rating: Best, then: Beat("b")) }),
        "b": (choices: {
            "on": (text: "On.", rating: Fair, then: First([(when: "leaked", then: End("bad")), (then: End("good"))])),
            "off": (text: "Off.", rating: Fair, then: End("good")) })"#,
    );
    let own = r#"variables: { "leaked": Flag(false) },
        lessons: { "silent": (text: "Keep what is others'.", kind: Practise) }, endings: {"#;
    let text = text.replace("endings: {", own).replace(r#""bad": ("#, r#""bad": (teaches: ["silent"], "#);
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.leak", "b.on"]);
    let lessons = Debrief::of(&session, "en").lessons;
    assert_eq!((lessons[0].id.as_str(), lessons[0].steps.as_slice()), ("silent", [1].as_slice()));
}

/// What somebody else wants weighs half of what the partner wants, once something of the partner's opened.
#[test]
fn what_the_partner_wants_weighs_more_than_what_others_want() {
    let beat = |at: &str, to: &str, opens: &str, then: &str| {
        format!(
            r#""{at}": (choices: {{
                "ask": (text: "Ask.", to: "{to}", effects: [Discover({opens})], rating: Best, then: {then}),
                "not": (text: "Not.", rating: Fair, then: {then}) }}),"#
        )
    };
    // Four moments open something: two of the partner's, two of others'. One of others' may be told, and the partner's are.
    let text = [
        beat("a", "bo", r#""bo", "chair""#, r#"Beat("b")"#),
        beat("b", "ans", r#""ans", "cash""#, r#"Beat("c")"#),
        beat("c", "ans", r#""ans", "roof""#, r#"Beat("d")"#),
        beat("d", "ans", r#""ans", "stay""#, r#"End("good")"#),
    ]
    .concat();
    let text = beats(&text)
        .replace(
            r#""cash": (text: "Cash.", key: "Ask.")"#,
            r#""cash": (text: "Cash.", key: "Ask."), "stay": (text: "Stay.", key: "Ask.")"#,
        )
        .replace(
            r#"side: Board, position: "P.")"#,
            r#"side: Board, position: "P.", interests: { "chair": (text: "Chair.", key: "Ask.") })"#,
        );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.ask", "b.ask", "c.ask", "d.ask"]);
    let told: Vec<_> = Debrief::of(&session, "en").moments.iter().map(|it| it.step).collect();
    assert_eq!(told, [2, 3, 4]);
}

/// The page says what became of a vague promise in other words than of one that can be checked, and where role and public
/// interest suffered without a breach.
#[test]
fn the_page_tells_of_vague_promises_and_of_what_suffered() {
    let text = beats(
        r#""a": (choices: {
            "vague": (text: "I stand behind you.", rating: Tempting,
                effects: [Promise(id: "behind", to: "ans", kind: Vague, text: "Stand behind her"), Gauge(public_interest: PUBLIC)],
                then: Beat("b")),
            "no": (text: "No.", rating: Best, then: Beat("b")) }),
        "b": (choices: {
            "keep": (text: "Here I am.", effects: [Keep("behind")], rating: Best, then: End("good")),
            "break": (text: "Not today.", effects: [Break("behind")], rating: Fair, then: End("good")) })"#,
    );
    let told = |public: i32, picks: &[&str]| {
        let mut session = start(&scenario(&text.replace("PUBLIC", &public.to_string())));
        play(&mut session, picks);
        let page = tegenspel::report::debrief::text(&Debrief::of(&session, "en"), &Messages::new("en"), 80);
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let suffered = "Public interest went down, most of all at moment 1";
    let kept = told(-6, &["a.vague", "b.keep"]);
    assert!(kept.contains("The other heard a promise, and it came about.") && kept.contains(suffered), "{kept}");
    let broken = told(-4, &["a.vague", "b.break"]);
    assert!(broken.contains("The other heard a promise, and nothing came of it."), "{broken}");
    assert!(!broken.contains(suffered), "{broken}");
    assert!(!told(-6, &["a.no", "b.keep"]).contains("went down, most of all"));
}

#[test]
fn a_line_of_a_note_that_teaches_shows_at_the_note() {
    let text = beats(
        r#""a": (select: (1, 2), choices: {
            "facts": (text: "Facts.", rating: Best),
            "heart": (text: "His heart.", rating: Poor, effects: [Teach("heart")]) }, then: Beat("b")),
        "b": (choices: {
            "well": (text: "Well.", rating: Best, effects: [Teach("well")], then: End("good")),
            "on": (text: "On.", then: End("good")) })"#,
    );
    let own = r#"lessons: { "heart": (text: "Leave that out.", kind: Practise), "well": (text: "Do.", kind: Practise) }, endings: {"#;
    let mut session = start(&scenario(&text.replace("endings: {", own)));
    play(&mut session, &["a.[facts, heart]", "b.well"]);
    let lessons = Debrief::of(&session, "en").lessons.into_iter().filter(|it| !it.id.starts_with("LP"));
    let steps: Vec<_> = lessons.map(|it| (it.id, it.steps)).collect();
    assert_eq!(steps, [(String::from("heart"), vec![1]), (String::from("well"), vec![])]);
}

/// Of every session: a point to practise that was taught shows where it was, unless all there was said best.
#[test]
fn a_point_that_was_taught_shows_where_it_was() {
    let seen = std::cell::Cell::new((0, 0));
    each_session(|session| {
        let transcript = session.transcript();
        for lesson in lessons_given(session).iter().filter(|it| it.kind == LessonKind::Practise) {
            let LessonSource::Case(id) = lesson.source else { continue };
            for step in 1..=transcript.steps.len() {
                let taught = transcript.events(transcript.steps[step - 1]).contains(&Event::Taught(id));
                let rated = ratings(session, step);
                if taught && rated.iter().any(|it| *it != Rating::Best) {
                    assert!(lesson.steps.contains(&step), "{step}: {}", told(session));
                    let (all, in_notes) = seen.get();
                    seen.set((all + 1, in_notes + usize::from(rated.contains(&Rating::Best))));
                }
            }
        }
    });
    let (all, in_notes) = seen.get();
    assert!(all > 100 && in_notes > 10, "{all}, of which {in_notes} in notes with a best line as well");
}

/// A plan decides as an answer does: the order in which things come, how hours are spent.
#[test]
fn an_order_on_which_the_ending_hung_is_told_as_a_decisive_moment() {
    let text = beats(
        r#""a": (select: Rank(2), choices: { "roof": (text: "The roof", does: true), "road": (text: "The road", does: true), "sign": (text: "A sign", does: true) },
            then: First([(when: "ranked(a.roof) == 1", then: Beat("b")), (then: Beat("c"))])),
        "b": (choices: { "on": (text: "On.", then: End("good")) }),
        "c": (choices: { "on": (text: "On.", then: End("bad")) })"#,
    );
    for (pick, on, said) in
        [("a.[roof, sign]", "b.on", "1. The roof · 2. A sign"), ("a.[sign, roof]", "c.on", "1. A sign · 2. The roof")]
    {
        let mut session = start(&scenario(&text));
        play(&mut session, &[pick, on]);
        let moments = Debrief::of(&session, "en").moments;
        let told: Vec<_> = moments.iter().map(|it| (it.step, &*it.said, it.does, it.decided.cause)).collect();
        assert_eq!(told, [(1, said, true, true)]);
    }
}

/// Beats in which an outcome is promised that others decide, each leading to the next; the last leads on to `then`.
fn three_outcomes(then: &str) -> String {
    let beat = |(at, next): (usize, &str)| {
        format!(
            r#""p{at}": (choices: {{
                "sure": (text: "Sure.", moves: ["promise_outcome"], rating: Tempting,
                    effects: [Promise(id: "o{at}", to: "ans", kind: Outcome, text: "Outcome {at}.")], then: {next}),
                "no": (text: "No.", rating: Best, then: {next}) }}),"#
        )
    };
    [(1, r#"Beat("p2")"#), (2, r#"Beat("p3")"#), (3, then)].map(beat).concat()
}

#[test]
fn what_the_ending_hung_on_is_told_whatever_else_weighs_more() {
    let text = beats(&format!(
        r#""a": (choices: {{ "roof": (text: "The roof.", then: Beat("p1")), "road": (text: "The road.", then: Beat("p1")) }}),
        {}
        "e": (choices: {{
            "on": (text: "On.", effects: [Break("o1"), Break("o2"), Break("o3")],
                then: First([(when: "picked(a.roof)", then: End("good")), (then: End("bad"))])) }})"#,
        three_outcomes(r#"Beat("e")"#)
    ));
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.roof", "p1.sure", "p2.sure", "p3.sure", "e.on"]);
    let moments = Debrief::of(&session, "en").moments;
    let told: Vec<_> = moments.iter().map(|it| (it.step, it.decided.cause)).collect();
    assert!(told.contains(&(1, true)) && told.len() == 3, "{told:?}");
}

#[test]
fn a_step_that_was_promised_well_is_told_where_it_broke() {
    let text = beats(&format!(
        r#""a": (choices: {{
            "call": (text: "I ring on Friday.", rating: Best,
                effects: [Promise(id: "call", to: "ans", kind: Process, text: "Ring on Friday.")], then: Beat("p1")),
            "no": (text: "I will see.", rating: Poor, then: Beat("p1")) }}),
        {}
        "e": (choices: {{
            "forget": (text: "Later.", rating: Poor, effects: [Break("call"), Break("o1"), Break("o2")], then: End("bad")),
            "ring": (text: "You ring.", rating: Best, effects: [Keep("call")], then: End("good")) }})"#,
        three_outcomes(r#"Beat("e")"#)
    ));
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.call", "p1.sure", "p2.sure", "p3.no", "e.forget"]);
    let moments = Debrief::of(&session, "en").moments;
    assert_eq!(moments.iter().map(|it| it.step).collect::<Vec<_>>(), [2, 3, 5]);
    assert!(moments[2].decided.came_due.contains(&(String::from("Ring on Friday."), 1)), "{:?}", moments[2].decided);
}

#[test]
fn bad_news_brings_tension_by_its_size() {
    let text = beats(
        r#""a": (choices: { "tell": (text: "No.", effects: [Outcome(who: "ans", size: 12, because: "No.")], then: Beat("b")) }),
        "b": (choices: { "on": (text: "On.", then: End("good")) })"#,
    );
    let mut session = start(&scenario(&text));
    let tension =
        |session: &Session| session.staging().facets(StakeholderId(0), session.progress())[Facet::Tension as usize];
    let before = tension(&session);
    play(&mut session, &["a.tell"]);
    let cooled = model().cooling * 100;
    assert_eq!(tension(&session), (before - cooled).max(0) + 12 * model().outcome.tension);
}

#[test]
fn a_reason_is_told_only_where_all_in_all_it_went_that_way() {
    let text = beats(
        r#""a": (choices: {
            "hurt": (text: "No.", moves: ["trivialise"], effects: [Feel(who: "ans", benevolence: 1, because: "Too surprised to be angry.")], then: Beat("b")),
            "help": (text: "Yes.", moves: ["acknowledge"], effects: [Feel(who: "ans", benevolence: 1, because: "Feels heard.")], then: Beat("b")) }),
        "b": (choices: { "on": (text: "On.", then: End("good")) })"#,
    );
    let because = |pick: &str| {
        let mut session = start(&scenario(&text));
        play(&mut session, &[pick, "b.on"]);
        let timeline = Debrief::of(&session, "en").timeline;
        timeline[1].because.iter().map(|it| it.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(because("a.hurt"), Vec::<String>::new());
    assert_eq!(because("a.help"), ["Feels heard."]);
}

/// A year without contact, with somebody of the board who is never met.
#[test]
fn what_time_does_is_not_what_was_done() {
    let text = frame(
        r#""one": Scene(title: "One", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (choices: { "good": (text: "G.", moves: ["acknowledge"], then: Scene("two")) }) }),
        "two": Scene(title: "Two", place: "p", channel: Phone, with: ["ans"], elapsed: 365, start: "b", beats: {
            "b": (choices: { "end": (text: "E.", then: End("good")) }) })"#,
        "",
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.good", "b.end"]);
    let masters = Debrief::of(&session, "en").masters;
    let person = |side: Side| masters.iter().find(|it| it.side == side).unwrap().people[0].clone();
    let (ans, bo) = (person(Side::Partner), person(Side::Board));
    assert!(ans.met && ans.by_time.0 < 0 && ans.moment.as_ref().is_some_and(|(step, _)| *step == 1));
    assert_eq!(ans.quality.1.0 - ans.quality.0.0 - ans.by_time.0, by_doing(&session));
    assert!(!bo.met && bo.moment.is_none());
}

#[test]
fn who_moved_is_told_by_what_moved_them_and_the_moment_named_went_that_way() {
    each_session(|session| {
        for person in Debrief::of(session, "nl").masters.into_iter().flat_map(|it| it.people) {
            let (start, end) = person.quality;
            let moved = person.by_doing.0 + person.by_news.0 + person.by_trainer.0 + person.by_time.0;
            assert_eq!(moved, end.0 - start.0, "{}: {}", person.name, told(session));
            assert!(person.moment.is_none() || person.by_doing.0 != 0, "{}: {}", person.name, told(session));
        }
    });
}

/// One answer that hurts, and four that help a little each: what was done helped, and not most at the moment that hurt.
#[test]
fn a_moment_that_went_the_other_way_is_not_the_one_that_did_most() {
    let helps = |beat: &str, then: &str| {
        let effect = r#"Feel(who: "ans", satisfaction: 6, commitment: 6)"#;
        format!(r#""{beat}": (choices: {{ "help": (text: "H.", effects: [{effect}], then: {then}) }})"#)
    };
    let hurts =
        r#""a": (choices: { "hurt": (text: "H.", effects: [Feel(who: "ans", integrity: -10)], then: Beat("b")) })"#;
    let rest = [("b", "Beat(\"c\")"), ("c", "Beat(\"d\")"), ("d", "Beat(\"e\")"), ("e", "End(\"good\")")];
    let text = [hurts.to_owned()].into_iter().chain(rest.map(|(beat, then)| helps(beat, then)));
    let mut session = start(&scenario(&beats(&text.collect::<Vec<_>>().join(",\n"))));
    play(&mut session, &["a.hurt", "b.help", "c.help", "d.help", "e.help"]);
    let masters = Debrief::of(&session, "en").masters;
    let ans = &masters.iter().find(|it| it.side == Side::Partner).unwrap().people[0];
    assert!(ans.by_doing.0 > 0, "{ans:?}");
    assert!(ans.moment.as_ref().is_some_and(|(step, _)| *step > 1), "{ans:?}");
}

#[test]
fn a_promise_that_broke_is_told_at_the_moment_that_made_it_as_a_promise() {
    let text = beats(
        r#""a": (choices: { "promise": (text: "It will be fine.", effects: [Promise(id: "fine", to: "ans", kind: Outcome, text: "Fine.")], then: Beat("b")) }),
        "b": (choices: { "on": (text: "On.", then: Beat("c")) }),
        "c": (on_enter: [Break("fine")], choices: { "end": (text: "E.", then: End("bad")) })"#,
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.promise", "b.on", "c.end"]);
    let masters = Debrief::of(&session, "en").masters;
    let ans = &masters.iter().find(|it| it.side == Side::Partner).unwrap().people[0];
    assert!(ans.due && ans.by_doing.0 < 0 && ans.moment.as_ref().is_some_and(|(step, _)| *step == 1), "{ans:?}");
}

/// What comes of an answer months after it was given.
#[test]
fn what_shows_in_the_days_after_a_moment_is_told_as_that() {
    let text = frame(
        r#""one": Scene(title: "One", place: "p", channel: Phone, with: ["ans"], start: "a", beats: {
            "a": (choices: { "good": (text: "G.", moves: ["acknowledge"], effects: [Gauge(reputation: 1)], then: Scene("two")) }) }),
        "two": Scene(title: "Two", place: "p", channel: Phone, with: ["ans"], elapsed: 30, start: "b", beats: {
            "b": (on_enter: [Gauge(reputation: -4, because: "It was in the paper."), Feel(who: "ans", integrity: -20)],
                choices: { "end": (text: "E.", then: End("good")) }) })"#,
        "",
    );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.good", "b.end"]);
    let debrief = Debrief::of(&session, "en");
    let partner = &debrief.masters.iter().find(|it| it.side == Side::Partner).unwrap().people[0];
    assert!(partner.later && partner.moment.as_ref().is_some_and(|(step, _)| *step == 1));
    let reputation = debrief.gauges.iter().find(|it| it.id == "reputation").unwrap();
    let sources: Vec<_> = reputation.sources.iter().map(|it| (it.step, it.later, it.amount)).collect();
    assert_eq!(sources, [(1, true, -4), (1, false, 1)]);
    let shown = tegenspel::report::debrief::text(&debrief, &Messages::new("en"), 200);
    let plain = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("the days after moment 1 (−4) and moment 1 (+1)"), "{plain}");
}

fn by_doing(session: &Session) -> i32 {
    let before = session.until(0);
    let reaction = before.staging().reaction(before.progress(), ChoiceId(0)).unwrap();
    let quality = |progress| before.staging().quality(StakeholderId(0), progress);
    quality(&reaction) - quality(before.progress())
}

#[test]
fn the_best_that_was_gone_is_said_to_be_gone() {
    let text = beats(
        r#""a": (choices: {
            "cold": (text: "C.", moves: ["cold_referral"], rating: Poor, then: Beat("b")),
            "warm": (text: "W.", moves: ["acknowledge"], rating: Best, then: Beat("b")) }),
        "b": (choices: {
            "best": (text: "Best.", when: "picked(a.warm)", unless_shown: "She does not want to see you.", moves: ["connect"], rating: Best, then: End("good")),
            "fair": (text: "Fair.", moves: ["explain_reason", "think_along"], why: "You take over her work.", rating: Fair, then: End("good")),
            "poor": (text: "Poor.", moves: ["threaten"], rating: Poor, then: End("bad")) })"#,
    );
    let fitting = |first: &str| {
        let mut session = start(&scenario(&text));
        play(&mut session, &[first, "b.poor"]);
        let moments = Debrief::of(&session, "en").moments;
        let moment = moments.into_iter().find(|it| it.step == 2).unwrap();
        moment.fitting.map(|it| (it.text, it.best_gone, it.best_gone_why)).unwrap()
    };
    assert_eq!(fitting("a.warm"), (String::from("Best."), false, None));
    let why = Some(String::from("She does not want to see you."));
    assert_eq!(fitting("a.cold"), (String::from("Fair."), true, why));
}

/// A talk with a good and a bad ending, and what could still be reached around its one decision, which makes this move.
fn with_outlook(whole: bool, made: &str) -> Debrief {
    let text = beats(
        r#""a": (choices: {
            "well": (text: "Well.", moves: ["acknowledge"], then: Beat("b")), "off": (text: "Off.", moves: ["closed_question"], then: Beat("b")) }),
        "b": (choices: { "on": (text: "On.", then: End("bad")), "no": (text: "No.", then: End("bad")) })"#,
    );
    let text = text
        .replace(r#"(title: "Good", text: "G.")"#, r#"(title: "Good", text: "G.", relation: Kept, role: Clean)"#)
        .replace("closed_question", made)
        .replace(r#"(title: "Bad", text: "B.")"#, r#"(title: "Bad", text: "B.", relation: Lost)"#)
        // The good ending is reached by another way that this talk does not take.
        .replace(
            r#""no": (text: "No.", then: End("bad"))"#,
            r#""no": (text: "No.", when: "picked(a.well)", then: End("good"))"#,
        );
    let mut session = start(&scenario(&text));
    play(&mut session, &["a.off", "b.on"]);
    let (good, bad) = (EndingId(0), EndingId(1));
    let reach = |endings: &[EndingId], interests: &[InterestId], clean: bool| Prospects {
        endings: endings.iter().copied().collect(),
        interests: interests.iter().copied().collect(),
        kept: BTreeSet::from([PromiseId(7)]),
        clean,
        ..Prospects::default()
    };
    let outlook = |prospects: Prospects, quality: i32| Outlook {
        played: prospects.clone(),
        possible: prospects,
        whole,
        quality: Some(Bound { value: quality, exact: true }),
        standing: None,
        best: Vec::new(),
    };
    let outlooks = [
        outlook(reach(&[good, bad], &[InterestId(0)], true), 6_250),
        outlook(reach(&[bad], &[], false), 4_800),
        outlook(reach(&[bad], &[], false), 4_800),
    ];
    Debrief::with_outlooks(&session, "en", "en", &outlooks)
}

#[test]
fn what_fell_away_is_told_where_it_is_proved() {
    let debrief = with_outlook(true, "look_away");
    assert_eq!(debrief.proof, Proof::Whole);
    let moment = &debrief.moments[0];
    assert_eq!(moment.step, 1);
    let it = &moment.decided;
    assert_eq!(
        (it.endings_closed.as_slice(), it.closed.as_slice()),
        ([String::from("Good")].as_slice(), [String::from("Cash.")].as_slice())
    );
    assert!(it.disaster && it.clean_closed && it.promises_closed.is_empty());
    // An answer that does nothing to the role is not told to have stained it, though it could not become clean any more.
    assert!(!with_outlook(true, "closed_question").moments[0].decided.clean_closed);
    assert_eq!((it.lost.map(tegenspel::engine::Points::tenths), it.lost_proved), (Some(145), true));
    let best = moment.best.unwrap();
    assert_eq!((best.quality.to_string(), best.proved), (String::from("62.5"), true));
    assert_eq!(debrief.timeline[2].best.map(|it| it.quality.tenths()), Some(480));
    // Where exploration stopped, nothing is closed; what was found is still told as that.
    let debrief = with_outlook(false, "look_away");
    assert_eq!(debrief.proof, Proof::Partly);
    let closed = debrief.moments.iter().any(|it| !it.decided.endings_closed.is_empty() || it.decided.disaster);
    assert!(!closed);
}

#[test]
fn whoever_ended_well_lost_nothing_by_an_ending_that_was_no_better() {
    let text = beats(
        r#""a": (choices: {
            "well": (text: "Well.", moves: ["acknowledge"], then: End("good")),
            "other": (text: "Other.", moves: ["summarise"], then: End("bad")) })"#,
    );
    let text = text.replace(r#"text: "G.")"#, r#"text: "G.", relation: Kept)"#);
    let scenario = scenario(&text.replace(r#"text: "B.")"#, r#"text: "B.", relation: Kept)"#));
    let mut session = start(&scenario);
    play(&mut session, &["a.well"]);
    let outlook = |endings: &[usize], quality: i32| {
        let endings = endings.iter().map(|at| EndingId::new(*at)).collect();
        let prospects = Prospects { endings, ..Prospects::default() };
        let quality = Some(Bound { value: quality, exact: true });
        let (played, possible) = (prospects.clone(), prospects);
        Outlook { played, possible, whole: true, quality, standing: None, best: Vec::new() }
    };
    let closed = |before: i32| {
        let outlooks = [outlook(&[0, 1], before), outlook(&[0], 6_000)];
        let moments = Debrief::with_outlooks(&session, "en", "en", &outlooks).moments;
        moments.into_iter().flat_map(|it| it.decided.endings_closed).collect::<Vec<_>>()
    };
    assert_eq!(closed(6_000), Vec::<String>::new());
    assert_eq!(closed(6_500), ["Bad"]);
}

#[test]
fn outlooks_of_another_session_are_none() {
    let mut session = start(&promised());
    play(&mut session, &["a.honest", "b.lucky"]);
    assert_eq!(Debrief::of(&session, "en").proof, Proof::Missing);
    let prospects = Prospects::default();
    let outlook = Outlook {
        played: prospects.clone(),
        possible: prospects,
        whole: true,
        quality: None,
        standing: None,
        best: Vec::new(),
    };
    assert_eq!(Debrief::with_outlooks(&session, "en", "en", &[outlook]).proof, Proof::Missing);
}
