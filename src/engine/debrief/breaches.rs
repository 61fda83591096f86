//! Breaches of the role: what no points elsewhere pay off, unless it was taken back or admitted.

use crate::engine::condition::{Condition, Fact};
use crate::engine::effect::Effect;
use crate::engine::id::{ChoiceId, MoveId, PromiseId, StakeholderId, VariableId};
use crate::engine::progress::PromiseState;
use crate::engine::scenario::{Choice, Rating, RecallingPart, Scenario};
use crate::engine::session::Session;
use crate::engine::transcript::Event;

/// A breach of the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Breach {
    /// The step of it, from 0.
    pub(super) step: usize,
    /// What was done.
    pub(super) by: MoveId,
    /// Whether it was taken back or admitted.
    pub(super) repaired: bool,
}

/// The breaches of a session, in order: moves that the model calls so, in answers that their author does not rate best
/// or fair.
///
/// A promise is repaired where it was taken back in time, or where it broke and that was admitted to the person. Anything
/// else is repaired by a later answer that did fit, is about it, and either admits it or undoes what it set. It is about it where
/// it was open because of it, or says that it recalls it.
pub(super) fn breaches(session: &Session) -> Vec<Breach> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let rule = &scenario.model.looking_back;
    let mut breaches: Vec<Breach> = Vec::new();
    for (at, step) in transcript.steps.iter().enumerate() {
        // What was given an amount stands there once for each step of it.
        for (choice, _) in scenario.shares(transcript.picks(*step)) {
            let picked = scenario.choice(choice);
            if fits(picked) {
                continue;
            }
            for by in moves(scenario, picked).iter().filter(|id| rule.breaches.contains(id)) {
                let repaired = is_repaired(session, at, choice);
                breaches.push(Breach { step: at, by: *by, repaired });
            }
        }
    }
    breaches
}

/// Whether an answer does not count as wrong: rated best or fair, or not rated at all.
pub(super) fn fits(choice: &Choice) -> bool {
    !matches!(choice.rating, Some(Rating::Tempting | Rating::Poor))
}

pub(super) fn moves<'s>(scenario: &'s Scenario, choice: &Choice) -> &'s [MoveId] {
    &scenario.moves[choice.moves.range()]
}

fn is_repaired(session: &Session, at: usize, choice: ChoiceId) -> bool {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let promised: Vec<PromiseId> = transcript
        .events(transcript.steps[at])
        .iter()
        .filter_map(|event| match event {
            Event::Promised { promise, .. } => Some(*promise),
            _ => None,
        })
        .collect();
    if !promised.is_empty() {
        return promised.into_iter().all(|promise| is_taken_back(session, at, promise));
    }
    let marks = Marks::of(scenario, choice);
    let later = transcript.steps.iter().skip(at + 1).flat_map(|step| transcript.picks(*step));
    later.map(|later| (*later, scenario.choice(*later))).any(|(id, later)| {
        let admits = moves(scenario, later).iter().any(|id| scenario.model.looking_back.repairs.contains(id));
        let recalled = scenario.recall(RecallingPart::Choice(id)).map(|(_, condition)| condition);
        let asks = later.when.iter().chain(recalled).any(|condition| marks.are_asked_by(scenario, condition));
        fits(later) && asks && (admits || marks.are_undone_by(scenario, later))
    })
}

/// Whether a promise that was made in a step was reported in time, or broke and that was admitted.
fn is_taken_back(session: &Session, at: usize, promise: PromiseId) -> bool {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    match session.progress().promise(&scenario.layout, promise) {
        PromiseState::Warned => true,
        PromiseState::Broken => {
            let to = scenario.promises[promise.index()].to;
            let later = transcript.steps.iter().skip(at + 1).map(|step| transcript.events(*step));
            let broke = |events: &[Event]| {
                let broken = Event::Settled { promise, state: PromiseState::Broken };
                events.contains(&broken)
            };
            later.skip_while(|events| !broke(events)).flatten().any(|event| is_admitted_to(scenario, event, to))
        }
        _ => false,
    }
}

fn is_admitted_to(scenario: &Scenario, event: &Event, who: StakeholderId) -> bool {
    let rule = &scenario.model.looking_back;
    // Reporting in time is none of what broke already.
    let admits = |id: MoveId| rule.repairs.contains(&id) && id != scenario.model.settling.warned;
    matches!(event, Event::Moved { id, to } if admits(*id) && *to == who)
}

/// What a pick leaves behind by which a condition can ask for it.
struct Marks {
    choice: ChoiceId,
    set: Vec<VariableId>,
}

impl Marks {
    fn of(scenario: &Scenario, choice: ChoiceId) -> Self {
        let effects = &scenario.effects[scenario.choice(choice).effects.range()];
        let set = effects.iter().filter_map(|effect| match effect {
            Effect::Set(variable, _) | Effect::Add(variable, _) => Some(*variable),
            _ => None,
        });
        Self { choice, set: set.collect() }
    }

    fn are_asked_by(&self, scenario: &Scenario, condition: &Condition) -> bool {
        condition.facts().any(|fact| match fact {
            Fact::Picked(watch) => scenario.choice(self.choice).picked == Some(watch),
            Fact::Planned(watch) => scenario.notes(self.choice).planned == Some(watch),
            Fact::Variable(variable) => self.set.contains(&variable),
            Fact::Derived(derived) => self.are_asked_by(scenario, &scenario.derived[derived.index()].condition),
            _ => false,
        })
    }

    fn are_undone_by(&self, scenario: &Scenario, choice: &Choice) -> bool {
        scenario.effects[choice.effects.range()].iter().any(|effect| match effect {
            Effect::Set(variable, _) | Effect::Add(variable, _) => self.set.contains(variable),
            _ => false,
        })
    }
}
