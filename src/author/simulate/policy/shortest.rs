//! Shortest: the answer with the fewest characters, as somebody picks who reads as little as possible.

use super::Look;
use super::longest::length;
use crate::engine::ChoiceId;

pub(super) fn wish(look: &Look<'_>, choice: ChoiceId) -> i64 {
    -length(look, choice)
}
