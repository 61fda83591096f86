//! Where a scenario leads, whatever holds: its beats and endings, and what follows what.

mod exit;
mod reach;

pub use exit::{BranchStep, ExitOwner, FlowExit};
pub use reach::FlowReach;

use super::{Home, Scenario, Then};
use crate::engine::id::{BeatId, EndingId, FragmentId, SceneId};

/// A node of the [`FlowGraph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowNode {
    /// A beat or a topic list.
    Beat(BeatId),
    /// An ending.
    Ending(EndingId),
    /// Where the returns of a fragment come together.
    Returns(FragmentId),
    /// Where a fragment's ways back to the topic list come together.
    Topics(FragmentId),
    /// The topics of a scene, as a beat offers them where the subject may be changed.
    SceneSubjects(SceneId),
    /// The same in a fragment: those of the scenes that call it.
    FragmentSubjects(FragmentId),
}

/// Which node may follow which, as if every condition could hold. What is played is `engine/turn`; this says the same of
/// all sessions at once.
///
/// With many returns and many calls, leading each return to each call would take for ever, so the returns of a fragment
/// come together in a node of their own, and so do its ways to the topics: the graph is as large as what is written.
/// An edge away from there stands for a call, and leads somewhere only if a session can come to the beat that calls.
#[derive(Debug, Clone)]
pub struct FlowGraph<'s> {
    scenario: &'s Scenario,
    nodes: Vec<FlowNode>,
    exits: Vec<Vec<FlowExit>>,
    edges: Vec<Vec<FlowEdge>>,
}

/// An edge, kept with the node from which it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FlowEdge {
    to: usize,
    /// The beat whose call it stands for.
    call: Option<usize>,
    possible: bool,
}

impl<'s> FlowGraph<'s> {
    /// The graph of a scenario.
    #[must_use]
    pub fn of(scenario: &'s Scenario) -> Self {
        Self::going(scenario, |_| true)
    }

    /// The graph of a scenario in which only some exits can be taken.
    #[must_use]
    pub fn going(scenario: &'s Scenario, may: impl Fn(&FlowExit) -> bool) -> Self {
        let beats = scenario.beats.len();
        let nodes = nodes(scenario);
        let mut exits: Vec<_> = (0..beats).map(|at| exit::exits(scenario, BeatId::new(at))).collect();
        for exit in exits.iter_mut().flatten() {
            exit.possible &= may(exit);
        }
        let edges = vec![Vec::new(); nodes.len()];
        let mut graph = Self { scenario, nodes, exits: Vec::new(), edges };
        for (at, (beat, exits)) in scenario.beats.iter().zip(&exits).enumerate() {
            for exit in exits {
                graph.connect(at, beat.home, exit);
            }
            if beat.switch {
                // Changing the subject offers the other topics right there, and nothing else that the list has.
                graph.edge(FlowNode::Beat(BeatId::new(at)), subjects(beat.home), None, true);
            }
        }
        for (at, scene) in scenario.scenes.iter().enumerate() {
            for topic in &scenario.topics[scene.topics.range()] {
                graph.edge(FlowNode::SceneSubjects(SceneId::new(at)), FlowNode::Beat(topic.opens), None, true);
            }
        }
        Self { exits, ..graph }
    }

    /// The exits of a beat in the written order: its own, then its choices'.
    #[must_use]
    pub fn exits(&self, beat: BeatId) -> &[FlowExit] {
        &self.exits[beat.index()]
    }

    /// The exits of a beat that are the beat's own, or those of one of its choices.
    pub fn exits_of(&self, beat: BeatId, owner: ExitOwner) -> impl Iterator<Item = &FlowExit> {
        self.exits(beat).iter().filter(move |exit| exit.owner == owner)
    }

    /// Every node by its [number](Self::number): the beats first.
    #[must_use]
    pub fn nodes(&self) -> &[FlowNode] {
        &self.nodes
    }

    /// The nodes that may follow one, in the written order, whether or not a session can come there.
    pub fn next(&self, from: FlowNode) -> impl DoubleEndedIterator<Item = FlowNode> + '_ {
        self.edges[self.number(from)].iter().map(|edge| self.nodes[edge.to])
    }

    /// For each node by its [number](Self::number), whether it is one of some nodes or may lead to one.
    #[must_use]
    pub fn leading_to(&self, nodes: impl IntoIterator<Item = FlowNode>) -> Vec<bool> {
        let next: Vec<Vec<usize>> = self.edges.iter().map(|edges| edges.iter().map(|it| it.to).collect()).collect();
        reach::spread(&reach::turned(&next), nodes.into_iter().map(|node| self.number(node)))
    }

    /// What a session can come to from the start.
    #[must_use]
    pub fn reach(&self) -> FlowReach {
        FlowReach::of(self)
    }

    /// The number of a node: its place in [`Self::nodes`].
    #[must_use]
    pub fn number(&self, node: FlowNode) -> usize {
        let endings = self.scenario.beats.len();
        let returns = endings + self.scenario.endings.len();
        let topics = returns + self.scenario.fragments.len();
        let scene_subjects = topics + self.scenario.fragments.len();
        match node {
            FlowNode::Beat(beat) => beat.index(),
            FlowNode::Ending(ending) => endings + ending.index(),
            FlowNode::Returns(fragment) => returns + fragment.index(),
            FlowNode::Topics(fragment) => topics + fragment.index(),
            FlowNode::SceneSubjects(scene) => scene_subjects + scene.index(),
            FlowNode::FragmentSubjects(fragment) => scene_subjects + self.scenario.scenes.len() + fragment.index(),
        }
    }

    fn edge(&mut self, from: FlowNode, to: FlowNode, call: Option<usize>, possible: bool) {
        let (from, to) = (self.number(from), self.number(to));
        self.edges[from].push(FlowEdge { to, call, possible });
    }

    fn connect(&mut self, at: usize, home: Home, exit: &FlowExit) {
        let scenario = self.scenario;
        let to = match exit.then {
            Then::Beat(beat) => Some(FlowNode::Beat(beat)),
            Then::Scene(scene) => Some(FlowNode::Beat(scenario.scenes[scene.index()].start)),
            Then::End(ending) => Some(FlowNode::Ending(ending)),
            Then::Topics => topics(scenario, home),
            Then::Call(fragment, _) => Some(FlowNode::Beat(scenario.fragments[fragment.index()].start)),
            Then::Return => match home {
                Home::Fragment(fragment) => Some(FlowNode::Returns(fragment)),
                Home::Scene(_) => None,
            },
            Then::First(_) | Then::Chance(_) => None,
        };
        if let Some(to) = to {
            self.edge(FlowNode::Beat(BeatId::new(at)), to, None, exit.possible);
        }
        for (from, to) in opened(scenario, home, exit.then) {
            self.edge(from, to, Some(at), exit.possible);
        }
    }
}

/// Every node, in the order of their numbers.
fn nodes(scenario: &Scenario) -> Vec<FlowNode> {
    let beats = (0..scenario.beats.len()).map(|at| FlowNode::Beat(BeatId::new(at)));
    let endings = (0..scenario.endings.len()).map(|at| FlowNode::Ending(EndingId::new(at)));
    let fragments = || (0..scenario.fragments.len()).map(FragmentId::new);
    let scenes = (0..scenario.scenes.len()).map(|at| FlowNode::SceneSubjects(SceneId::new(at)));
    (beats.chain(endings))
        .chain(fragments().map(FlowNode::Returns))
        .chain(fragments().map(FlowNode::Topics))
        .chain(scenes)
        .chain(fragments().map(FlowNode::FragmentSubjects))
        .collect()
}

/// The edges that stand for a call: what a fragment goes back to when it is called from this home.
fn opened(scenario: &Scenario, home: Home, then: Then) -> impl Iterator<Item = (FlowNode, FlowNode)> {
    let edges = match then {
        Then::Call(fragment, back) => [
            Some((FlowNode::Returns(fragment), FlowNode::Beat(back))),
            topics(scenario, home).map(|list| (FlowNode::Topics(fragment), list)),
            Some((FlowNode::FragmentSubjects(fragment), subjects(home))),
        ],
        Then::Beat(_) | Then::Scene(_) | Then::End(_) | Then::Topics | Then::Return => [None; 3],
        Then::First(_) | Then::Chance(_) => [None; 3],
    };
    edges.into_iter().flatten()
}

/// Where going back to the topics leads.
fn topics(scenario: &Scenario, home: Home) -> Option<FlowNode> {
    match home {
        Home::Scene(scene) => scenario.scenes[scene.index()].topic_list.map(FlowNode::Beat),
        Home::Fragment(fragment) => Some(FlowNode::Topics(fragment)),
    }
}

/// The topics that are offered where the subject may be changed.
fn subjects(home: Home) -> FlowNode {
    match home {
        Home::Scene(scene) => FlowNode::SceneSubjects(scene),
        Home::Fragment(fragment) => FlowNode::FragmentSubjects(fragment),
    }
}
