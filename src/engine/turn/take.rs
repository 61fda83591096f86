//! A pick: the five stages of the model, then the reply, then where it leads.

use super::Turn;
use crate::engine::id::{ChoiceId, MoveId, StakeholderId};
use crate::engine::relationship::{Channel, Reason};
use crate::engine::scenario::{Beat, ChoiceKind, Planning, Then};
use crate::engine::transcript::{Event, Observer};

impl<R: Observer> Turn<'_, R> {
    /// A pick of one choice: the five stages of the model, then the reply, then where it leads.
    pub(super) fn take_one(&mut self, choice: ChoiceId) {
        self.react(choice);
        self.discover();
        let staging = self.staging;
        let choice = staging.scenario.choice(choice);
        self.say(choice.reply);
        match choice.kind {
            ChoiceKind::OpenTopic(topic) => {
                self.progress.leave_topic(&staging.scenario.layout);
                match self.progress.take_up_topic(&staging.scenario.layout, topic) {
                    Some(left_at) => self.resume(left_at),
                    None => self.follow(Then::Beat(staging.scenario.topics[topic.index()].opens)),
                }
            }
            ChoiceKind::Say | ChoiceKind::WrapUp => {
                if choice.kind == ChoiceKind::WrapUp {
                    self.progress.drop_topic();
                }
                self.follow_or_stay(choice.then);
            }
        }
    }

    /// The stages of the model that move numbers, for one choice: all but the last, discovery.
    #[inline]
    pub(super) fn react(&mut self, choice: ChoiceId) {
        self.take_note(choice);
        // Heat cools while people talk; going from one topic to the next and back is no talk.
        if self.staging.scenario.choice(choice).kind == ChoiceKind::Say || self.staging.cools_at_topics {
            self.cool();
        }
        self.do_choice(choice);
        self.settle_promises();
    }

    /// A pick of several choices at once counts as one step; they apply in the written order, or in that into which the
    /// player put them. A choice that is given an amount applies once, however much that is.
    pub(super) fn take_several(&mut self, picks: &[ChoiceId], beat: &Beat) {
        let divided: Vec<_>;
        let choices = match beat.planning {
            Some(Planning::Divide { .. }) => {
                divided = Planning::shares(beat.planning, picks).into_iter().map(|(choice, _)| choice).collect();
                &divided[..]
            }
            Some(Planning::Budget { .. } | Planning::Rank) | None => picks,
        };
        for choice in choices {
            self.take_note(*choice);
        }
        if matches!(beat.planning, Some(Planning::Rank | Planning::Divide { .. })) {
            self.note_shares(picks, beat);
        }
        self.cool();
        for choice in choices {
            self.do_choice(*choice);
        }
        self.settle_promises();
        self.discover();
        for choice in choices {
            self.say(self.staging.scenario.choice(*choice).reply);
        }
        self.follow_or_stay(beat.then);
    }

    /// Notes the place or the amount of each choice of a beat, where a condition asks; what was noted before is over.
    fn note_shares(&mut self, picks: &[ChoiceId], beat: &Beat) {
        let scenario = &self.staging.scenario;
        let shares = Planning::shares(beat.planning, picks);
        for choice in beat.choices.range().map(ChoiceId::new) {
            if let Some(watch) = scenario.notes(choice).planned {
                let share = shares.iter().find(|(given, _)| *given == choice).map_or(0, |(_, share)| *share);
                self.progress.0[scenario.layout.watch(watch)] = share.into();
            }
        }
    }

    #[inline]
    pub(super) fn take_note(&mut self, choice: ChoiceId) {
        self.observer.observe_shown(Event::Picked(choice), self.progress);
        if let Some(watch) = self.staging.scenario.choice(choice).picked {
            self.progress.0[self.staging.scenario.layout.watch(watch)] += 1;
        }
    }

    /// The moves and effects of one choice.
    #[inline]
    pub(super) fn do_choice(&mut self, choice: ChoiceId) {
        let scenario = &self.staging.scenario;
        let choice = scenario.choice(choice);
        if !choice.moves.is_empty() {
            let scene = &scenario.scenes[self.progress.scene().index()];
            if let Some(to) = choice.to.or_else(|| scene.with.first().copied()) {
                for id in &scenario.moves[choice.moves.range()] {
                    self.apply_move(*id, to, scene.channel, Reason::Move(*id));
                }
            }
        }
        self.apply(choice.effects);
    }

    pub(super) fn apply_move(&mut self, id: MoveId, to: StakeholderId, channel: Channel, because: Reason) {
        self.observer.observe(Event::Moved { id, to });
        self.score_move(id, to, channel, because);
        let scenario = &self.staging.scenario;
        for used in scenario.used.iter().filter(|it| it.id == id && it.to.is_none_or(|who| who == to)) {
            self.progress.0[scenario.layout.watch(used.watch)] += 1;
        }
    }
}
