//! Where it goes next, in words: one sentence for each place that a choice may lead to.

use super::teller::Teller;
use crate::engine::{BeatId, Then};
use crate::report::condition::trimmed;

impl Teller<'_> {
    /// Where a `then` may lead, with what decides it in front.
    pub(super) fn ways(&self, then: Then) -> Vec<String> {
        let mut said = Vec::new();
        let mut open = vec![(then, Vec::<String>::new())];
        while let Some((then, steps)) = open.pop() {
            let (Then::First(branches) | Then::Chance(branches)) = then else {
                let place = self.place(then);
                said.push(if steps.is_empty() { place } else { format!("{}: {place}", steps.join(", ")) });
                continue;
            };
            let branches = &self.scenario.branches[branches.range()];
            let all: u64 = branches.iter().map(|branch| u64::from(branch.weight)).sum();
            for branch in branches.iter().rev() {
                let mut steps = steps.clone();
                steps.push(match (then, &branch.when) {
                    (Then::Chance(_), _) => {
                        let values = [("weight", branch.weight.into()), ("all", all.into())];
                        self.words.text_with("review-chance", &values)
                    }
                    (_, Some(when)) => self.conditions.if_so(when),
                    (_, None) => self.say("review-otherwise"),
                });
                open.push((branch.then, steps));
            }
        }
        said
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
