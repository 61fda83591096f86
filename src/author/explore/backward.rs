//! What leads to a line: only there is it worth playing walks out with every score to see whether it is said.

use super::footprint::Footprints;
use super::footprint::StateCells;
use super::packing::Packing;
use super::search::SearchResult;
use super::state_graph::StateGraph;
use crate::engine::{BeatId, Position, Scenario, Then};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LineOwner {
    /// A beat, on arriving there.
    Arrival(BeatId),
    /// A choice of a beat, when it is picked.
    Reply(BeatId),
}

/// Lines by who says them; replies that no beat owns, as those to the opener of a topic, are left out.
pub(super) fn by_owner(scenario: &Scenario, lines: &[usize]) -> BTreeMap<LineOwner, Vec<usize>> {
    let mut owners: BTreeMap<LineOwner, Vec<usize>> = BTreeMap::new();
    for line in lines {
        if let Some(owner) = owner(scenario, *line) {
            owners.entry(owner).or_default().push(*line);
        }
    }
    owners
}

fn owner(scenario: &Scenario, line: usize) -> Option<LineOwner> {
    scenario.beats.iter().enumerate().find_map(|(at, beat)| {
        let beat_id = BeatId::new(at);
        let replies = || scenario.choices[beat.choices.range()].iter().any(|it| it.reply.range().contains(&line));
        if beat.lines.range().contains(&line) {
            Some(LineOwner::Arrival(beat_id))
        } else {
            replies().then_some(LineOwner::Reply(beat_id))
        }
    })
}

/// The steps of an abstract search, and the beat at which each state waits.
pub(super) struct BackwardReach {
    graph: StateGraph,
    waits: Vec<Option<BeatId>>,
}

impl BackwardReach {
    /// What leads where in an abstract state space that was searched whole; none where its steps were too many to keep.
    pub(super) fn of<const W: usize>(found: SearchResult<W>, packing: &Packing) -> Option<Self> {
        if !found.whole || found.graph.overflowed {
            return None;
        }
        let waits = |state| match packing.position(found.visited.key(state)) {
            Position::Beat(beat) | Position::Stuck(beat) => Some(beat),
            Position::Ended(_) => None,
        };
        let waits = (0..found.visited.len() as u32).map(waits).collect();
        Some(Self { graph: found.graph, waits })
    }

    /// The beats at which a pick may lead to where a line is said.
    pub(super) fn leading_to(&self, cells: &StateCells<'_>, owner: LineOwner) -> FixedBitSet {
        let scenario = cells.scenario;
        let (stops, ends) = match owner {
            LineOwner::Arrival(beat) => stops_after(cells, beat),
            LineOwner::Reply(beat) => (vec![beat], false),
        };
        let is_aim = |waits: Option<BeatId>| waits.map_or(ends, |beat| stops.contains(&beat));
        let aims = (0..).zip(&self.waits).filter(|(_, waits)| is_aim(**waits)).map(|(state, _)| state);
        let reaching = self.graph.reaching(aims);
        let mut leading = FixedBitSet::with_capacity(scenario.beats.len());
        for (state, waits) in (0..).zip(&self.waits) {
            let Some(beat) = waits else { continue };
            let leads_on = || self.graph.steps(state).any(|(to, _)| reaching[to as usize]);
            if !leading.contains(beat.index()) && (owner == LineOwner::Reply(*beat) || leads_on()) {
                leading.insert(beat.index());
            }
        }
        leading
    }
}

/// The beats at which a session that enters a beat may next wait, and whether it may end instead. Where nothing can be
/// picked, it goes on.
fn stops_after(cells: &StateCells<'_>, beat: BeatId) -> (Vec<BeatId>, bool) {
    let scenario = cells.scenario;
    let no_line = FixedBitSet::with_capacity(scenario.lines.len());
    let reader = Footprints::new(cells, &no_line);
    let (mut entered, mut ends, mut at) = (vec![beat], false, 0);
    while let Some(beat) = entered.get(at).map(|beat| scenario.beat(*beat)) {
        if let Some(then) = beat.then {
            let mut footprint = reader.blank();
            reader.follow(then, beat.home, &mut footprint);
            ends |= may_end(scenario, then);
            let new: Vec<_> = footprint.next.into_iter().filter(|it| !entered.contains(it)).collect();
            entered.extend(new);
        }
        at += 1;
    }
    (entered, ends)
}

fn may_end(scenario: &Scenario, then: Then) -> bool {
    match then {
        Then::End(_) => true,
        Then::First(branches) | Then::Chance(branches) => {
            scenario.branches[branches.range()].iter().any(|branch| may_end(scenario, branch.then))
        }
        Then::Beat(_) | Then::Scene(_) | Then::Topics | Then::Call(..) | Then::Return => false,
    }
}
