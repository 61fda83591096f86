//! How many did what: one line for the facilitator and the screen.

use crate::report::Messages;
use crate::room::{MissingSeen, RoomPhase, RoomView};

/// How many joined, or voted of those who are there.
#[must_use]
pub fn count_line(view: &RoomView, words: &Messages) -> String {
    let present = view.present.unwrap_or(0);
    let values = [
        ("present", present.into()),
        ("joined", view.joined.into()),
        ("voted", view.voted.unwrap_or(0).into()),
        ("ready", view.ready.unwrap_or(0).into()),
        ("tried", view.tried.unwrap_or(0).into()),
        ("asleep", view.joined.saturating_sub(present).into()),
        ("missing", view.missing.as_ref().map_or_else(String::new, |missing| reasons(missing, words)).into()),
    ];
    let misses = view.missing.as_ref().is_some_and(|missing| !missing.is_nobody());
    let id = match view.phase {
        RoomPhase::Lobby if view.tried.is_some_and(|tried| tried > 0) => "live-count-tried",
        RoomPhase::Lobby => "live-count-lobby",
        phase if phase.is_vote() && view.groups.is_none() && misses => "live-count-missing",
        phase if phase.is_vote() && view.groups.is_none() => "live-count-voted",
        RoomPhase::Reading if view.ready.is_some_and(|ready| ready > 0) => "live-count-ready",
        RoomPhase::Reading
        | RoomPhase::Vote1
        | RoomPhase::Talk
        | RoomPhase::Vote2
        | RoomPhase::Shown
        | RoomPhase::Decide
        | RoomPhase::Play
        | RoomPhase::Paused
        | RoomPhase::Debrief
        | RoomPhase::Closed => "live-count-present",
    };
    let line = words.text_with(id, &values);
    match view.simulated {
        None | Some(0) => line,
        Some(count) => format!("{line} · {}", words.text_with("live-count-simulated", &[("count", count.into())])),
    }
}

/// Why answers are missing, without a name: `2 phones are asleep, 1 is still thinking`.
fn reasons(missing: &MissingSeen, words: &Messages) -> String {
    let all = [
        ("live-missing-asleep", missing.asleep),
        ("live-missing-slowed", missing.slowed),
        ("live-missing-thinking", missing.thinking),
    ];
    let told = all.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| words.text_with(id, &[("count", count.into())])).collect::<Vec<_>>().join(", ")
}
