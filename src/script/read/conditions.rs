//! Conditions and derived values, compiled where they stand, and what they need to have counted.

use super::ScenarioReader;
use crate::engine::{Condition, Counted, Counter, Fact, Recall, RecallingPart, Site};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::expression::{ExpressionType, Mistake, compile, compile_value};
use crate::script::limits::CONDITION_STEPS;
use crate::script::resolve::Resolver;
use crate::script::ron::RonValue;

impl<'a> ScenarioReader<'_, 'a> {
    /// A condition.
    pub(super) fn condition(&mut self, value: &RonValue<'a>) -> Option<Condition> {
        if self.decoder.is_full() {
            return None;
        }
        let text = self.decoder.text(value)?;
        if self.decoder.is_full() {
            return None;
        }
        let (compiled, doubts, named) = {
            let (watches, order) = (&mut self.watches, &mut self.order);
            let mut watch = |what: Counted| {
                *watches.entry(what).or_insert_with(|| {
                    order.push(what);
                    Counter::new(order.len() - 1)
                })
            };
            let (symbols, model, here) = (&self.symbols, self.model, self.here);
            let (doubts, named) = (Vec::new(), Vec::new());
            let mut resolver = Resolver { symbols, model, here, watch: &mut watch, doubts, named };
            (compile(text, &mut resolver), resolver.doubts, resolver.named)
        };
        self.tell(value, doubts, compiled.is_err());
        self.mentions(value, named);
        let condition = self.decoder.compiled(value, compiled)?;
        self.affordable(value, condition)
    }

    /// A condition of a field that may be absent.
    pub(super) fn maybe_condition(&mut self, fields: &Fields<'_, 'a>, name: &'static str) -> Option<Condition> {
        fields.get(name).and_then(|value| self.condition(value))
    }

    /// A condition that something waits for.
    pub(super) fn waiting(&mut self, fields: &Fields<'_, 'a>, name: &'static str, what: Site) -> Option<Condition> {
        let value = fields.get(name)?;
        self.source_map.conditions.push((what, value.span));
        self.condition(value)
    }

    /// What a text repeats: a condition that is to hold wherever the text is shown.
    pub(super) fn recalled(&mut self, fields: &Fields<'_, 'a>, by: RecallingPart) {
        if let Some(value) = fields.get("recalls")
            && let Some(condition) = self.condition(value)
        {
            self.recalls_at.push(value.span);
            self.builder.recalls.push(Recall { by, condition });
        }
    }

    /// A value of any type, for a derived variable.
    pub(super) fn derived_value(&mut self, value: &RonValue<'a>) -> Option<(Condition, ExpressionType)> {
        let text = self.decoder.text(value)?;
        let (compiled, doubts, named) = {
            let (watches, order) = (&mut self.watches, &mut self.order);
            let mut watch = |what: Counted| {
                *watches.entry(what).or_insert_with(|| {
                    order.push(what);
                    Counter::new(order.len() - 1)
                })
            };
            let (symbols, model) = (&self.symbols, self.model);
            let (doubts, named) = (Vec::new(), Vec::new());
            let mut resolver = Resolver { symbols, model, here: None, watch: &mut watch, doubts, named };
            (compile_value(text, &mut resolver), resolver.doubts, resolver.named)
        };
        self.tell(value, doubts, compiled.is_err());
        self.mentions(value, named);
        let (condition, kind) = self.decoder.compiled(value, compiled)?;
        Some((self.affordable(value, condition)?, kind))
    }

    /// Tells what is allowed in a condition but cannot be meant, unless something is wrong with it anyway.
    fn tell(&mut self, value: &RonValue<'a>, doubts: Vec<Mistake>, wrong: bool) {
        for doubt in doubts.into_iter().filter(|_| !wrong) {
            self.decoder.mistaken(value, doubt);
        }
    }

    /// A condition that does not take too many steps.
    fn affordable(&mut self, value: &RonValue<'a>, condition: Condition) -> Option<Condition> {
        if self.cost(&condition) > CONDITION_STEPS {
            self.decoder.report(
                Diagnostic::error(
                    "condition-too-long",
                    value.span,
                    bilingual("deze voorwaarde vraagt te veel rekenwerk", "this condition takes too much work"),
                )
                .help(bilingual("splits haar met `derived`", "split it with `derived`")),
            );
            return None;
        }
        Some(condition)
    }

    /// The steps that a condition takes, derived variables included.
    pub(super) fn cost(&self, condition: &Condition) -> usize {
        let inner = condition.facts().map(|fact| match fact {
            Fact::Derived(derived) => self.derived_cost.get(derived.index()).copied().unwrap_or(0),
            _ => 0,
        });
        inner.fold(condition.steps(), usize::saturating_add)
    }

    /// Has something counted.
    pub(super) fn watch(&mut self, what: Counted) {
        let order = &mut self.order;
        self.watches.entry(what).or_insert_with(|| {
            order.push(what);
            Counter::new(order.len() - 1)
        });
    }
}
