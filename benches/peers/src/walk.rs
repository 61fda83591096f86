//! The walk every peer makes: pick at random among the available choices, read the next lines and choice texts.

use std::hint::black_box;
use std::io::Write;

use anyhow::{Result, ensure};

use crate::dice::Dice;
use crate::figures::{Figures, timed};

/// Steps whose texts are hashed before the clock starts, to show that all peers walk the same way.
const CHECKED_STEPS: u64 = 1_000;

/// A dialogue that is being played.
pub(crate) trait Player {
    /// Hands every line up to the first choice, then every available choice's text, to `read`; says how many choices.
    fn begin(&mut self, read: &mut impl FnMut(&str)) -> Result<usize>;

    /// Takes the available choice of this number, then does as `begin` does.
    fn choose(&mut self, number: usize, read: &mut impl FnMut(&str)) -> Result<usize>;
}

/// Walks the checked steps and then `steps` more on the clock, and prints what came of both.
pub(crate) fn walk(player: &mut impl Player, steps: u64, figures: &mut Figures<impl Write>) -> Result<()> {
    let mut dice = Dice::fixed();
    let mut hash = Hash::new();
    let mut read = |text: &str| hash.add(text);
    let mut available = player.begin(&mut read)?;
    for _ in 0..CHECKED_STEPS {
        available = step(player, available, &mut dice, &mut read)?;
    }
    figures.text("first_steps", &format!("{:016x}", hash.0), "hash")?;

    let mut read = |text: &str| {
        black_box(text);
    };
    let ((), seconds) = timed(|| {
        for _ in 0..steps {
            available = step(player, available, &mut dice, &mut read)?;
        }
        Ok(())
    })?;
    figures.number("steps_per_cpu_second", steps as f64 / seconds, "1/s")
}

fn step(player: &mut impl Player, available: usize, dice: &mut Dice, read: &mut impl FnMut(&str)) -> Result<usize> {
    ensure!(available > 0, "the walk came to an end, which the generated dialogue never does");
    player.choose(dice.below(available), read)
}

/// FNV-1a over texts, with a mark after each.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}
