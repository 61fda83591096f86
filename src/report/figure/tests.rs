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
    "head",
    "age_lines",
    "eye_white_l",
    "eye_white_r",
    "iris_l",
    "iris_r",
    "lid_lo_l",
    "lid_lo_r",
    "lid_up_l__3",
    "lid_up_r__3",
    "mouth__neutral",
    "face_shade",
    "nose",
    "brow_l",
    "brow_r",
    "glasses",
];
const DRESS: [&str; 3] = ["torso", "collar", "arms__rest"];

/// How much hair and face together must differ, in steps of grey (0 to 255) a point: a face is not seen twice, whatever
/// is worn.
const HEADS_APART: f32 = 26.0;
/// How much hair, face and dress together must differ.
const ALL_APART: f32 = 55.0;

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

/// The people who shared a drawing before each had a figure, and what a change of clothes does to a face that was seen.
#[test]
fn a_face_that_is_seen_twice_is_noticed_and_people_judged_distinct_are_not_taken_for_one_another() {
    let library = FigureLibrary::built_in();
    let drawn = |id: &str| Thumbnails::of(&library.drawing(id).unwrap());
    // Roos, whose drawing Sanne wore in three cases.
    assert!(drawn("theatre").twins(&drawn("theatre")));
    let changed = |change: fn(&mut FigureRecipe)| {
        let mut recipe = library.book.people["sanne_terpstra"].clone();
        change(&mut recipe);
        Thumbnails::of(&composed(&recipe, library).unwrap())
    };
    let sanne = drawn("sanne_terpstra");
    for (what, other) in [
        ("other clothes", changed(|it| (it.dress, it.top) = ("striped".to_owned(), "navy".to_owned()))),
        ("thin glasses", changed(|it| it.glasses = Some(("thin".to_owned(), "ink".to_owned())))),
        ("older", changed(|it| it.age = 60)),
        ("painted lips", changed(|it| it.lips = Some("ruby".to_owned()))),
        ("hair of nearly the colour", changed(|it| it.hair.1 = "espresso".to_owned())),
    ] {
        assert!(sanne.twins(&other), "{what}: {:?}", sanne.apart(&other));
    }
    for (one, two) in [
        ("theatre", "lawyer"),
        ("project", "traffic"),
        ("residents", "councillor"),
        ("elder", "shipyard"),
        ("sanne_terpstra", "anke_ploeg"),
    ] {
        let apart = drawn(one).apart(&drawn(two));
        assert!(!drawn(one).twins(&drawn(two)), "{one} and {two}: {apart:?}");
    }
}

#[test]
fn somebody_is_found_by_the_name_of_the_drawing_of_the_person_and_of_the_part() {
    let library = FigureLibrary::built_in();
    assert_eq!(library.named("theatre"), Some("theatre"));
    assert_eq!(library.named("roos_meijering"), Some("theatre"));
    assert_eq!(library.named("terpstra"), Some("sanne_terpstra"));
    assert_eq!(library.named("nobody"), None);
    for (name, drawing) in &library.book.drawn {
        assert!(library.drawn(drawing).is_some(), "{name} is `{drawing}`");
    }
    let mut names = BTreeSet::new();
    let also = library.book.people.values().flat_map(|it| it.also.iter().map(String::as_str));
    for name in library.names().chain(also).chain(library.book.drawn.keys().map(String::as_str)) {
        assert!(names.insert(name), "`{name}` means two people");
    }
}

#[test]
fn whoever_has_no_figure_borrows_one_that_is_nobodys_in_particular() {
    let library = FigureLibrary::built_in();
    let parts: Vec<String> = (0..20).map(|it| format!("part{it}")).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).chain(["tenant"]).collect();
    let cast = library.cast(&parts);
    assert_eq!(cast, library.cast(&parts));
    assert!(cast.iter().all(|it| library.book.people[*it].spare), "{cast:?}");
    assert_eq!(cast.iter().collect::<BTreeSet<_>>().len(), parts.len(), "{cast:?}");
    let many: Vec<String> = (0..120).map(|it| format!("part{it}")).collect();
    let crowd = library.cast(&many.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(crowd.iter().collect::<BTreeSet<_>>().len(), library.names().count());
}

#[test]
fn people_are_as_various_as_a_town() {
    let people = &FigureLibrary::built_in().book.people;
    let count = |what: &dyn Fn(&FigureRecipe) -> bool| people.values().filter(|it| what(it)).count();
    for skin in FigureLibrary::built_in().book.skins.keys() {
        assert!(count(&|it| it.skin == *skin) >= people.len() / 12, "{skin}");
    }
    for build in FigureLibrary::built_in().book.builds.keys() {
        assert!(count(&|it| it.build == *build) >= people.len() / 20, "{build}");
    }
    for (from, to) in [(0, 33), (34, 45), (46, 55), (56, 99)] {
        assert!(count(&|it| (from..=to).contains(&it.age)) >= people.len() / 8, "{from} to {to}");
    }
}

#[test]
fn every_part_is_worn_by_somebody() {
    let library = FigureLibrary::built_in();
    let worn = |kind: &str, name: &str| {
        library.book.people.values().any(|it| match kind {
            "hair" | "hair_back" => it.hair.0 == name,
            "dress" => it.dress == name,
            "beard" => it.beard.as_deref() == Some(name),
            "moustache" => it.moustache.as_deref() == Some(name),
            "glasses" => it.glasses.as_ref().is_some_and(|it| it.0 == name),
            _ => it.jewel.as_deref() == Some(name),
        })
    };
    for kind in ["hair", "hair_back", "dress", "beard", "moustache", "glasses", "jewel"] {
        let names = library.parts.names(kind);
        assert!(!names.is_empty(), "{kind}");
        assert!(names.iter().all(|name| worn(kind, name)), "{kind}: {:?}", names.iter().find(|name| !worn(kind, name)));
    }
}

#[test]
fn a_word_that_stands_for_nothing_is_named() {
    let other = |file: &str, from: &str, to: &str| {
        let text = if file == "people.ron" { &*super::PEOPLE } else { &*super::PARTS };
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        FigureLibrary::read(&|path| (path == format!("figures/{file}")).then(|| text.clone()))
    };
    let misspelt = other("people.ron", "hair: (\"curls\"", "hair: (\"kurls\"").unwrap();
    assert!(misspelt.names().any(|it| misspelt.drawing(it) == Err("hair__kurls".to_owned())));
    let colourless = other("parts.svg", "\"@accent\"", "\"@nothing\"").unwrap();
    assert!(colourless.names().any(|it| colourless.drawing(it) == Err("nothing".to_owned())));
    assert!(other("people.ron", "build: ", "built: ").unwrap_err().contains("people.ron"));
    assert!(other("parts.svg", "</svg>", "").unwrap_err().contains("parts.svg"));
    assert_eq!(FigureLibrary::built_in().drawing("nobody"), Err("nobody".to_owned()));
}
