//! Uniform: anything, each choice as likely as the other; of several at once, any number that is allowed.

use super::{Look, shuffle};
use crate::engine::{ChoiceId, Draws};

pub(super) fn pick(look: &Look<'_>, draws: &mut Draws) -> Vec<ChoiceId> {
    let mut open = look.open.to_vec();
    shuffle(&mut open, draws);
    let (least, most) = (look.least(), look.select.1);
    let count = least + draws.below(most - least + 1);
    look.take(open.into_iter(), count)
}
