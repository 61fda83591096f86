//! Signs and words that do not belong in a condition, and what was meant by them.

use super::ExpressionParser;
use crate::script::expression::token::ExpressionToken;
use crate::script::expression::{Names, mistake};

impl<N: Names> ExpressionParser<'_, '_, N> {
    pub(super) fn unexpected(&mut self) {
        let range = self.range.clone();
        if self.mistakes.is_empty() {
            let (words, help) = match self.token {
                ExpressionToken::End => (
                    ("hier breekt de voorwaarde af", "the condition breaks off here"),
                    ("er moet nog een waarde komen", "a value is still to come"),
                ),
                ExpressionToken::Sign("/" | "%") => (
                    ("delen kan niet in een voorwaarde", "a condition cannot divide"),
                    ("vermenigvuldig de andere kant: `2 * x >= y`", "multiply the other side: `2 * x >= y`"),
                ),
                _ if self.is_fraction() => (
                    ("een voorwaarde kent alleen hele getallen", "a condition knows whole numbers only"),
                    ("rond af, of vermenigvuldig beide kanten", "round it, or multiply both sides"),
                ),
                ExpressionToken::Stray("{" | "}") => (
                    ("een voorwaarde heeft geen accolades", "a condition has no braces"),
                    ("schrijf de naam zoals hij is: `geduld > 2`", "write the name as it is: `patience > 2`"),
                ),
                ExpressionToken::Stray("‘" | "’" | "“" | "”" | "„" | "\"" | "'") => (
                    ("hier staat een aanhalingsteken dat er niet hoort", "a quotation mark does not belong here"),
                    ("schrijf het woord zonder aanhalingstekens", "write the word without quotation marks"),
                ),
                ExpressionToken::Name(word) if conjunction(word).is_some() => (
                    ("dit past hier niet in de voorwaarde", "this does not fit in the condition here"),
                    match conjunction(word) {
                        Some("or") => ("schrijf `or`", "write `or`"),
                        _ => ("schrijf `and`", "write `and`"),
                    },
                ),
                _ => (
                    ("dit past hier niet in de voorwaarde", "this does not fit in the condition here"),
                    (
                        "een voorwaarde is bijvoorbeeld `trust(roos) >= 50 and not broken(nabellen)`",
                        "a condition is for example `trust(roos) >= 50 and not broken(call_back)`",
                    ),
                ),
            };
            self.mistakes.push(mistake("malformed-condition", range, words, help));
        }
        self.stop();
    }

    /// Whether the sign here divides a number in two: `2.5` or `2,5`.
    fn is_fraction(&self) -> bool {
        let (before, behind) = (&self.text[..self.range.start], &self.text[self.range.end..]);
        matches!(self.token, ExpressionToken::Comma | ExpressionToken::Stray("."))
            && before.ends_with(|c: char| c.is_ascii_digit())
            && behind.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Signs of other languages are understood and reported.
    pub(super) fn correct_sign(&mut self) {
        let meant = match self.token {
            ExpressionToken::Sign("&&") => ("and", ExpressionToken::Name("and")),
            ExpressionToken::Sign("||") => ("or", ExpressionToken::Name("or")),
            ExpressionToken::Sign("=") => ("==", ExpressionToken::Sign("==")),
            ExpressionToken::Sign("=>") => (">=", ExpressionToken::Sign(">=")),
            ExpressionToken::Sign("=<") => ("<=", ExpressionToken::Sign("<=")),
            ExpressionToken::Sign("<>") => ("!=", ExpressionToken::Sign("!=")),
            _ => return,
        };
        self.wrong_sign(meant.0);
        self.token = meant.1;
    }

    pub(super) fn correct_not(&mut self) {
        if self.token != ExpressionToken::Name("not") {
            self.wrong_sign("not");
        }
    }

    fn wrong_sign(&mut self, meant: &str) {
        self.wrong(
            "unknown-operator",
            ("dit teken kent een voorwaarde niet", "a condition does not know this sign"),
            (&format!("schrijf `{meant}`"), &format!("write `{meant}`")),
        );
    }

    pub(super) fn wrong(&mut self, code: &'static str, words: (&str, &str), help: (&str, &str)) {
        let range = self.range.clone();
        self.mistakes.push(mistake(code, range, words, help));
    }
}

/// What a word that joins conditions in another language or spelling is meant for.
fn conjunction(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "and" | "en" => Some("and"),
        "or" | "of" => Some("or"),
        _ => None,
    }
}
