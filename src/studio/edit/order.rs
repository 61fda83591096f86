//! Something one place earlier or later among its like.

use super::CaseEdit;
use crate::script::rewrite::{CasePath, CaseValue};

impl CaseEdit {
    /// An entry of a map goes one place earlier, or later; nothing where it is the first or the last, or stands in no map.
    #[must_use]
    pub fn one_place(case: &CaseValue, entry: &CasePath, earlier: bool) -> Option<Self> {
        let (into, _) = entry.parent()?;
        let CaseValue::Map(entries) = case.at(&into)? else { return None };
        let own = entries.iter().position(|(id, _)| id == entry.name_from_end(0))?;
        let at = if earlier { own.checked_sub(1)? } else { own + 1 };
        (at < entries.len()).then(|| Self::Move { from: entry.clone(), into, at })
    }
}
