//! The view of a debrief, filled from a session that is looked back on.

use super::DebriefView;
use crate::app::screens::talk::OpenSession;
use crate::engine::Debrief;
use crate::engine::relationship::Observation;
use crate::report::Messages;

/// What the debrief shows; it does not change any more once it is told, but for one's own words.
pub(super) fn debrief(opened: &OpenSession, words: &Messages) -> DebriefView {
    let mut told = Debrief::of(&opened.session);
    // Opening a topic is a moment of its own, and has the topic's name.
    let (scenario, transcript) = (opened.session.scenario(), opened.session.transcript());
    for (step, point) in
        transcript.steps.iter().zip(told.timeline.iter_mut().filter(|point| point.step > 0 && point.days == 0))
    {
        let topic = transcript.picks(*step).first().and_then(|pick| scenario.topic_of(*pick));
        if let Some(topic) = topic {
            point.moment = opened.session.render(scenario.topics[topic.index()].title).into_owned();
        }
    }
    let offered: Vec<usize> = {
        let session = &opened.session;
        let history = session.history();
        let others = |at: usize| {
            let picked = session.transcript().picks(session.transcript().steps[at]);
            let open = session.prompt_at(&history[at]).offers;
            open.iter().filter(|it| it.unavailable.is_none() && !picked.contains(&it.choice)).count()
        };
        (0..session.transcript().steps.len()).map(others).collect()
    };
    let mut view = DebriefView::new(told, opened.reflection.clone(), offered, words);
    let reached = view.told.pattern.as_ref().map(|pattern| pattern.id.as_str());
    let pattern = scenario.model.patterns.iter().find(|pattern| Some(pattern.id.as_str()) == reached);
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
