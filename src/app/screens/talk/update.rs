//! What the intents of a conversation do: picks, steps back, drawers, and leaving.

use super::clock::ECHO;
use super::figures::{self, StageView};
use super::narration::steps;
use super::present;
use crate::app::intent::{Drawer, TalkIntent};
use crate::app::screens::Screen;
use crate::app::screens::dialogs::DialogView;
use crate::app::state::AppState;
use crate::engine::{ChoiceId, Input, Planning};
use crate::files::session_named;
use egui::Rect;
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of a conversation.
    pub(in crate::app) fn update_talk(&mut self, intent: TalkIntent, now: Duration) {
        let Some(opened) = &mut self.opened else { return };
        match intent {
            TalkIntent::Document(at) => {
                let documents = opened.rendition().documents_after(self.talk.turns_told(opened.rendition()));
                self.talk.document = at.checked_sub(1).and_then(|at| documents.get(at)).map(|it| it.id);
                self.read_document();
            }
            TalkIntent::Reveal => self.tell_on(now),
            TalkIntent::Unfold(open) => self.talk.unfolded = open,
            TalkIntent::Pick(at) => {
                let offer = opened.session().prompt().offers.get(at).copied();
                if let Some(offer) = offer.filter(|offer| offer.unavailable.is_none()) {
                    self.pick(Input::pick(&[offer.choice]), Some(at), now);
                }
            }
            TalkIntent::Tick(at, on) => {
                let Some(offer) = opened.session().prompt().offers.get(at).copied() else { return };
                self.talk.ticked.retain(|choice| *choice != offer.choice);
                if on {
                    self.talk.ticked.push(offer.choice);
                }
            }
            TalkIntent::Give(at, more) => {
                let session = opened.session();
                let Some(offer) = session.prompt().offers.get(at).copied() else { return };
                let steps = session.staging().planning(session.progress()).and_then(Planning::steps).unwrap_or(0);
                if !more {
                    let given = self.talk.ticked.iter().rposition(|choice| *choice == offer.choice);
                    given.map(|given| self.talk.ticked.remove(given));
                } else if self.talk.ticked.len() < steps && offer.unavailable.is_none() {
                    self.talk.ticked.push(offer.choice);
                }
            }
            TalkIntent::Record => {
                let session = opened.session();
                let chosen: Vec<ChoiceId> = match session.staging().planning(session.progress()) {
                    Some(Planning::Rank | Planning::Divide { .. }) => self.talk.ticked.clone(),
                    // In the order in which they stand, whatever the order of ticking.
                    Some(Planning::Budget { .. }) | None => {
                        let prompt = session.prompt();
                        let offered = prompt.offers.iter().map(|it| it.choice);
                        offered.filter(|it| self.talk.ticked.contains(it)).collect()
                    }
                };
                self.pick(Input::pick(&chosen), None, now);
            }
            TalkIntent::ReadOn => self.talk.read = true,
            TalkIntent::Hint => self.talk.hint = true,
            TalkIntent::Drawer(drawer) => {
                // What came lies on top.
                let new = || {
                    let rendition = opened.rendition();
                    let documents = rendition.documents_after(self.talk.turns_told(rendition));
                    documents.into_iter().find(|it| present::is_new(rendition, it, &opened.reflection.read))
                };
                if let Some(new) = (drawer == Some(Drawer::Dossier)).then(new).flatten() {
                    self.talk.document = Some(new.id);
                }
                self.talk.drawer = drawer;
                self.dialog = None;
                self.read_document();
            }
            TalkIntent::Note(note) => {
                opened.reflection.note = note;
                opened.keep_reflection();
                self.tell_keeping(now);
            }
            TalkIntent::Undo => self.undo(now),
            TalkIntent::Pause if self.studio.is_tried() => self.dialog = Some(DialogView::PauseTried),
            TalkIntent::Pause => {
                let from = opened.parent().and_then(|name| session_named(&self.folder, name));
                self.dialog = Some(DialogView::Pause(from));
            }
            TalkIntent::Leave => self.show_library(),
            TalkIntent::LookBack => {
                self.debrief.view = None;
                self.screen = Screen::Debrief;
            }
            TalkIntent::Retry => {
                opened.keep();
                if opened.unkept().is_none() {
                    self.trouble_is_over();
                    self.done(self.words.text("app-kept-now"), None, now);
                }
                self.tell_keeping(now);
            }
        }
    }

    /// Takes the mark off the document that is open in the drawer.
    fn read_document(&mut self) {
        let Some(opened) = self.opened.as_mut().filter(|_| self.talk.drawer == Some(Drawer::Dossier)) else { return };
        let scenario = opened.session().scenario();
        let Some(id) = self.talk.document.map(|it| scenario.texts.name(scenario.dossier[it.index()].id).to_owned())
        else {
            return;
        };
        if !opened.reflection.read.contains(&id) {
            opened.reflection.read.push(id);
            opened.keep_reflection();
        }
    }

    /// Moves the session on, the only place that does; what was picked stays to be seen for a moment, while the partner
    /// already changes.
    pub(super) fn pick(&mut self, input: Input, at: Option<usize>, now: Duration) {
        let Some(opened) = &mut self.opened else { return };
        if !opened.apply(input) {
            return;
        }
        if let Some(at) = at.filter(|_| !self.settings.still) {
            let mut before = std::mem::take(&mut self.talk.view);
            (before.chosen, before.shown, before.fade) = (Some(at), None, None);
            self.talk.echo = Some((before, now + ECHO));
        }
        self.talk.turn(now, false);
        self.tell_keeping(now);
    }

    /// Takes the last step back, where that is allowed.
    fn undo(&mut self, now: Duration) {
        let Some(opened) = self.opened.as_mut().filter(|opened| opened.reflection.step_back) else { return };
        let Some(undone) = opened.undo() else { return };
        self.talk.turn(now, true);
        self.talk.reads_otherwise();
        if let Input::Pick { picks, .. } = undone {
            self.talk.earlier = picks;
        }
        self.tell_keeping(now);
    }

    /// The view of the conversation as the session stands; how much of it is shown is worked out at each pass.
    pub(in crate::app) fn refresh_talk(&mut self) {
        let Some(opened) = &self.opened else { return };
        let (shown, fade) = (self.talk.view.shown.filter(|_| !self.talk.revealed), self.talk.view.fade);
        self.talk.steps = steps(opened.rendition(), &self.words);
        self.talk.told = self.talk.told.min(self.talk.steps.len());
        let told = self.talk.steps.get(self.talk.told.saturating_sub(1));
        let stage = told.map_or_else(|| opened.rendition().stage(), |step| step.stage.clone());
        let prompt = opened.rendition().prompt();
        let mut talk = present::talk(opened, &mut self.talk, (&stage, &prompt), &self.settings, &self.words);
        (talk.shown, talk.fade) = (shown, fade);
        // What led to a list is read first; then the list has the screen for itself.
        let several = prompt.select.is_some();
        self.talk.note = None;
        if several && self.talk.read {
            self.talk.note = Some(present::note(opened, &self.talk, &prompt, talk.clone(), &self.words));
        } else if several {
            talk.offers.clear();
            talk.topics.clear();
            talk.hint = None;
            talk.read_on = true;
        }
        self.talk.view = talk;
        (self.talk.stage, self.talk.timer) = (Some(stage), prompt.timer);
    }

    /// What the window shows on the stage: where it is, and the part of it that no drawer covers.
    pub(in crate::app) fn stage_view(&self, area: Rect, free: Rect) -> Option<StageView> {
        let stage = self.talk.stage.as_ref()?;
        let speaking = self.talk.echo.is_none() && self.talk.view.shown.is_some();
        Some(StageView {
            place: stage.place.clone(),
            channel: stage.channel,
            figures: figures::figures(stage, speaking),
            area,
            free,
            still: self.settings.still,
        })
    }
}
