//! What `assets/figures/people.ron` says: the words for shapes and colours, and of whom is drawn how.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Everybody who is put together from parts, and the words they are described in.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureBook {
    /// The tones of skin.
    pub skins: BTreeMap<String, SkinTones>,
    /// The colours of hair and headscarves, of clothes, of the iris, of lips and of frames.
    pub colours: BTreeMap<String, String>,
    /// The bodies: trunk, arms and hands of one of the drawings.
    pub builds: BTreeMap<String, BuildShape>,
    /// The shapes of a face.
    pub faces: BTreeMap<String, FaceShape>,
    /// The shapes of eyes.
    pub eyes: BTreeMap<String, EyeShape>,
    /// The shapes of brows.
    pub brows: BTreeMap<String, BrowShape>,
    /// The shapes of a nose.
    pub noses: BTreeMap<String, NoseShape>,
    /// The shapes of a mouth.
    pub mouths: BTreeMap<String, MouthShape>,
    /// Of whom the drawings are: the name of the drawing by the name of the person.
    pub drawn: BTreeMap<String, String>,
    /// The people by their names.
    pub people: BTreeMap<String, FigureRecipe>,
}

/// The tones of one skin, each `#RRGGBB`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SkinTones {
    /// In the light.
    pub base: String,
    /// Turned from the light.
    pub shade: String,
    /// Lines of the face, and the finer and darker ones.
    pub line: String,
    /// Between the lips.
    pub dark: String,
    /// Laid over the face where it is turned from the light.
    pub cast: String,
    /// How strongly that is, 0 to 1.
    pub cast_strength: f32,
    /// The upper lip without paint.
    pub lip: String,
    /// The lower lip without paint.
    pub lip_low: String,
    /// The cheeks of who reddens.
    pub blush: String,
    /// How strongly reddening shows, 0 to 1.
    pub blush_strength: f32,
    /// Lines of the hand.
    pub hand_line: String,
    /// The palm.
    pub palm: String,
}

/// A body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BuildShape {
    /// The drawing whose trunk, arms and hands they are.
    pub drawing: String,
    /// Half the width of the neck, in units of the drawing.
    pub neck: f32,
    /// The colours there: garment, its shade, its lines, cuff, skin, its shade, lines of the hand, palm.
    pub colours: [String; 8],
}

/// The outline of a face, in units of the drawing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FaceShape {
    /// Half the width at the cheekbones.
    pub cheek: f32,
    /// Half the width at the height of the mouth.
    pub jaw: f32,
    /// Half the width of the chin.
    pub chin: f32,
    /// The lower end of the chin, from the top of the drawing.
    pub end: f32,
}

/// Eyes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EyeShape {
    /// How large, about 1.
    pub size: f32,
    /// How far the outer corner lies under the middle; negative is above.
    pub corner: f32,
    /// How thick the upper lashes are.
    pub lash: f32,
    /// Whether the lashes end in a point.
    #[serde(default)]
    pub flick: bool,
}

/// Brows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BrowShape {
    /// How thick.
    pub thick: f32,
    /// How far they rise in the middle.
    pub arch: f32,
    /// How far above the eyes.
    pub up: f32,
}

/// A nose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoseShape {
    /// Half the width of its wings.
    pub wide: f32,
    /// From the bridge to its base.
    pub long: f32,
    /// How far the tip hangs down.
    #[serde(default)]
    pub tip: f32,
}

/// A mouth.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MouthShape {
    /// How wide, about 1.
    pub wide: f32,
    /// The height of the upper lip.
    pub upper: f32,
    /// The height of the lower lip.
    pub lower: f32,
}

/// One person. Words name entries of the book or parts of `parts.svg`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureRecipe {
    /// Other names under which cases may ask for the person.
    #[serde(default)]
    pub also: Vec<String>,
    /// Whether the figure is nobody's in particular, and may stand for whoever has none.
    #[serde(default)]
    pub spare: bool,
    /// In years: what lines the face has.
    pub age: u8,
    pub build: String,
    pub skin: String,
    pub face: String,
    pub eyes: String,
    pub iris: String,
    pub brows: String,
    pub nose: String,
    pub mouth: String,
    /// The colour of painted lips.
    #[serde(default)]
    pub lips: Option<String>,
    /// The cut and the colour; of a headscarf, how it is worn and its colour.
    pub hair: (String, String),
    /// The colour of brows and beard where the hair does not say it.
    #[serde(default)]
    pub brow_hair: Option<String>,
    #[serde(default)]
    pub beard: Option<String>,
    #[serde(default)]
    pub moustache: Option<String>,
    /// What the person wears, and the colours of the garment, of what is under it, and of two more pieces.
    pub dress: String,
    pub top: String,
    #[serde(default)]
    pub inner: Option<String>,
    #[serde(default)]
    pub second: Option<String>,
    #[serde(default)]
    pub accent: Option<String>,
    /// The shape and the colour of the frame.
    #[serde(default)]
    pub glasses: Option<(String, String)>,
    #[serde(default)]
    pub jewel: Option<String>,
    #[serde(default)]
    pub freckles: bool,
    /// How far the head is turned at rest, −1 (to the left) to 1.
    pub turn: f32,
}
