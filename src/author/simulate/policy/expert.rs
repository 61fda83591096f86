//! Expert: what the author rates best, and every topic before the talk is wrapped up; a slip is anything else.

use super::{PolicyView, uniform};
use crate::engine::{ChoiceId, ChoiceKind, Draws, Position, Rating};

/// What saying the same thing again costs: more than any rating gives.
const AGAIN: i64 = 10;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    let it = view.scenario().choice(choice);
    let rated = match (it.rating, it.kind) {
        (Some(Rating::Best), _) => 1,
        (Some(Rating::Fair), _) => 0,
        (None, ChoiceKind::Say) => -1,
        // A topic is opened from the list of topics, and finished before another one.
        (None, ChoiceKind::OpenTopic(_)) if view.progress.position() == Position::Beat(it.beat) => -1,
        (None, ChoiceKind::WrapUp) => -2,
        (Some(Rating::Tempting), _) => -3,
        (Some(Rating::Poor), _) => -4,
        (None, ChoiceKind::OpenTopic(_)) => -5,
    };
    let before = view.picked.iter().filter(|picked| **picked == choice).count() as i64;
    rated - AGAIN * before
}

/// Where time is limited, being too late; elsewhere anything but what the expert wants.
pub(super) fn slip(view: &PolicyView<'_>, draws: &mut Draws) -> Vec<ChoiceId> {
    if let Some(timer) = view.timer
        && view.open.contains(&timer.on_timeout)
    {
        return vec![timer.on_timeout];
    }
    if view.select.1 > 1 {
        return uniform::pick(view, draws);
    }
    let wanted = view.preferred(draws, |choice| wish(view, choice));
    let others: Vec<_> = view.open.iter().copied().filter(|choice| !wanted.contains(choice)).collect();
    if others.is_empty() {
        return wanted;
    }
    view.staging.fitted(&[others[draws.below(others.len())]], view.progress)
}
