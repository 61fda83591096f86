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
use super::index::Index;
use super::ron::Value;
use super::source::Span;
use crate::engine::relationship::Model;
use crate::engine::{Home, Scenario, Strings, Watch, Watched};
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
    let Some(fields) = decoder.fields(root, "Scenario", about::FIELDS) else {
        return Reading { scenario: None, places: Places::default(), found: decoder.finish() };
    };
    let outline = outline::outline(&mut decoder, &fields);
    let mut reader = Reader {
        decoder,
        model,
        files,
        index: Index::default(),
        draft: Draft::default(),
        places: Places::default(),
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
    reader.finish(id, hash, about, start)
}

/// What was read of `scenario.ron`.
pub(super) struct Reading {
    /// The scenario, unless something essential is missing.
    pub(super) scenario: Option<Scenario>,
    pub(super) places: Places,
    pub(super) found: Vec<Diagnostic>,
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
    /// The scene or fragment that is being read.
    here: Option<Home>,
    /// The place of the next text, as translations name it.
    path: String,
    watches: BTreeMap<Watched, Watch>,
    order: Vec<Watched>,
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
