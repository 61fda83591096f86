//! Questions about a scenario: what is wrong with it, does it do what its plans say, how do simulated players fare, what
//! is left to translate.
//!
//! Not here: files and folders (`files`), and how answers are shown (`cli`, `app`).

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

mod condition_text;
mod explain;
pub mod explore;
pub mod graph;
pub mod lint;
mod plan;
pub mod simulate;
mod translate;
mod words;

pub use condition_text::{condition_text, fact_text};
pub use explain::{codes, explain};
pub use lint::check;
pub use plan::{Failure, run_plan};
pub use translate::{Update, update_catalogue};
