//! First shown: the answer that stands first on the screen, shuffled or not, as somebody picks who does not read.

use super::PolicyView;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    let place = view.open.iter().position(|open| *open == choice);
    -(place.unwrap_or(view.open.len()) as i64)
}
