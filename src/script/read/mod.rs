//! From the tree of `scenario.ron` to a [`Scenario`]: first every name, then every part, then where it all leads.

mod about;
mod beats;
mod builder;
mod cast;
mod choices;
mod conditions;
mod effects;
mod lines;
mod outline;
mod parts;
pub(in crate::script) mod planning;
mod scenes;
mod texts;
mod then;
mod topics;
mod variable_words;
mod variables;
mod words;

use super::decode::{Decoder, Fields};
use super::diagnostic::Diagnostic;
use super::edit::TextEdit;
use super::format::SCENARIO;
use super::ron::{RonValue, ValueKind};
use super::source::Span;
use super::source_map::SourceMap;
use super::symbols::Symbols;
use crate::engine::relationship::Model;
use crate::engine::{Counted, Counter, Home, Scenario};
use builder::ScenarioBuilder;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the tree of a scenario.
pub(super) fn read<'a>(
    root: &'a RonValue<'a>,
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
        return Reading {
            scenario: None,
            source_map: SourceMap::default(),
            allowed: Vec::new(),
            found: decoder.finish(),
        };
    };
    let outline = outline::outline(&mut decoder, &fields);
    let mut reader = ScenarioReader {
        decoder,
        model,
        files,
        symbols: Symbols::default(),
        builder: ScenarioBuilder::default(),
        source_map: SourceMap::default(),
        allowed: Vec::new(),
        here: None,
        path: String::new(),
        watches: BTreeMap::new(),
        order: Vec::new(),
        derived_cost: Vec::new(),
        promise_places: BTreeMap::new(),
        dossier_bytes: 0,
        recalls_at: Vec::new(),
        goals_of_endings: Vec::new(),
        told_nobody: false,
        language: language_of(&fields),
    };
    reader.index_names(&outline);
    reader.read_variables(&outline);
    reader.read_cast(&outline);
    reader.read_norms_and_dossier(&outline);
    reader.read_endings_and_lessons(&outline);
    reader.read_scenes(&outline);
    reader.read_interventions(&outline);
    let about = reader.read_about(&fields);
    reader.read_goals_of_endings();
    let start = reader.start_scene(&fields, &outline);
    reader.read_allowed(&fields);
    reader.keep_shown_words(&outline);
    reader.finish(id, hash, about, start)
}

/// The language that a case says it is in; Dutch where it says nothing that could be one.
fn language_of<'a>(fields: &Fields<'a, 'a>) -> &'a str {
    match fields.get("language").map(|value| &value.kind) {
        Some(ValueKind::Text(code)) => code,
        _ => "nl",
    }
}

/// What was read of `scenario.ron`.
pub(super) struct Reading {
    /// The scenario, unless something essential is missing.
    pub(super) scenario: Option<Scenario>,
    pub(super) source_map: SourceMap,
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
    /// The edit that takes it out.
    pub removal: TextEdit,
}

/// The documents of the dossier, as the shell found them: path → content.
pub(super) type Files = BTreeMap<String, String>;

/// Reads the parts of a scenario one by one.
struct ScenarioReader<'r, 'a> {
    decoder: Decoder<'a>,
    model: &'r Arc<Model>,
    files: &'r Files,
    symbols: Symbols<'a>,
    builder: ScenarioBuilder,
    source_map: SourceMap,
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
    /// Where it stands what texts repeat.
    recalls_at: Vec<Span>,
    /// What each ending says of the goals, reached, half and missed, to be looked up once the goals are known.
    goals_of_endings: Vec<[Option<&'a RonValue<'a>>; 3]>,
    /// Whether it was said of this scene that its moves touch nobody: the cause is the same for all.
    told_nobody: bool,
    /// The language of the case, as far as it can be read: it decides which forms by number a text needs.
    language: &'a str,
}

impl<'a> ScenarioReader<'_, 'a> {
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
