//! Texts that people read, kept with their places; the variables in them are looked up.

use super::ScenarioReader;
use crate::engine::{NameId, Piece, TextId, pieces};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
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
        Some(self.keep_text(text, value.span, context))
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
        let id = TextId::new(self.builder.texts.push(text));
        self.source_map.texts.push(span);
        let context = if self.path.is_empty() { context.to_owned() } else { format!("{}.{context}", self.path) };
        self.source_map.contexts.push(&context);
        id
    }

    /// Keeps an id.
    pub(super) fn keep_name(&mut self, name: &str) -> NameId {
        NameId::new(self.builder.names.push(name))
    }

    fn check_pieces(&mut self, value: &RonValue<'a>, text: &str) {
        let mut at = 0;
        for piece in pieces(text) {
            let range = match piece {
                Piece::Plain("{") if !text[at..].starts_with("{{") => {
                    self.unclosed_brace(value, text, at);
                    at + 1
                }
                Piece::Plain(plain @ ("{" | "}")) => at + if text[at..].starts_with(&plain.repeat(2)) { 2 } else { 1 },
                Piece::Plain(plain) => at + plain.len(),
                Piece::Variable(name) => {
                    let end = at + name.len() + 2;
                    if !self.symbols.is_variable(name) {
                        self.unknown_variable(value, name, at..end);
                    }
                    end
                }
            };
            at = range;
        }
    }

    /// A brace that is not closed: behind the name of a variable the closing one was forgotten, else it is a brace itself.
    fn unclosed_brace(&mut self, value: &RonValue<'a>, text: &str, at: usize) {
        let source = self.decoder.source;
        let message = bilingual("deze accolade wordt nergens gesloten", "this brace is never closed");
        let diagnostic = Diagnostic::error("unclosed-brace", value.within(at..at + 1, source), message);
        let behind = &text[at + 1..];
        let name = &behind[..behind.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(behind.len())];
        let (words, place, brace) = if self.symbols.is_variable(name) {
            let end = at + 1 + name.len();
            let words = (format!("schrijf `{{{name}}}`"), format!("write `{{{name}}}`"));
            (words, value.exactly(end..end, source), "}")
        } else {
            let words = ("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself");
            ((words.0.to_owned(), words.1.to_owned()), value.exactly(at..at, source), "{")
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
