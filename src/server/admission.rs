//! How many may join in a second: a wave of thousands is taken in at a pace that leaves the room usable.

use std::sync::{Mutex, PoisonError};

/// Who may join in a second, over plain HTTP and behind TLS.
const PLAIN: u64 = 500;
const HOSTED: u64 = 200;
/// For how many seconds' worth the queue may be ahead.
const AHEAD: u64 = 2;

/// How many were admitted lately.
#[derive(Debug)]
pub(super) struct Admission {
    second: u64,
    level: Mutex<(u64, u64)>,
}

impl Admission {
    /// For a server that is reached from everywhere, or one of a room.
    pub(super) fn new(hosted: bool) -> Self {
        Self { second: if hosted { HOSTED } else { PLAIN }, level: Mutex::default() }
    }

    /// Whether one more may join now, in milliseconds since 1970.
    pub(super) fn admits(&self, now: u64) -> bool {
        let mut level = self.level.lock().unwrap_or_else(PoisonError::into_inner);
        let gone = now.saturating_sub(level.1).saturating_mul(self.second) / 1_000;
        if gone > 0 {
            *level = (level.0.saturating_sub(gone), now);
        }
        let fits = level.0 < self.second * AHEAD;
        level.0 += u64::from(fits);
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_is_taken_in_at_a_pace() {
        let admission = Admission::new(true);
        assert_eq!((0..1_000).filter(|_| admission.admits(10_000)).count(), 400);
        assert_eq!((0..1_000).filter(|_| admission.admits(10_500)).count(), 100);
    }
}
