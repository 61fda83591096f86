//! `model`: the relationship model in force.

use super::shell::{Exit, Shell};
use crate::engine::relationship::{Facet, Gauge, Move, Tally};
use anyhow::Result;
use serde_json::{Map, Value, json};

/// Arguments of `model`.
#[derive(Debug, clap::Args)]
pub struct ModelCommand {
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &ModelCommand, shell: &mut Shell<'_>) -> Result<Exit> {
    let model = shell.load_model()?;
    let language = shell.language();
    if args.json {
        let moves: Vec<_> = model.moves.iter().map(describe).collect();
        let labels: Vec<_> =
            model.labels.iter().map(|it| json!({ "id": it.id, "from": it.from, "name": it.name })).collect();
        let lessons: Vec<_> = model.lessons.iter().map(|it| json!({ "id": it.id, "text": it.text })).collect();
        let object =
            json!({ "name": model.name, "hash": model.hash, "moves": moves, "labels": labels, "lessons": lessons });
        writeln!(shell.out, "{object}")?;
        return Ok(Exit::Fine);
    }
    writeln!(shell.out, "{}\n", shell.bold(model.name.get(language)))?;
    for it in &model.moves {
        writeln!(shell.out, "{}  {}", shell.bold(&it.id), it.name.get(language))?;
        shell.paragraph("    ", it.means.get(language))?;
        let mut parts: Vec<String> = Vec::new();
        let mut add = |name: &str, value: i32| {
            if value != 0 {
                parts.push(format!("{name} {}", signed(value)));
            }
        };
        for facet in Facet::ALL {
            add(model.facets[facet as usize].get(language), it.facets[facet as usize]);
        }
        for tally in Tally::ALL {
            add(model.tallies[tally as usize].get(language), it.tallies[tally as usize]);
        }
        for gauge in Gauge::ALL {
            add(model.gauges[gauge as usize].get(language), it.gauges[gauge as usize]);
        }
        if let Some((together, above)) = it.shows {
            let values = [("together", signed(together).into()), ("above", signed(above).into())];
            parts.push(shell.words.text_with("model-shows", &values));
        }
        shell.paragraph("    ", &parts.join(", "))?;
    }
    writeln!(shell.out)?;
    for label in &model.labels {
        writeln!(shell.out, "{:>3}  {}", label.from, label.name.get(language))?;
    }
    writeln!(shell.out)?;
    for lesson in &model.lessons {
        writeln!(shell.out, "{}", shell.bold(&lesson.id))?;
        shell.paragraph("    ", lesson.text.get(language))?;
    }
    Ok(Exit::Fine)
}

/// How much something goes up or down, with the sign of a sum and not a hyphen.
fn signed(value: impl Into<i32>) -> String {
    format!("{:+}", value.into()).replace('-', "−")
}

fn describe(it: &Move) -> Value {
    let numbers = |ids: &[&str], values: &[i32]| -> Map<String, Value> {
        ids.iter()
            .zip(values)
            .filter(|(_, value)| **value != 0)
            .map(|(id, value)| ((*id).to_owned(), json!(value)))
            .collect()
    };
    json!({
        "id": it.id,
        "name": it.name,
        "means": it.means,
        "family": it.family,
        "facets": numbers(&Facet::ALL.map(Facet::id), &it.facets),
        "tallies": numbers(&Tally::ALL.map(Tally::id), &it.tallies),
        "gauges": numbers(&Gauge::ALL.map(Gauge::id), &it.gauges),
        "shows": it.shows.map(|(together, above)| json!({ "together": together, "above": above })),
        "content": it.content,
        "channelled": it.channelled,
    })
}
