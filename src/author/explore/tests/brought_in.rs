//! What only a trainer opens is never called unreachable, and is explored where that is asked; its walks replay.

use super::{effort, staging};
use crate::author::explore::interventions::{disturbed, explore_with};
use crate::author::explore::{
    Exploration, ProvedAt, Reach, Sequential, Walks, WitnessWalk, explore_with_interventions, prove,
};
use crate::engine::{Event, Session, Site, Staging};
use std::sync::Arc;

/// Everything that only an intervention opens, and beside each something that nothing opens.
const CASE: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: { "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.", start: (tension: 10),
        interests: {
            "told": (text: "T.", key: "K."),
            "asked": (text: "A.", key: "K.", opens: "called"),
            "hidden": (text: "H.", key: "K.", opens: "other") }) },
    variables: { "called": Flag(false), "other": Flag(false) },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (
            lines: [(who: "ans", text: "L.")],
            choices: {
                "on": (text: "O.", effects: [Promise(id: "owed", to: "ans", kind: Process, text: "P.")], then: Beat("b")),
                "yes": (text: "Y.", when: "called", then: Beat("called")),
                "no": (text: "N.", when: "other", then: Beat("other")) }),
        "b": (
            lines: [(who: "ans", when: "called", text: "L."), (who: "ans", when: "other", text: "L.")],
            choices: { "out": (text: "O.", then: Beat("c")) }),
        "c": (then: First([(when: "called", then: End("late")), (when: "other", then: End("never")), (then: End("plain"))])),
        "called": (choices: { "end": (text: "E.", when: "promised(theirs)", then: End("called")) }, then: End("plain")),
        "other": (then: End("never")) }) },
    interventions: {
        "call": (title: "C", when: "seen(room.a) > 0",
            effects: [Set("called", true), Discover("ans", "told"), Keep("owed"),
                Promise(id: "theirs", to: "ans", kind: Process, text: "P.")],
            lines: [(who: "ans", text: "C."), (who: "ans", when: "other", text: "O.")]),
        "barred": (title: "B", when: "other", lines: [(who: "ans", text: "B.")]),
    },
    endings: { "plain": (title: "P", text: "P."), "late": (title: "L", text: "L."), "called": (title: "C", text: "C."),
        "never": (title: "N", text: "N.") },
)"#;

/// The reach of everything with a name: beats, choices, endings and interests.
fn named(staging: &Staging, found: &Exploration, wanted: Reach) -> Vec<String> {
    use crate::engine::{BeatId, ChoiceId, InterestId};
    let scenario = &staging.scenario;
    let of = |list: &[Reach]| Exploration::with_reach(list, wanted).collect::<Vec<_>>();
    let mut names: Vec<_> = of(&found.beats).into_iter().map(|at| scenario.beat_path(BeatId::new(at))).collect();
    names.extend(of(&found.choices).into_iter().map(|at| scenario.choice_path(ChoiceId::new(at))));
    let endings = found.endings.iter().filter(|it| it.reach == wanted);
    names.extend(endings.map(|it| scenario.texts.name(scenario.endings[it.ending.index()].id).to_owned()));
    names.extend(of(&found.interests).into_iter().map(|at| scenario.interest_path(InterestId::new(at))));
    names
}

fn written(staging: &Staging) -> Exploration {
    let effort = effort(1_000, 1_000, 1_000);
    explore_with(staging, effort, &Sequential, &mut |_| true)
}

fn with(staging: &Staging) -> Exploration {
    explore_with_interventions(staging, 1_000, &Sequential, &mut |_| true)
}

const OPENED: [&str; 7] = ["room.called", "room.a.yes", "room.called.end", "late", "called", "ans.told", "ans.asked"];
const NEVER: [&str; 4] = ["room.other", "room.a.no", "never", "ans.hidden"];

#[test]
fn what_only_a_trainer_opens_is_not_called_unreachable() {
    let staging = staging(CASE);
    let found = written(&staging);
    assert!(found.complete && !found.interventions);
    assert_eq!(named(&staging, &found, Reach::WithIntervention), OPENED);
    assert_eq!(named(&staging, &found, Reach::Never), NEVER);
    // The promise is made as the case is written, and settled by the trainer.
    assert_eq!((found.unresolved.len(), found.settled_with.len()), (0, 1));
    let brought_in: Vec<_> = staging.scenario.interventions.iter().flat_map(|it| it.lines.range()).collect();
    assert_eq!(Exploration::with_reach(&found.lines, Reach::LeftOut).collect::<Vec<_>>(), brought_in);
    let of_trainer = |site: Site| match site {
        Site::Intervention(_) => true,
        Site::Line(line) => brought_in.contains(&line.index()),
        _ => false,
    };
    assert!(found.conditions.iter().all(|it| !of_trainer(it.about)), "{:?}", found.conditions);
}

#[test]
fn with_interventions_it_is_reached_and_says_so() {
    let staging = staging(CASE);
    let found = with(&staging);
    assert!(found.complete && found.interventions);
    assert_eq!(named(&staging, &found, Reach::WithIntervention), OPENED);
    assert_eq!(named(&staging, &found, Reach::Never), NEVER);
    let lines =
        |id: usize| staging.scenario.interventions[id].lines.range().map(|line| found.lines[line]).collect::<Vec<_>>();
    assert_eq!(lines(0), [Reach::WithIntervention, Reach::Never]);
    assert_eq!(lines(1), [Reach::Never]);
    for it in &found.endings {
        let Some(walk) = &it.witness else { continue };
        assert_eq!(play(&staging, walk).ending(), Some(it.ending), "{walk:?}");
        assert_eq!(
            walk.picks.iter().any(|pick| pick == "!event.call"),
            it.reach == Reach::WithIntervention,
            "{walk:?}"
        );
    }
}

fn play(staging: &Staging, walk: &WitnessWalk) -> Session {
    let mut session = Session::staged(Arc::new(staging.clone()));
    walk.picks.iter().for_each(|pick| session.apply_written(pick).unwrap());
    session
}

/// Each intervention once at each moment, or not: worked out by playing every walk.
fn walks(session: &Session) -> u64 {
    use crate::engine::{Direction, Input, InterventionId};
    if session.ending().is_some() {
        return 1;
    }
    let (staging, progress) = (session.staging(), session.progress());
    let picks = staging.offers(progress).map(|(choice, _)| Input::pick(&[choice]));
    let all = (0..staging.scenario.interventions.len()).map(InterventionId::new);
    let inputs: Vec<_> = picks.chain(all.map(|id| Input::Direct(Direction::Intervene(id)))).collect();
    let mut next = |input| {
        let mut next = session.clone();
        next.apply_for(input, &mut ()).map_or(0, |()| walks(&next))
    };
    inputs.into_iter().map(&mut next).sum()
}

#[test]
fn walks_count_what_a_trainer_brings_in() {
    for text in [CASE, include_str!("../../../../tests/data/features/trainers-hand/scenario.ron")] {
        let staging = staging(text);
        let found = with(&staging);
        let expected = walks(&Session::staged(Arc::new(staging.clone())));
        match &found.walks.all {
            Walks::Exactly(number) => assert_eq!(number.to_string(), expected.to_string()),
            Walks::Between(least, most) => assert!((*least..=*most).contains(&u128::from(expected)), "{expected}"),
            other => panic!("{other:?}"),
        }
        assert!(expected > walks_as_written(&staging), "{expected}");
    }
}

fn walks_as_written(staging: &Staging) -> u64 {
    match written(staging).walks.all {
        Walks::Exactly(number) => number.to_string().parse().unwrap(),
        Walks::Between(_, most) => most as u64,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_condition_on_scores_lets_a_trainer_in_or_not() {
    let staging = staging(include_str!("../../../../tests/data/features/trainers-hand/scenario.ron"));
    let hot = CASE.replace("when: \"seen(room.a) > 0\"", "when: \"tension(ans) > 90\"");
    let found = with(&super::staging(&hot));
    assert_eq!(named(&super::staging(&hot), &found, Reach::WithIntervention), [""; 0]);
    let cool = CASE.replace("when: \"seen(room.a) > 0\"", "when: \"tension(ans) < 90\"");
    assert_eq!(named(&super::staging(&cool), &with(&super::staging(&cool)), Reach::WithIntervention), OPENED);
    // Both of a case that has two: brought in together on some walk.
    let found = with(&staging);
    let said = staging.scenario.interventions.iter().flat_map(|it| it.lines.range());
    assert!(said.into_iter().all(|line| found.lines[line] == Reach::WithIntervention));
}

#[test]
fn without_anything_prepared_nothing_changes() {
    let (before, _) = CASE.split_once("    interventions: {").unwrap();
    let (_, after) = CASE.split_once("    endings: {").unwrap();
    let plain = format!("{before}    endings: {{{after}").replace("when: \"promised(theirs)\", ", "");
    let staging = staging(&plain);
    let (found, same) = (written(&staging), with(&staging));
    assert!(!same.interventions);
    assert_eq!(named(&staging, &found, Reach::Never), named(&staging, &same, Reach::Never));
    assert!(found.settled_with.is_empty() && found.unresolved.len() == 1);
    let mut events: Vec<Event> = Vec::new();
    staging.start(&mut events);
    assert!(!events.is_empty());
}

#[test]
fn what_is_proved_at_every_level_spares_what_a_trainer_opens() {
    let staging = staging(CASE);
    let found = prove(&staging.scenario, 1_000, ProvedAt::PlainLevel, &Sequential, &mut |_| true).unwrap();
    assert_eq!(named(&staging, &found, Reach::WithIntervention), OPENED);
    assert_eq!(named(&staging, &found, Reach::Never), NEVER);
    assert_eq!((found.unresolved.len(), found.settled_with.len()), (0, 1));
}

/// A trainer makes somebody cross, which nothing else does; another line waits for what nobody does.
const CROSS: &str = r#"Scenario(
    format: 1, title: "T", summary: "S.", language: "en", sector: "test", level: 1, minutes: 1, goals: {},
    player: (name: "you", function: "f", organisation: "o", mandate: "m"), briefing: "B.",
    cast: { "ans": (name: "Ans", function: "f", organisation: "o", side: Partner, position: "P.", start: (tension: 10)) },
    variables: { "other": Flag(false) },
    scenes: { "room": Scene(title: "R", place: "town_hall", channel: TownHall, with: ["ans"], start: "a", beats: {
        "a": (lines: [(who: "ans", text: "L.")], choices: { "on": (text: "O.", then: Beat("b")) }),
        "b": (
            lines: [(who: "ans", when: "tension(ans) > 40", text: "Cross."), (who: "ans", when: "other", text: "Other.")],
            choices: { "out": (text: "O.", then: End("plain")) }) }) },
    interventions: { "push": (title: "P", effects: [Feel(who: "ans", tension: 60)], lines: [(who: "ans", text: "P.")]) },
    endings: { "plain": (title: "P", text: "P.") },
)"#;

#[test]
fn where_a_trainer_only_moves_scores_what_scores_may_open_is_spared_and_nothing_else() {
    let staging = staging(CROSS);
    let lines = |found: &Exploration| [found.lines[1], found.lines[2]];
    assert_eq!(lines(&written(&staging)), [Reach::WithIntervention, Reach::Never]);
    assert!(disturbed(&staging).is_some_and(|it| !it.disturbed.is_clear()));
    let never = super::staging(&CROSS.replace("tension: 60", "satisfaction: 60"));
    assert_eq!(lines(&written(&never)), [Reach::Never, Reach::Never]);
    // Interventions that do more are explored themselves.
    assert!(disturbed(&super::staging(CASE)).is_none());
}
