//! How a number was spread over many runs: every value with how often it came.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// How a number was spread over many runs. Whole numbers in, whole numbers out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    times: BTreeMap<i32, u32>,
}

/// A spread in five numbers and a mean, in the unit of its values times a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// The mean, rounded to the nearest.
    pub mean: i32,
    /// The least value.
    pub least: i32,
    /// A quarter of the runs came no higher.
    pub lower: i32,
    /// Half of the runs came no higher.
    pub middle: i32,
    /// Three quarters of the runs came no higher.
    pub upper: i32,
    /// The greatest value.
    pub greatest: i32,
}

impl Spread {
    /// Adds the value of one run.
    pub fn add(&mut self, value: i32) {
        *self.times.entry(value).or_default() += 1;
    }

    /// Adds the values of other runs.
    pub fn merge(&mut self, other: &Self) {
        for (value, times) in &other.times {
            *self.times.entry(*value).or_default() += times;
        }
    }

    /// How many runs are in it.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.times.values().sum()
    }

    /// The sum of all values.
    #[must_use]
    pub fn sum(&self) -> i64 {
        self.times.iter().map(|(value, times)| i64::from(*value) * i64::from(*times)).sum()
    }

    /// The mean times a scale, rounded to the nearest; `None` without runs.
    #[must_use]
    pub fn mean(&self, scale: i32) -> Option<i32> {
        let count = i64::from(self.count());
        let sum = self.sum() * i64::from(scale);
        (count > 0).then(|| ((2 * sum + count).div_euclid(2 * count)) as i32)
    }

    /// The spread in six numbers, each times a scale; `None` without runs.
    #[must_use]
    pub fn summary(&self, scale: i32) -> Option<Summary> {
        Some(Summary {
            mean: self.mean(scale)?,
            least: self.at_most(0)? * scale,
            lower: self.at_most(25)? * scale,
            middle: self.at_most(50)? * scale,
            upper: self.at_most(75)? * scale,
            greatest: self.at_most(100)? * scale,
        })
    }

    /// How many runs fell into each of so many equal parts of a range; what lies outside counts at its end.
    #[must_use]
    pub fn parts(&self, range: &RangeInclusive<i32>, parts: usize) -> Vec<u32> {
        let mut counted = vec![0; parts];
        let width = i64::from(range.end() - range.start()).max(1);
        for (value, times) in &self.times {
            let from_start = i64::from(value.saturating_sub(*range.start())).max(0);
            let part = (from_start * parts as i64 / width).min(parts as i64 - 1);
            counted[part as usize] += times;
        }
        counted
    }

    /// The least value that so many per cent of the runs did not exceed.
    fn at_most(&self, percent: u64) -> Option<i32> {
        let rank = (u64::from(self.count()) * percent).div_ceil(100).max(1);
        let mut passed = 0;
        self.times.iter().find_map(|(value, times)| {
            passed += u64::from(*times);
            (passed >= rank).then_some(*value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(values: &[i32]) -> Spread {
        let mut spread = Spread::default();
        values.iter().for_each(|value| spread.add(*value));
        spread
    }

    #[test]
    fn numbers_of_a_spread_are_values_that_came() {
        let of = spread(&[10, 20, 30, 40]).summary(1);
        let expected = Summary { mean: 25, least: 10, lower: 10, middle: 20, upper: 30, greatest: 40 };
        assert_eq!(of, Some(expected));
        assert_eq!(spread(&[-1, -2]).mean(100), Some(-150));
        assert_eq!(Spread::default().summary(1), None);
    }

    #[test]
    fn parts_hold_every_run_once() {
        assert_eq!(spread(&[-5, 0, 9, 10, 99, 100, 500]).parts(&(0..=100), 10), [3, 1, 0, 0, 0, 0, 0, 0, 0, 3]);
    }

    #[test]
    fn merging_is_adding() {
        let mut both = spread(&[1, 2]);
        both.merge(&spread(&[2, 3]));
        assert_eq!(both, spread(&[3, 2, 2, 1]));
    }
}
