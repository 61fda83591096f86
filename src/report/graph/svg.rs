//! The picture as SVG that loads and runs nothing: it scales, can be searched, looks the same wherever it is opened, and is
//! dark where a program understands that.

use super::boxes::{Maker, Port};
use super::crowd::{Crowd, crowded_sheet, is_crowded};
use super::edges::sign;
use super::layout::Layouts;
use super::look::LineLook;
use super::overview::overview;
use super::picture::CasePicture;
use super::sheet::{Link, PictureSheet, sheet};
use super::write::{Drawing, document};
use crate::author::graph::{Heat, Target};
use std::collections::{BTreeMap, BTreeSet};

/// Between sheets, and around them.
const APART: f64 = 32.0;
/// The room that title and legend take.
const TOP: f64 = 132.0;
/// How wide a picture should be for its height: as a page on its side.
const SHAPE: f64 = 1.414;

/// The picture as SVG; `heat` tints boxes by how often simulated players came by.
#[must_use]
pub fn svg(picture: &CasePicture<'_>, heat: Option<&Heat>) -> String {
    let mut maker = Maker { picture, heat, crowd: Crowd::of(&picture.graph), origins: origins(picture) };
    let mut layouts = Layouts::default();
    let mut sheets: Vec<_> = overview(&maker).into_iter().collect();
    for group in picture.groups() {
        sheets.push(if is_crowded(&picture.graph, group) {
            crowded_sheet(&mut maker, group)
        } else {
            group_sheet(&maker, group, &mut layouts)
        });
    }
    let (width, height) = arrange(&mut sheets);
    document(&Drawing { picture, width, height, sheets })
}

/// The id of a node's box.
pub(super) fn node_id(at: usize) -> String {
    format!("node-{at}")
}

/// The id of an ending's box in the overview.
pub(super) fn ending_id(at: usize) -> String {
    format!("ending-{at}")
}

/// The id of a group's sheet.
pub(super) fn group_id(group: usize) -> String {
    format!("sheet-{}", group + 1)
}

/// Puts the sheets in rows, in their order, so that together they are about as wide for their height as a page on its side.
fn arrange(sheets: &mut [PictureSheet]) -> (f64, f64) {
    let widest = sheets.iter().map(|sheet| sheet.width).fold(0.0, f64::max);
    let all: f64 = sheets.iter().map(|sheet| sheet.width + APART).sum();
    // How many times too wide or too high.
    let off = |(width, height): (f64, f64)| (width / height / SHAPE).max(height * SHAPE / width);
    let mut best = widest;
    for step in 0..=60 {
        let tried = widest + (all - widest).max(0.0) * f64::from(step) / 60.0;
        if off(rows(sheets, tried)) + 1e-9 < off(rows(sheets, best)) {
            best = tried;
        }
    }
    rows(sheets, best)
}

/// Puts the sheets in rows of at most this width; how wide and high the picture is then.
fn rows(sheets: &mut [PictureSheet], most: f64) -> (f64, f64) {
    let (mut x, mut y, mut height, mut width): (f64, f64, f64, f64) = (0.0, TOP, 0.0, 0.0);
    for sheet in sheets {
        if x > 0.0 && x + sheet.width > most {
            (x, y, height) = (0.0, y + height + APART, 0.0);
        }
        (sheet.x, sheet.y) = (x + APART, y);
        x += sheet.width + APART;
        height = height.max(sheet.height);
        width = width.max(sheet.x + sheet.width);
    }
    (width + APART, y + height + APART)
}

fn group_sheet(maker: &Maker<'_>, group: usize, layouts: &mut Layouts) -> PictureSheet {
    let picture = maker.picture;
    let nodes = &picture.graph.groups[group].nodes;
    let mut place: BTreeMap<usize, usize> = nodes.iter().enumerate().map(|(at, node)| (*node, at)).collect();
    let (mut boxes, ports): (Vec<_>, Vec<_>) = nodes.iter().map(|node| maker.node(*node)).unzip();
    let topics = topics(picture, nodes, &place);
    let mut signs = Vec::new();
    let mut links = links_of(maker, nodes, ports, &mut |to| {
        let next = place.len();
        let at = *place.entry(to).or_insert(next);
        if at == next {
            signs.push(maker.sign(to));
        }
        Some(at)
    });
    boxes.extend(signs);
    if picture.only.is_some() {
        for (from, entries) in entries(picture, group) {
            links.extend(entries.into_iter().map(|(to, link)| Link { from: boxes.len(), to: place[&to], ..link }));
            boxes.push(maker.origin(from));
        }
        for link in links.iter_mut().filter(|link| link.from >= place.len()) {
            link.height = boxes[link.from].height / 2.0;
        }
    }
    sheet((group_id(group), picture.titles[group].clone()), boxes, &links, &topics, layouts)
}

/// Where lines come from that lead into the one scene that is drawn, by the node that they lead to.
fn origins(picture: &CasePicture<'_>) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut origins: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let Some(only) = picture.only else { return origins };
    for (from, entries) in entries(picture, only) {
        for (to, _) in entries {
            origins.entry(to).or_default().extend(picture.graph.nodes[from].group);
        }
    }
    origins
}

/// The boxes that the topics of a scene open, in the order in which they are written.
fn topics(picture: &CasePicture<'_>, nodes: &[usize], place: &BTreeMap<usize, usize>) -> Vec<usize> {
    let lists = nodes.iter().map(|at| &picture.graph.nodes[*at]);
    let lists = lists.filter(|node| matches!(node.kind, crate::author::graph::NodeKind::Topics(_)));
    let edges = lists.flat_map(|node| &node.rows).flat_map(|row| &row.edges);
    let mut opened = Vec::new();
    for edge in edges {
        if let Target::Node(to) = edge.target
            && let Some(at) = place.get(&to).filter(|at| !opened.contains(*at))
        {
            opened.push(*at);
        }
    }
    opened
}

/// What leads into a group from elsewhere, by where it comes from: the nodes that it leads to.
fn entries(picture: &CasePicture<'_>, group: usize) -> BTreeMap<usize, Vec<(usize, Link)>> {
    let graph = &picture.graph;
    let mut entries: BTreeMap<usize, Vec<(usize, Link)>> = BTreeMap::new();
    for (from, node) in graph.nodes.iter().enumerate().filter(|(_, node)| node.group != Some(group)) {
        for row in &node.rows {
            for edge in &row.edges {
                let (to, called) = match edge.target {
                    Target::Node(to) | Target::Topics(Some(to)) => (to, false),
                    Target::Call { start, .. } => (start, true),
                    Target::Topics(None) | Target::Return => continue,
                };
                if graph.nodes[to].group == Some(group) {
                    let look = LineLook::of(row, called, row.reachable && node.reachable);
                    let link = Link { from: 0, height: 0.0, to: 0, look, tip: tip(picture, row, edge) };
                    entries.entry(from).or_default().push((to, link));
                }
            }
        }
    }
    entries
}

/// The lines that lead off boxes in the order of these nodes, each to the place of its target.
pub(super) fn links_of(
    maker: &Maker<'_>,
    nodes: &[usize],
    ports: Vec<Vec<Port<'_>>>,
    place: &mut dyn FnMut(usize) -> Option<usize>,
) -> Vec<Link> {
    let graph = &maker.picture.graph;
    let mut links = Vec::new();
    let ports = ports.into_iter().enumerate().flat_map(|(from, ports)| ports.into_iter().map(move |it| (from, it)));
    for (from, port) in ports {
        let (to, called) = match port.edge.target {
            Target::Node(to) | Target::Topics(Some(to)) => (to, false),
            Target::Call { back, .. } => (back, true),
            Target::Topics(None) | Target::Return => continue,
        };
        let Some(to) = place(to) else { continue };
        let look = LineLook::of(port.row, called, port.row.reachable && graph.nodes[nodes[from]].reachable);
        links.push(Link { from, height: port.height, to, look, tip: tip(maker.picture, port.row, port.edge) });
    }
    links
}

fn tip(
    picture: &CasePicture<'_>,
    row: &crate::author::graph::GraphRow,
    edge: &crate::author::graph::GraphEdge,
) -> String {
    let steps = picture.steps(&edge.steps);
    let said = picture.said(row, true);
    let parts = [sign(row.rating), &said, &steps];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
