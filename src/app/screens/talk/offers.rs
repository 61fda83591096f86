//! What is offered, as the column shows it: the answers, and other topics apart from them.

use super::note::LineView;
use super::view::{OfferView, TopicView};
use crate::app::controls::choice::ChoiceState;
use crate::engine::ChoiceId;
use crate::play::{OfferKind, PromptSeen};
use crate::report::Messages;
use crate::report::conversation::OfferLabel;

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
    let line = |(at, offer): (usize, &crate::play::OfferSeen)| {
        let OfferLabel { lead, text } = OfferLabel::of(offer, words);
        LineView { at, lead, text, on: ticked.contains(&offer.choice), closed: offer.unavailable.clone() }
    };
    prompt.offers.iter().enumerate().map(line).collect()
}
