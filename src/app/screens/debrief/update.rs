//! What the intents of a debrief do: one's own picture and intention, what if, and the page.

use super::{DebriefStage, DebriefView, present};
use crate::app::intent::{DebriefIntent, IntentionPart};
use crate::app::state::AppState;
use crate::app::storage::Reflection;
use std::time::Duration;

impl AppState {
    /// Carries out what was asked of a debrief.
    pub(in crate::app) fn update_debrief(&mut self, intent: DebriefIntent, now: Duration) {
        match intent {
            DebriefIntent::Stage(stage) => {
                if stage == DebriefStage::LookBack {
                    self.reflect(now, |it| it.part = it.part.max(1));
                }
                self.debrief.change(|view| view.stage = stage);
            }
            DebriefIntent::Fold(at, open) => self.debrief.change(|view| {
                view.unfolded.retain(|it| *it != at);
                if open {
                    view.unfolded.push(at);
                }
            }),
            DebriefIntent::Numbers(shown) => self.debrief.change(|view| view.numbers = shown),
            DebriefIntent::Picture(question, answer) => self.reflect(now, |it| {
                if let Some(picture) = it.picture.get_mut(question) {
                    *picture = u8::try_from(answer).ok();
                }
            }),
            DebriefIntent::Decisive(step) => self.reflect(now, |it| it.decisive = Some(step)),
            DebriefIntent::Replay(moment) => self.debrief.change(|view| {
                view.replay = Some(moment).filter(|at| *at < view.told.moments.len());
            }),
            DebriefIntent::Table(open) => self.debrief.change(|view| view.table = open),
            DebriefIntent::Lesson(at) => {
                let lesson = self.debrief.view.as_ref().and_then(|view| view.told.lessons.get(at));
                let lesson = lesson.map(|lesson| lesson.id.clone()).unwrap_or_default();
                self.reflect(now, |it| it.lesson = lesson);
            }
            DebriefIntent::Intend(part, words) => self.reflect(now, |it| match part {
                IntentionPart::If => it.intention.situation = words,
                IntentionPart::Then => it.intention.does = words,
                IntentionPart::Who => it.intention.who = words,
                IntentionPart::When => it.intention.when = words,
            }),
            DebriefIntent::Moment(step) => self.debrief.change(|view| view.moment = step),
            DebriefIntent::WhatIf(step) => self.what_if(step, now),
            DebriefIntent::HandOver(asked) => self.ask_hand_over(asked),
            DebriefIntent::Hand(change) => self.debrief.change(|view| {
                if let Some(asked) = &mut view.hand_over {
                    asked.change(change);
                }
            }),
            DebriefIntent::Export => self.export(now),
            DebriefIntent::OpenSaved(file) => self.open_saved_file(&file),
        }
    }

    /// Tells the debrief where it is not told yet. It does not change any more then; only one's own words do.
    pub(in crate::app) fn refresh_debrief(&mut self) {
        if self.opened.is_some() && self.debrief.view.is_none() {
            // Which endings were reached is told of what is saved now.
            self.read_saved();
        }
        let Some(opened) = &self.opened else { return };
        let openings = &mut self.debrief.openings;
        let view = self.debrief.view.get_or_insert_with(|| {
            *openings += 1;
            DebriefView { opening: *openings, ..present::debrief(opened, &self.saved, &self.words) }
        });
        view.reflection = opened.reflection.clone();
    }

    /// Changes what one wrote oneself, and keeps it.
    fn reflect(&mut self, now: Duration, change: impl FnOnce(&mut Reflection)) {
        let Some(opened) = &mut self.opened else { return };
        change(&mut opened.reflection);
        opened.keep_reflection();
        self.tell_keeping(now);
    }

    /// Plays on from before a step, as a new session; the one that was played stays as it is.
    fn what_if(&mut self, step: usize, now: Duration) {
        let Some(opened) = &self.opened else { return };
        let before = step.saturating_sub(1);
        let transcript = opened.session().transcript();
        let earlier = transcript.steps.get(before).map(|step| transcript.picks(*step).to_vec()).unwrap_or_default();
        let branch = opened.branched(before, &self.folder);
        self.open(branch, earlier, now);
    }
}
