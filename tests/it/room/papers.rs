//! Papers: the actor knows what opens the other's interests, observers learn nothing of the case, trainers find everything.

use crate::support::{CASES, case};
use std::sync::Arc;
use tegenspel::engine::{Scenario, Setup, Staging, StakeholderId};
use tegenspel::report::Messages;
use tegenspel::report::papers::{
    actor_card_html, actor_card_markdown, observer_sheet_html, observer_sheet_markdown, trainers_brief_html,
    trainers_brief_markdown,
};
use tegenspel::room::Lens;

fn staging(scenario: &Arc<Scenario>, level: u8) -> Staging {
    Staging::new(Arc::clone(scenario), Setup { level, ..Setup::default() }).unwrap()
}

/// A text of the case as Markdown shows it.
fn said(scenario: &Scenario, text: tegenspel::engine::TextId, language: &str) -> String {
    let text = scenario.texts.unplayed(text, scenario.texts.language(language)).into_owned();
    text.replace('\n', " ")
}

/// Without the marks that keep Markdown from meaning anything.
fn plain(markdown: &str) -> String {
    markdown.replace('\\', "")
}

#[test]
fn an_actor_reads_where_somebody_stands_and_what_opens_it() {
    for scenario in CASES.map(case) {
        for language in ["nl", "en"] {
            let words = Messages::new(language);
            for who in (0..scenario.cast.len()).map(StakeholderId::new) {
                let person = &scenario.cast[who.index()];
                let card = plain(&actor_card_markdown(&staging(&scenario, 3), who, language, &words));
                let interests = &scenario.interests[person.interests.range()];
                let keys = interests.iter().filter_map(|interest| interest.key);
                for text in interests.iter().map(|it| it.text).chain(keys).chain([person.position, person.name]) {
                    let text = said(&scenario, text, language);
                    assert!(card.contains(&text), "{language}: {text}\n{card}");
                }
                assert!(!card.contains("papers-") && !card.contains("review-"), "{card}");
                assert!(actor_card_html(&staging(&scenario, 3), who, language, &words).ends_with("</html>"));
            }
        }
    }
}

#[test]
fn a_card_is_as_the_session_is_set_up() {
    let (scenario, nl) = (case("de-loods"), Messages::new("nl"));
    let roos = scenario.stakeholder_named("roos").unwrap();
    let card = |level: u8| actor_card_markdown(&staging(&scenario, level), roos, "nl", &nl);
    assert!(card(1).contains("Help een beetje") && card(5).contains("Houd dingen achter"));
    let mut setup = Setup::default();
    let actor = setup.actors.entry("roos".to_owned()).or_default();
    (actor.rigidity, actor.together) = (Some(70), Some(-60));
    let programmed = Staging::new(Arc::clone(&scenario), setup).unwrap();
    let card = actor_card_markdown(&programmed, roos, "nl", &nl);
    assert!(card.contains("Je blijft lang bij je houding.") && card.contains("je houdt de ander af"), "{card}");
}

#[test]
fn a_sheet_for_observers_gives_nothing_away() {
    for scenario in CASES.map(case) {
        for language in ["nl", "en"] {
            let words = Messages::new(language);
            let sheets = plain(&observer_sheet_markdown(&scenario, &Lens::ALL, language, &words));
            assert!(!sheets.contains("papers-") && !sheets.contains("group-"), "{sheets}");
            let choices = scenario.choices.iter().filter_map(|choice| choice.text);
            let interests = scenario.interests.iter().map(|interest| interest.text);
            for text in choices.chain(interests) {
                let text = said(&scenario, text, language);
                assert!(!sheets.contains(&text), "{language}: {text}");
            }
            let page = observer_sheet_html(&scenario, &Lens::ALL, language, &words);
            assert_eq!(page.matches("<article").count(), Lens::ALL.len());
            let one = observer_sheet_html(&scenario, &[Lens::Rose], language, &words);
            assert_eq!(one.matches("<h1>").count(), 1);
        }
    }
}

#[test]
fn a_trainer_finds_moments_events_and_questions() {
    for scenario in CASES.map(case) {
        for language in ["nl", "en"] {
            let words = Messages::new(language);
            let brief = plain(&trainers_brief_markdown(&scenario, language, &words));
            let events = scenario.interventions.iter().map(|event| event.title);
            let endings = scenario.endings.iter().map(|ending| ending.title);
            for text in events.chain(endings).chain(scenario.about.discussion.iter().copied()) {
                let text = said(&scenario, text, language);
                assert!(brief.contains(&text), "{language}: {text}");
            }
            assert!(brief.lines().filter(|line| line.starts_with('|')).count() > 10, "{brief}");
            assert!(!brief.contains("papers-") && !brief.contains("debrief-") && !brief.contains("review-"), "{brief}");
            let page = trainers_brief_html(&scenario, language, &words);
            assert!(page.ends_with("</html>") && !page.contains("<script"));
            if let Some(folder) = std::env::var_os("TEGENSPEL_WRITTEN").map(std::path::PathBuf::from) {
                let file = |name: &str| folder.join(format!("{}.{language}.{name}", scenario.id));
                std::fs::write(file("brief.html"), &page).unwrap();
                std::fs::write(file("brief.md"), &brief).unwrap();
                let staging = staging(&scenario, 3);
                let card = actor_card_html(&staging, scenario.partner(), language, &words);
                std::fs::write(file("actor.html"), card).unwrap();
                let card = actor_card_markdown(&staging, scenario.partner(), language, &words);
                std::fs::write(file("actor.md"), card).unwrap();
                let sheets = observer_sheet_html(&scenario, &Lens::ALL, language, &words);
                std::fs::write(file("observer.html"), sheets).unwrap();
            }
        }
    }
}
