//! Places for boxes of one width, and lines between them that pass no box.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout as place};
use std::collections::BTreeMap;

/// Between boxes in a column.
const BETWEEN: f64 = 26.0;
/// Between lines in a column.
const LINES: f64 = 12.0;
/// From one column to the next.
const GAP: f64 = 84.0;

/// Boxes with their places, from left to right as the lines lead.
pub(super) struct SheetLayout {
    /// The upper left corner of each box.
    pub(super) boxes: Vec<(f64, f64)>,
    /// For each line that was asked for, the points between its ends.
    pub(super) lines: Vec<RoutedLine>,
    /// The width of all.
    pub(super) width: f64,
    /// The height of all.
    pub(super) height: f64,
}

/// The course of a line between two boxes.
#[derive(Clone, Default)]
pub(super) struct RoutedLine {
    /// The points it passes: stretches that run straight through a column, and places in between.
    pub(super) through: Vec<(f64, f64)>,
    /// Whether it runs back, from right to left.
    pub(super) back: bool,
}

/// What stands in a column, or runs straight through it.
enum Passing {
    Box(usize),
    /// A line, and which of its stretches.
    Line(usize, usize),
}

/// Layouts that were made already: scenes of one shape need only one.
#[derive(Default)]
pub(super) struct Layouts(BTreeMap<LayoutKey, SheetLayout>);

/// The heights of the boxes, to the bit, the lines and the order.
type LayoutKey = (Vec<u64>, Vec<(usize, usize)>, Vec<usize>);

impl Layouts {
    /// Lays boxes of this width and these heights out, unless that was done before.
    pub(super) fn of(
        &mut self,
        width: f64,
        heights: &[f64],
        lines: &[(usize, usize)],
        order: &[usize],
    ) -> &SheetLayout {
        let key = (heights.iter().map(|height| height.to_bits()).collect(), lines.to_vec(), order.to_vec());
        self.0.entry(key).or_insert_with(|| layout(width, heights, lines, order))
    }
}

/// Lays boxes of this width and these heights out; a line is a pair of boxes. Boxes of `order` in one column keep that order.
fn layout(width: f64, heights: &[f64], lines: &[(usize, usize)], order: &[usize]) -> SheetLayout {
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: false, compound: false });
    let name = |at: usize| format!("{at:06}");
    for (at, height) in heights.iter().enumerate() {
        graph.set_node(name(at), Some(NodeLabel { width, height: *height, ..NodeLabel::default() }));
    }
    for (from, to) in lines {
        graph.set_edge(name(*from), name(*to), Some(EdgeLabel::default()), None);
    }
    let options = LayoutOptions {
        rankdir: RankDir::LR,
        nodesep: BETWEEN,
        edgesep: LINES,
        ranksep: GAP,
        ..LayoutOptions::default()
    };
    place(&mut graph, Some(options));
    let centers: Vec<(f64, f64)> = (0..heights.len())
        .map(|at| graph.node(&name(at)).map_or((0.0, 0.0), |node| (node.x.unwrap_or(0.0), node.y.unwrap_or(0.0))))
        .collect();
    let courses: Vec<RoutedLine> = lines
        .iter()
        .map(|(from, to)| {
            let points = graph.edge(&name(*from), &name(*to), None).map(|edge| edge.points.as_slice());
            course(points.unwrap_or_default(), centers[*from].0 > centers[*to].0, &centers, width)
        })
        .collect();
    let boxes: Vec<_> =
        centers.iter().zip(heights).map(|((x, y), height)| (x - width / 2.0, y - height / 2.0)).collect();
    SheetLayout { boxes, lines: courses, width: 0.0, height: 0.0 }.in_order(order, width, heights)
}

/// The points between the ends; where one lies in a column of boxes, the line runs straight through the column.
fn course(points: &[dagre::Point], back: bool, centers: &[(f64, f64)], width: f64) -> RoutedLine {
    let between = points.get(1..points.len().saturating_sub(1)).unwrap_or_default();
    let mut through = Vec::new();
    for point in between {
        if centers.iter().any(|(x, _)| (x - point.x).abs() < width / 2.0) {
            let (first, last) = (point.x - width / 2.0, point.x + width / 2.0);
            let (first, last) = if back { (last, first) } else { (first, last) };
            through.extend([(first, point.y), (last, point.y)]);
        }
    }
    RoutedLine { through, back }
}

impl SheetLayout {
    /// Puts these boxes, where several stand in one column, one below the other in their order; what stands between them and
    /// lines that pass keep their turns and distances.
    fn in_order(mut self, order: &[usize], width: f64, heights: &[f64]) -> Self {
        let mut columns: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for at in order {
            columns.entry(self.boxes[*at].0.round() as i64).or_default().push(*at);
        }
        for (x, wanted) in columns.into_iter().filter(|(_, wanted)| wanted.len() > 1) {
            let middle = x as f64 + width / 2.0;
            // What stands in the column from the top down: boxes, and lines that run straight through it.
            let boxes = (0..self.boxes.len()).filter(|at| self.boxes[*at].0.round() as i64 == x);
            let mut all: Vec<_> = boxes.map(|at| (self.boxes[at].1, heights[at], Passing::Box(at))).collect();
            for (line, course) in self.lines.iter().enumerate() {
                for (pair, ends) in course.through.chunks(2).enumerate() {
                    if ends.iter().all(|end| (end.0 - middle).abs() <= width / 2.0 + 1.0) {
                        all.push((ends[0].1, 0.0, Passing::Line(line, pair)));
                    }
                }
            }
            all.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut wanted = wanted.into_iter();
            let mut below = None;
            for (top, height, it) in all {
                let y = below.map_or(top, |(old, new)| new + (top - old));
                let taken = match it {
                    Passing::Box(at) if order.contains(&at) => {
                        let at = wanted.next().unwrap_or(at);
                        self.boxes[at].1 = y;
                        heights[at]
                    }
                    Passing::Box(at) => {
                        self.boxes[at].1 = y;
                        height
                    }
                    Passing::Line(line, pair) => {
                        self.lines[line].through[2 * pair..].iter_mut().take(2).for_each(|end| end.1 = y);
                        height
                    }
                };
                below = Some((top + height, y + taken));
            }
        }
        self.at_the_corner(width, heights)
    }

    /// Moves everything so that it begins at 0, 0.
    fn at_the_corner(mut self, width: f64, heights: &[f64]) -> Self {
        let corners = self.boxes.iter().zip(heights).map(|((x, y), height)| ((*x, *y), (x + width, y + height)));
        let points = self.lines.iter().flat_map(|line| line.through.iter().map(|point| (*point, *point)));
        let (mut least, mut most) = ((f64::MAX, f64::MAX), (0.0f64, 0.0f64));
        for (a, b) in corners.chain(points) {
            least = (least.0.min(a.0), least.1.min(a.1));
            most = (most.0.max(b.0), most.1.max(b.1));
        }
        if self.boxes.is_empty() {
            return self;
        }
        let all = self.boxes.iter_mut().chain(self.lines.iter_mut().flat_map(|line| &mut line.through));
        for point in all {
            *point = (point.0 - least.0, point.1 - least.1);
        }
        (self.width, self.height) = (most.0 - least.0, most.1 - least.1);
        self
    }
}
