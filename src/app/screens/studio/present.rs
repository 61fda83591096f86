//! The view of the studio, filled from the draft.

use super::intent::{SheetField, StudioSide};
use super::map::MapView;
use super::open_case::{OpenCase, TypedIn, Typing};
use super::present_sheet::{filled, put};
use super::remarks::RemarkRow;
use super::share::ShareView;
use super::translate::TranslationView;
use super::view::{FoundRow, Marginal, SheetView, WritingView};
use super::{findings, picking, present_boards, translating};
use crate::report::Messages;
use crate::script::Severity;
use crate::script::rewrite::CasePath;
use crate::studio::{ToldFinding, is_intervention};

/// Places of a word that are shown at most.
const MOST_FOUND: usize = 60;

/// What is shown of the case that is open.
pub(super) fn writing(open: &mut OpenCase, walking: bool, words: &Messages) -> WritingView {
    let map = open.map(words);
    let sheet = sheet(open, words);
    WritingView {
        id: open.folder.display().to_string(),
        title: open.title(),
        keeping: open.keeping(),
        undo: (open.draft.can_undo() || open.typing.is_some(), open.draft.can_redo()),
        side: open.side,
        search: open.search.clone(),
        found: found(open, &map, words),
        chosen: open.chosen.clone(),
        boards: match open.side {
            StudioSide::Boards => {
                let mut boards = present_boards::boards(open, &map, words);
                open.board_shares.put_on_rows(&mut boards, words);
                boards
            }
            _ => Vec::new(),
        },
        part: open.part.clone(),
        translation: match open.side {
            StudioSide::Translate => translating::view(open, &map, words),
            _ => TranslationView::default(),
        },
        share: ShareView::default(),
        sheet: sheet.map(Box::new),
        findings: match open.side {
            StudioSide::Findings => findings::rows(open, words),
            _ => Vec::new(),
        },
        found_count: open.draft.findings().len(),
        elsewhere: elsewhere(open, words),
        picker: picking::picker(open, &map, words),
        walking,
        map,
    }
}

fn sheet(open: &OpenCase, words: &Messages) -> Option<SheetView> {
    let mut sheet = filled(&open.draft, &open.sheet(words)?, words)?;
    let remarks = open.remarks().at(&open.chosen);
    sheet.remarks = remarks.into_iter().map(|row| RemarkRow::of(row, words)).collect();
    sheet.key = open.looked;
    sheet.by_ear = open.by_ear.at(&open.chosen, words);
    sheet.unfolded = open.unfolded.iter().cloned().collect();
    open.shares.put(&mut sheet, words);
    for (place, (text, why)) in &open.refused {
        if let TypedIn::Sheet(beat, field) = place
            && *beat == open.chosen
        {
            refuse(&mut sheet, *field, text, why);
        }
    }
    if let Some(Typing { place: TypedIn::Sheet(_, field), text, .. }) = &open.typing {
        put(&mut sheet, *field, text);
    }
    if let Some((field, _)) = sheet.brought_in {
        let place = TypedIn::Condition(format!("{}.when", open.chosen));
        if let Some((text, why)) = open.refused.get(&place) {
            refuse(&mut sheet, field, text, why);
        }
        if let Some(typing) = open.typing.as_ref().filter(|it| it.place == place) {
            put(&mut sheet, field, &typing.text);
        }
    }
    Some(sheet)
}

/// Puts what cannot be taken in its field, with the reason.
fn refuse(sheet: &mut SheetView, field: SheetField, text: &str, why: &str) {
    put(sheet, field, text);
    if let Some(when) = sheet.condition_mut(field) {
        when.refused = Some(why.to_owned());
    }
    sheet.refused.push((field, why.to_owned()));
}

/// Where the words stand that are looked for: each beat once, and every part of the overview.
fn found(open: &OpenCase, map: &MapView, words: &Messages) -> Vec<FoundRow> {
    let mut rows: Vec<FoundRow> = Vec::new();
    for hit in open.draft.search(&open.search) {
        let title = match &hit.beat {
            Some(beat) => {
                let card = map.cards.iter().find(|card| card.beat.as_ref() == Some(beat));
                Some(card.map_or_else(|| beat.clone(), |card| card.title.clone()))
            }
            None => part(open, &hit.at, words),
        };
        // What a trainer can bring in has a sheet as well.
        let beat = hit.beat.or_else(|| {
            let sheet = hit.at.first(2).to_string();
            open.draft.case().filter(|case| is_intervention(case, &sheet)).map(|_| sheet)
        });
        let Some(title) = title else { continue };
        if rows.last().is_some_and(|last| (&last.beat, &last.title) == (&beat, &title)) {
            continue;
        }
        if rows.len() == MOST_FOUND {
            break;
        }
        rows.push(FoundRow { beat, title, words: hit.words });
    }
    rows
}

/// What a place outside all beats belongs to in the overview: the case, a scene, a person, an ending …
fn part(open: &OpenCase, at: &CasePath, words: &Messages) -> Option<String> {
    let mut names = at.names();
    let (of, id) = (names.next()?, names.next());
    let called = |field| Some(open.draft.case()?.get(of)?.get(id?)?.text_of(field).to_owned());
    match of {
        "scenes" | "endings" | "dossier" | "norms" | "interventions" => called("title"),
        "cast" => called("name"),
        "lessons" => Some(words.text("studio-part-lessons")),
        "title" | "summary" | "sector" | "briefing" | "player" | "goals" | "discussion" => {
            Some(words.text("app-studio-case"))
        }
        _ => None,
    }
}

/// What keeps the case from being played, where it cannot be.
fn elsewhere(open: &OpenCase, words: &Messages) -> Vec<Marginal> {
    if open.draft.is_sound() {
        return Vec::new();
    }
    let all = open.draft.findings().iter().enumerate();
    let errors = all.filter(|(_, it)| it.severity == Severity::Error).take(3);
    let told = errors.filter_map(|(at, _)| ToldFinding::of(&open.draft, at, words));
    told.map(|it| Marginal { mend: None, ..Marginal::of(it) }).collect()
}
