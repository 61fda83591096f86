//! The picture as PNG for documents: drawn from the SVG by the program itself, in its own fonts, so that it looks the same
//! everywhere; only letters that those do not have are drawn in others.

use crate::report::MARK;
use crate::report::fonts::{FAMILY, cuts};
use fontdb::{Database, ID, Source};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Options, Tree};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, Once, PoisonError};

/// Dots for each unit of the SVG: sharp on paper as well.
const SCALE: f32 = 2.0;
/// The most dots on a side: more is refused by what shows pictures.
const SIDE: f32 = 16_000.0;
/// The most dots in all: many a viewer refuses more than ninety million, and each takes four bytes while it is drawn.
const DOTS: f32 = 64_000_000.0;

/// A picture in dots.
pub struct PngPicture {
    /// The file.
    pub bytes: Vec<u8>,
    /// Dots for each unit of the SVG, in hundredths; less than [`PngPicture::FULL`] where it would have become too large.
    pub scale: u32,
    /// Letters that stand in none of the fonts, of a stretch of them one: there is a box instead.
    pub missing: String,
}

impl PngPicture {
    /// The scale of a picture that did not have to be made smaller.
    pub const FULL: u32 = (SCALE * 100.0) as u32;
}

/// A picture could not be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be drawn: {0}")]
pub struct PngError(String);

/// Draws an SVG of ours in dots. For letters that its own fonts do not have, it takes those that `more` loads.
///
/// # Errors
/// When it could not be drawn: a mistake of ours, or too little memory.
pub fn png(svg: &str, more: &(dyn Fn(&mut Database) + Sync)) -> Result<PngPicture, PngError> {
    let missing = Mutex::new(BTreeSet::new());
    let font_resolver = FontResolver { select_fallback: fallback(more, &missing), ..FontResolver::default() };
    let mut options = Options { font_family: String::from(FAMILY), font_resolver, ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in cuts() {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family(FAMILY);
    let tree = Tree::from_str(svg, &options).map_err(|error| PngError(error.to_string()))?;
    drop(options);
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE.min(SIDE / width.max(height)).min((DOTS / (width * height)).sqrt());
    let side = |length: f32| (length * scale).ceil() as u32;
    let dots = Pixmap::new(side(width), side(height));
    let mut dots = dots.ok_or_else(|| PngError(format!("{width} × {height}")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    let bytes = encoded(dots).map_err(|error| PngError(error.to_string()))?;
    let missing = missing.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect();
    Ok(PngPicture { bytes, scale: (scale * 100.0).round() as u32, missing })
}

/// The font for a letter that those before it do not have. Other fonts are loaded once one is needed, and a letter that is in
/// none of them is noted.
fn fallback<'a>(
    more: &'a (dyn Fn(&mut Database) + Sync),
    missing: &'a Mutex<BTreeSet<char>>,
) -> FallbackSelectionFn<'a> {
    let (known, loaded) = (FontResolver::default_fallback_selector(), Once::new());
    Box::new(move |letter: char, tried: &[ID], fonts: &mut Arc<Database>| {
        loaded.call_once(|| more(Arc::make_mut(fonts)));
        let found = known(letter, tried, fonts);
        if found.is_none() && is_drawn(letter) {
            missing.lock().unwrap_or_else(PoisonError::into_inner).insert(letter);
        }
        found
    })
}

/// Whether a letter is drawn at all: not blanks, nor what joins, parts or chooses between others.
fn is_drawn(letter: char) -> bool {
    let joins = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    !joins && !letter.is_whitespace()
}

/// The dots as a file that says whose it is.
fn encoded(dots: Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, dots.width(), dots.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.add_text_chunk(String::from("Software"), MARK.to_owned())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&dots.take_demultiplied())?;
    writer.finish()?;
    Ok(bytes)
}
