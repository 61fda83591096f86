//! First shown: the answer that stands first on the screen, shuffled or not, as somebody picks who does not read.

use super::Look;
use crate::engine::ChoiceId;

pub(super) fn wish(look: &Look<'_>, choice: ChoiceId) -> i64 {
    let place = look.open.iter().position(|open| *open == choice);
    -(place.unwrap_or(look.open.len()) as i64)
}
