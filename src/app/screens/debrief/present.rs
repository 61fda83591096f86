//! The view of a debrief, filled from a session that is looked back on.

use super::DebriefView;
use crate::app::screens::talk::OpenSession;
use crate::engine::Debrief;
use crate::engine::relationship::Observation;
use crate::report::Messages;

/// What the debrief shows; it does not change any more once it is told, but for one's own words.
pub(super) fn debrief(opened: &OpenSession, words: &Messages) -> DebriefView {
    let (session, rendition) = (opened.session(), opened.rendition());
    let told = Debrief::with_outlooks(session, rendition.code(), rendition.words(), opened.outlooks.known());
    let transcript = session.transcript();
    let others = transcript.steps.iter().enumerate().map(|(at, step)| {
        let picked = transcript.picks(*step);
        rendition.prompt_after(at).open().filter(|it| !picked.contains(&it.choice)).count()
    });
    let others = others.collect();
    let mut view = DebriefView::new(told, opened.reflection.clone(), others, words);
    view.working = opened.outlooks.is_asked();
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
