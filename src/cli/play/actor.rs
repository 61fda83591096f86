//! `--actor who.field=value`: programs a stakeholder for one session.

use crate::engine::ActorSetup;
use crate::engine::relationship::Facet;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// Adds what one argument programs.
pub(super) fn program(actors: &mut BTreeMap<String, ActorSetup>, argument: &str) -> Result<()> {
    let form = || format!("`{argument}`: write WHO.FIELD=VALUE, for example `roos.rigidity=60`");
    let (path, value) = argument.split_once('=').with_context(form)?;
    let (who, field) = path.split_once('.').with_context(form)?;
    let (who, field, value) = (who.trim(), field.trim(), value.trim());
    let number = || value.parse::<i32>().with_context(|| format!("`{argument}`: `{value}` is not a whole number"));
    let moves = || value.split(',').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect::<Vec<_>>();
    let actor = actors.entry(who.to_owned()).or_default();
    match field {
        "together" => actor.together = Some(number()?),
        "above" => actor.above = Some(number()?),
        "rigidity" => actor.rigidity = Some(number()?),
        "rewards" => actor.rewards = Some(moves()),
        "escalates_on" => actor.escalates_on = Some(moves()),
        _ => match Facet::of(field) {
            Some(facet) => {
                actor.start.insert(facet, number()?);
            }
            None => bail!(
                "`{argument}`: a stakeholder has no `{field}`; possible are {}, together, above, rigidity, rewards and escalates_on",
                Facet::ALL.map(Facet::id).join(", ")
            ),
        },
    }
    Ok(())
}
