//! What every store of rooms holds to.

use super::host::AskError;
use super::*;

/// Goes through all of it.
pub(super) async fn holds(store: Arc<dyn RoomStore>) {
    opens_once(&store).await;
    goes_on_only_from_where_it_stands(&store).await;
    gives_back_what_was_written(&store).await;
    purges_and_deletes(&store).await;
    keeps_notes(&store).await;
}

async fn opens_once(store: &Arc<dyn RoomStore>) {
    store.open(new_room("a", "1001", RoomMode::Together)).await.unwrap();
    assert_eq!(store.open(new_room("a", "1002", RoomMode::Together)).await, Err(StoreError::Taken));
    assert_eq!(store.open(new_room("b", "1001", RoomMode::Together)).await, Err(StoreError::Taken));
    store.open(new_room("b", "1002", RoomMode::Together)).await.unwrap();
    let rooms = store.rooms().await.unwrap();
    let told: Vec<_> =
        rooms.iter().map(|room| (room.id.as_str(), room.code.as_str(), room.at.course, room.closed)).collect();
    assert_eq!(told, [("a", "1001", 1, false), ("b", "1002", 1, false)]);
    assert_eq!(store.find("1002".to_owned()).await.unwrap().unwrap().found, "de-loods");
    assert_eq!(store.find("1003".to_owned()).await.unwrap(), None);
    assert_eq!(store.read(RoomId::new("c"), RoomPlace::START).await, Err(StoreError::Unknown));
}

async fn goes_on_only_from_where_it_stands(store: &Arc<dyn RoomStore>) {
    let locked =
        |number, locked| RoomEntry::Course(CourseEntry { number, at: now(), what: CourseEvent::Locked { locked } });
    let batch =
        |course, entries| RoomBatch { room: RoomId::new("a"), at: (course, 0).into(), entries, keys: Vec::new() };
    store.append(batch(1, vec![locked(1, true), locked(2, false)])).await.unwrap();
    for (course, number) in [(1, 1), (2, 2), (4, 4), (3, 2), (3, 4)] {
        assert_eq!(store.append(batch(course, vec![locked(number, true)])).await, Err(StoreError::Conflict));
    }
    // Of a batch with a gap nothing is written.
    assert_eq!(store.append(batch(3, vec![locked(3, true), locked(5, true)])).await, Err(StoreError::Conflict));
    assert_eq!(store.read(RoomId::new("a"), RoomPlace::START).await.unwrap().course.len(), 3);
    store.append(batch(3, vec![locked(3, true)])).await.unwrap();
    let tail = store.read(RoomId::new("a"), (3, 0).into()).await.unwrap();
    assert_eq!(tail.course.iter().map(|entry| entry.number).collect::<Vec<_>>(), [3]);
    // Of two who write at once one does.
    let both = [store.append(batch(4, vec![locked(4, true)])), store.append(batch(4, vec![locked(4, false)]))];
    let mut written = Vec::new();
    for one in both.map(tokio::spawn) {
        written.push(one.await.unwrap());
    }
    written.sort_by_key(|it| it.is_err());
    assert_eq!(written, [Ok(()), Err(StoreError::Conflict)]);
}

async fn gives_back_what_was_written(store: &Arc<dyn RoomStore>) {
    let room = voting(store, "c", "1003", 12).await;
    let mut waves = Vec::new();
    for seat in 0..12 {
        let room = Arc::clone(&room);
        waves.push(tokio::spawn(async move {
            for n in 1..4 {
                vote(&room, SeatId(seat), n, seat as usize + n as usize).await.unwrap();
            }
            // The same once more is no new entry; an older one is overtaken.
            assert_eq!(vote(&room, SeatId(seat), 3, seat as usize + 3).await, Ok(Vec::new()));
            let older = vote(&room, SeatId(seat), 2, 1).await;
            assert_eq!(older, Err(AskError::Refused(RoomRefused::Overtaken)));
        }));
    }
    for wave in waves {
        wave.await.unwrap();
    }
    let abstains = room.look(|room| {
        let mut asked = ballot(room, SeatId(0), 9, 0).unwrap();
        let RoomCommand::Vote { choices, .. } = &mut asked.command else { panic!() };
        *choices = None;
        asked
    });
    room.ask(abstains, None).await.unwrap();
    room.ask(request(RoomActor::Seat(SeatId(3)), None, RoomCommand::MoreTime), None).await.unwrap();
    let again = taken_up(store, "c").await;
    assert_eq!(again.look(Clone::clone), room.look(Clone::clone));
    assert_eq!(again.look(|room| room.lengths().1), 38);
    for seat in 0..12 {
        assert_eq!(again.holder(&[seat; 32]), Some(KeyHolder::Seat(SeatId(u32::from(seat)))), "{seat}");
    }
    // A key that is taken back opens nothing, before and after.
    room.give(vec![RoomKey { hash: [2; 32], holder: KeyHolder::Nobody }]).await.unwrap();
    assert_eq!((room.holder(&[2; 32]), taken_up(store, "c").await.holder(&[2; 32])), (None, None));
}

async fn purges_and_deletes(store: &Arc<dyn RoomStore>) {
    let room = taken_up(store, "c").await;
    let later = now() + PURGE_AFTER;
    assert!(store.due(now()).await.unwrap().is_empty());
    let due: Vec<_> = store.due(later).await.unwrap().iter().map(|it| (it.id.to_string(), it.due(later))).collect();
    assert_eq!(due, [("c".to_owned(), (true, false))]);
    lead(&room, RoomCommand::End).await.unwrap();
    lead(&room, RoomCommand::End).await.unwrap();
    assert!(room.look(|room| room.purged && room.stage == RoomStage::Closed));
    let log = store.read(RoomId::new("c"), RoomPlace::START).await.unwrap();
    assert!(log.seats.is_empty() && log.purges());
    assert_eq!(taken_up(store, "c").await.look(Clone::clone), room.look(Clone::clone));
    assert!(store.rooms().await.unwrap().iter().find(|it| it.id.as_str() == "c").unwrap().closed);
    assert!(store.due(later).await.unwrap().is_empty());

    lead(&room, RoomCommand::Delete).await.unwrap();
    assert_eq!(store.read(RoomId::new("c"), RoomPlace::START).await, Err(StoreError::Unknown));
    // Its code rests for a day.
    assert_eq!(store.open(new_room("d", "1003", RoomMode::Together)).await, Err(StoreError::Taken));
    let mut tomorrow = new_room("d", "1003", RoomMode::Together);
    tomorrow.first.at += CODE_REST + 1;
    store.open(tomorrow).await.unwrap();

    // Without asking the room, as for one whose case is gone.
    let room = voting(store, "e", "1005", 5).await;
    vote(&room, SeatId(0), 1, 0).await.unwrap();
    store.purge(RoomId::new("e"), now()).await.unwrap();
    let log = store.read(RoomId::new("e"), RoomPlace::START).await.unwrap();
    assert!(log.seats.is_empty() && log.course.last().unwrap().what == CourseEvent::Purged);
    assert!(taken_up(store, "e").await.look(|room| room.purged));
    store.delete(RoomId::new("e"), now()).await.unwrap();
    store.delete(RoomId::new("e"), now()).await.unwrap();
    assert_eq!(store.find("1005".to_owned()).await, Ok(None));
    let due: Vec<_> = store.due(now() + 40 * PURGE_AFTER).await.unwrap();
    assert!(due.len() == 3 && due.iter().all(|it| it.due(now() + 40 * PURGE_AFTER).1));
}

async fn keeps_notes(store: &Arc<dyn RoomStore>) {
    let note =
        |name: &str, text: &str, delete_at| StoredNote { name: name.to_owned(), text: text.to_owned(), delete_at };
    for it in [note("practice/b", "1", Some(50)), note("practice/a", "2", Some(60)), note("setup/a_%", "3", None)] {
        store.keep_note(it).await.unwrap();
    }
    store.keep_note(note("practice/a", "4", Some(70))).await.unwrap();
    assert_eq!(store.note("practice/a".to_owned()).await, Ok(Some(note("practice/a", "4", Some(70)))));
    assert_eq!(store.note("practice/".to_owned()).await, Ok(None));
    let names = |notes: Vec<StoredNote>| notes.into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(names(store.notes("practice/".to_owned()).await.unwrap()), ["practice/a", "practice/b"]);
    assert_eq!(names(store.notes("%".to_owned()).await.unwrap()), Vec::<String>::new());
    assert_eq!(store.forget_old_notes(60).await, Ok(1));
    store.forget_note("practice/a".to_owned()).await.unwrap();
    store.forget_note("practice/a".to_owned()).await.unwrap();
    assert_eq!(names(store.notes(String::new()).await.unwrap()), ["setup/a_%"]);
}
