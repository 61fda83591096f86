//! RON text ⇄ [`Scenario`]: reading with every mistake reported, where it stands and what to do about it.
//!
//! The shell reads the files of a scenario's folder into a [`Bundle`]; [`load`] turns it into a scenario or into
//! [`Diagnostic`]s. Not here: files and folders, the terminal, and questions about a scenario that loads (`author`).

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod changed_lines;
pub mod control;
mod data;
mod decode;
mod diagnostic;
mod edit;
mod expression;
mod flow;
pub mod format;
mod indentation;
pub mod limits;
mod markdown;
mod meant;
mod mentions;
mod model;
mod plan;
mod plan_text;
mod plural;
pub mod po;
mod read;
mod recognise;
mod renaming;
mod render;
mod repairs;
mod resolve;
pub mod rewrite;
mod ron;
mod session;
mod source;
mod source_map;
mod suggest;
mod symbols;
mod title_id;
mod translation;
pub mod twine;

use crate::engine::Scenario;
use crate::engine::relationship::Model;
use rewrite::CaseReading;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

pub use changed_lines::{ChangedLines, changed_lines};
pub use data::{DataError, read_data, write_data};
pub use diagnostic::{Diagnostic, Remedy, Severity, SpanLabel, bilingual};
pub use edit::{TextEdit, TextEdits};
pub use expression::{ConditionAsk, ConditionPart};
pub use mentions::{CasePart, Mention};
pub use model::load_model;
pub use plan::{At, Expectation, Plan, load_plan};
pub use plan_text::{PlanWalk, write_plan};
pub use read::Allowed;
pub(crate) use recognise::neighbourhood;
pub use recognise::{RecognisedEntry, Recognition, TranslatableTexts, recognise, without_indentation};
pub use renaming::{catalogue_values_renamed, mentions_renamed, scenario_renamed, values_renamed};
pub use render::render;
pub use repairs::Repairs;
pub use session::{ReadSession, read_session, write_entry, write_session};
pub use source::{Source, Span, is_id};
pub use source_map::SourceMap;
pub use suggest::nearest;
pub use title_id::TitleIds;
pub(crate) use translation::ambiguous_translation;

/// The files of a scenario's folder, as the shell found them.
#[derive(Debug, Clone, Default)]
pub struct Bundle {
    /// The name of the folder.
    pub id: String,
    /// How commands name it; as its folder where this is empty.
    pub called: String,
    /// `scenario.ron`, named as the user knows it.
    pub scenario: Source,
    /// The other text files by their path within the folder, with `/` between its parts.
    pub files: BTreeMap<String, String>,
    /// What was wrong with files before they could be looked into.
    pub unreadable: Vec<Diagnostic>,
}

impl Bundle {
    /// The source that a diagnostic is about.
    #[must_use]
    pub fn source_of(&self, diagnostic: &Diagnostic) -> Cow<'_, Source> {
        let Some(path) = &diagnostic.file else { return Cow::Borrowed(&self.scenario) };
        let folder = self.scenario.name.strip_suffix("scenario.ron").unwrap_or_default();
        let text = self.files.get(path).cloned().unwrap_or_default();
        Cow::Owned(Source::new(format!("{folder}{path}"), text))
    }
}

/// A file as text, without a byte order mark and with `\n` where lines end: how a file was saved is no part of a case.
///
/// # Errors
/// A diagnostic, when it is too large or no text; with it as much of the text as can be shown.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Box<(String, Diagnostic)>> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Box::new((String::new(), too_large(bytes.len()))));
    }
    let plain = |text: String| {
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
    };
    let as_utf8 = || {
        bilingual(
            "sla het op als UTF-8: in Kladblok met Opslaan als → Codering: UTF-8",
            "save it as UTF-8: in Notepad with Save as → Encoding: UTF-8",
        )
    };
    if is_utf16(&bytes) {
        // Byte for byte it is no text that anybody would recognise.
        let message = bilingual("dit bestand is opgeslagen in UTF-16", "this file is saved in UTF-16");
        let diagnostic = Diagnostic::error("not-text", Span::default(), message).help(as_utf8());
        return Err(Box::new((String::new(), diagnostic)));
    }
    String::from_utf8(bytes).map(plain).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        // The lossy text is as long as the bytes up to the first mistake.
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let diagnostic = Diagnostic::error(
            "not-text",
            Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8()),
            bilingual("dit bestand is geen tekst in UTF-8", "this file is not text in UTF-8"),
        )
        .help(as_utf8());
        Box::new((text, diagnostic))
    })
}

/// Whether a file is UTF-16: by its byte order mark, or because every other byte at its beginning is nothing.
fn is_utf16(bytes: &[u8]) -> bool {
    let (pairs, _) = bytes[..bytes.len().min(64)].as_chunks::<2>();
    let zeros = |half: usize| pairs.iter().filter(|pair| pair[half] == 0).count();
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let most = |here: usize, there: usize| here * 4 > pairs.len() * 3 && there == 0;
    marked || most(zeros(0), zeros(1)) || most(zeros(1), zeros(0))
}

/// A scenario as far as it could be loaded.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The scenario; absent when something is wrong with it.
    pub scenario: Option<Arc<Scenario>>,
    /// Where its parts stand.
    pub source_map: SourceMap,
    /// What the author allows in it.
    pub allowed: Vec<Allowed>,
    /// What is wrong, by file and place.
    pub found: Vec<Diagnostic>,
}

impl Loaded {
    fn nothing(found: Vec<Diagnostic>) -> Self {
        Self { scenario: None, source_map: SourceMap::default(), allowed: Vec::new(), found }
    }
}

/// Loads a scenario against a relationship model.
#[must_use]
pub fn load(bundle: &Bundle, model: &Arc<Model>) -> Loaded {
    load_tree(bundle, model, &mut |_| {})
}

/// The same, with what the text says whether or not it makes sense; nothing where it cannot be read whole.
pub(crate) fn load_with_reading(bundle: &Bundle, model: &Arc<Model>) -> (Loaded, Option<CaseReading>) {
    let mut reading = None;
    let loaded = load_tree(bundle, model, &mut |root| reading = Some(CaseReading::of(root, &bundle.scenario.text)));
    (loaded, reading)
}

/// Loads a scenario; `whole` is shown the tree of a text without mistakes in its notation.
fn load_tree(bundle: &Bundle, model: &Arc<Model>, whole: &mut dyn FnMut(&ron::RonValue<'_>)) -> Loaded {
    let text = &bundle.scenario.text;
    if text.len() > limits::FILE_BYTES {
        return Loaded::nothing(vec![too_large(text.len())]);
    }
    if bundle.unreadable.iter().any(|it| it.file.is_none()) {
        // What could not be read as text would only give a mistake at every letter.
        return Loaded::nothing(bundle.unreadable.clone());
    }
    if ron::is_empty(text) {
        return Loaded::nothing(vec![empty("Scenario(")]);
    }
    let mut syntax = Vec::new();
    let root = ron::parse(text, &mut syntax);
    if syntax.iter().all(|it| it.severity != Severity::Error) {
        whole(&root);
    }
    if ron::is_typeset(&mut syntax) || syntax.iter().any(|it| ron::UNRECOVERABLE.contains(&it.code)) {
        // Half of the file is missing from the tree then: every name in it would be reported as unknown.
        ron::settle(text, &mut syntax);
        return Loaded::nothing(syntax);
    }
    let reading = read::read(&root, text, &bundle.id, content_hash(text), model, &bundle.files, syntax);
    let (mut scenario, mut source_map, mut found) = (reading.scenario, reading.source_map, reading.found);
    source_map.mentions.sort_unstable();
    source_map.mentions.dedup();
    let allowed = reading.allowed;
    if let Some(scenario) = &mut scenario {
        let unreadable = |path: &String| bundle.unreadable.iter().any(|it| it.file.as_ref() == Some(path));
        let readable = || bundle.files.iter().filter(|(path, _)| !unreadable(path));
        found.extend(translation::translate(scenario, &source_map, readable()));
        for (path, text) in readable() {
            found.extend(control::found_in(text).into_iter().map(|it| it.in_file(path)));
        }
        let translated = scenario.texts.translations.iter_mut().flat_map(|it| it.texts.iter_mut().flatten());
        for text in translated.filter(|text| text.contains(control::is_control)) {
            *text = control::without_control(text).into();
        }
    }
    found.extend(bundle.unreadable.iter().cloned());
    found.sort_by(|a, b| (&a.file, a.at.span).cmp(&(&b.file, b.at.span)));
    // A translation that cannot be read whole keeps nobody from playing in another language.
    let of_translation = |it: &Diagnostic| it.file.as_deref().is_some_and(|path| path.starts_with("lang/"));
    if found.iter().any(|it| it.severity == Severity::Error && !of_translation(it)) {
        scenario = None;
    }
    Loaded { scenario: scenario.map(Arc::new), source_map, allowed, found }
}

/// Identifies a content: the first 128 bits of its SHA-256, whatever the line endings.
fn content_hash(text: &str) -> String {
    let mut hasher = Sha256::new();
    for (at, part) in text.split("\r\n").enumerate() {
        if at > 0 {
            hasher.update(b"\n");
        }
        hasher.update(part.as_bytes());
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn empty(beginning: &str) -> Diagnostic {
    let message = bilingual("dit bestand is leeg", "this file is empty");
    let help = bilingual(format!("begin met `{beginning}`"), format!("begin with `{beginning}`"));
    Diagnostic::error("empty-file", Span::default(), message).help(help)
}

fn too_large(bytes: usize) -> Diagnostic {
    Diagnostic::error(
        "file-too-large",
        Span::default(),
        bilingual(
            format!("dit bestand is {} KiB groot; {} KiB is het meeste", bytes / 1024, limits::FILE_BYTES / 1024),
            format!("this file is {} KiB; {} KiB is the most", bytes / 1024, limits::FILE_BYTES / 1024),
        ),
    )
}
