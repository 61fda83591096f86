//! A walk through a case that follows the author's ratings: how the relationship stands on it.

use super::case::Case;
use crate::engine::relationship::{Subject, What, quality};
use crate::engine::{BeatId, ChoiceId, Event, Input, Position, Rating, Session, Setup};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Steps of a walk; a case that goes round is left after so many.
const STEPS: usize = 400;

/// How the relationship with the partner stands on a walk, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RatedWalk {
    /// At the start.
    pub(super) start: i32,
    /// Just before the delayed scene, the one with the most days before it; at the end where no days pass.
    pub(super) before: i32,
    /// At the end.
    pub(super) end: i32,
}

/// Walks through a case, picking what is rated first among these where it can; nothing where it comes to no ending, and so
/// says nothing of how playing so turns out.
pub(super) fn rated_walk(case: &Case<'_>, wanted: &[Rating]) -> Option<RatedWalk> {
    let mut session = Session::start(Arc::clone(case.scenario), Setup::default()).ok()?;
    let partner = case.scenario.partner();
    let person = &case.scenario.cast[partner.index()];
    let stands = |facets: &[i32; 6]| quality(&case.scenario.model, person.acquaintance, facets);
    let mut facets = session.staging().facets(partner, session.progress());
    let start = stands(&facets);
    let mut delayed: Option<(i32, i32)> = None;
    let mut been: BTreeMap<ChoiceId, usize> = BTreeMap::new();
    for _ in 0..STEPS.max(2 * case.scenario.beats.len()) {
        let Position::Beat(beat) = session.progress().position() else { break };
        let picks = pick(case, &session, beat, wanted, &been);
        let first = session.transcript().events.len();
        if picks.is_empty() || session.apply_for(Input::pick(&picks), &mut ()).is_err() {
            break;
        }
        for choice in picks {
            *been.entry(choice).or_default() += 1;
        }
        for event in &session.transcript().events[first..] {
            match event {
                Event::SceneBegan { days, .. } if *days > delayed.map_or(0, |(most, _)| most) => {
                    delayed = Some((*days, stands(&facets)));
                }
                Event::Changed(change) => {
                    if let (Subject::Stakeholder(who), What::Facet(facet)) = (change.who, change.what)
                        && who == partner
                    {
                        facets[facet as usize] = change.to;
                    }
                }
                _ => {}
            }
        }
    }
    session.ending()?;
    let end = stands(&facets);
    Some(RatedWalk { start, before: delayed.map_or(end, |(_, before)| before), end })
}

/// What is picked here: what was picked least so far, and of that what is wanted most.
fn pick(
    case: &Case<'_>,
    session: &Session,
    beat: BeatId,
    wanted: &[Rating],
    been: &BTreeMap<ChoiceId, usize>,
) -> Vec<ChoiceId> {
    let prompt = session.prompt();
    let mut offered: Vec<_> = prompt.offers.iter().filter(|it| it.unavailable.is_none()).map(|it| it.choice).collect();
    offered.sort_by_key(|choice| {
        let it = case.scenario.choice(*choice);
        let rank = it.rating.and_then(|rating| wanted.iter().position(|it| *it == rating)).unwrap_or(wanted.len());
        // Another subject is a way out, not an answer.
        (it.beat != beat, been.get(choice).copied().unwrap_or(0), rank, choice.index())
    });
    offered.truncate(prompt.select.0.max(1));
    // Several at once are picked in the order in which they are written, unless that is what is asked.
    if prompt.beat.is_none_or(|(_, beat)| beat.planning.is_none()) {
        offered.sort_by_key(|choice| choice.index());
    }
    session.staging().fitted(&offered, session.progress())
}
