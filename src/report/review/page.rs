//! What the script says, in the order in which people read it.

use super::cover::Cover;
use super::people::Person;
use super::scenes::Scene;
use super::steps::Step;
use crate::engine::{Effect, FlowGraph, Home, Language, Scenario, SceneId, TextId};
use crate::report::condition::trimmed;
use crate::report::{InWords, Numbering, Words};
use serde::Serialize;

/// Everything that a template shows.
#[derive(Serialize)]
pub(super) struct Page {
    pub(super) language: &'static str,
    pub(super) title: String,
    pub(super) cover: Cover,
    pub(super) cast: Vec<Person>,
    pub(super) promises: Vec<Promise>,
    pub(super) norms: Vec<Norm>,
    /// What the names in conditions stand for.
    pub(super) marks: Vec<Named>,
    /// The conversational moves that the case uses.
    pub(super) moves: Vec<Named>,
    pub(super) scenes: Vec<Scene>,
    pub(super) endings: Vec<Named>,
    pub(super) lessons: Vec<Lesson>,
    pub(super) discussion: Vec<String>,
    pub(super) checklist: Vec<String>,
}

/// Something with a name and what it means.
#[derive(Serialize)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Promise {
    pub(super) to: String,
    pub(super) kind: String,
    /// What may be said, with where.
    pub(super) said: Vec<Named>,
}

#[derive(Serialize)]
pub(super) struct Norm {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) source: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Lesson {
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) when: Option<String>,
}

/// What everything on the page is said with.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) flow: &'a FlowGraph<'a>,
    pub(super) words: &'a Words,
    pub(super) language: Language,
    pub(super) numbers: &'a Numbering,
    pub(super) conditions: InWords<'a>,
}

impl Teller<'_> {
    pub(super) fn text(&self, id: TextId) -> String {
        self.scenario.texts.text(id, self.language).to_owned()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(super) fn person(&self, who: crate::engine::StakeholderId) -> String {
        self.text(self.scenario.cast[who.index()].name)
    }
}

impl Page {
    /// The script of a scenario, with its texts in the language of the words where it has them.
    pub(super) fn of(scenario: &Scenario, words: &Words) -> Self {
        let numbers = &Numbering::of(scenario);
        let language = scenario.texts.language(words.language());
        let conditions = InWords { scenario, words, language, numbers: Some(numbers) };
        let flow = &FlowGraph::of(scenario);
        let teller = Teller { scenario, flow, words, language, numbers, conditions };
        let scenes = (0..scenario.scenes.len()).map(|at| Home::Scene(SceneId::new(at)));
        let fragments = (0..scenario.fragments.len()).map(|at| Home::Fragment(crate::engine::FragmentId::new(at)));
        Self {
            language: words.language(),
            title: teller.text(scenario.about.title),
            cover: Cover::of(&teller),
            cast: (0..scenario.cast.len()).map(|at| Person::of(at, &teller)).collect(),
            promises: teller.promises(),
            norms: teller.norms(),
            marks: teller.marks(),
            moves: teller.moves(),
            scenes: scenes.chain(fragments).map(|home| Scene::of(home, &teller)).collect(),
            endings: scenario
                .endings
                .iter()
                .map(|it| Named { name: teller.text(it.title), text: teller.text(it.text) })
                .collect(),
            lessons: teller.lessons(),
            discussion: scenario.about.discussion.iter().map(|text| teller.text(*text)).collect(),
            checklist: (1..=12).map(|number| words.say(&format!("review-check-{number}"))).collect(),
        }
    }
}

impl Teller<'_> {
    fn promises(&self) -> Vec<Promise> {
        let steps: Vec<Step> = self.steps();
        let promises = self.scenario.promises.iter().enumerate();
        let promises = promises.map(|(at, promise)| Promise {
            to: self.person(promise.to),
            kind: self.say(&format!("review-promise-{}", promise.kind.id().to_lowercase())),
            said: steps
                .iter()
                .flat_map(|step| step.effects.iter().map(move |effect| (step, effect)))
                .filter_map(|(step, effect)| match effect {
                    Effect::Promise { promise, text } if promise.index() == at => {
                        Some(Named { name: step.number.clone(), text: trimmed(&self.text(*text)).to_owned() })
                    }
                    _ => None,
                })
                .collect(),
        });
        promises.collect()
    }

    fn norms(&self) -> Vec<Norm> {
        let norms = self.scenario.norms.iter();
        let norms = norms.map(|it| Norm {
            title: self.text(it.title),
            text: self.text(it.text),
            source: it.source.map(|source| self.text(source)),
        });
        norms.collect()
    }

    fn lessons(&self) -> Vec<Lesson> {
        let lessons = self.scenario.lessons.iter();
        let lessons = lessons.map(|it| Lesson {
            kind: self.say(&format!("debrief-lesson-{}", it.kind.id().to_lowercase())),
            text: self.text(it.text),
            when: it.when.as_ref().map(|when| self.conditions.only_if(when)),
        });
        lessons.collect()
    }

    fn moves(&self) -> Vec<Named> {
        let used: std::collections::BTreeSet<_> = self.scenario.moves.iter().collect();
        let moves = used.into_iter().map(|id| &self.scenario.model.moves[id.index()]);
        let language = self.words.language();
        moves
            .map(|it| Named { name: it.name.get(language).to_owned(), text: it.means.get(language).to_owned() })
            .collect()
    }
}
