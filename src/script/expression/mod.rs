//! Conditions as authors write them, compiled to [`Expression`]s; mistakes point inside the text.

mod parser;
mod part;
mod token;

use super::diagnostic::{Diagnostic, bilingual};
use super::source::Span;
use crate::engine::Expression;
pub use part::{ConditionAsk, ConditionPart};
use std::ops::Range;
use token::ExpressionToken;

/// What kind of value a name or call stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ExpressionType {
    /// A whole number.
    Number,
    /// True or false.
    Bool,
    /// How often something happened: a number, and true where it is not zero.
    Count,
    /// One of the words of a variable, given by its place among the names.
    Word(usize),
    /// Nothing that can be checked: a mistake was reported.
    Unknown,
}

/// A mistake inside a condition: a diagnostic whose place is still relative to the text.
pub(super) struct Mistake {
    pub(super) range: Range<usize>,
    pub(super) diagnostic: Box<Diagnostic>,
    /// How the first remedy is written: what comes in place of which ranges of the text.
    pub(super) fixes: Vec<(Range<usize>, String)>,
}

impl Mistake {
    pub(super) fn new(range: Range<usize>, diagnostic: Diagnostic) -> Self {
        Self { range, diagnostic: Box::new(diagnostic), fixes: Vec::new() }
    }

    /// The same with what the first remedy writes in place of a range of the text.
    pub(super) fn fix(mut self, range: Range<usize>, replacement: impl Into<String>) -> Self {
        self.fixes.push((range, replacement.into()));
        self
    }
}

/// An argument of a call: a name with dots, as written.
#[derive(Debug, Clone)]
pub(super) struct Argument<'t> {
    pub(super) name: &'t str,
    pub(super) range: Range<usize>,
}

/// Knows what the names and calls of a condition stand for.
pub(super) trait Names {
    /// What a condition can ask.
    type Fact: Copy;

    /// What a bare name stands for; `None` when it is no name of a value.
    fn name(&mut self, name: &str, range: Range<usize>) -> Option<(Self::Fact, ExpressionType)>;

    /// The place of a word among the words of a variable.
    fn word(&mut self, variable: usize, word: &str, range: Range<usize>) -> Option<i32>;

    /// The words of a variable.
    fn words(&mut self, variable: usize) -> Vec<String>;

    /// Every bare name there is, for suggestions.
    fn known(&mut self) -> Vec<String>;

    /// The least and the most that a fact can be, where that is known.
    fn bounds(&self, _: Self::Fact) -> Option<(i32, i32)> {
        None
    }

    /// Takes note of something that is allowed, but cannot be meant.
    fn doubt(&mut self, _: Mistake) {}

    /// How a question that was asked of nobody is written here, and whether it can be written in no other way.
    fn asked(&mut self, _: &str) -> Option<(String, bool)> {
        None
    }

    /// Conditions that words of a sentence may be meant for.
    fn meant_by(&mut self, _: &str) -> Vec<String> {
        Vec::new()
    }

    /// What a call stands for.
    fn call(
        &mut self,
        function: &str,
        arguments: &[Argument<'_>],
        range: Range<usize>,
    ) -> Result<(Self::Fact, ExpressionType), Mistake>;
}

/// Compiles a condition that must be true or false.
pub(super) fn compile<N: Names>(text: &str, names: &mut N) -> Result<Expression<N::Fact>, Vec<Mistake>> {
    compile_as(text, names, true).map(|(expression, _)| expression)
}

/// Compiles an expression of any type, and says of which.
pub(super) fn compile_value<N: Names>(
    text: &str,
    names: &mut N,
) -> Result<(Expression<N::Fact>, ExpressionType), Vec<Mistake>> {
    compile_as(text, names, false)
}

fn compile_as<N: Names>(
    text: &str,
    names: &mut N,
    truth: bool,
) -> Result<(Expression<N::Fact>, ExpressionType), Vec<Mistake>> {
    if is_sentence(text) {
        return Err(vec![sentence(text, names)]);
    }
    let mut parser = parser::ExpressionParser::new(text, names);
    let kind = parser.whole();
    let (ops, mut mistakes) = parser.finish();
    if mistakes.is_empty()
        && truth
        && !matches!(kind, ExpressionType::Bool | ExpressionType::Count | ExpressionType::Unknown)
    {
        mistakes.push(mistake(
            "condition-type",
            0..text.len(),
            ("dit is een getal of woord, geen voorwaarde", "this is a number or word, not a condition"),
            ("vergelijk het, bijvoorbeeld met `>= 1`", "compare it, for example with `>= 1`"),
        ));
    }
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    match Expression::new(ops) {
        Some(expression) => Ok((expression, kind)),
        None => Err(vec![mistake(
            "condition-too-deep",
            0..text.len(),
            ("deze voorwaarde is te diep genest", "this condition is nested too deep"),
            ("splits haar met `derived`", "split it with `derived`"),
        )]),
    }
}

/// A mistake with what to do about it.
pub(super) fn mistake(
    code: &'static str,
    range: Range<usize>,
    (nl, en): (&str, &str),
    (help_nl, help_en): (&str, &str),
) -> Mistake {
    Mistake::new(range, Diagnostic::error(code, Span::default(), bilingual(nl, en)).help(bilingual(help_nl, help_en)))
}

/// A mistake in a name, with the known name that may be meant.
fn misspelt(code: &'static str, range: Range<usize>, (nl, en): (&str, &str), name: &str, known: &[String]) -> Mistake {
    let diagnostic = Diagnostic::error(code, Span::default(), bilingual(nl, en));
    Mistake::new(range, diagnostic.suggest(name, known.iter().map(String::as_str)))
}

/// Whether words follow one another as in a sentence, with nothing in it that only a condition has.
fn is_sentence(text: &str) -> bool {
    let (mut at, mut words, mut row) = (0, 0, 0);
    loop {
        let (token, range) = token::next(text, at);
        at = range.end;
        match token {
            ExpressionToken::End => return words >= 2,
            ExpressionToken::Name(word) => {
                let joins = ["and", "or", "not", "en", "of", "niet", "true", "false"];
                row = if joins.contains(&&*word.to_lowercase()) { 0 } else { row + 1 };
                words = words.max(row);
            }
            ExpressionToken::Stray(".") | ExpressionToken::Comma | ExpressionToken::Number(_) => {}
            ExpressionToken::Stray("!" | "?" | "’") | ExpressionToken::Sign("!") => {}
            ExpressionToken::Open
            | ExpressionToken::Close
            | ExpressionToken::Huge
            | ExpressionToken::Sign(_)
            | ExpressionToken::Stray(_) => return false,
        }
    }
}

/// The report of a sentence in place of a condition, with the form that may be meant.
fn sentence<N: Names>(text: &str, names: &mut N) -> Mistake {
    let forms: Vec<_> = names.meant_by(text).into_iter().map(|form| format!("`{form}`")).collect();
    let (nl, en) = match &*forms {
        [] => (
            String::from(
                "schrijf het als vraag met een antwoord, bijvoorbeeld `knows(wie.belang)` of `picked(beat.keuze)`",
            ),
            String::from(
                "write it as a question that has an answer, for example `knows(who.interest)` or `picked(beat.choice)`",
            ),
        ),
        forms => (format!("bedoel je {}?", forms.join(" of ")), format!("do you mean {}?", forms.join(" or "))),
    };
    mistake(
        "malformed-condition",
        0..text.len(),
        ("een voorwaarde is geen zin", "a condition is no sentence"),
        (&nl, &en),
    )
}
