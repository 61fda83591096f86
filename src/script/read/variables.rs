//! Variables and derived variables.

use super::ScenarioReader;
use super::outline::{MapEntry, NameOutline};
use crate::engine::{Condition, Derived, DerivedId, Expression, Op, Variable, VariableId, VariableKind};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::expression::ExpressionType;
use crate::script::format;
use crate::script::limits::CONDITION_NESTING;
use crate::script::mentions::CasePart;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
use crate::script::suggest::meant_by;
use std::collections::BTreeMap;

/// What a count can be when its author gives no bounds, and the widest bounds there are.
const COUNT: std::ops::RangeInclusive<i32> = -1_000_000..=1_000_000;

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn read_variables(&mut self, outline: &NameOutline<'a, 'a>) {
        for (id, key, value) in &outline.variables {
            if self.symbols.derived.contains_key(id)
                && let Some((_, other, _)) = outline.derived.iter().find(|(other, ..)| other == id)
            {
                self.decoder.duplicate(id, other.span, key.span);
            }
            self.reserved(id, key.span);
            self.source_map.variables.push(key.span);
            let (kind, words) = self.variable(value, VariableId::new(self.symbols.flags.len())).unwrap_or_else(|| {
                self.symbols.unread.insert(VariableId::new(self.symbols.flags.len()));
                (VariableKind::Flag(false), Vec::new())
            });
            self.symbols.flags.push(matches!(kind, VariableKind::Flag(_)));
            if let VariableKind::Count { min, max, .. } = kind {
                self.symbols.bounds.insert(VariableId::new(self.symbols.words.len()), (min, max));
            }
            self.symbols.words.push(words);
            let id = self.keep_name(id);
            self.builder.variables.push(Variable { id, kind });
        }
        self.read_derived(&outline.derived);
    }

    /// Conditions could not name a variable that is called like one of their own words.
    fn reserved(&mut self, id: &str, span: Span) {
        if CasePart::Variable(VariableId::new(0)).reserves(id) {
            self.decoder.report(
                Diagnostic::error(
                    "reserved-id",
                    span,
                    bilingual(
                        format!("`{id}` is een woord van voorwaarden"),
                        format!("`{id}` is a word of conditions"),
                    ),
                )
                .help(bilingual("geef deze variabele een andere naam", "give this variable another name")),
            );
        }
    }

    fn variable(&mut self, value: &'a RonValue<'a>, id: VariableId) -> Option<(VariableKind, Vec<&'a str>)> {
        match &value.kind {
            ValueKind::Struct(Some("Count"), _) | ValueKind::Tuple(Some("Count"), _) => {
                let fields = self.decoder.part(value, &format::COUNT)?;
                let number = |reader: &mut Self, name: &'static str, absent: i32| match fields.get(name) {
                    Some(value) => reader.decoder.int(value, COUNT),
                    None => Some(absent),
                };
                let min = number(self, "min", *COUNT.start())?;
                let max = number(self, "max", *COUNT.end())?;
                let start = number(self, "start", 0.clamp(min.min(max), max.max(min)))?;
                if !(min..=max).contains(&start) {
                    self.decoder.report(
                        Diagnostic::error(
                            "out-of-range",
                            value.span,
                            bilingual(
                                format!("{start} ligt niet tussen {min} en {max}"),
                                format!("{start} does not lie between {min} and {max}"),
                            ),
                        )
                        .help(bilingual(
                            "laat `start` tussen `min` en `max` liggen, en `min` onder `max`",
                            "let `start` lie between `min` and `max`, and `min` below `max`",
                        )),
                    );
                    return None;
                }
                Some((VariableKind::Count { start, min, max }, Vec::new()))
            }
            ValueKind::Tuple(Some("Flag"), values) if values.len() == 1 => {
                Some((VariableKind::Flag(self.decoder.truth(&values[0])?), Vec::new()))
            }
            ValueKind::Tuple(Some("OneOf"), values) if values.len() == 2 => self.one_of(&values[0], &values[1], id),
            ValueKind::Tuple(Some("Drawn"), values) if values.len() == 1 => self.drawn(&values[0], id),
            _ => {
                let diagnostic = self.decoder.of_wrong_type(
                    value,
                    "`Count(start: 3, min: 0, max: 5)`, `Flag(false)`, `OneOf(\"a\", [\"a\", \"b\"])` of `Drawn([(1, \"a\"), (1, \"b\")])`",
                    "`Count(start: 3, min: 0, max: 5)`, `Flag(false)`, `OneOf(\"a\", [\"a\", \"b\"])` or `Drawn([(1, \"a\"), (1, \"b\")])`",
                );
                let written = &self.decoder.source[value.span.range()];
                let kinds = || format::forms().filter(|it| it.of == "variable").map(|it| it.name);
                let meant = match &value.kind {
                    ValueKind::Bool(truth) => Some(format!("Flag({truth})")),
                    ValueKind::Number(number) => Some(format!("Count(start: {number})")),
                    ValueKind::Tuple(Some(name), _) | ValueKind::Struct(Some(name), _) => {
                        meant_by(name, kinds).filter(|it| it != name).map(|it| written.replacen(name, it, 1))
                    }
                    _ => None,
                };
                if value.kind != ValueKind::Broken {
                    self.decoder.report(match meant {
                        Some(meant) => {
                            let words = bilingual(format!("schrijf `{meant}`"), format!("write `{meant}`"));
                            diagnostic.fix(words, value.span, meant)
                        }
                        None => diagnostic,
                    });
                }
                None
            }
        }
    }

    /// Derived variables may stand in any order, but not in a circle.
    fn read_derived(&mut self, entries: &[MapEntry<'a, 'a>]) {
        for (id, key, _) in entries {
            self.reserved(id, key.span);
        }
        self.symbols.derived_truth = vec![None; entries.len()];
        self.derived_cost = vec![0; entries.len()];
        let mut conditions: Vec<Option<(Condition, bool)>> = vec![None; entries.len()];
        let mut depth = vec![0usize; entries.len()];
        let uses: Vec<_> = entries.iter().map(|(_, _, value)| names_in(value, &self.symbols.derived)).collect();
        let mut done = vec![false; entries.len()];
        while let Some(at) = (0..entries.len()).find(|at| !done[*at] && uses[*at].iter().all(|used| done[*used])) {
            done[at] = true;
            depth[at] = 1 + uses[at].iter().map(|used| depth[*used]).max().unwrap_or(0);
            if depth[at] > CONDITION_NESTING {
                self.decoder.report(Diagnostic::error(
                    "condition-too-deep",
                    entries[at].2.span,
                    bilingual(
                        format!("meer dan {CONDITION_NESTING} afgeleide variabelen bouwen hier op elkaar"),
                        format!("more than {CONDITION_NESTING} derived variables build on one another here"),
                    ),
                ));
                continue;
            }
            if let Some((condition, kind)) = self.derived_value(entries[at].2) {
                if let ExpressionType::Word(_) = kind {
                    self.decoder.report(Diagnostic::error(
                        "condition-type",
                        entries[at].2.span,
                        bilingual(
                            "een afgeleide variabele is een getal, of waar of onwaar",
                            "a derived variable is a number, or true or false",
                        ),
                    ));
                }
                self.derived_cost[at] = self.cost(&condition);
                self.symbols.derived_truth[at] =
                    (kind != ExpressionType::Unknown).then_some(kind == ExpressionType::Bool);
                conditions[at] = Some((condition, kind == ExpressionType::Bool));
            }
        }
        for at in (0..entries.len()).filter(|at| !done[*at]) {
            let next = uses[at].iter().find(|used| !done[**used]).map_or(at, |used| *used);
            let diagnostic = Diagnostic::error(
                "derived-cycle",
                entries[at].1.span,
                bilingual(
                    format!("`{}` hangt van zichzelf af", entries[at].0),
                    format!("`{}` depends on itself", entries[at].0),
                ),
            );
            self.decoder.report(if next == at {
                diagnostic.help(bilingual(
                    "een afgeleide variabele wordt steeds opnieuw berekend; tellen doe je met een `Count` en `Add`",
                    "a derived variable is worked out anew each time; to count use a `Count` and `Add`",
                ))
            } else {
                diagnostic.also(entries[next].1.span, bilingual("langs deze", "by way of this one")).help(bilingual(
                    "laat een van de twee niet naar de ander verwijzen",
                    "let one of the two not refer to the other",
                ))
            });
        }
        for ((id, ..), condition) in entries.iter().zip(conditions) {
            let id = self.keep_name(id);
            let (condition, truth) = match condition {
                Some(condition) => condition,
                None => match Expression::new(vec![Op::Number(0)]) {
                    Some(never) => (never, true),
                    None => continue,
                },
            };
            self.builder.derived.push(Derived { id, condition, truth });
        }
    }
}

/// The derived variables that a text names.
fn names_in(value: &RonValue<'_>, derived: &BTreeMap<&str, DerivedId>) -> Vec<usize> {
    let ValueKind::Text(text) = &value.kind else { return Vec::new() };
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    let mut used: Vec<_> = words.filter_map(|word| derived.get(word).map(|id| id.index())).collect();
    used.sort_unstable();
    used.dedup();
    used
}
