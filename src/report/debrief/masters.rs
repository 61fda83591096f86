//! The three masters and the city, and the gauges that tell what the talk did for them.

use super::phrases::{change, shape, side_name, signed_whole};
use crate::engine::debrief::{self, Debrief};
use crate::report::Messages;
use crate::report::numbers::{capitalised, number};
use serde::Serialize;

/// One of the three masters, or the city.
#[derive(Serialize)]
pub(crate) struct MasterRow {
    /// The name for style sheets.
    pub(crate) id: &'static str,
    pub(crate) shape: &'static str,
    pub(crate) name: String,
    pub(crate) sentences: Vec<String>,
}

impl MasterRow {
    pub(crate) fn of(master: &debrief::Master, words: &Messages) -> Self {
        let person = |it: &debrief::MasterPerson| {
            words.text_with(
                "debrief-master-person",
                &[
                    ("name", it.name.as_str().into()),
                    ("change", change(it.quality, words).into()),
                    ("start", number(it.quality.0, words).into()),
                    ("end", number(it.quality.1, words).into()),
                ],
            )
        };
        let mut sentences: Vec<_> = master.people.iter().map(person).collect();
        if sentences.is_empty() {
            sentences.push(words.text("debrief-master-nobody"));
        }
        Self { id: master.side.id(), shape: shape(master.side), name: side_name(master.side, words), sentences }
    }
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
    pub(crate) line: String,
}

impl CounterRow {
    /// All gauges, side by side.
    pub(crate) fn all(debrief: &Debrief, words: &Messages) -> Vec<Self> {
        let gauges = debrief.masters.iter().flat_map(|master| master.gauges.iter().map(|gauge| (master.side, gauge)));
        gauges
            .map(|(side, gauge)| {
                let (name, side_name) = (capitalised(&gauge.name), side_name(side, words));
                let value = signed_whole(gauge.value);
                let change = words.text(match gauge.value {
                    0 => "debrief-gauge-same",
                    1.. => "debrief-gauge-up",
                    _ => "debrief-gauge-down",
                });
                let line = words.text_with(
                    "debrief-gauge-line",
                    &[
                        ("name", name.as_str().into()),
                        ("side", side_name.to_lowercase().into()),
                        ("value", value.as_str().into()),
                        ("change", change.as_str().into()),
                    ],
                );
                Self { name, side_id: side.id(), shape: shape(side), side: side_name, value, change, line }
            })
            .collect()
    }
}
