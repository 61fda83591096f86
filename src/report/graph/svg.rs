//! The picture as SVG that loads and runs nothing: it scales, can be searched, and follows light and dark.

use super::boxes::Maker;
use super::declutter::Declutter;
use super::edges::{sign, steps};
use super::overview::overview;
use super::sheet::{Link, NodeBox, Sheet, sheet};
use crate::author::graph::{Heat, ScenarioGraph, Target};
use crate::engine::Rating;
use crate::report::Messages;
use crate::report::template::{TemplateForm, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;
use serde::Serialize;
use std::collections::BTreeMap;

const TEMPLATE: &str = include_str!("../../../assets/templates/graph.svg");
const STYLE: &str = include_str!("../../../assets/templates/graph.css");

/// Between sheets, and around them.
const APART: f64 = 32.0;
/// How far up or down a line of a crowded sheet may run; further, and its target is named instead.
const FAR: f64 = 900.0;
/// The room that title and legend take.
const TOP: f64 = 132.0;

#[derive(Serialize)]
struct SvgPage {
    language: &'static str,
    title: String,
    description: String,
    width: f64,
    height: f64,
    legend: Vec<LegendEntry>,
    sheets: Vec<Sheet>,
}

#[derive(Serialize)]
struct LegendEntry {
    x: f64,
    class: &'static str,
    text: String,
}

/// The picture as SVG; `heat` tints boxes by how often simulated players came by.
#[must_use]
pub fn svg(graph: &ScenarioGraph, words: &Messages, heat: Option<&Heat>) -> String {
    let titles: Vec<_> = (0..graph.groups.len()).map(|group| group_title(graph, group, words)).collect();
    let mut declutter = Declutter::of(graph);
    for group in (0..graph.groups.len()).filter(|group| declutter.on(*group)).collect::<Vec<_>>() {
        let far = far_apart(&Maker { graph, words, heat, declutter: &declutter, titles: &titles }, group);
        declutter.part(far);
    }
    let maker = Maker { graph, words, heat, declutter: &declutter, titles: &titles };
    let mut sheets: Vec<_> = overview(&maker).into_iter().collect();
    sheets.extend((0..graph.groups.len()).map(|group| group_sheet(&maker, group)));
    let mut y = TOP;
    for sheet in &mut sheets {
        sheet.y = y;
        y += sheet.height + APART;
    }
    let legend = legend(words);
    let least = legend.last().map_or(0.0, |last| last.x + 260.0);
    let width = sheets.iter().map(|sheet| sheet.width).fold(least, f64::max);
    let choices = graph.nodes.iter().flat_map(|node| &node.rows).filter(|row| row.choice.is_some()).count();
    let (beats, endings) = count(graph);
    let values = [("beats", beats.into()), ("choices", choices.into()), ("endings", endings.into())];
    let page = SvgPage {
        language: words.language(),
        title: words.text_with("graph-heading", &[("title", graph.title.as_str().into())]),
        description: words.text_with("graph-description", &values),
        width: width + 2.0 * APART,
        height: y,
        legend,
        sheets,
    };
    let style = Value::from_safe_string(STYLE.to_owned());
    let form = TemplateForm { source: TEMPLATE, escape: AutoEscape::Html, pictures: Value::UNDEFINED, style };
    let filled = fill(form, &page, words, |environment| {
        environment.add_filter("short", |number: f64| format!("{}", (number * 10.0).round() / 10.0));
    });
    filled.unwrap_or_default()
}

fn count(graph: &ScenarioGraph) -> (usize, usize) {
    let endings = graph.nodes.iter().filter(|node| node.group.is_none()).count();
    (graph.nodes.len() - endings, endings)
}

fn group_title(graph: &ScenarioGraph, group: usize, words: &Messages) -> String {
    let it = &graph.groups[group];
    let title = ("title", it.title.as_str().into());
    if it.fragment {
        words.text_with("graph-fragment", &[title])
    } else {
        words.text_with("graph-scene", &[("number", (group + 1).into()), title])
    }
}

fn group_sheet(maker: &Maker<'_>, group: usize) -> Sheet {
    let (boxes, links) = parts(maker, group);
    sheet(format!("sheet-{}", group + 1), maker.titles[group].clone(), boxes, &links, maker.declutter.on(group))
}

/// The lines of a crowded sheet that would run too far up or down, as pairs of nodes.
fn far_apart(maker: &Maker<'_>, group: usize) -> Vec<(usize, usize)> {
    let nodes = &maker.graph.groups[group].nodes;
    let (boxes, links) = parts(maker, group);
    let placed = sheet(String::new(), String::new(), boxes, &links, true);
    let rise = |link: &&Link| (placed.boxes[link.from].y + link.height - placed.boxes[link.to].y).abs();
    // A crowded sheet has no signs: every box is a node of the group.
    links.iter().filter(|link| rise(link) > FAR).map(|link| (nodes[link.from], nodes[link.to])).collect()
}

/// The boxes of a sheet and the lines between them.
fn parts(maker: &Maker<'_>, group: usize) -> (Vec<NodeBox>, Vec<Link>) {
    let nodes = &maker.graph.groups[group].nodes;
    let mut place: BTreeMap<usize, usize> = nodes.iter().enumerate().map(|(at, node)| (*node, at)).collect();
    let (mut boxes, ports): (Vec<_>, Vec<_>) = nodes.iter().map(|node| maker.node(*node)).unzip();
    let mut links = Vec::new();
    for (from, port) in
        ports.into_iter().enumerate().flat_map(|(from, ports)| ports.into_iter().map(move |it| (from, it)))
    {
        let (to, called) = match port.edge.target {
            Target::Node(to) => (to, false),
            Target::Call { back, .. } => (back, true),
            // Both are said in the row: lines from everywhere to one place would hide the rest.
            Target::Topics(_) | Target::Return => continue,
        };
        let next = place.len();
        let at = *place.entry(to).or_insert(next);
        if at == next {
            boxes.push(maker.sign(to));
        }
        let grey = !port.row.reachable || !maker.graph.nodes[nodes[from]].reachable;
        links.push(Link {
            from,
            height: port.height,
            to: at,
            class: class(port.row.rating, port.row.choice.is_none(), called, grey),
            tip: tip(maker, &port.row.text, port.row.rating, &port.edge.steps),
            hidden: port.hidden,
        });
    }
    (boxes, links)
}

fn class(rating: Option<Rating>, automatic: bool, called: bool, grey: bool) -> String {
    let mut class = String::from("way");
    class.push_str(match rating {
        Some(Rating::Best) => " best",
        Some(Rating::Tempting) => " tempting",
        Some(Rating::Poor) => " poor",
        Some(Rating::Fair) | None => "",
    });
    for (name, _) in [(" automatic", automatic), (" call", called), (" grey", grey)].iter().filter(|it| it.1) {
        class.push_str(name);
    }
    class
}

fn tip(maker: &Maker<'_>, text: &str, rating: Option<Rating>, edge: &[crate::author::graph::EdgeStep]) -> String {
    let steps = steps(edge, &maker.words.text("graph-otherwise"));
    let parts = [sign(rating), text, &steps];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

fn legend(words: &Messages) -> Vec<LegendEntry> {
    let entries = [
        ("way best", "★", "graph-best"),
        ("way", "○", "graph-fair"),
        ("way tempting", "◆", "graph-tempting"),
        ("way poor", "✕", "graph-poor"),
        ("way automatic", "…", "graph-automatic"),
        ("way grey", "⊘", "graph-unreachable"),
    ];
    let mut x = 0.0;
    let entry = |(class, sign, id): (&'static str, &str, &str)| {
        let text = format!("{sign} {}", words.text(id));
        let entry = LegendEntry { x, class, text };
        x += 60.0 + entry.text.chars().count() as f64 * 7.6 + 16.0;
        entry
    };
    entries.into_iter().map(entry).collect()
}
