//! The generated state graph explored with the stateright crate, breadth first on one thread.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use stateright::{Checker, Model, Property};

use crate::figures::{Explored, Figures, peak_memory_mib, timed};

/// Variables of the generated graph.
const VARIABLES: usize = 6;
/// What each variable is clamped to.
const LEAST: i8 = -1;
const MOST: i8 = 2;

/// A choice: where it leads, what it changes, and when it may be picked.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Choice {
    target: u16,
    variable: u8,
    change: i8,
    condition: Option<(u8, i8)>,
}

/// The graph: three choices or so for each beat.
struct Graph {
    beats: Vec<Vec<Choice>>,
}

/// A beat and how the variables stand.
type State = (u16, [i8; VARIABLES]);

impl Model for Graph {
    type State = State;
    type Action = Choice;

    fn init_states(&self) -> Vec<State> {
        vec![(0, [0; VARIABLES])]
    }

    fn actions(&self, (beat, values): &State, actions: &mut Vec<Choice>) {
        let open =
            |choice: &&Choice| choice.condition.is_none_or(|(variable, least)| values[usize::from(variable)] >= least);
        actions.extend(self.beats[usize::from(*beat)].iter().filter(open));
    }

    fn next_state(&self, (_, values): &State, choice: Choice) -> Option<State> {
        let mut values = *values;
        let value = &mut values[usize::from(choice.variable)];
        *value = (*value + choice.change).clamp(LEAST, MOST);
        Some((choice.target, values))
    }

    /// Without a property to check, the search would be over before it began.
    fn properties(&self) -> Vec<Property<Self>> {
        vec![Property::always("within the graph", |graph, (beat, _)| usize::from(*beat) < graph.beats.len())]
    }
}

/// Explores the graph that the generator left in FOLDER.
pub(crate) fn measure(folder: &Path, beats: u32, figures: &mut Figures<impl Write>) -> Result<()> {
    let graph = read(&folder.join(format!("states_{beats}.txt")))?;
    let before = peak_memory_mib();
    let (checker, seconds) = timed(|| Ok(graph.checker().threads(1).spawn_bfs().join()))?;
    ensure!(checker.discoveries().is_empty(), "a beat outside the graph was reached");
    let (states, transitions) = (checker.unique_state_count() as u64, checker.state_count() as u64);
    let bytes = peak_memory_mib().zip(before).map(|(after, before)| (after - before) * 1_048_576.0);
    figures.explored(&Explored { states, transitions, seconds, bytes })
}

fn read(path: &Path) -> Result<Graph> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let mut beats: Vec<Vec<Choice>> = Vec::new();
    for line in text.lines() {
        let numbers: Vec<i32> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>().context("a line")?;
        let [beat, _, target, variable, change, asked, least] = numbers[..] else {
            anyhow::bail!("`{line}` is not a line of seven numbers");
        };
        let beat = usize::try_from(beat).context("the number of a beat")?;
        if beats.len() <= beat {
            beats.resize(beat + 1, Vec::new());
        }
        let condition = if asked < 0 { None } else { Some((u8::try_from(asked)?, i8::try_from(least)?)) };
        let (variable, change) = (u8::try_from(variable)?, i8::try_from(change)?);
        beats[beat].push(Choice { target: u16::try_from(target)?, variable, change, condition });
    }
    Ok(Graph { beats })
}
