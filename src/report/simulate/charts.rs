//! How one person saw the players, as a picture: a histogram for each player on one axis, with its mean and the start.

use super::tables::{PARTS, PersonStats};
use crate::report::Messages;
use crate::report::canvas::{
    ACTION, Align, Caption, DrawError, EDGE, LINE, PLAIN, QUIET, STRONG, band, dot, line, picture, text,
};

const WIDTH: i32 = 760;
/// The height of a player's row, and of the highest bar in it.
const ROW: i32 = 44;
const BAR: i32 = 34;
/// Where the axis runs from 0 to 100.
const AXIS: (i32, i32) = (190, 690);
const TOP: i32 = 28;
const BOTTOM: i32 = 32;

/// The histograms of a person as SVG. Quality runs from left to right; each row is as high as its highest bar.
pub(super) fn histograms(person: &PersonStats, start: i32, words: &Messages) -> Result<String, DrawError> {
    let title = words.text_with("simulate-person", &[("name", person.name.as_str().into())]);
    let description = words.text_with(
        "simulate-chart-desc",
        &[("name", person.name.as_str().into()), ("start", person.start.as_str().into())],
    );
    let id = format!("spread-{}", person.id);
    let caption = Caption { id: &id, title: &title, description: &description };
    let bottom = TOP + person.rows.len() as i32 * ROW;
    let x = |hundredths: i32| AXIS.0 + (AXIS.1 - AXIS.0) * hundredths / 10_000;
    picture((WIDTH as u32, (bottom + BOTTOM) as u32), &caption, |area| {
        for points in [0, 25, 50, 75, 100] {
            let at = x(points * 100);
            line(area, &[(at, TOP - 4), (at, bottom)], LINE, 1)?;
            text(area, &points.to_string(), (at, bottom + 16), Align::Middle, QUIET)?;
        }
        text(area, &words.text("simulate-chart-mean"), (WIDTH, 12), Align::Right, QUIET)?;
        for (row, player) in person.rows.iter().enumerate() {
            let base = TOP + (row as i32 + 1) * ROW - 4;
            text(area, &player.name, (0, base - 12), Align::Left, PLAIN)?;
            let highest = player.parts.iter().copied().max().unwrap_or_default().max(1);
            for (part, runs) in player.parts.iter().enumerate().filter(|(_, runs)| **runs > 0) {
                let height = (i64::from(*runs) * i64::from(BAR) / i64::from(highest)) as i32;
                let (from, to) = (part as i32 * 10_000 / PARTS as i32, (part as i32 + 1) * 10_000 / PARTS as i32);
                band(area, [(x(from) + 1, base - height.max(1)), (x(to) - 1, base)], ACTION)?;
            }
            line(area, &[(AXIS.0, base), (AXIS.1, base)], EDGE, 1)?;
            if let (Some(mean), Some(number)) = (player.mean, player.numbers.first()) {
                dot(area, (x(mean), base), 5, false)?;
                text(area, number, (WIDTH, base - 12), Align::Right, STRONG)?;
            }
        }
        let at = x(start);
        line(area, &[(at, TOP - 4), (at, bottom)], EDGE, 2)?;
        let start = words.text_with("simulate-chart-start", &[("start", person.start.as_str().into())]);
        text(area, &start, (at, 12), Align::Middle, QUIET)
    })
}
