//! What goes on by itself in a conversation: the echo of a pick, text that appears, and time that runs.

use crate::app::screens::Screen;
use crate::app::state::AppState;
use crate::engine::{Input, PickedBy};
use std::time::Duration;

/// How long an echo lasts: the answer that was picked stays to be seen for so long.
pub(super) const ECHO: Duration = Duration::from_millis(300);

impl AppState {
    /// Lets the conversation go on; says after how long it looks different.
    pub(in crate::app) fn tick_talk(&mut self, now: Duration) -> Option<Duration> {
        let mut next = None;
        if let Some((_, until)) = self.talk.echo {
            if now < until {
                next = Some(until - now);
            } else {
                self.talk.echo = None;
                self.restart_clock(now);
            }
        }
        if self.talk.echo.is_some() || self.screen != Screen::Talk || self.dialog.is_some() {
            return next;
        }
        self.reveal(now).or_else(|| self.countdown(now))
    }

    /// What is shown now begins to be shown.
    pub(in crate::app) fn restart_clock(&mut self, now: Duration) {
        self.talk.since = now;
    }

    /// Lets text appear; says when more of it does.
    fn reveal(&mut self, now: Duration) -> Option<Duration> {
        let at_once = self.settings.still || self.assisted;
        let letters = self.settings.text_speed.letters_per_second().filter(|_| !at_once);
        let all = self.talk.view.revealed().map_or(0, |text| text.chars().count());
        let shown = match letters {
            Some(per_second) if !self.talk.revealed => {
                (now.saturating_sub(self.talk.since).as_secs_f32() * per_second) as usize
            }
            _ => all,
        };
        if shown >= all {
            if !self.talk.revealed {
                self.talk.revealed = true;
                self.talk.since = now;
            }
            self.talk.view.shown = None;
            return None;
        }
        self.talk.view.shown = Some(shown);
        Some(Duration::from_millis(33))
    }

    /// Lets time run where a moment has a limit; picks what happens then when it is over.
    fn countdown(&mut self, now: Duration) -> Option<Duration> {
        let timer = self.talk.timer.as_ref().filter(|_| self.settings.timed)?;
        let (seconds, choice) = (timer.seconds, timer.choice);
        let all = Duration::from_secs(u64::from(seconds));
        let gone = now.saturating_sub(self.talk.since);
        if gone >= all {
            self.talk.view.timer = None;
            self.pick(Input::picked(&[choice], PickedBy::Clock), None, now);
            self.refresh();
            return Some(Duration::ZERO);
        }
        let left = (all - gone).as_secs_f32().ceil() as u32;
        self.talk.view.timer = Some((left, seconds));
        Some(Duration::from_millis(250))
    }
}
