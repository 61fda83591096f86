//! The cast: people, what they want, and what lies behind it.

use super::ScenarioReader;
use super::outline::NameOutline;
use crate::engine::relationship::{Acquaintance, Facet};
use crate::engine::{IndexSpan, Interest, InterestId, RIGIDITY, Side, Site, Stakeholder, StakeholderId, TextId, Want};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::format;
use crate::script::mentions::CasePart;
use crate::script::source::Span;

/// A facet that the author leaves out, in points.
const USUAL: i32 = 50;
/// Tension that the author leaves out, in points.
const USUAL_TENSION: i32 = 10;
/// Rigidity that the author leaves out, in per cent.
const USUAL_RIGIDITY: i32 = 20;

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn read_cast(&mut self, outline: &NameOutline<'a, 'a>) {
        for (at, ((id, key, _), fields, interests)) in outline.cast.iter().enumerate() {
            self.source_map.cast.push(key.span);
            if CasePart::Person(StakeholderId::new(at)).reserves(id) {
                self.decoder.report(
                    Diagnostic::error(
                        "reserved-id",
                        key.span,
                        bilingual("`player` is wie de casus speelt", "`player` is whoever plays the case"),
                    )
                    .help(bilingual("geef deze persoon een ander id", "give this person another id")),
                );
            }
            let Some(fields) = fields else { continue };
            let person = self
                .within(&format!("cast.{id}"), |reader| reader.person(id, fields, interests, StakeholderId::new(at)));
            self.builder.cast.extend(person);
        }
    }

    fn person(
        &mut self,
        id: &str,
        fields: &Fields<'a, 'a>,
        interests: &[super::outline::MapEntry<'a, 'a>],
        who: StakeholderId,
    ) -> Option<Stakeholder> {
        let first = self.builder.interests.len();
        for (id, key, value) in interests {
            if CasePart::Interest(InterestId::new(0)).reserves(id) {
                self.decoder.report(
                    Diagnostic::error(
                        "reserved-id",
                        key.span,
                        bilingual("`concern` is de naam van de zorg", "`concern` is the name of the concern"),
                    )
                    .help(bilingual("geef dit belang een andere naam", "give this interest another name")),
                );
            }
            self.source_map.interests.push(key.span);
            let interest = self.within(&format!("interests.{id}"), |reader| reader.interest(id, value, who));
            self.builder.interests.extend(interest);
        }
        if let Some(value) = fields.get("concern")
            && let Some(concern) = self.decoder.part(value, &format::CONCERN)
        {
            let text = self.within("concern", |reader| reader.need_text(&concern, "text"));
            let opens = self.waiting(&concern, "opens", Site::Opens(InterestId::new(self.builder.interests.len())));
            self.source_map.interests.push(value.span);
            self.builder.interests.extend(text.map(|text| Interest { of: who, id: None, text, key: None, opens }));
        }
        let interests = IndexSpan { start: first as u32, len: (self.builder.interests.len() - first) as u32 };
        let mut start = [USUAL; Facet::ALL.len()];
        start[Facet::Tension as usize] = USUAL_TENSION;
        if let Some(value) = fields.get("start")
            && let Some(given) = self.decoder.part(value, &format::FACETS)
        {
            for facet in Facet::ALL {
                if let Some(points) = given.get(facet.id()).and_then(|value| self.decoder.int(value, 0..=100)) {
                    start[facet as usize] = points;
                }
            }
        }
        let name = self.need_text(fields, "name");
        let function = self.need_text(fields, "function");
        let organisation = self.need_text(fields, "organisation");
        let position = self.need_text(fields, "position");
        let side = self.decoder.need(fields, "side").and_then(|value| self.word(value, &Side::ALL, Side::id));
        let acquaintance = fields
            .get("acquaintance")
            .map_or(Some(Acquaintance::Running), |value| self.word(value, &Acquaintance::ALL, Acquaintance::id));
        let wants = fields.get("wants").and_then(|value| self.word(value, &Want::ALL, Want::id));
        let stance = fields.get("stance").map_or(Some((0, 0)), |value| self.stance(value));
        let rigidity = fields.get("rigidity").map_or(Some(USUAL_RIGIDITY), |value| self.decoder.int(value, RIGIDITY));
        let rewards = fields.get("rewards").map(|value| self.moves(value)).unwrap_or_default();
        let escalates_on = fields.get("escalates_on").map(|value| self.moves(value)).unwrap_or_default();
        let stake = self.maybe_text(fields, "stake");
        let alternative = self.maybe_text(fields, "alternative");
        let figure = fields.get("figure").and_then(|value| self.decoder.text(value)).unwrap_or(id).to_owned();
        let talks_to = fields.get("talks_to").map(|value| self.talks_to(value, who)).unwrap_or_default();
        Some(Stakeholder {
            id: self.keep_name(id),
            name: name?,
            function: function?,
            organisation: organisation?,
            side: side?,
            figure,
            acquaintance: acquaintance?,
            start,
            stance: stance?,
            rigidity: rigidity?,
            wants,
            rewards,
            escalates_on,
            stake,
            position: position?,
            interests,
            alternative,
            talks_to,
        })
    }

    fn interest(&mut self, id: &str, value: &'a super::RonValue<'a>, of: StakeholderId) -> Option<Interest> {
        let fields = self.decoder.part(value, &format::INTEREST)?;
        let text: Option<TextId> = self.need_text(&fields, "text");
        let key = self.maybe_text(&fields, "key");
        let opens = self.waiting(&fields, "opens", Site::Opens(InterestId::new(self.builder.interests.len())));
        Some(Interest { of, id: Some(self.keep_name(id)), text: text?, key, opens })
    }

    fn stance(&mut self, value: &super::RonValue<'a>) -> Option<(i32, i32)> {
        let fields = self.decoder.part(value, &format::STANCE)?;
        let axis = |reader: &mut Self, name: &'static str| {
            fields.get(name).map_or(Some(0), |value| reader.decoder.int(value, -100..=100))
        };
        let (together, above) = (axis(self, "together"), axis(self, "above"));
        Some((together?, above?))
    }

    fn talks_to(&mut self, value: &'a super::RonValue<'a>, who: StakeholderId) -> Vec<(StakeholderId, i32)> {
        let mut talks = Vec::new();
        for (_, key, value) in self.decoder.entries(value) {
            let Some(to) = self.who(key) else { continue };
            if to == who {
                let edit = self.decoder.without(Span { start: key.span.start, end: value.span.end });
                let message =
                    bilingual("iemand kan het niet van zichzelf horen", "somebody cannot hear it from themselves");
                self.decoder.report(
                    Diagnostic::error("talks-to-self", key.span, message)
                        .fix_all(bilingual("haal dit weg", "remove this"), vec![edit]),
                );
            } else if let Some(percent) = self.decoder.int(value, 0..=100) {
                talks.push((to, percent));
            }
        }
        talks
    }
}
