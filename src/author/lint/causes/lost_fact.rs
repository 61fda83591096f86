//! What nothing brings about: an interest that nothing opens, a promise that nothing settles. Whatever asks about it fails, and
//! where that was the only way on, nobody comes there. So does whatever asks for a choice that waits for it.
//!
//! What is a consequence is not guessed here either: the bounds of conditions are asked again as if it did come about. What
//! fails then as well has another reason, and is told.

use super::tell;
use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::{Case, NeverComes};
use crate::engine::{
    BeatId, BranchStep, ChoiceId, ChoiceKind, EndingId, ExitOwner, Fact, FlowExit, FlowGraph, InterestId, PromiseId,
    Site,
};
use crate::script::{Diagnostic, Severity, Span};
use std::collections::BTreeSet;

/// The rules whose findings can follow from a fact that nothing brings about.
const FOLLOWS: [&str; 5] =
    ["condition-never-true", "unreachable-line", "unreachable-choice", "unreachable-beat", "unreachable-ending"];

/// Holds back what follows from facts that nothing brings about.
pub(super) fn hold_back(case: &Case<'_>, found: &mut Vec<Diagnostic>) {
    // In a large case each cause takes as long as a rule.
    if !found.iter().any(|it| FOLLOWS.contains(&it.code)) {
        return;
    }
    let causes: Vec<_> = found.iter().map(|it| (it.code, it.at.span, lost_facts(case, it))).collect();
    let mut granted = Vec::new();
    for (code, span, facts) in causes.into_iter().filter(|(.., facts)| !facts.is_empty()) {
        // With what was lost before, so that what asks about several waits for the last of them.
        granted.extend(facts);
        let waiting = Waiting::of(case, &granted);
        let before = found.len();
        found.retain(|it| it.severity == Severity::Error || !waiting.follows(it));
        let count = before - found.len();
        if let Some(cause) = found.iter_mut().find(|it| it.code == code && it.at.span == span) {
            tell(cause, count);
        }
    }
}

/// What nothing brings about, as a finding says it.
fn lost_facts(case: &Case<'_>, finding: &Diagnostic) -> Vec<Fact> {
    let number = |spans: &[Span]| spans.iter().position(|it| *it == finding.at.span);
    match finding.code {
        "hidden-interest" => number(&case.places.interests).map(|it| vec![Fact::Knows(InterestId::new(it))]),
        "unresolved-promise" => number(&case.places.promises).map(PromiseId::new).map(|it| {
            // In whichever way it is settled.
            vec![Fact::Kept(it), Fact::Warned(it), Fact::Broken(it)]
        }),
        _ => None,
    }
    .unwrap_or_default()
}

/// What waits for some facts and for nothing else.
struct Waiting {
    /// The conditions that ask about them in vain.
    conditions: BTreeSet<Span>,
    /// The choices that nobody picks without them.
    choices: BTreeSet<Span>,
    /// The beats and endings to which no way leads without them.
    places: BTreeSet<Span>,
}

impl Waiting {
    fn of(case: &Case<'_>, facts: &[Fact]) -> Self {
        let granted = Bounds::granting(case, facts);
        let mut never = NeverComes::default();
        // Whoever asks whether a choice was picked that waits, waits as well: each round finds no less than the one before.
        loop {
            let (waiting, more) = Self::beside(case, &granted, never.clone());
            if more == never {
                return waiting;
            }
            never = more;
        }
    }

    /// What waits where it is known what never comes about, and what therefore does not come about either.
    fn beside(case: &Case<'_>, granted: &Bounds<'_>, never: NeverComes) -> (Self, NeverComes) {
        let (scenario, as_it_is) = (case.scenario, Bounds::without(case, never));
        let fails = |bounds: &Bounds<'_>, site: Site| {
            scenario.condition(site).is_some_and(|condition| bounds.of_condition(condition) == (0, 0))
        };
        let waits = |site: Site| fails(&as_it_is, site) && !fails(granted, site);
        let conditions =
            case.places.conditions.iter().filter(|(site, _)| waits(*site)).map(|(_, span)| *span).collect();
        let site_of = |choice: ChoiceId| match scenario.choice(choice).kind {
            ChoiceKind::OpenTopic(topic) => Site::Topic(topic),
            ChoiceKind::Say | ChoiceKind::WrapUp => Site::Choice(choice),
        };
        let goes = |exit: &FlowExit| {
            let owner = match exit.owner {
                ExitOwner::Beat => None,
                ExitOwner::Choice(choice) => Some(site_of(choice)),
            };
            let branches = exit.steps.iter().filter_map(|step| match step {
                BranchStep::When(branch) => Some(Site::Branch(*branch)),
                BranchStep::Otherwise | BranchStep::Share { .. } => None,
            });
            !owner.into_iter().chain(branches).any(waits)
        };
        let reach = FlowGraph::going(scenario, goes).reach();
        let beats = (0..scenario.beats.len()).map(BeatId::new);
        let beats: BTreeSet<_> = beats.filter(|it| !reach.comes_to(*it) && case.reach.comes_to(*it)).collect();
        let endings = (0..scenario.endings.len()).filter(|it| !reach.comes_to_ending(EndingId::new(*it)));
        let endings = endings.filter_map(|it| case.places.endings.get(it).copied());
        let choices = (0..scenario.choices.len()).map(ChoiceId::new);
        let choices: BTreeSet<_> = choices.filter(|it| waits(site_of(*it))).collect();
        let waiting = Self {
            conditions,
            choices: choices.iter().map(|it| case.choice_at(*it)).collect(),
            places: beats.iter().map(|it| case.beat_at(*it)).chain(endings).collect(),
        };
        (waiting, NeverComes { choices, beats })
    }

    /// Whether a finding says no more than that they never come about.
    fn follows(&self, finding: &Diagnostic) -> bool {
        match finding.code {
            "condition-never-true" | "unreachable-line" => self.conditions.contains(&finding.at.span),
            "unreachable-choice" => [&self.conditions, &self.choices].iter().any(|it| it.contains(&finding.at.span)),
            "unreachable-beat" | "unreachable-ending" => self.places.contains(&finding.at.span),
            _ => false,
        }
    }
}
