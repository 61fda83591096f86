//! The end: looking back, closing, purging what single seats did, deleting.

use super::DecidedEvents;
use crate::room::entry::{CourseEvent, KeptMark, KeptPick};
use crate::room::outcome::SMALLEST_COUNTED;
use crate::room::phase::RoomStage;
use crate::room::refused::RoomRefused;
use crate::room::state::Room;
use std::collections::BTreeMap;

impl Room {
    /// Ends the playing, then the looking back; a room in which nothing was played is closed at once.
    pub(super) fn end(&self) -> DecidedEvents {
        match self.stage {
            RoomStage::Running => Ok(vec![CourseEvent::Debriefed]),
            RoomStage::Lobby | RoomStage::Debrief => Ok(self.closing(true)),
            RoomStage::Closed | RoomStage::Deleted => Err(RoomRefused::Closed),
        }
    }

    /// What is kept of single seats without naming them, then the purge of the rest.
    /// Of a rehearsal nothing is kept.
    pub(super) fn closing(&self, close: bool) -> Vec<CourseEvent> {
        if self.opened.rules.rehearsal.is_some() {
            return vec![CourseEvent::Deleted];
        }
        let mut events = Vec::new();
        if !self.purged {
            events.push(CourseEvent::MarksKept { marks: self.kept_marks() });
            events.push(CourseEvent::PicksKept { picks: self.kept_picks() });
        }
        events.extend(close.then_some(CourseEvent::Closed));
        events.push(CourseEvent::Purged);
        events
    }

    pub(super) fn deleted(&self) -> DecidedEvents {
        match self.stage {
            RoomStage::Deleted => Err(RoomRefused::Closed),
            RoomStage::Lobby | RoomStage::Running | RoomStage::Debrief | RoomStage::Closed => {
                Ok(vec![CourseEvent::Deleted])
            }
        }
    }

    /// What observers marked, by group, moment and lens.
    pub(in crate::room) fn kept_marks(&self) -> Vec<KeptMark> {
        let marks = self.marks.iter().map(|((group, moment, lens), sum)| {
            // Notes stand in the order of their letters: theirs tells who wrote first.
            let mut notes = sum.notes.clone();
            notes.sort();
            let (worked, jarred) = (sum.worked, sum.jarred);
            KeptMark { group: *group, moment: *moment, lens: *lens, worked, jarred, notes }
        });
        marks.collect()
    }

    /// What was picked by those who play alone, at beats where enough did.
    pub(in crate::room) fn kept_picks(&self) -> Vec<KeptPick> {
        let mut sums: BTreeMap<&str, u32> = BTreeMap::new();
        for ((beat, _), count) in &self.picks {
            *sums.entry(beat).or_default() += count;
        }
        let enough = self.picks.iter().filter(|((beat, _), _)| sums[beat.as_str()] >= SMALLEST_COUNTED);
        let kept = |((beat, pick), count): (&(String, Vec<String>), &u32)| KeptPick {
            beat: beat.clone(),
            pick: pick.clone(),
            count: *count,
        };
        enough.map(kept).collect()
    }
}
