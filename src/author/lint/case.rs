//! A case as the rules look at it: what loads, where it stands, where it leads, where the player decides.

use super::decision::RatedDecision;
use super::spoken::Spoken;
use crate::author::blind::StyleCounts;
use crate::author::explore::{Exploration, Reach};
use crate::author::simulate::{TrialWalk, Trials};
use crate::author::{Update, update_catalogue};
use crate::engine::relationship::Bilingual;
use crate::engine::{
    BeatId, Choice, ChoiceId, Effect, FlowGraph, FlowReach, Home, PLAIN_LEVEL, Rating, Scenario, Site, Staging,
    StakeholderId, TextId,
};
use crate::script::po::{Catalogue, parse};
use crate::script::{Bundle, Diagnostic, Loaded, SourceMap, Span, bilingual};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Names in a message; whoever has more to mend finds them while mending these.
const FEW: usize = 6;

/// What never comes about although a way leads to it: choices that nobody ever picks, beats to which nobody ever comes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NeverComes {
    pub(super) choices: BTreeSet<ChoiceId>,
    pub(super) beats: BTreeSet<BeatId>,
}

/// Nothing of the kind.
static NOTHING_NEVER_COMES: NeverComes = NeverComes { choices: BTreeSet::new(), beats: BTreeSet::new() };

impl NeverComes {
    /// The choices of a beat but those that nobody ever picks.
    pub(super) fn others<'c>(&'c self, scenario: &'c Scenario, beat: BeatId) -> impl Iterator<Item = &'c Choice> + 'c {
        let numbers = scenario.beat(beat).choices.range().map(ChoiceId::new);
        numbers.filter(|it| !self.choices.contains(it)).map(|it| scenario.choice(it))
    }
}

/// A case that loads.
pub(super) struct Case<'a> {
    /// Its id, as commands take it.
    pub(super) id: &'a str,
    pub(super) scenario: &'a Arc<Scenario>,
    /// The text of its file.
    pub(super) text: &'a str,
    pub(super) places: &'a SourceMap,
    /// What was found when loading.
    pub(super) found: &'a [Diagnostic],
    /// Its translations by the path of their file, brought up to date, with what that did.
    pub(super) catalogues: Vec<(&'a str, Catalogue, Update)>,
    /// Where it leads.
    pub(super) flow: FlowGraph<'a>,
    /// What a session can come to, whatever holds.
    pub(super) reach: FlowReach,
    /// Where the player decides between choices that the author rated.
    pub(super) decisions: Vec<RatedDecision>,
    /// The languages in which it can be played, with their words.
    pub(super) spoken: Vec<Spoken<'a>>,
    /// How best answers sound in the cases beside it.
    pub(super) others: &'a StyleCounts,
    /// What was seen of what a player can do, however much of it was explored.
    pub(super) seen: Option<&'a Exploration>,
    /// What a player can do, where everything was explored.
    pub(super) explored: Option<&'a Exploration>,
    /// Walks that were played, once a rule asks for them.
    trials: OnceCell<Trials>,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        scenario: &'a Arc<Scenario>,
        bundle: &'a Bundle,
        loaded: &'a Loaded,
        explored: Option<&'a Exploration>,
        others: &'a StyleCounts,
    ) -> Self {
        let files = bundle.files.iter().filter(|(path, _)| path.starts_with("lang/") && path.ends_with(".po"));
        let decisions = RatedDecision::all(scenario);
        let flow = FlowGraph::of(scenario);
        Self {
            id: if bundle.called.is_empty() { &bundle.id } else { &bundle.called },
            scenario,
            text: &bundle.scenario.text,
            places: &loaded.source_map,
            found: &loaded.found,
            catalogues: files
                .map(|(path, text)| {
                    let (catalogue, update) = update_catalogue(scenario, &loaded.source_map, &parse(text).0);
                    (path.as_str(), catalogue, update)
                })
                .collect(),
            reach: flow.reach(),
            flow,
            spoken: Spoken::of(scenario, &decisions),
            decisions,
            others,
            seen: explored,
            explored: explored.filter(|it| it.complete),
            trials: OnceCell::new(),
        }
    }

    /// Walks of simulated players, where the case was explored at all.
    pub(super) fn trials(&self) -> Option<&Trials> {
        self.seen.map(|_| self.trials.get_or_init(|| Trials::of(self.scenario)))
    }

    /// The command that plays a walk up to so many picks.
    pub(super) fn trial_proof(&self, walk: &TrialWalk, picks: usize) -> Bilingual {
        let command = format!("tegenspel play {} {}", self.id, walk.arguments(picks));
        bilingual(format!("speel het na: {command}"), format!("play it: {command}"))
    }

    /// The parts of a kind that no walk reaches, where everything was explored.
    pub(super) fn never(&self, kind: fn(&Exploration) -> &Vec<Reach>) -> impl Iterator<Item = usize> + '_ {
        self.explored.into_iter().flat_map(move |it| Exploration::with_reach(kind(it), Reach::Never))
    }

    /// Whether some walk may lead to a beat, as far as is known.
    pub(super) fn may_come_to(&self, beat: BeatId) -> bool {
        self.reach.comes_to(beat) && self.explored.is_none_or(|it| it.beats[beat.index()] != Reach::Never)
    }

    /// Where a condition stands.
    pub(super) fn condition_at(&self, site: Site) -> Option<Span> {
        self.places.conditions.iter().find(|(known, _)| *known == site).map(|(_, span)| *span)
    }

    /// Where a beat stands.
    pub(super) fn beat_at(&self, beat: BeatId) -> Span {
        self.places.beats.get(beat.index()).copied().unwrap_or_default()
    }

    /// Where a choice stands.
    pub(super) fn choice_at(&self, choice: ChoiceId) -> Span {
        self.places.choices.get(choice.index()).copied().unwrap_or_default()
    }

    /// Where a text stands.
    pub(super) fn text_at(&self, text: TextId) -> Span {
        self.places.texts.get(text.index()).copied().unwrap_or_default()
    }

    /// A finding about a text in some language, where that is a translation: it stands in the catalogue then.
    pub(super) fn spoken_at(&self, mut finding: Diagnostic, code: &str, text: Option<TextId>) -> Diagnostic {
        let path = format!("lang/{code}.po");
        let found = self.catalogues.iter().find(|(known, ..)| *known == path);
        let (Some((path, catalogue, _)), Some(text)) = (found, text) else { return finding };
        let source = self.scenario.texts.source.get(text.index());
        let entry = catalogue.entries.iter().find(|it| it.id == source && !it.text.is_empty() && !it.obsolete);
        if let Some(entry) = entry {
            finding.file = Some((*path).to_owned());
            finding.at.span = entry.text_span;
        }
        finding
    }

    /// The command that plays some picks of a staged case.
    pub(super) fn staged_proof(&self, staging: &Staging, picks: &[String]) -> Bilingual {
        let setup = &staging.setup;
        let level = if setup.level == PLAIN_LEVEL { String::new() } else { format!("--level {} ", setup.level) };
        let drawn: String = setup.draw.iter().map(|(name, word)| format!("--draw {name}={word} ")).collect();
        let picks = picks.join(",");
        let command = format!("tegenspel play {} {level}{drawn}--seed {} --picks \"{picks}\"", self.id, setup.seed.0);
        bilingual(format!("speel het na: {command}"), format!("play it: {command}"))
    }

    /// The beats that a session can come to, whatever holds.
    pub(super) fn reached(&self) -> impl Iterator<Item = BeatId> + '_ {
        (0..self.scenario.beats.len()).map(BeatId::new).filter(|beat| self.reach.comes_to(*beat))
    }

    /// The effects of beats that a session can come to, whatever holds, and of what a trainer may bring in.
    pub(super) fn effects(&self) -> impl Iterator<Item = &Effect> + '_ {
        self.effects_without(&NOTHING_NEVER_COMES)
    }

    /// The same, where it is known that some of it never comes about.
    pub(super) fn effects_without<'c>(&'c self, never: &'c NeverComes) -> impl Iterator<Item = &'c Effect> + 'c {
        let brought_in = self.scenario.interventions.iter().map(|it| it.effects);
        let brought_in = brought_in.flat_map(|span| self.scenario.effects[span.range()].iter());
        let reached = self.reached().filter(|beat| !never.beats.contains(beat)).flat_map(|beat| {
            let choices = never.others(self.scenario, beat).map(|choice| choice.effects);
            let spans = std::iter::once(self.scenario.beat(beat).on_enter).chain(choices);
            spans.flat_map(|span| self.scenario.effects[span.range()].iter())
        });
        reached.chain(brought_in)
    }

    /// The person whom a choice addresses, where the scene alone decides it.
    pub(super) fn addressee(&self, choice: &Choice) -> Option<StakeholderId> {
        choice.to.or_else(|| match self.scenario.beat(choice.beat).home {
            Home::Scene(scene) => self.scenario.scenes[scene.index()].with.first().copied(),
            Home::Fragment(_) => None,
        })
    }

    /// The choices of a decision that the author rated so.
    pub(super) fn rated(&self, decision: &RatedDecision, rating: Rating) -> Vec<ChoiceId> {
        let rated = decision.choices.iter().copied();
        rated.filter(|choice| self.scenario.choice(*choice).rating == Some(rating)).collect()
    }

    /// The beats of some decisions by name, for a message: the first few of them.
    pub(super) fn names(&self, beats: &[BeatId]) -> String {
        first_few(beats.iter().map(|beat| self.scenario.beat_path(*beat)))
    }

    /// Some choices by name, for a message: the first few of them.
    pub(super) fn choice_names(&self, choices: &[ChoiceId]) -> String {
        first_few(choices.iter().map(|choice| self.scenario.choice_path(*choice)))
    }
}

/// So many names as a message bears.
fn first_few(names: impl ExactSizeIterator<Item = String>) -> String {
    let more = if names.len() > FEW { ", …" } else { "" };
    let names: Vec<_> = names.take(FEW).map(|name| format!("`{name}`")).collect();
    format!("{}{more}", names.join(", "))
}
