//! Whether knowing what is good pays: the expert against players who go by something else, and style against chance.

use super::measure::{Measure, main_measure};
use super::played::Played;
use super::policy::Policy;
use super::spread::Spread;
use super::style::{StyleComparison, style_compared};
use super::{Simulated, Stuck};
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, Scenario};

/// How far the expert's mean quality with the partner must lie above the others', in hundredths of a point.
///
/// Five points are what dossier b3 calls a clear change, and less than the least that a case's best path should gain
/// (six points: dossier b3, casebook checklist 8). A case in which guessing comes that close teaches guessing.
pub const MARGIN: i32 = 500;
/// How far it must lie above that of somebody who picks anything, in hundredths of a point: what is good must show.
pub const RANDOM_MARGIN: i32 = 800;
/// Runs to an ending that a policy needs before it is judged: the error of a mean is then far below the margin.
pub const LEAST_RUNS: u32 = 100;

/// Who must do worse than the expert: they do not ask what is good.
const RIVALS: [Policy; 3] = [Policy::Uniform, Policy::Longest, Policy::FirstShown];
/// The second axis. A gauge has no size that holds for every case, so the expert must only not be below the others; the
/// other gauges are means to an end, and endings have no order.
pub(super) const SECOND_AXIS: [Gauge; 2] = [Gauge::RoleClarity, Gauge::PublicInterest];

/// What the comparison came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// The expert was compared with everyone whom it must beat, and those who go by style with one who picks anything.
    Judged {
        /// The expert beside those whom it must beat.
        expert: Vec<Comparison>,
        /// Those who go by style and played enough.
        style: Vec<StyleComparison>,
    },
    /// There was too little to judge by.
    NotJudged(NotJudged),
}

/// Why nothing was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotJudged {
    /// This policy did not play; name it with `--policy`, or none at all.
    Missing(Policy),
    /// This policy came to an ending too seldom; play more runs.
    TooFew(Policy, u32),
    /// The author rated no choice, so that nobody can be an expert.
    NoRatings,
}

/// The expert beside another player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The other.
    pub rival: Policy,
    /// What was compared.
    pub measure: Measure,
    /// The expert's mean, in hundredths.
    pub expert: i32,
    /// The other's mean, in hundredths.
    pub other: i32,
    /// How far the expert must lie ahead, in hundredths.
    pub needed: i32,
    /// Whether the expert is as far ahead as it must be.
    pub holds: bool,
}

/// Something that simulation found wrong with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimulationFinding<'a> {
    /// The expert is not far enough ahead.
    ExpertNotBest(Comparison),
    /// Style alone gets too far.
    StyleWins(StyleComparison),
    /// Runs came to a dead end.
    StuckRuns(Policy, BeatId, &'a Stuck),
}

impl SimulationFinding<'_> {
    /// Names the kind of finding.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ExpertNotBest(_) => "expert-not-best",
            Self::StyleWins(_) => "style-wins",
            Self::StuckRuns(..) => "stuck-runs",
        }
    }
}

impl Acceptance {
    /// Compares the expert with everyone whom it must beat.
    #[must_use]
    pub fn of(simulated: &Simulated) -> Self {
        match compared(simulated) {
            Ok(expert) => Self::Judged { expert, style: style_compared(simulated) },
            Err(why) => Self::NotJudged(why),
        }
    }
}

/// Everything that simulation found wrong: one dead end for each beat, then where the expert is not best and where style gets too far.
#[must_use]
pub fn findings<'a>(simulated: &'a Simulated, acceptance: &Acceptance) -> Vec<SimulationFinding<'a>> {
    let mut found: Vec<SimulationFinding<'_>> = Vec::new();
    let mut told: Vec<BeatId> = Vec::new();
    for played in &simulated.players {
        for (beat, stuck) in &played.stuck {
            if !told.contains(beat) {
                told.push(*beat);
                found.push(SimulationFinding::StuckRuns(played.policy, *beat, stuck));
            }
        }
    }
    if let Acceptance::Judged { expert, style } = acceptance {
        found.extend(expert.iter().filter(|it| !it.holds).map(|it| SimulationFinding::ExpertNotBest(*it)));
        found.extend(style.iter().filter(|it| !it.holds()).map(|it| SimulationFinding::StyleWins(*it)));
    }
    found
}

fn compared(simulated: &Simulated) -> Result<Vec<Comparison>, NotJudged> {
    let scenario = &simulated.staging.scenario;
    if scenario.choices.iter().all(|choice| choice.rating.is_none()) {
        return Err(NotJudged::NoRatings);
    }
    let main = main_measure(scenario);
    let expert = judged(simulated, Policy::Expert(0))?;
    let mut comparisons = Vec::new();
    for rival in RIVALS {
        let other = judged(simulated, rival)?;
        let margin = if rival == Policy::Uniform { RANDOM_MARGIN } else { MARGIN };
        comparisons.push(compare(rival, main, [expert, other], scenario, margin));
        for gauge in SECOND_AXIS.into_iter().map(Measure::Gauge).filter(|gauge| *gauge != main) {
            comparisons.push(compare(rival, gauge, [expert, other], scenario, 0));
        }
    }
    Ok(comparisons)
}

/// What came of a policy, if that is enough to judge by.
pub(super) fn judged(simulated: &Simulated, policy: Policy) -> Result<&Played, NotJudged> {
    let played = simulated.of(policy).ok_or(NotJudged::Missing(policy))?;
    if played.finished < LEAST_RUNS {
        return Err(NotJudged::TooFew(policy, played.finished));
    }
    Ok(played)
}

fn compare(rival: Policy, measure: Measure, [expert, other]: [&Played; 2], case: &Scenario, needed: i32) -> Comparison {
    let of = |played| measure.spread(played, case);
    let (holds, mean) = (is_ahead(of(expert), of(other), measure.scale(), needed), |played| measure.mean(played, case));
    Comparison { rival, measure, expert: mean(expert), other: mean(other), needed, holds }
}

/// Whether one mean lies so many hundredths above another, as whole numbers: a mean on the edge must not depend on how it is
/// rounded.
pub(super) fn is_ahead(one: &Spread, other: &Spread, scale: i32, needed: i32) -> bool {
    let (ours, theirs) = (i128::from(one.count()), i128::from(other.count()));
    let ahead = i128::from(one.sum()) * theirs - i128::from(other.sum()) * ours;
    ahead * i128::from(scale) >= i128::from(needed) * ours * theirs
}
