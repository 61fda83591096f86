//! The picture in the language of Graphviz.

use super::edges::{EdgeKind, edges, label, loose_nodes, node_lines};
use super::picture::CasePicture;
use crate::author::graph::NodeKind;
use crate::engine::Rating;
use crate::report::MARK;
use crate::script::control::without_control;
use std::fmt::Write as _;

/// The picture as a DOT file, for `dot -Tsvg` and its like.
#[must_use]
pub fn dot(picture: &CasePicture<'_>) -> String {
    let graph = &picture.graph;
    let edges = edges(picture);
    let mut out = format!("digraph scenario {{\n  // {MARK}\n");
    let title = quoted(&picture.heading());
    let _ = writeln!(out, "  graph [label={title}, labelloc=t, rankdir=LR, fontname=\"sans-serif\"];");
    out.push_str("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];\n");
    out.push_str("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for at in picture.groups() {
        let _ = writeln!(out, "  subgraph cluster_{at} {{\n    label={};", quoted(&picture.titles[at]));
        for node in &graph.groups[at].nodes {
            let _ = writeln!(out, "    {}", node_line(picture, *node));
        }
        out.push_str("  }\n");
    }
    for at in loose_nodes(picture, &edges) {
        let _ = writeln!(out, "  {}", node_line(picture, at));
    }
    for edge in &edges {
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
        let label = quoted(&label(picture, edge, 30).join("\n"));
        let _ = writeln!(out, "  n{} -> n{} [label={label}, color={color}, style={style}];", edge.from, edge.to);
    }
    out.push_str("}\n");
    out
}

fn node_line(picture: &CasePicture<'_>, at: usize) -> String {
    let node = &picture.graph.nodes[at];
    let stub = picture.is_stub(at);
    let look = match (node.reachable, node.kind) {
        (_, NodeKind::Beat(_) | NodeKind::Topics(_)) if stub => ", style=\"rounded,dashed\"",
        (false, _) => ", color=gray, fontcolor=gray, style=\"rounded,dashed\"",
        (_, NodeKind::Ending(_)) => ", shape=oval, fillcolor=black, fontcolor=white",
        (_, NodeKind::Topics(_)) => ", fillcolor=lightblue",
        (_, NodeKind::Beat(_)) if node.start => ", penwidth=3",
        (_, NodeKind::Beat(_)) => "",
    };
    let label = quoted(&node_lines(picture, at, 30).join("\n"));
    format!("n{at} [label={label}, tooltip={}{look}];", quoted(&node.path))
}

/// A text in quotation marks, with everything in it standing for itself: Graphviz reads `&amp;` as a sign of its own too.
fn quoted(text: &str) -> String {
    let text = without_control(text).replace('&', "&amp;").replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", text.replace('\n', "\\n"))
}
