//! Greedy: what does most for one facet of everyone together, one step ahead; for tension, what lowers it most.

use super::PolicyView;
use crate::engine::relationship::Facet;
use crate::engine::{ChoiceId, StakeholderId};

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId, facet: Facet) -> i64 {
    let everyone = (0..view.scenario().cast.len()).map(StakeholderId::new);
    let sign = if facet == Facet::Tension { -1 } else { 1 };
    sign * gain(view, choice, facet, everyone)
}

/// What a choice would do at once to a facet of these people, in hundredths.
pub(super) fn gain(
    view: &PolicyView<'_>,
    choice: ChoiceId,
    facet: Facet,
    people: impl Iterator<Item = StakeholderId>,
) -> i64 {
    let layout = &view.scenario().layout;
    let Some(after) = view.staging.reaction(view.progress, choice) else { return 0 };
    let change = |who| i64::from(after.facet(layout, who, facet) - view.progress.facet(layout, who, facet));
    people.map(change).sum()
}
