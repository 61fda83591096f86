//! What the names in a scenario's conditions stand for, where they are said.

mod arguments;

use crate::engine::relationship::{Facet, Model};
use crate::engine::{Counted, Counter, Fact, Home, VariableId};
use crate::script::expression::{Argument, ExpressionType, Mistake, Names, mistake};
use crate::script::format::CALLS;
use crate::script::meant::no_move;
use crate::script::mentions::CasePart;
use crate::script::source::Span;
use crate::script::symbols::{Symbols, unknown};
use arguments::placed;
use std::ops::Range;

/// The names that a condition can use at one place of a scenario.
pub(in crate::script) struct Resolver<'i, 'a> {
    pub(in crate::script) symbols: &'i Symbols<'a>,
    pub(in crate::script) model: &'i Model,
    /// The scene or fragment in which the condition stands.
    pub(in crate::script) here: Option<Home>,
    /// Asks for something to be counted.
    pub(in crate::script) watch: &'i mut dyn FnMut(Counted) -> Counter,
    /// What is allowed, but cannot be meant.
    pub(in crate::script) doubts: Vec<Mistake>,
    /// What was named, and where in the text.
    pub(in crate::script) named: Vec<(Range<usize>, CasePart)>,
}

type Called = Result<(Fact, ExpressionType), Mistake>;

impl Names for Resolver<'_, '_> {
    type Fact = Fact;

    fn name(&mut self, name: &str, range: Range<usize>) -> Option<(Fact, ExpressionType)> {
        if let Some(variable) = self.symbols.variables.get(name) {
            self.name_at(name, &range, [Some(CasePart::from(*variable))]);
            let kind = if self.symbols.unread.contains(variable) {
                ExpressionType::Unknown
            } else if self.symbols.flags[variable.index()] {
                ExpressionType::Bool
            } else if self.symbols.words[variable.index()].is_empty() {
                ExpressionType::Number
            } else {
                ExpressionType::Word(variable.index())
            };
            return Some((Fact::Variable(*variable), kind));
        }
        let derived = self.symbols.derived.get(name)?;
        self.name_at(name, &range, [Some(CasePart::from(*derived))]);
        let kind = match self.symbols.derived_truth[derived.index()] {
            Some(true) => ExpressionType::Bool,
            Some(false) => ExpressionType::Number,
            None => ExpressionType::Unknown,
        };
        Some((Fact::Derived(*derived), kind))
    }

    fn word(&mut self, variable: usize, word: &str, range: Range<usize>) -> Option<i32> {
        let at = self.symbols.words[variable].iter().position(|it| *it == word)?;
        self.name_at(word, &range, [Some(CasePart::Word(VariableId::new(variable), at as u16))]);
        Some(at as i32)
    }

    fn words(&mut self, variable: usize) -> Vec<String> {
        self.symbols.words[variable].iter().map(|word| (*word).to_owned()).collect()
    }

    fn known(&mut self) -> Vec<String> {
        let names = self.symbols.variables.keys().chain(self.symbols.derived.keys());
        names.copied().chain(CALLS.iter().map(|(_, form)| *form)).map(str::to_owned).collect()
    }

    fn bounds(&self, fact: Fact) -> Option<(i32, i32)> {
        Some(match fact {
            Fact::Facet(..) | Fact::Trust(_) | Fact::Quality(_) => (0, 100),
            Fact::Together(_) | Fact::Above(_) => (-100, 100),
            Fact::Level => (1, 5),
            Fact::Seen(_) | Fact::Used(_) | Fact::Planned(_) => (0, i32::MAX),
            Fact::Variable(variable) => *self.symbols.bounds.get(&variable)?,
            Fact::Gauge(_)
            | Fact::Picked(_)
            | Fact::Knows(_)
            | Fact::Promised(_)
            | Fact::Kept(_)
            | Fact::Warned(_)
            | Fact::Broken(_)
            | Fact::Done(_)
            | Fact::Derived(_) => return None,
        })
    }

    fn doubt(&mut self, doubt: Mistake) {
        self.doubts.push(doubt);
    }

    fn asked(&mut self, function: &str) -> Option<(String, bool)> {
        self.symbols.asked(function)
    }

    fn meant_by(&mut self, sentence: &str) -> Vec<String> {
        self.symbols.meant_by(sentence)
    }

    fn call(&mut self, function: &str, arguments: &[Argument<'_>], range: Range<usize>) -> Called {
        let Some((_, form)) = CALLS.iter().find(|(name, _)| *name == function) else {
            let known = CALLS.iter().map(|(name, _)| *name);
            return Err(placed(unknown(("vraag", "question"), function, Span::default(), known), range));
        };
        let counts = match function {
            "level" => 0..=0,
            "used" => 1..=2,
            _ => 1..=1,
        };
        if !counts.contains(&arguments.len()) {
            return Err(mistake(
                "wrong-arguments",
                range,
                (
                    &format!("tussen de haakjes van `{function}` hoort iets anders"),
                    &format!("something else belongs between the parentheses of `{function}`"),
                ),
                (
                    &format!("schrijf {}", forms(function, form, true, " of ")),
                    &format!("write {}", forms(function, form, false, " or ")),
                ),
            ));
        }
        let Some(argument) = arguments.first() else { return Ok((Fact::Level, ExpressionType::Number)) };
        if let Some(facet) = Facet::of(function) {
            return Ok((Fact::Facet(self.who(argument)?, facet), ExpressionType::Number));
        }
        Ok(match function {
            "trust" => (Fact::Trust(self.who(argument)?), ExpressionType::Number),
            "quality" => (Fact::Quality(self.who(argument)?), ExpressionType::Number),
            "together" => (Fact::Together(self.who(argument)?), ExpressionType::Number),
            "above" => (Fact::Above(self.who(argument)?), ExpressionType::Number),
            "gauge" => (Fact::Gauge(self.gauge(argument)?), ExpressionType::Number),
            "knows" => (Fact::Knows(self.interest(argument)?), ExpressionType::Bool),
            "knows_concern" => (Fact::Knows(self.concern(argument)?), ExpressionType::Bool),
            "seen" => {
                let beat = self.beat(argument, range)?;
                (Fact::Seen((self.watch)(Counted::Seen(beat))), ExpressionType::Count)
            }
            "picked" => {
                let (_, choice) = self.choice(argument, function)?;
                (Fact::Picked((self.watch)(Counted::Picked(choice))), ExpressionType::Bool)
            }
            "ranked" | "amount" => {
                let choice = self.planned(argument, function, range)?;
                (Fact::Planned((self.watch)(Counted::Planned(choice))), ExpressionType::Count)
            }
            "used" => {
                let id = self.model.move_id(argument.name).ok_or_else(|| {
                    placed(no_move(self.model, argument.name, Span::default()), argument.range.clone())
                })?;
                let who = arguments.get(1).map(|who| self.who(who)).transpose()?;
                (Fact::Used((self.watch)(Counted::Used(id, who))), ExpressionType::Count)
            }
            "done" => (Fact::Done(self.topic(argument)?), ExpressionType::Bool),
            promise => {
                let id = self.promise(argument)?;
                let fact = match promise {
                    "kept" => Fact::Kept(id),
                    "warned" => Fact::Warned(id),
                    "broken" => Fact::Broken(id),
                    _ => Fact::Promised(id),
                };
                (fact, ExpressionType::Bool)
            }
        })
    }
}

/// How a call is written, with what stands for names in Dutch or English.
fn forms(function: &str, form: &str, dutch: bool, or: &str) -> String {
    let mut form = format!("`{form}`");
    if function == "used" {
        form.push_str(&format!("{or}`used(move, who)`"));
    }
    if !dutch {
        return form;
    }
    let words = [
        ("who", "wie"),
        ("interest", "belang"),
        ("choice", "keuze"),
        ("(move", "(zet"),
        ("(promise", "(belofte"),
        ("(topic", "(onderwerp"),
    ];
    words.iter().fold(form, |form, (en, nl)| form.replace(en, nl))
}
