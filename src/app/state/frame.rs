//! One frame: the screen, a dialog and a notice are drawn, and what was asked for is carried out.

use super::{AppState, notices};
use crate::app::controls::Style;
use crate::app::intent::{BriefingIntent, DebriefIntent, Intent, StudioIntent};
use crate::app::screens::dialogs::{self, DialogView};
use crate::app::screens::talk::{self, note};
use crate::app::screens::{Screen, briefing, debrief, group, library, plays, settings, studio};
use crate::app::theme::{Theme, fonts};
use egui::{Ui, Vec2};
use std::time::Duration;

/// What a frame brought about, for the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FrameOutcome {
    /// After how long the next frame is needed at the latest, if nobody does anything.
    pub again: Option<Duration>,
    /// Whether an intent was carried out.
    pub changed: bool,
}

impl AppState {
    /// Draws the whole interface over a window and carries out what was asked for. `now` is the time since the app began.
    pub fn show(&mut self, ui: &mut Ui, now: Duration) -> FrameOutcome {
        if !self.fonts {
            // Fonts are there from the next pass on; before that no text can be laid out.
            ui.ctx().set_fonts(fonts());
            ui.ctx().request_repaint();
            self.fonts = true;
            return FrameOutcome { again: Some(Duration::ZERO), changed: false };
        }
        // The whole window, whatever margins stand around the part that is given.
        let rect = ui.ctx().content_rect();
        ui.set_clip_rect(rect);
        let theme = self.theme(ui, rect.size());
        let mut again = self.tick(now);
        let mut intent = self.global_keys(ui);
        // The stage shows through where a conversation is on the screen.
        let projected = self.group.projected.as_ref().filter(|_| self.screen == Screen::Group);
        if self.screen != Screen::Talk && projected.is_none() {
            ui.painter().rect_filled(rect, 0, theme.palette.paper);
        }
        // While a dialog is open no key reaches what stands below it.
        let quiet = self.dialog.is_some();
        self.narrow = theme.frame.is_narrow();
        self.talk.set_quiet(quiet);
        let style = Style { theme: &theme, words: &self.words, portraits: &self.portraits };
        let (mut stage, mut everyone) = (None, None);
        let asked = match self.screen {
            Screen::Library => library::show(ui, style, rect, &self.library.view),
            Screen::Group => match projected {
                Some(view) => {
                    let shown = group::show_projected(ui, style, rect, view);
                    everyone = shown.stage;
                    shown.intent
                }
                None => group::show(ui, style, rect, &self.group.view),
            },
            Screen::Studio => studio::show(ui, style, rect, &self.studio.view, quiet),
            Screen::Settings => settings::show(ui, style, rect, &self.settings_screen.view),
            Screen::Briefing => briefing::show(ui, style, rect, &self.briefing.view),
            Screen::Plays => plays::show(ui, style, rect, &self.plays.view),
            Screen::Talk => match (&self.talk.echo, &self.talk.note) {
                (None, Some(view)) => note::show(ui, style, rect, view),
                (echo, _) => {
                    let view = echo.as_ref().map_or(&self.talk.view, |(view, _)| view);
                    let shown = talk::show(ui, style, rect, view);
                    stage = shown.stage.zip(shown.free);
                    // What was picked a moment ago is only still to be seen.
                    shown.intent.filter(|_| echo.is_none())
                }
            },
            Screen::Debrief => match &self.debrief.view {
                Some(view) => debrief::show(ui, style, rect, view),
                None => Some(Intent::ShowLibrary),
            },
        };
        intent = intent.or(asked);
        if let Some(view) = &self.dialog {
            intent = dialogs::show(ui, style, view).or(intent);
        }
        intent = notices::show(ui, style, rect, &self.notices).or(intent);
        self.in_field = ui.ctx().text_edit_focused();
        self.stage = match everyone {
            Some(area) => self.projected_stage(area),
            None => stage.and_then(|(area, free)| self.stage_view(area, free)),
        };
        let changed = intent.is_some();
        if let Some(intent) = intent {
            self.update(intent, now);
            again = Some(Duration::ZERO);
        }
        if let Some(again) = again {
            ui.ctx().request_repaint_after(again);
        }
        FrameOutcome { again, changed }
    }

    /// The theme of a window; egui is told when it changed.
    fn theme(&mut self, ui: &Ui, size: Vec2) -> Theme {
        let key = (self.settings.colours, size, self.settings.text, self.settings.still);
        let theme = Theme::new(key.0, key.1, key.2, key.3);
        if self.applied != Some(key) {
            theme.apply(ui.ctx());
            self.applied = Some(key);
        }
        theme
    }

    /// Keys that work everywhere.
    fn global_keys(&self, ui: &Ui) -> Option<Intent> {
        let help = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F1));
        if help {
            let open = matches!(self.dialog, Some(DialogView::Help | DialogView::StudioHelp));
            return Some(if open { Intent::CloseDialog } else { Intent::ShowHelp });
        }
        let projected = self.screen == Screen::Group && self.group.projected.is_some();
        let asking = self.dialog.is_some()
            || self.screen == Screen::Debrief && self.debrief.has_dialog()
            || self.screen == Screen::Studio && self.studio.has_dialog();
        // A list that is open closes itself.
        let listing = egui::Popup::is_any_open(ui.ctx());
        if asking || listing || self.screen == Screen::Talk || projected || ui.ctx().text_edit_focused() {
            return None;
        }
        let back = self.screen != Screen::Library
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        // Whoever types leaves the field first; egui has taken the focus from it before anybody is asked.
        let unfolded = self.debrief.unfolded().filter(|_| self.screen == Screen::Debrief);
        (back && !self.in_field).then_some(match self.screen {
            Screen::Settings => Intent::Back,
            // What stands open is closed first, the last that was opened before the others.
            Screen::Debrief => {
                unfolded.map_or(Intent::ShowLibrary, |at| Intent::Debrief(DebriefIntent::Fold(at, false)))
            }
            Screen::Briefing if self.briefing.is_reading() => Intent::Briefing(BriefingIntent::Read(None)),
            Screen::Studio if self.studio.is_writing() => Intent::Studio(StudioIntent::Close),
            _ => Intent::ShowLibrary,
        })
    }

    /// What goes on by itself: text that appears, time that runs, notices that go. Says after how long it looks different.
    fn tick(&mut self, now: Duration) -> Option<Duration> {
        let keeping = self.tick_keeping(now);
        let notices = self.tick_notices(now);
        let talk = self.tick_talk(now);
        let studio = self.tick_studio(now);
        keeping.into_iter().chain(notices).chain(talk).chain(studio).min()
    }
}
