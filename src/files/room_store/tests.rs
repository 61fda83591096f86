//! How the file is written: nothing is answered before it is on the disk, and what does not fit takes nothing else with it.

use super::open::{Opened, to_write};
use super::rows::told;
use super::writer::{Write, Writer};
use super::{SqliteRooms, WINDOW};
use crate::room::{StoreError, StoredNote};
use rusqlite::{Connection, OpenFlags};

fn note(name: &str, bytes: usize) -> Write {
    Write::KeepNote(StoredNote { name: name.to_owned(), text: "x".repeat(bytes), delete_at: None })
}

#[test]
fn what_is_answered_is_on_the_disk_and_what_is_deleted_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let Opened { pen, .. } = to_write(&folder.path().join("rooms.sqlite")).unwrap();
    let number = |name| pen.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    // 2 is FULL.
    assert_eq!((number("synchronous"), number("secure_delete")), (2, 1));
    assert_eq!(pen.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0)).unwrap(), "wal");
}

#[test]
fn what_does_not_fit_on_the_disk_is_told_and_takes_nothing_else_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let Opened { pen, eyes, lock } = to_write(&file).unwrap();
    let pages: i64 = pen.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    pen.pragma_update_and_check(None, "max_page_count", pages + 20, |row| row.get::<_, i64>(0)).unwrap();
    let writer = Writer::start(pen, lock, "rooms.sqlite".to_owned(), WINDOW).unwrap();
    // All of them come together, as the first keeps the thread busy.
    let answers = [note("a", 100), note("b", 200_000), note("c", 100), note("d", 30_000)].map(|it| writer.hand_in(it));
    let came = answers.map(|it| it.blocking_recv().unwrap());
    assert!(matches!(&came[1], Err(StoreError::NotKept(why)) if why.contains("full")), "{came:?}");
    assert_eq!([&came[0], &came[2], &came[3]], [&Ok(1); 3]);
    // And it goes on once there is room again.
    for written in [note("e", 60_000), Write::ForgetNote("d".to_owned()), note("e", 60_000)]
        .map(|it| writer.hand_in(it).blocking_recv().unwrap())
        .iter()
        .skip(1)
    {
        assert_eq!(*written, Ok(1));
    }
    drop((writer, eyes));
    let names: Vec<_> =
        super::rows::notes(&Connection::open(&file).unwrap(), "").unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["a", "c", "e"]);
}

#[test]
fn a_file_that_may_only_be_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    drop(SqliteRooms::open(&file).unwrap());
    let sql = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let error = sql.execute("DELETE FROM notes", []).unwrap_err();
    assert_eq!(told(&error.into(), "rooms.sqlite"), StoreError::ReadOnly("rooms.sqlite".to_owned()));
}
