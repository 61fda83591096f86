//! Beats where what can be picked turns on scores that are not kept: it is worked out on arriving, and noted.

use super::abstract_guard::asks_scores;
use crate::engine::{Availability, ChoiceKind, Observer, Position, Progress, Staging};

/// Which choices are open at a state, where that turns on scores that are not kept: a bit for each that may be shown.
pub(super) fn open(staging: &Staging, guarded: &[bool], after: &Progress, observer: &mut impl Observer) -> u64 {
    match after.position() {
        Position::Beat(beat) if guarded[beat.index()] => staging
            .shown_at(after)
            .enumerate()
            .filter(|(_, choice)| staging.judged_availability(*choice, after, observer) == Availability::Available)
            .fold(0, |open, (at, _)| open | 1 << at.min(63)),
        _ => 0,
    }
}

/// For each beat, whether what can be picked there turns on scores; and the most choices shown at such a beat.
pub(super) fn guarded_beats(staging: &Staging) -> (Vec<bool>, u32) {
    let scenario = &staging.scenario;
    let asks = |choice: usize| {
        let choice = &scenario.choices[choice];
        let topic = match choice.kind {
            ChoiceKind::OpenTopic(topic) => scenario.topics[topic.index()].when.as_ref(),
            ChoiceKind::Say | ChoiceKind::WrapUp => None,
        };
        choice.when.iter().chain(topic).any(|when| asks_scores(when, staging))
    };
    let mut most = 0;
    let guarded = scenario.beats.iter().map(|beat| {
        let topics = if beat.switch { 0..scenario.topics.len() } else { 0..0 };
        let openers = topics.map(|topic| scenario.topics[topic].opener.index());
        let shown: Vec<_> = beat.choices.range().chain(openers).collect();
        let guarded = shown.iter().any(|choice| asks(*choice));
        if guarded {
            most = most.max(shown.len() as u32);
        }
        guarded
    });
    let guarded = guarded.collect();
    (guarded, most)
}
