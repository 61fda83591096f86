//! Parts of the case beside its beats: their texts, and scenes, people and endings that are new or go.

use super::intent::NewPart;
use super::open_case::{OpenCase, WritingPlace};
use super::present_sheet::people;
use crate::app::state::AppState;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::{CaseEdit, TextPlace};
use std::time::Duration;

impl AppState {
    /// Notes what is typed in a text of the case; it becomes an edit when it is quiet.
    pub(super) fn typed_in_case(&mut self, place: String, text: String, now: Duration) {
        let other =
            self.studio.open.as_ref().and_then(|open| open.writing.as_ref()).is_some_and(|it| it.place != place);
        if other {
            self.end_writing();
        }
        if let Some(open) = &mut self.studio.open {
            open.writing = Some(WritingPlace { place, text, since: now });
        }
    }

    /// Makes an edit of what was typed in a text of the case.
    pub(super) fn end_writing(&mut self) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(WritingPlace { place, text, .. }) = open.writing.take() else { return };
        let made = open.edit(&CaseEdit::SetText { at: TextPlace(CasePath::from(place)), text });
        self.tell_refused(made);
    }

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
