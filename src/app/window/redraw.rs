//! When the window is drawn again: at once, at a set time, or not until something happens.

use bevy::app::{App, PostUpdate, PreUpdate};
use bevy::ecs::message::{MessageReader, Messages};
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Res, ResMut};
use bevy::time::{Real, Time};
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::EguiPostUpdateSet;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Sooner than this is at once: no wake-up call comes that precisely.
const AT_ONCE: Duration = Duration::from_millis(4);
/// Once in so long the window is drawn although nothing happened.
const QUIET: Duration = Duration::from_secs(3600);

/// Draws on events and when [`Redraw`] says so; otherwise the window sleeps.
pub(super) fn plugin(app: &mut App) {
    let mode = UpdateMode::reactive_low_power(QUIET);
    app.insert_resource(WinitSettings { focused_mode: mode, unfocused_mode: mode })
        .init_resource::<Redraw>()
        .init_resource::<WakeUp>()
        .add_message::<RequestRedraw>()
        .add_message::<WindowResized>()
        .add_message::<WindowScaleFactorChanged>()
        .add_systems(PreUpdate, follow_size)
        .add_systems(PostUpdate, keep_time.after(EguiPostUpdateSet::ProcessOutput));
}

/// When something wants to be drawn again; asked anew in every frame.
#[derive(Resource, Debug, Default)]
pub(super) struct Redraw {
    next: Option<Duration>,
}

impl Redraw {
    /// Asks for a frame after a time; the soonest that was asked for counts.
    pub(super) fn again_in(&mut self, wait: Duration) {
        self.next = Some(self.next.map_or(wait, |next| next.min(wait)));
    }
}

/// Wakes the window at a set time.
#[derive(Resource, Default)]
pub(super) struct WakeUp {
    asks: Option<Sender<Ask>>,
}

/// What is asked of the wake-up call.
#[derive(Debug, Clone, Copy)]
enum Ask {
    /// To ring at this time and no other.
    At(Option<Instant>),
    /// To ring now.
    Now,
}

impl WakeUp {
    /// Starts it; `ring` is called at the time that was last set.
    pub(super) fn start(&mut self, ring: impl Fn() + Send + 'static) {
        let (asks, get) = channel();
        let watch = move || {
            let mut at: Option<Instant> = None;
            loop {
                let heard = match at {
                    None => get.recv().map_err(|_| RecvTimeoutError::Disconnected),
                    Some(at) => get.recv_timeout(at.saturating_duration_since(Instant::now())),
                };
                match heard {
                    Ok(Ask::At(new)) => at = new,
                    Ok(Ask::Now) => ring(),
                    Err(RecvTimeoutError::Timeout) => {
                        at = None;
                        ring();
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
        };
        // Without the thread things move when the mouse does; that is no reason to stop.
        self.asks = thread::Builder::new().name("wake up".to_owned()).spawn(watch).ok().map(|_| asks);
    }

    /// What wakes the window from another thread.
    pub(super) fn bell(&self) -> impl Fn() + Send + 'static {
        let asks = self.asks.clone();
        move || {
            if let Some(asks) = &asks {
                let _ = asks.send(Ask::Now);
            }
        }
    }
}

/// egui learns a frame late how large the window is, so a frame with a new size is followed by one that fits it.
fn follow_size(
    mut resized: MessageReader<'_, '_, WindowResized>,
    mut scaled: MessageReader<'_, '_, WindowScaleFactorChanged>,
    mut redraw: ResMut<'_, Redraw>,
) {
    if resized.read().count() + scaled.read().count() > 0 {
        redraw.again_in(Duration::ZERO);
    }
}

/// egui asks for a frame at once even if it wants one in half a second (a blinking cursor), so its requests are dropped
/// and only what was asked of [`Redraw`] counts. Times count from the beginning of the frame: drawing it is part of the wait.
fn keep_time(
    mut redraw: ResMut<'_, Redraw>,
    wake_up: Res<'_, WakeUp>,
    time: Res<'_, Time<Real>>,
    mut requests: ResMut<'_, Messages<RequestRedraw>>,
) {
    requests.clear();
    let now = Instant::now();
    let began = time.last_update().filter(|began| *began <= now).unwrap_or(now);
    let next = redraw.next.take().and_then(|wait| began.checked_add(wait));
    let later = next.filter(|at| *at >= now + AT_ONCE);
    if next.is_some() && later.is_none() {
        requests.write(RequestRedraw);
    }
    if let Some(asks) = &wake_up.asks {
        // The thread lives as long as its channel.
        let _ = asks.send(Ask::At(later));
    }
}

#[cfg(test)]
mod tests {
    use super::{Ask, WakeUp};
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    #[test]
    fn the_wake_up_call_comes_at_the_time_that_was_set_last() {
        let (ring, rang) = channel();
        let mut wake_up = WakeUp::default();
        wake_up.start(move || ring.send(Instant::now()).unwrap());
        let asks = wake_up.asks.as_ref().unwrap();
        let now = Instant::now();
        asks.send(Ask::At(Some(now + Duration::from_secs(3600)))).unwrap();
        asks.send(Ask::At(Some(now))).unwrap();
        assert!(rang.recv_timeout(Duration::from_secs(60)).unwrap() >= now);
        wake_up.bell()();
        assert!(rang.recv_timeout(Duration::from_secs(60)).unwrap() >= now);
    }
}
