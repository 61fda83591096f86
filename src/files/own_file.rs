//! A file with what is somebody's own: never overwritten by what somebody else wrote to it, or by what it usually holds.

use super::save::{set_aside, write_privately};
use super::{FileError, is_absent, read_source};
use crate::script::{read_data, write_data};
use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A file of plain data with what this program knows of it.
#[derive(Debug)]
pub struct OwnFile<T> {
    path: PathBuf,
    /// What this program handed over last, or read: all it knows of the file. What stands there besides is somebody else's.
    mine: T,
    aside: Option<PathBuf>,
    closed: Option<anyhow::Error>,
}

/// What a file of plain data holds.
enum ReadData<T> {
    Absent,
    Data(T),
    /// It is there and cannot be opened now; later it may.
    Closed(anyhow::Error),
    /// It is no such data, and never will be.
    Unreadable,
}

fn read<T: DeserializeOwned>(path: &Path) -> ReadData<T> {
    match read_source(path) {
        Ok((source, None)) => read_data(&source.text).map_or(ReadData::Unreadable, ReadData::Data),
        Ok((_, Some(_))) => ReadData::Unreadable,
        Err(error) if is_absent(&error) => ReadData::Absent,
        Err(error) => ReadData::Closed(error),
    }
}

impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Default> OwnFile<T> {
    /// Reads a file. Where there is none, or it cannot be opened, one begins with the usual; what cannot be read is set
    /// aside first.
    #[must_use]
    pub fn read(path: PathBuf) -> Self {
        let (mine, aside, closed) = match read(&path) {
            ReadData::Data(value) => (value, None, None),
            ReadData::Absent => (T::default(), None, None),
            // What is written later is added to what stands there then.
            ReadData::Closed(error) => (T::default(), None, Some(error)),
            ReadData::Unreadable => (T::default(), set_aside(&path).ok(), None),
        };
        Self { path, mine, aside, closed }
    }

    /// What was read, or handed over last.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.mine
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where something stands now that was set aside, once; for whoever tells it.
    pub fn take_aside(&mut self) -> Option<PathBuf> {
        self.aside.take()
    }

    /// Why the file could not be opened when it was read, once; for whoever tells it. What it holds is not known here.
    pub fn take_closed(&mut self) -> Option<anyhow::Error> {
        self.closed.take()
    }

    /// Writes what changed here. What another window wrote meanwhile stays; where both changed the same, what it wrote is
    /// set aside.
    ///
    /// # Errors
    /// When the file cannot be opened or written; what it held stays then.
    pub fn write(&mut self, value: &T) -> Result<()> {
        let merged = match read(&self.path) {
            ReadData::Absent => value.clone(),
            ReadData::Data(theirs) => {
                let (merged, clash) = self.merged(value, &theirs)?;
                if clash {
                    self.aside = Some(set_aside(&self.path)?);
                }
                merged
            }
            ReadData::Closed(error) => return Err(error),
            ReadData::Unreadable => {
                self.aside = Some(set_aside(&self.path)?);
                value.clone()
            }
        };
        let text = write_data(&merged).context("this could not be written down")?;
        write_privately(&self.path, text.as_bytes())?;
        self.mine = value.clone();
        Ok(())
    }

    /// What was changed here, and in everything else what stands in the file; and whether both changed the same.
    fn merged(&self, value: &T, theirs: &T) -> Result<(T, bool)> {
        let json = |it: &T| serde_json::to_value(it).with_context(|| FileError::Unwritable(self.path.clone()));
        let mut clash = false;
        let merged = merge((&json(&self.mine)?, &json(value)?), &json(theirs)?, &mut clash);
        let merged = serde_json::from_value(merged).with_context(|| FileError::Unwritable(self.path.clone()))?;
        Ok((merged, clash))
    }
}

/// Joins a change, from what it was to what it is, with what somebody else made of it, part by part.
fn merge(mine: (&Value, &Value), theirs: &Value, clash: &mut bool) -> Value {
    if mine.0 == mine.1 {
        return theirs.clone();
    }
    match (mine.0, mine.1, theirs) {
        (Value::Object(before), Value::Object(now), Value::Object(other)) => {
            let null = Value::Null;
            let part = |of: &serde_json::Map<String, Value>, name: &str| of.get(name).unwrap_or(&null).clone();
            let mut names: Vec<_> = now.keys().chain(other.keys()).collect();
            names.sort();
            names.dedup();
            let merged = names.into_iter().map(|name| {
                let merged = merge((&part(before, name), &part(now, name)), &part(other, name), clash);
                (name.clone(), merged)
            });
            Value::Object(merged.collect())
        }
        (Value::Array(before), Value::Array(now), Value::Array(other))
            if [before, other].iter().all(|it| it.len() == now.len()) =>
        {
            let parts = before.iter().zip(now).zip(other);
            Value::Array(parts.map(|(mine, theirs)| merge(mine, theirs, clash)).collect())
        }
        _ => {
            *clash |= theirs != mine.0 && theirs != mine.1;
            mine.1.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::fs;

    #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
    #[serde(default)]
    struct Words {
        note: String,
        plan: String,
        picture: [Option<u8>; 2],
    }

    fn words(note: &str, plan: &str, picture: [Option<u8>; 2]) -> Words {
        Words { note: note.to_owned(), plan: plan.to_owned(), picture }
    }

    fn held(path: &Path) -> Words {
        OwnFile::<Words>::read(path.to_owned()).value().clone()
    }

    #[test]
    fn two_windows_lose_nothing_of_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.own.ron");
        let (mut one, mut other) = (OwnFile::<Words>::read(path.clone()), OwnFile::<Words>::read(path.clone()));
        one.write(&words("dak", "", [None, Some(1)])).unwrap();
        other.write(&words("", "bel", [Some(2), None])).unwrap();
        assert_eq!(held(&path), words("dak", "bel", [Some(2), Some(1)]));
        // What one never saw of the other is not taken back by going on.
        one.write(&words("dak lekt", "", [None, Some(1)])).unwrap();
        assert_eq!((held(&path), one.take_aside()), (words("dak lekt", "bel", [Some(2), Some(1)]), None));
        // Where both wrote the same line neither is lost.
        other.write(&words("muur", "bel", [Some(2), None])).unwrap();
        let aside = other.take_aside().unwrap();
        assert_eq!((held(&path).note.as_str(), held(&aside).note.as_str()), ("muur", "dak lekt"));
    }

    #[test]
    fn what_another_window_wrote_stays_however_often_one_writes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.own.ron");
        let (mut one, mut other) = (OwnFile::<Words>::read(path.clone()), OwnFile::<Words>::read(path.clone()));
        other.write(&words("dak", "", [None; 2])).unwrap();
        for _ in 0..3 {
            one.write(&words("", "bel", [None; 2])).unwrap();
        }
        assert_eq!((held(&path), one.take_aside()), (words("dak", "bel", [None; 2]), None));
        // One never saw that line: where one writes it as well, the other's is not lost.
        one.write(&words("muur", "bel", [None; 2])).unwrap();
        assert_eq!((held(&path).note.as_str(), held(&one.take_aside().unwrap()).note.as_str()), ("muur", "dak"));
    }

    #[test]
    fn what_could_not_be_opened_at_first_is_told_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (path, held_back) = (folder.path().join("s.own.ron"), folder.path().join("held"));
        OwnFile::<Words>::read(path.clone()).write(&words("dak", "bel", [Some(1), None])).unwrap();
        fs::rename(&path, &held_back).unwrap();
        fs::create_dir(&path).unwrap();
        let mut file = OwnFile::<Words>::read(path.clone());
        assert!(file.take_closed().is_some() && file.take_closed().is_none());
        fs::remove_dir(&path).unwrap();
        fs::rename(&held_back, &path).unwrap();
        file.write(&words("", "", [None, Some(2)])).unwrap();
        assert_eq!(held(&path), words("dak", "bel", [Some(1), Some(2)]));
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_and_what_cannot_be_opened_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        fs::write(&path, "))) not ron").unwrap();
        let mut file = OwnFile::<Words>::read(path.clone());
        let aside = file.take_aside().unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), "))) not ron");
        file.write(&words("a", "", [None; 2])).unwrap();
        // It became unreadable while the program ran.
        fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
        file.write(&words("b", "", [None; 2])).unwrap();
        assert_eq!(fs::read(file.take_aside().unwrap()).unwrap(), [0xff, 0xfe, 0x00]);
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(file.write(&words("c", "", [None; 2])).is_err() && path.is_dir());
    }
}
