//! Whether knowing what is good pays: the expert against players who go by something else.

use super::played::Played;
use super::policy::Policy;
use super::spread::Spread;
use super::{Simulated, Stuck};
use crate::engine::BeatId;
use crate::engine::relationship::Gauge;

/// How far the expert's mean quality with the partner must lie above the others', in hundredths of a point.
///
/// Five points are what dossier b3 calls a clear change, and less than the least that a case's best path should gain
/// (six points: dossier b3, casebook checklist 8). A case in which guessing comes that close teaches guessing.
pub const MARGIN: i32 = 500;
/// Runs to an ending that a policy needs before it is judged: the error of a mean is then far below the margin.
pub const LEAST_RUNS: u32 = 100;

/// Who must do worse than the expert: they do not ask what is good.
const RIVALS: [Policy; 3] = [Policy::Uniform, Policy::Longest, Policy::FirstShown];
/// The second axis. A gauge has no size that holds for every case, so the expert must only not be below the others; the
/// other gauges are means to an end, and endings have no order.
const SECOND_AXIS: [Gauge; 2] = [Gauge::RoleClarity, Gauge::PublicInterest];

/// What the comparison came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// The expert was compared with everyone whom it must beat.
    Judged(Vec<Comparison>),
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
    /// Whether the expert is as far ahead as it must be.
    pub holds: bool,
}

/// What the expert is compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The quality of the relationship with the partner of the case.
    Quality,
    /// A gauge.
    Gauge(Gauge),
}

/// Something that simulation found wrong with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimulationFinding<'a> {
    /// The expert is not far enough ahead.
    ExpertNotBest(Comparison),
    /// Runs came to a dead end.
    StuckRuns(Policy, BeatId, &'a Stuck),
}

impl SimulationFinding<'_> {
    /// Names the kind of finding.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ExpertNotBest(_) => "expert-not-best",
            Self::StuckRuns(..) => "stuck-runs",
        }
    }
}

impl Acceptance {
    /// Compares the expert with everyone whom it must beat.
    #[must_use]
    pub fn of(simulated: &Simulated) -> Self {
        match compared(simulated) {
            Ok(comparisons) => Self::Judged(comparisons),
            Err(why) => Self::NotJudged(why),
        }
    }
}

/// Everything that simulation found wrong: one dead end for each beat, then where the expert is not best.
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
    if let Acceptance::Judged(comparisons) = acceptance {
        found.extend(comparisons.iter().filter(|it| !it.holds).map(|it| SimulationFinding::ExpertNotBest(*it)));
    }
    found
}

fn compared(simulated: &Simulated) -> Result<Vec<Comparison>, NotJudged> {
    let scenario = &simulated.staging.scenario;
    if scenario.choices.iter().all(|choice| choice.rating.is_none()) {
        return Err(NotJudged::NoRatings);
    }
    let partner = scenario.partner();
    let expert = judged(simulated, Policy::Expert(0))?;
    let mut comparisons = Vec::new();
    for rival in RIVALS {
        let other = judged(simulated, rival)?;
        let of = [expert, other].map(|played| &played.quality[partner.index()]);
        comparisons.push(compare(rival, Measure::Quality, of, 1, MARGIN));
        for gauge in SECOND_AXIS {
            let of = [expert, other].map(|played| &played.gauges[gauge as usize]);
            comparisons.push(compare(rival, Measure::Gauge(gauge), of, 100, 0));
        }
    }
    Ok(comparisons)
}

/// What came of a policy, if that is enough to judge by.
fn judged(simulated: &Simulated, policy: Policy) -> Result<&Played, NotJudged> {
    let played = simulated.of(policy).ok_or(NotJudged::Missing(policy))?;
    if played.finished < LEAST_RUNS {
        return Err(NotJudged::TooFew(policy, played.finished));
    }
    Ok(played)
}

fn compare(rival: Policy, measure: Measure, [expert, other]: [&Spread; 2], scale: i32, margin: i32) -> Comparison {
    // As whole numbers: a mean on the edge must not depend on how it is rounded.
    let (ours, theirs) = (i128::from(expert.count()), i128::from(other.count()));
    let ahead = i128::from(expert.sum()) * theirs - i128::from(other.sum()) * ours;
    let holds = ahead * i128::from(scale) >= i128::from(margin) * ours * theirs;
    let mean = |spread: &Spread| spread.mean(scale).unwrap_or_default();
    Comparison { rival, measure, expert: mean(expert), other: mean(other), holds }
}
