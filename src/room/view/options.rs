//! The options of a vote, with their words.

use crate::engine::ChoiceId;
use crate::play::{OfferKind, OfferSeen, PlanningSeen, PromptSeen, Question, Rendition};
use crate::room::decide::option_key;
use crate::room::group::RoomGroup;
use crate::room::planned::texts_of;
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
    /// What it takes of the budget, where there is one.
    pub cost: Option<u16>,
    /// What stands before the text: `does` of what is done among what is said, `topic` of a change of subject.
    pub lead: Option<&'static str>,
}

/// What is planned with the options, as it is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanSeen {
    /// What it is: `budget`, `rank` or `divide`.
    pub kind: &'static str,
    /// The word for what is spent; empty where nothing is.
    pub word: String,
    /// What there is to spend or to divide; 0 for an order.
    pub total: u16,
    /// The smallest part that can be given; 0 where nothing is divided.
    pub step: u16,
    /// The least and the most that are picked.
    pub select: (usize, usize),
}

impl PlanSeen {
    /// What is planned, as it is seen; nothing where nothing is planned.
    #[must_use]
    pub fn of(prompt: &PromptSeen) -> Option<Self> {
        let (kind, word, total, step) = match prompt.planning.clone()? {
            PlanningSeen::Budget { word, total } => ("budget", word, total, 0),
            PlanningSeen::Rank => ("rank", String::new(), 0, 0),
            PlanningSeen::Divide { total, step } => ("divide", String::new(), total, step),
        };
        Some(Self { kind, word, total, step, select: prompt.select? })
    }
}

impl OptionSeen {
    /// What is offered, as it is seen.
    #[must_use]
    pub fn all(prompt: PromptSeen) -> Vec<Self> {
        let asked = prompt.question;
        prompt.offers.into_iter().map(|offer| Self::of(offer, asked)).collect()
    }

    fn of(offer: OfferSeen, asked: Question) -> Self {
        Self {
            lead: lead(&offer, asked),
            key: offer.key.path,
            n: offer.number,
            text: offer.text.or(offer.topic),
            does: offer.does && !offer.one_of_several,
            kind: offer.kind.id(),
            available: offer.unavailable.is_none(),
            reason: offer.unavailable,
            cost: offer.cost,
        }
    }
}

/// What stands before an offer. Where everything is done, the question says so.
fn lead(offer: &OfferSeen, asked: Question) -> Option<&'static str> {
    match offer.kind {
        OfferKind::Switch => Some("topic"),
        OfferKind::Answer | OfferKind::Topic => {
            (offer.does && !offer.one_of_several && asked != Question::Act).then_some("does")
        }
    }
}

/// What is asked, as a word: what to say, to do, to talk about, to pick or to plan.
#[must_use]
pub fn asks(prompt: &PromptSeen) -> &'static str {
    match prompt.question {
        _ if prompt.planning.is_some() => "plan",
        Question::Topic => "topic",
        Question::Act => "act",
        Question::Several => "several",
        Question::Speak | Question::Nothing => "speak",
    }
}

/// What can be voted for at the present moment, and what is shown as unavailable; in a run-off the tied answers.
pub(super) fn options(group: &RoomGroup, it: &Rendition<'_>, prompt: PromptSeen) -> Vec<OptionSeen> {
    let run_off = group.moment.as_ref().and_then(|moment| moment.rounds.last()).filter(|round| round.number > 2);
    let Some(round) = run_off else { return OptionSeen::all(prompt) };
    let (offers, asked) = (prompt.offers, prompt.question);
    let scenario = it.scenario();
    let text = |choice: &ChoiceId| {
        let offer = offers.iter().find(|offer| offer.choice == *choice)?;
        offer.text.clone().or_else(|| offer.topic.clone())
    };
    let options = round.options.iter().enumerate().map(|(at, option)| {
        let texts = texts_of(scenario, option, text);
        let first = offers.iter().find(|offer| option.first() == Some(&offer.choice));
        OptionSeen {
            key: option_key(scenario, option),
            n: Some(at + 1),
            text: (!texts.is_empty()).then(|| texts.join(" · ")),
            does: first.is_some_and(|offer| offer.does && !offer.one_of_several),
            kind: first.map_or("answer", |offer| offer.kind.id()),
            available: true,
            reason: None,
            cost: None,
            lead: first.and_then(|offer| lead(offer, asked)),
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
