//! What those with a seat ask for: to join and leave, to vote, to mark.

use super::{DecidedEvents, check_text, is_facilitators};
use crate::engine::{ChoiceId, ChoiceKind, Planning};
use crate::room::command::{RoomCommand, RoomRequest};
use crate::room::entry::{CourseEvent, DecidedHow, RoomEntry, SeatEntry, SeatEvent};
use crate::room::group::{DecisionRule, RoomGroup};
use crate::room::id::SeatId;
use crate::room::phase::RoomStage;
use crate::room::refused::RoomRefused;
use crate::room::round::{Ballot, VoteRound};
use crate::room::rules::MOST_SEATS;
use crate::room::state::Room;

/// Most marks of one seat.
const MOST_MARKS: u32 = 500;

impl Room {
    pub(super) fn seat_asks(&self, id: SeatId, request: &RoomRequest) -> Result<Vec<RoomEntry>, RoomRefused> {
        let seat = self.seat(id).ok_or(RoomRefused::NoSeat)?;
        if is_facilitators(&request.command) {
            return Err(RoomRefused::NotYours);
        }
        self.check_open()?;
        if let RoomCommand::Join(_) | RoomCommand::JoinWith { .. } = request.command {
            return Ok(self.course(self.asks_to_join(Some(id), &request.command)?, request.now));
        }
        if !seat.here {
            return Err(RoomRefused::NoSeat);
        }
        let own = |what| Ok(self.of_seat(id, what, request.now));
        let nothing = || Ok(Vec::new());
        match &request.command {
            RoomCommand::Leave => Ok(self.course(self.leaves(id), request.now)),
            RoomCommand::Missing(name) => {
                let missing = self.missing(id, name)?;
                Ok(self.course(self.leaves(missing), request.now))
            }
            RoomCommand::Close => Ok(self.course(self.table_closes(id)?, request.now)),
            RoomCommand::Try if self.stage != RoomStage::Lobby => Err(RoomRefused::NotNow),
            RoomCommand::Try if seat.tried => nothing(),
            RoomCommand::Try => own(SeatEvent::Tried),
            RoomCommand::Look(lens) if seat.lens == Some(*lens) => nothing(),
            RoomCommand::Look(lens) if self.observes(id) => own(SeatEvent::Looked { lens: *lens }),
            RoomCommand::Look(_) => Err(RoomRefused::NotYours),
            RoomCommand::Ready => {
                self.check_running()?;
                let group = self.group_of(id)?;
                let moment = group.moment.as_ref().ok_or(RoomRefused::NotNow)?;
                if moment.ready.contains(&id) {
                    return nothing();
                }
                own(SeatEvent::Ready)
            }
            RoomCommand::MoreTime => {
                self.check_running()?;
                let group = self.group_of(id)?;
                let round = group.open_round().ok_or(RoomRefused::Late)?;
                if !self.may_vote(Some(group), id) {
                    return Err(RoomRefused::NotYours);
                }
                if round.slowed.contains(&id) {
                    return nothing();
                }
                if round.counts_until(Some(id)).is_some_and(|until| request.now > until) {
                    return Err(RoomRefused::Late);
                }
                own(SeatEvent::Slowed)
            }
            RoomCommand::Vote { moment, round, n, choices } => {
                self.vote(id, moment, *round, *n, choices.as_deref(), request)
            }
            RoomCommand::Mark { lens, sign, note, n } => {
                if !self.observes(id) {
                    return Err(RoomRefused::NotYours);
                }
                if self.stage == RoomStage::Lobby {
                    return Err(RoomRefused::NotNow);
                }
                self.group_of(id)?;
                if let Some(note) = note {
                    check_text(note)?;
                }
                let last = seat.last_mark.as_ref();
                let again = last.is_some_and(|it| (it.lens, it.sign, &it.note) == (*lens, *sign, note));
                if again && n.is_some_and(|n| n <= seat.marks) {
                    return nothing();
                }
                if seat.marks >= MOST_MARKS {
                    return Err(RoomRefused::TooManyMarks);
                }
                own(SeatEvent::Marked { lens: *lens, sign: *sign, note: note.clone() })
            }
            _ => Err(RoomRefused::NotYours),
        }
    }

    pub(super) fn asks_to_join(&self, seat: Option<SeatId>, command: &RoomCommand) -> DecidedEvents {
        let (role, card) = match *command {
            RoomCommand::Join(role) => (role, None),
            RoomCommand::JoinWith { role, card } => (role, Some(card)),
            _ => return Err(RoomRefused::NotYours),
        };
        self.check_open()?;
        match seat {
            None if self.locked => Err(RoomRefused::Locked),
            None if self.seats.len() >= MOST_SEATS => Err(RoomRefused::Full),
            None if self.cards.needed && card.is_none() => Err(RoomRefused::NoCard),
            None if card.is_some_and(|card| !self.cards.is_free(card)) => Err(RoomRefused::CardUsed),
            None => Ok(vec![CourseEvent::Joined { seat: SeatId(self.seats.len() as u32), role, card }]),
            Some(id) => {
                let seat = self.seat(id).ok_or(RoomRefused::NoSeat)?;
                // A role is chosen before it begins; later somebody comes back as they were.
                let role = if self.stage == RoomStage::Lobby { role } else { seat.role };
                if seat.here && seat.role == role {
                    return Ok(Vec::new());
                }
                Ok(vec![CourseEvent::Joined { seat: id, role, card: None }])
            }
        }
    }

    fn group_of(&self, id: SeatId) -> Result<&RoomGroup, RoomRefused> {
        let group = self.seat(id).and_then(|seat| seat.group).and_then(|group| self.group(group));
        group.filter(|group| group.open).ok_or(RoomRefused::NotNow)
    }

    fn vote(
        &self,
        id: SeatId,
        moment: &str,
        number: u8,
        n: u32,
        choices: Option<&[String]>,
        request: &RoomRequest,
    ) -> Result<Vec<RoomEntry>, RoomRefused> {
        self.check_running()?;
        let group = self.group_of(id)?;
        if !self.may_vote(Some(group), id) {
            return Err(RoomRefused::NotYours);
        }
        let key = group.key().filter(|key| key.to_string() == moment).ok_or(RoomRefused::Late)?;
        let round = group.open_round().filter(|round| round.number == number).ok_or(RoomRefused::Late)?;
        let places = choices.map(|choices| places(group, round, choices)).transpose()?;
        let alone = matches!(group.rule, DecisionRule::Seat | DecisionRule::Player);
        if places.is_none() && alone {
            return Err(RoomRefused::NoAbstaining);
        }
        if let Some(before) = round.ballot(id) {
            if before.n == n && before.choices.as_deref() == places.as_deref() {
                return Ok(Vec::new());
            }
            if before.n >= n {
                return Err(RoomRefused::Overtaken);
            }
        }
        if round.counts_until(Some(id)).is_some_and(|until| request.now > until) {
            return Err(RoomRefused::Late);
        }
        let picked = round.choices_at(places.iter().flatten().map(|at| usize::from(*at)));
        if alone && !group.play.can_pick(&picked) {
            return Err(RoomRefused::NotOffered);
        }
        let voted = SeatEvent::Voted { moment: key.serial, round: number, n, choices: places, nonce: request.nonce };
        let mut entries = self.of_seat(id, voted, request.now);
        let decided = match group.rule {
            DecisionRule::Player => Some((picked, DecidedHow::Player)),
            DecisionRule::Table => {
                let mut round = round.clone();
                if let RoomEntry::Seat(SeatEntry { what: SeatEvent::Voted { choices, .. }, .. }) = &entries[0] {
                    let choices = choices.as_deref().map(Into::into);
                    round.vote(id, Ballot { n, choices, nonce: request.nonce });
                }
                self.table_decides(group, &round, &group.members)
            }
            DecisionRule::Seat | DecisionRule::Vote | DecisionRule::Facilitator => None,
        };
        let decided = decided.and_then(|(picked, how)| self.decision(group, &picked, how));
        entries.extend(self.course(decided.into_iter().collect(), request.now));
        Ok(entries)
    }
}

/// The places of options that are named by their keys, in order.
fn places(group: &RoomGroup, round: &VoteRound, keys: &[String]) -> Result<Vec<u8>, RoomRefused> {
    let scenario = group.scenario();
    let (least, most) = round.select;
    let count = || RoomRefused::Count(least, most);
    let steps = round.planning.and_then(Planning::steps);
    let divided = || match round.planning {
        Some(Planning::Divide { total, step }) => RoomRefused::Divided(total, step),
        Some(Planning::Budget { .. } | Planning::Rank) | None => count(),
    };
    // What costs too much is told with what it costs.
    let limit = match round.planning {
        Some(Planning::Budget { .. }) => round.options.len(),
        Some(Planning::Rank | Planning::Divide { .. }) | None => usize::from(most.max(1)),
    };
    if keys.len() > steps.unwrap_or(limit) {
        return Err(divided());
    }
    let mut places = Vec::with_capacity(keys.len());
    for key in keys {
        let found = round.options.iter().position(|option| option_key(scenario, option) == *key);
        places.push(found.ok_or(RoomRefused::NotOffered)? as u8);
    }
    if let Some(steps) = steps {
        // Each stands there once for each step that it is given.
        places.sort_unstable();
        let says = |place: &u8| {
            round.options[usize::from(*place)].iter().all(|it| scenario.choice(*it).kind == ChoiceKind::Say)
        };
        let subject = places.len() == 1 && !places.iter().all(says);
        let whole = places.len() == steps && places.iter().all(says);
        return if subject || whole { Ok(places) } else { Err(divided()) };
    }
    let before = places.len();
    let mut distinct = places.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if round.planning != Some(Planning::Rank) {
        places.clone_from(&distinct);
    }
    if let Some(Planning::Budget { total, .. }) = round.planning {
        let spent: u32 = distinct.iter().map(|at| u32::from(round.costs[usize::from(*at)])).sum();
        if spent > u32::from(total) {
            return Err(RoomRefused::Spent(spent, total));
        }
    }
    let alone = |place: &u8| {
        let option = &round.options[usize::from(*place)];
        option.iter().any(|choice| scenario.choice(*choice).kind != ChoiceKind::Say)
    };
    // A change of subject goes by itself, however many answers a beat asks for.
    let subject = places.len() == 1 && places.iter().any(alone);
    let fits = subject || (places.len() >= usize::from(least) && !(places.len() > 1 && places.iter().any(alone)));
    if before == distinct.len() && fits { Ok(places) } else { Err(count()) }
}

/// The key of an option on pages and in votes: `scene.beat.choice`, several joined by `+`.
pub(in crate::room) fn option_key(scenario: &crate::engine::Scenario, option: &[ChoiceId]) -> String {
    option.iter().map(|choice| scenario.choice_path(*choice)).collect::<Vec<_>>().join("+")
}
