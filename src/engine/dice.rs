//! Chance: the only source of it. A draw depends on the seed and its number alone, so nothing but a counter is kept.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use serde::{Deserialize, Serialize};

/// The stream that decides what happens.
const CHANCE: u64 = 1;
/// The stream that decides in which order choices are shown; apart, so that showing them never changes the play.
const ORDER: u64 = 2;
/// Draws set aside for the order of one beat; more than a beat may have choices.
const ORDER_DRAWS: u64 = 256;

/// What the dice of a session start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seed(pub u64);

/// Decides what happens where a scenario leaves it to chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dice<'a> {
    /// Draws from the stream of a seed (PCG XSH RR 64/32, O'Neill 2014).
    Seeded(Seed),
    /// Takes the given branches in order, then always the first, counted among those that can be drawn: exploration
    /// turns chance into one more choice.
    Scripted(&'a [u32]),
}

impl Dice<'_> {
    /// The branch that draw number `draw` takes, among branches with these weights.
    ///
    /// Weights of zero are never drawn; without any weight the first branch is taken.
    #[must_use]
    pub fn branch(self, draw: u32, weights: &[u32]) -> usize {
        match self {
            Self::Scripted(branches) => {
                let nth = branches.get(draw as usize).copied().unwrap_or(0) as usize;
                let possible = || (0..weights.len()).filter(|branch| weights[*branch] > 0);
                possible().nth(nth).or_else(|| possible().next_back()).unwrap_or(0)
            }
            Self::Seeded(seed) => {
                let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
                let mut generator = Pcg32::new(seed.0, CHANCE);
                generator.advance(u64::from(draw));
                let mut left = below(&mut generator, total);
                for (branch, weight) in weights.iter().enumerate() {
                    match left.checked_sub(u64::from(*weight)) {
                        Some(rest) => left = rest,
                        None => return branch,
                    }
                }
                0
            }
        }
    }
}

/// Puts items in an order drawn from the seed; the same for the same beat however often it is shown.
pub fn shuffle<T>(seed: Seed, beat: u32, items: &mut [T]) {
    let mut generator = Pcg32::new(seed.0, ORDER);
    generator.advance(u64::from(beat) * ORDER_DRAWS);
    for last in (1..items.len()).rev() {
        items.swap(last, below(&mut generator, last as u64 + 1) as usize);
    }
}

/// A number below `bound` by multiplication (Lemire 2019, without the rejection: a bias below 2⁻³² × `bound`).
///
/// Written out, because the mappings of `rand` may change with its version and a transcript must replay for ever.
fn below(generator: &mut Pcg32, bound: u64) -> u64 {
    (u64::from(generator.next_u32()) * bound.min(u64::from(u32::MAX))) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_frozen() {
        let draws: Vec<_> = (0..16).map(|draw| Dice::Seeded(Seed(1)).branch(draw, &[3, 1, 6])).collect();
        insta::assert_debug_snapshot!(draws, @r"
        [
            2,
            0,
            2,
            2,
            2,
            2,
            0,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            0,
        ]
        ");
        let mut order: Vec<_> = (0..8).collect();
        shuffle(Seed(1), 7, &mut order);
        insta::assert_debug_snapshot!(order, @r"
        [
            4,
            5,
            7,
            3,
            1,
            0,
            2,
            6,
        ]
        ");
    }

    #[test]
    fn weights_decide_how_often() {
        let hits = (0..10_000).filter(|draw| Dice::Seeded(Seed(42)).branch(*draw, &[1, 3]) == 1).count();
        assert!((7_300..7_700).contains(&hits), "{hits} of 10000 for a weight of three in four");
        assert!((0..1_000).all(|draw| Dice::Seeded(Seed(9)).branch(draw, &[0, 1]) == 1));
    }

    #[test]
    fn scripted_dice_do_as_told() {
        let dice = Dice::Scripted(&[1, 0, 7]);
        let taken: Vec<_> = (0..4).map(|draw| dice.branch(draw, &[1, 1])).collect();
        assert_eq!(taken, [1, 0, 1, 0]);
    }

    #[test]
    fn an_order_has_everything_once() {
        let mut order: Vec<_> = (0..200).collect();
        shuffle(Seed(3), 0, &mut order);
        assert!(!order.is_sorted());
        order.sort_unstable();
        assert!(order.into_iter().eq(0..200));
    }
}
