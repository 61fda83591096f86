//! What a group looks back on, as people read it, and as other programs do: one printable page, PDF,
//! Markdown, CSV, JSON, xAPI.
//!
//! `data` gathers everything that is told; `page` turns it into sentences once. No form holds anything of a single seat, and
//! none a number of votes where fewer than five voted; each says what it contains and what not.

mod contents;
mod csv;
mod data;
mod dates;
mod html;
mod json;
mod lenses;
mod map;
mod markdown;
mod minority;
mod moments;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod route;
mod section;
mod votes;
mod xapi;

pub use csv::csv;
pub use data::RoomReport;
pub use html::html;
pub use json::json;
pub(in crate::report) use lenses::name as lens_name;
pub use markdown::markdown;
pub use minority::came_of;
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use xapi::xapi;
