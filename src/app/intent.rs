//! What somebody asks for by pressing or typing something. Panels give intents; the desk carries them out.

use super::theme::Colours;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// A drawer over the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawer {
    /// Promises, discovered interests, one's own note.
    Notebook,
    /// The documents.
    Dossier,
    /// Everything that was said.
    Earlier,
}

impl Drawer {
    /// Every drawer, in the order of its tabs.
    pub const ALL: [Self; 3] = [Self::Notebook, Self::Dossier, Self::Earlier];
}

/// In which order the library shows its cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Order {
    /// What was played last comes first.
    #[default]
    Recent,
    /// By title.
    Title,
    /// From easy to hard.
    Level,
    /// From short to long.
    Minutes,
}

impl Order {
    /// Every order, as they are offered.
    pub const ALL: [Self; 4] = [Self::Recent, Self::Title, Self::Level, Self::Minutes];
}

/// How fast what is said appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Pace {
    /// 35 letters in a second.
    Calm,
    /// 55 letters in a second.
    #[default]
    Plain,
    /// At once.
    AtOnce,
}

impl Pace {
    /// Every pace, from slow to fast.
    pub const ALL: [Self; 3] = [Self::Calm, Self::Plain, Self::AtOnce];
}

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

/// A setting with its new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The language, by its code.
    Language(&'static str),
    /// The size of text, in per cent.
    Text(u16),
    /// The colours.
    Colours(Colours),
    /// How fast what is said appears.
    Pace(Pace),
    /// Whether nothing moves.
    Still(bool),
    /// Whether moments can have a limit in time.
    Timed(bool),
    /// Whether meters are shown.
    Meters(bool),
    /// Whether letters are keys.
    Letters(bool),
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// To see the library.
    Library,
    /// To see the settings.
    Settings,
    /// To go back from the settings to where one was.
    Back,
    /// To see which keys do what.
    Help,
    /// To close a dialog.
    CloseDialog,
    /// To change a setting.
    Change(Change),
    /// To close a notice.
    CloseNotice,
    /// To do what a notice offers.
    Offer,

    /// To look for cases with these words.
    Search(String),
    /// To see every case again.
    Everything,
    /// To see cases of a sector, or no longer.
    Sector(String, bool),
    /// To see cases of a level; of any without one.
    Level(Option<u8>),
    /// To see cases in which a move is practised, or no longer.
    Skill(String, bool),
    /// To see cases in another order.
    Order(Order),
    /// To see or hide the filters.
    Filters(bool),
    /// To prepare a case.
    Case(String),
    /// To see what is wrong with a file of the library.
    Diagnostics(usize),
    /// To go on with a session.
    Continue(PathBuf),

    /// To read a part of the dossier.
    Document(usize),
    /// To write down why one is here.
    Reason(String),
    /// To choose how hard people are.
    Hardness(u8),
    /// To have a coach or not.
    Coach(bool),
    /// To allow oneself steps back or not.
    StepBack(bool),
    /// To begin.
    Begin,

    /// To see all of what is said at once.
    Reveal,
    /// To go on to what comes after what was read.
    ReadOn,
    /// To pick what is offered at this place.
    Pick(usize),
    /// To tick what is offered at this place, or no longer.
    Tick(usize, bool),
    /// To record what is ticked.
    Record,
    /// To see the coach's hint.
    Hint,
    /// To open a drawer or close it.
    Drawer(Option<Drawer>),
    /// To write in one's notebook.
    Note(String),
    /// To take the last pick back.
    Undo,
    /// To pause.
    Pause,
    /// To leave the session, which stays kept.
    Leave,
    /// To look back.
    LookBack,
    /// To save a session that could not be saved.
    Retry,

    /// To open a part of the debrief.
    Part(usize),
    /// To say how the partner sees one: which question, which answer.
    Picture(usize, usize),
    /// To say which moment decided it.
    Decisive(usize),
    /// To leave one's own picture empty.
    Skip,
    /// To see a moment again.
    Replay(usize),
    /// To see the numbers of a plot as a table or not.
    Table(bool),
    /// To write a part of one's intention.
    Intend(IntentionPart, String),
    /// To see a moment from which one could play on.
    Moment(usize),
    /// To play on from a moment as a new session.
    WhatIf(usize),
    /// To save the debrief as a page.
    Export,

    /// To open the folder of sessions.
    OpenFolder,
    /// To be asked about deleting everything.
    AskDelete,
    /// To delete everything.
    Delete,
}
