//! What the debrief weighs and notices, as a model sets it.

use super::{ModelReader, POINTS};
use crate::engine::MoveId;
use crate::engine::relationship::LookingBack;
use crate::script::decode::Fields;
use crate::script::symbols::unknown;

const LOOKING_BACK: &[&str] = &["from_above", "against", "gauge_weight", "solutions"];
/// The numbers of a model that was written before it could set them.
const FROM_ABOVE: i32 = 30;
const AGAINST: i32 = -20;
const GAUGE_WEIGHT: i32 = 60;
const SOLUTIONS: [&str; 5] = ["options", "give_away", "promise_outcome", "think_along", "demand"];

impl<'a> ModelReader<'a> {
    pub(super) fn looking_back(&mut self, fields: &Fields<'a, 'a>) -> LookingBack {
        let fields = fields.get("looking_back").and_then(|it| self.decoder.fields(it, "LookingBack", LOOKING_BACK));
        let get = |name| fields.as_ref().and_then(|fields| fields.get(name));
        let (from_above, against, weight, solutions) =
            (get("from_above"), get("against"), get("gauge_weight"), get("solutions"));
        LookingBack {
            from_above: from_above.and_then(|it| self.decoder.int(it, POINTS)).unwrap_or(FROM_ABOVE),
            against: against.and_then(|it| self.decoder.int(it, POINTS)).unwrap_or(AGAINST),
            gauge_weight: weight.and_then(|it| self.decoder.int(it, 0..=10_000)).unwrap_or(GAUGE_WEIGHT),
            solutions: match solutions {
                None => SOLUTIONS.iter().filter_map(|id| self.known_move(id)).collect(),
                Some(value) => {
                    let mut moves = Vec::new();
                    for item in self.decoder.parts(value) {
                        let Some(id) = self.decoder.text(item) else { continue };
                        match self.known_move(id) {
                            Some(known) => moves.push(known),
                            None => {
                                let diagnostic =
                                    unknown(("gesprekszet", "move"), id, item.span, self.moves.iter().copied());
                                self.decoder.report(diagnostic);
                            }
                        }
                    }
                    moves
                }
            },
        }
    }

    fn known_move(&self, id: &str) -> Option<MoveId> {
        self.moves.iter().position(|it| *it == id).map(MoveId::new)
    }
}
