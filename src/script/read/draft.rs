//! A scenario in the making, and how it is finished.

use super::{Reader, Reading};
use crate::engine::{
    About, Beat, Branch, Choice, ChoiceNotes, Counts, Derived, Document, Effect, Ending, Fragment, Interest,
    Intervention, Layout, Lesson, Line, MoveId, Norm, Promise, Scenario, Scene, SceneId, Sources, Stakeholder, Strings,
    Texts, Topic, Variable,
};
use crate::script::diagnostic::Severity;
use crate::script::flow;
use std::sync::Arc;

/// A scenario in the making.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) texts: Sources,
    pub(super) names: Strings,
    pub(super) cast: Vec<Stakeholder>,
    pub(super) interests: Vec<Interest>,
    pub(super) dossier: Vec<Document>,
    pub(super) norms: Vec<Norm>,
    pub(super) variables: Vec<Variable>,
    pub(super) derived: Vec<Derived>,
    pub(super) promises: Vec<Promise>,
    pub(super) scenes: Vec<Scene>,
    pub(super) fragments: Vec<Fragment>,
    pub(super) topics: Vec<Topic>,
    pub(super) beats: Vec<Beat>,
    pub(super) choices: Vec<Choice>,
    pub(super) choice_notes: Vec<ChoiceNotes>,
    pub(super) lines: Vec<Line>,
    pub(super) effects: Vec<Effect>,
    pub(super) moves: Vec<MoveId>,
    pub(super) branches: Vec<Branch>,
    pub(super) endings: Vec<Ending>,
    pub(super) lessons: Vec<Lesson>,
    pub(super) interventions: Vec<Intervention>,
}

impl Draft {
    /// Adds a choice with what is told of it.
    pub(super) fn push_choice(&mut self, choice: Choice, notes: ChoiceNotes) {
        self.choices.push(choice);
        self.choice_notes.push(notes);
    }
}

impl Reader<'_, '_> {
    /// The scenario, unless a mistake keeps it from being one.
    pub(super) fn finish(mut self, id: &str, hash: String, about: Option<About>, start: Option<SceneId>) -> Reading {
        let counts = Counts {
            calls: 0,
            stakeholders: self.draft.cast.len(),
            interests: self.draft.interests.len(),
            variables: self.draft.variables.len(),
            promises: self.draft.promises.len(),
            topics: self.draft.topics.len(),
            interventions: self.draft.interventions.len(),
        };
        let broken = self.decoder.found.iter().any(|it| it.severity == Severity::Error);
        let (Some(about), Some(start), false) = (about, start, broken) else {
            return Reading {
                scenario: None,
                places: self.places,
                allowed: self.allowed,
                found: self.decoder.finish(),
            };
        };
        let draft = &mut self.draft;
        draft.texts.shrink_to_fit();
        draft.names.shrink_to_fit();
        let draft = std::mem::take(draft);
        let mut scenario = Scenario {
            id: id.to_owned(),
            hash,
            model: Arc::clone(self.model),
            about,
            texts: Texts { source: draft.texts, names: draft.names, translations: Vec::new() },
            cast: draft.cast,
            interests: draft.interests,
            dossier: draft.dossier,
            norms: draft.norms,
            variables: draft.variables,
            derived: draft.derived,
            promises: draft.promises,
            scenes: draft.scenes,
            fragments: draft.fragments,
            topics: draft.topics,
            beats: draft.beats,
            choices: draft.choices,
            choice_notes: draft.choice_notes,
            lines: draft.lines,
            effects: draft.effects,
            moves: draft.moves,
            branches: draft.branches,
            endings: draft.endings,
            lessons: draft.lessons,
            interventions: draft.interventions,
            start,
            watched: Vec::with_capacity(self.order.len()),
            used: Vec::new(),
            layout: Layout::default(),
        };
        for what in self.order {
            scenario.watch(what);
        }
        let mut found = Vec::new();
        let calls = flow::check(&scenario, &self.places, &mut found);
        for diagnostic in found {
            self.decoder.report(diagnostic);
        }
        scenario.layout = Layout::new(Counts { calls, ..counts });
        Reading { scenario: Some(scenario), places: self.places, allowed: self.allowed, found: self.decoder.finish() }
    }
}
