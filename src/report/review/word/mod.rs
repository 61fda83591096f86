//! The script as a Word document that comes back: its parts as XML, and what reviewers wrote in it by number.
//!
//! Here stands what is in the parts; that they are a ZIP archive is the disk's to know. Which marks of ours outlive which
//! program is told in `docs/architecture.md`.

mod anchors;
mod body;
mod comments;
mod known;
mod package;
mod paragraphs;
mod read;
mod reader;
mod write;

pub use package::WordProblem;
pub use read::{read_word, word_case};
pub use write::word_parts_in;
