//! What could still be reached in the open session, worked out on a thread of its own while one plays and reads.

use super::interface::Interface;
use super::redraw::WakeUp;
use crate::app::screens::debrief::OutlookErrand;
use crate::author::explore::Sequential;
use crate::author::outlook::OutlookSearch;
use crate::engine::debrief::Outlook;
use bevy::app::{App, PreUpdate};
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{NonSendMut, Res, ResMut};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Works out what the app asks for.
pub(super) fn plugin(app: &mut App) {
    let (done, came) = channel();
    app.insert_resource(Outlooks { errands: None, done, came: Mutex::new(came) }).add_systems(PreUpdate, work);
}

/// The thread that works, and what comes of it.
#[derive(Resource)]
struct Outlooks {
    /// Where errands go, once there was one.
    errands: Option<Sender<OutlookErrand>>,
    done: Sender<(PathBuf, Vec<Outlook>)>,
    came: Mutex<Receiver<(PathBuf, Vec<Outlook>)>>,
}

/// Tells what came, and asks for what is needed next.
fn work(mut outlooks: ResMut<'_, Outlooks>, mut interface: NonSendMut<'_, Interface>, wake_up: Res<'_, WakeUp>) {
    let came: Vec<_> = outlooks.came.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect();
    for (file, answer) in came {
        interface.state.tell_outlooks(&file, answer);
    }
    let Some(errand) = interface.state.outlook_errand() else { return };
    if outlooks.errands.is_none() {
        let (errands, get) = channel::<OutlookErrand>();
        let (done, wake) = (outlooks.done.clone(), wake_up.bell());
        let run = move || {
            let mut kept: Option<OutlookSearch> = None;
            for errand in get {
                if let Some(outlooks) = worked_out(&errand, &mut kept) {
                    let _ = done.send((errand.file, outlooks));
                    wake();
                }
            }
        };
        // Without the thread the look back stands as well: it says that this is not worked out.
        outlooks.errands = thread::Builder::new().name("outlooks".to_owned()).spawn(run).ok().map(|_| errands);
    }
    if let Some(errands) = &outlooks.errands {
        let _ = errands.send(errand);
    }
}

/// The outlooks of a finished session; of any other what holds for every session of its setup is kept for later.
fn worked_out(errand: &OutlookErrand, kept: &mut Option<OutlookSearch>) -> Option<Vec<Outlook>> {
    let staging = errand.session.staging_after(0);
    if !kept.as_ref().is_some_and(|it| it.fits(staging)) {
        *kept = Some(OutlookSearch::new(staging, &Sequential, &mut |_| true));
    }
    errand.session.ending()?;
    kept.as_ref().map(|search| search.outlooks(&errand.session, &Sequential, &mut |_| true))
}
