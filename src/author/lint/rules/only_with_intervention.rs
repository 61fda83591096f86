//! What a conversation comes to only where a trainer brings something in.
#![doc = include_str!("only_with_intervention.md")]

use crate::author::explore::{Exploration, Reach};
use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::relationship::Bilingual;
use crate::engine::{BeatId, ChoiceId, ChoiceKind, InterestId, LineId, Site};
use crate::script::{Severity, Span, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "only-with-intervention",
    severity: Severity::Note,
    proved: true,
    page: Page { nl: include_str!("only_with_intervention.nl.md"), en: include_str!("only_with_intervention.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(explored) = case.explored else { return };
    let (names, which) = (openers(case), which(case));
    let mut tell = |span: Span, nl: &str, en: &str| {
        let nl = format!("{nl} alleen als een trainer {names} inbrengt");
        found.push(at(span, nl, format!("{en} only where a trainer brings in {names}")).help(which.clone()));
    };
    let scenario = case.scenario;
    let only = |reach: Reach| reach == Reach::WithIntervention;
    for (number, ending) in explored.endings.iter().enumerate().filter(|(_, it)| only(it.reach)) {
        let name = scenario.texts.name(scenario.endings[ending.ending.index()].id);
        let span = case.places.endings.get(number).copied().unwrap_or_default();
        tell(
            span,
            &format!("een gesprek komt uit bij het einde `{name}`"),
            &format!("a conversation comes to the ending `{name}`"),
        );
    }
    for beat in Exploration::with_reach(&explored.beats, Reach::WithIntervention).map(BeatId::new) {
        let name = scenario.texts.name(scenario.beat(beat).id);
        tell(
            case.beat_at(beat),
            &format!("een gesprek komt bij het moment `{name}`"),
            &format!("a conversation comes to the beat `{name}`"),
        );
    }
    // What stands where one comes only so is told there.
    let comes_plainly = |beat: BeatId| !only(explored.beats[beat.index()]);
    for id in Exploration::with_reach(&explored.choices, Reach::WithIntervention).map(ChoiceId::new) {
        let choice = scenario.choice(id);
        if choice.kind == ChoiceKind::WrapUp || !comes_plainly(choice.beat) {
            continue;
        }
        let name = scenario.choice_path(id);
        tell(case.choice_at(id), &format!("`{name}` is te kiezen"), &format!("`{name}` can be picked"));
    }
    for beat in case.reached().filter(|beat| comes_plainly(*beat)) {
        let it = scenario.beat(beat);
        let plain = it.choices.range().filter(|choice| !only(explored.choices[*choice]));
        let lines = it.lines.range().chain(plain.flat_map(|choice| scenario.choices[choice].reply.range()));
        for line in lines.filter(|line| only(explored.lines[*line])) {
            let site = Site::Line(LineId::new(line));
            let span = case.condition_at(site).unwrap_or_else(|| case.text_at(scenario.lines[line].text));
            tell(span, "deze regel klinkt", "this line is said");
        }
    }
    for number in Exploration::with_reach(&explored.interests, Reach::WithIntervention) {
        let name = scenario.interest_path(InterestId::new(number));
        let span = case.places.interests.get(number).copied().unwrap_or_default();
        tell(span, &format!("`{name}` komt boven tafel"), &format!("`{name}` is discovered"));
    }
    for promise in &explored.settled_with {
        let name = scenario.texts.name(scenario.promises[promise.index()].id);
        let span = case.places.promises.get(promise.index()).copied().unwrap_or_default();
        let nl = format!("de belofte `{name}` wordt nagekomen, gemeld of gebroken");
        tell(span, &nl, &format!("the promise `{name}` is kept, reported or broken"));
    }
}

/// The interventions that change something; which of several opens what is not looked into.
fn openers(case: &Case<'_>) -> String {
    let changing = case.scenario.interventions.iter().filter(|it| !it.effects.is_empty());
    changing.map(|it| format!("`{}`", case.scenario.texts.name(it.id))).collect::<Vec<_>>().join(" / ")
}

fn which(case: &Case<'_>) -> Bilingual {
    let command = format!("tegenspel explore {} --with-interventions", case.id);
    bilingual(
        format!("wie zonder trainer speelt, ziet dit nooit; zie `{command}`"),
        format!("whoever plays without a trainer never sees this; see `{command}`"),
    )
}
