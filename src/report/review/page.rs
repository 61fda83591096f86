//! What the script says, in the order in which people read it.

use super::cover::Cover;
use super::endings::ReviewEnding;
use super::interventions::ReviewIntervention;
use super::people::ReviewPerson;
use super::scenes::ReviewScene;
use super::steps::ReviewStep;
use super::teller::{NamedText, Teller};
use crate::engine::{Effect, EndingId, FlowGraph, Home, Scenario, SceneId};
use crate::report::condition::trimmed;
use crate::report::{InWords, Messages, Numbering, reading_direction};
use serde::Serialize;

/// Everything that a template shows.
#[derive(Serialize)]
pub(super) struct ReviewPage {
    pub(super) language: &'static str,
    /// The language of the case's texts, and how it is read.
    pub(super) texts_language: String,
    pub(super) texts_direction: &'static str,
    /// The id of the case, and its content as a number: what is remarked on it is kept by them.
    pub(super) id: String,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) cover: Cover,
    pub(super) cast: Vec<ReviewPerson>,
    pub(super) promises: Vec<ReviewPromise>,
    pub(super) norms: Vec<ReviewNorm>,
    /// What the names in conditions stand for.
    pub(super) marks: Vec<NamedText>,
    /// The conversational moves that the case uses.
    pub(super) moves: Vec<NamedText>,
    pub(super) scenes: Vec<ReviewScene>,
    pub(super) interventions: Vec<ReviewIntervention>,
    pub(super) endings: Vec<ReviewEnding>,
    pub(super) lessons: Vec<ReviewLesson>,
    pub(super) discussion: Vec<String>,
    pub(super) checklist: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct ReviewPromise {
    pub(super) to: String,
    pub(super) kind: String,
    /// What may be said, with where.
    pub(super) said: Vec<NamedText>,
}

#[derive(Serialize)]
pub(super) struct ReviewNorm {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) source: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ReviewLesson {
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) when: Option<String>,
}

impl ReviewPage {
    /// The script of a scenario, with its texts in a language where it has them.
    pub(super) fn of(scenario: &Scenario, words: &Messages, language: &str) -> Self {
        let numbers = &Numbering::of(scenario);
        let texts_language = scenario.language_of_texts(language).to_owned();
        let language = scenario.texts.language(language);
        let conditions = InWords { scenario, words, language, numbers: Some(numbers) };
        let flow = &FlowGraph::of(scenario);
        let teller = Teller { scenario, flow, words, language, numbers, conditions };
        let scenes = (0..scenario.scenes.len()).map(|at| Home::Scene(SceneId::new(at)));
        let fragments = (0..scenario.fragments.len()).map(|at| Home::Fragment(crate::engine::FragmentId::new(at)));
        Self {
            language: words.language(),
            texts_direction: reading_direction(&texts_language),
            texts_language,
            id: scenario.id.clone(),
            version: scenario.hash.clone(),
            title: teller.text(scenario.about.title),
            cover: Cover::of(&teller),
            cast: (0..scenario.cast.len()).map(|at| ReviewPerson::of(at, &teller)).collect(),
            promises: teller.promises(),
            norms: teller.norms(),
            marks: teller.marks(),
            moves: teller.moves(),
            scenes: scenes.chain(fragments).map(|home| ReviewScene::of(home, &teller)).collect(),
            interventions: (0..scenario.interventions.len()).map(|at| ReviewIntervention::of(at, &teller)).collect(),
            endings: (0..scenario.endings.len()).map(|at| ReviewEnding::of(EndingId::new(at), &teller)).collect(),
            lessons: teller.lessons(),
            discussion: scenario.about.discussion.iter().map(|text| teller.text(*text)).collect(),
            checklist: (1..=12).map(|number| words.text(&format!("review-check-{number}"))).collect(),
        }
    }
}

impl Teller<'_> {
    fn promises(&self) -> Vec<ReviewPromise> {
        let steps: Vec<ReviewStep> = self.steps();
        let promises = self.scenario.promises.iter().enumerate();
        let promises = promises.map(|(at, promise)| ReviewPromise {
            to: self.person(promise.to),
            kind: self.say(&format!("review-promise-{}", promise.kind.id().to_lowercase())),
            said: steps
                .iter()
                .flat_map(|step| step.effects.iter().map(move |effect| (step, effect)))
                .filter_map(|(step, effect)| match effect {
                    Effect::Promise { promise, text } if promise.index() == at => {
                        Some(NamedText { name: step.number.clone(), text: trimmed(&self.text(*text)).to_owned() })
                    }
                    _ => None,
                })
                .collect(),
        });
        promises.collect()
    }

    fn norms(&self) -> Vec<ReviewNorm> {
        let norms = self.scenario.norms.iter();
        let norms = norms.map(|it| ReviewNorm {
            title: self.text(it.title),
            text: self.text(it.text),
            source: it.source.map(|source| self.text(source)),
        });
        norms.collect()
    }

    fn lessons(&self) -> Vec<ReviewLesson> {
        let lessons = self.scenario.lessons.iter();
        let lessons = lessons.map(|it| ReviewLesson {
            kind: self.say(&format!("debrief-lesson-{}", it.kind.id().to_lowercase())),
            text: self.text(it.text),
            when: it.when.as_ref().map(|when| self.conditions.only_if(when)),
        });
        lessons.collect()
    }

    fn moves(&self) -> Vec<NamedText> {
        let used: std::collections::BTreeSet<_> = self.scenario.moves.iter().collect();
        let moves = used.into_iter().map(|id| &self.scenario.model.moves[id.index()]);
        let language = self.words.language();
        moves
            .map(|it| NamedText { name: it.name.get(language).to_owned(), text: it.means.get(language).to_owned() })
            .collect()
    }
}
