//! Reads a relationship model: `assets/model/relationship.ron`, or a trainer's own.

use super::decode::{Decoder, Fields};
use super::diagnostic::{Diagnostic, say};
use super::expression::{Argument, Mistake, Names, Type, compile, mistake};
use super::index::unknown;
use super::limits::FILE_BYTES;
use super::ron::{Kind, Value, parse};
use super::source::{Source, Span};
use crate::engine::relationship::{
    Acquaintance, Bilingual, Caps, Channel, Decay, DecayRate, Facet, Family, Gain, Gate, Gauge, Label, LevelShift,
    Loss, Model, ModelLesson, Move, Noticed, Observation, OutcomeRule, Pattern, Quality, Rose, Settling, Tally, Trust,
    Vague,
};
use crate::engine::{Expression, MoveId};
use std::ops::RangeInclusive;

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
const MOVE: &[&str] = &[
    "name",
    "means",
    "family",
    "competence",
    "benevolence",
    "integrity",
    "satisfaction",
    "commitment",
    "tension",
    "shows",
    "voice",
    "neutrality",
    "respect",
    "motives",
    "gauges",
    "channelled",
    "content",
];
const LESSON: &[&str] = &["text", "well_done", "moves", "often", "strength", "practise"];
/// Per cents beyond this would overflow nothing, but mean nothing either.
const PERCENT: RangeInclusive<i32> = 0..=400;
const POINTS: RangeInclusive<i32> = -100..=100;

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
    let mut found = reader.decoder.found;
    match model {
        Some(model) if found.is_empty() => Ok(model),
        _ => {
            found.sort_by_key(|it| it.at.span);
            Err(found)
        }
    }
}

struct ModelReader<'a> {
    decoder: Decoder<'a>,
    moves: Vec<&'a str>,
}

impl<'a> ModelReader<'a> {
    fn model(&mut self, root: &'a Value<'a>, hash: String) -> Option<Model> {
        let fields = self.decoder.fields(root, "Model", MODEL)?;
        if let Some(value) = self.decoder.need(&fields, "format") {
            self.decoder.number(value, 1..=1);
        }
        let entries = self.decoder.need(&fields, "moves").map(|value| self.decoder.entries(value)).unwrap_or_default();
        self.moves = entries.iter().map(|(id, ..)| *id).collect();
        let moves: Vec<_> = entries.iter().filter_map(|(id, _, value)| self.a_move(id, value)).collect();
        let all_read = moves.len() == entries.len();
        let name = self.bilingual_of(&fields, "name");
        let gain = self.part(&fields, "gain", "Gain", &["window", "floor"]).and_then(|it| {
            Some(Gain { window: self.int(&it, "window", 1..=100)?, floor: self.int(&it, "floor", 0..=100)? })
        });
        let loss = self.part(&fields, "loss", "Loss", LOSS).and_then(|it| self.loss(&it));
        let cooling = self.int(&fields, "cooling", 0..=100);
        let gate = self.part(&fields, "gate", "Gate", &["below", "factor"]).and_then(|it| {
            Some(Gate { below: self.int(&it, "below", POINTS)?, factor: self.int(&it, "factor", 0..=100)? })
        });
        let actor = self.int(&fields, "actor", PERCENT);
        let channels = self.channels(&fields);
        let rose = self.part(&fields, "rose", "Rose", ROSE).and_then(|it| self.rose(&it));
        let decay = self.part(&fields, "decay", "Decay", DECAY).and_then(|it| self.decay(&it));
        let level = self.part(&fields, "level", "Level", &["rigidity", "tension", "losses"]).and_then(|it| {
            Some(LevelShift {
                rigidity: self.int(&it, "rigidity", 0..=40)?,
                tension: self.int(&it, "tension", 0..=50)?,
                losses: self.int(&it, "losses", 0..=50)?,
            })
        });
        let trust = self.part(&fields, "trust", "Trust", TRUST).and_then(|it| self.trust(&it));
        let quality = self.part(&fields, "quality", "Quality", &["trust", "satisfaction", "commitment"]);
        let quality = quality.and_then(|it| self.quality(&it));
        let outcome = self.part(&fields, "outcome", "Outcome", OUTCOME).and_then(|it| self.outcome(&it));
        let vague = self.part(&fields, "vague", "Vague", &["contacts", "integrity", "satisfaction"]).and_then(|it| {
            Some(Vague {
                contacts: self.int(&it, "contacts", 1..=100)?,
                integrity: self.int(&it, "integrity", POINTS)?,
                satisfaction: self.int(&it, "satisfaction", POINTS)?,
            })
        });
        let facets = self.names(&fields, "facets", Facet::ALL.map(Facet::id));
        let tallies = self.names(&fields, "tallies", Tally::ALL.map(Tally::id));
        let gauges = self.names(&fields, "gauges", Gauge::ALL.map(Gauge::id));
        let labels = self.labels(&fields);
        let caps = self.part(&fields, "caps", "Caps", CAPS).and_then(|it| self.caps(&it, &labels));
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

    fn bilingual(&mut self, value: &'a Value<'a>) -> Option<Bilingual> {
        let fields = self.decoder.fields(value, "Name", &["nl", "en"])?;
        let mut text = |name: &'static str| {
            let value = self.decoder.need(&fields, name)?;
            self.decoder.text(value).map(str::to_owned)
        };
        let (nl, en) = (text("nl"), text("en"));
        Some(Bilingual { nl: nl?, en: en? })
    }

    fn loss(&mut self, fields: &Fields<'a, 'a>) -> Option<Loss> {
        let mut factors = [100; 5];
        for (facet, factor) in Facet::ALL.into_iter().zip(&mut factors) {
            *factor = self.int(fields, facet.id(), PERCENT)?;
        }
        Some(Loss { window: self.int(fields, "window", 1..=100)?, floor: self.int(fields, "floor", 0..=100)?, factors })
    }

    fn channels(&mut self, fields: &Fields<'a, 'a>) -> Option<[i32; Channel::ALL.len()]> {
        let value = self.decoder.need(fields, "channels")?;
        let mut channels = [None; Channel::ALL.len()];
        for (id, key, value) in self.decoder.free_entries(value) {
            match Channel::of(id) {
                Some(channel) => channels[channel as usize] = self.decoder.int(value, PERCENT),
                None => {
                    self.decoder.report(unknown(("kanaal", "channel"), id, key.span, Channel::ALL.map(Channel::id)));
                }
            }
        }
        for channel in Channel::ALL {
            if channels[channel as usize].is_none() {
                self.missing(value.span, channel.id());
            }
        }
        channels.into_iter().collect::<Option<Vec<_>>>().and_then(|all| all.try_into().ok())
    }

    fn missing(&mut self, span: Span, name: &str) {
        let at = Span { start: span.start, end: span.start + 1 };
        self.decoder.report(Diagnostic::error(
            "missing-field",
            at,
            say(format!("hier ontbreekt `{name}`"), format!("`{name}` is missing here")),
        ));
    }

    fn rose(&mut self, fields: &Fields<'a, 'a>) -> Option<Rose> {
        Some(Rose {
            along: self.int(fields, "along", 0..=100)?,
            against: self.int(fields, "against", 0..=100)?,
            resting: self.int(fields, "resting", 0..=100)?,
            hot_above: self.int(fields, "hot_above", 0..=100)?,
            hot_along: self.int(fields, "hot_along", PERCENT)?,
            hot_against: self.int(fields, "hot_against", PERCENT)?,
        })
    }

    fn decay(&mut self, fields: &Fields<'a, 'a>) -> Option<Decay> {
        let mut rate = |name: &'static str| {
            let fields = self.part(fields, name, "Rate", &["points", "days"])?;
            Some(DecayRate {
                points: self.int(&fields, "points", 0..=100)?,
                days: self.int(&fields, "days", 1..=3_650)?,
            })
        };
        let (commitment, benevolence) = (rate("commitment")?, rate("benevolence")?);
        let tension_halves_after = self.int(fields, "tension_halves_after", 1..=3_650)?;
        Some(Decay { commitment, benevolence, tension_halves_after })
    }

    fn trust(&mut self, fields: &Fields<'a, 'a>) -> Option<Trust> {
        let average = self.int(fields, "average", 0..=100)?;
        let weakest = self.int(fields, "weakest", 0..=100)?;
        self.sums_to_hundred(fields, &[average, weakest]);
        let mut weights = [[0; 3]; 3];
        for (acquaintance, name) in
            [Acquaintance::New, Acquaintance::Running, Acquaintance::Long].into_iter().zip(["new", "running", "long"])
        {
            let given = self.part(fields, name, "Weights", &["competence", "benevolence", "integrity"])?;
            for (weight, facet) in weights[acquaintance as usize].iter_mut().zip(Facet::ALL) {
                *weight = self.int(&given, facet.id(), 0..=100)?;
            }
            self.sums_to_hundred(&given, &weights[acquaintance as usize]);
        }
        Some(Trust { average, weakest, weights })
    }

    fn quality(&mut self, fields: &Fields<'a, 'a>) -> Option<Quality> {
        let quality = Quality {
            trust: self.int(fields, "trust", 0..=100)?,
            satisfaction: self.int(fields, "satisfaction", 0..=100)?,
            commitment: self.int(fields, "commitment", 0..=100)?,
        };
        self.sums_to_hundred(fields, &[quality.trust, quality.satisfaction, quality.commitment]);
        Some(quality)
    }

    fn sums_to_hundred(&mut self, fields: &Fields<'a, 'a>, shares: &[i32]) {
        let sum: i32 = shares.iter().sum();
        if sum != 100 {
            self.decoder.report(Diagnostic::error(
                "shares-do-not-add-up",
                fields.span(),
                say(
                    format!("samen zijn deze delen {sum} %, geen 100 %"),
                    format!("together these shares are {sum} %, not 100 %"),
                ),
            ));
        }
    }

    fn outcome(&mut self, fields: &Fields<'a, 'a>) -> Option<OutcomeRule> {
        Some(OutcomeRule {
            mean: self.int(fields, "mean", 0..=100)?,
            weakest: self.int(fields, "weakest", 0..=100)?,
            per_negative: self.int(fields, "per_negative", 0..=100)?,
            buffer: self.int(fields, "buffer", 0..=100)?,
            full_trust: self.int(fields, "full_trust", 1..=100)?,
            least_trust: self.int(fields, "least_trust", 0..=100)?,
            fair_from: self.int(fields, "fair_from", 0..=100)?,
            fair_integrity: self.int(fields, "fair_integrity", POINTS)?,
            unfair_below: self.int(fields, "unfair_below", 0..=100)?,
            unfair_integrity: self.int(fields, "unfair_integrity", POINTS)?,
        })
    }

    fn names<const N: usize>(
        &mut self,
        fields: &Fields<'a, 'a>,
        name: &'static str,
        ids: [&'static str; N],
    ) -> Option<[Bilingual; N]> {
        let value = self.decoder.need(fields, name)?;
        let entries = self.decoder.entries(value);
        for (id, key, _) in &entries {
            if !ids.contains(id) {
                self.decoder.report(unknown(("naam", "name"), id, key.span, ids));
            }
        }
        let mut names = Vec::new();
        for id in ids {
            match entries.iter().find(|(it, ..)| *it == id) {
                Some((_, _, value)) => names.extend(self.bilingual(value)),
                None => self.missing(value.span, id),
            }
        }
        names.try_into().ok()
    }

    fn labels(&mut self, fields: &Fields<'a, 'a>) -> Vec<Label> {
        let Some(value) = self.decoder.need(fields, "labels") else { return Vec::new() };
        let mut labels: Vec<Label> = Vec::new();
        for item in self.decoder.list(value) {
            let Some(fields) = self.decoder.fields(item, "Label", &["id", "from", "name"]) else { continue };
            let id = self.decoder.need(&fields, "id").and_then(|value| self.decoder.text(value));
            let (from, name) = (self.int(&fields, "from", 0..=100), self.bilingual_of(&fields, "name"));
            if let (Some(id), Some(from), Some(name)) = (id, from, name) {
                labels.push(Label { id: id.to_owned(), from, name });
            }
        }
        if labels.first().is_none_or(|first| first.from != 0) || !labels.is_sorted_by_key(|label| label.from) {
            self.decoder.report(Diagnostic::error(
                "labels-out-of-order",
                value.span,
                say(
                    "labels lopen van laag naar hoog, en het eerste begint bij 0",
                    "labels run from low to high, and the first begins at 0",
                ),
            ));
        }
        labels
    }

    fn caps(&mut self, fields: &Fields<'a, 'a>, labels: &[Label]) -> Option<Caps> {
        let mut cap = |name: &'static str| {
            let value = self.decoder.need(fields, name)?;
            let id = self.decoder.text(value)?;
            let at = labels.iter().position(|label| label.id == id);
            if at.is_none() {
                let known = labels.iter().map(|label| label.id.as_str());
                self.decoder.report(unknown(("label", "label"), id, value.span, known));
            }
            at
        };
        let (weakest_cap, integrity_cap) = (cap("weakest_cap")?, cap("integrity_cap")?);
        Some(Caps {
            weakest_trust_below: self.int(fields, "weakest_trust_below", 0..=100)?,
            weakest_cap,
            integrity_below: self.int(fields, "integrity_below", 0..=100)?,
            integrity_cap,
        })
    }

    fn patterns(&mut self, fields: &Fields<'a, 'a>, name: &'static str) -> Vec<Pattern> {
        let Some(value) = self.decoder.need(fields, name) else { return Vec::new() };
        let mut patterns = Vec::new();
        for item in self.decoder.list(value) {
            let Some(fields) = self.decoder.fields(item, "Pattern", &["id", "name", "means", "when"]) else { continue };
            let id = self.decoder.need(&fields, "id").and_then(|value| self.decoder.text(value));
            let (name, means) = (self.bilingual_of(&fields, "name"), self.bilingual_of(&fields, "means"));
            let when = self.decoder.need(&fields, "when").and_then(|value| self.condition(value));
            if let (Some(id), Some(name), Some(means), Some(when)) = (id, name, means, when) {
                patterns.push(Pattern { id: id.to_owned(), name, means, when });
            }
        }
        patterns
    }

    fn a_move(&mut self, id: &str, value: &'a Value<'a>) -> Option<Move> {
        let fields = self.decoder.fields(value, "Move", MOVE)?;
        let (name, means) = (self.bilingual_of(&fields, "name"), self.bilingual_of(&fields, "means"));
        let family = self.decoder.need(&fields, "family").and_then(|value| self.family(value));
        let facets = Facet::ALL.map(|facet| self.step(&fields, facet.id(), POINTS));
        let tallies = Tally::ALL.map(|tally| self.step(&fields, tally.id(), -1..=1));
        let shows = fields.get("shows").and_then(|value| self.decoder.pair(value, POINTS));
        let known = &[
            "role_clarity",
            "public_interest",
            "board_trust",
            "internal_network",
            "reputation",
            "record_quality",
            "hours",
        ];
        let given = fields.get("gauges").and_then(|value| self.decoder.fields(value, "Gauges", known));
        let gauges = match &given {
            Some(given) => Gauge::ALL.map(|gauge| self.step(given, gauge.id(), POINTS)),
            None => [0; Gauge::ALL.len()],
        };
        let mut truth =
            |name: &'static str| fields.get(name).and_then(|value| self.decoder.truth(value)).unwrap_or(false);
        let (channelled, content) = (truth("channelled"), truth("content"));
        if channelled && content {
            self.decoder.report(Diagnostic::error(
                "channelled-content",
                value.span,
                say(
                    "een zet is gebonden aan het kanaal of is inhoud, niet allebei",
                    "a move is bound to the channel or is content, not both",
                ),
            ));
        }
        Some(Move {
            id: id.to_owned(),
            name: name?,
            means: means?,
            family: family?,
            facets,
            shows,
            tallies,
            gauges,
            channelled,
            content,
        })
    }

    fn family(&mut self, value: &Value<'a>) -> Option<Family> {
        if let Kind::Word(word) = &value.kind
            && let Some(family) = Family::of(word)
        {
            return Some(family);
        }
        let word = match &value.kind {
            Kind::Word(word) => word,
            _ => "",
        };
        self.decoder.report(unknown(("familie", "family"), word, value.span, Family::ALL.map(Family::id)));
        None
    }

    fn settling(&mut self, fields: &Fields<'a, 'a>) -> Option<Settling> {
        let span = fields.get("moves").map_or(fields.span(), |value| value.span);
        let mut find = |id: &str| {
            let at = self.moves.iter().position(|it| *it == id);
            if at.is_none() {
                self.missing(span, id);
            }
            at.map(MoveId::new)
        };
        let (kept, warned) = (find("keep_promise"), find("warn_in_time"));
        let (broken_process, broken_outcome) = (find("break_process"), find("break_outcome"));
        Some(Settling {
            kept: kept?,
            warned: warned?,
            broken_process: broken_process?,
            broken_outcome: broken_outcome?,
        })
    }

    fn lessons(&mut self, fields: &Fields<'a, 'a>) -> Vec<ModelLesson> {
        let Some(value) = self.decoder.need(fields, "lessons") else { return Vec::new() };
        let mut lessons = Vec::new();
        for (id, _, value) in self.decoder.free_entries(value) {
            let Some(fields) = self.decoder.fields(value, "Lesson", LESSON) else { continue };
            let (text, well_done) = (self.bilingual_of(&fields, "text"), self.bilingual_of(&fields, "well_done"));
            let moves = self.decoder.need(&fields, "moves").map(|value| self.lesson_moves(value)).unwrap_or_default();
            let often = self.int(&fields, "often", 1..=3);
            let strength = fields.get("strength").and_then(|value| self.condition(value));
            let practise = fields.get("practise").and_then(|value| self.condition(value));
            if let (Some(text), Some(well_done), Some(often)) = (text, well_done, often) {
                lessons.push(ModelLesson { id: id.to_owned(), text, well_done, moves, often, strength, practise });
            }
        }
        lessons
    }

    fn lesson_moves(&mut self, value: &'a Value<'a>) -> Vec<MoveId> {
        let mut moves = Vec::new();
        for item in self.decoder.list(value) {
            let Some(id) = self.decoder.text(item) else { continue };
            match self.moves.iter().position(|it| *it == id) {
                Some(at) => moves.push(MoveId::new(at)),
                None => {
                    self.decoder.report(unknown(("gesprekszet", "move"), id, item.span, self.moves.iter().copied()))
                }
            }
        }
        moves
    }

    fn condition(&mut self, value: &Value<'a>) -> Option<Expression<Observation>> {
        let text = self.decoder.text(value)?;
        match compile(text, &mut ModelScope { moves: &self.moves }) {
            Ok(expression) => Some(expression),
            Err(mistakes) => {
                for Mistake { range, mut diagnostic } in mistakes {
                    diagnostic.at.span = value.within(range, self.decoder.source);
                    self.decoder.report(diagnostic);
                }
                None
            }
        }
    }
}

const LOSS: &[&str] = &["window", "floor", "competence", "benevolence", "integrity", "satisfaction", "commitment"];
const ROSE: &[&str] = &["along", "against", "resting", "hot_above", "hot_along", "hot_against"];
const DECAY: &[&str] = &["commitment", "benevolence", "tension_halves_after"];
const TRUST: &[&str] = &["average", "weakest", "new", "running", "long"];
const OUTCOME: &[&str] = &[
    "mean",
    "weakest",
    "per_negative",
    "buffer",
    "full_trust",
    "least_trust",
    "fair_from",
    "fair_integrity",
    "unfair_below",
    "unfair_integrity",
];
const CAPS: &[&str] = &["weakest_trust_below", "weakest_cap", "integrity_below", "integrity_cap"];

/// What the names in a model's conditions stand for.
struct ModelScope<'m> {
    moves: &'m [&'m str],
}

impl Names for ModelScope<'_> {
    type Fact = Observation;

    fn name(&mut self, name: &str) -> Option<(Observation, Type)> {
        let observation = match name {
            "trust" => Observation::Trust,
            "quality" => Observation::Quality,
            _ => Facet::of(name)
                .map(Observation::Facet)
                .or_else(|| Gauge::of(name).map(Observation::Gauge))
                .or_else(|| Noticed::of(name).map(Observation::Noticed))?,
        };
        Some((observation, Type::Number))
    }

    fn word(&mut self, _: usize, _: &str) -> Option<i32> {
        None
    }

    fn words(&mut self, _: usize) -> Vec<String> {
        Vec::new()
    }

    fn known(&mut self) -> Vec<String> {
        let facets = Facet::ALL.map(Facet::id).into_iter().chain(Gauge::ALL.map(Gauge::id));
        facets.chain(Noticed::ALL.map(Noticed::id)).chain(["trust", "quality"]).map(str::to_owned).collect()
    }

    fn call(
        &mut self,
        function: &str,
        arguments: &[Argument<'_>],
        range: std::ops::Range<usize>,
    ) -> Result<(Observation, Type), Mistake> {
        let ("used", [argument]) = (function, arguments) else {
            return Err(mistake(
                "wrong-arguments",
                range,
                ("in een model kan alleen `used(zet)` gevraagd worden", "a model can only ask `used(move)`"),
                ("schrijf `used(acknowledge)`", "write `used(acknowledge)`"),
            ));
        };
        match self.moves.iter().position(|it| *it == argument.name) {
            Some(at) => Ok((Observation::Used(MoveId::new(at)), Type::Number)),
            None => Err(Mistake {
                range: argument.range.clone(),
                diagnostic: unknown(
                    ("gesprekszet", "move"),
                    argument.name,
                    Span::default(),
                    self.moves.iter().copied(),
                ),
            }),
        }
    }
}
