//! Patterns, quadrants and learning points of a model, with their conditions.

use super::ModelReader;
use super::resolve::ModelResolver;
use crate::engine::relationship::{ModelLesson, Observation, Pattern};
use crate::engine::{Expression, MoveId};
use crate::script::decode::Fields;
use crate::script::expression::compile;
use crate::script::limits::OTHERS;
use crate::script::ron::RonValue;
use crate::script::symbols::unknown;

const LESSON: &[&str] = &["text", "well_done", "moves", "often", "opens", "strength", "practise"];

impl<'a> ModelReader<'a> {
    pub(super) fn patterns(&mut self, fields: &Fields<'a, 'a>, name: &'static str) -> Vec<Pattern> {
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

    pub(super) fn lessons(&mut self, fields: &Fields<'a, 'a>) -> Vec<ModelLesson> {
        let Some(value) = self.decoder.need(fields, "lessons") else { return Vec::new() };
        let mut lessons = Vec::new();
        let entries = self.decoder.free_entries(value);
        if entries.len() > OTHERS {
            self.decoder.too_many(value.span, entries.len(), OTHERS, ("leerpunten", "lessons"));
            return lessons;
        }
        for (id, _, value) in entries {
            let Some(fields) = self.decoder.fields(value, "Lesson", LESSON) else { continue };
            let (text, well_done) = (self.bilingual_of(&fields, "text"), self.bilingual_of(&fields, "well_done"));
            let moves = self.decoder.need(&fields, "moves").map(|value| self.move_list(value)).unwrap_or_default();
            let often = self.int(&fields, "often", 1..=3);
            let opens = fields.get("opens").map(|value| self.move_list(value)).unwrap_or_default();
            let strength = fields.get("strength").and_then(|value| self.condition(value));
            let practise = fields.get("practise").and_then(|value| self.condition(value));
            if let (Some(text), Some(well_done), Some(often)) = (text, well_done, often) {
                let id = id.to_owned();
                lessons.push(ModelLesson { id, text, well_done, moves, often, opens, strength, practise });
            }
        }
        lessons
    }

    /// The moves that a list names.
    pub(super) fn move_list(&mut self, value: &'a RonValue<'a>) -> Vec<MoveId> {
        let mut moves = Vec::new();
        for item in self.decoder.parts(value) {
            let Some(id) = self.decoder.text(item) else { continue };
            match self.moves.iter().position(|it| *it == id) {
                Some(at) => moves.push(MoveId::new(at)),
                None => {
                    self.decoder.report(unknown(("gesprekszet", "move"), id, item.span, self.moves.iter().copied()));
                }
            }
        }
        moves
    }

    fn condition(&mut self, value: &RonValue<'a>) -> Option<Expression<Observation>> {
        let text = self.decoder.text(value)?;
        let compiled = compile(text, &mut ModelResolver { moves: &self.moves });
        self.decoder.compiled(value, compiled)
    }
}
