//! What goes on by itself in a conversation: the echo of a pick, what is told one thing at a time, and time that runs.

use super::view::Item;
use crate::app::screens::Screen;
use crate::app::state::AppState;
use crate::app::storage::Telling;
use crate::engine::{Input, PickedBy};
use std::time::Duration;

/// How long an echo lasts: the answer that was picked stays to be seen for so long.
pub(super) const ECHO: Duration = Duration::from_millis(300);
/// How long a new scene takes to appear.
const FADE: Duration = Duration::from_millis(400);
/// How long one looks at something before reading it, and how fast one reads: about 200 words a minute.
const LOOK: Duration = Duration::from_millis(700);
const LETTERS_PER_SECOND: f32 = 18.0;

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
        let fades = self.fade(now);
        let tells = self.tell(now);
        let runs = if self.talk.view.is_telling() { None } else { self.countdown(now) };
        fades.into_iter().chain(tells).chain(runs).min()
    }

    /// What is shown now begins to be shown.
    pub(in crate::app) fn restart_clock(&mut self, now: Duration) {
        self.talk.since = now;
    }

    /// Whether all of a page is told at once: as it was set, and where nothing moves or somebody hears the screen.
    fn tells_at_once(&self) -> bool {
        self.settings.telling == Telling::AtOnce || self.settings.still || self.assisted
    }

    /// Lets a new scene appear.
    fn fade(&mut self, now: Duration) -> Option<Duration> {
        let gone = now.saturating_sub(self.talk.since);
        let view = &mut self.talk.view;
        let begins = view.told > 1 && view.told.checked_sub(1).is_some_and(|at| view.items[at].begins_page());
        view.fade = None;
        if !begins || self.settings.still || gone >= FADE {
            return None;
        }
        view.fade = Some(255 - (gone.as_millis() * 255 / FADE.as_millis()).min(255) as u8);
        Some(Duration::from_millis(33))
    }

    /// Tells one thing after another; says when more of it is told by itself.
    fn tell(&mut self, now: Duration) -> Option<Duration> {
        let all = self.talk.view.items.len();
        if self.talk.told == 0 && all > 0 {
            self.go_on_to(1, now);
        }
        if self.tells_at_once() {
            let end = self.talk.view.page().end;
            if self.talk.told < end {
                self.go_on_to(end, now);
            }
            self.talk.revealed = true;
            self.talk.view.shown = None;
            return None;
        }
        let item = self.talk.view.items.get(self.talk.told.checked_sub(1)?)?;
        if let Some(wait) = self.reveal(item.revealed().map_or(0, |text| text.chars().count()), now) {
            return Some(wait);
        }
        let item = &self.talk.view.items[self.talk.told - 1];
        let next = self.talk.view.items.get(self.talk.told)?;
        // A change of scene waits for a press, however one is told; and nothing goes on while somebody reads in a drawer.
        if self.settings.telling == Telling::ByPress || next.begins_page() || self.talk.drawer.is_some() {
            return None;
        }
        let due = self.talk.since + self.reading_time(item);
        if now < due {
            return Some(due - now);
        }
        self.go_on_to(self.talk.told + 1, now);
        // Of what begins now nothing is seen yet: it is not whole for a moment before it appears letter by letter.
        self.tell(now)
    }

    /// How long one needs once all of something is shown; letters that appeared one by one were read on the way.
    fn reading_time(&self, item: &Item) -> Duration {
        // One's own words were read before they were chosen.
        if matches!(item, Item::Own { .. }) {
            return LOOK;
        }
        let slow = item.revealed().is_some() && self.settings.text_speed.letters_per_second().is_some();
        let letters = item.letters() as f32 * if slow { 0.5 } else { 1.0 };
        LOOK + Duration::from_secs_f32(letters / LETTERS_PER_SECOND)
    }

    /// Lets text appear; says when more of it does.
    fn reveal(&mut self, all: usize, now: Duration) -> Option<Duration> {
        let letters = self.settings.text_speed.letters_per_second();
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

    /// A press: all of the running line, then the next thing.
    pub(super) fn tell_on(&mut self, now: Duration) {
        if self.talk.view.shown.is_some() {
            self.talk.revealed = true;
            self.talk.since = now;
            self.talk.view.shown = None;
        } else if self.talk.told < self.talk.view.items.len() {
            self.go_on_to(self.talk.told + 1, now);
        }
    }

    /// So much is told now, the last of it from now on.
    fn go_on_to(&mut self, told: usize, now: Duration) {
        for step in self.talk.steps.iter().take(told).skip(self.talk.told) {
            // In another session of the same case the same is told again, word for word.
            self.talk.known = !self.talk.heard.insert(format!("{:?}", step.item));
        }
        self.talk.told = told;
        (self.talk.since, self.talk.revealed) = (now, false);
        self.talk.view.shown = None;
        self.refresh_talk();
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
