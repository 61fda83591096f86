//! Places for boxes of one width, and lines between them that pass no box.

use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout as place};

/// Between boxes in a column.
const BETWEEN: f64 = 26.0;
/// Between lines in a column.
const LINES: f64 = 12.0;
/// From one column to the next.
const GAP: f64 = 84.0;
/// With more boxes than this the order in a column is that of the lines that lead there: finding a better one takes minutes.
const MANY: usize = 300;

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

/// Lays boxes of this width and these heights out; a line is a pair of boxes.
pub(super) fn layout(width: f64, heights: &[f64], lines: &[(usize, usize)]) -> SheetLayout {
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
    SheetLayout { boxes, lines: courses, width: 0.0, height: 0.0 }.at_the_corner(width, heights)
}

/// Lays boxes out whose lines lead from one column to the next only.
pub(super) fn columns(width: f64, heights: &[f64], lines: &[(usize, usize)]) -> SheetLayout {
    if heights.len() <= MANY {
        return layout(width, heights, lines).packed(width, heights);
    }
    let mut leads: Vec<Vec<usize>> = vec![Vec::new(); heights.len()];
    let mut comes = vec![false; heights.len()];
    for (from, to) in lines {
        leads[*from].push(*to);
        comes[*to] = true;
    }
    let mut place: Vec<Option<(usize, usize)>> = vec![None; heights.len()];
    let mut column: Vec<usize> = (0..heights.len()).filter(|at| !comes[*at]).collect();
    for number in 0.. {
        let mut next: Vec<usize> = Vec::new();
        for (order, at) in column.iter().enumerate() {
            place[*at] = Some((number, order));
            next.extend(&leads[*at]);
        }
        let mut seen = std::collections::BTreeSet::new();
        next.retain(|at| place[*at].is_none() && seen.insert(*at));
        if next.is_empty() {
            break;
        }
        column = next;
    }
    let corner = |place: &Option<(usize, usize)>| {
        let (column, order) = place.unwrap_or_default();
        (column as f64 * (width + GAP), order as f64)
    };
    let boxes = place.iter().map(corner).collect();
    SheetLayout { boxes, lines: vec![RoutedLine::default(); lines.len()], width: 0.0, height: 0.0 }
        .packed(width, heights)
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
    /// Moves the boxes of each column up, in the order they have; for lines that pass no column.
    fn packed(mut self, width: f64, heights: &[f64]) -> Self {
        let mut columns: std::collections::BTreeMap<i64, Vec<usize>> = std::collections::BTreeMap::new();
        for (at, (x, _)) in self.boxes.iter().enumerate() {
            columns.entry(x.round() as i64).or_default().push(at);
        }
        for column in columns.values_mut() {
            column.sort_by(|a, b| self.boxes[*a].1.total_cmp(&self.boxes[*b].1));
            let mut y = 0.0;
            for at in column {
                self.boxes[*at].1 = y;
                y += heights[*at] + BETWEEN;
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
