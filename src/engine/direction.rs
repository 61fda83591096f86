//! Directions: what a trainer does to the scene while it runs, and why one is refused.

use super::id::{BeatId, InterventionId, MoveId, StakeholderId};
use super::relationship::{Bilingual, Facet};
use super::scenario::{Mood, Scenario};
use super::staging::{ActorSetup, Setup, SetupError};

/// Most characters of a line that a trainer types.
pub const IMPROVISED_TEXT: usize = 280;

/// What a trainer does to the scene while it runs. It stays marked as the trainer's wherever the session is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Direction {
    /// Changes how somebody sees the player in one facet, by so many points; nothing softens or sharpens it.
    Feel {
        /// Who feels it.
        who: StakeholderId,
        /// Which facet.
        facet: Facet,
        /// By how many points, −100..=100.
        points: i32,
    },
    /// Shows a mood until the next pick.
    Mood {
        /// Who shows it.
        who: StakeholderId,
        /// Which one.
        mood: Mood,
    },
    /// Programs how somebody reacts from now on.
    Programme {
        /// Who reacts so.
        who: StakeholderId,
        /// How.
        what: Programmed,
    },
    /// Sets the difficulty from now on, 1..=5.
    Level(u8),
    /// Brings in what the author prepared; once in a session.
    Intervene(InterventionId),
    /// Has somebody say a line that the trainer typed. It moves no score.
    Say {
        /// Who says it.
        who: StakeholderId,
        /// What is said, at most [`IMPROVISED_TEXT`] characters.
        text: String,
    },
    /// Narrates what the trainer typed, at most [`IMPROVISED_TEXT`] characters.
    Narrate(String),
    /// Goes to a beat of any scene, as if time stood still.
    Jump(BeatId),
}

/// How somebody is programmed to react.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Programmed {
    /// The resting place on the rose: togetherness, −100..=100.
    Together(i32),
    /// The resting place on the rose: dominance, −100..=100.
    Above(i32),
    /// How little the person moves along, 0..=80 per cent.
    Rigidity(i32),
    /// Moves that the person rewards.
    Rewards(Vec<MoveId>),
    /// Moves that make the person escalate.
    EscalatesOn(Vec<MoveId>),
}

impl Programmed {
    /// The field as it is written.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::Together(_) => "together",
            Self::Above(_) => "above",
            Self::Rigidity(_) => "rigidity",
            Self::Rewards(_) => "rewards",
            Self::EscalatesOn(_) => "escalates_on",
        }
    }

    fn program(&self, scenario: &Scenario, actor: &mut ActorSetup) {
        let ids = |moves: &[MoveId]| moves.iter().map(|it| scenario.model.moves[it.index()].id.clone()).collect();
        match self {
            Self::Together(points) => actor.together = Some(*points),
            Self::Above(points) => actor.above = Some(*points),
            Self::Rigidity(percent) => actor.rigidity = Some(*percent),
            Self::Rewards(moves) => actor.rewards = Some(ids(moves)),
            Self::EscalatesOn(moves) => actor.escalates_on = Some(ids(moves)),
        }
    }
}

impl Direction {
    /// The setup from here on, where the direction changes how people react.
    #[must_use]
    pub fn changed_setup(&self, scenario: &Scenario, setup: &Setup) -> Option<Setup> {
        let mut changed = setup.clone();
        match self {
            Self::Level(level) => changed.level = *level,
            Self::Programme { who, what } => {
                let id = scenario.texts.name(scenario.cast[who.index()].id).to_owned();
                what.program(scenario, changed.actors.entry(id).or_default());
            }
            Self::Feel { .. }
            | Self::Mood { .. }
            | Self::Intervene(_)
            | Self::Say { .. }
            | Self::Narrate(_)
            | Self::Jump(_) => return None,
        }
        Some(changed)
    }
}

/// Why a direction is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DirectionError {
    /// It is none of the written forms.
    #[error("`{0}` is no direction: write {FORMS}")]
    Form(String),
    /// There is nothing by that name.
    #[error("there is no {} `{name}`{}", kind.en(), known_en(known))]
    Unknown {
        /// What was looked for.
        kind: DirectedKind,
        /// The name that was asked for.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// It is no whole number, or has no sign where one is needed.
    #[error("`{text}` is no whole number, or far too large{}", if *signed { " with a sign: write `+10` or `-10`" } else { "" })]
    Number {
        /// What stands there.
        text: String,
        /// Whether a sign is needed.
        signed: bool,
    },
    /// A number lies outside its range.
    #[error("{value} lies outside {least} to {most}")]
    OutOfRange {
        /// What was asked for.
        value: i32,
        /// The least it can be.
        least: i32,
        /// The most it can be.
        most: i32,
    },
    /// The setup that would follow does not fit the scenario.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// The intervention was brought in before.
    #[error("`{0}` was brought in before: once in a session is all")]
    Twice(String),
    /// The condition of the intervention does not hold now.
    #[error("`{0}` cannot be brought in now: its condition does not hold")]
    NotNow(String),
    /// Nothing was typed.
    #[error("type what is to be said")]
    Empty,
    /// Too much was typed.
    #[error("{0} characters are too many: at most {IMPROVISED_TEXT}")]
    TooLong(usize),
    /// A character was typed that controls how text is shown.
    #[error("a line holds no characters that control how text is shown, such as U+{0:04X}")]
    Control(u32),
    /// Pieces that scenes share are nowhere to go to: they return to whoever called them.
    #[error("`{0}` is a beat that scenes share: go to a beat of a scene")]
    Shared(String),
}

/// The written forms of a direction, for whoever mistypes one.
const FORMS: &str = "`!event.id`, `!feel.who.tension=+10`, `!mood.who=Angry`, `!set.who.rigidity=60`, `!level=4`, \
                     `!say.who:\"…\"`, `!narrate:\"…\"` or `!jump.scene.beat`";

/// What a direction names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectedKind {
    /// A stakeholder.
    Person,
    /// A facet.
    Facet,
    /// A mood.
    Mood,
    /// A field that can be programmed.
    Field,
    /// A move of the relationship model.
    Move,
    /// An intervention of the scenario.
    Intervention,
    /// A beat.
    Beat,
}

impl DirectedKind {
    fn en(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Facet => "facet",
            Self::Mood => "mood",
            Self::Field => "field",
            Self::Move => "move",
            Self::Intervention => "intervention",
            Self::Beat => "beat",
        }
    }

    fn nl(self) -> &'static str {
        match self {
            Self::Person => "persoon",
            Self::Facet => "facet",
            Self::Mood => "stemming",
            Self::Field => "veld",
            Self::Move => "gesprekszet",
            Self::Intervention => "ingreep",
            Self::Beat => "beat",
        }
    }
}

fn listed(known: &[String]) -> String {
    known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn known_en(known: &[String]) -> String {
    if known.is_empty() { String::new() } else { format!("; there are {}", listed(known)) }
}

impl DirectionError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Form(written) => {
                format!("`{written}` is geen aanwijzing: schrijf {}", FORMS.replace(" or ", " of "))
            }
            Self::Unknown { kind, name, known } => {
                let rest = if known.is_empty() { String::new() } else { format!("; er is wel {}", listed(known)) };
                format!("er is geen {} `{name}`{rest}", kind.nl())
            }
            Self::Number { text, signed } => {
                let sign = if *signed { " met een teken: schrijf `+10` of `-10`" } else { "" };
                format!("`{text}` is geen heel getal, of veel te groot{sign}")
            }
            Self::OutOfRange { value, least, most } => format!("{value} ligt buiten {least} tot en met {most}"),
            Self::Setup(error) => return error.words(),
            Self::Twice(id) => format!("`{id}` is al ingebracht: dat kan één keer per sessie"),
            Self::NotNow(id) => format!("`{id}` kan nu niet worden ingebracht: de voorwaarde klopt niet"),
            Self::Empty => String::from("typ wat er gezegd wordt"),
            Self::TooLong(count) => format!("{count} tekens is te lang: hoogstens {IMPROVISED_TEXT}"),
            Self::Control(code) => {
                format!("een regel heeft geen tekens die sturen hoe tekst eruitziet, zoals U+{code:04X}")
            }
            Self::Shared(beat) => {
                format!("`{beat}` is een moment dat scènes delen: ga naar een moment van een scène")
            }
        };
        Bilingual { nl, en: self.to_string() }
    }
}
