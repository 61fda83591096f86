//! Lines and choices that nobody can say in one breath.
#![doc = include_str!("overlong_line.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::relationship::Channel;
use crate::engine::{BeatId, Home, Scenario, TextId};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "overlong-line",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("overlong_line.nl.md"), en: include_str!("overlong_line.md") },
    check,
};

/// Characters of a line that somebody says.
const LINE: usize = 240;
/// Characters of a choice, and of what is written or told.
const CHOICE: usize = 300;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    for number in 0..scenario.beats.len() {
        let beat = &scenario.beats[number];
        let spoken = is_spoken(scenario, BeatId::new(number));
        let mut lines: Vec<_> = beat.lines.range().collect();
        for choice in &scenario.choices[beat.choices.range()] {
            lines.extend(choice.reply.range());
            look(case, choice.text, CHOICE, found);
        }
        for line in lines.into_iter().map(|at| &scenario.lines[at]) {
            let told = line.who == crate::engine::Speaker::Narration || !spoken;
            look(case, Some(line.text), if told { CHOICE } else { LINE }, found);
        }
    }
}

fn look(case: &Case<'_>, text: Option<TextId>, most: usize, found: &mut RuleFindings) {
    let Some(id) = text else { return };
    let text = case.scenario.texts.source.get(id.index());
    // Bytes are counted faster, and there are never fewer of them.
    if text.len() <= most {
        return;
    }
    let count = text.chars().count();
    if count > most {
        found.push(
            at(
                case.text_at(id),
                format!("deze tekst heeft {count} tekens; hardop werkt hoogstens {most}"),
                format!("this text has {count} characters; said aloud, {most} is the most that works"),
            )
            .help(bilingual(
                "lees hem hardop voor en knip hem in twee beurten",
                "read it aloud and cut it into two turns",
            )),
        );
    }
}

/// Whether people speak at a beat, rather than write.
fn is_spoken(scenario: &Scenario, beat: BeatId) -> bool {
    match scenario.beat(beat).home {
        Home::Fragment(_) => true,
        Home::Scene(scene) => !matches!(
            scenario.scenes[scene.index()].channel,
            Channel::Email | Channel::Letter | Channel::Chat | Channel::Online
        ),
    }
}
