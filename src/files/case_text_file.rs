//! The text of a case that is being written: saved in the background, whole, and never over what somebody else wrote.

use super::background::{BackgroundFile, OwnWriter};
use super::keep_beside::keep_beside;
use super::patience::Patience;
use super::save::write_atomically;
use super::session_case::full_path;
use super::{FileError, LineEnds, is_absent, note_in_log, read_source, temporary_folder};
use crate::engine::fingerprint;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A text file that somebody writes in here and may write in elsewhere as well.
#[derive(Debug)]
pub struct CaseTextFile {
    path: PathBuf,
    /// What stood in the file when this program last read or wrote it.
    known: Arc<Mutex<String>>,
    writing: BackgroundFile<String>,
}

/// What writes the text; it belongs to the thread, because it may wait.
struct TextWriter {
    path: PathBuf,
    known: Arc<Mutex<String>>,
    patience: Patience,
    /// Whether a file without a letter is none, and goes.
    may_go: bool,
}

impl CaseTextFile {
    /// A file of which this text was read.
    #[must_use]
    pub fn of(path: PathBuf, text: &str) -> Self {
        Self::new(path, text, false)
    }

    /// The same of a file that is there as long as there is a letter in it: without one it is taken away.
    #[must_use]
    pub fn that_may_go(path: PathBuf, text: &str) -> Self {
        Self::new(path, text, true)
    }

    fn new(path: PathBuf, text: &str, may_go: bool) -> Self {
        let known = Arc::new(Mutex::new(text.to_owned()));
        let writer =
            TextWriter { path: path.clone(), known: Arc::clone(&known), patience: Patience::default(), may_go };
        Self { path, known, writing: BackgroundFile::written_by(Box::new(writer)) }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Has a text written soon.
    pub fn write(&mut self, text: &str) {
        self.writing.write(&text.to_owned());
    }

    /// Waits until what was handed over is written, or was tried.
    pub fn flush(&self) {
        self.writing.flush();
    }

    /// Why the last text is not written; nothing where it is, or waits.
    #[must_use]
    pub fn failed(&self) -> Option<String> {
        self.writing.failed()
    }

    /// Whether something is still to be written or tried.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.writing.is_waiting()
    }

    /// Whether something came of writing that nobody looked at yet, once.
    pub fn take_news(&self) -> bool {
        self.writing.take_news()
    }

    /// The text that somebody else wrote into the file since this program last read or wrote it.
    #[must_use]
    pub fn changed_outside(&self) -> Option<String> {
        let known = lock(&self.known);
        let (source, unreadable) = read_source(&self.path).ok()?;
        (unreadable.is_none() && source.text != *known).then_some(source.text)
    }

    /// Says that what somebody else wrote is known now, so that it may be written over by what has it in it.
    pub fn accept(&mut self, text: &str) {
        text.clone_into(&mut lock(&self.known));
    }
}

/// The file in which the steps of a case are kept that can be taken back: named after the folder of the case, and told from
/// others of that name by the way to it.
#[must_use]
pub fn steps_file(steps: &Path, case: &Path) -> PathBuf {
    let full = full_path(case);
    let name = full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    steps.join(format!("{name}-{:016x}.ron", fingerprint(&full.to_string_lossy())))
}

/// Forgets the steps that are kept for a folder, where a case that stood there before left some.
///
/// # Errors
/// When they cannot be deleted.
pub fn forget_steps(steps: &Path, case: &Path) -> Result<()> {
    let file = steps_file(steps, case);
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).context(FileError::Undeletable(file)),
        _ => Ok(()),
    }
}

impl OwnWriter<String> for TextWriter {
    fn write(&mut self, text: &String) -> Result<()> {
        let Self { path, known, patience, may_go } = self;
        let goes = *may_go && text.is_empty();
        // Held while the disk is waited for: who asks in between whether it changed would take our own text for another's.
        let mut known = lock(known);
        // What somebody else wrote does not go away by waiting.
        let changed = patience.until(|| match read_source(path) {
            Ok((source, None)) if source.text == *text && !goes => Ok(false),
            Ok((source, None)) if goes && (source.text.is_empty() || source.text == *known) => {
                fs::remove_file(&*path).context(FileError::Undeletable(path.clone())).map(|()| false)
            }
            Ok((source, None)) if source.text == *known => {
                let written = LineEnds::of(path)?.apply(text);
                write_atomically(path, written.as_bytes()).map(|()| false)
            }
            Ok(_) => Ok(true),
            // Where it was taken away it is written anew: nothing of it is lost then.
            Err(error) if is_absent(&error) && goes => Ok(false),
            Err(error) if is_absent(&error) => write_atomically(path, text.as_bytes()).map(|()| false),
            Err(error) => Err(error),
        })?;
        if changed {
            bail!(FileError::Changed(path.clone()));
        }
        known.clone_from(text);
        Ok(())
    }

    fn take_aside(&mut self) -> Option<PathBuf> {
        None
    }

    fn rescue(&mut self, text: &String) {
        // A disk that is full or gone may be another one than that of temporary files.
        let kept = keep_beside(&self.path, text.as_bytes()).or_else(|_| {
            let folder = self.path.parent().and_then(Path::file_name).unwrap_or_default();
            let name = self.path.file_name().unwrap_or_default();
            keep_beside(&temporary_folder().join(folder).join(name), text.as_bytes())
        });
        let file = self.path.display();
        note_in_log(&match kept {
            Ok(kept) => {
                format!("{file} could not be written; what was to be in it is in {}", kept.file().display())
            }
            Err(error) => format!("{file} could not be written: {error:#}"),
        });
    }
}

fn lock(shared: &Mutex<String>) -> MutexGuard<'_, String> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_wrote_is_not_written_over_before_it_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scenario.ron");
        fs::write(&path, "een\r\ntwee\r\n").unwrap();
        let mut file = CaseTextFile::of(path.clone(), "een\ntwee\n");
        assert_eq!(file.changed_outside(), None);
        file.write("een\ndrie\n");
        file.flush();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), file.failed()), ("een\r\ndrie\r\n", None));
        assert_eq!(file.changed_outside(), None, "one's own text is no change from outside");

        fs::write(&path, "nul\r\ndrie\r\n").unwrap();
        file.write("een\nvier\n");
        file.flush();
        assert!(file.failed().is_some());
        assert_eq!(file.changed_outside().as_deref(), Some("nul\ndrie\n"));
        file.accept("nul\ndrie\n");
        file.write("nul\nvier\n");
        file.flush();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), file.failed()), ("nul\r\nvier\r\n", None));
    }

    #[test]
    fn what_cannot_be_read_is_not_written_over_and_what_is_gone_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dak/scenario.ron");
        write_atomically(&path, b"a").unwrap();
        let mut file = CaseTextFile::of(path.clone(), "a");
        // Another program saved it in another encoding, in which nothing of it can be read.
        let utf16 = [0xff, 0xfe, b'b', 0];
        fs::write(&path, utf16).unwrap();
        file.write("c");
        file.flush();
        assert!(file.failed().is_some() && fs::read(&path).unwrap() == utf16);
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
        file.flush();
        assert_eq!((file.failed(), fs::read_to_string(&path).unwrap().as_str()), (None, "c"));
        // Where even its folder cannot be written to it is kept elsewhere.
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path.parent().unwrap(), "no folder").unwrap();
        let unique = format!("d {}", folder.path().display());
        file.write(&unique);
        drop(file);
        let kept = fs::read_dir(temporary_folder().join("dak")).unwrap().flatten().map(|it| it.path());
        let kept: Vec<_> = kept.filter(|it| fs::read_to_string(it).is_ok_and(|text| text == unique)).collect();
        assert_eq!(kept.len(), 1);
        fs::remove_file(&kept[0]).unwrap();
    }

    #[test]
    fn what_cannot_be_written_until_the_end_is_kept_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scenario.ron");
        fs::write(&path, "a").unwrap();
        let mut file = CaseTextFile::of(path.clone(), "a");
        fs::write(&path, "b").unwrap();
        file.write("c");
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "b");
        assert_eq!(fs::read_to_string(folder.path().join("scenario_2.ron")).unwrap(), "c");
    }
}
