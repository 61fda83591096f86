//! The studio: writing a case without opening its file.
//!
//! The text of the case is the truth, and [`CaseDraft`](crate::studio::CaseDraft) changes it; a sheet, the map and the other
//! parts are told anew from it after each edit. What is typed becomes an edit when it is quiet for a moment.

mod beginnings;
pub mod board_field;
pub mod boards;
mod by_ear;
mod cases;
mod condition_shares;
mod copying;
mod deleting;
mod edits;
mod errand;
pub mod findings;
mod guide;
mod guiding;
pub mod intent;
mod languages;
mod map;
mod map_card;
mod map_link;
mod map_overview;
mod map_sight;
mod margin;
mod naming;
mod needed;
mod open_case;
mod outline;
mod outside;
pub mod own_cases;
mod panel;
mod parts;
pub mod picker;
mod picking;
mod play;
mod present;
mod present_boards;
mod present_condition;
mod present_map;
mod present_sheet;
mod remarks;
mod sample;
mod share;
mod sharing;
mod sheet;
mod sheet_choice;
mod sheet_condition;
mod sheet_effects;
mod sheet_lead;
mod sheet_line;
mod sheet_menu;
mod sheet_plan;
mod sheet_topics;
mod steady;
mod translate;
mod translating;
mod twine;
mod typing;
mod update;
pub mod view;
mod walks;

#[cfg(test)]
mod tests;

pub use panel::show;
pub(in crate::app) use twine::TWINE;
pub use view::StudioView;

use crate::app::controls::portrait;
use crate::engine::Mood;
use crate::studio::CopiedPart;
use beginnings::Beginning;
use board_field::BoardField;
use guiding::Guide;
use open_case::OpenCase;
use own_cases::OwnCaseRow;
use play::{PlayedFrom, Walking};
use sharing::Sharing;
use std::path::PathBuf;
use std::rc::Rc;
use twine::TwineBeginning;

/// The state of the studio.
#[derive(Debug, Default)]
pub(in crate::app) struct StudioState {
    /// The case that is being written.
    open: Option<OpenCase>,
    /// The case that was left last, and the moment that was looked at in it.
    left: Option<(PathBuf, String)>,
    /// The title of the new case, as far as it is typed.
    title: String,
    /// What a new case can begin from.
    beginnings: Vec<Beginning>,
    /// Which of them is chosen.
    from: usize,
    /// The cases of one's own.
    cases: Vec<OwnCaseRow>,
    /// A walk that is being looked for.
    walking: Option<Walking>,
    /// The case is being played from a beat.
    played: Option<PlayedFrom>,
    /// What was copied, to be put in in this case or in another one.
    copied: Option<Rc<CopiedPart>>,
    /// The way to a first case.
    guide: Guide,
    /// The file of Twine to begin with.
    twine: TwineBeginning,
    /// Where is saved what goes out, and what came in there.
    sharing: Sharing,
    /// What the panel draws.
    pub(in crate::app) view: StudioView,
}

impl StudioState {
    /// Whether a list to choose from is open, so that keys are for that.
    pub(in crate::app) fn has_dialog(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.asked.is_some())
    }

    /// Whether the case is being played from a beat.
    pub(in crate::app) fn is_tried(&self) -> bool {
        self.played.is_some()
    }

    /// Whether a case is being written.
    pub(in crate::app) fn is_writing(&self) -> bool {
        self.open.is_some()
    }

    /// The portraits that are shown: on the sheet each figure in its moods, on the overview how people look, and the faces to
    /// choose from.
    pub(in crate::app) fn figures(&self) -> Vec<String> {
        let StudioView::Case(view) = &self.view else { return Vec::new() };
        let rows = view.boards.iter().flat_map(|board| &board.rows).flat_map(|row| &row.fields);
        let seen =
            rows.filter_map(|field| if let BoardField::Looks(it) = field { Some(it.figure.clone()) } else { None });
        let offered = view.picker.iter().flat_map(|picker| &picker.rows).filter_map(|row| row.face.clone());
        let mut shown: Vec<_> = seen.chain(offered).filter(|figure| !figure.is_empty()).collect();
        let Some(sheet) = &view.sheet else { return shown };
        let replies = sheet.choices.iter().flat_map(|choice| &choice.reply);
        shown.extend(sheet.lines.iter().chain(replies).filter_map(|line| {
            let figure = sheet.figures.get(line.who)?.as_ref()?;
            Some(portrait::name(figure, line.mood.unwrap_or(Mood::Neutral)))
        }));
        shown
    }

    /// The title of the case that is being written.
    pub(in crate::app) fn case_title(&self) -> Option<String> {
        self.open.as_ref().map(OpenCase::title)
    }
}
