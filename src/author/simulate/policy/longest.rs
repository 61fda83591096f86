//! Longest: the answer with the most characters, as somebody picks who guesses that care takes words.

use super::Look;
use crate::engine::ChoiceId;

pub(super) fn wish(look: &Look<'_>, choice: ChoiceId) -> i64 {
    length(look, choice)
}

/// Characters of the answer as a trainee reads it.
pub(super) fn length(look: &Look<'_>, choice: ChoiceId) -> i64 {
    let text = look.scenario().choice(choice).text;
    text.map_or(0, |text| look.staging.render(text, look.progress, look.language).chars().count() as i64)
}
