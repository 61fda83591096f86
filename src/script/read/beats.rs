//! Scenes and fragments, beats, lines, choices and topics.

use super::Reader;
use super::outline::{BeatOutline, ChoiceOutline, HomeOutline, Outline, TOPICS, WRAP_UP};
use crate::engine::relationship::Channel;
use crate::engine::{
    Beat, BeatId, Choice, ChoiceId, Deed, Fragment, FragmentId, Home, Line, Mood, Phase, Rating, Scene, SceneId, Span,
    Speaker, StakeholderId, Then, Timer, Topic, TopicId, Watched,
};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, say};
use crate::script::index::unknown;
use crate::script::ron::{Kind, Value};

pub(super) const BEAT: &[&str] = &[
    "title",
    "hint",
    "phase",
    "lines",
    "choices",
    "on_enter",
    "then",
    "select",
    "seconds",
    "on_timeout",
    "shuffle",
    "switch",
];
pub(super) const CHOICE: &[&str] = &[
    "text",
    "does",
    "short",
    "to",
    "when",
    "unless_shown",
    "once",
    "moves",
    "effects",
    "reply",
    "why",
    "rating",
    "norm",
    "then",
];
const LINE: &[&str] = &["who", "text", "mood", "thinks", "when", "cue"];
const TOPIC: &[&str] = &["title", "opener", "opens", "required", "when"];

impl<'a> Reader<'_, 'a> {
    pub(super) fn read_scenes(&mut self, outline: &Outline<'a, 'a>) {
        for home in &outline.homes {
            if home.scene {
                let id = SceneId::new(self.draft.scenes.len());
                self.here = Some(Home::Scene(id));
                self.within(&format!("scenes.{}", home.id), |reader| reader.scene(home, id));
            } else {
                let id = FragmentId::new(self.draft.fragments.len());
                self.here = Some(Home::Fragment(id));
                self.within(&format!("fragments.{}", home.id), |reader| reader.fragment(home, id));
            }
        }
        self.here = None;
    }

    fn scene(&mut self, home: &HomeOutline<'a, 'a>, id: SceneId) {
        let empty_scene = |reader: &mut Self| Scene {
            id: reader.keep_name(home.id),
            title: crate::engine::TextId::new(0),
            place: String::new(),
            channel: Channel::TownHall,
            with: Vec::new(),
            elapsed: 0,
            intro: None,
            start: BeatId(0),
            beats: Span::default(),
            topics: Span::default(),
            topic_list: None,
        };
        let Some(fields) = home.fields else {
            let scene = empty_scene(self);
            self.draft.scenes.push(scene);
            return;
        };
        let first = self.draft.beats.len();
        let title = self.need_text(&fields, "title");
        let place = self.decoder.need(&fields, "place").and_then(|value| self.decoder.text(value));
        let channel = self.decoder.need(&fields, "channel");
        let channel = channel.and_then(|value| self.word(value, &Channel::ALL, Channel::id));
        let with = fields.get("with").map(|value| self.people(value)).unwrap_or_default();
        let elapsed = fields.get("elapsed").and_then(|value| self.decoder.int(value, 0..=36_500)).unwrap_or(0);
        let intro = self.maybe_text(&fields, "intro");
        let start = self.decoder.need(&fields, "start").and_then(|value| self.beat_here(value));
        let first_choice = self.draft.choices.len();
        // Where `with` has a mistake of its own, nobody would be addressed by any choice.
        let addressed =
            fields.get("with").is_some_and(|value| !matches!(&value.kind, Kind::List(people) if people.is_empty()));
        let told = self.decoder.found.len();
        for beat in &home.beats {
            self.within(beat.id, |reader| reader.beat(beat, Home::Scene(id), addressed));
        }
        self.say_once("nobody-addressed", told);
        debug_assert!(self.draft.choices.len() >= first_choice);
        let first_topic = self.draft.topics.len();
        let topic_list = (!home.topics.is_empty()).then(|| self.topic_list(home, &fields, id));
        if home.topics.is_empty() && fields.get("wrap_up").is_some() {
            self.decoder.report(Diagnostic::error(
                "wrap-up-without-topics",
                home.span,
                say("deze scène heeft `wrap_up`, maar geen onderwerpen", "this scene has `wrap_up`, but no topics"),
            ));
        }
        let scene = Scene {
            title: title.unwrap_or(crate::engine::TextId::new(0)),
            place: place.unwrap_or_default().to_owned(),
            channel: channel.unwrap_or(Channel::TownHall),
            with,
            elapsed,
            intro,
            start: start.unwrap_or(BeatId::new(first)),
            beats: Span { start: first as u32, len: (self.draft.beats.len() - first) as u32 },
            topics: Span { start: first_topic as u32, len: home.topics.len() as u32 },
            topic_list,
            ..empty_scene(self)
        };
        self.draft.scenes.push(scene);
    }

    fn fragment(&mut self, home: &HomeOutline<'a, 'a>, id: FragmentId) {
        let first = self.draft.beats.len();
        let name = self.keep_name(home.id);
        let start = home.fields.and_then(|fields| {
            let value = self.decoder.need(&fields, "start")?;
            self.beat_here(value)
        });
        for beat in &home.beats {
            self.within(beat.id, |reader| reader.beat(beat, Home::Fragment(id), true));
        }
        let beats = Span { start: first as u32, len: (self.draft.beats.len() - first) as u32 };
        self.draft.fragments.push(Fragment { id: name, start: start.unwrap_or(BeatId::new(first)), beats });
    }

    fn people(&mut self, value: &Value<'a>) -> Vec<StakeholderId> {
        let items = self.decoder.list(value);
        items.iter().filter_map(|item| self.who(item)).collect()
    }

    /// A beat of the scene or fragment that is being read.
    pub(super) fn beat_here(&mut self, value: &Value<'a>) -> Option<BeatId> {
        let name = self.decoder.text(value)?;
        let here = self.here?;
        match self.index.beats.get(&(here.into(), name)) {
            Some(beat) if name != TOPICS => return Some(*beat),
            _ => {}
        }
        let diagnostic = match self.index.beat(None, name, self.here) {
            Err(why) => why.report(None, name, value.span, &[]),
            Ok(_) => unknown(("beat", "beat"), name, value.span, self.index.beats_of(here))
                .help(say("naar de onderwerpenlijst ga je met `Topics`", "to the topic list you go with `Topics`")),
        };
        self.decoder.report(diagnostic);
        None
    }

    fn beat(&mut self, outline: &BeatOutline<'a, 'a>, home: Home, addressed: bool) {
        let id = BeatId::new(self.draft.beats.len());
        self.places.beats.push(outline.span);
        let name = self.keep_name(outline.id);
        let mut beat = Beat {
            id: name,
            home,
            title: None,
            hint: None,
            phase: None,
            lines: Span::default(),
            choices: Span::default(),
            on_enter: Span::default(),
            then: None,
            select: None,
            timer: None,
            shuffle: true,
            switch: false,
            seen: None,
        };
        if let Some(fields) = outline.fields {
            beat.title = self.maybe_text(&fields, "title");
            beat.hint = self.maybe_text(&fields, "hint");
            beat.phase = fields.get("phase").and_then(|value| self.word(value, &Phase::ALL, Phase::id));
            beat.lines = self.lines(&fields, "lines");
            beat.on_enter = fields.get("on_enter").map(|value| self.effects(value)).unwrap_or_default();
            beat.then = fields.get("then").and_then(|value| self.then(value));
            beat.select = fields.get("select").and_then(|value| self.select(value, outline));
            beat.shuffle = fields.get("shuffle").and_then(|value| self.decoder.truth(value)).unwrap_or(true);
            beat.switch = fields.get("switch").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            beat.timer = self.timer(&fields, id);
            if let (true, Home::Scene(_), Some(value)) = (beat.switch, home, fields.get("switch"))
                && !self.index.beats.contains_key(&(home.into(), TOPICS))
            {
                self.decoder.report(
                    Diagnostic::error(
                        "no-topics",
                        value.span,
                        say(
                            "deze scène heeft geen onderwerpen om naar over te stappen",
                            "this scene has no topics to change to",
                        ),
                    )
                    .help(say(
                        "voeg `topics: { … }` toe aan de scène, of haal `switch` weg",
                        "add `topics: { … }` to the scene, or remove `switch`",
                    )),
                );
            }
            if fields.get("then").is_none() && (outline.choices.is_empty() || fields.get("select").is_some()) {
                self.missing_then(outline, fields.get("select").is_some());
            }
        }
        beat.choices = Span { start: self.draft.choices.len() as u32, len: outline.choices.len() as u32 };
        let select = beat.select.is_some();
        self.draft.beats.push(beat);
        for choice in &outline.choices {
            self.within(choice.id, |reader| reader.choice(choice, id, select, addressed));
        }
    }

    fn missing_then(&mut self, outline: &BeatOutline<'a, 'a>, select: bool) {
        let (nl, en) = if select {
            (
                "deze beat met `select` zegt niet hoe het verder gaat",
                "this beat with `select` does not say how it goes on",
            )
        } else {
            (
                "deze beat heeft geen keuzes en zegt niet hoe het verder gaat",
                "this beat has no choices and does not say how it goes on",
            )
        };
        self.decoder.report(Diagnostic::error("dead-end", outline.span, say(nl, en)).help(say(
            "voeg toe: `then: Beat(\"…\")`, `Scene(\"…\")` of `End(\"…\")`",
            "add: `then: Beat(\"…\")`, `Scene(\"…\")` or `End(\"…\")`",
        )));
    }

    fn select(&mut self, value: &Value<'a>, outline: &BeatOutline<'a, 'a>) -> Option<(u8, u8)> {
        let (least, most) = self.decoder.pair(value, 0..=200)?;
        let count = outline.choices.len() as i32;
        if least > most || most > count || most == 0 {
            self.decoder.report(Diagnostic::error(
                "out-of-range",
                value.span,
                say(
                    format!("van {count} keuzes kun je er niet {least} tot {most} kiezen"),
                    format!("of {count} choices one cannot pick {least} to {most}"),
                ),
            ));
            return None;
        }
        Some((least as u8, most as u8))
    }

    fn timer(&mut self, fields: &Fields<'a, 'a>, beat: BeatId) -> Option<Timer> {
        let (seconds, on_timeout) = match (fields.get("seconds"), fields.get("on_timeout")) {
            (None, None) => return None,
            (Some(seconds), Some(on_timeout)) => (seconds, on_timeout),
            (Some(value), None) | (None, Some(value)) => {
                self.decoder.report(
                    Diagnostic::error(
                        "incomplete-timer",
                        value.span,
                        say("`seconds` en `on_timeout` horen bij elkaar", "`seconds` and `on_timeout` belong together"),
                    )
                    .help(say(
                        "schrijf `seconds: 30, on_timeout: \"keuze\"`",
                        "write `seconds: 30, on_timeout: \"choice\"`",
                    )),
                );
                return None;
            }
        };
        let seconds = self.decoder.int(seconds, 1..=3_600)?;
        let name = self.decoder.text(on_timeout)?;
        let Some(choice) = self.index.choices.get(&(beat, name)).copied() else {
            let known: Vec<_> = self.index.choices_of(beat).collect();
            self.decoder.report(unknown(("keuze", "choice"), name, on_timeout.span, known));
            return None;
        };
        Some(Timer { seconds: seconds as u32, on_timeout: choice })
    }

    fn lines(&mut self, fields: &Fields<'a, 'a>, name: &'static str) -> Span {
        let start = self.draft.lines.len();
        if let Some(value) = fields.get(name) {
            for (at, item) in self.decoder.list(value).iter().enumerate() {
                let line = self.within(&format!("{name}.{}", at + 1), |reader| reader.line(item));
                self.draft.lines.extend(line);
            }
        }
        Span { start: start as u32, len: (self.draft.lines.len() - start) as u32 }
    }

    fn line(&mut self, value: &'a Value<'a>) -> Option<Line> {
        let fields = self.decoder.fields(value, "Line", LINE)?;
        let text = self.need_text(&fields, "text");
        let thinks = self.maybe_text(&fields, "thinks");
        let cue = self.maybe_text(&fields, "cue");
        let mood = fields.get("mood").and_then(|value| self.word(value, &Mood::ALL, Mood::id));
        let when = self.maybe_condition(&fields, "when");
        let who = match fields.get("who") {
            None => Speaker::Narration,
            Some(who) if matches!(&who.kind, Kind::Text(text) if text == "player") => Speaker::Player,
            Some(who) => Speaker::Stakeholder(self.who(who)?),
        };
        Some(Line { who, text: text?, mood, thinks, cue, when })
    }

    fn choice(&mut self, outline: &ChoiceOutline<'a, 'a>, beat: BeatId, select: bool, addressed: bool) {
        let id = ChoiceId::new(self.draft.choices.len());
        self.places.choices.push(outline.span);
        let name = self.keep_name(outline.id);
        let mut choice = blank_choice(name, beat, Deed::Say);
        if let Some(fields) = outline.fields {
            choice.text = self.need_text(&fields, "text");
            choice.short = self.maybe_text(&fields, "short");
            choice.does = fields.get("does").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            choice.to = fields.get("to").and_then(|value| self.who(value));
            choice.when = self.maybe_condition(&fields, "when");
            choice.unless_shown = self.maybe_text(&fields, "unless_shown");
            choice.once = fields.get("once").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
            let first_move = self.draft.moves.len();
            if let Some(value) = fields.get("moves") {
                let moves = self.moves(value);
                if !moves.is_empty() && choice.to.is_none() && !addressed {
                    self.nobody_addressed(value);
                }
                self.draft.moves.extend(moves);
            }
            choice.moves = Span { start: first_move as u32, len: (self.draft.moves.len() - first_move) as u32 };
            choice.effects = fields.get("effects").map(|value| self.effects(value)).unwrap_or_default();
            choice.reply = self.lines(&fields, "reply");
            choice.why = self.maybe_text(&fields, "why");
            choice.rating = fields.get("rating").and_then(|value| self.word(value, &Rating::ALL, Rating::id));
            choice.norm =
                fields.get("norm").and_then(|value| self.look_up(value, ("norm", "norm"), |index| &index.norms));
            choice.then = fields.get("then").and_then(|value| self.then(value));
            self.check_then(outline, &fields, select);
            if let (Some(value), None) = (fields.get("unless_shown"), fields.get("when")) {
                self.decoder.report(
                    Diagnostic::error(
                        "unless-shown-without-when",
                        value.span,
                        say("`unless_shown` doet niets zonder `when`", "`unless_shown` does nothing without `when`"),
                    )
                    .help(say(
                        "voeg `when: \"…\"` toe, of haal `unless_shown` weg",
                        "add `when: \"…\"`, or remove `unless_shown`",
                    )),
                );
            }
        }
        if choice.once {
            // The choice learns of its watch when all are handed out, in `finish`.
            self.watch(Watched::Picked(id));
        }
        self.draft.choices.push(choice);
    }

    fn check_then(&mut self, outline: &ChoiceOutline<'a, 'a>, fields: &Fields<'a, 'a>, select: bool) {
        match (fields.get("then"), select) {
            (None, false) => self.decoder.report(
                Diagnostic::error(
                    "missing-then",
                    outline.span,
                    say(
                        format!("de keuze `{}` zegt niet hoe het verder gaat", outline.id),
                        format!("the choice `{}` does not say how it goes on", outline.id),
                    ),
                )
                .help(say(
                    "voeg toe: `then: Beat(\"…\")`, `Scene(\"…\")`, `Topics` of `End(\"…\")`",
                    "add: `then: Beat(\"…\")`, `Scene(\"…\")`, `Topics` or `End(\"…\")`",
                )),
            ),
            (Some(value), true) => self.decoder.report(
                Diagnostic::error(
                    "then-in-select",
                    value.span,
                    say(
                        "in een beat met `select` heeft een keuze geen eigen `then`",
                        "in a beat with `select` a choice has no `then` of its own",
                    ),
                )
                .help(say("zet `then` bij de beat", "put `then` with the beat")),
            ),
            (None, true) | (Some(_), false) => {}
        }
    }

    fn nobody_addressed(&mut self, value: &Value<'a>) {
        self.decoder.report(
            Diagnostic::error(
                "nobody-addressed",
                value.span,
                say(
                    "deze scène heeft niemand, dus deze zetten raken niemand",
                    "this scene has nobody, so these moves touch nobody",
                ),
            )
            .help(say(
                "zeg met `with: [\"…\"]` wie er in de scène is, of met `to: \"…\"` op wie deze keuze slaat",
                "say with `with: [\"…\"]` who is in the scene, or with `to: \"…\"` whom this choice concerns",
            )),
        );
    }

    /// Keeps the first report of a kind among those since `since`: its cause is the same for all.
    fn say_once(&mut self, code: &str, since: usize) {
        let mut at = 0;
        let mut said = false;
        self.decoder.found.retain(|it| {
            at += 1;
            at <= since || it.code != code || !std::mem::replace(&mut said, true)
        });
    }

    /// The topic list of a scene: a beat whose choices open the topics.
    fn topic_list(&mut self, home: &HomeOutline<'a, 'a>, fields: &Fields<'a, 'a>, scene: SceneId) -> BeatId {
        let list = BeatId::new(self.draft.beats.len());
        let name = self.keep_name(TOPICS);
        let first_choice = self.draft.choices.len() as u32;
        self.places.beats.push(home.span);
        for (id, key, value) in &home.topics {
            let topic = TopicId::new(self.draft.topics.len());
            let opener = ChoiceId::new(self.draft.choices.len());
            let choice_name = self.keep_name(id);
            let mut choice = blank_choice(choice_name, list, Deed::OpenTopic(topic));
            let path = format!("topics.{id}");
            let read = self.within(&path, |reader| reader.topic(value));
            self.places.choices.push(key.span);
            let (title, text, opens, required, when) = read.unwrap_or_default();
            choice.text = text;
            self.draft.choices.push(choice);
            let opens = opens.unwrap_or(BeatId(0));
            let title = title.unwrap_or(crate::engine::TextId::new(0));
            self.draft.topics.push(Topic { id: choice_name, title, opener, opens, required, when });
            if *id == WRAP_UP {
                self.decoder.report(Diagnostic::error(
                    "reserved-id",
                    key.span,
                    say("`wrap_up` is de naam van het afronden", "`wrap_up` is the name of wrapping up"),
                ));
            }
        }
        if let Some(value) = fields.get("wrap_up") {
            let wrap_up = self.keep_name(WRAP_UP);
            let mut choice = blank_choice(wrap_up, list, Deed::WrapUp);
            choice.then = self.beat_here(value).map(Then::Beat);
            self.places.choices.push(value.span);
            self.draft.choices.push(choice);
        } else {
            self.decoder.report(
                Diagnostic::warning(
                    "topics-without-wrap-up",
                    home.span,
                    say("deze scène heeft onderwerpen, maar geen `wrap_up`", "this scene has topics, but no `wrap_up`"),
                )
                .help(say(
                    "zeg met `wrap_up: \"…\"` bij welke beat het gesprek wordt afgerond",
                    "say with `wrap_up: \"…\"` at which beat the talk is wrapped up",
                )),
            );
        }
        self.draft.beats.push(Beat {
            id: name,
            home: Home::Scene(scene),
            title: None,
            hint: None,
            phase: None,
            lines: Span::default(),
            choices: Span { start: first_choice, len: self.draft.choices.len() as u32 - first_choice },
            on_enter: Span::default(),
            then: None,
            select: None,
            timer: None,
            shuffle: false,
            switch: false,
            seen: None,
        });
        list
    }

    fn topic(&mut self, value: &'a Value<'a>) -> Option<TopicParts> {
        let fields = self.decoder.fields(value, "Topic", TOPIC)?;
        let title = self.need_text(&fields, "title");
        let opener = self.need_text(&fields, "opener");
        let opens = self.decoder.need(&fields, "opens").and_then(|value| self.beat_here(value));
        let required = fields.get("required").and_then(|value| self.decoder.truth(value)).unwrap_or(false);
        let when = self.maybe_condition(&fields, "when");
        Some((title, opener, opens, required, when))
    }
}

type TopicParts = (
    Option<crate::engine::TextId>,
    Option<crate::engine::TextId>,
    Option<BeatId>,
    bool,
    Option<crate::engine::Condition>,
);

fn blank_choice(id: crate::engine::NameId, beat: BeatId, deed: Deed) -> Choice {
    Choice {
        id,
        beat,
        deed,
        text: None,
        short: None,
        does: false,
        to: None,
        when: None,
        unless_shown: None,
        once: false,
        moves: Span::default(),
        effects: Span::default(),
        reply: Span::default(),
        why: None,
        rating: None,
        norm: None,
        then: None,
        picked: None,
    }
}
