//! The documents of a case that is being written: their texts, each change a step that can be taken back.

use super::merge::changes;
use super::steps::{DraftStep, FileStep};
use super::{CaseDraft, Edited, RenamedPart, unsound};
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
        // A text file ends with a line; one without a letter would be none.
        let text = if text.ends_with('\n') { text } else { format!("{text}\n") };
        if text == *before {
            return Ok(());
        }
        let mut edits = TextEdits::default();
        if !edits.add(&changes(before, &text)) {
            return Err(EditRefused::no_such_place(path));
        }
        self.make_sound(DraftStep::of(path, before, &[edits]))
    }

    /// One more document: a file in `dossier`, named after its title, with this text.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn new_document(&mut self, title: &str, text: &str) -> Result<Edited, EditRefused> {
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
        let text = text.to_owned();
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

    /// Gives the file of a document that is named after its id before the name of its id now, with its title at its head;
    /// both belong to the step that was made last. Gives its path before and now.
    pub(super) fn file_after(&mut self, renamed: &RenamedPart) -> Option<(String, String)> {
        let document = renamed.list.name(&renamed.new);
        let from = self.case()?.at(&document)?.text_of("file").to_owned();
        if from != format!("{FOLDER}/{}.md", renamed.old) {
            return None;
        }
        let new = &renamed.new;
        let named = |at: usize| if at == 1 { new.clone() } else { format!("{new}_{at}") };
        let free = |path: &String| self.file(path).is_none_or(str::is_empty);
        let to = (1..=self.bundle.files.len() + 1).map(|at| format!("{FOLDER}/{}.md", named(at))).find(free)?;
        let before = self.file(&from)?.to_owned();
        let text = renamed.follow_head(&before);
        let put = |before: &str, span: Span, text: &str| {
            let mut edits = TextEdits::default();
            edits.add(&[TextEdit::replace(span, text)]).then_some((before.to_owned(), edits))
        };
        let (nothing, comes) = put("", Span::new(0, 0), &text)?;
        let (all, goes) = put(&before, Span::new(0, before.len()), "")?;
        // The file must be there when the case is read under its new name, and goes with the same step.
        self.bundle.files.insert(to.clone(), text);
        let file = CaseEdit::Set { at: document.name("file"), value: CaseValue::text(&to) };
        if self.make(&file, self.is_sound()).is_err() {
            self.bundle.files.remove(&to);
            return None;
        }
        self.add_to_last_step(FileStep::of(&to, &nothing, &[comes]));
        self.add_to_last_step(FileStep::of(&from, &all, &[goes]));
        self.bundle.files.insert(from.clone(), String::new());
        self.join_last_steps();
        Some((from, to))
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
