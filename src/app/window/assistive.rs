//! Assistive programs: what one asks is handed to egui, and the screen is told to one, also when it starts later.

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::app::{App, Last, PreUpdate};
use bevy::ecs::entity::Entity;
use bevy::ecs::message::{MessageWriter, Messages};
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Local, Res, ResMut};
use bevy::window::RequestRedraw;
use bevy::winit::accessibility::{ACCESS_KIT_ADAPTERS, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::egui::accesskit::TreeUpdate;
use bevy_egui::egui::{self, Event};
use std::sync::PoisonError;
use std::thread;
use std::time::{Duration, Instant};

/// How long it may take until an assistive program that starts is seen.
const BEFORE: Duration = Duration::from_millis(150);
/// How long what one asks may lie before the window wakes, once there was one.
const SINCE: Duration = Duration::from_millis(15);
/// After this long without a frame the window is woken again.
const AGAIN: Duration = Duration::from_secs(1);

/// Takes in what assistive programs ask, and asks for a frame where something of it is left.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>().add_systems(PreUpdate, take_in).add_systems(Last, leave_nothing);
}

/// Wakes the window for assistive programs.
pub(super) fn wake_up(app: &mut App) {
    app.add_systems(Last, listen.run_if(opened));
}

/// Bevy takes what was asked at the end of a frame; taken at the beginning it is done a frame sooner.
fn take_in(
    handlers: Option<Res<'_, WinitActionRequestHandlers>>,
    requested: Option<Res<'_, AccessibilityRequested>>,
    mut requests: ResMut<'_, Messages<ActionRequest>>,
) {
    // Bevy sets the flag when a program starts to read and never takes it down, so a second start would not be seen. From
    // here on it says that somebody came who has nothing yet; whoever came before gets the tree of this frame.
    if let Some(requested) = requested {
        requested.set(false);
    }
    for handler in handlers.iter().flat_map(|handlers| handlers.values()) {
        let mut waiting = handler.lock().unwrap_or_else(PoisonError::into_inner);
        requests.write_batch(waiting.drain(..).map(ActionRequest));
    }
}

/// What Bevy took in after the screen was drawn waits for the next frame.
fn leave_nothing(requests: Res<'_, Messages<ActionRequest>>, mut redraw: MessageWriter<'_, RequestRedraw>) {
    if !requests.is_empty() {
        redraw.write(RequestRedraw);
    }
}

/// What assistive programs ask of the next pass of egui. `bevy_egui` hands nothing of it on.
pub(super) fn asked(requests: &mut Messages<ActionRequest>) -> impl Iterator<Item = Event> {
    requests.drain().map(|request| Event::AccessKitActionRequest(request.0))
}

/// Names the window in the tree, which egui leaves without a name, and says in which language it is.
pub(super) fn name_window(context: &egui::Context, title: &str, language: &str) {
    context.accesskit_node_builder(egui::accesskit_root_id(), |window| {
        window.set_label(title);
        window.set_language(language);
    });
}

/// Hands the tree to the assistive programs that read a window; says whether there are any. `bevy_egui` does so only
/// where the flag is up.
pub(super) fn hand_over(window: Entity, tree: &TreeUpdate) -> bool {
    let mut read = false;
    ACCESS_KIT_ADAPTERS.with_borrow_mut(|adapters| {
        if let Some(adapter) = adapters.get_mut(&window) {
            adapter.update_if_active(|| {
                read = true;
                tree.clone()
            });
        }
    });
    read
}

/// Whether there is a window to ask something of for the first time.
fn opened(handlers: Res<'_, WinitActionRequestHandlers>, mut before: Local<'_, bool>) -> bool {
    let now = !handlers.is_empty() && !*before;
    *before |= now;
    now
}

/// Nothing tells the sleeping window that an assistive program came or asked something, so a thread looks now and then.
fn listen(
    proxy: Res<'_, EventLoopProxyWrapper>,
    handlers: Res<'_, WinitActionRequestHandlers>,
    requested: Res<'_, AccessibilityRequested>,
) {
    let (proxy, requested) = ((**proxy).clone(), requested.clone());
    let waiting: Vec<_> = handlers.values().cloned().collect();
    let listen = move || {
        let mut pause = BEFORE;
        let mut woken: Option<Instant> = None;
        loop {
            thread::sleep(pause);
            let came = requested.get();
            if came {
                pause = SINCE;
            }
            let asked = waiting.iter().any(|it| !it.lock().unwrap_or_else(PoisonError::into_inner).is_empty());
            if !came && !asked {
                woken = None;
            } else if woken.is_none_or(|woken| woken.elapsed() >= AGAIN) {
                woken = Some(Instant::now());
                if proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                    return;
                }
            }
        }
    };
    // Without the thread what is asked is done when the mouse moves; that is no reason to stop.
    let _ = thread::Builder::new().name("assistive".to_owned()).spawn(listen);
}
