//! What a survey says lies ahead covers whatever is played from there, and it knows what figures must be.

use super::super::search::Sequential;
use super::super::tests::{Draw, staging};
use super::found::{ProspectBits, achieved};
use super::graph::GraphLimit;
use super::survey::{Survey, SurveyStart, breaches};
use super::{OutlookSearch, SURVEY};
use crate::engine::relationship::Gauge;
use crate::engine::{ChoiceId, Event, Input, Position, Progress, PromiseState, Seed, Session, Staging};
use proptest::prelude::*;
use std::sync::Arc;

/// Picks of a session at most.
const PICKS: usize = 25;
/// Sessions of a case.
const SESSIONS: u64 = 6;

/// A session in which anything is picked.
fn session(staging: &Staging, seed: u64) -> Session {
    let mut staging = staging.clone();
    staging.setup.seed = Seed(seed);
    let mut draw = Draw(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut session = Session::staged(Arc::new(staging));
    for _ in 0..PICKS {
        let prompt = session.prompt();
        let open: Vec<ChoiceId> =
            prompt.offers.iter().filter(|offer| offer.unavailable.is_none()).map(|offer| offer.choice).collect();
        if open.is_empty() {
            break;
        }
        let first = draw.below(open.len());
        let count = prompt.select.0.clamp(1, open.len());
        let wanted: Vec<_> = (0..count).map(|at| open[(first + at) % open.len()]).collect();
        let picks = session.staging().fitted(&wanted, session.progress());
        let made = session.apply_for(Input::pick(&picks), &mut ());
        if made.is_err() && session.apply_for(Input::pick(&picks[..1]), &mut ()).is_err() {
            break;
        }
    }
    session
}

/// Whether a promise was broken before each moment.
fn broken(session: &Session) -> Vec<bool> {
    let transcript = session.transcript();
    let breaks = |event: &Event| matches!(event, Event::Settled { state: PromiseState::Broken, .. });
    let mut broken = vec![transcript.opening().iter().any(breaks)];
    for step in &transcript.steps {
        broken.push(broken[broken.len() - 1] || transcript.events(*step).iter().any(breaks));
    }
    broken
}

/// What a session that ended reached, and role and public interest at its end.
fn reached(session: &Session, broken: bool) -> Option<(ProspectBits, i32)> {
    let Position::Ended(ending) = session.progress().position() else { return None };
    let (scenario, at) = (session.scenario(), session.progress());
    let (interests, kept) = achieved(scenario, at);
    let role = at.gauge(&scenario.layout, Gauge::RoleClarity);
    let mut reached = ProspectBits { interests, kept, ..ProspectBits::default() };
    reached.endings.insert(ending.index());
    reached.clean = !broken && !breaches(scenario)[ending.index()] && role >= 0;
    Some((reached, role + at.gauge(&scenario.layout, Gauge::PublicInterest)))
}

fn survey(staging: &Staging) -> Survey {
    Survey::of_abstract(&Arc::new(staging.clone()), SurveyStart::Beginning, SURVEY, &Sequential, &mut |_| true)
}

/// Plays sessions of a case against what a survey says; returns of how many moments
/// something was said.
fn check(staging: &Staging) -> usize {
    let survey = survey(staging);
    assert!(survey.whole);
    let mut said = 0;
    for seed in 1..=SESSIONS {
        let session = session(staging, seed);
        let broken = broken(&session);
        let Some((reached, standing)) = reached(&session, broken[broken.len() - 1]) else { continue };
        for (at, moment) in session.history().iter().enumerate() {
            // Where a score came back to where it stood, a state may not be found again: then nothing is said.
            let Some((ahead, possible)) = survey.prospects(moment, broken[at]) else { continue };
            said += 1;
            assert_eq!(possible.or(reached), possible, "at {at} of seed {seed}");
            let now = super::guided::standing(&staging.scenario, moment);
            let most = ahead.standing.map(|change| super::horizon::plus(change, now));
            assert!(most >= Some(standing), "at {at} of seed {seed}: {standing} is more than {most:?}");
        }
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_survey_covers_what_is_played_in_drawn_cases(seed in 1u64..) {
        check(&staging(&Draw(seed).case()));
    }
}

#[test]
fn a_survey_covers_what_is_played_where_much_goes_on() {
    let cases = super::super::tests::CASES.iter().skip(3);
    let said: usize = cases.map(|text| check(&staging(text))).sum();
    assert!(said > 40, "{said}");
}

/// Three times up or down, and an ending that asks how high it went.
fn stairs(up: &str, down: &str, asks: &str) -> String {
    let beat = |at: usize, next: &str| {
        format!(
            "\"n{at}\": (choices: {{ \"up\": (text: \"U.\", effects: [{up}], then: Beat(\"{next}\")), \
             \"down\": (text: \"D.\", effects: [{down}], then: Beat(\"{next}\")) }}),"
        )
    };
    let beats = beat(0, "n1") + &beat(1, "n2") + &beat(2, "top");
    format!(
        "Scenario(format: 1, title: \"T\", summary: \"S.\", language: \"en\", sector: \"test\", level: 1, minutes: 1, goals: {{}},
         player: (name: \"you\", function: \"f\", organisation: \"o\", mandate: \"m\"), briefing: \"B.\",
         cast: {{ \"ans\": (name: \"Ans\", function: \"f\", organisation: \"o\", side: Partner, position: \"P.\") }},
         scenes: {{ \"room\": Scene(title: \"R\", place: \"town_hall\", channel: TownHall, with: [\"ans\"], start: \"n0\", beats: {{
             {beats} \"top\": (then: First([(when: \"{asks}\", then: End(\"good\")), (then: End(\"bad\"))])) }}) }},
         endings: {{ \"good\": (title: \"G\", text: \"G.\"), \"bad\": (title: \"B\", text: \"B.\") }})"
    )
}

/// Which of the endings good and bad are possible after each of these picks.
fn possible(staging: &Staging, picks: &[&str]) -> Vec<(bool, bool)> {
    let survey = survey(staging);
    let mut session = Session::staged(Arc::new(staging.clone()));
    for (at, pick) in picks.iter().enumerate() {
        session.apply_written(&format!("n{at}.{pick}")).unwrap();
    }
    let endings = |moment: &Progress| survey.prospects(moment, false).unwrap().1.endings;
    session.history().iter().map(endings).map(|it| (it.contains(0), it.contains(1))).collect()
}

#[test]
fn an_ending_is_closed_when_a_gauge_can_no_longer_stand_as_it_asks() {
    let text = stairs("Gauge(role_clarity: 2)", "Gauge(role_clarity: -3)", "gauge(role_clarity) >= 1");
    let staging = staging(&text);
    assert_eq!(possible(&staging, &["down", "down"]), [(true, true), (true, true), (false, true)]);
    assert_eq!(possible(&staging, &["up", "up"]), [(true, true), (true, true), (true, false)]);
}

#[test]
fn an_ending_is_closed_when_the_relation_can_no_longer_become_as_good_as_it_asks() {
    let plain = staging(&stairs("Feel(who: \"ans\", satisfaction: 10)", "", "quality(ans) >= 1"));
    let start = plain.quality(plain.scenario.partner(), &plain.initial()) / 100;
    let asks = format!("quality(ans) >= {}", start + 5);
    let staging = staging(&stairs("Feel(who: \"ans\", satisfaction: 10)", "", &asks));
    let possible = possible(&staging, &["down", "down"]);
    assert_eq!(possible.iter().map(|it| it.0).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn where_a_limit_is_reached_nothing_is_said() {
    let staging = Arc::new(staging(&stairs("", "", "seen(n1) > 0")));
    let limit = GraphLimit { states: 2, steps: 100 };
    let survey = Survey::of_abstract(&staging, SurveyStart::Beginning, limit, &Sequential, &mut |_| true);
    assert!(!survey.whole && survey.prospects(&staging.start(&mut ()), false).is_none());
    let shared = OutlookSearch { staging: Arc::clone(&staging), survey };
    let session = Session::staged(staging);
    // What is left is small enough all the same.
    assert!(shared.outlooks(&session, &Sequential, &mut |_| true).iter().all(|it| it.whole));
}
