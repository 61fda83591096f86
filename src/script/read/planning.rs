//! Planning beats: `select: Budget("uren", 16)`, `Rank(3)` and `Divide(24, step: 2)`, and what their choices cost.

use super::ScenarioReader;
use super::outline::BeatOutline;
use crate::engine::{ChoiceId, MOST_STEPS, Planning};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::format;
use crate::script::ron::{RonValue, ValueKind};
use crate::script::source::Span;
use crate::script::symbols::unknown;

/// The most that there can be to spend or to divide.
pub(in crate::script) const MOST_PLANNED: i32 = 10_000;
/// The most choices of a beat.
const MOST_CHOICES: i32 = 200;

/// How many choices are picked at once, and what is planned with them.
pub(super) type Selected = ((u8, u8), Option<Planning>);

/// The name of the form that a value of `select` has: `Budget`, `Rank` or `Divide`.
pub(in crate::script) fn form_of<'a>(value: &RonValue<'a>) -> Option<&'a str> {
    match &value.kind {
        ValueKind::Word(name) | ValueKind::Tuple(Some(name), _) | ValueKind::Struct(Some(name), _) => Some(*name),
        _ => None,
    }
}

/// The forms that `select` may have besides two numbers.
fn forms() -> impl Iterator<Item = &'static format::FormSpec> {
    format::forms().filter(|it| it.of == "select")
}

impl<'a> ScenarioReader<'_, 'a> {
    /// What stands behind `select`.
    pub(super) fn selected(&mut self, value: &RonValue<'a>, outline: &BeatOutline<'a, 'a>) -> Option<Selected> {
        let Some(name) = form_of(value) else { return Some((self.pair_selected(value, outline)?, None)) };
        let values: &[RonValue<'a>] = match &value.kind {
            ValueKind::Tuple(_, values) => values,
            _ => &[],
        };
        let (own, fields) = match values {
            [own @ .., last] if matches!(last.kind, ValueKind::Struct(None, _)) => (own, Some(last)),
            _ => (values, None),
        };
        match (name, own, fields) {
            ("Budget", [word, total], _) => self.budget(word, total, fields, outline),
            ("Rank", [count], None) => self.rank(count, outline),
            ("Divide", [total], _) => self.divide(value.span, total, fields, outline),
            _ => {
                let diagnostic = match forms().find(|it| it.name == name) {
                    Some(form) => Diagnostic::error(
                        "wrong-form",
                        value.span,
                        bilingual(format!("`{name}` is zo niet af"), format!("`{name}` is not complete like this")),
                    )
                    .help(bilingual(format!("schrijf `{}`", form.written), format!("write `{}`", form.written))),
                    None => {
                        let known = forms().map(|it| it.name);
                        unknown(("manier van plannen", "way of planning"), name, value.span, known)
                    }
                };
                self.decoder.report(diagnostic);
                None
            }
        }
    }

    /// `Budget("uren", 16, least: 1)`: the word, what there is, and the least that is picked.
    fn budget(
        &mut self,
        word: &RonValue<'a>,
        total: &RonValue<'a>,
        fields: Option<&RonValue<'a>>,
        outline: &BeatOutline<'a, 'a>,
    ) -> Option<Selected> {
        let text = self.text(word, "select");
        let fields = fields.map(|it| self.decoder.fields(it, "Budget", &["least"]));
        let count = outline.choices.len() as i32;
        let total = self.decoder.int(total, 1..=MOST_PLANNED);
        let least = match fields.as_ref().map(|it| it.as_ref()?.get("least")) {
            Some(Some(least)) => self.decoder.int(least, 0..=count.clamp(1, MOST_CHOICES))?,
            Some(None) | None => 0,
        };
        let planning = Planning::Budget { word: text?, total: total? as u16 };
        Some(((least as u8, count.min(MOST_CHOICES) as u8), Some(planning)))
    }

    /// `Rank(3)`: so many of the choices, the first first.
    fn rank(&mut self, value: &RonValue<'a>, outline: &BeatOutline<'a, 'a>) -> Option<Selected> {
        let count = self.decoder.int(value, 2..=MOST_CHOICES)?;
        let choices = outline.choices.len() as i32;
        if count > choices {
            let diagnostic = Diagnostic::error(
                "out-of-range",
                value.span,
                bilingual(
                    format!("van {choices} keuzes kun je er geen {count} op volgorde zetten"),
                    format!("of {choices} choices one cannot put {count} in order"),
                ),
            );
            let help = bilingual(
                format!("schrijf er {count} op, of laat er minder op volgorde zetten"),
                format!("write {count} of them, or let fewer be put in order"),
            );
            self.decoder.report(diagnostic.help(help));
            return None;
        }
        Some(((count as u8, count as u8), Some(Planning::Rank)))
    }

    /// `Divide(24, step: 2)`: what there is, and the smallest part.
    fn divide(
        &mut self,
        whole: Span,
        value: &RonValue<'a>,
        fields: Option<&RonValue<'a>>,
        outline: &BeatOutline<'a, 'a>,
    ) -> Option<Selected> {
        let fields = fields.map(|it| self.decoder.fields(it, "Divide", &["step"]));
        let total = self.decoder.int(value, 1..=MOST_PLANNED)?;
        let written = match &fields {
            Some(fields) => fields.as_ref()?.get("step"),
            None => None,
        };
        let step = match written {
            Some(step) => self.decoder.int(step, 1..=MOST_PLANNED)?,
            None => 1,
        };
        let at = written.map_or(value.span, |it| it.span);
        if total % step != 0 {
            let under = (1..step).rev().find(|it| total % it == 0).unwrap_or(1);
            let diagnostic = Diagnostic::error(
                "out-of-range",
                at,
                bilingual(
                    format!("{total} gaat niet op in stappen van {step}"),
                    format!("{total} cannot be divided in steps of {step}"),
                ),
            );
            let words = bilingual(format!("schrijf bijvoorbeeld `{under}`"), format!("for example write `{under}`"));
            self.decoder.report(diagnostic.fix(words, at, under.to_string()));
            return None;
        }
        if total / step > i32::from(MOST_STEPS) {
            let diagnostic = Diagnostic::error(
                "out-of-range",
                at,
                bilingual(
                    format!("{total} in stappen van {step} zijn meer dan {MOST_STEPS} stappen"),
                    format!("{total} in steps of {step} are more than {MOST_STEPS} steps"),
                ),
            );
            self.decoder.report(diagnostic.help(bilingual("maak de stap groter", "make the step larger")));
            return None;
        }
        let count = outline.choices.len();
        if count < 2 {
            let message =
                bilingual("er zijn er geen twee om het over te verdelen", "there are not two to divide it among");
            let help = bilingual("voeg keuzes toe, of haal `select` weg", "add choices, or remove `select`");
            self.decoder.report(Diagnostic::error("out-of-range", whole, message).help(help));
            return None;
        }
        let most = count.min(MOST_CHOICES as usize) as u8;
        Some(((1, most), Some(Planning::Divide { total: total as u16, step: step as u16 })))
    }

    /// What a choice takes of the budget of its beat.
    pub(super) fn choice_cost(&mut self, fields: &Fields<'_, 'a>, budgeted: bool) -> u16 {
        let Some(value) = fields.get("cost") else { return 0 };
        if !budgeted {
            let message = bilingual(
                "`cost` doet hier niets: dit moment heeft geen budget",
                "`cost` does nothing here: this beat has no budget",
            );
            let edits: Vec<TextEdit> = fields.whole("cost").map(|it| self.decoder.without(it)).into_iter().collect();
            self.decoder.report(Diagnostic::error("cost-without-budget", value.span, message).fix_all(
                bilingual(
                    "haal het weg, of schrijf bij het moment `select: Budget(\"uren\", 16)`",
                    "remove it, or write `select: Budget(\"hours\", 16)` with the beat",
                ),
                edits,
            ));
            return 0;
        }
        let Some(cost) = self.decoder.int(value, 0..=MOST_PLANNED) else { return 0 };
        if let Some(Planning::Budget { total, .. }) = self.builder.beats.last().and_then(|beat| beat.planning)
            && cost > i32::from(total)
        {
            let message = bilingual(
                format!("dit kost {cost}, en er is maar {total}: het kan nooit gekozen worden"),
                format!("this costs {cost}, and there is only {total}: it can never be picked"),
            );
            let help = bilingual("maak het goedkoper, of het budget groter", "make it cheaper, or the budget larger");
            self.decoder.report(Diagnostic::error("out-of-range", value.span, message).help(help));
        }
        cost as u16
    }

    /// Whether the budget of the beat that was read last limits anything, and pays for the least that must be picked.
    pub(super) fn check_budget(&mut self, value: &RonValue<'a>) {
        let Some(beat) = self.builder.beats.last() else { return };
        let (Some(Planning::Budget { total, .. }), Some((least, _))) = (beat.planning, beat.select) else { return };
        let mut costs: Vec<u32> = beat
            .choices
            .range()
            .map(ChoiceId::new)
            .filter_map(|choice| self.builder.choice_notes.get(choice.index()))
            .map(|notes| notes.cost.into())
            .collect();
        costs.sort_unstable();
        let least_costs: u32 = costs.iter().take(least.into()).sum();
        if !costs.is_empty() && costs.iter().all(|cost| *cost == 0) {
            let message = bilingual(
                "dit budget beperkt niets: geen keuze kost iets",
                "this budget limits nothing: no choice costs anything",
            );
            let help = bilingual("schrijf `cost: 3` bij de keuzes", "write `cost: 3` with the choices");
            self.decoder.report(Diagnostic::error("budget-without-cost", value.span, message).help(help));
        } else if least_costs > total.into() {
            let message = bilingual(
                format!("de {least} goedkoopste keuzes kosten samen {least_costs}, en er is {total}"),
                format!("the {least} cheapest choices cost {least_costs} together, and there is {total}"),
            );
            let help =
                bilingual("vraag er minder, of maak het budget groter", "ask for fewer, or make the budget larger");
            self.decoder.report(Diagnostic::error("out-of-range", value.span, message).help(help));
        }
    }
}
