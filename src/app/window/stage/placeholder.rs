//! Pictures until the figures are there: one person in one room, drawn from the design's parts.

use crate::app::FigureView;
use crate::engine::Mood;
use bevy_egui::egui::ColorImage;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

const PERSON: &str = include_str!("placeholder/theatre.svg");
const ROOM: &str = include_str!("placeholder/townhall.svg");

/// A layer of the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Wall,
    Body,
    Table,
    Arms,
}

/// Draws pictures.
#[derive(Default)]
pub(super) struct Art;

impl Art {
    /// The room, cut to the size of the stage, its bottom in the middle.
    pub(super) fn room(&self, _place: &str, part: Part, [width, height]: [usize; 2]) -> Option<ColorImage> {
        let hidden = if part == Part::Wall { "stage_table" } else { "stage_back" };
        let tree = tree(&without(ROOM, |id| id == hidden))?;
        let scale = (height as f32 / tree.size().height()).max(width as f32 / tree.size().width());
        let left = (width as f32 - tree.size().width() * scale) / 2.0;
        let top = height as f32 - tree.size().height() * scale;
        drawn(&tree, Transform::from_scale(scale, scale).post_translate(left, top), [width, height])
    }

    /// Somebody's body or arms, as a square.
    pub(super) fn person(&self, figure: &FigureView, part: Part, side: usize) -> Option<ColorImage> {
        let (mouth, arms, lids) = looks(figure.mood);
        let shown = |id: &str| match id.split_once("__") {
            Some(("arms", name)) => part == Part::Arms && name == arms,
            Some(("mouth", name)) => part == Part::Body && name == mouth,
            Some((_, name)) => part == Part::Body && name == lids,
            None => part == Part::Body,
        };
        let tree = tree(&without(PERSON, |id| !shown(id)))?;
        let scale = side as f32 / tree.size().height();
        drawn(&tree, Transform::from_scale(scale, scale), [side, side])
    }
}

fn looks(mood: Mood) -> (&'static str, &'static str, &'static str) {
    match mood {
        Mood::Neutral => ("neutral", "rest", "3"),
        Mood::Warm => ("smile_open", "open", "3"),
        Mood::Guarded => ("pressed", "crossed", "3"),
        Mood::Irritated => ("skew", "fist", "3"),
        Mood::Angry => ("angry", "planted", "4"),
        Mood::Disappointed => ("frown", "rest", "2"),
        Mood::Anxious => ("worried", "rest", "4"),
        Mood::Thoughtful => ("ponder", "chin", "3"),
        Mood::Amused => ("grin", "chin", "2"),
        Mood::Relieved => ("sigh", "rest", "0"),
    }
}

/// The drawing with some of its groups hidden and all others shown.
fn without(svg: &str, hide: impl Fn(&str) -> bool) -> String {
    let mut text = String::with_capacity(svg.len() + 1024);
    for (at, piece) in svg.replace(" display=\"none\"", "").split("<g id=\"").enumerate() {
        if at == 0 {
            text.push_str(piece);
            continue;
        }
        let id = piece.split('"').next().unwrap_or_default();
        text.push_str(if hide(id) { "<g display=\"none\" id=\"" } else { "<g id=\"" });
        text.push_str(piece);
    }
    text
}

fn tree(svg: &str) -> Option<Tree> {
    Tree::from_str(svg, &Options::default()).ok()
}

fn drawn(tree: &Tree, transform: Transform, [width, height]: [usize; 2]) -> Option<ColorImage> {
    let mut picture = Pixmap::new(u32::try_from(width).ok()?, u32::try_from(height).ok()?)?;
    resvg::render(tree, transform, &mut picture.as_mut());
    Some(ColorImage::from_rgba_premultiplied([width, height], picture.data()))
}
