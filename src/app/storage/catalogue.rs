//! The catalogue: the scenarios of the library as loaded, and what is broken with its diagnostics.

use crate::engine::relationship::{Bilingual, Model};
use crate::engine::{SavedSession, Scenario};
use crate::files::{
    CaseLocation, CaseOrigin, CaseTexts, Library, LibraryCase, SessionCases, cases_of, read_bundle, read_source,
};
use crate::script::{Bundle, Diagnostic, Severity, Source, load, load_model};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The built-in relationship model.
const MODEL: &str = include_str!("../../../assets/model/relationship.ron");

/// The scenarios there are.
#[derive(Debug)]
pub struct ScenarioCatalogue {
    library: Library,
    model_file: Option<PathBuf>,
    /// The relationship model in force.
    pub model: Arc<Model>,
    /// The same as text.
    model_source: Source,
    /// The scenarios, in the order of the library.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The case of each of them in the library, and its texts.
    cases: Vec<(LibraryCase, Bundle)>,
    /// What could not be loaded.
    pub broken: Vec<BrokenFile>,
}

/// A file that could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenFile {
    /// Its name: that of its folder, or of the model's file.
    pub name: String,
    /// Its path.
    pub path: String,
    /// Whether it is the relationship model.
    pub model: bool,
    /// What is wrong with it.
    pub findings: Vec<FileFinding>,
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFinding {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 where it concerns the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub message: Bilingual,
    /// What stands there.
    pub here: Bilingual,
    /// What to do about it.
    pub help: Vec<Bilingual>,
}

impl FileFinding {
    /// A finding with its line in a file.
    #[must_use]
    pub fn of(diagnostic: &Diagnostic, source: &Source) -> Self {
        Self {
            file: source.name.clone(),
            line: source.position(diagnostic.at.span.start).0,
            message: diagnostic.message.clone(),
            here: diagnostic.at.text.clone(),
            help: diagnostic.help.iter().map(|remedy| remedy.words.clone()).collect(),
        }
    }

    /// An error that has no place in a file.
    fn whole(file: &Path, error: &anyhow::Error) -> Self {
        let text = format!("{error:#}");
        let message = Bilingual { nl: text.clone(), en: text };
        let file = file.display().to_string();
        Self { file, line: 0, message, here: Bilingual::default(), help: Vec::new() }
    }
}

impl ScenarioCatalogue {
    /// Loads everything.
    #[must_use]
    pub fn new(library: Library, model_file: Option<PathBuf>) -> Self {
        let mut catalogue = Self {
            library,
            model_file,
            model: built_in(),
            model_source: built_in_source(),
            scenarios: Vec::new(),
            cases: Vec::new(),
            broken: Vec::new(),
        };
        catalogue.reload();
        catalogue
    }

    /// Loads everything anew, as when a file changed.
    pub fn reload(&mut self) {
        self.broken.clear();
        self.scenarios.clear();
        self.cases.clear();
        self.load_model();
        for case in self.library.cases() {
            self.load_scenario(case);
        }
    }

    /// The library.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The scenarios, each with its case in the library.
    pub fn with_cases(&self) -> impl Iterator<Item = (&Arc<Scenario>, &LibraryCase)> {
        self.scenarios.iter().zip(self.cases.iter().map(|(case, _)| case))
    }

    /// The scenario that this name finds in the library: its id, or `shipped/` with the id.
    #[must_use]
    pub fn scenario(&self, name: &str) -> Option<&Arc<Scenario>> {
        self.with_cases().find(|(_, case)| case.name == name).map(|(scenario, _)| scenario)
    }

    /// Where the scenario that this name finds stands, and its texts with those of the model.
    #[must_use]
    pub fn origin(&self, name: &str) -> CaseOrigin {
        let Some((case, bundle)) = self.cases.iter().find(|(case, _)| case.name == name) else {
            return CaseOrigin::default();
        };
        let texts = CaseTexts { bundle: bundle.clone(), model: self.model_source.clone() };
        CaseOrigin { location: Some(case.location.clone()), texts: Some(texts) }
    }

    /// Shows one more case, where it stands, for as long as the app runs.
    pub fn visit(&mut self, folder: &Path) {
        self.library.visit(folder);
        self.reload();
    }

    /// Loads a case without making it part of the library.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn look_at(&self, folder: &Path) -> Result<Arc<Scenario>, BrokenFile> {
        let broken = |name, path, findings| BrokenFile { name, path, model: false, findings };
        let bundle = read_bundle(folder).map_err(|error| {
            let findings = vec![FileFinding::whole(&folder.join("scenario.ron"), &error)];
            broken(name_of(folder), folder.display().to_string(), findings)
        })?;
        self.look_into(&bundle)
    }

    /// The same of a case that was read already, from wherever it stands.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn look_into(&self, bundle: &Bundle) -> Result<Arc<Scenario>, BrokenFile> {
        let loaded = load(bundle, &self.model);
        loaded.scenario.ok_or_else(|| {
            let errors = loaded.found.iter().filter(|it| it.severity == Severity::Error);
            let findings = errors.map(|it| FileFinding::of(it, &bundle.source_of(it))).collect();
            BrokenFile { name: bundle.id.clone(), path: bundle.scenario.name.clone(), model: false, findings }
        })
    }

    /// The name by which the library finds a case.
    #[must_use]
    pub fn name_of(&self, location: &CaseLocation) -> Option<&str> {
        self.cases.iter().find(|(case, _)| case.location.is_same_place(location)).map(|(case, _)| case.name.as_str())
    }

    /// The case of a saved session, as it stands now and as it was.
    ///
    /// # Errors
    /// When a folder that is there cannot be read.
    pub fn cases_of(&self, saved: &SavedSession, file: &Path) -> Result<SessionCases> {
        cases_of(saved, file, &self.library, &self.model, &self.model_source)
    }

    fn load_model(&mut self) {
        (self.model, self.model_source) = (built_in(), built_in_source());
        let Some(file) = self.model_file.clone() else { return };
        let findings = match read_source(&file) {
            Err(error) => vec![FileFinding::whole(&file, &error)],
            Ok((source, Some(unreadable))) => vec![FileFinding::of(&unreadable, &source)],
            Ok((source, None)) => match load_model(&source) {
                Ok(model) => {
                    (self.model, self.model_source) = (Arc::new(model), source);
                    return;
                }
                Err(found) => found.iter().map(|it| FileFinding::of(it, &source)).collect(),
            },
        };
        // A broken model of one's own must not keep anybody from practising: the built-in one is in force.
        self.broken.push(BrokenFile { name: name_of(&file), path: file.display().to_string(), model: true, findings });
    }

    fn load_scenario(&mut self, case: LibraryCase) {
        let bundle = match read_bundle(&case.location) {
            Ok(bundle) => bundle,
            Err(error) => {
                let path = case.location.to_string();
                let findings = vec![FileFinding::whole(&Path::new(&path).join("scenario.ron"), &error)];
                self.broken.push(BrokenFile { name: case.name, path, model: false, findings });
                return;
            }
        };
        let loaded = load(&bundle, &self.model);
        if let Some(scenario) = loaded.scenario {
            self.scenarios.push(scenario);
            self.cases.push((case, bundle));
            return;
        }
        let errors = loaded.found.iter().filter(|it| it.severity == Severity::Error);
        let findings = errors.map(|it| FileFinding::of(it, &bundle.source_of(it))).collect();
        let path = bundle.scenario.name.clone();
        self.broken.push(BrokenFile { name: bundle.id, path, model: false, findings });
    }
}

/// In which language scenarios are shown.
#[derive(Debug, Clone, Copy)]
pub struct CaseLanguage<'a> {
    /// The one that was set for them, where one was.
    pub set: Option<&'a str>,
    /// That of the interface.
    pub interface: &'a str,
}

impl<'a> CaseLanguage<'a> {
    /// The language in which a scenario is shown: the one that was set where the scenario has it, else that of the
    /// interface where it has that, else its own.
    #[must_use]
    pub fn of(self, scenario: &'a Scenario) -> &'a str {
        let languages = scenario.languages();
        let wanted = self.set.into_iter().chain([self.interface]).find(|code| languages.contains(code));
        wanted.unwrap_or(&scenario.about.language)
    }
}

fn built_in_source() -> Source {
    Source::new("relationship.ron", MODEL)
}

/// The built-in model, which a test loads; without it there is nothing to practise.
fn built_in() -> Arc<Model> {
    match load_model(&built_in_source()) {
        Ok(model) => Arc::new(model),
        Err(found) => unreachable!("the built-in relationship model has mistakes: {found:?}"),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
