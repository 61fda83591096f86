//! Ways on as edits: a condition or chance that decides among several, topics, and how many choices are taken at once.

use super::CaseEdit;
use crate::script::rewrite::{CasePath, CaseValue};

/// What a choice takes of a budget that is new, and how much there is then.
const COST: i64 = 4;
const TOTAL: i64 = 10;

/// How choices are taken at a beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetPlan {
    /// One of them, which leads on.
    One,
    /// Several at once.
    Several,
    /// As many as a budget allows.
    Budget,
    /// The first few, in their order.
    Rank,
    /// An amount for each.
    Divide,
}

impl SheetPlan {
    /// All of them, the most usual first.
    pub const ALL: [Self; 5] = [Self::One, Self::Several, Self::Budget, Self::Rank, Self::Divide];

    /// Its id, of which messages are named.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
            Self::Budget => "budget",
            Self::Rank => "rank",
            Self::Divide => "divide",
        }
    }

    /// What stands behind `select`.
    pub(in crate::studio) fn of(select: Option<&CaseValue>) -> Self {
        match select {
            None => Self::One,
            Some(CaseValue::Form(form, _) | CaseValue::Part(form, _)) => match &**form {
                "Budget" => Self::Budget,
                "Rank" => Self::Rank,
                "Divide" => Self::Divide,
                _ => Self::Several,
            },
            Some(_) => Self::Several,
        }
    }

    /// What is written behind `select` for so many choices, with a word for what there is to spend.
    fn select(self, choices: i64, unit: &str) -> Option<CaseValue> {
        let form = |name: &str, values: Vec<CaseValue>| Some(CaseValue::Form(name.to_owned(), values));
        let most = CaseValue::Number(choices.clamp(2, 3));
        match self {
            Self::One => None,
            Self::Several => form("", vec![CaseValue::Number(1), most]),
            Self::Budget => form("Budget", vec![CaseValue::text(unit), CaseValue::Number(TOTAL)]),
            Self::Rank => form("Rank", vec![most]),
            Self::Divide => form("Divide", vec![CaseValue::Number(TOTAL)]),
        }
    }
}

/// The name of a form, and the branches in it.
fn branches<'c>(case: &'c CaseValue, then: &CasePath) -> Option<(&'c str, &'c [CaseValue])> {
    match case.at(then) {
        Some(CaseValue::Form(form, values)) if matches!(&**form, "First" | "Chance") => {
            Some((form, values.first().map(CaseValue::items).unwrap_or_default()))
        }
        _ => None,
    }
}

/// Several ways on.
fn several(form: &str, branches: Vec<CaseValue>) -> CaseValue {
    CaseValue::Form(form.to_owned(), vec![CaseValue::List(branches)])
}

/// Where a branch leads.
fn leads(branch: &CaseValue) -> Option<&CaseValue> {
    branch.get("then").or_else(|| branch.items().get(1))
}

impl CaseEdit {
    /// Where something leads depends on one more condition: it goes before what is taken whatever happens, and leads where
    /// that does until another place is chosen.
    #[must_use]
    pub fn depends(case: &CaseValue, then: &CasePath, condition: &str) -> Option<Self> {
        let branch = |to: &CaseValue| CaseValue::part([("when", CaseValue::text(condition)), ("then", to.clone())]);
        match branches(case, then) {
            None => {
                let now = case.at(then)?;
                let last = CaseValue::part([("then", now.clone())]);
                Some(Self::Set { at: then.clone(), value: several("First", vec![branch(now), last]) })
            }
            Some(("First", ways)) => {
                let last = ways.last()?;
                let at = if last.get("when").is_none() { ways.len() - 1 } else { ways.len() };
                let value = branch(leads(last)?);
                Some(Self::Insert { into: then.item(0), at, called: String::new(), value })
            }
            Some(_) => None,
        }
    }

    /// Where something leads is drawn, or among one way more.
    #[must_use]
    pub fn by_chance(case: &CaseValue, then: &CasePath) -> Option<Self> {
        let branch = |to: &CaseValue| CaseValue::Form(String::new(), vec![CaseValue::Number(1), to.clone()]);
        match branches(case, then) {
            None => {
                let now = case.at(then)?;
                Some(Self::Set { at: then.clone(), value: several("Chance", vec![branch(now), branch(now)]) })
            }
            Some(("Chance", ways)) => {
                let value = branch(leads(ways.last()?)?);
                Some(Self::Insert { into: then.item(0), at: ways.len(), called: String::new(), value })
            }
            Some(_) => None,
        }
    }

    /// Without one of several ways on; the last one is the way itself.
    #[must_use]
    pub fn without_branch(case: &CaseValue, then: &CasePath, at: usize) -> Option<Self> {
        let (_, ways) = branches(case, then)?;
        ways.get(at)?;
        match ways {
            [one, other] => {
                let value = leads(if at == 0 { other } else { one })?.clone();
                Some(Self::Set { at: then.clone(), value })
            }
            _ => Some(Self::Remove { at: then.item(0).item(at) }),
        }
    }

    /// Something to talk about, which begins at a beat of its scene.
    #[must_use]
    pub fn new_topic(scene: &CasePath, at: usize, title: &str, opener: &str, opens: &str) -> Self {
        let fields =
            [("title", CaseValue::text(title)), ("opener", CaseValue::text(opener)), ("opens", CaseValue::text(opens))];
        Self::Insert { into: scene.name("topics"), at, called: title.to_owned(), value: CaseValue::part(fields) }
    }

    /// Choices of a beat are taken in another way: one at once leads on itself, of several the beat leads on.
    #[must_use]
    pub fn plan(case: &CaseValue, beat: &CasePath, plan: SheetPlan, unit: &str) -> Option<Self> {
        let value = case.at(beat)?;
        let choices = value.get("choices").map(CaseValue::entries).unwrap_or_default();
        let place = |id: &str| beat.name("choices").name(id);
        let onward = value.get("then").or_else(|| choices.iter().find_map(|(_, it)| it.get("then")))?;
        let mut edits = Vec::new();
        if plan != SheetPlan::Budget {
            let priced = choices.iter().filter(|(_, it)| it.get("cost").is_some());
            edits.extend(priced.map(|(id, _)| Self::Clear { at: place(id).name("cost") }));
        }
        let select = beat.name("select");
        match plan.select(choices.len() as i64, unit) {
            None => {
                let open = choices.iter().filter(|(_, it)| it.get("then").is_none());
                edits.extend(open.map(|(id, _)| Self::Set { at: place(id).name("then"), value: onward.clone() }));
                edits.push(Self::Clear { at: select });
            }
            Some(written) => {
                let closed = choices.iter().filter(|(_, it)| it.get("then").is_some());
                edits.extend(closed.map(|(id, _)| Self::Clear { at: place(id).name("then") }));
                if value.get("then").is_none() {
                    edits.push(Self::Set { at: beat.name("then"), value: onward.clone() });
                }
                if plan == SheetPlan::Budget {
                    // A budget that nothing is taken of limits nothing.
                    let free = choices.iter().filter(|(_, it)| it.get("cost").is_none());
                    let cost = CaseValue::Number(COST);
                    edits.extend(free.map(|(id, _)| Self::Set { at: place(id).name("cost"), value: cost.clone() }));
                }
                edits.push(Self::Set { at: select, value: written });
            }
        }
        Some(Self::All(edits))
    }
}
