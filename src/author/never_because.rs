//! Why a condition never holds, in words: which part of it fails, and by how much.

use super::condition_text::{condition_text, fact_text, is_counted};
use super::explore::{AskedPart, Exploration, NeverBecause, comparison, conjuncts};
use crate::engine::relationship::Bilingual;
use crate::engine::{Condition, Fact, Join, Scenario, Site};
use crate::script::bilingual;

/// Why a condition never holds, as far as exploration looked into it.
#[must_use]
pub fn never_because(scenario: &Scenario, explored: &Exploration, site: Site) -> Option<Bilingual> {
    let it = explored.looked_into.get(&site)?;
    if let Some(because) = it.proved.never_because() {
        return words(scenario, because, it.proved.parts.len(), true);
    }
    let played = it.played.as_ref()?;
    words(scenario, played.never_because()?, played.parts.len(), it.played_all)
}

/// Which part of a condition lies outside the bounds of what it asks about.
#[must_use]
pub fn out_of_bounds(
    scenario: &Scenario,
    condition: &Condition,
    of_condition: impl Fn(&Condition) -> (i64, i64),
    of_fact: impl Fn(Fact) -> (i64, i64),
) -> Option<Bilingual> {
    let part = conjuncts(condition).into_iter().find(|part| of_condition(part) == (0, 0))?;
    let (fact, join, number) = comparison(&part).filter(|(fact, ..)| is_counted(scenario, *fact))?;
    let (nl, en) = compared(&fact_text(scenario, fact), join, number, of_fact(fact))?;
    Some(bilingual(nl, en))
}

fn words(scenario: &Scenario, because: NeverBecause<'_>, parts: usize, proved: bool) -> Option<Bilingual> {
    let (nl, en) = match because {
        NeverBecause::Part(part) => match part.compares.zip(part.values) {
            Some(((fact, join, number), values)) if is_counted(scenario, fact) => {
                compared(&fact_text(scenario, fact), join, number, values)?
            }
            // That the whole of it never holds was said already.
            _ if parts == 1 => return None,
            _ => {
                let text = condition_text(scenario, &part.condition);
                (format!("`{text}` klopt hier nooit"), format!("`{text}` never holds here"))
            }
        },
        NeverBecause::Both(one, other) => {
            let text = |part: &AskedPart| condition_text(scenario, &part.condition);
            let (one, other) = (text(one), text(other));
            (
                format!("deze twee kloppen hier nooit samen, elk apart wel: `{one}` en `{other}`"),
                format!("these two never hold together here, though each does alone: `{one}` and `{other}`"),
            )
        }
    };
    if proved {
        return Some(bilingual(nl, en));
    }
    Some(bilingual(format!("in wat is nagespeeld: {nl}"), format!("in what was played: {en}")))
}

/// A comparison that never holds, and what the fact was.
fn compared(fact: &str, join: Join, number: i64, (least, most): (i64, i64)) -> Option<(String, String)> {
    if least == most {
        return Some((
            format!("`{fact}` is hier altijd {least}; {} gevraagd", asked(join, number, true)?),
            format!("`{fact}` is always {least} here; {} asked", asked(join, number, false)?),
        ));
    }
    let asked = (asked(join, number, true)?, asked(join, number, false)?);
    Some(match join {
        Join::AtLeast | Join::More => (
            format!("`{fact}` wordt hier hoogstens {most}; {} gevraagd", asked.0),
            format!("`{fact}` becomes at most {most} here; {} asked", asked.1),
        ),
        Join::AtMost | Join::Less => (
            format!("`{fact}` wordt hier minstens {least}; {} gevraagd", asked.0),
            format!("`{fact}` becomes at least {least} here; {} asked", asked.1),
        ),
        _ => (
            format!("`{fact}` ligt hier tussen {least} en {most}; {} gevraagd", asked.0),
            format!("`{fact}` lies between {least} and {most} here; {} asked", asked.1),
        ),
    })
}

/// What is asked, with its verb.
fn asked(join: Join, number: i64, dutch: bool) -> Option<String> {
    let below = number.saturating_sub(1);
    let above = number.saturating_add(1);
    Some(match (join, dutch) {
        (Join::AtLeast, true) => format!("minstens {number} is"),
        (Join::AtLeast, false) => format!("at least {number} is"),
        (Join::More, true) => format!("minstens {above} is"),
        (Join::More, false) => format!("at least {above} is"),
        (Join::AtMost, true) => format!("hoogstens {number} is"),
        (Join::AtMost, false) => format!("at most {number} is"),
        (Join::Less, true) => format!("hoogstens {below} is"),
        (Join::Less, false) => format!("at most {below} is"),
        (Join::Equal, true) => format!("precies {number} is"),
        (Join::Equal, false) => format!("just {number} is"),
        (Join::Differs, true) => format!("iets anders dan {number} is"),
        (Join::Differs, false) => format!("something other than {number} is"),
        _ => return None,
    })
}
