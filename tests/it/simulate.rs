//! Simulated players: each does what its name says, runs are the same however they are divided, and the expert must win.

use crate::support::{CASES, beats, case, frame, scenario};
use std::collections::BTreeMap;
use std::sync::Arc;
use tegenspel::author::blind::{BlindTest, StyleCounts};
use tegenspel::author::simulate::{
    Acceptance, CHUNK, CUT_SHORT_AFTER, Measure, NotJudged, Played, Policy, Simulated, Simulation, SimulationFinding,
    findings,
};
use tegenspel::engine::debrief::lessons_given;
use tegenspel::engine::relationship::Gauge;
use tegenspel::engine::{ChoiceId, Debrief, Input, Scenario, Seed, Session, Setup};

fn simulation(scenario: &Arc<Scenario>) -> Simulation {
    let setup = Setup::default();
    Simulation::new(Arc::clone(scenario), setup, &scenario.about.language).unwrap()
}

fn played(scenario: &Arc<Scenario>, policy: &str, runs: u32) -> Played {
    simulation(scenario).play(Policy::of(policy).unwrap(), runs)
}

fn simulated(scenario: &Arc<Scenario>, policies: &[&str], runs: u32) -> Simulated {
    let simulation = simulation(scenario);
    let players = policies.iter().map(|id| simulation.play(Policy::of(id).unwrap(), runs)).collect();
    simulation.gather(runs, players)
}

/// How often each choice was picked, by its id within the beat.
fn picks(scenario: &Scenario, played: &Played) -> BTreeMap<String, u64> {
    let named = scenario.choices.iter().zip(&played.choices).filter(|(_, picked)| **picked > 0);
    named.map(|(choice, picked)| (scenario.texts.name(choice.id).to_owned(), *picked)).collect()
}

/// One moment in which every answer has something that a player goes by.
fn crossing() -> Arc<Scenario> {
    let choices = r#"
        "long": (text: "This goes on and on, about this and about that, and comes to no point at all in the end.", rating: Poor, then: End("bad")),
        "no": (text: "No.", rating: Poor, then: End("bad")),
        "kind": (text: "Thank you, that would be lovely, please.", rating: Tempting, then: End("bad")),
        "hear": (text: "Three calls and no answer.", moves: ["acknowledge"], rating: Best, then: End("good")),
        "let_go": (text: "Never mind about that one.", moves: ["look_away"], rating: Tempting, then: End("bad")),
        "hold": (text: "By Friday, or it stops here.", moves: ["hold_firm"], norm: "law", rating: Fair, then: End("good")),
        "ways": (text: "There are three ways to go.", moves: ["options"], rating: Fair, then: End("good")),
        "goal": (text: "Twelve places by next June.", moves: ["make_goal"], rating: Fair, then: End("good")),
        "locked": (text: "Never to be said by anyone, however long it is and however much it would please anyone.", when: "seen(a) > 5", unless_shown: "Not yet.", rating: Best, then: End("bad")),
    "#;
    let scene = format!(
        r#""room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "a",
            beats: {{ "a": (choices: {{ {choices} }}) }})"#
    );
    scenario(&frame(&scene, r#"norms: { "law": (title: "Law", text: "The law.", source: "Law, article 1") }"#))
}

#[test]
fn each_policy_does_what_its_name_says() {
    let scenario = crossing();
    let always = [
        ("longest", "long"),
        ("shortest", "no"),
        ("politest", "kind"),
        ("greedy-competence", "ways"),
        ("greedy-benevolence", "hear"),
        ("greedy-integrity", "hold"),
        ("greedy-commitment", "goal"),
        ("greedy-tension", "hear"),
        ("pleaser", "let_go"),
        ("rule-follower", "hold"),
        ("expert", "hear"),
    ];
    for (policy, choice) in always {
        let played = played(&scenario, policy, 40);
        assert_eq!(picks(&scenario, &played), BTreeMap::from([(choice.to_owned(), 40)]), "{policy}");
    }
}

#[test]
fn uniform_and_least_used_spread_and_slips_are_as_many_as_they_are_called() {
    let scenario = crossing();
    let of = |policy| picks(&scenario, &played(&scenario, policy, 1_000));
    let uniform = of("uniform");
    assert!(uniform.len() == 8 && uniform.values().all(|picked| (90..=160).contains(picked)), "{uniform:?}");
    let least_used = of("least-used");
    assert!(least_used.values().all(|picked| (124..=128).contains(picked)), "{least_used:?}");
    for (policy, expected) in [("expert-10", 900), ("expert-30", 700), ("expert-50", 500)] {
        let best = of(policy)["hear"];
        assert!(u64::abs_diff(best, expected) < 50, "{policy}: {best}");
    }
}

#[test]
fn first_shown_picks_what_a_trainee_sees_first() {
    let scenario = crossing();
    let played = played(&scenario, "first-shown", 60);
    let mut expected = vec![0; scenario.choices.len()];
    for run in 0..60 {
        let setup = Setup { seed: Seed(1).of_run(run), ..Setup::default() };
        let session = Session::start(Arc::clone(&scenario), setup).unwrap();
        let first = session.prompt().offers.into_iter().find(|offer| offer.unavailable.is_none()).unwrap();
        expected[first.choice.index()] += 1;
    }
    assert_eq!(played.choices, expected);
    assert!(picks(&scenario, &played).len() > 4, "the order differs from run to run");
}

#[test]
fn several_at_once_are_as_many_as_a_player_wants() {
    let scenario = scenario(&beats(
        r#""a": (select: (1, 3), choices: {
            "facts": (text: "The facts, all of them.", rating: Best),
            "day": (text: "The day.", rating: Best),
            "gossip": (text: "The gossip of the whole floor.", rating: Poor),
            "tone": (text: "The tone.", rating: Fair),
        }, then: End("good"))"#,
    ));
    let of = |policy| picks(&scenario, &played(&scenario, policy, 100));
    let always = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), 100)).collect::<BTreeMap<_, _>>();
    assert_eq!(of("expert"), always(&["facts", "day"]));
    assert_eq!(of("longest"), always(&["facts", "gossip", "tone"]));
    assert_eq!(of("shortest"), always(&["day"]));
    assert_eq!(of("first-shown").values().sum::<u64>(), 100);
    let uniform = of("uniform").values().sum::<u64>();
    assert!((150..250).contains(&uniform), "one, two or three at a time: {uniform}");
}

#[test]
fn an_expert_raises_every_topic_and_a_slip_against_the_clock_is_being_too_late() {
    let scenario = scenario(&frame(
        r#""room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["ans"], start: "hello",
            topics: { "roof": (title: "Roof", opener: "The roof?", opens: "drops"), "cash": (title: "Cash", opener: "The cash?", opens: "bills") },
            wrap_up: "bye",
            beats: {
                "hello": (then: Topics),
                "drops": (switch: true, choices: { "hear": (text: "I see.", rating: Best, then: Topics) }),
                "bills": (choices: { "ask": (text: "How much?", rating: Best, then: Topics) }),
                "bye": (seconds: 10, on_timeout: "silence", choices: {
                    "thanks": (text: "Until Friday.", rating: Best, then: End("good")),
                    "cold": (text: "Well.", rating: Poor, then: End("bad")),
                    "silence": (text: "You say nothing.", does: true, rating: Poor, then: End("bad")),
                }),
            })"#,
        "",
    ));
    let expert = picks(&scenario, &played(&scenario, "expert", 50));
    assert_eq!(["roof", "cash", "hear", "ask", "thanks"].map(|id| expert[id]), [50; 5], "{expert:?}");
    let slips = picks(&scenario, &played(&scenario, "expert-50", 200));
    assert!(slips["silence"] > 50 && !slips.contains_key("cold"), "{slips:?}");
    assert_eq!(played(&scenario, "uniform", 200).finished, 200);
}

#[test]
fn loops_are_cut_short_and_dead_ends_can_be_played_again() {
    let text = beats(
        r#""a": (choices: {
            "again": (text: "Once more.", moves: ["acknowledge"], then: Beat("a")),
            "on": (text: "On.", moves: ["threaten"], then: Beat("b")),
        }),
        "b": (choices: { "never": (text: "Never.", when: "seen(a) > 3", then: End("good")) })"#,
    );
    let scenario = scenario(&text);
    // To move on costs benevolence: who goes by that alone never does.
    let greedy = played(&scenario, "greedy-benevolence", 20);
    assert_eq!((greedy.runs, greedy.unfinished, greedy.finished), (20, 20, 0));
    assert_eq!(greedy.choices.iter().sum::<u64>(), 20 * CUT_SHORT_AFTER as u64);
    let simulated = simulated(&scenario, &["uniform", "least-used"], 300);
    let (uniform, acceptance) = (&simulated.players[0], Acceptance::of(&simulated));
    assert_eq!(uniform.finished + uniform.stuck_runs(), 300);
    assert_eq!(acceptance, Acceptance::NotJudged(NotJudged::NoRatings));
    let found = findings(&simulated, &acceptance);
    let [SimulationFinding::StuckRuns(Policy::Uniform, _, stuck)] = found.as_slice() else { panic!("{found:?}") };
    let setup = Setup { seed: Seed(stuck.seed), ..Setup::default() };
    let mut session = Session::start(Arc::clone(&scenario), setup).unwrap();
    for pick in &stuck.picks {
        let choices = session.find(pick).unwrap();
        session.apply_for(choices, &mut ()).unwrap();
    }
    assert!(matches!(session.progress().position(), tegenspel::engine::Position::Stuck(_)));
}

#[test]
fn runs_are_the_same_however_they_are_divided() {
    let scenario = case("de-loods");
    let simulation = simulation(&scenario);
    let runs = CHUNK * 2 + 30;
    for policy in ["uniform", "least-used", "expert-30"].map(|id| Policy::of(id).unwrap()) {
        let whole = simulation.play(policy, runs);
        assert_eq!(whole, simulation.play(policy, runs), "the same seed gives the same");
        let mut backwards = simulation.nothing(policy);
        for chunk in (0..Simulation::chunks(runs)).rev() {
            backwards.merge(simulation.chunk(policy, runs, chunk));
        }
        assert_eq!(whole, backwards);
        assert_eq!((whole.runs, whole.quality[0].count()), (runs, whole.finished));
    }
    let other = Setup { seed: Seed(2), ..Setup::default() };
    let other = Simulation::new(Arc::clone(&scenario), other, "en").unwrap();
    assert_ne!(other.play(Policy::Uniform, 50), simulation.play(Policy::Uniform, 50), "another seed gives others");
}

#[test]
fn learning_points_are_those_of_the_debrief() {
    for id in CASES {
        let scenario = case(id);
        for run in 0..20 {
            let setup = Setup { seed: Seed(3).of_run(run), ..Setup::default() };
            let mut session = Session::start(Arc::clone(&scenario), setup).unwrap();
            assert!(lessons_given(&session).is_empty(), "nothing is taught before the end");
            while session.ending().is_none() {
                let prompt = session.prompt();
                let open: Vec<_> = prompt.offers.iter().filter(|it| it.unavailable.is_none()).collect();
                let from = session.transcript().steps.len() * 7 + run as usize;
                let wanted: Vec<_> =
                    open.iter().cycle().skip(from % open.len()).take(prompt.select.0).map(|it| it.choice).collect();
                let picked = session.staging().fitted(&wanted, session.progress());
                session.apply_for(Input::pick(&picked), &mut ()).unwrap();
            }
            let given = lessons_given(&session);
            let told = Debrief::of(&session, "nl").lessons;
            let given: Vec<_> = given.iter().map(|it| (it.source.id(&scenario), it.kind, &it.steps)).collect();
            let told: Vec<_> = told.iter().map(|it| (it.id.as_str(), it.kind, &it.steps)).collect();
            assert_eq!(given, told);
        }
    }
}

const JUDGED: [&str; 4] = ["uniform", "longest", "first-shown", "expert"];

#[test]
fn a_case_in_which_the_longest_answer_is_best_is_found() {
    let scenario = scenario(&beats(
        r#""a": (choices: {
            "best": (text: "Short and rated best.", moves: ["hold_firm"], rating: Best, then: End("good")),
            "long": (text: "Long, and does far more for the relationship than the best.", moves: ["think_along", "acknowledge", "give_space"], rating: Poor, then: End("good")),
        })"#,
    ));
    let simulated = simulated(&scenario, &JUDGED, 200);
    let acceptance = Acceptance::of(&simulated);
    let found = findings(&simulated, &acceptance);
    let longest = found.iter().find_map(|it| match it {
        SimulationFinding::ExpertNotBest(it) if it.rival == Policy::Longest && it.measure == Measure::Quality => {
            Some(it)
        }
        _ => None,
    });
    assert!(longest.is_some_and(|it| it.expert < it.other), "{found:?}");
    assert!(found.iter().all(|it| it.code() == "expert-not-best"));
    let guarded = |it: &&SimulationFinding<'_>| matches!(it, SimulationFinding::ExpertNotBest(it) if it.measure == Measure::Gauge(Gauge::RoleClarity));
    assert_eq!(found.iter().find(guarded), None, "the best guards the role");
}

#[test]
fn too_little_to_judge_by_is_not_judged() {
    let scenario = crossing();
    let of = |policies: &[&str], runs| Acceptance::of(&simulated(&scenario, policies, runs));
    assert_eq!(of(&["uniform"], 200), Acceptance::NotJudged(NotJudged::Missing(Policy::Expert(0))));
    assert_eq!(of(&JUDGED, 99), Acceptance::NotJudged(NotJudged::TooFew(Policy::Expert(0), 99)));
    assert!(matches!(of(&JUDGED, 100), Acceptance::Judged { .. }));
}

#[test]
fn whoever_brings_a_subject_up_says_something_about_it() {
    let scene = r#""room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "begin",
        topics: {
            "roof": (title: "Roof", opener: "Roof.", opens: "leak"),
            "cash": (title: "Cash", opener: "Cash.", opens: "money") },
        wrap_up: "bye",
        beats: {
            "begin": (then: Topics),
            "leak": (switch: true, choices: { "how": (text: "How?", then: End("good")), "why": (text: "Why?", then: End("good")) }),
            "money": (switch: true, choices: { "how": (text: "How?", then: End("good")), "why": (text: "Why?", then: End("good")) }),
            "bye": (then: End("bad")) })"#;
    let case = scenario(&frame(scene, ""));
    for policy in Policy::all() {
        let played = played(&case, policy.id(), 100);
        // A topic and a word about it, or wrapping up at once.
        let greatest = played.picks.summary(1).unwrap().greatest;
        assert!(greatest <= 2, "{}: {greatest} picks", policy.id());
    }
}

const STYLE: [&str; 8] = ["uniform", "longest", "shortest", "first-shown", "politest", "by-ear", "pleaser", "expert"];

/// Where style gets a player too far, by the player: in the score, and in coming to the best ending.
fn style_wins(scenario: &Arc<Scenario>) -> BTreeMap<&'static str, (bool, bool)> {
    let simulated = simulated(scenario, &STYLE, 200);
    let acceptance = Acceptance::of(&simulated);
    let told = findings(&simulated, &acceptance).into_iter().filter_map(|it| match it {
        SimulationFinding::StyleWins(it) => Some((it.player.id(), (!it.near, !it.as_seldom))),
        SimulationFinding::ExpertNotBest(_) | SimulationFinding::StuckRuns(..) => None,
    });
    told.collect()
}

#[test]
fn a_case_in_which_style_alone_gets_somebody_far_is_found() {
    let decision = |best: &str, poor: &str| {
        let beat = |at: usize| {
            let then = |end: &str| if at < 5 { format!("Beat(\"b{}\")", at + 1) } else { format!("End(\"{end}\")") };
            format!(
                r#""b{at}": (choices: {{
                    "best": (text: "{best}", moves: ["think_along", "acknowledge", "give_space"], rating: Best, then: {}),
                    "poor": (text: "{poor}", moves: ["threaten"], rating: Poor, then: {}),
                }}),"#,
                then("good"),
                then("bad")
            )
        };
        scenario(&beats(&(0..6).map(beat).collect::<String>()))
    };
    let told = style_wins(&decision("Thank you, tell me more about that roof of yours.", "Pay or go."));
    assert_eq!(told.get("longest"), Some(&(true, true)), "{told:?}");
    assert_eq!(told.get("politest"), Some(&(true, true)), "{told:?}");
    assert!(!told.contains_key("shortest") && !told.contains_key("first-shown"), "{told:?}");
    assert!(told.keys().all(|player| *player != "pleaser"), "who pleases looks at more than style: {told:?}");
    let told = style_wins(&decision("Go on.", "Thank you, but you will pay for it, my friend, and soon."));
    assert_eq!(told.keys().copied().filter(|it| *it != "by-ear").collect::<Vec<_>>(), ["shortest"]);
}

#[test]
fn who_goes_by_ear_picks_what_the_blind_test_picks() {
    let scenario = case("de-loods");
    let tests = BlindTest::all(&scenario, &StyleCounts::shipped());
    let played = played(&scenario, "by-ear", 200);
    let mut met = 0;
    for pick in &tests[0].picks {
        let times = |choice: &ChoiceId| played.choices[choice.index()];
        let offered_always = pick.scores.iter().all(|(choice, _)| scenario.choice(*choice).when.is_none());
        if offered_always && pick.scores.iter().any(|(choice, _)| times(choice) > 0) {
            met += 1;
            let other = pick.scores.iter().find(|(choice, _)| !pick.picked.contains(choice) && times(choice) > 0);
            assert_eq!(other.map(|(choice, _)| scenario.choice_path(*choice)), None);
        }
    }
    assert!(met > 6, "{met} decisions");
}

#[test]
fn without_the_partner_at_the_table_the_main_gauge_is_measured() {
    let scene = r#""room": Scene(title: "Room", place: "town_hall", channel: TownHall, with: ["bo"], start: "a", beats: {
        "a": (choices: {
            "best": (text: "No.", effects: [Gauge(public_interest: 9, because: "Held."), Gauge(public_interest: 9, because: "Kept.")], rating: Best, then: End("good")),
            "poor": (text: "Yes.", effects: [Gauge(public_interest: -9, because: "Given away."), Gauge(public_interest: -9, because: "Lost.")], rating: Poor, then: End("bad")),
        }) })"#;
    let simulated = simulated(&scenario(&frame(scene, "")), &JUDGED, 200);
    let Acceptance::Judged { expert, .. } = Acceptance::of(&simulated) else { panic!("not judged") };
    let main: Vec<_> = expert.iter().filter(|it| it.needed > 0).map(|it| (it.measure, it.holds)).collect();
    assert_eq!(main, [(Measure::Gauge(Gauge::PublicInterest), true); 3]);
    assert!(expert.iter().all(|it| it.measure != Measure::Quality));
}
