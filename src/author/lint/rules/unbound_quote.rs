//! Lines that quote words of the case, said where nobody said them.
#![doc = include_str!("unbound_quote.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::simulate::{TrialEvent, TrialWalk};
use crate::engine::{ChoiceId, LineId, RecallingPart, Scenario, TextId};
use crate::script::{Severity, TextEdit, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "unbound-quote",
    severity: Severity::Note,
    proved: true,
    page: Page { nl: include_str!("unbound_quote.nl.md"), en: include_str!("unbound_quote.md") },
    check,
};

/// Words that a quotation has at least to count: fewer are said by chance.
const WORDS: usize = 4;
/// What quotations stand between.
const MARKS: [(char, char); 2] = [('“', '”'), ('«', '»')];

/// Who says some words elsewhere.
struct QuoteSources {
    choices: Vec<ChoiceId>,
    lines: Vec<LineId>,
}

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let Some(trials) = case.trials() else { return };
    let scenario = case.scenario;
    let texts: Vec<Vec<String>> =
        (0..scenario.texts.source.len()).map(|at| words(scenario.texts.source.get(at))).collect();
    for (number, line) in scenario.lines.iter().enumerate() {
        let id = LineId::new(number);
        if scenario.recall(RecallingPart::Line(id)).is_some() {
            continue;
        }
        for quoted in quotations(text(scenario, line.text)) {
            let sources = QuoteSources::of(scenario, &texts, &quoted, id);
            if sources.choices.is_empty() && sources.lines.is_empty() {
                continue;
            }
            let unsaid = |walk: &TrialWalk, at: usize, event: TrialEvent| {
                matches!(event, TrialEvent::Said(said) if said.line == id) && !sources.before(&walk.events[..at])
            };
            let Some((walk, picks)) = trials.shortest(unsaid) else { continue };
            let place = case.text_at(line.text);
            let finding = at(
                place,
                "deze regel haalt woorden aan die in dit gesprek niet altijd gezegd zijn",
                "this line quotes words that were not always said in this conversation",
            )
            .help(case.trial_proof(walk, picks));
            let source = sources.choices.first().map(|choice| scenario.choice_path(*choice));
            let finding = match (source, &sources.choices[..], &sources.lines[..]) {
                (Some(path), [_], []) => {
                    let recalls = format!("recalls: \"picked({path})\"");
                    let words = bilingual(
                        format!("schrijf `{recalls}` erbij: dan wordt bewezen dat het gezegd is"),
                        format!("add `{recalls}`: then it is proved that it was said"),
                    );
                    finding.fix_all(words, vec![TextEdit::insert(place.end, format!(", {recalls}"))])
                }
                _ => finding.help(bilingual(
                    "zeg met `recalls: \"…\"` waar dit vandaan komt, of geef de regel een `when`",
                    "say with `recalls: \"…\"` where this comes from, or give the line a `when`",
                )),
            };
            found.push(finding);
            break;
        }
    }
}

impl QuoteSources {
    /// Every other text in which these words stand one after the other.
    fn of(scenario: &Scenario, texts: &[Vec<String>], quoted: &[String], by: LineId) -> Self {
        let has = |id: TextId| texts[id.index()].windows(quoted.len()).any(|some| some == quoted);
        let choices = (0..scenario.choices.len()).map(ChoiceId::new);
        let lines = (0..scenario.lines.len()).map(LineId::new).filter(|line| *line != by);
        Self {
            choices: choices.filter(|it| scenario.choice(*it).text.is_some_and(has)).collect(),
            lines: lines.filter(|it| has(scenario.lines[it.index()].text)).collect(),
        }
    }

    /// Whether any of them was said before.
    fn before(&self, events: &[(usize, TrialEvent)]) -> bool {
        events.iter().any(|(_, event)| match event {
            TrialEvent::Picked(choice) => self.choices.contains(choice),
            TrialEvent::Said(said) => self.lines.contains(&said.line),
            TrialEvent::Offered(_) | TrialEvent::Ended | TrialEvent::Unrecalled(_) => false,
        })
    }
}

fn text(scenario: &Scenario, id: TextId) -> &str {
    scenario.texts.source.get(id.index())
}

/// What stands between quotation marks in a text, word by word, as far as it is long enough.
fn quotations(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (open, close) in MARKS {
        let mut rest = text;
        while let Some((_, behind)) = rest.split_once(open) {
            let Some((quoted, after)) = behind.split_once(close) else { break };
            found.push(words(quoted));
            rest = after;
        }
    }
    found.retain(|words| words.len() >= WORDS);
    found
}

/// The words of a text in small letters, without signs.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
