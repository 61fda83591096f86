//! Boxes for nodes: their heading, what is said, and a row for each choice.

use super::crowd::Crowd;
use super::edges::sign;
use super::fit::{Face, fit};
use super::picture::CasePicture;
use super::sheet::{BOX, BoxKind, NodeBox, Text, TextKind};
use super::svg::{ending_id, group_id, node_id};
use crate::author::graph::{GraphEdge, GraphRow, Heat, Node, NodeKind, Target};
use std::collections::{BTreeMap, BTreeSet};

const LINE: f64 = 16.0;
const EDGE: f64 = 12.0;
const INDENT: f64 = 34.0;

/// An edge that leads off a box, from this height.
pub(super) struct Port<'g> {
    pub(super) height: f64,
    pub(super) row: &'g GraphRow,
    pub(super) edge: &'g GraphEdge,
}

/// What a box is made with.
pub(super) struct Maker<'a> {
    pub(super) picture: &'a CasePicture<'a>,
    pub(super) heat: Option<&'a Heat>,
    pub(super) crowd: Crowd,
    /// The groups from which lines lead to a node of the one scene that is drawn.
    pub(super) origins: BTreeMap<usize, BTreeSet<usize>>,
}

/// Writes a box from the top down.
#[derive(Default)]
pub(super) struct BoxWriter {
    node_box: NodeBox,
    y: f64,
}

impl TextKind {
    /// How its letters are set.
    pub(super) fn face(self) -> Face {
        match self {
            Self::Title => Face::bold(14.0),
            Self::Mark | Self::Number | Self::Count => Face::bold(12.5),
            Self::Said | Self::When | Self::Choice | Self::Never | Self::Onward | Self::Jump => Face::plain(12.5),
        }
    }
}

impl BoxWriter {
    pub(super) fn new() -> Self {
        Self { y: 6.0, ..Self::default() }
    }

    /// A line below the last one.
    fn line(&mut self, kind: TextKind, x: f64, text: String) {
        self.y += LINE;
        self.node_box.texts.push(Text { kind, x, y: self.y, text, link: None });
    }

    /// A text in at most so many lines, as wide as the box leaves room for.
    pub(super) fn lines(&mut self, kind: TextKind, x: f64, text: &str, most: usize, link: Option<&str>) {
        let right = match kind {
            TextKind::Choice | TextKind::Never => 2.0 * EDGE + 6.0,
            _ => EDGE,
        };
        for line in fit(text, kind.face(), BOX - x - right, most) {
            self.line(kind, x, line);
            if let Some(last) = self.node_box.texts.last_mut() {
                last.link = link.map(str::to_owned);
            }
        }
    }

    fn rule(&mut self) {
        self.y += 8.0;
        self.node_box.rules.push(self.y);
        self.y += 2.0;
    }

    pub(super) fn done(mut self, kind: BoxKind, tip: String) -> NodeBox {
        self.node_box.height = self.y + 10.0;
        self.node_box.kind = kind;
        self.node_box.tip = tip;
        self.node_box
    }
}

impl<'a> Maker<'a> {
    /// The box of a node, and the edges that lead off it.
    pub(super) fn node(&self, at: usize) -> (NodeBox, Vec<Port<'a>>) {
        let picture = self.picture;
        let node = &picture.graph.nodes[at];
        let mut writer = BoxWriter::new();
        let mut ports = Vec::new();
        let count = self.entered(node);
        let title = fit(&picture.title(at), TextKind::Title.face(), BOX - 2.0 * EDGE - room(count.as_deref()), 3);
        title.into_iter().for_each(|line| writer.line(TextKind::Title, EDGE, line));
        if let Some(text) = count {
            writer.node_box.texts.push(Text { kind: TextKind::Count, x: BOX - EDGE, y: 22.0, text, link: None });
        }
        let marks = picture.marks(node);
        writer.lines(TextKind::Mark, EDGE, &marks.join(" · "), 2, None);
        if picture.only.is_some() && self.crowd.holds(at) {
            let titles = self.origins.get(&at).into_iter().flatten().map(|group| picture.titles[*group].as_str());
            for title in titles {
                let text = picture.words.text_with("graph-comes-from", &[("title", title.into())]);
                writer.lines(TextKind::Mark, EDGE, &text, 2, None);
            }
        }
        if let Some(said) = node.text.first() {
            writer.lines(TextKind::Said, EDGE, said, 2, None);
        }
        for row in &node.rows {
            writer.rule();
            self.row(&mut writer, &mut ports, at, row);
        }
        let topics = matches!(node.kind, NodeKind::Topics(_));
        let mut node_box = writer.done(if topics { BoxKind::Topics } else { BoxKind::Card }, self.tip(at));
        node_box.id = node_id(at);
        node_box.first = node.start;
        node_box.unreachable = !node.reachable;
        node_box.heat = self.warmth(node);
        (node_box, ports)
    }

    /// A sign that stands for another scene or an ending.
    pub(super) fn sign(&self, at: usize) -> NodeBox {
        let node = &self.picture.graph.nodes[at];
        let mut writer = BoxWriter::new();
        let text = self.elsewhere(at);
        writer.lines(TextKind::Title, EDGE + 6.0, &text, 3, None);
        let kind = if node.group.is_some() { BoxKind::Sign } else { BoxKind::Ending };
        let mut node_box = writer.done(kind, format!("{text}\n{}", node.text.join("\n")).trim().to_owned());
        node_box.unreachable = !node.reachable;
        node_box.link = self.link_to(at);
        node_box
    }

    /// A sign for where lines come from: a moment of another scene.
    pub(super) fn origin(&self, at: usize) -> NodeBox {
        let mut writer = BoxWriter::new();
        let group = self.picture.graph.nodes[at].group.map(|group| self.picture.titles[group].as_str());
        let text = self.picture.words.text_with("graph-comes-from", &[("title", group.unwrap_or_default().into())]);
        writer.lines(TextKind::Title, EDGE + 6.0, &text, 2, None);
        writer.lines(TextKind::Said, EDGE + 6.0, &self.picture.title(at), 2, None);
        writer.done(BoxKind::Sign, format!("{text}\n{}", self.tip(at)))
    }

    /// What is said of a node that stands on another sheet.
    pub(super) fn elsewhere(&self, at: usize) -> String {
        match self.picture.graph.nodes[at].group {
            Some(group) => {
                let title = self.picture.titles[group].as_str();
                self.picture.words.text_with("graph-goes-to", &[("title", title.into())])
            }
            None => self.picture.title(at),
        }
    }

    /// What a mention of a node that stands on another sheet leads to, when it is clicked.
    fn link_to(&self, at: usize) -> Option<String> {
        if self.picture.only.is_some() {
            return None;
        }
        Some(self.picture.graph.nodes[at].group.map_or_else(|| ending_id(at), group_id))
    }

    /// Names where an edge leads that no line is drawn for.
    fn jump(&self, writer: &mut BoxWriter, from: usize, to: usize) {
        let graph = &self.picture.graph;
        let (text, link) = if graph.nodes[from].group == graph.nodes[to].group {
            (self.picture.title(to), Some(node_id(to)))
        } else {
            (self.elsewhere(to), self.link_to(to))
        };
        writer.lines(TextKind::Jump, INDENT, &format!("→ {text}"), 2, link.as_deref());
    }

    fn row(&self, writer: &mut BoxWriter, ports: &mut Vec<Port<'a>>, at: usize, row: &'a GraphRow) {
        let (picture, words) = (self.picture, self.picture.words);
        let top = writer.y;
        match row.choice {
            Some(choice) => {
                let text = picture.said(row, false);
                writer.line(TextKind::Number, EDGE, picture.letter(choice).to_owned());
                writer.y -= LINE;
                let kind = if row.reachable { TextKind::Choice } else { TextKind::Never };
                writer.lines(kind, INDENT, &text, 3, None);
            }
            None => {
                writer.line(TextKind::Number, EDGE, String::from("…"));
                writer.y -= LINE;
                writer.lines(TextKind::Onward, INDENT, &words.text("graph-onward"), 2, None);
            }
        }
        writer.node_box.signs.extend(row.rating.map(|rating| (rating, top + LINE - 4.0)));
        if let Some(condition) = &row.condition {
            writer.lines(TextKind::When, INDENT, &picture.only_if(condition), 5, None);
        }
        let more = [row.on_timeout.then(|| words.text("graph-on-timeout")), self.picked(row)];
        more.into_iter().flatten().for_each(|text| writer.lines(TextKind::When, INDENT, &text, 2, None));
        for edge in &row.edges {
            let mut height = top + LINE - 4.0;
            if !edge.steps.is_empty() {
                height = writer.y + LINE - 4.0;
                writer.lines(TextKind::When, INDENT, &format!("{}:", picture.steps(&edge.steps)), 5, None);
            }
            if let Target::Call { group, .. } = edge.target {
                let title = picture.titles[group].as_str();
                let text = words.text_with("graph-call", &[("title", title.into())]);
                let link = Some(group_id(group)).filter(|_| picture.only.is_none());
                writer.lines(TextKind::Jump, INDENT, &text, 2, link.as_deref());
            }
            match edge.target {
                Target::Node(to) | Target::Topics(Some(to)) if to == at => {
                    writer.lines(TextKind::When, INDENT, &words.text("graph-again"), 2, None);
                }
                Target::Node(to) | Target::Topics(Some(to)) | Target::Call { back: to, .. } => {
                    if self.crowd.names(at, to) {
                        self.jump(writer, at, to);
                    } else {
                        ports.push(Port { height, row, edge });
                    }
                }
                Target::Topics(None) => {
                    writer.lines(TextKind::When, INDENT, &words.text("graph-back-to-topics"), 2, None);
                }
                Target::Return => writer.lines(TextKind::When, INDENT, &words.text("graph-return"), 2, None),
            }
        }
    }

    /// What the box says in full, for whoever points at it and for screen readers.
    fn tip(&self, at: usize) -> String {
        let (picture, node) = (self.picture, &self.picture.graph.nodes[at]);
        let mut tip = vec![format!("{} ({})", picture.title(at), node.path)];
        tip.extend(picture.marks(node));
        tip.extend(node.text.iter().cloned());
        for row in &node.rows {
            let Some(choice) = row.choice else { continue };
            let sign = sign(row.rating);
            let when = row.condition.as_ref().map(|it| format!(" [{}]", picture.only_if(it))).unwrap_or_default();
            let text = picture.said(row, true);
            tip.push(format!("{}. {sign} {text}{when}", picture.letter(choice)));
        }
        tip.join("\n")
    }

    fn entered(&self, node: &Node) -> Option<String> {
        let (NodeKind::Beat(beat) | NodeKind::Topics(beat)) = node.kind else { return None };
        let count = self.heat?.beats.get(beat.index())?;
        Some(self.picture.words.text_with("graph-times", &[("count", (*count).into())]))
    }

    fn picked(&self, row: &GraphRow) -> Option<String> {
        let count = self.heat?.choices.get(row.choice?.index())?;
        Some(self.picture.words.text_with("graph-times", &[("count", (*count).into())]))
    }

    /// How warm a box is: a step for each fifth of the most entered.
    fn warmth(&self, node: &Node) -> Option<u8> {
        let (NodeKind::Beat(beat) | NodeKind::Topics(beat)) = node.kind else { return None };
        let heat = self.heat?;
        let most = heat.beats.iter().copied().max().unwrap_or(0).max(1);
        let count = heat.beats.get(beat.index()).copied().unwrap_or(0);
        Some(count.saturating_mul(5).div_ceil(most).min(5) as u8)
    }
}

/// The room that a count takes at the end of a title.
fn room(count: Option<&str>) -> f64 {
    count.map_or(0.0, |count| TextKind::Count.face().width(count) + EDGE)
}
