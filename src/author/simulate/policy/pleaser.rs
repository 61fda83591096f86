//! Pleaser: what does most for the satisfaction of whoever is spoken to, one step ahead, whatever it costs later.

use super::Look;
use super::greedy::gain;
use crate::engine::ChoiceId;
use crate::engine::relationship::Facet;

pub(super) fn wish(look: &Look<'_>, choice: ChoiceId) -> i64 {
    let scenario = look.scenario();
    let scene = &scenario.scenes[look.progress.scene().index()];
    let to = scenario.choice(choice).to.or_else(|| scene.with.first().copied());
    gain(look, choice, Facet::Satisfaction, to.into_iter())
}
