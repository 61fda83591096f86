//! The first sheet: scenes, shared pieces and endings in rows as on a page, and which leads to which.

use super::boxes::{BoxWriter, Maker};
use super::crowd::is_crowded;
use super::look::LineLook;
use super::picture::CasePicture;
use super::sheet::{BOX, BoxKind, DrawnLine, NodeBox, PictureSheet, TextKind, arrow, short};
use super::svg::{ending_id, group_id};
use crate::author::graph::{NodeKind, Target};
use std::collections::BTreeSet;

/// Between boxes in a row, and between rows.
const GAP: (f64, f64) = (64.0, 44.0);
/// How high a box is, about, and how wide the sheet should be for its height.
const ABOUT: f64 = 90.0;
const SHAPE: f64 = 1.6;
/// Other scenes that a box names; of more only the number is said.
const NAMED: usize = 6;

/// The overview; none where a single scene shows it all.
pub(super) fn overview(maker: &Maker<'_>) -> Option<PictureSheet> {
    let picture = maker.picture;
    let graph = &picture.graph;
    let groups = graph.groups.len();
    if picture.only.is_some() || groups < 2 && !(0..groups).any(|group| is_crowded(graph, group)) {
        return None;
    }
    let endings = (0..graph.nodes.len()).filter(|at| matches!(graph.nodes[*at].kind, NodeKind::Ending(_)));
    let columns = (groups as f64 * SHAPE * (ABOUT + GAP.1) / (BOX + GAP.0)).sqrt().round().max(4.0) as usize;
    let leads = leads(picture);
    let mut boxes: Vec<NodeBox> = (0..groups).map(|group| scene(picture, group, &leads[group])).collect();
    boxes.extend(endings.map(|at| NodeBox { id: ending_id(at), link: None, ..maker.sign(at) }));
    // Scenes in rows, then the endings in rows of their own.
    let scenes = groups.div_ceil(columns);
    let rows: Vec<usize> =
        (0..boxes.len()).map(|at| if at < groups { at / columns } else { scenes + (at - groups) / columns }).collect();
    let mut y = 0.0;
    for row in 0..=rows.last().copied().unwrap_or_default() {
        let mut height: f64 = 0.0;
        for (at, node_box) in boxes.iter_mut().enumerate().filter(|(at, _)| rows[*at] == row) {
            let column = if at < groups { at % columns } else { (at - groups) % columns };
            (node_box.x, node_box.y) = (column as f64 * (BOX + GAP.0), y);
            height = height.max(node_box.height);
        }
        y += height + GAP.1;
    }
    let width = boxes.iter().map(|it| it.x + BOX).fold(0.0, f64::max);
    let title = picture.words.text("graph-overview");
    Some(PictureSheet::around(String::from("overview"), title, boxes, (width, y - GAP.1), |boxes| {
        let next = (0..groups.saturating_sub(1)).filter(|group| leads[*group].contains(&Lead::Group(group + 1, false)));
        next.map(|group| line(&boxes[group], &boxes[group + 1])).collect()
    }))
}

/// Where a scene leads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    /// To another scene; whether it comes back from there.
    Group(usize, bool),
    /// To an ending, by its node.
    Ending(usize),
}

fn leads(picture: &CasePicture<'_>) -> Vec<BTreeSet<Lead>> {
    let graph = &picture.graph;
    let mut leads = vec![BTreeSet::new(); graph.groups.len()];
    for node in &graph.nodes {
        let Some(from) = node.group else { continue };
        for edge in node.rows.iter().flat_map(|row| &row.edges) {
            match edge.target {
                Target::Node(to) => match graph.nodes[to].group {
                    Some(group) if group != from => {
                        leads[from].insert(Lead::Group(group, false));
                    }
                    Some(_) => {}
                    None => {
                        leads[from].insert(Lead::Ending(to));
                    }
                },
                Target::Call { group, .. } => {
                    leads[from].insert(Lead::Group(group, true));
                }
                Target::Topics(_) | Target::Return => {}
            }
        }
    }
    leads
}

/// The box of a scene; what it leads to is named, unless that is the box behind it.
fn scene(picture: &CasePicture<'_>, group: usize, leads: &BTreeSet<Lead>) -> NodeBox {
    let graph = &picture.graph;
    let it = &graph.groups[group];
    let mut writer = BoxWriter::new();
    writer.lines(TextKind::Title, 12.0, &picture.titles[group], 3, None);
    let next = |lead: &&Lead| **lead != Lead::Group(group + 1, false);
    let named: Vec<_> = leads.iter().filter(next).collect();
    let most = if named.len() > NAMED { NAMED - 1 } else { NAMED };
    for lead in named.iter().take(most) {
        let (text, link) = match lead {
            Lead::Group(to, false) => (format!("→ {}", picture.titles[*to]), group_id(*to)),
            Lead::Group(to, true) => {
                let title = picture.titles[*to].as_str();
                (picture.words.text_with("graph-call", &[("title", title.into())]), group_id(*to))
            }
            Lead::Ending(at) => (format!("→ {}", picture.title(*at)), ending_id(*at)),
        };
        writer.lines(TextKind::Jump, 12.0, &text, 2, Some(&link));
    }
    if named.len() > most {
        let values = [("count", (named.len() - most).into())];
        writer.lines(TextKind::When, 12.0, &picture.words.text_with("graph-more", &values), 1, None);
    }
    let kind = if it.fragment { BoxKind::Topics } else { BoxKind::Card };
    let mut node_box = writer.done(kind, picture.titles[group].clone());
    node_box.first = it.nodes.iter().any(|at| graph.nodes[*at].start);
    node_box.unreachable = !it.nodes.iter().any(|at| graph.nodes[*at].reachable);
    node_box.link = Some(group_id(group));
    node_box
}

/// A line from a box to the one behind it, or through the room between the rows to the first of the next row.
fn line(from: &NodeBox, to: &NodeBox) -> DrawnLine {
    let height = 20.0;
    let start = (from.x + BOX, from.y + height);
    let tip = (to.x, to.y + height);
    let path = if to.x > from.x {
        format!("M{} {}L{} {}", short(start.0), short(start.1), short(tip.0 - 7.0), short(tip.1))
    } else {
        let (right, left, between) = (start.0 + 18.0, tip.0 - 18.0, tip.1 - height - GAP.1 / 2.0);
        format!(
            "M{} {}H{}V{}H{}V{}H{}",
            short(start.0),
            short(start.1),
            short(right),
            short(between),
            short(left),
            short(tip.1),
            short(tip.0 - 7.0)
        )
    };
    DrawnLine { look: LineLook::Plain, tip: String::new(), path, head: arrow(tip, -7.0) }
}
