//! The findings about a story, as many as anybody reads: a file full of code must not fill the memory with them.

use crate::script::diagnostic::{Diagnostic, Severity, bilingual};
use crate::script::source::Span;

/// Most findings that are kept.
const KEPT: usize = 20_000;

/// Findings about a story.
#[derive(Debug, Clone, Default)]
pub(super) struct TwineFindings {
    kept: Vec<Diagnostic>,
    /// The first that was not kept, and how many those are.
    more: Option<(Span, usize)>,
    /// Whether there is an error among all of them.
    pub has_error: bool,
}

impl TwineFindings {
    /// Adds a finding.
    pub(super) fn push(&mut self, found: Diagnostic) {
        self.has_error |= found.severity == Severity::Error;
        if self.kept.len() < KEPT || found.severity == Severity::Error && self.kept.len() < 2 * KEPT {
            self.kept.push(found);
            return;
        }
        let (first, count) = self.more.unwrap_or((found.at.span, 0));
        self.more = Some((first, count + 1));
    }

    /// Adds a finding, if there is one.
    pub(super) fn extend(&mut self, found: Option<Diagnostic>) {
        if let Some(found) = found {
            self.push(found);
        }
    }

    /// All of them in the order in which they stand in the file; how many more there are comes last.
    pub(super) fn sorted(mut self) -> Vec<Diagnostic> {
        self.kept.sort_by_key(|it| it.at.span);
        self.kept.extend(self.more.map(|(first, count)| {
            let message = bilingual(
                format!("er zijn nog {count} meldingen; de code die niet meegaat, staat als aantekening in de casus"),
                format!("there are {count} more findings; the code that stays behind stands as notes in the case"),
            );
            Diagnostic::note("more-findings", first, message)
        }));
        self.kept
    }
}
