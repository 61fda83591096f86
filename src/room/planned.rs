//! What a vote on a plan comes to: approvals until a budget is spent, Borda's points for an order, the mean of amounts.
//!
//! Each gives the answers that lead, as places of the round; where votes are alike, each way to settle that is an answer.

use super::outcome::MOST_TIED;
use super::round::VoteRound;
use crate::engine::{ChoiceId, Planning, Scenario};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Options that are alike and are tried in every order; of more, whole answers are compared.
const MOST_ALIKE: usize = 5;

/// The words of choices that are picked together, each with its place or amount where it has one.
pub(in crate::room) fn texts_of(
    scenario: &Scenario,
    picks: &[ChoiceId],
    text: impl Fn(&ChoiceId) -> Option<String>,
) -> Vec<String> {
    let planning = picks.first().and_then(|pick| scenario.beat(scenario.choice(*pick).beat).planning);
    let shares = scenario.shares(picks).into_iter();
    shares.filter_map(|(choice, share)| Some(Planning::told(planning, &text(&choice)?, share))).collect()
}

/// The answers that lead by what was planned; none where too much is alike.
pub(super) fn planned(round: &VoteRound, planning: Planning, voters: u32) -> Vec<Vec<usize>> {
    match planning {
        Planning::Budget { total, .. } => spent(round, total),
        Planning::Rank => ordered(round),
        Planning::Divide { .. } => divided(round, planning.steps().unwrap_or(0), voters),
    }
}

/// The options that people approve of, the most approved first, as long as they are paid for (greedy approval).
fn spent(round: &VoteRound, total: u16) -> Vec<Vec<usize>> {
    let mut results: BTreeSet<(u16, Vec<usize>)> = BTreeSet::from([(total, Vec::new())]);
    for alike in groups(round.counts.iter().map(|count| u64::from(*count))) {
        let mut next = BTreeSet::new();
        for (left, picked) in results {
            let costs: u32 = alike.iter().map(|at| u32::from(round.costs[*at])).sum();
            if costs <= u32::from(left) {
                next.insert((left - costs as u16, [&picked[..], &alike[..]].concat()));
                continue;
            }
            let Some(orders) = orders(&alike) else { return Vec::new() };
            for order in orders {
                let (mut left, mut picked) = (left, picked.clone());
                for at in order {
                    if let Some(rest) = left.checked_sub(round.costs[at]) {
                        left = rest;
                        picked.push(at);
                    }
                }
                picked.sort_unstable();
                next.insert((left, picked));
            }
        }
        results = next;
        if results.len() > MOST_TIED {
            return Vec::new();
        }
    }
    let picked: BTreeSet<_> = results
        .into_iter()
        .map(|(_, mut picked)| {
            picked.sort_unstable();
            picked
        })
        .collect();
    picked.into_iter().collect()
}

/// The options with the most points, in their order: of three the first gets three, the last one (Borda, 1781).
fn ordered(round: &VoteRound) -> Vec<Vec<usize>> {
    let count = usize::from(round.select.1);
    let mut points = vec![0u64; round.options.len()];
    for (answer, voters) in &round.answers {
        for (place, at) in answer.iter().enumerate() {
            if let Some(points) = points.get_mut(usize::from(*at)) {
                *points += u64::from(*voters) * (count.saturating_sub(place)) as u64;
            }
        }
    }
    let mut results: BTreeSet<Vec<usize>> = BTreeSet::from([Vec::new()]);
    for alike in groups(points.into_iter()) {
        if results.iter().all(|it| it.len() >= count) {
            break;
        }
        let Some(orders) = orders(&alike) else { return Vec::new() };
        let longer = results.iter().flat_map(|picked| {
            orders.iter().map(move |order| {
                let all = picked.iter().chain(order).copied();
                all.take(count).collect::<Vec<_>>()
            })
        });
        results = longer.collect();
        if results.len() > MOST_TIED {
            return Vec::new();
        }
    }
    results.into_iter().collect()
}

/// The mean of what people gave each option, rounded to whole steps by the largest remainders (Hamilton, 1792).
fn divided(round: &VoteRound, steps: usize, voters: u32) -> Vec<Vec<usize>> {
    let mut given = vec![0u64; round.options.len()];
    for (answer, times) in &round.answers {
        for at in answer {
            if let Some(given) = given.get_mut(usize::from(*at)) {
                *given += u64::from(*times);
            }
        }
    }
    let voters = u64::from(voters.max(1));
    let mut whole: Vec<usize> = given.iter().map(|sum| (sum / voters) as usize).collect();
    let mut missing = steps.saturating_sub(whole.iter().sum());
    let mut results = Vec::new();
    // Whoever was given nothing by anybody is given nothing.
    for alike in groups(given.iter().map(|sum| sum % voters)) {
        if alike.len() <= missing {
            missing -= alike.len();
            alike.iter().for_each(|at| whole[*at] += 1);
            continue;
        }
        if missing > 0 {
            results = subsets(&alike, missing);
        }
        break;
    }
    if results.is_empty() {
        results.push(Vec::new());
    }
    let answer = |extra: &Vec<usize>| {
        let steps = |at: usize| whole[at] + usize::from(extra.contains(&at));
        (0..whole.len()).flat_map(|at| std::iter::repeat_n(at, steps(at))).collect()
    };
    if results.len() > MOST_TIED { Vec::new() } else { results.iter().map(answer).collect() }
}

/// The options by what they got, the most first; those that got the same together, those that got nothing left out.
fn groups(got: impl Iterator<Item = u64>) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<Reverse<u64>, Vec<usize>> = BTreeMap::new();
    for (at, got) in got.enumerate().filter(|(_, got)| *got > 0) {
        groups.entry(Reverse(got)).or_default().push(at);
    }
    groups.into_values().collect()
}

/// Every order of a few; `None` where there are too many.
fn orders(all: &[usize]) -> Option<Vec<Vec<usize>>> {
    if all.len() > MOST_ALIKE {
        return None;
    }
    let mut orders = vec![Vec::new()];
    for _ in all {
        let longer = |order: Vec<usize>| {
            let rest: Vec<_> = all.iter().filter(|at| !order.contains(at)).copied().collect();
            rest.into_iter().map(move |at| [&order[..], &[at]].concat())
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    Some(orders)
}

/// Every selection of so many, up to one more than can be tied.
fn subsets(all: &[usize], count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let with = |(at, first): (usize, &usize)| {
        let rest = subsets(&all[at + 1..], count - 1);
        rest.into_iter().map(|rest| [&[*first], &rest[..]].concat()).collect::<Vec<_>>()
    };
    all.iter().enumerate().flat_map(with).take(MOST_TIED + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::planned;
    use crate::engine::{ChoiceId, Planning, TextId};
    use crate::room::id::SeatId;
    use crate::room::round::{Ballot, VoteRound};

    fn leading(planning: Planning, most: u8, costs: &[u16], votes: &[&[u8]]) -> Vec<Vec<usize>> {
        let options = (0..costs.len()).map(|at| vec![ChoiceId::new(at)]).collect();
        let mut round = VoteRound::new(1, options, (1, most), 0);
        round.plan(Some(planning), costs.to_vec());
        for (at, vote) in votes.iter().enumerate() {
            let ballot = Ballot { n: 1, choices: Some((*vote).into()), nonce: 0 };
            round.vote(SeatId(at as u32), ballot);
        }
        planned(&round, planning, votes.len() as u32)
    }

    fn budget(costs: &[u16], votes: &[&[u8]]) -> Vec<Vec<usize>> {
        leading(Planning::Budget { word: TextId::new(0), total: 10 }, 4, costs, votes)
    }

    #[test]
    fn a_budget_goes_to_what_most_approve_of_until_it_is_spent() {
        // What is too dear by then leaves room for what comes after it.
        let votes: &[&[u8]] = &[&[0, 2], &[0, 1], &[0, 1], &[2]];
        assert_eq!(budget(&[6, 5, 4, 1], votes), [vec![0, 2]]);
        // Two are approved of alike, and one of them is paid for.
        assert_eq!(budget(&[6, 4, 4, 1], &[&[0, 1], &[0, 2]]), [vec![0, 1], vec![0, 2]]);
        assert_eq!(budget(&[6, 4, 4, 1], &[&[3]]), [vec![3]], "nobody wanted the rest");
    }

    #[test]
    fn an_order_comes_from_points() {
        let order = |votes: &[&[u8]]| leading(Planning::Rank, 2, &[0, 0, 0], votes);
        assert_eq!(order(&[&[0, 1], &[2, 1], &[1, 0]]), [vec![1, 0]], "4, 3 and 2 points");
        assert_eq!(order(&[&[0, 1], &[1, 0]]), [vec![0, 1], vec![1, 0]]);
        assert_eq!(order(&[&[0, 1], &[0, 2]]), [vec![0, 1], vec![0, 2]]);
    }

    #[test]
    fn amounts_are_the_mean_in_whole_steps() {
        let amounts = |votes: &[&[u8]]| leading(Planning::Divide { total: 8, step: 2 }, 3, &[0, 0, 0], votes);
        assert_eq!(amounts(&[&[0, 0, 0, 0], &[0, 0, 1, 1]]), [vec![0, 0, 0, 1]]);
        // 8, 3 and 1 thirds of four steps: two, one and none, and one more for the largest remainder.
        assert_eq!(amounts(&[&[0, 0, 0, 1], &[0, 0, 0, 1], &[0, 0, 1, 2]]), [vec![0, 0, 0, 1]]);
        assert_eq!(amounts(&[&[0, 0, 0, 1], &[0, 0, 0, 2]]), [vec![0, 0, 0, 1], vec![0, 0, 0, 2]]);
    }
}
