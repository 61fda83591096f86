//! Where it goes next.

use super::ScenarioReader;
use super::outline::TOPICS;
use crate::engine::{Branch, Condition, Home, PackedSpan, Site, Then};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::symbols::unknown;

/// What `then` holds, in words.
const CONTINUATION: (&str, &str) =
    ("een vervolg, zoals `Beat(\"…\")` of `End(\"…\")`", "a continuation, like `Beat(\"…\")` or `End(\"…\")`");

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn then(&mut self, value: &'a RonValue<'a>) -> Option<Then> {
        let (name, values): (&str, &'a [RonValue<'a>]) = match &value.kind {
            ValueKind::Word(word) => (word, &[]),
            ValueKind::Tuple(Some(name), values) => (name, values),
            ValueKind::Text(name) => {
                self.bare_then(value, name);
                return None;
            }
            // One continuation between brackets, or a name behind the word for what it is.
            ValueKind::List(values) if values.len() == 1 => {
                let inner = self.decoder.source[values[0].span.range()].to_owned();
                self.meant_then(value, Some(inner));
                return None;
            }
            ValueKind::Struct(None, fields) if fields.len() == 1 => {
                let name = if let ValueKind::Text(name) = &fields[0].value.kind { self.leads_to(name) } else { None };
                self.meant_then(value, name);
                return None;
            }
            _ => {
                self.decoder.wrong_type(value, CONTINUATION.0, CONTINUATION.1);
                return None;
            }
        };
        if let ("Beat" | "Scene" | "End", [to]) = (name, values)
            && !self.decoder.is_full()
            && self.leads_elsewhere(value, name, to)
        {
            return None;
        }
        match (name, values) {
            ("Beat", [beat]) => self.beat_here(beat).map(Then::Beat),
            ("Scene", [scene]) => self.look_up(scene, ("scène", "scene"), |symbols| &symbols.scenes).map(Then::Scene),
            ("End", [ending]) => self.look_up(ending, ("einde", "ending"), |symbols| &symbols.endings).map(Then::End),
            ("Topics", []) => self.topics(value),
            ("Call", [fragment, back]) => {
                let fragment = self.look_up(fragment, ("fragment", "fragment"), |symbols| &symbols.fragments);
                let back = match &back.kind {
                    ValueKind::Tuple(Some("Beat"), values) if values.len() == 1 => self.beat_here(&values[0]),
                    _ => {
                        let diagnostic = self.decoder.of_wrong_type(
                            back,
                            "het moment waar het daarna verdergaat: `Beat(\"…\")`",
                            "the beat where it goes on afterwards: `Beat(\"…\")`",
                        );
                        let form = if let ValueKind::Text(name) = &back.kind { self.leads_to(name) } else { None };
                        self.decoder.report(match form.filter(|form| form.starts_with("Beat(")) {
                            Some(form) => {
                                let help = bilingual(format!("schrijf `{form}`"), format!("write `{form}`"));
                                diagnostic.fix(help, back.span, form)
                            }
                            None => diagnostic,
                        });
                        None
                    }
                };
                Some(Then::Call(fragment?, back?))
            }
            ("Return", []) => self.back(value),
            ("First", [branches]) => self.first(branches),
            ("Chance", [branches]) => self.chance(branches),
            (known, _) if format::WAYS.iter().any(|it| it.name == known) => {
                self.wrong_form(value, known);
                None
            }
            (other, []) if self.leads_to(other).is_some() => {
                self.bare_then(value, other);
                None
            }
            (other, _) => {
                self.decoder.report(unknown(
                    ("vervolg", "continuation"),
                    other,
                    value.span,
                    format::WAYS.iter().map(|it| it.name),
                ));
                None
            }
        }
    }

    /// How one goes to what has this name: a beat of this scene, another scene, an ending or the topics.
    pub(super) fn leads_to(&self, name: &str) -> Option<String> {
        let here = self.here?;
        let symbols = &self.symbols;
        if name == TOPICS {
            return symbols.beats.contains_key(&(here.into(), TOPICS)).then(|| String::from("Topics"));
        }
        let form = match () {
            () if symbols.beats.contains_key(&(here.into(), name)) => "Beat",
            () if symbols.scenes.contains_key(name) => "Scene",
            () if symbols.endings.contains_key(name) => "End",
            () => return None,
        };
        Some(format!("{form}(\"{name}\")"))
    }

    /// A name where a continuation belongs.
    fn bare_then(&mut self, value: &RonValue<'a>, name: &str) {
        // All of it between quotation marks: `"Scene(foyer)"`.
        let inner = name
            .split_once('(')
            .and_then(|(form, rest)| Some((form, rest.strip_suffix(')')?.trim_matches(['"', '\'']))));
        let whole = || match inner {
            Some((form, id)) => self.leads_to(id).filter(|it| it.starts_with(&format!("{form}("))),
            None => matches!(name, "Topics" | "Return").then(|| name.to_owned()),
        };
        let meant = self.leads_to(name).or_else(whole);
        self.meant_then(value, meant);
    }

    /// Something that is no continuation, with the one that is meant.
    fn meant_then(&mut self, value: &RonValue<'a>, meant: Option<String>) {
        let diagnostic = self.decoder.of_wrong_type(value, CONTINUATION.0, CONTINUATION.1);
        self.decoder.report(match meant {
            Some(form) => {
                diagnostic.fix(bilingual(format!("schrijf `{form}`"), format!("write `{form}`")), value.span, form)
            }
            None => diagnostic,
        });
    }

    /// An id of another kind than the continuation takes: the scene of a `Beat`, the beat of an `End`.
    fn leads_elsewhere(&mut self, value: &RonValue<'a>, of: &str, to: &RonValue<'a>) -> bool {
        let ValueKind::Text(name) = &to.kind else { return false };
        if of == "Beat" && self.symbols.fragments.contains_key(&**name) && self.leads_to(name).is_none() {
            let help = bilingual(
                format!("een fragment roep je aan met `Call(\"{name}\", Beat(\"…\"))`"),
                format!("a fragment is called with `Call(\"{name}\", Beat(\"…\"))`"),
            );
            self.decoder.report(unknown(("moment", "beat"), name, to.span, []).without_help().help(help));
            return true;
        }
        let Some(form) = self.leads_to(name).filter(|form| !form.starts_with(&format!("{of}("))) else { return false };
        let exists = match of {
            "Beat" => self.here.is_some_and(|here| self.symbols.beats.contains_key(&(here.into(), &**name))),
            "Scene" => self.symbols.scenes.contains_key(&**name),
            _ => self.symbols.endings.contains_key(&**name),
        };
        if exists {
            return false;
        }
        let (nl, en) = match of {
            "Beat" => ("moment", "beat"),
            "Scene" => ("scène", "scene"),
            _ => ("einde", "ending"),
        };
        let help = bilingual(format!("schrijf `{form}`"), format!("write `{form}`"));
        let diagnostic = unknown((nl, en), name, to.span, []).without_help().fix(help, value.span, form);
        self.decoder.report(diagnostic);
        true
    }

    fn wrong_form(&mut self, value: &RonValue<'a>, name: &str) {
        let form = match name {
            "Topics" | "Return" => name.to_owned(),
            "Call" => String::from("Call(\"fragment\", Beat(\"terug\"))"),
            "First" => String::from("First([(when: \"…\", then: …), (then: …)])"),
            "Chance" => String::from("Chance([(3, Beat(\"a\")), (1, Beat(\"b\"))])"),
            _ => format!("{name}(\"…\")"),
        };
        self.decoder.report(
            Diagnostic::error(
                "wrong-form",
                value.span,
                bilingual(format!("`{name}` is zo niet af"), format!("`{name}` is not complete like this")),
            )
            .help(bilingual(format!("schrijf `{form}`"), format!("write `{}`", form.replace("terug", "back")))),
        );
    }

    fn topics(&mut self, value: &RonValue<'a>) -> Option<Then> {
        if let Some(home @ Home::Scene(_)) = self.here
            && !self.symbols.beats.contains_key(&(home.into(), TOPICS))
        {
            self.decoder.report(
                Diagnostic::error(
                    "no-topics",
                    value.span,
                    bilingual("deze scène heeft geen onderwerpen", "this scene has no topics"),
                )
                .help(bilingual(
                    "voeg `topics: { … }` toe aan de scène, of ga met `Beat(\"…\")` verder",
                    "add `topics: { … }` to the scene, or go on with `Beat(\"…\")`",
                )),
            );
            return None;
        }
        Some(Then::Topics)
    }

    fn back(&mut self, value: &RonValue<'a>) -> Option<Then> {
        if let Some(Home::Scene(_)) = self.here {
            self.decoder.report(
                Diagnostic::error(
                    "return-outside-fragment",
                    value.span,
                    bilingual("`Return` kan alleen in een fragment", "`Return` is only possible in a fragment"),
                )
                .help(bilingual("ga met `Beat(\"…\")` verder", "go on with `Beat(\"…\")`")),
            );
            return None;
        }
        Some(Then::Return)
    }

    fn first(&mut self, value: &'a RonValue<'a>) -> Option<Then> {
        let mut branches = Vec::new();
        let mut places = Vec::new();
        let mut settled = false;
        for item in self.decoder.parts(value) {
            let Some(fields) = self.decoder.part(item, &format::BRANCH) else { continue };
            let when = self.maybe_condition(&fields, "when");
            let place = fields.get("when").map(|value| value.span);
            settled |= when.as_ref().is_none_or(always_holds);
            let then = self.decoder.need(&fields, "then").and_then(|value| self.then(value));
            if let Some(then) = then {
                branches.push(Branch { when, weight: 1, then });
                places.push(place);
            }
        }
        if !branches.is_empty() && !settled {
            self.decoder.report(
                Diagnostic::warning(
                    "first-without-default",
                    value.span,
                    bilingual(
                        "als geen van deze voorwaarden klopt, gaat het nergens verder",
                        "if none of these conditions holds, it goes on nowhere",
                    ),
                )
                .help(bilingual("sluit af met `(then: …)`, zonder `when`", "end with `(then: …)`, without `when`")),
            );
        }
        let start = self.builder.branches.len();
        let placed =
            places.into_iter().enumerate().filter_map(|(at, place)| Some((Site::Branch((start + at) as u32), place?)));
        self.source_map.conditions.extend(placed);
        self.branches(value, branches).map(Then::First)
    }

    fn chance(&mut self, value: &'a RonValue<'a>) -> Option<Then> {
        let mut branches = Vec::new();
        let mut total = 0;
        for item in self.decoder.parts(value) {
            let ValueKind::Tuple(None, parts) = &item.kind else {
                self.decoder.wrong_type(
                    item,
                    "een gewicht en een vervolg, zoals `(3, Beat(\"a\"))`",
                    "a weight and a continuation, like `(3, Beat(\"a\"))`",
                );
                continue;
            };
            let [weight, then] = &**parts else {
                self.decoder.wrong_type(
                    item,
                    "een gewicht en een vervolg, zoals `(3, Beat(\"a\"))`",
                    "a weight and a continuation, like `(3, Beat(\"a\"))`",
                );
                continue;
            };
            let weight = self.decoder.int(weight, 0..=1_000_000);
            let then = self.then(then);
            if let (Some(weight), Some(then)) = (weight, then) {
                total += i64::from(weight);
                branches.push(Branch { when: None, weight: weight as u32, then });
            }
        }
        if total == 0 && !branches.is_empty() {
            self.decoder.report(
                Diagnostic::error(
                    "no-weight",
                    value.span,
                    bilingual("geen van deze gewichten is groter dan nul", "none of these weights is above zero"),
                )
                .help(bilingual(
                    "geef minstens één tak een gewicht boven nul",
                    "give one branch at least a weight above zero",
                )),
            );
        }
        self.branches(value, branches).map(Then::Chance)
    }

    fn branches(&mut self, value: &RonValue<'a>, branches: Vec<Branch>) -> Option<PackedSpan> {
        if branches.is_empty() {
            if matches!(&value.kind, ValueKind::List(items) if items.is_empty()) {
                self.decoder.report(
                    Diagnostic::error(
                        "no-branch",
                        value.span,
                        bilingual("hier staat geen enkele mogelijkheid", "there is not one possibility here"),
                    )
                    .help(bilingual(
                        "zet er een tak in, of schrijf één vervolg, zoals `Beat(\"…\")`",
                        "put a branch in it, or write one continuation, like `Beat(\"…\")`",
                    )),
                );
            }
            return None;
        }
        let start = self.builder.branches.len();
        self.builder.branches.extend(branches);
        Some(PackedSpan::between(start, self.builder.branches.len()))
    }
}

/// Whether a condition holds whatever happened before.
fn always_holds(condition: &Condition) -> bool {
    condition.facts().next().is_none() && condition.holds(&|_| 0)
}
