//! The scenario with every name replaced by an index.

use std::collections::HashMap;

use anyhow::{Context, Result};

use super::source::{self, Effect, Scenario, Then, Variable};

/// All beats and variables, by index.
pub(crate) struct Graph {
    pub(crate) start: usize,
    pub(crate) beats: Vec<Beat>,
    pub(crate) variables: Vec<Range>,
}

/// Lines, then choices.
pub(crate) struct Beat {
    pub(crate) lines: Vec<String>,
    pub(crate) choices: Vec<Choice>,
}

/// A choice, when it is available, what it adds to which variable, and the beat it leads to.
pub(crate) struct Choice {
    pub(crate) text: String,
    pub(crate) when: Option<AtLeast>,
    pub(crate) adds: Vec<(usize, i32)>,
    pub(crate) target: usize,
}

/// Holds while the variable is not below the threshold.
pub(crate) struct AtLeast {
    pub(crate) variable: usize,
    pub(crate) threshold: i32,
}

/// Where a variable starts and what it stays between.
pub(crate) struct Range {
    pub(crate) start: i32,
    pub(crate) min: i32,
    pub(crate) max: i32,
}

type Indices = HashMap<String, usize>;

impl Graph {
    /// Resolves every name of the scenario's only scene.
    pub(crate) fn new(scenario: Scenario) -> Result<Self> {
        let variables: Indices = scenario.variables.keys().cloned().zip(0..).collect();
        let scene = scenario.scenes.into_values().next().context("the scenario has no scene")?;
        let beats: Indices = scene.beats.keys().cloned().zip(0..).collect();
        Ok(Self {
            start: index(&beats, &scene.start)?,
            beats: scene
                .beats
                .into_values()
                .map(|beat| resolve_beat(beat, &beats, &variables))
                .collect::<Result<_>>()?,
            variables: scenario
                .variables
                .into_values()
                .map(|Variable::Count { start, min, max }| Range { start, min, max })
                .collect(),
        })
    }
}

fn resolve_beat(beat: source::Beat, beats: &Indices, variables: &Indices) -> Result<Beat> {
    Ok(Beat {
        lines: beat.lines.into_iter().map(|line| line.text).collect(),
        choices: beat
            .choices
            .into_values()
            .map(|choice| resolve_choice(choice, beats, variables))
            .collect::<Result<_>>()?,
    })
}

fn resolve_choice(choice: source::Choice, beats: &Indices, variables: &Indices) -> Result<Choice> {
    let Then::Beat(target) = &choice.then;
    Ok(Choice {
        text: choice.text,
        when: condition(&choice.when, variables)?,
        adds: choice
            .effects
            .iter()
            .map(|Effect::Add(name, change)| Ok((index(variables, name)?, *change)))
            .collect::<Result<_>>()?,
        target: index(beats, target)?,
    })
}

/// Reads `variable >= number`, the only condition the generator writes.
fn condition(text: &str, variables: &Indices) -> Result<Option<AtLeast>> {
    if text.is_empty() {
        return Ok(None);
    }
    let (name, threshold) = text.split_once(" >= ").with_context(|| format!("cannot read the condition {text:?}"))?;
    let threshold = threshold.parse().with_context(|| format!("cannot read the number in {text:?}"))?;
    Ok(Some(AtLeast { variable: index(variables, name)?, threshold }))
}

fn index(indices: &Indices, name: &str) -> Result<usize> {
    indices.get(name).copied().with_context(|| format!("nothing is called {name:?}"))
}
