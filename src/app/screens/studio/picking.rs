//! The lists to choose from, and what comes of a choice.

use super::intent::{LeadPick, SheetChange};
use super::map::MapView;
use super::open_case::OpenCase;
use super::picker::{PickerKind, PickerRow, PickerView};
use crate::report::{Messages, capitalised};
use crate::studio::Sheet;

/// The list that is asked for, where one is.
pub(super) fn picker(open: &OpenCase, map: &MapView, words: &Messages) -> Option<PickerView> {
    let (kind, search) = open.asked.as_ref()?;
    let sheet = open.sheet(words)?;
    let wanted = search.trim().to_lowercase();
    let (title, rows) = match *kind {
        PickerKind::Lead(choice) => ("app-studio-pick-lead", without_picks(leads(&sheet, map, choice, words))),
        PickerKind::Moves(choice) => ("app-studio-pick-moves", without_picks(moves(open, &sheet, choice, words))),
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    let rows = rows.into_iter().filter(fits).collect();
    Some(PickerView { kind: *kind, title: words.text(title), search: search.clone(), rows })
}

/// What comes of choosing the row at a place of the whole list, and whether the list is done with then.
pub(super) fn picked(open: &OpenCase, map: &MapView, at: usize, words: &Messages) -> Option<(SheetChange, bool)> {
    let (kind, _) = open.asked.as_ref()?;
    let sheet = open.sheet(words)?;
    match *kind {
        PickerKind::Lead(choice) => {
            let (pick, _) = leads(&sheet, map, choice, words).into_iter().nth(at)?;
            Some((SheetChange::Lead(choice, pick), true))
        }
        PickerKind::Moves(choice) => {
            let (id, row) = moves(open, &sheet, choice, words).into_iter().nth(at)?;
            Some((SheetChange::Move(choice, id, !row.on), false))
        }
    }
}

fn without_picks<T>(rows: Vec<(T, PickerRow)>) -> Vec<PickerRow> {
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Where something can lead: to a new beat, to the others of its scene, to scenes and to endings.
fn leads(sheet: &Sheet, map: &MapView, choice: Option<usize>, words: &Messages) -> Vec<(LeadPick, PickerRow)> {
    let now = match choice {
        None => Some(&sheet.then),
        Some(choice) => sheet.choices.get(choice).map(|it| &it.then),
    };
    let is_now = |form: &str, id: &str| now.is_some_and(|now| *now == format!("{form}(\"{id}\")"));
    let mut rows: Vec<(LeadPick, PickerRow)> = Vec::new();
    let mut add = |pick: LeadPick, name: String, what: String, on: bool| {
        let at = rows.len();
        rows.push((pick, PickerRow { at, name, what, on }));
    };
    add(LeadPick::NewBeat, words.text("app-studio-pick-new"), words.text("app-studio-pick-new-what"), false);
    for card in &map.cards {
        let Some((home, beat)) = card.beat.as_ref().and_then(|beat| beat.split_once('.')) else { continue };
        if home == sheet.home.0 && beat != "topics" {
            add(LeadPick::Beat(beat.to_owned()), card.title.clone(), card.words.clone(), is_now("Beat", beat));
        }
    }
    for scene in map.scenes.iter().filter(|scene| !scene.fragment) {
        let name = words.text_with("app-studio-lead-scene", &[("title", scene.title.as_str().into())]);
        add(LeadPick::Scene(scene.id.clone()), name, String::new(), is_now("Scene", &scene.id));
    }
    for card in &map.cards {
        let Some(ending) = &card.ending else { continue };
        let name = words.text_with("app-studio-lead-end", &[("title", card.title.as_str().into())]);
        add(LeadPick::End(ending.clone()), name, card.words.clone(), is_now("End", ending));
    }
    rows
}

/// The moves of the model, each with what it is.
fn moves(open: &OpenCase, sheet: &Sheet, choice: usize, words: &Messages) -> Vec<(String, PickerRow)> {
    let own = sheet.choices.get(choice).map(|it| it.moves.as_slice()).unwrap_or_default();
    let code = words.language();
    let rows = open.draft.model().moves.iter().enumerate().map(|(at, it)| {
        let on = own.iter().any(|own| own.id == it.id);
        let (name, what) = (capitalised(it.name.get(code)), capitalised(it.means.get(code)));
        (it.id.clone(), PickerRow { at, name, what, on })
    });
    rows.collect()
}
