//! What all pictures share: colours, text, dots, and turning a drawing into an accessible SVG.

use crate::script::control::without_control;
use plotters::coord::Shift;
use plotters::prelude::{
    Circle, Color, DrawingArea, DrawingAreaErrorKind, FontStyle, IntoDrawingArea, IntoFont, PathElement, RGBColor,
    Rectangle, SVGBackend, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

// The look's light tokens. The page's style sheet maps each of them to the token of the theme in force.
pub(in crate::report) const INK: RGBColor = RGBColor(0x22, 0x25, 0x2B);
pub(in crate::report) const MUTED: RGBColor = RGBColor(0x58, 0x5A, 0x5F);
pub(in crate::report) const LINE: RGBColor = RGBColor(0xD6, 0xCF, 0xC1);
pub(in crate::report) const EDGE: RGBColor = RGBColor(0x85, 0x7D, 0x6E);
pub(in crate::report) const SURFACE: RGBColor = RGBColor(0xFF, 0xFD, 0xFA);
pub(in crate::report) const PAPER: RGBColor = RGBColor(0xF5, 0xF2, 0xEB);
pub(in crate::report) const TINT: RGBColor = RGBColor(0xE3, 0xE9, 0xF2);
pub(in crate::report) const ACTION: RGBColor = RGBColor(0x1D, 0x42, 0x76);
pub(in crate::report) const TRUST: RGBColor = RGBColor(0x0B, 0x66, 0x5A);
pub(in crate::report) const TENSION: RGBColor = RGBColor(0x96, 0x30, 0x4F);

/// Lines that are dashed: by colour, since the drawing library has no dashes of its own.
const DASHES: [(&str, &str); 3] = [("#0B665A", "9 5"), ("#96304F", "2 5"), ("#857D6E", "1 5")];
/// The size of text in the page's pixels; the drawing library writes a size divided by this number.
const FONT_FACTOR: f64 = 1.24;
const FONT_SIZE: f64 = 15.0;

/// A picture could not be drawn. Leave it out: the table beside it says the same.
#[derive(Debug, thiserror::Error)]
#[error("a picture could not be drawn: {0}")]
pub(in crate::report) struct DrawError(String);

impl<E: std::error::Error + Send + Sync> From<DrawingAreaErrorKind<E>> for DrawError {
    fn from(error: DrawingAreaErrorKind<E>) -> Self {
        Self(error.to_string())
    }
}

/// Where something is drawn.
pub(in crate::report) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// How a text stands at its place.
#[derive(Clone, Copy)]
pub(in crate::report) enum Align {
    Left,
    Middle,
    Right,
}

/// What a picture shows, for those who do not see it.
pub(in crate::report) struct Caption<'a> {
    /// Unique on the page.
    pub(in crate::report) id: &'a str,
    pub(in crate::report) title: &'a str,
    pub(in crate::report) description: &'a str,
}

/// Draws a picture.
pub(in crate::report) fn picture(
    size: (u32, u32),
    caption: &Caption<'_>,
    draw: impl FnOnce(&Area<'_>) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let mut drawn = String::new();
    {
        let area = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
        draw(&area)?;
        area.present()?;
    }
    Ok(describe(&drawn, size, caption))
}

/// A text, its middle at this height.
pub(in crate::report) fn text(
    area: &Area<'_>,
    text: &str,
    at: (i32, i32),
    align: Align,
    style: Ink,
) -> Result<(), DrawError> {
    let across = match align {
        Align::Left => HPos::Left,
        Align::Middle => HPos::Center,
        Align::Right => HPos::Right,
    };
    let weight = if style.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = ("sans-serif", FONT_SIZE * FONT_FACTOR).into_font().style(weight);
    let style = TextStyle::from(font).color(&style.colour).pos(Pos::new(across, VPos::Center));
    Ok(area.draw(&Text::new(text.to_owned(), at, style))?)
}

/// The colour and weight of a text.
#[derive(Clone, Copy)]
pub(in crate::report) struct Ink {
    pub(in crate::report) colour: RGBColor,
    pub(in crate::report) bold: bool,
}

pub(in crate::report) const PLAIN: Ink = Ink { colour: INK, bold: false };
pub(in crate::report) const STRONG: Ink = Ink { colour: INK, bold: true };
pub(in crate::report) const QUIET: Ink = Ink { colour: MUTED, bold: false };

/// A dot: filled, or hollow.
pub(in crate::report) fn dot(area: &Area<'_>, at: (i32, i32), radius: i32, filled: bool) -> Result<(), DrawError> {
    let inside = if filled { INK } else { SURFACE };
    area.draw(&Circle::new(at, radius, inside.filled()))?;
    Ok(area.draw(&Circle::new(at, radius, INK.stroke_width(2)))?)
}

pub(in crate::report) fn line(
    area: &Area<'_>,
    points: &[(i32, i32)],
    colour: RGBColor,
    width: u32,
) -> Result<(), DrawError> {
    Ok(area.draw(&PathElement::new(points.to_vec(), colour.stroke_width(width)))?)
}

pub(in crate::report) fn band(area: &Area<'_>, corners: [(i32, i32); 2], colour: RGBColor) -> Result<(), DrawError> {
    Ok(area.draw(&Rectangle::new(corners, colour.filled()))?)
}

/// Gives a drawing its role, name and description, lets it scale, and dashes the lines that are dashed.
fn describe(drawn: &str, (width, height): (u32, u32), caption: &Caption<'_>) -> String {
    let inside = drawn.split_once('>').map_or("", |(_, inside)| inside);
    let mut inside = inside.replace("opacity=\"1\" ", "").replace("points=\"", "stroke-linejoin=\"round\" points=\"");
    for (colour, dashes) in DASHES {
        for width in ["2", "3"] {
            let plain = format!("stroke=\"{colour}\" stroke-width=\"{width}\"");
            inside = inside.replace(&plain, &format!("{plain} stroke-dasharray=\"{dashes}\""));
        }
    }
    let (id, title, description) = (caption.id, escape(caption.title), escape(caption.description));
    format!(
        "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>{inside}"
    )
}

/// A text within SVG: nothing in it means anything, and what XML knows in no form is left out.
pub(in crate::report) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in without_control(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picture_scales_and_describes_itself() {
        let caption = Caption { id: "x", title: "A < B", description: "Why" };
        let svg = picture((100, 50), &caption, |area| {
            line(area, &[(0, 0), (10, 10)], TRUST, 3)?;
            text(area, "a & b", (5, 5), Align::Left, PLAIN)
        });
        let svg = svg.unwrap();
        assert!(
            svg.starts_with("<svg viewBox=\"0 0 100 50\" role=\"img\" aria-labelledby=\"x-title x-desc\">"),
            "{svg}"
        );
        assert!(svg.contains("<title id=\"x-title\">A &lt; B</title>"), "{svg}");
        assert!(svg.contains("stroke-dasharray=\"9 5\""), "{svg}");
        assert!(svg.contains("a &amp; b"), "{svg}");
        assert!(!svg.contains(" width=\"100\"") && !svg.contains("http"), "{svg}");
        assert!(svg.trim_end().ends_with("</svg>"), "{svg}");
    }
}
