//! The people and places a trainee sees: vector parts, a rig that is data, and pictures made of them.
//!
//! A [`Gallery`] finds a [`Figure`] and a [`Scenery`] by the names in a scenario. A [`Pose`] says how a person sits,
//! looks and speaks; a [`Animation`] says which pose that is at a moment; [`Figure::sprites`] turns a pose into
//! layers with a place each. [`Cutouts`] are those layers as pictures: a window may show them as textures, or let a
//! [`Canvas`] put them together. Nothing here knows a window, a clock or a file.
//!
//! ```
//! use tegenspel::app::figure::{Canvas, Framing, Gallery, Motion, Animation, Posture};
//! use tegenspel::engine::{Mood, relationship::Channel};
//!
//! let gallery = Gallery::open()?;
//! let figure = gallery.figure("theatre")?;
//! let framing = Framing::fill(168, 186, 1);
//! let room = gallery.scenery("foyer", Channel::OnSite)?.cutouts(&framing)?;
//! let cutouts = figure.cutouts(framing.spots(1)[0].scale)?;
//! let mut canvas = Canvas::new(framing)?;
//!
//! let mut roos = Animation::start(gallery.rig(), 7, Motion::Full, Mood::Neutral, Posture::default(), 0);
//! roos.turn(gallery.rig(), Mood::Irritated, Posture::of_points(-20, 40, 60), 1000);
//! let sprites = figure.sprites(gallery.rig(), &roos.at(1300));
//! let changed = canvas.show(&room, &[(&cutouts, &sprites)]);
//! assert!(changed.is_some() && canvas.picture().width() == 168);
//! let next = roos.wakes(1300); // nothing looks different before
//! assert!(next > Some(1300));
//! # Ok::<(), tegenspel::app::figure::ArtError>(())
//! ```

mod animation;
mod art;
mod canvas;
mod chance;
mod cutouts;
mod figures;
mod framing;
mod gallery;
mod paint;
mod pose;
mod rig;
mod scenery;
mod sprite;

pub use animation::{Animation, Motion};
pub use art::ArtError;
pub use canvas::Canvas;
pub use cutouts::{Cutout, Cutouts};
pub use figures::Figure;
pub use framing::{Framing, Spot};
pub use gallery::Gallery;
pub use paint::{Patch, paint, paint_scene, table_edge};
pub use pose::{Arms, Pose, Posture};
pub use rig::Rig;
pub use scenery::{Scenery, SceneryCutouts};
pub use sprite::{Depth, Sprite};

#[cfg(test)]
mod tests;
