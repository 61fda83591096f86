//! The parts of a debrief: people, the course of the relationship, interests, promises, notes, masters, gauges.

use super::{BestLeft, Cause, Points};
use crate::engine::directed::DirectionReport;
use crate::engine::progress::PromiseState;
use crate::engine::scenario::{PromiseKind, Rating, Side};
use serde::Serialize;

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndingReport {
    /// The ending's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happened afterwards, in Markdown.
    pub text: String,
}

/// A pattern or quadrant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id in the model.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub means: String,
}

/// How a person saw the player.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The job.
    pub function: String,
    /// Whom the person stands for.
    pub side: Side,
    /// The label of the relationship at the start.
    pub label_start: String,
    /// The label at the end.
    pub label_end: String,
    /// Quality at the start and at the end, in points.
    pub quality: (Points, Points),
    /// Trust at the start and at the end, in points.
    pub trust: (Points, Points),
    /// The facets.
    pub facets: Vec<FacetReport>,
    /// Whether anything changed between the player and this person.
    pub touched: bool,
}

/// A facet at the start and at the end.
#[derive(Debug, Clone, Serialize)]
pub struct FacetReport {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: String,
    /// At the start, in points.
    pub start: Points,
    /// At the end, in points.
    pub end: Points,
}

/// The relationship with the partner at one moment.
#[derive(Debug, Clone, Serialize)]
pub struct Point {
    /// Which pick it tells or follows; 0 before the first.
    pub step: usize,
    /// The moment's name: the title of the beat, or the scene's.
    pub moment: String,
    /// What was picked.
    pub picked: String,
    /// Whether the talk was wrapped up without words.
    pub wraps_up: bool,
    /// What a trainer did, where this step is no pick.
    pub direction: Option<DirectionReport>,
    /// Days since the beginning.
    pub day: i32,
    /// Days that passed just before it: then time made the difference, and nothing was picked.
    pub days: i32,
    /// Quality in points.
    pub quality: Points,
    /// Trust in points.
    pub trust: Points,
    /// Tension in points.
    pub tension: Points,
    /// Togetherness of the partner, −100..=100.
    pub together: Points,
    /// Dominance of the partner, −100..=100.
    pub above: Points,
    /// Whether it was one of the decisive moments.
    pub decisive: bool,
    /// Why things changed, in the author's words.
    pub because: Vec<Cause>,
    /// Whether something moved here that is worth a line.
    pub moved: bool,
    /// The best that could still be reached from just before it, where that is known.
    pub best: Option<BestLeft>,
}

/// An interest or a concern.
#[derive(Debug, Clone, Serialize)]
pub struct InterestReport {
    /// `who.interest`, or `who.concern`.
    pub id: String,
    /// Whose it is.
    pub who: String,
    /// What it is.
    pub text: String,
    /// Whether it is a concern rather than an interest.
    pub concern: bool,
    /// Whether it was discovered.
    pub found: bool,
    /// The question that opens it.
    pub key: Option<String>,
}

/// A promise and what became of it.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseReport {
    /// Its id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// What kind it was.
    pub kind: PromiseKind,
    /// What was said.
    pub text: String,
    /// How it stands.
    pub state: PromiseState,
    /// Whether it came true although others decided about it: luck, and no promise that was kept.
    pub luck: bool,
}

/// Things chosen together in a multi-select beat.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    /// The moment's name.
    pub moment: String,
    /// What was chosen, and why that is good or not.
    pub lines: Vec<NoteLine>,
}

/// One line of a note.
#[derive(Debug, Clone, Serialize)]
pub struct NoteLine {
    /// The line.
    pub text: String,
    /// The author's view.
    pub rating: Option<Rating>,
    /// Why.
    pub why: Option<String>,
}

/// One of the three masters, or the city.
#[derive(Debug, Clone, Serialize)]
pub struct Master {
    /// Which one.
    pub side: Side,
    /// Who spoke for it, with quality at the start and at the end.
    pub people: Vec<MasterPerson>,
    /// The gauges that concern it.
    pub gauges: Vec<GaugeReport>,
    /// Whether the player lost this side of their own house.
    pub lost: bool,
}

/// Somebody who spoke for a side.
#[derive(Debug, Clone, Serialize)]
pub struct MasterPerson {
    /// The name.
    pub name: String,
    /// Quality at the start and at the end, in points.
    pub quality: (Points, Points),
    /// Whether the player met this person.
    pub met: bool,
    /// How much of the difference the player's doing made, with what followed from it, in points.
    pub by_doing: Points,
    /// How much of it bad news made that had to be brought, in points.
    pub by_news: Points,
    /// How much of it a trainer made, in points.
    pub by_trainer: Points,
    /// How much of it days alone made, in points.
    pub by_time: Points,
    /// The pick that did most of what the player's doing did all in all, with the name of its moment; from 1. Absent where
    /// that came to nothing.
    pub moment: Option<(usize, String)>,
    /// Whether that was in the days that passed after it.
    pub later: bool,
    /// Whether that was on the way to the ending, after what was said last.
    pub ended: bool,
    /// Whether that was a promise made in it, which came due later.
    pub due: bool,
    /// Whether the player lost this person on the way: somebody of the organisation or the board.
    pub lost: bool,
}

/// A gauge of the player.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GaugeReport {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: i32,
    /// Where the number comes from, the largest first.
    pub sources: Vec<GaugeSource>,
}

/// A moment that moved a gauge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GaugeSource {
    /// Which pick it was, from 1; 0 is what came before the first.
    pub step: usize,
    /// The moment's name; empty before the first pick.
    pub moment: String,
    /// Whether it was in the days that passed after it.
    pub later: bool,
    /// By how much.
    pub amount: i32,
    /// What the author wrote about it.
    pub because: Option<String>,
}

/// A breach of the role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreachReport {
    /// Which pick it was, from 1.
    pub step: usize,
    /// The moment's name.
    pub moment: String,
    /// What was done: the name of the move.
    pub what: String,
    /// Whether it was taken back or admitted.
    pub repaired: bool,
}
