//! The rules that a case is held to: one rule, one file, each with a page of its own.
//!
//! A rule looks at a case that loads and reports what it finds. Its page is Markdown beside its code: what
//! it does, why that is bad, an example and what to write instead; the example is run as a test. Rules that need to know
//! what a player can really reach belong here as well: they take it from the case as the others take its graph.

mod allow;
mod bounds;
mod case;
mod causes;
mod chance;
mod decision;
mod explain;
mod giveaway;
mod page;
mod proof;
mod rated_walk;
mod repenting;
mod rules;
mod spoken;
#[cfg(test)]
mod tests;

use crate::author::blind::StyleCounts;
use crate::author::explore::Exploration;
use crate::script::{Bundle, Diagnostic, Loaded, Severity, Span, bilingual};
use case::Case;

pub use explain::{codes, explain};
pub use page::Page;
pub use rules::{LONGEST_CHOICE, RULES};

/// Findings of one rule that are shown; whoever makes the same mistake everywhere knows it after so many.
const SHOWN: usize = 20;

/// Something that a case is held to.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Names the finding, in words that read after "allow".
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Whether it finds more, or anything at all, where the case was explored.
    pub proved: bool,
    /// What there is to say about it.
    pub page: Page,
    check: fn(&Case<'_>, &mut RuleFindings),
}

/// What one rule found.
#[derive(Debug)]
struct RuleFindings {
    rule: &'static str,
    severity: Severity,
    found: Vec<Diagnostic>,
}

impl RuleFindings {
    /// Takes something to know in the name of the rule: what nobody can mend, such as what was not proved.
    fn push_note(&mut self, finding: Diagnostic) {
        self.push(finding);
        if let Some(last) = self.found.last_mut() {
            last.severity = Severity::Note;
        }
    }

    /// Takes a finding in the name of the rule.
    fn push(&mut self, mut finding: Diagnostic) {
        finding.code = self.rule;
        finding.severity = self.severity;
        self.found.push(finding);
    }
}

/// A finding at a place, to be filled in by its rule.
fn at(span: Span, nl: impl Into<String>, en: impl Into<String>) -> Diagnostic {
    Diagnostic::note("", span, bilingual(nl, en))
}

/// Everything the rules find.
fn run_rules(case: &Case<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        let mut findings = RuleFindings { rule: rule.code, severity: rule.severity, found: Vec::new() };
        (rule.check)(case, &mut findings);
        found.extend(findings.found);
    }
    found
}

/// Leaves so many findings of each rule; the last says how many more there are.
fn shorten(found: &mut Vec<Diagnostic>) {
    for rule in RULES {
        let mut told = 0;
        let count = found.iter().filter(|it| it.code == rule.code).count();
        found.retain(|it| {
            told += usize::from(it.code == rule.code);
            it.code != rule.code || told <= SHOWN
        });
        let last = found.iter_mut().rfind(|it| it.code == rule.code).filter(|_| count > SHOWN);
        if let Some(last) = last {
            let more = count - SHOWN;
            *last = last.clone().help(bilingual(
                format!("dit komt nog {more} keer voor; dat wordt niet allemaal getoond"),
                format!("this comes up {more} more times; not all of it is shown"),
            ));
        }
    }
}

/// Everything there is to say about a case: what was wrong with it when loading, what the rules find, and what
/// exploration proved, where it was done. How best answers sound is taken from the shipped cases.
#[must_use]
pub fn check(bundle: &Bundle, loaded: &Loaded, explored: Option<&Exploration>) -> Vec<Diagnostic> {
    check_beside(bundle, loaded, explored, &StyleCounts::default())
}

/// The same, of a case that stands beside others: they teach how best answers sound.
#[must_use]
pub fn check_beside(
    bundle: &Bundle,
    loaded: &Loaded,
    explored: Option<&Exploration>,
    others: &StyleCounts,
) -> Vec<Diagnostic> {
    let mut found = loaded.found.clone();
    if let Some(scenario) = &loaded.scenario {
        let case = Case::new(scenario, bundle, loaded, explored, others);
        found.extend(run_rules(&case));
        allow::apply(&loaded.allowed, explored.is_some_and(|it| it.complete), &mut found);
        causes::hold_back(&case, bundle, loaded, &mut found);
        shorten(&mut found);
    }
    let mut found: Vec<_> = found
        .into_iter()
        .map(|it| match it.file {
            None => it.placed(&bundle.scenario.text),
            Some(_) => it,
        })
        .collect();
    found.sort_by(|a, b| (&a.file, a.at.span).cmp(&(&b.file, b.at.span)));
    found
}
