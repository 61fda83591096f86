//! Work on every core.

use crate::author::explore::Executor;
use std::num::NonZeroUsize;
use std::thread;

/// Every core of the machine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Threads(usize);

impl Threads {
    pub(super) fn all() -> Self {
        Self(thread::available_parallelism().map_or(1, NonZeroUsize::get))
    }

    /// How many there are.
    pub(super) fn count(self) -> usize {
        self.0
    }
}

impl Executor for Threads {
    fn each<T: Send>(&self, tasks: &mut [T], work: &(dyn Fn(&mut T) + Sync)) {
        // One task is not worth a thread, and none needs one.
        if self.0 == 1 || tasks.len() <= 1 {
            return tasks.iter_mut().for_each(work);
        }
        thread::scope(|scope| {
            for part in tasks.chunks_mut(tasks.len().div_ceil(self.0)) {
                scope.spawn(move || part.iter_mut().for_each(work));
            }
        });
    }
    fn tasks(&self) -> usize {
        self.0
    }
}
