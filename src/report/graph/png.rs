//! The picture as PNG for documents: drawn from the SVG by the program itself, in its own fonts, so that it looks the same
//! everywhere.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// Dots for each unit of the SVG: sharp on paper as well.
const SCALE: f32 = 2.0;
/// The most dots on a side: more is refused by what shows pictures.
const SIDE: f32 = 16_000.0;
/// The most dots in all: many a viewer refuses more than ninety million, and each takes four bytes while it is drawn.
const DOTS: f32 = 64_000_000.0;

/// The fonts of the picture: regular, bold and italic.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-Bold.ttf"),
    include_bytes!("../../../assets/fonts/SourceSans3-It.ttf"),
];
const FAMILY: &str = "Source Sans 3";

/// A picture in dots.
pub struct PngPicture {
    /// The file.
    pub bytes: Vec<u8>,
    /// Dots for each unit of the SVG, in hundredths; less than [`PngPicture::FULL`] where it would have become too large.
    pub scale: u32,
}

impl PngPicture {
    /// The scale of a picture that did not have to be made smaller.
    pub const FULL: u32 = (SCALE * 100.0) as u32;
}

/// A picture could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be drawn: {0}")]
pub struct PngError(String);

/// Draws an SVG of ours in dots.
///
/// # Errors
/// When it could not be drawn: a mistake of ours, or too little memory.
pub fn png(svg: &str) -> Result<PngPicture, PngError> {
    let mut options = Options { font_family: String::from(FAMILY), ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in FONTS {
        fonts.load_font_source(resvg::usvg::fontdb::Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family(FAMILY);
    let tree = Tree::from_str(svg, &options).map_err(|error| PngError(error.to_string()))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE.min(SIDE / width.max(height)).min((DOTS / (width * height)).sqrt());
    let side = |length: f32| (length * scale).ceil() as u32;
    let dots = Pixmap::new(side(width), side(height));
    let mut dots = dots.ok_or_else(|| PngError(format!("{width} × {height}")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    let bytes = dots.encode_png().map_err(|error| PngError(error.to_string()))?;
    Ok(PngPicture { bytes, scale: (scale * 100.0).round() as u32 })
}
