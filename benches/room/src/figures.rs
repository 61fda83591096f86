//! What was measured: medians and shares, and the table of them beside the targets.

use serde::Serialize;
use std::io::Write;

/// What a figure has to keep to.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    /// At most so much.
    AtMost(f64),
    /// It is only told.
    None,
}

/// One figure of the table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    /// The number of the target in the design, and what is measured.
    pub(crate) target: u8,
    pub(crate) what: String,
    /// How many seats the room had.
    pub(crate) seats: usize,
    /// The median of the rounds.
    pub(crate) measured: f64,
    /// The least and the most of the rounds.
    pub(crate) range: (f64, f64),
    pub(crate) unit: &'static str,
    /// The same of the floor, before and after, where it has that.
    pub(crate) floor: Option<f64>,
    pub(crate) bound: Bound,
    /// Whether it keeps to its bound.
    pub(crate) kept: Option<bool>,
}

/// All of them.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Figures {
    pub(crate) figures: Vec<Figure>,
    /// How many processes wanted a processor, at each beginning and end.
    pub(crate) load: Vec<f64>,
}

/// What stands in the middle; nothing of nothing.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match (sorted.get(sorted.len() / 2), sorted.len().checked_sub(1).and_then(|last| sorted.get(last / 2))) {
        (Some(upper), Some(lower)) => (upper + lower) / 2.0,
        _ => f64::NAN,
    }
}

/// The value below which so many of a hundred lie, of microseconds in milliseconds.
pub(crate) fn share(micros: &[u64], hundredths: usize) -> f64 {
    let mut sorted = micros.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * hundredths / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).map_or(f64::NAN, |micros| *micros as f64 / 1_000.0)
}

impl Figures {
    /// Adds a figure of several rounds.
    pub(crate) fn add(
        &mut self,
        (target, what): (u8, &str),
        seats: usize,
        (rounds, unit): (&[f64], &'static str),
        floor: &[f64],
        bound: Bound,
    ) {
        let measured = median(rounds);
        let range = rounds
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), it| (f64::min(least, *it), f64::max(most, *it)));
        let floor = (!floor.is_empty()).then(|| median(floor));
        let kept = match bound {
            Bound::AtMost(most) => Some(measured <= most),
            Bound::None => None,
        };
        self.figures.push(Figure { target, what: what.to_owned(), seats, measured, range, unit, floor, bound, kept });
    }

    /// Writes the table, or the figures as data.
    pub(crate) fn write(&mut self, out: &mut impl Write, json: bool) -> anyhow::Result<()> {
        // Rooms of other sizes beside each other, in the order in which things are measured of one.
        let names: Vec<_> = self.figures.iter().map(|it| it.what.clone()).collect();
        let first = |what: &str| names.iter().position(|name| name == what);
        self.figures.sort_by_key(|it| (it.target, first(&it.what), it.seats));
        if json {
            return Ok(writeln!(out, "{}", serde_json::to_string(self)?)?);
        }
        writeln!(out, "| # | | seats | measured | least–most | floor | target | |")?;
        writeln!(out, "|---:|---|---:|---:|---:|---:|---:|---|")?;
        for it in &self.figures {
            let number = |value: f64| if value.abs() < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") };
            let (least, most) = (number(it.range.0), number(it.range.1));
            let range = if it.range.0 < it.range.1 { format!("{least}–{most}") } else { String::new() };
            let floor = it.floor.map(number).unwrap_or_default();
            let bound = match it.bound {
                Bound::AtMost(most) => format!("≤ {most}"),
                Bound::None => String::new(),
            };
            let kept = it.kept.map_or("", |kept| if kept { "kept" } else { "missed" });
            let (target, what, seats, measured, unit) = (it.target, &it.what, it.seats, number(it.measured), it.unit);
            writeln!(
                out,
                "| {target} | {what} | {seats} | {measured} {unit} | {range} | {floor} | {bound} | {kept} |"
            )?;
        }
        let load = |value: Option<&f64>| value.copied().unwrap_or(f64::NAN);
        let most = self.load.iter().copied().fold(0.0, f64::max);
        writeln!(out, "\nLoad average: {:.1} at first, {most:.1} at most.", load(self.load.first()))?;
        Ok(())
    }

    /// What must never be, however busy the machine: the figures that count and are not kept to.
    pub(crate) fn broken(&self) -> Vec<&str> {
        let counted = self.figures.iter().filter(|it| ["votes", "events", "pages", "requests"].contains(&it.unit));
        counted.filter(|it| it.kept == Some(false)).map(|it| it.what.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_shares_of_what_was_measured() {
        assert!((median(&[3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9 && (median(&[1.0, 2.0]) - 1.5).abs() < 1e-9);
        let micros: Vec<u64> = (1..=1_000).rev().collect();
        assert!((share(&micros, 99) - 0.991).abs() < 1e-9 && (share(&micros, 50) - 0.501).abs() < 1e-9);
        assert!(share(&[], 99).is_nan());
    }

    #[test]
    fn a_figure_is_kept_to_by_its_median() {
        let mut figures = Figures::default();
        figures.add((1, "a change"), 100, (&[9.0, 300.0, 10.0], "ms"), &[8.0], Bound::AtMost(250.0));
        assert!(figures.broken().is_empty());
        figures.add((6, "lost"), 100, (&[1.0], "votes"), &[], Bound::AtMost(0.0));
        assert_eq!(figures.broken(), ["lost"]);
        figures.add((1, "another"), 100, (&[300.0], "ms"), &[], Bound::AtMost(250.0));
        let mut out = Vec::new();
        figures.write(&mut out, false).expect("it is written");
        let text = String::from_utf8(out).expect("it is text");
        assert!(text.contains("| 10 ms | 9.00–300 | 8.00 | ≤ 250 | kept |") && text.contains("missed"));
    }
}
