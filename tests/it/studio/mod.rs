//! The studio without its window: edits of a case, and what is shown of one that is being written.

mod boards;
mod conditions;
mod copying;
mod edits;
mod effects;
mod history;
mod map;
mod parts;
mod sheet;
mod style;

use crate::support::{model, root};
use tegenspel::files::read_bundle;
use tegenspel::script::{Bundle, Source};
use tegenspel::studio::CaseDraft;

/// A shipped case, being written.
pub(crate) fn shipped(id: &str) -> CaseDraft {
    CaseDraft::open(read_bundle(&root().join("scenarios").join(id)).unwrap(), model())
}

/// A text, being written.
pub(crate) fn draft(text: &str) -> CaseDraft {
    let scenario = Source::new("scenario.ron", text);
    CaseDraft::open(Bundle { id: String::from("test"), scenario, ..Bundle::default() }, model())
}
