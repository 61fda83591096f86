//! A body: trunk, neck, arms and hands of one of the drawings, in other colours, and the clothes over it.

use super::face::MOUTH;
use super::parts::{DrawnPart, PartSize};
use super::recipe::{BuildShape, FaceShape};
use super::svg::{clipped, fill, layer, path, tint};
use super::tones::Tones;

/// The pit of the neck, in units of the drawing.
const PIT: f32 = 446.0;
/// How much a garment stretches to another neck.
const STRETCH: (f32, f32) = (0.9, 1.14);

/// The layers of a drawing with this start of their name, as they stand there.
pub(super) fn layers<'it>(drawing: &'it str, start: &str) -> impl Iterator<Item = &'it str> {
    let start = format!("<g id=\"{start}");
    drawing.lines().filter(move |line| line.starts_with(&start))
}

/// Layers of a build's drawing in one person's colours. `cuff` is the word for what ends the sleeves.
///
/// # Errors
///
/// The word for which there is no colour.
pub(super) fn recoloured(
    build: &BuildShape,
    start: &str,
    drawing: &str,
    cuff: &str,
    tones: &Tones,
) -> Result<String, String> {
    let words = ["top", "top_sh", "top_ln", cuff, "skin", "skin_sh"];
    let mut colours = Vec::with_capacity(build.colours.len());
    for word in words {
        colours.push(tones.word(word).ok_or_else(|| word.to_owned())?);
    }
    colours.extend([tones.skin.hand_line.as_str(), tones.skin.palm.as_str()]);
    let mut out = String::new();
    for line in layers(drawing, start) {
        // By way of numbers, so that no colour is changed twice.
        let numbered = build.colours.iter().enumerate();
        let mut line =
            numbered.fold(line.to_owned(), |line, (at, from)| line.replace(from.as_str(), &format!("#@{at}")));
        for (at, to) in colours.iter().enumerate() {
            line = line.replace(&format!("#@{at}"), to);
        }
        out += &line.replace(" id=\"c", &format!(" id=\"{start}c")).replace("url(#c", &format!("url(#{start}c"));
        out.push('\n');
    }
    Ok(out)
}

/// The neck with the shadow of the chin, down to where the garment begins; `covered` is the colour of a scarf around it.
pub(super) fn neck(build: &BuildShape, face: &FaceShape, line: f32, covered: Option<&str>, tones: &Tones) -> String {
    let (w, top) = (build.neck, MOUTH - 30.0);
    let x = |part: f32| 500.0 + w * part;
    let neck = path(
        "M#,# L#,# C#,# #,# #,# L#,# C#,# #,# #,# Z",
        &[
            x(-0.9),
            top,
            x(0.9),
            top,
            x(0.88),
            PIT - 40.0,
            x(0.9),
            PIT - 16.0,
            x(1.12),
            PIT + 20.0,
            x(-1.12),
            PIT + 20.0,
            x(-0.9),
            PIT - 16.0,
            x(-0.88),
            PIT - 40.0,
            x(-0.9),
            top,
        ],
    );
    if let Some(colour) = covered {
        return layer("neck", &fill(&neck, colour));
    }
    let (end, chin) = (PIT + line, face.end);
    let chest = path("M#,# L#,# L500,# Z", &[x(-1.25), PIT + 17.0, x(1.25), PIT + 17.0, end]);
    let shadow = path(
        "M380,# L660,# L660,# L496,# C508,# 534,# 530,# C500,# 450,# 420,# Z",
        &[top, top, end + 20.0, end + 20.0, end - 30.0, PIT + 40.0, chin + 52.0, chin + 44.0, chin + 8.0, chin - 24.0],
    );
    let skin = &tones.skin;
    let cast = tint(&shadow, &skin.cast, skin.cast_strength * 1.1);
    let both = format!("{neck} {chest}");
    layer("neck", &(fill(&neck, &skin.base) + &fill(&chest, &skin.base) + &clipped("throat", &both, &cast)))
}

/// A garment over a trunk: what would stick out beside it is left away.
///
/// # Errors
///
/// The word for which there is no colour.
pub(super) fn clothes(dress: &DrawnPart, build: &BuildShape, torso: &str, tones: &Tones) -> Result<String, String> {
    let drawn_for = dress.length("neck").unwrap_or(build.neck);
    let across = (build.neck / drawn_for).clamp(STRETCH.0, STRETCH.1);
    let body = dress.drawn("dress", tones, PartSize::wide(across))?;
    // The first path of the trunk is its outline; about the neck clothes may be anywhere.
    let edge = torso.split(" d=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let seen = format!("{edge} M370,300H630V470H370Z");
    Ok(layer("collar", &clipped("garment", &seen, &body)))
}
