//! What is a seat's own on its page: its name, its votes, its role. It never stands in what others are sent.

use crate::room::group::RoomGroup;
use crate::room::id::SeatId;
use crate::room::phase::RoomStage;
use crate::room::pseudonym::pseudonym;
use crate::room::round::{Ballot, VoteRound};
use crate::room::rules::Lens;
use crate::room::seat::{SeatRole, TableRole};
use crate::room::state::Room;
use serde::Serialize;

/// How an abstention is written, in forms and in views.
const ABSTAINED: &str = "-";

/// What is a seat's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YouSeen {
    /// Its name: a bird and a number.
    pub seat: String,
    /// Whether it is in the group: whoever left can come back.
    pub here: bool,
    /// As what it joined.
    pub role: SeatRole,
    /// Its role at the table in the present scene.
    pub table_role: Option<TableRole>,
    /// The number of its table, from 1.
    pub table_number: Option<u32>,
    /// The names of those at the same table.
    pub table: Vec<String>,
    /// Whether it may close the vote of its table, so that nobody is waited for.
    pub closes: bool,
    /// Whether it may vote in the open vote.
    pub votes: bool,
    /// Its vote in the present round: keys of options, `-` for an abstention; absent before it voted.
    pub vote: Option<Vec<String>>,
    /// Its vote in the first round, during and after a later one.
    pub vote1: Option<Vec<String>>,
    /// Its own count of votes in the round.
    pub n: u32,
    /// Whether it has read.
    pub ready: bool,
    /// Whether it asked for more time.
    pub slowed: bool,
    /// Seconds in which its vote still counts.
    pub seconds_left: Option<u64>,
    /// Through which lens it looks.
    pub lens: Option<Lens>,
    /// How many marks it made.
    pub marks: u32,
    /// Whether it tried the question in the lobby.
    pub tried: bool,
}

impl YouSeen {
    /// What is this seat's own; nothing where there is no such seat. `now` is in milliseconds since 1970.
    #[must_use]
    pub fn of(room: &Room, id: SeatId, language: &str, now: u64) -> Option<Self> {
        let seat = room.seat(id)?;
        let name = |id| pseudonym(room.opened.setup.seed, id, language);
        let group = seat.group.and_then(|group| room.group(group));
        let playing = group.filter(|_| room.stage == RoomStage::Running);
        let moment = playing.and_then(|group| group.moment.as_ref());
        let round = moment.and_then(|moment| moment.rounds.last());
        let keys = |round: &VoteRound| round.ballot(id).map(|ballot| voted(room, round, ballot));
        let open = playing.and_then(RoomGroup::open_round);
        let until = open.filter(|_| room.paused.is_none()).and_then(|round| {
            // The seconds of grace are for votes that are under way, and are not promised to anybody.
            let deadline = round.deadline?;
            if round.slowed.contains(&id) { round.counts_until(Some(id)) } else { Some(deadline) }
        });
        let table = group.filter(|group| group.table_role(id).is_some());
        Some(Self {
            seat: name(id),
            here: seat.here,
            role: seat.role,
            table_role: group.and_then(|group| group.table_role(id)),
            table_number: table.and_then(|group| group.table),
            table: table.map(|group| group.members.iter().map(|seat| name(*seat)).collect()).unwrap_or_default(),
            closes: table.is_some() && room.may_close_table(id),
            votes: playing.is_some_and(|group| group.phase.is_vote() && room.may_vote(Some(group), id)),
            vote: round.and_then(keys),
            vote1: moment
                .and_then(|moment| moment.round(1))
                .filter(|first| round.is_some_and(|it| it.number > first.number))
                .and_then(keys),
            n: round.and_then(|round| round.ballot(id)).map_or(0, |ballot| ballot.n),
            ready: moment.is_some_and(|moment| moment.ready.contains(&id)),
            slowed: open.is_some_and(|round| round.slowed.contains(&id)),
            seconds_left: until.map(|until| until.saturating_sub(now).div_ceil(1_000)),
            lens: seat.lens,
            marks: seat.marks,
            tried: seat.tried,
        })
    }
}

/// A vote as keys of options.
pub(in crate::room) fn voted(room: &Room, round: &VoteRound, ballot: &Ballot) -> Vec<String> {
    let Some(choices) = &ballot.choices else { return vec![ABSTAINED.to_owned()] };
    let options = choices.iter().filter_map(|at| round.options.get(usize::from(*at)));
    options.map(|option| crate::room::decide::option_key(room.scenario(), option)).collect()
}
