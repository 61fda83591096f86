//! Beats that no way leads to.
#![doc = include_str!("unreachable_beat.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{BeatId, ChoiceKind, ExitOwner, Home, Then};
use crate::script::{Severity, bilingual};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "unreachable-beat",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("unreachable_beat.nl.md"), en: include_str!("unreachable_beat.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    explored_in_vain(case, found);
    let scenario = case.scenario;
    // What a whole scene or fragment has in common is said once.
    let lost = |start: u32, len: u32| (start..start + len).all(|beat| !case.reach.comes_to(BeatId(beat)));
    let scenes: Vec<bool> = scenario.scenes.iter().map(|it| lost(it.beats.start, it.beats.len)).collect();
    let fragments: Vec<bool> = scenario.fragments.iter().map(|it| lost(it.beats.start, it.beats.len)).collect();
    for (scene, _) in scenario.scenes.iter().zip(&scenes).filter(|(_, lost)| **lost) {
        let name = scenario.texts.name(scene.id);
        let place = scenario.scenes.iter().position(|it| it.id == scene.id).unwrap_or_default();
        found.push(
            at(
                case.places.scenes.get(place).copied().unwrap_or_default(),
                format!("naar de scène `{name}` leidt geen enkele weg"),
                format!("no way leads to the scene `{name}`"),
            )
            .help(bilingual(
                format!("laat een keuze of beat er met `Scene(\"{name}\")` naartoe gaan, of haal de scène weg"),
                format!("let a choice or beat go there with `Scene(\"{name}\")`, or remove the scene"),
            )),
        );
    }
    for (at_beat, beat) in scenario.beats.iter().enumerate() {
        let id = BeatId::new(at_beat);
        let told = match beat.home {
            Home::Scene(scene) => scenes[scene.index()],
            Home::Fragment(fragment) => fragments[fragment.index()] && scenario.fragments[fragment.index()].start != id,
        };
        if told || case.reach.comes_to(id) {
            continue;
        }
        let topics = scenario.choices[beat.choices.range()].iter().any(|it| it.kind != ChoiceKind::Say);
        let name = scenario.texts.name(beat.id);
        found.push(match beat.home {
            _ if topics => at(
                case.beat_at(id),
                "deze scène heeft onderwerpen, maar geen weg leidt naar de lijst",
                "this scene has topics, but no way leads to the list",
            )
            .help(bilingual("ga er met `then: Topics` naartoe", "go there with `then: Topics`")),
            Home::Fragment(fragment) if fragments[fragment.index()] => {
                let name = scenario.texts.name(scenario.fragments[fragment.index()].id);
                at(
                    case.beat_at(id),
                    format!("het fragment `{name}` wordt nergens aangeroepen"),
                    format!("the fragment `{name}` is called nowhere"),
                )
            }
            _ => at(
                case.beat_at(id),
                format!("naar het moment `{name}` leidt geen enkele weg"),
                format!("no way leads to the beat `{name}`"),
            )
            .help(bilingual(
                format!("laat een keuze of moment er met `Beat(\"{name}\")` naartoe gaan, of haal het moment weg"),
                format!("let a choice or beat go there with `Beat(\"{name}\")`, or remove the beat"),
            )),
        });
    }
}

/// Beats to which a way leads that nobody can go: the first on the way, not what lies behind them.
fn explored_in_vain(case: &Case<'_>, found: &mut RuleFindings) {
    let never: BTreeSet<usize> =
        case.never(|it| &it.beats).filter(|it| case.reach.comes_to(BeatId::new(*it))).collect();
    if never.is_empty() {
        return;
    }
    let choices: BTreeSet<usize> = case.never(|it| &it.choices).collect();
    let mut led_to = BTreeSet::new();
    for beat in case.reached().filter(|beat| case.may_come_to(*beat)) {
        for exit in case.flow.exits(beat) {
            if matches!(exit.owner, ExitOwner::Choice(choice) if choices.contains(&choice.index())) {
                continue;
            }
            match exit.then {
                Then::Beat(to) => {
                    led_to.insert(to.index());
                }
                Then::Scene(scene) => {
                    led_to.insert(case.scenario.scenes[scene.index()].start.index());
                }
                Then::Call(fragment, back) => {
                    led_to.extend([back.index(), case.scenario.fragments[fragment.index()].start.index()]);
                }
                Then::End(_) | Then::Topics | Then::Return | Then::First(_) | Then::Chance(_) => {}
            }
        }
    }
    for number in never.intersection(&led_to) {
        let beat = BeatId::new(*number);
        let name = case.scenario.texts.name(case.scenario.beat(beat).id);
        let finding = at(
            case.beat_at(beat),
            format!("geen enkel gesprek komt bij het moment `{name}`"),
            format!("no conversation comes to the beat `{name}`"),
        )
        .help(bilingual(
            "kijk naar de voorwaarden op de weg ernaartoe: samen kloppen ze nooit",
            "look at the conditions on the way there: together they never hold",
        ));
        found.push(case.because_of_ways(finding, |then| leads_to(case, then, beat)));
    }
}

/// Whether a way leads straight to a beat.
fn leads_to(case: &Case<'_>, then: Then, beat: BeatId) -> bool {
    match then {
        Then::Beat(to) => to == beat,
        Then::Scene(scene) => case.scenario.scenes[scene.index()].start == beat,
        Then::Call(fragment, back) => back == beat || case.scenario.fragments[fragment.index()].start == beat,
        Then::End(_) | Then::Topics | Then::Return | Then::First(_) | Then::Chance(_) => false,
    }
}
