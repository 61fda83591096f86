//! Colours of a drawing, written `#RRGGBB`: darker, lighter and mixed ones.

/// Part of the way from one colour to another, 0 to 1. What is no colour stays the first.
pub(super) fn mix(from: &str, to: &str, part: f32) -> String {
    let (Some(from_parts), Some(to_parts)) = (parts(from), parts(to)) else { return from.to_owned() };
    let [red, green, blue] = [0, 1, 2].map(|at| {
        let (from, to) = (f32::from(from_parts[at]), f32::from(to_parts[at]));
        (from + (to - from) * part).round().clamp(0.0, 255.0) as u8
    });
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// A colour turned from the light: `part` of the way to a warm dark.
pub(super) fn darker(colour: &str, part: f32) -> String {
    mix(colour, "#170F18", part)
}

/// Hair turned from the light: what is dark in it becomes darker yet, so that fair hair does not turn grey.
pub(super) fn deeper(colour: &str) -> String {
    let Some(parts) = parts(colour) else { return colour.to_owned() };
    let [red, green, blue] = parts.map(|part| {
        let part = f32::from(part);
        (part * (0.6 + 0.4 * part / 255.0) * 0.88).round() as u8
    });
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// A colour in the light: `part` of the way to warm paper.
pub(super) fn lighter(colour: &str, part: f32) -> String {
    mix(colour, "#FBF5EA", part)
}

fn parts(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}
