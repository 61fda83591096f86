//! What is new in a room, for whom: everybody, a group that plays by itself, or those who count.

use super::hosted::{HostedRoom, HostedState};
use crate::room::{CourseEvent, GroupId, RoomEntry, SMALLEST_COUNTED, SeatEvent, SeatId};

impl HostedRoom {
    /// Tells whoever waits for a change what kind it is.
    pub(super) fn tell(&self, state: &mut HostedState, entries: &[RoomEntry]) {
        let (mut all, mut counts, mut groups) = (false, false, Vec::new());
        for entry in entries {
            match entry {
                RoomEntry::Course(entry) => match &entry.what {
                    CourseEvent::Joined { .. }
                    | CourseEvent::Left { .. }
                    | CourseEvent::Removed { .. }
                    | CourseEvent::Carded { .. } => {
                        counts = true;
                        // At a table everybody has a part, and it hangs on who sits there.
                        if let CourseEvent::Joined { seat, .. }
                        | CourseEvent::Left { seat }
                        | CourseEvent::Removed { seat } = &entry.what
                        {
                            groups.extend(table_of(state, *seat));
                        }
                        // Of many, how many they are is told to nobody; of a few, whether numbers will be shown hangs on it.
                        if state.room().joined().0 <= SMALLEST_COUNTED as usize {
                            state.shown.clear();
                        }
                    }
                    CourseEvent::Decided { group, .. } if !state.room().mode.is_led() => groups.push(*group),
                    _ => all = true,
                },
                RoomEntry::Seat(entry) => {
                    counts = true;
                    if let SeatEvent::Voted { .. } = &entry.what {
                        groups.extend(table_of(state, entry.seat));
                    }
                }
            }
        }
        for group in groups {
            if let Some(sender) = state.groups.get(&group) {
                sender.send_modify(|it| *it += 1);
            }
            counts = true;
        }
        if all {
            state.shown.clear();
            self.changed.send_modify(|it| *it += 1);
        }
        if all || counts {
            self.counted.send_modify(|it| *it += 1);
        }
    }
}

/// The table of a seat, or the group that it is by itself; none where everybody is in one group.
fn table_of(state: &HostedState, seat: SeatId) -> Option<GroupId> {
    let group = state.room().seat(seat)?.group?;
    state.room().group(group).filter(|group| group.is_free()).map(|group| group.id)
}
