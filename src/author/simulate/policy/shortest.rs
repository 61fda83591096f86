//! Shortest: the answer with the fewest characters, as somebody picks who reads as little as possible.

use super::PolicyView;
use super::longest::length;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    -length(view, choice)
}
