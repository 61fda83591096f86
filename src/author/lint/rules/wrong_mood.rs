//! Moods that do not fit how tense somebody is when a line is said.
#![doc = include_str!("wrong_mood.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::simulate::{LineSaid, TrialEvent, TrialWalk};
use crate::engine::{LineId, Mood};
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "wrong-mood",
    severity: Severity::Warning,
    proved: true,
    page: Page { nl: include_str!("wrong_mood.nl.md"), en: include_str!("wrong_mood.md") },
    check,
};

/// From this tension on, in points, nobody is at ease: from there on the state of a person shows anger or fear, whatever
/// else is the case.
const TOO_TENSE: i32 = 75;
/// Up to this tension, in points, nobody is angry, unless something has just hurt them: people start at 10, and the state
/// shows nothing until 50.
const TOO_CALM: i32 = 15;

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(trials) = case.trials() else { return };
    for (number, line) in case.scenario.lines.iter().enumerate() {
        let Some(mood) = line.mood else { continue };
        let misfit: fn(LineSaid) -> bool = match mood {
            Mood::Relieved | Mood::Warm | Mood::Amused => |said| said.tension.is_some_and(|it| it >= TOO_TENSE),
            Mood::Angry => |said| said.tension.is_some_and(|it| it <= TOO_CALM) && !said.hurt,
            Mood::Neutral | Mood::Thoughtful | Mood::Guarded | Mood::Irritated | Mood::Disappointed | Mood::Anxious => {
                continue;
            }
        };
        let id = LineId::new(number);
        let wrong = |_: &TrialWalk, _: usize, event: TrialEvent| matches!(event, TrialEvent::Said(said) if said.line == id && misfit(said));
        let Some((walk, picks)) = trials.shortest(wrong) else { continue };
        let tension = walk.events.iter().find_map(|(at, event)| match event {
            TrialEvent::Said(said) if said.line == id && *at <= picks && misfit(*said) => said.tension,
            _ => None,
        });
        let (mood, tension) = (mood.id(), tension.unwrap_or_default());
        let finding = at(
            case.text_at(line.text),
            format!("`{mood}` past hier niet altijd: er is een gesprek met spanning {tension} als dit gezegd wordt"),
            format!("`{mood}` does not always fit: there is a conversation with tension {tension} when this is said"),
        );
        let fits = if mood == Mood::Angry.id() { format!("> {TOO_CALM}") } else { format!("< {TOO_TENSE}") };
        found.push(finding.help(case.trial_proof(walk, picks)).help(bilingual(
            format!("geef de regel `when: \"tension(…) {fits}\"` en schrijf een tweede voor de rest, of laat `mood` weg: dan beslist hoe de persoon eraan toe is"),
            format!("give the line `when: \"tension(…) {fits}\"` and write a second for the rest, or leave `mood` out: then the state of the person decides"),
        )));
    }
}
