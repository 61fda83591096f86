//! What was said last, who is there, and how it ended.

use crate::engine::Input;
use crate::play::{Conversation, ItemSeen, Presence, Rendition, ShareSeen, TurnSeen, Voice};
use crate::room::group::{DecisionRule, RoomGroup};
use crate::room::phase::{RoomPhase, RoomStage};
use crate::room::play::GroupPlay;
use crate::room::state::Room;
use serde::Serialize;

/// A line as a room sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomLine {
    /// Who says it: the id of somebody of the cast, `player`, `narration`, `facilitator`, `scene`, `time` or `document`.
    pub who: String,
    /// The name of who says it; empty where nobody does.
    pub name: String,
    /// How the person looks.
    pub mood: Option<&'static str>,
    /// What is said; of `time` the number of days.
    pub text: String,
    /// A stage direction.
    pub cue: Option<String>,
    /// Whether it is done rather than said.
    pub does: bool,
    /// Whether the trainer typed it.
    pub improvised: bool,
}

impl RoomLine {
    /// An item as a line; nothing where it is told afterwards, and of an ending, which stands apart.
    #[must_use]
    pub fn of(it: &Rendition<'_>, item: &ItemSeen) -> Option<Self> {
        line(it, item)
    }
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomPerson {
    /// The id.
    pub who: String,
    /// The name.
    pub name: String,
    /// The job.
    pub function: String,
    /// The figure that shows the person.
    pub figure: String,
    /// How the person looks.
    pub mood: &'static str,
    /// Togetherness on the rose, −100..=100.
    pub together: i32,
    /// Dominance on the rose, −100..=100.
    pub above: i32,
    /// Tension, 0..=100.
    pub tension: i32,
    /// Whether the person is the one opposite the player.
    pub opposite: bool,
}

/// The conversation that a group is shown: its own, or in the looking back that of a minority's answer.
pub(super) fn conversation_shown(room: &Room, group: &RoomGroup) -> Conversation {
    let replayed = group.replayed.as_ref().filter(|_| room.stage == RoomStage::Debrief);
    let replayed = replayed.and_then(|(serial, pick)| {
        let moment = group.decided().find(|moment| moment.serial == *serial)?;
        let mut play = room.play_before(group, moment)?;
        play.pick(pick, crate::engine::PickedBy::Player).ok()?;
        Some(play.conversation())
    });
    replayed.unwrap_or_else(|| group.play.conversation())
}

/// What is told in a phase: while it is played what came of the pick at once, then what it led to.
struct ToldTurn {
    /// The number of the turn of the last pick; 0 where nothing was picked.
    number: usize,
    turn: TurnSeen,
    /// Whether what came of it at once is told.
    with_reply: bool,
    /// Whether what it led to is told.
    with_onward: bool,
}

impl ToldTurn {
    fn of(group: &RoomGroup, it: &Rendition<'_>, phase: RoomPhase) -> Self {
        let picked = group.play.inputs().iter().rposition(|input| matches!(input, Input::Pick { .. }));
        // The turn of a step has the number of the step, from 1.
        let number = picked.map_or(0, |at| at + 1);
        let turn = it.turn(number);
        let directed = (number + 1..=group.play.inputs().len()).any(|later| it.turn(later).items().next().is_some());
        let whole = group.rule == DecisionRule::Seat || group.is_free();
        let with_reply = whole || phase == RoomPhase::Play || turn.onward.is_empty();
        let with_onward = whole || phase != RoomPhase::Play || turn.reply.is_empty() || !group.play.waits() || directed;
        Self { number, turn, with_reply, with_onward }
    }
}

/// Whether what is shown is a minority's answer, played while one looks back.
fn is_replay(group: &RoomGroup, phase: RoomPhase) -> bool {
    phase == RoomPhase::Debrief && group.replayed.is_some()
}

/// What is said in a phase.
pub(super) fn lines(group: &RoomGroup, it: &Rendition<'_>, phase: RoomPhase) -> Vec<RoomLine> {
    if is_replay(group, phase) {
        let last = it.session().transcript().steps.len();
        // What was said stands before it.
        let turn = it.turn(last);
        let reply = turn.reply.iter().filter(|item| !matches!(item, ItemSeen::Own(_)));
        return reply.filter_map(|item| line(it, item)).collect();
    }
    let told = ToldTurn::of(group, it, phase);
    let directed: Vec<ItemSeen> = (told.number + 1..=group.play.inputs().len())
        .flat_map(|number| {
            let turn = it.turn(number);
            turn.reply.into_iter().chain(turn.onward)
        })
        .collect();
    let reply = told.turn.reply.iter().filter(|_| told.with_reply);
    let onward = told.turn.onward.iter().filter(|_| told.with_onward);
    reply.chain(onward).chain(&directed).filter_map(|item| line(it, item)).collect()
}

/// An item as a line; what the trainer did without words is told afterwards, and the ending stands apart.
pub(in crate::room) fn line(it: &Rendition<'_>, item: &ItemSeen) -> Option<RoomLine> {
    let plain = |who: &str, text: String| RoomLine {
        who: who.to_owned(),
        name: String::new(),
        mood: None,
        text,
        cue: None,
        does: false,
        improvised: false,
    };
    Some(match item {
        ItemSeen::Time(days) => plain("time", days.to_string()),
        ItemSeen::Scene(scene) => {
            let intro = scene.intro.as_ref().map(|intro| format!("\n{intro}"));
            plain("scene", format!("{}{}", scene.title, intro.unwrap_or_default()))
        }
        ItemSeen::Line(line) => {
            let who = match line.voice {
                Voice::Narration if line.improvised => "facilitator",
                Voice::Narration => "narration",
                Voice::Player => "player",
                Voice::Stakeholder(who) => it.scenario().texts.name(it.scenario().cast[who.index()].id),
            };
            RoomLine {
                who: who.to_owned(),
                name: line.name.clone(),
                mood: line.mood.map(crate::engine::Mood::id),
                text: line.text.clone(),
                cue: line.cue.clone(),
                does: false,
                improvised: line.improvised,
            }
        }
        ItemSeen::Own(own) => RoomLine {
            who: String::from("player"),
            name: own.name.clone(),
            does: own.does,
            ..plain("player", ShareSeen::told(own.share, own.text.as_ref()?))
        },
        ItemSeen::Document { title, .. } => plain("document", title.clone()),
        ItemSeen::Direction(_) | ItemSeen::Ending { .. } | ItemSeen::Stuck(_) => return None,
    })
}

/// Who is there; while it is told what came of a pick whoever was there when somebody spoke last, and nobody where nobody did.
pub(super) fn people_shown(group: &RoomGroup, it: &Rendition<'_>, phase: RoomPhase) -> Vec<RoomPerson> {
    let staged: Vec<_> = if is_replay(group, phase) {
        let last = it.session().transcript().steps.len();
        let told = it.turn(last).reply.len();
        it.staged(last).into_iter().take(told).collect()
    } else if phase == RoomPhase::Play {
        let told = ToldTurn::of(group, it, phase);
        let from = if told.with_reply { 0 } else { told.turn.reply.len() };
        let until = if told.with_onward { usize::MAX } else { told.turn.reply.len() };
        let later = (told.number + 1..=group.play.inputs().len()).flat_map(|number| it.staged(number));
        it.staged(told.number).into_iter().take(until).skip(from).chain(later).collect()
    } else {
        return people(it);
    };
    let mut spoken = staged.into_iter().filter_map(|it| Some((it.speaker?, it.stage)));
    let Some((speaker, mut stage)) = spoken.next_back() else { return Vec::new() };
    // Who speaks is opposite, also where that is over the telephone.
    if !stage.people.iter().any(|it| it.opposite && it.person.who == speaker.person.who) {
        stage.people.iter_mut().for_each(|it| it.opposite = false);
        stage.people.retain(|it| it.person.who != speaker.person.who);
        stage.people.push(Presence { opposite: true, ..speaker });
    }
    seen(it, stage.people)
}

/// Who is there now.
pub(super) fn people(it: &Rendition<'_>) -> Vec<RoomPerson> {
    seen(it, it.stage().people)
}

fn seen(it: &Rendition<'_>, people: Vec<Presence>) -> Vec<RoomPerson> {
    let scenario = it.scenario();
    let people = people.into_iter().map(|presence| RoomPerson {
        who: scenario.texts.name(scenario.cast[presence.person.who.index()].id).to_owned(),
        name: presence.person.name,
        function: presence.person.function,
        figure: presence.figure,
        mood: presence.mood.id(),
        together: presence.together,
        above: presence.above,
        tension: presence.tension,
        opposite: presence.opposite,
    });
    people.collect()
}

/// How it ended, once that is to be read.
pub(super) fn ending(it: &Rendition<'_>, phase: RoomPhase) -> Option<(String, String)> {
    let ending = &it.scenario().endings[it.session().ending()?.index()];
    let read = matches!(phase, RoomPhase::Play | RoomPhase::Debrief | RoomPhase::Closed);
    read.then(|| (it.text(ending.title), it.text(ending.text)))
}

impl Room {
    /// What the group of somebody with a seat played; before there are groups, where all of them begin.
    #[must_use]
    pub fn play_of(&self, seat: crate::room::id::SeatId) -> GroupPlay {
        let group = self.seat(seat).and_then(|seat| seat.group).and_then(|group| self.group(group));
        group.map_or_else(|| GroupPlay::new(std::sync::Arc::clone(&self.staging.0)), |group| group.play.clone())
    }

    /// What a group played up to the decision at a moment.
    pub(in crate::room) fn play_before(
        &self,
        group: &RoomGroup,
        moment: &crate::room::group::GroupMoment,
    ) -> Option<GroupPlay> {
        let inputs = group.inputs_of(moment.branch)?;
        Some(GroupPlay::of_inputs(group.play.first(), inputs.get(..moment.picked_step)?))
    }
}
