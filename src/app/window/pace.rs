//! When the window is drawn again: at once, at a set time, or not until something happens.

use bevy::app::{App, PostUpdate};
use bevy::ecs::message::Messages;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Res, ResMut};
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::EguiPostUpdateSet;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Sooner than this is at once: no alarm rings that precisely.
const AT_ONCE: Duration = Duration::from_millis(4);
/// Once in so long the window is drawn although nothing happened.
const QUIET: Duration = Duration::from_secs(3600);

/// Draws on events and when [`Pace`] says so; otherwise the window sleeps.
pub(super) fn plugin(app: &mut App) {
    let mode = UpdateMode::reactive_low_power(QUIET);
    app.insert_resource(WinitSettings { focused_mode: mode, unfocused_mode: mode })
        .init_resource::<Pace>()
        .init_resource::<Alarm>()
        .add_message::<RequestRedraw>()
        .add_systems(PostUpdate, keep_pace.after(EguiPostUpdateSet::ProcessOutput));
}

/// When something wants to be drawn again; asked anew in every frame.
#[derive(Resource, Debug, Default)]
pub(super) struct Pace {
    next: Option<Duration>,
}

impl Pace {
    /// Asks for a frame after a time; the soonest that was asked for counts.
    pub(super) fn again_in(&mut self, wait: Duration) {
        self.next = Some(self.next.map_or(wait, |next| next.min(wait)));
    }
}

/// Wakes the window at a set time.
#[derive(Resource, Default)]
pub(super) struct Alarm {
    set: Option<Sender<Option<Instant>>>,
}

impl Alarm {
    /// Starts it; `ring` is called at the time that was last set.
    pub(super) fn start(&mut self, ring: impl Fn() + Send + 'static) {
        let (set, get) = channel::<Option<Instant>>();
        let watch = move || {
            let mut at: Option<Instant> = None;
            loop {
                let heard = match at {
                    None => get.recv().map_err(|_| RecvTimeoutError::Disconnected),
                    Some(at) => get.recv_timeout(at.saturating_duration_since(Instant::now())),
                };
                match heard {
                    Ok(new) => at = new,
                    Err(RecvTimeoutError::Timeout) => {
                        at = None;
                        ring();
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        };
        // Without the thread things move when the mouse does; that is no reason to stop.
        self.set = thread::Builder::new().name("alarm".to_owned()).spawn(watch).ok().map(|_| set);
    }
}

/// egui asks for a frame at once even if it wants one in half a second (a blinking cursor), so its requests are dropped
/// and only the pace counts.
fn keep_pace(mut pace: ResMut<'_, Pace>, alarm: Res<'_, Alarm>, mut requests: ResMut<'_, Messages<RequestRedraw>>) {
    requests.clear();
    let next = pace.next.take();
    if next.is_some_and(|next| next < AT_ONCE) {
        requests.write(RequestRedraw);
    }
    if let Some(set) = &alarm.set {
        let at = next.filter(|next| *next >= AT_ONCE).and_then(|next| Instant::now().checked_add(next));
        // The thread lives as long as its channel.
        let _ = set.send(at);
    }
}

#[cfg(test)]
mod tests {
    use super::Alarm;
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    #[test]
    fn the_alarm_rings_at_the_time_that_was_set_last() {
        let (ring, rang) = channel();
        let mut alarm = Alarm::default();
        alarm.start(move || ring.send(Instant::now()).unwrap());
        let set = alarm.set.as_ref().unwrap();
        let now = Instant::now();
        set.send(Some(now + Duration::from_secs(3600))).unwrap();
        set.send(Some(now)).unwrap();
        assert!(rang.recv_timeout(Duration::from_secs(60)).unwrap() >= now);
    }
}
