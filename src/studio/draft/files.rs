//! The documents of a case that is being written: their texts, each change a step that can be taken back.

use super::merge::changes;
use super::steps::{DraftStep, FileStep};
use super::{CaseDraft, Edited, unsound};
use crate::script::control::without_control;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::script::{Span, TextEdit, TextEdits};
use crate::studio::edit::{CaseEdit, EditRefused, id_for};

/// The folder of documents within that of a case.
const FOLDER: &str = "dossier";

impl CaseDraft {
    /// A document has another text. The file must be one of the case.
    ///
    /// # Errors
    /// When it is none, or nobody could play the case with that text; nothing has changed then.
    pub fn set_document(&mut self, path: &str, text: &str) -> Result<(), EditRefused> {
        let Some(before) = self.bundle.files.get(path) else { return Err(EditRefused::no_such_place(path)) };
        let text = without_control(&text.replace("\r\n", "\n").replace('\r', "\n")).into_owned();
        // A text file ends with a line.
        let text = if text.is_empty() || text.ends_with('\n') { text } else { format!("{text}\n") };
        if text == *before {
            return Ok(());
        }
        let mut edits = TextEdits::default();
        if !edits.add(&changes(before, &text)) {
            return Err(EditRefused::no_such_place(path));
        }
        self.make_sound(DraftStep::of(path, before, &[edits]))
    }

    /// One more document: a file in `dossier`, named after its title, with that title and a first line in it.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn new_document(&mut self, title: &str, line: &str) -> Result<Edited, EditRefused> {
        let documents = self.case().and_then(|it| it.get(FOLDER)).map_or(0, |it| it.entries().len());
        let name = |at: usize| match at {
            0 => self.name_for(title),
            _ => format!("{}_{}", self.name_for(title), at + 1),
        };
        let free = |path: &String| self.file(path).is_none();
        let path = (0..=self.bundle.files.len()).map(|at| format!("{FOLDER}/{}.md", name(at))).find(free);
        let path = path.unwrap_or_default();
        let value = CaseValue::part([("title", CaseValue::text(title)), ("file", CaseValue::text(&path))]);
        let insert = CaseEdit::Insert { into: CasePath::from(FOLDER), at: documents, called: title.to_owned(), value };
        let text = format!("# {title}\n\n{line}\n");
        let mut edits = TextEdits::default();
        if !edits.add(&[TextEdit::replace(Span::new(0, 0), text.clone())]) {
            return Err(EditRefused::no_such_place(&path));
        }
        // The file must be there when the case is read, and goes with the same step.
        let file = FileStep::of(&path, "", &[edits]);
        self.bundle.files.insert(path.clone(), text);
        match self.make(&insert, self.is_sound()) {
            Ok(mut edited) => {
                self.add_to_last_step(file);
                edited.files.push(path);
                Ok(edited)
            }
            Err(refused) => {
                self.bundle.files.remove(&path);
                Err(refused)
            }
        }
    }

    fn name_for(&self, title: &str) -> String {
        let list = CasePath::from(FOLDER);
        self.case().map_or_else(String::new, |case| id_for(case, &list, title))
    }

    /// Makes a step, and takes it back where the case could no longer be played after it.
    pub(super) fn make_sound(&mut self, step: DraftStep) -> Result<(), EditRefused> {
        let sound = self.is_sound();
        self.go(&step, false);
        if let Some(why) = unsound(&self.loaded).filter(|_| sound) {
            self.go(&step, true);
            return Err(why);
        }
        self.remember(step);
        Ok(())
    }

    /// The files that stand here and not on the disk yet.
    pub(super) fn new_files(&self) -> impl Iterator<Item = &String> {
        self.bundle
            .files
            .iter()
            .filter(|(path, text)| !self.kept.contains_key(*path) && !text.is_empty())
            .map(|it| it.0)
    }
}
