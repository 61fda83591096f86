//! The reference part: every moment with its answers, votes, and how opinion moved.

use super::data::RoomReport;
use super::minority::MinoritySection;
use super::route::{agreed, how};
use crate::report::Messages;
use crate::report::debrief::joined;
use crate::room::{GroupLookBack, RouteMoment};
use serde::Serialize;

/// A moment with its votes.
#[derive(Serialize)]
pub(super) struct VotesBlock {
    pub(super) number: u32,
    pub(super) title: String,
    /// The time of the day at which it was decided.
    pub(super) at: Option<String>,
    pub(super) how: String,
    pub(super) agreed: String,
    pub(super) left: bool,
    /// The heads of the columns with votes; none where no number is shown.
    pub(super) heads: Vec<String>,
    pub(super) options: Vec<VotesRow>,
    /// That there are no numbers, or no votes, and why.
    pub(super) without: Option<String>,
    /// How opinion moved.
    pub(super) shift: Option<String>,
    pub(super) minorities: Vec<MinoritySection>,
}

/// An answer with its votes.
#[derive(Serialize)]
pub(super) struct VotesRow {
    /// By which it is named below the table.
    pub(super) letter: String,
    pub(super) text: String,
    pub(super) picked: bool,
    pub(super) counts: Vec<String>,
}

impl VotesBlock {
    pub(super) fn of(moment: &RouteMoment, group: &GroupLookBack, report: &RoomReport, words: &Messages) -> Self {
        let first = moment.options.iter().any(|option| option.first.is_some());
        let last = moment.options.iter().any(|option| option.last.is_some());
        let heads: &[&str] = match (first, last) {
            (true, true) => &["group-votes-first", "group-votes-last"],
            (true, false) if moment.agreed.len() > 1 => &["group-votes-first"],
            (true, false) => &["group-votes-only"],
            (false, true) => &["group-votes-last"],
            (false, false) => &[],
        };
        let counts = |first_count: Option<u32>, last_count: Option<u32>| {
            let shown = [first.then_some(first_count), last.then_some(last_count)];
            let said = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| count.to_string());
            shown.into_iter().flatten().map(said).collect()
        };
        let options = moment.options.iter().enumerate().map(|(at, option)| VotesRow {
            letter: letter(at),
            text: option.text.clone().unwrap_or_else(|| words.text("talk-wrap-up")),
            picked: option.picked,
            counts: counts(option.first, option.last),
        });
        let without = match &moment.agreed[..] {
            [] => Some("group-votes-none"),
            _ if heads.is_empty() => Some("group-votes-few"),
            _ => None,
        };
        Self {
            number: moment.number,
            title: moment.title.clone(),
            at: moment.at.map(|at| report.times.hour(at)),
            how: words.text(how(moment.how)),
            agreed: agreed(moment, words),
            left: !moment.kept,
            heads: heads.iter().map(|id| words.text(id)).collect(),
            options: options.collect(),
            without: without.map(|id| words.text(id)),
            shift: shift(moment, words),
            minorities: moment.minorities.iter().map(|it| MinoritySection::of(moment, it, group, words)).collect(),
        }
    }
}

/// The letter of an answer, and after `Z` two of them: `A`, `B`, … `AA`.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

/// From which answer to which people went, the most first.
fn shift(moment: &RouteMoment, words: &Messages) -> Option<String> {
    let shift = moment.shift.as_ref()?;
    let none = || words.text("group-shift-none");
    let named = |key: &String| {
        let of_key = |key: &str| moment.options.iter().position(|option| option.key == key).map(letter);
        key.split('+').filter_map(of_key).collect::<Vec<_>>().join(" + ")
    };
    let mut moves: Vec<(u32, String, String)> = Vec::new();
    for (from, row) in shift.table.iter().enumerate() {
        let said_from = shift.from.get(from).map_or_else(none, named);
        for (to, count) in row.iter().enumerate() {
            let said_to = shift.to.get(to).map_or_else(none, named);
            if *count > 0 && said_from != said_to {
                moves.push((*count, said_from.clone(), said_to));
            }
        }
    }
    moves.sort_by_key(|(count, _, _)| std::cmp::Reverse(*count));
    let told = moves.into_iter().map(|(count, from, to)| {
        let id = match shift.several {
            true if from == none() => "group-shift-added",
            true if to == none() => "group-shift-dropped",
            _ => "group-shift-from",
        };
        words.text_with(id, &[("count", count.into()), ("from", from.into()), ("to", to.into())])
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| words.text_with("group-shift", &[("list", joined(&told, words).into())]))
}

#[cfg(test)]
mod tests {
    #[test]
    fn answers_have_letters_however_many_there_are() {
        assert_eq!([0, 1, 25, 26, 27, 249].map(super::letter), ["A", "B", "Z", "AA", "AB", "IP"]);
    }
}
