//! Which picks changed what a condition asks about.

use super::shifts::Shifts;
use crate::engine::condition::{Condition, Fact, FactKind};
use crate::engine::effect::Effect;
use crate::engine::id::ChoiceId;
use crate::engine::progress::Progress;
use crate::engine::session::Session;
use std::collections::BTreeSet;

/// The steps from 0 up to `until` at which what a condition asks about changed last: what was picked, promised, found,
/// done, used or set. Scores change at every word, so that no single pick stands for one.
pub(super) fn changed_facts(
    session: &Session,
    history: &[Progress],
    condition: &Condition,
    until: usize,
) -> BTreeSet<usize> {
    let asked = asked(session, condition);
    let last = until.min(history.len().saturating_sub(2));
    let value = |fact: Fact, at: usize| session.staging_after(at).fact(fact, &history[at]);
    let change = |fact: Fact| (0..=last).rev().find(|at| history.len() > 1 && value(fact, *at) != value(fact, at + 1));
    asked.into_iter().filter_map(change).collect()
}

/// The steps at which an answer stood beside the one that was picked which would have changed what a condition asks about.
pub(super) fn passed_over(session: &Session, condition: &Condition) -> BTreeSet<usize> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let asked = asked(session, condition);
    let changes = |choice: ChoiceId| {
        let it = scenario.choice(choice);
        let picked = it.picked.is_some_and(|watch| asked.contains(&Fact::Picked(watch)));
        let planned = scenario.notes(choice).planned.is_some_and(|watch| asked.contains(&Fact::Planned(watch)));
        picked
            || planned
            || scenario.effects[it.effects.range()].iter().filter_map(changed).any(|fact| asked.contains(&fact))
    };
    let misses = |step: &usize| {
        let picks = transcript.picks(transcript.steps[*step]);
        let Some(beat) = picks.first().map(|pick| scenario.choice(*pick).beat) else { return false };
        scenario.choices_of(beat).any(|choice| !picks.contains(&choice) && changes(choice))
    };
    (0..transcript.steps.len()).filter(misses).collect()
}

/// The steps up to `until` at which a plan was made that a condition asks about. However that comes out, it hangs on the plan:
/// also a plan that leaves something out decides about it.
pub(super) fn plans(session: &Session, condition: &Condition, until: usize) -> BTreeSet<usize> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let asked = asked(session, condition);
    let is_asked =
        |choice: ChoiceId| scenario.notes(choice).planned.is_some_and(|watch| asked.contains(&Fact::Planned(watch)));
    let planned = |step: &usize| {
        let pick = transcript.picks(transcript.steps[*step]).first();
        pick.is_some_and(|pick| scenario.choices_of(scenario.choice(*pick).beat).any(is_asked))
    };
    (0..=until).filter(planned).collect()
}

/// What an effect changes, as conditions ask for it.
fn changed(effect: &Effect) -> Option<Fact> {
    match *effect {
        Effect::Set(variable, _) | Effect::Add(variable, _) => Some(Fact::Variable(variable)),
        Effect::Promise { promise, .. } => Some(Fact::Promised(promise)),
        Effect::Keep(promise) => Some(Fact::Kept(promise)),
        Effect::Warn(promise) => Some(Fact::Warned(promise)),
        Effect::Break(promise) => Some(Fact::Broken(promise)),
        Effect::Discover(interest) => Some(Fact::Knows(interest)),
        Effect::Feel { .. }
        | Effect::Gauge { .. }
        | Effect::Outcome { .. }
        | Effect::Open(_)
        | Effect::Teach(_)
        | Effect::TeachModel(_) => None,
    }
}

/// The steps, at most two, that took most from a gauge that a condition asks about.
pub(super) fn gauge_losses(session: &Session, condition: &Condition) -> BTreeSet<usize> {
    let asks = |gauge| condition.facts().any(|fact| fact == Fact::Gauge(gauge));
    let shifts = Shifts::of(session);
    let mut losses: Vec<_> = shifts.gauges.iter().filter(|it| it.step > 0 && it.amount < 0 && asks(it.gauge)).collect();
    losses.sort_by_key(|it| (it.amount, it.step));
    losses.into_iter().take(2).map(|it| it.step - 1).collect()
}

/// What a condition asks about that a pick can bring about, through what follows from other things as well.
pub(super) fn asked(session: &Session, condition: &Condition) -> BTreeSet<Fact> {
    let mut asked = BTreeSet::new();
    collect(session, condition, &mut asked);
    asked
}

fn collect(session: &Session, condition: &Condition, into: &mut BTreeSet<Fact>) {
    for fact in condition.facts() {
        match fact.kind() {
            FactKind::Derived(derived) => {
                collect(session, &session.scenario().derived[derived.index()].condition, into);
            }
            FactKind::Happened | FactKind::Variable(_) => {
                into.insert(fact);
            }
            // Coming somewhere is no doing; a move and a plan are.
            FactKind::Counted => into.extend(matches!(fact, Fact::Used(_) | Fact::Planned(_)).then_some(fact)),
            FactKind::Score | FactKind::Level => {}
        }
    }
}
