//! The boards, filled from the scenario: what runs through it, and at which beats.

use super::boards::{BoardRow, BoardView};
use super::present_sheet::beat_title;
use crate::engine::{
    BeatId, Effect, FlowGraph, InterestId, Language, PackedSpan, PromiseId, Scenario, Speaker, TextId, Then,
};
use crate::report::{Messages, capitalised};

/// What tells the boards.
#[derive(Clone, Copy)]
struct BoardTeller<'a> {
    scenario: &'a Scenario,
    words: &'a Messages,
}

/// The boards: promises, interests, endings, people.
pub(super) fn boards(scenario: &Scenario, words: &Messages) -> Vec<BoardView> {
    let it = BoardTeller { scenario, words };
    let effects = it.effects();
    let board = |id: &str, rows: Vec<BoardRow>| BoardView { title: words.text(id), rows };
    vec![
        board("app-studio-promises", it.promises(&effects)),
        board("app-studio-interests", it.interests(&effects)),
        board("app-studio-endings", it.endings()),
        board("app-studio-people", it.people()),
    ]
}

impl BoardTeller<'_> {
    fn text(self, id: TextId) -> String {
        self.scenario.texts.unplayed(id, Language::default()).into_owned()
    }

    fn place(self, what: &str, beat: BeatId) -> (String, String, String) {
        let what = if what.is_empty() { String::new() } else { self.words.text(what) };
        (what, self.scenario.beat_path(beat), beat_title(self.scenario, beat))
    }

    /// Every effect with the beat at which it happens.
    fn effects(self) -> Vec<(BeatId, Effect)> {
        let mut all = Vec::new();
        for id in (0..self.scenario.beats.len()).map(BeatId::new) {
            let mut add = |span: PackedSpan| {
                all.extend(self.scenario.effects[span.range()].iter().map(|effect| (id, *effect)));
            };
            add(self.scenario.beat(id).on_enter);
            self.scenario.choices_of(id).for_each(|choice| add(self.scenario.choice(choice).effects));
        }
        all
    }

    fn promises(self, effects: &[(BeatId, Effect)]) -> Vec<BoardRow> {
        let row = |at: usize| {
            let id = PromiseId::new(at);
            let promise = &self.scenario.promises[at];
            let mut name = None;
            let mut places = Vec::new();
            for (beat, effect) in effects {
                let what = match effect {
                    Effect::Promise { promise, text } if *promise == id => {
                        name.get_or_insert_with(|| self.text(*text));
                        "app-studio-promise-made"
                    }
                    Effect::Keep(promise) if *promise == id => "app-studio-promise-kept",
                    Effect::Warn(promise) if *promise == id => "app-studio-promise-warned",
                    Effect::Break(promise) if *promise == id => "app-studio-promise-broken",
                    _ => continue,
                };
                places.push(self.place(what, *beat));
            }
            let to = self.text(self.scenario.cast[promise.to.index()].name);
            let line = self.words.text_with("app-studio-to-whom", &[("who", to.into())]);
            BoardRow { name: name.unwrap_or_default(), line, places }
        };
        (0..self.scenario.promises.len()).map(row).collect()
    }

    fn interests(self, effects: &[(BeatId, Effect)]) -> Vec<BoardRow> {
        let row = |(at, interest): (usize, &crate::engine::Interest)| {
            let id = InterestId::new(at);
            let opened = effects.iter().filter(|(_, effect)| matches!(effect, Effect::Discover(it) if *it == id));
            BoardRow {
                name: self.text(interest.text),
                line: self.text(self.scenario.cast[interest.of.index()].name),
                places: opened.map(|(beat, _)| self.place("app-studio-interest-opened", *beat)).collect(),
            }
        };
        self.scenario.interests.iter().enumerate().map(row).collect()
    }

    fn endings(self) -> Vec<BoardRow> {
        let graph = FlowGraph::of(self.scenario);
        let row = |(at, ending): (usize, &crate::engine::Ending)| {
            let leads = |beat: &BeatId| {
                graph.exits(*beat).iter().any(|exit| matches!(exit.then, Then::End(to) if to.index() == at))
            };
            let from = (0..self.scenario.beats.len()).map(BeatId::new).filter(leads);
            BoardRow {
                name: self.text(ending.title),
                line: self.text(ending.text),
                places: from.map(|beat| self.place("app-studio-ending-from", beat)).collect(),
            }
        };
        self.scenario.endings.iter().enumerate().map(row).collect()
    }

    fn people(self) -> Vec<BoardRow> {
        let row = |(at, person): (usize, &crate::engine::Stakeholder)| {
            let speaks = |beat: &BeatId| {
                let replies = self.scenario.choices_of(*beat).map(|choice| self.scenario.choice(choice).reply);
                let mut spans = std::iter::once(self.scenario.beat(*beat).lines).chain(replies);
                spans.any(|span| {
                    let mut lines = self.scenario.lines[span.range()].iter();
                    lines.any(|line| matches!(line.who, Speaker::Stakeholder(who) if who.index() == at))
                })
            };
            let beats = (0..self.scenario.beats.len()).map(BeatId::new).filter(speaks);
            let line = format!("{}, {}", self.text(person.function), self.text(person.organisation));
            BoardRow {
                name: self.text(person.name),
                line: capitalised(&line),
                places: beats.map(|beat| self.place("", beat)).collect(),
            }
        };
        self.scenario.cast.iter().enumerate().map(row).collect()
    }
}
