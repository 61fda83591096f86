//! A case that was changed outside while it was being written: both changes together where they do not touch.

use super::steps::DraftStep;
use super::{CASE, CaseDraft};
use crate::script::rewrite::case_value;
use crate::script::{Bundle, Span, TextEdit, TextEdits};
use std::collections::BTreeSet;

/// What came of a file that was changed outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// It says what is known already.
    Same,
    /// Both changes stand in the text now; what came from outside can be taken back like a step.
    Together,
    /// The changes touch, or would leave a file that cannot be read: somebody has to choose. Nothing has changed.
    Apart {
        /// The text as it is here.
        here: String,
        /// The text as it is outside.
        outside: String,
    },
}

impl CaseDraft {
    /// Takes in the text of the case as it stands on the disk now.
    pub fn merge(&mut self, outside: &str) -> Merged {
        let base = self.kept.get(CASE).cloned().unwrap_or_default();
        if outside == base || outside == self.text() {
            self.kept.insert(CASE.to_owned(), outside.to_owned());
            return Merged::Same;
        }
        let here = self.text().to_owned();
        let merged = if here == base { Some(outside.to_owned()) } else { together(&base, &here, outside) };
        let readable = |text: &String| case_value(text).is_ok() || here == base;
        let Some(text) = merged.filter(readable) else {
            return Merged::Apart { here, outside: outside.to_owned() };
        };
        self.take(text, outside);
        Merged::Together
    }

    /// Takes the text from outside in place of the one here: what somebody chooses where the changes touch.
    pub fn take_outside(&mut self, outside: &str) {
        self.take(outside.to_owned(), outside);
    }

    /// Keeps the text of a file here in place of the one outside, which is known from now on.
    pub fn keep_own(&mut self, path: &str, outside: &str) {
        self.kept.insert(path.to_owned(), outside.to_owned());
    }

    /// Takes in the other files of the case as they stand on the disk now, but for those that were changed here as well.
    /// Gives which of them are other than they were.
    pub fn take_files(&mut self, outside: Bundle) -> Vec<String> {
        let own = self.unsaved();
        let there = self.bundle.files.keys().chain(outside.files.keys()).filter(|path| !own.contains(path));
        let other = there.filter(|path| self.bundle.files.get(*path) != outside.files.get(*path));
        let other: BTreeSet<String> = other.cloned().collect();
        if other.is_empty() {
            return Vec::new();
        }
        for path in &other {
            if let Some(text) = outside.files.get(path) {
                self.bundle.files.insert(path.clone(), text.clone());
                self.kept.insert(path.clone(), text.clone());
            } else {
                self.bundle.files.remove(path);
                self.kept.remove(path);
            }
        }
        self.bundle.unreadable.retain(|it| it.file.is_none());
        self.bundle.unreadable.extend(outside.unreadable.into_iter().filter(|it| it.file.is_some()));
        self.read();
        other.into_iter().collect()
    }

    fn take(&mut self, text: String, outside: &str) {
        let mut edits = TextEdits::default();
        if edits.add(&changes(self.text(), &text)) && !edits.is_empty() {
            let step = DraftStep::of(CASE, self.text(), &[edits]);
            self.go(&step, false);
            self.remember(step);
        }
        self.kept.insert(CASE.to_owned(), outside.to_owned());
    }
}

/// A text with both changes; nothing where they touch.
fn together(base: &str, here: &str, outside: &str) -> Option<String> {
    let (own, other) = (changes(base, here), changes(base, outside));
    // Lines that stand next to each other belong together.
    let touches = |one: &TextEdit, other: &TextEdit| {
        one != other && one.span.start <= other.span.end && other.span.start <= one.span.end
    };
    if own.iter().any(|one| other.iter().any(|other| touches(one, other))) {
        return None;
    }
    let mut edits = TextEdits::default();
    (edits.add(&own) && edits.add(&other)).then(|| edits.apply(base))
}

/// Whether a text may have come of another one: at least half of its lines are there still.
pub(super) fn is_of(before: &str, after: &str) -> bool {
    let (old, new): (Vec<_>, Vec<_>) = (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    common_lines(&old, &new).len() * 2 >= old.len()
}

/// The edits that make one text of another, by whole lines.
pub(super) fn changes(before: &str, after: &str) -> Vec<TextEdit> {
    let (old, new): (Vec<_>, Vec<_>) = (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let mut starts = vec![0];
    starts.extend(old.iter().scan(0, |at, line| {
        *at += line.len();
        Some(*at)
    }));
    let mut edits = Vec::new();
    let mut next = (0, 0);
    for (at, to) in common_lines(&old, &new).into_iter().chain([(old.len(), new.len())]) {
        if (at, to) != next {
            let span = Span::new(starts[next.0], starts[at]);
            let lines = new[next.1..to].concat();
            if before[span.range()] != lines {
                edits.push(TextEdit::replace(span, lines));
            }
        }
        next = (at + 1, to + 1);
    }
    edits
}

/// Lines that both have, in order: those at the beginning and the end, and between them those that stand once in each and
/// go in the same order (patience diff); around each of these it is looked for once more.
fn common_lines(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open = vec![(0, old.len(), 0, new.len())];
    while let Some((mut from, mut to, mut start, mut end)) = open.pop() {
        while from < to && start < end && old[from] == new[start] {
            pairs.push((from, start));
            (from, start) = (from + 1, start + 1);
        }
        while from < to && start < end && old[to - 1] == new[end - 1] {
            (to, end) = (to - 1, end - 1);
            pairs.push((to, end));
        }
        let anchors = longest_rising(&once_in_both(&old[from..to], &new[start..end]));
        let (mut at, mut there) = (from, start);
        for (one, other) in &anchors {
            open.push((at, from + one, there, start + other));
            pairs.push((from + one, start + other));
            (at, there) = (from + one + 1, start + other + 1);
        }
        if !anchors.is_empty() {
            open.push((at, to, there, end));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Lines that stand once in both, in the order of the first.
fn once_in_both(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let count = |lines: &[&str]| {
        let mut counted = std::collections::BTreeMap::new();
        for (at, line) in lines.iter().enumerate() {
            let entry = counted.entry((*line).to_owned()).or_insert((0, at));
            entry.0 += 1;
        }
        counted
    };
    let (one, other) = (count(old), count(new));
    let mut pairs: Vec<_> = one
        .iter()
        .filter_map(|(line, (times, at))| match other.get(line) {
            Some((1, there)) if *times == 1 => Some((*at, *there)),
            _ => None,
        })
        .collect();
    pairs.sort_unstable();
    pairs
}

/// The most pairs of which both sides rise.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // The last pair of the best row of each length, and what came before each pair.
    let mut last: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let length = last.partition_point(|it| pairs[*it].1 < pair.1);
        before[at] = length.checked_sub(1).map(|it| last[it]);
        match last.get_mut(length) {
            Some(it) => *it = at,
            None => last.push(at),
        }
    }
    let mut row: Vec<_> = std::iter::successors(last.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    row.reverse();
    row
}
