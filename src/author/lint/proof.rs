//! What exploration proved, as the rules tell it.

use super::case::Case;
use super::ranges::Ranges;
use crate::author::explore::WitnessWalk;
use crate::engine::Condition;
use crate::engine::relationship::Bilingual;
use crate::script::{Waiting, say};

impl Case<'_> {
    /// The command that plays a walk; `None` where chance cannot be made to fall so.
    pub(super) fn proof(&self, walk: &WitnessWalk) -> Option<Bilingual> {
        let command = format!("tegenspel play {} {}", self.id, walk.arguments());
        (!walk.unlucky).then(|| say(format!("speel het na: {command}"), format!("play it: {command}")))
    }

    /// Whether another rule tells that a condition waits for what never comes.
    pub(super) fn told_never(&self, waiting: Waiting, condition: Option<&Condition>, ranges: &Ranges<'_>) -> bool {
        let Some(condition) = condition else { return false };
        let span = self.waiting_at(waiting).unwrap_or_default();
        let outside = |it: &crate::script::Diagnostic| {
            it.code == "never-true" && span.start <= it.at.span.start && it.at.span.end <= span.end
        };
        ranges.of_condition(condition) == (0, 0) || self.found.iter().any(outside)
    }
}
