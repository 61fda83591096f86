//! Moments that plan, in the app: what is ticked, given and recorded.

use super::{begin, calm, folders};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::state::{AppState, Folders};
use std::fs;
use std::path::Path;
use std::time::Duration;

const NOW: Duration = Duration::ZERO;

/// The app at the first moment of one of the small cases of the features.
fn at(home: &Path, feature: &str) -> AppState {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/features").join(feature).join("scenario.ron");
    let to = home.join("cases").join(feature);
    fs::create_dir_all(&to).unwrap();
    fs::copy(from, to.join("scenario.ron")).unwrap();
    let folders = Folders { scenarios: Some(home.join("cases")), ..folders(home) };
    let mut it = calm(AppState::new(folders, Some("nl")));
    begin(&mut it, feature);
    it.update(Intent::Talk(TalkIntent::ReadOn), NOW);
    it.refresh_talk();
    it
}

/// The place of an offer by its words.
fn place(it: &AppState, words: &str) -> usize {
    let lines = &it.talk.note.as_ref().unwrap().lines;
    lines.iter().find(|line| line.text.starts_with(words)).unwrap_or_else(|| panic!("{lines:?}")).at
}

fn ask(it: &mut AppState, intent: TalkIntent) {
    it.update(Intent::Talk(intent), NOW);
    it.refresh_talk();
}

/// The last step as it is written, and what is left at the moment that shows now.
fn last(it: &AppState) -> String {
    let session = it.opened().unwrap().session();
    session.written(session.transcript().steps.len() - 1)
}

#[test]
fn what_a_budget_does_not_pay_for_is_closed() {
    let home = tempfile::tempdir().unwrap();
    let mut it = at(home.path(), "budget");
    let (visit, write) = (place(&it, "Visit"), place(&it, "Write"));
    ask(&mut it, TalkIntent::Tick(visit, true));
    let note = it.talk.note.as_ref().unwrap();
    assert_eq!(note.plan.as_ref().unwrap().left.as_deref(), Some("Nog 6 van de 10 hours over"));
    assert!(note.lines.iter().all(|line| !line.dear), "six pay for it still");
    ask(&mut it, TalkIntent::Tick(write, true));
    assert_eq!(
        it.talk.note.as_ref().unwrap().plan.as_ref().unwrap().left.as_deref(),
        Some("Nog 0 van de 10 hours over")
    );
    ask(&mut it, TalkIntent::Record);
    // They stand in the order in which they were shown, which is drawn.
    assert!(["room.week.[visit, write]", "room.week.[write, visit]"].contains(&last(&it).as_str()), "{}", last(&it));
}

#[test]
fn an_order_is_that_of_ticking() {
    let home = tempfile::tempdir().unwrap();
    let mut it = at(home.path(), "order");
    let (roof, floor) = (place(&it, "The roof"), place(&it, "The floor"));
    ask(&mut it, TalkIntent::Tick(floor, true));
    assert!(!it.talk.note.as_ref().unwrap().plan.as_ref().unwrap().ready);
    ask(&mut it, TalkIntent::Tick(roof, true));
    ask(&mut it, TalkIntent::Record);
    assert_eq!(last(&it), "room.list.[floor, roof]");
}

#[test]
fn amounts_are_given_step_by_step_and_no_more_than_there_is() {
    let home = tempfile::tempdir().unwrap();
    let mut it = at(home.path(), "amounts");
    let (hall, desk) = (place(&it, "The hall"), place(&it, "The desk"));
    for _ in 0..9 {
        ask(&mut it, TalkIntent::Give(hall, true));
    }
    assert_eq!(
        it.talk.note.as_ref().unwrap().plan.as_ref().unwrap().left.as_deref(),
        Some("Nog 0 van de 12 te verdelen")
    );
    ask(&mut it, TalkIntent::Give(hall, false));
    ask(&mut it, TalkIntent::Record);
    assert_eq!(it.opened().unwrap().session().transcript().steps.len(), 0, "two are still to be divided");
    ask(&mut it, TalkIntent::Give(desk, true));
    ask(&mut it, TalkIntent::Record);
    assert_eq!(last(&it), "room.hours.[hall:10, desk:2]");
}
