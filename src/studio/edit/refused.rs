//! Why an operation on a case is refused, in Dutch and English.

use crate::author::{NoSuchPart, NotRenamed};
use crate::engine::relationship::Bilingual;
use crate::script::rewrite::NotRewritten;
use crate::script::{Diagnostic, bilingual};

/// Why an operation was refused; nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditRefused {
    /// What kept it.
    pub because: RefusedBecause,
    /// The same in words.
    pub message: Bilingual,
}

/// What keeps an operation from being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedBecause {
    /// The file cannot be read as it is; what is found there must be mended first.
    Unreadable,
    /// Nothing stands at that place, or something else than the operation is about.
    NoSuchPlace,
    /// The id is no id, or has a meaning of its own there.
    Malformed,
    /// Something else has the id already.
    Taken,
    /// What was given cannot be read, or means nothing in this case.
    Meaningless,
    /// The case has mistakes that have to be mended before something can be renamed.
    Mistakes,
    /// The file would not say what is meant.
    NotAsMeant,
}

impl EditRefused {
    pub(in crate::studio) fn new(because: RefusedBecause, nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { because, message: bilingual(nl, en) }
    }

    /// Nothing stands there.
    pub(in crate::studio) fn no_such_place(place: &str) -> Self {
        Self::new(
            RefusedBecause::NoSuchPlace,
            format!("hier staat niets meer dat zo kan veranderen: {place}"),
            format!("nothing stands here any more that could change so: {place}"),
        )
    }

    /// What was given means nothing, and why.
    pub(in crate::studio) fn meaningless(found: &Diagnostic) -> Self {
        Self { because: RefusedBecause::Meaningless, message: found.message.clone() }
    }

    /// The file cannot be read as it is, and why.
    pub(in crate::studio) fn unreadable(found: &Diagnostic) -> Self {
        Self::new(
            RefusedBecause::Unreadable,
            format!("de casus is zo niet te lezen: {}", found.message.nl),
            format!("the case cannot be read as it is: {}", found.message.en),
        )
    }
}

impl From<NotRewritten> for EditRefused {
    fn from(why: NotRewritten) -> Self {
        match why {
            NotRewritten::Unreadable(found) => Self::unreadable(&found),
            NotRewritten::NotReadable(found) => Self::meaningless(&found),
            NotRewritten::NoSuchPlace(place) => Self::no_such_place(&place.to_string()),
            NotRewritten::Taken(id) => Self::new(
                RefusedBecause::Taken,
                format!("`{id}` bestaat hier al"),
                format!("`{id}` exists here already"),
            ),
            NotRewritten::NotAsMeant => Self::new(
                RefusedBecause::NotAsMeant,
                "het bestand zou dan niet zeggen wat bedoeld is",
                "the file would not say what is meant then",
            ),
        }
    }
}

impl From<NotRenamed> for EditRefused {
    fn from(why: NotRenamed) -> Self {
        let (because, nl, en) = match why {
            NotRenamed::Malformed => (
                RefusedBecause::Malformed,
                "een id begint met een kleine letter en heeft alleen kleine letters, cijfers en `_`",
                "an id begins with a small letter and has only small letters, digits and `_`",
            ),
            NotRenamed::Reserved => (
                RefusedBecause::Malformed,
                "dit woord heeft hier een eigen betekenis",
                "this word has a meaning of its own here",
            ),
            NotRenamed::Taken => {
                (RefusedBecause::Taken, "iets anders heet al zo", "something else is called so already")
            }
            NotRenamed::Mistakes => {
                (RefusedBecause::Mistakes, "herstel eerst de fouten in de casus", "mend the mistakes in the case first")
            }
            NotRenamed::Changes => (
                RefusedBecause::NotAsMeant,
                "dan zou de casus iets anders zeggen",
                "the case would say something else then",
            ),
        };
        Self::new(because, nl, en)
    }
}

impl From<NoSuchPart> for EditRefused {
    fn from(why: NoSuchPart) -> Self {
        let (nl, en) = match why {
            NoSuchPart::Unknown(Some(meant)) => (
                format!("zo heet niets; bedoel je `{meant}`?"),
                format!("nothing is called so; do you mean `{meant}`?"),
            ),
            NoSuchPart::Unknown(None) => (String::from("zo heet niets"), String::from("nothing is called so")),
            NoSuchPart::Ambiguous(_) => {
                (String::from("meer dan één onderdeel heet zo"), String::from("more than one part is called so"))
            }
        };
        Self::new(RefusedBecause::NoSuchPlace, nl, en)
    }
}
