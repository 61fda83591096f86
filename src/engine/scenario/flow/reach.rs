//! What a session can come to, whatever holds; what of that leads to an ending, and what comes round again.

use super::{FlowEdge, FlowGraph, FlowNode, opened};
use crate::engine::id::{BeatId, ChoiceId, EndingId};
use crate::engine::scenario::{Choice, ChoiceKind, Home};

/// What a session can come to from the start, as if every condition could hold.
#[derive(Debug, Clone)]
pub struct FlowReach {
    beats: Vec<bool>,
    endings: Vec<bool>,
    choices: Vec<bool>,
    ends: Vec<bool>,
    round: Vec<bool>,
}

impl FlowReach {
    pub(super) fn of(graph: &FlowGraph<'_>) -> Self {
        let scenario = graph.scenario;
        let reached = reached(graph);
        let counts = |edge: &FlowEdge| edge.possible && edge.call.is_none_or(|call| reached[call]);
        let follow = |(from, edges): (usize, &Vec<FlowEdge>)| {
            edges.iter().filter(|edge| reached[from] && counts(edge)).map(|edge| edge.to).collect()
        };
        let next: Vec<Vec<usize>> = graph.edges.iter().enumerate().map(follow).collect();
        let back = turned(&next);
        let (beats, endings) = (scenario.beats.len(), scenario.endings.len());
        let subjects =
            |home| matches!(home, Home::Scene(scene) if reached[graph.number(FlowNode::SceneSubjects(scene))]);
        // A topic is opened from its list, and where the subject can be changed.
        let offered = |choice: &Choice| {
            reached[choice.beat.index()]
                || (matches!(choice.kind, ChoiceKind::OpenTopic(_)) && subjects(scenario.beat(choice.beat).home))
        };
        Self {
            choices: scenario.choices.iter().map(offered).collect(),
            ends: spread(&back, beats..beats + endings),
            round: comes_round(&next, &back),
            beats: reached[..beats].to_vec(),
            endings: reached[beats..beats + endings].to_vec(),
        }
    }

    /// As if a session could come everywhere, from everywhere to an ending, and as often as one likes.
    #[must_use]
    pub fn everywhere(scenario: &crate::engine::Scenario) -> Self {
        let beats = vec![true; scenario.beats.len()];
        Self {
            endings: vec![true; scenario.endings.len()],
            choices: vec![true; scenario.choices.len()],
            ends: vec![true; beats.len() + scenario.endings.len()],
            round: beats.clone(),
            beats,
        }
    }

    /// Whether a session can come to a beat.
    #[must_use]
    pub fn comes_to(&self, beat: BeatId) -> bool {
        self.beats[beat.index()]
    }

    /// Whether a session can end so.
    #[must_use]
    pub fn comes_to_ending(&self, ending: EndingId) -> bool {
        self.endings[ending.index()]
    }

    /// Whether a choice can be offered.
    #[must_use]
    pub fn offers(&self, choice: ChoiceId) -> bool {
        self.choices[choice.index()]
    }

    /// Whether a session that can come to a beat can come from there to an ending.
    #[must_use]
    pub fn ends_from(&self, beat: BeatId) -> bool {
        self.ends[beat.index()]
    }

    /// Whether a session can enter a beat more than once.
    #[must_use]
    pub fn comes_round_to(&self, beat: BeatId) -> bool {
        self.round[beat.index()]
    }
}

/// The nodes to which a session can come.
fn reached(graph: &FlowGraph<'_>) -> Vec<bool> {
    let scenario = graph.scenario;
    let mut there = vec![false; graph.nodes.len()];
    let mut open: Vec<usize> =
        scenario.scenes.get(scenario.start.index()).map(|it| it.start.index()).into_iter().collect();
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut there[at], true) {
            continue;
        }
        let counts = |edge: &&FlowEdge| edge.possible && edge.call.is_none_or(|call| there[call]);
        open.extend(graph.edges[at].iter().filter(counts).map(|edge| edge.to));
        // A fragment that was seen to return, or to go to the topics, now does so to this caller as well.
        let Some(beat) = scenario.beats.get(at) else { continue };
        for exit in graph.exits[at].iter().filter(|exit| exit.possible) {
            let opened = opened(scenario, beat.home, exit.then).filter(|(from, _)| there[graph.number(*from)]);
            open.extend(opened.map(|(_, to)| graph.number(to)));
        }
    }
    there
}

/// Every edge the other way round.
pub(super) fn turned(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut back = vec![Vec::new(); next.len()];
    for (from, to) in next.iter().enumerate().flat_map(|(from, to)| to.iter().map(move |to| (from, *to))) {
        back[to].push(from);
    }
    back
}

/// Everything that can be come to from these, themselves included.
pub(super) fn spread(next: &[Vec<usize>], from: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut there = vec![false; next.len()];
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut there[at], true) {
            open.extend(&next[at]);
        }
    }
    there
}

/// What lies on a circle: the strongly connected components with an edge within (Kosaraju's algorithm).
fn comes_round(next: &[Vec<usize>], back: &[Vec<usize>]) -> Vec<bool> {
    // The nodes in the order in which a walk in depth leaves them.
    let mut left = Vec::with_capacity(next.len());
    let mut seen = vec![false; next.len()];
    for root in 0..next.len() {
        let mut open = vec![(root, 0)];
        while let Some((at, edge)) = open.pop() {
            if edge == 0 && std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match next[at].get(edge) {
                Some(to) => open.extend([(at, edge + 1), (*to, 0)]),
                None => left.push(at),
            }
        }
    }
    let mut component = vec![usize::MAX; next.len()];
    for root in left.into_iter().rev() {
        let mut open = vec![root];
        while let Some(at) = open.pop() {
            if component[at] == usize::MAX {
                component[at] = root;
                open.extend(&back[at]);
            }
        }
    }
    let within = |(at, to): (usize, &Vec<usize>)| to.iter().any(|to| component[*to] == component[at]);
    next.iter().enumerate().map(within).collect()
}
