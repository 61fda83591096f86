//! What the debrief shows, as plain data.

use crate::app::storage::Reflection;
use crate::engine::Debrief;
use crate::engine::debrief::Point;
use crate::report::Messages;
use crate::report::debrief::page::DebriefPage;

/// The parts of a debrief, by the message that names each.
pub const PARTS: [&str; 8] = [
    "app-debrief-own",
    "app-debrief-story",
    "app-debrief-pattern",
    "app-debrief-interests",
    "app-debrief-mirror",
    "app-debrief-promises",
    "app-debrief-masters",
    "app-debrief-lessons",
];

/// What the debrief shows.
pub struct DebriefView {
    /// What the session teaches.
    pub told: Debrief,
    /// The same in sentences.
    pub(crate) page: DebriefPage,
    /// One's own words.
    pub reflection: Reflection,
    /// How many other answers there were at each pick.
    pub others: Vec<usize>,
    /// The facets that decide which pattern it is.
    pub defining: Vec<&'static str>,
    /// The part that is open.
    pub part: usize,
    /// The decisive moment that is replayed.
    pub replay: Option<usize>,
    /// Whether the plot is shown as a table.
    pub table: bool,
    /// The pick from which one could play on, from 1.
    pub moment: usize,
    /// Whether what could still be reached is being worked out.
    pub working: bool,
}

impl DebriefView {
    /// The view of a debrief.
    #[must_use]
    pub fn new(told: Debrief, reflection: Reflection, others: Vec<usize>, words: &Messages) -> Self {
        let page = DebriefPage::of(&told, words);
        let part = usize::from(reflection.part > 0);
        // What was decisive and went wrong is where one would rather play on.
        let worst = told.moments.iter().min_by_key(|moment| moment.quality).map(|moment| moment.step);
        let moment = worst.unwrap_or(1);
        Self {
            told,
            page,
            reflection,
            others,
            defining: Vec::new(),
            part,
            replay: None,
            table: false,
            moment,
            working: false,
        }
    }

    /// The steps on the timeline, in order: picks, and what a trainer did. Where only time passed nothing was done.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Point> {
        self.told.timeline.iter().filter(|point| point.step > 0 && point.days == 0)
    }

    /// What was picked or done in a step, counted from 1.
    pub(crate) fn made(&self, step: usize) -> &str {
        let number = step.to_string();
        self.page.course.rows.iter().find(|row| row.step == number).map_or("", |row| &row.picked)
    }

    /// The best that could still be reached from just before a step, counted from 1, where that is known.
    pub(crate) fn best(&self, step: usize) -> Option<String> {
        let number = step.to_string();
        self.page.course.rows.iter().find(|row| row.step == number).and_then(|row| row.best.clone())
    }

    /// How many parts can be opened: the first alone, until it is filled in or left out.
    pub(super) fn open(&self) -> usize {
        if self.reflection.part == 0 { 1 } else { PARTS.len() }
    }
}
