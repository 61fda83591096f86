//! Which plays there are of a case.

use super::PlayChoice;
use crate::app::screens::time;
use crate::app::storage::{CaseLanguage, SavedSessions, SessionEntry};
use crate::engine::Scenario;
use crate::report::Messages;

/// The plays of a case in which something was answered, the latest first.
pub(super) fn choices(
    scenario: &Scenario,
    saved: &SavedSessions,
    words: &Messages,
    language: CaseLanguage<'_>,
) -> Vec<PlayChoice> {
    let language = scenario.texts.language(language.of(scenario));
    let choice = |entry: &SessionEntry| {
        let ending = entry.ending().and_then(|id| scenario.ending_named(id));
        let how = match ending {
            Some(ending) => scenario.texts.text(scenario.endings[ending.index()].title, language).to_owned(),
            None if entry.ending().is_some() => words.text("app-brief-ended"),
            None => words.text_with("app-brief-moment", &[("moment", (entry.steps + 1).into())]),
        };
        let when = match entry.ending() {
            Some(_) => time::played(entry.modified, words),
            None => time::stopped(entry.modified, words),
        };
        let id = if entry.is_branch() { "app-brief-earlier-what-if" } else { "app-brief-earlier-line" };
        let line = words.text_with(id, &[("how", how.into()), ("when", when.into())]);
        PlayChoice { file: entry.file.clone(), line, over: entry.ending().is_some() }
    };
    saved.of(&scenario.id).filter(|entry| entry.steps > 0).map(choice).collect()
}

/// Which two lie side by side at first: the latest two that were played to an end, else the latest two.
pub(super) fn first_two(choices: &[PlayChoice]) -> Option<[usize; 2]> {
    let mut order: Vec<usize> = (0..choices.len()).collect();
    order.sort_by_key(|at| !choices[*at].over);
    let [a, b] = order.get(..2)?.try_into().ok()?;
    // The earlier one stands first, as they were played.
    Some([usize::max(a, b), usize::min(a, b)])
}
