//! What is fixed when a room is opened: its mode, how votes run and how ties are decided.

use serde::{Deserialize, Serialize};

/// Most seats of a room, those that left included.
pub const MOST_SEATS: usize = 20_000;
/// Most seats at one table.
pub const TABLE_SEATS: usize = 6;
/// Seats at a table as tables are laid by default.
pub(super) const TABLE_DEFAULT: usize = 3;
/// Most seconds that a vote can be given, or be extended by.
pub(super) const MOST_SECONDS: u32 = 3_600;

/// Most simulated people of a rehearsal.
pub const MOST_REHEARSED: u32 = 60;

/// How people are grouped and who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomMode {
    /// Everyone plays one session and votes; the facilitator confirms.
    #[default]
    Together,
    /// Each seat plays a session of its own.
    Alone,
    /// Each table plays a session of its own, with a player, an adviser and an observer.
    Threes,
    /// Everyone follows one session; the facilitator decides, and votes advise.
    Driven,
}

impl RoomMode {
    /// Every mode.
    pub const ALL: [Self; 4] = [Self::Together, Self::Alone, Self::Threes, Self::Driven];

    /// Whether everyone is in one group, whose phases the facilitator leads.
    #[must_use]
    pub fn is_led(self) -> bool {
        matches!(self, Self::Together | Self::Driven)
    }
}

/// What is done where answers are tied. It is never the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// The facilitator chooses: one of them, a run-off or a draw.
    #[default]
    Facilitator,
    /// The tied answers are voted on once more.
    RunOff,
    /// One of them is drawn from the room's seed, and shown as drawn.
    Draw,
}

/// What an observer looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lens {
    /// Listening.
    Listening,
    /// Role and mandate.
    Role,
    /// Promises.
    Promises,
    /// Leary's rose.
    Rose,
}

impl Lens {
    /// Every lens.
    pub const ALL: [Self; 4] = [Self::Listening, Self::Role, Self::Promises, Self::Rose];
}

/// What an observer marks of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkSign {
    /// It worked.
    Worked,
    /// It jarred.
    Jarred,
}

/// How votes and pace go in a room; fixed when it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomRules {
    /// Rounds of voting at a moment, 1 or 2.
    pub rounds: u8,
    /// What is done where answers are tied.
    pub tie: TieRule,
    /// Whether the distribution is shown while people talk, between the rounds.
    pub bars_in_talk: bool,
    /// Seconds of a vote; none for votes without a timer.
    pub seconds: Option<u32>,
    /// Whether the case's own time limits run.
    pub time_pressure: bool,
    /// Whether tables vote; otherwise the player of the table decides.
    pub tables_vote: bool,
    /// The moments at which everyone who plays freely waits for the others: numbers from 1, rising.
    pub gates: Vec<u32>,
    /// How many simulated people take part where somebody rehearses alone; nothing is kept of such a room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<u32>,
}

impl Default for RoomRules {
    fn default() -> Self {
        Self {
            rounds: 2,
            tie: TieRule::default(),
            bars_in_talk: false,
            seconds: None,
            time_pressure: false,
            tables_vote: false,
            gates: Vec::new(),
            rehearsal: None,
        }
    }
}

impl RoomRules {
    /// The moments to wait at, as they are typed: numbers from 1, rising, with commas or spaces between; nothing where it is
    /// something else.
    #[must_use]
    pub fn typed_gates(typed: &str) -> Option<Vec<u32>> {
        let numbers = typed.split([',', ' ']).filter(|part| !part.is_empty());
        let gates: Vec<u32> = numbers.map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let rules = Self { gates, ..Self::default() };
        rules.are_sound().then_some(rules.gates)
    }

    /// Whether the numbers lie in their ranges.
    #[must_use]
    pub fn are_sound(&self) -> bool {
        (1..=2).contains(&self.rounds)
            && self.seconds.is_none_or(|seconds| (1..=MOST_SECONDS).contains(&seconds))
            && self.rehearsal.is_none_or(|people| (1..=MOST_REHEARSED).contains(&people))
            && self.gates.iter().all(|gate| *gate > 0)
            && self.gates.is_sorted_by(|one, two| one < two)
    }
}
