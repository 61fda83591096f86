//! What was remarked on a case, by where it stands, until it is done: by reviewers, and by the program that brought a story in.

use super::beat_place;
use crate::engine::fingerprint;
use crate::report::review::{PlacedRemarks, RemarkKind, ReturnedRemark, ReturnedScript, ReviewPlace, ReviewPlaces};
use crate::script::rewrite::CaseValue;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Remarks on a case, as they are kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CaseRemarks {
    /// By what tells each from the others, so that the same file can be read twice.
    #[serde(default)]
    remarks: BTreeMap<String, CaseRemark>,
}

/// A remark on a case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseRemark {
    /// The how-manieth it came in.
    pub number: usize,
    /// The moment that it is about, as `scene.beat`.
    pub beat: Option<String>,
    /// What its place is called: a number of the script, a heading, a line of a file.
    pub place: String,
    /// The words that stood there.
    pub words: String,
    /// What was remarked.
    pub text: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as written by the program.
    pub date: Option<String>,
    /// Whether it answers the remark before it.
    pub answers: bool,
    /// Whether the text itself was changed there.
    pub change: bool,
    /// Whether it was ticked off.
    pub done: bool,
}

/// Remarks with what tells each from the others.
type Rows<'a> = Vec<(&'a str, &'a CaseRemark)>;

impl CaseRemarks {
    /// Takes in what a reviewer sent back; gives how many of it were not here yet. What was ticked off stays so.
    pub fn take(&mut self, script: &ReturnedScript, places: &ReviewPlaces) -> usize {
        let told = PlacedRemarks::of(script, places);
        let placed = told.placed.into_iter().map(|(place, remark)| from_script(remark, Some(place)));
        let astray = told.astray.into_iter().map(|remark| from_script(remark, None));
        placed.chain(astray).filter(|remark| self.add(remark.clone())).count()
    }

    /// Takes in a remark; says whether it was not here yet.
    pub fn add(&mut self, mut remark: CaseRemark) -> bool {
        let who = [&remark.author, &remark.date].map(|it| it.as_deref().unwrap_or_default());
        let told = [remark.place.as_str(), &remark.text, who[0], who[1]].join("\n");
        let id = format!("{:016x}", fingerprint(&told));
        if self.remarks.contains_key(&id) {
            return false;
        }
        remark.number = self.remarks.values().map(|it| it.number + 1).max().unwrap_or_default();
        self.remarks.insert(id, remark);
        true
    }

    /// Ticks a remark off, or no longer.
    pub fn tick(&mut self, id: &str, done: bool) {
        if let Some(remark) = self.remarks.get_mut(id) {
            remark.done = done;
        }
    }

    /// Those about a moment, what is still to be done first.
    #[must_use]
    pub fn at(&self, beat: &str) -> Rows<'_> {
        self.sorted(|it| it.beat.as_deref() == Some(beat))
    }

    /// Those about no moment that the case has.
    #[must_use]
    pub fn elsewhere(&self, case: &CaseValue) -> Rows<'_> {
        self.sorted(|it| it.beat.as_ref().is_none_or(|beat| !is_there(case, beat)))
    }

    /// The moments about which something is still to be done, each with how much that is, in the order in which it came in.
    #[must_use]
    pub fn open(&self, case: &CaseValue) -> Vec<(&str, usize)> {
        let mut beats: Vec<(&str, usize)> = Vec::new();
        for (_, remark) in self.sorted(|it| !it.done) {
            let Some(beat) = remark.beat.as_deref().filter(|beat| is_there(case, beat)) else { continue };
            match beats.iter_mut().find(|(known, _)| *known == beat) {
                Some((_, count)) => *count += 1,
                None => beats.push((beat, 1)),
            }
        }
        beats
    }

    fn sorted(&self, wanted: impl Fn(&CaseRemark) -> bool) -> Rows<'_> {
        let mut rows: Rows<'_> = self.remarks.iter().map(|(id, it)| (id.as_str(), it)).collect();
        rows.retain(|(_, it)| wanted(it));
        rows.sort_by_key(|(_, it)| (it.done, it.number));
        rows
    }
}

/// Whether the case has a moment: a list of topics is one as well.
fn is_there(case: &CaseValue, beat: &str) -> bool {
    let topics = || {
        let home = beat.strip_suffix(".topics")?;
        case.get("scenes")?.get(home)
    };
    beat_place(case, beat).is_some() || topics().is_some()
}

fn from_script(remark: &ReturnedRemark, place: Option<&ReviewPlace>) -> CaseRemark {
    let called = place.map_or_else(|| remark.key.clone().unwrap_or_default(), |it| it.name.clone());
    let words = place.map(|it| it.text.clone()).unwrap_or_default();
    CaseRemark {
        number: 0,
        beat: place.and_then(|it| it.beat.clone()),
        place: called,
        words: remark.quoted.clone().filter(|it| !it.trim().is_empty()).unwrap_or(words),
        text: remark.text.clone(),
        author: remark.author.clone(),
        date: remark.date.clone(),
        answers: remark.answers,
        change: remark.kind == RemarkKind::Change,
        done: remark.resolved,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remark(text: &str, beat: Option<&str>) -> CaseRemark {
        CaseRemark { text: text.to_owned(), beat: beat.map(str::to_owned), ..CaseRemark::default() }
    }

    #[test]
    fn a_remark_comes_in_once_and_stays_ticked_off() {
        let mut it = CaseRemarks::default();
        assert!(it.add(remark("Te lang", Some("terras.begin"))));
        assert!(it.add(remark("Te kort", Some("terras.begin"))));
        let id = it.at("terras.begin")[0].0.to_owned();
        it.tick(&id, true);
        assert!(!it.add(remark("Te lang", Some("terras.begin"))));
        let told: Vec<_> = it.at("terras.begin").into_iter().map(|(_, it)| (it.text.as_str(), it.done)).collect();
        assert_eq!(told, [("Te kort", false), ("Te lang", true)], "what is done comes last");
        assert!(it.at("terras.verder").is_empty());
    }
}
