//! The people and places a trainee sees: vector parts, a rig that is data, and pictures made of them.
//!
//! A [`Gallery`] finds a [`Figure`] and a [`Place`] by the names in a scenario. A [`Pose`] says how a person sits,
//! looks and speaks; a [`Performance`] says which pose that is at a moment; [`Figure::sprites`] turns a pose into
//! layers with a place each. [`Cutouts`] are those layers as pictures, and [`paint`] puts them together.
//! Nothing here knows a window, a clock or a file.

mod art;
mod chance;
mod cutouts;
mod figures;
mod framing;
mod gallery;
mod paint;
mod performance;
mod place;
mod pose;
mod rig;
mod sprite;

pub use art::ArtError;
pub use cutouts::{Cutout, Cutouts};
pub use figures::Figure;
pub use framing::{Framing, Spot};
pub use gallery::Gallery;
pub use paint::{paint, paint_scene};
pub use performance::{Motion, Performance};
pub use place::{Place, PlaceCutouts};
pub use pose::{Arms, Pose, Standing};
pub use rig::Rig;
pub use sprite::{Depth, Sprite};

#[cfg(test)]
mod tests;
