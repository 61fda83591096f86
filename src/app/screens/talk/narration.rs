//! What happened since the last pick, told for the column.

use super::view::Item;
use crate::engine::{Session, StakeholderId};
use crate::play::{ItemSeen, LineSeen, Rendition, Voice};
use crate::report::Messages;
use crate::report::conversation;

/// What happened since the last pick. One's own words are not said again: what was picked stays to be seen for a moment.
#[must_use]
pub fn column(rendition: Rendition<'_>, words: &Messages) -> Vec<Item> {
    let session = rendition.session();
    let steps = &session.transcript().steps;
    // What a trainer did since is part of it.
    let directed = steps.iter().rev().take_while(|step| session.transcript().direction(**step).is_some()).count();
    let turns = steps.len() - directed..=steps.len();
    let seen: Vec<_> = turns
        .flat_map(|number| {
            let turn = rendition.turn(number);
            turn.reply.into_iter().chain(turn.onward)
        })
        .collect();
    let told = Told { words, session, opposite: rendition.opposite() };
    let seen = told.joined(seen);
    let bubble = seen.iter().rposition(|item| matches!(item, ItemSeen::Line(line) if told.is_opposite(line.voice)));
    seen.iter().enumerate().flat_map(|(at, item)| told.items(item, bubble == Some(at))).collect()
}

struct Told<'a> {
    words: &'a Messages,
    session: &'a Session,
    /// Who is opposite the player now; the last thing that person said stands in the bubble.
    opposite: Option<StakeholderId>,
}

impl Told<'_> {
    fn is_opposite(&self, voice: Voice) -> bool {
        self.opposite.is_some_and(|who| voice == Voice::Stakeholder(who))
    }

    /// Lines that the person opposite says in a row and in the same way stand in one bubble.
    fn joined(&self, items: Vec<ItemSeen>) -> Vec<ItemSeen> {
        let mut joined: Vec<ItemSeen> = Vec::new();
        for item in items {
            match (joined.last_mut(), item) {
                (Some(ItemSeen::Line(before)), ItemSeen::Line(line))
                    if self.is_opposite(line.voice)
                        && (before.voice, before.mood) == (line.voice, line.mood)
                        && line.cue.is_none()
                        && before.improvised == line.improvised =>
                {
                    before.text.push(' ');
                    before.text.push_str(&line.text);
                }
                (_, item) => joined.push(item),
            }
        }
        joined
    }

    fn items(&self, item: &ItemSeen, in_bubble: bool) -> Vec<Item> {
        let words = self.words;
        match item {
            ItemSeen::Time(days) => vec![Item::Passed(conversation::time_passed(*days, words))],
            ItemSeen::Scene(scene) => {
                std::iter::once(Item::Scene(scene.title.clone())).chain(scene.intro.clone().map(Item::Told)).collect()
            }
            ItemSeen::Line(line) => self.line(line, in_bubble),
            ItemSeen::Own(_) => Vec::new(),
            ItemSeen::Document { title, .. } => vec![Item::Document(conversation::document(title, words))],
            ItemSeen::Direction(report) => {
                let (who, text) = (words.text("talk-trainer"), conversation::direction(report, words));
                vec![Item::Directed { who, text }]
            }
            // How it ended is told after one's own picture, not before.
            ItemSeen::Ending { .. } => vec![Item::Ended(words.text("app-talk-over"))],
            ItemSeen::Stuck(beat) => {
                vec![Item::Stuck(words.text_with("app-talk-stuck", &[("beat", beat.as_str().into())]))]
            }
        }
    }

    fn line(&self, line: &LineSeen, in_bubble: bool) -> Vec<Item> {
        let (name, text) = (named(line, self.words), line.text.clone());
        match line.voice {
            Voice::Narration => vec![Item::Told(narrated(line, self.words))],
            Voice::Player => vec![Item::Other { side: None, name, text }],
            Voice::Stakeholder(_) if in_bubble => {
                // The mood is on the face, and how it is said before the bubble.
                let manner = conversation::manner(&LineSeen { mood: None, ..line.clone() }, self.words);
                let manner = manner.map(|manner| Item::Told(format!("({manner})")));
                manner.into_iter().chain([Item::Said { name: line.name.clone(), text }]).collect()
            }
            Voice::Stakeholder(who) if self.opposite == Some(who) => vec![Item::Said { name, text }],
            Voice::Stakeholder(who) => {
                let side = Some(self.session.scenario().cast[who.index()].side);
                vec![Item::Other { side, name, text }]
            }
        }
    }
}

/// Who says a line, and how.
pub(super) fn named(line: &LineSeen, words: &Messages) -> String {
    let manner = conversation::manner(line, words).map_or_else(String::new, |manner| format!(" ({manner})"));
    format!("{}{manner}", line.name)
}

/// Narration; what a trainer typed says so.
pub(super) fn narrated(line: &LineSeen, words: &Messages) -> String {
    match conversation::manner(line, words) {
        Some(manner) => format!("({manner}) {}", line.text),
        None => line.text.clone(),
    }
}
