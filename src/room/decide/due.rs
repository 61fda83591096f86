//! What time brings by itself: votes that end, a laptop that was closed, what is purged and deleted.

use crate::room::entry::{CourseEvent, DecidedHow, PausedBy, RoomEntry};
use crate::room::group::RoomGroup;
use crate::room::phase::RoomStage;
use crate::room::refused::RoomRefused;
use crate::room::state::Room;
use crate::room::store::PURGE_AFTER;

/// A jump of the clock, in milliseconds, from which on the room pauses by itself.
const JUMP: u64 = 30_000;

impl Room {
    /// What time brought since the clock was read last, carried out as by [`Room::handle`]. `before` and `now` are in
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// Never, as what is due fits the state that it is due in.
    pub fn pass(&mut self, before: u64, now: u64) -> Result<Vec<RoomEntry>, RoomRefused> {
        let entries = self.due(before, now);
        for entry in &entries {
            self.apply(entry).map_err(|_| RoomRefused::NotNow)?;
        }
        Ok(entries)
    }

    /// What time brought since the clock was read last, without carrying it out: at most one thing at a time.
    #[must_use]
    pub fn due(&self, before: u64, now: u64) -> Vec<RoomEntry> {
        self.course(self.due_events(before, now), now)
    }

    fn due_events(&self, before: u64, now: u64) -> Vec<CourseEvent> {
        if self.stage == RoomStage::Deleted {
            return Vec::new();
        }
        if now >= self.opened.delete_at {
            return vec![CourseEvent::Deleted];
        }
        if !self.purged && now.saturating_sub(self.last_at) >= PURGE_AFTER {
            return self.closing(false);
        }
        if self.check_running().is_err() {
            return Vec::new();
        }
        if now.saturating_sub(before) > JUMP {
            return vec![CourseEvent::Paused { by: PausedBy::Clock }];
        }
        let Some(group) = self.whole_group() else { return Vec::new() };
        let over =
            group.open_round().and_then(crate::room::round::VoteRound::closes_at).is_some_and(|closes| now > closes);
        if over { self.time_is_up(group) } else { Vec::new() }
    }

    /// A vote ends. Where nobody voted under the case's own pressure of time, silence is what was said.
    fn time_is_up(&self, group: &RoomGroup) -> Vec<CourseEvent> {
        let scenario = self.scenario();
        let silent = group.open_round().is_some_and(|round| round.voted == round.abstained);
        let timer = group.play.staging().prompt(group.play.progress()).timer;
        if let Some(timer) = timer.filter(|_| silent && self.opened.rules.time_pressure) {
            let pick = vec![scenario.choice_path(timer.on_timeout)];
            if let Ok(events) = self.decided(group, pick, DecidedHow::Clock) {
                return events;
            }
        }
        self.close().unwrap_or_default()
    }
}
