//! Pleaser: what does most for the satisfaction of whoever is spoken to, one step ahead, whatever it costs later.

use super::PolicyView;
use super::greedy::gain;
use crate::engine::ChoiceId;
use crate::engine::relationship::Facet;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    let scenario = view.scenario();
    let scene = &scenario.scenes[view.progress.scene().index()];
    let to = scenario.choice(choice).to.or_else(|| scene.with.first().copied());
    gain(view, choice, Facet::Satisfaction, to.into_iter())
}
