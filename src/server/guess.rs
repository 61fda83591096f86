//! What wrong codes and words cost: a delay that grows with how many there were lately, then a refusal. Nobody is counted by
//! address: a whole room stands behind one.

use std::sync::Mutex;
use std::time::Duration;

/// How many wrong ones there may be at once.
const BURST: u64 = 60;
/// How many milliseconds take one of them away.
const DRAINED: u64 = 1_000;
/// The longest delay of an answer.
const LONGEST: u64 = 1_500;

/// How many wrong codes there were lately.
#[derive(Debug)]
pub(super) struct Guesses {
    burst: u64,
    drained: u64,
    level: Mutex<(u64, u64)>,
}

impl Guesses {
    /// For join codes.
    pub(super) fn of_codes() -> Self {
        Self { burst: BURST, drained: DRAINED, level: Mutex::default() }
    }

    /// For recovery words: five tries in a minute.
    pub(super) fn of_words() -> Self {
        Self { burst: 5, drained: 12_000, level: Mutex::default() }
    }

    fn level(&self, now: u64) -> std::sync::MutexGuard<'_, (u64, u64)> {
        let mut level = self.level.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let gone = now.saturating_sub(level.1) / self.drained;
        if gone > 0 {
            level.0 = level.0.saturating_sub(gone);
            level.1 = if level.0 == 0 { now } else { level.1 + gone * self.drained };
        }
        level
    }

    /// Whether nobody may try now.
    pub(super) fn is_full(&self, now: u64) -> bool {
        self.level(now).0 >= self.burst
    }

    /// Takes note of a wrong one; gives how long its answer waits.
    pub(super) fn wrong(&self, now: u64) -> Duration {
        let mut level = self.level(now);
        if level.0 == 0 {
            level.1 = now;
        }
        level.0 += 1;
        Duration::from_millis((level.0 * level.0 * 10).min(LONGEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_to_a_second_and_a_half_and_then_nobody_may_try_for_a_while() {
        let guesses = Guesses::of_codes();
        let delays: Vec<_> = (0..60).map(|_| guesses.wrong(5_000).as_millis()).collect();
        assert!(delays.is_sorted() && delays[0] < 50 && delays[59] == 1_500, "{delays:?}");
        assert!(guesses.is_full(5_000));
        assert!(!guesses.is_full(6_000));
        let words = Guesses::of_words();
        assert_eq!((0..5).filter(|_| !words.is_full(0) && words.wrong(0).as_millis() > 0).count(), 5);
        assert!(words.is_full(11_000) && !words.is_full(12_000));
    }
}
