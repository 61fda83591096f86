//! The nodes of the picture: beats and topic lists with their rows, and endings.

use super::edges::{edges, group_of};
use super::{GraphRow, Group, Node, NodeKind, ScenarioGraph};
use crate::engine::{
    BeatId, ChoiceId, EndingId, ExitOwner, FlowGraph, FlowReach, Language, Line, Planning, Scenario, Speaker, TextId,
};

pub(super) fn graph(scenario: &Scenario, language: Language) -> ScenarioGraph {
    let flow = FlowGraph::of(scenario);
    let maker = GraphMaker { scenario, language, reach: flow.reach(), flow };
    let mut nodes: Vec<_> = (0..scenario.beats.len()).map(|at| maker.beat(BeatId::new(at))).collect();
    nodes.extend((0..scenario.endings.len()).map(|at| maker.ending(EndingId::new(at))));
    ScenarioGraph {
        id: scenario.id.clone(),
        title: maker.text(scenario.about.title),
        groups: maker.groups(&nodes),
        nodes,
    }
}

struct GraphMaker<'s> {
    scenario: &'s Scenario,
    language: Language,
    flow: FlowGraph<'s>,
    reach: FlowReach,
}

impl GraphMaker<'_> {
    fn text(&self, id: TextId) -> String {
        self.scenario.texts.unplayed(id, self.language).into_owned()
    }

    fn groups(&self, nodes: &[Node]) -> Vec<Group> {
        let texts = &self.scenario.texts;
        let scenes = self.scenario.scenes.iter().map(|scene| (scene.id, self.text(scene.title), false));
        let fragments = self.scenario.fragments.iter().map(|it| (it.id, texts.name(it.id).replace('_', " "), true));
        let mut groups: Vec<_> = scenes
            .chain(fragments)
            .map(|(id, title, fragment)| Group { id: texts.name(id).to_owned(), title, fragment, nodes: Vec::new() })
            .collect();
        for (at, node) in nodes.iter().enumerate() {
            if let Some(group) = node.group {
                groups[group].nodes.push(at);
            }
        }
        groups
    }

    fn beat(&self, id: BeatId) -> Node {
        let scenario = self.scenario;
        let beat = scenario.beat(id);
        let is_list = scenario.scenes.iter().any(|scene| scene.topic_list == Some(id));
        let name = || scenario.texts.name(beat.id).replace('_', " ");
        let mut rows: Vec<_> = scenario.choices_of(id).map(|choice| self.choice(id, choice)).collect();
        rows.extend(beat.then.map(|_| self.onward(id)));
        Node {
            kind: if is_list { NodeKind::Topics(id) } else { NodeKind::Beat(id) },
            path: scenario.beat_path(id),
            group: Some(group_of(scenario, beat.home)),
            title: if is_list { String::new() } else { beat.title.map_or_else(name, |title| self.text(title)) },
            text: scenario.lines[beat.lines.range()].iter().map(|line| self.line(line)).collect(),
            start: scenario.scenes[scenario.start.index()].start == id,
            reachable: self.reach.comes_to(id),
            seconds: scenario.timer(beat).map(|timer| timer.seconds),
            select: beat.select,
            planning: beat.planning.map(|planning| match planning {
                Planning::Budget { word, .. } => (planning, self.text(word)),
                Planning::Rank | Planning::Divide { .. } => (planning, String::new()),
            }),
            switch: beat.switch,
            rows,
        }
    }

    fn ending(&self, id: EndingId) -> Node {
        let ending = &self.scenario.endings[id.index()];
        Node {
            kind: NodeKind::Ending(id),
            path: self.scenario.texts.name(ending.id).to_owned(),
            group: None,
            title: self.text(ending.title),
            text: vec![self.text(ending.text)],
            start: false,
            reachable: self.reach.comes_to_ending(id),
            seconds: None,
            select: None,
            planning: None,
            switch: false,
            rows: Vec::new(),
        }
    }

    fn line(&self, line: &Line) -> String {
        let text = self.text(line.text);
        match line.who {
            Speaker::Narration => text,
            Speaker::Player => format!("{}: {text}", self.text(self.scenario.about.player.name)),
            Speaker::Stakeholder(who) => format!("{}: {text}", self.text(self.scenario.cast[who.index()].name)),
        }
    }

    fn choice(&self, beat: BeatId, id: ChoiceId) -> GraphRow {
        let scenario = self.scenario;
        let choice = scenario.choice(id);
        let topic = scenario.topic_of(id).map(|topic| &scenario.topics[topic.index()]);
        let condition = topic.and_then(|topic| topic.when.as_ref()).or(choice.when.as_ref());
        GraphRow {
            choice: Some(id),
            id: scenario.texts.name(choice.id).to_owned(),
            text: choice.text.map(|text| self.text(text)).unwrap_or_default(),
            short: topic.map(|topic| topic.title).or(scenario.notes(id).short).map(|text| self.text(text)),
            condition: condition.cloned(),
            rating: choice.rating,
            on_timeout: scenario.timer(scenario.beat(beat)).is_some_and(|timer| timer.on_timeout == id),
            reachable: self.reach.offers(id),
            edges: edges(scenario, &self.flow, beat, ExitOwner::Choice(id)),
        }
    }

    fn onward(&self, beat: BeatId) -> GraphRow {
        GraphRow {
            choice: None,
            id: String::new(),
            text: String::new(),
            short: None,
            condition: None,
            rating: None,
            on_timeout: false,
            reachable: self.reach.comes_to(beat),
            edges: edges(self.scenario, &self.flow, beat, ExitOwner::Beat),
        }
    }
}
