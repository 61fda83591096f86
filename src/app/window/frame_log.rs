//! When frames were drawn, for measurements: with `TEGENSPEL_FRAMES=FILE` every frame adds a line to a file.

use crate::files::open_log;
use bevy::app::{App, First};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::ResMut;
use std::io::Write;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The variable that names the file.
const ASKED: &str = "TEGENSPEL_FRAMES";

/// Keeps the log where it is asked for.
pub(super) fn plugin(app: &mut App) {
    let file = std::env::var_os(ASKED).and_then(|name| open_log(Path::new(&name)).ok());
    if let Some(file) = file {
        app.insert_resource(FrameLog(file)).add_systems(First, note);
    }
}

#[derive(Resource)]
struct FrameLog(Box<dyn Write + Send + Sync>);

/// Notes when a frame begins, in milliseconds of the wall clock.
fn note(mut log: ResMut<'_, FrameLog>) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    // A full disk costs a measurement, not the app.
    let _ = writeln!(log.0, "{}.{:03}", now.as_millis(), now.subsec_micros() % 1000);
}
