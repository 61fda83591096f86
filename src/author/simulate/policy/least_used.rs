//! Least used: what was picked least so far, this run and the ones before it in the same chunk.

use super::Look;
use crate::engine::ChoiceId;

pub(super) fn wish(look: &Look<'_>, choice: ChoiceId) -> i64 {
    -i64::from(look.used[choice.index()])
}
