//! What comes out of a round: whether people agree, which answers lead, and the numbers where there are enough of them.

use super::id::SeatId;
use super::planned::planned;
use super::round::VoteRound;
use crate::engine::ChoiceId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Fewer votes than this are told without numbers, and none are written down.
pub const SMALLEST_COUNTED: u32 = 5;
/// The share of the leading answer, in per cent, from which on people agree; below it they may do well to talk.
pub const AGREED_PERCENT: u32 = 70;
/// The share of the leading answer, in per cent, from which on talking and a second round can be left out.
pub const SKIP_PERCENT: u32 = 85;
/// The share of an answer, in per cent, that makes it one of a real minority.
pub const MINORITY_PERCENT: u32 = 20;
/// Most answers that can be tied one by one; with more, whole answers are compared.
pub(super) const MOST_TIED: usize = 6;

/// How far people agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// One answer leads clearly.
    Agreed,
    /// Two answers divide the group.
    Divided,
    /// Votes are spread over more.
    Spread,
}

/// What came out of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOutcome {
    /// How many seats voted, abstentions included.
    pub voted: u32,
    /// How many of those abstained.
    pub abstained: u32,
    /// How far people agree; absent where nobody voted for anything.
    pub agreement: Option<Agreement>,
    /// Whether everybody said the same.
    pub unanimous: bool,
    /// Whether talking and a second round can be left out.
    pub skip: bool,
    /// The answers that lead: one, several that are tied, or none. Each is what is picked together, `scene.beat.choice`.
    pub leading: Vec<Vec<String>>,
    /// How many voted for each option, in the order of the round; absent where fewer than [`SMALLEST_COUNTED`] voted.
    pub counts: Option<Vec<u32>>,
    /// How opinion moved since the first round: a row for each option of it and one for whoever gave none, a column for
    /// each option of this round and one for none. Where several are picked at once each line that is dropped goes to none,
    /// and each that is added comes from none. Absent as the counts are, and in a first round.
    pub shift: Option<Vec<Vec<u32>>>,
    /// How many gave the same whole answer as in the first round, and how many another; there as the shift is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stayed_and_moved: Option<(u32, u32)>,
}

/// Works a round out. `possible` says of an answer whether the session would take it.
pub(super) fn outcome(
    round: &VoteRound,
    first: Option<&VoteRound>,
    path: impl Fn(ChoiceId) -> String,
    possible: impl Fn(&[ChoiceId]) -> bool,
) -> RoundOutcome {
    let voters = round.voted - round.abstained;
    let alike = alike(round);
    let top = alike.iter().copied().max().unwrap_or(0);
    let counted = voters >= SMALLEST_COUNTED;
    let leading = leading(round, voters, &possible);
    let first = first.filter(|first| counted && first.voted - first.abstained >= SMALLEST_COUNTED);
    let (shift, stayed_and_moved) = first.map(|first| shift(first, round)).unzip();
    RoundOutcome {
        voted: round.voted,
        abstained: round.abstained,
        agreement: agreement(&alike, voters, counted),
        unanimous: voters > 0 && unanimous(round, voters),
        skip: voters > 0 && u64::from(top) * 100 >= u64::from(voters) * u64::from(SKIP_PERCENT),
        leading: leading.iter().map(|answer| answer.iter().map(|choice| path(*choice)).collect()).collect(),
        counts: counted.then(|| round.counts.clone()),
        shift,
        stayed_and_moved,
    }
}

/// How many gave each whole answer. Where several options are picked at once people agree on a set or a plan only where
/// theirs is the same: that nearly all ticked one of its lines says little of the others.
fn alike(round: &VoteRound) -> Vec<u32> {
    if round.is_single() { round.counts.clone() } else { round.answers.values().copied().collect() }
}

fn agreement(counts: &[u32], voters: u32, counted: bool) -> Option<Agreement> {
    let top = counts.iter().copied().max().filter(|_| voters > 0)?;
    let reaches = |count: u32, percent: u32| u64::from(count) * 100 >= u64::from(voters) * u64::from(percent);
    if reaches(top, AGREED_PERCENT) {
        return Some(Agreement::Agreed);
    }
    let strong = counts.iter().filter(|count| reaches(**count, MINORITY_PERCENT)).count();
    // Of a handful of votes only that they differ is told.
    Some(if strong == 2 || !counted { Agreement::Divided } else { Agreement::Spread })
}

fn unanimous(round: &VoteRound, voters: u32) -> bool {
    if round.is_single() { round.counts.contains(&voters) } else { round.answers.len() == 1 }
}

/// The answers that lead, as the session would take them.
fn leading(round: &VoteRound, voters: u32, possible: &impl Fn(&[ChoiceId]) -> bool) -> Vec<Vec<ChoiceId>> {
    if voters == 0 {
        return Vec::new();
    }
    let whole = |places: &[usize]| round.choices_at(places.iter().copied());
    let by_approval = match round.planning {
        _ if round.is_single() => highest(&round.counts),
        Some(planning) => planned(round, planning, voters),
        None => approved(round, voters),
    };
    let fits = |answers: Vec<Vec<usize>>| -> Vec<Vec<ChoiceId>> {
        answers.iter().map(|places| whole(places)).filter(|answer| possible(answer)).collect()
    };
    let leading = fits(by_approval);
    if !leading.is_empty() || round.is_single() {
        return leading;
    }
    // What is approved of together may not go together: then the whole answer that most people gave.
    let most = round.answers.values().copied().max().unwrap_or(0);
    let places = |answer: &[u8]| answer.iter().map(|at| usize::from(*at)).collect::<Vec<_>>();
    let most_given = round.answers.iter().filter(|(_, count)| **count == most).map(|(answer, _)| places(answer));
    fits(most_given.take(MOST_TIED).collect())
}

/// The options with the highest count, each as an answer by itself.
fn highest(counts: &[u32]) -> Vec<Vec<usize>> {
    let top = counts.iter().copied().max().unwrap_or(0);
    counts.iter().enumerate().filter(|(_, count)| **count == top).map(|(at, _)| vec![at]).collect()
}

/// The options that more than half approve of, filled up or cut to what may be picked by how many approve.
///
/// Where options at the edge are approved of alike, each way to fill the places that are left is an answer.
fn approved(round: &VoteRound, voters: u32) -> Vec<Vec<usize>> {
    let (least, most) = (usize::from(round.select.0), usize::from(round.select.1));
    let over_half = round.counts.iter().filter(|count| **count * 2 > voters).count();
    let size = over_half.clamp(least, most).min(round.counts.len());
    if size == 0 {
        return vec![Vec::new()];
    }
    let mut sorted = round.counts.clone();
    sorted.sort_unstable_by_key(|count| std::cmp::Reverse(*count));
    let edge = sorted[size - 1];
    let at_least = |from: u32| (0..round.counts.len()).filter(move |at| round.counts[*at] >= from);
    let sure: Vec<usize> = at_least(edge + 1).collect();
    let edge: Vec<usize> = at_least(edge).filter(|at| !sure.contains(at)).collect();
    let mut answers = vec![sure];
    for (left, at) in edge.iter().enumerate().map(|(place, at)| (edge.len() - place, *at)) {
        let mut longer = Vec::new();
        for answer in answers {
            let needed = size - answer.len();
            if needed > 0 {
                longer.push([&answer[..], &[at]].concat());
            }
            if needed < left {
                longer.push(answer);
            }
        }
        answers = longer;
        if answers.len() > MOST_TIED * MOST_TIED {
            return Vec::new();
        }
    }
    if answers.len() > MOST_TIED { Vec::new() } else { answers }
}

/// From which option of the first round to which of the last people went, and how many gave the same whole answer and another.
fn shift(first: &VoteRound, last: &VoteRound) -> (Vec<Vec<u32>>, (u32, u32)) {
    let mut table = vec![vec![0; last.options.len() + 1]; first.options.len() + 1];
    let (mut stayed, mut moved) = (0, 0);
    let late = last.ballots().filter(|(seat, _)| first.ballot(*seat).is_none());
    for (seat, _) in first.ballots().chain(late) {
        let (before, now) = (ticked(first, seat), ticked(last, seat));
        *if answer(first, seat) == answer(last, seat) { &mut stayed } else { &mut moved } += 1;
        // What was ticked both times stayed, and what comes or goes does so by itself: that one line came for another is
        // nothing that anybody said.
        let by_line = first.options == last.options && !last.is_single();
        let changes = match (&before[..], &now[..]) {
            ([], []) => vec![(first.options.len(), last.options.len())],
            (before, now) if by_line => {
                let kept = before.iter().filter(|at| now.contains(at)).map(|at| (*at, *at));
                let gone = before.iter().filter(|at| !now.contains(at)).map(|at| (*at, last.options.len()));
                let come = now.iter().filter(|at| !before.contains(at)).map(|at| (first.options.len(), *at));
                kept.chain(gone).chain(come).collect()
            }
            ([], now) => now.iter().map(|to| (first.options.len(), *to)).collect(),
            (before, []) => before.iter().map(|from| (*from, last.options.len())).collect(),
            (before, now) => before.iter().flat_map(|from| now.iter().map(|to| (*from, *to))).collect(),
        };
        for (from, to) in changes {
            if let Some(count) = table.get_mut(from).and_then(|row| row.get_mut(to)) {
                *count += 1;
            }
        }
    }
    (table, (stayed, moved))
}

/// The places of what a seat voted for, each once; none for an abstention and where it did not vote.
fn ticked(round: &VoteRound, seat: SeatId) -> Vec<usize> {
    let choices = round.ballot(seat).and_then(|ballot| ballot.choices.as_deref()).unwrap_or_default();
    choices.iter().map(|at| usize::from(*at)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The whole answer of a seat, as a session is given it.
fn answer(round: &VoteRound, seat: SeatId) -> Option<Vec<ChoiceId>> {
    let choices = round.ballot(seat)?.choices.as_deref()?;
    Some(round.choices_at(choices.iter().map(|at| usize::from(*at))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::round::Ballot;

    /// What comes out of these votes for so many of five options.
    fn told(select: (u8, u8), votes: &[&[u8]]) -> (Option<Agreement>, bool) {
        let options = (0..5).map(|at| vec![ChoiceId(at)]).collect();
        let mut round = VoteRound::new(1, options, select, 0);
        for (seat, places) in votes.iter().enumerate() {
            round.vote(SeatId(seat as u32), Ballot { n: 1, choices: Some((*places).into()), nonce: 0 });
        }
        let outcome = outcome(&round, None, |choice| choice.index().to_string(), |_| true);
        (outcome.agreement, outcome.skip)
    }

    #[test]
    fn of_several_lines_each_comes_and_goes_by_itself_and_people_are_counted_once() {
        let options: Vec<_> = (0..3).map(|at| vec![ChoiceId(at)]).collect();
        let voted = |number: u8, votes: &[&[u8]]| {
            let mut round = VoteRound::new(number, options.clone(), (1, 3), 0);
            for (seat, places) in votes.iter().enumerate() {
                round.vote(SeatId(seat as u32), Ballot { n: 1, choices: Some((*places).into()), nonce: 0 });
            }
            round
        };
        let first = voted(1, &[&[0, 1], &[0, 1], &[0, 1], &[0, 1], &[2]]);
        // Two keep both lines, in whatever order; two have the third for the second; one adds a line.
        let last = voted(2, &[&[0, 1], &[1, 0], &[0, 2], &[0, 2], &[2, 0]]);
        let (table, people) = shift(&first, &last);
        assert_eq!(people, (2, 3));
        assert_eq!(table, [[4, 0, 0, 0], [0, 2, 0, 2], [0, 0, 1, 0], [1, 0, 2, 0]]);
    }

    #[test]
    fn people_agree_on_a_set_where_the_whole_set_is_the_same() {
        // All tick the first line, and no two the same set.
        let apart: [&[u8]; 5] = [&[0, 1], &[0, 2], &[0, 3], &[0, 4], &[0, 1, 2]];
        assert_eq!(told((2, 3), &apart), (Some(Agreement::Spread), false));
        assert_eq!(told((2, 3), &[&[0, 1], &[0, 1], &[0, 1], &[0, 2], &[0, 2]]), (Some(Agreement::Divided), false));
        assert_eq!(told((2, 3), &[&[0, 1][..]; 6]), (Some(Agreement::Agreed), true));
        assert_eq!(told((1, 1), &[&[0], &[0], &[0], &[0], &[1]]), (Some(Agreement::Agreed), false));
    }
}
