//! Requests into entries: what is asked for, by whom, and whether it is possible now.

mod due;
mod facilitator;
mod finish;
mod seat;
mod steer;
mod steps;
mod table;

pub(super) use seat::option_key;
pub(super) use steer::STEERED_TIMES;
pub(super) use steps::expected;

use super::command::{RoomActor, RoomCommand, RoomRequest};
use super::entry::{CourseEntry, CourseEvent, RoomEntry, SeatEntry, SeatEvent};
use super::id::{DeviceId, SeatId};
use super::phase::RoomStage;
use super::refused::RoomRefused;
use super::state::Room;
use crate::engine::{IMPROVISED_TEXT, is_control_on_line};

/// What a request comes to: entries that follow one another.
pub(super) type DecidedEvents = Result<Vec<CourseEvent>, RoomRefused>;

impl Room {
    /// Carries a request out: the entries that it comes to are in the state already and have to be written down before
    /// anybody is told. No entries means that what was asked for stands already.
    ///
    /// # Errors
    /// Why it is refused; nothing has changed then.
    pub fn handle(&mut self, request: &RoomRequest) -> Result<Vec<RoomEntry>, RoomRefused> {
        let entries = self.decide(request)?;
        for entry in &entries {
            // What was just decided from this state fits it.
            self.apply(entry).map_err(|_| RoomRefused::NotNow)?;
        }
        Ok(entries)
    }

    /// What a request comes to, without carrying it out.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn decide(&self, request: &RoomRequest) -> Result<Vec<RoomEntry>, RoomRefused> {
        match request.actor {
            RoomActor::Newcomer => Ok(self.course(self.asks_to_join(None, &request.command)?, request.now)),
            RoomActor::Seat(seat) => self.seat_asks(seat, request),
            RoomActor::Facilitator(device) => {
                self.check_device(device)?;
                // A remark is no step: it changes nothing that somebody else could have changed before.
                let is_remark = matches!(request.command, RoomCommand::Remark { .. });
                if request.seen != Some(self.seq()) && !is_remark {
                    return Err(RoomRefused::MovedOn);
                }
                Ok(self.course(self.facilitator_asks(&request.command, request.now)?, request.now))
            }
        }
    }

    fn check_device(&self, device: DeviceId) -> Result<(), RoomRefused> {
        if self.devices.contains(&device) { Ok(()) } else { Err(RoomRefused::ReadOnly) }
    }

    /// Events as the next entries of the course. Time never runs backwards in a log.
    pub(super) fn course(&self, events: Vec<CourseEvent>, now: u64) -> Vec<RoomEntry> {
        let at = now.max(self.last_at);
        let numbers = self.course_len..;
        numbers.zip(events).map(|(number, what)| RoomEntry::Course(CourseEntry { number, at, what })).collect()
    }

    /// What a seat did as the next of its entries.
    pub(super) fn of_seat(&self, seat: SeatId, what: SeatEvent, now: u64) -> Vec<RoomEntry> {
        let (after, number) = self.lengths();
        vec![RoomEntry::Seat(SeatEntry { after, number, at: now.max(self.last_at), seat, what })]
    }

    /// Whether the room is still open.
    pub(super) fn check_open(&self) -> Result<(), RoomRefused> {
        if self.stage >= RoomStage::Closed { Err(RoomRefused::Closed) } else { Ok(()) }
    }

    /// Whether groups play and nothing stands still.
    pub(super) fn check_running(&self) -> Result<(), RoomRefused> {
        self.check_open()?;
        if self.paused.is_some() {
            return Err(RoomRefused::Paused);
        }
        if self.stage == RoomStage::Running { Ok(()) } else { Err(RoomRefused::NotNow) }
    }
}

/// Whether a typed text can be shown on one line.
pub(super) fn check_text(text: &str) -> Result<(), RoomRefused> {
    if text.trim().is_empty() || text.chars().any(is_control_on_line) {
        return Err(RoomRefused::Text);
    }
    if text.chars().count() > IMPROVISED_TEXT { Err(RoomRefused::TooLong) } else { Ok(()) }
}

/// Whether a command is one that only whoever leads the room can give.
pub(super) fn is_facilitators(command: &RoomCommand) -> bool {
    !matches!(
        command,
        RoomCommand::Join(_)
            | RoomCommand::JoinWith { .. }
            | RoomCommand::Leave
            | RoomCommand::Try
            | RoomCommand::Look(_)
            | RoomCommand::Ready
            | RoomCommand::MoreTime
            | RoomCommand::Vote { .. }
            | RoomCommand::Mark { .. }
            | RoomCommand::Missing(_)
            | RoomCommand::Close
    )
}
