//! The tables of a simulation: a row for each player, numbers as people read them.

use super::names;
use crate::author::simulate::{Comparison, Measure, Played, Simulated, Spread};
use crate::engine::LessonSource;
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, ChoiceId, LessonKind, Points, StakeholderId};
use crate::report::Messages;
use crate::report::numbers::{capitalised, grouped, number, share};
use serde::Serialize;
use std::collections::BTreeSet;

/// Parts of a histogram of quality: five points each.
pub(super) const PARTS: usize = 20;
/// The range of quality, in hundredths.
pub(super) const QUALITY: std::ops::RangeInclusive<i32> = 0..=10_000;
/// How many of the least visited choices and beats are told.
const LEAST_VISITED: usize = 12;
/// Steps in which a share darkens its cell.
const SHADES: u64 = 5;

/// A table with columns that a legend explains.
#[derive(Serialize)]
pub(super) struct StatTable {
    pub(super) legend: Vec<Legend>,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<StatRow>,
}

/// What a short heading stands for.
#[derive(Serialize)]
pub(super) struct Legend {
    pub(super) short: String,
    pub(super) id: String,
    pub(super) text: String,
}

/// A row of a table.
#[derive(Serialize)]
pub(super) struct StatRow {
    pub(super) name: String,
    pub(super) cells: Vec<StatCell>,
}

/// A cell, with how dark it is.
#[derive(Serialize)]
pub(super) struct StatCell {
    pub(super) text: String,
    pub(super) shade: u64,
}

/// How one person of the cast saw the players at the end.
#[derive(Serialize)]
pub(super) struct PersonStats {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) start: String,
    pub(super) rows: Vec<Spreading>,
}

/// How the quality was spread over the runs of one player.
#[derive(Serialize)]
pub(super) struct Spreading {
    pub(super) name: String,
    /// Mean, least, lower quarter, middle, upper quarter, greatest; empty without a run that came to an ending.
    pub(super) numbers: Vec<String>,
    pub(super) parts: Vec<u32>,
    /// The mean in hundredths, for pictures.
    pub(super) mean: Option<i32>,
}

/// The learning points, a row for each.
#[derive(Serialize)]
pub(super) struct Lessons {
    pub(super) players: Vec<String>,
    pub(super) rows: Vec<LessonStats>,
}

/// How often a learning point was given: over all players, most often and by whom, and by each.
#[derive(Serialize)]
pub(super) struct LessonStats {
    pub(super) short: String,
    pub(super) text: String,
    pub(super) all: String,
    pub(super) most: String,
    pub(super) by: String,
    pub(super) cells: Vec<StatCell>,
}

/// How often something was visited.
#[derive(Serialize)]
pub(super) struct Visits {
    pub(super) path: String,
    pub(super) times: String,
}

/// The people whose view changed in some run, the partner first.
pub(super) fn people(simulated: &Simulated, words: &Messages) -> Vec<PersonStats> {
    let scenario = &simulated.staging.scenario;
    let mut order: Vec<_> = (0..scenario.cast.len()).map(StakeholderId::new).collect();
    order.sort_by_key(|who| *who != scenario.partner());
    let changed = |who: &StakeholderId| {
        let start = simulated.start(*who);
        let spreads = simulated.players.iter().filter_map(|played| played.quality[who.index()].summary(1));
        spreads.into_iter().any(|it| (it.least, it.greatest) != (start, start))
    };
    order.retain(changed);
    let person = |who: StakeholderId| PersonStats {
        id: scenario.texts.name(scenario.cast[who.index()].id).to_owned(),
        name: simulated.text(scenario.cast[who.index()].name).to_owned(),
        start: number(Points(simulated.start(who)), words),
        rows: simulated.players.iter().map(|played| spreading(played, who, simulated, words)).collect(),
    };
    order.into_iter().map(person).collect()
}

fn spreading(played: &Played, who: StakeholderId, simulated: &Simulated, words: &Messages) -> Spreading {
    let spread = &played.quality[who.index()];
    let summary = spread.summary(1);
    let numbers = summary.map_or_else(Vec::new, |it| {
        [it.mean, it.least, it.lower, it.middle, it.upper, it.greatest].map(|it| number(Points(it), words)).to_vec()
    });
    let name = names::name(played.policy, &simulated.staging.scenario.model, words);
    Spreading { name, numbers, parts: spread.parts(&QUALITY, PARTS), mean: summary.map(|it| it.mean) }
}

/// The expert beside those whom it must beat.
pub(super) fn compared(comparisons: &[Comparison], simulated: &Simulated, words: &Messages) -> StatTable {
    let model = &simulated.staging.scenario.model;
    let columns = ["rival", "measure", "expert", "other", "needed", "holds"];
    let row = |it: &Comparison| {
        let measure = match it.measure {
            Measure::Quality => words.text("simulate-quality"),
            Measure::Gauge(gauge) => capitalised(model.gauges[gauge as usize].get(words.language())),
        };
        let needed = if it.needed == 0 { String::from("0") } else { number(Points(it.needed), words) };
        let holds = words.text(if it.holds { "simulate-yes" } else { "simulate-no" });
        let cells = [measure, number(Points(it.expert), words), number(Points(it.other), words), needed, holds];
        StatRow { name: names::name(it.rival, model, words), cells: cells.map(plain).into() }
    };
    StatTable {
        legend: Vec::new(),
        columns: columns.map(|id| words.text(&format!("simulate-compared-{id}"))).to_vec(),
        rows: comparisons.iter().map(row).collect(),
    }
}

/// How the runs went: to an ending or not, and in how many picks.
pub(super) fn runs(simulated: &Simulated, words: &Messages) -> StatTable {
    let columns = ["player", "finished", "stuck", "unfinished", "picks"];
    let rows = rows(simulated, words, |played| {
        let counts = [played.finished, played.stuck_runs(), played.unfinished];
        let mut cells: Vec<_> = counts.map(|count| plain(grouped(count as usize, words))).into();
        cells.push(plain(mean(&played.picks, words)));
        cells
    });
    let columns = columns.map(|id| words.text(&format!("simulate-runs-{id}"))).to_vec();
    StatTable { legend: Vec::new(), columns, rows }
}

/// The mean of each gauge at the end.
pub(super) fn gauges(simulated: &Simulated, words: &Messages) -> StatTable {
    let model = &simulated.staging.scenario.model;
    let names = Gauge::ALL.map(|gauge| (gauge.id().to_owned(), model.gauges[gauge as usize].get(words.language())));
    let rows = rows(simulated, words, |played| played.gauges.iter().map(|it| plain(mean(it, words))).collect());
    lettered(names.into_iter().map(|(id, name)| (id, capitalised(name))), rows, words)
}

/// The share of runs that came to each ending.
pub(super) fn endings(simulated: &Simulated, words: &Messages) -> StatTable {
    let scenario = &simulated.staging.scenario;
    let names = scenario
        .endings
        .iter()
        .map(|ending| (scenario.texts.name(ending.id).to_owned(), simulated.text(ending.title).to_owned()));
    let rows = rows(simulated, words, |played| {
        played.endings.iter().map(|runs| shaded(u64::from(*runs), u64::from(played.runs))).collect()
    });
    lettered(names, rows, words)
}

/// The learning points that some run gave, each with the share of runs that gave it.
pub(super) fn lessons(simulated: &Simulated, words: &Messages) -> Lessons {
    let staging = &simulated.staging;
    let players = &simulated.players;
    let name = |played: &Played| names::name(played.policy, &staging.scenario.model, words);
    let given: BTreeSet<_> = players.iter().flat_map(|played| played.lessons.keys().copied()).collect();
    let row = |lesson: (LessonSource, LessonKind)| {
        let of = |played: &Played| u64::from(played.lessons.get(&lesson).copied().unwrap_or_default());
        let finished = |played: &Played| u64::from(played.finished);
        let all = share(players.iter().map(of).sum(), players.iter().map(finished).sum());
        // The first of those who give it most: of equals the plainer player stands first.
        let most =
            players.iter().rev().max_by(|one, other| (of(one) * finished(other)).cmp(&(of(other) * finished(one))));
        LessonStats {
            short: short(lesson.0.id(&staging.scenario), lesson.1),
            text: lesson.0.text(lesson.1, &staging.scenario, &simulated.language).to_owned(),
            all,
            most: most.map_or_else(String::new, |played| share(of(played), finished(played))),
            by: most.map_or_else(String::new, name),
            cells: players.iter().map(|played| shaded(of(played), finished(played))).collect(),
        }
    };
    Lessons { players: players.iter().map(name).collect(), rows: given.into_iter().map(row).collect() }
}

/// A learning point in a narrow column: its id, with a plus for a strength and a minus for something to practise.
fn short(id: &str, kind: LessonKind) -> String {
    match kind {
        LessonKind::Strength => format!("{id} +"),
        LessonKind::Practise => format!("{id} −"),
    }
}

/// The choices that were picked least, over all players.
pub(super) fn least_picked(simulated: &Simulated, words: &Messages) -> Vec<Visits> {
    let scenario = &simulated.staging.scenario;
    // Wrapping up has no text and may happen by itself.
    let shown = (0..scenario.choices.len()).filter(|at| scenario.choices[*at].text.is_some());
    let picked = |at: usize| simulated.players.iter().map(|played| played.choices[at]).sum::<u64>();
    least(shown, picked, |at| scenario.choice_path(ChoiceId::new(at)), words)
}

/// The beats that were entered least, over all players.
pub(super) fn least_entered(simulated: &Simulated, words: &Messages) -> Vec<Visits> {
    let scenario = &simulated.staging.scenario;
    let entered = |at: usize| simulated.players.iter().map(|played| played.beats[at]).sum::<u64>();
    least(0..scenario.beats.len(), entered, |at| scenario.beat_path(BeatId::new(at)), words)
}

/// How many beats were never entered and how many choices never picked.
pub(super) fn never(simulated: &Simulated) -> (usize, usize) {
    let scenario = &simulated.staging.scenario;
    let players = &simulated.players;
    let beats = (0..scenario.beats.len()).filter(|at| players.iter().all(|played| played.beats[*at] == 0));
    let choices = (0..scenario.choices.len()).filter(|at| scenario.choices[*at].text.is_some());
    let choices = choices.filter(|at| players.iter().all(|played| played.choices[*at] == 0));
    (beats.count(), choices.count())
}

fn least(
    all: impl Iterator<Item = usize>,
    visits: impl Fn(usize) -> u64,
    path: impl Fn(usize) -> String,
    words: &Messages,
) -> Vec<Visits> {
    let mut counted: Vec<_> = all.map(|at| (visits(at), at)).collect();
    counted.sort_unstable();
    counted.truncate(LEAST_VISITED);
    let told = |(times, at): (u64, usize)| Visits { path: path(at), times: grouped(times as usize, words) };
    counted.into_iter().map(told).collect()
}

fn rows(simulated: &Simulated, words: &Messages, cells: impl Fn(&Played) -> Vec<StatCell>) -> Vec<StatRow> {
    let name = |played: &Played| names::name(played.policy, &simulated.staging.scenario.model, words);
    simulated.players.iter().map(|played| StatRow { name: name(played), cells: cells(played) }).collect()
}

/// A table whose columns are letters, with what they stand for.
fn lettered(names: impl Iterator<Item = (String, String)>, rows: Vec<StatRow>, words: &Messages) -> StatTable {
    let letter = |at: usize| char::from_u32('a' as u32 + at as u32).filter(char::is_ascii_lowercase);
    let short = |at: usize| letter(at).map_or_else(|| (at + 1).to_string(), String::from);
    let legend: Vec<_> = names.enumerate().map(|(at, (id, text))| Legend { short: short(at), id, text }).collect();
    let columns = std::iter::once(words.text("simulate-runs-player")).chain(legend.iter().map(|it| it.short.clone()));
    StatTable { columns: columns.collect(), legend, rows }
}

fn mean(spread: &Spread, words: &Messages) -> String {
    spread.mean(100).map_or_else(|| String::from("–"), |mean| number(Points(mean), words))
}

fn plain(text: String) -> StatCell {
    StatCell { text, shade: 0 }
}

fn shaded(part: u64, whole: u64) -> StatCell {
    StatCell { text: share(part, whole), shade: (part * SHADES).checked_div(whole).unwrap_or_default() }
}
