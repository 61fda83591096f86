//! What a simulation says, in the order in which people read it: the verdict first, the counts behind it after.

use super::influence::influence;
use super::names;
use super::tables::{self, Legend, Lessons, PersonStats, StatTable, Visits};
use crate::author::simulate::{
    Acceptance, CUT_SHORT_AFTER, Comparison, LEAST_RUNS, MARGIN, Measure, NotJudged, Policy, RANDOM_MARGIN,
    STYLE_MARGIN, Simulated, SimulationFinding, StyleComparison, findings,
};
use crate::engine::Points;
use crate::report::Messages;
use crate::report::numbers::{grouped, number, share};
use serde::Serialize;

/// Everything that a report shows.
#[derive(Serialize)]
pub(super) struct SimulationPage {
    pub(super) language: &'static str,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) verdict: String,
    pub(super) findings: Vec<FindingRow>,
    pub(super) compared: Option<StatTable>,
    pub(super) players: Vec<Legend>,
    /// How much it matters to each person what one does.
    pub(super) influence: Vec<String>,
    pub(super) people: Vec<PersonStats>,
    pub(super) runs: StatTable,
    pub(super) gauges: StatTable,
    pub(super) endings: StatTable,
    pub(super) lessons: Lessons,
    pub(super) choices: Vec<Visits>,
    pub(super) beats: Vec<Visits>,
    pub(super) never: String,
}

/// Something that is wrong, with what to do about it.
#[derive(Serialize)]
pub(super) struct FindingRow {
    pub(super) code: &'static str,
    pub(super) text: String,
    pub(super) help: String,
}

impl SimulationPage {
    pub(super) fn of(simulated: &Simulated, words: &Messages) -> Self {
        let (staging, scenario) = (&simulated.staging, &simulated.staging.scenario);
        let acceptance = Acceptance::of(simulated);
        let policies = simulated.players.iter().map(|played| played.policy);
        let title = simulated.text(scenario.about.title).to_owned();
        let conversations: usize = simulated.players.iter().map(|played| played.runs as usize).sum();
        let (never_beats, never_choices) = tables::never(simulated);
        Self {
            language: words.language(),
            about: words.text_with(
                "simulate-about",
                &[
                    ("players", simulated.players.len().into()),
                    ("runs", grouped(simulated.runs as usize, words).into()),
                    ("seed", staging.setup.seed.0.to_string().into()),
                    ("level", staging.setup.level.into()),
                    ("most", CUT_SHORT_AFTER.into()),
                ],
            ),
            title,
            verdict: verdict(&acceptance, simulated, words),
            findings: findings(simulated, &acceptance).iter().map(|it| found(it, simulated, words)).collect(),
            compared: match &acceptance {
                Acceptance::Judged { expert, .. } => Some(tables::compared(expert, simulated, words)),
                Acceptance::NotJudged(_) => None,
            },
            players: policies
                .map(|policy| Legend {
                    short: names::name(policy, &scenario.model, words),
                    id: policy.id().to_owned(),
                    text: names::means(policy, &scenario.model, words),
                })
                .collect(),
            influence: influence(simulated, words),
            people: tables::people(simulated, words),
            runs: tables::runs(simulated, words),
            gauges: tables::gauges(simulated, words),
            endings: tables::endings(simulated, words),
            lessons: tables::lessons(simulated, words),
            choices: tables::least_picked(simulated, words),
            beats: tables::least_entered(simulated, words),
            never: words.text_with(
                "simulate-never",
                &[
                    ("beats", never_beats.into()),
                    ("choices", never_choices.into()),
                    ("runs", grouped(conversations, words).into()),
                ],
            ),
        }
    }
}

/// What the comparison of the expert with the others came to.
fn verdict(acceptance: &Acceptance, simulated: &Simulated, words: &Messages) -> String {
    let name = |policy: Policy| names::name(policy, &simulated.staging.scenario.model, words);
    match acceptance {
        Acceptance::Judged { expert, style } => {
            let values = [
                ("margin", number(Points(MARGIN), words).into()),
                ("random", number(Points(RANDOM_MARGIN), words).into()),
                ("style", number(Points(STYLE_MARGIN), words).into()),
            ];
            let ahead = expert.iter().all(|it| it.holds);
            let told =
                words.text_with(if ahead { "simulate-verdict-holds" } else { "simulate-verdict-fails" }, &values);
            if style.is_empty() {
                return told;
            }
            let nowhere = style.iter().all(StyleComparison::holds);
            let id = if nowhere { "simulate-verdict-style-holds" } else { "simulate-verdict-style-fails" };
            format!("{told} {}", words.text_with(id, &values))
        }
        Acceptance::NotJudged(NotJudged::Missing(policy)) => words
            .text_with("simulate-verdict-missing", &[("policy", policy.id().into()), ("name", name(*policy).into())]),
        Acceptance::NotJudged(NotJudged::TooFew(policy, finished)) => {
            let played = simulated.players.iter().find(|played| played.policy == *policy);
            let (runs, cut) = played.map_or((0, 0), |it| (it.runs, it.unfinished));
            // More runs help only where those that came to an ending were too few because few were made.
            let id = if runs < LEAST_RUNS {
                "simulate-verdict-few"
            } else if cut > 0 {
                "simulate-verdict-cut"
            } else {
                "simulate-verdict-stuck"
            };
            let values = [
                ("name", name(*policy).into()),
                ("finished", (*finished).into()),
                ("least", LEAST_RUNS.into()),
                ("runs", runs.into()),
                ("cut", cut.into()),
                ("most", CUT_SHORT_AFTER.into()),
            ];
            words.text_with(id, &values)
        }
        Acceptance::NotJudged(NotJudged::NoRatings) => words.text("simulate-verdict-ratings"),
    }
}

/// What simulation found, in words.
pub(super) fn found(finding: &SimulationFinding<'_>, simulated: &Simulated, words: &Messages) -> FindingRow {
    let (text, help) = match finding {
        SimulationFinding::ExpertNotBest(comparison) => expert_not_best(comparison, simulated, words),
        SimulationFinding::StyleWins(comparison) => style_wins(comparison, simulated, words),
        SimulationFinding::StuckRuns(policy, beat, stuck) => {
            let scenario = &simulated.staging.scenario;
            let values = [
                ("beat", scenario.beat_path(*beat).into()),
                ("runs", stuck.runs.into()),
                ("name", names::name(*policy, &scenario.model, words).into()),
                ("scenario", simulated.called.as_str().into()),
                ("seed", stuck.seed.to_string().into()),
                ("level", simulated.staging.setup.level.into()),
                ("picks", stuck.picks.join(",").into()),
            ];
            (words.text_with("simulate-stuck", &values), words.text_with("simulate-stuck-help", &values))
        }
    };
    FindingRow { code: finding.code(), text, help }
}

fn expert_not_best(comparison: &Comparison, simulated: &Simulated, words: &Messages) -> (String, String) {
    let scenario = &simulated.staging.scenario;
    let values = [
        ("what", what(comparison.measure, simulated, words).into()),
        ("name", names::name(comparison.rival, &scenario.model, words).into()),
        ("expert", number(Points(comparison.expert), words).into()),
        ("other", number(Points(comparison.other), words).into()),
        ("margin", number(Points(comparison.needed), words).into()),
    ];
    let (id, help) = match comparison.measure {
        Measure::Quality => ("simulate-not-best-quality", "simulate-not-best-quality-help"),
        Measure::Gauge(_) if comparison.needed > 0 => ("simulate-not-best-main", "simulate-not-best-gauge-help"),
        Measure::Gauge(_) => ("simulate-not-best-gauge", "simulate-not-best-gauge-help"),
    };
    (words.text_with(id, &values), words.text_with(help, &values))
}

/// Whom or what players were compared in.
fn what(measure: Measure, simulated: &Simulated, words: &Messages) -> String {
    let scenario = &simulated.staging.scenario;
    match measure {
        Measure::Quality => simulated.text(scenario.cast[scenario.partner().index()].name).to_owned(),
        Measure::Gauge(gauge) => scenario.model.gauges[gauge as usize].get(words.language()).to_owned(),
    }
}

/// Where style alone gets too far: the score first, then the ending.
fn style_wins(it: &StyleComparison, simulated: &Simulated, words: &Messages) -> (String, String) {
    let scenario = &simulated.staging.scenario;
    let share = |(reached, runs): (u32, u32)| share(u64::from(reached), u64::from(runs));
    let values = [
        ("what", what(it.measure, simulated, words).into()),
        ("name", names::name(it.player, &scenario.model, words).into()),
        ("style", number(Points(it.by_style), words).into()),
        ("random", number(Points(it.random), words).into()),
        ("margin", number(Points(STYLE_MARGIN), words).into()),
        ("ending", simulated.text(scenario.endings[it.best_ending.index()].title).to_owned().into()),
        ("reached", share(it.reached[0]).into()),
        ("chance", share(it.reached[1]).into()),
    ];
    let score = match it.measure {
        Measure::Quality => "simulate-style-quality",
        Measure::Gauge(_) => "simulate-style-gauge",
    };
    let told = [(!it.near, score), (!it.as_seldom, "simulate-style-ending")];
    let told: Vec<_> = told.into_iter().filter(|(told, _)| *told).map(|(_, id)| words.text_with(id, &values)).collect();
    (told.join(" "), words.text_with("simulate-style-help", &[("scenario", simulated.called.as_str().into())]))
}
