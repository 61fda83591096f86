//! Who people are to look at: thirteen drawings, and everybody else put together from drawn parts by a recipe.
//!
//! `assets/figures/people.ron` holds the recipes and the words they are made of, `assets/figures/parts.svg` the parts. A
//! figure is a drawing with the layers that the rig moves (`assets/figures/README.md`), whether drawn at once or put together;
//! the same name always gives the same drawing. Not here: how a figure moves, which is the window's.

mod body;
mod colour;
mod compose;
mod face;
mod mouth;
mod parts;
mod recipe;
mod svg;
#[cfg(test)]
mod tests;
mod tones;

use crate::engine::fingerprint;
use crate::script::read_data;
use include_flate::flate;
use parts::DrawnParts;
use recipe::FigureBook;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Drawings by their names.
type NamedDrawings = Vec<(&'static str, Cow<'static, str>)>;
/// What is in a file of the art folder, where something else than what comes with the program is wanted.
type FigureSource<'it> = &'it dyn Fn(&str) -> Option<String>;

// Packed: drawings are a tenth of the size then.
flate!(static ALDERMAN: str from "assets/figures/alderman.svg" with zstd);
flate!(static CARE: str from "assets/figures/care.svg" with zstd);
flate!(static COUNCILLOR: str from "assets/figures/councillor.svg" with zstd);
flate!(static DEVELOPER: str from "assets/figures/developer.svg" with zstd);
flate!(static ELDER: str from "assets/figures/elder.svg" with zstd);
flate!(static HOSPITAL: str from "assets/figures/hospital.svg" with zstd);
flate!(static LAWYER: str from "assets/figures/lawyer.svg" with zstd);
flate!(static PROJECT: str from "assets/figures/project.svg" with zstd);
flate!(static RESIDENTS: str from "assets/figures/residents.svg" with zstd);
flate!(static SHIPYARD: str from "assets/figures/shipyard.svg" with zstd);
flate!(static TECHNICIAN: str from "assets/figures/technician.svg" with zstd);
flate!(static THEATRE: str from "assets/figures/theatre.svg" with zstd);
flate!(static TRAFFIC: str from "assets/figures/traffic.svg" with zstd);
flate!(static PEOPLE: str from "assets/figures/people.ron" with zstd);
flate!(static PARTS: str from "assets/figures/parts.svg" with zstd);

/// Who is drawn at once.
fn drawn_at_once() -> [(&'static str, &'static str); 13] {
    [
        ("alderman", &ALDERMAN),
        ("care", &CARE),
        ("councillor", &COUNCILLOR),
        ("developer", &DEVELOPER),
        ("elder", &ELDER),
        ("hospital", &HOSPITAL),
        ("lawyer", &LAWYER),
        ("project", &PROJECT),
        ("residents", &RESIDENTS),
        ("shipyard", &SHIPYARD),
        ("technician", &TECHNICIAN),
        ("theatre", &THEATRE),
        ("traffic", &TRAFFIC),
    ]
}

/// Somebody that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawnPerson<'f> {
    /// The name of the figure.
    pub figure: &'f str,
    /// Whom it shows, as an id such as `mirjam_de_boer`; none where it is nobody's in particular.
    pub person: Option<&'f str>,
    /// In years, where the recipe tells.
    pub age: Option<u8>,
    /// Whether the recipe has glasses.
    pub glasses: bool,
}

/// Every figure, read or put together when asked for.
#[derive(Debug, Default)]
pub struct FigureLibrary {
    book: FigureBook,
    parts: DrawnParts,
    drawings: NamedDrawings,
}

impl FigureLibrary {
    /// The figures that come with the program.
    pub fn built_in() -> &'static Self {
        static LIBRARY: OnceLock<FigureLibrary> = OnceLock::new();
        // The tests read every recipe; were the program damaged, the drawings would still be there.
        LIBRARY.get_or_init(|| {
            Self::read(&|_| None).unwrap_or_else(|_| Self { drawings: drawings(&|_| None), ..Self::default() })
        })
    }

    /// The figures with other art, for who is drawing: what is found at a path such as `figures/people.ron` comes instead of
    /// what is built in.
    ///
    /// # Errors
    ///
    /// Where the recipes or the parts cannot be read, with the place.
    pub fn read(drawn: FigureSource<'_>) -> Result<Self, String> {
        let text = |path: &str, built_in: &'static str| drawn(path).map_or(Cow::Borrowed(built_in), Cow::Owned);
        let book = read_data(&text("figures/people.ron", &PEOPLE)).map_err(|error| format!("people.ron: {error}"))?;
        let parts =
            DrawnParts::read(&text("figures/parts.svg", &PARTS)).map_err(|error| format!("parts.svg: {error}"))?;
        Ok(Self { book, parts, drawings: drawings(drawn) })
    }

    /// The names of the figures: the drawings, then the people of the recipes, each in order.
    pub fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.drawings.iter().map(|(id, _)| *id).chain(self.book.people.keys().map(String::as_str))
    }

    /// Everybody that is drawn: first whom they show, in the order of their names, then who is nobody in particular, the
    /// youngest first.
    #[must_use]
    pub fn everybody(&self) -> Vec<DrawnPerson<'_>> {
        let person_of = |drawing: &str| {
            let named = self.book.drawn.iter().filter(|(_, it)| *it == drawing).map(|(name, _)| name.as_str());
            named.max_by_key(|name| name.len())
        };
        let drawn = self.drawings.iter().map(|(id, _)| DrawnPerson {
            figure: id,
            person: person_of(id),
            age: None,
            glasses: false,
        });
        let composed = self.book.people.iter().map(|(id, it)| DrawnPerson {
            figure: id,
            person: (!it.spare).then_some(id.as_str()),
            age: Some(it.age),
            glasses: it.glasses.is_some(),
        });
        let mut all: Vec<_> = drawn.chain(composed).collect();
        all.sort_by_key(|it| (it.person.is_none(), it.person, it.age));
        all
    }

    /// The figure that a name means, also by the name of the person or another one; none where nobody is called so.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&str> {
        let people = &self.book.people;
        self.names()
            .find(|it| *it == name)
            .or_else(|| self.book.drawn.get(name).map(String::as_str))
            .or_else(|| people.iter().find(|(_, it)| it.also.iter().any(|it| it == name)).map(|(id, _)| id.as_str()))
    }

    /// Who plays each of these parts: a known figure plays itself. Anybody else always gets the same of the figures that are
    /// nobody's in particular, and as long as there are enough, one that nobody else plays.
    #[must_use]
    pub fn cast(&self, parts: &[&str]) -> Vec<&str> {
        let spare = || self.book.people.iter().filter(|(_, it)| it.spare).map(|(id, _)| id.as_str());
        let mut taken: Vec<&str> = parts.iter().filter_map(|part| self.named(part)).collect();
        let mut cast = Vec::with_capacity(parts.len());
        for part in parts {
            let figure = self.named(part).unwrap_or_else(|| {
                let (count, all) = (spare().count(), self.names().count());
                let first = (fingerprint(part) % count.max(1) as u64) as usize;
                let row = || spare().cycle().skip(first).take(count).chain(self.names()).take(count + all);
                row().find(|id| !taken.contains(id)).or_else(|| row().next()).unwrap_or_default()
            });
            taken.push(figure);
            cast.push(figure);
        }
        cast
    }

    /// How far a figure of a recipe turns the head at rest, −1 to 1, and how strongly it reddens, 0 to 1; none of a drawing.
    #[must_use]
    pub fn bearing(&self, id: &str) -> Option<(f32, f32)> {
        let recipe = self.book.people.get(id)?;
        Some((recipe.turn, self.book.skins.get(&recipe.skin)?.blush_strength))
    }

    /// The drawing of a figure, as an SVG with a group for each layer.
    ///
    /// # Errors
    ///
    /// The name that stands for no figure, or the word of its recipe that stands for nothing.
    pub fn drawing(&self, id: &str) -> Result<Cow<'_, str>, String> {
        match (self.drawn(id), self.book.people.get(id)) {
            (Some(drawing), _) => Ok(Cow::Borrowed(drawing)),
            (None, Some(recipe)) => compose::composed(recipe, self).map(Cow::Owned),
            (None, None) => Err(id.to_owned()),
        }
    }

    fn drawn(&self, id: &str) -> Option<&str> {
        self.drawings.iter().find(|(name, _)| *name == id).map(|(_, text)| text.as_ref())
    }
}

fn drawings(drawn: FigureSource<'_>) -> NamedDrawings {
    let text = |id: &str, built_in| drawn(&format!("figures/{id}.svg")).map_or(Cow::Borrowed(built_in), Cow::Owned);
    drawn_at_once().into_iter().map(|(id, built_in)| (id, text(id, built_in))).collect()
}
