//! A turn: what was put in, and everything that was shown because of it.

use super::item::{ItemSeen, LineSeen, OwnSeen, PersonSeen, SceneSeen, Voice};
use super::rendition::Rendition;
use crate::engine::{
    ChoiceId, Direction, DirectionReport, Event, LineId, Moment, Mood, PickedBy, SceneId, Speaker, StakeholderId,
    moment_parts,
};

/// A turn of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnSeen {
    /// Which step it was, counted from 1; 0 is what came before the first.
    pub number: usize,
    /// The name of the moment at which it was made; empty before the first step.
    pub moment: String,
    /// What was put in; nothing before the first step.
    pub made: Option<Made>,
    /// What was shown up to the reply: one's own words first.
    pub reply: Vec<ItemSeen>,
    /// What was shown on the way from there to where it stopped.
    pub onward: Vec<ItemSeen>,
}

/// What was put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// Choices, and who made them.
    Picked(Vec<ChoiceId>, PickedBy),
    /// A trainer's direction.
    Directed(DirectionReport),
}

impl TurnSeen {
    /// Everything that was shown, in order.
    pub fn items(&self) -> impl Iterator<Item = &ItemSeen> {
        self.reply.iter().chain(&self.onward)
    }
}

impl Rendition<'_> {
    /// A turn of the conversation; 0 is what came before the first step.
    #[must_use]
    pub fn turn(&self, number: usize) -> TurnSeen {
        let (reply, onward) = match number {
            0 => (&[][..], self.conversation.shown(0)),
            _ => moment_parts(self.conversation.shown(number)),
        };
        let made = number.checked_sub(1).map(|step| self.made(step));
        // A mood that a trainer has somebody show lasts until the next pick, whatever is picked.
        let mut moods = match made {
            Some(Made::Picked(..)) => Vec::new(),
            Some(Made::Directed(_)) | None => self.moods_before(number),
        };
        let reply = self.items(number, reply, &mut moods);
        let onward = self.items(number, onward, &mut moods);
        let moment = number.checked_sub(1).map_or_else(String::new, |step| self.moment_of(step));
        TurnSeen { number, moment, made, reply, onward }
    }

    /// Every turn so far.
    pub fn turns(&self) -> impl Iterator<Item = TurnSeen> + '_ {
        (0..=self.conversation.steps()).map(|number| self.turn(number))
    }

    /// The name of the moment at which a step was made.
    pub(super) fn moment_of(&self, step: usize) -> String {
        let before = self.conversation.after(step);
        self.text_at(self.session().moment_title(step, before), before, step)
    }

    pub(super) fn made(&self, step: usize) -> Made {
        let transcript = self.session().transcript();
        let made = transcript.steps[step];
        match transcript.direction(made) {
            Some(direction) => Made::Directed(self.direction_report(step, direction)),
            None => {
                let picks = self.scenario().shares(transcript.picks(made));
                Made::Picked(picks.into_iter().map(|(choice, _)| choice).collect(), made.by)
            }
        }
    }

    fn direction_report(&self, step: usize, direction: &Direction) -> DirectionReport {
        let staging = self.session().staging_after(step);
        staging.direction_report(direction, self.conversation.after(step), self.language, self.words)
    }

    /// The moods that a trainer has people show when a turn begins: they last until the next pick.
    pub(super) fn moods_before(&self, number: usize) -> Vec<(StakeholderId, Mood)> {
        let transcript = self.session().transcript();
        let steps = &transcript.steps[..number.saturating_sub(1).min(transcript.steps.len())];
        let directions = steps.iter().rev().map_while(|step| transcript.direction(*step));
        let mut moods: Vec<_> = directions
            .filter_map(|direction| match direction {
                Direction::Mood { who, mood } => Some((*who, *mood)),
                _ => None,
            })
            .collect();
        moods.reverse();
        moods
    }

    fn items(&self, number: usize, moments: &[Moment], moods: &mut Vec<(StakeholderId, Mood)>) -> Vec<ItemSeen> {
        let mut items = Vec::new();
        for moment in moments {
            self.show(number, moment, moods, &mut items);
        }
        items
    }

    pub(super) fn show(
        &self,
        number: usize,
        moment: &Moment,
        moods: &mut Vec<(StakeholderId, Mood)>,
        items: &mut Vec<ItemSeen>,
    ) {
        let scenario = self.scenario();
        match moment.event {
            Event::SceneBegan { scene, days } => {
                items.extend((days > 0).then_some(ItemSeen::Time(days)));
                items.push(ItemSeen::Scene(self.scene(number, scene, moment)));
            }
            Event::Said(line) => items.push(ItemSeen::Line(self.line(number, line, moment, moods))),
            Event::Picked(choice) => {
                let it = scenario.choice(choice);
                items.push(ItemSeen::Own(OwnSeen {
                    path: scenario.choice_path(choice),
                    name: self.player(),
                    text: it.text.map(|text| self.text_at(text, &moment.at, number)),
                    does: it.does,
                    share: self.share(number, choice),
                }));
            }
            Event::Opened(id) => {
                let title = self.text_at(scenario.dossier[id.index()].title, &moment.at, number);
                items.push(ItemSeen::Document { id, title });
            }
            Event::Directed(id) => {
                let direction = &self.session().transcript().directions[id.index()];
                items.push(self.directed(number, direction, moment, moods));
            }
            Event::Ended(id) => {
                let ending = &scenario.endings[id.index()];
                let text = |id| self.text_at(id, &moment.at, number);
                let (title, text) = (text(ending.title), text(ending.text));
                items.push(ItemSeen::Ending { id, title, text });
            }
            Event::Stuck(beat) => items.push(ItemSeen::Stuck(scenario.beat_path(beat))),
            Event::Entered(_)
            | Event::Resumed(_)
            | Event::Moved { .. }
            | Event::Changed(_)
            | Event::Discovered(_)
            | Event::Promised { .. }
            | Event::Settled { .. }
            | Event::BadNews { .. }
            | Event::Taught(_)
            | Event::TaughtModel(_)
            | Event::Intervened(_)
            | Event::Drawn { .. } => {}
        }
    }

    fn scene(&self, number: usize, id: SceneId, moment: &Moment) -> SceneSeen {
        let scene = &self.scenario().scenes[id.index()];
        SceneSeen {
            scene: id,
            title: self.text_at(scene.title, &moment.at, number),
            place: scene.place.clone(),
            channel: scene.channel,
            people: scene.with.iter().map(|who| self.person(*who)).collect(),
            intro: scene.intro.map(|intro| self.text_at(intro, &moment.at, number)),
        }
    }

    /// Somebody of the cast.
    pub(super) fn person(&self, who: StakeholderId) -> PersonSeen {
        let person = &self.scenario().cast[who.index()];
        PersonSeen {
            who,
            name: self.text(person.name),
            function: self.text(person.function),
            organisation: self.text(person.organisation),
            side: person.side,
        }
    }

    fn line(&self, number: usize, id: LineId, moment: &Moment, moods: &[(StakeholderId, Mood)]) -> LineSeen {
        let scenario = self.scenario();
        let line = &scenario.lines[id.index()];
        let text = |id| self.text_at(id, &moment.at, number);
        let (voice, name, mood) = match line.who {
            Speaker::Narration => (Voice::Narration, String::new(), None),
            Speaker::Player => (Voice::Player, self.player(), line.mood),
            Speaker::Stakeholder(who) => {
                (Voice::Stakeholder(who), self.name(who), Some(self.mood(who, line.mood, moment, moods)))
            }
        };
        let (cue, thinks) = (line.cue.map(text), line.thinks.map(text));
        LineSeen { voice, name, text: text(line.text), mood, cue, thinks, improvised: false }
    }

    /// How somebody looks: as a trainer has it, else as the line says, else as the state of the relationship shows.
    fn mood(&self, who: StakeholderId, own: Option<Mood>, at: &Moment, moods: &[(StakeholderId, Mood)]) -> Mood {
        let directed = moods.iter().rev().find(|(of, _)| *of == who).map(|(_, mood)| *mood);
        directed.or(own).unwrap_or_else(|| self.session().staging().mood(who, &at.at))
    }

    fn directed(
        &self,
        number: usize,
        direction: &Direction,
        moment: &Moment,
        moods: &mut Vec<(StakeholderId, Mood)>,
    ) -> ItemSeen {
        let improvised = |voice, name, text: &str, mood| {
            ItemSeen::Line(LineSeen {
                voice,
                name,
                text: text.to_owned(),
                mood,
                cue: None,
                thinks: None,
                improvised: true,
            })
        };
        match direction {
            Direction::Say { who, text } => {
                let mood = self.mood(*who, None, moment, moods);
                improvised(Voice::Stakeholder(*who), self.name(*who), text, Some(mood))
            }
            Direction::Narrate(text) => improvised(Voice::Narration, String::new(), text, None),
            Direction::Mood { who, mood } => {
                moods.push((*who, *mood));
                ItemSeen::Direction(self.direction_report(number - 1, direction))
            }
            Direction::Feel { .. }
            | Direction::Programme { .. }
            | Direction::Level(_)
            | Direction::Intervene(_)
            | Direction::Jump(_) => ItemSeen::Direction(self.direction_report(number - 1, direction)),
        }
    }
}
