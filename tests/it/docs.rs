//! The manual for authors is true: every example loads and plays, and every table says what the program does.

use crate::manual::{Block, Frame, MANUAL, blocks, bundle, completed, model, parts};
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;
use tegenspel::author::run_plan;
use tegenspel::engine::relationship::{Facet, Gauge, Model, Tally};
use tegenspel::engine::{ChoiceId, Event, Input, Position, Scenario, Seed, Session, Setup};
use tegenspel::script::format::DUTCH;
use tegenspel::script::{Source, load, load_plan, render};

/// States that are looked at in each walk; loops make more of them than anyone needs.
const STATES: usize = 1_500;

#[track_caller]
fn scenario_of(block: &Block, model: &Arc<Model>) -> Arc<Scenario> {
    let bundle = bundle(&completed(block));
    let loaded = load(&bundle, model);
    let before = usize::from(block.frame != Frame::Scenario);
    let found: Vec<_> = (loaded.found.iter())
        .map(|it| {
            let source = bundle.source_of(it);
            let line = source.position(it.at.span.start).0 + block.line - 1 - before;
            format!("line {line} of the manual:\n{}", render(it, &source, "en", false))
        })
        .collect();
    assert!(found.is_empty(), "the example on line {} of the manual:\n{}", block.line, found.join("\n"));
    loaded.scenario.unwrap()
}

/// What a walk over everything that can be picked came across.
#[derive(Default)]
struct Walked {
    picked: BTreeSet<ChoiceId>,
    entered: BTreeSet<usize>,
    endings: usize,
}

/// Walks over everything that can be picked, nearest first, so that loops do not swallow the rest.
fn walk(scenario: &Arc<Scenario>, setup: Setup, line: usize, walked: &mut Walked) {
    let session = Session::start(Arc::clone(scenario), setup).unwrap();
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([session]);
    while let Some(session) = open.pop_front() {
        for event in &session.transcript().events {
            if let Event::Entered(beat) = event {
                walked.entered.insert(beat.index());
            }
        }
        match session.progress().position() {
            Position::Stuck(beat) => panic!(
                "the example on line {line} of the manual is stuck at `{}` after {:?}",
                scenario.beat_path(beat),
                crate::support::written(&session)
            ),
            Position::Ended(_) => walked.endings += 1,
            Position::Beat(_) => {
                for pick in picks(&session) {
                    let mut next = session.clone();
                    next.apply_for(Input::pick(&pick), &mut ()).unwrap();
                    walked.picked.extend(pick);
                    if seen.len() < STATES && seen.insert(format!("{:?}", next.progress())) {
                        open.push_back(next);
                    }
                }
            }
        }
    }
}

/// Every pick that is possible here; where several are picked at once, each choice comes up once at least.
fn picks(session: &Session) -> Vec<Vec<ChoiceId>> {
    let prompt = session.prompt();
    let offered: Vec<_> = prompt.offers.iter().filter(|it| it.unavailable.is_none()).map(|it| it.choice).collect();
    let (least, most) = prompt.select;
    let several = |from: usize, count: usize| {
        let wanted: Vec<_> = offered.iter().cycle().skip(from).take(count).copied().collect();
        session.staging().fitted(&wanted, session.progress())
    };
    (0..offered.len())
        .flat_map(|from| (least.max(1)..=most).map(move |count| (from, count)))
        .map(|(from, count)| several(from, count))
        .collect()
}

#[test]
fn every_example_loads_and_plays() {
    let model = model();
    for block in blocks().iter().filter(|block| block.frame != Frame::Plan) {
        let scenario = scenario_of(block, &model);
        let mut walked = Walked::default();
        for (seed, level) in [(1, 3), (2, 5), (3, 1), (4, 3), (5, 3), (6, 3)] {
            let setup = Setup { seed: Seed(seed), level, ..Setup::default() };
            walk(&scenario, setup, block.line, &mut walked);
        }
        assert!(walked.endings > 0, "the example on line {} of the manual never ends", block.line);
        // Wrapping up has no text: it may happen by itself.
        for choice in (0..scenario.choices.len()).map(ChoiceId::new).filter(|it| scenario.choice(*it).text.is_some()) {
            let path = scenario.choice_path(choice);
            let line = block.line;
            assert!(
                walked.picked.contains(&choice),
                "the example on line {line} of the manual: `{path}` can never be picked"
            );
        }
        for (at, beat) in scenario.beats.iter().enumerate() {
            let name = scenario.texts.name(beat.id);
            assert!(
                walked.entered.contains(&at) || matches!(name, "verder" | "topics"),
                "the example on line {} of the manual never comes to `{name}`",
                block.line
            );
        }
    }
}

#[test]
fn every_plan_holds() {
    let model = model();
    let mut whole = None;
    let mut plans = 0;
    for block in &blocks() {
        match block.frame {
            Frame::Scenario => whole = Some(scenario_of(block, &model)),
            Frame::Plan => {
                plans += 1;
                let source = Source::new("plan.ron", &*block.text);
                let (plan, played) = load_plan(&source, whole.as_ref().unwrap()).unwrap_or_else(|found| {
                    let found: Vec<_> = found.iter().map(|it| render(it, &source, "en", false)).collect();
                    panic!("the plan on line {} of the manual:\n{}", block.line, found.join("\n"))
                });
                let failures = run_plan(&plan, &Arc::new(played));
                assert!(failures.is_empty(), "the plan on line {} of the manual: {failures:?}", block.line);
            }
            Frame::Fields | Frame::Scene | Frame::Beats | Frame::Effects => {}
        }
    }
    assert!(plans >= 2);
}

/// The rows of the manual's table below a heading, cell by cell.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = MANUAL.split_once(heading).unwrap();
    let rows = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2)
        .map(|row| row.trim_matches('|').split(" | ").map(|cell| cell.trim_matches([' ', '|'])).collect())
        .collect()
}

#[test]
fn the_table_of_moves_is_that_of_the_model() {
    let model = model();
    let rows: Vec<_> =
        model.moves.iter().map(|it| [format!("`{}`", it.id), it.name.nl.clone(), it.means.en.clone()]).collect();
    assert_eq!(table("## 24. The moves"), rows);
}

#[test]
fn the_table_of_dutch_words_is_that_of_the_reader() {
    let written = |dutch: &[&str]| dutch.join(", ").replace('_', " ");
    let rows: Vec<_> = DUTCH.iter().map(|(english, dutch)| vec![format!("`{english}`"), written(dutch)]).collect();
    assert_eq!(table("## 25. The words of the format in Dutch"), rows);
}

#[test]
fn the_table_of_names_on_the_screen_is_that_of_the_model() {
    let model = model();
    let facets = Facet::ALL.map(|it| (it.id(), model.facets[it as usize].clone()));
    let tallies = Tally::ALL.map(|it| (it.id(), model.tallies[it as usize].clone()));
    let gauges = Gauge::ALL.map(|it| (it.id(), model.gauges[it as usize].clone()));
    let all = facets.into_iter().chain(tallies).chain(gauges);
    let rows: Vec<_> = all.map(|(id, name)| vec![format!("`{id}`"), name.nl, name.en]).collect();
    let told: Vec<Vec<_>> = table("What these words are called").into_iter().map(|row| row[..3].to_vec()).collect();
    assert_eq!(told, rows);
}

/// The names that a message offers in place of one that does not exist: all that there are.
#[track_caller]
fn possible(fields: &str) -> BTreeSet<String> {
    let block = Block { line: 0, frame: Frame::Fields, text: fields.to_owned() };
    let found = load(&bundle(&completed(&block)), &model()).found;
    let list =
        found.iter().flat_map(|it| &it.help).find_map(|help| help.words.en.strip_prefix("possible are: ")).unwrap();
    list.split(", ").map(|name| name.trim_matches('`').to_owned()).collect()
}

/// A scene whose only beat has these fields.
fn scene(beat: &str) -> String {
    format!(
        "scenes: {{ \"foyer\": Scene(title: \"t\", place: \"p\", channel: Phone, with: [\"roos\"], start: \"begin\",
            beats: {{ \"begin\": ({beat}) }}) }},"
    )
}

/// Asserts that some example shows each of the names that can stand within a part of a case.
#[track_caller]
fn all_shown(within: &[&str], possible: &BTreeSet<String>) {
    let parts: Vec<_> = blocks().iter().flat_map(parts).collect();
    let shown =
        |name: &str| parts.iter().any(|part| part.name == name && (within.is_empty() || within.contains(&&*part.of)));
    let missing: Vec<_> = possible.iter().filter(|name| !shown(name)).collect();
    assert!(missing.is_empty(), "no example of the manual shows {missing:?} in {within:?}");
}

#[test]
fn every_field_occurs_in_an_example() {
    let choice = |fields: &str| scene(&format!("choices: {{ \"a\": ({fields}) }}"));
    let person = |fields: &str| format!("cast: {{ \"roos\": ({fields}) }},");
    all_shown(&["beats"], &possible(&scene("zzz: 1")));
    all_shown(&["choices"], &possible(&choice("zzz: 1")));
    all_shown(&["lines", "reply"], &possible(&scene("lines: [(zzz: 1)]")));
    all_shown(&["Scene"], &possible("scenes: { \"foyer\": (zzz: 1) },"));
    all_shown(&["Fragment"], &possible("fragments: { \"bellen\": (zzz: 1) },"));
    all_shown(&["cast"], &possible(&person("zzz: 1")));
    all_shown(&["start"], &possible(&person("start: (zzz: 1)")));
    all_shown(&["interests"], &possible(&person("interests: { \"kas\": (zzz: 1) }")));
    all_shown(&["dossier"], &possible("dossier: { \"a\": (zzz: 1) },"));
    all_shown(&["norms"], &possible("norms: { \"a\": (zzz: 1) },"));
    all_shown(&["lessons"], &possible("lessons: { \"a\": (zzz: 1) },"));
    all_shown(&["Feel"], &possible(&choice("effects: [Feel(zzz: 1)]")));
    all_shown(&["Promise"], &possible(&choice("effects: [Promise(zzz: 1)]")));
}

#[test]
fn every_effect_and_continuation_occurs_in_an_example() {
    all_shown(&["effects", "on_enter"], &possible(&scene("on_enter: [Zzz(1)]")));
    all_shown(&[], &possible(&scene("then: Zzz(1)")));
}

#[test]
fn every_call_of_a_condition_occurs_in_an_example_and_in_the_table() {
    let calls = possible(&scene("lines: [(text: \"t\", when: \"zzz() > 1\")]"));
    let examples: String = blocks().iter().map(|block| block.text.as_str()).collect();
    let missing: Vec<_> = calls.iter().filter(|call| !examples.contains(&format!("{call}("))).collect();
    assert!(missing.is_empty(), "no example of the manual asks {missing:?}");
    let listed: BTreeSet<_> = table("## 15. Conditions")
        .iter()
        .map(|row| row[0].trim_matches('`').split('(').next().unwrap().to_owned())
        .collect();
    assert_eq!(listed, calls);
}
