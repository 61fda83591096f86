//! Another id for a part, followed by every file that names it.

use super::EditRefused;
use crate::author::{RenamedCase, part_named, rename};
use crate::script::{Bundle, Loaded};
use std::collections::BTreeMap;

/// The case with another id for a part of it.
pub(in crate::studio) fn renamed(
    bundle: &Bundle,
    loaded: &Loaded,
    plans: &BTreeMap<String, String>,
    part: &str,
    to: &str,
) -> Result<RenamedCase, EditRefused> {
    let Some(scenario) = &loaded.scenario else { return Err(crate::author::NotRenamed::Mistakes.into()) };
    let of = part_named(scenario, part)?;
    Ok(rename(bundle, loaded, plans, of, to)?)
}
