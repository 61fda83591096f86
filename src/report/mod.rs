//! What people read: the interface's words in two languages; debriefs, simulations, the picture of a case and the script for
//! reviewers.
//!
//! For every shell; pure. Not here: where it is shown or written.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod blind;
mod canvas;
pub mod condition;
pub mod conversation;
pub mod debrief;
pub mod document;
pub mod figure;
pub(crate) mod fonts;
pub mod graph;
pub mod languages;
pub mod live;
pub mod markdown;
mod messages;
mod numbering;
mod numbers;
pub mod papers;
#[cfg(feature = "pdf")]
pub mod pdf;
mod places;
pub mod problem;
mod quotes;
pub mod review;
pub mod room;
pub mod side_by_side;
pub mod simulate;
mod template;
pub mod who_is_who;

/// What every form of a document has in a place of its own, so that it can be told from other people's; a page names its
/// generator instead.
pub const MARK: &str = "made with Tegenspel";

pub use condition::InWords;
pub use languages::{language_name, reading_direction};
pub use messages::Messages;
pub use numbering::Numbering;
pub use numbers::{capitalised, number};
pub use places::PLACES;

/// The language of the interface or of a case's texts as documents name it: with the country whose spelling it has.
pub(in crate::report) fn language_tag(code: &str) -> String {
    match code {
        "nl" => String::from("nl-NL"),
        "en" => String::from("en-GB"),
        other => other.to_owned(),
    }
}
