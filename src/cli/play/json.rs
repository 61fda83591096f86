//! A session as one JSON object, for programs that drive or examine it.

use super::picks::Impossible;
use crate::engine::relationship::{Change, Facet, Gauge, Reason, Subject, label};
use crate::engine::{
    Beat, ChoiceId, Debrief, Event, Home, InterestId, LineId, Moment, Points, Position, Progress, PromiseId,
    PromiseState, Session, Speaker, Staging, StakeholderId, Timer, VariableId, VariableKind, moment_parts,
};
use crate::report::Messages;
use serde_json::{Map, Value, json};

/// The whole session.
pub(super) fn session(session: &Session, impossible: Option<&Impossible>, words: &Messages) -> Value {
    let view = View { session, staging: session.staging(), history: session.history(), shown: session.shown(), words };
    let setup = &view.staging.setup;
    let scenario = session.scenario();
    let debrief = Debrief::of(session);
    let told = |told: &Option<crate::engine::debrief::Named>, part: fn(&crate::engine::debrief::Named) -> &String| {
        told.as_ref().map(|it| part(it).clone())
    };
    let mut object = json!({
        "scenario": scenario.id,
        "hash": scenario.hash,
        "seed": setup.seed,
        "level": setup.level,
        "language": setup.language,
        "steps": (0..session.transcript().steps.len()).map(|at| view.step(at)).collect::<Vec<_>>(),
        "closing": view.closing(),
        "ending": session.ending().map(|it| scenario.texts.name(scenario.endings[it.index()].id)),
        "now": view.now(),
        "stakeholders": view.stakeholders(),
        "gauges": Gauge::ALL.iter().map(|gauge| (gauge.id().to_owned(), json!(session.progress().gauge(&scenario.layout, *gauge)))).collect::<Map<_, _>>(),
        "variables": view.variables(),
        "pattern": told(&debrief.pattern, |it| &it.name),
        "pattern_id": told(&debrief.pattern, |it| &it.id),
        "quadrant": told(&debrief.quadrant, |it| &it.name),
        "quadrant_id": told(&debrief.quadrant, |it| &it.id),
        "interests": view.interests(),
        "promises": view.promises(),
        "lessons": debrief.lessons.iter().map(|it| json!({ "id": it.id, "kind": it.kind, "text": it.text })).collect::<Vec<_>>(),
    });
    if let Some(Impossible { number, pick, why }) = impossible {
        let why = why.words();
        object["error"] = json!({ "number": number, "pick": pick, "message": why.get(words.language()) });
    }
    object
}

struct View<'s> {
    session: &'s Session,
    staging: &'s Staging,
    history: Vec<Progress>,
    shown: Vec<Vec<Moment>>,
    words: &'s Messages,
}

impl View<'_> {
    fn step(&self, at: usize) -> Value {
        let transcript = self.session.transcript();
        let step = transcript.steps[at];
        let (before, after) = (&self.history[at], &self.history[at + 1]);
        let events = transcript.events(step);
        let mut object = self.place(before, self.way_after(at));
        object["picked"] = transcript.picks(step).iter().map(|pick| self.choice_id(*pick, before)).collect();
        object["reply"] = self.lines(moment_parts(&self.shown[at + 1]).0);
        object["changes"] = events.iter().filter_map(|event| self.change(event, after)).collect();
        object["discovered"] = events
            .iter()
            .filter_map(|event| match event {
                Event::Discovered(interest) => Some(json!(self.session.scenario().interest_path(*interest))),
                _ => None,
            })
            .collect();
        object
    }

    /// Where a session stands: scene, beat, what was said on the way there, and what is offered.
    fn place(&self, progress: &Progress, shown: &[Moment]) -> Value {
        let scenario = self.session.scenario();
        let texts = &scenario.texts;
        let scene = &scenario.scenes[progress.scene().index()];
        let beat = match progress.position() {
            Position::Beat(beat) | Position::Stuck(beat) => Some(scenario.beat(beat)),
            Position::Ended(_) => None,
        };
        let intro = shown.iter().rev().find_map(|(event, now)| match event {
            Event::SceneBegan { scene, .. } => scenario.scenes[scene.index()].intro.map(|intro| (intro, now)),
            _ => None,
        });
        let mut object = json!({
            "scene": texts.name(scene.id),
            "beat": beat.map(|beat| texts.name(beat.id)),
            "intro": intro.map(|(intro, now)| self.staging.render(intro, now)),
            "lines": self.lines(shown),
            "choices": self.choices(progress),
        });
        if let Some(Beat { select: Some((least, most)), .. }) = beat {
            object["select"] = json!([least, most]);
        }
        if let Some(Timer { seconds, on_timeout }) = self.session.prompt_at(progress).timer {
            object["timer"] = json!({ "seconds": seconds, "on_timeout": self.choice_id(on_timeout, progress) });
        }
        if let Some(Beat { home: Home::Fragment(fragment), .. }) = beat {
            object["fragment"] = json!(texts.name(scenario.fragments[fragment.index()].id));
        }
        object
    }

    fn now(&self) -> Value {
        let progress = self.session.progress();
        if let Position::Ended(_) = progress.position() {
            return Value::Null;
        }
        self.place(progress, self.way_after(self.session.transcript().steps.len()))
    }

    /// What was said between the last pick and the ending.
    fn closing(&self) -> Value {
        match (self.session.ending(), self.session.transcript().steps.len()) {
            (Some(_), steps @ 1..) => self.lines(self.way_after(steps)),
            _ => json!([]),
        }
    }

    /// What was shown on the way from so many steps to the next pick.
    fn way_after(&self, steps: usize) -> &[Moment] {
        let shown = self.shown.get(steps).map_or(&[][..], Vec::as_slice);
        if steps == 0 { shown } else { moment_parts(shown).1 }
    }

    fn lines(&self, shown: &[Moment]) -> Value {
        let said = shown.iter().filter_map(|(event, now)| match event {
            Event::Said(line) => Some(self.line(*line, now)),
            _ => None,
        });
        said.collect()
    }

    fn line(&self, line: LineId, progress: &Progress) -> Value {
        let scenario = self.session.scenario();
        let line = &scenario.lines[line.index()];
        let (who, mood) = match line.who {
            Speaker::Narration => (None, None),
            Speaker::Player => (Some("player"), line.mood),
            Speaker::Stakeholder(who) => {
                let mood = line.mood.unwrap_or_else(|| self.staging.mood(who, progress));
                (Some(scenario.texts.name(scenario.cast[who.index()].id)), Some(mood))
            }
        };
        let mut object = json!({ "who": who, "text": self.staging.render(line.text, progress), "mood": mood });
        if let Some(thinks) = line.thinks {
            object["thinks"] = json!(self.staging.render(thinks, progress));
        }
        if let Some(cue) = line.cue {
            object["cue"] = json!(self.staging.render(cue, progress));
        }
        object
    }

    /// In the order in which they are shown.
    fn choices(&self, progress: &Progress) -> Value {
        let prompt = self.session.prompt_at(progress);
        let offers = prompt.offers.iter().map(|offer| {
            let choice = self.session.scenario().choice(offer.choice);
            let text = choice.text.map(|text| self.staging.render(text, progress).into_owned());
            json!({
                "id": self.choice_id(offer.choice, progress),
                "text": text.unwrap_or_else(|| self.words.text("play-wrap-up")),
                "available": offer.unavailable.is_none(),
                "reason": offer.unavailable.map(|reason| self.staging.render(reason, progress)),
            })
        });
        offers.collect()
    }

    /// The id of a choice in its beat; a topic that is offered elsewhere is `topics.<topic>`.
    fn choice_id(&self, choice: ChoiceId, progress: &Progress) -> Value {
        let scenario = self.session.scenario();
        let it = scenario.choice(choice);
        let id = scenario.texts.name(it.id);
        if progress.position() == Position::Beat(it.beat) {
            return json!(id);
        }
        json!(format!("{}.{id}", scenario.texts.name(scenario.beat(it.beat).id)))
    }

    fn change(&self, event: &Event, progress: &Progress) -> Option<Value> {
        let Event::Changed(Change { who, what, from, to, because }) = event else { return None };
        let scenario = self.session.scenario();
        let number = |value: i32| {
            if what.units_per_point() == 1 { json!(value) } else { json!(Points(value)) }
        };
        Some(json!({
            "who": match who {
                Subject::Player => "player",
                Subject::Stakeholder(who) => scenario.texts.name(scenario.cast[who.index()].id),
            },
            "what": what.id(),
            "from": number(*from),
            "to": number(*to),
            "because": self.reason(because, progress),
        }))
    }

    fn reason(&self, because: &Reason, progress: &Progress) -> String {
        let scenario = self.session.scenario();
        let promise = |id: &PromiseId| scenario.texts.name(scenario.promises[id.index()].id);
        match because {
            Reason::Move(id) => scenario.model.moves[id.index()].id.clone(),
            Reason::Author(Some(text)) | Reason::Outcome(Some(text)) => {
                self.staging.render(*text, progress).into_owned()
            }
            Reason::Author(None) => String::from("effect"),
            Reason::Outcome(None) => String::from("outcome"),
            Reason::Cooling => String::from("cooling"),
            Reason::Time => String::from("time"),
            Reason::Leak(who) => format!("leak:{}", scenario.texts.name(scenario.cast[who.index()].id)),
            Reason::Expectation(id) => format!("expectation:{}", promise(id)),
            Reason::Promise(id) => format!("promise:{}", promise(id)),
        }
    }

    fn stakeholders(&self) -> Value {
        let scenario = self.session.scenario();
        let people = (0..scenario.cast.len()).map(StakeholderId::new).map(|who| {
            let person = &scenario.cast[who.index()];
            let facets = self.staging.facets(who, self.session.progress());
            let label = &label(&scenario.model, person.acquaintance, &facets).name;
            let told = json!({
                "start": self.standing(who, &self.staging.initial()),
                "end": self.standing(who, self.session.progress()),
                "label": label.get(&self.staging.setup.language),
            });
            (scenario.texts.name(person.id).to_owned(), told)
        });
        Value::Object(people.collect())
    }

    fn standing(&self, who: StakeholderId, progress: &Progress) -> Value {
        let mut standing = Map::new();
        for (facet, value) in Facet::ALL.into_iter().zip(self.staging.facets(who, progress)) {
            standing.insert(facet.id().to_owned(), json!(Points(value)));
        }
        let (together, above) = progress.rose(&self.session.scenario().layout, who);
        standing.insert(String::from("trust"), json!(Points(self.staging.trust(who, progress))));
        standing.insert(String::from("quality"), json!(Points(self.staging.quality(who, progress))));
        standing.insert(String::from("together"), json!(Points(together)));
        standing.insert(String::from("above"), json!(Points(above)));
        Value::Object(standing)
    }

    fn variables(&self) -> Value {
        let scenario = self.session.scenario();
        let variables = scenario.variables.iter().enumerate().map(|(at, variable)| {
            let value = self.session.progress().variable(&scenario.layout, VariableId::new(at));
            let told = match &variable.kind {
                VariableKind::Count { .. } => json!(value),
                VariableKind::Flag(_) => json!(value != 0),
                VariableKind::OneOf { words, .. } => json!(scenario.texts.name(words[value as usize])),
            };
            (scenario.texts.name(variable.id).to_owned(), told)
        });
        Value::Object(variables.collect())
    }

    fn interests(&self) -> Value {
        let scenario = self.session.scenario();
        let interests = (0..scenario.interests.len())
            .map(InterestId::new)
            .map(|id| (scenario.interest_path(id), json!(self.session.progress().knows(&scenario.layout, id))));
        Value::Object(interests.collect())
    }

    fn promises(&self) -> Value {
        let scenario = self.session.scenario();
        let told = self.session.transcript().promised().into_iter().map(|(id, text, step)| {
            let promise = &scenario.promises[id.index()];
            let state = match self.session.progress().promise(&scenario.layout, id) {
                PromiseState::Unmade => "unmade",
                PromiseState::Open => "open",
                PromiseState::Expected => "expected",
                PromiseState::Kept => "kept",
                PromiseState::Warned => "warned",
                PromiseState::Broken => "broken",
            };
            json!({
                "id": scenario.texts.name(promise.id),
                "to": scenario.texts.name(scenario.cast[promise.to.index()].id),
                "kind": promise.kind,
                "text": self.staging.render(text, &self.history[step]),
                "state": state,
            })
        });
        told.collect()
    }
}
