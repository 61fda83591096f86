//! What only the facilitator sees: what can be steered, how tables stand, what those who play alone picked.

use crate::engine::relationship::Facet;
use crate::engine::{BeatId, ChoiceId, Direction, InterventionId, StakeholderId};
use crate::play::Rendition;
use crate::room::decide::STEERED_TIMES;
use crate::room::fold::choice_named;
use crate::room::group::RoomGroup;
use crate::room::id::GroupId;
use crate::room::phase::RoomPhase;
use crate::room::planned::texts_of;
use crate::room::presence::RoomPresence;
use crate::room::seat::RoomRole;
use crate::room::state::Room;
use serde::Serialize;
use std::collections::BTreeMap;

/// What can be steered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SteeringSeen {
    /// The present level, 1..=5.
    pub level: u8,
    /// The people of the scene.
    pub people: Vec<SteeredPerson>,
    /// What the author prepared.
    pub events: Vec<EventSeen>,
    /// The directions that were given, as they are written.
    pub given: Vec<String>,
    /// How many times facets can still be steered before the next pick.
    pub left: usize,
}

/// Somebody who can be steered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SteeredPerson {
    /// The id.
    pub who: String,
    /// The name.
    pub name: String,
    /// How the person looks.
    pub mood: &'static str,
    /// The facets, in points 0..=100.
    pub facets: BTreeMap<&'static str, i32>,
    /// How little the person moves along, 0..=80 per cent.
    pub rigidity: i32,
}

/// What the author prepared for a trainer to bring in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventSeen {
    /// Its id.
    pub event: String,
    /// Its title.
    pub title: String,
    /// Whether it can be brought in now.
    pub available: bool,
}

/// How a table, or those who play alone and are at the same place, stand. Nobody is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupSeen {
    /// Which one.
    pub group: GroupId,
    /// The number by which those who sit at the table know it, from 1; absent of those who play alone.
    pub table: Option<u32>,
    /// How many sit there.
    pub members: usize,
    /// Which moment it is at, from 1; none at the end, nor on the screen of those who play alone.
    pub number: Option<u32>,
    /// Its phase.
    pub phase: RoomPhase,
    /// How many of its phones were not heard of lately.
    pub asleep: usize,
}

/// What was picked at a beat by those who play alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PickSeen {
    /// The beat: `scene.beat`.
    pub beat: String,
    /// The name of the moment; where it has none, the beat again.
    pub title: String,
    /// The choices: `scene.beat.choice`.
    pub pick: Vec<String>,
    /// What was said or done.
    pub texts: Vec<String>,
    /// How often.
    pub count: u32,
}

pub(super) fn steering(room: &Room, group: &RoomGroup, it: &Rendition<'_>) -> SteeringSeen {
    let scenario = room.scenario();
    let staging = group.play.staging();
    let facets = |who: StakeholderId| {
        let points = staging.facets(who, group.play.progress());
        Facet::ALL.map(|facet| (facet.id(), points[facet as usize] / 100)).into_iter().collect()
    };
    let people = it.stage().people.into_iter().map(|presence| {
        let who = presence.person.who;
        SteeredPerson {
            who: scenario.texts.name(scenario.cast[who.index()].id).to_owned(),
            name: presence.person.name,
            mood: presence.mood.id(),
            facets: facets(who),
            rigidity: staging.actors[who.index()].rigidity,
        }
    });
    let events = (0..scenario.interventions.len()).map(InterventionId::new).map(|id| {
        let intervention = &scenario.interventions[id.index()];
        EventSeen {
            event: scenario.texts.name(intervention.id).to_owned(),
            title: it.text(intervention.title),
            available: room.steering_refused(group.id, &Direction::Intervene(id)).is_none(),
        }
    });
    let transcript = it.session().transcript();
    let given = transcript.directions.iter().map(|direction| crate::engine::write_direction(scenario, direction));
    SteeringSeen {
        level: staging.setup.level,
        people: people.collect(),
        events: events.collect(),
        given: given.collect(),
        left: STEERED_TIMES.saturating_sub(group.play.steered_since_pick()),
    }
}

/// How the tables stand. Of those who play alone only how many are where: a place of one seat is nobody's business. On the
/// screen that everyone sees even that would point at whoever is last, so that it tells only how many still play.
pub(super) fn groups(room: &Room, role: RoomRole, presence: &RoomPresence, now: u64) -> Vec<GroupSeen> {
    if room.mode == crate::room::rules::RoomMode::Alone {
        return alone(room, role == RoomRole::Facilitator, presence, now);
    }
    let taken = room.open_groups().filter(|group| room.is_taken(group));
    let seen = taken.map(|group| GroupSeen {
        group: group.id,
        table: group.table,
        members: group.members.len(),
        number: group.moment.as_ref().map(|moment| moment.number),
        phase: group.phase,
        asleep: asleep(room, group, presence, now),
    });
    seen.collect()
}

/// How many phones of a group were not heard of lately.
fn asleep(room: &Room, group: &RoomGroup, presence: &RoomPresence, now: u64) -> usize {
    let here = group.members.iter().filter(|seat| room.seat(**seat).is_some_and(|seat| seat.here));
    here.filter(|seat| !presence.is_present(**seat, now)).count()
}

fn alone(room: &Room, moments: bool, presence: &RoomPresence, now: u64) -> Vec<GroupSeen> {
    let mut at: BTreeMap<(Option<u32>, RoomPhase), (usize, usize)> = BTreeMap::new();
    for group in room.open_groups().filter(|group| room.is_taken(group)) {
        let number = group.moment.as_ref().map(|moment| moment.number).filter(|_| moments);
        let place = at.entry((number, group.phase)).or_default();
        *place = (place.0 + 1, place.1 + asleep(room, group, presence, now));
    }
    let mut at: Vec<_> = at.into_iter().collect();
    // Whoever is done comes last.
    at.sort_by_key(|((number, phase), _)| (*phase == RoomPhase::Play, *number));
    let seen = at.into_iter().enumerate().map(|(place, ((number, phase), (members, asleep)))| GroupSeen {
        group: GroupId(place as u32),
        table: None,
        members,
        number,
        phase,
        asleep,
    });
    seen.collect()
}

/// What was picked by those who play alone, where enough did, moment by moment.
pub(in crate::room) fn picks(room: &Room, language: &str) -> Vec<PickSeen> {
    let scenario = room.scenario();
    let language = scenario.texts.language(language);
    let staging = &room.staging.0;
    let start = staging.initial();
    let text = |choice: &ChoiceId| {
        let choice = scenario.choice(*choice);
        // What a text says of variables differs from one to the other; the words of the start stand for all.
        choice.text.map(|text| staging.render(text, &start, language).into_owned())
    };
    let kept = room.kept_picks().into_iter();
    let mut picks: Vec<(Option<BeatId>, PickSeen)> = kept
        .map(|it| {
            let choices: Vec<_> = it.pick.iter().filter_map(|path| choice_named(scenario, path)).collect();
            let beat = choices.first().map(|choice| scenario.choice(*choice).beat);
            let seen = PickSeen {
                title: beat
                    .and_then(|beat| scenario.beat_title(beat))
                    .map_or_else(|| it.beat.clone(), |title| staging.render(title, &start, language).into_owned()),
                texts: texts_of(scenario, &choices, text),
                beat: it.beat,
                pick: it.pick,
                count: it.count,
            };
            (beat, seen)
        })
        .collect();
    // In the order in which the case is written; at a moment what was picked most often first.
    picks.sort_by(|(beat, pick), (other, than)| beat.cmp(other).then(than.count.cmp(&pick.count)));
    picks.into_iter().map(|(_, pick)| pick).collect()
}
