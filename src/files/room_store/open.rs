//! Opening the file: whose it is, of which version, whether it is whole, and that nobody else writes to it.

use super::pen::PATIENCE;
use super::rows::{RowError, told};
use crate::files::disk::with_suffix;
use crate::room::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// What marks a file as ours: `TgSp`.
const APPLICATION: i64 = 0x5467_5370;
/// The version in which files are written.
pub(super) const VERSION: i64 = 1;
/// The log beside the file is cut to so many bytes once it was taken over.
const LOG_BYTES: i64 = 4 << 20;

const SCHEMA: &str = "
CREATE TABLE rooms (
    room INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    found TEXT NOT NULL,
    course INTEGER NOT NULL,
    seats INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
-- Codes of rooms that were deleted, until another room may have them.
CREATE TABLE codes (code TEXT PRIMARY KEY, free_at INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE course (
    room INTEGER NOT NULL, number INTEGER NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (room, number)
) WITHOUT ROWID, STRICT;
-- What single seats did. Votes have their parts in columns; of everything else `what` is JSON.
CREATE TABLE seats (
    room INTEGER NOT NULL, number INTEGER NOT NULL, after INTEGER NOT NULL, at INTEGER NOT NULL, seat INTEGER NOT NULL,
    moment INTEGER, round INTEGER, n INTEGER, choices BLOB, nonce INTEGER, what TEXT,
    PRIMARY KEY (room, number)
) WITHOUT ROWID, STRICT;
-- Keys by their hashes; `since` is how many entries the course had.
CREATE TABLE keys (
    room INTEGER NOT NULL, hash BLOB NOT NULL, kind INTEGER NOT NULL, number INTEGER NOT NULL, since INTEGER NOT NULL,
    PRIMARY KEY (room, hash)
) WITHOUT ROWID, STRICT;
CREATE TABLE notes (name TEXT PRIMARY KEY, text TEXT NOT NULL, delete_at INTEGER) WITHOUT ROWID, STRICT;
";

/// A file that was opened to write.
pub(super) struct Opened {
    /// To write with.
    pub pen: Connection,
    /// To read with.
    pub eyes: Connection,
    /// Says that the file is in use; other programs see it while it is open.
    pub lock: File,
}

/// Opens a file to write, or makes it.
pub(super) fn to_write(file: &Path) -> Result<Opened, StoreError> {
    let lock = lock(file)?;
    make(file)?;
    let pen = connect(file)?;
    let fit = || -> Result<Connection, RowError> {
        if pen.is_readonly("main")? {
            return Err(StoreError::ReadOnly(file.display().to_string()).into());
        }
        if !is_ours(&pen, file)? {
            pen.execute_batch(&format!(
                "BEGIN IMMEDIATE; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {SCHEMA} COMMIT;"
            ))?;
        }
        is_whole(&pen)?;
        pen.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
        pen.pragma_update(None, "synchronous", "FULL")?;
        pen.pragma_update(None, "secure_delete", true)?;
        pen.pragma_update_and_check(None, "journal_size_limit", LOG_BYTES, |row| row.get::<_, i64>(0))?;
        // After a check SQLite takes the log beside the file for locked until something was read (findings/).
        pen.query_row("SELECT count(*) FROM rooms", [], |row| row.get::<_, i64>(0))?;
        // What was purged shortly before the program ended is gone from there as well.
        super::pen::sweep(&pen)?;
        let eyes = connect(file)?;
        eyes.pragma_update(None, "query_only", true)?;
        Ok(eyes)
    };
    let eyes = fit().map_err(|error| told(&error, &file.display().to_string()))?;
    Ok(Opened { pen, eyes, lock })
}

/// Opens a file that is there only to read.
pub(super) fn to_read(file: &Path) -> Result<Connection, StoreError> {
    if !crate::files::is_file(file) {
        return Err(StoreError::Unreachable(format!("there is no {}", file.display())));
    }
    let eyes = connect(file)?;
    let fit = || -> Result<(), RowError> {
        if !is_ours(&eyes, file)? {
            return Err(StoreError::Foreign(file.display().to_string()).into());
        }
        eyes.pragma_update(None, "query_only", true)?;
        Ok(())
    };
    fit().map_err(|error| told(&error, &file.display().to_string()))?;
    Ok(eyes)
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let place = file.display().to_string();
    let connection = Connection::open_with_flags(file, flags).map_err(|error| told(&error.into(), &place))?;
    connection.busy_timeout(PATIENCE).map_err(|error| told(&error.into(), &place))?;
    Ok(connection)
}

/// Makes an empty file that only its owner reads: it holds hashes of keys, and votes until they are purged.
fn make(file: &Path) -> Result<(), StoreError> {
    if let Some(folder) = file.parent().filter(|it| !it.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| told_io(&error, file))?;
    }
    let made = own(OpenOptions::new().write(true).create_new(true)).open(file);
    match made {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(told_io(&error, file)),
    }
}

/// The lock stands in a file of its own: closing the same file twice in a program would free SQLite's own locks.
fn lock(file: &Path) -> Result<File, StoreError> {
    if let Some(folder) = file.parent().filter(|it| !it.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|error| told_io(&error, file))?;
    }
    let beside = with_suffix(file, ".lock");
    let lock = own(OpenOptions::new().write(true).create(true).truncate(false)).open(&beside);
    let lock = lock.map_err(|error| told_io(&error, file))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked(file.display().to_string())),
        Err(TryLockError::Error(error)) => Err(told_io(&error, file)),
    }
}

fn own(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

fn told_io(error: &std::io::Error, file: &Path) -> StoreError {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    match error.kind() {
        PermissionDenied | ReadOnlyFilesystem => StoreError::ReadOnly(file.display().to_string()),
        _ => StoreError::Unreachable(format!("{}: {error}", file.display())),
    }
}

/// Whether a file is a store of this version; an empty one is to become one.
fn is_ours(connection: &Connection, file: &Path) -> Result<bool, RowError> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let (application, version) = (number("application_id")?, number("user_version")?);
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, version) {
        (0, 0) if tables == 0 => Ok(false),
        (APPLICATION, VERSION) => Ok(true),
        (APPLICATION, newer) if newer > VERSION => Err(StoreError::Newer(file.display().to_string()).into()),
        _ => Err(StoreError::Foreign(file.display().to_string()).into()),
    }
}

fn is_whole(connection: &Connection) -> Result<(), RowError> {
    let found = connection.pragma_query_value(None, "quick_check", |row| row.get::<_, String>(0))?;
    if found == "ok" { Ok(()) } else { Err(StoreError::Damaged(found).into()) }
}
