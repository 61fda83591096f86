//! Longest: the answer with the most characters, as somebody picks who guesses that care takes words.

use super::PolicyView;
use crate::engine::ChoiceId;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    length(view, choice)
}

/// Characters of the answer as a trainee reads it.
pub(super) fn length(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    let text = view.scenario().choice(choice).text;
    text.map_or(0, |text| view.staging.render(text, view.progress, view.traits.language).chars().count() as i64)
}
