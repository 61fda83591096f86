//! By ear: the answer that sounds most like the best ones of other cases, as somebody picks who has played before and listens
//! to no word of this one.

use super::PolicyView;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    view.traits.heard[choice.index()]
}
