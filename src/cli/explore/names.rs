//! What the parts of a case are called in reports and JSON: ids as in the file.

use crate::author::condition_text;
use crate::engine::{ChoiceId, ChoiceKind, LineId, RecallingPart, Scenario, Site};
use std::collections::BTreeMap;

/// Where each line stands, as in translations: `scenes.foyer.binnenkomst.lines.1`, without `scenes`.
pub(super) struct LineNames(BTreeMap<usize, String>);

impl LineNames {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut lines = BTreeMap::new();
        for (at, beat) in scenario.beats.iter().enumerate() {
            let path = scenario.beat_path(crate::engine::BeatId::new(at));
            for (number, line) in beat.lines.range().enumerate() {
                lines.insert(line, format!("{path}.lines.{}", number + 1));
            }
            for choice in beat.choices.range() {
                let path = scenario.choice_path(ChoiceId::new(choice));
                for (number, line) in scenario.choices[choice].reply.range().enumerate() {
                    lines.insert(line, format!("{path}.reply.{}", number + 1));
                }
            }
        }
        for intervention in &scenario.interventions {
            let path = format!("interventions.{}", scenario.texts.name(intervention.id));
            for (number, line) in intervention.lines.range().enumerate() {
                lines.insert(line, format!("{path}.lines.{}", number + 1));
            }
        }
        Self(lines)
    }

    pub(super) fn name(&self, line: LineId) -> String {
        self.0.get(&line.index()).cloned().unwrap_or_default()
    }
}

/// Whether a choice is one that an author wrote: wrapping up is there by itself.
pub(super) fn is_written(scenario: &Scenario, choice: ChoiceId) -> bool {
    scenario.choice(choice).kind != ChoiceKind::WrapUp
}

/// What a condition decides, and the condition itself.
pub(super) fn condition(scenario: &Scenario, lines: &LineNames, about: Site) -> String {
    let id = |name| scenario.texts.name(name).to_owned();
    let name = match about {
        Site::Choice(choice) => scenario.choice_path(choice),
        Site::Topic(topic) => scenario.choice_path(scenario.topics[topic.index()].opener),
        Site::Line(line) => lines.name(line),
        Site::Branch(branch) => branch_name(scenario, branch as usize),
        Site::Opens(interest) => scenario.interest_path(interest),
        Site::Intervention(it) => format!("interventions.{}", id(scenario.interventions[it.index()].id)),
        Site::Document(document) => id(scenario.dossier[document.index()].id),
        Site::Lesson(lesson) => id(scenario.lessons[lesson.index()].id),
        Site::Recall(at) => match scenario.recalls[at as usize].by {
            RecallingPart::Line(line) => lines.name(line),
            RecallingPart::Choice(choice) => scenario.choice_path(choice),
            RecallingPart::Ending(ending) => id(scenario.endings[ending.index()].id),
        },
        Site::Derived(derived) => id(scenario.derived[derived.index()].id),
    };
    let condition = scenario.condition(about);
    let text = condition.map(|it| condition_text(scenario, it)).unwrap_or_default();
    format!("{name}: {text}")
}

/// Where a branch stands: the beat or choice whose way on it belongs to, and its number there.
fn branch_name(scenario: &Scenario, branch: usize) -> String {
    use crate::engine::Then;
    let holds = |then: Option<Then>| match then {
        Some(Then::First(branches) | Then::Chance(branches)) if branches.range().contains(&branch) => {
            Some(branch - branches.range().start + 1)
        }
        _ => None,
    };
    for (at, beat) in scenario.beats.iter().enumerate() {
        if let Some(number) = holds(beat.then) {
            return format!("{}.then.{number}", scenario.beat_path(crate::engine::BeatId::new(at)));
        }
    }
    for (at, choice) in scenario.choices.iter().enumerate() {
        if let Some(number) = holds(choice.then) {
            return format!("{}.then.{number}", scenario.choice_path(ChoiceId::new(at)));
        }
    }
    for (at, other) in scenario.branches.iter().enumerate() {
        if let Some(number) = holds(Some(other.then)) {
            return format!("{}.{number}", branch_name(scenario, at));
        }
    }
    String::new()
}
