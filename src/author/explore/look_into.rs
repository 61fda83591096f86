//! Looking into what never holds: the searches again, with the parts of just those conditions looked at.

use super::asked::AskedCondition;
use super::beam::BeamAims;
use super::coverage::Coverage;
use super::exploration::{Exploration, LookedInto, Reach};
use super::footprint::StateCells;
use super::search::{Executor, Status};
use super::settled::settled_by_level;
use super::site_table::SiteTable;
use super::{Effort, Explorer};
use crate::engine::{Site, Staging};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// States of a case that is looked into; a larger one would take as long again.
const LOOKED_INTO: u64 = 400_000;
/// Lines of which it is looked into why they are never said.
const LINES: usize = 4;

/// Looks into the conditions that never hold, as they are in this session.
pub(super) fn look_into<C: Executor>(
    staging: &Staging,
    cells: StateCells<'_>,
    effort: Effort,
    executor: &C,
    found: &mut Exploration,
    watch: &mut dyn FnMut(Status) -> bool,
) {
    let scenario = &staging.scenario;
    let never = found.conditions.iter().filter(|it| (it.holds, it.fails) == (Reach::Never, Reach::Reached));
    // Many lines belong to other levels: there is nothing to look into.
    let never = never.filter(|it| !matches!(it.about, Site::Line(_)) || settled_by_level(staging, it.about).is_none());
    let mut sites: Vec<Site> = never.map(|it| it.about).collect();
    let mut lines = FixedBitSet::with_capacity(scenario.lines.len());
    let of_lines = sites.iter().filter_map(|site| if let Site::Line(line) = site { Some(line.index()) } else { None });
    of_lines.take(LINES).for_each(|line| lines.insert(line));
    sites.retain(|site| !matches!(site, Site::Line(line) if !lines.contains(line.index())));
    if sites.is_empty() || found.states > LOOKED_INTO || found.stopped {
        return;
    }
    let table = SiteTable::of(scenario);
    let asked: BTreeMap<usize, AskedCondition> = sites
        .iter()
        .filter_map(|site| Some((table.number(*site), AskedCondition::of(scenario.condition(*site)?, staging))))
        .collect();
    let on_scores = asked.values().any(|it| it.parts.iter().any(|part| part.on_scores));
    let explorer = Explorer { staging, cells, effort, executor, asked, apart: sites.clone() };
    let abstracted = explorer.abstract_search(&lines, false, watch);
    if !abstracted.whole {
        return;
    }
    let played: Option<(Coverage, bool)> = on_scores
        .then(|| {
            explorer.concrete_search(0, &BeamAims::default(), watch).map(|it| (it.report.coverage, it.report.whole))
        })
        .flatten();
    for site in sites {
        let number = table.number(site);
        let Some(proved) = abstracted.coverage.asked.get(&number) else { continue };
        let scored = played.as_ref().and_then(|(coverage, _)| coverage.asked.get(&number));
        let played_all = played.as_ref().is_some_and(|(_, whole)| *whole);
        let here = LookedInto { proved: proved.clone(), played: scored.cloned(), played_all };
        match found.looked_into.get_mut(&site) {
            Some(known) => known.join(&here),
            None => {
                found.looked_into.insert(site, here);
            }
        }
    }
}

impl LookedInto {
    /// Adds what was seen at another level.
    pub(super) fn join(&mut self, other: &Self) {
        self.proved.join(&other.proved);
        match (&mut self.played, &other.played) {
            (Some(played), Some(other)) => played.join(other),
            (played, other) => *played = played.take().or_else(|| other.clone()),
        }
        self.played_all &= other.played_all;
    }
}
