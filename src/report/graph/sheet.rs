//! A sheet of the drawing: boxes with their texts in place, and the lines between them.

use super::layout::{RoutedLine, SheetLayout, columns, layout};
use serde::Serialize;

/// How wide every box is.
pub(super) const BOX: f64 = 300.0;
/// From the edge of a sheet to what is on it.
const MARGIN: f64 = 28.0;
/// The room that a sheet's heading takes.
const HEADING: f64 = 34.0;
/// Where lines come in, from the top of a box.
const ENTRANCE: f64 = 20.0;

/// A sheet with everything in place.
#[derive(Serialize)]
pub(super) struct Sheet {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) boxes: Vec<NodeBox>,
    pub(super) lines: Vec<DrawnLine>,
}

/// A box.
#[derive(Default, Serialize)]
pub(super) struct NodeBox {
    /// Empty where nothing points to it.
    pub(super) id: String,
    /// How it looks.
    pub(super) class: String,
    /// What it says in full.
    pub(super) tip: String,
    /// The sheet that it points to.
    pub(super) link: Option<String>,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) texts: Vec<Text>,
    /// Heights of the rules between its rows.
    pub(super) rules: Vec<f64>,
}

/// A line of text in a box, from the box's corner.
#[derive(Serialize)]
pub(super) struct Text {
    pub(super) class: &'static str,
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
    pub(super) class: String,
    pub(super) tip: String,
    /// Whether it only keeps boxes in their places.
    pub(super) hidden: bool,
}

/// A line as it is drawn.
#[derive(Serialize)]
pub(super) struct DrawnLine {
    pub(super) class: String,
    pub(super) tip: String,
    pub(super) path: String,
    /// Where its head is, and whether it points to the left.
    pub(super) head: String,
}

/// Puts boxes and lines in their places; on a crowded sheet lines lead from one column to the next only.
pub(super) fn sheet(id: String, title: String, mut boxes: Vec<NodeBox>, links: &[Link], crowded: bool) -> Sheet {
    let heights: Vec<_> = boxes.iter().map(|node_box| node_box.height).collect();
    let mut pairs: Vec<_> = links.iter().map(|link| (link.from, link.to)).collect();
    let mut seen = std::collections::BTreeSet::new();
    pairs.retain(|pair| seen.insert(*pair));
    let placed = if crowded { columns(BOX, &heights, &pairs) } else { layout(BOX, &heights, &pairs) };
    for (node_box, (x, y)) in boxes.iter_mut().zip(&placed.boxes) {
        (node_box.x, node_box.y, node_box.width) = (x + MARGIN, y + MARGIN + HEADING, BOX);
    }
    let order: std::collections::BTreeMap<_, _> = pairs.iter().enumerate().map(|(at, pair)| (*pair, at)).collect();
    let drawn = links.iter().filter(|link| !link.hidden);
    let lines = drawn.map(|link| draw(link, &boxes, line_of(&placed, &order, link))).collect();
    let width = (placed.width + 2.0 * MARGIN).max(title.chars().count() as f64 * 13.0 + 2.0 * MARGIN);
    Sheet { id, title, y: 0.0, width, height: placed.height + 2.0 * MARGIN + HEADING, boxes, lines }
}

fn line_of(placed: &SheetLayout, order: &std::collections::BTreeMap<(usize, usize), usize>, link: &Link) -> RoutedLine {
    order.get(&(link.from, link.to)).map(|at| placed.lines[*at].clone()).unwrap_or_default()
}

/// A line from a row to the top of a box: straight through columns, bent in between, and level at both ends.
fn draw(link: &Link, boxes: &[NodeBox], line: RoutedLine) -> DrawnLine {
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
    let head = format!(
        "M{} {}L{} {}L{} {}Z",
        short(tip.0),
        short(tip.1),
        short(tip.0 + head * 1.3),
        short(tip.1 - 5.0),
        short(tip.0 + head * 1.3),
        short(tip.1 + 5.0)
    );
    DrawnLine { class: link.class.clone(), tip: link.tip.clone(), path, head }
}

/// A number with one decimal at the most.
fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    format!("{tenths}")
}
