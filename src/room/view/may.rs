//! What the facilitator can ask for now, by the words under which it is asked for.

use crate::engine::{Direction, InterventionId};
use crate::room::decide::expected;
use crate::room::group::{DecisionRule, RoomGroup};
use crate::room::phase::{RoomPhase, RoomStage};
use crate::room::state::Room;

/// The words of what can be asked for now, in the order in which pages show them.
pub(super) fn may(room: &Room, now: u64) -> Vec<&'static str> {
    let running = room.stage == RoomStage::Running && room.paused.is_none();
    let groups = || room.open_groups().filter(|_| running);
    let steered = |direction: &Direction| groups().any(|group| room.steering_refused(group.id, direction).is_none());
    let said = Direction::Narrate(String::from("…"));
    let level = Direction::Level(room.opened.setup.level);
    let interventions = (0..room.scenario().interventions.len()).map(InterventionId::new);
    let mut injected = interventions.map(Direction::Intervene);
    let open = room.stage < RoomStage::Closed;
    let debrief = room.stage == RoomStage::Debrief;
    let decided = |group: &RoomGroup| group.rule != DecisionRule::Seat && group.decided().next().is_some();
    let can_rewind = |group: &RoomGroup| decided(group) && (group.is_free() || !group.phase.is_vote());
    let led = room.whole_group().filter(|_| running);
    let chooses = |group: &RoomGroup| {
        group.moment.as_ref().is_some_and(|moment| moment.decided.is_none())
            && matches!(group.phase, RoomPhase::Reading | RoomPhase::Talk | RoomPhase::Shown | RoomPhase::Decide)
    };
    let steps = room.possible_steps(now);
    let all = [
        ("next", open && expected(room).is_some()),
        ("open_vote", steps.open_vote),
        ("close", led.is_some_and(|group| group.phase.is_vote())),
        ("extend", led.is_some_and(|group| group.phase.is_vote())),
        ("reveal", steps.reveal),
        ("accept", steps.accept),
        ("choose", led.is_some_and(chooses)),
        ("runoff", steps.run_off),
        ("draw", steps.draw),
        ("pause", running),
        ("resume", room.stage == RoomStage::Running && room.paused.is_some()),
        ("steer", steered(&level)),
        ("inject", injected.any(|direction| steered(&direction))),
        ("say", steered(&said)),
        ("narrate", steered(&said)),
        ("remark", open),
        ("rewind", if debrief { room.open_groups().any(can_rewind) } else { groups().any(can_rewind) }),
        ("lock", open),
        ("remove", room.stage == RoomStage::Lobby && room.seats.iter().any(|seat| !seat.removed)),
        ("replay", debrief && room.open_groups().any(decided)),
        ("export", room.stage != RoomStage::Deleted && room.stage != RoomStage::Lobby),
        ("delete", room.stage != RoomStage::Deleted),
        ("end", open),
    ];
    all.into_iter().filter(|(_, possible)| *possible).map(|(word, _)| word).collect()
}
