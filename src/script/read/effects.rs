//! Effects.

use super::ScenarioReader;
use crate::engine::relationship::{Facet, Gauge, Tally};
use crate::engine::{
    DocumentId, Effect, InterestId, LessonSource, PackedSpan, Promise, PromiseId, PromiseKind, VariableId, VariableKind,
};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::mentions::CasePart;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::symbols::unknown;

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn effects(&mut self, value: &'a RonValue<'a>) -> PackedSpan {
        let start = self.builder.effects.len();
        let items = self.decoder.parts(value);
        for (at, item) in items.iter().enumerate() {
            let path = format!("effects.{}", at + 1);
            self.within(&path, |reader| reader.effect(item));
        }
        PackedSpan::between(start, self.builder.effects.len())
    }

    fn effect(&mut self, value: &'a RonValue<'a>) -> Option<()> {
        let (name, values): (&str, &'a [RonValue<'a>]) = match &value.kind {
            ValueKind::Struct(Some(name), _) => (name, &[]),
            ValueKind::Tuple(Some(name), values) => (name, values),
            _ => {
                self.decoder.wrong_type(
                    value,
                    "een effect, zoals `Feel(who: \"…\", integrity: 3)`",
                    "an effect, like `Feel(who: \"…\", integrity: 3)`",
                );
                return None;
            }
        };
        let effect = match (name, values) {
            ("Feel", []) => self.feel(value)?,
            ("Gauge", []) => return self.gauges(value),
            ("Promise", []) => self.promise(value)?,
            ("Outcome", []) => self.outcome(value)?,
            ("Set", [variable, to]) => self.set(variable, to)?,
            ("Add", [variable, amount]) => self.add(variable, amount)?,
            ("Keep", [promise]) => Effect::Keep(self.promise_named(promise)?),
            ("Warn", [promise]) => Effect::Warn(self.promise_named(promise)?),
            ("Break", [promise]) => Effect::Break(self.promise_named(promise)?),
            ("Discover", [who, what]) => Effect::Discover(self.interest_named(who, what)?),
            ("Open", [document]) => {
                let document: DocumentId =
                    self.look_up(document, ("document", "document"), |symbols| &symbols.documents)?;
                Effect::Open(document)
            }
            ("Teach", [lesson]) => self.teach(lesson)?,
            (known, _) if format::EFFECTS.iter().any(|it| it.name == known) => {
                self.wrong_effect(value, known);
                return None;
            }
            (other, _) => {
                self.decoder.report(unknown(
                    ("effect", "effect"),
                    other,
                    value.span,
                    format::EFFECTS.iter().map(|it| it.name),
                ));
                return None;
            }
        };
        self.builder.effects.push(effect);
        Some(())
    }

    fn wrong_effect(&mut self, value: &RonValue<'a>, name: &str) {
        let (nl, en) = self.example(name);
        self.decoder.report(
            Diagnostic::error(
                "wrong-form",
                value.span,
                bilingual(format!("`{name}` is zo niet af"), format!("`{name}` is not complete like this")),
            )
            .help(bilingual(format!("schrijf `{name}({nl})`"), format!("write `{name}({en})`"))),
        );
    }

    /// What an effect holds, by the names of this case where it has some.
    fn example(&self, effect: &str) -> (String, String) {
        let symbols = &self.symbols;
        let who = symbols.called.first().map_or("roos", |(id, _)| *id);
        let both = |text: String| (text.clone(), text);
        let named = |name: Option<&&str>, nl: &str, en: &str| match name {
            Some(name) => both(format!("\"{name}\"")),
            None => (format!("\"{nl}\""), format!("\"{en}\"")),
        };
        match effect {
            "Feel" => both(format!("who: \"{who}\", integrity: 3, because: \"…\"")),
            "Gauge" => both(String::from("role_clarity: -6, because: \"…\"")),
            "Promise" => {
                let promise = |id: &str| format!("id: \"{id}\", to: \"{who}\", kind: Process, text: \"…\"");
                (promise("nabellen"), promise("call_back"))
            }
            "Outcome" => both(format!("who: \"{who}\", size: 12, because: \"…\"")),
            "Set" => match symbols.variables.iter().next() {
                Some((name, id)) if symbols.flags[id.index()] => both(format!("\"{name}\", true")),
                Some((name, id)) => match symbols.words[id.index()].first() {
                    Some(word) => both(format!("\"{name}\", \"{word}\"")),
                    None => both(format!("\"{name}\", 1")),
                },
                None => (String::from("\"variabele\", true"), String::from("\"variable\", true")),
            },
            "Add" => {
                let counts = |id: &VariableId| symbols.bounds.contains_key(id);
                let (nl, en) = named(
                    symbols.variables.iter().find(|(_, id)| counts(id)).map(|(name, _)| name),
                    "variabele",
                    "variable",
                );
                (format!("{nl}, 1"), format!("{en}, 1"))
            }
            "Discover" => match symbols.any_interest() {
                Some(interest) => both(format!("\"{}\"", interest.replacen('.', "\", \"", 1))),
                None => both(format!("\"{who}\", \"concern\"")),
            },
            "Open" => named(symbols.documents.keys().next(), "document", "document"),
            "Teach" => named(symbols.lessons.keys().next(), "leerpunt", "lesson"),
            _ => named(symbols.promises.keys().next(), "belofte", "promise"),
        }
    }

    fn feel(&mut self, value: &'a RonValue<'a>) -> Option<Effect> {
        let fields = self.decoder.part(value, &format::FEEL)?;
        let who = self.decoder.need(&fields, "who").and_then(|value| self.who(value));
        let facets = Facet::ALL.map(|facet| {
            fields.get(facet.id()).and_then(|value| self.decoder.int(value, -100..=100)).unwrap_or(0) as i16
        });
        let tallies = Tally::ALL
            .map(|tally| fields.get(tally.id()).and_then(|value| self.decoder.int(value, -1..=1)).unwrap_or(0) as i8);
        let because = self.maybe_text(&fields, "because");
        if !fields.has_unknown()
            && !format::FEEL
                .fields
                .iter()
                .any(|it| !matches!(it.name, "who" | "because") && fields.get(it.name).is_some())
        {
            self.wrong_effect(value, "Feel");
        }
        Some(Effect::Feel { who: who?, facets, tallies, because })
    }

    /// One effect in the file may change several gauges.
    fn gauges(&mut self, value: &'a RonValue<'a>) -> Option<()> {
        let fields = self.decoder.part(value, &format::GAUGE)?;
        let because = self.maybe_text(&fields, "because");
        let mut any = false;
        for gauge in Gauge::ALL {
            if let Some(value) = fields.get(gauge.id()) {
                any = true;
                if let Some(amount) = self.decoder.int(value, -1_000..=1_000) {
                    self.builder.effects.push(Effect::Gauge { gauge, amount, because });
                }
            }
        }
        if !any && !fields.has_unknown() {
            self.wrong_effect(value, "Gauge");
        }
        Some(())
    }

    fn outcome(&mut self, value: &'a RonValue<'a>) -> Option<Effect> {
        let fields = self.decoder.part(value, &format::OUTCOME)?;
        let who = self.decoder.need(&fields, "who").and_then(|value| self.who(value));
        let size = self.decoder.need(&fields, "size").and_then(|value| self.decoder.int(value, 0..=100));
        let because = self.maybe_text(&fields, "because");
        Some(Effect::Outcome { who: who?, size: size?, because })
    }

    /// Several choices may make the same promise; its person and kind are then the same.
    fn promise(&mut self, value: &'a RonValue<'a>) -> Option<Effect> {
        let fields = self.decoder.part(value, &format::PROMISE)?;
        let id = self.decoder.need(&fields, "id");
        let to = self.decoder.need(&fields, "to").and_then(|value| self.who(value));
        let kind = self.decoder.need(&fields, "kind");
        let kind = kind.and_then(|value| self.word(value, &PromiseKind::ALL, PromiseKind::id));
        let text = self.need_text(&fields, "text");
        let (id, to, kind, text) = (id?, to?, kind?, text?);
        let name = self.decoder.text(id)?;
        if !crate::script::source::is_id(name) {
            self.decoder.malformed_id(name, id.span);
            return None;
        }
        let promise = *self.symbols.promises.get(name)?;
        self.mention(id, promise.into());
        match self.promise_places.get(name).copied() {
            None => {
                // Numbers were given in the order of the file, and promises are read in that order.
                let kept = self.keep_name(name);
                while self.builder.promises.len() < promise.index() {
                    self.builder.promises.push(Promise { id: kept, to, kind });
                    self.source_map.promises.push(id.span);
                }
                self.source_map.promises.push(id.span);
                self.builder.promises.push(Promise { id: kept, to, kind });
                self.promise_places.insert(name, id.span);
            }
            Some(first) => {
                let known = &self.builder.promises[promise.index()];
                if (known.to, known.kind) != (to, kind) {
                    self.decoder.report(
                        Diagnostic::error(
                            "promise-differs",
                            id.span,
                            bilingual(
                                format!("de belofte `{name}` is elders van een andere soort, of aan iemand anders"),
                                format!("the promise `{name}` is of another kind elsewhere, or to somebody else"),
                            ),
                        )
                        .also(first, bilingual("hier voor het eerst", "first seen here"))
                        .help(bilingual("geef een van de twee een ander id", "give one of the two another id")),
                    );
                }
            }
        }
        Some(Effect::Promise { promise, text })
    }

    fn promise_named(&mut self, value: &RonValue<'a>) -> Option<PromiseId> {
        self.look_up(value, ("belofte", "promise"), |symbols| &symbols.promises)
    }

    fn interest_named(&mut self, who: &RonValue<'a>, what: &RonValue<'a>) -> Option<InterestId> {
        let who = self.who(who)?;
        let name = self.decoder.text(what)?;
        if let Some(interest) = self.symbols.interests.get(&(who, name)).copied() {
            self.mention(what, interest.into());
            return Some(interest);
        }
        if let ("concern", Some(concern)) = (name, self.symbols.concerns.get(&who)) {
            return Some(*concern);
        }
        let known: Vec<_> = self.symbols.interests.keys().filter(|(of, _)| *of == who).map(|(_, id)| *id).collect();
        self.decoder.report(unknown(("belang", "interest"), name, what.span, known));
        None
    }

    fn teach(&mut self, value: &RonValue<'a>) -> Option<Effect> {
        Some(match self.lesson(value)? {
            LessonSource::Case(lesson) => Effect::Teach(lesson),
            LessonSource::Model(lesson) => Effect::TeachModel(lesson),
        })
    }

    /// A variable that can be changed.
    fn variable_named(&mut self, value: &RonValue<'a>) -> Option<VariableId> {
        if let ValueKind::Text(name) = &value.kind
            && self.symbols.derived.contains_key(&**name)
            && !self.symbols.variables.contains_key(&**name)
        {
            self.decoder.report(
                Diagnostic::error(
                    "unknown-id",
                    value.span,
                    bilingual(
                        format!("`{name}` is afgeleid en kan niet veranderd worden"),
                        format!("`{name}` is derived and cannot be set"),
                    ),
                )
                .help(bilingual("verander waar zij van afhangt", "change what it depends on")),
            );
            return None;
        }
        self.look_up(value, ("variabele", "variable"), |symbols| &symbols.variables)
    }

    fn set(&mut self, variable: &RonValue<'a>, to: &RonValue<'a>) -> Option<Effect> {
        let id = self.variable_named(variable)?;
        if self.symbols.unread.contains(&id) {
            return None;
        }
        if self.is_drawn(id, variable) {
            return None;
        }
        let words = &self.symbols.words[id.index()];
        let value = if self.symbols.flags[id.index()] {
            i32::from(self.decoder.truth(to)?)
        } else if words.is_empty() {
            match self.builder.variables.get(id.index()).map(|it| &it.kind) {
                Some(VariableKind::Count { min, max, .. }) => self.decoder.int(to, *min..=*max)?,
                _ => self.decoder.int(to, -1_000_000..=1_000_000)?,
            }
        } else {
            let word = self.decoder.text(to)?;
            let Some(at) = words.iter().position(|it| *it == word) else {
                self.decoder.report(unknown(("woord", "word"), word, to.span, words.iter().copied()));
                return None;
            };
            self.mention(to, CasePart::Word(id, at as u16));
            at as i32
        };
        Some(Effect::Set(id, value))
    }

    /// Whether a variable is drawn, which is reported: nothing can change it.
    fn is_drawn(&mut self, id: VariableId, variable: &RonValue<'a>) -> bool {
        let drawn =
            matches!(self.builder.variables.get(id.index()).map(|it| &it.kind), Some(VariableKind::Drawn { .. }));
        if drawn && let ValueKind::Text(name) = &variable.kind {
            let message = bilingual(
                format!("`{name}` wordt getrokken als een sessie begint, en verandert daarna niet"),
                format!("`{name}` is drawn when a session starts, and does not change afterwards"),
            );
            let help = bilingual(
                "gebruik een `OneOf` voor wat in het gesprek verandert",
                "use a `OneOf` for what changes in the talk",
            );
            self.decoder.report(Diagnostic::error("drawn-set", variable.span, message).help(help));
        }
        drawn
    }

    fn add(&mut self, variable: &RonValue<'a>, amount: &RonValue<'a>) -> Option<Effect> {
        let id = self.variable_named(variable)?;
        if self.symbols.unread.contains(&id) {
            return None;
        }
        if self.is_drawn(id, variable) {
            return None;
        }
        if self.symbols.flags[id.index()] || !self.symbols.words[id.index()].is_empty() {
            self.decoder.report(
                Diagnostic::error(
                    "not-a-count",
                    variable.span,
                    bilingual("bij deze variabele valt niets op te tellen", "nothing can be added to this variable"),
                )
                .help(bilingual("gebruik `Set`, of maak er een `Count` van", "use `Set`, or make it a `Count`")),
            );
            return None;
        }
        Some(Effect::Add(id, self.decoder.int(amount, -1_000_000..=1_000_000)?))
    }
}
