//! The picture of a case: drawn (SVG), or as text for Graphviz (DOT) and for wikis (Mermaid).
//!
//! A drawing has a sheet for each scene: boxes with what can be picked in them, and a line from each pick to where it
//! leads. What leads to another scene or to an ending goes to a sign that names it, so that no line crosses the page.

mod boxes;
mod declutter;
mod dot;
mod edges;
mod layout;
mod mermaid;
mod overview;
mod sheet;
mod svg;
mod wrap;

pub use dot::dot;
pub(super) use edges::sign;
pub use mermaid::mermaid;
pub use svg::svg;
