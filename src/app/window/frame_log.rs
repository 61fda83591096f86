//! When frames were drawn, for measurements: with `TEGENSPEL_FRAMES=FILE` every frame adds a line to a file.

use bevy::app::{App, First};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::ResMut;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

/// The variable that names the file.
const ASKED: &str = "TEGENSPEL_FRAMES";

/// Keeps the log where it is asked for.
pub(super) fn plugin(app: &mut App) {
    let file = std::env::var_os(ASKED).and_then(|name| OpenOptions::new().create(true).append(true).open(name).ok());
    if let Some(file) = file {
        app.insert_resource(FrameLog(file)).add_systems(First, note);
    }
}

#[derive(Resource)]
struct FrameLog(File);

/// Notes when a frame begins, in milliseconds of the wall clock.
fn note(mut log: ResMut<'_, FrameLog>) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // A full disk costs a measurement, not the app.
    let _ = writeln!(log.0, "{}.{:03}", now.as_millis(), now.subsec_micros() % 1000);
}
