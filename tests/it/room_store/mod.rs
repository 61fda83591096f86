//! Where rooms are kept: nothing that was answered is lost, whoever is killed, and every store holds to the same.

mod contract;
pub(crate) mod database;
mod host;
mod killed;
mod looked_back;
mod postgres;
mod sqlite;

use crate::room::people::{DEVICE, opened};
use crate::support::case;
use host::{AskError, KeptRoom};
use std::future::Future;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tegenspel::room::*;

/// Runs something to its end, on two threads as on a small machine.
fn run<T>(work: impl Future<Output = T>) -> T {
    let threads = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    threads.block_on(work)
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64
}

/// A room that is opened now.
fn new_room(id: &str, code: &str, mode: RoomMode) -> NewRoom {
    let scenario = case("de-loods");
    let mut opened = opened(&scenario, mode, RoomRules { rounds: 1, ..RoomRules::default() }, 4);
    opened.delete_at += now();
    let (_, first) = Room::begin(scenario, opened, now()).unwrap();
    let keys = vec![RoomKey { hash: [7; 32], holder: KeyHolder::Device(DEVICE) }];
    NewRoom { id: RoomId::new(id), code: code.to_owned(), found: "de-loods".to_owned(), first, keys }
}

/// Opens a room and takes it up.
async fn opened_room(store: &Arc<dyn RoomStore>, id: &str, code: &str) -> Arc<KeptRoom> {
    store.open(new_room(id, code, RoomMode::Together)).await.unwrap();
    taken_up(store, id).await
}

async fn taken_up(store: &Arc<dyn RoomStore>, id: &str) -> Arc<KeptRoom> {
    KeptRoom::take_up(Arc::clone(store), RoomId::new(id), case("de-loods")).await.unwrap()
}

fn request(actor: RoomActor, seen: Option<u64>, command: RoomCommand) -> RoomRequest {
    RoomRequest { actor, seen, now: now(), nonce: 5, command }
}

/// The facilitator asks.
async fn lead(room: &Arc<KeptRoom>, command: RoomCommand) -> Result<Vec<RoomEntry>, AskError> {
    let seen = room.look(Room::seq);
    room.ask(request(RoomActor::Facilitator(DEVICE), Some(seen), command), None).await
}

/// Somebody joins; the key's hash is the number of the seat.
async fn join(room: &Arc<KeptRoom>, hash: u8) -> SeatId {
    let asked = request(RoomActor::Newcomer, None, RoomCommand::Join(SeatRole::Participant));
    let entries = room.ask(asked, Some([hash; 32])).await.unwrap();
    let RoomEntry::Course(CourseEntry { what: CourseEvent::Joined { seat, .. }, .. }) = entries[0] else { panic!() };
    seat
}

/// The vote of a seat for an option by its place.
fn ballot(room: &Room, seat: SeatId, n: u32, place: usize) -> Option<RoomRequest> {
    let group = room.group(room.seat(seat)?.group?)?;
    let round = group.open_round()?;
    let option = &round.options[place % round.options.len()];
    let key = option.iter().map(|choice| room.scenario().choice_path(*choice)).collect::<Vec<_>>().join("+");
    let moment = group.key()?.to_string();
    let command = RoomCommand::Vote { moment, round: round.number, n, choices: Some(vec![key]) };
    Some(request(RoomActor::Seat(seat), None, command))
}

async fn vote(room: &Arc<KeptRoom>, seat: SeatId, n: u32, place: usize) -> Result<Vec<RoomEntry>, AskError> {
    let asked = room.look(|room| ballot(room, seat, n, place)).ok_or(AskError::Refused(RoomRefused::Late))?;
    room.ask(asked, None).await
}

/// A room with so many seats and an open vote.
async fn voting(store: &Arc<dyn RoomStore>, id: &str, code: &str, seats: u8) -> Arc<KeptRoom> {
    let room = opened_room(store, id, code).await;
    for seat in 0..seats {
        join(&room, seat).await;
    }
    lead(&room, RoomCommand::Next).await.unwrap();
    lead(&room, RoomCommand::OpenVote).await.unwrap();
    assert!(room.look(|room| room.phase().is_vote()));
    room
}
