//! Chance: the only source of it. A draw depends on the seed and its number alone, so nothing but a counter is kept.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use serde::{Deserialize, Serialize};

/// The stream that decides what happens.
const CHANCE: u64 = 1;
/// The stream that decides in which order choices are shown; apart, so that showing them never changes the play.
const ORDER: u64 = 2;
/// The stream from which a simulated player draws; apart, so that the same case meets every player alike.
const PLAYER: u64 = 3;
/// The stream from which facts are drawn when a session starts; apart, so that a case that draws one more fact plays
/// every seed as before.
const FACTS: u64 = 4;
/// Draws set aside for the order of one beat; more than a beat may have choices.
const ORDER_DRAWS: u64 = 256;

/// What the dice of a session start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seed(pub u64);

impl Seed {
    /// The seed of one session among many that start from this one.
    ///
    /// Mixed (`SplitMix64`, Steele, Lea & Flood 2014), because neighbouring seeds have neighbouring first draws; of 53
    /// bits, so that every reader of JSON keeps it whole and the session can be played again.
    #[must_use]
    pub fn of_run(self, run: u32) -> Self {
        let mut mixed = self.0.wrapping_add((u64::from(run) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self((mixed ^ (mixed >> 31)) >> 11)
    }
}

/// What a simulated player draws from, one number after another.
#[derive(Debug, Clone)]
pub struct Draws(Pcg32);

impl Draws {
    /// The draws of the player of the session with this seed.
    #[must_use]
    pub fn new(seed: Seed) -> Self {
        Self(Pcg32::new(seed.0, PLAYER))
    }

    /// A number below `bound`; 0 where there is none below it.
    pub fn below(&mut self, bound: usize) -> usize {
        below(&mut self.0, bound as u64) as usize
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn happens(&mut self, percent: u8) -> bool {
        self.below(100) < usize::from(percent)
    }
}

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
                let mut generator = Pcg32::new(seed.0, CHANCE);
                generator.advance(u64::from(draw));
                by_weight(&mut generator, weights)
            }
        }
    }
}

/// The place of the word that the drawn fact with this number gets, among words with these weights.
///
/// Weights of zero are never drawn; without any weight it is the first.
#[must_use]
pub(super) fn drawn_fact(seed: Seed, number: u32, weights: &[u32]) -> usize {
    let mut generator = Pcg32::new(seed.0, FACTS);
    generator.advance(u64::from(number));
    by_weight(&mut generator, weights)
}

/// A place among weights, drawn by them; the first without any.
fn by_weight(generator: &mut Pcg32, weights: &[u32]) -> usize {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let mut left = below(generator, total);
    for (place, weight) in weights.iter().enumerate() {
        match left.checked_sub(u64::from(*weight)) {
            Some(rest) => left = rest,
            None => return place,
        }
    }
    0
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
    fn facts_are_drawn_from_a_stream_of_their_own_that_is_frozen() {
        let drawn: Vec<_> = (0..16).map(|seed| drawn_fact(Seed(seed), 0, &[2, 1, 1])).collect();
        assert_eq!(drawn, [0, 1, 0, 1, 0, 2, 0, 0, 2, 2, 2, 2, 0, 2, 0, 1]);
        let second: Vec<_> = (0..16).map(|seed| drawn_fact(Seed(seed), 1, &[2, 1, 1])).collect();
        assert_ne!(drawn, second);
        let firsts = (0..10_000).filter(|seed| drawn_fact(Seed(*seed), 0, &[1, 3]) == 0).count();
        assert!((2_300..2_700).contains(&firsts), "{firsts} of 10000 for a weight of one in four");
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

    #[test]
    fn runs_have_seeds_of_their_own_that_any_program_can_read() {
        // The first outputs of SplitMix64 from 1, without their low eleven bits.
        let seeds = [5_103_132_997_656_651, 6_717_404_888_216_029, 8_746_015_278_458_442];
        assert_eq!([0, 1, 2].map(|run| Seed(1).of_run(run).0), seeds);
        assert!((0..1_000).all(|run| Seed(7).of_run(run).0 < 1 << 53));
        let mut player = Draws::new(Seed(1));
        assert_eq!([2, 3, 4, 5, 6, 7].map(|bound| player.below(bound)), [1, 1, 0, 0, 5, 5]);
        assert_eq!(player.below(0), 0);
    }
}
