//! Texts that people read, kept with their places; the variables in them are looked up.

use super::ScenarioReader;
use crate::engine::{NameId, Piece, Plural, PluralRule, TextId, VariableKind, placed_pieces};
use crate::script::control::without_control;
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::indentation::{flowing, outdented};
use crate::script::mentions::Mention;
use crate::script::plural::{not_a_number, offset_in, plural_fault, without_other, wrong_selector};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
use crate::script::suggest::meant_by;
use crate::script::symbols::unknown;

impl<'a> ScenarioReader<'_, 'a> {
    /// The text of a value, with the variables in it looked up.
    pub(super) fn text(&mut self, value: &RonValue<'a>, context: &str) -> Option<TextId> {
        let text = self.decoder.text(value)?;
        if text.contains(['{', '}']) {
            self.check_pieces(value, text);
        }
        let written = &self.decoder.source[value.span.range()];
        Some(self.keep_text(&flowing(text, written), value.span, context))
    }

    /// The Markdown of a field that must be there.
    pub(super) fn need_markdown(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<TextId> {
        let value = self.decoder.need(fields, name)?;
        let text = self.decoder.text(value)?;
        if text.contains(['{', '}']) {
            self.check_pieces(value, text);
        }
        Some(self.keep_text(&outdented(text), value.span, name))
    }

    /// The text of a field that must be there.
    pub(super) fn need_text(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<TextId> {
        let value = self.decoder.need(fields, name)?;
        self.text(value, name)
    }

    /// The text of a choice or a line, which must say something.
    pub(super) fn spoken_text(&mut self, fields: &Fields<'_, 'a>) -> Option<TextId> {
        let value = self.decoder.need(fields, "text")?;
        if matches!(&value.kind, ValueKind::Text(text) if text.trim().is_empty()) {
            self.decoder.report(
                Diagnostic::error(
                    "empty-text",
                    value.span,
                    bilingual("hier wordt niets gezegd", "nothing is said here"),
                )
                .help(bilingual("schrijf een tekst, of haal dit weg", "write a text, or remove this")),
            );
        }
        self.text(value, "text")
    }

    /// The text of a field that may be absent.
    pub(super) fn maybe_text(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<TextId> {
        fields.get(name).and_then(|value| self.text(value, name))
    }

    /// Keeps a text that people read.
    pub(super) fn keep_text(&mut self, text: &str, span: Span, context: &str) -> TextId {
        // What RON wrote has none any more; what comes from a document of its own may.
        let id = TextId::new(self.builder.texts.push(&without_control(text)));
        self.source_map.texts.push(span);
        let context = if self.path.is_empty() { context.to_owned() } else { format!("{}.{context}", self.path) };
        self.source_map.contexts.push(&context);
        id
    }

    /// Keeps an id.
    pub(super) fn keep_name(&mut self, name: &str) -> NameId {
        NameId::new(self.builder.names.push(name))
    }

    /// Looks up the variables of a text, and whether the braces in it are whole.
    fn check_pieces(&mut self, value: &RonValue<'a>, text: &str) {
        self.check_part(value, text, 0);
    }

    /// The same for a part of it that begins at a byte.
    fn check_part(&mut self, value: &RonValue<'a>, text: &str, offset: usize) {
        let place =
            |reader: &Self, from: usize, to: usize| value.within(offset + from..offset + to, reader.decoder.source);
        for (at, piece) in placed_pieces(text) {
            match piece {
                Piece::Fault(fault) => {
                    let span = place(self, at.start, at.end);
                    let within = |from: usize, length: usize| place(self, at.start + from, at.start + from + length);
                    let diagnostic = plural_fault(fault, span, within);
                    self.decoder.report(diagnostic);
                    // What follows would be called braces of its own.
                    return;
                }
                // Doubled it would be two bytes.
                Piece::Plain("{") if at.len() == 1 => self.unclosed_brace(value, text, at.start, offset),
                Piece::Plain(_) => {}
                Piece::Variable(name) => {
                    if !self.known_variable(name, place(self, at.start + 1, at.end - 1)) {
                        self.unknown_variable(value, name, offset + at.start..offset + at.end);
                    }
                }
                Piece::Plural(plural) => {
                    let name = offset_in(text, plural.variable);
                    self.check_plural(plural, place(self, name, name + plural.variable.len()));
                    let rule = PluralRule::of(self.language);
                    for form in plural.forms() {
                        let (selector, inner) = (offset_in(text, form.selector), offset_in(text, form.text));
                        let span = place(self, selector, selector + form.selector.len());
                        if let Some(diagnostic) = wrong_selector(form.selector, self.language, &rule, span) {
                            self.decoder.report(diagnostic);
                        }
                        self.check_part(value, form.text, offset + inner);
                    }
                }
            }
        }
    }

    /// Whether there is a variable of this name; takes note of where it is named.
    fn known_variable(&mut self, name: &str, span: Span) -> bool {
        let found = self.symbols.value(name);
        self.source_map.mentions.extend(found.map(|of| Mention { span, of }));
        found.is_some()
    }

    /// What forms by number choose by must be a number, and one form must hold for all the rest.
    fn check_plural(&mut self, plural: Plural<'_>, span: Span) {
        let name = plural.variable;
        if !self.known_variable(name, span) {
            let known = self.symbols.variables.keys().chain(self.symbols.derived.keys()).copied();
            let diagnostic = unknown(("variabele", "variable"), name, span, known);
            self.decoder.report(diagnostic);
            return;
        }
        let is_number = match (self.symbols.variables.get(name), self.symbols.derived.get(name)) {
            (Some(id), _) => {
                self.symbols.unread.contains(id)
                    || matches!(
                        self.builder.variables.get(id.index()).map(|it| &it.kind),
                        Some(VariableKind::Count { .. })
                    )
            }
            (None, Some(id)) => self.symbols.derived_truth.get(id.index()) != Some(&Some(true)),
            (None, None) => true,
        };
        if !is_number {
            self.decoder.report(not_a_number(name, span));
        }
        if plural.forms().all(|form| form.selector != "other") {
            self.decoder.report(without_other(span));
        }
    }

    /// A brace that is not closed: behind the name of a variable the closing one was forgotten, else it is a brace itself.
    fn unclosed_brace(&mut self, value: &RonValue<'a>, text: &str, at: usize, offset: usize) {
        let source = self.decoder.source;
        let message = bilingual("deze accolade wordt nergens gesloten", "this brace is never closed");
        let diagnostic =
            Diagnostic::error("unclosed-brace", value.within(offset + at..offset + at + 1, source), message);
        let behind = &text[at + 1..];
        let name = &behind[..behind.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(behind.len())];
        let (words, place, brace) = if self.symbols.value(name).is_some() {
            let end = at + 1 + name.len();
            let words = (format!("schrijf `{{{name}}}`"), format!("write `{{{name}}}`"));
            (words, value.exactly(offset + end..offset + end, source), "}")
        } else {
            let words = ("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself");
            ((words.0.to_owned(), words.1.to_owned()), value.exactly(offset + at..offset + at, source), "{")
        };
        self.decoder.report(diagnostic.fix(bilingual(words.0, words.1), place, brace));
    }

    /// A name between braces that no variable has; where none is near, the braces are meant as such.
    fn unknown_variable(&mut self, value: &RonValue<'a>, name: &str, range: std::ops::Range<usize>) {
        let source = self.decoder.source;
        let known = || self.symbols.variables.keys().chain(self.symbols.derived.keys()).copied();
        let diagnostic = unknown(("variabele", "variable"), name, value.within(range.clone(), source), known());
        let diagnostic = if meant_by(name, known).is_some() {
            diagnostic
        } else {
            let doubled = format!("{{{{{name}}}}}");
            let words = bilingual(
                format!("schrijf `{doubled}` als er accolades in de tekst moeten staan"),
                format!("write `{doubled}` if braces are to stand in the text"),
            );
            diagnostic.fix(words, value.exactly(range, source), doubled)
        };
        self.decoder.report(diagnostic);
    }
}
