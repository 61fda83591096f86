//! The picture in the language of Mermaid, for wikis and Markdown.

use super::edges::{EdgeKind, edges, label, steps};
use super::wrap::wrap;
use crate::author::graph::{Node, NodeKind, ScenarioGraph};
use crate::engine::Rating;
use crate::report::Messages;
use std::fmt::Write as _;

/// The picture as a Mermaid flowchart.
#[must_use]
pub fn mermaid(graph: &ScenarioGraph, words: &Messages) -> String {
    let mut out = format!("---\ntitle: {}\n---\nflowchart LR\n", title(&graph.title));
    for (at, group) in graph.groups.iter().enumerate() {
        let _ = writeln!(out, "  subgraph g{at}[{}]", quoted(&group.title));
        for node in &group.nodes {
            let _ = writeln!(out, "    {}", node_line(*node, &graph.nodes[*node], words));
        }
        out.push_str("  end\n");
    }
    for (at, node) in graph.nodes.iter().enumerate().filter(|(_, node)| node.group.is_none()) {
        let _ = writeln!(out, "  {}", node_line(at, node, words));
    }
    let mut styled: [(&str, Vec<String>); 4] = [
        ("stroke:#0B665A,stroke-width:3px", Vec::new()),
        ("stroke:#8A5A00,stroke-width:2px,stroke-dasharray:7 4", Vec::new()),
        ("stroke:#96304F", Vec::new()),
        ("stroke:#A09A8E", Vec::new()),
    ];
    for (at, edge) in edges(graph).into_iter().enumerate() {
        let mut parts = vec![label(edge.row, &words.text("graph-wrap-up"))];
        parts.extend(
            edge.row.condition.iter().map(|it| words.text_with("graph-if", &[("condition", it.as_str().into())])),
        );
        parts.push(steps(edge.steps, &words.text("graph-otherwise")));
        let lines: Vec<_> = parts.iter().flat_map(|part| wrap(part, 40, 4)).collect();
        let arrow = if edge.kind == EdgeKind::Onward && edge.row.choice.is_some() { "-->" } else { "-.->" };
        let text = if lines.is_empty() { String::new() } else { format!("|{}|", quoted(&lines.join("\n"))) };
        let _ = writeln!(out, "  n{} {arrow}{text} n{}", edge.from, edge.to);
        let style = match (edge.reachable, edge.row.rating) {
            (false, _) => Some(3),
            (_, Some(Rating::Best)) => Some(0),
            (_, Some(Rating::Tempting)) => Some(1),
            (_, Some(Rating::Poor)) => Some(2),
            (_, Some(Rating::Fair) | None) => None,
        };
        if let Some(style) = style {
            styled[style].1.push(at.to_string());
        }
    }
    for (style, numbers) in styled.iter().filter(|(_, numbers)| !numbers.is_empty()) {
        let _ = writeln!(out, "  linkStyle {} {style}", numbers.join(","));
    }
    out.push_str("  classDef topics fill:#E3E9F2,stroke:#857D6E,color:#22252B\n");
    out.push_str("  classDef ending fill:#22252B,stroke:#22252B,color:#FFFDFA\n");
    out.push_str("  classDef first stroke:#22252B,stroke-width:3px\n");
    out.push_str("  classDef unreachable fill:#F5F2EB,stroke:#A09A8E,color:#857D6E,stroke-dasharray:4 3\n");
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
    let text = quoted(&lines.join("\n"));
    let class = match (node.reachable, node.kind) {
        (false, _) => ":::unreachable",
        (_, NodeKind::Ending(_)) => ":::ending",
        (_, NodeKind::Topics(_)) => ":::topics",
        (_, NodeKind::Beat(_)) if node.start => ":::first",
        (_, NodeKind::Beat(_)) => "",
    };
    match node.kind {
        NodeKind::Ending(_) => format!("n{at}([{text}]){class}"),
        NodeKind::Beat(_) | NodeKind::Topics(_) => format!("n{at}[{text}]{class}"),
    }
}

/// A text in quotation marks, with what would mean something written as its number.
fn quoted(text: &str) -> String {
    let mut escaped = String::from("\"");
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("<br/>"),
            '"' | '#' | '<' | '>' | '&' | '`' | '*' | '_' | '\\' | ';' => {
                let _ = write!(escaped, "#{};", u32::from(letter));
            }
            _ => escaped.push(letter),
        }
    }
    escaped.push('"');
    escaped
}

/// The title stands in YAML.
fn title(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
