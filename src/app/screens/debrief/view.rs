//! What the debrief shows, as plain data.

use super::HandOver;
use super::asked::AskedMoment;
use super::faces::{FaceThen, Faces};
use crate::app::storage::Reflection;
use crate::engine::Debrief;
use crate::engine::debrief::Point;
use crate::report::Messages;
use crate::report::debrief::page::DebriefPage;

/// What is folded below the look back, by the message that names each, in the order in which it stands.
pub const FOLDS: [&str; 8] = [
    "app-debrief-story",
    "app-debrief-pattern",
    "app-debrief-interests",
    "app-debrief-mirror",
    "app-debrief-promises",
    "app-debrief-masters",
    "app-debrief-what-if",
    "app-debrief-discussion",
];

/// How far one is in a debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebriefStage {
    /// The card that closes the talk.
    Closing,
    /// One's own picture is asked for.
    Asked,
    /// The look back.
    LookBack,
}

/// How many endings a case has, and how many of them were reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EndingCount {
    /// How many there are.
    pub all: usize,
    /// How many were reached, this one among them.
    pub seen: usize,
    /// Whether this one was not reached before.
    pub first: bool,
}

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
    /// How far one is.
    pub stage: DebriefStage,
    /// How often a debrief was opened before this one: each opens at its top.
    pub opening: usize,
    /// The endings of the case.
    pub endings: EndingCount,
    /// The faces that are shown.
    pub faces: Faces,
    /// The moments of which one decided it.
    pub asked: Vec<AskedMoment>,
    /// What is unfolded, by its place in [`FOLDS`], the last that was unfolded last.
    pub unfolded: Vec<usize>,
    /// Whether numbers are shown beside words.
    pub numbers: bool,
    /// The decisive moment that is replayed.
    pub replay: Option<usize>,
    /// How it is to be handed over, while that is asked.
    pub hand_over: Option<HandOver>,
    /// Whether the plot is shown as a table.
    pub table: bool,
    /// The pick from which one could play on, from 1.
    pub moment: usize,
    /// Whether what could still be reached is being worked out.
    pub working: bool,
    /// Days by which an intention may be meant, each as it is said and as it is written.
    pub days: Vec<(String, String)>,
}

impl DebriefView {
    /// The view of a debrief.
    #[must_use]
    pub fn new(told: Debrief, reflection: Reflection, words: &Messages) -> Self {
        let page = DebriefPage::of(&told, words);
        let stage = match (reflection.part > 0, &told.ending) {
            (true, _) => DebriefStage::LookBack,
            (false, Some(_)) => DebriefStage::Closing,
            (false, None) => DebriefStage::Asked,
        };
        // What was decisive and went wrong is where one would rather play on.
        let worst = told.moments.iter().min_by_key(|moment| moment.quality).map(|moment| moment.step);
        let moment = worst.unwrap_or(1);
        Self {
            told,
            page,
            reflection,
            others: Vec::new(),
            defining: Vec::new(),
            stage,
            opening: 0,
            endings: EndingCount::default(),
            faces: Faces::default(),
            asked: Vec::new(),
            unfolded: Vec::new(),
            numbers: false,
            replay: None,
            hand_over: None,
            table: false,
            moment,
            working: false,
            days: Vec::new(),
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

    /// The partner as people call them.
    pub(super) fn partner(&self) -> &str {
        self.told.partner.split_whitespace().next().unwrap_or_default()
    }

    /// The face of a decisive moment, by its place among them.
    pub(super) fn face(&self, at: usize) -> Option<&FaceThen> {
        self.faces.moments.get(at).and_then(Option::as_ref)
    }

    /// Takes over what was opened in the view before, of the same session told anew.
    pub(super) fn goes_on_from(&mut self, before: Self) {
        (self.stage, self.opening) = (before.stage, before.opening);
        (self.table, self.moment) = (before.table, before.moment);
        (self.numbers, self.unfolded, self.hand_over) = (before.numbers, before.unfolded, before.hand_over);
        // Other moments may be told now: the one that is read again stays, if it is among them.
        let read = before.replay.and_then(|at| before.told.moments.get(at)).map(|moment| moment.step);
        self.replay = read.and_then(|step| self.told.moments.iter().position(|moment| moment.step == step));
    }
}
