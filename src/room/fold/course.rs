//! Entries of the course into the state.

use super::FoldError;
use crate::room::entry::{CountedRound, CourseEntry, CourseEvent};
use crate::room::group::DecisionRule;
use crate::room::id::{DeviceId, GroupId, SeatId};
use crate::room::phase::{RevealedPart, RoomPhase, RoomStage};
use crate::room::seat::{Seat, SeatRole};
use crate::room::state::{MarkTally, Room, RoomRemark};

impl Room {
    /// Takes an entry of the course into the state.
    ///
    /// # Errors
    /// When it is not the next one, or tells of what there is not; nothing has changed then.
    pub fn apply_course(&mut self, entry: &CourseEntry) -> Result<(), FoldError> {
        if entry.number != self.course_len {
            return Err(FoldError::Gap { expected: self.course_len, found: entry.number });
        }
        let ending = matches!(entry.what, CourseEvent::Purged | CourseEvent::Deleted);
        if self.stage >= RoomStage::Closed && !ending {
            return Err(FoldError::AfterEnd(entry.number));
        }
        let nothing = || FoldError::Nothing(entry.number);
        if self.tells_of_nothing(&entry.what) {
            return Err(nothing());
        }
        // What a free group does by itself is seen by its members alone.
        let free = entry.what.group().and_then(|id| self.group(id)).is_some_and(crate::room::group::RoomGroup::is_free);
        if let Some(id) = entry.what.group().filter(|_| free) {
            self.groups[id.index()].seq += 1;
        } else if entry.what.is_step() {
            self.seq += 1;
        }
        self.take(&entry.what, entry.at);
        self.course_len += 1;
        self.last_at = self.last_at.max(entry.at);
        self.hash = self.hash.chained(entry);
        Ok(())
    }

    /// Whether an entry names a seat, a group or a device that there is not.
    fn tells_of_nothing(&self, what: &CourseEvent) -> bool {
        let no_group = |id: &GroupId| self.group(*id).is_none();
        let no_seat = |seat: &SeatId| seat.index() >= self.seats.len();
        match what {
            CourseEvent::Opened(_) => true,
            CourseEvent::Joined { seat, .. } => seat.index() > self.seats.len(),
            CourseEvent::Left { seat } | CourseEvent::Removed { seat } => no_seat(seat),
            CourseEvent::Grouped { tables, from, .. } => {
                tables.iter().flatten().any(no_seat) || from.as_ref().is_some_and(no_group)
            }
            CourseEvent::Directed { groups, .. } => groups.iter().any(no_group),
            other => other.group().is_some_and(|id| no_group(&id)),
        }
    }

    fn take(&mut self, what: &CourseEvent, at: u64) {
        match what {
            CourseEvent::Opened(_) => {}
            CourseEvent::Joined { seat, role, card } => {
                self.cards.used.extend(card);
                self.join(*seat, *role);
            }
            CourseEvent::Left { seat } => self.leave(*seat),
            CourseEvent::Removed { seat } => {
                self.leave(*seat);
                self.seats[seat.index()].removed = true;
            }
            CourseEvent::Locked { locked } => self.locked = *locked,
            CourseEvent::Carded { needed, issued } => {
                (self.cards.needed, self.cards.issued) = (*needed, *issued);
            }
            CourseEvent::Linked { device } => self.devices.push(*device),
            CourseEvent::Handed { to } => self.hand(*to),
            CourseEvent::Grouped { mode, tables, from } => self.make_groups(*mode, tables, *from),
            CourseEvent::Phased { group, phase, round, deadline, back } => {
                self.enter(*group, *phase, *round, *deadline, *back, at);
            }
            CourseEvent::Extended { group, deadline } => {
                if let Some(round) = self.groups[group.index()].open_round_mut() {
                    round.deadline = Some(*deadline);
                }
            }
            CourseEvent::Revealed { group, part } => self.groups[group.index()].revealed = *part,
            CourseEvent::Counted(counted) => self.count(counted),
            CourseEvent::Decided { group, moment, pick, how } => self.take_decision(*group, *moment, pick, *how, at),
            CourseEvent::Directed { groups, direction } => self.take_direction(groups, direction),
            CourseEvent::Remarked { text } => {
                // Where somebody who plays alone stands is purged, and a remark must not tell it.
                let together = self.open_groups().find(|group| group.rule != DecisionRule::Seat);
                let moment = together.and_then(|group| group.moment.as_ref());
                let moment = moment.map_or(0, |moment| moment.serial);
                self.remarks.push(RoomRemark { moment, text: text.clone() });
            }
            CourseEvent::Rewound { group, to } => self.rewind(*group, *to),
            CourseEvent::Replayed { group, moment, pick } => {
                let group = &mut self.groups[group.index()];
                let choices = pick.iter().filter_map(|path| choice_named(group.scenario(), path)).collect();
                group.replayed = (!pick.is_empty()).then_some((*moment, choices));
            }
            CourseEvent::GateOpened => self.open_gate(),
            CourseEvent::Paused { by } => self.paused = Some((at, *by)),
            CourseEvent::Resumed => self.resume(at),
            CourseEvent::Debriefed => {
                self.stage = RoomStage::Debrief;
                self.paused = None;
            }
            CourseEvent::MarksKept { marks } => {
                let sums = marks.iter().map(|mark| {
                    let (worked, jarred, notes) = (mark.worked, mark.jarred, mark.notes.clone());
                    ((mark.group, mark.moment, mark.lens), MarkTally { worked, jarred, notes })
                });
                self.marks = sums.collect();
            }
            CourseEvent::PicksKept { picks } => {
                self.picks = picks.iter().map(|it| ((it.beat.clone(), it.pick.clone()), it.count)).collect();
            }
            CourseEvent::Closed => {
                self.stage = RoomStage::Closed;
                self.paused = None;
            }
            CourseEvent::Purged => self.purge(),
            CourseEvent::Deleted => self.delete(),
        }
    }

    fn join(&mut self, id: SeatId, role: SeatRole) {
        match self.seats.get_mut(id.index()) {
            Some(seat) => {
                let before = (seat.here, seat.role);
                (seat.here, seat.role) = (true, role);
                if before.0 {
                    *self.joined_as(before.1) -= 1;
                }
            }
            None => self.seats.push(Seat::new(role)),
        }
        *self.joined_as(role) += 1;
        self.seat_in_group(id);
    }

    fn leave(&mut self, id: SeatId) {
        let seat = &mut self.seats[id.index()];
        let (here, role) = (std::mem::take(&mut seat.here), seat.role);
        // A table goes on without whoever left, in other roles if need be.
        let group = seat.group;
        if let Some(table) = group.map(|id| &mut self.groups[id.index()]).filter(|group| group.table_role(id).is_some())
        {
            table.members.retain(|member| *member != id);
            table.seq += 1;
        }
        if here {
            *self.joined_as(role) -= 1;
        }
    }

    fn joined_as(&mut self, role: SeatRole) -> &mut usize {
        match role {
            SeatRole::Participant => &mut self.joined.0,
            SeatRole::Observer => &mut self.joined.1,
        }
    }

    fn hand(&mut self, to: DeviceId) {
        self.devices = vec![to];
    }

    /// Votes go on where they were: their ends move by as long as everything stood still.
    fn resume(&mut self, at: u64) {
        let Some((since, _)) = self.paused.take() else { return };
        let stood = at.saturating_sub(since);
        for group in &mut self.groups {
            if let Some(round) = group.open_round_mut()
                && let Some(deadline) = round.deadline
            {
                round.deadline = Some(deadline.saturating_add(stood));
                round.opened = round.opened.saturating_add(stood);
            }
        }
    }

    fn count(&mut self, counted: &CountedRound) {
        let group = &mut self.groups[counted.group.index()];
        let Some(moment) = group.moment.as_mut().filter(|moment| moment.serial == counted.moment) else { return };
        // A round that was opened again is counted anew.
        let rounds = moment.rounds.len();
        moment.outcomes.truncate(rounds.saturating_sub(1));
        moment.outcomes.push(counted.outcome.clone());
        group.before = Some((group.phase, counted.round));
        group.phase = counted.phase;
        let bars = counted.phase == RoomPhase::Shown || self.opened.rules.bars_in_talk;
        group.revealed = if bars { RevealedPart::Bars } else { RevealedPart::Nothing };
    }

    /// Forgets what single seats did; of whoever plays alone that is everything.
    fn purge(&mut self) {
        (self.purged, self.tried, self.seats_len) = (true, 0, 0);
        for seat in &mut self.seats {
            (seat.lens, seat.tried, seat.marks, seat.last_mark) = (None, false, 0, None);
        }
        self.purge_groups();
    }

    fn delete(&mut self) {
        self.stage = RoomStage::Deleted;
        (self.purged, self.seats_len) = (true, 0);
        self.seats.clear();
        self.joined = (0, 0);
        self.groups.clear();
        self.remarks.clear();
        self.marks.clear();
        self.picks.clear();
        self.tried = 0;
    }
}

/// The choice that is named `scene.beat.choice`.
pub(in crate::room) fn choice_named(scenario: &crate::engine::Scenario, path: &str) -> Option<crate::engine::ChoiceId> {
    let all = (0..scenario.choices.len()).map(crate::engine::ChoiceId::new);
    let name = path.rsplit('.').next()?;
    let named = |id: &crate::engine::ChoiceId| scenario.texts.name(scenario.choice(*id).id) == name;
    all.filter(named).find(|id| scenario.choice_path(*id) == path)
}

impl CourseEvent {
    /// The group of which it tells.
    pub(in crate::room) fn group(&self) -> Option<GroupId> {
        match self {
            Self::Phased { group, .. }
            | Self::Extended { group, .. }
            | Self::Revealed { group, .. }
            | Self::Decided { group, .. }
            | Self::Rewound { group, .. }
            | Self::Replayed { group, .. } => Some(*group),
            Self::Counted(counted) => Some(counted.group),
            Self::Opened(_)
            | Self::Joined { .. }
            | Self::Left { .. }
            | Self::Removed { .. }
            | Self::Locked { .. }
            | Self::Carded { .. }
            | Self::Linked { .. }
            | Self::Handed { .. }
            | Self::Grouped { .. }
            | Self::Directed { .. }
            | Self::Remarked { .. }
            | Self::GateOpened
            | Self::Paused { .. }
            | Self::Resumed
            | Self::Debriefed
            | Self::MarksKept { .. }
            | Self::PicksKept { .. }
            | Self::Closed
            | Self::Purged
            | Self::Deleted => None,
        }
    }

    /// Whether everyone sees another page because of it.
    fn is_step(&self) -> bool {
        !matches!(
            self,
            Self::Joined { .. }
                | Self::Left { .. }
                | Self::Removed { .. }
                | Self::Locked { .. }
                | Self::Carded { .. }
                | Self::Linked { .. }
                | Self::Remarked { .. }
                | Self::MarksKept { .. }
                | Self::PicksKept { .. }
        )
    }
}
