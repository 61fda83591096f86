//! Walks from a moment on, played out with every score: those that a survey promises most of.
//!
//! A beam search (Lowerre 1976) that knows what may still lie ahead of each state: for everything that may be reached, and
//! for both figures, it follows the states that seem to come nearest.

use super::super::WORDS;
use super::super::cone::{Cone, Keep};
use super::super::coverage::AbstractGuards;
use super::super::figures::{FIGURES, QUALITY};
use super::super::footprint::StateCells;
use super::super::marks::FewBits;
use super::super::packing::{PackedState, Packing};
use super::super::step::Stepper;
use super::super::witness::WitnessStep;
use super::found::{ProspectBits, achieved};
use super::horizon::{Horizon, plus};
use super::survey::{Survey, breaches, figures};
use crate::engine::relationship::Gauge;
use crate::engine::{ChoiceId, Position, Progress, Rating, Scenario, Staging};
use fixedbitset::FixedBitSet;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Picks of the longest walk.
const LAYERS: usize = 120;
/// Picks that are tried at a state; a note with many lines has thousands, of which others are tried at each state.
const PICKS: usize = 24;
/// Ways in which chance may fall at a pick that are tried.
const OUTCOMES: usize = 32;
/// States of a layer that are followed for the quality that they promise.
const BY_QUALITY: usize = 12;
/// … and for role and public interest.
const BY_STANDING: usize = 6;
/// What a point of role weighs beside a point of quality where both may be asked for, in hundredths.
const ROLE_WEIGHT: i32 = 60;

/// What the walks came to.
pub(super) struct WalksFound {
    pub(super) reached: ProspectBits,
    /// The best quality at an ending, in hundredths, and the steps there.
    pub(super) quality: Option<(i32, Vec<WitnessStep>)>,
    /// The best sum of role and public interest at an ending, in points.
    pub(super) standing: Option<i32>,
}

/// What is needed to play walks of a setup out.
pub(super) struct GuidedSearch<'a> {
    pub(super) staging: &'a Staging,
    pub(super) survey: &'a Survey,
    packing: Packing,
    guards: AbstractGuards,
    guarded: Vec<bool>,
    breach: Vec<bool>,
    everything: ProspectBits,
}

/// A state on a walk.
struct WalkNode {
    at: Progress,
    parent: Option<u32>,
    step: WitnessStep,
    /// Whether a promise was broken on the way.
    broken: bool,
    /// What the author thinks of the picks so far.
    rated: i32,
    /// What may lie ahead; nothing where the survey says nothing.
    ahead: Option<Horizon>,
    /// What may be reached from here, as far as is known.
    may_reach: ProspectBits,
    interests: FewBits,
    kept: FewBits,
    quality: i32,
    standing: i32,
    role: i32,
    /// Gauges in points, and the quality in hundredths.
    figures: [i32; FIGURES],
}

impl<'a> GuidedSearch<'a> {
    pub(super) fn new(staging: &'a Staging, survey: &'a Survey) -> Self {
        let scenario = &staging.scenario;
        Self {
            staging,
            survey,
            packing: every_score(staging),
            guards: AbstractGuards::none(scenario),
            guarded: vec![false; scenario.beats.len()],
            breach: breaches(scenario),
            everything: ProspectBits::all(scenario),
        }
    }

    /// Plays walks out from a state on. `broken` says whether a promise was broken before.
    pub(super) fn walks(&self, from: &Progress, broken: bool) -> WalksFound {
        let mut found = WalksFound { reached: ProspectBits::default(), quality: None, standing: None };
        let mut stepper = self.stepper();
        stepper.most_picks = PICKS;
        stepper.most_outcomes = OUTCOMES;
        let step = WitnessStep { drawn: BTreeMap::new(), pick: Vec::new(), brought_in: None, chance: Vec::new() };
        let mut nodes = vec![self.node(from.clone(), None, step, broken, 0)];
        let mut best = None;
        let mut layer = vec![0u32];
        // A state that was come by before, with as much achieved, leads nowhere else.
        let mut known: BTreeSet<(PackedState<WORDS>, u64, u64, bool)> = BTreeSet::new();
        for _ in 0..LAYERS {
            let mut next: Vec<WalkNode> = Vec::new();
            for number in &layer {
                let node = &nodes[*number as usize];
                if let Position::Ended(ending) = node.at.position() {
                    self.take(node, ending.index(), &mut found);
                    if best.is_none_or(|(quality, _)| node.quality > quality) {
                        best = Some((node.quality, *number));
                    }
                    continue;
                }
                stepper.steps_at(&node.at, |key: PackedState<WORDS>, taken| {
                    let broken = node.broken | taken.marks.broken;
                    let rated = node.rated + self.rating(taken.pick);
                    let step = WitnessStep::of(taken);
                    let reached = self.node(taken.after.clone(), Some(*number), step, broken, rated);
                    let leads_on = reached.may_reach.endings != FewBits::default();
                    if leads_on && known.insert((key, reached.interests.0, reached.kept.0, broken)) {
                        next.push(reached);
                    }
                });
            }
            layer.clear();
            for (_, node) in self.follow(&next, &found).into_iter().zip(next).filter(|(follows, _)| *follows) {
                layer.push(nodes.len() as u32);
                nodes.push(node);
            }
            if layer.is_empty() {
                break;
            }
        }
        found.quality = best.map(|(quality, number)| (quality, steps_to(&nodes, number)));
        found
    }

    fn node(&self, at: Progress, parent: Option<u32>, step: WitnessStep, broken: bool, rated: i32) -> WalkNode {
        let (scenario, layout) = (&self.staging.scenario, &self.staging.scenario.layout);
        let (interests, kept) = achieved(scenario, &at);
        let role = at.gauge(layout, Gauge::RoleClarity);
        let prospects = self.survey.prospects(&at, broken);
        let may_reach = prospects.map_or(self.everything, |(_, may_reach)| may_reach);
        WalkNode {
            parent,
            step,
            broken,
            rated,
            ahead: prospects.map(|(ahead, _)| ahead),
            may_reach,
            figures: figures(self.staging, &at),
            interests,
            kept,
            quality: self.staging.quality(scenario.partner(), &at),
            standing: standing(scenario, &at),
            role,
            at,
        }
    }

    /// How much the author likes a pick.
    fn rating(&self, pick: &[ChoiceId]) -> i32 {
        let ratings = pick.iter().filter_map(|choice| self.staging.scenario.choice(*choice).rating);
        ratings
            .map(|rating| match rating {
                Rating::Best => 2,
                Rating::Fair => 1,
                Rating::Tempting => -1,
                Rating::Poor => -2,
            })
            .sum()
    }

    /// The walk with the best quality, where the survey is one with every score; picks that lead nowhere are not made.
    pub(super) fn best_walk(&self, from: &Progress) -> Vec<WitnessStep> {
        let mut stepper = self.stepper();
        let (mut at, mut walk) = (from.clone(), Vec::new());
        while let Some(ahead) = self.survey.ahead(&at).filter(|ahead| ahead.ends() && ahead.steps > 0) {
            let partner = self.staging.scenario.partner();
            let aim = (self.staging.quality(partner, &at) + ahead.quality.unwrap_or(0), ahead.steps - 1);
            let mut next = None;
            stepper.steps_at(&at, |_: PackedState<1>, taken| {
                let Some(ahead) = self.survey.ahead(taken.after).filter(|_| next.is_none()) else { return };
                let quality = self.staging.quality(partner, taken.after) + ahead.quality.unwrap_or(0);
                if ahead.ends() && (quality, ahead.steps) == aim {
                    next = Some((WitnessStep::of(taken), taken.after.clone()));
                }
            });
            let Some((step, after)) = next else { break };
            walk.push(step);
            at = after;
        }
        walk
    }

    fn stepper(&self) -> Stepper<'_> {
        Stepper::new(self.staging, &self.packing, &self.guards, &self.guarded, &[])
    }

    /// Adds what was reached at an ending.
    fn take(&self, node: &WalkNode, ending: usize, found: &mut WalksFound) {
        let mut endings = FewBits::default();
        endings.insert(ending);
        let clean = !node.broken && node.role >= 0 && !self.breach[ending];
        found.reached = found.reached.or(ProspectBits { endings, interests: node.interests, kept: node.kept, clean });
        found.standing = found.standing.max(Some(node.standing));
    }

    /// Which states of a layer are followed.
    fn follow(&self, next: &[WalkNode], found: &WalksFound) -> Vec<bool> {
        let mut follows = vec![false; next.len()];
        let mut best = |count: usize, measure: &dyn Fn(&WalkNode) -> Option<i32>| {
            let mut ranked: Vec<_> =
                next.iter().enumerate().filter_map(|(at, node)| Some((measure(node)?, Reverse(at)))).collect();
            if count == 1 {
                ranked = ranked.into_iter().max().into_iter().collect();
            } else {
                ranked.sort_unstable_by(|one, other| other.cmp(one));
            }
            ranked.into_iter().take(count).for_each(|(_, Reverse(at))| follows[at] = true);
        };
        best(BY_QUALITY, &|node| Some(node.promised_quality()));
        best(BY_STANDING, &|node| Some(node.promised_standing()));
        best(1, &|node| Some(node.rated));
        let open =
            |reached: FewBits, possible: FewBits| (0..64).filter(move |at| possible.0 & !reached.0 & 1 << at != 0);
        let ahead = next.iter().fold(ProspectBits::default(), |all, node| all.or(node.may_reach));
        for at in open(found.reached.endings, ahead.endings) {
            let aims = |node: &WalkNode| node.may_reach.endings.contains(at);
            best(1, &|node| aims(node).then(|| node.promised_quality()));
            best(1, &|node| aims(node).then(|| -node.quality));
            for figure in self.survey.asked_figures().iter().filter(|figure| **figure != QUALITY) {
                best(1, &|node| aims(node).then(|| node.figures[*figure]));
                best(1, &|node| aims(node).then(|| -node.figures[*figure]));
            }
            best(1, &|node| aims(node).then(|| node.promised_quality() + ROLE_WEIGHT * node.role));
        }
        for at in open(found.reached.interests, ahead.interests) {
            let aims = |node: &WalkNode| node.may_reach.interests.contains(at);
            best(1, &|node| aims(node).then(|| node.promised_quality()));
            best(1, &|node| aims(node).then_some(node.rated));
        }
        for at in open(found.reached.kept, ahead.kept) {
            let aims = |node: &WalkNode| node.may_reach.kept.contains(at);
            best(1, &|node| aims(node).then(|| node.promised_quality()));
            best(1, &|node| aims(node).then_some(node.rated));
        }
        if ahead.clean && !found.reached.clean {
            best(1, &|node| node.may_reach.clean.then_some(node.role));
            best(1, &|node| node.may_reach.clean.then(|| node.promised_quality()));
        }
        follows
    }
}

impl WalkNode {
    fn promised_quality(&self) -> i32 {
        self.quality + self.ahead.and_then(|ahead| ahead.quality).unwrap_or(0)
    }

    fn promised_standing(&self) -> i32 {
        self.ahead.and_then(|ahead| ahead.standing).map_or(self.standing, |ahead| plus(ahead, self.standing))
    }
}

/// The steps to a state.
fn steps_to(nodes: &[WalkNode], number: u32) -> Vec<WitnessStep> {
    let mut steps = Vec::new();
    let mut at = &nodes[number as usize];
    while let Some(parent) = at.parent {
        steps.push(at.step.clone());
        at = &nodes[parent as usize];
    }
    steps.reverse();
    steps
}

/// States packed with every score.
fn every_score(staging: &Staging) -> Packing {
    let cells = StateCells::of(&staging.scenario).without_recalls();
    let mut lines = FixedBitSet::with_capacity(staging.scenario.lines.len());
    lines.insert_range(..);
    let mut cone = Cone::of(&cells, Keep::Everything, &lines);
    cone.keep_unwritten(&cells, Keep::Everything);
    Packing::of(&cells, staging, &cone, 0, None)
}

/// Role clarity and public interest together, in points.
pub(super) fn standing(scenario: &Scenario, at: &Progress) -> i32 {
    let gauge = |gauge| at.gauge(&scenario.layout, gauge);
    gauge(Gauge::RoleClarity).saturating_add(gauge(Gauge::PublicInterest))
}
