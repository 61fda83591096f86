//! The pictures of a look back, as SVG that scales, follows the page's colours and describes itself.

mod facets;
mod quadrant;
mod timeline;

pub(super) use facets::facets;
pub(super) use quadrant::quadrant;
pub(super) use timeline::timeline;
