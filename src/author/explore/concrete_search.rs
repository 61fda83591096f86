//! The walks played out with every score: ranges, best and worst, and what is seen on the way.

use super::abstract_search::{SearchReport, search_and_report};
use super::dominated::dominated;
use super::exploration::{Dominated, EndingFound, Extreme, Reach};
use super::packing::{PackedState, Packing};
use super::search::{Executor, Search, Status};
use super::shorten::shortened;
use super::witness::walk;
use crate::engine::relationship::Gauge;
use crate::engine::{EndingId, Position, Progress, Staging, StakeholderId};

/// What playing walks out with every score came to.
pub(super) struct ConcreteReport {
    pub(super) report: SearchReport,
    pub(super) endings: Vec<EndingFound>,
    pub(super) extremes: Option<(Extreme, Extreme)>,
    pub(super) dominated: Vec<Dominated>,
}

/// Plays walks out with every score.
pub(super) fn concrete_search<const W: usize, C: Executor>(
    search: &Search<'_, C>,
    coarse: &Packing,
    watch: &mut dyn FnMut(Status) -> bool,
) -> ConcreteReport {
    let (report, found) = search_and_report::<W, C>(search, watch);
    let staging = search.staging;
    let mut ranges = ScoreRanges::new(staging);
    let mut progress = staging.initial();
    for state in 0..found.visited.len() as u32 {
        let key: &PackedState<W> = found.visited.key(state);
        if let Position::Ended(ending) = search.packing.position(key) {
            search.packing.unpack(key, &mut progress);
            ranges.add(staging, ending, state, &progress);
        }
    }
    let mut stepper = search.stepper();
    let partner = staging.scenario.partner();
    let mut extreme = |at: Option<(i32, u32)>, is_as_good: fn(&i32, &i32) -> bool, ranges: &mut ScoreRanges| {
        let (quality, state) = at?;
        let trail = found.trail(&mut stepper, state);
        let holds = |end: &Progress| {
            matches!(end.position(), Position::Ended(_)) && is_as_good(&staging.quality(partner, end), &quality)
        };
        let (trail, end) = shortened(staging, trail, holds)?;
        // Without what was left out it may be better still.
        if let Position::Ended(ending) = end.position() {
            ranges.add(staging, ending, state, &end);
        }
        let quality = people(staging).map(|who| staging.quality(who, &end)).collect();
        Some(Extreme { quality, walk: walk(staging, &trail)? })
    };
    let (best, worst) = (ranges.best, ranges.worst);
    let extremes = extreme(best, i32::ge, &mut ranges).zip(extreme(worst, i32::le, &mut ranges));
    let endings = ranges
        .endings
        .into_iter()
        .zip(&report.endings)
        .enumerate()
        .map(|(at, (range, witness))| EndingFound {
            ending: EndingId::new(at),
            reach: if witness.is_some() { Reach::Reached } else { Reach::Unknown },
            quality: range.quality.into_iter().map(|it| it.map(|(least, most)| least..=most)).collect(),
            gauges: range.gauges.into_iter().map(|(gauge, (least, most))| (gauge, least..=most)).collect(),
            witness: witness.clone(),
        })
        .collect();
    let dominated = dominated(&found, &mut search.stepper(), coarse, staging);
    ConcreteReport { report, endings, extremes, dominated }
}

fn people(staging: &Staging) -> impl Iterator<Item = StakeholderId> + use<> {
    (0..staging.scenario.cast.len()).map(StakeholderId::new)
}

/// The ranges of scores at the endings.
struct ScoreRanges {
    endings: Vec<EndingRange>,
    /// The quality in the eyes of the partner, and the state.
    best: Option<(i32, u32)>,
    worst: Option<(i32, u32)>,
}

#[derive(Clone)]
struct EndingRange {
    quality: Vec<Option<(i32, i32)>>,
    gauges: Vec<(Gauge, (i32, i32))>,
}

impl ScoreRanges {
    fn new(staging: &Staging) -> Self {
        let scenario = &staging.scenario;
        let range = EndingRange { quality: vec![None; scenario.cast.len()], gauges: Vec::new() };
        Self { endings: vec![range; scenario.endings.len()], best: None, worst: None }
    }

    fn add(&mut self, staging: &Staging, ending: EndingId, state: u32, progress: &Progress) {
        let range = &mut self.endings[ending.index()];
        for (who, range) in people(staging).zip(&mut range.quality) {
            let quality = staging.quality(who, progress);
            let (least, most) = range.unwrap_or((quality, quality));
            *range = Some((least.min(quality), most.max(quality)));
        }
        let first = range.gauges.is_empty();
        for (at, gauge) in Gauge::ALL.into_iter().enumerate() {
            let value = progress.gauge(&staging.scenario.layout, gauge);
            if first {
                range.gauges.push((gauge, (value, value)));
            } else {
                let (least, most) = range.gauges[at].1;
                range.gauges[at].1 = (least.min(value), most.max(value));
            }
        }
        let quality = staging.quality(staging.scenario.partner(), progress);
        if self.best.is_none_or(|(best, _)| quality > best) {
            self.best = Some((quality, state));
        }
        if self.worst.is_none_or(|(worst, _)| quality < worst) {
            self.worst = Some((quality, state));
        }
    }
}
