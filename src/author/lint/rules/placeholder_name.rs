//! Names that were never filled in.
#![doc = include_str!("placeholder_name.md")]

use crate::author::lint::case::Case;
use crate::author::lint::{Page, Rule, RuleFindings, at};
use crate::author::wordlists::plain;
use crate::author::wordlists::wordlist;
use crate::engine::TextId;
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
    let people = [player.function, player.organisation].into_iter().chain(people);
    let titles = scenario.scenes.iter().map(|it| it.title).chain(scenario.endings.iter().map(|it| it.title));
    let titles: Vec<_> = std::iter::once(scenario.about.title).chain(titles).collect();
    let text = |id: TextId| scenario.texts.source.get(id.index());
    for id in people.chain(titles.iter().copied()) {
        let (text, words) = (text(id), plain(text(id)));
        // An empty title is told as such below.
        if (words.trim().is_empty() || names.contains(&words.trim())) && !(is_blank(text) && titles.contains(&id)) {
            let said = if is_blank(text) {
                at(case.text_at(id), "hier is nog niets ingevuld", "nothing has been filled in here yet")
            } else {
                at(
                    case.text_at(id),
                    format!("`{text}` is nog niet ingevuld"),
                    format!("`{text}` has not been filled in yet"),
                )
            };
            found.push(said.help(bilingual(
                "bedenk een echte naam, van niemand die bestaat",
                "think of a real name, of nobody who exists",
            )));
        }
    }
    // What has no title is not found in any list.
    let listed = scenario.norms.iter().map(|it| it.title).chain(scenario.dossier.iter().map(|it| it.title));
    let listed = listed.chain(scenario.topics.iter().map(|it| it.title));
    let listed = listed.chain(scenario.interventions.iter().map(|it| it.title));
    for id in titles.iter().copied().chain(listed).filter(|id| is_blank(text(*id))) {
        found.push(at(case.text_at(id), "hier staat geen titel", "there is no title here").help(bilingual(
            "schrijf een titel: daaraan herkennen mensen dit",
            "write a title: people know this by it",
        )));
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
