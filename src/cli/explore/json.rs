//! An exploration as one JSON object.

use super::names::{LineNames, condition, is_written};
use crate::author::explore::{DeadEnd, EndingFound, Exploration, Extreme, Reach, Walks, WitnessWalk};
use crate::engine::{BeatId, ChoiceId, InterestId, LEVELS, LineId, Scenario, Staging, StakeholderId};
use serde_json::{Map, Value, json};
use std::ops::RangeInclusive;

pub(super) fn exploration(found: &Exploration, staging: &Staging, level: Option<u8>, seconds: f64) -> Value {
    let scenario = &*staging.scenario;
    let lines = LineNames::of(scenario);
    let name = |id| scenario.texts.name(id).to_owned();
    let endings: Map<String, Value> = found
        .endings
        .iter()
        .zip(&found.walks.endings)
        .map(|(it, walks)| (name(scenario.endings[it.ending.index()].id), ending(it, walks, found, scenario)))
        .collect();
    let listed = |reach| {
        let beats = Exploration::with_reach(&found.beats, reach).map(|at| scenario.beat_path(BeatId::new(at)));
        let choices = Exploration::with_reach(&found.choices, reach)
            .map(ChoiceId::new)
            .filter(|choice| is_written(scenario, *choice))
            .map(|choice| scenario.choice_path(choice));
        let silent = Exploration::with_reach(&found.lines, reach).map(|at| lines.name(LineId::new(at)));
        json!({ "beats": beats.collect::<Vec<_>>(), "choices": choices.collect::<Vec<_>>(), "lines": silent.collect::<Vec<_>>() })
    };
    let one_sided = |never: bool| {
        let wanted = |it: &&crate::author::explore::ConditionFound| match never {
            true => it.holds == Reach::Never && it.fails == Reach::Reached,
            false => it.fails == Reach::Never && it.holds == Reach::Reached,
        };
        found.conditions.iter().filter(wanted).map(|it| condition(scenario, &lines, it.about)).collect::<Vec<_>>()
    };
    let interests: Map<String, Value> = found
        .interests
        .iter()
        .enumerate()
        .map(|(at, reach)| (scenario.interest_path(InterestId::new(at)), as_truth(*reach, found)))
        .collect();
    let dominated = found
        .dominated
        .iter()
        .map(|it| json!({ "choice": scenario.choice_path(it.choice), "by": scenario.choice_path(it.by) }));
    let (best, worst) = match &found.extremes {
        Some((best, worst)) => (extreme(best, scenario), extreme(worst, scenario)),
        None => (Value::Null, Value::Null),
    };
    let promises: Vec<_> = found.unresolved.iter().map(|it| name(scenario.promises[it.index()].id)).collect();
    let farming = found.farming.iter().map(|it| scenario.choice_path(it.choice)).collect::<Vec<_>>();
    let mut object = json!({
        "complete": found.complete,
        "levels": level.map_or_else(|| LEVELS.collect(), |level| vec![level]),
        "states": found.states,
        "transitions": found.transitions,
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "stopped": found.stopped,
        "loops": found.looping.iter().map(|beat| scenario.beat_path(*beat)).collect::<Vec<_>>(),
        "scores_complete": found.scores_complete,
        "endings": endings,
        "undecided": listed(Reach::Unknown),
        "dead_ends": places(&found.dead_ends, scenario, true),
        "possible_dead_ends": places(&found.dead_ends, scenario, false),
        "traps": places(&found.traps, scenario, true),
        "conditions": { "never": one_sided(true), "always": one_sided(false) },
        "dominated": dominated.collect::<Vec<_>>(),
        "best": best,
        "worst": worst,
        "interests": interests,
        "promises_unresolved": promises,
        "farming_loops": farming,
    });
    if found.interventions {
        object["interventions"] = json!(true);
        object["with_intervention"] = only_with(found, &listed, scenario);
    }
    count(&found.walks.all, &mut object);
    if found.complete {
        object["unreachable"] = listed(Reach::Never);
    } else {
        // What was not visited within the limit may still be there.
        object["unvisited"] = listed(Reach::Unknown);
        object["unreachable"] = listed(Reach::Never);
        if object["unreachable"] == json!({ "beats": [], "choices": [], "lines": [] })
            && let Some(object) = object.as_object_mut()
        {
            object.remove("unreachable");
        }
        if let Some(object) = object.as_object_mut() {
            object.remove("undecided");
        }
    }
    object
}

/// What only interventions reach, in the form of the other lists.
fn only_with(found: &Exploration, listed: &dyn Fn(Reach) -> Value, scenario: &Scenario) -> Value {
    let mut object = listed(Reach::WithIntervention);
    let endings = found.endings.iter().filter(|it| it.reach == Reach::WithIntervention);
    let endings = endings.map(|it| scenario.texts.name(scenario.endings[it.ending.index()].id));
    let interests = Exploration::with_reach(&found.interests, Reach::WithIntervention);
    let interests = interests.map(|at| scenario.interest_path(InterestId::new(at)));
    let settled = found.settled_with.iter().map(|it| scenario.texts.name(scenario.promises[it.index()].id));
    object["endings"] = endings.collect();
    object["interests"] = interests.collect();
    object["promises"] = settled.collect();
    object
}

/// What holds without interventions where they were left out, and with them where they were explored.
fn as_truth(reach: Reach, found: &Exploration) -> Value {
    match reach {
        Reach::Reached => json!(true),
        Reach::WithIntervention if found.interventions => json!(true),
        Reach::Never => json!(false),
        // What was left out is neither.
        Reach::WithIntervention | Reach::LeftOut | Reach::Unknown => Value::Null,
    }
}

fn ending(it: &EndingFound, walks: &Walks, found: &Exploration, scenario: &Scenario) -> Value {
    let person = |at: usize| scenario.texts.name(scenario.cast[at].id).to_owned();
    let quality: Map<String, Value> =
        it.quality.iter().enumerate().filter_map(|(at, range)| Some((person(at), points(range.as_ref()?)))).collect();
    let gauges: Map<String, Value> =
        it.gauges.iter().map(|(gauge, range)| (gauge.id().to_owned(), json!([range.start(), range.end()]))).collect();
    let mut object = json!({
        "reachable": as_truth(it.reach, found),
        "quality": quality,
        "gauges": gauges,
        "witness": it.witness.as_ref().map(|walk| &walk.picks),
        "seed": it.witness.as_ref().map(|walk| walk.seed),
    });
    tell_drawn(&mut object, it.witness.as_ref());
    if found.interventions && it.reach == Reach::WithIntervention {
        object["with_intervention"] = json!(true);
    }
    count(walks, &mut object);
    object
}

/// A range in points as people see them, one decimal.
fn points(range: &RangeInclusive<i32>) -> Value {
    json!([point(*range.start()), point(*range.end())])
}

fn point(hundredths: i32) -> f64 {
    (f64::from(hundredths) / 10.0).round() / 10.0
}

fn extreme(it: &Extreme, scenario: &Scenario) -> Value {
    let quality: Map<String, Value> = it
        .quality
        .iter()
        .enumerate()
        .map(|(at, quality)| {
            let who = scenario.texts.name(scenario.cast[StakeholderId::new(at).index()].id);
            (who.to_owned(), json!(point(*quality)))
        })
        .collect();
    let mut object = json!({ "quality": quality, "picks": it.walk.picks, "seed": it.walk.seed });
    tell_drawn(&mut object, Some(&it.walk));
    object
}

/// What was drawn on a walk, where the case draws something.
fn tell_drawn(object: &mut Value, walk: Option<&WitnessWalk>) {
    if let Some(walk) = walk.filter(|walk| !walk.drawn.is_empty()) {
        object["drawn"] = json!(walk.drawn);
    }
}

fn places(places: &[DeadEnd], scenario: &Scenario, proved: bool) -> Value {
    let witness = |walk: &Option<WitnessWalk>| walk.as_ref().map(|walk| walk.picks.clone());
    places
        .iter()
        .filter(|it| it.witness.is_some() == proved)
        .map(|it| {
            let seed = it.witness.as_ref().map(|walk| walk.seed);
            let mut place = json!({ "at": scenario.beat_path(it.beat), "witness": witness(&it.witness), "seed": seed });
            tell_drawn(&mut place, it.witness.as_ref());
            if it.with_intervention {
                place["with_intervention"] = json!(true);
            }
            place
        })
        .collect()
}

/// The number of walks, exact; or the bounds that hold.
fn count(walks: &Walks, object: &mut Value) {
    object["walks"] = match walks {
        Walks::Exactly(number) => json!(number.to_string()),
        Walks::Endless => json!("infinite"),
        Walks::Between(..) | Walks::Uncounted => Value::Null,
    };
    if let Walks::Between(least, most) = walks {
        object["walks_between"] = json!([least.to_string(), most.to_string()]);
    }
}
