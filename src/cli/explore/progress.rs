//! How far an exploration is, on a terminal; and stopping it early with Ctrl-C.

use crate::author::explore::{SearchPhase, Status};
use crate::cli::shell::Shell;
use indicatif::{ProgressBar, ProgressStyle};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Whether Ctrl-C was pressed. A signal can reach nothing but a static.
static STOP: AtomicBool = AtomicBool::new(false);

/// A progress bar where a person looks on, and nothing elsewhere.
pub(in crate::cli) struct Bar {
    bar: ProgressBar,
    begun: Instant,
    flow: String,
    scores: String,
}

impl Bar {
    pub(in crate::cli) fn new(shell: &Shell<'_>) -> Self {
        STOP.store(false, Ordering::Relaxed);
        // Where another handler is set already, as in tests, Ctrl-C does what that one does.
        let _ = ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed));
        let bar = if shell.interactive { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
            bar.set_style(style);
        }
        let (flow, scores) = (shell.words.text("explore-bar-flow"), shell.words.text("explore-bar-scores"));
        Self { bar, begun: Instant::now(), flow, scores }
    }

    /// Shows how far it is; returns whether to go on.
    pub(in crate::cli) fn show(&self, status: Status) -> bool {
        if !self.bar.is_hidden() {
            let what = if status.phase == SearchPhase::Abstract { &self.flow } else { &self.scores };
            let rate = status.states as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
            self.bar.set_message(format!("{what}: {} ({rate:.0}/s), +{}", status.states, status.waiting));
            self.bar.tick();
        }
        !STOP.load(Ordering::Relaxed)
    }

    pub(in crate::cli) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
