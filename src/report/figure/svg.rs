//! Small pieces of SVG: numbers, filled shapes, strokes, groups, and smooth outlines through points.

use std::fmt::Write;

/// A number with one place behind the point at most.
pub(super) struct Short(pub f32);

impl std::fmt::Display for Short {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Minus nought would be written with its sign.
        write!(to, "{}", (self.0 * 10.0).round() / 10.0 + 0.0)
    }
}

/// A path: letters of commands stand as they are, each `#` takes the next of the numbers.
pub(super) fn path(shape: &str, numbers: &[f32]) -> String {
    let mut out = String::with_capacity(shape.len() + numbers.len() * 5);
    let mut numbers = numbers.iter();
    for letter in shape.chars() {
        match (letter, if letter == '#' { numbers.next() } else { None }) {
            (_, Some(number)) => push(&mut out, *number),
            (letter, None) => out.push(letter),
        }
    }
    out
}

fn push(out: &mut String, number: f32) {
    // Writing to a text cannot fail.
    let _ = write!(out, "{}", Short(number));
}

/// A filled shape.
pub(super) fn fill(d: &str, colour: &str) -> String {
    format!(r#"<path d="{d}" fill="{colour}"/>"#)
}

/// A filled shape that lets through what is under it; `opacity` from 0 to 1.
pub(super) fn tint(d: &str, colour: &str, opacity: f32) -> String {
    format!(r#"<path d="{d}" fill="{colour}" fill-opacity="{opacity}"/>"#)
}

/// A stroke with round ends, `width` units wide.
pub(super) fn stroke(d: &str, colour: &str, width: f32) -> String {
    format!(
        r#"<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/>"#
    )
}

/// What of a drawing lies inside a shape.
pub(super) fn clipped(id: &str, d: &str, body: &str) -> String {
    format!(r#"<clipPath id="{id}"><path d="{d}"/></clipPath><g clip-path="url(#{id})">{body}</g>"#)
}

/// A layer of a figure.
pub(super) fn layer(id: &str, body: &str) -> String {
    format!("<g id=\"{id}\">{body}</g>\n")
}

/// A variant of a layer that a neutral mood does not show.
pub(super) fn hidden(id: &str, body: &str) -> String {
    format!("<g id=\"{id}\" display=\"none\">{body}</g>\n")
}

/// A closed outline through points, as cubic curves (Catmull and Rom, a third of the way).
pub(super) fn outline(points: &[(f32, f32)]) -> String {
    let count = points.len();
    let at = |index: usize| points[index % count];
    let mut d = path("M#,#", &[points[0].0, points[0].1]);
    for now in 0..count {
        let (before, from, to, after) = (at(now + count - 1), at(now), at(now + 1), at(now + 2));
        let pull = 1.0 / 6.0;
        d += &path(
            " C#,# #,# #,#",
            &[
                from.0 + (to.0 - before.0) * pull,
                from.1 + (to.1 - before.1) * pull,
                to.0 - (after.0 - from.0) * pull,
                to.1 - (after.1 - from.1) * pull,
                to.0,
                to.1,
            ],
        );
    }
    d + "Z"
}
