//! A host that runs beside everything else, as the desktop app has one: what it tells, and that it stops.

use super::client::Browser;
use super::hall::options;
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tegenspel::room::{RoomMode, RoomPhase, RoomView};
use tegenspel::server::{BackgroundHost, HostMode, HostNews};

/// Longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(60);

fn until(heard: &Receiver<HostNews>, wanted: impl Fn(&RoomView) -> bool) -> RoomView {
    loop {
        match heard.recv_timeout(PATIENCE).unwrap() {
            HostNews::Screen(view) if wanted(&view) => return *view,
            HostNews::Screen(_) | HostNews::Opened(_) => {}
            HostNews::Gone => panic!("the room is gone"),
            HostNews::Failed(error) => panic!("{error:#}"),
        }
    }
}

#[test]
fn a_host_in_the_background_tells_where_it_is_what_everyone_sees_and_stops_when_it_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("rooms.sqlite");
    let (tell, heard) = channel();
    let start = move |_| Ok(options(&store, HostMode::Room(RoomMode::Together), Some("de-loods")));
    let told = move |news| {
        let _ = tell.send(news);
    };
    let host = BackgroundHost::start(start, "nl", told).unwrap();
    let HostNews::Opened(addresses) = heard.recv_timeout(PATIENCE).unwrap() else { panic!("not opened") };
    let view = until(&heard, |_| true);
    assert_eq!((view.phase, view.joined), (RoomPhase::Lobby, 0));

    // Somebody joins, and everyone sees it.
    let join = addresses.join.strip_prefix("http://").unwrap();
    let (at, path) = join.split_once('/').unwrap();
    let address: SocketAddr = at.parse().unwrap();
    let mut phone = Browser::new(address, "nl");
    assert_eq!(phone.get(&format!("/{path}")).status, 200);
    assert_eq!(phone.post(&format!("/{path}/mee"), &[("role", "participant")]).status, 303);
    assert_eq!(until(&heard, |view| view.joined == 1).phase, RoomPhase::Lobby);

    // In another language from now on.
    host.speak("en");
    assert_eq!(until(&heard, |view| view.language == "en").joined, 1);

    drop(host);
    assert!(TcpStream::connect(address).is_err(), "it still listens");
}

#[test]
fn a_host_that_cannot_start_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("rooms.sqlite");
    let (tell, heard) = channel();
    let start = move |_| Ok(options(&store, HostMode::Room(RoomMode::Together), Some("no-such-case")));
    let told = move |news| {
        let _ = tell.send(news);
    };
    let _host = BackgroundHost::start(start, "nl", told).unwrap();
    let HostNews::Failed(error) = heard.recv_timeout(PATIENCE).unwrap() else { panic!("it started") };
    assert!(format!("{error:#}").contains("no-such-case"), "{error:#}");
}
