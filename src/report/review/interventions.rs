//! What a trainer can bring in: when, what changes, and what is said.

use super::scenes::Said;
use super::teller::Teller;
use crate::engine::{Intervention, LineId};
use crate::report::numbers::capitalised;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ReviewIntervention {
    /// `T1`, `T2` and so on: none of the numbers of moments.
    pub(super) number: String,
    pub(super) title: String,
    pub(super) needs: Vec<String>,
    pub(super) effects: Vec<String>,
    pub(super) lines: Vec<Said>,
}

impl ReviewIntervention {
    pub(super) fn of(at: usize, teller: &Teller<'_>) -> Self {
        let scenario = teller.scenario;
        let Intervention { title, when, effects, lines, .. } = &scenario.interventions[at];
        let number = format!("T{}", at + 1);
        let lines = lines.range().enumerate();
        let lines = lines.map(|(at, line)| Said::of(LineId::new(line), format!("{number}.{}", at + 1), teller));
        let when = when.as_ref().map(|when| capitalised(&teller.conditions.only_if(when)));
        Self {
            title: teller.text(*title),
            needs: when.into_iter().collect(),
            effects: scenario.effects[effects.range()].iter().map(|effect| teller.effect(effect)).collect(),
            lines: lines.collect(),
            number,
        }
    }
}
