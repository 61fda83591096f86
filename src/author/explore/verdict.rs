//! What the abstract search and the walks played out say together: proved, played, or unknown.

use super::abstract_guard::is_score;
use super::abstract_search::SearchReport;
use super::beam::BeamAims;
use super::concrete_search::ConcreteReport;
use super::condition_tree::ConditionTree;
use super::coverage::{Coverage, brought_in_lines, judged};
use super::exploration::{ConditionFound, DeadEnd, EndingFound, Exploration, Extreme, Reach};
use super::recalls::open_recalls;
use super::site_table::SiteTable;
use super::walks::{WalkCounts, Walks};
use super::witness::{WitnessWalk, walk};
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, EndingId, InterventionId, LineId, PromiseId, Site, Staging, StakeholderId};
use fixedbitset::FixedBitSet;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What was found so far.
pub(super) struct Verdict<'a> {
    staging: &'a Staging,
    /// What a trainer may bring in, as far as that was explored.
    interventions: &'a [InterventionId],
    /// Whether it was seen to that what texts repeat has happened.
    recalls: bool,
    sites: SiteTable,
    pub(super) abstracted: SearchReport,
    scored: Option<ConcreteReport>,
    /// What was seen while playing.
    seen: Coverage,
    played: u64,
}

impl<'a> Verdict<'a> {
    pub(super) fn new(
        staging: &'a Staging,
        interventions: &'a [InterventionId],
        recalls: bool,
        abstracted: SearchReport,
    ) -> Self {
        let scenario = &staging.scenario;
        let sites = SiteTable::of(scenario);
        let mut seen = Coverage::none(scenario);
        if !abstracted.has_may_steps {
            // Every abstract step can be taken; only whether lines are said was left aside.
            seen.join(&abstracted.coverage);
            for at in abstracted.open_lines.ones() {
                seen.lines.set(at, false);
                let site = sites.number(Site::Line(LineId::new(at)));
                seen.held.set(site, false);
                seen.failed.set(site, false);
            }
            for at in open_recalls(staging, &abstracted.open_lines) {
                seen.held.set(sites.number(at), false);
                seen.failed.set(sites.number(at), false);
            }
        }
        seen.join(&abstracted.replayed.coverage);
        Self { staging, interventions, recalls, sites, abstracted, scored: None, seen, played: 0 }
    }

    /// Whether no score and no line has a say, and there is a lot of it: then playing walks out adds nothing.
    pub(super) fn is_plain_and_large(&self, large: u64) -> bool {
        !self.abstracted.has_may_steps && self.abstracted.states > large && !self.has_unknown()
    }

    pub(super) fn add(&mut self, scored: ConcreteReport) {
        self.seen.join(&scored.report.coverage);
        self.played += scored.report.states;
        self.abstracted.stopped |= scored.report.stopped;
        match &mut self.scored {
            None => self.scored = Some(scored),
            Some(before) => widen(before, scored, self.staging.scenario.partner()),
        }
    }

    /// Adds what was seen on walks that were played out for its sake.
    pub(super) fn see(&mut self, coverage: &Coverage) {
        self.seen.join(coverage);
    }

    /// Whether every walk was played out with every score.
    pub(super) fn scores_whole(&self) -> bool {
        self.scored.as_ref().is_some_and(|it| it.report.whole)
    }

    pub(super) fn has_unknown(&self) -> bool {
        !self.scores_whole() && !self.seen.contains(&self.abstracted.coverage)
    }

    /// Lines that may be said and were not seen to be.
    pub(super) fn unknown_lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.abstracted.coverage.lines.difference(&self.seen.lines).filter(|_| !self.scores_whole())
    }

    /// What walks are to be looked for: those on which what is unknown of conditions may be seen.
    pub(super) fn aims(&self) -> BeamAims {
        let scenario = &self.staging.scenario;
        let mut aims = BeamAims { lines: FixedBitSet::with_capacity(scenario.lines.len()), scores: Vec::new() };
        aims.lines.extend(self.unknown_lines());
        for (about, condition) in judged(scenario, self.interventions) {
            let site = self.sites.number(about);
            if [self.reach(|it| &it.held, site), self.reach(|it| &it.failed, site)].contains(&Reach::Unknown) {
                if let Site::Line(line) = about {
                    aims.lines.insert(line.index());
                }
                ConditionTree::of(condition, scenario).each_fact(&mut |fact| aims.scores.push(fact));
            }
        }
        aims.scores.retain(|fact| is_score(*fact));
        aims.scores.sort_unstable();
        aims.scores.dedup();
        aims
    }

    /// Rules out lines that were followed and not said.
    pub(super) fn rule_out(&mut self, lines: &[usize], coverage: &Coverage) {
        for line in lines.iter().filter(|line| !coverage.lines.contains(**line)) {
            self.abstracted.coverage.lines.set(*line, false);
            let site = self.sites.number(Site::Line(LineId::new(*line)));
            self.abstracted.coverage.held.set(site, false);
        }
    }

    /// Whether it is unknown of some text whether what it repeats always happened.
    pub(super) fn has_unknown_recalls(&self) -> bool {
        self.unrecalled().contains(&Reach::Unknown)
    }

    /// Rules out that a text was shown where what it repeats had not happened, where every walk was played.
    pub(super) fn rule_out_recalls(&mut self, coverage: &Coverage) {
        for at in 0..self.staging.scenario.recalls.len() as u32 {
            let site = self.sites.number(Site::Recall(at));
            if !coverage.failed.contains(site) {
                self.abstracted.coverage.failed.set(site, false);
            }
        }
    }

    /// For each text that repeats something, whether some walk shows it where that did not happen.
    fn unrecalled(&self) -> Vec<Reach> {
        let recalls = if self.recalls { 0..self.staging.scenario.recalls.len() as u32 } else { 0..0 };
        recalls.map(|at| self.reach(|it| &it.failed, self.sites.number(Site::Recall(at)))).collect()
    }

    fn reach(&self, set: fn(&Coverage) -> &FixedBitSet, at: usize) -> Reach {
        if set(&self.seen).contains(at) {
            Reach::Reached
        } else if self.scores_whole() || (self.abstracted.whole && !set(&self.abstracted.coverage).contains(at)) {
            Reach::Never
        } else {
            Reach::Unknown
        }
    }

    fn each(&self, set: fn(&Coverage) -> &FixedBitSet) -> Vec<Reach> {
        (0..set(&self.seen).len()).map(|at| self.reach(set, at)).collect()
    }

    pub(super) fn finish(self) -> Exploration {
        let scenario = &self.staging.scenario;
        let scores_whole = self.scores_whole();
        let conditions = judged(scenario, self.interventions)
            .map(|(about, _)| {
                let site = self.sites.number(about);
                let (holds, fails) = (self.reach(|it| &it.held, site), self.reach(|it| &it.failed, site));
                ConditionFound { about, holds, fails }
            })
            .collect();
        let unrecalled = self.unrecalled();
        let settled = self.each(|it| &it.settled);
        let made = self.each(|it| &it.made);
        let unresolved = (0..scenario.promises.len())
            .filter(|at| made[*at] == Reach::Reached && settled[*at] == Reach::Never)
            .map(PromiseId::new)
            .collect();
        let endings = self.endings();
        let mut dead_ends = self.places(|report| &report.stuck);
        for (beat, trail) in &self.abstracted.replayed.stuck {
            match dead_ends.iter_mut().find(|it| it.beat == *beat) {
                Some(known) if known.witness.is_some() => {}
                Some(known) => known.witness = walk(self.staging, trail),
                None => dead_ends.push(DeadEnd::at(*beat, walk(self.staging, trail))),
            }
        }
        let traps = self.places(|report| &report.traps);
        let (beats, choices) = (self.each(|it| &it.beats), self.each(|it| &it.choices));
        let (mut lines, interests) = (self.each(|it| &it.lines), self.each(|it| &it.interests));
        if self.interventions.is_empty() {
            brought_in_lines(scenario).for_each(|line| lines[line] = Reach::LeftOut);
        }
        let interventions = !self.interventions.is_empty();
        let walks = self.walks();
        let Self { mut abstracted, scored, played, .. } = self;
        let mut looping = std::mem::take(&mut abstracted.looping);
        if let Some(scored) = scored.as_ref().filter(|_| looping.is_empty() && walks.all == Walks::Endless) {
            looping.clone_from(&scored.report.looping);
        }
        let mut farming = abstracted.farming;
        if let Some(scored) = &scored {
            for it in &scored.report.farming {
                if farming.iter().all(|known| known.choice != it.choice) {
                    farming.push(it.clone());
                }
            }
        }
        farming.sort_by_key(|it| it.choice);
        let (extremes, dominated) = scored.map_or((None, Vec::new()), |it| (it.extremes, it.dominated));
        Exploration {
            interventions,
            complete: abstracted.whole || scores_whole,
            stopped: abstracted.stopped,
            scores_complete: scores_whole,
            states: abstracted.states,
            transitions: abstracted.transitions,
            played,
            walks,
            looping,
            endings,
            beats,
            choices,
            lines,
            interests,
            dead_ends,
            traps,
            conditions,
            unrecalled,
            looked_into: BTreeMap::new(),
            unresolved,
            settled_with: Vec::new(),
            dominated,
            extremes,
            farming,
        }
    }

    /// Exact counts where every walk was played; else what the abstract search says.
    fn walks(&self) -> WalkCounts {
        match &self.scored {
            Some(scored) if scored.report.whole && !matches!(self.abstracted.walks.all, Walks::Exactly(_)) => {
                scored.report.walks.clone()
            }
            _ => self.abstracted.walks.clone(),
        }
    }

    fn endings(&self) -> Vec<EndingFound> {
        let initial = self.staging.initial();
        let people = (0..self.staging.scenario.cast.len()).map(StakeholderId::new);
        let unchanged = people.map(|who| self.staging.quality(who, &initial)).map(|it| Some(it..=it));
        let unchanged: Vec<_> = unchanged.collect();
        (0..self.staging.scenario.endings.len())
            .map(|at| {
                let reach = self.reach(|it| &it.endings, at);
                let played = || walk(self.staging, self.abstracted.replayed.endings[at].as_deref()?);
                let found = self.scored.as_ref().and_then(|it| it.endings[at].witness.clone());
                let witness = self.abstracted.endings[at].clone().or(found).or_else(played);
                match self.scored.as_ref().map(|it| it.endings[at].clone()) {
                    Some(found) => EndingFound { reach, witness, ..found },
                    // What nothing changes is as it was at the start.
                    None if reach == Reach::Reached && !self.abstracted.scores_change => {
                        let gauges = Gauge::ALL.map(|it| (it, 0..=0)).to_vec();
                        EndingFound { ending: EndingId::new(at), reach, quality: unchanged.clone(), gauges, witness }
                    }
                    None => {
                        let quality = vec![None; unchanged.len()];
                        EndingFound { ending: EndingId::new(at), reach, quality, gauges: Vec::new(), witness }
                    }
                }
            })
            .collect()
    }

    /// Dead ends or traps: those of the abstract search, with a walk from either search; all are real when every walk
    /// was played.
    fn places(&self, of: fn(&SearchReport) -> &Vec<(BeatId, Option<WitnessWalk>)>) -> Vec<DeadEnd> {
        let played = self.scored.as_ref().map(|it| of(&it.report));
        let walk_to = |beat: BeatId| played?.iter().find(|(it, _)| *it == beat)?.1.clone();
        let mut places: Vec<DeadEnd> = of(&self.abstracted)
            .iter()
            .map(|(beat, walk)| DeadEnd::at(*beat, walk.clone().or_else(|| walk_to(*beat))))
            .filter(|it| it.witness.is_some() || !self.scores_whole())
            .collect();
        for (beat, walk) in played.into_iter().flatten() {
            if places.iter().all(|it| it.beat != *beat) {
                places.push(DeadEnd::at(*beat, walk.clone()));
            }
        }
        places
    }
}

/// Adds what another restart saw.
fn widen(before: &mut ConcreteReport, more: ConcreteReport, partner: StakeholderId) {
    for (known, more) in before.endings.iter_mut().zip(more.endings) {
        for (known, more) in known.quality.iter_mut().zip(more.quality) {
            *known = match (known.clone(), more) {
                (Some(a), Some(b)) => Some(*a.start().min(b.start())..=*a.end().max(b.end())),
                (a, b) => a.or(b),
            };
        }
        if known.gauges.is_empty() {
            known.gauges = more.gauges;
        } else {
            for ((_, known), (_, more)) in known.gauges.iter_mut().zip(more.gauges) {
                *known = *known.start().min(more.start())..=*known.end().max(more.end());
            }
        }
        known.witness = known.witness.take().or(more.witness);
    }
    let partner = |extreme: &Extreme| extreme.quality.get(partner.index()).copied().unwrap_or(0);
    before.extremes = match (before.extremes.take(), more.extremes) {
        (Some((best, worst)), Some((other_best, other_worst))) => Some((
            better_of(best, other_best, |best, other| partner(best).cmp(&partner(other))),
            better_of(worst, other_worst, |worst, other| partner(other).cmp(&partner(worst))),
        )),
        (a, b) => a.or(b),
    };
    // A choice is dominated only if no restart saw it do better.
    before.dominated.retain(|it| more.dominated.contains(it));
    for (beat, walk) in more.report.stuck {
        if before.report.stuck.iter().all(|(known, _)| *known != beat) {
            before.report.stuck.push((beat, walk));
        }
    }
}

/// The better of two walks, and of two that are as good the shorter.
fn better_of(one: Extreme, other: Extreme, order: impl Fn(&Extreme, &Extreme) -> Ordering) -> Extreme {
    let longer = one.walk.picks.len().cmp(&other.walk.picks.len());
    if order(&one, &other).then(longer.reverse()).is_lt() { other } else { one }
}
