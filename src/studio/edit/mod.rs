//! One operation on a case, by names and positions.

mod apply;
mod identifiers;
mod new_effect;
mod new_entry;
mod order;
mod place;
mod refused;
mod rename;
mod ways;

pub(super) use apply::{Applied, apply};
pub(super) use identifiers::{free_id, id_for, id_of_words};
pub use new_effect::NewEffect;
pub(super) use new_effect::is_amount;
pub use place::{TextPlace, beat_place, beats_in_order, choice_place};
pub use refused::{EditRefused, RefusedBecause};
pub(super) use rename::renamed;
pub use ways::SheetPlan;

use crate::script::rewrite::{CasePath, CaseValue};

/// One operation on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseEdit {
    /// A text is another one; an empty one goes, with its field.
    SetText {
        /// Which text.
        at: TextPlace,
        /// What it is then.
        text: String,
    },
    /// A field holds another value: `moves`, `rating`, `then`, `mood`, `who` …
    Set {
        /// The field.
        at: CasePath,
        /// What it holds.
        value: CaseValue,
    },
    /// A field holds a value that is given as it is written, such as `Beat("verder")` or `["probe"]`.
    SetWritten {
        /// The field.
        at: CasePath,
        /// What it holds.
        written: String,
    },
    /// A condition is another one; an empty one goes, with its field.
    SetCondition {
        /// The field: `when`, `recalls`, `opens`.
        at: CasePath,
        /// The condition as conditions are written.
        condition: String,
    },
    /// A field goes, where it is there.
    Clear {
        /// The field.
        at: CasePath,
    },
    /// Something new is put into a list or a map, which is made where it is not there yet.
    Insert {
        /// The list or map.
        into: CasePath,
        /// Its position there.
        at: usize,
        /// What its id is made of: a title, or its first words. Items of lists have none.
        called: String,
        /// What it holds.
        value: CaseValue,
    },
    /// A copy of an entry is put into a list or a map, with its comments and an id of its own.
    Copy {
        /// The entry.
        from: CasePath,
        /// The list or map.
        into: CasePath,
        /// Its position there.
        at: usize,
    },
    /// What was copied as text, from this case or another, is put into a list or a map.
    Paste {
        /// The list or map.
        into: CasePath,
        /// Its position there.
        at: usize,
        /// What [`CaseDraft::copied`](super::CaseDraft::copied) gave.
        written: String,
    },
    /// An entry goes, with the comments above it.
    Remove {
        /// The entry.
        at: CasePath,
    },
    /// An entry goes to another position, with the comments above it.
    Move {
        /// The entry.
        from: CasePath,
        /// The list or map it goes to.
        into: CasePath,
        /// Its position there, once it is taken out.
        at: usize,
    },
    /// A part has another id; whatever names it follows, in other files as well.
    Rename {
        /// A name that means the part without doubt, as [`part_path`](crate::author::part_path) gives it.
        part: String,
        /// Its id then.
        to: String,
    },
    /// What is found is mended by its remedy.
    Mend {
        /// Which of the findings.
        finding: usize,
        /// Which of its remedies.
        remedy: usize,
    },
    /// Several operations as one: all of them, or none.
    All(Vec<CaseEdit>),
}
