//! The course of the relationship: what the timeline shows, as sentences and as a table.

use super::moments::best_left;
use super::phrases::{change, listed};
use crate::engine::Points;
use crate::engine::debrief::{Cause, CauseKind, Debrief, Point};
use crate::report::Messages;
use crate::report::conversation;
use crate::report::numbers::{capitalised, number};
use crate::report::quotes::unquoted;
use serde::Serialize;

/// Days after which a picture and a sentence say that time passed.
pub(crate) const LONG: i32 = 7;

/// The course, moment by moment.
#[derive(Serialize)]
pub(crate) struct Course {
    pub(crate) sentences: Vec<String>,
    pub(crate) rows: Vec<CourseRow>,
    /// Whether so much time passed somewhere that the picture shows it.
    pub(crate) long: bool,
}

/// The state after one pick or a stretch of time; the first row is the state before any.
#[derive(Serialize)]
pub(crate) struct CourseRow {
    pub(crate) step: String,
    pub(crate) moment: String,
    /// What was picked or what a trainer did.
    pub(crate) picked: String,
    /// Whether a trainer did it.
    pub(crate) directed: bool,
    pub(crate) day: i32,
    pub(crate) quality: String,
    pub(crate) trust: String,
    pub(crate) tension: String,
    pub(crate) decisive: bool,
    /// Whether something moved that is worth a line in a text; a picture and a table show every moment.
    pub(crate) moved: bool,
    pub(crate) line: String,
    /// The best that could still be reached from just before it, where that is known.
    pub(crate) best: Option<String>,
    /// Why things changed, a sentence each.
    pub(crate) because: Vec<String>,
}

impl Course {
    pub(crate) fn of(debrief: &Debrief, words: &Messages) -> Self {
        let rows = debrief.timeline.iter().map(|point| CourseRow::of(point, &debrief.partner, words)).collect();
        let long = debrief.timeline.iter().any(|point| point.days >= LONG);
        Self { sentences: sentences(debrief, words), rows, long }
    }
}

impl CourseRow {
    fn of(point: &Point, partner: &str, words: &Messages) -> Self {
        let moment = match (point.days, point.step) {
            (1.., _) => words.text_with("debrief-course-time", &[("days", point.days.into())]),
            (_, 0) => words.text("debrief-course-start"),
            _ => point.moment.clone(),
        };
        let (quality, trust, tension) =
            (number(point.quality, words), number(point.trust, words), number(point.tension, words));
        let id = if point.decisive { "debrief-course-line-decisive" } else { "debrief-course-line" };
        let line = words.text_with(
            id,
            &[
                ("moment", capitalised(&moment).into()),
                ("quality", quality.as_str().into()),
                ("trust", trust.as_str().into()),
                ("tension", tension.as_str().into()),
            ],
        );
        Self {
            // A stretch of time is no moment of its own and has no number.
            step: if point.days > 0 { String::new() } else { point.step.to_string() },
            moment,
            picked: picked(point, words),
            directed: point.direction.is_some(),
            day: point.day + 1,
            quality,
            trust,
            tension,
            decisive: point.decisive,
            moved: point.moved || point.direction.is_some(),
            // A moment that ends in a mark of its own needs no full stop.
            line: line.replacen("?.", "?", 1).replacen("”.", "”", 1),
            best: point.best.map(|best| best_left(best, partner, words)),
            because: point.because.iter().map(|cause| because(cause, words)).collect(),
        }
    }
}

/// What was picked or what a trainer did, as it was told in the talk.
fn picked(point: &Point, words: &Messages) -> String {
    match &point.direction {
        Some(report) => format!("{}: {}", words.text("talk-trainer"), conversation::direction(report, words)),
        None if point.wraps_up => words.text("talk-wrap-up"),
        None => point.picked.clone(),
    }
}

fn because(cause: &Cause, words: &Messages) -> String {
    let id = match cause.kind {
        CauseKind::Effect => return cause.text.clone(),
        CauseKind::News => "debrief-course-news",
        CauseKind::Expected => "debrief-course-expected",
        CauseKind::Kept => "debrief-course-kept",
        CauseKind::EndedWell => "debrief-course-ended-well",
        CauseKind::Warned => "debrief-course-warned",
        CauseKind::Broken => "debrief-course-broken",
    };
    words.text_with(id, &[("text", unquoted(&cause.text).into())])
}

/// The course in sentences: where it began and ended, where tension was highest, and where time passed.
fn sentences(debrief: &Debrief, words: &Messages) -> Vec<String> {
    let (Some(first), Some(last)) = (debrief.timeline.first(), debrief.timeline.last()) else { return Vec::new() };
    let ended = debrief.ending.is_some();
    let mut sentences = vec![words.text_with(
        if ended { "debrief-course-relation" } else { "debrief-course-relation-now" },
        &[
            ("partner", debrief.partner.as_str().into()),
            ("start", number(first.quality, words).into()),
            ("end", number(last.quality, words).into()),
        ],
    )];
    // The first of equal heights.
    let top = debrief.timeline.iter().rev().max_by_key(|point| point.tension).unwrap_or(first);
    let height = ("top", number(top.tension, words).into());
    sentences.push(match top.step {
        0 => words.text_with("debrief-course-tension-start", &[height]),
        step => words.text_with("debrief-course-tension", &[("step", step.into()), height]),
    });
    sentences.extend(
        passings(debrief).into_iter().map(|(step, days)| {
            words.text_with("debrief-course-passes", &[("step", step.into()), ("days", days.into())])
        }),
    );
    sentences
}

/// The days that passed after each pick where that were many; stretches after the same pick are one.
fn passings(debrief: &Debrief) -> Vec<(usize, i32)> {
    let mut passings: Vec<(usize, i32)> = Vec::new();
    for point in debrief.timeline.iter().filter(|point| point.days > 0) {
        match passings.last_mut().filter(|(step, _)| *step == point.step) {
            Some((_, days)) => *days = days.saturating_add(point.days),
            None => passings.push((point.step, point.days)),
        }
    }
    passings.retain(|(_, days)| *days >= LONG);
    passings
}

/// The description of the picture for those who do not see it: where each line begins and ends, and what stands out.
pub(crate) fn description(debrief: &Debrief, words: &Messages) -> String {
    let (Some(first), Some(last)) = (debrief.timeline.first(), debrief.timeline.last()) else { return String::new() };
    let mut told = vec![words.text_with("debrief-course-desc", &[("last", last.step.into())])];
    let lines: [(&str, fn(&Point) -> Points); 3] = [
        ("debrief-relation", |point| point.quality),
        ("debrief-trust", |point| point.trust),
        ("debrief-tension", |point| point.tension),
    ];
    told.extend(lines.map(|(name, value)| {
        let (start, end) = (value(first), value(last));
        let values = [
            ("name", words.text(name).into()),
            ("change", change((start, end), words).into()),
            ("start", number(start, words).into()),
            ("end", number(end, words).into()),
        ];
        words.text_with("debrief-course-desc-line", &values)
    }));
    // The first sentence tells of the relation with the partner, and the lines have said it.
    told.extend(sentences(debrief, words).into_iter().skip(1));
    let decisive: Vec<_> = debrief.timeline.iter().filter(|point| point.decisive).map(|point| point.step).collect();
    if !decisive.is_empty() {
        told.push(words.text_with("debrief-course-desc-decisive", &[("decisive", listed(&decisive, words).into())]));
    }
    told.join(" ")
}
