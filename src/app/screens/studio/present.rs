//! The view of the studio, filled from the draft.

use super::intent::StudioSide;
use super::open_case::OpenCase;
use super::picking;
use super::present_boards;
use super::present_map;
use super::present_sheet::{SheetTeller, put};
use super::search;
use super::view::{Marginal, SheetView, WritingView};
use crate::engine::{BeatId, Scenario};
use crate::report::{Messages, capitalised};
use crate::script::{Diagnostic, Severity};
use std::rc::Rc;

/// What is shown of the case that is open.
pub(super) fn writing(open: &mut OpenCase, title: Option<String>, walking: bool, words: &Messages) -> WritingView {
    let scenario = open.draft.scenario().cloned();
    let map = match (&open.map, &scenario) {
        (Some(map), _) => Rc::clone(map),
        (None, Some(scenario)) => {
            let homes = homes(open, scenario);
            let finding = |beat: BeatId| {
                let mut found = open.draft.findings().iter().zip(&homes).filter(|(_, home)| **home == Some(beat));
                found.next().map(|(first, _)| first.severity == Severity::Error)
            };
            let case = open.folder.display().to_string();
            Rc::new(present_map::map(scenario, &case, words, finding))
        }
        (None, None) => Rc::default(),
    };
    open.map = Some(Rc::clone(&map));
    let sheet = scenario.as_ref().and_then(|scenario| sheet(open, scenario, words));
    let elsewhere = elsewhere(open, scenario.as_deref(), words);
    WritingView {
        id: open.folder.display().to_string(),
        title: title.unwrap_or_else(|| open.folder.display().to_string()),
        keeping: open.keeping(),
        undo: (open.draft.can_undo() || open.typing.is_some(), open.draft.can_redo()),
        side: open.side,
        search: open.search.clone(),
        found: scenario.as_ref().map(|it| search::found(it, &open.search)).unwrap_or_default(),
        map,
        chosen: open.chosen.clone(),
        boards: match &scenario {
            Some(scenario) if open.side == StudioSide::Boards => present_boards::boards(scenario, words),
            _ => Vec::new(),
        },
        sheet: sheet.map(Box::new),
        elsewhere,
        picker: picking::picker(open, words),
        walking,
    }
}

fn sheet(open: &OpenCase, scenario: &Scenario, words: &Messages) -> Option<SheetView> {
    let beat = open.beat()?;
    let mut sheet = SheetTeller { scenario, words }.sheet(beat);
    sheet.findings = of_beat(open, scenario, beat).into_iter().map(|(_, it)| marginal(it, words)).collect();
    sheet.unfolded = open.unfolded.iter().cloned().collect();
    for (field, (text, why)) in &open.refused {
        put(&mut sheet, *field, text);
        sheet.refused.push((*field, why.clone()));
    }
    if let Some(typing) = &open.typing {
        put(&mut sheet, typing.field, &typing.text);
    }
    Some(sheet)
}

/// The beat in which each finding stands; none where it stands elsewhere.
fn homes(open: &OpenCase, scenario: &Scenario) -> Vec<Option<BeatId>> {
    let map = &open.draft.loaded().source_map;
    // Parts in the order of the file: a finding belongs to the last that begins before it.
    let beats = map.beats.iter().enumerate().map(|(at, span)| (span.start, Some(BeatId::new(at))));
    let others = [&map.cast, &map.scenes, &map.endings, &map.variables, &map.interests, &map.norms];
    let others = others.into_iter().flatten().chain(&map.interventions).map(|span| (span.start, None));
    let mut parts: Vec<_> = beats.chain(others).filter(|(start, _)| *start > 0).collect();
    parts.sort_unstable();
    let home = |it: &Diagnostic| {
        let before = parts.partition_point(|(start, _)| *start <= it.at.span.start);
        let (_, beat) = parts.get(before.checked_sub(1)?)?;
        beat.filter(|beat| it.file.is_none() && beat.index() < scenario.beats.len())
    };
    open.draft.findings().iter().map(home).collect()
}

/// What is found about a beat, each with its place among all findings.
pub(super) fn of_beat<'a>(open: &'a OpenCase, scenario: &Scenario, beat: BeatId) -> Vec<(usize, &'a Diagnostic)> {
    let homes = homes(open, scenario);
    let all = open.draft.findings().iter().enumerate().zip(homes);
    all.filter(|(_, home)| *home == Some(beat)).map(|(found, _)| found).collect()
}

/// What is found and belongs to no beat: the errors, and how many other findings there are.
fn elsewhere(open: &OpenCase, scenario: Option<&Scenario>, words: &Messages) -> Vec<Marginal> {
    let homes = scenario.map(|scenario| homes(open, scenario)).unwrap_or_default();
    let sound = open.draft.is_sound();
    let errors =
        open.draft.findings().iter().enumerate().filter(|(at, it)| {
            it.severity == Severity::Error && (!sound || homes.get(*at).is_none_or(Option::is_none))
        });
    errors.take(3).map(|(_, it)| Marginal { mend: None, ..marginal(it, words) }).collect()
}

/// A finding as it stands in the margin.
fn marginal(it: &Diagnostic, words: &Messages) -> Marginal {
    let code = words.language();
    let with_edits = it.help.iter().find(|remedy| !remedy.edits.is_empty());
    let others = it.help.iter().filter(|remedy| remedy.edits.is_empty());
    Marginal {
        message: capitalised(it.message.get(code)),
        help: others.map(|remedy| capitalised(remedy.words.get(code))).collect(),
        mend: with_edits.map(|remedy| capitalised(remedy.words.get(code))),
        error: it.severity == Severity::Error,
    }
}
