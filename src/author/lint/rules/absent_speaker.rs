//! People who speak in a scene of which they are no part, while the answer goes to somebody else.
#![doc = include_str!("absent_speaker.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::engine::{BeatId, ChoiceId, ChoiceKind, ExitOwner, Home, LineId, Scenario, Speaker, StakeholderId, Then};
use crate::script::{Severity, TextEdit, bilingual};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    code: "absent-speaker",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("absent_speaker.nl.md"), en: include_str!("absent_speaker.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    let before = heard_before(case);
    for id in case.reached() {
        let beat = scenario.beat(id);
        // A fragment is played with the people of the scene that calls it.
        let Home::Scene(scene) = beat.home else { continue };
        let with = &scenario.scenes[scene.index()].with;
        let open = unaddressed(scenario, id);
        // Who says to whom some things are said has thought about it.
        if open.is_empty() || scenario.choices[beat.choices.range()].iter().any(|it| it.to.is_some()) {
            continue;
        }
        let own = beat.lines.range().map(LineId::new);
        let heard = before.get(&id).copied().filter(|_| beat.lines.is_empty());
        let heard: Vec<LineId> = own.chain(heard).collect();
        let speakers = || heard.iter().filter_map(|line| speaker(scenario, *line));
        let last = speakers().next_back();
        let alone = speakers().filter(|who| !with.contains(who)).collect::<BTreeSet<_>>().len() == 1;
        let mut told: Vec<StakeholderId> = Vec::new();
        for line in heard.iter().copied() {
            let Some(who) = speaker(scenario, line) else { continue };
            if with.contains(&who) || told.contains(&who) {
                continue;
            }
            told.push(who);
            let text = |id: crate::engine::TextId| scenario.texts.source.get(id.index());
            let person = &scenario.cast[who.index()];
            let (name, id) = (text(person.name), scenario.texts.name(person.id));
            let place = case.text_at(scenario.lines[line.index()].text);
            let finding = match with.first().map(|who| text(scenario.cast[who.index()].name)) {
                Some(other) => at(
                    place,
                    format!("{name} spreekt, maar staat niet in `with`: je antwoord gaat naar {other}"),
                    format!("{name} speaks, but is not in `with`: your answer goes to {other}"),
                ),
                None => at(
                    place,
                    format!("{name} spreekt, maar staat niet in `with`: je antwoord gaat naar niemand"),
                    format!("{name} speaks, but is not in `with`: your answer goes to nobody"),
                ),
            };
            let here = bilingual(format!("dit wordt niet tegen {name} gezegd"), format!("this is not said to {name}"));
            let words = bilingual(
                format!("schrijf `to: \"{id}\"` bij wat de speler tegen {name} zegt, of zet `\"{id}\"` in `with`"),
                format!("write `to: \"{id}\"` with what the player says to {name}, or put `\"{id}\"` in `with`"),
            );
            let finding = finding.also(case.choice_at(open[0]), here);
            // Whom an answer is meant for is plain only where nobody else was heard last.
            let fields = open.iter().map(|choice| case.places.choice_fields.get(choice.index()).copied().flatten());
            let fields: Option<Vec<u32>> = fields.collect();
            found.push(match fields.filter(|_| last == Some(who) && alone) {
                Some(fields) => {
                    let edits = fields.into_iter().map(|at| TextEdit::insert(at, format!("to: \"{id}\", ")));
                    finding.fix_all(words, edits.collect())
                }
                None => finding.help(words),
            });
        }
    }
}

/// The choices of a beat that say something and do not say to whom: `to: "…"` belongs in each that answers the speaker.
fn unaddressed(scenario: &Scenario, beat: BeatId) -> Vec<ChoiceId> {
    let choices = scenario.choices_of(beat);
    let open = choices.filter(|choice| {
        let choice = scenario.choice(*choice);
        choice.kind == ChoiceKind::Say && !choice.does && choice.to.is_none()
    });
    open.collect()
}

fn speaker(scenario: &Scenario, line: LineId) -> Option<StakeholderId> {
    match scenario.lines[line.index()].who {
        Speaker::Stakeholder(who) => Some(who),
        Speaker::Player | Speaker::Narration => None,
    }
}

/// The line that is heard just before a beat, where the same person speaks on every way there.
fn heard_before(case: &Case<'_>) -> BTreeMap<BeatId, LineId> {
    let scenario = case.scenario;
    let last = |lines: std::ops::Range<usize>| lines.map(LineId::new).rfind(|line| speaker(scenario, *line).is_some());
    let mut heard: BTreeMap<BeatId, Option<LineId>> = BTreeMap::new();
    for from in case.reached() {
        for exit in case.flow.exits(from) {
            let Then::Beat(to) = exit.then else { continue };
            let line = match exit.owner {
                ExitOwner::Choice(choice) => last(scenario.choice(choice).reply.range()),
                ExitOwner::Beat => last(scenario.beat(from).lines.range()),
            };
            let same = |one: LineId, other: LineId| speaker(scenario, one) == speaker(scenario, other);
            heard
                .entry(to)
                .and_modify(|known| *known = known.filter(|known| line.is_some_and(|line| same(line, *known))))
                .or_insert(line);
        }
    }
    heard.into_iter().filter_map(|(beat, line)| Some((beat, line?))).collect()
}
