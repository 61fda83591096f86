//! Uniform: anything, each choice as likely as the other; of several at once, any number that is allowed, in any order, and
//! any division as likely as the other.

use super::{PolicyView, shuffle};
use crate::engine::{ChoiceId, ChoiceKind, Draws, Planning};

pub(super) fn pick(view: &PolicyView<'_>, draws: &mut Draws) -> Vec<ChoiceId> {
    let mut open = view.open.to_vec();
    shuffle(&mut open, draws);
    let (least, most) = (view.least(), view.select.1);
    if let Some(steps) = view.staging.planning(view.progress).and_then(Planning::steps) {
        return division(view, steps, draws);
    }
    let count = least + draws.below(most - least + 1);
    view.take(open.into_iter(), count)
}

/// Any division of so many steps: between the choices stand bars, anywhere among the steps.
fn division(view: &PolicyView<'_>, steps: usize, draws: &mut Draws) -> Vec<ChoiceId> {
    let says = |choice: &&ChoiceId| view.scenario().choice(**choice).kind == ChoiceKind::Say;
    let among: Vec<_> = view.open.iter().filter(says).copied().collect();
    let mut signs = vec![false; steps];
    signs.resize(steps + among.len().saturating_sub(1), true);
    shuffle(&mut signs, draws);
    let mut at = 0;
    let mut picks = Vec::with_capacity(steps);
    for is_bar in signs {
        if is_bar {
            at += 1;
        } else {
            picks.extend(among.get(at));
        }
    }
    picks
}
