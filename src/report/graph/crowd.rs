//! Scenes with so many moments that lines between all of them would hide what they connect: their boxes stand in columns of one
//! height, a line leads to a box close below or in the next column only, and every other jump is named where it is made.

use super::boxes::Maker;
use super::sheet::{BOX, Link, NodeBox, PictureSheet, draw, draw_down};
use super::svg::{group_id, links_of};
use crate::author::graph::{ScenarioGraph, Target};
use crate::report::graph::layout::RoutedLine;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// More boxes than this on a sheet are a crowd.
const CROWD: usize = 60;
/// How far up or down a line may run; further, and its target is named instead.
const FAR: f64 = 900.0;
/// So many boxes down in its own column a line may lead.
const DOWN: usize = 3;
/// Between boxes in a column.
const BETWEEN: f64 = 26.0;
/// From one column to the next.
const GAP: f64 = 84.0;
/// How wide such a sheet should be for its height: as a page.
const SHAPE: f64 = 1.4;

/// Which jumps of crowded scenes are named instead of drawn.
#[derive(Default)]
pub(super) struct Crowd {
    /// The column of each node on a crowded sheet, and its turn on the whole sheet.
    places: Vec<Option<(usize, usize)>>,
    /// Nodes in neighbouring columns that turned out to stand too far apart for a line.
    far: BTreeSet<(usize, usize)>,
}

impl Crowd {
    pub(super) fn of(graph: &ScenarioGraph) -> Self {
        Self { places: vec![None; graph.nodes.len()], far: BTreeSet::new() }
    }

    /// Whether a jump from one node to another is named instead of drawn.
    pub(super) fn names(&self, from: usize, to: usize) -> bool {
        let Some((column, turn)) = self.places[from] else { return false };
        let Some((its, its_turn)) = self.places[to] else { return true };
        let is_below = its == column && (turn + 1..=turn + DOWN).contains(&its_turn);
        // Whatever comes next has its line, also from the foot of a column to the head of the next one.
        let is_beside = its == column + 1 && (its_turn == turn + 1 || !self.far.contains(&(from, to)));
        !is_below && !is_beside
    }

    /// Whether a node stands on a crowded sheet.
    pub(super) fn holds(&self, node: usize) -> bool {
        self.places[node].is_some()
    }
}

/// Whether a group is crowded.
pub(super) fn is_crowded(graph: &ScenarioGraph, group: usize) -> bool {
    graph.groups[group].nodes.len() > CROWD
}

/// The sheet of a crowded group.
pub(super) fn crowded_sheet(maker: &mut Maker<'_>, group: usize) -> PictureSheet {
    let order = reading_order(&maker.picture.graph, group);
    // At first each in a column of its own, none beside another, so that every jump is named and no box can grow.
    for (turn, node) in order.iter().enumerate() {
        maker.crowd.places[*node] = Some((2 * turn, turn));
    }
    let heights: Vec<_> = order.iter().map(|node| maker.node(*node).0.height + BETWEEN).collect();
    let all: f64 = heights.iter().sum();
    let count = (SHAPE * all / (BOX + GAP)).sqrt().round().max(1.0);
    let most = all / count;
    let (mut column, mut y) = (0, 0.0);
    for (turn, (node, height)) in order.iter().zip(&heights).enumerate() {
        if y > 0.0 && y + height / 2.0 > most {
            (column, y) = (column + 1, 0.0);
        }
        y += height;
        maker.crowd.places[*node] = Some((column, turn));
    }
    let (boxes, links) = parts(maker, &order);
    let rise = |link: &&Link| (boxes[link.from].y + link.height - boxes[link.to].y).abs();
    let far: Vec<_> =
        links.iter().filter(|link| rise(link) > FAR).map(|link| (order[link.from], order[link.to])).collect();
    let (boxes, links) = if far.is_empty() {
        (boxes, links)
    } else {
        maker.crowd.far.extend(far);
        parts(maker, &order)
    };
    let height = boxes.iter().map(|it| it.y + it.height).fold(0.0, f64::max);
    let size = ((column + 1) as f64 * (BOX + GAP) - GAP, height);
    let (id, title) = (group_id(group), maker.picture.titles[group].clone());
    PictureSheet::around(id, title, boxes, size, |boxes| {
        let line = |link: &Link| match boxes[link.from].x == boxes[link.to].x {
            true => draw_down(link, boxes),
            false => draw(link, boxes, RoutedLine::default()),
        };
        links.iter().map(line).collect()
    })
}

/// The boxes in their columns, and the lines between them.
fn parts(maker: &Maker<'_>, order: &[usize]) -> (Vec<NodeBox>, Vec<Link>) {
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(at, node)| (*node, at)).collect();
    let (mut boxes, ports): (Vec<_>, Vec<_>) = order.iter().map(|node| maker.node(*node)).unzip();
    let (mut column, mut y) = (0, 0.0);
    for (node_box, node) in boxes.iter_mut().zip(order) {
        let its = maker.crowd.places[*node].unwrap_or_default().0;
        if its != column {
            (column, y) = (its, 0.0);
        }
        (node_box.x, node_box.y) = (column as f64 * (BOX + GAP), y);
        y += node_box.height + BETWEEN;
    }
    let links = links_of(maker, order, ports, &mut |to| place.get(&to).copied());
    (boxes, links)
}

/// The nodes of a group, each behind those that lead there.
fn reading_order(graph: &ScenarioGraph, group: usize) -> Vec<usize> {
    let mut seen = vec![false; graph.nodes.len()];
    let mut order = Vec::new();
    // In the order of the file, so that whatever nothing leads to has a place as well.
    for first in &graph.groups[group].nodes {
        let mut open = VecDeque::from([*first]);
        while let Some(at) = open.pop_front() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            order.push(at);
            for edge in graph.nodes[at].rows.iter().flat_map(|row| &row.edges) {
                let (Target::Node(to) | Target::Call { back: to, .. } | Target::Topics(Some(to))) = edge.target else {
                    continue;
                };
                if graph.nodes[to].group == Some(group) && !seen[to] {
                    open.push_back(to);
                }
            }
        }
    }
    order
}
