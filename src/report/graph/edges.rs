//! Every edge of the picture as one line between two nodes, for the forms that have no sheets.

use super::picture::CasePicture;
use super::wrap::wrap;
use crate::author::graph::{EdgeStep, GraphEdge, GraphRow, ScenarioGraph, Target};
use crate::engine::Rating;
use std::collections::BTreeSet;

/// A line from one node to another.
pub(super) struct Edge<'g> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) row: &'g GraphRow,
    pub(super) steps: &'g [EdgeStep],
    pub(super) kind: EdgeKind,
    pub(super) reachable: bool,
}

/// What a line stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum EdgeKind {
    Onward,
    Call,
    Return,
}

/// Every line that is drawn, in the order of the nodes and their rows; of one scene those that begin or end in it.
pub(super) fn edges<'p>(picture: &'p CasePicture<'_>) -> Vec<Edge<'p>> {
    let graph = &picture.graph;
    let backs = returns(graph);
    let drawn = |at: usize| picture.only.is_none() || graph.nodes[at].group == picture.only;
    let mut all = Vec::new();
    for (from, node) in graph.nodes.iter().enumerate() {
        for row in &node.rows {
            for edge in &row.edges {
                let ends = ends(&backs, node.group, edge).into_iter().filter(|(to, _)| drawn(from) || drawn(*to));
                all.extend(ends.map(|(to, kind)| Edge {
                    from,
                    to,
                    row,
                    steps: &edge.steps,
                    kind,
                    reachable: row.reachable && node.reachable,
                }));
            }
        }
    }
    all
}

/// The nodes that stand in no group that is drawn: endings, and those outside of the one scene that a line begins or ends at.
pub(super) fn loose_nodes(picture: &CasePicture<'_>, edges: &[Edge<'_>]) -> Vec<usize> {
    let ends: BTreeSet<_> = edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    let endings = (0..picture.graph.nodes.len()).filter(|at| picture.graph.nodes[*at].group.is_none());
    let endings = endings.filter(|at| picture.only.is_none() || ends.contains(at));
    endings.chain(ends.iter().copied().filter(|at| picture.is_stub(*at))).collect()
}

/// Where a return from each group may lead: behind each call of it.
fn returns(graph: &ScenarioGraph) -> Vec<Vec<usize>> {
    let mut backs = vec![BTreeSet::new(); graph.groups.len()];
    for edge in graph.nodes.iter().flat_map(|node| &node.rows).flat_map(|row| &row.edges) {
        if let Target::Call { group, back, .. } = edge.target {
            backs[group].insert(back);
        }
    }
    backs.into_iter().map(|backs| backs.into_iter().collect()).collect()
}

fn ends(backs: &[Vec<usize>], group: Option<usize>, edge: &GraphEdge) -> Vec<(usize, EdgeKind)> {
    match edge.target {
        Target::Node(to) | Target::Topics(Some(to)) => vec![(to, EdgeKind::Onward)],
        Target::Call { start, .. } => vec![(start, EdgeKind::Call)],
        Target::Return => {
            let backs = group.map_or(&[][..], |group| &backs[group]);
            backs.iter().map(|to| (*to, EdgeKind::Return)).collect()
        }
        Target::Topics(None) => Vec::new(),
    }
}

/// A sign for the author's view, so that it does not hang on colour.
pub(in crate::report) fn sign(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Best) => "★",
        Some(Rating::Fair) => "○",
        Some(Rating::Tempting) => "◆",
        Some(Rating::Poor) => "✕",
        None => "",
    }
}

/// What stands on a line: the sign and what is said, when it can be picked, and what decides that it leads there.
pub(super) fn label(picture: &CasePicture<'_>, edge: &Edge<'_>, width: usize) -> Vec<String> {
    let row = edge.row;
    let text = picture.said(row, false);
    let mut parts = vec![format!("{} {text}", sign(row.rating)).trim().to_owned()];
    parts.extend(row.condition.iter().map(|condition| picture.only_if(condition)));
    parts.push(picture.steps(edge.steps));
    parts.iter().flat_map(|part| wrap(part, width, 4)).collect()
}

/// What stands in a node: its title, and what is special about it.
pub(super) fn node_lines(picture: &CasePicture<'_>, at: usize, width: usize) -> Vec<String> {
    let node = &picture.graph.nodes[at];
    let title = match node.group.filter(|group| picture.only.is_some_and(|only| only != *group)) {
        Some(group) => format!("{}: {}", picture.titles[group], picture.title(at)),
        None => picture.title(at),
    };
    let mut lines = wrap(&title, width, 4);
    lines.extend(picture.marks(node));
    lines
}
