//! From the tree of `scenario.ron` to a [`Scenario`]: first every name, then every part, then where it all leads.

mod about;
mod beats;
mod cast;
mod choices;
mod conditions;
mod draft;
mod effects;
mod lines;
mod outline;
mod parts;
mod scenes;
mod texts;
mod then;
mod topics;
mod variables;
mod words;

use super::decode::Decoder;
use super::diagnostic::Diagnostic;
use super::format::SCENARIO;
use super::index::Index;
use super::ron::Value;
use super::source::Span;
use crate::engine::relationship::Model;
use crate::engine::{Counted, Counter, Home, Scenario, Strings};
use draft::Draft;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the tree of a scenario.
pub(super) fn read<'a>(
    root: &'a Value<'a>,
    source: &'a str,
    id: &str,
    hash: String,
    model: &Arc<Model>,
    files: &Files,
    syntax: Vec<Diagnostic>,
) -> Reading {
    let mut decoder = Decoder::new(source);
    decoder.found = syntax;
    let Some(fields) = decoder.part(root, &SCENARIO) else {
        return Reading { scenario: None, places: Places::default(), allowed: Vec::new(), found: decoder.finish() };
    };
    let outline = outline::outline(&mut decoder, &fields);
    let mut reader = Reader {
        decoder,
        model,
        files,
        index: Index::default(),
        draft: Draft::default(),
        places: Places::default(),
        allowed: Vec::new(),
        here: None,
        path: String::new(),
        watches: BTreeMap::new(),
        order: Vec::new(),
        derived_cost: Vec::new(),
        promise_places: BTreeMap::new(),
        dossier_bytes: 0,
        told_nobody: false,
    };
    reader.index_names(&outline);
    reader.read_variables(&outline);
    reader.read_cast(&outline);
    reader.read_norms_and_dossier(&outline);
    reader.read_endings_and_lessons(&outline);
    reader.read_scenes(&outline);
    let about = reader.read_about(&fields);
    let start = reader.start_scene(&fields, &outline);
    reader.read_allowed(&fields);
    reader.finish(id, hash, about, start)
}

/// What was read of `scenario.ron`.
pub(super) struct Reading {
    /// The scenario, unless something essential is missing.
    pub(super) scenario: Option<Scenario>,
    pub(super) places: Places,
    pub(super) allowed: Vec<Allowed>,
    pub(super) found: Vec<Diagnostic>,
}

/// A finding that the author allows in a case, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The kind of finding.
    pub code: String,
    /// Why it is right here.
    pub reason: String,
    /// Where it is allowed.
    pub span: Span,
}

/// Where the parts of a scenario stand in its file; the engine knows nothing of files.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The id of each beat; the file's beginning for a topic list.
    pub beats: Vec<Span>,
    /// The id of each choice.
    pub choices: Vec<Span>,
    /// Each text.
    pub texts: Vec<Span>,
    /// How translations name the place of each text.
    pub contexts: Strings,
    /// The id of each person.
    pub cast: Vec<Span>,
    /// The id of each interest; the word `concern` for a concern.
    pub interests: Vec<Span>,
    /// The id of each variable.
    pub variables: Vec<Span>,
    /// The id of each promise, where it is made first.
    pub promises: Vec<Span>,
    /// The id of each norm.
    pub norms: Vec<Span>,
    /// The id of each scene.
    pub scenes: Vec<Span>,
    /// The id of each ending.
    pub endings: Vec<Span>,
    /// Every condition that something waits for, with what waits for it.
    pub conditions: Vec<(Waiting, Span)>,
    /// The title of the case: where what concerns the whole of it is shown.
    pub title: Span,
}

/// What waits for a condition, by its index in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// A choice is offered.
    Choice(usize),
    /// A line is said.
    Line(usize),
    /// A branch is taken.
    Branch(usize),
    /// A topic is offered.
    Topic(usize),
    /// An interest or a concern is discovered.
    Interest(usize),
    /// A document can be opened.
    Document(usize),
    /// A learning point is given.
    Lesson(usize),
    /// A trainer can bring something in.
    Intervention(usize),
}

/// The documents of the dossier, as the shell found them: path → content.
pub(super) type Files = BTreeMap<String, String>;

/// Reads the parts of a scenario one by one.
struct Reader<'r, 'a> {
    decoder: Decoder<'a>,
    model: &'r Arc<Model>,
    files: &'r Files,
    index: Index<'a>,
    draft: Draft,
    places: Places,
    allowed: Vec<Allowed>,
    /// The scene or fragment that is being read.
    here: Option<Home>,
    /// The place of the next text, as translations name it.
    path: String,
    watches: BTreeMap<Counted, Counter>,
    order: Vec<Counted>,
    derived_cost: Vec<usize>,
    promise_places: BTreeMap<&'a str, Span>,
    dossier_bytes: usize,
    /// Whether it was said of this scene that its moves touch nobody: the cause is the same for all.
    told_nobody: bool,
}

impl<'a> Reader<'_, 'a> {
    /// Reads with a longer path.
    fn within<T>(&mut self, part: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(part);
        let result = read(self);
        self.path.truncate(length);
        result
    }
}
