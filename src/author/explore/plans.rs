//! Every plan that a beat allows: what a budget pays for, every order, every division. Of too many orders and divisions some
//! from all over, as far as they can be counted; of too many selections the first.

use crate::engine::{ChoiceId, Planning, Scenario};

/// Plans, one behind the other.
#[derive(Debug, Default)]
pub(super) struct PlanList {
    /// The picks of all plans.
    pub(super) picks: Vec<ChoiceId>,
    /// Where each plan ends among the picks.
    pub(super) ends: Vec<u32>,
}

impl PlanList {
    fn push(&mut self, plan: impl IntoIterator<Item = ChoiceId>) {
        self.picks.extend(plan);
        self.ends.push(self.picks.len() as u32);
    }

    /// Adds every plan of these choices, in the written order, up to so many plans in all; `false` when there are more.
    /// `bounds` are the least and the most choices.
    pub(super) fn add(
        &mut self,
        scenario: &Scenario,
        planning: Option<Planning>,
        all: &[ChoiceId],
        bounds: (usize, usize),
        limit: usize,
    ) -> bool {
        let room = limit.saturating_sub(self.ends.len());
        match planning {
            None => self.subsets(scenario, all, bounds, 0, (&mut Vec::new(), u32::MAX), limit),
            Some(Planning::Budget { total, .. }) => {
                self.subsets(scenario, all, bounds, 0, (&mut Vec::new(), total.into()), limit)
            }
            Some(Planning::Rank) => self.orders(all, bounds.1, room),
            Some(Planning::Divide { .. }) => self.divisions(all, planning.and_then(Planning::steps).unwrap_or(0), room),
        }
    }

    /// Every selection that goes on from these; the number is what is left to spend.
    fn subsets(
        &mut self,
        scenario: &Scenario,
        all: &[ChoiceId],
        bounds: (usize, usize),
        from: usize,
        (chosen, left): (&mut Vec<ChoiceId>, u32),
        limit: usize,
    ) -> bool {
        if chosen.len() >= bounds.0 {
            if self.ends.len() >= limit {
                return false;
            }
            self.push(chosen.iter().copied());
        }
        if chosen.len() == bounds.1 {
            return true;
        }
        let cost = |choice: &ChoiceId| u32::from(scenario.notes(*choice).cost);
        for at in from..all.len() {
            let Some(rest) = left.checked_sub(cost(&all[at])) else { continue };
            // What cannot be made up to the least any more leads to no plan, however often it is tried.
            let needed = bounds.0.saturating_sub(chosen.len() + 1);
            let mut later: Vec<u32> = if needed == 0 { Vec::new() } else { all[at + 1..].iter().map(cost).collect() };
            later.sort_unstable();
            if later.len() < needed || later[..needed].iter().sum::<u32>() > rest {
                continue;
            }
            chosen.push(all[at]);
            let whole = self.subsets(scenario, all, bounds, at + 1, (&mut *chosen, rest), limit);
            chosen.pop();
            if !whole {
                return false;
            }
        }
        true
    }

    /// Every order of so many.
    fn orders(&mut self, all: &[ChoiceId], count: usize, room: usize) -> bool {
        let left = |at: usize| all.len().saturating_sub(at) as u128;
        let whole = (0..count).fold(1u128, |ways, at| ways.saturating_mul(left(at)));
        for mut number in spread(whole, room) {
            let mut rest = all.to_vec();
            self.push((0..count.min(all.len())).map(|_| {
                let of = rest.len() as u128;
                let at = (number % of) as usize;
                number /= of;
                rest.remove(at)
            }));
        }
        whole <= room as u128
    }

    /// Every division of so many steps.
    fn divisions(&mut self, all: &[ChoiceId], steps: usize, room: usize) -> bool {
        let Some(last) = all.len().checked_sub(1) else { return true };
        // How many ways there are to give so many steps to so many choices.
        let mut ways = vec![vec![1u128; steps + 1]];
        for among in 1..all.len() {
            let mut row = vec![1u128; steps + 1];
            for given in 1..=steps {
                row[given] = row[given - 1].saturating_add(ways[among - 1][given]);
            }
            ways.push(row);
        }
        let whole = ways[last][steps];
        for number in spread(whole, room) {
            let (mut left, mut number, mut plan) = (steps, number, Vec::with_capacity(steps));
            for (at, choice) in all.iter().enumerate() {
                let mut given = left;
                if at < last {
                    // The most first: whoever gets all of it is looked at before anything is shared.
                    while given > 0 && number >= ways[last - at - 1][left - given] {
                        number -= ways[last - at - 1][left - given];
                        given -= 1;
                    }
                }
                plan.extend(std::iter::repeat_n(*choice, given));
                left -= given;
            }
            self.push(plan);
        }
        whole <= room as u128
    }
}

/// The numbers below `whole`, or where these are too many so many of them, evenly spread.
fn spread(whole: u128, room: usize) -> impl Iterator<Item = u128> {
    let count = whole.min(room as u128);
    let (stride, rest) = (whole / count.max(1), whole % count.max(1));
    (0..count).map(move |at| at * stride + at * rest / count)
}

#[cfg(test)]
mod tests {
    use super::{PlanList, spread};
    use crate::engine::{ChoiceId, Planning};
    use std::collections::BTreeSet;

    fn choices(count: usize) -> Vec<ChoiceId> {
        (0..count).map(ChoiceId::new).collect()
    }

    fn plans(list: &PlanList) -> Vec<Vec<usize>> {
        let starts = std::iter::once(0).chain(list.ends.iter().copied());
        let plan =
            |(from, to): (u32, u32)| list.picks[from as usize..to as usize].iter().map(|it| it.index()).collect();
        starts.zip(list.ends.iter().copied()).map(plan).collect()
    }

    #[test]
    fn every_order_comes_once() {
        let mut list = PlanList::default();
        assert!(list.orders(&choices(4), 2, 100));
        let found: BTreeSet<_> = plans(&list).into_iter().collect();
        assert_eq!(found.len(), 12);
        assert!(found.iter().all(|it| it.len() == 2 && it[0] != it[1]), "{found:?}");
    }

    #[test]
    fn every_division_comes_once() {
        let mut list = PlanList::default();
        assert!(list.divisions(&choices(3), 4, 100));
        let found: BTreeSet<_> = plans(&list).into_iter().collect();
        assert_eq!(found.len(), 15, "{found:?}");
        assert!(found.iter().all(|it| it.len() == 4), "{found:?}");
        assert!([vec![0, 0, 0, 0], vec![2, 2, 2, 2], vec![0, 1, 1, 2]].iter().all(|it| found.contains(it)));
    }

    #[test]
    fn of_too_many_some_from_all_over_are_tried() {
        let mut list = PlanList::default();
        assert!(!list.divisions(&choices(8), 100, 50));
        let found = plans(&list);
        assert_eq!(found.len(), 50);
        assert!(found.iter().all(|it| it.len() == 100));
        let firsts: BTreeSet<_> = found.iter().map(|it| it.iter().filter(|at| **at == 0).count()).collect();
        assert!(firsts.len() > 10, "{firsts:?}");
        let mut list = PlanList::default();
        assert!(!list.orders(&choices(40), 30, 50), "more than a number can hold");
        let firsts: BTreeSet<_> = plans(&list).iter().map(|it| it[0]).collect();
        assert!(plans(&list).iter().all(|it| it.iter().collect::<BTreeSet<_>>().len() == 30) && firsts.len() > 10);
        assert_eq!(spread(0, 5).count(), 0);
        assert_eq!(spread(10, 4).collect::<Vec<_>>(), [0, 2, 5, 7]);
        assert_eq!(Planning::Divide { total: 24, step: 2 }.steps(), Some(12));
    }
}
