//! A finding about a file: what is wrong, where, and what to do about it.

use super::edit::TextEdit;
use super::source::Span;
use crate::engine::relationship::Bilingual;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, but probably not as it was meant.
    Warning,
    /// Something to know.
    Note,
}

impl Severity {
    /// The word for it in JSON and English text.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A place in the file with something to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanLabel {
    /// Where.
    pub span: Span,
    /// What; empty where the message says it all.
    pub text: Bilingual,
}

/// What to do about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// In words.
    pub words: Bilingual,
    /// The same as changes to the file, where it can be said so exactly; all of them belong together.
    pub edits: Vec<TextEdit>,
}

/// What a finding is beside its code, for whoever decides by it what else is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FindingKind {
    /// Marks of a word processor stand in several places of the file.
    Typeset,
    /// This opening sign should stand at the place.
    OpeningSign(char),
}

/// A finding about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Names the kind of finding, in words joined by hyphens.
    pub code: &'static str,
    /// The file within the scenario's folder; the scenario itself when absent.
    pub file: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Bilingual,
    /// Where, with what stands there.
    pub at: SpanLabel,
    /// Where else, when two places disagree.
    pub also: Option<SpanLabel>,
    /// What to do about it.
    pub help: Vec<Remedy>,
    /// How many findings follow from this one and are held back until it is mended.
    pub holds_back: usize,
    /// The remedy that gives another name, the name that stands at the place, and the one that is meant.
    meant: Option<(usize, String, String)>,
    /// The name that nothing has, where that is the finding.
    name: Option<String>,
    /// What it is beside its code.
    kind: Option<FindingKind>,
}

impl Diagnostic {
    /// A finding that keeps a scenario from being played.
    #[must_use]
    pub fn error(code: &'static str, span: Span, message: Bilingual) -> Self {
        let at = SpanLabel { span, text: Bilingual::default() };
        Self {
            code,
            file: None,
            severity: Severity::Error,
            message,
            at,
            also: None,
            help: Vec::new(),
            holds_back: 0,
            meant: None,
            name: None,
            kind: None,
        }
    }

    /// A finding that should be looked at.
    #[must_use]
    pub fn warning(code: &'static str, span: Span, message: Bilingual) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// Something to know.
    #[must_use]
    pub fn note(code: &'static str, span: Span, message: Bilingual) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, span, message) }
    }

    /// Says in which file of the scenario's folder the place is.
    #[must_use]
    pub fn in_file(mut self, path: impl Into<String>) -> Self {
        self.file = Some(path.into());
        self
    }

    /// Says what stands at the place.
    #[must_use]
    pub fn here(mut self, text: Bilingual) -> Self {
        self.at.text = text;
        self
    }

    /// Names a second place.
    #[must_use]
    pub fn also(mut self, span: Span, text: Bilingual) -> Self {
        self.also = Some(SpanLabel { span, text });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Bilingual) -> Self {
        self.help.push(Remedy { words: text, edits: Vec::new() });
        self
    }

    /// Says what to do, and how that is written: in place of a range of the file.
    #[must_use]
    pub fn fix(self, text: Bilingual, span: Span, replacement: impl Into<String>) -> Self {
        self.fix_all(text, vec![TextEdit::replace(span, replacement)])
    }

    /// Says what to do, and all that has to be written for it.
    #[must_use]
    pub fn fix_all(mut self, text: Bilingual, edits: Vec<TextEdit>) -> Self {
        self.help.push(Remedy { words: text, edits });
        self
    }

    /// Says which name is meant in place of the one at the place of the finding.
    #[must_use]
    pub(super) fn instead(mut self, written: &str, meant: &str, text: Bilingual) -> Self {
        self.meant = Some((self.help.len(), written.to_owned(), meant.to_owned()));
        self.help(text)
    }

    /// The same with this as its only remedy: the name that is meant.
    #[must_use]
    pub(super) fn with_only(self, written: &str, meant: &str, text: Bilingual) -> Self {
        self.without_help().instead(written, meant, text)
    }

    /// The same without what was said to do about it.
    #[must_use]
    pub(super) fn without_help(mut self) -> Self {
        self.help.clear();
        self.meant = None;
        self
    }

    /// Says which name nothing has.
    #[must_use]
    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    /// The name that nothing has, where that is the finding.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Says what it is beside its code.
    #[must_use]
    pub(super) fn of_kind(mut self, kind: FindingKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// What it is beside its code.
    pub(super) fn kind(&self) -> Option<FindingKind> {
        self.kind
    }

    /// Makes an edit of the name that is meant, now that its place in the file is known.
    #[must_use]
    pub fn placed(mut self, source: &str) -> Self {
        let Some((remedy, written, meant)) = self.meant.take() else { return self };
        let start = self.at.span.start as usize;
        let shown = source.get(self.at.span.range()).unwrap_or_default();
        let part = |c: char| c.is_alphanumeric() || c == '_';
        let whole = |at: usize| !shown[..at].ends_with(part) && !shown[at + written.len()..].starts_with(part);
        // Of a name with several parts it is the last that is written so.
        let place = shown.match_indices(&*written).filter(|(at, _)| whole(*at)).last();
        if let (Some((at, _)), Some(remedy)) = (place, self.help.get_mut(remedy)) {
            let span = Span::new(start + at, start + at + written.len());
            remedy.edits.push(TextEdit::replace(span, meant));
        }
        self
    }

    /// The first remedy that says exactly what to write.
    #[must_use]
    pub fn edits(&self) -> Option<&[TextEdit]> {
        self.help.iter().map(|remedy| &*remedy.edits).find(|edits| !edits.is_empty())
    }
}

/// A text in Dutch and English, Dutch first.
pub fn bilingual(nl: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual { nl: nl.into(), en: en.into() }
}
