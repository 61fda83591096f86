//! Fifteen mouths: one for each mood, and those of somebody who speaks.

use super::face::{MOUTH, WHITE};
use super::recipe::MouthShape;
use super::svg::{clipped, fill, hidden, layer, path, stroke};
use super::tones::Tones;

/// What a mouth does. Lengths are in units of the drawing, y grows downwards.
struct Mouthing {
    name: &'static str,
    /// The width.
    wide: f32,
    /// The height of the corners.
    corners: (f32, f32),
    /// The height of the middle between the lips.
    middle: f32,
    /// How far the lips are open.
    open: f32,
    /// How much of the teeth shows.
    teeth: f32,
    /// What is left of the lips, upper and lower.
    lips: (f32, f32),
    /// How far aside.
    aside: f32,
    /// 1 where a smile folds the cheeks, −1 where the corners are pressed down.
    fold: f32,
    tongue: bool,
}

const CALM: Mouthing = Mouthing {
    name: "neutral",
    wide: 62.0,
    corners: (-2.0, -2.0),
    middle: 0.0,
    open: 0.0,
    teeth: 0.0,
    lips: (1.0, 1.0),
    aside: 0.0,
    fold: 0.0,
    tongue: false,
};

/// In the order of the rig.
const MOUTHINGS: [Mouthing; 15] = [
    CALM,
    Mouthing { name: "smile", wide: 76.0, corners: (-9.0, -9.0), middle: 3.0, fold: 1.0, ..CALM },
    Mouthing {
        name: "smile_open",
        wide: 78.0,
        corners: (-9.0, -9.0),
        open: 15.0,
        teeth: 9.0,
        lips: (0.8, 1.0),
        fold: 1.0,
        ..CALM
    },
    Mouthing {
        name: "grin",
        wide: 86.0,
        corners: (-6.0, -15.0),
        open: 17.0,
        teeth: 11.0,
        lips: (0.7, 1.0),
        aside: 3.0,
        fold: 1.0,
        ..CALM
    },
    Mouthing { name: "smirk", wide: 68.0, corners: (0.0, -9.0), middle: 2.0, aside: 4.0, ..CALM },
    Mouthing { name: "pressed", wide: 58.0, corners: (2.0, 2.0), lips: (0.35, 0.45), fold: -1.0, ..CALM },
    Mouthing {
        name: "skew",
        wide: 54.0,
        corners: (3.0, -3.0),
        middle: -1.0,
        lips: (0.5, 0.6),
        aside: -8.0,
        fold: -1.0,
        ..CALM
    },
    Mouthing { name: "frown", corners: (9.0, 9.0), middle: -1.0, fold: -1.0, ..CALM },
    Mouthing {
        name: "angry",
        corners: (9.0, 9.0),
        middle: -5.0,
        open: 19.0,
        teeth: 8.0,
        lips: (0.8, 1.0),
        fold: -1.0,
        ..CALM
    },
    Mouthing {
        name: "worried",
        wide: 54.0,
        corners: (7.0, 4.0),
        middle: -2.0,
        open: 8.0,
        teeth: 4.0,
        lips: (0.7, 1.0),
        ..CALM
    },
    Mouthing { name: "ponder", wide: 50.0, corners: (1.0, 2.0), middle: -2.0, lips: (0.8, 1.0), aside: 9.0, ..CALM },
    Mouthing { name: "sigh", wide: 58.0, corners: (-5.0, -5.0), open: 10.0, lips: (0.8, 1.0), fold: 1.0, ..CALM },
    Mouthing {
        name: "talk_a",
        wide: 56.0,
        corners: (-1.0, -1.0),
        middle: -5.0,
        open: 20.0,
        teeth: 7.0,
        lips: (0.9, 1.0),
        tongue: true,
        ..CALM
    },
    Mouthing {
        name: "talk_e",
        wide: 66.0,
        corners: (-3.0, -3.0),
        middle: -2.0,
        open: 10.0,
        teeth: 6.0,
        lips: (0.9, 1.0),
        ..CALM
    },
    Mouthing { name: "talk_o", wide: 36.0, corners: (2.0, 2.0), middle: -7.0, open: 18.0, lips: (1.1, 1.1), ..CALM },
];

/// The mouths, each a variant of its layer.
pub(super) fn mouths(shape: &MouthShape, tones: &Tones) -> String {
    let one = |it: &Mouthing| {
        let body = format!(r#"<g transform="translate(500,{MOUTH})">{}</g>"#, mouth(it, shape, tones));
        let id = format!("mouth__{}", it.name);
        if it.name == CALM.name { layer(&id, &body) } else { hidden(&id, &body) }
    };
    MOUTHINGS.iter().map(one).collect()
}

fn mouth(it: &Mouthing, shape: &MouthShape, tones: &Tones) -> String {
    let (w, mid, (left, right)) = (it.wide * shape.wide, it.middle, it.corners);
    let (upper, lower) = (shape.upper * it.lips.0, shape.lower * it.lips.1);
    let (xl, xr, c) = (it.aside - w / 2.0, it.aside + w / 2.0, it.aside * 0.4);
    let between = path(
        "M#,# C#,# #,# #,# C#,# #,# #,#",
        &[
            xl,
            left,
            xl + w * 0.16,
            left + (mid - left) * 0.72,
            c - w * 0.2,
            mid + 0.6,
            c,
            mid,
            c + w * 0.2,
            mid + 0.6,
            xr - w * 0.16,
            right + (mid - right) * 0.72,
            xr,
            right,
        ],
    );
    let top = path(
        "M#,# C#,# #,# #,# Q#,# #,# C#,# #,# #,# C#,# #,# #,# C#,# #,# #,# Z",
        &[
            xl,
            left,
            xl + w * 0.2,
            left + (mid - left) * 0.5 - upper * 0.6,
            c - w * 0.17,
            mid - upper * 1.15,
            c - w * 0.08,
            mid - upper * 1.1,
            c,
            mid - upper * 0.55,
            c + w * 0.08,
            mid - upper * 1.1,
            c + w * 0.17,
            mid - upper * 1.15,
            xr - w * 0.2,
            right + (mid - right) * 0.5 - upper * 0.6,
            xr,
            right,
            xr - w * 0.16,
            right + (mid - right) * 0.72,
            c + w * 0.2,
            mid + 0.6,
            c,
            mid,
            c - w * 0.2,
            mid + 0.6,
            xl + w * 0.16,
            left + (mid - left) * 0.72,
            xl,
            left,
        ],
    );
    let below = |deep: f32, out: f32, way: f32, flat: f32| {
        path(
            " C#,# #,# #,# C#,# #,# #,# Z",
            &[
                xr - w * out,
                right + (deep - right) * way,
                c + w * flat,
                deep,
                c,
                deep,
                c - w * flat,
                deep,
                xl + w * out,
                left + (deep - left) * way,
                xl,
                left,
            ],
        )
    };
    let mut body = String::new();
    if it.open > 0.0 {
        let deep = mid + it.open;
        body += &fill(&(between.clone() + &below(deep + lower * 0.8, 0.07, 0.62, 0.22)), &tones.lip_low);
        body += &fill(&top, &tones.lip);
        let mut inside = fill("M-80,-60H80V80H-80Z", "#54252B");
        if it.tongue {
            let (y, rx, ry) = (deep + 2.0, w * 0.26, it.open * 0.42);
            inside += &format!(r##"<ellipse cx="{c}" cy="{y}" rx="{rx}" ry="{ry}" fill="#A8484A"/>"##);
        }
        if it.teeth > 0.0 {
            inside += &fill(&(between.clone() + &below(mid + it.teeth, 0.12, 0.66, 0.2)), WHITE);
        }
        body += &clipped(&format!("in_{}", it.name), &(between.clone() + &below(deep, 0.07, 0.62, 0.22)), &inside);
        body += &stroke(&between, &tones.skin.dark, 2.2);
    } else {
        body += &fill(&(between.clone() + &below(mid + lower, 0.18, 0.8, 0.207)), &tones.lip_low);
        body += &fill(&top, &tones.lip);
        let pressed = it.fold < 0.0 && it.name != "frown";
        body += &stroke(&between, &tones.skin.dark, if pressed { 4.0 } else { 3.4 });
        let y = mid + lower;
        let under = path("M#,# Q#,# #,#", &[c - 11.0, y + 7.0, c, y + 9.0, c + 11.0, y + 7.0]);
        body += &stroke(&under, &tones.skin.shade, 3.0);
    }
    for (side, x, y) in [(-1.0, xl, left), (1.0, xr, right)] {
        if it.fold > 0.0 {
            let fold = path("M#,# q#,6 #,14", &[x + side * 5.0, y - 7.0, side * 5.0, side]);
            body += &stroke(&fold, &tones.skin.shade, 3.2);
        } else if it.fold < 0.0 {
            let fold = path("M#,# q#,3 #,10", &[x + side * 2.0, y - 1.0, side * 6.0, side * 7.0]);
            body += &stroke(&fold, &tones.skin.shade, 3.2);
        }
    }
    body
}
