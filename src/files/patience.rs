//! Waiting for a file that something else holds for a moment: a sync client, a virus scanner, a backup.

use anyhow::Result;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How long it is waited before each new try, in milliseconds: a second altogether.
const PAUSES: [u64; 8] = [10, 20, 40, 80, 150, 200, 250, 250];

/// Tries again for up to a second; after that only once each time, until it succeeds again: nobody waits a second for
/// every answer because a disk is full.
#[derive(Clone)]
pub(super) struct Patience {
    wait: Arc<dyn Fn(Duration) + Send + Sync>,
    spent: bool,
}

impl Default for Patience {
    fn default() -> Self {
        Self::waiting(std::thread::sleep)
    }
}

impl fmt::Debug for Patience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Patience").field("spent", &self.spent).finish_non_exhaustive()
    }
}

impl Patience {
    /// Patience that passes its time in this way.
    pub(super) fn waiting(wait: impl Fn(Duration) + Send + Sync + 'static) -> Self {
        Self { wait: Arc::new(wait), spent: false }
    }

    /// Does something, again and again while it fails and there is patience left.
    ///
    /// # Errors
    /// What the last try failed with.
    pub(super) fn until<T>(&mut self, mut work: impl FnMut() -> Result<T>) -> Result<T> {
        let mut done = work();
        for pause in PAUSES.into_iter().filter(|_| !self.spent) {
            if done.is_ok() {
                break;
            }
            (self.wait)(Duration::from_millis(pause));
            done = work();
        }
        self.spent = done.is_err();
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::sync::Mutex;

    #[test]
    fn a_second_is_waited_once_and_anew_after_a_success() {
        let waited = Arc::new(Mutex::new(Duration::ZERO));
        let clock = Arc::clone(&waited);
        let mut patience = Patience::waiting(move |pause| *clock.lock().unwrap() += pause);
        let fail = |patience: &mut Patience| patience.until(|| -> Result<()> { bail!("held") }).is_err();
        assert!(fail(&mut patience) && *waited.lock().unwrap() == Duration::from_secs(1));
        assert!(fail(&mut patience) && *waited.lock().unwrap() == Duration::from_secs(1), "it is not waited again");
        patience.until(|| Ok(())).unwrap();
        assert!(fail(&mut patience) && *waited.lock().unwrap() == Duration::from_secs(2));
    }
}
