//! The lists to choose from, and what comes of a choice.

use super::intent::{BranchAt, LeadPick, SheetChange};
use super::map::MapView;
use super::open_case::{KnownOffers, OpenCase};
use super::picker::{PickerKind, PickerRow, PickerView};
use super::{copying, needed};
use crate::report::{Messages, capitalised};
use crate::script::rewrite::CasePath;
use crate::studio::{
    AskKind, AskOffer, AskWords, CaseEdit, CaseParts, ConditionChange, EffectOffer, LeadsTo, PartField, PersonLook,
    Sheet,
};
use std::rc::Rc;

/// Rows that are shown at most; the others are found by their words.
const MOST_ROWS: usize = 200;

/// What comes of choosing a row.
pub(super) enum Picked {
    /// A change to the sheet, and whether the list is done with then.
    Change(SheetChange, bool),
    /// Another list.
    List(PickerKind),
    /// A talk to be played.
    Walk(usize),
    /// A place of the case, to be shown.
    Place(CasePath),
    /// A change to the case, with which the list is done.
    Edit(CaseEdit),
}

/// The list that is asked for, where one is.
pub(super) fn picker(open: &mut OpenCase, map: &MapView, words: &Messages) -> Option<PickerView> {
    let offers = offers(open, words);
    let open = &*open;
    let (kind, search) = open.asked.as_ref()?;
    if let PickerKind::Looks(person) = *kind {
        return faces(open, person, search, words);
    }
    if *kind == PickerKind::Needed {
        return Some(needed::picker(open, search, words));
    }
    if *kind == PickerKind::Missing {
        return Some(copying::missing(open, search, words));
    }
    let sheet = open.sheet(words)?;
    let wanted = search.trim().to_lowercase();
    let (title, rows) = match *kind {
        PickerKind::Lead(choice) => {
            ("app-studio-pick-lead", without_picks(leads(open, &sheet, map, then_of(&sheet, choice), words)))
        }
        PickerKind::BranchLead(at) => {
            ("app-studio-pick-lead", without_picks(leads(open, &sheet, map, then_of_branch(&sheet, at), words)))
        }
        PickerKind::Opens(topic) => ("app-studio-pick-lead", without_picks(opens(&sheet, map, topic))),
        PickerKind::Moves(choice) => ("app-studio-pick-moves", without_picks(moves(open, &sheet, choice, words))),
        PickerKind::Effects(_) => ("app-studio-pick-effects", effects(open, search, words)),
        PickerKind::Ask { kind, .. } => ("app-studio-pick-ask", asks(&offers, kind, &wanted, words)),
        PickerKind::Looks(_) | PickerKind::Needed | PickerKind::Missing => return None,
        PickerKind::Walks => ("app-studio-pick-walk", open.walks.as_ref().map(|it| it.rows(words)).unwrap_or_default()),
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    let mut rows: Vec<_> = rows.into_iter().filter(fits).collect();
    let more = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let note = match (*kind, more) {
        (PickerKind::Walks, _) => open.walks.as_ref().map(|it| it.note(words)).unwrap_or_default(),
        (_, 0) => String::new(),
        _ => words.text_with("app-studio-picker-more", &[("count", more.into())]),
    };
    Some(PickerView { kind: *kind, title: words.text(title), search: search.clone(), note, rows })
}

/// What comes of choosing the row at a place of the whole list.
pub(super) fn picked(open: &mut OpenCase, map: &MapView, at: usize, words: &Messages) -> Option<Picked> {
    let offers = offers(open, words);
    let open = &*open;
    let (kind, search) = open.asked.as_ref()?;
    if let PickerKind::Looks(person) = *kind {
        let look = looks(open, person, words)?.1.into_iter().nth(at)?;
        return Some(Picked::Edit(look.edit));
    }
    if *kind == PickerKind::Needed {
        return open.needed.get(at).map(|it| Picked::Place(it.at.clone()));
    }
    if *kind == PickerKind::Missing {
        return open.missing.get(at).map(|it| Picked::Place(it.at.clone()));
    }
    let sheet = open.sheet(words)?;
    match *kind {
        PickerKind::Looks(_) | PickerKind::Needed | PickerKind::Missing => None,
        PickerKind::Lead(choice) => {
            let (pick, _) = leads(open, &sheet, map, then_of(&sheet, choice), words).into_iter().nth(at)?;
            Some(Picked::Change(SheetChange::Lead(choice, pick), true))
        }
        PickerKind::BranchLead(branch) => {
            let now = then_of_branch(&sheet, branch);
            let (pick, _) = leads(open, &sheet, map, now, words).into_iter().nth(at)?;
            Some(Picked::Change(SheetChange::BranchLead(branch, pick), true))
        }
        PickerKind::Opens(topic) => {
            let (beat, _) = opens(&sheet, map, topic).into_iter().nth(at)?;
            Some(Picked::Change(SheetChange::Opens(topic, beat), true))
        }
        PickerKind::Moves(choice) => {
            let (id, row) = moves(open, &sheet, choice, words).into_iter().nth(at)?;
            Some(Picked::Change(SheetChange::Move(choice, id, !row.on), false))
        }
        PickerKind::Effects(owner) => {
            let offer = EffectOffer::all(&open.draft, search, words).into_iter().nth(at)?;
            Some(Picked::Change(SheetChange::AddEffect(owner, offer.new), true))
        }
        PickerKind::Ask { field, row, all, .. } => match at.checked_sub(AskKind::ALL.len()) {
            None => Some(Picked::List(PickerKind::Ask { field, row, all, kind: Some(AskKind::ALL[at]) })),
            Some(at) => {
                let ask = offers.get(at)?.ask.clone();
                let change = ConditionChange::Add { row, all, ask };
                Some(Picked::Change(SheetChange::Condition(field, change), true))
            }
        },
        PickerKind::Walks => Some(Picked::Walk(at)),
    }
}

/// The faces that somebody can have.
fn faces(open: &OpenCase, person: usize, search: &str, words: &Messages) -> Option<PickerView> {
    let wanted = search.trim().to_lowercase();
    let (name, looks) = looks(open, person, words)?;
    let row = |(at, it): (usize, PersonLook)| PickerRow {
        at,
        name: it.name,
        what: it.about,
        on: it.on,
        face: Some(it.figure),
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    Some(PickerView {
        kind: PickerKind::Looks(person),
        title: words.text_with("app-studio-pick-looks", &[("who", name.into())]),
        search: search.to_owned(),
        note: String::new(),
        rows: looks.into_iter().enumerate().map(row).filter(fits).collect(),
    })
}

/// The name of somebody, and how they can look.
fn looks(open: &OpenCase, person: usize, words: &Messages) -> Option<(String, Vec<PersonLook>)> {
    let card = CaseParts::of(&open.draft, words).people.into_iter().nth(person)?;
    let looks = card.fields.into_iter().find_map(|field| match field {
        PartField::Looks { options, .. } => Some(options),
        _ => None,
    })?;
    Some((card.name, looks))
}

/// What can be brought about, each with what it is about.
fn effects(open: &OpenCase, typed: &str, words: &Messages) -> Vec<PickerRow> {
    let offers = EffectOffer::all(&open.draft, typed, words).into_iter().enumerate();
    offers.map(|(at, it)| PickerRow { at, name: it.words, what: it.about, ..PickerRow::default() }).collect()
}

/// What a condition can ask, where that is what is chosen; worked out once for each state of the case.
fn offers(open: &mut OpenCase, words: &Messages) -> Rc<Vec<AskOffer>> {
    if !matches!(open.asked, Some((PickerKind::Ask { .. }, _))) {
        return Rc::default();
    }
    // The same questions are said otherwise in the scene of which they are.
    let home = open.chosen.split('.').next().unwrap_or_default().to_owned();
    let known = open.offers.as_ref().filter(|it| it.home == home && it.language == words.language());
    if let Some(known) = known {
        return Rc::clone(&known.offers);
    }
    let said = open.draft.case().map(|case| AskWords { case, model: open.draft.model(), words, home: &home });
    let offers = Rc::new(said.map(AskOffer::all).unwrap_or_default());
    open.offers = Some(KnownOffers { home, language: words.language(), offers: Rc::clone(&offers) });
    offers
}

/// What a condition can ask: the kinds first, and what is asked of one of them, or has the words that are looked for.
fn asks(offers: &[AskOffer], kind: Option<AskKind>, wanted: &str, words: &Messages) -> Vec<PickerRow> {
    if kind.is_none() && wanted.is_empty() {
        let row = |(at, it): (usize, AskKind)| {
            let (name, what) = (format!("studio-ask-{}", it.id()), format!("studio-ask-{}-what", it.id()));
            PickerRow { at, name: words.text(&name), what: words.text(&what), ..PickerRow::default() }
        };
        let there = |(_, it): &(usize, AskKind)| offers.iter().any(|offer| offer.kind == *it);
        return AskKind::ALL.into_iter().enumerate().filter(there).map(row).collect();
    }
    let of = |(at, it): (usize, &AskOffer)| {
        let kind_of = || words.text(&format!("studio-ask-{}", it.kind.id()));
        let what = if it.place.is_empty() { kind_of() } else { it.place.clone() };
        let row = PickerRow { at: at + AskKind::ALL.len(), name: capitalised(&it.words), what, ..PickerRow::default() };
        kind.is_none_or(|kind| kind == it.kind).then_some(row)
    };
    offers.iter().enumerate().filter_map(of).collect()
}

fn without_picks<T>(rows: Vec<(T, PickerRow)>) -> Vec<PickerRow> {
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Where something can lead: to a new beat, to the others of its scene, to scenes and to endings.
fn leads(
    open: &OpenCase,
    sheet: &Sheet,
    map: &MapView,
    now: Option<&str>,
    words: &Messages,
) -> Vec<(LeadPick, PickerRow)> {
    let is_now = |form: &str, id: &str| now.is_some_and(|now| now == format!("{form}(\"{id}\")"));
    let mut rows: Vec<(LeadPick, PickerRow)> = Vec::new();
    let mut add = |pick: LeadPick, name: String, what: String, on: bool| {
        let at = rows.len();
        rows.push((pick, PickerRow { at, name, what, on, face: None }));
    };
    add(LeadPick::NewBeat, words.text("app-studio-pick-new"), words.text("app-studio-pick-new-what"), false);
    for card in &map.cards {
        let Some((home, beat)) = card.beat.as_ref().and_then(|beat| beat.split_once('.')) else { continue };
        if home == sheet.home.0 && beat != "topics" {
            add(LeadPick::Beat(beat.to_owned()), card.title.clone(), card.words.clone(), is_now("Beat", beat));
        }
    }
    if has_topics(open, sheet) {
        add(LeadPick::Topics, words.text("app-studio-lead-topics"), String::new(), now == Some("Topics"));
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

/// Where a choice leads, or the beat itself, as it is written.
fn then_of(sheet: &Sheet, choice: Option<usize>) -> Option<&str> {
    match choice {
        None => Some(&sheet.then),
        Some(choice) => sheet.choices.get(choice).map(|it| it.then.as_str()),
    }
}

/// The same of one of several ways on.
fn then_of_branch(sheet: &Sheet, at: BranchAt) -> Option<&str> {
    let branches = match at.owner {
        None => &sheet.branches,
        Some(choice) => &sheet.choices.get(choice)?.branches,
    };
    branches.get(at.at).map(|it| it.then.as_str())
}

/// Whether the scene of a sheet has topics.
pub(super) fn has_topics(open: &OpenCase, sheet: &Sheet) -> bool {
    let scene = open.draft.case().and_then(|case| case.get("scenes")?.get(&sheet.home.0));
    scene.is_some_and(|it| it.get("topics").is_some())
}

/// The beats of the scene at which a topic can begin, or that come when all are done.
fn opens(sheet: &Sheet, map: &MapView, topic: Option<usize>) -> Vec<(String, PickerRow)> {
    let leads = match topic {
        None => Some(&sheet.leads),
        Some(at) => sheet.choices.get(at).map(|it| &it.leads),
    };
    let now = leads.and_then(|it| it.first()).map(|(to, _)| to);
    let mut rows = Vec::new();
    for card in &map.cards {
        let Some((home, beat)) = card.beat.as_ref().and_then(|beat| beat.split_once('.')) else { continue };
        if home == sheet.home.0 && beat != "topics" {
            let on = now.is_some_and(|now| *now == LeadsTo::Beat(format!("{home}.{beat}")));
            let row = PickerRow { at: rows.len(), name: card.title.clone(), what: card.words.clone(), on, face: None };
            rows.push((beat.to_owned(), row));
        }
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
        (it.id.clone(), PickerRow { at, name, what, on, face: None })
    });
    rows.collect()
}
