//! Steps that can be taken back and made again: what each changed in each file, both ways.

use super::CaseDraft;
use crate::script::{Span, TextEdit, TextEdits};
use serde::{Deserialize, Serialize};

/// A range of a text, and what is to stand there instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PlainEdit(u32, u32, String);

/// Edits that are made at once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct PlainEdits(Vec<PlainEdit>);

impl PlainEdits {
    fn of(edits: &TextEdits) -> Self {
        Self(edits.iter().map(|it| PlainEdit(it.span.start, it.span.end, it.replacement.clone())).collect())
    }

    /// The text with the edits made; nothing where they are of another text.
    fn apply(&self, text: &str) -> Option<String> {
        let fits = |it: &PlainEdit| it.0 <= it.1 && text.get(it.0 as usize..it.1 as usize).is_some();
        if !self.0.iter().all(fits) {
            return None;
        }
        let edits: Vec<_> =
            self.0.iter().map(|it| TextEdit::replace(Span { start: it.0, end: it.1 }, &*it.2)).collect();
        let mut all = TextEdits::default();
        all.add(&edits).then(|| all.apply(text))
    }
}

/// What a step changes in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileStep {
    path: String,
    /// One after another.
    forth: Vec<PlainEdits>,
    /// The other way, one after another.
    back: Vec<PlainEdits>,
}

impl FileStep {
    /// Edits of a file with this text, each on what the one before it left.
    pub(super) fn of(path: &str, text: &str, edits: &[TextEdits]) -> Self {
        let mut back = Vec::new();
        let mut now = text.to_owned();
        for edit in edits {
            back.push(PlainEdits::of(&edit.undo(&now)));
            now = edit.apply(&now);
        }
        back.reverse();
        Self { path: path.to_owned(), forth: edits.iter().map(PlainEdits::of).collect(), back }
    }
}

/// What an operation changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct DraftStep {
    pub(super) files: Vec<FileStep>,
}

impl DraftStep {
    pub(super) fn of(path: &str, text: &str, edits: &[TextEdits]) -> Self {
        Self { files: vec![FileStep::of(path, text, edits)] }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.files.iter().all(|it| it.forth.iter().all(|it| it.0.is_empty()))
    }

    /// The files that it changes.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|it| &*it.path)
    }

    /// The files after the step, or before it where it goes `back`; nothing where they are not those that it was made on.
    fn made(&self, draft: &CaseDraft, back: bool) -> Option<Vec<(String, String)>> {
        let file = |it: &FileStep| {
            // What is not there yet is made of nothing.
            let mut text = draft.file(&it.path).unwrap_or_default().to_owned();
            for edits in if back { &it.back } else { &it.forth } {
                text = edits.apply(&text)?;
            }
            Some((it.path.clone(), text))
        };
        self.files.iter().map(file).collect()
    }
}

impl CaseDraft {
    /// Whether there is a step that can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.made > 0
    }

    /// Whether there is a step that was taken back.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.made < self.steps.len()
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.made.checked_sub(1).map(|at| self.steps[at].clone()) else { return false };
        let done = self.go(&step, true);
        self.made -= usize::from(done);
        done
    }

    /// Makes the step again that was taken back last; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.steps.get(self.made).cloned() else { return false };
        let done = self.go(&step, false);
        self.made += usize::from(done);
        done
    }

    /// As it stands now the case begins: no step leads back behind that.
    pub fn begin_here(&mut self) {
        (self.steps, self.made) = (Vec::new(), 0);
    }

    /// Changes the files by a step, or back.
    pub(super) fn go(&mut self, step: &DraftStep, back: bool) -> bool {
        let Some(files) = step.made(self, back) else { return false };
        for (path, text) in files {
            self.write(&path, text);
        }
        self.read();
        true
    }

    /// The last step changes one file more, as it was changed already.
    pub(super) fn add_to_last_step(&mut self, file: FileStep) {
        if let Some(step) = self.made.checked_sub(1).and_then(|at| self.steps.get_mut(at)) {
            step.files.push(file);
        }
    }

    /// The last two steps are one from here on, as long as nothing was taken back.
    pub(in crate::studio) fn join_last_steps(&mut self) {
        if self.made != self.steps.len() || self.made < 2 {
            return;
        }
        let Some(after) = self.steps.pop() else { return };
        self.made = self.steps.len();
        let Some(before) = self.steps.last_mut() else { return };
        for file in after.files {
            match before.files.iter_mut().find(|it| it.path == file.path) {
                Some(it) => {
                    it.forth.extend(file.forth);
                    it.back = file.back.into_iter().chain(std::mem::take(&mut it.back)).collect();
                }
                None => before.files.push(file),
            }
        }
    }

    /// Notes a step that was made.
    pub(super) fn remember(&mut self, step: DraftStep) {
        self.steps.truncate(self.made);
        self.steps.push(step);
        self.made = self.steps.len();
    }
}
