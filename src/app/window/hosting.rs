//! The host of a group's room, on a thread of its own: started, told and stopped as the app asks.

use super::interface::Interface;
use super::redraw::WakeUp;
use crate::app::screens::group::HostErrand;
use crate::engine::Seed;
use crate::files::{SqliteRooms, data_folder, make_folder, own_rooms_file};
use crate::room::RoomStore;
use crate::server::{BackgroundHost, HostCases, HostMode, HostNews, HostOptions, own_address};
use anyhow::Result;
use bevy::app::{App, PreUpdate};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{NonSendMut, Res, ResMut};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Serves groups as the app asks.
pub(super) fn plugin(app: &mut App) {
    let (tell, heard) = channel();
    app.insert_resource(Hosting { host: None, tell, heard: Mutex::new(heard) }).add_systems(PreUpdate, work);
}

/// The host, and what it tells.
#[derive(Resource)]
struct Hosting {
    /// It stops when it is dropped, with the window at the latest.
    host: Option<BackgroundHost>,
    tell: Sender<HostNews>,
    heard: Mutex<Receiver<HostNews>>,
}

/// Does the app's errand, and tells the app what the host told.
fn work(mut hosting: ResMut<'_, Hosting>, mut interface: NonSendMut<'_, Interface>, wake_up: Res<'_, WakeUp>) {
    match interface.state.take_host_errand() {
        None => {}
        Some(HostErrand::Stop) => {
            hosting.host = None;
            // What it told before it stopped is of a room that is shown no more.
            let (tell, heard) = channel();
            (hosting.tell, hosting.heard) = (tell, Mutex::new(heard));
        }
        Some(errand @ HostErrand::Start { .. }) => {
            hosting.host = None;
            let (tell, bell) = (hosting.tell.clone(), Mutex::new(wake_up.bell()));
            let told = move |news| {
                let _ = tell.send(news);
                let ring = bell.lock().unwrap_or_else(PoisonError::into_inner);
                ring();
            };
            match start(errand, told) {
                Ok(host) => hosting.host = host,
                Err(error) => interface.state.tell_host(HostNews::Failed(error)),
            }
        }
    }
    if let Some((host, language)) = hosting.host.as_ref().zip(interface.state.host_language()) {
        host.speak(language);
    }
    let told: Vec<_> = hosting.heard.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect();
    for news in told {
        interface.state.tell_host(news);
    }
}

fn start(errand: HostErrand, told: impl Fn(HostNews) + Send + Sync + 'static) -> Result<Option<BackgroundHost>> {
    let HostErrand::Start { library, model, case, mode, setup, beyond, language } = errand else { return Ok(None) };
    let mut setup = setup;
    setup.seed = Seed(u64::from(rand::random::<u32>()));
    let options = move |port| {
        make_folder(&data_folder()?)?;
        let store: Arc<dyn RoomStore> = Arc::new(SqliteRooms::open(&own_rooms_file()?)?);
        Ok(HostOptions {
            case: Some(case.clone()),
            mode: HostMode::Room(mode),
            setup: setup.clone(),
            // Without a network this machine alone can join, and the screen says so.
            bind: own_address().filter(|_| beyond).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            port,
            ..HostOptions::here(HostCases::new(library.clone(), Arc::clone(&model)), store, language)
        })
    };
    Ok(Some(BackgroundHost::start(options, language, told)?))
}
