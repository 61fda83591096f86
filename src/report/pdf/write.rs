//! A laid-out document as the bytes of a file: PDF 1.7, tagged as PDF/UA-1 asks.

use super::PdfError;
use super::content::PdfContent;
use super::figure::tree;
use super::page::{PAGE, PdfBox, PdfInk, PdfLayout, PlacedGlyphs, PlacedItem, TagPart, TextMark};
use crate::report::MARK;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};

/// Writes it. `legible` leaves the content of pages uncompressed, to be looked at.
///
/// # Errors
/// When the writer refuses it, which would be a mistake of ours.
pub(super) fn write(content: &PdfContent, layout: &PdfLayout, legible: bool) -> Result<Vec<u8>, PdfError> {
    let refused = |error: &dyn std::fmt::Debug| PdfError(format!("{error:?}"));
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| refused(&error))?;
    let settings =
        SerializeSettings { configuration, compress_content_streams: !legible, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    // No date: the same session gives the same bytes.
    let metadata = Metadata::new().title(content.title.clone()).language(content.language.clone());
    document.set_metadata(metadata.creator(MARK.to_owned()).producer(MARK.to_owned()));
    let mut known: Vec<Option<Identifier>> = vec![None; layout.slots];
    for items in &layout.pages {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| PdfError(String::from("no such page")))?;
        let mut page = document.start_page_with(size);
        // One surface a page: a second would hand out the same identifiers.
        let mut surface = page.surface();
        for item in items {
            draw(&mut surface, item, &mut known);
        }
        surface.finish();
        page.finish();
    }
    let mut tags = TagTree::new().with_lang(Some(content.language.clone()));
    for part in &layout.tags {
        tags.push(node(part, &known)?);
    }
    document.set_outline(outline(layout));
    document.set_tag_tree(tags);
    document.finish().map_err(|error| refused(&error))
}

fn draw(surface: &mut Surface<'_>, item: &PlacedItem, known: &mut [Option<Identifier>]) {
    match item {
        PlacedItem::Text { mark, glyphs } => {
            let tag = match mark {
                TextMark::Slot(_) => ContentTag::Span(SpanTag::empty()),
                TextMark::Repeated => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
                TextMark::Footer => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
            };
            let id = surface.start_tagged(tag);
            glyphs.iter().for_each(|it| draw_glyphs(surface, it));
            surface.end_tagged();
            if let TextMark::Slot(slot) = mark {
                known[*slot] = Some(id);
            }
        }
        PlacedItem::Rule(place, ink) => {
            let mut path = PathBuilder::new();
            if let Some(rect) = rect(*place) {
                path.push_rect(rect);
            }
            let Some(path) = path.finish() else { return };
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            surface.set_fill(Some(fill(*ink)));
            surface.draw_path(&path);
            surface.end_tagged();
        }
        PlacedItem::Figure { slot, svg, place } => {
            known[*slot] = Some(surface.start_tagged(ContentTag::Other));
            surface.push_transform(&Transform::from_translate(place.left, place.top));
            if let (Some(tree), Some(size)) =
                (tree(svg), Size::from_wh(place.right - place.left, place.bottom - place.top))
            {
                surface.draw_svg(&tree, size, SvgSettings::default());
            }
            surface.pop();
            surface.end_tagged();
        }
    }
}

fn draw_glyphs(surface: &mut Surface<'_>, placed: &PlacedGlyphs) {
    let it = &placed.glyphs;
    surface.set_stroke(None);
    surface.set_fill(Some(fill(placed.ink)));
    let at = Point::from_xy(placed.x, placed.y);
    surface.draw_glyphs(at, &it.glyphs, it.font.clone(), &it.text, placed.size, false);
}

fn fill(ink: PdfInk) -> Fill {
    let (red, green, blue) = ink.rgb();
    Fill { paint: krilla::color::rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn rect(place: PdfBox) -> Option<Rect> {
    Rect::from_ltrb(place.left, place.top, place.right, place.bottom)
}

/// A tag as the writer takes it, with the contents that were drawn.
fn node(part: &TagPart, known: &[Option<Identifier>]) -> Result<Node, PdfError> {
    Ok(match part {
        TagPart::Slot(slot) => {
            let id = known.get(*slot).copied().flatten();
            Node::Leaf(id.ok_or_else(|| PdfError(String::from("something was tagged that was not drawn")))?)
        }
        TagPart::Group(plan) => {
            let mut group = TagGroup::new(plan.tag.clone());
            for part in &plan.parts {
                group.push(node(part, known)?);
            }
            Node::Group(group)
        }
    })
}

/// The headings, each below the one that it belongs to.
fn outline(layout: &PdfLayout) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    for heading in &layout.headings {
        close(&mut open, heading.level, &mut outline);
        let place = XyzDestination::new(heading.page, Point::from_xy(0.0, heading.top));
        open.push((heading.level, OutlineNode::new(heading.text.clone(), place).with_open(true)));
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Hands finished headings to those above them, down to this level.
fn close(open: &mut Vec<(u16, OutlineNode)>, level: u16, outline: &mut Outline) {
    while open.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, done)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, above)) => above.push_child(done),
            None => outline.push_child(done),
        }
    }
}
