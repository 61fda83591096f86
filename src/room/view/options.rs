//! The options of a vote, with their words.

use crate::engine::ChoiceId;
use crate::play::{OfferSeen, Rendition};
use crate::room::decide::option_key;
use crate::room::group::RoomGroup;
use serde::Serialize;

/// An option as it is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OptionSeen {
    /// Its key: `scene.beat.choice`; several choices that go together are joined by `+`.
    pub key: String,
    /// Its number, from 1; none where it cannot be picked.
    pub n: Option<usize>,
    /// What is said or done; absent where a conversation is wrapped up without words.
    pub text: Option<String>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// What it is: `answer`, `topic` or `switch`.
    pub kind: &'static str,
    /// Whether it can be picked.
    pub available: bool,
    /// Why it cannot.
    pub reason: Option<String>,
}

impl OptionSeen {
    /// What is offered, as it is seen.
    #[must_use]
    pub fn of(offer: OfferSeen) -> Self {
        Self {
            key: offer.key.path,
            n: offer.number,
            text: offer.text.or(offer.topic),
            does: offer.does && !offer.one_of_several,
            kind: offer.kind.id(),
            available: offer.unavailable.is_none(),
            reason: offer.unavailable,
        }
    }
}

/// What can be voted for at the present moment, and what is shown as unavailable; in a run-off the tied answers.
pub(super) fn options(group: &RoomGroup, it: &Rendition<'_>) -> Vec<OptionSeen> {
    let offers = it.prompt().offers;
    let run_off = group.moment.as_ref().and_then(|moment| moment.rounds.last()).filter(|round| round.number > 2);
    let Some(round) = run_off else { return offers.into_iter().map(OptionSeen::of).collect() };
    let scenario = it.scenario();
    let text = |choice: &ChoiceId| {
        let offer = offers.iter().find(|offer| offer.choice == *choice)?;
        offer.text.clone().or_else(|| offer.topic.clone())
    };
    let options = round.options.iter().enumerate().map(|(at, option)| {
        let texts: Vec<String> = option.iter().filter_map(text).collect();
        let first = offers.iter().find(|offer| option.first() == Some(&offer.choice));
        OptionSeen {
            key: option_key(scenario, option),
            n: Some(at + 1),
            text: (!texts.is_empty()).then(|| texts.join(" · ")),
            does: first.is_some_and(|offer| offer.does && !offer.one_of_several),
            kind: first.map_or("answer", |offer| offer.kind.id()),
            available: true,
            reason: None,
        }
    });
    options.collect()
}

/// The name of the present moment.
pub(super) fn title(group: &RoomGroup, it: &Rendition<'_>) -> Option<String> {
    let moment = group.moment.as_ref()?;
    let before = it.progress_after(moment.picked_step);
    Some(it.text_at(it.scenario().moment_title(before), before, moment.picked_step))
}
