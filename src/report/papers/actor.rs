//! The card for a human actor: where somebody stands, what lies behind it and what opens that, and how to play it.

use super::sheet::{PaperItem, PaperSection, PaperSheet, PaperWords, PapersPage};
use crate::engine::relationship::Facet;
use crate::engine::{Mood, Speaker, Staging, StakeholderId};
use crate::report::Messages;
use crate::report::conversation::mood;
use crate::report::numbers::capitalised;

/// Facets, in points, from which on trust or tension is some, and much.
const SOME: i32 = 40;
const MUCH: i32 = 60;
/// The least on the rose, in points, that is more than beside one another.
const LEANS: i32 = 15;
/// Per cent of rigidity up to which somebody moves along easily, and slowly.
const EASY: i32 = 25;
const SLOW: i32 = 50;

/// The letters of a line to try a tone with.
const TRIED: usize = 60;

/// The card for somebody.
pub(super) fn card(staging: &Staging, who: StakeholderId, language: &str, words: &Messages) -> PapersPage {
    let it = PaperWords::new(&staging.scenario, language, words);
    let scenario = it.scenario;
    let person = &scenario.cast[who.index()];
    let player = &scenario.about.player;
    let name = it.text(person.name);
    let say = |id: &str, values: &[(&str, fluent_bundle::FluentValue<'_>)]| words.text_with(id, values);
    let about = vec![
        say(
            "papers-actor-you",
            &[
                ("name", name.as_str().into()),
                ("function", it.text(person.function).into()),
                ("organisation", it.text(person.organisation).into()),
            ],
        ),
        say(
            "papers-actor-other",
            &[("function", it.text(player.function).into()), ("organisation", it.text(player.organisation).into())],
        ),
        say(
            "papers-actor-case",
            &[("title", it.text(scenario.about.title).into()), ("level", staging.setup.level.into())],
        ),
        it.say("papers-actor-secret"),
    ];
    let sections = vec![
        position(who, &it),
        behind(who, &it),
        begins(staging, who, &it),
        responds(staging, who, &it),
        sounds(who, &it),
        fixed("papers-actor-play", 4, &it),
        feedback(&it),
    ];
    let sections = sections.into_iter().filter(|it| !it.items.is_empty() || it.lead.is_some()).collect();
    let sheet = PaperSheet { eyebrow: it.say("papers-actor-eyebrow"), title: name.clone(), about, sections };
    PapersPage { language: words.language(), title: name, sheets: vec![sheet] }
}

fn position(who: StakeholderId, it: &PaperWords<'_>) -> PaperSection {
    let person = &it.scenario.cast[who.index()];
    let rows = [
        ("papers-actor-says", Some(person.position)),
        ("papers-actor-stake", person.stake),
        ("papers-actor-alternative", person.alternative),
    ];
    let items = rows.into_iter().filter_map(|(id, text)| Some(PaperItem::new(it.say(id), it.text(text?))));
    PaperSection { heading: it.say("papers-actor-position"), items: items.collect(), ..PaperSection::default() }
}

fn behind(who: StakeholderId, it: &PaperWords<'_>) -> PaperSection {
    let scenario = it.scenario;
    let items = scenario.interests[scenario.cast[who.index()].interests.range()].iter().map(|interest| {
        let label = if interest.id.is_some() { "papers-actor-interest" } else { "papers-actor-concern" };
        // A condition is for programs; somebody who plays goes by what a question or trust brings.
        let opens = match interest.key {
            Some(key) => it.words.text_with("papers-actor-opens", &[("key", it.text(key).into())]),
            None => it.say("papers-actor-opens-trust"),
        };
        PaperItem { more: vec![opens], ..PaperItem::new(it.say(label), it.text(interest.text)) }
    });
    let items: Vec<_> = items.collect();
    let lead = if items.is_empty() { "papers-actor-behind-none" } else { "papers-actor-behind-lead" };
    PaperSection { heading: it.say("papers-actor-behind"), lead: Some(it.say(lead)), items, ..PaperSection::default() }
}

/// How somebody begins: the mood, the attitude, trust and tension, as they are set up.
fn begins(staging: &Staging, who: StakeholderId, it: &PaperWords<'_>) -> PaperSection {
    let actor = &staging.actors[who.index()];
    let shown = mood(staging.mood(who, &staging.initial()), it.words);
    let facet = |facet: Facet| actor.start[facet as usize];
    let trust = (facet(Facet::Competence) + facet(Facet::Benevolence) + facet(Facet::Integrity)) / 3;
    let size = |points: i32| match points {
        ..SOME => "low",
        SOME..MUCH => "some",
        MUCH.. => "high",
    };
    let (together, above) = actor.stance;
    let stance = |value: i32, [much, little, else_]: [&str; 3]| {
        it.say(match value {
            LEANS.. => much,
            value if value <= -LEANS => little,
            _ => else_,
        })
    };
    let stance = format!(
        "{}; {}",
        stance(together, ["papers-actor-stance-together", "papers-actor-stance-apart", "papers-actor-stance-open"]),
        stance(above, ["papers-actor-stance-above", "papers-actor-stance-below", "papers-actor-stance-level"])
    );
    let mut items = vec![
        PaperItem::new(it.say("papers-actor-mood-label"), shown.unwrap_or_else(|| it.say("papers-actor-mood-neutral"))),
        PaperItem::new(it.say("papers-actor-stance"), stance),
        PaperItem::new(it.say("papers-actor-trust"), it.say(&format!("papers-actor-trust-{}", size(trust)))),
        PaperItem::new(
            it.say("papers-actor-tension"),
            it.say(&format!("papers-actor-tension-{}", size(facet(Facet::Tension)))),
        ),
    ];
    let wants = it.scenario.cast[who.index()].wants;
    items.extend(wants.map(|want| {
        let text = it.say(&format!("review-want-{}", want.id().to_lowercase()));
        PaperItem::new(it.say("papers-actor-wants"), text)
    }));
    PaperSection { heading: it.say("papers-actor-mood"), items, ..PaperSection::default() }
}

/// How somebody responds: what is rewarded, what escalates, how far they move along, at which level.
fn responds(staging: &Staging, who: StakeholderId, it: &PaperWords<'_>) -> PaperSection {
    let actor = &staging.actors[who.index()];
    let mut items = Vec::new();
    for (moves, id) in [(&actor.rewards, "papers-actor-rewards"), (&actor.escalates_on, "papers-actor-escalates")] {
        if let Some(moves) = it.moves(moves) {
            let more = vec![it.say(&format!("{id}-how"))];
            items.push(PaperItem { more, ..PaperItem::new(it.say(id), moves) });
        }
    }
    let rigid = it.say(match actor.rigidity {
        little if little <= EASY => "papers-actor-rigid-little",
        some if some <= SLOW => "papers-actor-rigid-some",
        _ => "papers-actor-rigid-much",
    });
    let rose = PaperItem::new(it.say("papers-actor-rose"), it.say("papers-actor-rose-how"));
    items.push(PaperItem { more: vec![rigid], ..rose });
    let level = it.say(match staging.setup.level {
        ..=2 => "papers-actor-level-easy",
        3 => "papers-actor-level-middle",
        4.. => "papers-actor-level-hard",
    });
    items.push(PaperItem::new(format!("{} {}", it.say("papers-actor-level"), staging.setup.level), level));
    PaperSection { heading: it.say("papers-actor-moves"), items, ..PaperSection::default() }
}

/// A line of the person in each mood that they show in the case: the one that is best tried out by its length.
fn sounds(who: StakeholderId, it: &PaperWords<'_>) -> PaperSection {
    let scenario = it.scenario;
    let items = Mood::ALL.into_iter().filter_map(|shown| {
        let lines = scenario.lines.iter().filter(|line| line.who == Speaker::Stakeholder(who));
        let texts = lines.filter(|line| line.mood == Some(shown)).map(|line| it.text(line.text));
        // A word or two tell nothing of a tone, and a speech is not for trying it out.
        let text = texts.min_by_key(|text| text.chars().count().abs_diff(TRIED))?;
        let name = mood(shown, it.words).unwrap_or_else(|| it.say("papers-actor-mood-neutral"));
        Some(PaperItem::new(capitalised(&name), format!("“{text}”")))
    });
    let items: Vec<_> = items.collect();
    PaperSection {
        heading: it.say("papers-actor-sounds"),
        lead: (!items.is_empty()).then(|| it.say("papers-actor-sounds-lead")),
        items,
        ..PaperSection::default()
    }
}

/// Rules that are the same for everybody: `id-1`, `id-2` and so on.
fn fixed(id: &str, count: usize, it: &PaperWords<'_>) -> PaperSection {
    let items = (1..=count).map(|number| PaperItem::new("", it.say(&format!("{id}-{number}"))));
    PaperSection { heading: it.say(id), items: items.collect(), ..PaperSection::default() }
}

/// Behaviour, feeling, effect, wish.
fn feedback(it: &PaperWords<'_>) -> PaperSection {
    let id = "papers-actor-feedback";
    let items =
        (1..=4).map(|number| PaperItem::new(it.say(&format!("{id}-{number}")), it.say(&format!("{id}-{number}-text"))));
    PaperSection {
        heading: it.say(id),
        lead: Some(it.say("papers-actor-feedback-lead")),
        items: items.collect(),
        numbered: true,
        table: None,
    }
}
