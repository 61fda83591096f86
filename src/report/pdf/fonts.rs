//! The letters of a document: which font has them, how wide they are, and the glyphs that stand for them.

use super::content::PdfFace;
use crate::report::fonts::cuts;
use crate::script::control::without_control;
use fontdb::Database;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::Permissions;
use rustybuzz::{Face, UnicodeBuffer, shape};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A place at which a word may be parted; a hyphen is drawn there where it is.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';
/// What is drawn for a letter that no font has, the best first.
const STAND_INS: [char; 2] = ['□', '?'];

/// The fonts of a document: the program's own, and others for letters that those do not have.
pub(super) struct PdfFonts<'m> {
    own: [OwnFont; 3],
    others: Vec<OtherFont>,
    /// Where other fonts are looked for, once one is needed.
    more: &'m dyn Fn(&mut Database),
    database: Option<Database>,
    /// The font of each letter that the own ones do not have.
    found: BTreeMap<char, Option<usize>>,
    /// Letters that stand in no font at all.
    missing: BTreeSet<char>,
    /// Widths that were measured, in ems.
    widths: BTreeMap<(PdfFace, String), f32>,
}

struct OwnFont {
    face: Face<'static>,
    font: Font,
}

struct OtherFont {
    data: Arc<Vec<u8>>,
    index: u32,
    font: Font,
}

/// Glyphs of one font, with the text that they stand for.
#[derive(Debug, Clone)]
pub(super) struct PdfGlyphs {
    pub(super) font: Font,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// In ems.
    pub(super) width: f32,
}

/// The font of a stretch: one of the own, or another by its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StretchFont {
    Own,
    Other(usize),
}

impl<'m> PdfFonts<'m> {
    /// The program's own fonts; nothing where one cannot be read, which would be a mistake of ours.
    pub(super) fn new(more: &'m dyn Fn(&mut Database)) -> Option<Self> {
        let own =
            |data: &'static [u8]| Some(OwnFont { face: Face::from_slice(data, 0)?, font: Font::new(data.into(), 0)? });
        let [upright, bold, italic] = cuts();
        Some(Self {
            own: [own(upright)?, own(bold)?, own(italic)?],
            others: Vec::new(),
            more,
            database: None,
            found: BTreeMap::new(),
            missing: BTreeSet::new(),
            widths: BTreeMap::new(),
        })
    }

    /// Letters for which a box is drawn.
    pub(super) fn missing(&self) -> String {
        self.missing.iter().collect()
    }

    /// The width of a text in ems.
    pub(super) fn width(&mut self, text: &str, face: PdfFace) -> f32 {
        let key = (face, text.to_owned());
        if let Some(width) = self.widths.get(&key) {
            return *width;
        }
        let width = self.glyphs(text, face).iter().map(|it| it.width).sum();
        self.widths.insert(key, width);
        width
    }

    /// The glyphs of a text, font by font.
    pub(super) fn glyphs(&mut self, text: &str, face: PdfFace) -> Vec<PdfGlyphs> {
        let mut stretches: Vec<(StretchFont, Vec<(char, char)>)> = Vec::new();
        for letter in without_control(text).chars() {
            let current = stretches.last().map(|(font, _)| *font);
            let Some((font, shown)) = self.font_of(letter, face, current) else { continue };
            match stretches.last_mut().filter(|(last, _)| *last == font) {
                Some((_, letters)) => letters.push((letter, shown)),
                None => stretches.push((font, vec![(letter, shown)])),
            }
        }
        stretches.into_iter().filter_map(|(font, letters)| self.shaped(font, face, &letters)).collect()
    }

    /// A text in which a box stands for each letter that the own fonts do not have.
    pub(super) fn in_own_letters(&mut self, text: &str) -> String {
        let stand_in = self.stand_in();
        let (own, missing) = (&self.own, &mut self.missing);
        let shown = |letter: char| {
            let drawn = !letter.is_control() && is_drawn(letter);
            if !drawn || own.iter().all(|it| it.face.glyph_index(letter).is_some()) {
                return letter;
            }
            missing.insert(letter);
            stand_in
        };
        text.chars().map(shown).collect()
    }

    /// The font for a letter, and what is drawn for it; nothing for what is never drawn.
    fn font_of(&mut self, letter: char, face: PdfFace, current: Option<StretchFont>) -> Option<(StretchFont, char)> {
        // Blanks and marks within a stretch of another script stay with it: parted by them, its words would change places.
        if let Some(StretchFont::Other(at)) = current
            && !letter.is_alphanumeric()
            && self.others[at].has(letter)
        {
            return Some((StretchFont::Other(at), letter));
        }
        if letter == SOFT_HYPHEN {
            return Some((StretchFont::Own, '-'));
        }
        if !is_drawn(letter) {
            return None;
        }
        let own = &self.own[face as usize].face;
        if own.glyph_index(letter).is_some() {
            return Some((StretchFont::Own, letter));
        }
        match self.other(letter) {
            Some(at) => Some((StretchFont::Other(at), letter)),
            None => {
                self.missing.insert(letter);
                Some((StretchFont::Own, self.stand_in()))
            }
        }
    }

    fn stand_in(&self) -> char {
        let has = |letter: &char| self.own.iter().all(|it| it.face.glyph_index(*letter).is_some());
        STAND_INS.into_iter().find(has).unwrap_or(' ')
    }

    /// Another font that has a letter: one that is used already, or the first by name.
    fn other(&mut self, letter: char) -> Option<usize> {
        if let Some(known) = self.found.get(&letter) {
            return *known;
        }
        let used = self.others.iter().position(|font| font.has(letter));
        let found = used.or_else(|| self.load(letter));
        self.found.insert(letter, found);
        found
    }

    fn load(&mut self, letter: char) -> Option<usize> {
        let more = self.more;
        let database = self.database.get_or_insert_with(|| {
            let mut database = Database::new();
            more(&mut database);
            database
        });
        let upright = |face: &&fontdb::FaceInfo| face.style == fontdb::Style::Normal;
        let mut faces: Vec<_> = database.faces().filter(upright).collect();
        faces.sort_by_key(|face| (face.weight.0.abs_diff(400), face.post_script_name.clone(), face.index));
        let usable =
            |data: &[u8], index: u32| Face::from_slice(data, index).is_some_and(|face| may_embed(&face, letter));
        let id = faces.iter().map(|face| face.id).find(|id| database.with_face_data(*id, usable) == Some(true))?;
        let (data, index) = database.with_face_data(id, |data, index| (Arc::new(data.to_vec()), index))?;
        let font = Font::new(Arc::clone(&data).into(), index)?;
        self.others.push(OtherFont { data, index, font });
        Some(self.others.len() - 1)
    }

    /// Shapes letters, each as it is said and as it is drawn.
    fn shaped(&self, font: StretchFont, face: PdfFace, letters: &[(char, char)]) -> Option<PdfGlyphs> {
        let mut text = String::new();
        let mut buffer = UnicodeBuffer::new();
        // Clusters are places in what is said, whatever is drawn for it.
        for (said, shown) in letters {
            buffer.add(*shown, u32::try_from(text.len()).unwrap_or(u32::MAX));
            text.push(*said);
        }
        buffer.guess_segment_properties();
        let (output, units, font) = match font {
            StretchFont::Own => {
                let own = &self.own[face as usize];
                (shape(&own.face, &[], buffer), own.face.units_per_em(), own.font.clone())
            }
            StretchFont::Other(at) => {
                let other = &self.others[at];
                let face = Face::from_slice(&other.data, other.index)?;
                (shape(&face, &[], buffer), face.units_per_em(), other.font.clone())
            }
        };
        let clusters: BTreeSet<usize> = output.glyph_infos().iter().map(|it| it.cluster as usize).collect();
        let em = units as f32;
        let glyphs: Vec<_> = (output.glyph_infos().iter().zip(output.glyph_positions()))
            .map(|(info, place)| {
                let start = info.cluster as usize;
                let end = clusters.range(start + 1..).next().copied().unwrap_or(text.len());
                let [across, aside, up] = [place.x_advance, place.x_offset, place.y_offset].map(|it| it as f32 / em);
                KrillaGlyph::new(GlyphId::new(info.glyph_id), across, aside, up, 0.0, start..end, None)
            })
            .collect();
        let width = glyphs.iter().map(|it| it.x_advance).sum();
        Some(PdfGlyphs { font, text, glyphs, width })
    }
}

impl OtherFont {
    fn has(&self, letter: char) -> bool {
        Face::from_slice(&self.data, self.index).is_some_and(|face| face.glyph_index(letter).is_some())
    }
}

/// Whether a font has the letter as an outline, and may be put into a document.
fn may_embed(face: &Face<'_>, letter: char) -> bool {
    let outlines = face.tables().glyf.is_some() || face.tables().cff.is_some();
    outlines && face.permissions() != Some(Permissions::Restricted) && face.glyph_index(letter).is_some()
}

/// Whether a letter is drawn at all: not what joins, parts or chooses between others.
fn is_drawn(letter: char) -> bool {
    !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}
