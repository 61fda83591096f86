//! A simulation as people read it: a report for the terminal, a page with pictures, and the figures for programs.
//!
//! `page` turns what was counted into sentences and numbers once; each form lays them out.

mod charts;
mod figures;
mod html;
mod influence;
mod names;
mod page;
mod replay;
mod tables;
mod text;

pub use figures::figures;
pub use html::html;
pub use names::{means as player_means, name as player_name};
pub use replay::{replay_figures, replay_text};
pub use text::text;

#[cfg(test)]
mod tests;
