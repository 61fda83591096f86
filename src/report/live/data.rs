//! What pages are filled with.

use super::briefing::{CaseBriefing, LiveDocument};
use super::replayed::ReplayedTold;
use crate::engine::Scenario;
use crate::room::{Lens, OptionSeen, OwnRoute, PlanSeen, RoomLine, RoomView, YouSeen};
use serde::Serialize;

/// What stands around a page.
#[derive(Debug, Clone, Serialize)]
pub struct LiveFrame {
    /// The language of the page.
    pub language: &'static str,
    /// The other language, and the address of the same page in it.
    pub other: (&'static str, String),
}

impl LiveFrame {
    /// What stands around the page at this address.
    #[must_use]
    pub fn new(language: &'static str, path: &str) -> Self {
        let other = if language == "nl" { "en" } else { "nl" };
        Self { language, other: (other, format!("{path}?taal={other}")) }
    }
}

/// A day, to be told in words.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LiveDate {
    /// The day, from 1.
    pub day: u32,
    /// The month, from 1.
    pub month: u32,
    /// The year.
    pub year: i64,
}

impl LiveDate {
    /// The day in UTC of a time in milliseconds since 1970. By the algorithm `civil_from_days` of Howard Hinnant,
    /// “chrono-Compatible Low-Level Date Algorithms”.
    #[must_use]
    pub fn of(millis: u64) -> Self {
        let days = i64::try_from(millis / 86_400_000).unwrap_or(i64::MAX / 2) + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let moved = (5 * of_year + 2) / 153;
        let day = of_year - (153 * moved + 2) / 5 + 1;
        let month = if moved < 10 { moved + 3 } else { moved - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { day: day as u32, month: month as u32, year }
    }
}

/// The page where a code is typed.
#[derive(Debug, Clone, Serialize)]
pub struct FrontPage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// What is wrong with what was typed.
    pub wrong: Option<String>,
    /// Whether cases can be practised here.
    pub practice: bool,
}

/// The page of one sentence.
#[derive(Debug, Clone, Serialize)]
pub struct MessagePage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The sentence.
    pub text: String,
    /// The page that the form stood on, where it is still there.
    pub back: Option<String>,
}

/// The page where somebody joins.
#[derive(Debug, Clone, Serialize)]
pub struct JoinPage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The code.
    pub code: String,
    /// The case's title.
    pub title: String,
    /// The room's name in addresses.
    pub room: String,
    /// Whether nobody can join.
    pub locked: bool,
    /// Whether nobody joins without a seat card.
    pub cards: bool,
    /// The seat card that was scanned.
    pub card: Option<String>,
    /// What is wrong with the card that was scanned or typed.
    pub wrong: Option<String>,
    /// Whether somebody rehearses, and nothing is kept.
    pub rehearsal: bool,
    /// Whether it goes over the local network without encryption.
    pub plain: bool,
    /// When everything is deleted.
    pub delete_on: LiveDate,
}

/// What everyone of a group shares, and, on a page, what is the seat's own.
#[derive(Debug, Clone, Serialize)]
pub struct SharedPart<'a> {
    /// The room's name in addresses.
    pub room: &'a str,
    /// What is seen.
    pub view: &'a RoomView,
    /// The answer of a minority that is shown as it would have gone.
    pub replayed: Option<ReplayedTold>,
    /// What is the seat's own.
    pub you: Option<&'a YouSeen>,
}

/// The page of somebody with a seat.
#[derive(Debug, Clone, Serialize)]
pub struct SeatPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// The code.
    pub code: &'a str,
    /// The case's title.
    pub title: String,
    /// What is seen, where it does not stand in the shared part: without lines, people and options.
    pub view: &'a RoomView,
    /// The shared part, filled for what this seat voted.
    pub part: &'a str,
    /// What is the seat's own.
    pub you: Option<&'a YouSeen>,
    /// Something to be told of what was sent.
    pub told: Option<String>,
    /// The lenses to look through.
    pub lenses: [Lens; 4],
    /// When everything is deleted.
    pub delete_on: LiveDate,
    /// Whether the seat plays a session of its own, and can take it along.
    pub alone: bool,
    /// What is known beforehand.
    pub briefing: CaseBriefing,
}

/// The page of the documents that somebody with a seat can read.
#[derive(Debug, Clone, Serialize)]
pub struct DossierPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// What is known beforehand.
    pub briefing: CaseBriefing,
    /// The documents.
    pub documents: Vec<LiveDocument>,
}

/// The page of somebody's own route.
#[derive(Debug, Clone, Serialize)]
pub struct OwnPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The room's name in addresses.
    pub room: &'a str,
    /// The seat's name.
    pub seat: &'a str,
    /// The case's title.
    pub title: String,
    /// What the seat went through, group by group.
    pub routes: Vec<OwnRoute>,
    /// Whether what the seat did was erased.
    pub erased: bool,
    /// When everything is deleted.
    pub delete_on: LiveDate,
}

/// The page of the screen that everyone sees.
#[derive(Debug, Clone, Serialize)]
pub struct ProjectorPage<'a> {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The code.
    pub code: &'a str,
    /// The address, as it is typed.
    pub address: String,
    /// The address as a QR code: a picture.
    pub qr: Option<String>,
    /// The network of the room, where the trainer typed it.
    pub wifi: Option<WifiShown>,
    /// The path of this page.
    pub path: &'a str,
    /// The case's title.
    pub title: String,
    /// The form of the room.
    pub mode: &'static str,
    /// What is known beforehand, until the first answer is asked for.
    pub briefing: Option<CaseBriefing>,
    /// How large it is set: `stage_size`.
    pub size: usize,
    /// What is seen.
    pub view: &'a RoomView,
    /// The answer of a minority that is shown as it would have gone.
    pub replayed: Option<ReplayedTold>,
    /// How many did what.
    pub count: String,
}

/// The network of the room, for everyone there.
#[derive(Clone, Serialize)]
pub struct WifiShown {
    /// Its name.
    pub name: String,
    /// Its password; none where it is open.
    pub password: Option<String>,
    /// What phones join it by: a picture.
    pub qr: Option<String>,
}

// The password is printed on the screen of the room and nowhere else.
impl std::fmt::Debug for WifiShown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WifiShown").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The page where a network is tested.
#[derive(Debug, Clone, Serialize)]
pub struct TestPage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// Whether a form came through.
    pub form: bool,
}

/// The page of whoever practises alone.
#[derive(Debug, Clone, Serialize)]
pub struct PracticePage {
    /// What stands around it.
    pub frame: LiveFrame,
    /// The case's title.
    pub title: String,
    /// What is known beforehand, beside the title and not in it: so it was agreed with programs.
    #[serde(flatten)]
    pub briefing: CaseBriefing,
    /// The documents that can be read.
    pub documents: Vec<LiveDocument>,
    /// Whether it was begun.
    pub begun: bool,
    /// How many steps were made.
    pub steps: usize,
    /// What was said before the last step.
    pub before: Vec<RoomLine>,
    /// What was said since.
    pub lines: Vec<RoomLine>,
    /// The least and the most that are picked at once; absent where one is picked.
    pub select: Option<(usize, usize)>,
    /// What is planned with them.
    pub plan: Option<PlanSeen>,
    /// What is asked, as in a [`RoomView`].
    pub asks: &'static str,
    /// What can be said or done.
    pub options: Vec<OptionSeen>,
    /// How it ended.
    pub ending: Option<(String, String)>,
}

/// A case of the library.
#[derive(Debug, Clone, Serialize)]
pub struct CaseCard {
    /// What finds it.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Its level, 1..=5.
    pub level: u8,
    /// How long it takes.
    pub minutes: u32,
}

impl CaseCard {
    /// What a list of cases tells of this one.
    #[must_use]
    pub fn of(scenario: &Scenario, name: String, language: &str) -> Self {
        let place = scenario.texts.language(language);
        let about = &scenario.about;
        Self {
            name,
            title: scenario.title(language).into_owned(),
            summary: scenario.texts.unplayed(about.summary, place).into_owned(),
            level: about.level,
            minutes: about.minutes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let date = |millis: u64| {
            let date = LiveDate::of(millis);
            (date.year, date.month, date.day)
        };
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(951_782_400_000), (2000, 2, 29));
        assert_eq!(date(1_795_910_400_000), (2026, 11, 29));
        assert_eq!(date(1_798_761_599_999), (2026, 12, 31));
    }
}
