//! Why there is no window: one sentence instead of a panic, and where to practise instead.

use crate::files::{note_panic, note_reason};
use crate::report::Messages;
use bevy::app::AppExit;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Why the app could not start, or broke off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartError {
    reached: Reached,
    /// What the system said about it.
    cause: Option<String>,
}

/// How far the start came: what stops next stops because of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Reached {
    /// Looking for a display to open a window on.
    Display,
    /// Looking for something to draw with.
    Graphics,
    /// Opening the window.
    Window,
    /// A picture stood in the window.
    Picture,
}

/// Process-wide, because a panic leaves nothing else behind.
static REACHED: AtomicU8 = AtomicU8::new(Reached::Display as u8);

/// What the graphics said when they failed; they end the app without a panic.
static FAILED: Mutex<Option<String>> = Mutex::new(None);

/// Remembers why the graphics failed.
pub(super) fn note_failure(said: &str) {
    FAILED.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| {
        // Errors of the graphics tell their cause on lines of their own.
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    });
}

impl Reached {
    /// Remembers that the start came this far.
    pub(super) fn note(self) {
        REACHED.store(self as u8, Ordering::Relaxed);
    }

    fn last() -> Self {
        let reached = REACHED.load(Ordering::Relaxed);
        let all = [Self::Display, Self::Graphics, Self::Window, Self::Picture];
        all.into_iter().find(|it| *it as u8 == reached).unwrap_or(Self::Display)
    }
}

impl StartError {
    /// Stops at once where a look at the environment shows that there is no display.
    pub(super) fn without_display() -> Result<(), Self> {
        let names = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
        let named = names.iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
        let needs = cfg!(all(unix, not(target_vendor = "apple"), not(target_os = "android")));
        if needs && !named { Err(Self { reached: Reached::Display, cause: None }) } else { Ok(()) }
    }

    /// Runs the app; where a library of the window or the graphics panics or gives up, says how far it came and what it
    /// said.
    pub(super) fn catch(app: impl FnOnce() -> AppExit) -> Result<(), Self> {
        let said = Arc::new(Mutex::new(None));
        let heard = Arc::clone(&said);
        let usual = panic::take_hook();
        let loud = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value == "full");
        panic::set_hook(Box::new(move |info| {
            note_panic(info);
            // The first is the cause; what breaks while cleaning up is not.
            let said = info.payload_as_str().unwrap_or_default().to_owned();
            heard.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(said);
            if loud {
                usual(info);
            }
        }));
        let ran = panic::catch_unwind(AssertUnwindSafe(app));
        let _ = panic::take_hook();
        let said = match ran {
            Ok(AppExit::Success) => return Ok(()),
            Ok(AppExit::Error(_)) => {
                let failed = FAILED.lock().unwrap_or_else(PoisonError::into_inner).take();
                note_reason("window", failed.as_deref().unwrap_or("gave up"));
                failed
            }
            // What it said is noted already.
            Err(_) => said.lock().unwrap_or_else(PoisonError::into_inner).take(),
        };
        let cause = said.and_then(|said| said.lines().next().map(str::to_owned));
        Err(Self { reached: Reached::last(), cause: cause.filter(|it| !it.is_empty()) })
    }

    /// The sentence for the user.
    #[must_use]
    pub fn say(&self, words: &Messages) -> String {
        let id = match self.reached {
            Reached::Display => "window-no-display",
            Reached::Graphics => "window-no-graphics",
            Reached::Window => "window-not-opened",
            Reached::Picture => "window-broke-off",
        };
        // Where it is clear what is missing, what a library said about it helps nobody.
        let cause = self.cause.as_ref().filter(|_| self.reached >= Reached::Window);
        let cause = cause.map(|cause| format!(" ({cause})")).unwrap_or_default();
        words.text_with(id, &[("cause", cause.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::{Reached, StartError, note_failure};
    use crate::report::Messages;
    use bevy::app::AppExit;

    #[test]
    fn a_panic_becomes_one_sentence_that_names_the_terminal_player() {
        let stopped = StartError::catch(|| {
            Reached::Window.note();
            panic!("no surface\nsee also");
        });
        let stopped = stopped.unwrap_err();
        for language in ["nl", "en"] {
            let sentence = stopped.say(&Messages::new(language));
            assert!(sentence.contains("(no surface)"), "{sentence}");
            assert!(sentence.contains("tegenspel play"), "{sentence}");
            assert!(!sentence.contains('\n'), "{sentence}");
        }
    }
    #[test]
    fn graphics_that_give_up_do_not_end_the_app_in_silence() {
        assert_eq!(StartError::catch(|| AppExit::Success), Ok(()));
        let stopped = StartError::catch(|| {
            note_failure("Device is lost\n\nCaused by:\n  a reset");
            note_failure("what came of it");
            AppExit::error()
        });
        assert_eq!(stopped.unwrap_err().cause.as_deref(), Some("Device is lost Caused by: a reset"));
    }
}
