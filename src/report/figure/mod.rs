//! Who people are to look at: thirteen drawings, and everybody else put together from drawn parts by a recipe.
//!
//! `assets/figures/people.ron` holds the recipes and the words they are made of, `assets/figures/parts.svg` the parts. A
//! figure is a drawing with the layers that the rig moves (`assets/figures/README.md`), whether drawn at once or put together;
//! the same name always gives the same drawing. Not here: how a figure moves, which is the window's.

mod body;
mod colour;
mod face;
mod mouth;
mod parts;
mod recipe;
mod svg;
#[cfg(test)]
mod tests;
mod tones;

use crate::script::data::read_data;
use parts::{DrawnParts, PartSize};
use recipe::{FigureBook, FigureRecipe};
use std::borrow::Cow;
use std::sync::OnceLock;
use svg::layer;
use tones::Tones;

macro_rules! drawings {
    ($($id:literal)*) => { &[$(($id, include_str!(concat!("../../../assets/figures/", $id, ".svg")))),*] };
}

/// Who is drawn at once.
const DRAWINGS: &[(&str, &str)] = drawings!(
    "alderman" "care" "councillor" "developer" "elder" "hospital" "lawyer" "project" "residents" "shipyard" "technician"
    "theatre" "traffic"
);
const PEOPLE: &str = include_str!("../../../assets/figures/people.ron");
const PARTS: &str = include_str!("../../../assets/figures/parts.svg");

/// The height of a face that keeps its place where a part is stretched to a longer or shorter chin.
const MIDDLE: f32 = 276.0;

/// The recipes and the parts. The tests read both; were the program damaged, the drawings would still be there.
fn book() -> &'static (FigureBook, DrawnParts) {
    static BOOK: OnceLock<(FigureBook, DrawnParts)> = OnceLock::new();
    BOOK.get_or_init(|| (read_data(PEOPLE).unwrap_or_default(), DrawnParts::read(PARTS).unwrap_or_default()))
}

/// The names of the figures: the drawings in order, then the people of the recipes in order.
pub fn figure_names() -> impl Iterator<Item = &'static str> + Clone {
    DRAWINGS.iter().map(|(id, _)| *id).chain(book().0.people.keys().map(String::as_str))
}

/// The figure that a name means, also by another name of the same person; none where nobody is called so.
#[must_use]
pub fn figure_named(name: &str) -> Option<&'static str> {
    let called = |recipe: &FigureRecipe| recipe.also.iter().any(|it| it == name);
    let people = &book().0.people;
    figure_names()
        .find(|it| *it == name)
        .or_else(|| people.iter().find(|(_, it)| called(it)).map(|(id, _)| id.as_str()))
}

/// How far a figure of a recipe turns the head at rest, −1 to 1, and how strongly it reddens, 0 to 1; none of a drawing.
#[must_use]
pub fn figure_bearing(id: &str) -> Option<(f32, f32)> {
    let (book, _) = book();
    let recipe = book.people.get(id)?;
    Some((recipe.turn, book.skins.get(&recipe.skin)?.blush_strength))
}

/// The drawing of a figure, as an SVG with a group for each layer; none where there is no such figure.
#[must_use]
pub fn figure_drawing(id: &str) -> Option<Cow<'static, str>> {
    if let Some(drawing) = drawing(id) {
        return Some(Cow::Borrowed(drawing));
    }
    let (book, parts) = book();
    composed(book.people.get(id)?, book, parts).ok().map(Cow::Owned)
}

fn drawing(id: &str) -> Option<&'static str> {
    DRAWINGS.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// A figure put together.
///
/// # Errors
///
/// The word that the book or the parts do not know.
fn composed(recipe: &FigureRecipe, book: &FigureBook, parts: &DrawnParts) -> Result<String, String> {
    let tones = &Tones::of(recipe, book)?;
    let face = book.faces.get(&recipe.face).ok_or_else(|| recipe.face.clone())?;
    let build = book.builds.get(&recipe.build).ok_or_else(|| recipe.build.clone())?;
    let whole = drawing(&build.drawing).ok_or_else(|| build.drawing.clone())?;
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

    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\" width=\"1000\" height=\"1000\">\n");
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
#[allow(missing_docs)]
pub fn check() { if let Err(e) = read_data::<FigureBook>(PEOPLE) { eprintln!("book {e}"); } if let Err(e) = DrawnParts::read(PARTS) { eprintln!("parts {e}"); }
 let (b, p) = book(); for (id, r) in &b.people { if let Err(e) = composed(r, b, p) { eprintln!("{id}: {e}"); } } }
