//! What the names in a model's conditions stand for.

use crate::engine::MoveId;
use crate::engine::relationship::{Facet, Gauge, Noticed, Observation};
use crate::script::expression::{Argument, ExpressionType, Mistake, Names, mistake};
use crate::script::source::Span;
use crate::script::symbols::unknown;
use std::ops::Range;

/// What the names in a model's conditions stand for.
pub(super) struct ModelResolver<'m> {
    pub(super) moves: &'m [&'m str],
}

impl Names for ModelResolver<'_> {
    type Fact = Observation;

    fn name(&mut self, name: &str, _: Range<usize>) -> Option<(Observation, ExpressionType)> {
        let observation = match name {
            "trust" => Observation::Trust,
            "quality" => Observation::Quality,
            _ => Facet::of(name)
                .map(Observation::Facet)
                .or_else(|| Gauge::of(name).map(Observation::Gauge))
                .or_else(|| Noticed::of(name).map(Observation::Noticed))?,
        };
        Some((observation, ExpressionType::Number))
    }

    fn word(&mut self, _: usize, _: &str, _: Range<usize>) -> Option<i32> {
        None
    }

    fn words(&mut self, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn known(&mut self) -> Vec<String> {
        let facets = Facet::ALL.map(Facet::id).into_iter().chain(Gauge::ALL.map(Gauge::id));
        facets.chain(Noticed::ALL.map(Noticed::id)).chain(["trust", "quality"]).map(str::to_owned).collect()
    }

    fn call(
        &mut self,
        function: &str,
        arguments: &[Argument<'_>],
        range: Range<usize>,
    ) -> Result<(Observation, ExpressionType), Mistake> {
        let ("used", [argument]) = (function, arguments) else {
            return Err(mistake(
                "wrong-arguments",
                range,
                ("in een model kan alleen `used(zet)` gevraagd worden", "a model can only ask `used(move)`"),
                ("schrijf `used(acknowledge)`", "write `used(acknowledge)`"),
            ));
        };
        match self.moves.iter().position(|it| *it == argument.name) {
            Some(at) => Ok((Observation::Used(MoveId::new(at)), ExpressionType::Number)),
            None => {
                let known = self.moves.iter().copied();
                let diagnostic = unknown(("gesprekszet", "move"), argument.name, Span::default(), known);
                Err(Mistake::new(argument.range.clone(), diagnostic))
            }
        }
    }
}
