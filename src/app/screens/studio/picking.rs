//! The lists to choose from, and what comes of a choice.

use super::intent::{LeadPick, SheetChange};
use super::open_case::OpenCase;
use super::picker::{PickerKind, PickerRow, PickerView};
use super::present_sheet::beat_title;
use crate::engine::{BeatId, Home, Language, Scenario, TextId, Then};
use crate::report::{Messages, capitalised};

/// The list that is asked for, where one is.
pub(super) fn picker(open: &OpenCase, words: &Messages) -> Option<PickerView> {
    let (kind, search) = open.asked.as_ref()?;
    let scenario = open.draft.scenario()?;
    let wanted = search.trim().to_lowercase();
    let (title, rows) = match *kind {
        PickerKind::Lead(choice) => ("app-studio-pick-lead", without_picks(leads(open, scenario, choice, words))),
        PickerKind::Moves(choice) => ("app-studio-pick-moves", without_picks(moves(open, scenario, choice, words))),
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    let rows = rows.into_iter().filter(fits).collect();
    Some(PickerView { kind: *kind, title: words.text(title), search: search.clone(), rows })
}

/// What comes of choosing the row at a place of the whole list, and whether the list is done with then.
pub(super) fn picked(open: &OpenCase, at: usize, words: &Messages) -> Option<(SheetChange, bool)> {
    let (kind, _) = open.asked.as_ref()?;
    let scenario = open.draft.scenario()?;
    match *kind {
        PickerKind::Lead(choice) => {
            let (pick, _) = leads(open, scenario, choice, words).into_iter().nth(at)?;
            Some((SheetChange::Lead(choice, pick), true))
        }
        PickerKind::Moves(choice) => {
            let (id, row) = moves(open, scenario, choice, words).into_iter().nth(at)?;
            Some((SheetChange::Move(choice, id, !row.on), false))
        }
    }
}

fn without_picks<T>(rows: Vec<(T, PickerRow)>) -> Vec<PickerRow> {
    rows.into_iter().map(|(_, row)| row).collect()
}

fn text(scenario: &Scenario, id: TextId) -> String {
    scenario.texts.unplayed(id, Language::default()).into_owned()
}

/// Where something can lead: to a new beat, to the others of its scene, to scenes and to endings.
fn leads(open: &OpenCase, scenario: &Scenario, choice: Option<usize>, words: &Messages) -> Vec<(LeadPick, PickerRow)> {
    let Some(id) = open.beat() else { return Vec::new() };
    let beat = scenario.beat(id);
    let now = match choice {
        None => beat.then,
        Some(choice) => scenario.choices_of(id).nth(choice).and_then(|choice| scenario.choice(choice).then),
    };
    let mut rows: Vec<(LeadPick, PickerRow)> = Vec::new();
    let mut add = |pick: LeadPick, name: String, what: String, on: bool| {
        let at = rows.len();
        rows.push((pick, PickerRow { at, name, what, on }));
    };
    add(LeadPick::NewBeat, words.text("app-studio-pick-new"), words.text("app-studio-pick-new-what"), false);
    let (span, list) = match beat.home {
        Home::Scene(scene) => {
            let scene = &scenario.scenes[scene.index()];
            (scene.beats, scene.topic_list)
        }
        Home::Fragment(it) => (scenario.fragments[it.index()].beats, None),
    };
    for other in span.range().map(BeatId::new).filter(|other| Some(*other) != list) {
        let first = scenario.lines[scenario.beat(other).lines.range()].first();
        let what = first.map_or_else(String::new, |line| text(scenario, line.text));
        let pick = LeadPick::Beat(scenario.texts.name(scenario.beat(other).id).to_owned());
        add(pick, beat_title(scenario, other), what, now == Some(Then::Beat(other)));
    }
    for (at, scene) in scenario.scenes.iter().enumerate() {
        let name = words.text_with("app-studio-lead-scene", &[("title", text(scenario, scene.title).into())]);
        let pick = LeadPick::Scene(scenario.texts.name(scene.id).to_owned());
        let on = matches!(now, Some(Then::Scene(it)) if it.index() == at);
        add(pick, name, scene.intro.map_or_else(String::new, |id| text(scenario, id)), on);
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        let name = words.text_with("app-studio-lead-end", &[("title", text(scenario, ending.title).into())]);
        let pick = LeadPick::End(scenario.texts.name(ending.id).to_owned());
        let on = matches!(now, Some(Then::End(it)) if it.index() == at);
        add(pick, name, text(scenario, ending.text), on);
    }
    rows
}

/// The moves of the model, each with what it is.
fn moves(open: &OpenCase, scenario: &Scenario, choice: usize, words: &Messages) -> Vec<(String, PickerRow)> {
    let own = open.beat().and_then(|beat| scenario.choices_of(beat).nth(choice));
    let own = own.map(|choice| &scenario.moves[scenario.choice(choice).moves.range()]).unwrap_or_default();
    let code = words.language();
    let rows = scenario.model.moves.iter().enumerate().map(|(at, it)| {
        let on = own.iter().any(|id| id.index() == at);
        let (name, what) = (capitalised(it.name.get(code)), capitalised(it.means.get(code)));
        (it.id.clone(), PickerRow { at, name, what, on })
    });
    rows.collect()
}
