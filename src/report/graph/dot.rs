//! The picture in the language of Graphviz.

use super::edges::{EdgeKind, edges, label, steps};
use super::wrap::wrap;
use crate::author::graph::{Node, NodeKind, ScenarioGraph};
use crate::engine::Rating;
use crate::report::Messages;
use std::fmt::Write as _;

/// The picture as a DOT file, for `dot -Tsvg` and its like.
#[must_use]
pub fn dot(graph: &ScenarioGraph, words: &Messages) -> String {
    let mut out = String::from("digraph scenario {\n");
    let _ = writeln!(out, "  graph [label={}, labelloc=t, rankdir=LR, fontname=\"sans-serif\"];", quoted(&graph.title));
    out.push_str("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];\n");
    out.push_str("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (at, group) in graph.groups.iter().enumerate() {
        let _ = writeln!(out, "  subgraph cluster_{at} {{\n    label={};", quoted(&group.title));
        for node in &group.nodes {
            let _ = writeln!(out, "    {}", node_line(*node, &graph.nodes[*node], words));
        }
        out.push_str("  }\n");
    }
    for (at, node) in graph.nodes.iter().enumerate().filter(|(_, node)| node.group.is_none()) {
        let _ = writeln!(out, "  {}", node_line(at, node, words));
    }
    for edge in edges(graph) {
        let mut parts = vec![label(edge.row, &words.text("graph-wrap-up"))];
        parts.extend(
            edge.row.condition.iter().map(|it| words.text_with("graph-if", &[("condition", it.as_str().into())])),
        );
        parts.push(steps(edge.steps, &words.text("graph-otherwise")));
        let lines: Vec<_> = parts.iter().flat_map(|part| wrap(part, 30, 4)).collect();
        let color = match (edge.reachable, edge.row.rating) {
            (false, _) => "gray",
            (_, Some(Rating::Best)) => "darkgreen",
            (_, Some(Rating::Tempting)) => "darkorange",
            (_, Some(Rating::Poor)) => "firebrick",
            (_, Some(Rating::Fair) | None) => "black",
        };
        let style = match (edge.kind, edge.row.rating, edge.row.choice) {
            (EdgeKind::Call | EdgeKind::Return, ..) => "dotted",
            (_, Some(Rating::Tempting), _) | (_, _, None) => "dashed",
            (_, Some(Rating::Best), _) => "bold",
            _ => "solid",
        };
        let _ = writeln!(
            out,
            "  n{} -> n{} [label={}, color={color}, style={style}];",
            edge.from,
            edge.to,
            quoted(&lines.join("\n"))
        );
    }
    out.push_str("}\n");
    out
}

fn node_line(at: usize, node: &Node, words: &Messages) -> String {
    let title = match node.kind {
        NodeKind::Topics(_) => words.text("graph-topics"),
        NodeKind::Beat(_) | NodeKind::Ending(_) => node.title.clone(),
    };
    let mut lines = wrap(&title, 30, 4);
    if let Some((least, most)) = node.select {
        lines.push(words.text_with("graph-select", &[("least", least.into()), ("most", most.into())]));
    }
    if let Some(seconds) = node.seconds {
        lines.push(words.text_with("graph-seconds", &[("seconds", seconds.into())]));
    }
    let look = match (node.reachable, node.kind) {
        (false, _) => ", color=gray, fontcolor=gray, style=\"rounded,dashed\"",
        (_, NodeKind::Ending(_)) => ", shape=oval, fillcolor=black, fontcolor=white",
        (_, NodeKind::Topics(_)) => ", fillcolor=lightblue",
        (_, NodeKind::Beat(_)) if node.start => ", penwidth=3",
        (_, NodeKind::Beat(_)) => "",
    };
    format!("n{at} [label={}, tooltip={}{look}];", quoted(&lines.join("\n")), quoted(&node.path))
}

/// A text in quotation marks, with everything in it standing for itself.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
