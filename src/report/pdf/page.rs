//! A laid-out document: what stands where on which page, and how all of it is tagged.

use super::fonts::PdfGlyphs;
use krilla::tagging::TagKind;

/// The size of a page in points: A4.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where text begins from the left; it ends as far from the right.
pub(super) const LEFT: f32 = 56.0;
/// The width of text.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
/// Where text begins from above …
pub(super) const TOP: f32 = 50.0;
/// … and ends.
pub(super) const BOTTOM: f32 = PAGE.1 - 62.0;
/// The line on which the footer stands.
pub(super) const FOOTER: f32 = PAGE.1 - 34.0;

/// The colour of letters and lines; each is told from white paper by at least 4.5 to 1, but for lines that mean nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PdfInk {
    Text,
    Heading,
    Quiet,
    Line,
}

impl PdfInk {
    /// Red, green and blue.
    pub(super) fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Text => (0x22, 0x25, 0x2B),
            Self::Heading => (0x1D, 0x42, 0x76),
            Self::Quiet => (0x58, 0x5A, 0x5F),
            Self::Line => (0x85, 0x7D, 0x6E),
        }
    }
}

/// A rectangle in points from the upper left corner of its page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PdfBox {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

/// What a text is to an assistive program. There is no text that is neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextMark {
    /// The content with this number, which stands once among the tags.
    Slot(usize),
    /// A heading that was read out on an earlier page.
    Repeated,
    /// What stands below every page.
    Footer,
}

/// Glyphs at their place.
#[derive(Debug, Clone)]
pub(super) struct PlacedGlyphs {
    pub(super) x: f32,
    /// The line that the letters stand on.
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) ink: PdfInk,
    pub(super) glyphs: PdfGlyphs,
}

/// Something that is drawn.
#[derive(Debug)]
pub(super) enum PlacedItem {
    Text {
        mark: TextMark,
        glyphs: Vec<PlacedGlyphs>,
    },
    /// A filled line, which means nothing.
    Rule(PdfBox, PdfInk),
    /// A picture as SVG.
    Figure {
        slot: usize,
        svg: String,
        place: PdfBox,
    },
}

/// A tag with what stands in it.
#[derive(Debug)]
pub(super) struct TagPlan {
    pub(super) tag: TagKind,
    pub(super) parts: Vec<TagPart>,
}

impl TagPlan {
    pub(super) fn new(tag: impl Into<TagKind>, parts: Vec<TagPart>) -> Self {
        Self { tag: tag.into(), parts }
    }
}

/// A part of a tag: another, or content by its number.
#[derive(Debug)]
pub(super) enum TagPart {
    Group(TagPlan),
    Slot(usize),
}

impl From<TagPlan> for TagPart {
    fn from(plan: TagPlan) -> Self {
        Self::Group(plan)
    }
}

/// A heading and where it stands, for the list of contents that a reader shows.
#[derive(Debug)]
pub(super) struct PlacedHeading {
    pub(super) level: u16,
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) top: f32,
}

/// A document with everything at its place.
#[derive(Debug, Default)]
pub(super) struct PdfLayout {
    /// What is drawn on each page, in order.
    pub(super) pages: Vec<Vec<PlacedItem>>,
    pub(super) tags: Vec<TagPart>,
    pub(super) headings: Vec<PlacedHeading>,
    /// How many contents there are; their numbers run from 0.
    pub(super) slots: usize,
}
