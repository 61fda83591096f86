//! What players are compared in: the relationship with the partner, or a gauge.

use super::acceptance::SECOND_AXIS;
use super::played::Played;
use super::spread::Spread;
use crate::engine::relationship::Gauge;
use crate::engine::{Effect, Scenario};

/// What players are compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The quality of the relationship with the partner of the case.
    Quality,
    /// A gauge.
    Gauge(Gauge),
}

impl Measure {
    pub(super) fn spread<'p>(self, played: &'p Played, scenario: &Scenario) -> &'p Spread {
        match self {
            Self::Quality => &played.quality[scenario.partner().index()],
            Self::Gauge(gauge) => &played.gauges[gauge as usize],
        }
    }

    /// Hundredths in one of what is counted.
    pub(super) fn scale(self) -> i32 {
        match self {
            Self::Quality => 1,
            Self::Gauge(_) => 100,
        }
    }

    /// The mean of a player, in hundredths.
    pub(super) fn mean(self, played: &Played, scenario: &Scenario) -> i32 {
        self.spread(played, scenario).mean(self.scale()).unwrap_or_default()
    }
}

/// What a case is about: the partner, where he sits at the table in some scene; else role or public interest, whichever its
/// choices move most.
pub(super) fn main_measure(scenario: &Scenario) -> Measure {
    if scenario.scenes.iter().any(|scene| scene.with.contains(&scenario.partner())) {
        return Measure::Quality;
    }
    let [mut main, other] = SECOND_AXIS;
    if moved(scenario, other) > moved(scenario, main) {
        main = other;
    }
    Measure::Gauge(main)
}

/// How much all choices of a case move a gauge together, up and down.
fn moved(scenario: &Scenario, gauge: Gauge) -> i64 {
    let moves = scenario.choices.iter().flat_map(|choice| &scenario.moves[choice.moves.range()]);
    let by_moves = moves.map(|it| i64::from(scenario.model.moves[it.index()].gauges[gauge as usize]).abs());
    let effects = scenario.choices.iter().flat_map(|choice| &scenario.effects[choice.effects.range()]);
    let by_effects = effects.map(|effect| match effect {
        Effect::Gauge { gauge: of, amount, .. } if *of == gauge => i64::from(*amount).abs(),
        _ => 0,
    });
    by_moves.sum::<i64>() + by_effects.sum::<i64>()
}
