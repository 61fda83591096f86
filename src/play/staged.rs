//! A turn told one thing at a time: each thing that is shown, with the stage on which it is shown.

use super::item::{ItemSeen, Voice};
use super::rendition::Rendition;
use super::stage::{Presence, StageSeen};
use super::turn::Made;
use crate::engine::{Event, Moment, Mood, Progress, SceneId, StakeholderId};

/// Something that is shown, with the stage on which it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedItem {
    /// What is shown.
    pub item: ItemSeen,
    /// Where, and who is there as it is shown: each with the mood of their own last line.
    pub stage: StageSeen,
    /// Who says it, where somebody of the cast does; not always somebody who is there.
    pub speaker: Option<Presence>,
}

impl Rendition<'_> {
    /// A turn of the conversation, one thing at a time; 0 is what came before the first step.
    #[must_use]
    pub fn staged(&self, number: usize) -> Vec<StagedItem> {
        let moments = self.conversation.shown(number);
        let made = number.checked_sub(1).map(|step| self.made(step));
        let mut moods = match made {
            Some(Made::Picked(..)) => Vec::new(),
            Some(Made::Directed(_)) | None => self.moods_before(number),
        };
        let mut staged = Vec::new();
        for (at, moment) in moments.iter().enumerate() {
            let mut items = Vec::new();
            self.show(number, moment, &mut moods, &mut items);
            if items.is_empty() {
                continue;
            }
            let stage = self.stage_at(number, &moments[..=at], moment, &moods);
            staged.extend(items.into_iter().map(|item| {
                let speaker = match &item {
                    ItemSeen::Line(line) => match line.voice {
                        Voice::Stakeholder(who) => Some(self.presence_at(number, who, moment, line.mood)),
                        Voice::Narration | Voice::Player => None,
                    },
                    ItemSeen::Time(_)
                    | ItemSeen::Scene(_)
                    | ItemSeen::Own(_)
                    | ItemSeen::Document { .. }
                    | ItemSeen::Direction(_)
                    | ItemSeen::Ending { .. }
                    | ItemSeen::Stuck(_) => None,
                };
                StagedItem { item, stage: stage.clone(), speaker }
            }));
        }
        staged
    }

    /// The stage once these moments of a turn were shown, the last of them just now.
    fn stage_at(&self, number: usize, shown: &[Moment], now: &Moment, moods: &[(StakeholderId, Mood)]) -> StageSeen {
        let (id, from) = scene_of(shown, now);
        let scene = &self.scenario().scenes[id.index()];
        let spoken = |moments: &[Moment]| {
            moments.iter().rev().find_map(|it| self.speaker(it.event).filter(|who| scene.with.contains(who)))
        };
        // Who spoke last in this scene, be it in a turn before.
        let before = || {
            (0..number).rev().map_while(|turn| {
                let (last, from) = scene_of(self.conversation.shown(turn), self.conversation.shown(turn).last()?);
                (last == id).then(|| &self.conversation.shown(turn)[from..])
            })
        };
        let opposite = spoken(&shown[from..])
            .or_else(|| before().find_map(spoken).filter(|_| from == 0))
            .or_else(|| scene.with.first().copied());
        let people = scene.with.iter().map(|who| {
            let said = shown[from..].iter().rev().find(|it| self.speaker(it.event) == Some(*who));
            let mood = said.and_then(|it| self.line_mood(it.event));
            let directed = moods.iter().rev().find(|(of, _)| of == who).map(|(_, mood)| *mood);
            let mut presence = self.presence_at(number, *who, now, directed.or(mood));
            presence.opposite = opposite == Some(*who);
            presence
        });
        StageSeen {
            scene: id,
            title: self.text_at(scene.title, &now.at, number),
            place: scene.place.clone(),
            channel: scene.channel,
            people: people.collect(),
        }
    }

    /// Somebody as they are at a moment; without a mood as the state of the relationship shows.
    fn presence_at(&self, number: usize, who: StakeholderId, now: &Moment, mood: Option<Mood>) -> Presence {
        let staging = self.session().staging_after(number);
        self.presence_in(who, staging, &now.at, |at: &Progress| mood.unwrap_or_else(|| staging.mood(who, at)))
    }
}

/// The scene in which the last of these moments was shown, and where among them it began; 0 where it was there before.
fn scene_of(shown: &[Moment], now: &Moment) -> (SceneId, usize) {
    let began = shown.iter().rposition(|it| matches!(it.event, Event::SceneBegan { .. }));
    match began.map(|at| (shown[at].event, at)) {
        Some((Event::SceneBegan { scene, .. }, at)) => (scene, at),
        _ => (now.at.scene(), 0),
    }
}
