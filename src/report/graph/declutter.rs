//! Which lines a crowded sheet keeps: those from one column to the next; every other jump is named where it is made.

use crate::author::graph::{ScenarioGraph, Target};
use std::collections::{BTreeSet, VecDeque};

/// More boxes than this on a sheet, and lines across it would hide what they connect.
const CROWD: usize = 60;

/// Which edges are drawn as lines.
pub(super) struct Declutter {
    /// For each node on a crowded sheet, how many edges lead there from where its scene begins.
    columns: Vec<Option<usize>>,
    /// The crowded sheets.
    groups: Vec<bool>,
    /// Nodes in neighbouring columns that turned out to stand too far apart for a line.
    far: BTreeSet<(usize, usize)>,
}

impl Declutter {
    pub(super) fn of(graph: &ScenarioGraph) -> Self {
        let mut columns = vec![None; graph.nodes.len()];
        for group in graph.groups.iter().filter(|group| group.nodes.len() > CROWD) {
            // In the order of the file, so that whatever no edge leads to has a place as well.
            for first in &group.nodes {
                if columns[*first].is_none() {
                    spread(graph, *first, &mut columns);
                }
            }
        }
        let groups = graph.groups.iter().map(|group| group.nodes.len() > CROWD).collect();
        Self { columns, groups, far: BTreeSet::new() }
    }

    /// Whether any sheet is crowded.
    pub(super) fn anywhere(&self) -> bool {
        self.groups.contains(&true)
    }

    /// Whether the sheet of this group is crowded.
    pub(super) fn on(&self, group: usize) -> bool {
        self.groups[group]
    }

    /// Takes note of nodes that stand too far apart for a line.
    pub(super) fn part(&mut self, far: impl IntoIterator<Item = (usize, usize)>) {
        self.far.extend(far);
    }

    /// Whether nodes keep their columns, but stand too far apart for a line.
    pub(super) fn parts(&self, from: usize, to: usize) -> bool {
        self.far.contains(&(from, to))
    }

    /// Whether the edge from one node to another decides where they stand.
    pub(super) fn joins(&self, from: usize, to: usize) -> bool {
        self.columns[from].is_none_or(|column| self.columns[to] == Some(column + 1))
    }
}

/// Counts the edges from a node to all that it leads to on its sheet.
fn spread(graph: &ScenarioGraph, first: usize, columns: &mut [Option<usize>]) {
    columns[first] = Some(0);
    let mut open = VecDeque::from([(first, 0)]);
    while let Some((at, column)) = open.pop_front() {
        let node = &graph.nodes[at];
        for edge in node.rows.iter().flat_map(|row| &row.edges) {
            let (Target::Node(to) | Target::Call { back: to, .. }) = edge.target else { continue };
            if graph.nodes[to].group == node.group && columns[to].is_none() {
                columns[to] = Some(column + 1);
                open.push_back((to, column + 1));
            }
        }
    }
}
