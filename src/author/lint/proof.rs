//! What exploration proved, as the rules tell it.

use super::bounds::Bounds;
use super::case::Case;
use crate::author::explore::WitnessWalk;
use crate::author::never_because;
use crate::engine::relationship::Bilingual;
use crate::engine::{BeatId, BranchStep, ChoiceKind, ExitOwner, Site, Then};
use crate::script::{Diagnostic, bilingual};

/// Ways to a place of which it is said why they cannot be gone.
const WAYS: usize = 3;

impl Case<'_> {
    /// The command that plays a walk; `None` where chance cannot be made to fall so.
    pub(super) fn proof(&self, walk: &WitnessWalk) -> Option<Bilingual> {
        let command = format!("tegenspel play {} {}", self.id, walk.arguments());
        (!walk.unlucky).then(|| bilingual(format!("speel het na: {command}"), format!("play it: {command}")))
    }

    /// Where a player comes to stand still, each with the command that plays it.
    pub(super) fn dead_ends(&self) -> impl Iterator<Item = (BeatId, Bilingual)> + '_ {
        let ends = self.seen.into_iter().flat_map(|it| &it.dead_ends);
        ends.filter_map(|it| Some((it.beat, self.proof(it.witness.as_ref()?)?)))
    }

    /// A finding about what never holds, with which part of it fails where that is known.
    pub(super) fn because(&self, finding: Diagnostic, site: Site) -> Diagnostic {
        let because = self.explored.and_then(|explored| never_because(self.scenario, explored, site));
        because.into_iter().fold(finding, Diagnostic::help)
    }

    /// A finding about a place that no conversation comes to, with which part of the conditions on the way there fails.
    pub(super) fn because_of_ways(&self, finding: Diagnostic, leads: impl Fn(Then) -> bool) -> Diagnostic {
        let Some(explored) = self.explored else { return finding };
        let mut sites: Vec<Site> = Vec::new();
        for beat in self.reached().filter(|beat| self.may_come_to(*beat)) {
            for exit in self.flow.exits(beat).iter().filter(|exit| leads(exit.then)) {
                if let ExitOwner::Choice(choice) = exit.owner {
                    sites.push(match self.scenario.choice(choice).kind {
                        ChoiceKind::OpenTopic(topic) => Site::Topic(topic),
                        ChoiceKind::Say | ChoiceKind::WrapUp => Site::Choice(choice),
                    });
                }
                let branches = exit.steps.iter().filter_map(|step| match step {
                    BranchStep::When(branch) => Some(Site::Branch(*branch)),
                    BranchStep::Otherwise | BranchStep::Share { .. } => None,
                });
                sites.extend(branches);
            }
        }
        let mut because: Vec<_> =
            sites.into_iter().filter_map(|site| never_because(self.scenario, explored, site)).collect();
        because.dedup();
        because.into_iter().take(WAYS).fold(finding, Diagnostic::help)
    }

    /// Whether another rule tells that a condition waits for what never comes.
    pub(super) fn told_never(&self, site: Site, bounds: &Bounds<'_>) -> bool {
        let Some(condition) = self.scenario.condition(site) else { return false };
        let span = self.condition_at(site).unwrap_or_default();
        let outside =
            |it: &Diagnostic| it.code == "never-true" && span.start <= it.at.span.start && it.at.span.end <= span.end;
        bounds.of_condition(condition) == (0, 0) || self.found.iter().any(outside)
    }
}
