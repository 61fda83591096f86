//! What every form of the picture is made of: the graph of a case, and the words of the script for reviewers.

use crate::author::graph::{EdgeStep, GraphRow, Node, NodeKind, ScenarioGraph};
use crate::engine::{Condition, FragmentId, Home, Language, Planning, Scenario, SceneId};
use crate::report::numbers::capitalised;
use crate::report::{InWords, Messages, Numbering};

/// The picture of a case, or of one of its scenes.
pub struct CasePicture<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) words: &'a Messages,
    pub(super) graph: ScenarioGraph,
    /// The titles of the groups: scenes, then shared pieces.
    pub(super) titles: Vec<String>,
    /// The one group that is drawn; all of them without it.
    pub(super) only: Option<usize>,
    numbers: Numbering,
    language: Language,
    /// The code of that language.
    pub(super) texts_in: String,
}

impl<'a> CasePicture<'a> {
    /// The picture of a whole case, with its texts in the language of the words where it has them.
    #[must_use]
    pub fn of(scenario: &'a Scenario, words: &'a Messages) -> Self {
        Self::with_texts_in(scenario, words, words.language())
    }

    /// The same, with its texts in the language of this code where it has them.
    #[must_use]
    pub fn with_texts_in(scenario: &'a Scenario, words: &'a Messages, texts_in: &str) -> Self {
        let language = scenario.texts.language(texts_in);
        let texts_in = scenario.language_of_texts(texts_in).to_owned();
        let mut graph = ScenarioGraph::of(scenario, language);
        let numbers = Numbering::of(scenario);
        let scenes = (0..scenario.scenes.len()).map(|at| Home::Scene(SceneId::new(at)));
        let fragments = (0..scenario.fragments.len()).map(|at| Home::Fragment(FragmentId::new(at)));
        for (group, home) in graph.groups.iter_mut().zip(scenes.chain(fragments)) {
            group.nodes = numbers.order(scenario, home).iter().map(|beat| beat.index()).collect();
        }
        let title = |(at, group): (usize, &crate::author::graph::Group)| {
            let values = [("number", (at + 1).into()), ("title", group.title.as_str().into())];
            words.text_with(if group.fragment { "graph-fragment" } else { "graph-scene" }, &values)
        };
        let titles = graph.groups.iter().enumerate().map(title).collect();
        Self { scenario, words, graph, titles, only: None, numbers, language, texts_in }
    }

    /// The ids of the scenes and shared pieces.
    pub fn scenes(&self) -> impl Iterator<Item = &str> {
        self.graph.groups.iter().map(|group| group.id.as_str())
    }

    /// The picture of the scene or shared piece with this id; of all of them where there is none.
    #[must_use]
    pub fn narrowed(self, id: &str) -> Self {
        let only = self.graph.groups.iter().position(|group| group.id == id);
        Self { only, ..self }
    }

    /// The groups that are drawn.
    pub(super) fn groups(&self) -> std::ops::Range<usize> {
        self.only.map_or(0..self.graph.groups.len(), |only| only..only + 1)
    }

    /// Whether a node is outside of the one scene that is drawn, and stands there only for the lines to it and from it.
    pub(super) fn is_stub(&self, at: usize) -> bool {
        let group = self.graph.nodes[at].group;
        self.only.is_some() && group.is_some() && group != self.only
    }

    /// What a choice says, in short or in full; a choice that says nothing ends the talk about a subject.
    pub(super) fn said(&self, row: &GraphRow, in_full: bool) -> String {
        let short = row.short.as_ref().filter(|short| !in_full && !short.is_empty());
        let text = short.unwrap_or(&row.text);
        if text.is_empty() && row.choice.is_some() { self.words.text("graph-wrap-up") } else { text.clone() }
    }

    /// What the picture is called.
    pub(super) fn heading(&self) -> String {
        let title = match self.only {
            Some(only) => format!("{}: {}", self.graph.title, self.titles[only]),
            None => self.graph.title.clone(),
        };
        self.words.text_with("graph-heading", &[("title", title.into())])
    }

    /// What there is to see, for those who do not see it.
    pub(super) fn description(&self) -> String {
        let nodes = || self.graph.nodes.iter().filter(|node| self.only.is_none() || node.group == self.only);
        let beats = nodes().filter(|node| node.group.is_some()).count();
        let choices = nodes().flat_map(|node| &node.rows).filter(|row| row.choice.is_some()).count();
        let mut values = vec![("beats", beats.into()), ("choices", choices.into())];
        if self.only.is_some() {
            return self.words.text_with("graph-description-scene", &values);
        }
        values.push(("endings", self.scenario.endings.len().into()));
        self.words.text_with("graph-description", &values)
    }

    /// The number and title of a node.
    pub(super) fn title(&self, at: usize) -> String {
        let node = &self.graph.nodes[at];
        match node.kind {
            NodeKind::Beat(beat) => format!("{} {}", self.numbers.beat(beat), node.title),
            NodeKind::Topics(beat) => format!("{} {}", self.numbers.beat(beat), self.words.text("graph-topics")),
            NodeKind::Ending(_) => self.words.text_with("graph-ending", &[("title", node.title.as_str().into())]),
        }
    }

    /// What is special about a node, in a few words each.
    pub(super) fn marks(&self, node: &Node) -> Vec<String> {
        let mut marks = Vec::new();
        if node.start {
            marks.push(self.words.text("graph-start"));
        }
        if let Some((planning, word)) = &node.planning {
            let number = |number: u16| u32::from(number).into();
            marks.push(match *planning {
                Planning::Budget { total, .. } => {
                    let values = [("total", number(total)), ("word", word.as_str().into())];
                    self.words.text_with("graph-budget", &values)
                }
                Planning::Rank => {
                    let count = node.select.map_or(0, |(_, most)| most);
                    self.words.text_with("graph-rank", &[("count", u32::from(count).into())])
                }
                Planning::Divide { total, step } => {
                    self.words.text_with("graph-divide", &[("total", number(total)), ("step", number(step))])
                }
            });
        } else if let Some((least, most)) = node.select {
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

    /// When something can be picked, as a sentence.
    pub(super) fn only_if(&self, condition: &Condition) -> String {
        capitalised(&self.conditions().only_if(condition))
    }

    /// What decides that an edge is taken, as the beginning of a sentence.
    pub(super) fn steps(&self, steps: &[EdgeStep]) -> String {
        let words: Vec<_> = steps
            .iter()
            .map(|step| match step {
                EdgeStep::When(condition) => self.conditions().if_so(condition),
                EdgeStep::Otherwise => self.words.text("graph-otherwise"),
                EdgeStep::Share(weight, all) => chance(*weight, *all, self.words),
            })
            .collect();
        capitalised(&words.join(", "))
    }

    /// The letter by which the script for reviewers names a choice.
    pub(super) fn letter(&self, choice: crate::engine::ChoiceId) -> &str {
        self.numbers.choice(choice).rsplit('.').next().unwrap_or_default()
    }

    fn conditions(&self) -> InWords<'_> {
        InWords { scenario: self.scenario, words: self.words, language: self.language, numbers: Some(&self.numbers) }
    }
}

/// A share of chance in words: so many times out of a hundred, or exactly where that would say never or always.
pub(in crate::report) fn chance(weight: u32, all: u64, words: &Messages) -> String {
    let (weight, all) = (u64::from(weight), all.max(1));
    let percent = (weight * 100 + all / 2) / all;
    if percent == 0 && weight > 0 || percent == 100 && weight < all {
        return words.text_with("graph-chance-exact", &[("weight", weight.into()), ("all", all.into())]);
    }
    words.text_with("graph-chance", &[("percent", percent.into())])
}

#[cfg(test)]
mod tests {
    use super::chance;
    use crate::report::Messages;

    #[test]
    fn what_seldom_happens_is_not_never() {
        let words = Messages::new("nl");
        for (weight, all, said) in [
            (1, 3, "33 % van de keren, door het toeval"),
            (1, 200, "1 % van de keren, door het toeval"),
            (1, 300, "1 van de 300 keer, door het toeval"),
            (299, 300, "299 van de 300 keer, door het toeval"),
            (300, 300, "100 % van de keren, door het toeval"),
        ] {
            assert_eq!(chance(weight, all, &words), said);
        }
        assert_eq!(chance(1, 300, &Messages::new("en")), "1 in 300 times, by chance");
    }
}
