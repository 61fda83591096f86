//! A `)` that stands before the last fields of what it closes.

use super::RonParser;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format::parts;
use crate::script::ron::lexer::RonToken;
use crate::script::ron::value::{RonValue, ValueKind};
use crate::script::source::Span;

impl RonParser<'_, '_> {
    /// Where an entry of a map was closed too early: behind its `)` its fields go on. Where it was closed.
    pub(super) fn closed_before_its_fields(&self, last: Option<&RonValue<'_>>) -> Option<Span> {
        let RonToken::Word(name) = self.token else { return None };
        let ValueKind::Struct(_, fields) = &last?.kind else { return None };
        let given = |name: &str| fields.iter().any(|it| it.name == name);
        // An id may be called as a field is; then it is none that is wanted just here.
        let is_missed = !given(name)
            && parts().into_iter().any(|part| {
                let has = |name: &str| part.fields.iter().any(|it| it.name == name);
                has(name) && fields.iter().all(|it| has(it.name))
            });
        let end = last?.span.end;
        (is_missed && self.lexer.is_before(b":")).then(|| Span { start: end - 1, end })
    }

    /// Reads the fields that stand behind such a `)`, up to the one that was meant.
    pub(super) fn fields_behind(&mut self, closed: Span) {
        let span = self.span;
        let name = self.lexer.text_at(span);
        self.report(
            Diagnostic::error(
                "mismatched-bracket",
                closed,
                bilingual(
                    format!("dit haakje sluit te vroeg: `{name}` hoort er nog bij"),
                    format!("this bracket closes too early: `{name}` still belongs inside"),
                ),
            )
            .also(span, bilingual("want hier gaat het verder", "because it goes on here"))
            .fix(bilingual("haal `)` weg", "remove `)`"), closed, ""),
        );
        while matches!(self.token, RonToken::Word(_)) && self.lexer.is_before(b":") {
            self.advance();
            self.advance();
            self.value_or_condition();
            if self.token == RonToken::Sign(b',') {
                self.advance();
            }
        }
        if self.token == RonToken::Sign(b')') {
            self.advance();
        }
    }
}
