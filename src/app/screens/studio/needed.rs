//! What somebody wants to take away and is still needed: where, by names and titles, with a way there.

use super::intent::StudioSide;
use super::open_case::OpenCase;
use super::picker::{PickerKind, PickerRow, PickerView};
use super::present_sheet::beat_title;
use crate::app::state::AppState;
use crate::report::Messages;
use crate::script::rewrite::CasePath;
use crate::studio::{CaseEdit, CaseParts, EditRefused, NeededAt, is_intervention};

impl AppState {
    /// Tells why an edit was refused: what still hangs on it where it would take something away, else the reason.
    pub(super) fn tell_refused_edit(&mut self, edit: &CaseEdit, made: Result<(), EditRefused>) {
        if let (Some(open), Err(_)) = (&mut self.studio.open, &made) {
            let needed = open.draft.needed_for(edit);
            if !needed.is_empty() {
                open.needed = needed;
                open.asked = Some((PickerKind::Needed, String::new()));
                return;
            }
        }
        self.tell_refused(made);
    }

    /// Shows a place of the case: the sheet of its moment, or its part in the overview.
    pub(super) fn go_to(&mut self, at: &CasePath) {
        let narrow = self.narrow;
        let Some(open) = &mut self.studio.open else { return };
        (open.asked, open.search) = (None, String::new());
        let sheet = at.first(2).to_string();
        let own = open.draft.case().filter(|case| is_intervention(case, &sheet)).map(|_| sheet);
        match open.draft.beat_around(at).or(own) {
            Some(beat) => {
                if narrow {
                    open.side = StudioSide::Sheet;
                }
                open.choose(beat);
            }
            None => {
                open.side = StudioSide::Boards;
                // Asked for once more it is shown once more.
                let times = open.part.as_ref().map_or(0, |it| it.1 + 1);
                open.part = Some((at.to_string(), times));
            }
        }
    }
}

/// The places at which what was to go is needed.
pub(super) fn picker(open: &OpenCase, search: &str, words: &Messages) -> PickerView {
    let parts = CaseParts::of(&open.draft, words);
    let wanted = search.trim().to_lowercase();
    let row = |(at, it): (usize, &NeededAt)| PickerRow {
        at,
        name: place_name(open, &parts, it.beat.as_deref(), &it.at, words),
        what: it.words.clone(),
        ..PickerRow::default()
    };
    let fits = |row: &PickerRow| row.name.to_lowercase().contains(&wanted) || row.what.to_lowercase().contains(&wanted);
    PickerView {
        kind: PickerKind::Needed,
        title: words.text("app-studio-needed"),
        search: search.to_owned(),
        note: words.text("app-studio-needed-then"),
        rows: open.needed.iter().enumerate().map(row).filter(fits).collect(),
    }
}

/// What an author calls a place of the case: its moment by its title, a part by its name, else the case itself.
pub(super) fn place_name(
    open: &OpenCase,
    parts: &CaseParts,
    beat: Option<&str>,
    at: &CasePath,
    words: &Messages,
) -> String {
    if let Some(beat) = beat {
        let place = open.draft.case().and_then(|case| crate::studio::beat_place(case, beat));
        let title = place.zip(open.draft.case()).and_then(|(place, case)| Some(case.at(&place)?.text_of("title")));
        return beat_title(title.unwrap_or_default(), beat);
    }
    // Of parts within each other the innermost is meant.
    let around = parts.cards().filter(|card| at.is_within(&card.at) && !card.name.is_empty());
    let card = around.max_by_key(|card| card.at.steps().len()).filter(|card| !card.at.steps().is_empty());
    card.map_or_else(|| words.text("app-studio-case"), |card| card.name.clone())
}
