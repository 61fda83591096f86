//! A sheet of the drawing: boxes with their texts in place, and the lines between them.

use super::layout::{Layouts, RoutedLine, SheetLayout};
use super::look::{LineLook, Tone};
use crate::engine::Rating;
use std::collections::{BTreeMap, BTreeSet};

/// How wide every box is.
pub(super) const BOX: f64 = 330.0;
/// From the edge of a sheet to what is on it.
const MARGIN: f64 = 28.0;
/// The room that a sheet's heading takes.
const HEADING: f64 = 34.0;
/// Where lines come in, from the top of a box.
const ENTRANCE: f64 = 20.0;

/// A sheet with everything in place.
pub(super) struct PictureSheet {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) boxes: Vec<NodeBox>,
    pub(super) lines: Vec<DrawnLine>,
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum BoxKind {
    #[default]
    Card,
    /// A list of topics, or a shared piece.
    Topics,
    /// Another scene.
    Sign,
    Ending,
}

/// A box.
#[derive(Clone, Default)]
pub(super) struct NodeBox {
    /// Empty where nothing points to it.
    pub(super) id: String,
    pub(super) kind: BoxKind,
    /// Whether the case begins here.
    pub(super) first: bool,
    pub(super) unreachable: bool,
    /// How warm it is, 0 to 5, where simulated players were counted.
    pub(super) heat: Option<u8>,
    /// What it says in full.
    pub(super) tip: String,
    /// What it leads to when it is clicked.
    pub(super) link: Option<String>,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) height: f64,
    pub(super) texts: Vec<Text>,
    /// Heights of the rules between its rows.
    pub(super) rules: Vec<f64>,
    /// The author's view of a choice, at the height of its row.
    pub(super) signs: Vec<(Rating, f64)>,
}

/// How a line of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    Title,
    /// What is special about a moment.
    Mark,
    /// What is said.
    Said,
    /// What must hold, or what decides where it goes.
    When,
    Choice,
    /// A choice that nobody can pick.
    Never,
    /// The letter of a choice.
    Number,
    Onward,
    /// How often simulated players came by; it ends at its place.
    Count,
    /// The name of where it goes, for which no line is drawn.
    Jump,
}

/// A line of text in a box, from the box's corner.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) kind: TextKind,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) text: String,
    /// The box or sheet that it names.
    pub(super) link: Option<String>,
}

/// Where a line of the sheet begins, where it leads, and how it looks.
pub(super) struct Link {
    pub(super) from: usize,
    /// From the top of the box.
    pub(super) height: f64,
    pub(super) to: usize,
    pub(super) look: LineLook,
    pub(super) tip: String,
}

/// A line as it is drawn.
pub(super) struct DrawnLine {
    pub(super) look: LineLook,
    pub(super) tip: String,
    pub(super) path: String,
    pub(super) head: String,
}

impl NodeBox {
    /// What it is filled with, what it is outlined by and how thick.
    pub(super) fn colours(&self) -> (Tone, Tone, f64) {
        let inside = match (self.kind, self.unreachable, self.heat) {
            (BoxKind::Ending, false, _) => Tone::Ink,
            (_, _, Some(heat)) if heat > 0 => Tone::Heat(heat),
            (_, true, _) | (_, _, Some(_)) | (BoxKind::Sign, ..) => Tone::Paper,
            (BoxKind::Topics, ..) => Tone::Tint,
            (BoxKind::Card, ..) => Tone::Surface,
        };
        match (self.unreachable, self.first, self.kind) {
            (true, ..) => (inside, Tone::Grey, 1.0),
            (_, true, _) => (inside, Tone::Ink, 2.5),
            (.., BoxKind::Sign | BoxKind::Ending) => (inside, Tone::Ink, 1.5),
            (.., BoxKind::Card | BoxKind::Topics) => (inside, Tone::Edge, 1.0),
        }
    }
}

impl PictureSheet {
    /// A sheet around boxes in their places and lines between them.
    pub(super) fn around(
        id: String,
        title: String,
        mut boxes: Vec<NodeBox>,
        size: (f64, f64),
        mut lines: impl FnMut(&[NodeBox]) -> Vec<DrawnLine>,
    ) -> Self {
        for node_box in &mut boxes {
            node_box.x += MARGIN;
            node_box.y += MARGIN + HEADING;
        }
        let heading = super::fit::Face::bold(19.0).width(&title);
        let width = (size.0 + 2.0 * MARGIN).max(heading + 2.0 * MARGIN);
        let height = size.1 + 2.0 * MARGIN + HEADING;
        Self { id, title, x: 0.0, y: 0.0, width, height, lines: lines(&boxes), boxes }
    }
}

/// Puts boxes and lines in their places; those of the topics one below the other as they are written.
pub(super) fn sheet(
    (id, title): (String, String),
    mut boxes: Vec<NodeBox>,
    links: &[Link],
    topics: &[usize],
    layouts: &mut Layouts,
) -> PictureSheet {
    let heights: Vec<_> = boxes.iter().map(|node_box| node_box.height).collect();
    let mut pairs: Vec<_> = links.iter().map(|link| (link.from, link.to)).collect();
    let mut seen = BTreeSet::new();
    pairs.retain(|pair| seen.insert(*pair));
    let placed = layouts.of(BOX, &heights, &pairs, topics);
    for (node_box, (x, y)) in boxes.iter_mut().zip(&placed.boxes) {
        (node_box.x, node_box.y) = (*x, *y);
    }
    let order: BTreeMap<_, _> = pairs.iter().enumerate().map(|(at, pair)| (*pair, at)).collect();
    PictureSheet::around(id, title, boxes, (placed.width, placed.height), |boxes| {
        links.iter().map(|link| draw(link, boxes, line_of(placed, &order, link))).collect()
    })
}

fn line_of(placed: &SheetLayout, order: &BTreeMap<(usize, usize), usize>, link: &Link) -> RoutedLine {
    order.get(&(link.from, link.to)).map(|at| placed.lines[*at].clone()).unwrap_or_default()
}

/// A line from a row to the top of a box: straight through columns, bent in between, and level at both ends.
pub(super) fn draw(link: &Link, boxes: &[NodeBox], line: RoutedLine) -> DrawnLine {
    let (from, to) = (&boxes[link.from], &boxes[link.to]);
    let side = if line.back { 0.0 } else { BOX };
    let start = (from.x + side, from.y + link.height);
    let head = if line.back { 7.0 } else { -7.0 };
    let tip = (to.x + BOX - side, to.y + ENTRANCE.min(to.height / 2.0));
    let end = (tip.0 + head, tip.1);
    let mut path = format!("M{} {}", short(start.0), short(start.1));
    let mut at = start;
    let through = line.through.iter().map(|(x, y)| (x + MARGIN, y + MARGIN + HEADING)).chain([end]);
    for (number, point) in through.enumerate() {
        if number % 2 == 0 {
            let middle = short(f64::midpoint(at.0, point.0));
            path.push_str(&format!(
                "C{middle} {} {middle} {} {} {}",
                short(at.1),
                short(point.1),
                short(point.0),
                short(point.1)
            ));
        } else {
            path.push_str(&format!("L{} {}", short(point.0), short(point.1)));
        }
        at = point;
    }
    DrawnLine { look: link.look, tip: link.tip.clone(), path, head: arrow(tip, head) }
}

/// A line to a box further down in the same column: out to the right, and in from there.
pub(super) fn draw_down(link: &Link, boxes: &[NodeBox]) -> DrawnLine {
    let (from, to) = (&boxes[link.from], &boxes[link.to]);
    let start = (from.x + BOX, from.y + link.height);
    let tip = (to.x + BOX, to.y + ENTRANCE.min(to.height / 2.0));
    let head = 7.0;
    let bend = short(start.0 + 28.0 + 12.0 * link.to.saturating_sub(link.from).min(3) as f64);
    let path = format!(
        "M{} {}C{bend} {} {bend} {} {} {}",
        short(start.0),
        short(start.1),
        short(start.1),
        short(tip.1),
        short(tip.0 + head),
        short(tip.1)
    );
    DrawnLine { look: link.look, tip: link.tip.clone(), path, head: arrow(tip, head) }
}

/// The head of a line that comes in at a place, from the right where `head` is positive.
pub(super) fn arrow((x, y): (f64, f64), head: f64) -> String {
    let back = short(x + head * 1.3);
    format!("M{} {}L{back} {}L{back} {}Z", short(x), short(y), short(y - 5.0), short(y + 5.0))
}

/// A number with one decimal at the most.
pub(super) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{tenths}")
}
