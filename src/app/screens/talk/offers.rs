//! What is offered, as the column shows it: the answers, and other topics apart from them.

use super::note::{LineShare, LineView, NotePlan};
use super::view::{OfferView, TopicView};
use crate::app::controls::choice::ChoiceState;
use crate::engine::ChoiceId;
use crate::play::{OfferKind, PlanningSeen, PromptSeen};
use crate::report::Messages;
use crate::report::conversation::{self, OfferLabel};

/// The answers, and the topics to which one can change. `earlier` was picked here before a step back.
#[must_use]
pub fn offers(prompt: &PromptSeen, earlier: &[ChoiceId], words: &Messages) -> (Vec<OfferView>, Vec<TopicView>) {
    let (mut offers, mut topics) = (Vec::new(), Vec::new());
    for (at, offer) in prompt.offers.iter().enumerate() {
        let OfferLabel { lead, text } = OfferLabel::of(offer, words);
        if let (OfferKind::Switch, Some(number)) = (offer.kind, offer.number) {
            topics.push(TopicView { at, number, lead, text });
            continue;
        }
        let (state, below) = match &offer.unavailable {
            Some(reason) => (ChoiceState::Closed, reason.clone()),
            None if earlier.contains(&offer.choice) => (ChoiceState::Earlier, words.text("app-talk-picked-before")),
            None => (ChoiceState::Open, String::new()),
        };
        offers.push(OfferView { number: offer.number, lead, text, below, state, at });
    }
    (offers, topics)
}

/// The same where several things are chosen at once: lines to tick.
#[must_use]
pub fn lines(prompt: &PromptSeen, ticked: &[ChoiceId], words: &Messages) -> Vec<LineView> {
    let left = left(prompt, ticked);
    let line = |(at, offer): (usize, &crate::play::OfferSeen)| {
        let OfferLabel { lead, text } = OfferLabel::of(offer, words);
        let on = ticked.contains(&offer.choice);
        let share = match &prompt.planning {
            Some(PlanningSeen::Rank) => {
                let place = ticked.iter().position(|it| *it == offer.choice);
                place.map_or(LineShare::None, |place| LineShare::Place(place + 1))
            }
            Some(PlanningSeen::Divide { step, .. }) => {
                let steps = ticked.iter().filter(|it| **it == offer.choice).count();
                LineShare::Amount { given: steps as u32 * u32::from(*step), more: left > 0 }
            }
            Some(PlanningSeen::Budget { .. }) | None => LineShare::None,
        };
        let dear = !on && offer.cost.is_some_and(|cost| u32::from(cost) > left);
        LineView { at, lead, text, on, closed: offer.unavailable.clone(), share, dear }
    };
    prompt.offers.iter().enumerate().map(line).collect()
}

/// What is left of what there is to spend or to divide, with these choices ticked; each stands there once for each step
/// that it is given.
fn left(prompt: &PromptSeen, ticked: &[ChoiceId]) -> u32 {
    let (total, used) = match &prompt.planning {
        Some(PlanningSeen::Budget { total, .. }) => {
            let on = prompt.offers.iter().filter(|offer| ticked.contains(&offer.choice));
            (u32::from(*total), on.filter_map(|offer| offer.cost).map(u32::from).sum())
        }
        Some(PlanningSeen::Divide { total, step }) => {
            (u32::from(*total), (ticked.len() as u32).saturating_mul((*step).into()))
        }
        Some(PlanningSeen::Rank) | None => (0, 0),
    };
    total.saturating_sub(used)
}

/// What a moment plans with what is ticked; nothing where nothing is planned.
#[must_use]
pub(super) fn plan(prompt: &PromptSeen, ticked: &[ChoiceId], words: &Messages) -> Option<NotePlan> {
    let (planning, select) = prompt.planning.as_ref().zip(prompt.select)?;
    let total = match planning {
        PlanningSeen::Budget { total, .. } | PlanningSeen::Divide { total, .. } => u32::from(*total),
        PlanningSeen::Rank => 0,
    };
    let left = left(prompt, ticked);
    Some(NotePlan {
        asked: conversation::planning(planning, select, words),
        left: conversation::left(planning, total - left, words),
        ready: match planning {
            PlanningSeen::Budget { .. } => ticked.len() >= select.0,
            PlanningSeen::Rank => (select.0..=select.1).contains(&ticked.len()),
            PlanningSeen::Divide { .. } => left == 0,
        },
    })
}
