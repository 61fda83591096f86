//! How many choices are taken at once, and what is planned with them, as it stands on a sheet.

use super::effect::number;
use super::{SheetPick, SheetText, SheetWriter};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::edit::SheetPlan;

/// What is picked at once at a beat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPlanning {
    /// In which way.
    pub plan: SheetPlan,
    /// The word for what there is to spend, where there is some.
    pub unit: Option<SheetText>,
    /// Its numbers.
    pub picks: Vec<SheetPick>,
}

/// Where nothing is picked.
pub(super) fn no_planning() -> SheetPlanning {
    SheetPlanning { plan: SheetPlan::One, unit: None, picks: Vec::new() }
}

impl SheetWriter<'_> {
    /// How choices are taken at a beat.
    pub(super) fn planning(&self, beat: &CaseValue, path: &CasePath) -> SheetPlanning {
        let select = beat.get("select");
        let plan = SheetPlan::of(select);
        let at = path.name("select");
        let values = select.map(CaseValue::items).unwrap_or_default();
        let choices = beat.get("choices").map_or(0, CaseValue::count) as i64;
        let of = |id: &str, place: CasePath, value: Option<&CaseValue>, least: i64, most: i64| {
            let Some(CaseValue::Number(now)) = value else { return None };
            let mut offered = near(*now, least, most);
            number(place, self.words.text(id), value, &mut offered, |it| it.to_string())
        };
        let item = |place: usize| (at.item(place), values.get(place));
        let picks = match plan {
            SheetPlan::One => Vec::new(),
            SheetPlan::Several => {
                let ((first, least), (second, most)) = (item(0), item(1));
                vec![
                    of("studio-plan-least", first, least, 0, choices),
                    of("studio-plan-most", second, most, 1, choices),
                ]
            }
            SheetPlan::Budget => {
                let (total_at, total) = item(1);
                let least: Vec<i64> = (0..=choices).collect();
                vec![
                    of("studio-plan-total", total_at, total, 1, 10_000),
                    self.more("studio-plan-least", (&at, values), 2, "least", &least),
                ]
            }
            SheetPlan::Rank => {
                let (place, count) = item(0);
                vec![of("studio-plan-count", place, count, 2, choices)]
            }
            SheetPlan::Divide => {
                let (total_at, total) = item(0);
                vec![
                    of("studio-plan-total", total_at, total, 1, 10_000),
                    self.more("studio-plan-step", (&at, values), 1, "step", &[1, 2, 4, 5, 8, 10]),
                ]
            }
        };
        let unit = (plan == SheetPlan::Budget).then(|| SheetText {
            at: crate::studio::TextPlace(at.item(0)),
            text: values.first().and_then(CaseValue::as_text).unwrap_or_default().to_owned(),
        });
        SheetPlanning { plan, unit, picks: picks.into_iter().flatten().collect() }
    }

    /// A number that may stand behind the others under a name; without it the least of what is offered holds.
    fn more(
        &self,
        id: &str,
        (at, values): (&CasePath, &[CaseValue]),
        place: usize,
        name: &str,
        offered: &[i64],
    ) -> Option<SheetPick> {
        let least = CaseValue::Number(offered.first().copied().unwrap_or_default());
        let now = values.get(place).and_then(|it| it.get(name));
        let pick = number(
            at.item(place).name(name),
            self.words.text(id),
            Some(now.unwrap_or(&least)),
            &mut offered.to_vec(),
            |it| it.to_string(),
        )?;
        if now.is_some() {
            return Some(pick);
        }
        // Where nothing stands behind the others yet it is written with them.
        let whole = |value: CaseValue| {
            let own = values.iter().take(place).cloned();
            let more = CaseValue::Part(String::new(), vec![(name.to_owned(), value)]);
            CaseValue::Form(form_of(at, self.talk.case), own.chain([more]).collect())
        };
        let options = pick.options.into_iter().map(|(words, value)| (words, value.map(whole))).collect();
        Some(SheetPick { at: at.clone(), options, ..pick })
    }

    /// What a choice takes of a budget.
    pub(super) fn cost(&self, choice: &CaseValue, path: &CasePath) -> SheetPick {
        let zero = CaseValue::Number(0);
        let now = choice.get("cost").unwrap_or(&zero);
        let mut offered = near(if let CaseValue::Number(now) = now { *now } else { 0 }, 0, 10_000);
        let name = self.words.text("studio-plan-cost");
        let said = |it: i64| self.words.text_with("studio-plan-costs", &[("count", it.into())]);
        let pick = number(path.name("cost"), name.clone(), Some(now), &mut offered, said);
        pick.unwrap_or(SheetPick { at: path.name("cost"), name, options: Vec::new(), chosen: 0 })
    }
}

/// The name of the form at a place.
fn form_of(at: &CasePath, case: &CaseValue) -> String {
    match case.at(at) {
        Some(CaseValue::Form(name, _) | CaseValue::Part(name, _)) => name.clone(),
        _ => String::new(),
    }
}

/// Numbers around one, as far as they can be.
fn near(now: i64, least: i64, most: i64) -> Vec<i64> {
    let steps = [-20, -10, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 10, 20];
    let mut numbers: Vec<i64> = steps.iter().map(|by| now + by).filter(|it| (least..=most).contains(it)).collect();
    if !numbers.contains(&now) {
        numbers.push(now);
        numbers.sort_unstable();
    }
    numbers
}
