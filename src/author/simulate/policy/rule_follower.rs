//! Rule follower: what keeps to role, reason and obligation, as somebody picks who is strict before all else.
//!
//! A move that clarifies the role or holds an obligation counts for a choice, and so does sheltering behind the rule
//! (dossier b4: `rol`, `legUit`, `grens`, `streng`, `gelijk`, `regel`); whatever costs role clarity or the public interest
//! counts against it. Among equals the choice goes first that is about a norm: a norm alone says little, because the
//! choice that breaks it cites it as well.

use super::PolicyView;
use crate::engine::relationship::{Family, Gauge};
use crate::engine::{ChoiceId, Effect, Scenario};

/// The rule as an answer.
const SHELTER: &str = "hide_behind_rule";
/// What one sign weighs, so that a norm decides among equals only.
const SIGN: i64 = 2;

pub(super) fn wish(view: &PolicyView<'_>, choice: ChoiceId) -> i64 {
    view.traits.firm[choice.index()]
}

/// How far a choice keeps to role, reason and obligation.
pub(super) fn firmness(scenario: &Scenario, id: ChoiceId) -> i64 {
    let choice = scenario.choice(id);
    let charged = [Gauge::RoleClarity, Gauge::PublicInterest];
    let moves = scenario.moves[choice.moves.range()].iter().map(|id| {
        let it = &scenario.model.moves[id.index()];
        let firm = matches!(it.family, Family::Clarify | Family::Hold) || it.id == SHELTER;
        let loose = charged.iter().any(|gauge| it.gauges[*gauge as usize] < 0);
        i64::from(firm) - i64::from(loose)
    });
    let effects = scenario.effects[choice.effects.range()].iter().map(|effect| match effect {
        Effect::Gauge { gauge, amount, .. } if charged.contains(gauge) => i64::from(amount.signum()),
        _ => 0,
    });
    SIGN * (moves.sum::<i64>() + effects.sum::<i64>()) + i64::from(scenario.notes(id).norm.is_some())
}
