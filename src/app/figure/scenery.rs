//! A place: what is behind people, the table before them, and what frames them.

use super::figures::tree;
use super::{ArtError, Framing};
use crate::engine::relationship::Channel;
use resvg::tiny_skia::Pixmap;
use resvg::usvg;
use serde::Deserialize;

/// One place's drawing.
#[derive(Debug, Clone)]
pub struct Scenery {
    rule: SceneryRule,
    tree: usvg::Tree,
}

/// What `assets/places/places.json` says about a place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SceneryRule {
    /// Its name in scenarios, and its drawing's.
    pub id: String,
    /// Other names for it.
    #[serde(default)]
    pub also: Vec<String>,
    /// The channels whose place this is when a scenario names none that exists.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// Whether people are seen there; nobody is seen in a letter.
    #[serde(default = "yes")]
    pub people: bool,
    /// Whether the other person is elsewhere.
    #[serde(default)]
    pub remote: bool,
}

const fn yes() -> bool {
    true
}

/// A place as pictures that fill an area.
#[derive(Debug, Clone, PartialEq)]
pub struct SceneryCutouts {
    /// What is behind people; it fills the area.
    pub back: Pixmap,
    /// The table; hands lie on it.
    pub table: Option<Pixmap>,
    /// What is before everything.
    pub frame: Option<Pixmap>,
}

impl Scenery {
    /// The place in a drawing's text.
    ///
    /// # Errors
    ///
    /// Where the drawing cannot be read or has no back.
    pub fn read(rule: SceneryRule, text: &str) -> Result<Self, ArtError> {
        let tree = tree(&rule.id, text)?;
        match tree.node_by_id("back") {
            Some(_) => Ok(Self { rule, tree }),
            None => Err(ArtError::Part(rule.id, "back".to_owned())),
        }
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.rule.id
    }

    /// Whether people are seen there.
    #[must_use]
    pub fn shows_people(&self) -> bool {
        self.rule.people
    }

    /// The place as pictures that fill an area.
    ///
    /// # Errors
    ///
    /// Where there is no room for a picture of that size.
    pub fn cutouts(&self, framing: &Framing) -> Result<SceneryCutouts, ArtError> {
        let (width, height) = framing.area;
        let draw = |part: &str| -> Result<Option<Pixmap>, ArtError> {
            let Some(node) = self.tree.node_by_id(part) else { return Ok(None) };
            let Some(bounds) = node.abs_layer_bounding_box() else { return Ok(None) };
            let mut image = Pixmap::new(width, height).ok_or(ArtError::Size(width, height))?;
            // Drawing a part by itself moves it to the corner; this moves it back.
            let place = framing.transform().pre_translate(bounds.x(), bounds.y());
            Ok(resvg::render_node(node, place, &mut image.as_mut()).map(|()| image))
        };
        let back = draw("back")?.ok_or_else(|| ArtError::Part(self.rule.id.clone(), "back".to_owned()))?;
        Ok(SceneryCutouts { back, table: draw("table")?, frame: draw("frame")? })
    }
}
