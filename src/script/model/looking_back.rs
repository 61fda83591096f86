//! What the debrief weighs and notices, as a model sets it.

use super::{ModelReader, POINTS};
use crate::engine::MoveId;
use crate::engine::relationship::{LookingBack, MomentWeights};
use crate::script::decode::Fields;
use std::ops::RangeInclusive;

const LOOKING_BACK: &[&str] = &[
    "from_above",
    "against",
    "gauge_weight",
    "weights",
    "lost",
    "lost_gauge",
    "solutions",
    "breaches",
    "repairs",
    "closed_questions",
    "passes_over",
];
const WEIGHTS: &[&str] = &[
    "ending_closed",
    "disaster",
    "opened",
    "closed",
    "promise_closed",
    "clean_closed",
    "broken",
    "warned",
    "breach",
    "cause",
    "regret",
];
const WEIGHT: RangeInclusive<i32> = 0..=10_000;
/// The numbers of a model that was written before it could set them.
const FROM_ABOVE: i32 = 30;
const AGAINST: i32 = -20;
const GAUGE_WEIGHT: i32 = 60;
const LOST: i32 = 5;
const LOST_GAUGE: i32 = 15;
const MOMENT_WEIGHTS: MomentWeights = MomentWeights {
    ending_closed: 800,
    disaster: 2_000,
    opened: 500,
    closed: 500,
    promise_closed: 300,
    clean_closed: 600,
    broken: 1_500,
    warned: 500,
    breach: 800,
    cause: 1_500,
    regret: 100,
};
const SOLUTIONS: &[&str] = &["options", "give_away", "promise_outcome", "think_along", "demand"];
const BREACHES: &[&str] = &["promise_outcome", "leak", "look_away", "give_away", "take_gift"];
const REPAIRS: &[&str] = &["admit_mistake", "warn_in_time"];
const CLOSED_QUESTIONS: &[&str] = &["closed_question"];
const PASSES_OVER: &[&str] = &["skip_emotion", "trivialise"];

impl<'a> ModelReader<'a> {
    pub(super) fn looking_back(&mut self, fields: &Fields<'a, 'a>) -> LookingBack {
        let fields = fields.get("looking_back").and_then(|it| self.decoder.fields(it, "LookingBack", LOOKING_BACK));
        let fields = fields.as_ref();
        LookingBack {
            from_above: self.number_of(fields, "from_above", POINTS, FROM_ABOVE),
            against: self.number_of(fields, "against", POINTS, AGAINST),
            gauge_weight: self.number_of(fields, "gauge_weight", WEIGHT, GAUGE_WEIGHT),
            weights: self.weights(fields),
            lost: self.number_of(fields, "lost", 0..=100, LOST),
            lost_gauge: self.number_of(fields, "lost_gauge", 0..=1_000, LOST_GAUGE),
            solutions: self.moves_of(fields, "solutions", SOLUTIONS),
            breaches: self.moves_of(fields, "breaches", BREACHES),
            repairs: self.moves_of(fields, "repairs", REPAIRS),
            closed_questions: self.moves_of(fields, "closed_questions", CLOSED_QUESTIONS),
            passes_over: self.moves_of(fields, "passes_over", PASSES_OVER),
        }
    }

    fn weights(&mut self, fields: Option<&Fields<'a, 'a>>) -> MomentWeights {
        let given = fields.and_then(|fields| fields.get("weights"));
        let given = given.and_then(|value| self.decoder.fields(value, "Weights", WEIGHTS));
        let given = given.as_ref();
        let own = MOMENT_WEIGHTS;
        MomentWeights {
            ending_closed: self.number_of(given, "ending_closed", WEIGHT, own.ending_closed),
            disaster: self.number_of(given, "disaster", WEIGHT, own.disaster),
            opened: self.number_of(given, "opened", WEIGHT, own.opened),
            closed: self.number_of(given, "closed", WEIGHT, own.closed),
            promise_closed: self.number_of(given, "promise_closed", WEIGHT, own.promise_closed),
            clean_closed: self.number_of(given, "clean_closed", WEIGHT, own.clean_closed),
            broken: self.number_of(given, "broken", WEIGHT, own.broken),
            warned: self.number_of(given, "warned", WEIGHT, own.warned),
            breach: self.number_of(given, "breach", WEIGHT, own.breach),
            cause: self.number_of(given, "cause", WEIGHT, own.cause),
            regret: self.number_of(given, "regret", WEIGHT, own.regret),
        }
    }

    /// A number that a model may leave out.
    fn number_of(
        &mut self,
        fields: Option<&Fields<'a, 'a>>,
        name: &'static str,
        range: RangeInclusive<i32>,
        without: i32,
    ) -> i32 {
        let value = fields.and_then(|fields| fields.get(name));
        value.and_then(|value| self.decoder.int(value, range)).unwrap_or(without)
    }

    /// Moves that a model may leave out; of these, those that it has.
    fn moves_of(&mut self, fields: Option<&Fields<'a, 'a>>, name: &'static str, without: &[&str]) -> Vec<MoveId> {
        match fields.and_then(|fields| fields.get(name)) {
            Some(value) => self.move_list(value),
            None => without.iter().filter_map(|id| self.known_move(id)).collect(),
        }
    }

    fn known_move(&self, id: &str) -> Option<MoveId> {
        self.moves.iter().position(|it| *it == id).map(MoveId::new)
    }
}
