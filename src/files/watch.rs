//! Waiting until a file of a scenario is saved.

use super::FileError;
use anyhow::{Context, Result};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long it must be quiet before a save counts as done: editors write, rename and touch in several steps.
const QUIET: Duration = Duration::from_millis(120);
/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// Watches folders for saved files.
pub struct Watcher {
    /// Watches as long as it lives.
    _watcher: Box<dyn notify::Watcher>,
    changes: Receiver<PathBuf>,
}

impl Watcher {
    /// Watches these folders and all below them.
    ///
    /// # Errors
    /// When a folder cannot be watched, not even by looking at it again and again.
    pub fn of(folders: &[PathBuf]) -> Result<Self> {
        let (sender, changes) = channel();
        let watcher = system(folders, sender.clone()).or_else(|_| polling(folders, sender));
        let folder = folders.first().cloned().unwrap_or_default();
        Ok(Self { _watcher: watcher.with_context(|| FileError::Unreadable(folder))?, changes })
    }

    /// Waits until something was saved, and says what; `None` when nothing can change any more.
    pub fn wait(&mut self) -> Option<PathBuf> {
        settled(&self.changes, QUIET)
    }
}

/// What the system tells by itself.
fn system(folders: &[PathBuf], sender: Sender<PathBuf>) -> notify::Result<Box<dyn notify::Watcher>> {
    let mut watcher: RecommendedWatcher = notify::recommended_watcher(move |event| tell(event, &sender))?;
    for folder in folders {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Box::new(watcher))
}

/// Looking again and again, for network folders and systems that tell nothing.
fn polling(folders: &[PathBuf], sender: Sender<PathBuf>) -> notify::Result<Box<dyn notify::Watcher>> {
    let config = Config::default().with_poll_interval(POLL);
    let mut watcher = PollWatcher::new(move |event| tell(event, &sender), config)?;
    for folder in folders {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Box::new(watcher))
}

fn tell(event: notify::Result<Event>, sender: &Sender<PathBuf>) {
    let Ok(event) = event else { return };
    // Reading a file is an event too, and checking reads them all.
    if event.kind.is_access() {
        return;
    }
    if let Some(path) = event.paths.into_iter().find(|path| counts(path)) {
        // Nobody listens any more when the program stops.
        let _ = sender.send(path);
    }
}

/// Whether a file is part of a scenario, rather than what an editor keeps beside it.
fn counts(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|extension| ["ron", "md", "po"].iter().any(|it| extension == *it))
}

/// The first change, once no more follow it.
fn settled(changes: &Receiver<PathBuf>, quiet: Duration) -> Option<PathBuf> {
    let first = changes.recv().ok()?;
    while changes.recv_timeout(quiet).is_ok() {}
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_save_is_part_of_it() {
        let (sender, changes) = channel();
        for name in ["a/scenario.ron", "a/lang/en.po"] {
            sender.send(PathBuf::from(name)).unwrap();
        }
        drop(sender);
        assert_eq!(settled(&changes, QUIET), Some(PathBuf::from("a/scenario.ron")));
        assert_eq!(settled(&changes, QUIET), None);
    }

    #[test]
    fn only_files_of_a_scenario_count() {
        let counted = ["scenario.ron", "dossier/brief.md", "lang/en.po", "plans/x.ron"];
        assert!(counted.iter().all(|path| counts(Path::new(path))));
        assert!(
            [".scenario.ron.swp", "scenario.ron~", "4913", ".#scenario.ron"].iter().all(|it| !counts(Path::new(it)))
        );
    }
}
