//! Every edge of the picture as one line between two nodes, for the forms that have no sheets.

use crate::author::graph::{EdgeStep, GraphEdge, GraphRow, ScenarioGraph, Target};
use crate::engine::Rating;

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

/// Every line, in the order of the nodes and their rows.
pub(super) fn edges(graph: &ScenarioGraph) -> Vec<Edge<'_>> {
    let mut all = Vec::new();
    for (from, node) in graph.nodes.iter().enumerate() {
        for row in &node.rows {
            for edge in &row.edges {
                let ends = ends(graph, node.group, edge);
                all.extend(ends.into_iter().map(|(to, kind)| Edge {
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

fn ends(graph: &ScenarioGraph, group: Option<usize>, edge: &GraphEdge) -> Vec<(usize, EdgeKind)> {
    match edge.target {
        Target::Node(to) | Target::Topics(Some(to)) => vec![(to, EdgeKind::Onward)],
        Target::Call { start, .. } => vec![(start, EdgeKind::Call)],
        Target::Return => {
            let backs = group.map(|group| graph.returns(group)).unwrap_or_default();
            backs.into_iter().map(|to| (to, EdgeKind::Return)).collect()
        }
        Target::Topics(None) => Vec::new(),
    }
}

/// What decides that an edge is taken, as a short text.
pub(super) fn steps(steps: &[EdgeStep], otherwise: &str) -> String {
    let words: Vec<_> = steps
        .iter()
        .map(|step| match step {
            EdgeStep::When(condition) => condition.clone(),
            EdgeStep::Otherwise => otherwise.to_owned(),
            EdgeStep::Share(weight, all) => share(*weight, *all),
        })
        .collect();
    words.join(", ")
}

/// A share of chance in per cents.
fn share(weight: u32, all: u64) -> String {
    let all = all.max(1);
    format!("{} %", (u64::from(weight) * 100 + all / 2) / all)
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

/// What the label of a choice says: its sign and what is said.
pub(super) fn label(row: &GraphRow, wrap_up: &str) -> String {
    let text = row.short.as_deref().unwrap_or(&row.text);
    let text = if text.is_empty() && row.choice.is_some() { wrap_up } else { text };
    format!("{} {text}", sign(row.rating)).trim().to_owned()
}
