//! The figures of many runs as a Markdown table.

use std::collections::BTreeSet;
use std::fmt::{Display, Formatter, Result};

/// The figure that must be the same for everybody who prints it.
const SAME_WALK: &str = "first_steps";

/// Rows in the order in which they first came.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

/// One figure of one command, over all runs.
struct Row {
    label: String,
    name: String,
    unit: String,
    values: Vec<String>,
}

impl Table {
    /// Adds the lines in figure form and says how many those were; other lines are left out.
    pub(crate) fn add(&mut self, label: &str, lines: &str) -> usize {
        let mut added = 0;
        for line in lines.lines() {
            let [name, value, unit] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
            self.row(label, name, unit).values.push(value.to_owned());
            added += 1;
        }
        added
    }

    fn row(&mut self, label: &str, name: &str, unit: &str) -> &mut Row {
        let known = self.rows.iter().position(|row| row.label == label && row.name == name);
        let place = known.unwrap_or_else(|| {
            let (label, name, unit) = (label.to_owned(), name.to_owned(), unit.to_owned());
            self.rows.push(Row { label, name, unit, values: Vec::new() });
            self.rows.len() - 1
        });
        &mut self.rows[place]
    }

    /// How many different values a figure has, over all commands and runs.
    pub(crate) fn different(&self, name: &str) -> usize {
        let rows = self.rows.iter().filter(|row| row.name == name);
        let values: BTreeSet<&str> = rows.flat_map(|row| row.values.iter().map(String::as_str)).collect();
        values.len()
    }
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        writeln!(out, "| command | figure | median | min | max | unit |")?;
        writeln!(out, "| --- | --- | ---: | ---: | ---: | --- |")?;
        for row in self.rows.iter().filter(|row| row.name != SAME_WALK) {
            let [median, min, max] = row.summary();
            let [label, name, unit] = [&row.label, &row.name, &row.unit].map(|text| text.replace('|', "\\|"));
            writeln!(out, "| {label} | {name} | {median} | {min} | {max} | {unit} |")?;
        }
        match self.different(SAME_WALK) {
            0 => Ok(()),
            1 => writeln!(out, "\nEverybody read the same texts in the first steps."),
            ways => writeln!(out, "\nNot the same walk: the first steps read {ways} different ways."),
        }
    }
}

impl Row {
    /// The median, the smallest and the largest value; of values that are not numbers, the values themselves.
    fn summary(&self) -> [String; 3] {
        let mut numbers: Vec<f64> = self.values.iter().filter_map(|value| value.parse().ok()).collect();
        if numbers.len() < self.values.len() || numbers.is_empty() {
            let values: BTreeSet<_> = self.values.iter().map(String::as_str).collect();
            return [Vec::from_iter(values).join(", "), String::new(), String::new()];
        }
        numbers.sort_by(f64::total_cmp);
        let (low, high) = (numbers[(numbers.len() - 1) / 2], numbers[numbers.len() / 2]);
        [(low + high) / 2.0, numbers[0], numbers[numbers.len() - 1]].map(number)
    }
}

/// A number with some four digits that count, and commas between thousands.
fn number(value: f64) -> String {
    if value < 1_000.0 {
        let decimals = if value < 1.0 {
            4
        } else if value < 100.0 {
            2
        } else {
            1
        };
        return format!("{value:.decimals$}");
    }
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
