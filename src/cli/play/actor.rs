//! `--actor who.field=value`: programs a stakeholder for one session.

use crate::engine::ActorSetup;
use crate::engine::relationship::Facet;
use crate::report::Messages;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// Adds what one argument programs.
pub(in crate::cli) fn program(
    actors: &mut BTreeMap<String, ActorSetup>,
    argument: &str,
    words: &Messages,
) -> Result<()> {
    let form = || words.text_with("play-actor-form", &[("argument", argument.into())]);
    let (path, value) = argument.split_once('=').with_context(form)?;
    let (who, field) = path.split_once('.').with_context(form)?;
    let (who, field, value) = (who.trim(), field.trim(), value.trim());
    let number = || match value.parse::<i32>() {
        Ok(number) => Ok(number),
        Err(_) => {
            bail!(words.text_with("play-actor-number", &[("argument", argument.into()), ("value", value.into())]))
        }
    };
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
            None => {
                let known = Facet::ALL.map(Facet::id).join(", ");
                let values = [("argument", argument.into()), ("field", field.into()), ("known", known.into())];
                bail!(words.text_with("play-actor-field", &values))
            }
        },
    }
    Ok(())
}
