//! Answers of minorities in the looking back: which can be replayed, and the one that is.

use crate::play::Rendition;
use crate::room::group::RoomGroup;
use crate::room::look_back::{MinorityRoute, answer_texts, is_kept, minority_answers, minority_route};
use crate::room::phase::RoomStage;
use crate::room::play::GroupPlay;
use crate::room::state::Room;
use serde::Serialize;

/// An answer of a minority that can be replayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplaySeen {
    /// The number of the moment, by which it is asked for.
    pub moment: u32,
    /// Which moment of the course it was, from 1.
    pub number: u32,
    /// The name of the moment.
    pub title: String,
    /// The choices, joined by `+`.
    pub pick: String,
    /// What would have been said or done.
    pub texts: Vec<String>,
    /// How many wanted it; absent where too few voted.
    pub votes: Option<u32>,
    /// Whether it is the one that is shown.
    pub shown: bool,
}

/// The answer of a minority that is shown as it would have gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplayedSeen {
    /// Which moment of the course it was, from 1.
    pub number: u32,
    /// The name of the moment.
    pub title: String,
    /// What would have come of it.
    pub route: MinorityRoute,
    /// How the group's own course ended; absent where it did not.
    pub own_ending: Option<String>,
}

/// The answers of minorities along the course that the group ended with.
pub(super) fn replays(room: &Room, group: &RoomGroup, language: &str) -> Vec<ReplaySeen> {
    let scenario = room.scenario();
    let conversation = group.play.conversation();
    let it = Rendition::new(&conversation, language);
    let mut seen = Vec::new();
    for moment in group.decided().filter(|moment| is_kept(group, moment)) {
        let Some(play) = room.play_before(group, moment) else { continue };
        for (answer, votes) in minority_answers(scenario, moment) {
            if !play.can_pick(&answer) {
                continue;
            }
            let pick: Vec<_> = answer.iter().map(|choice| scenario.choice_path(*choice)).collect();
            let before = it.progress_after(moment.picked_step);
            seen.push(ReplaySeen {
                moment: moment.serial,
                number: moment.number,
                title: it.text_at(scenario.moment_title(before), before, moment.picked_step),
                pick: pick.join("+"),
                texts: answer_texts(&answer, moment, &it),
                votes,
                shown: group.replayed.as_ref() == Some(&(moment.serial, answer)),
            });
        }
    }
    seen
}

/// What is shown of a minority's answer; nothing outside the looking back.
pub(super) fn replayed(room: &Room, group: &RoomGroup, language: &str) -> Option<ReplayedSeen> {
    let (serial, answer) = group.replayed.as_ref().filter(|_| room.stage == RoomStage::Debrief)?;
    let moment = group.decided().find(|moment| moment.serial == *serial)?;
    let conversation = GroupPlay::of_inputs(group.play.first(), group.inputs_of(moment.branch)?).conversation();
    let it = Rendition::new(&conversation, language);
    let scenario = room.scenario();
    let before = it.progress_after(moment.picked_step);
    Some(ReplayedSeen {
        number: moment.number,
        title: it.text_at(scenario.moment_title(before), before, moment.picked_step),
        route: minority_route(room, group, moment, answer, None, &it)?,
        own_ending: conversation.session().ending().map(|id| it.text(scenario.endings[id.index()].title)),
    })
}
