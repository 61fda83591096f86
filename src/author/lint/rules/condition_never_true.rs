//! Conditions that can never hold in this case.
#![doc = include_str!("condition_never_true.md")]

use crate::author::explore::{ConditionFound, Reach};
use crate::author::lint::bounds::Bounds;
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::out_of_bounds;
use crate::engine::relationship::Bilingual;
use crate::engine::{Condition, Counted, Fact, Site, Then};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "condition-never-true",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("condition_never_true.nl.md"), en: include_str!("condition_never_true.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let bounds = Bounds::of(case);
    let scenario = case.scenario;
    explored_in_vain(case, &bounds, found);
    for (site, span) in &case.places.conditions {
        // A choice nobody comes to is told as such.
        if matches!(site, Site::Choice(choice) if !case.reach.comes_to(scenario.choice(*choice).beat)) {
            continue;
        }
        let Some(condition) = scenario.condition(*site) else { continue };
        // What lies outside all bounds was told when the condition was read.
        let told = |it: &crate::script::Diagnostic| {
            it.code == "never-true" && span.start <= it.at.span.start && it.at.span.end <= span.end
        };
        if bounds.of_condition(condition) != (0, 0) || case.found.iter().any(told) {
            continue;
        }
        let finding = at(
            *span,
            "deze voorwaarde kan in deze casus nooit waar zijn",
            "this condition can never hold in this case",
        );
        let outside = || out_of_bounds(scenario, condition, |it| bounds.of_condition(it), |it| bounds.of_fact(it));
        found.push(match reason(case, &bounds, condition).or_else(outside) {
            Some(reason) => finding.help(reason),
            None => finding,
        });
    }
}

/// Branches that exploration proves are never taken, and that lead where others come: the rest is told as unreachable.
fn explored_in_vain(case: &Case<'_>, bounds: &Bounds<'_>, found: &mut RuleFindings) {
    let Some(explored) = case.explored else { return };
    let never = |it: &&ConditionFound| (it.holds, it.fails) == (Reach::Never, Reach::Reached);
    for it in explored.conditions.iter().filter(never) {
        let Site::Branch(number) = it.about else { continue };
        let lost = match case.scenario.branches[number as usize].then {
            Then::Beat(beat) => !case.may_come_to(beat),
            Then::End(ending) => explored.endings[ending.index()].reach == Reach::Never,
            _ => false,
        };
        let Some(span) = case.condition_at(it.about) else { continue };
        if lost || case.told_never(it.about, bounds) {
            continue;
        }
        let finding = at(
            span,
            "deze tak wordt in geen enkel gesprek genomen",
            "this branch is taken in no conversation",
        )
        .help(bilingual(
            "de voorwaarde klopt hier nooit, of een tak erboven ging altijd voor: haal de tak weg of verruim haar",
            "the condition never holds here, or a branch above it always came first: remove the branch or widen it",
        ));
        found.push(case.because(finding, it.about));
    }
}

/// The first thing it asks about that never comes.
fn reason(case: &Case<'_>, bounds: &Bounds<'_>, condition: &Condition) -> Option<Bilingual> {
    let scenario = case.scenario;
    let fact = condition.facts().find(|fact| bounds.is_never(*fact))?;
    let promise = |id: crate::engine::PromiseId, nl: &str, en: &str| {
        let name = scenario.texts.name(scenario.promises[id.index()].id);
        bilingual(format!("de belofte `{name}` wordt nergens {nl}"), format!("the promise `{name}` is {en} nowhere"))
    };
    Some(match fact {
        Fact::Variable(it) => {
            let name = scenario.texts.name(scenario.variables[it.index()].id);
            bilingual(
                format!("`{name}` krijgt nergens een andere waarde"),
                format!("`{name}` is given another value nowhere"),
            )
        }
        Fact::Knows(it) => {
            let name = scenario.interest_path(it);
            bilingual(format!("`{name}` kan nergens ontdekt worden"), format!("`{name}` can be discovered nowhere"))
        }
        Fact::Promised(it) => promise(it, "gedaan", "made"),
        Fact::Kept(it) => promise(it, "nagekomen (`Keep`)", "kept (`Keep`)"),
        Fact::Warned(it) => promise(it, "op tijd gemeld (`Warn`)", "reported in time (`Warn`)"),
        Fact::Broken(it) => promise(it, "gebroken (`Break`)", "broken (`Break`)"),
        Fact::Seen(watch) | Fact::Picked(watch) | Fact::Used(watch) | Fact::Planned(watch) => {
            match scenario.watched[watch.index()] {
                Counted::Seen(beat) => {
                    let name = scenario.beat_path(beat);
                    bilingual(format!("naar `{name}` leidt geen enkele weg"), format!("no way leads to `{name}`"))
                }
                Counted::Picked(choice) | Counted::Planned(choice) => {
                    let name = scenario.choice_path(choice);
                    bilingual(format!("naar `{name}` leidt geen enkele weg"), format!("no way leads to `{name}`"))
                }
                Counted::Used(id, who) => {
                    let name = &scenario.model.moves[id.index()].id;
                    let who = who.map(|who| scenario.texts.name(scenario.cast[who.index()].id));
                    match who {
                        None => bilingual(format!("geen keuze gebruikt `{name}`"), format!("no choice uses `{name}`")),
                        Some(who) => bilingual(
                            format!("geen keuze gebruikt `{name}` tegenover `{who}`"),
                            format!("no choice uses `{name}` towards `{who}`"),
                        ),
                    }
                }
            }
        }
        _ => return None,
    })
}
