//! Questions about a scenario: what is wrong with it, does it do what its plans say, how do simulated players fare, what
//! is left to translate.
//!
//! Not here: files and folders (`files`), and how answers are shown (`cli`, `app`).

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod blind;
mod catalogue_update;
mod condition_text;
pub mod explore;
pub mod graph;
pub mod lint;
mod lot;
mod never_because;
mod plan;
mod rename;
pub mod simulate;
mod translate;
mod wordlists;

pub use catalogue_update::{CatalogueUpdate, catalogue_file, is_language_to};
pub use condition_text::{condition_text, fact_text};
pub use explore::outlook;
pub use lint::{check, check_beside, codes, explain};
pub use lot::{LotFound, other_seed};
pub use never_because::{never_because, out_of_bounds};
pub use plan::{Failure, run_plan};
pub use rename::{
    NoSuchPart, NotRenamed, RenamedCase, called_the_same, part_kind, part_named, part_path, rename, renamed_session,
};
pub use translate::{Update, update_catalogue};
