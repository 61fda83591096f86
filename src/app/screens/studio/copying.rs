//! Copying a choice, a moment or a scene, and putting it in: in the case that is open, or in another one later.

use super::edits;
use super::intent::{CopyOf, SheetChange, StudioSide};
use super::open_case::{OpenCase, TypedIn};
use super::picker::{PickerKind, PickerRow, PickerView};
use super::present_sheet::beat_title;
use crate::app::state::AppState;
use crate::files::revision_date;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{CaseParts, CopiedKind, CopiedPart, EditRefused, MissingPart};
use std::rc::Rc;
use std::time::Duration;

impl AppState {
    /// Keeps a copy of what is meant, where that can be copied.
    pub(super) fn copy_part(&mut self, of: &CopyOf, now: Duration) {
        let Some(open) = &self.studio.open else { return };
        let at = match of {
            CopyOf::Place(at) => Some(CasePath::from(at.as_str())),
            CopyOf::Choice(at) => edits::place_of_choice(open, *at, &self.words),
            CopyOf::Beat => open.sheet(&self.words).map(|sheet| sheet.path),
            CopyOf::Scene => open.sheet(&self.words).map(|sheet| sheet.path.first(2)),
        };
        let Some(part) = at.and_then(|at| open.draft.copy_part(&at).ok()) else { return };
        let said = format!("app-studio-copied-{}", part.kind.id());
        self.done(self.words.text_with(&said, &[("title", part.title.as_str().into())]), None, now);
        self.studio.copied = Some(Rc::new(part));
    }

    /// Says where a moment or a scene stands now that was moved among its like.
    pub(super) fn tell_order(&mut self, change: &SheetChange, now: Duration) {
        let Some(open) = &self.studio.open else { return };
        let (Some(case), Some(sheet)) = (open.draft.case(), open.sheet(&self.words)) else { return };
        let at = match change {
            SheetChange::MoveBeat(_) => sheet.path,
            SheetChange::MoveScene(_) => sheet.path.first(2),
            _ => return,
        };
        let Some((into, _)) = at.parent() else { return };
        let (value, beside) = (case.at(&at), case.at(&into).map(CaseValue::entries).unwrap_or_default());
        let Some(place) = beside.iter().position(|(id, _)| id == at.name_from_end(0)) else { return };
        let title = beat_title(value.map_or("", |it| it.text_of("title")), at.name_from_end(0));
        let values = [("title", title.into()), ("number", (place + 1).into()), ("all", beside.len().into())];
        self.done(self.words.text_with("app-studio-moved", &values), None, now);
    }

    /// Puts in what was copied, and shows it; what the case does not have of it is told in a list.
    pub(super) fn paste_part(&mut self, choice: Option<usize>, now: Duration) {
        let (Some(part), Some(open)) = (self.studio.copied.clone(), &mut self.studio.open) else { return };
        match open.paste(&part, choice, &self.words) {
            Some(Ok(())) => {
                let said = self.words.text_with("app-studio-pasted", &[("title", part.title.as_str().into())]);
                self.done(said, None, now);
            }
            Some(Err(refused)) => self.tell_refused(Err(refused)),
            None => self.trouble(
                self.words.text("app-studio-refused"),
                self.words.text(&format!("app-studio-paste-not-{}", part.kind.id())),
                None,
            ),
        }
    }
}

impl OpenCase {
    /// Puts in what was copied, behind a choice of the sheet where one is meant, else behind what the sheet is of, and looks
    /// at it; nothing where that is no place for it.
    fn paste(&mut self, part: &CopiedPart, choice: Option<usize>, words: &Messages) -> Option<Result<(), EditRefused>> {
        let (into, at) = self.place_for(part.kind, choice, words)?;
        let pasted = match self.draft.paste_part(part, &into, at) {
            Ok(pasted) => pasted,
            Err(refused) => return Some(Err(refused)),
        };
        self.draft.translate_pasted(part, &pasted.at, &revision_date());
        self.keep();
        match part.kind {
            CopiedKind::Choice => {
                // What was typed would stand in the field of something else.
                let chosen = self.chosen.clone();
                self.refused.retain(|place, _| !matches!(place, TypedIn::Sheet(beat, _) if *beat == chosen));
            }
            CopiedKind::Beat => self.choose(name_of(&pasted.at)),
            CopiedKind::Scene => {
                let start = self.draft.case().and_then(|case| case.at(&pasted.at)).map(|it| it.text_of("start"));
                self.choose(format!("{}.{}", pasted.at.name_from_end(0), start.unwrap_or_default()));
            }
        }
        if self.side == StudioSide::Findings {
            self.side = StudioSide::Map;
        }
        self.choose_first();
        if !pasted.missing.is_empty() {
            self.missing = pasted.missing;
            self.asked = Some((PickerKind::Missing, String::new()));
        }
        Some(Ok(()))
    }

    /// Where something of a kind is put in: the list, and the position in it.
    fn place_for(&self, kind: CopiedKind, choice: Option<usize>, words: &Messages) -> Option<(CasePath, usize)> {
        let (case, sheet) = (self.draft.case()?, self.sheet(words)?);
        let of_talk = matches!(sheet.path.names().next(), Some("scenes" | "fragments"));
        let behind = |into: &CasePath, id: &str| {
            let entries = case.at(into).map(CaseValue::entries).unwrap_or_default();
            entries.iter().position(|(it, _)| it == id).map_or(entries.len(), |at| at + 1)
        };
        match kind {
            CopiedKind::Choice if of_talk && sheet.path.steps().len() == 4 => {
                let at = choice.map_or(sheet.choices.len(), |at| (at + 1).min(sheet.choices.len()));
                Some((sheet.path.name("choices"), at))
            }
            CopiedKind::Beat if of_talk => {
                let into = sheet.path.first(2).name("beats");
                let at = behind(&into, sheet.path.name_from_end(0));
                Some((into, at))
            }
            CopiedKind::Scene => {
                let into = CasePath::from("scenes");
                let at = behind(&into, &sheet.home.0);
                Some((into, at))
            }
            CopiedKind::Choice | CopiedKind::Beat => None,
        }
    }
}

/// The name of a beat that stands at a place, as picks give it.
fn name_of(at: &CasePath) -> String {
    format!("{}.{}", at.name_from_end(2), at.name_from_end(0))
}

/// What the case does not have of what was put in, each with what came in its place and what to do.
pub(super) fn missing(open: &OpenCase, search: &str, words: &Messages) -> PickerView {
    let parts = CaseParts::of(&open.draft, words);
    let wanted = search.trim().to_lowercase();
    let row = |(at, it): (usize, &MissingPart)| {
        let beat = open.draft.beat_around(&it.at);
        let place = super::needed::place_name(open, &parts, beat.as_deref(), &it.at, words);
        let what = words.text(&format!("app-studio-missing-{}", it.instead.id()));
        let name = if it.called.is_empty() { words.text("app-studio-missing-way") } else { it.called.clone() };
        PickerRow { at, name, what: format!("{place}: {what}"), ..PickerRow::default() }
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    PickerView {
        kind: PickerKind::Missing,
        title: words.text("app-studio-missing"),
        search: search.to_owned(),
        note: words.text("app-studio-missing-then"),
        rows: open.missing.iter().enumerate().map(row).filter(fits).collect(),
    }
}
