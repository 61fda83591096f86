//! What can be mended at once: the remedies of findings that say exactly what to write, as far as they go together.

use super::diagnostic::Diagnostic;
use super::edit::TextEdits;
use super::{Bundle, Source, ron};
use std::collections::BTreeMap;

/// Remedies that can be applied together.
#[derive(Debug, Default)]
pub struct Repairs<'d> {
    /// The findings that are mended, in the order they were found in.
    pub findings: Vec<&'d Diagnostic>,
    /// The edits of each file, by its path within the folder; the scenario itself has none.
    files: BTreeMap<Option<&'d str>, TextEdits>,
}

impl<'d> Repairs<'d> {
    /// The remedies of these findings that can be applied to the case together. What meets another one, or would leave
    /// the file unreadable, is left for a next time.
    #[must_use]
    pub fn of(bundle: &Bundle, found: &'d [Diagnostic]) -> Self {
        let together = Self::taken(found, |_| true);
        if together.keeps_readable(bundle) {
            return together;
        }
        let alone = |it: &'d Diagnostic| Self::taken(std::slice::from_ref(it), |_| true).keeps_readable(bundle);
        let safe: Vec<_> = found.iter().map(alone).collect();
        let together = Self::taken(found, |at| safe[at]);
        if together.keeps_readable(bundle) { together } else { Self::default() }
    }

    fn taken(found: &'d [Diagnostic], wanted: impl Fn(usize) -> bool) -> Self {
        let mut repairs = Self::default();
        for (_, finding) in found.iter().enumerate().filter(|(at, _)| wanted(*at)) {
            let Some(edits) = finding.edits() else { continue };
            if repairs.files.entry(finding.file.as_deref()).or_default().add(edits) {
                repairs.findings.push(finding);
            }
        }
        repairs
    }

    /// Whether nothing can be mended.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The edits of each file that changes; the scenario itself has no path.
    pub fn files(&self) -> impl Iterator<Item = (Option<&'d str>, &TextEdits)> {
        self.files.iter().filter(|(_, edits)| !edits.is_empty()).map(|(path, edits)| (*path, edits))
    }

    /// The case with all of it mended.
    #[must_use]
    pub fn applied(&self, bundle: &Bundle) -> Bundle {
        let mut mended = bundle.clone();
        for (path, edits) in self.files() {
            match path {
                None => mended.scenario = Source::new(&*bundle.scenario.name, edits.apply(&bundle.scenario.text)),
                Some(path) => {
                    if let Some(text) = mended.files.get_mut(path) {
                        *text = edits.apply(text);
                    }
                }
            }
        }
        mended
    }

    fn keeps_readable(&self, bundle: &Bundle) -> bool {
        is_readable(&self.applied(bundle).scenario.text) || !is_readable(&bundle.scenario.text)
    }
}

/// Whether a whole tree can be read from a text.
fn is_readable(text: &str) -> bool {
    let mut found = Vec::new();
    ron::parse(text, &mut found);
    !found.iter().any(|it| ron::UNRECOVERABLE.contains(&it.code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::source::Span;
    use crate::script::{TextEdit, bilingual};

    #[test]
    fn what_would_leave_the_file_unreadable_is_left_out() {
        let bundle = Bundle { scenario: Source::new("s", "(a: [1], b: 2)"), ..Bundle::default() };
        let finding = |start, end, text: &str| {
            let span = Span::new(start, end);
            let words = bilingual("zo", "so");
            Diagnostic::error("unclosed", span, words.clone()).fix_all(words, vec![TextEdit::replace(span, text)])
        };
        let found = [finding(6, 7, ""), finding(12, 13, "3")];
        let repairs = Repairs::of(&bundle, &found);
        assert_eq!(repairs.findings, [&found[1]]);
        assert_eq!(repairs.applied(&bundle).scenario.text, "(a: [1], b: 3)");
    }
}
