//! Where the player decides between choices that the author rated.

use crate::engine::{BeatId, ChoiceId, ChoiceKind, Scenario};

/// A beat at which the player decides between choices that the author rated.
pub(super) struct RatedDecision {
    pub(super) beat: BeatId,
    pub(super) choices: Vec<ChoiceId>,
}

impl RatedDecision {
    /// Every decision of a scenario: a beat is one when one of two or more spoken choices is taken and the author rated some.
    pub(super) fn all(scenario: &Scenario) -> Vec<Self> {
        let mut decisions = Vec::new();
        for (at, beat) in scenario.beats.iter().enumerate() {
            let choices = &scenario.choices[beat.choices.range()];
            let said = choices.iter().all(|choice| choice.kind == ChoiceKind::Say);
            if beat.select.is_none()
                && choices.len() > 1
                && said
                && choices.iter().any(|choice| choice.rating.is_some())
            {
                decisions.push(Self { beat: BeatId::new(at), choices: scenario.choices_of(BeatId::new(at)).collect() });
            }
        }
        decisions
    }
}
