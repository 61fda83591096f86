//! What is typed, wherever: it becomes an edit when it is quiet.

use super::edits;
use super::intent::{SheetChange, StudioIntent, TranslateIntent};
use super::open_case::{OpenCase, TypedIn, Typing};
use crate::app::state::AppState;
use crate::report::capitalised;
use crate::script::rewrite::CasePath;
use crate::studio::{CaseEdit, TextPlace};
use std::time::Duration;

/// Where words are typed by what is asked for, where any are.
pub(super) fn typed_in(open: Option<&OpenCase>, intent: &StudioIntent) -> Option<TypedIn> {
    match intent {
        StudioIntent::Change(SheetChange::Write(field, _)) => Some(TypedIn::Sheet(open?.chosen.clone(), *field)),
        StudioIntent::Write(place, _) => Some(TypedIn::Case(place.clone())),
        StudioIntent::Translate(TranslateIntent::Write(key, _)) => open?.translation_of(key),
        _ => None,
    }
}

impl AppState {
    /// Notes what is typed; it becomes an edit when it is quiet.
    pub(super) fn typed(&mut self, place: Option<TypedIn>, text: String, now: Duration) {
        let (Some(open), Some(place)) = (&mut self.studio.open, place) else { return };
        open.refused.remove(&place);
        open.typing = Some(Typing { place, text, since: now });
    }

    /// Makes an edit of what was typed. What cannot be taken stays in its field, with the reason.
    pub(in crate::app) fn end_typing(&mut self) {
        let Some(open) = &mut self.studio.open else { return };
        let Some(Typing { place, text, .. }) = open.typing.take() else { return };
        let edit = match &place {
            TypedIn::Sheet(_, field) => edits::edit(open, &SheetChange::Write(*field, text.clone()), &self.words),
            TypedIn::Case(place) => {
                Some(CaseEdit::SetText { at: TextPlace(CasePath::from(place.as_str())), text: text.clone() })
            }
            TypedIn::Translation(..) => None,
        };
        let made = match (&place, edit) {
            (TypedIn::Translation(language, key), _) => open.translate(language, key, &text),
            (_, Some(edit)) => open.edit(&edit),
            (_, None) => return,
        };
        if let Err(refused) = made {
            let why = capitalised(refused.message.get(self.words.language()));
            open.refused.insert(place, (text, why));
        }
    }
}
