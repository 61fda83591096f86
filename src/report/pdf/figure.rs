//! Pictures: SVG of ours as it stands on a page, with what it shows for those who do not see it.

use super::flow::PdfFlow;
use super::page::{BOTTOM, LEFT, PdfBox, PlacedItem, TOP, TagPart, TagPlan, WIDTH};
use crate::report::fonts::{FAMILY, cuts};
use krilla::geom::Rect;
use krilla::tagging::{BBox, Placement, Tag};
use std::sync::Arc;
use usvg::fontdb::Source;
use usvg::{Options, Tree};

/// The name space without which a program that reads SVG does not know it.
const NAMED: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";

impl PdfFlow<'_, '_> {
    /// How wide and high a picture stands on the page; nothing for one that cannot be read.
    pub(super) fn figure_size(&mut self, svg: &str) -> Option<(f32, f32)> {
        let tree = tree(&self.readable(svg))?;
        let (wide, high) = (tree.size().width(), tree.size().height());
        let scale = (WIDTH / wide).min((BOTTOM - TOP) / high);
        Some((wide * scale, high * scale))
    }

    fn readable(&mut self, svg: &str) -> String {
        self.fonts.in_own_letters(&svg.replacen("<svg ", NAMED, 1))
    }

    /// Puts a picture as wide as the text; one that cannot be read is left out, since the text beside it says the same.
    pub(super) fn figure(&mut self, svg: &str, alt: &str) {
        let Some((width, height)) = self.figure_size(svg) else { return };
        let svg = self.readable(svg);
        self.need(height);
        let place = PdfBox { left: LEFT, top: self.y, right: LEFT + width, bottom: self.y + height };
        let Some(rect) = Rect::from_ltrb(place.left, place.top, place.right, place.bottom) else { return };
        let slot = self.slot();
        let page = self.layout.pages.len() - 1;
        self.draw(PlacedItem::Figure { slot, svg, place });
        let tag = Tag::Figure(Some(alt.to_owned()))
            .with_bbox(Some(BBox::new(page, rect)))
            .with_placement(Some(Placement::Block));
        self.tag(TagPlan::new(tag, vec![TagPart::Slot(slot)]));
        self.y += height + self.gap();
    }
}

/// A picture as it can be drawn, in the program's own fonts.
pub(super) fn tree(svg: &str) -> Option<Tree> {
    let mut options = Options { font_family: FAMILY.to_owned(), ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in cuts() {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family(FAMILY);
    Tree::from_str(svg, &options).ok()
}
