//! What a group looks back on, as data: its route with the votes of both rounds and how opinion moved, minority routes played
//! out, what observers marked, where the trainer had a hand in it.

mod minority;
mod own;
mod route;

pub use minority::MinorityRoute;
pub(super) use minority::{answer_texts, minority_answers, minority_route};
pub use own::{OwnMoment, OwnRoute};
pub(super) use route::is_kept;
pub use route::{MarkCount, OpinionShift, RouteMoment, RouteOption, TrainersAct};

use super::group::{DecisionRule, RoomGroup};
use super::id::GroupId;
use super::rules::RoomMode;
use super::state::Room;
use super::view::PickSeen;
use crate::engine::InterestId;
use crate::play::Rendition;
use serde::Serialize;

/// What a room looks back on. It holds nothing of single seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomLookBack {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's content hash.
    pub hash: String,
    /// The author's own version of the scenario.
    pub version: String,
    /// The scenario's title.
    pub title: String,
    /// The language of the texts.
    pub language: String,
    /// The seed.
    pub seed: u64,
    /// The level at the start, 1..=5.
    pub level: u8,
    /// The last mode.
    pub mode: RoomMode,
    /// How many took part.
    pub participants: usize,
    /// How many observed.
    pub observers: usize,
    /// Whether somebody rehearsed with simulated people.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rehearsal: bool,
    /// Whether a trainer had a hand in it: then no score is compared with those of others.
    pub directed: bool,
    /// Each group that played together, at a table or in the room, in the order in which they began.
    pub groups: Vec<GroupLookBack>,
    /// What those who played alone picked, at beats where enough did.
    pub picks: Vec<PickSeen>,
    /// The facilitator's remarks that stand at no moment.
    pub remarks: Vec<String>,
    /// When the room was opened, in milliseconds since 1970.
    pub opened_at: u64,
    /// When the last thing happened in it, in milliseconds since 1970.
    pub last_at: u64,
    /// The hash of the opening: no two rooms share one.
    pub opening: String,
    /// The hash of the course: whoever has it can tell whether something was changed.
    pub course: String,
    /// When the room is deleted, in milliseconds since 1970.
    pub delete_at: u64,
}

/// What a group looks back on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupLookBack {
    /// Which one.
    pub group: GroupId,
    /// The number by which those at a table knew it, from 1; none of a group that was no table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<u32>,
    /// Which time tables were made it belongs to, from 1, where several had this number; else none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub division: Option<usize>,
    /// How many sat at the table; none where that was everyone.
    pub members: Option<usize>,
    /// The moments, in the order in which the group came to them.
    pub route: Vec<RouteMoment>,
    /// What the trainer did after the last decision.
    pub acts_after: Vec<TrainersAct>,
    /// How it ended, its title and text; absent where it did not.
    pub ending: Option<(String, String)>,
    /// What lay behind somebody's position and was never opened: the person's name and what it is. Told once it ended.
    pub unopened: Vec<(String, String)>,
    /// Whether a trainer had a hand in it.
    pub directed: bool,
}

impl RoomLookBack {
    /// What a room looks back on, in the language with this code: that of the case where it has no such translation.
    #[must_use]
    pub fn of(room: &Room, language: &str) -> Self {
        let scenario = room.scenario();
        let place = scenario.texts.language(language);
        let staging = &room.staging.0;
        let start = staging.initial();
        // A group that was left before it decided anything has nothing to tell.
        let told = |group: &&RoomGroup| group.open || group.decided().next().is_some();
        let together = room.groups.iter().filter(|group| group.rule != DecisionRule::Seat).filter(told);
        let groups: Vec<_> = together.map(|group| group_look_back(room, group, language)).collect();
        // A remark at a moment that was left undecided stands at none.
        let told = |moment: u32| groups.first().is_some_and(|group| group.route.iter().any(|it| it.serial == moment));
        let outside = room.remarks.iter().filter(|remark| !told(remark.moment));
        let remarks = outside.map(|remark| remark.text.clone()).collect();
        Self {
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            version: scenario.about.version.clone(),
            title: staging.render(scenario.about.title, &start, place).into_owned(),
            language: scenario.texts.code(language, &scenario.about.language).to_owned(),
            seed: room.opened.setup.seed.0,
            level: room.opened.setup.level,
            mode: room.mode,
            participants: room.joined().0,
            observers: room.joined().1,
            rehearsal: room.opened.rules.rehearsal.is_some(),
            directed: room.groups.iter().any(is_directed),
            groups,
            picks: super::view::picks(room, language),
            remarks,
            opened_at: room.opened_at,
            last_at: room.last_at,
            opening: room.opening.to_string(),
            course: room.hash().to_string(),
            delete_at: room.opened.delete_at,
        }
    }
}

/// Which of the tables of this number it is, where there are several.
fn division(room: &Room, group: &RoomGroup) -> Option<usize> {
    let number = group.table?;
    let alike: Vec<_> = room.groups.iter().filter(|it| it.table == Some(number)).map(|it| it.id).collect();
    alike.iter().position(|id| *id == group.id).filter(|_| alike.len() > 1).map(|at| at + 1)
}

fn is_directed(group: &RoomGroup) -> bool {
    let directed =
        |inputs: &[crate::engine::Input]| inputs.iter().any(|input| matches!(input, crate::engine::Input::Direct(_)));
    directed(group.play.inputs()) || group.branches.iter().any(|branch| directed(&branch.inputs))
}

fn group_look_back(room: &Room, group: &RoomGroup, language: &str) -> GroupLookBack {
    let conversation = group.play.conversation();
    let it = Rendition::new(&conversation, language);
    let scenario = room.scenario();
    let now = group.play.progress();
    let ending = conversation.session().ending();
    let unopened = (0..scenario.interests.len())
        .map(InterestId::new)
        .filter(|id| ending.is_some() && !now.knows(&scenario.layout, *id));
    GroupLookBack {
        group: group.id,
        table: group.table,
        division: division(room, group),
        members: group.is_free().then_some(group.members.len()),
        route: route::route(room, group, language),
        acts_after: route::acts_after(&it),
        ending: ending.map(|id| {
            let ending = &scenario.endings[id.index()];
            (it.text(ending.title), it.text(ending.text))
        }),
        unopened: unopened
            .map(|id| {
                let interest = &scenario.interests[id.index()];
                (it.name(interest.of), it.text(interest.text))
            })
            .collect(),
        directed: is_directed(group),
    }
}
