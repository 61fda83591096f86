//! What somebody asks of a debrief.

use super::{DebriefStage, HandOverForm};
use std::path::PathBuf;

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

/// What somebody wants otherwise in what is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOverChange {
    /// In what form.
    Form(HandOverForm),
    /// The name that stands on it.
    Name(String),
    /// Whether the day stands on it.
    Dated(bool),
    /// Whether one's own words are in it.
    OwnWords(bool),
    /// Whether numbers are in it.
    Numbers(bool),
    /// The folder in which it is saved.
    Folder(String),
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
    /// To be asked how the look back is to be handed over, or not any more.
    HandOver(bool),
    /// To have it handed over otherwise.
    Hand(HandOverChange),
    /// To save it as asked, and to see it.
    Export,
    /// To see what was saved.
    OpenSaved(PathBuf),
}
