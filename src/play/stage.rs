//! The stage: where a session stands, and who is there with mood and posture.

use super::item::PersonSeen;
use super::rendition::Rendition;
use crate::engine::relationship::{Channel, Facet};
use crate::engine::{Event, Mood, Progress, SceneId, Speaker, Staging, StakeholderId};

/// Where a session stands, and who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageSeen {
    /// Which scene.
    pub scene: SceneId,
    /// Its title.
    pub title: String,
    /// Which place it shows.
    pub place: String,
    /// How people are in contact.
    pub channel: Channel,
    /// Who is there, each in the same seat as long as the scene lasts.
    pub people: Vec<Presence>,
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub person: PersonSeen,
    /// The figure that shows the person.
    pub figure: String,
    /// How the person looks.
    pub mood: Mood,
    /// Togetherness on the rose, −100..=100.
    pub together: i32,
    /// Dominance on the rose, −100..=100.
    pub above: i32,
    /// Tension, 0..=100.
    pub tension: i32,
    /// Whether the person is the one opposite the player now: the last who spoke among those who are there, else the
    /// first of them.
    pub opposite: bool,
}

impl Rendition<'_> {
    /// The stage as it is now.
    #[must_use]
    pub fn stage(&self) -> StageSeen {
        let now = self.session().progress();
        let id = now.scene();
        let scene = &self.scenario().scenes[id.index()];
        let opposite = self.opposite();
        let people = scene.with.iter().map(|who| self.presence(*who, opposite == Some(*who)));
        StageSeen {
            scene: id,
            title: self.text(scene.title),
            place: scene.place.clone(),
            channel: scene.channel,
            people: people.collect(),
        }
    }

    /// Who is opposite the player now.
    #[must_use]
    pub fn opposite(&self) -> Option<StakeholderId> {
        let scenario = self.scenario();
        let with = &scenario.scenes[self.session().progress().scene().index()].with;
        let last = self.conversation.shown(self.conversation.steps());
        let spoke = last.iter().rev().find_map(|moment| self.speaker(moment.event).filter(|who| with.contains(who)));
        spoke.or_else(|| with.first().copied())
    }

    /// Who says something with an event.
    pub(super) fn speaker(&self, event: Event) -> Option<StakeholderId> {
        match event {
            Event::Said(line) => match self.scenario().lines[line.index()].who {
                Speaker::Stakeholder(who) => Some(who),
                Speaker::Narration | Speaker::Player => None,
            },
            Event::Directed(id) => match self.session().transcript().directions[id.index()] {
                crate::engine::Direction::Say { who, .. } => Some(who),
                _ => None,
            },
            _ => None,
        }
    }

    fn presence(&self, who: StakeholderId, opposite: bool) -> Presence {
        let (staging, now) = (self.session().staging(), self.session().progress());
        Presence { opposite, ..self.presence_in(who, staging, now, |_| self.shown_mood(who)) }
    }

    /// Somebody as they are with a progress; not opposite the player.
    pub(super) fn presence_in(
        &self,
        who: StakeholderId,
        staging: &Staging,
        now: &Progress,
        mood: impl FnOnce(&Progress) -> Mood,
    ) -> Presence {
        let scenario = self.scenario();
        let (together, above) = now.rose(&scenario.layout, who);
        Presence {
            person: self.person(who),
            figure: scenario.cast[who.index()].figure.clone(),
            mood: mood(now),
            together: together / 100,
            above: above / 100,
            tension: staging.facets(who, now)[Facet::Tension as usize] / 100,
            opposite: false,
        }
    }

    /// The mood that an author or a trainer gave a line.
    pub(super) fn line_mood(&self, event: Event) -> Option<Mood> {
        match event {
            Event::Said(line) => self.scenario().lines[line.index()].mood,
            _ => None,
        }
    }

    /// How somebody looks now: as a trainer has it, else as their last line of this turn says, else as things stand.
    fn shown_mood(&self, who: StakeholderId) -> Mood {
        let steps = self.conversation.steps();
        let directed = self.moods_before(steps + 1).into_iter().rev().find(|(of, _)| *of == who);
        if let Some((_, mood)) = directed {
            return mood;
        }
        let last = self.conversation.shown(steps).iter().rev();
        let said = last.filter_map(|moment| match moment.event {
            Event::Said(line) => Some(&self.scenario().lines[line.index()]),
            _ => None,
        });
        let mood = said.into_iter().find(|line| line.who == Speaker::Stakeholder(who)).and_then(|line| line.mood);
        mood.unwrap_or_else(|| self.session().staging().mood(who, self.session().progress()))
    }
}
