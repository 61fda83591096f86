//! Rooms in one SQLite file: what every store holds to, and what a file can be.

use super::*;
use std::fs;
use std::path::Path;
use tegenspel::files::SqliteRooms;

fn open(file: &Path) -> Arc<dyn RoomStore> {
    Arc::new(SqliteRooms::open(file).unwrap())
}

/// The bytes of the file and of what stands beside it.
fn bytes(file: &Path) -> Vec<u8> {
    let beside = |end: &str| fs::read(format!("{}{end}", file.display())).unwrap_or_default();
    [beside(""), beside("-wal"), beside("-shm")].concat()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn a_file_holds_to_what_every_store_does() {
    let folder = tempfile::tempdir().unwrap();
    run(contract::holds(open(&folder.path().join("rooms.sqlite"))));
}

#[test]
fn what_was_purged_is_nowhere_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let store = open(&file);
    run(async {
        let room = voting(&store, "a", "1001", 5).await;
        let observer = request(RoomActor::Newcomer, None, RoomCommand::Join(SeatRole::Observer));
        room.ask(observer, None).await.unwrap();
        let note = Some("Reiger zegt iets heel herkenbaars".to_owned());
        let mark = RoomCommand::Mark { lens: Lens::Role, sign: MarkSign::Worked, note, n: None };
        let marked = room.ask(request(RoomActor::Seat(SeatId(5)), None, mark), None).await;
        assert!(marked.is_ok(), "{marked:?}");
        store
            .keep_note(StoredNote { name: "practice/x".into(), text: "eigen oefening".into(), delete_at: None })
            .await
            .unwrap();
        assert!(holds(&bytes(&file), "heel herkenbaars") && holds(&bytes(&file), "eigen oefening"));
        // What is noted without a name is kept with the marks; a room that is deleted keeps nothing.
        store.purge(RoomId::new("a"), now()).await.unwrap();
        store.forget_note("practice/x".to_owned()).await.unwrap();
        assert!(!holds(&bytes(&file), "heel herkenbaars") && !holds(&bytes(&file), "eigen oefening"));
        assert!(holds(&bytes(&file), "\"what\":\"joined\""));
        store.delete(RoomId::new("a"), now()).await.unwrap();
        assert!(!holds(&bytes(&file), "\"what\":\"joined\""));
    });
}

#[test]
fn one_program_has_the_file_and_others_may_look() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deep/rooms.sqlite");
    let store = open(&file);
    let second = SqliteRooms::open(&file).map(|_| ()).unwrap_err();
    assert!(matches!(&second, StoreError::Locked(_)), "{second}");
    assert!(second.words().nl.contains("in gebruik") && second.words().en.contains("in use"));
    run(async {
        store.open(new_room("a", "1001", RoomMode::Together)).await.unwrap();
        let looking = SqliteRooms::open_to_read(&file).unwrap();
        assert_eq!(looking.rooms().await.unwrap().len(), 1);
        assert!(matches!(looking.delete(RoomId::new("a"), 0).await, Err(StoreError::ReadOnly(_))));
        store.close().await.unwrap();
        assert!(matches!(store.rooms().await, Err(StoreError::Unreachable(_))));
        drop(looking);
        let again = open(&file);
        assert_eq!(again.rooms().await.unwrap().len(), 1);
    });
    assert!(matches!(SqliteRooms::open_to_read(&folder.path().join("none")), Err(StoreError::Unreachable(_))));
}

#[test]
fn what_is_no_store_or_a_newer_one_or_damaged_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    let refused = |file: &Path| {
        let before = fs::read(file).unwrap();
        let error = SqliteRooms::open(file).map(|_| ()).unwrap_err();
        assert_eq!(fs::read(file).unwrap(), before, "{error}");
        error
    };
    fs::write(&file, "Een brief, en geen bestand met groepssessies. ".repeat(40)).unwrap();
    assert!(matches!(refused(&file), StoreError::Foreign(_)));
    fs::remove_file(&file).unwrap();

    run(async {
        let room = voting(&open(&file), "a", "1001", 40).await;
        for seat in 0..40 {
            vote(&room, SeatId(seat), 1, 1).await.unwrap();
        }
    });
    let whole = fs::read(&file).unwrap();
    // The version stands at byte 60 of the header, who made it at byte 68.
    let with = |at: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[at] = byte;
        fs::write(&file, bytes).unwrap();
        refused(&file)
    };
    assert!(matches!(with(63, 2), StoreError::Newer(_)));
    assert!(matches!(with(68, 9), StoreError::Foreign(_)));
    // A page that was overwritten, and a file that was cut off.
    let mut bytes = whole.clone();
    bytes[4096 * 2..4096 * 3].fill(0x5a);
    fs::write(&file, &bytes).unwrap();
    assert!(matches!(refused(&file), StoreError::Damaged(_)));
    fs::write(&file, &whole[..whole.len() - 4096]).unwrap();
    assert!(matches!(refused(&file), StoreError::Damaged(_)));

    // What somebody changed by hand is no damage of the file; the hash of the course tells it.
    let at = whole.windows(8).position(|part| part == b"\"seat\":3").unwrap();
    let mut bytes = whole.clone();
    bytes[at + 7] = b'2';
    fs::write(&file, &bytes).unwrap();
    let store = open(&file);
    assert!(matches!(run(store.read(RoomId::new("a"), RoomPlace::START)), Err(StoreError::Damaged(_))));
    drop(store);

    fs::write(&file, whole).unwrap();
    assert_eq!(run(open(&file).rooms()).unwrap().len(), 1);
}

#[test]
#[cfg(unix)]
fn only_its_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rooms.sqlite");
    run(open(&file).open(new_room("a", "1001", RoomMode::Together))).unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o077, 0, "{entry:?}");
    }
}
