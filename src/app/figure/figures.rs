//! A figure: one person's drawing, taken apart into the layers that the rig moves.

use super::ArtError;
use super::cutouts::Cutouts;
use super::rig::{FigureRule, Rig, Role};
use resvg::usvg;

/// One person's drawing.
#[derive(Debug, Clone)]
pub struct Figure {
    id: String,
    pub(super) own: FigureRule,
    pub(super) layers: Vec<Layer>,
    /// Per rule of the rig, the first of its layers; the variants follow in the rig's order.
    pub(super) first: Vec<Option<usize>>,
}

/// One drawing of one part.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    pub(super) node: usvg::Node,
}

impl Figure {
    /// The figure in a drawing's text; `own` is what is particular to it.
    ///
    /// # Errors
    ///
    /// Where the drawing cannot be read or lacks a part that the rig needs.
    pub fn read(id: &str, text: &str, own: FigureRule, rig: &Rig) -> Result<Self, ArtError> {
        let tree = tree(id, text)?;
        let mut layers = Vec::new();
        let mut first = Vec::with_capacity(rig.layers.len());
        for rule in &rig.layers {
            let at = layers.len();
            for name in names(rig, &rule.part, rule.role) {
                match tree.node_by_id(&name) {
                    Some(node) => layers.push(Layer { node: node.clone() }),
                    None if rule.optional => {}
                    None => return Err(ArtError::Part(id.to_owned(), name)),
                }
            }
            first.push((layers.len() > at).then_some(at));
        }
        Ok(Self { id: id.to_owned(), own, layers, first })
    }

    /// The figure's name, as scenarios give it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How many layers it has.
    #[must_use]
    pub fn layers(&self) -> usize {
        self.layers.len()
    }

    /// The layers as pictures, `scale` points to a unit of the drawing.
    ///
    /// # Errors
    ///
    /// Where there is no room for a picture of that size.
    pub fn cutouts(&self, scale: f32) -> Result<Cutouts, ArtError> {
        Cutouts::of(self.layers.iter().map(|layer| &layer.node), scale)
    }
}

/// The names of a part's variants in a drawing.
fn names(rig: &Rig, part: &str, role: Role) -> Vec<String> {
    let variant = |name: &dyn std::fmt::Display| format!("{part}__{name}");
    match role {
        Role::Mouth => rig.mouths.iter().map(|it| variant(it)).collect(),
        Role::Arms => rig.arms.iter().map(|it| variant(&it.name)).collect(),
        Role::LidUpperLeft | Role::LidUpperRight => (0..rig.range.lid_frames).map(|it| variant(&it)).collect(),
        Role::Plain
        | Role::IrisLeft
        | Role::IrisRight
        | Role::LidLower
        | Role::BrowLeft
        | Role::BrowRight
        | Role::Blush => vec![part.to_owned()],
    }
}

/// A drawing's parts.
pub(super) fn tree(id: &str, text: &str) -> Result<usvg::Tree, ArtError> {
    // A drawing hides the variants that it does not show by itself, so that it looks right in any viewer.
    let shown = text.replace(r#" display="none""#, "");
    usvg::Tree::from_str(&shown, &usvg::Options::default())
        .map_err(|error| ArtError::Drawing(id.to_owned(), error.to_string()))
}
