//! The trainer's brief of a case: time, people, what lies behind them, moments, what can be brought in, endings, questions.

use super::sheet::{PaperItem, PaperSection, PaperSheet, PaperTable, PaperWords, PapersPage};
use crate::engine::{BeatId, EndingRelation, EndingRole, Home, LineId, Rating, Scenario, Speaker};
use crate::report::numbers::capitalised;
use crate::report::{InWords, Messages, Numbering};

/// The brief of a case.
pub(super) fn brief(scenario: &Scenario, language: &str, words: &Messages) -> PapersPage {
    let it = PaperWords::new(scenario, language, words);
    let about = &scenario.about;
    let title = it.text(about.title);
    let facts = words.text_with(
        "papers-brief-facts",
        &[("minutes", about.minutes.into()), ("level", about.level.into()), ("endings", scenario.endings.len().into())],
    );
    let practises = it.moves(&about.practises);
    let practises = practises.map(|moves| words.text_with("papers-brief-practises", &[("moves", moves.into())]));
    let lines = std::iter::once(it.text(about.summary)).chain([facts]).chain(practises);
    let sheet = PaperSheet {
        eyebrow: it.say("papers-brief-eyebrow"),
        title: title.clone(),
        about: lines.chain([it.say("papers-brief-secret")]).collect(),
        sections: sections(&it),
    };
    PapersPage { language: words.language(), title, sheets: vec![sheet] }
}

fn sections(it: &PaperWords<'_>) -> Vec<PaperSection> {
    let about = &it.scenario.about;
    let listed = |heading: &str, items: Vec<PaperItem>| PaperSection {
        heading: it.say(heading),
        items,
        ..PaperSection::default()
    };
    let goals = about.goals.iter().map(|(_, goal)| PaperItem::new("", it.text(*goal))).collect();
    let player = vec![PaperItem::new(capitalised(&it.text(about.player.function)), it.text(about.player.mandate))];
    let questions = about.discussion.iter().map(|question| PaperItem::new("", it.text(*question)));
    let questions = PaperSection {
        lead: Some(it.say("papers-brief-questions-lead")),
        numbered: true,
        ..listed("papers-brief-questions", questions.collect())
    };
    let norms = it.scenario.norms.iter().map(|norm| PaperItem {
        more: norm.source.map(|source| it.text(source)).into_iter().collect(),
        ..PaperItem::new(it.text(norm.title), it.text(norm.text))
    });
    let sections = vec![
        plan(it),
        listed("papers-brief-goals", goals),
        listed("papers-brief-player", player),
        listed("papers-brief-people", people(it)),
        listed("papers-brief-behind", behind(it)),
        moments(it),
        events(it),
        listed("papers-brief-endings", endings(it)),
        questions,
        listed("papers-brief-norms", norms.collect()),
    ];
    let has = |section: &PaperSection| {
        !section.items.is_empty() || section.table.as_ref().is_some_and(|table| !table.rows.is_empty())
    };
    sections.into_iter().filter(|section| has(section) || section.lead.is_some()).collect()
}

fn plan(it: &PaperWords<'_>) -> PaperSection {
    let minutes = it.words.text_with("papers-brief-plan-play", &[("minutes", it.scenario.about.minutes.into())]);
    let items = vec![
        PaperItem::new(it.say("papers-brief-plan-begin"), it.say("papers-brief-plan-begin-text")),
        PaperItem::new(minutes, it.say("papers-brief-plan-play-text")),
        PaperItem::new(it.say("papers-brief-plan-back"), it.say("papers-brief-plan-back-text")),
    ];
    PaperSection { heading: it.say("papers-brief-plan"), items, ..PaperSection::default() }
}

fn people(it: &PaperWords<'_>) -> Vec<PaperItem> {
    let people = it.scenario.cast.iter().map(|person| {
        let label =
            format!("{} ({}, {})", it.text(person.name), it.text(person.function), it.text(person.organisation));
        PaperItem::new(label, it.text(person.position))
    });
    people.collect()
}

fn behind(it: &PaperWords<'_>) -> Vec<PaperItem> {
    let items = it.scenario.interests.iter().map(|interest| {
        let key = interest.key.map(|key| it.words.text_with("papers-actor-opens", &[("key", it.text(key).into())]));
        let name = it.text(it.scenario.cast[interest.of.index()].name);
        PaperItem { more: key.into_iter().collect(), ..PaperItem::new(name, it.text(interest.text)) }
    });
    items.collect()
}

/// The moments at which one answer is better than another, with the best and what tempts.
fn moments(it: &PaperWords<'_>) -> PaperSection {
    let numbers = Numbering::of(it.scenario);
    let rows = (0..it.scenario.beats.len()).map(BeatId::new).filter_map(|beat| moment(beat, &numbers, it));
    let mut rows: Vec<(Vec<usize>, Vec<String>)> = rows.collect();
    rows.sort();
    let heads = ["papers-brief-moment", "papers-brief-best", "papers-brief-tempting"];
    PaperSection {
        heading: it.say("papers-brief-moments"),
        lead: Some(it.say("papers-brief-moments-lead")),
        table: Some(PaperTable {
            heads: heads.into_iter().map(|id| it.say(id)).collect(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            blank: false,
        }),
        ..PaperSection::default()
    }
}

/// A moment as a row, behind its number by which rows are sorted.
fn moment(beat: BeatId, numbers: &Numbering, it: &PaperWords<'_>) -> Option<(Vec<usize>, Vec<String>)> {
    let scenario = it.scenario;
    let rated = |rating: Rating| {
        let choices = scenario.choices_of(beat).filter(move |id| scenario.choice(*id).rating == Some(rating));
        let texts = choices.filter_map(|id| scenario.choice(id).text).map(|text| it.text(text));
        texts.collect::<Vec<_>>().join(" / ")
    };
    let (best, tempting) = (rated(Rating::Best), rated(Rating::Tempting));
    if best.is_empty() || scenario.choices_of(beat).count() < 2 {
        return None;
    }
    let number = numbers.beat(beat);
    let home = match scenario.beat(beat).home {
        Home::Scene(scene) => Some(scenario.scenes[scene.index()].title),
        Home::Fragment(_) => None,
    };
    let title = scenario.beat(beat).title.or(home).map(|title| it.text(title)).unwrap_or_default();
    let order = number.split('.').filter_map(|part| part.parse().ok()).collect();
    Some((order, vec![format!("{number} {title}"), best, tempting]))
}

fn events(it: &PaperWords<'_>) -> PaperSection {
    let scenario = it.scenario;
    let conditions = InWords { scenario, words: it.words, language: it.language, numbers: None };
    let items = scenario.interventions.iter().map(|event| {
        let said = event.lines.range().map(|at| {
            let line = &scenario.lines[LineId::new(at).index()];
            let text = it.text(line.text);
            match line.who {
                Speaker::Stakeholder(who) => format!("{}: “{text}”", it.text(scenario.cast[who.index()].name)),
                Speaker::Player => format!("{}: “{text}”", capitalised(&it.text(scenario.about.player.name))),
                Speaker::Narration => text,
            }
        });
        let said = said.collect::<Vec<_>>().join(" ");
        let when = event.when.as_ref().map(|when| format!("{}.", capitalised(&conditions.only_if(when))));
        PaperItem { more: when.into_iter().collect(), ..PaperItem::new(it.text(event.title), said) }
    });
    let items: Vec<_> = items.collect();
    let lead = if items.is_empty() { "papers-brief-events-none" } else { "papers-brief-events-lead" };
    PaperSection { heading: it.say("papers-brief-events"), lead: Some(it.say(lead)), items, ..PaperSection::default() }
}

fn endings(it: &PaperWords<'_>) -> Vec<PaperItem> {
    let endings = it.scenario.endings.iter().map(|ending| {
        let relation = ending.relation.map(|relation| match relation {
            EndingRelation::Kept => "review-relation-kept",
            EndingRelation::Strained => "review-relation-strained",
            EndingRelation::Lost => "review-relation-lost",
        });
        let role = ending.role.map(|role| match role {
            EndingRole::Clean => "review-role-clean",
            EndingRole::Breached => "review-role-breached",
        });
        let said: Vec<_> = relation.into_iter().chain(role).map(|id| it.say(id)).collect();
        PaperItem::new(it.text(ending.title), said.join(" "))
    });
    endings.collect()
}
