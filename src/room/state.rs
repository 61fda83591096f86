//! The state of a room: what its log comes to.

use super::cards::SeatCards;
use super::chain::RoomHash;
use super::entry::{CourseEntry, CourseEvent, LOG_FORMAT, PausedBy, RoomEntry, RoomOpened, SeatEntry};
use super::fold::FoldError;
use super::group::{DecisionRule, RoomGroup};
use super::id::{DeviceId, GroupId, SeatId};
use super::phase::{RoomPhase, RoomStage};
use super::rules::{Lens, MarkSign, RoomMode};
use super::seat::{Seat, SeatRole, TableRole};
use crate::engine::{Scenario, Staging};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A group session: the fold of its log.
///
/// Made by [`Room::replay`] or [`Room::begin`]; moved on by [`Room::handle`] and [`Room::due`], whose entries a shell
/// writes down before anybody is told of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    /// What it was opened with.
    pub opened: RoomOpened,
    pub(super) staging: FirstStaging,
    /// Where it stands as a whole.
    pub stage: RoomStage,
    /// The present mode.
    pub mode: RoomMode,
    /// Whether everything stands still, since when, and by whom.
    pub paused: Option<(u64, PausedBy)>,
    /// Whether nobody can join any more.
    pub locked: bool,
    /// The cards that admit to it.
    pub cards: SeatCards,
    /// The seats, in the order of joining.
    pub seats: Vec<Seat>,
    /// How many of them are taken by participants, and by observers.
    pub(super) joined: (usize, usize),
    /// The groups, those that are closed included.
    pub groups: Vec<RoomGroup>,
    /// The facilitator's devices that may act.
    pub devices: Vec<DeviceId>,
    /// How many gates were opened.
    pub gates_open: usize,
    /// What the facilitator remarked.
    pub remarks: Vec<RoomRemark>,
    /// What observers marked.
    pub(super) marks: BTreeMap<(GroupId, u32, Lens), MarkTally>,
    /// What was picked by those who play alone: by beat and choices.
    pub(super) picks: BTreeMap<(String, Vec<String>), u32>,
    /// How many tried the question in the lobby.
    pub tried: usize,
    /// Whether what single seats did is gone.
    pub purged: bool,
    pub(super) seq: u64,
    pub(super) course_len: u64,
    pub(super) seats_len: u64,
    pub(super) opened_at: u64,
    pub(super) last_at: u64,
    pub(super) opening: RoomHash,
    pub(super) hash: RoomHash,
}

/// What the facilitator remarked for the look back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomRemark {
    /// The number of the moment at which the group of everyone stood, or the first table; 0 where there was none.
    pub moment: u32,
    /// What.
    pub text: String,
}

/// The case as it is staged at the start of every group; compared by what it was set up with.
#[derive(Clone)]
pub(super) struct FirstStaging(pub(super) Arc<Staging>);

impl PartialEq for FirstStaging {
    fn eq(&self, other: &Self) -> bool {
        self.0.setup == other.0.setup
    }
}

impl std::fmt::Debug for FirstStaging {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.setup.fmt(f)
    }
}

/// What was marked of a moment through a lens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct MarkTally {
    pub(super) worked: u32,
    pub(super) jarred: u32,
    pub(super) notes: Vec<String>,
}

impl MarkTally {
    pub(super) fn add(&mut self, sign: MarkSign, note: Option<&String>) {
        match sign {
            MarkSign::Worked => self.worked += 1,
            MarkSign::Jarred => self.jarred += 1,
        }
        self.notes.extend(note.cloned());
    }
}

impl Room {
    /// Opens a room: the state and its first entry.
    ///
    /// # Errors
    /// When the rules, the setup or the scenario do not fit what is said to be opened.
    pub fn begin(scenario: Arc<Scenario>, opened: RoomOpened, now: u64) -> Result<(Self, CourseEntry), FoldError> {
        let entry = CourseEntry { number: 0, at: now, what: CourseEvent::Opened(Box::new(opened)) };
        Ok((Self::first(scenario, &entry)?, entry))
    }

    fn first(scenario: Arc<Scenario>, entry: &CourseEntry) -> Result<Self, FoldError> {
        let CourseEvent::Opened(opened) = &entry.what else { return Err(FoldError::NotOpened) };
        if opened.format > LOG_FORMAT {
            return Err(FoldError::Newer(opened.format));
        }
        if opened.scenario != scenario.id || opened.hash != scenario.hash || opened.model != scenario.model.hash {
            return Err(FoldError::OtherScenario(opened.scenario.clone()));
        }
        if !opened.rules.are_sound() {
            return Err(FoldError::Rules);
        }
        let staging = Arc::new(Staging::new(scenario, opened.setup.clone())?);
        Ok(Self {
            opened: (**opened).clone(),
            staging: FirstStaging(staging),
            stage: RoomStage::Lobby,
            mode: opened.mode,
            paused: None,
            locked: false,
            cards: SeatCards::default(),
            seats: Vec::new(),
            joined: (0, 0),
            groups: Vec::new(),
            devices: vec![opened.device],
            gates_open: 0,
            remarks: Vec::new(),
            marks: BTreeMap::new(),
            picks: BTreeMap::new(),
            tried: 0,
            purged: false,
            seq: 1,
            course_len: 1,
            seats_len: 0,
            opened_at: entry.at,
            last_at: entry.at,
            opening: RoomHash::default().chained(entry),
            hash: RoomHash::default().chained(entry),
        })
    }

    /// The room that a log comes to. The course is in the order of its numbers, and so are the entries of seats, which are
    /// none once they were purged.
    ///
    /// # Errors
    /// When the log does not belong to the scenario, is of a newer version, or has a gap.
    pub fn replay(scenario: Arc<Scenario>, course: &[CourseEntry], seats: &[SeatEntry]) -> Result<Self, FoldError> {
        let (first, rest) = course.split_first().ok_or(FoldError::NotOpened)?;
        let mut room = Self::first(scenario, first)?;
        let mut seats = seats.iter().peekable();
        for entry in rest {
            while let Some(own) = seats.next_if(|own| own.after <= entry.number) {
                room.apply_seat(own)?;
            }
            room.apply_course(entry)?;
        }
        seats.try_for_each(|own| room.apply_seat(own))?;
        Ok(room)
    }

    /// Takes an entry into the state.
    ///
    /// # Errors
    /// When it is not the next one, or tells of what there is not.
    pub fn apply(&mut self, entry: &RoomEntry) -> Result<(), FoldError> {
        match entry {
            RoomEntry::Course(entry) => self.apply_course(entry),
            RoomEntry::Seat(entry) => self.apply_seat(entry),
        }
    }

    /// The number of the page that a facilitator sees. It rises with phases, decisions and directions, and never with votes,
    /// joins or leaves.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The same for the members of a group, where what the group does by itself counts too.
    #[must_use]
    pub fn seq_of(&self, group: Option<GroupId>) -> u64 {
        self.seq + group.and_then(|id| self.group(id)).map_or(0, |group| group.seq)
    }

    /// How many entries the course has, and how many entries of seats there were.
    #[must_use]
    pub fn lengths(&self) -> (u64, u64) {
        (self.course_len, self.seats_len)
    }

    /// The hash of the course so far.
    #[must_use]
    pub fn hash(&self) -> RoomHash {
        self.hash
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.staging.0.scenario
    }

    /// The scenario as every group begins it.
    #[must_use]
    pub fn staging(&self) -> &Staging {
        &self.staging.0
    }

    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: GroupId) -> Option<&RoomGroup> {
        self.groups.get(id.index())
    }

    /// The seat with this id, as long as it is in the room.
    #[must_use]
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.get(id.index()).filter(|seat| !seat.removed)
    }

    /// The groups that play.
    pub fn open_groups(&self) -> impl Iterator<Item = &RoomGroup> {
        self.groups.iter().filter(|group| group.open)
    }

    /// The one group of everyone, in a mode that has one.
    #[must_use]
    pub fn whole_group(&self) -> Option<&RoomGroup> {
        self.open_groups().next().filter(|_| self.mode.is_led())
    }

    /// How many participants joined, and how many observers.
    #[must_use]
    pub fn joined(&self) -> (usize, usize) {
        self.joined
    }

    /// Those who may vote in a group; all participants before there are groups, and at tables all who sit there.
    pub fn voters(&self, group: Option<GroupId>) -> impl Iterator<Item = SeatId> + '_ {
        let group = group.and_then(|id| self.group(id));
        let everyone = group.is_none_or(|group| !group.is_free());
        let all = everyone.then(|| (0..self.seats.len() as u32).map(SeatId)).into_iter().flatten();
        let members = group.filter(|_| !everyone).into_iter().flat_map(|group| group.members.iter().copied());
        all.chain(members).filter(move |seat| self.may_vote(group, *seat))
    }

    /// Whether a seat may vote in a group.
    pub(super) fn may_vote(&self, group: Option<&RoomGroup>, id: SeatId) -> bool {
        let Some(seat) = self.seat(id).filter(|seat| seat.here) else { return false };
        match group.map(|group| (group.rule, group.table_role(id))) {
            Some((DecisionRule::Player, role)) => role == Some(TableRole::Player),
            Some((DecisionRule::Table, role)) => role.is_some_and(|role| role != TableRole::Observer),
            Some((DecisionRule::Vote | DecisionRule::Facilitator | DecisionRule::Seat, _)) | None => {
                seat.role == SeatRole::Participant || (group.is_none() && self.all_take_turns())
            }
        }
    }

    /// Whether whoever is there sits at a table, where the roles go round: then whoever came to observe plays in turn.
    fn all_take_turns(&self) -> bool {
        self.mode == RoomMode::Threes && self.stage != RoomStage::Lobby
    }

    /// Whether the last mark of a seat is one of the present moment of its group.
    #[must_use]
    pub fn has_marked(&self, id: SeatId) -> bool {
        let Some(seat) = self.seat(id) else { return false };
        let now = seat.group.and_then(|id| Some((id, self.group(id)?.moment.as_ref()?.serial)));
        now.is_some() && seat.last_mark.as_ref().and_then(|mark| mark.at) == now
    }

    /// Whether a seat observes in its group now.
    #[must_use]
    pub fn observes(&self, id: SeatId) -> bool {
        let Some(seat) = self.seat(id) else { return false };
        let group = seat.group.and_then(|id| self.group(id));
        match group.and_then(|group| group.table_role(id)) {
            Some(role) => role == TableRole::Observer,
            None => seat.role == SeatRole::Observer,
        }
    }

    /// How many of a group may vote.
    #[must_use]
    pub fn voter_count(&self, group: Option<GroupId>) -> usize {
        match group.and_then(|id| self.group(id)) {
            Some(group) if group.is_free() => self.voters(Some(group.id)).count(),
            None if self.all_take_turns() => self.joined.0 + self.joined.1,
            Some(_) | None => self.joined.0,
        }
    }

    /// The number of the last moment that whoever plays freely may come to without waiting for the others.
    #[must_use]
    pub fn gate(&self) -> Option<u32> {
        self.opened.rules.gates.get(self.gates_open).copied()
    }

    /// The phase of the room as a whole, as the facilitator sees it.
    #[must_use]
    pub fn phase(&self) -> RoomPhase {
        match self.stage {
            RoomStage::Lobby => RoomPhase::Lobby,
            RoomStage::Debrief => RoomPhase::Debrief,
            RoomStage::Closed | RoomStage::Deleted => RoomPhase::Closed,
            RoomStage::Running if self.paused.is_some() => RoomPhase::Paused,
            RoomStage::Running => self.running_phase(),
        }
    }

    /// Of groups that play freely the one that is least far: somebody answers, else somebody waits, else all are done.
    fn running_phase(&self) -> RoomPhase {
        let mut phases = self.open_groups().filter(|group| group.rule != DecisionRule::Seat || self.is_taken(group));
        let first = phases.next().map_or(RoomPhase::Play, |group| group.phase);
        let rank = |phase| match phase {
            RoomPhase::Vote1 => 0,
            RoomPhase::Reading => 1,
            _ => 2,
        };
        if self.mode.is_led() {
            return first;
        }
        phases
            .map(|group| group.phase)
            .fold(first, |least, phase| if rank(phase) < rank(least) { phase } else { least })
    }

    /// Whether somebody still sits in a group.
    pub(super) fn is_taken(&self, group: &RoomGroup) -> bool {
        group.members.iter().any(|seat| self.seat(*seat).is_some_and(|seat| seat.here))
    }

    /// The phase of a group as its members see it.
    #[must_use]
    pub fn phase_of(&self, group: Option<GroupId>) -> RoomPhase {
        match group.and_then(|id| self.group(id)) {
            Some(group) if self.stage == RoomStage::Running && self.paused.is_none() => group.phase,
            _ => self.phase(),
        }
    }
}
