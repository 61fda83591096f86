//! What a choice or a beat brings about besides its moves, as it stands on a sheet: in words, with what can be written and
//! picked of it.

use super::{SheetText, SheetWriter};
use crate::engine::relationship::{Facet, Gauge, Tally};
use crate::engine::{Effect, PromiseKind, VariableId, VariableKind};
use crate::report::condition::readable;
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::is_amount;
use std::ops::Range;

/// Points by which something can go up, or down.
const POINTS: [i64; 7] = [1, 2, 3, 4, 6, 8, 12];

/// Numbers of a counter that are offered at most.
const COUNTS: i64 = 13;

/// Something that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetEffect {
    /// Where it stands.
    pub at: CasePath,
    /// As it is written.
    pub written: String,
    /// As a sentence, where the case can be played.
    pub words: Option<String>,
    /// Its texts, each with what it is: `text` or `because`.
    pub texts: Vec<(&'static str, SheetText)>,
    /// What else can be picked of it, where the case can be played.
    pub picks: Vec<SheetPick>,
}

/// Something of which one of several is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPick {
    /// Where it stands.
    pub at: CasePath,
    /// What it is about.
    pub name: String,
    /// What can be picked, in words and as it is written; without a value the field goes.
    pub options: Vec<(String, Option<CaseValue>)>,
    /// Which of them holds now.
    pub chosen: usize,
}

impl SheetWriter<'_> {
    /// Effects in their order; `played` is where they are among those of the scenario.
    pub(super) fn effects(
        &self,
        value: &CaseValue,
        path: &CasePath,
        field: &str,
        played: Option<Range<usize>>,
    ) -> Vec<SheetEffect> {
        let written = value.get(field).map(CaseValue::items).unwrap_or_default();
        let mut said = self.scenario.zip(played).map(|(scenario, range)| scenario.effects[range].iter());
        let list = path.name(field);
        let effect = |(place, effect): (usize, &CaseValue)| {
            let at = list.item(place);
            let said = said.as_mut().zip(self.sentences);
            let words = said.map(|(said, words)| {
                let own = said.by_ref().take(changes(effect));
                own.map(|it| words.effect(it)).collect::<Vec<_>>().join(" · ")
            });
            let texts = match effect {
                CaseValue::Part(name, _) if name == "Promise" => vec![("text", SheetText::of(effect, &at, "text"))],
                CaseValue::Part(..) => vec![("because", SheetText::of(effect, &at, "because"))],
                _ => Vec::new(),
            };
            SheetEffect { written: effect.written(), words, texts, picks: self.picks(effect, &at), at }
        };
        written.iter().enumerate().map(effect).collect()
    }

    /// What can be picked of an effect.
    fn picks(&self, effect: &CaseValue, at: &CasePath) -> Vec<SheetPick> {
        let first = effect.items().first().and_then(CaseValue::as_text);
        match effect {
            CaseValue::Part(name, _) if name == "Promise" => {
                [self.kind(effect, at), self.whom(effect, at, "to")].into_iter().flatten().collect()
            }
            CaseValue::Part(name, fields) if name == "Outcome" => {
                let mut sizes: Vec<i64> = (1..=10).map(|it| it * 5).collect();
                let now = fields.iter().find(|it| it.0 == "size").map(|it| &it.1);
                let said = |size: i64| self.words.text_with("studio-effect-size", &[("size", size.into())]);
                let name = self.words.text("studio-effect-weight");
                let pick = number(at.name("size"), name, now, &mut sizes, said);
                pick.into_iter().chain(self.whom(effect, at, "who")).collect()
            }
            CaseValue::Part(name, fields) if matches!(&**name, "Feel" | "Gauge") => {
                let amounts: Vec<_> = fields.iter().filter(|(name, _)| is_amount(name)).collect();
                let alone = amounts.len() == 1;
                amounts.into_iter().filter_map(|(name, value)| self.amount(name, value, at, alone)).collect()
            }
            CaseValue::Form(name, values) if name == "Add" => {
                let mut steps: Vec<i64> = [-3, -2, -1, 1, 2, 3].to_vec();
                let called = readable(first.unwrap_or_default());
                let said = |by: i64| self.change(&format!("“{called}”"), by);
                let name = self.words.text_with("studio-effect-much", &[("name", called.as_str().into())]);
                number(at.item(1), name, values.get(1), &mut steps, said).into_iter().collect()
            }
            CaseValue::Form(name, values) if name == "Set" => {
                first.and_then(|it| self.value(it, values.get(1)?, at)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn change(&self, name: &str, by: i64) -> String {
        let by = i32::try_from(by).unwrap_or_default();
        self.sentences.map(|it| it.change(name, by)).unwrap_or_default()
    }

    /// How much of what somebody feels, or of a tally.
    fn amount(&self, field: &str, value: &CaseValue, effect: &CasePath, alone: bool) -> Option<SheetPick> {
        let model = &self.scenario?.model;
        let tally = Tally::of(field).map(|it| &model.tallies[it as usize]);
        let called = Facet::of(field).map(|it| &model.facets[it as usize]).or(tally);
        let called = called.or_else(|| Gauge::of(field).map(|it| &model.gauges[it as usize]))?;
        let called = called.get(self.words.language());
        let most = if tally.is_some() { 1 } else { POINTS.len() };
        let down = POINTS[..most].iter().rev().map(|it| -it);
        let mut points: Vec<i64> = down.chain(POINTS[..most].iter().copied()).collect();
        let name = self.words.text_with("studio-effect-much", &[("name", called.into())]);
        let said = |by: i64| self.change(called, by);
        let mut pick = number(effect.name(field), name, Some(value), &mut points, said)?;
        if !alone {
            let none = self.words.text_with("studio-effect-unchanged", &[("name", called.into())]);
            pick.options.push((none, None));
        }
        Some(pick)
    }

    fn kind(&self, effect: &CaseValue, at: &CasePath) -> Option<SheetPick> {
        let said = |kind: PromiseKind| self.words.text(&format!("studio-promise-{}", kind.id().to_lowercase()));
        let chosen = PromiseKind::ALL.iter().position(|it| it.id() == effect.word_of("kind"))?;
        let options = PromiseKind::ALL.map(|it| (said(it), Some(CaseValue::word(it.id())))).to_vec();
        let name = self.words.text("studio-effect-kind");
        Some(SheetPick { at: at.name("kind"), name, options, chosen })
    }

    fn whom(&self, effect: &CaseValue, at: &CasePath, field: &str) -> Option<SheetPick> {
        let cast = self.talk.case.get("cast").map(CaseValue::entries).unwrap_or_default();
        let chosen = cast.iter().position(|(id, _)| id == effect.text_of(field))?;
        let options = cast.iter().map(|(id, _)| (self.called(id), Some(CaseValue::text(id)))).collect();
        Some(SheetPick { at: at.name(field), name: self.words.text("studio-effect-whom"), options, chosen })
    }

    /// What a variable is set to.
    fn value(&self, variable: &str, now: &CaseValue, effect: &CasePath) -> Option<SheetPick> {
        let (scenario, sentences) = self.scenario.zip(self.sentences)?;
        let at = scenario.variables.iter().position(|it| scenario.texts.name(it.id) == variable)?;
        let said = |value: i64| {
            let value = i32::try_from(value).unwrap_or_default();
            sentences.effect(&Effect::Set(VariableId::new(at), value))
        };
        let kind = &scenario.variables[at].kind;
        let name = self.words.text_with("studio-effect-value", &[("name", readable(variable).into())]);
        let place = effect.item(1);
        match kind {
            VariableKind::Flag(_) => {
                let options = [true, false].map(|it| (said(i64::from(it)), Some(CaseValue::Bool(it)))).to_vec();
                Some(SheetPick { at: place, name, options, chosen: usize::from(*now != CaseValue::Bool(true)) })
            }
            VariableKind::Count { min, max, .. } => {
                let mut numbers: Vec<i64> = (i64::from(*min)..=i64::from(*max)).take(COUNTS as usize).collect();
                number(place, name, Some(now), &mut numbers, said)
            }
            VariableKind::OneOf { words, .. } | VariableKind::Drawn { words, .. } => {
                let ids: Vec<_> = words.iter().map(|it| scenario.texts.name(*it)).collect();
                let chosen = ids.iter().position(|it| now.as_text() == Some(it))?;
                let option = |(at, id): (usize, &&str)| (said(at as i64), Some(CaseValue::text(id)));
                Some(SheetPick { at: place, name, options: ids.iter().enumerate().map(option).collect(), chosen })
            }
        }
    }
}

/// A number to pick, with the one that holds now among those that are offered.
pub(super) fn number(
    at: CasePath,
    name: String,
    now: Option<&CaseValue>,
    offered: &mut Vec<i64>,
    said: impl Fn(i64) -> String,
) -> Option<SheetPick> {
    let Some(CaseValue::Number(now)) = now else { return None };
    if !offered.contains(now) {
        offered.push(*now);
        offered.sort_unstable();
    }
    let chosen = offered.iter().position(|it| it == now)?;
    let options = offered.iter().map(|it| (said(*it), Some(CaseValue::Number(*it)))).collect();
    Some(SheetPick { at, name, options, chosen })
}

/// How many things an effect changes, each of which is an effect of its own when it is played: several gauges may stand in one.
fn changes(effect: &CaseValue) -> usize {
    match effect {
        CaseValue::Part(name, fields) if name == "Gauge" => fields.iter().filter(|(name, _)| name != "because").count(),
        _ => 1,
    }
}
