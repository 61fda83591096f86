//! A case that is being written: its text, what it says, what is wrong with it, and how it came to be so.

mod files;
mod history;
mod merge;
mod naming;
mod needed;
mod steps;
mod translated;

pub use merge::Merged;
pub use naming::RenamedPart;
pub use needed::NeededAt;

use super::edit::{Applied, CaseEdit, EditRefused, RefusedBecause, apply, renamed};
use crate::author::check;
use crate::engine::Scenario;
use crate::engine::relationship::Model;
use crate::script::rewrite::{CasePath, CaseReading, CaseValue, NotRewritten, case_value, copied};
use crate::script::{Bundle, Diagnostic, Loaded, Severity, Source, TextEdits, load_with_reading};
use std::collections::BTreeMap;
use std::sync::Arc;
use steps::{DraftStep, FileStep};

/// The file of a case itself.
const CASE: &str = "scenario.ron";

/// A case that is being written. The text is the truth: whatever is shown is read from it again after each operation.
#[derive(Debug, Clone)]
pub struct CaseDraft {
    bundle: Bundle,
    plans: BTreeMap<String, String>,
    model: Arc<Model>,
    /// What the text says and where; nothing while it cannot be read.
    reading: Option<CaseReading>,
    loaded: Loaded,
    /// The last state that could be played.
    scenario: Option<Arc<Scenario>>,
    findings: Vec<Diagnostic>,
    /// The place of each finding in the case.
    finding_places: Vec<CasePath>,
    steps: Vec<DraftStep>,
    /// How many of the steps are made; the rest was taken back.
    made: usize,
    /// The files as they stand on the disk, as far as is known.
    kept: BTreeMap<String, String>,
}

/// What an operation changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edited {
    /// Where it was; the place of what is new, where something was put in.
    pub at: CasePath,
    /// The files that changed, by their path within the folder.
    pub files: Vec<String>,
    /// Plans that could not be followed to their end by a new name, and keep what they name from there.
    pub lost: Vec<String>,
}

impl CaseDraft {
    /// Opens a case.
    #[must_use]
    pub fn open(bundle: Bundle, model: Arc<Model>) -> Self {
        let (loaded, reading) = load_with_reading(&bundle, &model);
        let mut draft = Self {
            plans: BTreeMap::new(),
            reading,
            scenario: None,
            findings: Vec::new(),
            finding_places: Vec::new(),
            steps: Vec::new(),
            made: 0,
            kept: BTreeMap::new(),
            bundle,
            model,
            loaded,
        };
        draft.look();
        draft.keep();
        draft
    }

    /// The same with the plans of the case, by their path within the folder: new names are followed there as well.
    #[must_use]
    pub fn with_plans(mut self, plans: BTreeMap<String, String>) -> Self {
        self.plans = plans;
        self.keep();
        self
    }

    /// The text of the case.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.bundle.scenario.text
    }

    /// The case with its other files.
    #[must_use]
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The relationship model it is read against.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The text of a file, by its path within the folder.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&str> {
        match path {
            CASE => Some(self.text()),
            _ => self.plans.get(path).or_else(|| self.bundle.files.get(path)).map(String::as_str),
        }
    }

    /// What the text says, whether or not it makes sense; nothing while it cannot be read at all.
    #[must_use]
    pub fn case(&self) -> Option<&CaseValue> {
        self.reading.as_ref().map(|it| &it.value)
    }

    /// The same with where each part of it stands.
    pub(in crate::studio) fn reading(&self) -> Option<&CaseReading> {
        self.reading.as_ref()
    }

    /// The last state that could be played.
    #[must_use]
    pub fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.scenario.as_ref()
    }

    /// Whether the text as it stands can be played: then [`scenario`](Self::scenario) is what it says.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.loaded.scenario.is_some()
    }

    /// The case as far as it was loaded.
    #[must_use]
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// What is wrong with the case, by its reading and by the rules, without proofs.
    #[must_use]
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// Where each of the findings is: the innermost entry around it; the case itself for one in another file.
    #[must_use]
    pub fn finding_places(&self) -> &[CasePath] {
        &self.finding_places
    }

    /// Whether anything differs from what stands on the disk.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.unsaved().is_empty()
    }

    /// The files that differ from what stands on the disk.
    #[must_use]
    pub fn unsaved(&self) -> Vec<String> {
        let differs = |(path, text): &(&String, &String)| self.file(path) != Some(text);
        self.kept.iter().filter(differs).map(|(path, _)| path).chain(self.new_files()).cloned().collect()
    }

    /// The text of a file as it stands on the disk, as far as is known.
    #[must_use]
    pub fn saved_text(&self, path: &str) -> Option<&str> {
        self.kept.get(path).map(String::as_str)
    }

    /// Notes that the files stand on the disk as they are now.
    pub fn saved(&mut self) {
        self.keep();
    }

    /// An entry as it is written, with its comments, to be put in elsewhere or in another case.
    ///
    /// # Errors
    /// When nothing stands there.
    pub fn copied(&self, at: &CasePath) -> Result<String, EditRefused> {
        Ok(copied(self.text(), at)?)
    }

    /// Makes an operation; what was taken back before cannot be made again then.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn edit(&mut self, edit: &CaseEdit) -> Result<Edited, EditRefused> {
        self.make(edit, false)
    }

    /// The same, but a case that can be played stays one: an operation after which it could not is not made.
    ///
    /// # Errors
    /// Why it cannot be made; nothing has changed then.
    pub fn edit_sound(&mut self, edit: &CaseEdit) -> Result<Edited, EditRefused> {
        self.make(edit, self.is_sound())
    }

    fn make(&mut self, edit: &CaseEdit, sound: bool) -> Result<Edited, EditRefused> {
        let (step, edited) = match edit {
            CaseEdit::Rename { part, to } => self.rename(part, to)?,
            CaseEdit::Mend { finding, remedy } => self.mend(*finding, *remedy)?,
            _ => return self.make_in_case(edit, sound),
        };
        if step.is_empty() {
            return Ok(edited);
        }
        self.go(&step, false);
        if let Some(why) = unsound(&self.loaded).filter(|_| sound) {
            self.go(&step, true);
            return Err(why);
        }
        self.remember(step);
        Ok(edited)
    }

    /// Makes an operation on the case itself.
    fn make_in_case(&mut self, edit: &CaseEdit, sound: bool) -> Result<Edited, EditRefused> {
        let Some(value) = self.case() else { return Err(self.unreadable()) };
        let mut made = Applied {
            text: self.text().to_owned(),
            value: value.clone(),
            edits: Vec::new(),
            at: CasePath::default(),
            written: Vec::new(),
        };
        apply(&mut made, edit)?;
        // What was put back where it stood is nothing that could be taken back.
        if made.text == self.text() {
            return Ok(Edited { at: made.at, ..Edited::default() });
        }
        let step = DraftStep::of(CASE, self.text(), &made.edits);
        let before = std::mem::take(&mut self.bundle.scenario);
        self.bundle.scenario = Source::new(&*before.name, made.text);
        let (loaded, reading) = load_with_reading(&self.bundle, &self.model);
        let as_meant = reading.filter(|it| it.value.says_the_same(&made.value));
        let refused = match &as_meant {
            None => Some(NotRewritten::NotAsMeant.into()),
            Some(reading) => meaningless(&loaded, reading, &made.written).map(|it| EditRefused::meaningless(&it)),
        };
        let refused = refused.or_else(|| unsound(&loaded).filter(|_| sound));
        if let Some(why) = refused {
            self.bundle.scenario = before;
            return Err(why);
        }
        self.reading = as_meant;
        self.loaded = loaded;
        self.look();
        self.remember(step);
        Ok(Edited { at: made.at, files: vec![CASE.to_owned()], lost: Vec::new() })
    }

    fn rename(&self, part: &str, to: &str) -> Result<(DraftStep, Edited), EditRefused> {
        let renamed = renamed(&self.bundle, &self.loaded, &self.plans, part, to)?;
        let file = |(path, edits): (&String, &TextEdits)| {
            FileStep::of(path, self.file(path).unwrap_or_default(), std::slice::from_ref(edits))
        };
        let step = DraftStep { files: renamed.files.iter().map(file).collect() };
        let files = renamed.files.keys().cloned().collect();
        Ok((step, Edited { at: CasePath::default(), files, lost: renamed.lost }))
    }

    fn mend(&self, finding: usize, remedy: usize) -> Result<(DraftStep, Edited), EditRefused> {
        let gone = || EditRefused::no_such_place(&format!("{finding}.{remedy}"));
        let finding = self.findings.get(finding).ok_or_else(gone)?;
        let remedy = finding.help.get(remedy).filter(|it| !it.edits.is_empty()).ok_or_else(gone)?;
        let path = finding.file.as_deref().unwrap_or(CASE);
        let text = self.file(path).ok_or_else(gone)?;
        let mut edits = TextEdits::default();
        if !edits.add(&remedy.edits) {
            return Err(gone());
        }
        let worse = || {
            EditRefused::new(
                RefusedBecause::NotAsMeant,
                "daarna zou het bestand niet meer te lezen zijn",
                "the file could no longer be read then",
            )
        };
        if path == CASE && self.reading.is_some() && case_value(&edits.apply(text)).is_err() {
            return Err(worse());
        }
        let step = DraftStep::of(path, text, &[edits]);
        Ok((step, Edited { at: CasePath::default(), files: vec![path.to_owned()], lost: Vec::new() }))
    }

    /// Why nothing can be changed as long as the text cannot be read.
    fn unreadable(&self) -> EditRefused {
        match case_value(self.text()) {
            Err(found) => EditRefused::unreadable(&found),
            Ok(_) => EditRefused::no_such_place(CASE),
        }
    }

    /// Writes a file.
    fn write(&mut self, path: &str, text: String) {
        if path == CASE {
            self.bundle.scenario = Source::new(&*self.bundle.scenario.name, text);
        } else if let Some(plan) = self.plans.get_mut(path) {
            *plan = text;
        } else {
            self.bundle.files.insert(path.to_owned(), text);
        }
    }

    /// Reads all of it again.
    fn read(&mut self) {
        (self.loaded, self.reading) = load_with_reading(&self.bundle, &self.model);
        self.look();
    }

    /// Works out what is shown of what was read.
    fn look(&mut self) {
        if let Some(scenario) = &self.loaded.scenario {
            self.scenario = Some(Arc::clone(scenario));
        }
        self.findings = check(&self.bundle, &self.loaded, None);
        let place = |it: &Diagnostic| {
            let reading = self.reading.as_ref().filter(|_| it.file.is_none());
            reading.map(|reading| reading.path_at(it.at.span.start)).unwrap_or_default()
        };
        self.finding_places = self.findings.iter().map(place).collect();
    }

    fn keep(&mut self) {
        let files = self.bundle.files.iter().chain(&self.plans).map(|(path, text)| (path.clone(), text.clone()));
        self.kept = files.chain([(CASE.to_owned(), self.text().to_owned())]).collect();
    }
}

/// Why a case cannot be played, where it cannot.
fn unsound(loaded: &Loaded) -> Option<EditRefused> {
    if loaded.scenario.is_some() {
        return None;
    }
    let found = loaded.found.iter().find(|it| it.severity == Severity::Error);
    // What keeps a case from being played is always told.
    Some(found.map_or_else(|| NotRewritten::NotAsMeant.into(), EditRefused::meaningless))
}

/// What is wrong within the values that were written.
fn meaningless(loaded: &Loaded, reading: &CaseReading, written: &[CasePath]) -> Option<Diagnostic> {
    let wrong = |it: &&Diagnostic| it.severity == Severity::Error && it.file.is_none();
    if !loaded.found.iter().any(|it| wrong(&it)) {
        return None;
    }
    let spans: Vec<_> = written.iter().filter_map(|at| reading.span_of(at)).collect();
    let within = |it: &Diagnostic| spans.iter().any(|of| of.start <= it.at.span.start && it.at.span.end <= of.end);
    loaded.found.iter().filter(wrong).find(|it| within(it)).cloned()
}
