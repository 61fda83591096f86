//! Measures loading and playing in CPU time; one figure for each process, as `name<TAB>value<TAB>unit`.
//!
//! `cargo bench --bench dialogue -- FIGURE FOLDER` with FIGURE one of load, steps, transcript, model, progress, states,
//! outlooks.

use anyhow::{Context, Result, bail};
use cpu_time::ProcessTime;
use std::hash::BuildHasher;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use tegenspel::author::explore::{Sequential, explore};
use tegenspel::author::outlook::OutlookSearch;
use tegenspel::engine::{
    Availability, ChoiceId, Event, Input, Language, Position, Progress, Scenario, Session, Setup, Staging,
};
use tegenspel::files::{read_bundle, read_source};
use tegenspel::script::{load, load_model};

/// Steps of a measurement.
const STEPS: u64 = 5_000_000;
/// Steps after which a kept transcript is begun anew, as sessions do.
const SESSION: usize = 1_000;

fn main() -> Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let [figure, folder] = arguments.as_slice() else {
        // `cargo test --benches` and `cargo bench` without arguments only check that it builds.
        return Ok(());
    };
    let folder = Path::new(folder);
    match figure.as_str() {
        "load" => measure_load(folder),
        "steps" => measure_steps(folder, false),
        "transcript" => measure_steps(folder, true),
        "model" => measure_model(folder),
        "progress" => measure_progress(folder),
        "states" => measure_states(folder),
        "outlooks" => measure_outlooks(folder),
        other => bail!("`{other}` is none of load, steps, transcript, model, progress, states, outlooks"),
    }
}

fn scenario(folder: &Path) -> Result<(Arc<Scenario>, f64)> {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/model/relationship.ron");
    let model = load_model(&read_source(&model)?.0).ok().context("the model has mistakes")?;
    let start = ProcessTime::now();
    let bundle = read_bundle(folder)?;
    let loaded = load(&bundle, &Arc::new(model));
    let seconds = start.elapsed().as_secs_f64();
    Ok((loaded.scenario.context("the scenario has mistakes")?, seconds))
}

fn measure_load(folder: &Path) -> Result<()> {
    let (scenario, seconds) = scenario(folder)?;
    black_box(&scenario);
    figure("load_ms", seconds * 1_000.0, "ms");
    memory();
    Ok(())
}

/// A step: pick at random among the available choices, get the next lines and choice texts.
fn measure_steps(folder: &Path, transcript: bool) -> Result<()> {
    let (scenario, _) = scenario(folder)?;
    let staging = Staging::new(Arc::clone(&scenario), Setup::default())?;
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut events: Vec<Event> = Vec::new();
    let mut kept: Vec<(Vec<ChoiceId>, usize)> = Vec::new();
    let mut progress = staging.start(&mut events);
    let mut choices: Vec<ChoiceId> = Vec::new();
    let mut seen = 0usize;
    let start = ProcessTime::now();
    for _ in 0..STEPS {
        choices.clear();
        for (choice, availability) in staging.offers(&progress) {
            if availability == Availability::Available {
                choices.push(choice);
                if let Some(text) = scenario.choice(choice).text {
                    seen += staging.render(text, &progress, Language::default()).len();
                }
            }
        }
        if choices.is_empty() || matches!(progress.position(), Position::Ended(_)) {
            events.clear();
            progress = staging.start(&mut events);
            continue;
        }
        let pick = choices[random.below(choices.len())];
        if transcript {
            if kept.len() == SESSION {
                kept.clear();
                events.clear();
            }
            kept.push((vec![pick], events.len()));
        } else {
            events.clear();
        }
        let before = events.len();
        staging.pick(&mut progress, &[pick], &mut events)?;
        for event in &events[before..] {
            if let Event::Said(line) = event {
                seen += staging.render(scenario.lines[line.index()].text, &progress, Language::default()).len();
            }
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    black_box((seen, &kept));
    let name = if transcript { "steps_with_transcript_per_cpu_second" } else { "steps_per_cpu_second" };
    figure(name, STEPS as f64 / seconds, "1/s");
    memory();
    Ok(())
}

/// What could still be reached at every moment of a session, from nothing; anything is picked in it.
fn measure_outlooks(folder: &Path) -> Result<()> {
    let (scenario, _) = scenario(folder)?;
    let mut session = Session::start(Arc::clone(&scenario), Setup::default())?;
    let mut random = Random(7);
    while session.ending().is_none() {
        let prompt = session.prompt();
        let open: Vec<_> = prompt.offers.iter().filter(|it| it.unavailable.is_none()).map(|it| it.choice).collect();
        let first = random.below(open.len().max(1));
        let wanted: Vec<_> = (0..prompt.select.0.max(1)).map(|at| open[(first + at) % open.len()]).collect();
        let picks = session.staging().fitted(&wanted, session.progress());
        session.apply_for(Input::pick(&picks), &mut ())?;
    }
    let start = ProcessTime::now();
    let search = OutlookSearch::new(session.staging(), &Sequential, &mut |_| true);
    let surveyed = start.elapsed().as_secs_f64();
    let outlooks = search.outlooks(&session, &Sequential, &mut |_| true);
    let seconds = start.elapsed().as_secs_f64();
    black_box(outlooks.len());
    figure("outlook_survey_cpu_seconds", surveyed, "s");
    figure("outlooks_cpu_seconds", seconds, "s");
    memory();
    Ok(())
}

/// Steps of three moves each through the whole relationship model: the choices of a shipped case that have most moves.
fn measure_model(folder: &Path) -> Result<()> {
    let (scenario, _) = scenario(folder)?;
    let staging = Staging::new(Arc::clone(&scenario), Setup::default())?;
    // Every state of a random walk at which a choice with three moves can be picked.
    let mut random = Random(7);
    let mut states: Vec<(Progress, ChoiceId)> = Vec::new();
    let mut progress = staging.start(&mut ());
    while states.len() < 512 {
        let open: Vec<_> =
            staging.offers(&progress).filter(|it| it.1 == Availability::Available).map(|it| it.0).collect();
        let (least, _) = staging.selection(&progress);
        if open.is_empty() {
            progress = staging.start(&mut ());
            continue;
        }
        let three = open.iter().find(|choice| scenario.choice(**choice).moves.len() == 3 && least == 1);
        states.extend(three.map(|choice| (progress.clone(), *choice)));
        let picks: Vec<_> = if least > 1 { open[..least].to_vec() } else { vec![open[random.below(open.len())]] };
        let picks = staging.fitted(&picks, &progress);
        staging.pick(&mut progress, &picks, &mut ())?;
    }
    let mut work: Vec<Progress> = states.iter().map(|(progress, _)| progress.clone()).collect();
    let rounds = STEPS / states.len() as u64;
    let mut spent = 0.0;
    for _ in 0..rounds {
        for (work, (fresh, _)) in work.iter_mut().zip(&states) {
            work.clone_from(fresh);
        }
        let start = ProcessTime::now();
        for (work, (_, choice)) in work.iter_mut().zip(&states) {
            staging.pick(work, &[*choice], &mut ())?;
        }
        spent += start.elapsed().as_secs_f64();
    }
    black_box(&work);
    figure("model_steps_per_cpu_second", (rounds * states.len() as u64) as f64 / spent, "1/s");
    memory();
    Ok(())
}

fn measure_progress(folder: &Path) -> Result<()> {
    let (scenario, _) = scenario(folder)?;
    let staging = Staging::new(scenario, Setup::default())?;
    let progress = staging.start(&mut ());
    let hasher = rustc_hash::FxBuildHasher;
    let mut sum = 0u64;
    let start = ProcessTime::now();
    for _ in 0..STEPS {
        let copy = black_box(&progress).clone();
        sum = sum.wrapping_add(hasher.hash_one(&copy));
        black_box(copy);
    }
    let seconds = start.elapsed().as_secs_f64();
    black_box(sum);
    figure("clone_hash_us", seconds * 1e6 / STEPS as f64, "µs");
    memory();
    Ok(())
}

/// Exhaustive exploration on one core, through the library.
fn measure_states(folder: &Path) -> Result<()> {
    let (scenario, _) = scenario(folder)?;
    let staging = Staging::new(scenario, Setup::default())?;
    let before = peak_memory().unwrap_or_default();
    let start = ProcessTime::now();
    let found = explore(&staging, usize::MAX, &Sequential, &mut |_| true);
    let seconds = start.elapsed().as_secs_f64();
    if !found.complete {
        bail!("not everything was explored");
    }
    count("states", found.states);
    count("transitions", found.transitions);
    figure("explore_cpu_seconds", seconds, "s");
    figure("states_per_cpu_second", found.states as f64 / seconds, "1/s");
    if let Some(peak) = peak_memory() {
        figure("bytes_per_state", (peak - before) * 1_024.0 / found.states as f64, "B");
    }
    memory();
    Ok(())
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
fn figure(name: &str, value: f64, unit: &str) {
    println!("{name}\t{value:.3}\t{unit}");
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
fn count(name: &str, number: u64) {
    println!("{name}\t{number}\t{name}");
}

fn memory() {
    if let Some(kib) = peak_memory() {
        figure("peak_memory_mib", kib / 1_024.0, "MiB");
    }
}

/// The greatest memory of this process in KiB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Xorshift: quick, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}
