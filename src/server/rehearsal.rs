//! A rehearsal: simulated phones that try, read, vote and mark by themselves, by the commands that real ones send. What they
//! say comes from the seed of the room; only how long they take follows the clock. Whatever they did stands in the log, so
//! another host over the same store may go on with them: one at a time lets them take part, and the others watch.

use super::clock::now;
use super::hosted::{HostedRoom, HostedState};
use super::rehearsal_lease::RehearsalLease;
use crate::engine::{Dice, Seed};
use crate::room::{
    GroupId, Lens, MarkSign, Room, RoomActor, RoomCommand, RoomGroup, RoomPhase, RoomPresence, RoomRole, RoomStage,
    RoomView, SeatId, SeatRole, YouSeen, pseudonym,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often the simulated people look at their phones.
const LOOK: Duration = Duration::from_millis(500);
/// The longest that one of them thinks, in looks.
const SLOWEST: usize = 8;
/// From so many on, one in so many observes.
const OBSERVES: u32 = 6;
/// From so many on, one of them has a phone that sleeps.
const SLEEPS: u32 = 8;
/// How heavy the two answers weigh that most people like; any other weighs one.
const LIKED: (u32, u32) = (5, 4);
/// One in so many thinks again before the second vote.
const THINKS_AGAIN: u32 = 3;
/// In a vote of everybody one in so many abstains.
const ABSTAINS: u32 = 12;
/// One in so many marks comes with a note.
const NOTES: u32 = 3;
/// For how many looks a table waits for somebody who sleeps.
const PATIENT: usize = 16;

/// What somebody is about to do: at what, for how many looks still, how often it was refused, and how long nothing came of it.
#[derive(Debug, Default)]
struct Thinking {
    of: String,
    left: usize,
    refused: u32,
    idle: usize,
    done: bool,
}

/// What is written down as a note, for what worked and for what jarred.
type RehearsedNotes = (String, String);

/// Lets the simulated people of a room take part until it is over, or the server stops.
pub(super) async fn rehearse(
    room: Arc<HostedRoom>,
    people: u32,
    notes: RehearsedNotes,
    lease: RehearsalLease,
    mut stop: watch::Receiver<bool>,
) {
    let mut thinking: BTreeMap<SeatId, Thinking> = BTreeMap::new();
    let mut looks = tokio::time::interval(LOOK);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = looks.tick() => {}
            _ = stop.changed() => return lease.give_up().await,
        }
        if room.is_deleted() {
            return lease.give_up().await;
        }
        let simulated = room.lock().simulated();
        if !lease.is_mine().await {
            // Their phones are awake at whichever host has them take part.
            let asleep = asleep(&simulated, people);
            let mut state = room.lock();
            for seat in simulated {
                state.presence.simulate(seat);
                if Some(seat) != asleep {
                    state.presence.hear(seat, now());
                }
            }
            continue;
        }
        let number = simulated.len() as u32;
        if number < people {
            let join = joining(room.lock().room(), role_of(number, people));
            // Where the room is locked they come at a later look; those who are in go on meanwhile.
            if room.ask(RoomActor::Newcomer, None, join, &|_| Vec::new()).await.is_ok() {
                looks.reset_immediately();
                continue;
            }
        }
        simulated.iter().for_each(|seat| room.lock().presence.simulate(*seat));
        let asleep = asleep(&simulated, people);
        for (number, seat) in simulated.iter().copied().enumerate().filter(|(_, seat)| Some(*seat) != asleep) {
            let wish = {
                let mut state = room.lock();
                state.presence.hear(seat, now());
                let (it, presence) = (state.room(), &state.presence);
                match it.seat(seat) {
                    // Two hosts had the last one come in at the same moment.
                    Some(taken) if number >= people as usize => taken.here.then_some(RoomCommand::Leave),
                    _ => thinking.entry(seat).or_default().wish(it, presence, seat, asleep, &notes),
                }
            };
            if let Some(command) = wish {
                let asked = room.ask(RoomActor::Seat(seat), None, command, &|_| Vec::new()).await;
                let thinking = thinking.entry(seat).or_default();
                (thinking.done, thinking.refused) = (asked.is_ok(), thinking.refused + u32::from(asked.is_err()));
            }
        }
    }
}

impl HostedState {
    /// The seats of simulated people. Whoever joins with a phone holds a key; they hold none.
    fn simulated(&self) -> Vec<SeatId> {
        let all = (0..self.room().seats.len() as u32).map(SeatId);
        let with_phone = self.seats_with_keys();
        all.filter(|seat| !with_phone.contains(seat)).collect()
    }
}

/// How somebody comes in: where seat cards are needed with the last that is free, as those on top of the pile are dealt out.
fn joining(room: &Room, role: SeatRole) -> RoomCommand {
    let card = (0..room.cards.issued).rev().find(|card| room.cards.is_free(*card)).filter(|_| room.cards.needed);
    card.map_or(RoomCommand::Join(role), |card| RoomCommand::JoinWith { role, card })
}

/// Which moment a group is at; 0 where it is at none.
fn serial_of(group: Option<&RoomGroup>) -> u32 {
    group.and_then(|group| group.moment.as_ref()).map_or(0, |moment| moment.serial)
}

/// As what the simulated person of this number joins.
fn role_of(number: u32, people: u32) -> SeatRole {
    if people >= OBSERVES && number % OBSERVES == OBSERVES - 1 { SeatRole::Observer } else { SeatRole::Participant }
}

/// Whose phone sleeps, of those who are in.
fn asleep(simulated: &[SeatId], people: u32) -> Option<SeatId> {
    (0..people).find(|it| sleeps(*it, people)).and_then(|it| simulated.get(it as usize)).copied()
}

/// Whether the phone of the simulated person of this number sleeps: that of the last who takes part.
fn sleeps(number: u32, people: u32) -> bool {
    let mut later = number + 1..people;
    people >= SLEEPS
        && role_of(number, people) == SeatRole::Participant
        && later.all(|it| role_of(it, people) == SeatRole::Observer)
}

impl Thinking {
    /// What somebody does now, once it was thought about for long enough.
    fn wish(
        &mut self,
        room: &Room,
        presence: &RoomPresence,
        seat: SeatId,
        asleep: Option<SeatId>,
        notes: &RehearsedNotes,
    ) -> Option<RoomCommand> {
        let you = YouSeen::of(room, seat, "nl", now()).filter(|_| room.seat(seat).is_some_and(|seat| seat.here))?;
        let group = room.seat(seat)?.group.and_then(|id| room.group(id));
        let phase = room.phase_of(group.map(|group| group.id));
        let (serial, round) =
            (serial_of(group), group.and_then(|it| it.moment.as_ref()).map_or(0, |it| it.rounds.len()));
        // Where somebody at the table went, another may be the one who plays.
        let table = group.map(|group| (group.id, group.members.len()));
        let of = format!("{table:?} {phase:?} {serial} {round}");
        if self.of != of {
            let left = 1 + drawn(room, seat.0, serial * 8 + round as u32, &[1; SLOWEST]);
            *self = Self { of, left, ..Self::default() };
        }
        if self.left > 0 {
            self.left -= 1;
            return None;
        }
        let marks = room.observes(seat) && room.stage == RoomStage::Running;
        let wish = match phase {
            _ if self.done => None,
            RoomPhase::Lobby if you.role == SeatRole::Observer => {
                you.lens.is_none().then(|| RoomCommand::Look(lens(seat)))
            }
            RoomPhase::Lobby => (!you.tried).then_some(RoomCommand::Try),
            RoomPhase::Vote1 | RoomPhase::Vote2 if you.votes => {
                you.vote.is_none().then(|| self.vote(room, presence, seat, &you)).flatten()
            }
            RoomPhase::Reading if !marks && !group.is_some_and(RoomGroup::is_free) => {
                (!you.ready).then_some(RoomCommand::Ready)
            }
            // Once is enough, also after a pause.
            RoomPhase::Reading | RoomPhase::Vote1 if marks && !room.has_marked(seat) => {
                Some(mark(room, seat, serial, you.marks + 1, notes))
            }
            _ => None,
        };
        self.idle += usize::from(wish.is_none());
        wish.or_else(|| self.misses(room, group?, phase, asleep?))
    }

    /// At a table somebody who sleeps is missed after a while: the others go on without.
    fn misses(&self, room: &Room, table: &RoomGroup, phase: RoomPhase, asleep: SeatId) -> Option<RoomCommand> {
        let waits = phase == RoomPhase::Vote1 && self.idle > PATIENT && table.table_role(asleep).is_some();
        waits.then(|| RoomCommand::Missing(pseudonym(room.opened.setup.seed, asleep, "nl")))
    }

    fn vote(&self, room: &Room, presence: &RoomPresence, seat: SeatId, you: &YouSeen) -> Option<RoomCommand> {
        let group = room.seat(seat)?.group;
        let view = RoomView::of(room, RoomRole::Participant, group, "nl", presence, now());
        let open: Vec<&str> = view.options.iter().filter(|it| it.available).map(|it| &*it.key).collect();
        let serial = serial_of(group.and_then(|id| room.group(id)));
        let before = you.vote1.as_ref().and_then(|vote| vote.first());
        let before = before.and_then(|key| open.iter().position(|it| it == key));
        let round = u32::from(view.round?);
        let first = match before {
            Some(before) if drawn(room, seat.0, serial, &[1, THINKS_AGAIN - 1]) == 1 => before,
            _ => liked(room, seat, serial, round, open.len())?,
        };
        let liked = |more: usize| open[(first + more + self.refused as usize) % open.len()];
        let led = group.and_then(|id| room.group(id)).is_some_and(|group| !group.is_free());
        let abstains = led && drawn(room, seat.0, serial * 8 + 4 + round % 4, &[1, ABSTAINS - 1]) == 0;
        if abstains && self.refused == 0 {
            return Some(RoomCommand::Vote { moment: view.moment?, round: view.round?, n: you.n + 1, choices: None });
        }
        let choices = match &view.plan {
            Some(_) => planned(room, group?, (0..open.len()).map(liked))?,
            None => (0..usize::from(view.select?.0.max(1)).min(open.len())).map(|it| liked(it).to_owned()).collect(),
        };
        Some(RoomCommand::Vote { moment: view.moment?, round: view.round?, n: you.n + 1, choices: Some(choices) })
    }
}

/// The plan that these answers come to, the most liked first.
fn planned<'k>(room: &Room, group: GroupId, liked: impl Iterator<Item = &'k str>) -> Option<Vec<String>> {
    let (group, scenario) = (room.group(group)?, room.scenario());
    let options: Vec<_> = group.moment.as_ref()?.rounds.last()?.options.iter().flatten().copied().collect();
    let named = |key: &str| options.iter().copied().find(|it| scenario.choice_path(*it) == key);
    let wanted: Vec<_> = liked.filter_map(named).collect();
    let picked = group.play.staging().fitted(&wanted, group.play.progress());
    Some(picked.into_iter().map(|choice| scenario.choice_path(choice)).collect())
}

/// What somebody who observes marks of a moment, sometimes with a note.
fn mark(room: &Room, seat: SeatId, serial: u32, n: u32, (worked, jarred): &RehearsedNotes) -> RoomCommand {
    let (sign, words) = match drawn(room, seat.0, serial, &[1, 1]) {
        0 => (MarkSign::Worked, worked),
        _ => (MarkSign::Jarred, jarred),
    };
    let note = (drawn(room, seat.0, serial * 8 + 3, &[1, NOTES - 1]) == 0).then(|| words.clone());
    RoomCommand::Mark { lens: lens(seat), sign, note, n: Some(n) }
}

fn lens(seat: SeatId) -> Lens {
    Lens::ALL[seat.index() / OBSERVES as usize % Lens::ALL.len()]
}

/// The answer that somebody likes: two of them please more people than the others, and in a later round one of those most.
fn liked(room: &Room, seat: SeatId, serial: u32, round: u32, count: usize) -> Option<usize> {
    if count == 0 {
        return None;
    }
    let mut weights = vec![1; count];
    let favourite = drawn(room, u32::MAX, serial, &weights);
    weights[favourite] = if round > 1 { LIKED.0 * 2 } else { LIKED.0 };
    weights[(favourite + 1) % count] = weights[(favourite + 1) % count].max(LIKED.1);
    Some(drawn(room, seat.0, serial * 8 + round, &weights))
}

/// A draw from the seed of the room: each of the simulated people has a stream of draws.
fn drawn(room: &Room, stream: u32, draw: u32, weights: &[u32]) -> usize {
    let Seed(seed) = room.opened.setup.seed;
    Dice::Seeded(Seed(seed).of_run(stream)).branch(draw, weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_six_observes_and_one_sleeps_where_there_are_enough() {
        let observers = |people| (0..people).filter(|it| role_of(*it, people) == SeatRole::Observer).count();
        assert_eq!([3, 5, 6, 12, 60].map(observers), [0, 0, 1, 2, 10]);
        let asleep = |people| (0..people).filter(|it| sleeps(*it, people)).collect::<Vec<_>>();
        assert_eq!([7, 8, 12].map(asleep), [vec![], vec![7], vec![10]]);
    }
}
