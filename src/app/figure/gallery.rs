//! Everything drawn that comes with the program, by the names that scenarios use.

use super::rig::FigureRule;
use super::scenery::SceneryRule;
use super::{ArtError, Figure, Rig, Scenery};
use crate::engine::relationship::Channel;
use crate::report::figure::FigureLibrary;
use std::borrow::Cow;

/// A drawing's text by its name.
type Drawings = &'static [(&'static str, &'static str)];

macro_rules! drawings {
    ($folder:literal: $($id:literal)*) => {
        &[$(($id, include_str!(concat!("../../../assets/", $folder, "/", $id, ".svg")))),*]
    };
}

const PLACES: Drawings = drawings!(
    "places": "counter" "foyer" "letter" "mail" "online" "outdoors" "partner_office" "phone" "room" "town_hall" "video"
    "workshop"
);

/// What is in a file of the art folder, where something else than what comes with the program is wanted.
type ArtSource<'it> = &'it dyn Fn(&str) -> Option<String>;

/// Every figure and place, read when asked for.
#[derive(Debug)]
pub struct Gallery {
    rig: Rig,
    rules: Vec<SceneryRule>,
    figures: FigureLibrary,
    places: Vec<(&'static str, Cow<'static, str>)>,
}

impl Gallery {
    /// The gallery that comes with the program.
    ///
    /// # Errors
    ///
    /// Where the rig, the recipes of the figures or the list of places are broken.
    pub fn open() -> Result<Self, ArtError> {
        Self::open_with(&|_| None)
    }

    /// The gallery with other art, for who is drawing it: what is found at a path such as `figures/rig.json` comes
    /// instead of what is built in.
    ///
    /// # Errors
    ///
    /// Where the rig, the recipes of the figures or the list of places are broken.
    pub fn open_with(drawn: ArtSource<'_>) -> Result<Self, ArtError> {
        let text = |path: &str, built_in: &'static str| drawn(path).map_or(Cow::Borrowed(built_in), Cow::Owned);
        let all = |folder: &str, drawings: Drawings| {
            drawings.iter().map(|(id, built_in)| (*id, text(&format!("{folder}/{id}.svg"), built_in))).collect()
        };
        let rules = text("places/places.json", include_str!("../../../assets/places/places.json"));
        let rules =
            serde_json::from_str(&rules).map_err(|error| ArtError::Drawing("places".to_owned(), error.to_string()))?;
        let rig = Rig::read(&text("figures/rig.json", include_str!("../../../assets/figures/rig.json")))?;
        let figures = FigureLibrary::read(drawn).map_err(|error| ArtError::Drawing("figures".to_owned(), error))?;
        Ok(Self { rig, rules, figures, places: all("places", PLACES) })
    }

    /// How figures move.
    #[must_use]
    pub fn rig(&self) -> &Rig {
        &self.rig
    }

    /// The names of the figures, in order.
    pub fn figures() -> impl Iterator<Item = &'static str> + Clone {
        FigureLibrary::built_in().names()
    }

    /// The names of the places, in order.
    pub fn places() -> impl Iterator<Item = &'static str> + Clone {
        PLACES.iter().map(|(id, _)| *id)
    }

    /// Who plays each of these parts: a known figure plays itself; any other part always gets the same figure, and as
    /// long as there are enough, one that nobody else plays.
    #[must_use]
    pub fn cast(parts: &[&str]) -> Vec<&'static str> {
        FigureLibrary::built_in().cast(parts)
    }

    /// A figure; an unknown name gets the figure that [`Gallery::cast`] gives it.
    ///
    /// # Errors
    ///
    /// Where the drawing is broken.
    pub fn figure(&self, id: &str) -> Result<Figure, ArtError> {
        let known = Self::cast(&[id])[0];
        let text = self.figures.drawing(known);
        let text = text.map_err(|word| ArtError::Drawing(known.to_owned(), format!("`{word}` is not known")))?;
        Figure::read(known, &text, self.bearing(known), &self.rig)
    }

    /// What is particular to a figure: the rig says it of the drawings, the recipe of who is put together.
    fn bearing(&self, id: &str) -> FigureRule {
        self.figures.bearing(id).map_or_else(|| self.rig.figure(id), |(turn, blush)| FigureRule { turn, blush })
    }

    /// The place of a scene. A name that is not known gets the place of its channel. So does a place where nobody
    /// else is seen when the other person is elsewhere: somebody on the phone does not sit at your table.
    ///
    /// # Errors
    ///
    /// Where the drawing is broken.
    pub fn scenery(&self, name: &str, channel: Channel) -> Result<Scenery, ArtError> {
        let named = self.rules.iter().find(|it| it.id == name || it.also.iter().any(|also| also == name));
        let usual = self.rules.iter().find(|it| it.channels.contains(&channel));
        let rule = match (named, usual) {
            (Some(named), Some(usual)) if usual.remote && !named.remote => usual,
            (Some(named), _) => named,
            (None, Some(usual)) => usual,
            (None, None) => &self.rules[0],
        };
        let text = self.places.iter().find(|(id, _)| *id == rule.id).map(|(_, text)| text);
        Scenery::read(rule.clone(), text.ok_or_else(|| ArtError::Part("places".to_owned(), rule.id.clone()))?)
    }
}
