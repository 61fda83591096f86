//! The picture in the language of Mermaid, for wikis and Markdown.

use super::edges::{EdgeKind, edges, label, loose_nodes, node_lines};
use super::picture::CasePicture;
use crate::author::graph::NodeKind;
use crate::engine::Rating;
use crate::report::MARK;
use crate::script::control::without_control;
use std::fmt::Write as _;

/// The most edges that Mermaid draws unless it is told otherwise.
const EDGES: usize = 500;
/// The most characters that Mermaid reads unless it is told otherwise.
const CHARACTERS: usize = 50_000;

/// A chart, and what Mermaid would say of it.
pub struct MermaidChart {
    /// The chart.
    pub text: String,
    /// How many edges it has, where Mermaid draws none with so many.
    pub edges_beyond: Option<usize>,
    /// How many characters it has, where Mermaid reads none with so many.
    pub characters_beyond: Option<usize>,
}

/// The picture as a Mermaid flowchart.
#[must_use]
pub fn mermaid(picture: &CasePicture<'_>) -> MermaidChart {
    let graph = &picture.graph;
    let edges = edges(picture);
    let mut out = format!("---\ntitle: {}\n---\nflowchart LR\n  %% {MARK}\n", yaml(&graph.title));
    let _ = writeln!(out, "  accTitle: {}", line(&picture.heading()));
    let _ = writeln!(out, "  accDescr: {}", line(&picture.description()));
    for at in picture.groups() {
        let _ = writeln!(out, "  subgraph g{at}[{}]", quoted(&picture.titles[at]));
        for node in &graph.groups[at].nodes {
            let _ = writeln!(out, "    {}", node_line(picture, *node));
        }
        out.push_str("  end\n");
    }
    for at in loose_nodes(picture, &edges) {
        let _ = writeln!(out, "  {}", node_line(picture, at));
    }
    let mut styled: [(&str, Vec<String>); 4] = [
        ("stroke:#0B665A,stroke-width:3px", Vec::new()),
        ("stroke:#8A5A00,stroke-width:2px,stroke-dasharray:7 4", Vec::new()),
        ("stroke:#96304F", Vec::new()),
        ("stroke:#A09A8E", Vec::new()),
    ];
    for (at, edge) in edges.iter().enumerate() {
        let lines = label(picture, edge, 40);
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
    out.push_str("  classDef elsewhere fill:#F5F2EB,stroke:#22252B,color:#22252B,stroke-dasharray:4 3\n");
    out.push_str("  classDef unreachable fill:#F5F2EB,stroke:#A09A8E,color:#857D6E,stroke-dasharray:4 3\n");
    let characters = out.chars().count();
    MermaidChart {
        edges_beyond: Some(edges.len()).filter(|edges| *edges > EDGES),
        characters_beyond: Some(characters).filter(|characters| *characters > CHARACTERS),
        text: out,
    }
}

fn node_line(picture: &CasePicture<'_>, at: usize) -> String {
    let node = &picture.graph.nodes[at];
    let text = quoted(&node_lines(picture, at, 30).join("\n"));
    let stub = picture.is_stub(at);
    let class = match (node.reachable, node.kind) {
        (_, NodeKind::Beat(_) | NodeKind::Topics(_)) if stub => ":::elsewhere",
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

/// A text in quotation marks, with whatever would mean something written as its number: to Mermaid, and to the Markdown that
/// it reads in labels. Before 11.10 it shows nothing of a label that looks like a list, a link or text struck through.
fn quoted(text: &str) -> String {
    let mut escaped = String::from("\"");
    for (at, line) in without_control(text).lines().enumerate() {
        if at > 0 {
            escaped.push_str("<br/>");
        }
        let number = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        for (at, letter) in line.char_indices() {
            let next = line[at + letter.len_utf8()..].chars().next();
            let means = match letter {
                '"' | '#' | '<' | '>' | '&' | '`' | '*' | '_' | '\\' | ';' | '~' | '{' | '}' | '[' | ']' | '|'
                | '^' | '=' | '$' | '@' | '%' | '/' => true,
                // A list, where a line begins so.
                '-' | '+' => at == 0,
                ')' => at == number && number > 0,
                // A list as well, or an address.
                '.' => {
                    at == number && number > 0 && next.is_none_or(char::is_whitespace)
                        || next.is_some_and(char::is_alphabetic)
                }
                ':' => next == Some('/'),
                _ => false,
            };
            if means {
                let _ = write!(escaped, "#{};", u32::from(letter));
            } else {
                escaped.push(letter);
            }
        }
    }
    escaped.push('"');
    escaped
}

/// A text for a line that is read to its end: Mermaid takes `#` and `;` there for its own.
fn line(text: &str) -> String {
    without_control(text).replace(['#', ';', '\n'], " ")
}

/// The title stands in YAML.
fn yaml(text: &str) -> String {
    format!("\"{}\"", without_control(text).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn every_version_shows_what_stands_in_a_label() {
        assert_eq!(quoted("1. Opnemen\n2) Door. En:"), "\"1#46; Opnemen<br/>2#41; Door. En:\"");
        assert_eq!(quoted("- Nee, 3.2"), "\"#45; Nee, 3.2\"");
        assert_eq!(quoted("~~a~~ {b} lift@a.nl"), "\"#126;#126;a#126;#126; #123;b#125; lift#64;a#46;nl\"");
        assert_eq!(quoted("Zie https://a.nl/b."), "\"Zie https#58;#47;#47;a#46;nl#47;b.\"");
    }
}
