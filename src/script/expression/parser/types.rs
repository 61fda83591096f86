//! What kinds of values go together: numbers, truths, and the words of a variable.

use super::{ExpressionParser, Operand};
use crate::engine::{Join, Op};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::expression::{ExpressionType, Mistake, Names, misspelt, mistake};
use crate::script::source::Span;
use crate::script::suggest::truth_of;
use std::ops::Range;

impl<'t, N: Names> ExpressionParser<'t, '_, N> {
    /// Joins two values after looking at their types.
    pub(super) fn joined(
        &mut self,
        left: Operand<'t>,
        how: Join,
        sign: Range<usize>,
        right: Operand<'t>,
    ) -> Operand<'t> {
        let range = left.range.start..right.range.end;
        let kind = match how {
            Join::And | Join::Or => {
                self.demand(&left, ExpressionType::Bool);
                self.demand(&right, ExpressionType::Bool);
                ExpressionType::Bool
            }
            Join::Plus | Join::Minus | Join::Times => {
                self.demand(&left, ExpressionType::Number);
                self.demand(&right, ExpressionType::Number);
                ExpressionType::Number
            }
            Join::Less | Join::AtMost | Join::More | Join::AtLeast => {
                self.demand(&left, ExpressionType::Number);
                self.demand(&right, ExpressionType::Number);
                ExpressionType::Bool
            }
            Join::Equal | Join::Differs => {
                self.equate(&left, sign, &right);
                ExpressionType::Bool
            }
        };
        self.doubt_comparison(how, range.clone());
        self.push(Op::Join(how));
        Operand { kind, range, pending: None }
    }

    /// A fact compared with a number that it can never reach.
    fn doubt_comparison(&mut self, how: Join, range: Range<usize>) {
        let [.., Op::Fact(fact), Op::Number(number)] = &self.ops[..] else { return };
        let Some((least, most)) = self.names.bounds(*fact) else { return };
        let never = match how {
            Join::Less => least >= *number,
            Join::AtMost => least > *number,
            Join::More => most <= *number,
            Join::AtLeast => most < *number,
            Join::Equal => !(least..=most).contains(number),
            Join::Differs | Join::And | Join::Or | Join::Plus | Join::Minus | Join::Times => false,
        };
        if !never {
            return;
        }
        let message = bilingual("dit kan nooit waar zijn", "this can never be true");
        let diagnostic = Diagnostic::warning("never-true", Span::default(), message);
        let help = match (least, most) {
            (_, i32::MAX) => {
                bilingual(format!("het is nooit minder dan {least}"), format!("it is never less than {least}"))
            }
            _ => bilingual(format!("het loopt van {least} tot {most}"), format!("it runs from {least} to {most}")),
        };
        self.names.doubt(Mistake::new(range, diagnostic.help(help)));
    }

    fn equate(&mut self, left: &Operand<'t>, sign: Range<usize>, right: &Operand<'t>) {
        match ((left.kind, left.pending), (right.kind, right.pending)) {
            ((ExpressionType::Word(variable), None), (_, Some((word, step))))
            | ((_, Some((word, step))), (ExpressionType::Word(variable), None)) => {
                let range = if left.pending.is_some() { left.range.clone() } else { right.range.clone() };
                self.place_word(variable, word, step, range);
            }
            // One side was wrong already: what the other is meant for cannot be told.
            ((ExpressionType::Unknown, None), (ExpressionType::Unknown, Some(_)))
            | ((ExpressionType::Unknown, Some(_)), (ExpressionType::Unknown, None)) => {}
            _ => {
                let number = |kind| if kind == ExpressionType::Count { ExpressionType::Number } else { kind };
                let (a, b) = (number(self.settled(left)), number(self.settled(right)));
                if a != b && a != ExpressionType::Unknown && b != ExpressionType::Unknown {
                    let wrong = mistake(
                        "condition-type",
                        sign,
                        (
                            "deze twee kunnen nooit gelijk zijn: ze zijn van een andere soort",
                            "these two can never be equal: they are of different kinds",
                        ),
                        (
                            "vergelijk een getal met een getal, een vlag met `true` of `false`",
                            "compare a number with a number, a flag with `true` or `false`",
                        ),
                    );
                    // A flag is shown as 1 or 0, and compared with that it can only be meant so.
                    let truth = match self.text[right.range.clone()].trim() {
                        "1" if a == ExpressionType::Bool => Some("true"),
                        "0" if a == ExpressionType::Bool => Some("false"),
                        _ => None,
                    };
                    self.mistakes.push(match truth {
                        Some(truth) => wrong.fix(right.range.clone(), truth),
                        None => wrong,
                    });
                }
            }
        }
    }

    fn place_word(&mut self, variable: usize, word: &str, step: usize, range: Range<usize>) {
        match self.names.word(variable, word, range.clone()) {
            Some(place) => self.ops[step] = Op::Number(place),
            None => {
                let words = self.names.words(variable);
                let says = ("deze variabele kent dit woord niet", "this variable does not know this word");
                let wrong = misspelt("unknown-word", range, says, word, &words);
                self.mistaken(wrong);
            }
        }
    }

    /// The type of a value; a name that nothing is called is reported.
    pub(super) fn settled(&mut self, operand: &Operand<'t>) -> ExpressionType {
        if let Some((name, _)) = operand.pending {
            let says = (&*format!("niets heet hier `{name}`"), &*format!("nothing is called `{name}` here"));
            let truth = truth_of(name);
            let range = operand.range.clone();
            let meant = truth.map(|truth| (truth.to_owned(), true)).or_else(|| self.names.asked(name));
            let wrong = match meant {
                Some((meant, sure)) => {
                    let help = (&*format!("schrijf `{meant}`"), &*format!("write `{meant}`"));
                    let wrong = mistake("unknown-name", range.clone(), says, help);
                    if sure { wrong.fix(range, meant) } else { wrong }
                }
                None => {
                    let mut wrong = misspelt("unknown-name", range, says, name, &self.names.known());
                    if wrong.diagnostic.help.is_empty() {
                        let help = bilingual(
                            "een losse naam is een variabele van de casus; een vraag heeft haakjes, zoals `seen(beat)`",
                            "a name by itself is a variable of the case; a question has parentheses, like `seen(beat)`",
                        );
                        *wrong.diagnostic = wrong.diagnostic.clone().help(help);
                    }
                    wrong
                }
            };
            self.mistaken(wrong);
        }
        operand.kind
    }

    pub(super) fn demand(&mut self, operand: &Operand<'t>, kind: ExpressionType) {
        let found = self.settled(operand);
        // A count is a number, and true where it is not zero: `used(probe) and …` reads as people say it.
        if found == kind || matches!(found, ExpressionType::Unknown | ExpressionType::Count) {
            return;
        }
        let (words, help) = if kind == ExpressionType::Bool {
            (
                ("hier hoort iets dat waar of onwaar is", "something that is true or false belongs here"),
                ("vergelijk het, bijvoorbeeld met `>= 1`", "compare it, for example with `>= 1`"),
            )
        } else {
            (
                ("hier hoort een getal", "a number belongs here"),
                ("een vlag gebruik je zo: `vlag` of `not vlag`", "a flag is used like this: `flag` or `not flag`"),
            )
        };
        self.mistakes.push(mistake("condition-type", operand.range.clone(), words, help));
    }
}
