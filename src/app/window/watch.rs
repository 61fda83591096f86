//! Watching the library's folders, from the first picture on and on a thread of its own.

use super::reload::ScenariosChanged;
use bevy::app::{App, First, Last};
use bevy::ecs::change_detection::Res;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::schedule::common_conditions::run_once;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How often files are looked at where the system does not tell of changes.
const LOOK: Duration = Duration::from_secs(5);

/// Watches folders and sends [`ScenariosChanged`].
pub(super) fn plugin(folders: Vec<PathBuf>) -> impl Fn(&mut App) + Send + Sync + 'static {
    move |app| {
        let (tell, heard) = channel();
        app.insert_resource(Watched { folders: folders.clone(), tell, heard: Mutex::new(heard) })
            // A folder may be slow, on a share for instance: the first picture does not wait for it.
            .add_systems(Last, start.run_if(run_once))
            .add_systems(First, pass_on);
    }
}

#[derive(Resource)]
struct Watched {
    folders: Vec<PathBuf>,
    tell: Sender<PathBuf>,
    heard: Mutex<Receiver<PathBuf>>,
}

fn start(watched: Res<'_, Watched>, proxy: Res<'_, EventLoopProxyWrapper>) {
    let (folders, tell, proxy) = (watched.folders.clone(), watched.tell.clone(), (**proxy).clone());
    let heard = move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        for path in event.paths {
            let _ = tell.send(path);
        }
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    };
    // Where no thread can be had, changes are seen at the next start.
    let _ = thread::Builder::new().name("watch".to_owned()).spawn(move || {
        for folder in &folders {
            if let Some(watcher) = watch(folder, heard.clone()) {
                // It watches as long as it lives, which is as long as the window.
                std::mem::forget(watcher);
            }
        }
    });
}

/// A watcher of a folder and what is in it: told by the system, else looking now and then.
fn watch(
    folder: &Path,
    heard: impl Fn(notify::Result<notify::Event>) + Clone + Send + 'static,
) -> Option<Box<dyn Watcher + Send>> {
    let config = Config::default().with_poll_interval(LOOK);
    let told = RecommendedWatcher::new(heard.clone(), config).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(watcher)
    });
    if let Ok(watcher) = told {
        return Some(Box::new(watcher));
    }
    let mut watcher = PollWatcher::new(heard, config).ok()?;
    watcher.watch(folder, RecursiveMode::Recursive).ok()?;
    Some(Box::new(watcher))
}

fn pass_on(watched: Res<'_, Watched>, mut changed: MessageWriter<'_, ScenariosChanged>) {
    let heard = watched.heard.lock().unwrap_or_else(PoisonError::into_inner);
    let paths: Vec<_> = heard.try_iter().collect();
    if !paths.is_empty() {
        changed.write(ScenariosChanged(paths));
    }
}
