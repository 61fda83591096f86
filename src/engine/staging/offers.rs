//! Which choices can be picked, which are shown, and how many at once.

use super::Staging;
use crate::engine::id::{ChoiceId, TextId, TopicId};
use crate::engine::progress::{Place, Progress, TopicState};
use crate::engine::scenario::Deed;

/// Whether a choice can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// It can be picked.
    Available,
    /// It is shown, but cannot be picked, for this reason.
    Unavailable(TextId),
    /// It is not shown.
    Hidden,
}

impl Staging {
    /// Whether a choice can be picked, wherever the session stands.
    #[must_use]
    pub fn availability(&self, id: ChoiceId, progress: &Progress) -> Availability {
        let choice = self.scenario.choice(id);
        let layout = &self.scenario.layout;
        if choice.once && choice.picked.is_some_and(|watch| progress.watched(layout, watch) > 0) {
            return Availability::Hidden;
        }
        let open = match choice.deed {
            Deed::Say => true,
            Deed::OpenTopic(topic) => {
                progress.topic() != Some(topic)
                    && progress.topic_state(layout, topic) != TopicState::Done
                    && self.passes(self.scenario.topics[topic.index()].when.as_ref(), progress)
            }
            Deed::WrapUp => {
                let scene = &self.scenario.scenes[progress.scene().index()];
                scene.topics.range().all(|at| {
                    let topic = TopicId::new(at);
                    !self.scenario.topics[at].required || progress.topic_state(layout, topic) == TopicState::Done
                })
            }
        };
        if open && self.passes(choice.when.as_ref(), progress) {
            Availability::Available
        } else if choice.explained {
            self.scenario.notes(id).unless_shown.map_or(Availability::Hidden, Availability::Unavailable)
        } else {
            Availability::Hidden
        }
    }

    /// What can be picked or is shown as unavailable now, in the written order.
    ///
    /// At a beat where the subject may be changed the openers of the other open topics follow the beat's own choices.
    pub fn offers<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = (ChoiceId, Availability)> + 'a {
        let (own, topics) = match progress.place() {
            Place::Beat(beat) => {
                let beat = self.scenario.beat(beat);
                let topics =
                    if beat.switch { self.scenario.scenes[progress.scene().index()].topics.range() } else { 0..0 };
                (beat.choices.range(), topics)
            }
            Place::Ended(_) | Place::Stuck(_) => (0..0, 0..0),
        };
        own.chain(topics.map(|topic| self.scenario.topics[topic].opener.index())).filter_map(|at| {
            let choice = ChoiceId::new(at);
            let availability = self.availability(choice, progress);
            (availability != Availability::Hidden).then_some((choice, availability))
        })
    }

    /// Whether a choice can be picked now, where the session stands.
    #[must_use]
    pub fn can_pick(&self, choice: ChoiceId, progress: &Progress) -> bool {
        self.offers(progress).any(|offer| offer == (choice, Availability::Available))
    }

    /// How many choices must and may be picked at once now: (1, 1) except in a multi-select beat.
    ///
    /// Where fewer than the least are available, all that are available must be picked.
    #[must_use]
    pub fn selection(&self, progress: &Progress) -> (usize, usize) {
        let Place::Beat(beat) = progress.place() else { return (0, 0) };
        let Some((least, most)) = self.scenario.beat(beat).select else { return (1, 1) };
        let available = self.offers(progress).filter(|(_, it)| *it == Availability::Available).count();
        (usize::from(least).min(available), usize::from(most).min(available))
    }
}
