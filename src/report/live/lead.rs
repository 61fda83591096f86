//! What the pages of whoever leads are filled with.

use super::briefing::CaseBriefing;
use super::data::{CaseCard, LiveDate, LiveFrame};
use super::replayed::ReplayedTold;
use crate::room::RoomView;
use serde::Serialize;

/// A moment that the group decided, to go back to.
#[derive(Debug, Clone, Serialize)]
pub struct LeadStep {
    /// By which it is named.
    pub serial: u32,
    /// Its number in the course that is played.
    pub number: u32,
    /// Its name.
    pub title: String,
}

/// The page of whoever leads.
#[derive(Debug, Clone, Serialize)]
pub struct FacilitatorPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// The code.
    pub code: &'a str,
    /// The case's title.
    pub title: String,
    /// What is seen.
    pub view: &'a RoomView,
    /// What the group knows beforehand.
    pub briefing: CaseBriefing,
    /// The answer of a minority that is shown as it would have gone.
    pub replayed: Option<ReplayedTold>,
    /// Something to be told of what was sent.
    pub told: Option<String>,
    /// How many did what.
    pub count: String,
    /// Where people join.
    pub join: String,
    /// The same as a QR code: a picture.
    pub qr: Option<String>,
    /// The screen's address, where it is known.
    pub projector: Option<String>,
    /// The address of a further device, once.
    pub link: Option<(String, Option<String>)>,
    /// Whether joining is closed.
    pub locked: bool,
    /// The name of the network that is on the screen.
    pub wifi: Option<String>,
    /// The seat cards: how many there are, how many were used, and whether nobody joins without one.
    pub cards: (u32, usize, bool),
    /// Whether this process can print them.
    pub prints: bool,
    /// Whether the last step can be taken back.
    pub back: bool,
    /// Whether this device leads.
    pub leads: bool,
    /// Whether it goes over the local network without encryption.
    pub plain: bool,
    /// Whether nobody else can reach it.
    pub local: bool,
    /// The moments that were decided.
    pub course: Vec<LeadStep>,
    /// How many remarks were made.
    pub remarks: usize,
    /// The names of the seats, while they can be taken out.
    pub seats: Vec<String>,
    /// The questions for the discussion.
    pub discussion: Vec<String>,
    /// When everything is deleted.
    pub delete_on: LiveDate,
    /// Words that may be asked for now, as in the view.
    pub may: Vec<&'static str>,
    /// The form of the room.
    pub mode: &'static str,
}

/// The page of the library, where a room is opened.
#[derive(Debug, Clone, Serialize)]
pub struct LibraryPage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The address to which the form goes.
    pub action: String,
    /// The cases.
    pub cases: Vec<CaseCard>,
    /// The set-ups that were kept.
    pub setups: Vec<SetupCard>,
    /// The level that is proposed, 1..=5.
    pub level: u8,
}

/// A set-up that was kept for next time.
#[derive(Debug, Clone, Serialize)]
pub struct SetupCard {
    /// Its name.
    pub name: String,
    /// The case's title; none where the case is no longer there.
    pub title: Option<String>,
    /// The form.
    pub mode: &'static str,
    /// The level, 1..=5.
    pub level: u8,
    /// How many people are programmed.
    pub programmed: usize,
}

/// The page of seat cards to print.
#[derive(Debug, Clone, Serialize)]
pub struct CardsPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// The case's title.
    pub title: String,
    /// Where people join, as it is typed.
    pub address: String,
    /// The cards.
    pub cards: Vec<SeatCard>,
}

/// A seat card.
#[derive(Debug, Clone, Serialize)]
pub struct SeatCard {
    /// Its code, as it is typed.
    pub typed: String,
    /// The address that it leads to as a QR code: a picture.
    pub qr: Option<String>,
}

/// The page of recovery words: what they are, once, or where they are typed.
#[derive(Debug, Clone, Serialize)]
pub struct RecoveryPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// The address where the words are typed.
    pub address: String,
    /// The words, once.
    pub words: Option<String>,
    /// What is wrong with what was typed.
    pub wrong: Option<String>,
    /// What was typed, to be put right.
    pub typed: &'a str,
}
