//! Beats: what happens at them, how many choices may be picked, and how long there is for it.

use super::ScenarioReader;
use super::outline::{BeatOutline, TOPICS};
use super::planning::form_of;
use crate::engine::{Beat, BeatId, Home, IndexSpan, PackedSpan, Phase, Timer, TimerId};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::edit::TextEdit;
use crate::script::ron::RonValue;
use crate::script::symbols::{NoBeat, unknown};

impl<'a> ScenarioReader<'_, 'a> {
    pub(super) fn beat(&mut self, outline: &BeatOutline<'a, 'a>, home: Home, addressed: bool) {
        let id = BeatId::new(self.builder.beats.len());
        self.source_map.beats.push(outline.span);
        let name = self.keep_name(outline.id);
        let mut beat = Beat {
            id: name,
            home,
            title: None,
            hint: None,
            phase: None,
            lines: PackedSpan::default(),
            choices: IndexSpan::default(),
            on_enter: PackedSpan::default(),
            then: None,
            select: None,
            planning: None,
            timer: None,
            shuffle: true,
            switch: false,
            always_open: false,
            seen: None,
        };
        if let Some(fields) = outline.fields {
            beat.title = self.maybe_text(&fields, "title");
            beat.hint = self.maybe_text(&fields, "hint");
            beat.phase = fields.get("phase").and_then(|value| self.word(value, &Phase::ALL, Phase::id));
            beat.lines = self.lines(&fields, "lines");
            beat.on_enter = fields.get("on_enter").map(|value| self.effects(value)).unwrap_or_default();
            beat.then = fields.get("then").and_then(|value| self.then(value));
            if let Some((select, planning)) = fields.get("select").and_then(|value| self.selected(value, outline)) {
                (beat.select, beat.planning) = (Some(select), planning);
            }
            beat.shuffle = fields.get("shuffle").and_then(|value| self.decoder.truth(value)).unwrap_or(true);
            beat.switch = fields.get("switch").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            if beat.switch && beat.planning.is_some() {
                beat.switch = false;
                self.switch_in_plan(&fields);
            }
            beat.timer = self.timer(&fields, id);
            if let (Some(_), Some(value)) = (fields.get("select"), fields.get("on_timeout")) {
                let fields = ["seconds", "on_timeout"].into_iter().filter_map(|name| fields.whole(name));
                let edits = fields.map(|field| self.decoder.without(field)).collect();
                self.timer_in_select(value, edits);
            }
            if let (true, Home::Scene(_), Some(value)) = (beat.switch, home, fields.get("switch"))
                && !self.symbols.beats.contains_key(&(home.into(), TOPICS))
            {
                self.decoder.report(
                    Diagnostic::error(
                        "no-topics",
                        value.span,
                        bilingual(
                            "deze scène heeft geen onderwerpen om naar over te stappen",
                            "this scene has no topics to change to",
                        ),
                    )
                    .help(bilingual(
                        "voeg `topics: { … }` toe aan de scène, of haal `switch` weg",
                        "add `topics: { … }` to the scene, or remove `switch`",
                    )),
                );
            }
            let then = fields.get("then").is_some() || fields.means("then") || fields.means("choices");
            if !then && (outline.choices.is_empty() || fields.get("select").is_some()) {
                self.missing_then(outline, fields.get("select").is_some());
            }
        }
        beat.choices = IndexSpan { start: self.builder.choices.len() as u32, len: outline.choices.len() as u32 };
        // A `select` with a mistake of its own still asks nothing of its choices.
        let select = outline.fields.and_then(|fields| fields.get("select"));
        let budgeted = select.is_some_and(|value| form_of(value) == Some("Budget"));
        self.builder.beats.push(beat);
        for choice in &outline.choices {
            if self.decoder.is_full() {
                break;
            }
            let together = select.is_some().then_some(budgeted);
            self.within(choice.id, |reader| reader.choice(choice, id, together, addressed));
        }
        if let (Some(value), true) = (select, budgeted) {
            self.check_budget(value);
        }
    }

    /// A beat of the scene or fragment that is being read.
    pub(super) fn beat_here(&mut self, value: &RonValue<'a>) -> Option<BeatId> {
        let name = self.decoder.text(value)?;
        let here = self.here?;
        match self.symbols.beats.get(&(here.into(), name)) {
            Some(beat) if name != TOPICS => {
                let beat = *beat;
                self.mention(value, beat.into());
                return Some(beat);
            }
            _ => {}
        }
        if self.decoder.is_full() {
            return None;
        }
        let diagnostic = match self.symbols.beat(None, name, self.here) {
            Err(NoBeat::Elsewhere(_)) if matches!(here, Home::Fragment(_)) => Diagnostic::error(
                "unknown-id",
                value.span,
                bilingual(
                    format!("dit fragment heeft geen moment `{name}`"),
                    format!("this fragment has no beat `{name}`"),
                ),
            )
            .help(bilingual(
                "vanuit een fragment leidt alleen `Return` terug: `Call` zegt naar welk moment",
                "from a fragment only `Return` leads back: `Call` says to which beat",
            )),
            Err(why) => why.report(None, name, value.span, &[]),
            Ok(_) => unknown(("moment", "beat"), name, value.span, self.symbols.beats_of(here)).help(bilingual(
                "naar de onderwerpenlijst ga je met `Topics`",
                "to the topic list you go with `Topics`",
            )),
        };
        self.decoder.report(diagnostic);
        None
    }

    fn missing_then(&mut self, outline: &BeatOutline<'a, 'a>, select: bool) {
        let (nl, en) = if select {
            (
                "dit moment met `select` zegt niet hoe het verder gaat",
                "this beat with `select` does not say how it goes on",
            )
        } else {
            (
                "dit moment heeft geen keuzes en zegt niet hoe het verder gaat",
                "this beat has no choices and does not say how it goes on",
            )
        };
        self.decoder.report(Diagnostic::error("dead-end", outline.span, bilingual(nl, en)).help(bilingual(
            "voeg toe: `then: Beat(\"…\")`, `Scene(\"…\")` of `End(\"…\")`",
            "add: `then: Beat(\"…\")`, `Scene(\"…\")` or `End(\"…\")`",
        )));
    }

    pub(super) fn pair_selected(&mut self, value: &RonValue<'a>, outline: &BeatOutline<'a, 'a>) -> Option<(u8, u8)> {
        let (least, most) = self.decoder.pair(value, 0..=200)?;
        let count = outline.choices.len() as i32;
        if least > most || most > count || most == 0 {
            let diagnostic = Diagnostic::error(
                "out-of-range",
                value.span,
                bilingual(
                    format!("van {count} keuzes kun je er niet {least} tot {most} kiezen"),
                    format!("of {count} choices one cannot pick {least} to {most}"),
                ),
            );
            // The other way round it can be.
            let swapped = most > 0 && most < least && least <= count;
            self.decoder.report(if swapped {
                let pair = format!("({most}, {least})");
                diagnostic.fix(bilingual(format!("schrijf `{pair}`"), format!("write `{pair}`")), value.span, pair)
            } else {
                diagnostic.help(bilingual(
                    format!("schrijf eerst het minste en dan het meeste, hoogstens {count}"),
                    format!("write the least first and then the most, {count} at most"),
                ))
            });
            return None;
        }
        Some((least as u8, most as u8))
    }

    fn timer_in_select(&mut self, value: &RonValue<'a>, edits: Vec<TextEdit>) {
        self.decoder.report(
            Diagnostic::error(
                "timer-in-select",
                value.span,
                bilingual(
                    "een moment met `select` kan geen `on_timeout` hebben: dat maakt één keuze",
                    "a beat with `select` cannot have `on_timeout`: that makes one choice",
                ),
            )
            .fix_all(bilingual("haal `seconds` en `on_timeout` weg", "remove `seconds` and `on_timeout`"), edits),
        );
    }

    fn switch_in_plan(&mut self, fields: &Fields<'a, 'a>) {
        let Some(value) = fields.get("switch") else { return };
        let edits = fields.whole("switch").map(|field| self.decoder.without(field)).into_iter().collect();
        self.decoder.report(
            Diagnostic::error(
                "switch-in-plan",
                value.span,
                bilingual(
                    "wie plant, kan niet van onderwerp wisselen: een wissel is geen deel van een plan",
                    "whoever plans cannot change the subject: that is no part of a plan",
                ),
            )
            .fix_all(bilingual("haal `switch` weg", "remove `switch`"), edits),
        );
    }

    fn timer(&mut self, fields: &Fields<'a, 'a>, beat: BeatId) -> Option<TimerId> {
        let (seconds, on_timeout) = match (fields.get("seconds"), fields.get("on_timeout")) {
            (None, None) => return None,
            (Some(seconds), Some(on_timeout)) => (seconds, on_timeout),
            (Some(value), None) | (None, Some(value)) => {
                self.decoder.report(
                    Diagnostic::error(
                        "incomplete-timer",
                        value.span,
                        bilingual(
                            "`seconds` en `on_timeout` horen bij elkaar",
                            "`seconds` and `on_timeout` belong together",
                        ),
                    )
                    .help(bilingual(
                        "schrijf `seconds: 30, on_timeout: \"keuze\"`",
                        "write `seconds: 30, on_timeout: \"choice\"`",
                    )),
                );
                return None;
            }
        };
        let seconds = self.decoder.int(seconds, 1..=3_600)?;
        let name = self.decoder.text(on_timeout)?;
        let Some(choice) = self.symbols.choices.get(&(beat, name)).copied() else {
            let known: Vec<_> = self.symbols.choices_of(beat).collect();
            self.decoder.report(unknown(("keuze", "choice"), name, on_timeout.span, known));
            return None;
        };
        self.mention(on_timeout, choice.into());
        self.builder.timers.push(Timer { seconds: seconds as u32, on_timeout: choice });
        Some(TimerId::new(self.builder.timers.len() - 1))
    }
}
