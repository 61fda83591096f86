//! Why a written input is not possible, in words that say where the session stands.

use super::pick::{name_of, not_offered};
use crate::engine::direction::DirectionError;
use crate::engine::relationship::Bilingual;
use crate::engine::session::Session;
use crate::engine::transcript::MOST_INPUTS;
use crate::engine::turn::Refused;

/// Why a written input is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// It is not of the form `beat.choice`.
    #[error("a pick is written `beat.choice`, `scene.beat.choice`, `beat.[a, b]` or `beat.[a:6, b:4]`")]
    Form,
    /// The session stands elsewhere.
    #[error("the session stands at `{at}`; there you can pick {offered}")]
    Elsewhere {
        /// Where it stands.
        at: String,
        /// What can be picked there.
        offered: String,
    },
    /// Nothing by that name can be picked here.
    #[error("`{choice}` cannot be picked at `{at}`{}; possible is {offered}", reason.as_ref().map_or_else(String::new, |it| format!(" ({it})")))]
    NotOffered {
        /// The choice that was asked for.
        choice: String,
        /// Where the session stands.
        at: String,
        /// What the author says of it, where it is shown as unavailable.
        reason: Option<String>,
        /// What can be picked there.
        offered: String,
    },
    /// The wrong number of choices.
    #[error("{picked} choices were picked, where {least} to {most} are needed")]
    Count {
        /// How many were picked.
        picked: usize,
        /// The least that is needed.
        least: usize,
        /// The most that is possible.
        most: usize,
    },
    /// The same choice twice.
    #[error("`{choice}` was picked twice")]
    Twice {
        /// The choice.
        choice: String,
    },
    /// The session is over.
    #[error("the session has ended")]
    Ended,
    /// The session has as many inputs as it can have.
    #[error("a session has at most {MOST_INPUTS} picks and directions")]
    TooLong,
    /// An amount stands beside a choice where nothing is divided.
    #[error("`{choice}` has an amount, and nothing is divided here")]
    Amount {
        /// The choice.
        choice: String,
    },
    /// No amount stands beside a choice where something is divided.
    #[error("something is divided here; say how much `{choice}` gets: `{choice}:{step}`")]
    NoAmount {
        /// The choice.
        choice: String,
        /// The smallest part that can be given.
        step: u16,
    },
    /// An amount is no whole number of steps.
    #[error("`{choice}` cannot get {amount}: it goes in steps of {step}")]
    Steps {
        /// The choice.
        choice: String,
        /// What it was to get.
        amount: u16,
        /// The smallest part that can be given.
        step: u16,
    },
    /// The choices cost more than there is.
    #[error("the choices cost {spent} together, and there is {total}; leave some out")]
    Spent {
        /// What they cost together.
        spent: u32,
        /// What there is.
        total: u16,
    },
    /// What the choices are given together is not the whole.
    #[error("the choices get {given} together, and {total} is to be divided")]
    Divided {
        /// What they are given together.
        given: u64,
        /// What there is.
        total: u16,
    },
    /// A trainer's direction is not possible.
    #[error(transparent)]
    Direction(#[from] DirectionError),
}

impl InputError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Form => String::from(
                "een keuze schrijf je als `beat.keuze`, `scène.beat.keuze`, `beat.[a, b]` of `beat.[a:6, b:4]`",
            ),
            Self::Elsewhere { at, offered } => format!("het gesprek staat bij `{at}`; daar kan {offered}"),
            Self::NotOffered { choice, at, reason, offered } => {
                let reason = reason.as_ref().map_or_else(String::new, |reason| format!(" ({reason})"));
                format!("`{choice}` kan niet gekozen worden bij `{at}`{reason}; wel kan {offered}")
            }
            Self::Count { picked, least, most } => {
                format!("er zijn {picked} keuzes gemaakt, terwijl het er {least} tot {most} moeten zijn")
            }
            Self::Twice { choice } => format!("`{choice}` is twee keer gekozen"),
            Self::Ended => String::from("het gesprek is afgelopen"),
            Self::TooLong => format!("een sessie heeft hoogstens {MOST_INPUTS} keuzes en aanwijzingen"),
            Self::Amount { choice } => format!("bij `{choice}` staat een aantal, terwijl hier niets verdeeld wordt"),
            Self::NoAmount { choice, step } => {
                format!("hier wordt iets verdeeld; zeg hoeveel `{choice}` krijgt: `{choice}:{step}`")
            }
            Self::Steps { choice, amount, step } => {
                format!("`{choice}` kan niet {amount} krijgen: het gaat in stappen van {step}")
            }
            Self::Spent { spent, total } => {
                format!("deze keuzes kosten samen {spent}, en er is {total}; laat er iets uit")
            }
            Self::Divided { given, total } => {
                format!("deze keuzes krijgen samen {given}, terwijl er {total} te verdelen is")
            }
            Self::Direction(error) => return error.words(),
        };
        Bilingual { nl, en: self.to_string() }
    }

    /// The refusal of a session in words that say where it stands.
    #[must_use]
    pub fn of(error: &Refused, session: &Session) -> Self {
        match error {
            Refused::Ended => Self::Ended,
            Refused::TooLong => Self::TooLong,
            Refused::Count { picked, least, most } => Self::Count { picked: *picked, least: *least, most: *most },
            Refused::Unavailable(choice) => not_offered(session, &name_of(*choice, session)),
            Refused::Twice(choice) => Self::Twice { choice: name_of(*choice, session) },
            Refused::Spent { spent, total } => Self::Spent { spent: *spent, total: *total },
            Refused::Divided { given, total } => Self::Divided { given: *given, total: *total },
            Refused::Direction(error) => Self::Direction(error.clone()),
        }
    }
}
