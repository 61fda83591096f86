//! The picture of a case as data: beats and endings, and every edge that leads from one to the next.
//!
//! A node has a row for everything that can be picked there and for going on by itself; a row has an edge to each place
//! it may lead to. How it is drawn is for `report`.

mod edges;
mod nodes;

use crate::engine::{BeatId, ChoiceId, Condition, EndingId, Language, Planning, Rating, Scenario};

/// The picture of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioGraph {
    /// The id of the scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Scenes, then fragments, in the order of the file.
    pub groups: Vec<Group>,
    /// Beats by their index, then endings in the order of the file.
    pub nodes: Vec<Node>,
}

/// A scene or a fragment with its beats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its title; a fragment has only its id.
    pub title: String,
    /// Whether it is a fragment.
    pub fragment: bool,
    /// Its nodes, in the order of the file.
    pub nodes: Vec<usize>,
}

/// A beat, a topic list or an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its id as it is named anywhere: `scene.beat`; an ending's is its own.
    pub path: String,
    /// The group it stands in; endings stand in none.
    pub group: Option<usize>,
    /// Its title, or its id in words where it has none; a topic list has none.
    pub title: String,
    /// What is said, a paragraph for each line, with the speaker in front.
    pub text: Vec<String>,
    /// Whether the case starts here.
    pub start: bool,
    /// Whether anything leads here.
    pub reachable: bool,
    /// Seconds the player has.
    pub seconds: Option<u32>,
    /// How many choices are picked at once.
    pub select: Option<(u8, u8)>,
    /// What is planned with them, with the word for what is spent.
    pub planning: Option<(Planning, String)>,
    /// Whether the player may change the subject here.
    pub switch: bool,
    /// What can be picked, in the written order, and how it goes on by itself.
    pub rows: Vec<GraphRow>,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// A beat.
    Beat(BeatId),
    /// The topic list of a scene.
    Topics(BeatId),
    /// An ending.
    Ending(EndingId),
}

/// A choice, or going on without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphRow {
    /// The choice; none where it goes on by itself.
    pub choice: Option<ChoiceId>,
    /// Its id; empty where it goes on by itself.
    pub id: String,
    /// What the player says or does.
    pub text: String,
    /// A short label, where the author gives one.
    pub short: Option<String>,
    /// When it can be picked.
    pub condition: Option<Condition>,
    /// The author's view.
    pub rating: Option<Rating>,
    /// Whether it is what happens when time is up.
    pub on_timeout: bool,
    /// Whether it can ever be picked.
    pub reachable: bool,
    /// Where it leads.
    pub edges: Vec<GraphEdge>,
}

/// One place that a row may lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphEdge {
    /// What decides that it goes here, from the outside in; nothing where it always does.
    pub steps: Vec<EdgeStep>,
    /// Where it goes.
    pub target: Target,
}

/// What decides that an edge is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EdgeStep {
    /// A condition holds, and none before it.
    When(Condition),
    /// No condition before it holds.
    Otherwise,
    /// Chance: this weight of all.
    Share(u32, u64),
}

/// Where an edge leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To a node.
    Node(usize),
    /// Into a fragment (a group) and, when it returns, to a node.
    Call {
        /// The fragment.
        group: usize,
        /// Its first node.
        start: usize,
        /// The node that follows its return.
        back: usize,
    },
    /// Back to the topic list of the scene, which a fragment does not know.
    Topics(Option<usize>),
    /// Out of the fragment.
    Return,
}

/// How often simulated players came by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heat {
    /// Times each beat was entered.
    pub beats: Vec<u64>,
    /// Times each choice was picked.
    pub choices: Vec<u64>,
}

impl ScenarioGraph {
    /// The picture of a scenario in one of its languages; where no session can come is marked as unreachable.
    #[must_use]
    pub fn of(scenario: &Scenario, language: Language) -> Self {
        nodes::graph(scenario, language)
    }
}
