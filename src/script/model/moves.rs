//! The catalogue of moves in a model, and which of them settle a promise.

use super::{ModelReader, POINTS};
use crate::engine::MoveId;
use crate::engine::relationship::{Facet, Family, Gauge, Move, Settling, Tally};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::ron::{RonValue, ValueKind};
use crate::script::symbols::unknown;

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

impl<'a> ModelReader<'a> {
    pub(super) fn a_move(&mut self, id: &str, value: &'a RonValue<'a>) -> Option<Move> {
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
                bilingual(
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

    fn family(&mut self, value: &RonValue<'a>) -> Option<Family> {
        if let ValueKind::Word(word) = &value.kind
            && let Some(family) = Family::of(word)
        {
            return Some(family);
        }
        let word = match &value.kind {
            ValueKind::Word(word) => word,
            _ => "",
        };
        self.decoder.report(unknown(("familie", "family"), word, value.span, Family::ALL.map(Family::id)));
        None
    }

    pub(super) fn settling(&mut self, fields: &Fields<'a, 'a>) -> Option<Settling> {
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
}
