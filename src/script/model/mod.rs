//! Reads a relationship model: `assets/model/relationship.ron`, or a trainer's own.

mod labels;
mod lessons;
mod looking_back;
mod moves;
mod numbers;
mod resolve;

use super::decode::{Decoder, Fields};
use super::diagnostic::{Diagnostic, bilingual};
use super::limits::{FILE_BYTES, OTHERS};
use super::ron::{RonValue, parse};
use super::source::{Source, Span};
use crate::engine::relationship::{Bilingual, Facet, Gauge, Model, Tally};
use std::ops::RangeInclusive;

/// Reads a model.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load_model(source: &Source) -> Result<Model, Vec<Diagnostic>> {
    if source.text.len() > FILE_BYTES {
        return Err(vec![super::too_large(source.text.len())]);
    }
    let mut syntax = Vec::new();
    let root = parse(&source.text, &mut syntax);
    let mut reader = ModelReader { decoder: Decoder::new(&source.text), moves: Vec::new() };
    reader.decoder.found = syntax;
    let model = reader.model(&root, super::content_hash(&source.text));
    let found = reader.decoder.finish();
    match model {
        Some(model) if found.is_empty() => Ok(model),
        _ => Err(found),
    }
}

const MODEL: &[&str] = &[
    "format",
    "name",
    "gain",
    "loss",
    "cooling",
    "gate",
    "actor",
    "channels",
    "rose",
    "decay",
    "level",
    "trust",
    "quality",
    "outcome",
    "vague",
    "looking_back",
    "facets",
    "tallies",
    "gauges",
    "labels",
    "caps",
    "patterns",
    "quadrants",
    "moves",
    "lessons",
];
/// Per cents beyond this would overflow nothing, but mean nothing either.
const PERCENT: RangeInclusive<i32> = 0..=400;
const POINTS: RangeInclusive<i32> = -100..=100;

struct ModelReader<'a> {
    decoder: Decoder<'a>,
    moves: Vec<&'a str>,
}

impl<'a> ModelReader<'a> {
    fn model(&mut self, root: &'a RonValue<'a>, hash: String) -> Option<Model> {
        let fields = self.decoder.fields(root, "Model", MODEL)?;
        if let Some(value) = self.decoder.need(&fields, "format") {
            self.decoder.number(value, 1..=1);
        }
        let entries = self.decoder.need(&fields, "moves");
        let entries = entries.map(|value| self.decoder.entries_up_to(value, OTHERS, ("gesprekszetten", "moves")));
        let entries = entries.unwrap_or_default();
        self.moves = entries.iter().map(|(id, ..)| *id).collect();
        let moves: Vec<_> = entries.iter().filter_map(|(id, _, value)| self.a_move(id, value)).collect();
        let all_read = moves.len() == entries.len();
        let name = self.bilingual_of(&fields, "name");
        let gain = self.gain(&fields);
        let loss = self.loss(&fields);
        let cooling = self.int(&fields, "cooling", 0..=100);
        let gate = self.gate(&fields);
        let actor = self.int(&fields, "actor", PERCENT);
        let channels = self.channels(&fields);
        let rose = self.rose(&fields);
        let decay = self.decay(&fields);
        let level = self.level(&fields);
        let trust = self.trust(&fields);
        let quality = self.quality(&fields);
        let outcome = self.outcome(&fields);
        let vague = self.vague(&fields);
        let looking_back = self.looking_back(&fields);
        let facets = self.names(&fields, "facets", Facet::ALL.map(Facet::id));
        let tallies = self.names(&fields, "tallies", Tally::ALL.map(Tally::id));
        let gauges = self.names(&fields, "gauges", Gauge::ALL.map(Gauge::id));
        let labels = self.labels(&fields);
        let caps = self.caps(&fields, &labels);
        let patterns = self.patterns(&fields, "patterns");
        let quadrants = self.patterns(&fields, "quadrants");
        let settling = self.settling(&fields);
        let lessons = self.lessons(&fields);
        if !all_read {
            return None;
        }
        Some(Model {
            hash,
            name: name?,
            gain: gain?,
            loss: loss?,
            cooling: cooling?,
            gate: gate?,
            actor: actor?,
            channels: channels?,
            rose: rose?,
            decay: decay?,
            level: level?,
            trust: trust?,
            quality: quality?,
            outcome: outcome?,
            vague: vague?,
            looking_back,
            facets: facets?,
            tallies: tallies?,
            gauges: gauges?,
            labels,
            caps: caps?,
            patterns,
            quadrants,
            moves,
            settling: settling?,
            lessons,
        })
    }

    fn part(
        &mut self,
        fields: &Fields<'a, 'a>,
        name: &'static str,
        of: &'static str,
        known: &'static [&'static str],
    ) -> Option<Fields<'a, 'a>> {
        let value = self.decoder.need(fields, name)?;
        self.decoder.fields(value, of, known)
    }

    fn int(&mut self, fields: &Fields<'a, 'a>, name: &'static str, range: RangeInclusive<i32>) -> Option<i32> {
        let value = self.decoder.need(fields, name)?;
        self.decoder.int(value, range)
    }

    /// A number that may be absent, which means zero.
    fn step(&mut self, fields: &Fields<'a, 'a>, name: &'static str, range: RangeInclusive<i32>) -> i32 {
        fields.get(name).and_then(|value| self.decoder.int(value, range)).unwrap_or(0)
    }

    fn bilingual_of(&mut self, fields: &Fields<'a, 'a>, name: &'static str) -> Option<Bilingual> {
        let value = self.decoder.need(fields, name)?;
        self.bilingual(value)
    }

    fn bilingual(&mut self, value: &'a RonValue<'a>) -> Option<Bilingual> {
        let fields = self.decoder.fields(value, "Name", &["nl", "en"])?;
        let mut text = |name: &'static str| {
            let value = self.decoder.need(&fields, name)?;
            self.decoder.text(value).map(str::to_owned)
        };
        let (nl, en) = (text("nl"), text("en"));
        Some(Bilingual { nl: nl?, en: en? })
    }

    fn missing(&mut self, span: Span, name: &str) {
        let at = Span { start: span.start, end: span.start + 1 };
        self.decoder.report(Diagnostic::error(
            "missing-field",
            at,
            bilingual(format!("hier ontbreekt `{name}`"), format!("`{name}` is missing here")),
        ));
    }
}
