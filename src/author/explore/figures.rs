//! Figures that conditions ask about and a search leaves out: what a step asks of each, and what it does to it at most.
//!
//! A gauge changes by the same points wherever a step is taken. How much the quality with the partner rises turns on where
//! the facets stand; here it is taken as high as it can be: as if no gain were held back (`relationship/shift.rs`), and no
//! loss taken.

use crate::engine::relationship::{Change, FACET_RANGE, Facet, Gauge, Reason, What};
use crate::engine::{Fact, Scenario};

/// Every gauge, and the quality with the partner.
pub(super) const FIGURES: usize = Gauge::ALL.len() + 1;
/// Where the quality stands among the figures; in hundredths, the gauges in points.
pub(super) const QUALITY: usize = Gauge::ALL.len();

/// What a step asks of a figure, and by how much it changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FigureStep {
    /// Where it must stand before the step, at least …
    pub(super) least: i32,
    /// … and at most.
    pub(super) most: i32,
    /// By how much the step raises it, at most.
    pub(super) rise: i32,
    /// By how much the step changes it, at least: below zero where it lowers it.
    pub(super) fall: i32,
}

impl FigureStep {
    /// Nothing is asked, nothing changes.
    pub(super) const STILL: Self = Self { least: i32::MIN, most: i32::MAX, rise: 0, fall: 0 };

    /// Whether it asks anything.
    pub(super) fn asks(&self) -> bool {
        self.least != i32::MIN || self.most != i32::MAX
    }

    /// What either of two steps asks and does.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
            rise: self.rise.max(other.rise),
            fall: self.fall.min(other.fall),
        }
    }
}

/// The figures while a step is worked out.
#[derive(Debug, Clone)]
pub(super) struct FiguresNow {
    steps: [FigureStep; FIGURES],
    /// By how much each facet of the partner rose at most, in hundredths.
    rose: [i64; Facet::ALL.len()],
    /// Where the partner stands on the rose, as far as it changed: together, in hundredths.
    together: Option<i32>,
}

impl Default for FiguresNow {
    fn default() -> Self {
        Self { steps: [FigureStep::STILL; FIGURES], rose: [0; Facet::ALL.len()], together: None }
    }
}

impl FiguresNow {
    /// What the step asked and did.
    pub(super) fn done(&self, scenario: &Scenario) -> [FigureStep; FIGURES] {
        let mut steps = self.steps;
        steps[QUALITY].rise = self.quality_rise(scenario);
        // How far it may fall is not looked into.
        steps[QUALITY].fall = i32::MIN / 2;
        steps
    }

    /// A gauge changed by so many points.
    pub(super) fn gauge(&mut self, gauge: Gauge, points: i32) {
        let step = &mut self.steps[gauge as usize];
        step.rise = step.rise.saturating_add(points);
        step.fall = step.fall.saturating_add(points);
    }

    /// What the partner feels changed. `together` is where the partner stood on the rose before the step.
    pub(super) fn feel(&mut self, change: &Change, together: i32, scenario: &Scenario) {
        match change.what {
            What::Facet(facet) if facet != Facet::Tension && change.to > change.from => {
                let together = self.together.unwrap_or(together);
                self.rose[facet as usize] += most_gain(change, together, scenario);
            }
            What::Together => self.together = Some(change.to),
            What::Facet(_) | What::Tally(_) | What::Above | What::Gauge(_) => {}
        }
    }

    /// Somebody heard bad news: where it is brought fairly, integrity may rise.
    pub(super) fn bad_news(&mut self, scenario: &Scenario) {
        self.rose[Facet::Integrity as usize] += i64::from(scenario.model.outcome.fair_integrity.max(0)) * 100;
    }

    /// It is taken that a score is at least so much, or less.
    pub(super) fn ask(&mut self, fact: Fact, number: i64, at_least: bool, scenario: &Scenario) {
        let clamped = |number: i64| number.clamp(i64::from(i32::MIN) / 2, i64::from(i32::MAX) / 2) as i32;
        if let Fact::Gauge(gauge) = fact {
            let step = &mut self.steps[gauge as usize];
            // The condition is asked in the middle of the step.
            let before = clamped(number - i64::from(step.rise));
            if at_least {
                step.least = step.least.max(before);
            } else {
                step.most = step.most.min(before - 1);
            }
        } else if fact == Fact::Quality(scenario.partner()) && at_least {
            let before = clamped(number * 100 - i64::from(self.quality_rise(scenario)));
            let step = &mut self.steps[QUALITY];
            step.least = step.least.max(before);
        }
    }

    /// How much the quality may have risen: of what makes it up each part as far as it may, and what is cut off added.
    fn quality_rise(&self, scenario: &Scenario) -> i32 {
        if self.rose.iter().all(|rose| *rose == 0) {
            return 0;
        }
        let (model, rose) = (&scenario.model, &self.rose);
        let acquaintance = scenario.cast[scenario.partner().index()].acquaintance;
        let weights = model.trust.weights[acquaintance as usize].map(i64::from);
        let mean: i64 = rose.iter().zip(weights).map(|(rose, weight)| rose * weight).sum();
        let weakest = rose[..weights.len()].iter().max().copied().unwrap_or(0);
        let trust =
            (i64::from(model.trust.average) * mean + i64::from(model.trust.weakest) * 100 * weakest) / 10_000 + 1;
        let share = model.quality;
        let sum = i64::from(share.trust) * trust
            + i64::from(share.satisfaction) * rose[Facet::Satisfaction as usize]
            + i64::from(share.commitment) * rose[Facet::Commitment as usize];
        (sum / 100 + 1).min(i64::from(*FACET_RANGE.end())) as i32
    }
}

/// The most that what raised a facet may raise it, wherever it stands, in hundredths.
fn most_gain(change: &Change, together: i32, scenario: &Scenario) -> i64 {
    let model = &scenario.model;
    let most = i64::from(*FACET_RANGE.end());
    // At the top it is not to be seen how much it was.
    if i64::from(change.to) == most {
        return most;
    }
    let window = i64::from(model.gain.window).max(1) * 100;
    let floor = i64::from(model.gain.window).max(1) * i64::from(model.gain.floor.max(1));
    let seen = i64::from(change.to) - i64::from(change.from) + 1;
    let mut room = (most - i64::from(change.from)).clamp(floor, window);
    let mut gated = together < model.gate.below * 100;
    if matches!(change.because, Reason::Leak(_)) {
        // How it was held back with whoever told it is not known.
        (room, gated) = (floor, true);
    }
    let gain = (seen * window).div_euclid(room) + 1;
    let gain = if gated { gain * 100 / i64::from(model.gate.factor.max(1)) + 1 } else { gain };
    gain.min(most)
}
