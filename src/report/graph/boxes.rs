//! Boxes for nodes: their heading, what is said, and a row for each choice.

use super::declutter::Declutter;
use super::edges::{sign, steps};
use super::sheet::{BOX, NodeBox, Text};
use super::wrap::wrap;
use crate::author::graph::{GraphEdge, GraphRow, Heat, Node, NodeKind, ScenarioGraph, Target};
use crate::report::Messages;

/// Characters on a line of a heading, of what is said, and of a row.
const HEADING: usize = 32;
const SAID: usize = 44;
const ROW: usize = 36;
const LINE: f64 = 16.0;
const EDGE: f64 = 12.0;
const INDENT: f64 = 34.0;

/// An edge that leads off a box, from this height.
pub(super) struct Port<'g> {
    pub(super) height: f64,
    pub(super) row: &'g GraphRow,
    pub(super) edge: &'g GraphEdge,
    /// Whether its line is left out, since it would run too far.
    pub(super) hidden: bool,
}

/// What a box is made with.
pub(super) struct Maker<'a> {
    pub(super) graph: &'a ScenarioGraph,
    pub(super) words: &'a Messages,
    pub(super) heat: Option<&'a Heat>,
    pub(super) declutter: &'a Declutter,
    /// The titles of the groups.
    pub(super) titles: &'a [String],
}

/// Writes a box from the top down.
struct Writer {
    node_box: NodeBox,
    y: f64,
}

impl Writer {
    fn new() -> Self {
        Self { node_box: NodeBox::default(), y: 6.0 }
    }

    fn line(&mut self, class: &'static str, x: f64, text: String) {
        self.y += LINE;
        self.beside(class, x, text);
    }

    fn beside(&mut self, class: &'static str, x: f64, text: String) {
        self.node_box.texts.push(Text { class, x, y: self.y, text, link: None });
    }

    fn lines(&mut self, class: &'static str, x: f64, lines: Vec<String>) {
        for line in lines {
            self.line(class, x, line);
        }
    }

    fn rule(&mut self) {
        self.y += 8.0;
        self.node_box.rules.push(self.y);
        self.y += 2.0;
    }

    fn done(mut self, class: String, tip: String) -> NodeBox {
        self.node_box.height = self.y + 10.0;
        self.node_box.class = class;
        self.node_box.tip = tip;
        self.node_box
    }
}

impl<'a> Maker<'a> {
    /// The box of a node, and the edges that lead off it.
    pub(super) fn node(&self, at: usize) -> (NodeBox, Vec<Port<'a>>) {
        let node = &self.graph.nodes[at];
        let mut writer = Writer::new();
        let mut ports = Vec::new();
        writer.lines("title", EDGE, wrap(&self.title(node), HEADING, 3));
        if let Some(count) = self.entered(node) {
            writer.node_box.texts.push(Text { class: "count", x: BOX - EDGE, y: 22.0, text: count, link: None });
        }
        let marks = self.marks(node);
        if !marks.is_empty() {
            writer.lines("mark", EDGE, wrap(&marks.join(" · "), SAID, 2));
        }
        if let Some(said) = node.text.first() {
            writer.lines("said", EDGE, wrap(said, SAID, 2));
        }
        for (number, row) in node.rows.iter().enumerate() {
            writer.rule();
            self.row(&mut writer, &mut ports, (at, number), row);
        }
        let topics = matches!(node.kind, NodeKind::Topics(_));
        let class = [
            ("card", true),
            ("topics", topics),
            ("first", node.start),
            ("unreachable", !node.reachable),
            (self.warmth(node), true),
        ];
        let class: Vec<_> = class.iter().filter(|(name, holds)| *holds && !name.is_empty()).map(|it| it.0).collect();
        let mut node_box = writer.done(class.join(" "), self.tip(node));
        node_box.id = format!("node-{at}");
        (node_box, ports)
    }

    /// A sign that stands for another scene or an ending.
    pub(super) fn sign(&self, at: usize) -> NodeBox {
        let node = &self.graph.nodes[at];
        let mut writer = Writer::new();
        let text = self.elsewhere(node);
        let class = if node.group.is_some() { "sign" } else { "sign ending" };
        let link = node.group.map(|group| format!("sheet-{}", group + 1));
        writer.lines("title", EDGE + 6.0, wrap(&text, HEADING, 3));
        let mut node_box = writer.done(class.to_owned(), format!("{text}\n{}", node.text.join("\n")).trim().to_owned());
        node_box.link = link;
        node_box
    }

    pub(super) fn title(&self, node: &Node) -> String {
        match node.kind {
            NodeKind::Beat(_) => node.title.clone(),
            NodeKind::Topics(_) => self.words.text("graph-topics"),
            NodeKind::Ending(_) => self.words.text_with("graph-ending", &[("title", node.title.as_str().into())]),
        }
    }

    /// What is said of a node that stands on another sheet.
    fn elsewhere(&self, node: &Node) -> String {
        match node.group {
            Some(group) => self.words.text_with("graph-goes-to", &[("title", self.titles[group].as_str().into())]),
            None => self.title(node),
        }
    }

    /// Names where an edge leads that no line is drawn for.
    fn jump(&self, writer: &mut Writer, from: usize, to: usize) {
        let (here, there) = (&self.graph.nodes[from], &self.graph.nodes[to]);
        let (text, link) = if here.group == there.group {
            (self.title(there), Some(format!("node-{to}")))
        } else {
            (self.elsewhere(there), there.group.map(|group| format!("sheet-{}", group + 1)))
        };
        for line in wrap(&format!("→ {text}"), ROW + 4, 2) {
            writer.line("jump", INDENT, line);
            if let Some(last) = writer.node_box.texts.last_mut() {
                last.link.clone_from(&link);
            }
        }
    }

    fn marks(&self, node: &Node) -> Vec<String> {
        let mut marks = Vec::new();
        if node.start {
            marks.push(format!("▶ {}", self.words.text("graph-start")));
        }
        if let Some((least, most)) = node.select {
            let values = [("least", least.into()), ("most", most.into())];
            marks.push(self.words.text_with("graph-select", &values));
        }
        if let Some(seconds) = node.seconds {
            marks.push(self.words.text_with("graph-seconds", &[("seconds", seconds.into())]));
        }
        if node.switch {
            marks.push(self.words.text("graph-switch"));
        }
        if !node.reachable {
            marks.push(self.words.text("graph-unreachable"));
        }
        marks
    }

    fn row(&self, writer: &mut Writer, ports: &mut Vec<Port<'a>>, (at, number): (usize, usize), row: &'a GraphRow) {
        let top = writer.y;
        if row.choice.is_some() {
            let text = row.short.as_ref().filter(|short| !short.is_empty()).unwrap_or(&row.text);
            let text = if text.is_empty() { self.words.text("graph-wrap-up") } else { text.clone() };
            writer.line("number", EDGE, format!("{}", number + 1));
            writer.y -= LINE;
            writer.lines(if row.reachable { "choice" } else { "choice never" }, INDENT, wrap(&text, ROW, 3));
        } else {
            writer.line("number", EDGE, String::from("…"));
            writer.beside("onward", INDENT, self.words.text("graph-onward"));
        }
        if row.rating.is_some() {
            let text = sign(row.rating).to_owned();
            writer.node_box.texts.push(Text { class: "rating", x: BOX - EDGE, y: top + LINE, text, link: None });
        }
        if let Some(condition) = &row.condition {
            writer.lines("when", INDENT, wrap(&self.when(condition), ROW + 4, 3));
        }
        if row.on_timeout {
            writer.line("when", INDENT, self.words.text("graph-on-timeout"));
        }
        if let Some(count) = self.picked(row) {
            writer.line("when", INDENT, count);
        }
        for edge in &row.edges {
            let mut height = top + LINE - 4.0;
            if !edge.steps.is_empty() {
                height = writer.y + LINE - 4.0;
                let steps = format!("↳ {}", steps(&edge.steps, &self.words.text("graph-otherwise")));
                writer.lines("when", INDENT, wrap(&steps, ROW + 4, 3));
            }
            match edge.target {
                Target::Node(to) if to == at => {
                    writer.line("when", INDENT, format!("↻ {}", self.words.text("graph-again")));
                    continue;
                }
                Target::Node(to) if !self.declutter.joins(at, to) => {
                    self.jump(writer, at, to);
                    continue;
                }
                Target::Node(_) => {}
                Target::Call { group, back, .. } => {
                    let title = self.graph.groups[group].title.as_str();
                    let text = self.words.text_with("graph-call", &[("title", title.into())]);
                    writer.lines("when", INDENT, wrap(&format!("↳ {text}"), ROW + 4, 2));
                    if !self.declutter.joins(at, back) {
                        self.jump(writer, at, back);
                        continue;
                    }
                }
                Target::Topics(_) => {
                    writer.line("when", INDENT, format!("↩ {}", self.words.text("graph-back-to-topics")));
                }
                Target::Return => writer.line("when", INDENT, format!("↩ {}", self.words.text("graph-return"))),
            }
            let hidden = match edge.target {
                Target::Node(to) | Target::Call { back: to, .. } => self.declutter.parts(at, to).then_some(to),
                Target::Topics(_) | Target::Return => None,
            };
            if let Some(to) = hidden {
                self.jump(writer, at, to);
            }
            ports.push(Port { height, row, edge, hidden: hidden.is_some() });
        }
    }

    fn when(&self, condition: &str) -> String {
        self.words.text_with("graph-if", &[("condition", condition.into())])
    }

    /// What the box says in full, for whoever points at it and for screen readers.
    fn tip(&self, node: &Node) -> String {
        let mut tip = vec![format!("{} ({})", self.title(node), node.path)];
        tip.extend(self.marks(node));
        tip.extend(node.text.iter().cloned());
        for (number, row) in node.rows.iter().enumerate().filter(|(_, row)| row.choice.is_some()) {
            let sign = sign(row.rating);
            let when = row.condition.as_deref().map(|it| format!(" [{}]", self.when(it))).unwrap_or_default();
            let text = if row.text.is_empty() { self.words.text("graph-wrap-up") } else { row.text.clone() };
            tip.push(format!("{}. {sign} {text}{when}", number + 1));
        }
        tip.join("\n")
    }

    fn entered(&self, node: &Node) -> Option<String> {
        let (NodeKind::Beat(beat) | NodeKind::Topics(beat)) = node.kind else { return None };
        let count = self.heat?.beats.get(beat.index())?;
        Some(self.words.text_with("graph-times", &[("count", (*count).into())]))
    }

    fn picked(&self, row: &GraphRow) -> Option<String> {
        let count = self.heat?.choices.get(row.choice?.index())?;
        Some(self.words.text_with("graph-times", &[("count", (*count).into())]))
    }

    /// How warm a box is: a step for each fifth of the most entered.
    fn warmth(&self, node: &Node) -> &'static str {
        let (NodeKind::Beat(beat) | NodeKind::Topics(beat)) = node.kind else { return "" };
        let Some(heat) = self.heat else { return "" };
        let most = heat.beats.iter().copied().max().unwrap_or(0).max(1);
        let count = heat.beats.get(beat.index()).copied().unwrap_or(0);
        match count.saturating_mul(5).div_ceil(most) {
            0 => "heat-0",
            1 => "heat-1",
            2 => "heat-2",
            3 => "heat-3",
            4 => "heat-4",
            _ => "heat-5",
        }
    }
}
