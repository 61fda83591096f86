//! What the player can say or do now: the offers with their numbers, what is asked, how many, and the timer.

use super::planning::PlanningSeen;
use super::rendition::Rendition;
use crate::engine::{ChoiceId, ChoiceKind, Home, Planning, Position, Progress};

/// What the player can say or do where a session stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptSeen {
    /// The scene's id.
    pub scene: String,
    /// The beat's id; `topics` for a topic list. Absent at the end.
    pub beat: Option<String>,
    /// The fragment to which the beat belongs, where it is one that scenes share.
    pub fragment: Option<String>,
    /// What is asked.
    pub question: Question,
    /// The least and the most that are picked at once; absent where one is picked.
    pub select: Option<(usize, usize)>,
    /// What is planned with them.
    pub planning: Option<PlanningSeen>,
    /// What is offered, in the order of display; changes of subject come last.
    pub offers: Vec<OfferSeen>,
    /// A limit in time.
    pub timer: Option<TimerSeen>,
    /// What the coach would say.
    pub hint: Option<String>,
}

/// What a player is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What to talk about.
    Topic,
    /// What to do: everything that is offered is done rather than said.
    Act,
    /// What to say.
    Speak,
    /// Which of several things, at once.
    Several,
    /// Nothing: the session is over, or nothing is left.
    Nothing,
}

/// A key under which an offer stays the same as long as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OfferKey {
    /// How many steps were made before.
    pub step: usize,
    /// The choice as it is named anywhere: `scene.beat.choice`.
    pub path: String,
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferSeen {
    /// Its key.
    pub key: OfferKey,
    /// Which choice.
    pub choice: ChoiceId,
    /// Its id in its beat; a topic that is offered elsewhere is `topics.<topic>`.
    pub id: String,
    /// What it is.
    pub kind: OfferKind,
    /// The number that picks it, from 1; none where it cannot be picked.
    pub number: Option<usize>,
    /// What is said or done; absent where the conversation is wrapped up without words.
    pub text: Option<String>,
    /// A short label, where the author wrote one.
    pub short: Option<String>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// Whether it is one of several that are picked at once, as the lines of a note: that those are done needs no word.
    pub one_of_several: bool,
    /// The name of the one whom it addresses, where that is somebody else of those who are there than who is addressed
    /// anyway.
    pub to: Option<String>,
    /// The topic that it opens.
    pub topic: Option<String>,
    /// What it takes of the budget, where there is one.
    pub cost: Option<u16>,
    /// Why it cannot be picked; absent where it can.
    pub unavailable: Option<String>,
}

/// What an offer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// Something to say or do.
    Answer,
    /// An entry of the topic list, or wrapping up.
    Topic,
    /// A change of subject.
    Switch,
}

impl OfferKind {
    /// The word that JSON uses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Topic => "topic",
            Self::Switch => "switch",
        }
    }
}

/// A limit in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimerSeen {
    /// Seconds the player has.
    pub seconds: u32,
    /// What happens then.
    pub choice: ChoiceId,
    /// Its id, as in [`OfferSeen::id`].
    pub id: String,
}

impl PromptSeen {
    /// The offers that can be picked, in the order of their numbers.
    pub fn open(&self) -> impl Iterator<Item = &OfferSeen> {
        self.offers.iter().filter(|offer| offer.unavailable.is_none())
    }
}

impl Rendition<'_> {
    /// What the player can say or do now.
    #[must_use]
    pub fn prompt(&self) -> PromptSeen {
        self.prompt_after(self.conversation.steps())
    }

    /// What the player could say or do once so many steps were made.
    #[must_use]
    pub fn prompt_after(&self, steps: usize) -> PromptSeen {
        let scenario = self.scenario();
        let now = self.conversation.after(steps);
        let staging = self.session().staging_after(steps);
        let prompt = staging.prompt(now);
        let scene = &scenario.scenes[now.scene().index()];
        let is_list = prompt.beat.is_some_and(|(id, _)| scene.topic_list == Some(id));
        let here = prompt.beat.map(|(id, _)| id);
        let several = prompt.beat.is_some_and(|(_, beat)| beat.select.is_some());
        let mut number = 0;
        let offers: Vec<OfferSeen> = prompt
            .offers
            .iter()
            .map(|offer| {
                let kind = match scenario.choice(offer.choice).kind {
                    _ if is_list => OfferKind::Topic,
                    ChoiceKind::OpenTopic(_) if Some(scenario.choice(offer.choice).beat) != here => OfferKind::Switch,
                    ChoiceKind::Say | ChoiceKind::OpenTopic(_) | ChoiceKind::WrapUp => OfferKind::Answer,
                };
                number += usize::from(offer.unavailable.is_none());
                OfferSeen {
                    number: offer.unavailable.is_none().then_some(number),
                    unavailable: offer.unavailable.map(|reason| self.text_at(reason, now, steps)),
                    one_of_several: several && kind == OfferKind::Answer,
                    ..self.offer(offer.choice, kind, steps, now)
                }
            })
            .collect();
        let own = || offers.iter().filter(|offer| offer.kind != OfferKind::Switch);
        let question = match here {
            None => Question::Nothing,
            Some(_) if is_list => Question::Topic,
            Some(_) if several => Question::Several,
            Some(_) if own().next().is_some() && own().all(|offer| offer.does) => Question::Act,
            Some(_) => Question::Speak,
        };
        // A session that is stuck stands at its last beat.
        let stands = match now.position() {
            Position::Beat(beat) | Position::Stuck(beat) => Some(scenario.beat(beat)),
            Position::Ended(_) => None,
        };
        let fragment = stands.and_then(|beat| match beat.home {
            Home::Fragment(fragment) => Some(scenario.fragments[fragment.index()].id),
            Home::Scene(_) => None,
        });
        PromptSeen {
            scene: scenario.texts.name(scene.id).to_owned(),
            beat: stands.map(|beat| scenario.texts.name(beat.id).to_owned()),
            fragment: fragment.map(|id| scenario.texts.name(id).to_owned()),
            question,
            select: several.then_some(prompt.select),
            planning: self.planning(prompt.beat.and_then(|(_, beat)| beat.planning), now, steps),
            timer: prompt.timer.map(|timer| TimerSeen {
                seconds: timer.seconds,
                choice: timer.on_timeout,
                id: self.offer_id(timer.on_timeout, now),
            }),
            hint: prompt.beat.and_then(|(_, beat)| beat.hint).map(|hint| self.text_at(hint, now, steps)),
            offers,
        }
    }

    fn offer(&self, id: ChoiceId, kind: OfferKind, step: usize, now: &Progress) -> OfferSeen {
        let scenario = self.scenario();
        let choice = scenario.choice(id);
        let scene = &scenario.scenes[now.scene().index()];
        let text = |text| self.text_at(text, now, step);
        // Of somebody who is not there the words themselves speak.
        let other = choice.to.filter(|to| scene.with.contains(to) && scene.with.first() != Some(to));
        OfferSeen {
            key: OfferKey { step, path: scenario.choice_path(id) },
            choice: id,
            id: self.offer_id(id, now),
            kind,
            number: None,
            text: choice.text.map(text),
            short: scenario.notes(id).short.map(text),
            does: choice.does,
            one_of_several: false,
            to: other.map(|who| self.name(who)),
            topic: scenario.topic_of(id).map(|topic| text(scenario.topics[topic.index()].title)),
            cost: matches!(scenario.beat(choice.beat).planning, Some(Planning::Budget { .. }))
                .then(|| scenario.notes(id).cost),
            unavailable: None,
        }
    }

    /// The id of a choice where a session stands: alone in its own beat, else behind that of its beat.
    #[must_use]
    pub fn offer_id(&self, id: ChoiceId, now: &Progress) -> String {
        let scenario = self.scenario();
        let choice = scenario.choice(id);
        let name = scenario.texts.name(choice.id);
        if now.position() == Position::Beat(choice.beat) {
            return name.to_owned();
        }
        format!("{}.{name}", scenario.texts.name(scenario.beat(choice.beat).id))
    }
}
