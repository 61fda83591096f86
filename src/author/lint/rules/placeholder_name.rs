//! Names that were never filled in.
#![doc = include_str!("placeholder_name.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::wordlists::plain;
use crate::author::wordlists::wordlist;
use crate::script::{Severity, bilingual};

pub(super) const RULE: Rule = Rule {
    code: "placeholder-name",
    severity: Severity::Warning,
    proved: false,
    page: Page { nl: include_str!("placeholder_name.nl.md"), en: include_str!("placeholder_name.md") },
    check,
};

fn check(case: &Case<'_>, found: &mut RuleFindings) {
    let scenario = case.scenario;
    let names: Vec<_> = ["nl", "en"].iter().flat_map(|code| wordlist(code, "placeholders")).collect();
    let player = &scenario.about.player;
    let people = scenario.cast.iter().flat_map(|it| [it.name, it.function, it.organisation]);
    let titles = scenario.scenes.iter().map(|it| it.title).chain(scenario.endings.iter().map(|it| it.title));
    let all = [scenario.about.title, player.function, player.organisation].into_iter().chain(people).chain(titles);
    for id in all {
        let text = scenario.texts.source.get(id.index());
        let words = plain(text);
        if !words.trim().is_empty() && !names.contains(&words.trim()) {
            continue;
        }
        found.push(
            at(
                case.text_at(id),
                format!("`{text}` is nog niet ingevuld"),
                format!("`{text}` has not been filled in yet"),
            )
            .help(bilingual(
                "bedenk een echte naam, van niemand die bestaat",
                "think of a real name, of nobody who exists",
            )),
        );
    }
}
