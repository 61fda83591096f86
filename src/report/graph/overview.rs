//! The first sheet: scenes, shared pieces and endings, and which leads to which.

use super::boxes::Maker;
use super::sheet::{Link, NodeBox, Sheet, Text, sheet};
use super::wrap::wrap;
use crate::author::graph::{NodeKind, ScenarioGraph, Target};
use std::collections::BTreeSet;

/// The overview; none where a single scene shows it all.
pub(super) fn overview(maker: &Maker<'_>) -> Option<Sheet> {
    let graph = maker.graph;
    if graph.groups.len() < 2 && !maker.declutter.anywhere() {
        return None;
    }
    let mut boxes: Vec<NodeBox> = (0..graph.groups.len()).map(|group| scene(graph, group, maker.titles)).collect();
    let endings: Vec<usize> =
        (0..graph.nodes.len()).filter(|at| matches!(graph.nodes[*at].kind, NodeKind::Ending(_))).collect();
    boxes.extend(endings.iter().map(|at| {
        let mut node_box = maker.sign(*at);
        if !graph.nodes[*at].reachable {
            node_box.class.push_str(" unreachable");
        }
        node_box
    }));
    let place = |at: usize| match graph.nodes[at].group {
        Some(group) => Some(group),
        None => endings.iter().position(|ending| *ending == at).map(|ending| graph.groups.len() + ending),
    };
    let mut pairs = BTreeSet::new();
    for node in &graph.nodes {
        let Some(group) = node.group else { continue };
        for edge in node.rows.iter().flat_map(|row| &row.edges) {
            match edge.target {
                Target::Node(to) => pairs.extend(place(to).map(|to| (group, to, "way"))),
                Target::Call { group: called, .. } => {
                    pairs.insert((group, called, "way call"));
                }
                Target::Topics(_) | Target::Return => {}
            }
        }
    }
    let links = pairs.into_iter().filter(|(from, to, _)| from != to).map(|(from, to, class)| Link {
        from,
        height: boxes[from].height / 2.0,
        to,
        class: class.to_owned(),
        tip: String::new(),
        hidden: false,
    });
    let links: Vec<_> = links.collect();
    Some(sheet(String::from("overview"), maker.words.text("graph-overview"), boxes, &links, false))
}

fn scene(graph: &ScenarioGraph, group: usize, titles: &[String]) -> NodeBox {
    let it = &graph.groups[group];
    let lines = wrap(&titles[group], 32, 3);
    let count = lines.len();
    let texts = lines.into_iter().enumerate();
    let texts: Vec<_> = texts
        .map(|(line, text)| Text { class: "title", x: 12.0, y: 22.0 + 16.0 * line as f64, text, link: None })
        .collect();
    let first = it.nodes.iter().any(|at| graph.nodes[*at].start);
    let reachable = it.nodes.iter().any(|at| graph.nodes[*at].reachable);
    let class = match (first, reachable, it.fragment) {
        (true, ..) => "card first",
        (_, false, _) => "card unreachable",
        (.., true) => "card topics",
        _ => "card",
    };
    NodeBox {
        class: class.to_owned(),
        tip: titles[group].clone(),
        link: Some(format!("sheet-{}", group + 1)),
        height: 22.0 + 16.0 * count as f64,
        texts,
        ..NodeBox::default()
    }
}
