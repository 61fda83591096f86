//! A group: chosen, opened, shown to everyone, stopped. What the host tells comes from a real one.

use super::{PLAIN, app, window};
use crate::app::intent::{GroupIntent, Intent};
use crate::app::screens::group::HostErrand;
use crate::files::SqliteRooms;
use crate::room::{RoomMode, RoomStore};
use crate::server::{BackgroundHost, HostCases, HostMode, HostNews, HostOptions};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Starts what the app asks for, with its rooms in a folder of the test.
fn start(errand: HostErrand, rooms: PathBuf) -> (BackgroundHost, Receiver<HostNews>) {
    let HostErrand::Start { library, model, case, mode, setup, language, .. } = errand else { panic!("{errand:?}") };
    let (tell, heard) = channel();
    let options = move |_| {
        let store: Arc<dyn RoomStore> = Arc::new(SqliteRooms::open(&rooms)?);
        Ok(HostOptions {
            case: Some(case.clone()),
            mode: HostMode::Room(mode),
            setup: setup.clone(),
            ..HostOptions::here(HostCases::new(library.clone(), Arc::clone(&model)), store, language)
        })
    };
    let told = move |news| {
        let _ = tell.send(news);
    };
    (BackgroundHost::start(options, language, told).unwrap(), heard)
}

#[test]
fn a_group_is_opened_shown_to_everyone_and_stopped() {
    let (app, home) = app();
    let mut window = window(app, PLAIN);
    window.get_by_role_and_label(Role::Button, "Groep");
    window.state_mut().app.update(Intent::ShowGroup, Duration::ZERO);
    window.run_steps(2);
    window.state_mut().app.update(Intent::Group(GroupIntent::Choose("de-loods".to_owned())), Duration::ZERO);
    window.state_mut().app.update(Intent::Group(GroupIntent::Mode(RoomMode::Driven)), Duration::ZERO);
    window.run_steps(2);
    window.get_by_role_and_label(Role::Button, "Open de groep").click();
    window.run_steps(3);
    let errand = window.state_mut().app.take_host_errand().unwrap();
    assert!(
        matches!(&errand, HostErrand::Start { case, mode: RoomMode::Driven, beyond: false, .. } if case == "de-loods")
    );
    assert!(window.state_mut().app.take_host_errand().is_none(), "an errand is done once");

    let (host, heard) = start(errand, home.path().join("rooms.sqlite"));
    let mut opened = None;
    for _ in 0..2 {
        let news = heard.recv_timeout(Duration::from_secs(60)).unwrap();
        if let HostNews::Opened(addresses) = &news {
            opened = Some(addresses.clone());
        }
        window.state_mut().app.tell_host(news);
    }
    window.run_steps(2);
    let opened = opened.unwrap();
    window.get_by_label(&opened.join);
    window.get_by_label(&format!("QR-code van {}", opened.join));
    window.get_by_role_and_label(Role::Button, "Laat iedereen meekijken op dit scherm").click();
    window.run_steps(3);
    let code = format!("Code {}", opened.code.unwrap());
    assert!(window.query_all_by_label(&code).count() >= 1, "everyone sees the code");
    window.key_press(Key::F11);
    window.run_steps(2);
    assert!(window.state().app.fills_screen());
    // Escape leaves the whole screen first, and then what everyone sees.
    window.key_press(Key::Escape);
    window.run_steps(2);
    assert!(!window.state().app.fills_screen());
    window.key_press(Key::Escape);
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Sluit de groep").click();
    window.run_steps(3);
    assert!(matches!(window.state_mut().app.take_host_errand(), Some(HostErrand::Stop)));
    drop(host);
    window.get_by_role_and_label(Role::Button, "Open de groep");
}

#[test]
fn a_host_that_fails_is_told_of_and_can_be_tried_again() {
    let (app, _home) = app();
    let mut window = window(app, PLAIN);
    window.state_mut().app.update(Intent::ShowGroup, Duration::ZERO);
    window.state_mut().app.update(Intent::Group(GroupIntent::Open), Duration::ZERO);
    window.state_mut().app.tell_host(HostNews::Failed(anyhow::anyhow!("vol")));
    window.run_steps(3);
    window.get_by_label_contains("vol");
    window.get_by_role_and_label(Role::Button, "Open de groep");
}
