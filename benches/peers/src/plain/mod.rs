//! The floor: plain RON read into serde structs, names made indices, and a walk over those indices.

mod graph;
mod source;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use self::graph::{Choice, Graph};
use self::source::Scenario;
use crate::figures::{Figures, mean_us, timed};
use crate::walk::{Player, walk};

/// Measures plain RON.
pub(crate) fn measure(folder: &Path, beats: u32, steps: u64, figures: &mut Figures<impl Write>) -> Result<()> {
    let path = folder.join(format!("graph-{beats}")).join("scenario.ron");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let (graph, seconds) = timed(|| {
        let scenario: Scenario = ron::from_str(&text).with_context(|| format!("parsing {}", path.display()))?;
        Graph::new(scenario)
    })?;
    figures.number("load_ms", seconds * 1e3, "ms")?;
    drop(text);

    let values = graph.variables.iter().map(|range| range.start).collect();
    let mut walked = Walked { state: State { beat: graph.start, values }, graph: &graph, available: Vec::new() };
    walk(&mut walked, steps, figures)?;

    let clone_hash_us = mean_us(|| {
        let copy = black_box(&walked.state).clone();
        let mut hasher = DefaultHasher::new();
        copy.hash(&mut hasher);
        black_box(hasher.finish());
        Ok(())
    })?;
    figures.number("clone_hash_us", clone_hash_us, "us")?;
    figures.peak_memory()
}

/// All that changes while walking.
#[derive(Clone, Hash)]
struct State {
    beat: usize,
    values: Box<[i32]>,
}

/// A walk and the choices that may be taken now.
struct Walked<'a> {
    graph: &'a Graph,
    state: State,
    available: Vec<&'a Choice>,
}

impl Player for Walked<'_> {
    fn begin(&mut self, read: &mut impl FnMut(&str)) -> Result<usize> {
        let beat = &self.graph.beats[self.state.beat];
        beat.lines.iter().for_each(|line| read(line));
        self.available.clear();
        for choice in &beat.choices {
            if choice.when.as_ref().is_none_or(|when| self.state.values[when.variable] >= when.threshold) {
                read(&choice.text);
                self.available.push(choice);
            }
        }
        Ok(self.available.len())
    }

    fn choose(&mut self, number: usize, read: &mut impl FnMut(&str)) -> Result<usize> {
        let choice = *self.available.get(number).context("there is no such choice")?;
        for &(variable, change) in &choice.adds {
            let range = &self.graph.variables[variable];
            let value = &mut self.state.values[variable];
            *value = (*value + change).clamp(range.min, range.max);
        }
        self.state.beat = choice.target;
        self.begin(read)
    }
}
