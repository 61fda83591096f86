//! Ways on among which a condition or chance decides, as they stand on a sheet.

use super::{SheetCondition, SheetWriter};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::outline::title_of;
use crate::studio::talk::LeadsTo;

/// One of several ways on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBranch {
    /// Where it is written where it leads.
    pub leads_at: CasePath,
    /// When it is taken, if none before it is; without it whatever happens.
    pub when: Option<SheetCondition>,
    /// How often it is drawn, among all; nothing where conditions decide.
    pub weight: Option<i64>,
    /// Where it leads as it is written.
    pub then: String,
    /// The same, each with the title of what stands there.
    pub leads: Vec<(LeadsTo, String)>,
}

impl SheetWriter<'_> {
    /// The ways on of a choice or a beat, where there are several.
    pub(super) fn branches(&self, value: &CaseValue, path: &CasePath, home: &str) -> Vec<SheetBranch> {
        let list = path.name("then").item(0);
        let Some(CaseValue::Form(form, values)) = value.get("then") else { return Vec::new() };
        let branches = values.first().map(CaseValue::items).unwrap_or_default();
        let branch = |(at, branch): (usize, &CaseValue)| {
            let (field, leads_at) = match &**form {
                "First" => (branch.get("then"), list.item(at).name("then")),
                "Chance" => (branch.items().get(1), list.item(at).item(1)),
                _ => return None,
            };
            let weight = match branch.items().first() {
                Some(CaseValue::Number(weight)) => Some(*weight),
                _ => None,
            };
            let leads = self.talk.leads(field, home);
            Some(SheetBranch {
                when: self.condition(branch, "when", None),
                weight,
                then: field.map(CaseValue::written).unwrap_or_default(),
                leads: leads.iter().map(|lead| (lead.to.clone(), title_of(self.talk, &lead.to))).collect(),
                leads_at,
            })
        };
        branches.iter().enumerate().filter_map(branch).collect()
    }
}
