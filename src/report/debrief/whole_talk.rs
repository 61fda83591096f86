//! The whole talk as it was seen: every turn with its scenes, lines and one's own words.

use crate::play::{ItemSeen, LineSeen, Made, TurnSeen, Voice};
use crate::report::Messages;
use crate::report::conversation;
use serde::Serialize;

/// A turn on the page.
#[derive(Serialize)]
pub(crate) struct TalkTurn {
    /// Its number in the course; 0 is what came before the first.
    pub(crate) number: usize,
    /// The name of its moment.
    pub(crate) moment: String,
    /// Whether a trainer made it.
    pub(crate) directed: bool,
    pub(crate) items: Vec<TalkItem>,
}

/// Something that was shown.
#[derive(Serialize)]
pub(crate) struct TalkItem {
    /// What it is: `scene`, `told`, `said`, `own` or `trainer`; the style sheet knows these.
    pub(crate) kind: &'static str,
    /// Who says it, and how.
    pub(crate) who: String,
    pub(crate) text: String,
}

/// Every turn that showed something.
pub(crate) fn whole_talk(turns: &[TurnSeen], words: &Messages) -> Vec<TalkTurn> {
    let turns = turns.iter().map(|turn| TalkTurn {
        number: turn.number,
        moment: turn.moment.clone(),
        directed: matches!(turn.made, Some(Made::Directed(_))),
        items: turn.items().flat_map(|item| items(item, words)).collect(),
    });
    turns.filter(|turn| !turn.items.is_empty()).collect()
}

fn items(item: &ItemSeen, words: &Messages) -> Vec<TalkItem> {
    let told = |text: String| TalkItem { kind: "told", who: String::new(), text };
    match item {
        ItemSeen::Time(days) => vec![told(conversation::time_passed(*days, words))],
        ItemSeen::Scene(scene) => {
            let heading = TalkItem { kind: "scene", who: String::new(), text: scene.title.clone() };
            std::iter::once(heading).chain(scene.intro.clone().map(told)).collect()
        }
        ItemSeen::Line(line) => vec![said(line, words)],
        ItemSeen::Own(own) => {
            let (who, text) = (conversation::own_name(own, words), conversation::own_words(own, words));
            vec![TalkItem { kind: "own", who, text }]
        }
        ItemSeen::Document { title, .. } => vec![told(conversation::document(title, words))],
        ItemSeen::Direction(report) => vec![TalkItem {
            kind: "trainer",
            who: words.text("talk-trainer"),
            text: conversation::direction(report, words),
        }],
        // How it ended has a place of its own on the page.
        ItemSeen::Ending { title, .. } => vec![told(title.clone())],
        ItemSeen::Stuck(beat) => vec![told(beat.clone())],
    }
}

fn said(line: &LineSeen, words: &Messages) -> TalkItem {
    let manner = conversation::manner(line, words);
    let kind = if line.improvised { "trainer" } else { "said" };
    match line.voice {
        Voice::Narration => TalkItem {
            kind: if line.improvised { "trainer" } else { "told" },
            who: manner.unwrap_or_default(),
            text: line.text.clone(),
        },
        Voice::Player | Voice::Stakeholder(_) => {
            let manner = manner.map_or_else(String::new, |manner| format!(" ({manner})"));
            TalkItem { kind, who: format!("{}{manner}", line.name), text: line.text.clone() }
        }
    }
}
