//! The script of a case for reviewers who are no programmers: every line and choice numbered, with what it needs, what it
//! brings about and where it leads, in words, and with room for remarks.
//!
//! `page` turns a scenario into sentences once; each form has a template.

mod cover;
mod effects;
mod endings;
mod exits;
mod html;
mod interventions;
mod markdown;
mod page;
mod people;
mod placed;
mod places;
mod remarks;
mod scenes;
mod sentences;
mod steps;
mod teller;
mod word;

pub use html::{html, html_in};
pub use markdown::{markdown, markdown_in};
pub use placed::{PlacedRemarks, remark_date};
pub use places::{ReviewPlace, ReviewPlaces};
pub use remarks::{RemarkKind, ReturnedRemark, ReturnedScript, read_page_remarks};
pub use sentences::Sentences;
pub use word::{WordProblem, read_word, word_case, word_parts_in};
