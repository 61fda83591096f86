//! The colours one person is drawn in, each with what is derived of it.

use super::colour::{darker, deeper, lighter, mix};
use super::recipe::{FigureBook, FigureRecipe, SkinTones};

/// One person's colours.
pub(super) struct Tones<'book> {
    pub skin: &'book SkinTones,
    pub iris: String,
    pub lip: String,
    pub lip_low: String,
    pub lash: String,
    pub brow: String,
    /// Colours of parts by the words that stand for them there.
    words: Vec<(&'static str, String)>,
}

/// What a garment is made of where a recipe names no colour.
const PLAIN: &str = "#F4ECDD";
const GOLD: &str = "#D9A441";

impl<'book> Tones<'book> {
    /// The colours of a recipe.
    ///
    /// # Errors
    ///
    /// The word for which there is no colour.
    pub(super) fn of(recipe: &FigureRecipe, book: &'book FigureBook) -> Result<Self, String> {
        let colour = |word: &str| book.colours.get(word).cloned().ok_or_else(|| word.to_owned());
        let or = |word: &Option<String>, other: &str| match word {
            Some(word) => colour(word),
            None => Ok(other.to_owned()),
        };
        let skin = book.skins.get(&recipe.skin).ok_or_else(|| recipe.skin.clone())?;
        let hair = colour(&recipe.hair.1)?;
        let own = or(&recipe.brow_hair, &hair)?;
        let (top, inner) = (colour(&recipe.top)?, or(&recipe.inner, PLAIN)?);
        let (second, accent) = (or(&recipe.second, &inner)?, or(&recipe.accent, GOLD)?);
        let frame = match &recipe.glasses {
            Some((_, word)) => colour(word)?,
            None => PLAIN.to_owned(),
        };
        let beard = mix(&own, &skin.base, 0.1);
        let words = vec![
            ("hair", hair.clone()),
            ("hair_sh", deeper(&hair)),
            ("hair_hl", lighter(&hair, 0.17)),
            ("hair_ln", darker(&deeper(&hair), 0.2)),
            ("fade", mix(&hair, &skin.base, 0.45)),
            ("fade_sh", mix(&hair, &skin.shade, 0.4)),
            ("beard_sh", darker(&beard, 0.2)),
            ("beard", beard),
            ("stubble", mix(&skin.base, &own, 0.3)),
            ("top_sh", darker(&top, 0.24)),
            ("top_ln", darker(&top, 0.44)),
            ("lap", lighter(&top, 0.1)),
            ("lap_sh", darker(&top, 0.14)),
            ("top", top),
            ("inner_sh", darker(&inner, 0.13)),
            ("inner_ln", darker(&inner, 0.27)),
            ("inner", inner),
            ("second_sh", darker(&second, 0.15)),
            ("second_ln", darker(&second, 0.36)),
            ("second", second),
            ("accent_sh", darker(&accent, 0.2)),
            ("accent_hl", lighter(&accent, 0.26)),
            ("accent", accent),
            ("gold", GOLD.to_owned()),
            ("frame", frame),
            ("skin_hl", lighter(&skin.base, 0.22)),
            ("skin_sh", skin.shade.clone()),
            ("skin", skin.base.clone()),
            ("shade", skin.cast.clone()),
        ];
        let lip = match &recipe.lips {
            Some(word) => mix(&colour(word)?, &skin.lip, 0.25),
            None => skin.lip.clone(),
        };
        let lip_low = if recipe.lips.is_some() { lighter(&lip, 0.1) } else { skin.lip_low.clone() };
        Ok(Self {
            skin,
            iris: colour(&recipe.iris)?,
            lip,
            lip_low,
            lash: "#2B2228".to_owned(),
            brow: darker(&own, 0.2),
            words,
        })
    }

    /// The ring around the iris.
    pub(super) fn iris_rim(&self) -> String {
        darker(&self.iris, 0.45)
    }

    /// Midway between two colours.
    pub(super) fn between(&self, one: &str, other: &str) -> String {
        mix(one, other, 0.5)
    }

    /// The colour that a word stands for in a part.
    pub(super) fn word(&self, word: &str) -> Option<&str> {
        self.words.iter().find(|(it, _)| *it == word).map(|(_, colour)| colour.as_str())
    }
}
