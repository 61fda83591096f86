//! Which choices can be picked, and which are shown.

use super::Staging;
use crate::engine::id::{ChoiceId, IndexSpan, TextId, TopicId};
use crate::engine::progress::{Position, Progress, TopicState};
use crate::engine::scenario::{ChoiceKind, Site};
use crate::engine::transcript::Observer;

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
    #[inline]
    pub fn availability(&self, id: ChoiceId, progress: &Progress) -> Availability {
        self.judged_availability(id, progress, &mut ())
    }

    /// The same, where the observer judges the conditions.
    #[inline]
    pub fn judged_availability(&self, id: ChoiceId, progress: &Progress, observer: &mut impl Observer) -> Availability {
        let choice = self.scenario.choice(id);
        if choice.once && choice.picked.is_some_and(|watch| progress.watched(&self.scenario.layout, watch) > 0) {
            return Availability::Hidden;
        }
        let open = choice.kind == ChoiceKind::Say || self.topic_allows(choice.kind, progress, observer);
        let passes = |when| observer.judge(Site::Choice(id), when, self, progress);
        if open && choice.when.as_ref().is_none_or(passes) {
            Availability::Available
        } else if choice.explained {
            self.scenario.notes(id).unless_shown.map_or(Availability::Hidden, Availability::Unavailable)
        } else {
            Availability::Hidden
        }
    }

    /// Whether the topics of the scene, as they stand now, allow a kind.
    fn topic_allows(&self, kind: ChoiceKind, progress: &Progress, observer: &mut impl Observer) -> bool {
        let layout = &self.scenario.layout;
        match kind {
            ChoiceKind::Say => true,
            ChoiceKind::OpenTopic(topic) => {
                progress.topic() != Some(topic)
                    && progress.topic_state(layout, topic) != TopicState::Done
                    && self.scenario.topics[topic.index()]
                        .when
                        .as_ref()
                        .is_none_or(|when| observer.judge(Site::Topic(topic), when, self, progress))
            }
            ChoiceKind::WrapUp => {
                let scene = &self.scenario.scenes[progress.scene().index()];
                scene.topics.range().all(|at| {
                    let topic = TopicId::new(at);
                    !self.scenario.topics[at].required || progress.topic_state(layout, topic) == TopicState::Done
                })
            }
        }
    }

    /// What can be picked or is shown as unavailable now, in the written order.
    ///
    /// At a beat where the subject may be changed the openers of the other open topics follow the beat's own choices.
    #[inline]
    pub fn offers<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = (ChoiceId, Availability)> + 'a {
        self.shown_at(progress)
            .map(|id| (id, self.availability(id, progress)))
            .filter(|(_, availability)| *availability != Availability::Hidden)
    }

    /// The choices that may be offered where the session stands, in the written order.
    #[inline]
    pub fn shown_at<'a>(&'a self, progress: &Progress) -> impl Iterator<Item = ChoiceId> + use<'a> {
        let (own, topics) = match progress.position() {
            Position::Beat(beat) => {
                let beat = self.scenario.beat(beat);
                let topics = if beat.switch {
                    self.scenario.scenes[progress.scene().index()].topics
                } else {
                    IndexSpan::default()
                };
                (beat.choices, topics)
            }
            Position::Ended(_) | Position::Stuck(_) => (IndexSpan::default(), IndexSpan::default()),
        };
        // One count over both, because a chain asks at every step which of the two it is in.
        (0..own.len + topics.len).map(move |at| match at.checked_sub(own.len) {
            None => ChoiceId(own.start + at),
            Some(topic) => self.scenario.topics[(topics.start + topic) as usize].opener,
        })
    }

    /// Whether a choice can be picked now, where the session stands.
    #[must_use]
    pub fn can_pick(&self, choice: ChoiceId, progress: &Progress) -> bool {
        self.offers(progress).any(|offer| offer == (choice, Availability::Available))
    }
}
