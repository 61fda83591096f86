//! Intents of a debrief carried out: one's own picture and intention, what if, and the page.

use super::Desk;
use super::own::{Intention, Own};
use super::table::{Table, page_file, reason};
use crate::app::intent::{Intent, IntentionPart};
use crate::engine::{Debrief, Session};
use crate::files::{session_file, write_atomically};
use crate::report::Messages;
use crate::report::debrief::{self, OwnWords};
use std::sync::Arc;
use std::time::Duration;

impl Desk {
    pub(super) fn look_back(&mut self, intent: Intent, now: Duration) {
        let Some(table) = &mut self.table else { return };
        let own = &mut table.own;
        match &intent {
            Intent::Part(part) => own.part = own.part.max(*part),
            Intent::Picture(question, answer) => {
                if let Some(it) = own.picture.get_mut(*question) {
                    *it = u8::try_from(*answer).ok();
                }
            }
            Intent::Decisive(step) => own.decisive = Some(*step),
            Intent::Skip => own.part = own.part.max(1),
            Intent::Intend(part, words) => {
                let it = &mut own.intention;
                match part {
                    IntentionPart::If => it.situation.clone_from(words),
                    IntentionPart::Then => it.does.clone_from(words),
                    IntentionPart::Who => it.who.clone_from(words),
                    IntentionPart::When => it.when.clone_from(words),
                }
            }
            _ => {}
        }
        let keeps = matches!(
            intent,
            Intent::Part(_) | Intent::Picture(..) | Intent::Decisive(_) | Intent::Skip | Intent::Intend(..)
        );
        if keeps {
            table.keep_own();
            self.tell_unkept();
        }
        let view = self.views.debrief.as_mut();
        match (intent, view) {
            (Intent::Part(part), Some(view)) => view.part = part,
            (Intent::Skip, Some(view)) => view.part = 1,
            (Intent::Replay(moment), Some(view)) => {
                view.replay = Some(moment).filter(|at| *at < view.told.moments.len());
            }
            (Intent::Table(open), Some(view)) => view.table = open,
            (Intent::Moment(step), Some(view)) => view.moment = step,
            (Intent::WhatIf(step), _) => self.what_if(step, now),
            (Intent::Export, _) => self.export(now),
            _ => {}
        }
        self.refresh_own();
    }

    /// Plays on from before a pick, as a new session; the one that was played stays as it is.
    fn what_if(&mut self, step: usize, now: Duration) {
        let Some(table) = &self.table else { return };
        let mut saved = table.saved();
        saved.picks.truncate(step.saturating_sub(1));
        saved.ending = None;
        let scenario = Arc::clone(table.session.scenario());
        let Ok(session) = Session::resume(Arc::clone(&scenario), &saved) else { return };
        let name = table.file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let own = Own {
            reason: table.own.reason.clone(),
            coach: table.own.coach,
            step_back: table.own.step_back,
            played_on: Some((name, saved.picks.len())),
            ..Own::default()
        };
        let earlier = table.session.transcript().steps.get(step.saturating_sub(1)).copied();
        let earlier = earlier.map(|step| table.session.transcript().picks(step).to_vec()).unwrap_or_default();
        let file = session_file(&self.folder, &scenario.id, saved.setup.seed.0);
        let mut next = Table::of(session, file, saved.folder, own);
        next.keep();
        next.earlier = earlier;
        self.sit_down(next, now);
    }

    /// Writes the debrief as a page beside the session.
    fn export(&mut self, now: Duration) {
        let Some(table) = &self.table else { return };
        let told = Debrief::of(&table.session);
        let words = Messages::new(&told.language);
        let page = debrief::html(&told, &own_words(&table.own, &told, &words), &words);
        let file = page_file(&table.file);
        match write_atomically(&file, page.as_bytes()) {
            Ok(()) => {
                let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let said = self.words.text_with("app-debrief-saved", &[("file", name.into())]);
                self.done(said, Some((self.words.text("app-debrief-open-folder"), Intent::OpenFolder)), now);
            }
            Err(error) => {
                let said = self.words.text("app-trouble-export");
                self.trouble(said, reason(&error), Some((self.words.text("app-again"), Intent::Export)));
            }
        }
    }
}

/// One's own words as the page keeps them.
fn own_words(own: &Own, told: &Debrief, words: &Messages) -> OwnWords {
    let moment = own.decisive.and_then(|step| told.timeline.iter().find(|it| it.step == step && it.days == 0));
    let moment = moment.map(|it| {
        let step = i64::try_from(it.step).unwrap_or(i64::MAX);
        words.text_with("app-debrief-moment", &[("step", step.into()), ("title", it.moment.as_str().into())])
    });
    let Intention { situation, does, who, when } = own.intention.clone();
    OwnWords {
        reason: own.reason.clone(),
        note: own.note.clone(),
        // The page counts its steps from 1.
        picture: own.picture.map(|step| step.map(|step| step + 1)),
        moment: moment.unwrap_or_default(),
        situation,
        does,
        who,
        when,
    }
}
