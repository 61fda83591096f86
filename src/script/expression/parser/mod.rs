//! Precedence climbing over a condition, writing the postfix steps as it goes.

mod signs;
mod types;

use super::token::{self, ExpressionToken};
use super::{Argument, ExpressionType, Mistake, Names, mistake};
use crate::engine::{Join, Op};
use crate::script::limits::{CONDITION_MISTAKES, CONDITION_NESTING, CONDITION_STEPS};
use std::ops::Range;

pub(super) struct ExpressionParser<'t, 'n, N: Names> {
    text: &'t str,
    names: &'n mut N,
    token: ExpressionToken<'t>,
    range: Range<usize>,
    ops: Vec<Op<N::Fact>>,
    mistakes: Vec<Mistake>,
    depth: usize,
}

/// A value that was just written to the steps.
struct Operand<'t> {
    kind: ExpressionType,
    range: Range<usize>,
    /// A bare name that may turn out to be a word of the variable it is compared with, and its step.
    pending: Option<(&'t str, usize)>,
}

/// The report of a parenthesis that is never closed.
fn unclosed(open: Range<usize>) -> Mistake {
    mistake(
        "unclosed-parenthesis",
        open,
        ("dit haakje wordt nergens gesloten", "this parenthesis is never closed"),
        ("zet een `)` achter wat erbij hoort", "put a `)` after what belongs to it"),
    )
}

/// How tightly an operator binds.
fn join(token: ExpressionToken<'_>) -> Option<(u8, Join)> {
    Some(match token {
        ExpressionToken::Name("or") => (1, Join::Or),
        ExpressionToken::Name("and") => (2, Join::And),
        ExpressionToken::Sign("==") => (4, Join::Equal),
        ExpressionToken::Sign("!=") => (4, Join::Differs),
        ExpressionToken::Sign("<") => (4, Join::Less),
        ExpressionToken::Sign("<=") => (4, Join::AtMost),
        ExpressionToken::Sign(">") => (4, Join::More),
        ExpressionToken::Sign(">=") => (4, Join::AtLeast),
        ExpressionToken::Sign("+") => (5, Join::Plus),
        ExpressionToken::Sign("-") => (5, Join::Minus),
        ExpressionToken::Sign("*") => (6, Join::Times),
        _ => return None,
    })
}

const NOT: u8 = 3;
const COMPARISON: u8 = 4;
const NEGATE: u8 = 7;

impl<'t, 'n, N: Names> ExpressionParser<'t, 'n, N> {
    pub(super) fn new(text: &'t str, names: &'n mut N) -> Self {
        let (token, range) = token::next(text, 0);
        Self { text, names, token, range, ops: Vec::new(), mistakes: Vec::new(), depth: 0 }
    }

    /// The steps, and what is wrong.
    pub(super) fn finish(self) -> (Vec<Op<N::Fact>>, Vec<Mistake>) {
        (self.ops, self.mistakes)
    }

    /// The whole condition.
    pub(super) fn whole(&mut self) -> ExpressionType {
        if self.token == ExpressionToken::End {
            self.wrong(
                "empty-condition",
                ("deze voorwaarde is leeg", "this condition is empty"),
                ("haal haar weg, of vul haar in", "remove it, or fill it in"),
            );
            return ExpressionType::Unknown;
        }
        let operand = self.expression(0);
        let kind = self.settled(&operand);
        if self.token != ExpressionToken::End && self.mistakes.is_empty() {
            self.unexpected();
        }
        kind
    }

    fn advance(&mut self) -> (ExpressionToken<'t>, Range<usize>) {
        let (token, range) = token::next(self.text, self.range.end);
        (std::mem::replace(&mut self.token, token), std::mem::replace(&mut self.range, range))
    }

    /// Keeps a mistake, and stops reading when there are many.
    fn mistaken(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
        if self.mistakes.len() >= CONDITION_MISTAKES {
            self.stop();
        }
    }

    /// Stops reading: what follows would only repeat the mistake.
    fn stop(&mut self) {
        self.token = ExpressionToken::End;
        self.range = self.text.len()..self.text.len();
    }

    fn push(&mut self, op: Op<N::Fact>) {
        if self.ops.len() == CONDITION_STEPS {
            self.mistakes.push(mistake(
                "condition-too-long",
                0..self.text.len(),
                ("deze voorwaarde is te lang", "this condition is too long"),
                ("splits haar met `derived`", "split it with `derived`"),
            ));
            self.stop();
        }
        if self.ops.len() <= CONDITION_STEPS {
            self.ops.push(op);
        }
    }

    fn expression(&mut self, least: u8) -> Operand<'t> {
        let mut left = self.operand();
        // What stands behind the comparison before this sign.
        let mut middle: Option<Range<usize>> = None;
        loop {
            self.correct_sign();
            let Some((binding, how)) = join(self.token).filter(|(binding, _)| *binding >= least) else { return left };
            if let Some(middle) = middle.clone().filter(|_| binding == COMPARISON) {
                let middle = self.text[middle].trim_end();
                let wrong = mistake(
                    "chained-comparison",
                    self.range.clone(),
                    ("twee vergelijkingen achter elkaar", "two comparisons in a row"),
                    ("schrijf `a < b and b < c`", "write `a < b and b < c`"),
                );
                let at = self.range.start;
                self.mistakes.push(wrong.fix(at..at, format!("and {middle} ")));
                self.stop();
                return left;
            }
            let (_, sign) = self.advance();
            let right = self.expression(binding + 1);
            middle = (binding == COMPARISON).then(|| right.range.clone());
            left = self.joined(left, how, sign, right);
        }
    }

    fn operand(&mut self) -> Operand<'t> {
        if matches!(self.token, ExpressionToken::Sign("−" | "–")) {
            self.correct_sign();
        }
        let range = self.range.clone();
        match self.token {
            ExpressionToken::Name("not") | ExpressionToken::Sign("!") => {
                self.correct_not();
                self.prefix(NOT, Op::Not, ExpressionType::Bool)
            }
            // `als …`: what a condition stands for already.
            ExpressionToken::Name("als" | "Als" | "if" | "If" | "wanneer" | "when") if self.names_follow() => {
                let wrong = mistake(
                    "malformed-condition",
                    range.clone(),
                    ("dit woord hoort niet in een voorwaarde", "this word does not belong in a condition"),
                    ("haal het weg", "remove it"),
                );
                let next = token::next(self.text, range.end).1.start;
                self.mistakes.push(wrong.fix(range.start..next, ""));
                self.advance();
                self.operand()
            }
            ExpressionToken::Name("niet" | "Niet" | "NOT" | "Not" | "NIET") if self.names_follow() => {
                self.correct_not();
                self.prefix(NOT, Op::Not, ExpressionType::Bool)
            }
            ExpressionToken::Sign("-") => self.prefix(NEGATE, Op::Negate, ExpressionType::Number),
            ExpressionToken::Open => {
                if !self.deeper() {
                    return self.lost(range);
                }
                self.advance();
                let inner = self.expression(0);
                self.depth -= 1;
                self.close(range.clone());
                Operand { range: range.start..self.range.start, ..inner }
            }
            ExpressionToken::Number(number) => {
                self.advance();
                self.push(Op::Number(number));
                Operand { kind: ExpressionType::Number, range, pending: None }
            }
            ExpressionToken::Name("true" | "false") => {
                let truth = self.token == ExpressionToken::Name("true");
                self.advance();
                self.push(Op::Number(i32::from(truth)));
                Operand { kind: ExpressionType::Bool, range, pending: None }
            }
            ExpressionToken::Name("and" | "or") => {
                self.unexpected();
                self.lost(range)
            }
            ExpressionToken::Name(name) => {
                self.advance();
                if self.token == ExpressionToken::Open { self.call(name, range) } else { self.bare(name, range) }
            }
            ExpressionToken::Huge => {
                self.wrong(
                    "out-of-range",
                    ("dit getal is te groot", "this number is too large"),
                    ("scores lopen van 0 tot 100", "scores run from 0 to 100"),
                );
                self.advance();
                self.push(Op::Number(0));
                Operand { kind: ExpressionType::Unknown, range, pending: None }
            }
            ExpressionToken::Close
            | ExpressionToken::Comma
            | ExpressionToken::Sign(_)
            | ExpressionToken::Stray(_)
            | ExpressionToken::End => {
                self.unexpected();
                self.lost(range)
            }
        }
    }

    fn prefix(&mut self, binding: u8, op: Op<N::Fact>, kind: ExpressionType) -> Operand<'t> {
        let range = self.range.clone();
        if !self.deeper() {
            return self.lost(range);
        }
        self.advance();
        let inner = self.expression(binding);
        self.depth -= 1;
        self.demand(&inner, kind);
        self.push(op);
        Operand { kind, range: range.start..inner.range.end, pending: None }
    }

    /// Whether a value follows the word here, so that the word is no value itself.
    fn names_follow(&self) -> bool {
        match token::next(self.text, self.range.end).0 {
            ExpressionToken::Name(word) => !matches!(word, "and" | "or" | "en" | "of"),
            ExpressionToken::Open => true,
            _ => false,
        }
    }

    fn deeper(&mut self) -> bool {
        self.depth += 1;
        if self.depth <= CONDITION_NESTING {
            return true;
        }
        self.wrong(
            "condition-too-deep",
            ("haakjes staan hier te diep in elkaar", "parentheses are nested too deep here"),
            (
                "haal haakjes weg, of splits de voorwaarde met `derived`",
                "remove parentheses, or split the condition with `derived`",
            ),
        );
        false
    }

    fn close(&mut self, open: Range<usize>) {
        if self.token == ExpressionToken::Close {
            self.advance();
        } else if self.mistakes.is_empty() {
            if self.token == ExpressionToken::End {
                let wrong = unclosed(open);
                // Where another is open as well, it cannot be told what belongs to which.
                let end = self.text.trim_end().len();
                let one = self.text.matches('(').count() == self.text.matches(')').count() + 1;
                self.mistakes.push(if one { wrong.fix(end..end, ")") } else { wrong });
            } else {
                self.unexpected();
            }
            self.stop();
        }
    }

    fn call(&mut self, function: &'t str, name: Range<usize>) -> Operand<'t> {
        let open = self.range.clone();
        self.advance();
        let mut arguments = Vec::new();
        while let ExpressionToken::Name(argument) = self.token {
            let (_, range) = self.advance();
            arguments.push(Argument { name: argument, range });
            if self.token != ExpressionToken::Comma {
                break;
            }
            self.advance();
        }
        let range = name.start..self.range.end;
        if let (Some(last), ExpressionToken::Sign(_) | ExpressionToken::Name("and" | "or" | "en" | "of")) =
            (arguments.last(), self.token)
        {
            self.mistakes.push(unclosed(open).fix(last.range.end..last.range.end, ")"));
            return self.lost(range);
        }
        self.close(open);
        if !self.mistakes.is_empty() {
            return self.lost(range);
        }
        match self.names.call(function, &arguments, name) {
            Ok((fact, kind)) => {
                self.push(Op::Fact(fact));
                Operand { kind, range, pending: None }
            }
            Err(mistake) => {
                self.mistaken(mistake);
                self.push(Op::Number(0));
                Operand { kind: ExpressionType::Unknown, range, pending: None }
            }
        }
    }

    fn bare(&mut self, name: &'t str, range: Range<usize>) -> Operand<'t> {
        match self.names.name(name, range.clone()) {
            Some((fact, kind)) => {
                self.push(Op::Fact(fact));
                Operand { kind, range, pending: None }
            }
            None => {
                let step = self.ops.len();
                self.push(Op::Number(0));
                Operand { kind: ExpressionType::Unknown, range, pending: Some((name, step)) }
            }
        }
    }

    fn lost(&mut self, range: Range<usize>) -> Operand<'t> {
        self.stop();
        self.push(Op::Number(0));
        Operand { kind: ExpressionType::Unknown, range, pending: None }
    }
}
