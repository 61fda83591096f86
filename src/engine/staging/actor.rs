//! A stakeholder as a trainer programmed it for one session.

use super::setup::{ActorSetup, RIGIDITY, SetupError};
use crate::engine::id::MoveId;
use crate::engine::relationship::Facet;
use crate::engine::scenario::Scenario;
use std::ops::RangeInclusive;

/// A stakeholder as programmed for this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Facets at the start, in points.
    pub start: [i32; Facet::ALL.len()],
    /// The resting place on the rose, −100..=100.
    pub stance: (i32, i32),
    /// Per cent by which the person does not move along.
    pub rigidity: i32,
    /// Moves that the person rewards.
    pub rewards: Vec<MoveId>,
    /// Moves that make the person escalate.
    pub escalates_on: Vec<MoveId>,
}

impl Actor {
    /// Takes over what a trainer programmed.
    pub(super) fn program(
        &mut self,
        scenario: &Scenario,
        who: &str,
        programmed: &ActorSetup,
    ) -> Result<(), SetupError> {
        let within = |field: &'static str, value: i32, range: RangeInclusive<i32>| {
            if range.contains(&value) {
                Ok(value)
            } else {
                let (least, most) = range.into_inner();
                Err(SetupError::OutOfRange { who: who.to_owned(), field, value, least, most })
            }
        };
        let moves = |ids: &[String]| {
            ids.iter()
                .map(|id| scenario.model.move_id(id).ok_or_else(|| SetupError::NoSuchMove(id.clone())))
                .collect::<Result<Vec<_>, _>>()
        };
        for (facet, points) in &programmed.start {
            self.start[*facet as usize] = within(facet.id(), *points, 0..=100)?;
        }
        if let Some(together) = programmed.together {
            self.stance.0 = within("together", together, -100..=100)?;
        }
        if let Some(above) = programmed.above {
            self.stance.1 = within("above", above, -100..=100)?;
        }
        if let Some(rigidity) = programmed.rigidity {
            self.rigidity = within("rigidity", rigidity, RIGIDITY)?;
        }
        if let Some(ids) = &programmed.rewards {
            self.rewards = moves(ids)?;
        }
        if let Some(ids) = &programmed.escalates_on {
            self.escalates_on = moves(ids)?;
        }
        Ok(())
    }
}
