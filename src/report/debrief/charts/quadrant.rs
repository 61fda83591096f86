//! The two axes, never one grade: the relationship against role and public interest.

use crate::engine::debrief::Debrief;
use crate::engine::relationship::Gauge;
use crate::report::Messages;
use crate::report::canvas::{
    ACTION, Align, Caption, DrawError, EDGE, INK, Ink, PAPER, PLAIN, TINT, band, dot, line, picture, text,
};
use crate::report::debrief::phrases::signed_whole;
use crate::report::numbers::number;
use textwrap::wrap;

const SIZE: (u32, u32) = (304, 208);
/// Quality in points at which the upper half begins, as in the model's quadrants …
const MIDDLE: i32 = 55;
/// … and what one step of a gauge is wide.
const STEP: i32 = 5;
/// How far a dot stays from the edges of its box.
const INSET: i32 = 14;
/// The height that the names of a box need, free of dots.
const NAMES: i32 = 54;
/// Where each quadrant of the model stands: right, and down.
const PLACES: [(&str, bool, bool); 4] = [
    ("nicely_given_away", false, false),
    ("on_together", true, false),
    ("double_loss", false, true),
    ("right_but_alone", true, true),
];

/// The quadrants as SVG; absent where the model names others than the picture knows.
pub(in crate::report::debrief) fn quadrant(debrief: &Debrief, words: &Messages) -> Option<Result<String, DrawError>> {
    let reached = debrief.quadrant.as_ref()?;
    let (_, right, down) = *PLACES.iter().find(|(id, _, _)| *id == reached.id)?;
    let title = words.text("debrief-quadrant-title");
    let values = [("name", reached.name.as_str().into()), ("means", reached.means.as_str().into())];
    let mut description = words.text_with("debrief-quadrant-desc", &values);
    if let Some(partner) = debrief.people.first() {
        let (start, end) = (number(partner.quality.0, words), number(partner.quality.1, words));
        let values = [
            ("partner", partner.name.as_str().into()),
            ("start", start.into()),
            ("end", end.into()),
            ("role", signed_whole(weakest(debrief)).into()),
        ];
        description = format!("{description} {}", words.text_with("debrief-quadrant-desc-way", &values));
    }
    let caption = Caption { id: "quadrant", title: &title, description: &description };
    Some(picture(SIZE, &caption, |area| {
        let (width, height) = (SIZE.0 as i32 - 1, SIZE.1 as i32 - 1);
        let (x, y) = (width / 2, height / 2);
        band(area, [(0, 0), (width, height)], PAPER)?;
        let corner = |right: bool, down: bool| (if right { x } else { 0 }, if down { y } else { 0 });
        let (left, top) = corner(right, down);
        band(area, [(left, top), (left + x, top + y)], TINT)?;
        line(area, &[(x, 0), (x, height)], EDGE, 1)?;
        line(area, &[(0, y), (width, y)], EDGE, 1)?;
        line(area, &[(0, 0), (width, 0), (width, height), (0, height), (0, 0)], EDGE, 1)?;
        for told in &debrief.quadrants {
            let Some((id, right, down)) = PLACES.iter().find(|(id, _, _)| *id == told.id) else { continue };
            let ink = if *id == reached.id { Ink { colour: ACTION, bold: true } } else { PLAIN };
            let (left, top) = corner(*right, *down);
            let lines = wrap(&told.name, 15);
            // Names of the upper boxes hang from the top; of the lower ones they stand on the bottom.
            let first = if *down { top + y - 18 - 18 * (lines.len() as i32 - 1) } else { top + 20 };
            for (row, name) in lines.iter().enumerate() {
                text(area, name, (left + 12, first + 18 * row as i32), Align::Left, ink)?;
            }
        }
        let Some(partner) = debrief.people.first() else { return Ok(()) };
        let at = |quality: crate::engine::Points, gauge: i32| {
            (x + gauge * STEP, y - (quality.tenths() / 10 - MIDDLE) * y / (100 - MIDDLE) * 4 / 5)
        };
        let start = at(partner.quality.0, 0);
        let start = (start.0 + 2, start.1.clamp(INSET, height - INSET));
        let end = at(partner.quality.1, weakest(debrief));
        let free = if down { top + INSET..=top + y - NAMES } else { top + NAMES..=top + y - INSET };
        let end = (end.0.clamp(left + INSET, left + x - INSET), end.1.clamp(*free.start(), *free.end()));
        line(area, &[start, end], INK, 2)?;
        dot(area, start, 5, false)?;
        dot(area, end, 6, true)
    }))
}

/// The weaker of role clarity and public interest: it decides on which side one stands.
fn weakest(debrief: &Debrief) -> i32 {
    let ids = [Gauge::RoleClarity.id(), Gauge::PublicInterest.id()];
    debrief.gauges.iter().filter(|gauge| ids.contains(&gauge.id)).map(|gauge| gauge.value).min().unwrap_or_default()
}
