//! A figure put together by its recipe, layer upon layer in the order of the rig.

use super::FigureLibrary;
use super::parts::PartSize;
use super::recipe::FigureRecipe;
use super::svg::layer;
use super::tones::Tones;
use super::{body, face, mouth, svg};

/// The height of a face that keeps its place where a part is stretched to a longer or shorter chin.
const MIDDLE: f32 = 276.0;

/// A figure put together.
///
/// # Errors
///
/// The word that the book or the parts do not know.
pub(super) fn composed(recipe: &FigureRecipe, library: &FigureLibrary) -> Result<String, String> {
    let FigureLibrary { book, parts, .. } = library;
    let tones = &Tones::of(recipe, book)?;
    let face = book.faces.get(&recipe.face).ok_or_else(|| recipe.face.clone())?;
    let build = book.builds.get(&recipe.build).ok_or_else(|| recipe.build.clone())?;
    let whole = library.drawn(&build.drawing).ok_or_else(|| build.drawing.clone())?;
    let part = |kind: &str, name: &str| parts.get(kind, name).ok_or_else(|| format!("{kind}__{name}"));
    // A part is as much wider as the face is than the one it was drawn for.
    let on_face = |kind: &str, name: &str| {
        let part = part(kind, name)?;
        let across = part.length("cheek").map_or(1.0, |drawn_for| face.cheek / drawn_for);
        let down = part.length("chin").map_or(1.0, |drawn_for| (face.end - MIDDLE) / (drawn_for - MIDDLE));
        part.drawn(kind, tones, PartSize { across, down, from: MIDDLE })
    };
    let hair = part("hair", &recipe.hair.0)?;
    let dress = part("dress", &recipe.dress)?;
    let edge = face::face_outline(face);
    let torso = body::recoloured(build, "torso", whole, "lap", tones)?;
    let covered = hair.mark("neck").and_then(|word| tones.word(word));

    let mut out =
        String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000" width="1000" height="1000">"#);
    out.push('\n');
    if parts.get("hair_back", &recipe.hair.0).is_some() {
        out += &layer("hair_back", &on_face("hair_back", &recipe.hair.0)?);
    }
    out += &torso;
    out += &body::neck(build, face, dress.length("neckline").unwrap_or_default(), covered, tones);
    out += &body::clothes(dress, build, &torso, tones)?;
    if hair.mark("ears") != Some("hidden") {
        out += &face::ears(face, tones);
    }
    out += &layer("head", &svg::fill(&edge, &tones.skin.base));
    out += &face::blush(&edge, tones);
    out += &face::age_lines(recipe.age, recipe.freckles, tones);
    out += &face::eyes(book.eyes.get(&recipe.eyes).ok_or_else(|| recipe.eyes.clone())?, recipe.age, tones);
    if let Some(beard) = &recipe.beard {
        let body = on_face("beard", beard)?;
        let shaved = part("beard", beard)?.mark("within") == Some("face");
        out += &layer("beard", &if shaved { svg::clipped("jaw", &edge, &body) } else { body });
    }
    out += &mouth::mouths(book.mouths.get(&recipe.mouth).ok_or_else(|| recipe.mouth.clone())?, tones);
    if let Some(moustache) = &recipe.moustache {
        out += &layer("moustache", &on_face("moustache", moustache)?);
    }
    out += &face::face_shade(face, &edge, tones);
    out += &face::nose(book.noses.get(&recipe.nose).ok_or_else(|| recipe.nose.clone())?, tones);
    out += &face::brows(book.brows.get(&recipe.brows).ok_or_else(|| recipe.brows.clone())?, tones);
    if let Some((shape, _)) = &recipe.glasses {
        out += &layer("glasses", &on_face("glasses", shape)?);
    }
    if let Some(jewel) = &recipe.jewel {
        out += &layer("jewel", &on_face("jewel", jewel)?);
    }
    out += &layer("hair_front", &on_face("hair", &recipe.hair.0)?);
    out += &body::recoloured(build, "arms__", whole, dress.mark("cuff").unwrap_or("lap"), tones)?;
    out += "</svg>\n";
    Ok(out)
}
