//! Something that is worked out on a thread of its own while somebody writes on.

use std::io;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Weak};
use std::thread;

/// What is being worked out, and brings its results one by one. Dropped, it is wanted no longer and ends soon.
#[derive(Debug)]
pub(super) struct Errand<T> {
    came: Receiver<T>,
    wanted: Option<Arc<()>>,
    over: bool,
}

/// Asked by what works it out: whether it is still wanted.
#[derive(Debug)]
pub(super) struct ErrandWanted(Weak<()>);

impl ErrandWanted {
    pub(super) fn holds(&self) -> bool {
        self.0.strong_count() > 0
    }
}

impl<T: Send + 'static> Errand<T> {
    /// Begins to work something out; `run` is told whether it is wanted still and hands over what it found.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(super) fn begin<F>(name: &str, run: F) -> io::Result<Self>
    where
        F: FnOnce(&ErrandWanted, &mut dyn FnMut(T)) + Send + 'static,
    {
        let (done, came) = channel();
        let wanted = Arc::new(());
        let still = ErrandWanted(Arc::downgrade(&wanted));
        // Who asked may have gone on with something else: then nobody takes it.
        let run = move || run(&still, &mut |it| drop(done.send(it)));
        thread::Builder::new().name(name.to_owned()).spawn(run)?;
        Ok(Self { came, wanted: Some(wanted), over: false })
    }

    /// What was found since it was last looked at.
    pub(super) fn look(&mut self) -> Vec<T> {
        let mut found = Vec::new();
        loop {
            match self.came.try_recv() {
                Ok(it) => found.push(it),
                Err(TryRecvError::Empty) => return found,
                Err(TryRecvError::Disconnected) => break,
            }
        }
        self.over = true;
        found
    }

    /// Whether nothing comes any more, as it was last looked at.
    pub(super) fn is_over(&self) -> bool {
        self.over
    }

    /// It is wanted no longer: it ends after what it is at.
    pub(super) fn call_off(&mut self) {
        self.wanted = None;
    }
}
