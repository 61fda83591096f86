//! A scenario in the making, and how it is finished.

use super::{Reading, ScenarioReader};
use crate::engine::{
    About, Beat, Branch, Choice, ChoiceNotes, Counts, Derived, Document, Effect, Ending, Fragment, Interest,
    Intervention, Layout, Lesson, Line, MoveId, Norm, Promise, Recall, Scenario, Scene, SceneId, Site, Sources,
    Stakeholder, Strings, Texts, Timer, Topic, Variable,
};
use crate::script::diagnostic::Severity;
use crate::script::flow;
use std::sync::Arc;

/// A scenario in the making.
#[derive(Default)]
pub(super) struct ScenarioBuilder {
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
    pub(super) timers: Vec<Timer>,
    pub(super) lines: Vec<Line>,
    pub(super) effects: Vec<Effect>,
    pub(super) moves: Vec<MoveId>,
    pub(super) branches: Vec<Branch>,
    pub(super) endings: Vec<Ending>,
    pub(super) recalls: Vec<Recall>,
    pub(super) lessons: Vec<Lesson>,
    pub(super) interventions: Vec<Intervention>,
}

impl ScenarioBuilder {
    /// Adds a choice with what is told of it.
    pub(super) fn push_choice(&mut self, choice: Choice, notes: ChoiceNotes) {
        self.choices.push(choice);
        self.choice_notes.push(notes);
    }
}

impl ScenarioReader<'_, '_> {
    /// The scenario, unless a mistake keeps it from being one.
    pub(super) fn finish(mut self, id: &str, hash: String, about: Option<About>, start: Option<SceneId>) -> Reading {
        let counts = Counts {
            calls: 0,
            stakeholders: self.builder.cast.len(),
            interests: self.builder.interests.len(),
            variables: self.builder.variables.len(),
            promises: self.builder.promises.len(),
            topics: self.builder.topics.len(),
            interventions: self.builder.interventions.len(),
        };
        let broken = self.decoder.found.iter().any(|it| it.severity == Severity::Error);
        let (Some(about), Some(start), false) = (about, start, broken) else {
            return Reading {
                scenario: None,
                source_map: self.source_map,
                allowed: self.allowed,
                found: self.decoder.finish(),
            };
        };
        let builder = &mut self.builder;
        builder.texts.shrink_to_fit();
        builder.names.shrink_to_fit();
        let builder = std::mem::take(builder);
        let mut scenario = Scenario {
            id: id.to_owned(),
            hash,
            model: Arc::clone(self.model),
            about,
            texts: Texts { source: builder.texts, names: builder.names, translations: Vec::new() },
            cast: builder.cast,
            interests: builder.interests,
            dossier: builder.dossier,
            norms: builder.norms,
            variables: builder.variables,
            derived: builder.derived,
            promises: builder.promises,
            vague: Vec::new(),
            scenes: builder.scenes,
            fragments: builder.fragments,
            topics: builder.topics,
            beats: builder.beats,
            choices: builder.choices,
            choice_notes: builder.choice_notes,
            timers: builder.timers,
            lines: builder.lines,
            effects: builder.effects,
            moves: builder.moves,
            branches: builder.branches,
            endings: builder.endings,
            recalls: Vec::new(),
            lessons: builder.lessons,
            interventions: builder.interventions,
            start,
            watched: Vec::with_capacity(self.order.len()),
            used: Vec::new(),
            layout: Layout::default(),
        };
        // They are read in the order of the file, and looked up by what repeats.
        let mut recalls = builder.recalls.into_iter().zip(self.recalls_at).collect::<Vec<_>>();
        recalls.sort_by_key(|(it, _)| it.by);
        for (recall, span) in recalls {
            self.source_map.conditions.push((Site::Recall(scenario.recalls.len() as u32), span));
            scenario.recalls.push(recall);
        }
        for what in self.order {
            scenario.watch(what);
        }
        scenario.settle();
        let mut found = Vec::new();
        let calls = flow::check(&scenario, &self.source_map, &mut found);
        for diagnostic in found {
            self.decoder.report(diagnostic);
        }
        scenario.layout = Layout::new(Counts { calls, ..counts });
        Reading {
            scenario: Some(scenario),
            source_map: self.source_map,
            allowed: self.allowed,
            found: self.decoder.finish(),
        }
    }
}
