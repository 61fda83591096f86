//! What somebody asks of a debrief.

use super::DebriefStage;

/// A part of one's own intention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntentionPart {
    /// In which situation.
    If,
    /// What one will do.
    Then,
    /// With whom.
    Who,
    /// When.
    When,
}

/// What somebody asks of a debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebriefIntent {
    /// To go on to what comes next: one's own picture, the look back.
    Stage(DebriefStage),
    /// To unfold what stands below the look back, by its place, or to fold it.
    Fold(usize, bool),
    /// To see numbers beside words or not.
    Numbers(bool),
    /// To say how the partner sees one: which question, which answer.
    Picture(usize, usize),
    /// To say which moment decided it.
    Decisive(usize),
    /// To see a moment again.
    Replay(usize),
    /// To see the numbers of a plot as a table or not.
    Table(bool),
    /// To choose a learning point to work on, by its place.
    Lesson(usize),
    /// To write a part of one's intention.
    Intend(IntentionPart, String),
    /// To see a moment from which one could play on.
    Moment(usize),
    /// To play on from a moment as a new session.
    WhatIf(usize),
    /// To save the debrief as a page.
    Export,
}
