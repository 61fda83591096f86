//! Parts of the case beside its beats: their texts, and scenes, people and endings that are new or go.

use super::intent::NewPart;
use super::open_case::OpenCase;
use super::present_sheet::people;
use crate::app::state::AppState;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::CaseEdit;

impl AppState {
    /// Adds a scene, a person or an ending.
    pub(super) fn add_part(&mut self, part: NewPart) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(edit) = new_part(open, part, &self.words) else { return };
        let made = open.edit(&edit);
        self.tell_refused(made);
    }

    /// Takes a part away; as long as something needs it, it stays.
    pub(super) fn remove_part(&mut self, place: String) {
        let Some(open) = &mut self.studio.open else { return };
        let made = open.edit(&CaseEdit::Remove { at: CasePath::from(place) });
        open.choose_first();
        self.tell_refused(made);
    }
}

fn new_part(open: &OpenCase, part: NewPart, words: &Messages) -> Option<CaseEdit> {
    let case = open.draft.case()?;
    let say = |id: &str| words.text(id);
    let count = |of: &str| case.get(of).map_or(0, |it| it.entries().len());
    Some(match part {
        NewPart::Scene => {
            let endings = case.get("endings").map(CaseValue::entries).unwrap_or_default();
            let ending = endings.first().map_or("", |(id, _)| id);
            let first = people(case).next().map_or("", |(id, _)| id);
            let then = CaseValue::form("End", ending);
            CaseEdit::new_scene(
                count("scenes"),
                &say("app-studio-new-scene"),
                &[first],
                &say("app-studio-new-line"),
                then,
            )
        }
        NewPart::Person => CaseEdit::new_person(
            count("cast"),
            &say("app-studio-new-person"),
            &say("app-studio-function"),
            &say("app-studio-organisation"),
            "Partner",
            &say("app-studio-new-position"),
        ),
        NewPart::Ending => {
            CaseEdit::new_ending(count("endings"), &say("app-studio-new-ending"), &say("app-studio-new-ending-text"))
        }
    })
}
