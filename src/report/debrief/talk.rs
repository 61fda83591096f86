//! The talk itself: interests found and missed, the conversation mirror, promises and notes.

use crate::engine::PromiseState;
use crate::engine::debrief::{self, InterestReport, PromiseReport};
use crate::engine::{PromiseKind, Rating};
use crate::report::Messages;
use crate::report::numbers::{capitalised, grouped};
use crate::report::quotes::unquoted;
use serde::Serialize;

/// What lay behind the positions, by person.
#[derive(Serialize)]
pub(crate) struct Interests {
    pub(crate) counts: Vec<String>,
    pub(crate) people: Vec<InterestsOf>,
}

/// The interests of one person.
#[derive(Serialize)]
pub(crate) struct InterestsOf {
    pub(crate) name: String,
    pub(crate) items: Vec<InterestRow>,
}

/// An interest or a concern.
#[derive(Serialize)]
pub(crate) struct InterestRow {
    pub(crate) found: bool,
    /// "Seen" or "Missed".
    pub(crate) state: String,
    pub(crate) text: String,
    /// What would have opened it, where it was missed.
    pub(crate) key: Option<String>,
}

impl Interests {
    /// Of a talk that is not over only what was found is known.
    pub(crate) fn of(interests: &[InterestReport], finished: bool, words: &Messages) -> Self {
        let count = |concern: bool| {
            let mine = interests.iter().filter(|it| it.concern == concern);
            (mine.clone().count(), mine.filter(|it| it.found).count())
        };
        let say =
            |id: &str, all: usize, found: usize| words.text_with(id, &[("all", all.into()), ("found", found.into())]);
        let mut counts = vec![match count(false) {
            (all, found) if !finished => say("debrief-interests-so-far", all, found),
            (all, found) if all > 1 && found == all => say("debrief-interests-all", all, found),
            (all, found) => say("debrief-interests-count", all, found),
        }];
        let (concerns, heard) = count(true);
        if concerns > 0 {
            let id = if finished { "debrief-concerns-count" } else { "debrief-concerns-so-far" };
            counts.push(say(id, concerns, heard));
        }
        let mut people: Vec<InterestsOf> = Vec::new();
        for it in interests {
            let item = InterestRow::of(it, words);
            match people.iter_mut().find(|person| person.name == it.who) {
                Some(person) => person.items.push(item),
                None => people.push(InterestsOf { name: it.who.clone(), items: vec![item] }),
            }
        }
        Self { counts, people }
    }
}

impl InterestRow {
    fn of(it: &InterestReport, words: &Messages) -> Self {
        let state = match (it.concern, it.found) {
            (false, true) => "debrief-interest-found",
            (false, false) => "debrief-interest-missed",
            (true, true) => "debrief-concern-found",
            (true, false) => "debrief-concern-missed",
        };
        let key = it.key.as_ref().filter(|_| !it.found);
        Self {
            found: it.found,
            state: words.text(state),
            text: it.text.clone(),
            key: key.map(|key| words.text_with("debrief-interest-key", &[("key", key.as_str().into())])),
        }
    }
}

/// Counts of what the player did.
#[derive(Serialize)]
pub(crate) struct MirrorTable {
    pub(crate) sentences: Vec<String>,
    pub(crate) moves: Vec<MoveRow>,
}

/// How often a move was made.
#[derive(Serialize)]
pub(crate) struct MoveRow {
    pub(crate) name: String,
    pub(crate) count: usize,
    pub(crate) line: String,
}

impl MirrorTable {
    pub(crate) fn of(mirror: &debrief::Mirror, words: &Messages) -> Self {
        let count = |id: &str, count: usize| words.text_with(id, &[("count", count.into())]);
        let all = mirror.words_player + mirror.words_others;
        let share = match all {
            0 => words.text("debrief-mirror-silent"),
            _ => words.text_with(
                "debrief-mirror-share",
                &[
                    ("share", ((mirror.words_player * 100 + all / 2) / all).into()),
                    ("own", grouped(mirror.words_player, words).into()),
                    ("all", grouped(all, words).into()),
                ],
            ),
        };
        let moves = mirror.moves.iter().map(|it| {
            let name = capitalised(&it.name);
            let values = [("name", name.as_str().into()), ("count", it.count.into())];
            let line = words.text_with("debrief-mirror-move-line", &values);
            MoveRow { name, count: it.count, line }
        });
        Self {
            sentences: vec![
                count("debrief-mirror-open", mirror.open_questions),
                count("debrief-mirror-closed", mirror.closed_questions),
                count("debrief-mirror-passed", mirror.passed_over),
                count("debrief-mirror-listening", mirror.listening),
                share,
            ],
            moves: moves.collect(),
        }
    }
}

/// A promise and what became of it, in sentences.
#[derive(Serialize)]
pub(crate) struct PromiseRow {
    pub(crate) made: String,
    pub(crate) kind: String,
    pub(crate) state: Option<String>,
}

impl PromiseRow {
    pub(crate) fn of(it: &PromiseReport, words: &Messages) -> Self {
        // The other heard a promise: what cannot be checked can be broken all the same.
        let vague = it.kind == PromiseKind::Vague;
        let state = match it.state {
            PromiseState::Unmade => None,
            PromiseState::Open => Some("debrief-promise-open"),
            PromiseState::Expected => Some("debrief-promise-expected"),
            PromiseState::Kept if it.luck => Some("debrief-promise-ended-well"),
            PromiseState::Warned => Some("debrief-promise-warned"),
            PromiseState::Kept if vague => Some("debrief-promise-vague-kept"),
            PromiseState::Kept => Some("debrief-promise-kept"),
            PromiseState::Broken if vague => Some("debrief-promise-vague-broken"),
            PromiseState::Broken => Some("debrief-promise-broken"),
            PromiseState::EndedWell => Some("debrief-promise-ended-well"),
        };
        let text = unquoted(&it.text);
        Self {
            made: words.text_with("debrief-promise", &[("to", it.to.as_str().into()), ("text", text.into())]),
            kind: words.text(match it.kind {
                PromiseKind::Process => "debrief-promise-process",
                PromiseKind::Outcome => "debrief-promise-outcome",
                PromiseKind::Vague => "debrief-promise-vague",
                PromiseKind::NotYours => "debrief-promise-not-yours",
            }),
            state: state.map(|id| words.text(id)),
        }
    }
}

/// Things chosen together, such as the note after the talk.
#[derive(Serialize)]
pub(crate) struct NoteCard {
    pub(crate) moment: String,
    pub(crate) lines: Vec<NoteRow>,
}

/// A line of a note, with what there is to say about it.
#[derive(Serialize)]
pub(crate) struct NoteRow {
    pub(crate) text: String,
    pub(crate) rating: Option<String>,
    pub(crate) why: Option<String>,
}

impl NoteCard {
    pub(crate) fn of(note: &debrief::Note, words: &Messages) -> Self {
        let lines = note.lines.iter().map(|line| NoteRow {
            text: line.text.clone(),
            rating: line.rating.map(|rating| {
                words.text(match rating {
                    Rating::Best => "debrief-note-best",
                    Rating::Fair => "debrief-note-fair",
                    Rating::Tempting => "debrief-note-tempting",
                    Rating::Poor => "debrief-note-poor",
                })
            }),
            why: line.why.clone(),
        });
        Self { moment: note.moment.clone(), lines: lines.collect() }
    }
}
