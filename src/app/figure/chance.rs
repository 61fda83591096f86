//! Small chances that depend on a seed and a number alone, so that the same moment always looks the same.

/// A number of which every bit depends on every bit of the seed and the place (`SplitMix64`).
pub(super) const fn mix(seed: u64, at: u64) -> u64 {
    let mut it = seed.wrapping_add(at.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    it ^ (it >> 31)
}

/// A part of one, from 0 up to but not 1.
#[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
pub(super) fn share(seed: u64, at: u64) -> f32 {
    (mix(seed, at) >> 40) as f32 / (1_u64 << 24) as f32
}
