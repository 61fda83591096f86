//! The shelf: the cases of the library as loaded, and what is broken with its diagnostics.

use crate::engine::Scenario;
use crate::engine::relationship::{Bilingual, Model};
use crate::files::{Library, read_bundle, read_source};
use crate::script::{Diagnostic, Severity, Source, load, load_model};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The built-in relationship model.
const MODEL: &str = include_str!("../../../assets/model/relationship.ron");

/// The cases there are.
#[derive(Debug)]
pub struct Shelf {
    library: Library,
    model_file: Option<PathBuf>,
    /// The relationship model in force.
    pub model: Arc<Model>,
    /// The cases, in the order of their folders.
    pub cases: Vec<Arc<Scenario>>,
    /// What could not be loaded.
    pub broken: Vec<Broken>,
}

/// A file that could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its name: that of its folder, or of the model's file.
    pub name: String,
    /// Its path.
    pub path: String,
    /// Whether it is the relationship model.
    pub model: bool,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
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

impl Finding {
    fn of(diagnostic: &Diagnostic, source: &Source) -> Self {
        Self {
            file: source.name.clone(),
            line: source.position(diagnostic.at.span.start).0,
            message: diagnostic.message.clone(),
            here: diagnostic.at.text.clone(),
            help: diagnostic.help.clone(),
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

impl Shelf {
    /// Loads everything.
    #[must_use]
    pub fn new(scenarios: Option<PathBuf>, model_file: Option<PathBuf>) -> Self {
        let mut shelf = Self {
            library: Library::new(scenarios),
            model_file,
            model: built_in(),
            cases: Vec::new(),
            broken: Vec::new(),
        };
        shelf.reload();
        shelf
    }

    /// Loads everything anew, as when a file changed.
    pub fn reload(&mut self) {
        self.broken.clear();
        self.cases.clear();
        self.load_model();
        for folder in self.library.scenarios() {
            self.load_case(&folder);
        }
    }

    /// The folder of the library.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.library.folder()
    }

    /// The case with this id.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Arc<Scenario>> {
        self.cases.iter().find(|case| case.id == id)
    }

    fn load_model(&mut self) {
        let Some(file) = self.model_file.clone() else {
            self.model = built_in();
            return;
        };
        let findings = match read_source(&file) {
            Err(error) => vec![Finding::whole(&file, &error)],
            Ok((source, Some(unreadable))) => vec![Finding::of(&unreadable, &source)],
            Ok((source, None)) => match load_model(&source) {
                Ok(model) => {
                    self.model = Arc::new(model);
                    return;
                }
                Err(found) => found.iter().map(|it| Finding::of(it, &source)).collect(),
            },
        };
        // A broken model of one's own must not keep anybody from practising.
        self.model = built_in();
        self.broken.push(Broken { name: name_of(&file), path: file.display().to_string(), model: true, findings });
    }

    fn load_case(&mut self, folder: &Path) {
        let bundle = match read_bundle(folder) {
            Ok(bundle) => bundle,
            Err(error) => {
                let findings = vec![Finding::whole(&folder.join("scenario.ron"), &error)];
                let path = folder.display().to_string();
                self.broken.push(Broken { name: name_of(folder), path, model: false, findings });
                return;
            }
        };
        let loaded = load(&bundle, &self.model);
        if let Some(scenario) = loaded.scenario {
            self.cases.push(scenario);
            return;
        }
        let errors = loaded.found.iter().filter(|it| it.severity == Severity::Error);
        let findings = errors.map(|it| Finding::of(it, &bundle.source_of(it))).collect();
        let path = bundle.scenario.name.clone();
        self.broken.push(Broken { name: bundle.id, path, model: false, findings });
    }
}

/// The built-in model, which a test loads; without it there is nothing to practise.
fn built_in() -> Arc<Model> {
    let source = Source::new("relationship.ron", MODEL);
    match load_model(&source) {
        Ok(model) => Arc::new(model),
        Err(found) => unreachable!("the built-in relationship model has mistakes: {found:?}"),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
