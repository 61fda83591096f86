//! Least used: what was picked least so far, this run and the ones before it in the same chunk.

use super::PolicyView;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    -i64::from(view.used[choice.index()])
}
