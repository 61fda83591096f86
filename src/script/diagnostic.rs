//! A finding about a file: what is wrong, where, and what to do about it.

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
    pub help: Vec<Bilingual>,
    /// How many findings follow from this one and are held back until it is mended.
    pub holds_back: usize,
}

impl Diagnostic {
    /// A finding that keeps a scenario from being played.
    #[must_use]
    pub fn error(code: &'static str, span: Span, message: Bilingual) -> Self {
        let at = SpanLabel { span, text: Bilingual::default() };
        Self { code, file: None, severity: Severity::Error, message, at, also: None, help: Vec::new(), holds_back: 0 }
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
        self.help.push(text);
        self
    }
}

/// A text in Dutch and English, Dutch first.
pub fn bilingual(nl: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual { nl: nl.into(), en: en.into() }
}
