//! What happened since the last pick, one thing at a time: each with the stage on which it is told.

use super::view::Item;
use crate::play::{ItemSeen, LineSeen, Presence, Rendition, StageSeen, StagedItem, Voice};
use crate::report::Messages;
use crate::report::conversation;
use std::ops::RangeInclusive;

/// Something that is told, with the stage on which it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkStep {
    /// What is told.
    pub item: Item,
    /// Where, and who is there.
    pub stage: StageSeen,
    /// Who says it, where somebody other than the player does.
    pub speaker: Option<Presence>,
}

/// The turns since the last pick, that of the pick included; 0 is the opening. What a trainer did since is part of it.
fn turns(rendition: Rendition<'_>) -> RangeInclusive<usize> {
    let transcript = rendition.session().transcript();
    let steps = &transcript.steps;
    let directed = steps.iter().rev().take_while(|step| transcript.direction(**step).is_some()).count();
    steps.len() - directed..=steps.len()
}

/// How many turns are known of a session of which only so much of [`steps`] is told: what was not told yet has not happened.
pub(super) fn turns_told(rendition: Rendition<'_>, is_telling: bool) -> usize {
    let turns = turns(rendition);
    if is_telling { *turns.start() } else { turns.end() + 1 }
}

/// What happened since the last pick: one's own words first, then what they led to.
#[must_use]
pub fn steps(rendition: Rendition<'_>, words: &Messages) -> Vec<TalkStep> {
    let turns = turns(rendition);
    let mut told: Vec<TalkStep> = Vec::new();
    let mut passed = None;
    for StagedItem { item, stage, speaker } in turns.flat_map(|number| rendition.staged(number)) {
        let shown = match item {
            // Time passes on the way to a scene, and stands on its card.
            ItemSeen::Time(days) => {
                passed = Some(conversation::time_passed(days, words));
                continue;
            }
            ItemSeen::Scene(scene) => {
                let card = Item::Scene { title: scene.title, passed: passed.take() };
                std::iter::once(card).chain(scene.intro.map(Item::Told)).collect()
            }
            ItemSeen::Line(line) => vec![said(&line, speaker.as_ref(), words)],
            ItemSeen::Own(own) => {
                let (name, text) = (conversation::own_name(&own, words), conversation::own_words(&own, words));
                // What was put together at once is said at once.
                if let Some(TalkStep { item: Item::Own { name: who, text: before }, .. }) = told.last_mut()
                    && *who == name
                {
                    before.push('\n');
                    before.push_str(&text);
                    continue;
                }
                vec![Item::Own { name, text }]
            }
            ItemSeen::Document { title, .. } => vec![Item::Document(conversation::document(&title, words))],
            ItemSeen::Direction(report) => {
                let (who, text) = (words.text("talk-trainer"), conversation::direction(&report, words));
                vec![Item::Directed { who, text }]
            }
            // How it ended is told after one's own picture, not before.
            ItemSeen::Ending { .. } => vec![Item::Ended(words.text("app-talk-over"))],
            ItemSeen::Stuck(beat) => {
                vec![Item::Stuck(words.text_with("app-talk-stuck", &[("beat", beat.as_str().into())]))]
            }
        };
        told.extend(shown.into_iter().map(|item| {
            let speaker = speaker.clone();
            TalkStep { item, stage: stage.clone(), speaker }
        }));
    }
    told
}

fn said(line: &LineSeen, speaker: Option<&Presence>, words: &Messages) -> Item {
    match line.voice {
        Voice::Narration => Item::Told(narrated(line, words)),
        Voice::Player => Item::Own { name: line.name.clone(), text: line.text.clone() },
        Voice::Stakeholder(_) => Item::Said {
            side: speaker.map(|it| it.person.side),
            name: line.name.clone(),
            // The mood is on the face.
            manner: conversation::manner(&LineSeen { mood: None, ..line.clone() }, words).unwrap_or_default(),
            text: line.text.clone(),
        },
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
