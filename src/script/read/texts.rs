//! Texts that people read, kept with their places; the variables in them are looked up.

use super::ScenarioReader;
use crate::engine::{NameId, Piece, TextId, pieces};
use crate::script::control::without_control;
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::indentation::{flowing, outdented};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
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

    fn check_pieces(&mut self, value: &RonValue<'a>, text: &str) {
        let mut at = 0;
        for piece in pieces(text) {
            let range = match piece {
                Piece::Plain("{") if !text[at..].starts_with("{{") => {
                    let span = value.within(at..at + 1, self.decoder.source);
                    self.decoder.report(
                        Diagnostic::error(
                            "unclosed-brace",
                            span,
                            bilingual("deze accolade wordt nergens gesloten", "this brace is never closed"),
                        )
                        .help(bilingual("schrijf `{{` voor een accolade zelf", "write `{{` for a brace itself")),
                    );
                    at + 1
                }
                Piece::Plain(plain @ ("{" | "}")) => at + if text[at..].starts_with(&plain.repeat(2)) { 2 } else { 1 },
                Piece::Plain(plain) => at + plain.len(),
                Piece::Variable(name) => {
                    let end = at + name.len() + 2;
                    if !self.symbols.variables.contains_key(name) && !self.symbols.derived.contains_key(name) {
                        let span = value.within(at..end, self.decoder.source);
                        let known = self.symbols.variables.keys().chain(self.symbols.derived.keys()).copied();
                        let diagnostic = unknown(("variabele", "variable"), name, span, known);
                        self.decoder.report(diagnostic);
                    }
                    end
                }
            };
            at = range;
        }
    }
}
