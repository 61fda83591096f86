//! The picture of a case: drawn (SVG, PNG), or as text for Graphviz (DOT) and for wikis (Mermaid).
//!
//! A drawing has a sheet for each scene: boxes with what can be picked in them, and a line from each pick to where it
//! leads. What leads to another scene or to an ending goes to a sign that names it, so that no line crosses the page.

mod boxes;
mod crowd;
mod dot;
mod edges;
mod fit;
mod layout;
mod look;
mod mermaid;
mod overview;
mod picture;
mod png;
mod sheet;
mod svg;
mod wrap;
mod write;

pub use dot::dot;
pub(super) use edges::sign;
pub use mermaid::{MermaidChart, mermaid};
pub use picture::CasePicture;
pub(super) use picture::chance;
pub use png::{PngError, PngPicture, png};
pub use svg::svg;
