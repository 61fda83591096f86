//! The figures of a simulation as one JSON object: ids as in the file, quality and gauges as shown to people.

use super::page::found;
use super::tables::{PARTS, QUALITY};
use crate::author::simulate::{
    Acceptance, CUT_SHORT_AFTER, Comparison, MARGIN, Measure, NotJudged, Played, RANDOM_MARGIN, STYLE_MARGIN,
    Simulated, Spread, StyleComparison, findings,
};
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, ChoiceId, Points, Scenario, StakeholderId};
use crate::report::Messages;
use serde_json::{Map, Value, json};

/// Everything that was counted; messages in the language of the words.
#[must_use]
pub fn figures(simulated: &Simulated, words: &Messages) -> Value {
    let (staging, scenario) = (&simulated.staging, &simulated.staging.scenario);
    let acceptance = Acceptance::of(simulated);
    let found: Vec<_> = findings(simulated, &acceptance)
        .iter()
        .map(|it| found(it, simulated, words))
        .map(|it| json!({ "code": it.code, "severity": "warning", "message": it.text, "help": it.help }))
        .collect();
    json!({
        "scenario": scenario.id,
        "hash": scenario.hash,
        "model": scenario.model.hash,
        "seed": staging.setup.seed.0,
        "level": staging.setup.level,
        "language": simulated.language,
        "runs": simulated.runs,
        "cut_short_after": CUT_SHORT_AFTER,
        "partner": scenario.texts.name(scenario.cast[scenario.partner().index()].id),
        "acceptance": accepted(&acceptance, scenario),
        "findings": found,
        "policies": simulated.players.iter().map(|played| player(played, simulated)).collect::<Vec<_>>(),
    })
}

fn accepted(acceptance: &Acceptance, scenario: &Scenario) -> Value {
    match acceptance {
        Acceptance::Judged { expert, style } => json!({
            "judged": true,
            "holds": expert.iter().all(|it| it.holds) && style.iter().all(StyleComparison::holds),
            "margin": Points(MARGIN),
            "random_margin": Points(RANDOM_MARGIN),
            "style_margin": Points(STYLE_MARGIN),
            "comparisons": expert.iter().map(comparison).collect::<Vec<_>>(),
            "style": style.iter().map(|it| by_style(it, scenario)).collect::<Vec<_>>(),
        }),
        Acceptance::NotJudged(why) => {
            let (why, policy) = match why {
                NotJudged::Missing(policy) => ("missing", Some(policy.id())),
                NotJudged::TooFew(policy, _) => ("too_few_runs", Some(policy.id())),
                NotJudged::NoRatings => ("no_ratings", None),
            };
            json!({ "judged": false, "why": why, "policy": policy })
        }
    }
}

fn comparison(it: &Comparison) -> Value {
    json!({
        "rival": it.rival.id(),
        "measure": measured(it.measure),
        "expert": Points(it.expert),
        "other": Points(it.other),
        "needed": Points(it.needed),
        "holds": it.holds,
    })
}

fn by_style(it: &StyleComparison, scenario: &Scenario) -> Value {
    let [(reached, runs), (by_chance, random_runs)] = it.reached;
    json!({
        "player": it.player.id(),
        "measure": measured(it.measure),
        "by_style": Points(it.by_style),
        "random": Points(it.random),
        "near": it.near,
        "best_ending": scenario.texts.name(scenario.endings[it.best_ending.index()].id),
        "reached": { "by_style": reached, "runs": runs, "random": by_chance, "random_runs": random_runs },
        "as_seldom": it.as_seldom,
        "holds": it.holds(),
    })
}

fn measured(measure: Measure) -> &'static str {
    match measure {
        Measure::Quality => "quality",
        Measure::Gauge(gauge) => gauge.id(),
    }
}

fn player(played: &Played, simulated: &Simulated) -> Value {
    let scenario = &simulated.staging.scenario;
    let stuck = played.stuck.iter().map(|(beat, stuck)| {
        json!({ "beat": scenario.beat_path(*beat), "runs": stuck.runs, "seed": stuck.seed, "picks": stuck.picks })
    });
    let quality = scenario.cast.iter().enumerate().map(|(at, person)| {
        let spread = &played.quality[at];
        let mut told = spread_of(spread, 1);
        told.insert(String::from("start"), json!(Points(simulated.start(StakeholderId::new(at)))));
        told.insert(String::from("histogram"), json!(spread.parts(&QUALITY, PARTS)));
        (scenario.texts.name(person.id).to_owned(), Value::Object(told))
    });
    let gauges = Gauge::ALL.iter().zip(&played.gauges);
    let gauges = gauges.map(|(gauge, spread)| (gauge.id().to_owned(), Value::Object(spread_of(spread, 100))));
    let endings = scenario.endings.iter().zip(&played.endings);
    let endings = endings.map(|(ending, runs)| (scenario.texts.name(ending.id).to_owned(), json!(runs)));
    let lessons = played
        .lessons
        .iter()
        .map(|((source, kind), runs)| json!({ "id": source.id(scenario), "kind": kind.id(), "runs": runs }));
    let beats = played.beats.iter().enumerate();
    let beats = beats.map(|(at, visits)| (scenario.beat_path(BeatId::new(at)), json!(visits)));
    let choices = played.choices.iter().enumerate();
    let choices = choices.map(|(at, visits)| (scenario.choice_path(ChoiceId::new(at)), json!(visits)));
    json!({
        "policy": played.policy.id(),
        "runs": played.runs,
        "finished": played.finished,
        "unfinished": played.unfinished,
        "stuck": stuck.collect::<Vec<_>>(),
        "picks": spread_of(&played.picks, 100),
        "quality": quality.collect::<Map<_, _>>(),
        "gauges": gauges.collect::<Map<_, _>>(),
        "endings": endings.collect::<Map<_, _>>(),
        "lessons": lessons.collect::<Vec<_>>(),
        "beats": beats.collect::<Map<_, _>>(),
        "choices": choices.collect::<Map<_, _>>(),
    })
}

/// A spread in six numbers; empty without runs.
fn spread_of(spread: &Spread, scale: i32) -> Map<String, Value> {
    let Some(it) = spread.summary(scale) else { return Map::new() };
    let numbers = [
        ("mean", it.mean),
        ("least", it.least),
        ("lower", it.lower),
        ("middle", it.middle),
        ("upper", it.upper),
        ("greatest", it.greatest),
    ];
    numbers.map(|(name, value)| (name.to_owned(), json!(Points(value)))).into_iter().collect()
}
