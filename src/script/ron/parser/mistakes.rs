//! What is said about brackets, commas and colons that are missing or misplaced.

use super::RonParser;
use crate::script::diagnostic::{Diagnostic, FindingKind, bilingual};
use crate::script::edit::TextEdit;
use crate::script::limits::NESTING;
use crate::script::source::{Span, shorten};

impl RonParser<'_, '_> {
    /// Reports what stands here, unless the lexer just did.
    pub(super) fn expected(&mut self, nl: &str, en: &str) {
        let span = self.span;
        if !self.is_reported() {
            self.report(Diagnostic::error("unexpected", span, bilingual(nl, en)));
        }
    }

    /// Whether the lexer has reported the token that stands here.
    pub(super) fn is_reported(&self) -> bool {
        self.found.last().is_some_and(|last| last.at.span.start == self.span.start)
    }

    pub(super) fn unclosed(&mut self, close: u8, opened: Span) {
        // One report suffices for a file that was cut off; the innermost says most.
        if self
            .found
            .last()
            .is_some_and(|last| matches!(last.code, "unclosed" | "unclosed-text" | "unclosed-comment" | "too-deep"))
        {
            return;
        }
        let close = close as char;
        self.report(
            Diagnostic::error(
                "unclosed",
                self.behind(),
                bilingual(
                    format!("hier houdt het bestand op, terwijl er nog een `{close}` moet komen"),
                    format!("the file ends here, though a `{close}` is still to come"),
                ),
            )
            .also(opened, bilingual("dit is nog open", "this is still open"))
            .help(bilingual(
                "is het bestand afgebroken, of ontbreekt er een haakje?",
                "was the file cut off, or is a bracket missing?",
            )),
        );
    }

    pub(super) fn forgotten(&mut self, close: u8, opened: Span) {
        let (close, span) = (close as char, self.span);
        self.report(
            Diagnostic::error(
                "mismatched-bracket",
                span,
                bilingual(
                    format!("hiervoor moet nog een `{close}` komen"),
                    format!("a `{close}` should come before this"),
                ),
            )
            .also(opened, bilingual("want dit is nog open", "because this is still open"))
            .fix(
                bilingual(
                    format!("sluit wat hiervoor staat met `{close},`"),
                    format!("close what stands before this with `{close},`"),
                ),
                self.behind(),
                format!("{close},"),
            ),
        );
    }

    pub(super) fn mismatched(&mut self, sign: u8, close: u8, opened: Span) {
        let (sign, close, span) = (sign as char, close as char, self.span);
        self.report(
            Diagnostic::error(
                "mismatched-bracket",
                span,
                bilingual(
                    format!("hier staat `{sign}`, maar er moest `{close}` komen"),
                    format!("here stands `{sign}`, but `{close}` should come"),
                ),
            )
            .also(opened, bilingual("want dit is nog open", "because this is still open"))
            .help(bilingual(
                "kijk of hier, of net hiervoor, een haakje te veel staat of ontbreekt",
                "look for a bracket too many or too few, here or just before",
            )),
        );
    }

    /// Reports an opening sign of the wrong kind.
    pub(super) fn wrong_bracket(&mut self, opened: Span, open: char, close: char) {
        self.report(
            Diagnostic::error(
                "mismatched-bracket",
                opened,
                bilingual(format!("hier hoort `{open}` te staan"), format!("`{open}` should stand here")),
            )
            .of_kind(FindingKind::OpeningSign(open))
            .help(match open {
                '{' => bilingual(
                    "wat hierin staat, staat tussen `{` en `}`, elk met zijn id: `{ \"id\": … }`",
                    "what stands in here stands between `{` and `}`, each with its id: `{ \"id\": … }`",
                ),
                _ => bilingual(
                    format!("wat hierin staat, staat tussen `{open}` en `{close}`"),
                    format!("what stands in here stands between `{open}` and `{close}`"),
                ),
            }),
        );
    }

    pub(super) fn too_deep(&mut self, opened: Span) {
        self.report(
            Diagnostic::error(
                "too-deep",
                opened,
                bilingual(
                    format!("haakjes staan hier meer dan {NESTING} diep in elkaar"),
                    format!("brackets are nested more than {NESTING} deep here"),
                ),
            )
            .help(bilingual(
                "een casus heeft er nog geen twintig nodig: haal haakjes weg",
                "a case needs fewer than twenty: remove brackets",
            )),
        );
    }

    pub(super) fn trailing_text(&mut self) {
        let span = self.span;
        self.report(
            Diagnostic::error(
                "trailing-text",
                span,
                bilingual(
                    "hier houdt het bestand niet op, terwijl het af is",
                    "the file goes on here, though it is complete",
                ),
            )
            .help(bilingual(
                "haal weg wat hierna komt, of kijk of er eerder een haakje te veel staat",
                "remove what follows, or look for a bracket too many before it",
            )),
        );
    }

    pub(super) fn mixed_fields(&mut self, misplaced: Span) {
        let message = bilingual(
            "tussen deze haakjes staan velden met en zonder naam door elkaar",
            "these parentheses mix fields with and without a name",
        );
        self.report(Diagnostic::error("mixed-fields", misplaced, message).help(bilingual(
            "schrijf `naam: waarde`, of haal dit weg; een aantekening begint met `//`",
            "write `name: value`, or remove this; a note to yourself begins with `//`",
        )));
    }

    /// A quotation mark within a text; returns where reading can go on when it is known where the text ends.
    pub(super) fn inner_quote(&mut self) -> Option<u32> {
        let quote = Span { start: self.before - 1, end: self.before };
        let message = bilingual(
            "dit aanhalingsteken sluit de tekst, maar die gaat verder",
            "this quotation mark closes the text, though it goes on",
        );
        let inner = self.lexer.inner_quotes(quote.start);
        let (words, written) = match self.condition {
            true => (
                bilingual(
                    "schrijf woorden in een voorwaarde zonder aanhalingstekens",
                    "write words in a condition without quotation marks",
                ),
                "",
            ),
            false => (
                bilingual(
                    "schrijf `\\\"` voor een aanhalingsteken ín een tekst",
                    "write `\\\"` for a quotation mark within a text",
                ),
                "\\\"",
            ),
        };
        let edits = inner.iter().flat_map(|(quotes, _)| quotes);
        let edits = edits.map(|at| TextEdit::replace(Span { start: *at, end: *at + 1 }, written)).collect();
        self.report(Diagnostic::error("inner-quote", quote, message).fix_all(words, edits));
        inner.map(|(_, end)| end)
    }

    pub(super) fn unopened(&mut self, span: Span) {
        self.report(
            Diagnostic::error(
                "unopened-text",
                span,
                bilingual(
                    "vóór deze tekst ontbreekt een aanhalingsteken",
                    "a quotation mark is missing before this text",
                ),
            )
            .fix(
                bilingual("begin de tekst met `\"`", "begin the text with `\"`"),
                Span { start: span.start, end: span.start },
                "\"",
            ),
        );
    }

    pub(super) fn bare_condition(&mut self, span: Span) {
        // Words need no quotation marks within a condition.
        let plain = self.lexer.text_at(span).replace('"', "");
        let shown = shorten(&plain);
        self.report(
            Diagnostic::error(
                "unquoted-condition",
                span,
                bilingual("een voorwaarde staat tussen aanhalingstekens", "a condition stands between quotation marks"),
            )
            .fix(
                bilingual(format!("schrijf `\"{shown}\"`"), format!("write `\"{shown}\"`")),
                span,
                format!("\"{plain}\""),
            ),
        );
    }

    pub(super) fn missing_comma(&mut self) {
        let message = bilingual("hier ontbreekt een komma", "a comma is missing here");
        self.report(Diagnostic::error("missing-comma", self.behind(), message).fix(
            bilingual("zet `,` tussen twee onderdelen", "put `,` between two items"),
            self.behind(),
            ",",
        ));
    }

    pub(super) fn missing_colon(&mut self, nl: &str, en: &str) {
        let message = bilingual("hier ontbreekt een dubbele punt", "a colon is missing here");
        self.report(Diagnostic::error("missing-colon", self.behind(), message).fix(
            bilingual(format!("schrijf `{nl}`"), format!("write `{en}`")),
            self.behind(),
            ":",
        ));
    }

    pub(super) fn equals_for_colon(&mut self) {
        let mut span = self.span;
        // `=>` is one sign to whoever writes it.
        let arrow = Span { start: span.start, end: span.end + 1 };
        if self.lexer.starts_with(span.start, "=>") {
            span = arrow;
            self.span = arrow;
            self.lexer.go_to(arrow.end);
        }
        self.report(
            Diagnostic::error("missing-colon", span, bilingual("hier hoort een dubbele punt", "a colon belongs here"))
                .fix(bilingual("schrijf `naam: waarde`", "write `name: value`"), span, ":"),
        );
    }

    /// A colon between two fields.
    pub(super) fn colon_for_comma(&mut self) {
        let message = bilingual("hier hoort een komma", "a comma belongs here");
        let help = bilingual("zet `,` tussen twee onderdelen", "put `,` between two items");
        let span = self.span;
        self.report(Diagnostic::error("unexpected", span, message).fix(help, span, ","));
    }

    /// A colon behind a colon.
    pub(super) fn doubled_colon(&mut self) {
        let message = bilingual("hier staat een dubbele punt te veel", "here is a colon too many");
        let help = bilingual("haal hem weg", "remove it");
        let span = self.span;
        self.report(Diagnostic::error("unexpected", span, message).fix(help, span, ""));
    }

    /// A text that stands between no quotation marks at all.
    pub(super) fn unquoted(&mut self, span: Span) {
        let message = bilingual(
            "deze tekst staat niet tussen aanhalingstekens",
            "this text does not stand between quotation marks",
        );
        let written = self.lexer.text_at(span).replace('"', "\\\"");
        let help = bilingual("zet hem tussen `\"` en `\"`", "put it between `\"` and `\"`");
        self.report(Diagnostic::error("unopened-text", span, message).fix(help, span, format!("\"{written}\"")));
    }

    /// A closing sign that was lost before its comma.
    pub(super) fn lost_close(&mut self, close: u8, opened: Span) {
        let (close, span) = (close as char, self.span);
        let message =
            bilingual(format!("hiervoor moet nog een `{close}` komen"), format!("a `{close}` should come before this"));
        let help = bilingual(format!("zet `{close}` voor de komma"), format!("put `{close}` before the comma"));
        self.report(
            Diagnostic::error("mismatched-bracket", span, message)
                .also(opened, bilingual("want dit is nog open", "because this is still open"))
                .fix(help, Span { start: span.start, end: span.start }, close),
        );
    }

    /// What stands behind an opening sign that was lost; where it belongs.
    pub(super) fn lost_open(&mut self, open: char, close: char, at: u32) {
        let span = Span { start: at, end: at };
        let message = bilingual(format!("hier ontbreekt `{open}`"), format!("`{open}` is missing here"));
        let help = bilingual(
            format!("wat hierna komt, staat tussen `{open}` en `{close}`"),
            format!("what follows stands between `{open}` and `{close}`"),
        );
        let kind = FindingKind::OpeningSign(open);
        self.report(Diagnostic::error("mismatched-bracket", span, message).of_kind(kind).fix(help, span, open));
    }

    /// A comma where nothing stands before it.
    pub(super) fn extra_comma(&mut self) {
        let span = self.span;
        if !self.is_reported() {
            let message = bilingual("hier hoort een waarde te staan", "a value is expected here");
            let help = bilingual("haal de komma weg die te veel is", "remove the comma that is too many");
            self.report(Diagnostic::error("unexpected", span, message).fix(help, span, ""));
        }
    }

    /// A field whose name stands between quotation marks.
    pub(super) fn quoted_name(&mut self, name: Span) {
        let span = self.span;
        if !self.is_reported() {
            let message = bilingual(
                "een veld heeft een naam zonder aanhalingstekens",
                "a field has a name without quotation marks",
            );
            let written = self.lexer.text_at(name);
            let plain = written.trim_matches('"');
            let diagnostic = Diagnostic::error("unexpected", span, message);
            let is_name = !plain.is_empty() && plain.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            self.report(if is_name && plain.len() < written.len() {
                diagnostic.fix(bilingual(format!("schrijf `{plain}`"), format!("write `{plain}`")), name, plain)
            } else {
                diagnostic
            });
        }
    }

    /// A number with a comma in it, as Dutch writes fractions.
    pub(super) fn decimal_comma(&mut self, number: Span) {
        self.report(
            Diagnostic::error(
                "malformed-number",
                number,
                bilingual(
                    "een getal heeft geen komma: alleen hele getallen kunnen",
                    "a number has no comma: only whole numbers can stand here",
                ),
            )
            .help(bilingual("rond het af naar een heel getal", "round it to a whole number")),
        );
    }

    pub(super) fn odd_some(&mut self, span: Span) {
        let message = bilingual("`Some` heeft één waarde tussen haakjes", "`Some` has one value in parentheses");
        self.report(Diagnostic::error("unexpected", span, message));
    }

    /// Right behind what was read last.
    fn behind(&self) -> Span {
        Span { start: self.before, end: self.before }
    }
}
