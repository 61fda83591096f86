//! Where it goes next, in words: one sentence for each place to which a choice or a beat may lead.

use super::teller::Teller;
use crate::engine::{BeatId, BranchStep, ExitOwner, Then};
use crate::report::condition::trimmed;
use crate::report::graph::chance;

impl Teller<'_> {
    /// Where it may go from a beat with a choice or without, with what decides it in front.
    pub(super) fn exits(&self, beat: BeatId, owner: ExitOwner) -> Vec<String> {
        let exits = self.flow.exits_of(beat, owner).map(|exit| {
            let place = self.place(exit.then);
            let steps: Vec<_> = exit.steps.iter().map(|step| self.step(*step)).collect();
            if steps.is_empty() { place } else { format!("{}: {place}", steps.join(", ")) }
        });
        exits.collect()
    }

    fn step(&self, step: BranchStep) -> String {
        match step {
            BranchStep::When(branch) => {
                let when = self.scenario.branches[branch as usize].when.as_ref();
                when.map(|when| self.conditions.if_so(when)).unwrap_or_default()
            }
            BranchStep::Otherwise => self.say("review-otherwise"),
            BranchStep::Share { weight, all } => chance(weight, all, self.words),
        }
    }

    fn place(&self, then: Then) -> String {
        let scenario = self.scenario;
        let with = |id: &str, number: String, title: String| {
            self.words.text_with(id, &[("number", number.into()), ("title", trimmed(&title).to_owned().into())])
        };
        match then {
            Then::Beat(beat) => with("review-to-beat", self.numbers.beat(beat).to_owned(), self.beat_title(beat)),
            Then::Scene(scene) => {
                let title = self.text(scenario.scenes[scene.index()].title);
                with("review-to-scene", (scene.index() + 1).to_string(), title)
            }
            Then::End(ending) => {
                with("review-to-end", String::new(), self.text(scenario.endings[ending.index()].title))
            }
            Then::Topics => self.say("review-to-topics"),
            Then::Return => self.say("review-to-return"),
            Then::Call(fragment, back) => {
                let number = (scenario.scenes.len() + fragment.index() + 1).to_string();
                let values = [("number", number.into()), ("back", self.numbers.beat(back).into())];
                self.words.text_with("review-to-call", &values)
            }
            Then::First(_) | Then::Chance(_) => String::new(),
        }
    }

    /// The title of a moment.
    pub(super) fn beat_title(&self, id: BeatId) -> String {
        let beat = self.scenario.beat(id);
        if self.scenario.scenes.iter().any(|scene| scene.topic_list == Some(id)) {
            return self.say("review-topics");
        }
        beat.title.map_or_else(
            || crate::report::condition::readable(self.scenario.texts.name(beat.id)),
            |title| self.text(title),
        )
    }
}
