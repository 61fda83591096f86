//! The view of a debrief, filled from a session that is looked back on.

use super::faces::Faces;
use super::view::EndingCount;
use super::{DebriefView, asked};
use crate::app::screens::talk::OpenSession;
use crate::app::screens::time;
use crate::app::storage::SavedSessions;
use crate::engine::Debrief;
use crate::engine::relationship::Observation;
use crate::report::Messages;
use std::collections::BTreeSet;

/// What the debrief shows; it does not change any more once it is told, but for one's own words.
pub(super) fn debrief(opened: &OpenSession, saved: &SavedSessions, words: &Messages) -> DebriefView {
    let (session, rendition) = (opened.session(), opened.rendition());
    let told = Debrief::with_outlooks(session, rendition.code(), rendition.words(), opened.outlooks.known());
    let transcript = session.transcript();
    let others = transcript.steps.iter().enumerate().map(|(at, step)| {
        let picked = transcript.picks(*step);
        rendition.prompt_after(at).open().filter(|it| !picked.contains(&it.choice)).count()
    });
    let turns: Vec<_> = rendition.turns().collect();
    let mut view = DebriefView::new(told, opened.reflection.clone(), words);
    view.others = others.collect();
    view.faces = Faces::of(&rendition, &turns, &view.told.moments);
    view.asked = asked::asked(&view.told, opened.session(), &turns, opened.reflection.decisive, words);
    view.endings = endings(opened, saved);
    view.working = opened.outlooks.is_asked();
    view.days = time::coming_days(words);
    let reached = view.told.pattern.as_ref().map(|pattern| pattern.id.as_str());
    let pattern = session.scenario().model.patterns.iter().find(|pattern| Some(pattern.id.as_str()) == reached);
    view.defining = pattern
        .into_iter()
        .flat_map(|pattern| pattern.when.facts())
        .filter_map(|fact| match fact {
            Observation::Facet(facet) => Some(facet.id()),
            _ => None,
        })
        .collect();
    view
}

/// The endings of the case, and those that were reached in what is saved.
fn endings(opened: &OpenSession, saved: &SavedSessions) -> EndingCount {
    let scenario = opened.session().scenario();
    let others = saved.of(&scenario.id).filter(|entry| entry.file != opened.file());
    let earlier = others.filter_map(|entry| scenario.ending_named(entry.ending()?));
    let mut seen: BTreeSet<_> = earlier.collect();
    let first = opened.session().ending().is_some_and(|ending| seen.insert(ending));
    EndingCount { all: scenario.endings.len(), seen: seen.len(), first }
}
