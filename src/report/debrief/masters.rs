//! The three masters and the city, and the gauges that tell what the talk did for them.

use super::phrases::{change, joined, shape, side_name, signed_whole};
use crate::engine::Points;
use crate::engine::debrief::{self, Debrief};
use crate::engine::relationship::Gauge;
use crate::report::Messages;
use crate::report::numbers::{capitalised, localised, number};
use serde::Serialize;

/// How many moments are named as the source of a number.
const SOURCES: usize = 4;

/// One of the three masters, or the city.
#[derive(Serialize)]
pub(crate) struct MasterRow {
    /// The name for style sheets.
    pub(crate) id: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) name: String,
    pub(crate) sentences: Vec<String>,
    /// The same without numbers.
    pub(crate) plain: Vec<String>,
}

impl MasterRow {
    pub(crate) fn of(master: &debrief::Master, words: &Messages) -> Self {
        let of_each = |tell: fn(&debrief::MasterPerson, &Messages) -> Vec<String>| {
            let mut sentences: Vec<_> = master.people.iter().flat_map(|it| tell(it, words)).collect();
            if sentences.is_empty() {
                sentences.push(words.text("debrief-master-nobody"));
            }
            sentences
        };
        let (sentences, plain) = (of_each(person), of_each(person_plain));
        Self { id: master.side.id(), shape: shape(master.side), name: side_name(master.side, words), sentences, plain }
    }
}

/// What became of the relation with somebody: by what was done, at which moment most, and what time did to it.
fn person(it: &debrief::MasterPerson, words: &Messages) -> Vec<String> {
    let name = ("name", it.name.as_str().into());
    let lost = it.lost.then(|| words.text_with("debrief-master-lost", std::slice::from_ref(&name)));
    if !it.met {
        return std::iter::once(words.text_with("debrief-master-unmet", &[name])).chain(lost).collect();
    }
    let (start, end) = it.quality;
    let moved = change((start, Points(end.0 - it.by_time.0)), words);
    let mut values = vec![
        name.clone(),
        ("change", moved.into()),
        ("start", number(start, words).into()),
        ("end", number(end, words).into()),
    ];
    let by_doing = (end.0 - it.by_time.0 - start.0).abs() >= 100;
    let sentence = match it.moment.as_ref().filter(|_| by_doing) {
        Some((step, title)) => {
            values.extend([("step", (*step).into()), ("title", title.as_str().into())]);
            let id = if it.later { "debrief-master-person-later" } else { "debrief-master-person-moment" };
            words.text_with(id, &values)
        }
        None => words.text_with("debrief-master-person", &values),
    };
    let mut sentences = vec![sentence];
    if it.by_time.tenths().abs() >= 5 {
        let points = localised(it.by_time.tenths().abs(), words);
        let id = if it.by_time.0 < 0 { "debrief-master-time-down" } else { "debrief-master-time-up" };
        sentences.push(words.text_with(id, &[("points", points.into())]));
    }
    sentences.extend(lost);
    sentences
}

/// The same in words alone. Who was lost is told first: that is what one saw.
fn person_plain(it: &debrief::MasterPerson, words: &Messages) -> Vec<String> {
    let name = ("name", it.name.as_str().into());
    let lost = it.lost.then(|| words.text_with("debrief-master-lost", std::slice::from_ref(&name)));
    if !it.met {
        return std::iter::once(words.text_with("debrief-master-unmet", &[name])).chain(lost).collect();
    }
    let mut values = vec![name, ("change", change(it.quality, words).into())];
    let sentence = match &it.moment {
        Some((step, title)) if (it.quality.1.0 - it.quality.0.0).abs() >= 100 => {
            values.extend([("step", (*step).into()), ("title", title.as_str().into())]);
            words.text_with("debrief-master-plain-moment", &values)
        }
        Some(_) | None => words.text_with("debrief-master-plain", &values),
    };
    lost.into_iter().chain([sentence]).collect()
}

/// A gauge with the side that it counts for.
#[derive(Serialize)]
pub(crate) struct CounterRow {
    pub(crate) name: String,
    pub(crate) side_id: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) side: String,
    pub(crate) value: String,
    pub(crate) change: String,
    /// Where the number comes from; empty where it did not move.
    pub(crate) sources: String,
    pub(crate) line: String,
    /// The same without numbers.
    pub(crate) plain: String,
}

/// The moments from which most of a gauge's number comes.
fn sources(gauge: &debrief::GaugeReport, words: &Messages) -> String {
    let told = gauge.sources.iter().take(SOURCES).map(|it| {
        let values = [("step", it.step.into()), ("amount", signed_whole(it.amount).into())];
        let id = match (it.step, it.later) {
            (0, _) => "debrief-gauge-source-start",
            (_, true) => "debrief-gauge-source-later",
            (_, false) => "debrief-gauge-source",
        };
        words.text_with(id, &values)
    });
    let told: Vec<_> = told.collect();
    if told.is_empty() {
        return String::new();
    }
    let id = if gauge.sources.len() > SOURCES { "debrief-gauge-sources-most" } else { "debrief-gauge-sources" };
    words.text_with(id, &[("list", joined(&told, words).into())])
}

impl CounterRow {
    /// All gauges, side by side.
    pub(crate) fn all(debrief: &Debrief, words: &Messages) -> Vec<Self> {
        let gauges = debrief.masters.iter().flat_map(|master| master.gauges.iter().map(|gauge| (master.side, gauge)));
        gauges
            .map(|(side, gauge)| {
                let (name, side_name) = (capitalised(&gauge.name), side_name(side, words));
                let value = signed_whole(gauge.value);
                let hours = gauge.id == Gauge::Hours.id();
                let change = match (gauge.value, hours) {
                    (0, _) => words.text("debrief-gauge-same"),
                    // Fewer hours left means hours spent: a sign says nothing of that.
                    (spent, true) => {
                        let id = if spent < 0 { "debrief-gauge-hours-spent" } else { "debrief-gauge-hours-won" };
                        words.text_with(id, &[("count", spent.unsigned_abs().into())])
                    }
                    (1.., false) => words.text("debrief-gauge-up"),
                    (_, false) => words.text("debrief-gauge-down"),
                };
                let values = [
                    ("name", name.as_str().into()),
                    ("side", side_name.to_lowercase().into()),
                    ("value", value.as_str().into()),
                    ("change", change.as_str().into()),
                ];
                let id = if hours && gauge.value != 0 { "debrief-gauge-hours-line" } else { "debrief-gauge-line" };
                let line = words.text_with(id, &values);
                let plain = words.text_with("debrief-gauge-plain", &values);
                let sources = sources(gauge, words);
                let line = if sources.is_empty() { line } else { format!("{line} {sources}") };
                let (side_id, shape) = (side.id(), shape(side));
                Self { name, side_id, shape, side: side_name, value, change, sources, line, plain }
            })
            .collect()
    }
}
