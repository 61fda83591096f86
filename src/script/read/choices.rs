//! Choices: what the player can say or do, and what comes of it.

use super::ScenarioReader;
use super::outline::ChoiceOutline;
use crate::engine::{
    BeatId, Choice, ChoiceId, ChoiceKind, ChoiceNotes, Counted, NameId, PackedSpan, Rating, RecallingPart, Site,
};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::ron::RonValue;

impl<'a> ScenarioReader<'_, 'a> {
    /// Reads a choice. `together` says whether several are picked at once, and if so whether they cost.
    pub(super) fn choice(
        &mut self,
        outline: &ChoiceOutline<'a, 'a>,
        beat: BeatId,
        together: Option<bool>,
        addressed: bool,
    ) {
        let id = ChoiceId::new(self.builder.choices.len());
        self.source_map.choices.push(outline.span);
        self.source_map.choice_fields.push(outline.fields.and_then(|fields| fields.first_at()));
        let name = self.keep_name(outline.id);
        let mut choice = blank_choice(name, beat, ChoiceKind::Say);
        let mut notes = ChoiceNotes::default();
        if let Some(fields) = outline.fields {
            choice.text = self.spoken_text(&fields);
            notes.short = self.maybe_text(&fields, "short");
            choice.does = fields.get("does").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            choice.to = fields.get("to").and_then(|value| self.who(value));
            choice.when = self.waiting(&fields, "when", Site::Choice(id));
            self.recalled(&fields, RecallingPart::Choice(id));
            notes.unless_shown = self.maybe_text(&fields, "unless_shown");
            choice.explained = notes.unless_shown.is_some();
            choice.once = fields.get("once").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            let first_move = self.builder.moves.len();
            if let Some(value) = fields.get("moves") {
                let moves = self.moves(value);
                if !moves.is_empty() && fields.get("to").is_none() && !addressed && !self.told_nobody {
                    self.told_nobody = true;
                    self.nobody_addressed(value);
                }
                self.builder.moves.extend(moves);
            }
            choice.moves = PackedSpan::between(first_move, self.builder.moves.len());
            choice.effects = fields.get("effects").map(|value| self.effects(value)).unwrap_or_default();
            choice.reply = self.lines(&fields, "reply");
            notes.why = self.maybe_text(&fields, "why");
            choice.rating = fields.get("rating").and_then(|value| self.word(value, &Rating::ALL, Rating::id));
            notes.norm =
                fields.get("norm").and_then(|value| self.look_up(value, ("norm", "norm"), |symbols| &symbols.norms));
            choice.then = fields.get("then").and_then(|value| self.then(value));
            notes.cost = self.choice_cost(&fields, together == Some(true));
            self.check_then(outline, &fields, together.is_some());
            if let (Some(value), None) = (fields.get("unless_shown"), fields.get("when")) {
                self.decoder.report(
                    Diagnostic::error(
                        "unless-shown-without-when",
                        value.span,
                        bilingual(
                            "`unless_shown` doet niets zonder `when`",
                            "`unless_shown` does nothing without `when`",
                        ),
                    )
                    .help(bilingual(
                        "voeg `when: \"…\"` toe, of haal `unless_shown` weg",
                        "add `when: \"…\"`, or remove `unless_shown`",
                    )),
                );
            }
        }
        if choice.once {
            // The choice learns of its watch when all are handed out, in `finish`.
            self.watch(Counted::Picked(id));
        }
        self.builder.push_choice(choice, notes);
    }

    fn check_then(&mut self, outline: &ChoiceOutline<'a, 'a>, fields: &Fields<'a, 'a>, select: bool) {
        match (fields.get("then"), select) {
            // A misspelt field has been reported with what was meant.
            (None, false) if fields.means("then") => {}
            (None, false) => self.decoder.report(
                Diagnostic::error(
                    "missing-then",
                    outline.span,
                    bilingual(
                        format!("de keuze `{}` zegt niet hoe het verder gaat", outline.id),
                        format!("the choice `{}` does not say how it goes on", outline.id),
                    ),
                )
                .help(bilingual(
                    "voeg toe: `then: Beat(\"…\")`, `Scene(\"…\")`, `Topics` of `End(\"…\")`",
                    "add: `then: Beat(\"…\")`, `Scene(\"…\")`, `Topics` or `End(\"…\")`",
                )),
            ),
            (Some(value), true) => self.decoder.report(
                Diagnostic::error(
                    "then-in-select",
                    value.span,
                    bilingual(
                        "in een moment met `select` heeft een keuze geen eigen `then`",
                        "in a beat with `select` a choice has no `then` of its own",
                    ),
                )
                .help(bilingual("zet `then` bij het moment", "put `then` with the beat")),
            ),
            (None, true) | (Some(_), false) => {}
        }
    }

    fn nobody_addressed(&mut self, value: &RonValue<'a>) {
        self.decoder.report(
            Diagnostic::error(
                "nobody-addressed",
                value.span,
                bilingual(
                    "deze scène heeft niemand, dus deze zetten raken niemand",
                    "this scene has nobody, so these moves touch nobody",
                ),
            )
            .help(bilingual(
                "zeg met `with: [\"…\"]` wie er in de scène is, of met `to: \"…\"` op wie deze keuze slaat",
                "say with `with: [\"…\"]` who is in the scene, or with `to: \"…\"` whom this choice concerns",
            )),
        );
    }
}

pub(super) fn blank_choice(id: NameId, beat: BeatId, kind: ChoiceKind) -> Choice {
    Choice {
        id,
        beat,
        kind,
        text: None,
        does: false,
        to: None,
        when: None,
        explained: false,
        once: false,
        moves: PackedSpan::default(),
        effects: PackedSpan::default(),
        reply: PackedSpan::default(),
        rating: None,
        then: None,
        picked: None,
    }
}
