//! How each part of the relationship went from start to end: hollow to filled.

use crate::engine::debrief::Debrief;
use crate::report::Messages;
use crate::report::canvas::{
    Align, Caption, DrawError, EDGE, INK, LINE, PLAIN, QUIET, STRONG, dot, line, picture, text,
};
use crate::report::debrief::page::facet_row;
use crate::report::debrief::phrases::difference;
use crate::report::numbers::capitalised;

const ROW: i32 = 28;
const WIDTH: u32 = 320;
const TRACK: (i32, i32) = (120, 262);

/// The parts of the partner's view as SVG.
pub(in crate::report::debrief) fn facets(debrief: &Debrief, words: &Messages) -> Result<String, DrawError> {
    let title = words.text_with("debrief-facets", &[("partner", debrief.partner.as_str().into())]);
    let facets = debrief.people.first().map_or(&[][..], |person| &person.facets);
    let told = facets.iter().map(|facet| facet_row(&facet.name, (facet.start, facet.end), words).line);
    let parts = [words.text("debrief-facets-desc")].into_iter().chain(told).chain([words.text("debrief-table-below")]);
    let description = parts.collect::<Vec<_>>().join(" ");
    let caption = Caption { id: "facets", title: &title, description: &description };
    let rows = facets.len() as i32;
    picture((WIDTH, ((rows + 1) * ROW) as u32), &caption, |area| {
        for (row, facet) in facets.iter().enumerate() {
            let y = row as i32 * ROW + ROW / 2;
            let x = |points: crate::engine::Points| TRACK.0 + (TRACK.1 - TRACK.0) * points.tenths() / 1_000;
            let (start, end) = (x(facet.start), x(facet.end));
            text(area, &capitalised(&facet.name), (0, y), Align::Left, PLAIN)?;
            line(area, &[(TRACK.0, y), (TRACK.1, y)], LINE, 2)?;
            line(area, &[(start, y), (end, y)], INK, 3)?;
            dot(area, (start, y), 5, false)?;
            dot(area, (end, y), 5, true)?;
            text(area, &difference((facet.start, facet.end), words), (WIDTH as i32, y), Align::Right, STRONG)?;
        }
        let y = rows * ROW + ROW / 2;
        line(area, &[(0, y - ROW / 2), (WIDTH as i32, y - ROW / 2)], EDGE, 1)?;
        dot(area, (TRACK.0 + 6, y), 5, false)?;
        text(area, &words.text("debrief-facets-start"), (TRACK.0 + 20, y), Align::Left, QUIET)?;
        dot(area, (TRACK.0 + 96, y), 5, true)?;
        text(area, &words.text("debrief-facets-end"), (TRACK.0 + 110, y), Align::Left, QUIET)
    })
}
