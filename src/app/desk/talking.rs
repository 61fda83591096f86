//! Intents of a conversation carried out: picks, steps back, drawers, and leaving.

use super::views::Screen;
use super::{Desk, HELD};
use crate::app::intent::Intent;
use crate::app::panels::dialogs::DialogView;
use crate::engine::ChoiceId;
use std::time::Duration;

impl Desk {
    pub(super) fn converse(&mut self, intent: Intent, now: Duration) {
        if let (Intent::Document(at), Screen::Briefing) = (&intent, self.screen) {
            if let Some(preparing) = &mut self.preparing {
                preparing.document = *at;
            }
            return;
        }
        let Some(table) = &mut self.table else { return };
        match intent {
            Intent::Document(at) => table.document = at,
            Intent::Reveal => {
                table.revealed = true;
                table.since = now;
                self.views.talk.shown = None;
            }
            Intent::Pick(at) => {
                let offer = table.session.prompt().offers.get(at).copied();
                if let Some(offer) = offer.filter(|offer| offer.unavailable.is_none()) {
                    self.pick(&[offer.choice], Some(at), now);
                }
            }
            Intent::Tick(at, on) => {
                let Some(offer) = table.session.prompt().offers.get(at).copied() else { return };
                table.ticked.retain(|choice| *choice != offer.choice);
                if on {
                    table.ticked.push(offer.choice);
                }
            }
            Intent::Record => {
                // In the order in which they stand, whatever the order of ticking.
                let prompt = table.session.prompt();
                let chosen: Vec<ChoiceId> =
                    prompt.offers.iter().map(|it| it.choice).filter(|it| table.ticked.contains(it)).collect();
                self.pick(&chosen, None, now);
            }
            Intent::ReadOn => table.read = true,
            Intent::Hint => table.hint = true,
            Intent::Drawer(drawer) => {
                table.drawer = drawer;
                self.dialog = None;
            }
            Intent::Note(note) => {
                table.own.note = note;
                table.keep_own();
                self.tell_unkept();
            }
            Intent::Undo if !table.own.step_back => {}
            Intent::Undo => {
                table.undo(now);
                self.tell_unkept();
            }
            Intent::Pause => {
                let from = table.own.played_on.as_ref().map(|(name, _)| self.folder.join(format!("{name}.ron")));
                self.dialog = Some(DialogView::Pause(from.filter(|file| file.is_file())));
            }
            Intent::Leave => self.show_library(),
            Intent::LookBack => {
                self.views.debrief = None;
                self.screen = Screen::Debrief;
            }
            Intent::Retry => {
                table.keep();
                if table.unkept.is_none() {
                    self.notices.retain(|notice| !notice.trouble);
                    self.done(self.words.text("app-kept-now"), None, now);
                } else {
                    self.tell_unkept();
                }
            }
            _ => {}
        }
    }

    /// Makes a pick; what was picked stays to be seen for a moment, while the partner already changes.
    pub(super) fn pick(&mut self, choices: &[ChoiceId], at: Option<usize>, now: Duration) {
        let before = self.views.talk.clone();
        let Some(table) = &mut self.table else { return };
        if !table.choose(choices, now) {
            return;
        }
        if let Some(at) = at.filter(|_| !self.settings.still) {
            let mut view = before;
            view.chosen = Some(at);
            view.shown = None;
            self.held = Some((view, now + HELD));
        }
        self.views.talk.shown = None;
        self.tell_unkept();
        self.refresh();
    }
}
