//! How parts of the drawing look: plain colours that every program understands, and those of the dark theme for those that do.

use crate::author::graph::GraphRow;
use crate::engine::Rating;
use std::fmt::Write as _;

/// A colour by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Paper,
    Surface,
    Ink,
    Muted,
    Rule,
    Edge,
    Tint,
    Best,
    Tempting,
    Poor,
    Grey,
    /// How often simulated players came by: 1 to 5.
    Heat(u8),
}

/// The colours in light and dark.
const TONES: [(Tone, &str, &str, &str); 16] = [
    (Tone::Paper, "paper", "#F5F2EB", "#1A1C1F"),
    (Tone::Surface, "surface", "#FFFDFA", "#25282C"),
    (Tone::Ink, "ink", "#22252B", "#F0ECE4"),
    (Tone::Muted, "muted", "#585A5F", "#BBB6AC"),
    (Tone::Rule, "rule", "#D6CFC1", "#434850"),
    (Tone::Edge, "edge", "#857D6E", "#8A8F97"),
    (Tone::Tint, "tint", "#E3E9F2", "#2C3A50"),
    (Tone::Best, "best", "#0B665A", "#74CDBD"),
    (Tone::Tempting, "tempting", "#8A5A00", "#E2BB66"),
    (Tone::Poor, "poor", "#96304F", "#F2A0B8"),
    (Tone::Grey, "grey", "#767064", "#8B8F96"),
    (Tone::Heat(1), "heat-1", "#FBF1EA", "#332F2F"),
    (Tone::Heat(2), "heat-2", "#F6E4D9", "#423632"),
    (Tone::Heat(3), "heat-3", "#F1D4C4", "#543F35"),
    (Tone::Heat(4), "heat-4", "#EBC5B1", "#664839"),
    (Tone::Heat(5), "heat-5", "#E5B298", "#7B533D"),
];

impl Tone {
    fn row(self) -> (&'static str, &'static str) {
        TONES.iter().find(|it| it.0 == self).map_or(("ink", "#22252B"), |it| (it.1, it.2))
    }

    /// What a shape or a text is filled with, as attributes.
    pub(super) fn fill(self) -> String {
        let (name, light) = self.row();
        format!("class=\"f-{name}\" fill=\"{light}\"")
    }
}

/// What a shape is filled with and outlined by, as attributes.
pub(super) fn shape(inside: Tone, outline: Tone, width: f64) -> String {
    let ((inside, fill), (outline, stroke)) = (inside.row(), outline.row());
    format!("class=\"f-{inside} s-{outline}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"")
}

/// The style sheet: the dark theme, a stronger line where one points at it, and a landscape page to print on. All of it stands
/// behind `@media` and `:root`: who does not understand them is left with the plain colours. `LibreOffice` asks no media query whether
/// it holds and follows all that stands in it, but knows no `:root`.
pub(super) fn style() -> String {
    let mut dark = String::new();
    for (_, name, _, colour) in TONES {
        let _ = write!(dark, ":root .f-{name}{{fill:{colour}}}:root .s-{name}{{stroke:{colour}}}");
    }
    format!(
        "@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;background:#1A1C1F}}{dark}}}\n\
         @media (hover:hover){{:root .line:hover .way{{stroke-width:4}}}}\n\
         @media screen{{:root a:focus-visible rect{{stroke-width:4}}}}\n\
         @media print{{@page{{size:A3 landscape;margin:8mm}}:root{{width:100%;height:100vh;print-color-adjust:exact;-webkit-print-color-adjust:exact}}}}"
    )
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineLook {
    Plain,
    Best,
    Tempting,
    Poor,
    /// It goes on by itself.
    Automatic,
    /// Into a shared piece and back.
    Call,
    /// Nobody comes there.
    Grey,
}

impl LineLook {
    /// The look of what leads off a row.
    pub(super) fn of(row: &GraphRow, called: bool, reachable: bool) -> Self {
        match (reachable, called, row.rating) {
            (false, ..) => Self::Grey,
            (_, true, _) => Self::Call,
            (_, _, Some(Rating::Best)) => Self::Best,
            (_, _, Some(Rating::Tempting)) => Self::Tempting,
            (_, _, Some(Rating::Poor)) => Self::Poor,
            (_, _, Some(Rating::Fair) | None) if row.choice.is_none() => Self::Automatic,
            (_, _, Some(Rating::Fair) | None) => Self::Plain,
        }
    }

    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Plain | Self::Automatic | Self::Call => Tone::Edge,
            Self::Best => Tone::Best,
            Self::Tempting => Tone::Tempting,
            Self::Poor => Tone::Poor,
            Self::Grey => Tone::Grey,
        }
    }

    /// The line's attributes.
    pub(super) fn stroke(self) -> String {
        let (name, light) = self.tone().row();
        let (width, dashes) = match self {
            Self::Plain => ("1.4", ""),
            Self::Best => ("2.8", ""),
            Self::Tempting => ("2.4", " stroke-dasharray=\"7 4\""),
            Self::Poor => ("1.6", " stroke-dasharray=\"2 3\""),
            Self::Automatic => ("1.4", " stroke-dasharray=\"9 3 2 3\""),
            Self::Call => ("2.2", " stroke-dasharray=\"1 4\" stroke-linecap=\"round\""),
            Self::Grey => ("1", " stroke-dasharray=\"3 8\""),
        };
        format!("class=\"way s-{name}\" fill=\"none\" stroke=\"{light}\" stroke-width=\"{width}\"{dashes}")
    }
}

/// The sign of a rating, drawn around a place: no font needs to have it.
pub(super) fn rating_sign(rating: Rating, (x, y): (f64, f64)) -> String {
    let (fill, path) = match rating {
        Rating::Best => (
            Tone::Ink.fill(),
            format!("M{x} {}l1.5 3.4 3.7.4-2.8 2.5.8 3.6-3.2-1.9-3.2 1.9.8-3.6-2.8-2.5 3.7-.4Z", y - 5.6),
        ),
        Rating::Fair => {
            return format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"3.6\" {}/>", stroked(1.4));
        }
        Rating::Tempting => (Tone::Ink.fill(), format!("M{x} {}l4.6 4.9-4.6 4.9-4.6-4.9Z", y - 4.9)),
        Rating::Poor => {
            let (left, top) = (x - 3.6, y - 3.6);
            return format!("<path d=\"M{left} {top}l7.2 7.2m0-7.2l-7.2 7.2\" {}/>", stroked(1.8));
        }
    };
    format!("<path d=\"{path}\" {fill}/>")
}

fn stroked(width: f64) -> String {
    let (name, light) = Tone::Ink.row();
    format!("class=\"s-{name}\" fill=\"none\" stroke=\"{light}\" stroke-width=\"{width}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tone_has_its_row() {
        for (tone, name, light, _) in TONES {
            assert_eq!(tone.row(), (name, light));
        }
        assert!(!style().contains("var("));
    }
}
