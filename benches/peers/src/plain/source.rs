//! The parts of a generated scenario file that a walk needs, as serde structs.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file.
#[derive(Deserialize)]
pub(crate) struct Scenario {
    pub(crate) variables: BTreeMap<String, Variable>,
    pub(crate) scenes: BTreeMap<String, Scene>,
}

/// What a variable may hold.
#[derive(Deserialize)]
pub(crate) enum Variable {
    Count { start: i32, min: i32, max: i32 },
}

/// Beats and where they start.
#[derive(Deserialize)]
pub(crate) struct Scene {
    pub(crate) start: String,
    pub(crate) beats: BTreeMap<String, Beat>,
}

/// Lines, then choices.
#[derive(Deserialize)]
pub(crate) struct Beat {
    pub(crate) lines: Vec<Line>,
    pub(crate) choices: BTreeMap<String, Choice>,
}

/// What somebody says.
#[derive(Deserialize)]
pub(crate) struct Line {
    pub(crate) text: String,
}

/// What the player may say; an empty condition always holds.
#[derive(Deserialize)]
pub(crate) struct Choice {
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) when: String,
    pub(crate) effects: Vec<Effect>,
    pub(crate) then: Then,
}

/// What a choice does to a variable.
#[derive(Deserialize)]
pub(crate) enum Effect {
    Add(String, i32),
}

/// Where a choice leads.
#[derive(Deserialize)]
pub(crate) enum Then {
    Beat(String),
}
