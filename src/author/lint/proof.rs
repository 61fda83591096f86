//! What exploration proved, as the rules tell it.

use super::bounds::Bounds;
use super::case::Case;
use crate::author::explore::WitnessWalk;
use crate::engine::Site;
use crate::engine::relationship::Bilingual;
use crate::script::bilingual;

impl Case<'_> {
    /// The command that plays a walk; `None` where chance cannot be made to fall so.
    pub(super) fn proof(&self, walk: &WitnessWalk) -> Option<Bilingual> {
        let command = format!("tegenspel play {} {}", self.id, walk.arguments());
        (!walk.unlucky).then(|| bilingual(format!("speel het na: {command}"), format!("play it: {command}")))
    }

    /// Whether another rule tells that a condition waits for what never comes.
    pub(super) fn told_never(&self, site: Site, bounds: &Bounds<'_>) -> bool {
        let Some(condition) = self.scenario.condition(site) else { return false };
        let span = self.condition_at(site).unwrap_or_default();
        let outside = |it: &crate::script::Diagnostic| {
            it.code == "never-true" && span.start <= it.at.span.start && it.at.span.end <= span.end
        };
        bounds.of_condition(condition) == (0, 0) || self.found.iter().any(outside)
    }
}
