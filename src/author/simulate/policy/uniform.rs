//! Uniform: anything, each choice as likely as the other; of several at once, any number that is allowed.

use super::{PolicyView, shuffle};
use crate::engine::{ChoiceId, Draws};

pub(super) fn pick(view: &PolicyView<'_>, draws: &mut Draws) -> Vec<ChoiceId> {
    let mut open = view.open.to_vec();
    shuffle(&mut open, draws);
    let (least, most) = (view.least(), view.select.1);
    let count = least + draws.below(most - least + 1);
    view.take(open.into_iter(), count)
}
