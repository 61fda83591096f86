//! Everything that was said so far, for the drawer: it grows with the session, one turn at a time.

use super::narration::{named, narrated};
use super::view::LogLine;
use crate::play::{ItemSeen, LineSeen, Rendition, TurnSeen, Voice};
use crate::report::Messages;
use crate::report::conversation;
use std::sync::Arc;

/// Everything that was said so far, as far as it was asked for.
#[derive(Debug, Clone, Default)]
pub struct TalkLog {
    /// The lines of each turn.
    turns: Vec<Arc<[LogLine]>>,
    /// The moment that was named last.
    moment: String,
}

impl TalkLog {
    /// The lines of so many turns, of which the opening is the first. Only turns that are not in them yet are told; after a step
    /// back or in another language one begins with an empty log.
    pub fn up_to(&mut self, turns: usize, rendition: Rendition<'_>, words: &Messages) -> Vec<Arc<[LogLine]>> {
        for number in self.turns.len()..turns {
            let lines = self.lines(&rendition.turn(number), words);
            self.turns.push(lines.into());
        }
        self.turns[..turns].to_vec()
    }

    fn lines(&mut self, turn: &TurnSeen, words: &Messages) -> Vec<LogLine> {
        let mut lines = Vec::new();
        if !turn.moment.is_empty() && turn.moment != self.moment {
            self.moment.clone_from(&turn.moment);
            lines.push(LogLine::Moment(turn.moment.clone()));
        }
        for item in turn.items() {
            match item {
                ItemSeen::Time(days) => lines.push(LogLine::Told(conversation::time_passed(*days, words))),
                ItemSeen::Scene(scene) => {
                    self.moment.clear();
                    lines.push(LogLine::Moment(scene.title.clone()));
                    lines.extend(scene.intro.clone().map(LogLine::Told));
                }
                ItemSeen::Line(line) => lines.push(said(line, words)),
                ItemSeen::Own(own) => {
                    let (who, text) = (conversation::own_name(own, words), conversation::own_words(own, words));
                    lines.push(LogLine::Own(who, text));
                }
                ItemSeen::Document { title, .. } => lines.push(LogLine::Told(conversation::document(title, words))),
                ItemSeen::Direction(report) => {
                    let (who, text) = (words.text("talk-trainer"), conversation::direction(report, words));
                    lines.push(LogLine::Directed(who, text));
                }
                // How it ended is told in the look back.
                ItemSeen::Ending { .. } => lines.push(LogLine::Told(words.text("app-talk-over"))),
                ItemSeen::Stuck(beat) => {
                    let stuck = words.text_with("app-talk-stuck", &[("beat", beat.as_str().into())]);
                    lines.push(LogLine::Told(stuck));
                }
            }
        }
        lines
    }
}

fn said(line: &LineSeen, words: &Messages) -> LogLine {
    match line.voice {
        Voice::Narration => LogLine::Told(narrated(line, words)),
        Voice::Player | Voice::Stakeholder(_) => LogLine::Said(named(line, words), line.text.clone()),
    }
}
