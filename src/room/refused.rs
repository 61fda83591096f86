//! Why a room refuses something. Nothing has changed then.

use crate::engine::relationship::Bilingual;
use crate::engine::{DirectionError, IMPROVISED_TEXT};

/// What a shell does with a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedClass {
    /// Show the page as it is now: the room has moved on.
    MovedOn,
    /// It was asked wrongly.
    Wrong,
    /// It is not for whoever asks.
    NotAllowed,
    /// There is no such thing.
    Unknown,
    /// There are too many already.
    TooMany,
}

/// Why a room refuses something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RoomRefused {
    /// The room moved on since the page was made; show the present one.
    #[error("the room has moved on")]
    MovedOn,
    /// The vote was closed before; it was not counted.
    #[error("this vote was closed before; your vote was not counted")]
    Late,
    /// A later vote of the same seat came in before.
    #[error("a later vote of yours is counted already")]
    Overtaken,
    /// Everything stands still.
    #[error("the room is paused")]
    Paused,
    /// The room is over.
    #[error("the room is closed")]
    Closed,
    /// It is not possible in this phase.
    #[error("that is not possible now")]
    NotNow,
    /// It is not for this role.
    #[error("that is not for you to do")]
    NotYours,
    /// Another device leads the room.
    #[error("another device leads the room now: this one only reads")]
    ReadOnly,
    /// Nobody may join any more.
    #[error("the room is locked: nobody can join now")]
    Locked,
    /// Nobody joins without a seat card.
    #[error("this room needs a seat card: scan yours, or type its code")]
    NoCard,
    /// The card is used, or is none of this room's.
    #[error("this seat card has been used already")]
    CardUsed,
    /// All seats are taken.
    #[error("all seats are taken")]
    Full,
    /// There is no such seat, or it was taken out of the room.
    #[error("there is no such seat in this room")]
    NoSeat,
    /// There is no such group.
    #[error("there is no such group")]
    NoGroup,
    /// There is no such moment.
    #[error("there is no such moment")]
    NoMoment,
    /// The option is not offered.
    #[error("that answer is not offered now")]
    NotOffered,
    /// Too few or too many options were picked.
    #[error("choose {0} to {1} answers")]
    Count(u8, u8),
    /// The options cost more than there is: what they cost, and what there is.
    #[error("this costs {0} together, and there is {1}")]
    Spent(u32, u16),
    /// Not all of it was divided, or too much, or not in whole steps: what there is, and the step.
    #[error("divide all of {0}, in steps of {1}")]
    Divided(u16, u16),
    /// Whoever decides alone cannot abstain.
    #[error("you decide here, so choose an answer")]
    NoAbstaining,
    /// Answers are tied, or there is none.
    #[error("no answer leads: choose one")]
    Tied,
    /// Nothing is tied.
    #[error("no answers are tied")]
    NotTied,
    /// A number lies outside its range.
    #[error("that number is out of range")]
    OutOfRange,
    /// Nothing was typed, or a character that controls how text is shown.
    #[error("type one line of plain text")]
    Text,
    /// Too much was typed.
    #[error("at most {IMPROVISED_TEXT} characters")]
    TooLong,
    /// Too many marks of one seat.
    #[error("you have made as many marks as there can be")]
    TooManyMarks,
    /// At most ten points at once, and three times between two answers.
    #[error("a facet can be changed by at most 10 points, three times between two answers")]
    TooMuchSteering,
    /// The direction is not possible.
    #[error(transparent)]
    Direction(#[from] DirectionError),
}

impl RoomRefused {
    /// What a shell does with it.
    #[must_use]
    pub fn class(&self) -> RefusedClass {
        match self {
            Self::MovedOn | Self::Late | Self::Overtaken => RefusedClass::MovedOn,
            Self::NotYours | Self::ReadOnly | Self::Locked | Self::NoCard | Self::CardUsed => RefusedClass::NotAllowed,
            Self::NoSeat | Self::NoGroup | Self::NoMoment => RefusedClass::Unknown,
            Self::Full | Self::TooManyMarks => RefusedClass::TooMany,
            Self::Paused
            | Self::Closed
            | Self::NotNow
            | Self::NotOffered
            | Self::Count(..)
            | Self::Spent(..)
            | Self::Divided(..)
            | Self::NoAbstaining
            | Self::Tied
            | Self::NotTied
            | Self::OutOfRange
            | Self::Text
            | Self::TooLong
            | Self::TooMuchSteering
            | Self::Direction(_) => RefusedClass::Wrong,
        }
    }

    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::MovedOn => "de groep is al verder",
            Self::Late => "deze stemming was al dicht; je stem is niet meegeteld",
            Self::Overtaken => "een latere stem van jou telt al",
            Self::Paused => "de groep heeft pauze",
            Self::Closed => "de groepssessie is afgesloten",
            Self::NotNow => "dat kan nu niet",
            Self::NotYours => "dat is niet aan jou",
            Self::ReadOnly => "een ander apparaat leidt de groep nu: hier kun je alleen meekijken",
            Self::Locked => "de groep zit op slot: niemand kan er nu bij",
            Self::NoCard => "in deze groep kom je met een plaatskaart: scan de jouwe, of typ de code die erop staat",
            Self::CardUsed => "deze plaatskaart is al gebruikt",
            Self::Full => "alle plaatsen zijn bezet",
            Self::NoSeat => "die plaats is er niet in deze groep",
            Self::NoGroup => "die groep is er niet",
            Self::NoMoment => "dat moment is er niet",
            Self::NotOffered => "dat antwoord staat er nu niet bij",
            Self::Count(least, most) => {
                let nl = format!("kies {least} tot en met {most} antwoorden");
                return Bilingual { nl, en: self.to_string() };
            }
            Self::Spent(spent, total) => {
                let nl = format!("dit kost samen {spent}, en er is {total}");
                return Bilingual { nl, en: self.to_string() };
            }
            Self::Divided(total, step) => {
                let nl = format!("verdeel alle {total}, in stappen van {step}");
                return Bilingual { nl, en: self.to_string() };
            }
            Self::NoAbstaining => "jij beslist hier, dus kies een antwoord",
            Self::Tied => "er is geen antwoord dat voorligt: kies er een",
            Self::NotTied => "er staan geen antwoorden gelijk",
            Self::OutOfRange => "dat getal kan niet",
            Self::Text => "typ één regel gewone tekst",
            Self::TooLong => {
                let nl = format!("hoogstens {IMPROVISED_TEXT} tekens");
                return Bilingual { nl, en: self.to_string() };
            }
            Self::TooManyMarks => "je hebt zoveel aangetekend als kan",
            Self::TooMuchSteering => {
                "bijsturen gaat met hoogstens 10 punten tegelijk, drie keer tussen twee antwoorden"
            }
            Self::Direction(error) => return error.words(),
        };
        Bilingual { nl: nl.to_owned(), en: self.to_string() }
    }
}
