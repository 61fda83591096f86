//! What can go wrong where rooms are kept. Nothing was written then.

use crate::engine::relationship::Bilingual;

/// Why something was not kept, or could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another host wrote before; read on and ask the room again.
    #[error("the room has moved on")]
    Conflict,
    /// The name or the code is in use; take another one.
    #[error("this code is in use")]
    Taken,
    /// There is no such room; it may have been deleted.
    #[error("there is no such room")]
    Unknown,
    /// It could not be written: the disk is full, or may only be read. What was handed in does not count.
    #[error("not kept: {0}")]
    NotKept(String),
    /// Another program has the store open; close that one, or use another store.
    #[error("{0} is in use by another program")]
    Locked(String),
    /// A newer version of the program wrote it; update this one.
    #[error("{0} was written by a newer version of this program")]
    Newer(String),
    /// It is something else than a store of rooms; name another place.
    #[error("{0} is no store of rooms")]
    Foreign(String),
    /// It holds what nobody wrote there; take a copy from before.
    #[error("what is kept is damaged: {0}")]
    Damaged(String),
    /// It may only be read; allow writing to it, or name another place.
    #[error("{0} may only be read")]
    ReadOnly(String),
    /// It cannot be reached, or not be opened; see whether it is there.
    #[error("the store cannot be reached: {0}")]
    Unreachable(String),
}

impl StoreError {
    /// The same in Dutch and English.
    #[must_use]
    pub fn words(&self) -> Bilingual {
        let nl = match self {
            Self::Conflict => "de groep is al verder".to_owned(),
            Self::Taken => "deze code is al in gebruik".to_owned(),
            Self::Unknown => "die groep is er niet".to_owned(),
            Self::NotKept(why) => format!("niet bewaard: {why}"),
            Self::Locked(place) => format!("{place} is in gebruik bij een ander programma"),
            Self::Newer(place) => format!("{place} is geschreven door een nieuwere versie van dit programma"),
            Self::Foreign(place) => format!("{place} is geen bestand met groepssessies"),
            Self::Damaged(why) => format!("wat bewaard is, is beschadigd: {why}"),
            Self::ReadOnly(place) => format!("{place} mag alleen gelezen worden"),
            Self::Unreachable(why) => format!("de opslag is niet te bereiken: {why}"),
        };
        Bilingual { nl, en: self.to_string() }
    }
}
