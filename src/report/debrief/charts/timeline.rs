//! The course of relationship, trust and tension, with the picks on it.

use crate::engine::Points;
use crate::engine::debrief::{Debrief, Point};
use crate::report::Messages;
use crate::report::canvas::{
    Align, Caption, DrawError, EDGE, INK, Ink, LINE, QUIET, STRONG, TENSION, TINT, TRUST, band, dot, line, picture,
    text,
};
use crate::report::debrief::course::{self, LONG};
use plotters::prelude::{ChartBuilder, Color, LineSeries, RGBColor};

const SIZE: (u32, u32) = (960, 320);
const MARGIN_LEFT: u32 = 56;
const MARGIN_RIGHT: u32 = 120;
const MARGIN_TOP: u32 = 16;
const MARGIN_BOTTOM: u32 = 40;
/// The least distance between the names of the lines.
const NAME_GAP: i32 = 20;
/// With more picks than this, only every fifth and the decisive ones are numbered.
const CROWDED: usize = 30;

/// The timeline as SVG.
pub(in crate::report::debrief) fn timeline(debrief: &Debrief, words: &Messages) -> Result<String, DrawError> {
    let title = words.text("debrief-course");
    let description = format!("{} {}", course::description(debrief, words), words.text("debrief-table-below"));
    let caption = Caption { id: "timeline", title: &title, description: &description };
    let points = &debrief.timeline;
    let last = points.len().saturating_sub(1).max(1) as f64;
    picture(SIZE, &caption, |area| {
        let mut chart = ChartBuilder::on(area)
            .margin_left(MARGIN_LEFT)
            .margin_right(MARGIN_RIGHT)
            .margin_top(MARGIN_TOP)
            .margin_bottom(MARGIN_BOTTOM)
            .build_cartesian_2d(-0.4..last + 0.3, 0.0..100.0)?;
        let at = |x: f64, y: f64| chart.backend_coord(&(x, y));
        let (bottom, top) = (at(0.0, 0.0).1, at(0.0, 100.0).1);
        let half = ((at(1.0, 0.0).0 - at(0.0, 0.0).0) * 2 / 5).min(20);
        for (place, _) in points.iter().enumerate().filter(|(_, point)| point.decisive) {
            let x = at(place as f64, 0.0).0;
            band(area, [(x - half, top), (x + half, bottom + 32)], TINT)?;
        }
        let (left, right) = (at(-0.4, 0.0).0, at(last + 0.3, 0.0).0);
        line(area, &[(left, (bottom + top) / 2), (right, (bottom + top) / 2)], LINE, 1)?;
        line(area, &[(left, bottom), (right, bottom)], EDGE, 1)?;
        text(area, &words.text("debrief-course-high"), (left - 8, top + 6), Align::Right, QUIET)?;
        text(area, &words.text("debrief-course-low"), (left - 8, bottom - 8), Align::Right, QUIET)?;
        for (place, _) in points.iter().enumerate().filter(|(_, point)| point.days >= LONG) {
            let x = at(place as f64 - 0.5, 0.0).0;
            line(area, &[(x, top), (x, bottom)], EDGE, 2)?;
        }
        for (place, point) in points.iter().enumerate() {
            let x = at(place as f64, 0.0).0;
            number(area, point, x, bottom + 18, points.len() > CROWDED, words)?;
        }
        for (value, colour, width) in LINES {
            let series = points.iter().enumerate().map(|(place, point)| (place as f64, height(value(point))));
            chart.draw_series(LineSeries::new(series, colour.stroke_width(width)))?;
        }
        // Where only time passed there is no answer, and so no dot.
        for (place, point) in points.iter().enumerate().filter(|(_, point)| point.step > 0 && point.days == 0) {
            let centre = chart.backend_coord(&(place as f64, height(point.quality)));
            dot(area, centre, if point.decisive { 7 } else { 4 }, point.decisive)?;
        }
        if let Some(end) = points.last() {
            let heights = LINES.map(|(value, _, _)| chart.backend_coord(&(last, height(value(end)))).1);
            let names = ["debrief-relation", "debrief-trust", "debrief-tension"].map(|id| words.text(id));
            for (at, y) in apart(heights, top, bottom).into_iter().enumerate() {
                text(area, &names[at], (right + 8, y), Align::Left, Ink { colour: LINES[at].1, bold: true })?;
            }
        }
        Ok(())
    })
}

/// The lines, each with its value, colour and width.
const LINES: [(fn(&Point) -> Points, RGBColor, u32); 3] =
    [(|point| point.quality, INK, 3), (|point| point.trust, TRUST, 2), (|point| point.tension, TENSION, 2)];

fn height(points: Points) -> f64 {
    f64::from(points.tenths()) / 10.0
}

fn number(
    area: &crate::report::canvas::Area<'_>,
    point: &Point,
    x: i32,
    y: i32,
    crowded: bool,
    words: &Messages,
) -> Result<(), DrawError> {
    match point.step {
        _ if point.days > 0 => Ok(()),
        0 => text(area, &words.text("debrief-course-start"), (x, y), Align::Middle, QUIET),
        step if point.decisive => text(area, &step.to_string(), (x, y), Align::Middle, STRONG),
        step if !crowded || step % 5 == 0 => text(area, &step.to_string(), (x, y), Align::Middle, QUIET),
        _ => Ok(()),
    }
}

/// Moves heights apart, so that names beside the ends of lines do not touch, without changing their order.
fn apart(heights: [i32; 3], top: i32, bottom: i32) -> [i32; 3] {
    let mut order = [0, 1, 2];
    order.sort_by_key(|at| heights[*at]);
    let mut placed = heights;
    for pair in 1..order.len() {
        placed[order[pair]] = placed[order[pair]].max(placed[order[pair - 1]] + NAME_GAP);
    }
    // What was pushed below the axis moves up again, with its neighbours.
    let mut limit = bottom;
    for at in order.into_iter().rev() {
        placed[at] = placed[at].min(limit).max(top);
        limit = placed[at] - NAME_GAP;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lines_never_touch() {
        assert_eq!(apart([10, 100, 200], 0, 300), [10, 100, 200]);
        assert_eq!(apart([100, 102, 99], 0, 300), [119, 139, 99]);
        assert_eq!(apart([298, 299, 300], 0, 300), [260, 280, 300]);
    }
}
