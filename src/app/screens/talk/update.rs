//! What the intents of a conversation do: picks, steps back, drawers, and leaving.

use super::clock::ECHO;
use super::figures::{self, StageView};
use super::present;
use crate::app::intent::TalkIntent;
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::state::AppState;
use crate::engine::ChoiceId;
use crate::files::session_named;
use egui::Rect;
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of a conversation.
    pub(in crate::app) fn update_talk(&mut self, intent: TalkIntent, now: Duration) {
        let Some(opened) = &mut self.opened else { return };
        match intent {
            TalkIntent::Document(at) => opened.document = at,
            TalkIntent::Reveal => {
                opened.revealed = true;
                opened.since = now;
                self.talk.view.shown = None;
            }
            TalkIntent::Pick(at) => {
                let offer = opened.session.prompt().offers.get(at).copied();
                if let Some(offer) = offer.filter(|offer| offer.unavailable.is_none()) {
                    self.pick(&[offer.choice], Some(at), now);
                }
            }
            TalkIntent::Tick(at, on) => {
                let Some(offer) = opened.session.prompt().offers.get(at).copied() else { return };
                opened.ticked.retain(|choice| *choice != offer.choice);
                if on {
                    opened.ticked.push(offer.choice);
                }
            }
            TalkIntent::Record => {
                // In the order in which they stand, whatever the order of ticking.
                let prompt = opened.session.prompt();
                let chosen: Vec<ChoiceId> =
                    prompt.offers.iter().map(|it| it.choice).filter(|it| opened.ticked.contains(it)).collect();
                self.pick(&chosen, None, now);
            }
            TalkIntent::ReadOn => opened.read = true,
            TalkIntent::Hint => opened.hint = true,
            TalkIntent::Drawer(drawer) => {
                opened.drawer = drawer;
                self.dialog = None;
            }
            TalkIntent::Note(note) => {
                opened.reflection.note = note;
                opened.keep_reflection();
                self.tell_unkept();
            }
            TalkIntent::Undo => {
                if opened.reflection.step_back {
                    opened.undo(now);
                    self.tell_unkept();
                }
            }
            TalkIntent::Pause => {
                let from = opened.reflection.played_on.as_ref();
                let from = from.and_then(|(name, _)| session_named(&self.folder, name));
                self.dialog = Some(DialogView::Pause(from));
            }
            TalkIntent::Leave => self.show_library(),
            TalkIntent::LookBack => {
                self.debrief.view = None;
                self.screen = Screen::Debrief;
            }
            TalkIntent::Retry => {
                opened.keep();
                if opened.unkept.is_none() {
                    self.trouble_is_over();
                    self.done(self.words.text("app-kept-now"), None, now);
                } else {
                    self.tell_unkept();
                }
            }
        }
    }

    /// Makes a pick; what was picked stays to be seen for a moment, while the partner already changes.
    pub(super) fn pick(&mut self, choices: &[ChoiceId], at: Option<usize>, now: Duration) {
        let before = self.talk.view.clone();
        let Some(opened) = &mut self.opened else { return };
        if !opened.choose(choices, now) {
            return;
        }
        if let Some(at) = at.filter(|_| !self.settings.still) {
            let mut view = before;
            view.chosen = Some(at);
            view.shown = None;
            self.talk.echo = Some((view, now + ECHO));
        }
        self.talk.view.shown = None;
        self.tell_unkept();
        self.refresh();
    }

    /// The view of the conversation as the session stands; how much of it is shown is worked out at each pass.
    pub(in crate::app) fn refresh_talk(&mut self) {
        let Some(opened) = &self.opened else { return };
        let shown = self.talk.view.shown;
        let mut talk = present::talk(opened, &self.settings, &self.words);
        talk.shown = shown.filter(|_| !opened.revealed);
        let several = opened.session.prompt().beat.is_some_and(|(_, beat)| beat.select.is_some());
        // What led to a list is read first; then the list has the screen for itself.
        self.talk.note = (several && opened.read).then(|| present::note(opened, talk.clone(), &self.words));
        if several && !opened.read {
            talk.offers.clear();
            talk.topics.clear();
            talk.hint = None;
            talk.read_on = true;
        }
        self.talk.view = talk;
    }

    /// What the window shows on the stage: where it is, and the part of it that no drawer covers.
    pub(in crate::app) fn stage_view(&self, area: Rect, free: Rect) -> Option<StageView> {
        let session = &self.opened.as_ref()?.session;
        let scene = &session.scenario().scenes[session.progress().scene().index()];
        let speaking = self.talk.echo.is_none() && self.talk.view.shown.is_some();
        let figures = figures::figures(session, speaking);
        Some(StageView {
            place: scene.place.clone(),
            channel: scene.channel,
            figures,
            area,
            free,
            still: self.settings.still,
        })
    }
}
