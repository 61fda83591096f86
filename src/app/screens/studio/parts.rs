//! Parts of the case beside its beats: what is new, and what changes or goes of what stands there.

use super::intent::NewPart;
use crate::app::intent::{Intent, StudioIntent};
use crate::app::state::AppState;
use crate::report::document::{DocumentKind, document_as};
use crate::script::rewrite::CasePath;
use crate::studio::{CaseDraft, CaseEdit};
use std::time::Duration;

impl AppState {
    /// Adds a part.
    pub(super) fn add_part(&mut self, part: NewPart) {
        let Some(open) = &mut self.studio.open else { return };
        let made = if let NewPart::Document(kind) = part {
            let title = self.words.text("studio-part-new-document-title");
            let plain = format!("# {title}\n\n{}\n", self.words.text("studio-part-new-document-line"));
            let text = document_as(&plain, kind, &self.words).unwrap_or(plain);
            open.new_document(&title, &text)
        } else {
            let Some(edit) = part.edit(&open.draft, &self.words) else { return };
            open.edit(&edit)
        };
        self.tell_refused(made);
    }

    /// Makes a document another kind, with what was written in it.
    pub(super) fn set_document(&mut self, path: &str, kind: DocumentKind) {
        let Some(open) = &mut self.studio.open else { return };
        let text = open.draft.file(path).and_then(|text| document_as(text, kind, &self.words));
        let made = text.map_or(Ok(()), |text| open.write_document(path, &text));
        self.tell_refused(made);
    }

    /// Changes something of a part.
    pub(super) fn edit_part(&mut self, edit: &CaseEdit, now: Duration) {
        let Some(open) = &mut self.studio.open else { return };
        let made = open.edit(edit);
        let interest = new_interest(edit, &open.draft).filter(|_| made.is_ok());
        if made.is_ok() {
            open.forget_refused_of_parts();
        }
        open.choose_first();
        self.tell_refused_edit(edit, made);
        if let Some(at) = interest {
            // What was made stands in another list than the button.
            let way = (self.words.text("app-studio-lead-go"), Intent::Studio(StudioIntent::GoTo(at.to_string())));
            self.done(self.words.text("app-studio-made-interest"), Some(way), now);
        }
    }
}

/// Where an interest or a concern stands that an edit made.
fn new_interest(edit: &CaseEdit, draft: &CaseDraft) -> Option<CasePath> {
    match edit {
        CaseEdit::Insert { into, at, .. } if into.name_from_end(0) == "interests" => {
            let (id, _) = draft.case()?.at(into)?.entries().get(*at)?;
            Some(into.name(id))
        }
        CaseEdit::Set { at, .. } if at.name_from_end(0) == "concern" => Some(at.clone()),
        _ => None,
    }
}
