//! In how many simulated talks something holds, found on a thread of its own while somebody writes on: the conditions of a
//! sheet, and on the overview what opens and what is kept.

use super::boards::BoardView;
use super::errand::Errand;
use super::intent::SheetField;
use super::open_case::OpenCase;
use super::view::{ConditionShareView, SheetView, WritingView};
use crate::engine::{Scenario, Setup};
use crate::report::Messages;
use crate::script::ConditionPart;
use crate::studio::{CaseDraft, ConditionShare, StudioWalk, at_home, condition_share};
use fluent_bundle::FluentValue;
use std::sync::Arc;

/// Talks of each kind of player.
const RUNS: u32 = 10;

/// The case in the state that was played, and the beat to which talks have to come; none where they may go anywhere.
type PlayedState = (Arc<Scenario>, Option<String>);

/// What is known of some conditions.
#[derive(Debug, Default)]
pub(super) struct Shares {
    of: Option<PlayedState>,
    known: Vec<(String, Option<ConditionShare>)>,
    coming: Option<SharesComing>,
}

/// Conditions that are being played.
#[derive(Debug)]
struct SharesComing {
    of: PlayedState,
    errand: Errand<(String, Option<ConditionShare>)>,
}

impl Shares {
    /// Takes what came, and has played what of these conditions is not known yet; says whether something came.
    pub(super) fn look(&mut self, draft: &CaseDraft, at: Option<&str>, asked: &[&str]) -> bool {
        let mut came = false;
        let Some(scenario) = draft.scenario().filter(|_| draft.is_sound()) else { return false };
        let is_now = |of: &PlayedState| Arc::ptr_eq(&of.0, scenario) && of.1.as_deref() == at;
        if !self.of.as_ref().is_some_and(is_now) {
            self.of = Some((Arc::clone(scenario), at.map(str::to_owned)));
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
        for text in asked {
            if !self.known.iter().any(|(known, _)| known == text) && !open.iter().any(|it| it == text) {
                open.push((*text).to_owned());
            }
        }
        if !open.is_empty() {
            self.play(open);
        }
        came
    }

    fn play(&mut self, conditions: Vec<String>) {
        let Some(of) = self.of.clone() else { return };
        let (scenario, beat) = of.clone();
        let errand = Errand::begin("shares", move |wanted, found| {
            let home = beat.as_deref().and_then(|it| it.split('.').next()).unwrap_or_default();
            for text in conditions.into_iter().take_while(|_| wanted.holds()) {
                let whole = ConditionPart::read(&text).map_or_else(|| text.clone(), |it| at_home(&it, home).written());
                let share = condition_share(&scenario, &whole, beat.as_deref(), RUNS).ok();
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
        if self.of.as_ref().is_none_or(|(_, beat)| beat.as_deref() != Some(&sheet.beat)) {
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

    /// Says of each row of the overview in how many talks what it asks holds.
    pub(super) fn put_on_rows(&self, boards: &mut [BoardView], words: &Messages) {
        for row in boards.iter_mut().flat_map(|board| &mut board.rows) {
            let Some(asks) = &row.asks else { continue };
            let share = self.known.iter().find(|(text, _)| *text == asks.condition);
            row.share = match share {
                Some((_, Some(share))) => words.text_with(asks.said, &counts(share)),
                None if self.coming.is_some() => words.text("app-studio-board-coming"),
                _ => String::new(),
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

impl OpenCase {
    /// Takes what came of the talks that are played for what is shown, and has more of them played; says whether something
    /// came.
    pub(super) fn look_at_shares(&mut self, view: &WritingView) -> bool {
        let sheet = view.sheet.as_ref();
        let on_sheet = sheet.is_some_and(|sheet| self.shares.look(&self.draft, Some(&sheet.beat), &asked_on(sheet)));
        let of_boards = self.board_shares.look(&self.draft, None, &asked_of(&view.boards));
        on_sheet || of_boards
    }

    /// Whether talks are being played.
    pub(super) fn shares_are_coming(&self) -> bool {
        self.shares.is_coming() || self.board_shares.is_coming()
    }
}

/// The conditions of a sheet that are asked when one comes there: those of its lines and its choices.
fn asked_on(sheet: &SheetView) -> Vec<&str> {
    let lines = sheet.lines.iter().map(|it| &it.when.text);
    let choices = sheet.choices.iter().map(|it| &it.when.text);
    lines.chain(choices).filter(|it| !it.is_empty()).map(String::as_str).collect()
}

/// What the rows of the overview ask.
fn asked_of(boards: &[BoardView]) -> Vec<&str> {
    let rows = boards.iter().flat_map(|board| &board.rows);
    rows.filter_map(|row| row.asks.as_ref()).map(|asks| asks.condition.as_str()).collect()
}

fn said(share: &ConditionShare, words: &Messages) -> ConditionShareView {
    let id = if share.total == 0 { "app-studio-holds-nobody" } else { "app-studio-holds" };
    ConditionShareView { said: words.text_with(id, &counts(share)), walk: share.walk.is_some() }
}

fn counts(share: &ConditionShare) -> [(&'static str, FluentValue<'static>); 4] {
    [
        ("held", share.held.into()),
        ("total", share.total.into()),
        ("runs", share.runs.into()),
        ("level", u32::from(Setup::default().level).into()),
    ]
}
