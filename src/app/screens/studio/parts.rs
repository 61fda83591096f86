//! Parts of the case beside its beats: what is new, and what changes or goes of what stands there.

use super::intent::NewPart;
use crate::app::state::AppState;
use crate::studio::CaseEdit;

impl AppState {
    /// Adds a part.
    pub(super) fn add_part(&mut self, part: NewPart) {
        let Some(open) = &mut self.studio.open else { return };
        let made = if part == NewPart::Document {
            let say = |id: &str| self.words.text(id);
            open.new_document(&say("studio-part-new-document-title"), &say("studio-part-new-document-line"))
        } else {
            let Some(edit) = part.edit(&open.draft, &self.words) else { return };
            open.edit(&edit)
        };
        self.tell_refused(made);
    }

    /// Changes something of a part.
    pub(super) fn edit_part(&mut self, edit: &CaseEdit) {
        let Some(open) = &mut self.studio.open else { return };
        let made = open.edit(edit);
        if made.is_ok() {
            open.forget_refused_of_parts();
        }
        open.choose_first();
        self.tell_refused_edit(edit, made);
    }
}
