//! Signs and words that do not belong in a condition, and what was meant by them.

use super::ExpressionParser;
use crate::script::expression::token::ExpressionToken;
use crate::script::expression::{Names, mistake};
use std::ops::Range;

impl<N: Names> ExpressionParser<'_, '_, N> {
    pub(super) fn unexpected(&mut self) {
        let range = self.range.clone();
        if self.mistakes.is_empty() {
            let round = match self.hundredths() {
                Some((_, hundredths)) => (
                    format!("scores lopen van 0 tot 100: schrijf `{hundredths}`"),
                    format!("scores run from 0 to 100: write `{hundredths}`"),
                ),
                None => (
                    String::from("rond af, of vermenigvuldig beide kanten"),
                    String::from("round it, or multiply both sides"),
                ),
            };
            let (words, help) = match self.token {
                ExpressionToken::End => (
                    ("hier breekt de voorwaarde af", "the condition breaks off here"),
                    ("er moet nog een waarde komen", "a value is still to come"),
                ),
                ExpressionToken::Sign("%") if self.is_percentage() => (
                    ("een voorwaarde kent geen procentteken", "a condition knows no per cent sign"),
                    ("schrijf het getal zonder `%`", "write the number without `%`"),
                ),
                ExpressionToken::Close => (
                    ("dit haakje is nergens geopend", "this parenthesis was never opened"),
                    ("haal het weg", "remove it"),
                ),
                ExpressionToken::Sign("/" | "%" | "÷") => (
                    ("delen kan niet in een voorwaarde", "a condition cannot divide"),
                    ("vermenigvuldig de andere kant: `2 * x >= y`", "multiply the other side: `2 * x >= y`"),
                ),
                _ if self.is_fraction() => (
                    ("een voorwaarde kent alleen hele getallen", "a condition knows whole numbers only"),
                    (&*round.0, &*round.1),
                ),
                ExpressionToken::Stray("…" | ".")
                    if self.text[self.range.start..].starts_with(['…', '.']) && !self.is_fraction() =>
                {
                    (
                        (
                            "hier staat een beletselteken in plaats van een voorwaarde",
                            "here stands an ellipsis in place of a condition",
                        ),
                        ("schrijf uit wat er moet staan", "write out what is to stand here"),
                    )
                }
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
            let mut wrong = mistake("malformed-condition", range, words, help);
            wrong.fixes = self.unexpected_fixes();
            self.mistakes.push(wrong);
        }
        self.stop();
    }

    /// What mends a sign or word that does not belong here, where that is known exactly.
    fn unexpected_fixes(&self) -> Vec<(Range<usize>, String)> {
        let range = self.range.clone();
        match self.token {
            ExpressionToken::Close => vec![(range, String::new())],
            ExpressionToken::Sign("%") if self.is_percentage() => vec![(range, String::new())],
            ExpressionToken::Stray(".") | ExpressionToken::Comma => self.hundredths().into_iter().collect(),
            ExpressionToken::Name(word) => {
                conjunction(word).map(|meant| (range, meant.to_owned())).into_iter().collect()
            }
            // Both braces, or both quotation marks, around a word go.
            ExpressionToken::Stray(open @ ("{" | "‘" | "’" | "“" | "”" | "„")) => {
                let closes = |c: char| if open == "{" { c == '}' } else { "‘’“”„\"'".contains(c) };
                let behind = &self.text[range.end..];
                let word = behind.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(behind.len());
                let Some(close) = behind[word..].chars().next().filter(|c| word > 0 && closes(*c)) else {
                    return Vec::new();
                };
                let at = range.end + word;
                vec![(range, String::new()), (at..at + close.len_utf8(), String::new())]
            }
            _ => Vec::new(),
        }
    }

    /// Whether the sign here is a per cent sign behind a number, and not one that divides.
    fn is_percentage(&self) -> bool {
        let behind = self.text[self.range.end..].trim_start();
        self.text[..self.range.start].ends_with(|c: char| c.is_ascii_digit())
            && !behind.starts_with(|c: char| c.is_ascii_digit() || c == '(')
            && !behind
                .starts_with(|c: char| c.is_alphabetic() && !behind.starts_with("and ") && !behind.starts_with("or "))
    }

    /// The fraction of one here in hundredths, as scores run: 0.5 is 50.
    fn hundredths(&self) -> Option<(Range<usize>, String)> {
        let (before, behind) = (&self.text[..self.range.start], &self.text[self.range.end..]);
        let digits = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        let whole = before.strip_suffix('0').is_some_and(|it| !it.ends_with(|c: char| c.is_alphanumeric() || c == '.'));
        let hundredths: u32 = format!("{:0<2}", &behind[..digits]).parse().ok()?;
        let range = self.range.start.checked_sub(1)?..self.range.end + digits;
        (whole && (1..=2).contains(&digits)).then(|| (range, hundredths.to_string()))
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
            ExpressionToken::Sign("&&" | "&") => ("and", ExpressionToken::Name("and")),
            ExpressionToken::Sign("||" | "|") => ("or", ExpressionToken::Name("or")),
            ExpressionToken::Name("AND" | "And" | "EN" | "En") => ("and", ExpressionToken::Name("and")),
            ExpressionToken::Name("OR" | "Or" | "OF" | "Of") => ("or", ExpressionToken::Name("or")),
            ExpressionToken::Sign("=" | "===") => ("==", ExpressionToken::Sign("==")),
            ExpressionToken::Sign("=>" | "≥") => (">=", ExpressionToken::Sign(">=")),
            ExpressionToken::Sign("=<" | "≤") => ("<=", ExpressionToken::Sign("<=")),
            ExpressionToken::Sign("<>" | "≠" | "!==") => ("!=", ExpressionToken::Sign("!=")),
            ExpressionToken::Sign("−" | "–") => ("-", ExpressionToken::Sign("-")),
            ExpressionToken::Sign("×") => ("*", ExpressionToken::Sign("*")),
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
        let range = self.range.clone();
        let wrong = mistake(
            "unknown-operator",
            range.clone(),
            ("dit teken kent een voorwaarde niet", "a condition does not know this sign"),
            (&format!("schrijf `{meant}`"), &format!("write `{meant}`")),
        );
        // A word needs space around it where a sign did without.
        let apart = |at: Option<char>| {
            if meant.starts_with(char::is_alphabetic) && at.is_some_and(|c| c.is_alphanumeric() || "()_".contains(c)) {
                " "
            } else {
                ""
            }
        };
        let before = apart(self.text[..range.start].chars().next_back());
        let behind = apart(self.text[range.end..].chars().next());
        self.mistakes.push(wrong.fix(range, format!("{before}{meant}{behind}")));
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
