//! Where cards stand that were put nowhere yet: a scene from left to right as it is played, scenes below each other, and
//! what is new in a free place beside its neighbour.

use super::positions::{MapPoint, MapPositions};
use super::{CELL, CaseMap, MARGIN};
use crate::studio::talk::{LeadsTo, Talk};
use std::collections::{BTreeMap, BTreeSet};

/// Columns of a scene that was never arranged by hand; longer ones go on below.
const COLUMNS: usize = 12;

/// Cards in their places.
pub(super) struct Grid {
    /// Of each card, in their order.
    pub(super) points: Vec<MapPoint>,
    /// Where there is nothing.
    pub(super) empty: MapPoint,
    taken: BTreeSet<(i32, i32)>,
    /// The column behind the last card of each row.
    ends: BTreeMap<i32, i32>,
    /// The first row below everything.
    below: i32,
}

/// The cell in which a point lies.
fn cell(at: MapPoint) -> (i32, i32) {
    (at.x.div_euclid(CELL.0), at.y.div_euclid(CELL.1))
}

impl Grid {
    pub(super) fn placed(talk: &Talk<'_>, map: &CaseMap, kept: &MapPositions) -> Self {
        let mut grid = Self {
            points: vec![MapPoint::default(); map.cards.len()],
            empty: MapPoint::default(),
            taken: BTreeSet::new(),
            ends: BTreeMap::new(),
            below: 0,
        };
        let mut placed: Vec<bool> = vec![false; map.cards.len()];
        for (at, card) in map.cards.iter().enumerate() {
            if let Some(point) = kept.get(&card.id) {
                grid.take(at, point);
                placed[at] = true;
            }
        }
        let before: BTreeMap<usize, usize> = map.lines.iter().rev().map(|line| (line.to, line.from)).collect();
        for home in &talk.homes {
            if home.beats.clone().any(|at| placed[at]) {
                for at in home.beats.clone().filter(|at| !placed[*at]).collect::<Vec<_>>() {
                    // What stands before it in the file, else what leads to it, else what stands behind it.
                    let own = |it: &usize| home.beats.contains(it) && placed[*it];
                    let neighbour = (home.beats.start..at).rev().find(own).or(before.get(&at).copied().filter(own));
                    let neighbour = neighbour.or_else(|| (at + 1..home.beats.end).find(own));
                    let beside = neighbour.map_or(grid.empty, |it| grid.points[it]);
                    grid.beside(at, beside);
                    placed[at] = true;
                }
            } else if !home.beats.is_empty() {
                grid.arrange(talk, home.beats.clone());
                home.beats.clone().for_each(|at| placed[at] = true);
            }
        }
        let endings: Vec<_> = (talk.beats.len()..map.cards.len()).filter(|at| !placed[*at]).collect();
        let known = (talk.beats.len()..map.cards.len()).rev().find(|at| placed[*at]);
        match known {
            Some(known) => endings.iter().for_each(|at| grid.beside(*at, grid.points[known])),
            None => grid.row(&endings),
        }
        grid.empty = MapPoint { x: 0, y: (grid.below + 1) * CELL.1 };
        grid
    }

    fn take(&mut self, card: usize, at: MapPoint) {
        self.points[card] = at;
        let (column, row) = cell(at);
        self.taken.insert((column, row));
        let end = self.ends.entry(row).or_insert(column + 1);
        *end = (*end).max(column + 1);
        self.below = self.below.max(row + 1);
    }

    /// The next free place to the right of another card, in its row.
    fn beside(&mut self, card: usize, neighbour: MapPoint) {
        let (column, row) = cell(neighbour);
        let next = (column + 1..column + 4).find(|it| !self.taken.contains(&(*it, row)));
        let column = next.unwrap_or_else(|| self.ends.get(&row).copied().unwrap_or(0).max(column + 1));
        self.take(card, MapPoint { x: column * CELL.0, y: neighbour.y });
    }

    /// Cards next to each other, below everything.
    fn row(&mut self, cards: &[usize]) {
        let top = self.below + 1;
        for (at, card) in cards.iter().enumerate() {
            let (column, row) = (at % COLUMNS, at / COLUMNS);
            self.take(*card, MapPoint { x: column as i32 * CELL.0, y: (top + row as i32) * CELL.1 + MARGIN });
        }
    }

    /// A scene as it is played: each beat a column behind the first that leads to it.
    fn arrange(&mut self, talk: &Talk<'_>, beats: std::ops::Range<usize>) {
        let depth = depths(talk, &beats);
        let mut columns: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in beats.clone() {
            columns.entry(depth[at - beats.start]).or_default().push(at);
        }
        let mut top = self.below + 1;
        let columns: Vec<_> = columns.into_values().collect();
        for band in columns.chunks(COLUMNS) {
            let height = band.iter().map(Vec::len).max().unwrap_or(0);
            for (column, cards) in band.iter().enumerate() {
                for (row, card) in cards.iter().enumerate() {
                    let y = (top + row as i32) * CELL.1 + MARGIN;
                    self.take(*card, MapPoint { x: column as i32 * CELL.0, y });
                }
            }
            top += height as i32;
        }
    }
}

/// How many steps each beat of a scene is away from where it is entered first.
fn depths(talk: &Talk<'_>, beats: &std::ops::Range<usize>) -> Vec<usize> {
    let home = talk.home_of(beats.start);
    let start = talk.position(&format!("{}.{}", home.id, home.value.text_of("start")));
    let mut depth: Vec<Option<usize>> = vec![None; beats.len()];
    let mut deepest = 0;
    // What nothing leads to begins a row of its own, in the order of the file.
    for first in start.into_iter().chain(beats.clone()) {
        if !beats.contains(&first) || depth[first - beats.start].is_some() {
            continue;
        }
        let mut open = std::collections::VecDeque::from([(first, 0)]);
        while let Some((at, steps)) = open.pop_front() {
            if !beats.contains(&at) || depth[at - beats.start].is_some() {
                continue;
            }
            depth[at - beats.start] = Some(steps);
            deepest = deepest.max(steps);
            let beat = &talk.beats[at];
            let leads = beat.leads.iter().chain(beat.choices.iter().flat_map(|it| &it.leads));
            for lead in leads {
                if let LeadsTo::Beat(name) = &lead.to {
                    open.extend(talk.position(name).map(|to| (to, steps + 1)));
                }
            }
        }
    }
    depth.into_iter().map(|it| it.unwrap_or(deepest)).collect()
}
