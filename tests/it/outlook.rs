//! What is said of what could still be reached holds, whatever is played from there.

use crate::support::{CASES, beats, case, play, root, scenario};
use std::collections::BTreeSet;
use std::sync::Arc;
use tegenspel::author::explore::Sequential;
use tegenspel::author::outlook::{OutlookSearch, looked_back};
use tegenspel::engine::debrief::{Bound, Outlook, Prospects};
use tegenspel::engine::relationship::Gauge;
use tegenspel::engine::{
    ChoiceId, Draws, EndingId, EndingRole, Event, Input, InterestId, Position, PromiseId, PromiseState, Scenario, Seed,
    Session, Setup,
};

/// Continuations that are played of a session.
const CONTINUATIONS: u64 = 200;
/// Picks after which a continuation is left.
const PICKS: usize = 60;

/// Picks anything until the end.
fn play_on(session: &mut Session, draws: &mut Draws) {
    for _ in 0..PICKS {
        let prompt = session.prompt();
        let open: Vec<ChoiceId> =
            prompt.offers.iter().filter(|offer| offer.unavailable.is_none()).map(|offer| offer.choice).collect();
        let (least, most) = prompt.select;
        let count = if most > 1 { least.max(1) } else { 1 };
        let first = draws.below(open.len().max(1));
        let wanted: Vec<_> = (0..count.min(open.len())).map(|at| open[(first + at) % open.len()]).collect();
        let picks = session.staging().fitted(&wanted, session.progress());
        let single = &picks[..picks.len().min(1)];
        let made = session.apply_for(Input::pick(&picks), &mut ());
        if made.is_err() && session.apply_for(Input::pick(single), &mut ()).is_err() {
            return;
        }
    }
}

/// What a session that ended reached.
fn reached(session: &Session) -> Option<(Prospects, i32, i32)> {
    let Position::Ended(ending) = session.progress().position() else { return None };
    let (scenario, at) = (session.scenario(), session.progress());
    let layout = &scenario.layout;
    let mut reached = Prospects { endings: BTreeSet::from([ending]), ..Prospects::default() };
    for (number, interest) in scenario.interests.iter().enumerate() {
        let id = InterestId::new(number);
        match (at.knows(layout, id), interest.id) {
            (false, _) => {}
            (true, Some(_)) => drop(reached.interests.insert(id)),
            (true, None) => drop(reached.concerns.insert(interest.of)),
        }
    }
    let promises = (0..scenario.promises.len()).map(PromiseId::new);
    reached.kept = promises.filter(|it| at.promise(layout, *it) == PromiseState::Kept).collect();
    let breaks = |event: &Event| matches!(event, Event::Settled { state: PromiseState::Broken, .. });
    let broken = session.transcript().events.iter().any(breaks);
    let breach = scenario.endings[ending.index()].role == Some(EndingRole::Breached);
    let role = at.gauge(layout, Gauge::RoleClarity);
    reached.clean = !broken && !breach && role >= 0;
    let quality = session.staging().quality(scenario.partner(), at);
    Some((reached, quality, 100 * (role + at.gauge(layout, Gauge::PublicInterest))))
}

fn is_part(part: &Prospects, whole: &Prospects) -> bool {
    part.endings.is_subset(&whole.endings)
        && part.interests.is_subset(&whole.interests)
        && part.concerns.is_subset(&whole.concerns)
        && part.kept.is_subset(&whole.kept)
        && part.clean <= whole.clean
}

fn value(bound: Option<Bound>) -> Option<i32> {
    bound.map(|it| it.value)
}

/// The outlooks of a session agree with one another and with what is played.
#[track_caller]
fn check(session: &Session, outlooks: &[Outlook], whole: bool) {
    let steps = &session.transcript().steps;
    assert_eq!(outlooks.len(), steps.len() + 1);
    for (at, outlook) in outlooks.iter().enumerate() {
        // Of a case that is too large, late moments may be small enough.
        assert!(outlook.whole || !whole, "at {at}");
        assert!(is_part(&outlook.played, &outlook.possible), "at {at}: {outlook:?}");
        assert_eq!(outlook.quality.is_some(), !outlook.played.endings.is_empty(), "at {at}: {outlook:?}");
        if at > 0 && steps[at - 1].direction.is_none() {
            let before = &outlooks[at - 1];
            assert!(outlook.whole || !before.whole, "at {at}");
            assert!(is_part(&outlook.played, &before.played), "at {at}");
            assert!(is_part(&outlook.possible, &before.possible), "at {at}");
            assert!(value(outlook.quality) <= value(before.quality), "at {at}");
            assert!(value(outlook.standing) <= value(before.standing), "at {at}");
        }
    }
    if let Some((reached, quality, standing)) = reached(session) {
        let last = &outlooks[steps.len()];
        assert_eq!((&last.played, &last.possible), (&reached, &reached));
        assert_eq!(last.quality, Some(Bound { value: quality, exact: true }));
        assert_eq!(last.standing, Some(Bound { value: standing, exact: true }));
        assert!(last.best.is_empty());
    }
}

/// Whatever is played from a moment reaches only what may be reached, and is no better than a proved best.
fn check_moment(session: &Session, at: usize, outlook: &Outlook, continuations: u64, draws: &mut Draws) {
    for _ in 0..continuations {
        let mut played = session.until(at);
        play_on(&mut played, draws);
        let Some((reached, quality, standing)) = reached(&played) else { continue };
        assert!(is_part(&reached, &outlook.possible), "at {at}: {reached:?} is not in {:?}", outlook.possible);
        for (bound, value) in [(outlook.quality, quality), (outlook.standing, standing)] {
            assert!(bound.is_none_or(|it| !it.exact || value <= it.value), "at {at}: {value} is better than {bound:?}");
        }
    }
    // The walk with the best quality leads there, where chance falls as it did.
    let mut best = session.until(at);
    let draws_before = best.progress().draws();
    let played = outlook.best.iter().all(|pick| best.apply_written(pick).is_ok());
    if best.progress().draws() == draws_before {
        let quality = reached(&best).map(|(_, quality, _)| quality);
        assert!(played, "at {at}: {:?} cannot be played", outlook.best);
        assert_eq!(quality, value(outlook.quality), "at {at}: {:?}", outlook.best);
    }
}

fn begin(scenario: &Arc<Scenario>, seed: u64) -> Session {
    Session::start(Arc::clone(scenario), Setup { seed: Seed(seed), ..Setup::default() }).unwrap()
}

/// Plays some sessions of a case and looks back at each.
fn check_case(scenario: &Arc<Scenario>, sessions: u64, continuations: u64) {
    let first = begin(scenario, 1);
    let first = first.staging();
    let shared = OutlookSearch::new(first, &Sequential, &mut |_| true);
    for seed in 1..=sessions {
        let mut session = begin(scenario, seed);
        let mut draws = Draws::new(Seed(seed));
        play_on(&mut session, &mut draws);
        let session = session.until(PICKS / 2);
        // Where other facts were drawn it is another setup.
        let drawn = session.staging().drawn_facts();
        assert_eq!(shared.fits(session.staging()), drawn == first.drawn_facts());
        let own = (!shared.fits(session.staging()))
            .then(|| OutlookSearch::new(session.staging(), &Sequential, &mut |_| true));
        let shared = own.as_ref().unwrap_or(&shared);
        let outlooks = shared.outlooks(&session, &Sequential, &mut |_| true);
        check(&session, &outlooks, shared.is_whole());
        for at in [0, outlooks.len() / 3, outlooks.len() / 2, outlooks.len() - 1] {
            check_moment(&session, at, &outlooks[at], continuations / 4, &mut draws);
        }
    }
}

#[test]
#[cfg_attr(not(feature = "app"), ignore = "takes minutes, and is the same with the app: run there")]
fn what_is_said_of_sessions_of_shipped_cases_holds() {
    for id in CASES {
        check_case(&case(id), 2, CONTINUATIONS);
    }
}

#[test]
fn what_is_said_of_sessions_of_the_feature_suite_holds() {
    let mut folders: Vec<_> = std::fs::read_dir(root().join("tests/data/features")).unwrap().flatten().collect();
    folders.sort_by_key(std::fs::DirEntry::path);
    let mut checked = 0;
    for folder in folders.iter().map(std::fs::DirEntry::path).filter(|it| it.join("scenario.ron").is_file()) {
        let bundle = tegenspel::files::read_bundle(&folder).unwrap();
        if let Some(scenario) = tegenspel::script::load(&bundle, &crate::support::model()).scenario {
            check_case(&scenario, 1, CONTINUATIONS / 5);
            checked += 1;
        }
    }
    assert!(checked > 20);
}

/// A question that may be left out, a promise that may be broken, and an ending that hangs on both.
const TALK: &str = r#"
    "ask": (choices: {
        "probe": (text: "Why?", moves: ["probe"], then: Beat("word")),
        "trust": (text: "You are afraid.", effects: [Discover("ans", "concern")], then: Beat("word")),
        "talk": (text: "Well.", then: Beat("word")) }),
    "word": (choices: {
        "give": (text: "Thursday.", effects: [Promise(id: "call", to: "ans", kind: Process, text: "Call")], then: Beat("day")),
        "none": (text: "We shall see.", then: Beat("day")) }),
    "day": (choices: {
        "call": (text: "Call.", when: "promised(call)", effects: [Keep("call"), Gauge(role_clarity: 2)], then: Beat("over")),
        "forget": (text: "Forget.", when: "promised(call)", effects: [Break("call")], then: Beat("over")),
        "wait": (text: "Wait.", effects: [Gauge(role_clarity: -1)], then: Beat("over")) }),
    "over": (then: First([(when: "knows(ans.roof) and kept(call)", then: End("good")), (then: End("bad"))])),
"#;

fn names(scenario: &Scenario, prospects: &Prospects) -> String {
    let texts = &scenario.texts;
    let endings = prospects.endings.iter().map(|it| texts.name(scenario.endings[it.index()].id).to_owned());
    let interests = prospects.interests.iter().map(|it| scenario.interest_path(*it));
    let concerns = prospects.concerns.iter().map(|it| format!("{}!", texts.name(scenario.cast[it.index()].id)));
    let kept = prospects.kept.iter().map(|it| texts.name(scenario.promises[it.index()].id).to_owned());
    let clean = prospects.clean.then(|| String::from("clean"));
    endings.chain(interests).chain(concerns).chain(kept).chain(clean).collect::<Vec<_>>().join(" ")
}

/// A session of these beats, looked back on.
fn looked_back_on(text: &str, picks: &[&str]) -> (Session, Vec<Outlook>) {
    let scenario = scenario(&beats(text));
    let mut session = begin(&scenario, 1);
    play(&mut session, picks);
    let outlooks = looked_back(&session, &Sequential, &mut |_| true);
    check(&session, &outlooks, true);
    (session, outlooks)
}

/// What can be reached before each pick and after the last, where what was played is all that is possible.
fn reachable(session: &Session, outlooks: &[Outlook]) -> Vec<String> {
    let told = outlooks.iter().map(|it| {
        assert_eq!(it.played, it.possible);
        names(session.scenario(), &it.played)
    });
    told.collect()
}

#[test]
fn points_of_no_return_are_found() {
    let (session, outlooks) = looked_back_on(TALK, &["ask.talk", "word.give", "day.forget"]);
    let told = reachable(&session, &outlooks);
    assert_eq!(told, ["good bad ans.roof ans! call clean", "bad call clean", "bad call clean", "bad"]);
    let standing: Vec<_> = outlooks.iter().filter_map(|it| value(it.standing)).collect();
    assert!(standing[0] == standing[2] && standing[2] > standing[3], "{standing:?}");
    assert!(outlooks.iter().all(|it| it.quality.zip(it.standing).is_some_and(|(one, other)| one.exact && other.exact)));
    // Whoever waits has one point too few for a clean role.
    let (session, outlooks) = looked_back_on(TALK, &["ask.probe", "word.none", "day.wait"]);
    let told = reachable(&session, &outlooks);
    let open = ["good bad ans.roof ans! call clean", "good bad ans.roof call clean"];
    assert_eq!(told[..2], open);
    assert_eq!(told[2].replace(" clean", ""), "bad ans.roof");
}

#[test]
fn the_best_that_was_left_can_be_played() {
    let (mut session, outlooks) = looked_back_on(TALK, &["ask.talk", "word.none"]);
    assert_eq!(outlooks[2].best, ["room.day.wait"]);
    let best: Vec<_> = outlooks[1].best.iter().map(String::as_str).collect();
    assert_eq!(best, ["room.word.give", "room.day.call"]);
    session.undo();
    play(&mut session, &best);
    let quality = session.staging().quality(session.scenario().partner(), session.progress());
    assert_eq!(outlooks[1].quality, Some(Bound { value: quality, exact: true }));
}

#[test]
fn whatever_chance_may_bring_can_be_reached() {
    let beats = r#"
        "a": (choices: { "x": (text: "X.", then: Beat("b")) }),
        "b": (choices: { "y": (text: "Y.", then: Chance([(1, End("good")), (99, End("bad"))])), "z": (text: "Z.", then: End("bad")) }),
    "#;
    let (session, outlooks) = looked_back_on(beats, &["a.x", "b.z"]);
    assert_eq!(reachable(&session, &outlooks), ["good bad clean", "good bad clean", "bad clean"]);
}

#[test]
fn what_a_loop_raises_for_ever_is_no_proved_best() {
    let beats = r#"
        "a": (choices: {
            "more": (text: "M.", effects: [Gauge(public_interest: 1)], then: Beat("a")),
            "out": (text: "O.", then: End("good")) }),
    "#;
    let (_, outlooks) = looked_back_on(beats, &["a.more", "a.out"]);
    assert!(outlooks[0].standing.is_some_and(|it| !it.exact), "{:?}", outlooks[0]);
}

#[test]
fn after_a_direction_everything_begins_anew() {
    let picks = ["ask.talk", "!jump.room.ask", "ask.probe"];
    let (mut session, outlooks) = looked_back_on(TALK, &picks);
    let told: Vec<_> = outlooks.iter().map(|it| names(session.scenario(), &it.possible)).collect();
    let (open, closed, found) = ("good bad ans.roof ans! call clean", "bad call clean", "good bad ans.roof call clean");
    assert_eq!(told, [open, closed, open, found]);
    // At another level people would have begun otherwise: where that shows, nothing is proved of how they stand now.
    play(&mut session, &["!level=5"]);
    let harder = looked_back(&session, &Sequential, &mut |_| true);
    assert_eq!(harder[..4], outlooks[..]);
    assert!(!harder[4].whole && harder[4].possible == everything(session.scenario()));
    assert_eq!(names(session.scenario(), &harder[4].played), found);
    assert!(harder[4].quality.is_some_and(|it| !it.exact));
}

fn everything(scenario: &Scenario) -> Prospects {
    let interests = scenario.interests.iter().enumerate();
    Prospects {
        endings: (0..scenario.endings.len()).map(EndingId::new).collect(),
        interests: interests.clone().filter(|(_, it)| it.id.is_some()).map(|(at, _)| InterestId::new(at)).collect(),
        concerns: interests.filter(|(_, it)| it.id.is_none()).map(|(_, it)| it.of).collect(),
        kept: (0..scenario.promises.len()).map(PromiseId::new).collect(),
        clean: true,
    }
}

#[test]
fn a_search_serves_every_session_of_its_setup_and_no_other() {
    let scenario = scenario(&beats(TALK));
    let shared = OutlookSearch::new(begin(&scenario, 1).staging(), &Sequential, &mut |_| true);
    assert!(shared.fits(begin(&scenario, 77).staging()));
    let harder = Setup { level: 5, ..Setup::default() };
    let mut harder = Session::start(Arc::clone(&scenario), harder).unwrap();
    assert!(!shared.fits(harder.staging()));
    // Asked all the same, it works out what it needs.
    play(&mut harder, &["ask.probe", "word.give"]);
    let asked = shared.outlooks(&harder, &Sequential, &mut |_| true);
    assert_eq!(asked, looked_back(&harder, &Sequential, &mut |_| true));
    check(&harder, &asked, true);
}

#[test]
fn where_it_was_told_to_stop_nothing_is_called_closed() {
    let scenario = scenario(&beats(TALK));
    let mut session = begin(&scenario, 1);
    play(&mut session, &["ask.talk", "word.give", "day.forget"]);
    let outlooks = looked_back(&session, &Sequential, &mut |_| false);
    assert_eq!(outlooks.len(), 4);
    for outlook in &outlooks {
        assert!(!outlook.whole);
        assert_eq!(outlook.possible, everything(&scenario));
        assert!(outlook.standing.is_none_or(|it| !it.exact) && outlook.quality.is_none_or(|it| !it.exact));
    }
    assert_eq!(outlooks[0].played.endings.len(), 2);
}
