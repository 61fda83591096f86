//! What is typed, wherever: it becomes an edit when it is quiet.

use super::edits;
use super::intent::{SheetChange, SheetField, StudioIntent, TranslateIntent};
use super::open_case::{OpenCase, TypedIn, Typing};
use crate::app::state::AppState;
use crate::report::capitalised;
use crate::script::TitleIds;
use crate::script::rewrite::CasePath;
use crate::studio::{CaseEdit, TextPlace, part_conditions};
use std::time::Duration;

/// Where words are typed by what is asked for, where any are.
pub(super) fn typed_in(open: Option<&OpenCase>, intent: &StudioIntent) -> Option<TypedIn> {
    match intent {
        StudioIntent::Change(SheetChange::Write(SheetField::Part(at), _)) => {
            let places = part_conditions(open?.draft.case()?);
            Some(TypedIn::Condition(places.get(*at)?.to_string()))
        }
        StudioIntent::Change(SheetChange::Write(field, _)) => Some(TypedIn::Sheet(open?.chosen.clone(), *field)),
        StudioIntent::Write(place, _) => Some(TypedIn::Case(place.clone())),
        StudioIntent::Call(part, _) => Some(TypedIn::Name(part.clone())),
        StudioIntent::WriteDocument(path, _) => Some(TypedIn::Document(path.clone())),
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
            TypedIn::Condition(place) => {
                Some(CaseEdit::SetCondition { at: CasePath::from(place.as_str()), condition: text.clone() })
            }
            TypedIn::Name(part) => Some(CaseEdit::Rename { part: part.clone(), to: id_of(&text) }),
            TypedIn::Translation(..) | TypedIn::Document(_) => None,
        };
        let made = match (&place, edit) {
            (TypedIn::Translation(language, key), _) => open.translate(language, key, &text),
            (TypedIn::Document(path), _) => open.write_document(path, &text),
            (_, Some(edit)) => {
                let made = open.edit(&edit);
                if let (CaseEdit::SetText { at, .. }, true) = (&edit, made.is_ok()) {
                    open.titled = Some((place.clone(), at.0.clone()));
                }
                made
            }
            (_, None) => return,
        };
        if let Err(refused) = made {
            let why = capitalised(refused.message.get(self.words.language()));
            open.refused.insert(place, (text, why));
        }
    }
}

/// The id that a name in words gives; what has no letter of one is left for the reason why it cannot be one.
fn id_of(name: &str) -> String {
    TitleIds::default().id_of(name, if name.trim().is_empty() { "" } else { name })
}
