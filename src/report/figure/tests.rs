//! Everybody is drawn whole, and nobody looks like anybody else.

use super::FigureLibrary;
use super::compose::composed;
use super::recipe::FigureRecipe;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::BTreeSet;

/// The part of the drawing that a thumbnail shows, from its corner, in units of the drawing.
const HEAD: [f32; 4] = [330.0, 30.0, 340.0, 440.0];
const BODY: [f32; 4] = [180.0, 430.0, 640.0, 520.0];
/// Points to a unit of the drawing: a head is 34 points wide, as in the smallest portrait.
const SCALE: f32 = 0.1;

const HAIR: [&str; 4] = ["hair_back", "beard", "moustache", "hair_front"];
const FACE: [&str; 16] = [
    "head", "age_lines", "eye_white_l", "eye_white_r", "iris_l", "iris_r", "lid_lo_l", "lid_lo_r", "lid_up_l__3",
    "lid_up_r__3", "mouth__neutral", "face_shade", "nose", "brow_l", "brow_r", "glasses",
];
const DRESS: [&str; 3] = ["torso", "collar", "arms__rest"];

/// How much hair and face together must differ, in steps of grey (0 to 255) a point: a face is not seen twice, whatever
/// is worn.
const HEADS_APART: f32 = 20.0;
/// How much hair, face and dress together must differ.
const ALL_APART: f32 = 40.0;

/// Hair, face and dress of a drawing in grey, with nothing where there is nothing.
struct Thumbnails([Pixmap; 3]);

impl Thumbnails {
    fn of(drawing: &str) -> Self {
        let tree = Tree::from_str(drawing, &Options::default()).unwrap();
        Self([(HAIR.as_slice(), HEAD), (FACE.as_slice(), HEAD), (DRESS.as_slice(), BODY)].map(|(layers, area)| {
            let [left, top, width, height] = area;
            let mut picture = Pixmap::new((width * SCALE) as u32, (height * SCALE) as u32).unwrap();
            for node in layers.iter().filter_map(|it| tree.node_by_id(it)) {
                let Some(bounds) = node.abs_layer_bounding_box() else { continue };
                let place = Transform::from_scale(SCALE, SCALE).pre_translate(bounds.x() - left, bounds.y() - top);
                resvg::render_node(node, place, &mut picture.as_mut());
            }
            picture
        }))
    }

    /// How much hair, face and dress differ, in steps of grey a point where there is anything in either. Nothing is as light
    /// as paper.
    fn apart(&self, other: &Self) -> [f32; 3] {
        [0, 1, 2].map(|part| {
            let points = self.0[part].pixels().iter().zip(other.0[part].pixels());
            let seen = points.filter(|(one, two)| one.alpha() > 0 || two.alpha() > 0);
            let (mut sum, mut count) = (0.0, 0.0_f32);
            for (one, two) in seen {
                let grey = |it: &resvg::tiny_skia::PremultipliedColorU8| {
                    let colour = 0.3 * f32::from(it.red()) + 0.59 * f32::from(it.green()) + 0.11 * f32::from(it.blue());
                    colour + 235.0 * (1.0 - f32::from(it.alpha()) / 255.0)
                };
                sum += (grey(one) - grey(two)).abs();
                count += 1.0;
            }
            sum / count.max(1.0)
        })
    }

    /// Whether somebody would take one for the other.
    fn twins(&self, other: &Self) -> bool {
        let [hair, face, dress] = self.apart(other);
        hair + face < HEADS_APART || hair + face + dress < ALL_APART
    }
}

fn thumbnails(library: &FigureLibrary) -> Vec<(&str, Thumbnails)> {
    library.names().map(|id| (id, Thumbnails::of(&library.drawing(id).unwrap()))).collect()
}

#[test]
fn every_recipe_can_be_drawn() {
    let library = FigureLibrary::read(&|_| None).unwrap();
    for id in library.names() {
        if let Err(word) = library.drawing(id) {
            panic!("{id}: `{word}` is not known");
        }
    }
}

#[test]
fn nobody_looks_like_anybody_else() {
    let all = thumbnails(FigureLibrary::built_in());
    let mut twins = Vec::new();
    for (at, (one, first)) in all.iter().enumerate() {
        for (two, second) in &all[at + 1..] {
            if first.twins(second) {
                twins.push(format!("{one} and {two}: {:?}", first.apart(second)));
            }
        }
    }
    assert!(twins.is_empty(), "{twins:#?}");
}

#[test]
fn zz_print() {
    let all = thumbnails(FigureLibrary::built_in());
    let mut v = Vec::new();
    for (at, (one, first)) in all.iter().enumerate() {
        for (two, second) in &all[at + 1..] {
            let a = first.apart(second);
            v.push((a[0] + a[1], a[0] + a[1] + a[2], a, *one, *two));
        }
    }
    v.sort_by(|a, b| a.0.total_cmp(&b.0));
    for it in &v[..40] { println!("H {it:?}"); }
    v.sort_by(|a, b| a.1.total_cmp(&b.1));
    for it in &v[..30] { println!("A {it:?}"); }
    println!("median {:?}", v[v.len() / 2]);
}
