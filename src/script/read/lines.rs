//! Lines: who says what, in what mood, with what thought behind it.

use super::ScenarioReader;
use crate::engine::{Line, LineId, Mood, PackedSpan, RecallingPart, Site, Speaker};
use crate::script::decode::Fields;
use crate::script::format;
use crate::script::ron::RonValue;

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn lines(&mut self, fields: &Fields<'a, 'a>, name: &'static str) -> PackedSpan {
        let start = self.builder.lines.len();
        if let Some(value) = fields.get(name) {
            for (at, item) in self.decoder.parts(value).iter().enumerate() {
                let line = self.within(&format!("{name}.{}", at + 1), |reader| reader.line(item));
                self.builder.lines.extend(line);
            }
        }
        PackedSpan::between(start, self.builder.lines.len())
    }

    fn line(&mut self, value: &'a RonValue<'a>) -> Option<Line> {
        let fields = self.decoder.part(value, &format::LINE)?;
        let text = self.spoken_text(&fields);
        let thinks = self.maybe_text(&fields, "thinks");
        let cue = self.maybe_text(&fields, "cue");
        let mood = fields.get("mood").and_then(|value| self.word(value, &Mood::ALL, Mood::id));
        let when = self.waiting(&fields, "when", Site::Line(LineId::new(self.builder.lines.len())));
        self.recalled(&fields, RecallingPart::Line(LineId::new(self.builder.lines.len())));
        let who = match fields.get("who") {
            None => Speaker::Narration,
            Some(who) => self.speaker(who)?,
        };
        Some(Line { who, text: text?, mood, thinks, cue, when })
    }
}
