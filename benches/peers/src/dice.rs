//! Chance that is the same in every run: a xorshift generator with a fixed seed.

/// Draws the choices of a walk, the same ones in each run and for each peer.
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that start from the seed all walks share.
    pub(crate) fn fixed() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    /// A number from 0 up to, not including, `count` (which may not be 0).
    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }
}
