//! Everything that has effects, with the number by which the script names it.

use super::teller::Teller;
use crate::engine::{BeatId, ChoiceId, Effect};

/// A moment or a choice with its effects.
pub(super) struct ReviewStep<'s> {
    pub(super) number: String,
    pub(super) effects: &'s [Effect],
}

impl<'a> Teller<'a> {
    pub(super) fn steps(&self) -> Vec<ReviewStep<'a>> {
        let (scenario, numbers) = (self.scenario, self.numbers);
        let beats = scenario.beats.iter().enumerate().map(|(at, beat)| ReviewStep {
            number: numbers.beat(BeatId::new(at)).to_owned(),
            effects: &scenario.effects[beat.on_enter.range()],
        });
        let choices = scenario.choices.iter().enumerate().map(|(at, choice)| ReviewStep {
            number: numbers.choice(ChoiceId::new(at)).to_owned(),
            effects: &scenario.effects[choice.effects.range()],
        });
        beats.chain(choices).filter(|step| !step.effects.is_empty()).collect()
    }
}
