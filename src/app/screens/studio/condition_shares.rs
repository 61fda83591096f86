//! In how many simulated talks the conditions of a sheet hold, found on a thread of its own while somebody writes on.

use super::errand::Errand;
use super::intent::SheetField;
use super::view::{ConditionShareView, SheetView};
use crate::engine::{Scenario, Setup};
use crate::report::Messages;
use crate::script::ConditionPart;
use crate::studio::{CaseDraft, ConditionShare, StudioWalk, at_home, condition_share};
use std::sync::Arc;

/// Talks of each kind of player.
const RUNS: u32 = 10;

/// What is known of the conditions of a sheet.
#[derive(Debug, Default)]
pub(super) struct Shares {
    /// The case in the state that was played, and the beat.
    of: Option<(Arc<Scenario>, String)>,
    known: Vec<(String, Option<ConditionShare>)>,
    coming: Option<SharesComing>,
}

/// Conditions that are being played.
#[derive(Debug)]
struct SharesComing {
    of: (Arc<Scenario>, String),
    errand: Errand<(String, Option<ConditionShare>)>,
}

/// The conditions of a sheet that are asked when one comes there: those of its lines and its choices.
fn asked(sheet: &SheetView) -> impl Iterator<Item = &String> {
    let lines = sheet.lines.iter().map(|it| &it.when.text);
    let choices = sheet.choices.iter().map(|it| &it.when.text);
    lines.chain(choices).filter(|it| !it.is_empty())
}

impl Shares {
    /// Takes what came, and has played what is not known yet; says whether something came.
    pub(super) fn look(&mut self, draft: &CaseDraft, sheet: &SheetView) -> bool {
        let mut came = false;
        let Some(scenario) = draft.scenario().filter(|_| draft.is_sound()) else { return false };
        let is_now = |of: &(Arc<Scenario>, String)| Arc::ptr_eq(&of.0, scenario) && of.1 == sheet.beat;
        if !self.of.as_ref().is_some_and(is_now) {
            self.of = Some((Arc::clone(scenario), sheet.beat.clone()));
            self.known.clear();
        }
        if let Some(coming) = &mut self.coming {
            let shares = coming.errand.look();
            if is_now(&coming.of) {
                came = !shares.is_empty();
                self.known.extend(shares);
            } else {
                coming.errand.call_off();
            }
            // One thread at a time: what nobody asks for any more ends after the condition it is at.
            if !coming.errand.is_over() {
                return came;
            }
            self.coming = None;
        }
        let mut open: Vec<String> = Vec::new();
        for text in asked(sheet) {
            if !self.known.iter().any(|(known, _)| known == text) && !open.contains(text) {
                open.push(text.clone());
            }
        }
        if !open.is_empty() {
            self.play(open);
        }
        came
    }

    fn play(&mut self, conditions: Vec<String>) {
        let Some((scenario, beat)) = self.of.clone() else { return };
        let of = (Arc::clone(&scenario), beat.clone());
        let errand = Errand::begin("shares", move |wanted, found| {
            let home = beat.split('.').next().unwrap_or_default();
            for text in conditions.into_iter().take_while(|_| wanted.holds()) {
                let whole = ConditionPart::read(&text).map_or_else(|| text.clone(), |it| at_home(&it, home).written());
                let share = condition_share(&scenario, &whole, Some(&beat), RUNS).ok();
                found((text, share));
            }
        });
        // Without a thread it is tried again after the next edit.
        self.coming = errand.ok().map(|errand| SharesComing { of, errand });
    }

    /// Whether something is being played.
    pub(super) fn is_coming(&self) -> bool {
        self.coming.is_some()
    }

    /// Puts what is known below each condition of a sheet.
    pub(super) fn put(&self, sheet: &mut SheetView, words: &Messages) {
        if self.of.as_ref().is_none_or(|(_, beat)| *beat != sheet.beat) {
            return;
        }
        let lines = sheet.lines.iter_mut().map(|it| &mut it.when);
        for when in lines.chain(sheet.choices.iter_mut().map(|it| &mut it.when)) {
            when.share = match self.known.iter().find(|(text, _)| *text == when.text) {
                Some((_, share)) => share.as_ref().map(|share| said(share, words)),
                None if when.text.is_empty() || self.coming.is_none() => None,
                None => Some(ConditionShareView { said: words.text("app-studio-holds-coming"), walk: false }),
            };
        }
    }

    /// The walk on which the condition of a field holds.
    pub(super) fn walk(&self, sheet: &SheetView, field: SheetField) -> Option<StudioWalk> {
        let text = &sheet.condition(field)?.text;
        let (_, share) = self.known.iter().find(|(known, _)| known == text)?;
        share.as_ref()?.walk.clone()
    }
}

fn said(share: &ConditionShare, words: &Messages) -> ConditionShareView {
    let values = [
        ("held", share.held.into()),
        ("total", share.total.into()),
        ("runs", share.runs.into()),
        ("level", u32::from(Setup::default().level).into()),
    ];
    let id = if share.total == 0 { "app-studio-holds-nobody" } else { "app-studio-holds" };
    ConditionShareView { said: words.text_with(id, &values), walk: share.walk.is_some() }
}
