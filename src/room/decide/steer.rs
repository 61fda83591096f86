//! Steering: what a trainer may do to the partner, when, and how much of it.

use super::DecidedEvents;
use crate::engine::{Direction, Refused, write_direction};
use crate::room::entry::CourseEvent;
use crate::room::group::RoomGroup;
use crate::room::id::GroupId;
use crate::room::phase::RoomPhase;
use crate::room::refused::RoomRefused;
use crate::room::state::Room;

/// Most points by which a facet is steered at once.
pub(in crate::room) const STEERED_POINTS: i32 = 10;
/// How many times facets are steered between two picks.
pub(in crate::room) const STEERED_TIMES: usize = 3;

impl Room {
    pub(super) fn direct(&self, id: Option<GroupId>, direction: &Direction) -> DecidedEvents {
        self.check_running()?;
        if let Direction::Feel { points, .. } = direction
            && points.abs() > STEERED_POINTS
        {
            return Err(RoomRefused::TooMuchSteering);
        }
        let groups: Vec<&RoomGroup> = match id {
            Some(_) => vec![self.named_group(id)?],
            None => self.open_groups().collect(),
        };
        let mut first_refusal = None;
        let mut steered = Vec::new();
        for group in &groups {
            match self.may_steer(group, direction) {
                Ok(()) => steered.push(group.id),
                Err(refused) => first_refusal = first_refusal.or(Some(refused)),
            }
        }
        if steered.is_empty() {
            return Err(first_refusal.unwrap_or(RoomRefused::NotNow));
        }
        // Where it is meant for all, groups in which it is not possible stay as they are. Those who play alone are named
        // one by one only where they are meant one by one.
        let all = id.is_none() && groups.iter().all(|group| group.rule == crate::room::group::DecisionRule::Seat);
        let groups = if all { Vec::new() } else { steered };
        Ok(vec![CourseEvent::Directed { groups, direction: write_direction(self.scenario(), direction) }])
    }

    /// Whether a group can be steered so now.
    ///
    /// # Errors
    /// Why it cannot: never while a vote is open.
    fn may_steer(&self, group: &RoomGroup, direction: &Direction) -> Result<(), RoomRefused> {
        let only_said = matches!(direction, Direction::Say { .. } | Direction::Narrate(_));
        let fits = match group.phase {
            // Those who play freely always answer: until somebody at the table did, there is nothing to disturb.
            RoomPhase::Vote1 => group.is_free() && group.open_round().is_none_or(|round| round.voted == 0),
            RoomPhase::Reading | RoomPhase::Play => true,
            RoomPhase::Talk | RoomPhase::Shown | RoomPhase::Decide => only_said,
            _ => false,
        };
        if !fits {
            return Err(RoomRefused::NotNow);
        }
        if matches!(direction, Direction::Feel { .. }) && group.play.steered_since_pick() >= STEERED_TIMES {
            return Err(RoomRefused::TooMuchSteering);
        }
        group.play.allows(direction).map_err(|refused| match refused {
            Refused::Direction(error) => RoomRefused::Direction(error),
            _ => RoomRefused::NotNow,
        })
    }

    /// Why a direction cannot be given to a group now; nothing where it can.
    #[must_use]
    pub fn steering_refused(&self, id: GroupId, direction: &Direction) -> Option<RoomRefused> {
        self.group(id).and_then(|group| self.may_steer(group, direction).err())
    }
}
