//! A condition as its author put it together: questions joined by `and`, `or` and `not`, whatever their names stand for.

use super::token::{self, ExpressionToken};
use std::ops::Range;

/// How deep parentheses and denials are followed.
const DEEPEST: usize = 16;

/// A condition, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConditionPart {
    /// All of these.
    All(Vec<ConditionPart>),
    /// At least one of these.
    Any(Vec<ConditionPart>),
    /// The opposite of this.
    Not(Box<ConditionPart>),
    /// A question.
    Ask(ConditionAsk),
}

/// A question, with what its answer is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionAsk {
    /// The name of a call, as `knows`, or of a variable.
    pub name: String,
    /// What stands between its parentheses; a variable has none.
    pub of: Option<Vec<String>>,
    /// The sign of a comparison, and the number or word behind it.
    pub compared: Option<(String, String)>,
}

impl ConditionPart {
    /// The parts of a condition; nothing where it calculates, or is no condition.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (token, range) = token::next(text, 0);
        let mut reader = PartReader { text, token, range };
        let part = reader.any(0)?;
        (reader.token == ExpressionToken::End).then_some(part)
    }

    /// The condition as conditions are written.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::All(parts) => joined(parts, " and "),
            Self::Any(parts) => joined(parts, " or "),
            Self::Not(part) => format!("not {}", part.within()),
            Self::Ask(ask) => ask.written(),
        }
    }

    /// The same within another part.
    fn within(&self) -> String {
        match self {
            Self::All(_) | Self::Any(_) => format!("({})", self.written()),
            Self::Not(_) | Self::Ask(_) => self.written(),
        }
    }
}

impl ConditionAsk {
    /// A call that is true or false.
    #[must_use]
    pub fn call(name: &str, of: &[&str]) -> Self {
        let of = of.iter().map(|it| (*it).to_owned()).collect();
        Self { name: name.to_owned(), of: Some(of), compared: None }
    }

    /// A variable that is true or false.
    #[must_use]
    pub fn variable(name: &str) -> Self {
        Self { name: name.to_owned(), of: None, compared: None }
    }

    /// The same compared with a number or a word.
    #[must_use]
    pub fn compared(self, sign: &str, with: &str) -> Self {
        Self { compared: Some((sign.to_owned(), with.to_owned())), ..self }
    }

    /// The question as it is written.
    #[must_use]
    pub fn written(&self) -> String {
        let of = self.of.as_ref().map(|of| format!("({})", of.join(", "))).unwrap_or_default();
        let compared = self.compared.as_ref().map(|(sign, with)| format!(" {sign} {with}")).unwrap_or_default();
        format!("{}{of}{compared}", self.name)
    }
}

fn joined(parts: &[ConditionPart], sign: &str) -> String {
    parts.iter().map(ConditionPart::within).collect::<Vec<_>>().join(sign)
}

/// Reads the parts of a condition one after another.
struct PartReader<'t> {
    text: &'t str,
    token: ExpressionToken<'t>,
    range: Range<usize>,
}

impl<'t> PartReader<'t> {
    fn advance(&mut self) -> ExpressionToken<'t> {
        let (token, range) = token::next(self.text, self.range.end);
        self.range = range;
        std::mem::replace(&mut self.token, token)
    }

    fn any(&mut self, depth: usize) -> Option<ConditionPart> {
        let mut parts = vec![self.all(depth)?];
        while self.token == ExpressionToken::Name("or") {
            self.advance();
            parts.push(self.all(depth)?);
        }
        Some(one_or(parts, ConditionPart::Any))
    }

    fn all(&mut self, depth: usize) -> Option<ConditionPart> {
        let mut parts = vec![self.not(depth)?];
        while self.token == ExpressionToken::Name("and") {
            self.advance();
            parts.push(self.not(depth)?);
        }
        Some(one_or(parts, ConditionPart::All))
    }

    fn not(&mut self, depth: usize) -> Option<ConditionPart> {
        if depth > DEEPEST {
            return None;
        }
        match self.token {
            ExpressionToken::Name("not") => {
                self.advance();
                Some(ConditionPart::Not(Box::new(self.not(depth + 1)?)))
            }
            ExpressionToken::Open => {
                self.advance();
                let part = self.any(depth + 1)?;
                if self.advance() != ExpressionToken::Close {
                    return None;
                }
                // What follows is joined to it, or closes what stands around it; a sign would calculate with it.
                Some(part)
            }
            _ => self.ask().map(ConditionPart::Ask),
        }
    }

    fn ask(&mut self) -> Option<ConditionAsk> {
        let ExpressionToken::Name(name) = self.token else { return None };
        // In quotation marks a name is a word.
        if is_joining(name) || !self.text[self.range.clone()].starts_with(name) {
            return None;
        }
        self.advance();
        let of = if self.token == ExpressionToken::Open { Some(self.arguments()?) } else { None };
        let compared = match self.token {
            ExpressionToken::Sign(sign @ ("==" | "!=" | "<" | "<=" | ">" | ">=")) => {
                self.advance();
                Some((sign.to_owned(), self.value()?))
            }
            _ => None,
        };
        Some(ConditionAsk { name: name.to_owned(), of, compared })
    }

    fn arguments(&mut self) -> Option<Vec<String>> {
        self.advance();
        let mut of = Vec::new();
        loop {
            match self.advance() {
                ExpressionToken::Close if of.is_empty() => return Some(of),
                ExpressionToken::Name(name) => of.push(name.to_owned()),
                _ => return None,
            }
            match self.advance() {
                ExpressionToken::Close => return Some(of),
                ExpressionToken::Comma => {}
                _ => return None,
            }
        }
    }

    /// A number or a word; a call or another variable behind a sign is no value that can be picked, but a word is written
    /// like a variable.
    fn value(&mut self) -> Option<String> {
        let value = match self.advance() {
            ExpressionToken::Number(number) => number.to_string(),
            ExpressionToken::Sign("-") => match self.advance() {
                ExpressionToken::Number(number) => format!("-{number}"),
                _ => return None,
            },
            ExpressionToken::Name(word) if !matches!(word, "and" | "or" | "not") => word.to_owned(),
            _ => return None,
        };
        (self.token != ExpressionToken::Open).then_some(value)
    }
}

/// Whether a word joins, denies or stands for a truth.
fn is_joining(name: &str) -> bool {
    matches!(name, "and" | "or" | "not" | "true" | "false")
}

/// Several parts as one, or the only one there is.
fn one_or(mut parts: Vec<ConditionPart>, all: impl Fn(Vec<ConditionPart>) -> ConditionPart) -> ConditionPart {
    if parts.len() == 1 { parts.remove(0) } else { all(parts) }
}
