//! The sheet of a beat, filled from the scenario as it was read last.

use super::intent::{LineAt, SheetField};
use super::view::{SheetChoice, SheetCondition, SheetLead, SheetLine, SheetView};
use crate::author::condition_text;
use crate::engine::{
    BeatId, ChoiceId, Condition, FlowGraph, Home, Language, Line, Mood, PackedSpan, Rating, Scenario, Speaker, TextId,
    Then,
};
use crate::report::{InWords, Messages, capitalised};

/// What a sheet is made of.
#[derive(Clone, Copy)]
pub(super) struct SheetTeller<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) words: &'a Messages,
}

/// The title of a beat: its own, else its first words, else its id in words.
pub(super) fn beat_title(scenario: &Scenario, beat: BeatId) -> String {
    let it = scenario.beat(beat);
    let text = |id: TextId| scenario.texts.unplayed(id, Language::default()).into_owned();
    if let Some(title) = it.title {
        return text(title);
    }
    let id = capitalised(&scenario.texts.name(it.id).replace('_', " "));
    match it.home {
        Home::Scene(scene) if scenario.scenes[scene.index()].topic_list == Some(beat) => {
            text(scenario.scenes[scene.index()].title)
        }
        Home::Scene(_) | Home::Fragment(_) => id,
    }
}

/// The title of the scene or fragment of a beat.
pub(super) fn home_title(scenario: &Scenario, home: Home) -> String {
    match home {
        Home::Scene(scene) => {
            scenario.texts.unplayed(scenario.scenes[scene.index()].title, Language::default()).into_owned()
        }
        Home::Fragment(it) => capitalised(&scenario.texts.name(scenario.fragments[it.index()].id).replace('_', " ")),
    }
}

impl SheetTeller<'_> {
    /// The sheet of a beat.
    pub(super) fn sheet(self, beat: BeatId) -> SheetView {
        let it = self.scenario.beat(beat);
        let title = self.words.text_with(
            "app-studio-scene",
            &[("scene", home_title(self.scenario, it.home).into()), ("id", self.scenario.beat_path(beat).into())],
        );
        let people = || self.scenario.cast.iter().map(|it| self.raw(Some(it.name)));
        let mut speakers = vec![self.words.text("app-studio-narration"), self.words.text("app-studio-player")];
        speakers.extend(people());
        let figures = self.scenario.cast.iter().map(|it| Some(it.figure.clone()));
        let in_list =
            matches!(it.home, Home::Scene(scene) if self.scenario.scenes[scene.index()].topic_list == Some(beat));
        SheetView {
            beat: self.scenario.beat_path(beat),
            scene: title,
            title: self.raw(it.title),
            speakers,
            figures: [None, None].into_iter().chain(figures).collect(),
            people: people().collect(),
            moods: self.moods(),
            ratings: self.ratings(),
            lines: self.lines(it.lines, LineAt::Beat),
            choices: self.scenario.choices_of(beat).enumerate().map(|(at, id)| self.choice(at, id)).collect(),
            lead: it.then.map(|then| self.lead(then)),
            from: self.comes_from(beat),
            fixed: in_list,
            ..SheetView::default()
        }
    }

    /// A text as it is written.
    fn raw(self, id: Option<TextId>) -> String {
        id.map_or_else(String::new, |id| self.scenario.texts.text(id, Language::default()).to_owned())
    }

    fn moods(self) -> Vec<String> {
        let named = Mood::ALL.map(|mood| self.words.text(&format!("live-mood-{}", mood.id().to_lowercase())));
        std::iter::once(self.words.text("app-studio-mood-own")).chain(named).collect()
    }

    fn ratings(self) -> Vec<String> {
        let named = Rating::ALL.map(|rating| self.words.text(&format!("review-rating-{}", rating.id().to_lowercase())));
        std::iter::once(self.words.text("app-studio-rating-none")).chain(named).collect()
    }

    fn lines(self, span: PackedSpan, at: impl Fn(usize) -> LineAt) -> Vec<SheetLine> {
        let lines = self.scenario.lines[span.range()].iter().enumerate();
        lines.map(|(place, line)| self.line(at(place), line)).collect()
    }

    fn line(self, at: LineAt, line: &Line) -> SheetLine {
        SheetLine {
            at,
            who: match line.who {
                Speaker::Narration => 0,
                Speaker::Player => 1,
                Speaker::Stakeholder(who) => who.index() + 2,
            },
            mood: line.mood,
            text: self.raw(Some(line.text)),
            cue: self.raw(line.cue),
            thought: self.raw(line.thinks),
            when: self.condition(line.when.as_ref()),
        }
    }

    fn condition(self, condition: Option<&Condition>) -> SheetCondition {
        let Some(condition) = condition else { return SheetCondition::default() };
        let say = InWords { scenario: self.scenario, words: self.words, language: Language::default(), numbers: None };
        SheetCondition { text: condition_text(self.scenario, condition), words: capitalised(&say.only_if(condition)) }
    }

    fn choice(self, at: usize, id: ChoiceId) -> SheetChoice {
        let (it, notes) = (self.scenario.choice(id), self.scenario.notes(id));
        let text = self.raw(it.text);
        let moves = self.scenario.moves[it.moves.range()].iter().map(|id| {
            let it = &self.scenario.model.moves[id.index()];
            let code = self.words.language();
            (it.id.clone(), capitalised(it.name.get(code)), it.means.get(code).to_owned())
        });
        SheetChoice {
            words: text.split_whitespace().count(),
            text,
            does: it.does,
            to: it.to.map(|to| to.index()),
            moves: moves.collect(),
            reply: self.lines(it.reply, |line| LineAt::Reply(at, line)),
            why: self.raw(notes.why),
            rating: it.rating,
            when: self.condition(it.when.as_ref()),
            lead: it.then.map(|then| self.lead(then)),
        }
    }

    /// Where something leads, in words.
    fn lead(self, then: Then) -> SheetLead {
        let title = |id: TextId| self.scenario.texts.unplayed(id, Language::default()).into_owned();
        let say = |id: &str, title: String| self.words.text_with(id, &[("title", title.into())]);
        let (words, beat) = match then {
            Then::Beat(beat) => (beat_title(self.scenario, beat), Some(beat)),
            Then::Scene(scene) => {
                let it = &self.scenario.scenes[scene.index()];
                (say("app-studio-lead-scene", title(it.title)), Some(it.start))
            }
            Then::End(ending) => (say("app-studio-lead-end", title(self.scenario.endings[ending.index()].title)), None),
            Then::Topics => (self.words.text("app-studio-lead-topics"), None),
            Then::Call(fragment, _) => {
                let home = home_title(self.scenario, Home::Fragment(fragment));
                (say("app-studio-lead-call", home), Some(self.scenario.fragments[fragment.index()].start))
            }
            Then::Return => (self.words.text("app-studio-lead-return"), None),
            Then::First(span) | Then::Chance(span) => {
                let id =
                    if matches!(then, Then::First(_)) { "app-studio-lead-first" } else { "app-studio-lead-chance" };
                let branches = &self.scenario.branches[span.range()];
                let to: Vec<_> = branches.iter().map(|branch| self.lead(branch.then).words).collect();
                (say(id, to.join(" / ")), None)
            }
        };
        SheetLead { words, beat: beat.map(|beat| self.scenario.beat_path(beat)) }
    }

    /// The beats that lead to this one.
    fn comes_from(self, beat: BeatId) -> Vec<(String, String)> {
        let graph = FlowGraph::of(self.scenario);
        let leads = |from: &usize| {
            graph.exits(BeatId::new(*from)).iter().any(|exit| match exit.then {
                Then::Beat(to) | Then::Call(_, to) => to == beat,
                Then::Scene(scene) => self.scenario.scenes[scene.index()].start == beat,
                _ => false,
            })
        };
        let from = (0..self.scenario.beats.len()).filter(leads).map(BeatId::new).filter(|from| *from != beat);
        from.map(|from| (self.scenario.beat_path(from), beat_title(self.scenario, from))).collect()
    }
}

/// Puts what is being typed in the place of what stands in a field.
pub(super) fn put(view: &mut SheetView, field: SheetField, text: &str) {
    fn line(view: &mut SheetView, at: LineAt) -> Option<&mut SheetLine> {
        match at {
            LineAt::Beat(line) => view.lines.get_mut(line),
            LineAt::Reply(choice, line) => view.choices.get_mut(choice)?.reply.get_mut(line),
        }
    }
    let place = match field {
        SheetField::Title => Some(&mut view.title),
        SheetField::Said(at) => line(view, at).map(|it| &mut it.text),
        SheetField::Cue(at) => line(view, at).map(|it| &mut it.cue),
        SheetField::Thought(at) => line(view, at).map(|it| &mut it.thought),
        SheetField::LineWhen(at) => line(view, at).map(|it| &mut it.when.text),
        SheetField::Choice(at) => view.choices.get_mut(at).map(|it| &mut it.text),
        SheetField::Why(at) => view.choices.get_mut(at).map(|it| &mut it.why),
        SheetField::When(at) => view.choices.get_mut(at).map(|it| &mut it.when.text),
    };
    if let Some(place) = place {
        text.clone_into(place);
    }
}
