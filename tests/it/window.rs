//! The window tells a conversation as terminal, JSON and page do: its column, what was said earlier, and what it offers.

use crate::conformance::{each, offered, tells, told};
use crate::support::{model, root};
use std::sync::Arc;
use tegenspel::app::screens::talk::{Item, LogLine, TalkLog, lines, offers, steps};
use tegenspel::engine::{Scenario, Session, Setup};
use tegenspel::files::read_bundle;
use tegenspel::play::{Conversation, ItemSeen, PromptSeen, Rendition};
use tegenspel::report::Messages;
use tegenspel::script::load;

/// What the column shows, in the order in which it is read.
fn read(rendition: Rendition<'_>, words: &Messages) -> String {
    let text = |item: &Item| match item {
        Item::Scene { title, passed } => format!("{} {title}", passed.as_deref().unwrap_or("")),
        Item::Told(text) | Item::Document(text) | Item::Ended(text) | Item::Stuck(text) => text.clone(),
        Item::Said { name, manner, text, .. } => format!("{name} {manner} {text}"),
        Item::Own { name, text } => format!("{name} {text}"),
        Item::Directed { who, text } => format!("{who} {text}"),
    };
    steps(rendition, words).iter().map(|step| text(&step.item)).collect::<Vec<_>>().join("\n")
}

fn read_log(lines: &[LogLine]) -> String {
    let text = |line: &LogLine| match line {
        LogLine::Moment(text) | LogLine::Told(text) => text.clone(),
        LogLine::Said(who, text) | LogLine::Own(who, text) | LogLine::Directed(who, text) => format!("{who} {text}"),
    };
    lines.iter().map(text).collect::<Vec<_>>().join("\n")
}

/// What is told of items. How it ended stands in the look back, behind one's own picture, and nowhere before.
fn pieces<'i>(items: impl Iterator<Item = &'i ItemSeen>, words: &Messages) -> Vec<String> {
    items.filter(|item| !matches!(item, ItemSeen::Ending { .. })).flat_map(|item| told(item, words)).collect()
}

/// The same for the column: what was put together at once is said by one who is named once.
fn pieces_of_column(items: &[ItemSeen], words: &Messages) -> Vec<String> {
    let mut own = false;
    let mut pieces = Vec::new();
    for item in items.iter().filter(|item| !matches!(item, ItemSeen::Ending { .. })) {
        let again = std::mem::replace(&mut own, matches!(item, ItemSeen::Own(_))) && own;
        pieces.extend(told(item, words).into_iter().skip(usize::from(again)));
    }
    pieces
}

fn offers_are_told(name: &str, prompt: &PromptSeen, words: &Messages) {
    if prompt.select.is_some() {
        let lines = lines(prompt, &[], words);
        assert_eq!(lines.len(), prompt.offers.len(), "{name}");
        let text = |it: &tegenspel::app::screens::talk::note::LineView| {
            format!("{} {} {}", it.lead, it.text, it.closed.clone().unwrap_or_default())
        };
        // Where things are ticked nothing is picked by its number.
        let numberless = PromptSeen {
            offers: prompt.offers.iter().map(|it| tegenspel::play::OfferSeen { number: None, ..it.clone() }).collect(),
            ..prompt.clone()
        };
        tells(name, &lines.iter().map(text).collect::<Vec<_>>().join("\n"), &offered(&numberless, words));
        return;
    }
    let (answers, topics) = offers(prompt, &[], words);
    assert_eq!(answers.len() + topics.len(), prompt.offers.len(), "{name}");
    let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    let answers =
        answers.iter().map(|it| (it.at, format!("{} {} {} {}", number(it.number), it.lead, it.text, it.below)));
    let topics = topics.iter().map(|it| (it.at, format!("{} {} {}", it.number, it.lead, it.text)));
    let mut all: Vec<_> = answers.chain(topics).collect();
    all.sort();
    let text = all.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n");
    tells(name, &text, &offered(prompt, words));
}

#[test]
fn the_window_tells_it() {
    each(|name, conversation, language| {
        let words = Messages::new(language);
        let mut log = TalkLog::default();
        let mut since = Vec::new();
        for steps in 0..=conversation.steps() {
            let now = Conversation::of(conversation.session().until(steps));
            let rendition = Rendition::new(&now, language);
            let turn = rendition.turn(steps);
            let name = format!("{name} ({language}), step {steps}");
            // What a trainer does stands below what it came after.
            let transcript = now.session().transcript();
            if transcript.steps.last().is_none_or(|step| transcript.direction(*step).is_none()) {
                since.clear();
            }
            since.extend(turn.items().cloned());
            let shown = read(rendition, &words);
            tells(&name, &shown, &pieces_of_column(&since, &words));
            let improvised = since.iter().any(|item| matches!(item, ItemSeen::Line(line) if line.improvised));
            assert_eq!(shown.contains(&words.text("talk-improvised")), improvised, "{name}");
            offers_are_told(&name, &rendition.prompt(), &words);
            // The log grows by this turn alone.
            let grown = log.up_to(steps + 1, rendition, &words);
            assert_eq!(grown.len(), steps + 1, "{name}");
            tells(&name, &read_log(&grown[steps]), &pieces(turn.items(), &words));
            if steps == conversation.steps() {
                assert_eq!(grown, TalkLog::default().up_to(steps + 1, rendition, &words), "{name}");
            }
        }
    });
}

#[test]
fn the_window_tells_a_value_as_it_was_when_it_was_said() {
    let folder = root().join("tests/data/features/interpolation");
    let scenario: Arc<Scenario> = load(&read_bundle(&folder).unwrap(), &model()).scenario.unwrap();
    let mut conversation = Conversation::of(Session::start(scenario, Setup::default()).unwrap());
    let words = Messages::new("en");
    conversation.apply_written("desk.fetch").unwrap();
    let all = read(Rendition::new(&conversation, "en"), &words);
    assert!(all.contains("So 6. Now it is warm."), "{all}");
}
