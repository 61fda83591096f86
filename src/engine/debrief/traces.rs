//! Which picks changed what a condition asks about.

use crate::engine::condition::{Condition, Fact};
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
    let mut asked = BTreeSet::new();
    collect(session, condition, &mut asked);
    let last = until.min(history.len().saturating_sub(2));
    let value = |fact: Fact, at: usize| session.staging_after(at).fact(fact, &history[at]);
    let change = |fact: Fact| (0..=last).rev().find(|at| history.len() > 1 && value(fact, *at) != value(fact, at + 1));
    asked.into_iter().filter_map(change).collect()
}

/// The steps at which an answer that a condition asks for could be picked, and another was.
pub(super) fn passed_over(session: &Session, condition: &Condition) -> BTreeSet<usize> {
    let (scenario, transcript) = (session.scenario(), session.transcript());
    let mut asked = BTreeSet::new();
    collect(session, condition, &mut asked);
    let beat_of = |step: usize| {
        let pick = transcript.picks(transcript.steps[step]).first();
        pick.map(|pick| scenario.choice(*pick).beat)
    };
    let misses = |step: &usize| {
        let Some(beat) = beat_of(*step) else { return false };
        let picks = transcript.picks(transcript.steps[*step]);
        let mut others = scenario.choices_of(beat).filter(|choice| !picks.contains(choice));
        others.any(|choice| scenario.choice(choice).picked.is_some_and(|watch| asked.contains(&Fact::Picked(watch))))
    };
    (0..transcript.steps.len()).filter(misses).collect()
}

fn collect(session: &Session, condition: &Condition, into: &mut BTreeSet<Fact>) {
    for fact in condition.facts() {
        match fact {
            Fact::Derived(derived) => {
                collect(session, &session.scenario().derived[derived.index()].condition, into);
            }
            Fact::Picked(_)
            | Fact::Used(_)
            | Fact::Knows(_)
            | Fact::Promised(_)
            | Fact::Kept(_)
            | Fact::Warned(_)
            | Fact::Broken(_)
            | Fact::Done(_)
            | Fact::Variable(_) => {
                into.insert(fact);
            }
            Fact::Facet(..)
            | Fact::Trust(_)
            | Fact::Quality(_)
            | Fact::Together(_)
            | Fact::Above(_)
            | Fact::Gauge(_)
            | Fact::Seen(_)
            | Fact::Level => {}
        }
    }
}
