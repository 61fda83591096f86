//! A face: its outline, light and shade, ears, lines of age, eyes with six lids each, nose and brows.

use super::recipe::{BrowShape, EyeShape, FaceShape, NoseShape};
use super::svg::{clipped, fill, hidden, layer, outline, path, stroke, tint};
use super::tones::Tones;

/// The crown, the eyes and how far apart they are, the base of the nose and the mouth, in units of the drawing.
const CROWN: f32 = 120.0;
pub(super) const EYE: f32 = 262.0;
pub(super) const EYE_APART: f32 = 45.0;
pub(super) const NOSE: f32 = 310.0;
pub(super) const MOUTH: f32 = 344.0;
/// From when on a face has lines beside the mouth, and from when on beside the eyes, in years.
const LINES_FROM: u8 = 44;
const MORE_LINES_FROM: u8 = 55;
/// White of the eyes, and teeth.
pub(super) const WHITE: &str = "#FBF5EA";

/// A face's outline.
pub(super) fn face_outline(face: &FaceShape) -> String {
    let (cheek, end) = (face.cheek, face.end);
    let half = [
        (0.0, CROWN),
        (cheek * 0.62, CROWN + 20.0),
        (cheek * 0.97, CROWN + 85.0),
        (cheek, EYE + 14.0),
        (cheek * 0.95, MOUTH - 34.0),
        (face.jaw, MOUTH + 8.0),
        (face.chin + 12.0, end - 17.0),
        (face.chin * 0.45, end - 1.0),
        (0.0, end),
    ];
    let right = half.iter().map(|(x, y)| (500.0 + x, *y));
    let left = half[1..8].iter().rev().map(|(x, y)| (500.0 - x, *y));
    outline(&right.chain(left).collect::<Vec<_>>())
}

/// The ears, each a layer.
pub(super) fn ears(face: &FaceShape, tones: &Tones) -> String {
    let ear = "M-2,-34 C14,-46 30,-36 28,-12 C26,8 18,30 4,34 C-4,36 -8,28 -8,20 Z";
    let inside = "M8,-22 C18,-26 21,-14 17,0 C14,9 9,12 8,18";
    let out = face.cheek - 9.0;
    let one = |x: f32, side: f32, base: &str, line: &str| {
        let body = fill(ear, base) + &stroke(inside, line, 3.4);
        format!(r#"<g transform="translate({x},{}) scale({side},1)">{body}</g>"#, EYE + 28.0)
    };
    layer("ear_l", &one(500.0 - out, -1.0, &tones.skin.base, &tones.skin.shade))
        + &layer(
            "ear_r",
            &one(500.0 + out, 1.0, &tones.skin.shade, &tones.between(&tones.skin.shade, &tones.skin.line)),
        )
}

/// The cheeks as they redden.
pub(super) fn blush(edge: &str, tones: &Tones) -> String {
    let colour = &tones.skin.blush;
    let stop =
        |at: f32, opacity: f32| format!(r#"<stop offset="{at}" stop-color="{colour}" stop-opacity="{opacity}"/>"#);
    let fades = format!(
        r#"<radialGradient id="reddening">{}{}{}</radialGradient>"#,
        stop(0.0, 1.0),
        stop(0.45, 0.75),
        stop(1.0, 0.0)
    );
    let cheek = |x: f32| format!(r#"<ellipse cx="{x}" cy="312" rx="38" ry="27" fill="url(#reddening)"/>"#);
    layer("blush", &(fades + &clipped("cheeks", edge, &(cheek(440.0) + &cheek(560.0)))))
}

/// What the years wrote, and freckles.
pub(super) fn age_lines(age: u8, freckles: bool, tones: &Tones) -> String {
    let (colour, mut body) = (&tones.skin.shade, String::new());
    for side in [-1.0, 1.0] {
        if age >= LINES_FROM {
            let beside = [500.0 + side * 32.0, NOSE + 2.0, side * 10.0, side * 12.0];
            body += &stroke(&path("M#,# q#,14 #,26", &beside), colour, 3.0);
        }
        if age >= MORE_LINES_FROM {
            let x = 500.0 + side * (EYE_APART + 34.0);
            body += &stroke(&path("M#,# l#,-5", &[x, EYE - 1.0, side * 9.0]), colour, 2.6);
            body += &stroke(&path("M#,# l#,5", &[x, EYE + 6.0, side * 9.0]), colour, 2.6);
        }
    }
    if age >= MORE_LINES_FROM {
        body += &stroke("M470,186 C486,182 510,182 528,187", colour, 2.6);
        body += &stroke("M462,202 C484,197 514,197 536,203", colour, 2.6);
    }
    if freckles {
        let spots = [(436, 300), (448, 308), (459, 299), (470, 309), (530, 308), (541, 299), (552, 309), (563, 300)];
        let nose = [(492, 292), (505, 288)];
        for (x, y) in spots.into_iter().chain(nose) {
            body += &format!(r#"<circle cx="{x}" cy="{y}" r="2.6" fill="{colour}"/>"#);
        }
    }
    layer("age_lines", &body)
}

/// White, iris and lids of both eyes, in the order of the layers.
pub(super) fn eyes(eye: &EyeShape, age: u8, tones: &Tones) -> String {
    let both = |draw: &dyn Fn(char, &str, f32) -> String| {
        let size = eye.size;
        let place = |side: f32| {
            format!("transform=\"translate({},{EYE}) scale({},{size})\"", 500.0 + side * EYE_APART, side * size)
        };
        draw('l', &place(-1.0), -1.0) + &draw('r', &place(1.0), 1.0)
    };
    let white = both(&|side, place, _| {
        layer(&format!("eye_white_{side}"), &format!(r#"<g {place}><ellipse rx="28" ry="18" fill="{WHITE}"/></g>"#))
    });
    let iris = both(&|side, _, at| {
        let (rim, x) = (tones.iris_rim(), 500.0 + at * EYE_APART);
        let body = format!(
            r##"<circle r="12.2" fill="{}"/><circle r="11.2" fill="none" stroke="{rim}" stroke-width="2"/><circle r="5.8" fill="#1E1A20"/><circle cx="-4" cy="-4.6" r="2.9" fill="#FFF9EE"/>"##,
            tones.iris
        );
        layer(&format!("iris_{side}"), &format!(r#"<g transform="translate({x},{EYE})">{body}</g>"#))
    });
    let low = both(&|side, place, _| layer(&format!("lid_lo_{side}"), &lower_lid(eye, age, tones, place)));
    let up = both(&|side, place, _| {
        let lid = |open: usize| format!("<g {place}>{}</g>", upper_lid(eye, open, tones));
        let name = |open: usize| format!("lid_up_{side}__{open}");
        (0..LIDS.len())
            .map(|open| if open == 3 { layer(&name(open), &lid(open)) } else { hidden(&name(open), &lid(open)) })
            .collect()
    });
    white + &iris + &low + &up
}

/// How high the upper lid stands over the middle of the eye, from closed to wide; y grows downwards.
const LIDS: [f32; 6] = [9.0, 3.0, -3.5, -9.5, -13.5, -18.0];
/// Where the lids meet at the nose.
const INNER: f32 = 4.0;

fn lower_lid(eye: &EyeShape, age: u8, tones: &Tones, place: &str) -> String {
    let lid = path("M-34,32 L32,32 L32,# L27,# C14,15 -10,16 -25,# L-34,# Z", &[eye.corner, eye.corner, INNER, INNER]);
    let rim = path("M25,# C14,15 -8,15 -19,9", &[eye.corner + 3.0]);
    let soft = tones.between(&tones.skin.base, &tones.skin.line);
    let mut body = fill(&lid, &tones.skin.base) + &stroke(&rim, &soft, 2.0);
    if age >= LINES_FROM {
        body += &stroke("M20,17 C10,22 -6,23 -18,18", &tones.skin.shade, 2.6);
    }
    format!("<g {place}>{body}</g>")
}

fn upper_lid(eye: &EyeShape, open: usize, tones: &Tones) -> String {
    let (over, wide) = (LIDS[open] * 1.22, open >= 2);
    let outer = eye.corner;
    let rim = path("C15,# -12,# -26,#", &[over, over - 0.5, INNER]);
    let lid = path("M-34,-30 L32,-30 L32,# L28,# ", &[outer, outer]) + &rim + &path(" L-34,# Z", &[INNER]);
    // The lashes are thicker towards the outside.
    let back = [over + 1.0 - eye.lash * 0.62, over + 0.5 - eye.lash * 1.15, outer - eye.lash * 0.55];
    let lashes = path("M30,# ", &[outer + 1.5]) + &rim + &path(" C-12,# 15,# 30,# Z", &back);
    let mut body = fill(&lid, &tones.skin.base);
    let fold = if wide { over - 9.5 } else { over - 15.0 };
    let inner = INNER - 9.0 - 0.4 * open as f32;
    body += &stroke(&path("M25,# C14,# -8,# -21,#", &[outer - 7.0, fold, fold, inner]), &tones.skin.shade, 3.0);
    body += &fill(&lashes, &tones.lash);
    body += &stroke(&(path("M28,# ", &[outer]) + &rim), &tones.lash, 2.6);
    if eye.flick {
        body += &fill(&path("M24,# L37,# L26,# Z", &[outer - 3.0, outer - 7.0, outer + 2.0]), &tones.lash);
    }
    body
}

/// The side of the face that is turned from the light.
pub(super) fn face_shade(face: &FaceShape, edge: &str, tones: &Tones) -> String {
    let (cheek, end) = (face.cheek, face.end);
    let x = |part: f32| 500.0 + cheek * part;
    let shape = path(
        "M#,100 C#,# #,# #,# C#,# #,# #,# C#,# #,# #,# L700,# L700,100 Z",
        &[
            x(0.86),
            x(0.80),
            EYE - 60.0,
            x(0.86),
            EYE - 10.0,
            x(0.84),
            EYE + 16.0,
            x(0.80),
            EYE + 50.0,
            x(0.66),
            MOUTH - 10.0,
            x(0.52),
            MOUTH + 14.0,
            x(0.40),
            MOUTH + 36.0,
            x(0.25),
            end - 6.0,
            490.0,
            end + 14.0,
            end + 30.0,
        ],
    );
    let body = tint(&shape, &tones.skin.cast, tones.skin.cast_strength);
    layer("face_shade", &clipped("face", edge, &body))
}

/// The nose: its side in the shade, and its base.
pub(super) fn nose(nose: &NoseShape, tones: &Tones) -> String {
    let (w, y, long, tip) = (nose.wide, NOSE, nose.long, nose.tip);
    let side = path(
        "M505,# C505,# 509,# #,# C#,# #,# #,# C508,# 496,# 494,# C506,# 507,# 505,# Z",
        &[
            y - long,
            y - long * 0.6,
            y - 26.0,
            500.0 + w * 0.78,
            y - 14.0,
            500.0 + w * 1.12,
            y - 6.0,
            500.0 + w * 0.95,
            y + 3.0,
            500.0 + w * 0.55,
            y + 2.5,
            y + 8.0 + tip,
            y + 8.0 + tip,
            y + 4.0 + tip,
            y - 2.0,
            y - 30.0,
            y - long,
        ],
    );
    let base = path(
        "M#,# C#,# #,# 492,# C497,# 504,# 509,# C#,# #,# #,#",
        &[
            500.0 - w * 0.82,
            y - 3.0,
            500.0 - w * 0.7,
            y + 4.0,
            500.0 - w * 0.4,
            y + 2.0,
            y + 5.0,
            y + 8.0 + tip,
            y + 8.0 + tip,
            y + 5.0,
            500.0 + w * 0.5,
            y + 1.0,
            500.0 + w * 0.85,
            y + 4.0,
            500.0 + w * 0.95,
            y - 5.0,
        ],
    );
    layer("nose", &(fill(&side, &tones.skin.shade) + &stroke(&base, &tones.skin.line, 3.2)))
}

/// The brows, each a layer.
pub(super) fn brows(brow: &BrowShape, tones: &Tones) -> String {
    let (thick, arch) = (brow.thick, brow.arch);
    let shape = path(
        "M-28,-2 C-16,# 8,# 33,6 C12,# -10,# -25,# C-31,# -31,-1 -28,-2 Z",
        &[-arch * 0.8, -arch - 1.0, -arch + thick * 0.6, -arch * 0.8 + thick, -2.0 + thick, -1.0 + thick],
    );
    let one = |side: f32| {
        let place = format!("translate({},{}) scale({side},1)", 500.0 + side * EYE_APART, EYE - brow.up);
        format!(r#"<g transform="{place}">{}</g>"#, fill(&shape, &tones.brow))
    };
    layer("brow_l", &one(-1.0)) + &layer("brow_r", &one(1.0))
}
