//! Remarks that came back, by where they belong in a script.

use super::places::{ReviewPlace, ReviewPlaces};
use super::remarks::{ReturnedRemark, ReturnedScript};

/// Remarks by where they belong.
#[derive(Debug)]
pub struct PlacedRemarks<'r> {
    /// In the order in which the script is read.
    pub placed: Vec<(&'r ReviewPlace, &'r ReturnedRemark)>,
    /// Those of which the place is not known, or is no part of this version.
    pub astray: Vec<&'r ReturnedRemark>,
}

impl<'r> PlacedRemarks<'r> {
    /// The remarks of a script at the places of a case.
    #[must_use]
    pub fn of(script: &'r ReturnedScript, places: &'r ReviewPlaces) -> Self {
        let (mut found, mut astray) = (Vec::new(), Vec::new());
        for remark in &script.remarks {
            match remark.key.as_deref().and_then(|key| places.find(key)) {
                Some((at, place)) => found.push((at, place, remark)),
                None => astray.push(remark),
            }
        }
        found.sort_by_key(|(at, _, _)| *at);
        Self { placed: found.into_iter().map(|(_, place, remark)| (place, remark)).collect(), astray }
    }
}

/// `2026-11-03T09:12:00Z` as a person writes it; what is no such date stays as it is.
#[must_use]
pub fn remark_date(date: &str) -> String {
    let is_moment =
        date.get(..16).is_some_and(|it| it.as_bytes()[10] == b'T') && date.starts_with(|c: char| c.is_ascii_digit());
    if is_moment { date.get(..16).unwrap_or(date).replace('T', " ") } else { date.to_owned() }
}
