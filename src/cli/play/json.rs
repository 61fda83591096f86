//! A session as one JSON object, for programs that drive or examine it.

use super::picks::Impossible;
use crate::engine::relationship::{Change, Facet, Gauge, Reason, Subject, label};
use crate::engine::{
    Debrief, Event, InterestId, Points, Position, Progress, PromiseId, PromiseState, Session, Staging, StakeholderId,
    VariableId, VariableKind,
};
use crate::play::{
    ItemSeen, LineSeen, Made, OfferSeen, OwnSeen, PlanningSeen, PromptSeen, Rendition, ShareSeen, TurnSeen, Voice,
};
use crate::report::Messages;
use serde_json::{Map, Value, json};

/// The whole session.
pub(super) fn session(rendition: Rendition<'_>, impossible: Option<&Impossible>, words: &Messages) -> Value {
    let session = rendition.session();
    let view =
        SessionJson { rendition, session, staging: session.staging(), turns: rendition.turns().collect(), words };
    let setup = session.setup();
    let scenario = session.scenario();
    let debrief = Debrief::with_words(session, rendition.code(), rendition.words());
    let named = |named: &Option<crate::engine::debrief::Named>, part: fn(&crate::engine::debrief::Named) -> &String| {
        named.as_ref().map(|it| part(it).clone())
    };
    let mut object = json!({
        "scenario": scenario.id,
        "hash": scenario.hash,
        "seed": setup.seed,
        "level": setup.level,
        "language": rendition.code(),
        "directed": session.is_directed(),
        "steps": (0..view.turns.len() - 1).map(|at| view.step(at)).collect::<Vec<_>>(),
        "closing": view.closing(),
        "ending": session.ending().map(|it| scenario.texts.name(scenario.endings[it.index()].id)),
        "now": view.now(),
        "stakeholders": view.stakeholders(),
        "gauges": Gauge::ALL.iter().map(|gauge| (gauge.id().to_owned(), json!(session.progress().gauge(&scenario.layout, *gauge)))).collect::<Map<_, _>>(),
        "variables": view.variables(),
        "pattern": named(&debrief.pattern, |it| &it.name),
        "pattern_id": named(&debrief.pattern, |it| &it.id),
        "quadrant": named(&debrief.quadrant, |it| &it.name),
        "quadrant_id": named(&debrief.quadrant, |it| &it.id),
        "interests": view.interests(),
        "promises": view.promises(),
        "lessons": debrief.lessons.iter().map(|it| json!({ "id": it.id, "kind": it.kind, "text": it.text })).collect::<Vec<_>>(),
    });
    let drawn = session.staging().drawn_facts();
    if !drawn.is_empty() {
        object["drawn"] = json!(drawn);
    }
    if let Some(Impossible { number, pick, why }) = impossible {
        let why = why.words();
        object["error"] = json!({ "number": number, "pick": pick, "message": why.get(words.language()) });
    }
    object
}

/// A session on its way into JSON.
struct SessionJson<'s> {
    rendition: Rendition<'s>,
    session: &'s Session,
    staging: &'s Staging,
    turns: Vec<TurnSeen>,
    words: &'s Messages,
}

impl SessionJson<'_> {
    /// A step: where it was made, what was put in and what came of it. Steps count from 0 here, turns from 1.
    fn step(&self, at: usize) -> Value {
        let transcript = self.session.transcript();
        let after = self.rendition.progress_after(at + 1);
        let events = transcript.events(transcript.steps[at]);
        let turn = &self.turns[at + 1];
        let mut object = self.position(at, &self.turns[at].onward);
        let mut picked = Vec::new();
        match &turn.made {
            Some(Made::Picked(picks, by)) => {
                let before = self.rendition.progress_after(at);
                picked = picks.iter().map(|pick| self.rendition.offer_id(*pick, before)).collect();
                if *by != crate::engine::PickedBy::Player {
                    object["by"] = json!(by);
                }
            }
            Some(Made::Directed(report)) => object["direction"] = json!(report),
            None => {}
        }
        object["picked"] = json!(picked);
        let amounts = turn.reply.iter().filter_map(|item| match item {
            ItemSeen::Own(OwnSeen { share: Some(ShareSeen::Amount(amount)), path, .. }) => {
                Some((path.rsplit('.').next().unwrap_or(path).to_owned(), json!(amount)))
            }
            _ => None,
        });
        let amounts: Map<_, _> = amounts.collect();
        if !amounts.is_empty() {
            object["amounts"] = Value::Object(amounts);
        }
        object["reply"] = self.lines(&turn.reply);
        object["changes"] = events.iter().filter_map(|event| self.change(event, after, at + 1)).collect();
        object["discovered"] = events
            .iter()
            .filter_map(|event| match event {
                Event::Discovered(interest) => Some(json!(self.session.scenario().interest_path(*interest))),
                _ => None,
            })
            .collect();
        object
    }

    /// Where a session stood after so many steps: scene, beat, what was said on the way there, and what is offered.
    fn position(&self, steps: usize, shown: &[ItemSeen]) -> Value {
        let PromptSeen { scene, beat, fragment, question: _, select, planning, offers, timer, hint: _ } =
            self.rendition.prompt_after(steps);
        let intro = shown.iter().rev().find_map(|item| match item {
            ItemSeen::Scene(scene) => scene.intro.clone(),
            _ => None,
        });
        let mut object = json!({
            "scene": scene,
            "beat": beat,
            "intro": intro,
            "lines": self.lines(shown),
            "choices": offers.iter().map(|offer| self.offer(offer)).collect::<Vec<_>>(),
        });
        if let Some((least, most)) = select {
            object["select"] = json!([least, most]);
        }
        if let Some(planning) = planning {
            object["plan"] = match planning {
                PlanningSeen::Budget { word, total } => json!({ "kind": "budget", "word": word, "total": total }),
                PlanningSeen::Rank => json!({ "kind": "rank" }),
                PlanningSeen::Divide { total, step } => json!({ "kind": "divide", "total": total, "step": step }),
            };
        }
        if let Some(timer) = timer {
            object["timer"] = json!({ "seconds": timer.seconds, "on_timeout": timer.id });
        }
        if let Some(fragment) = fragment {
            object["fragment"] = json!(fragment);
        }
        object
    }

    fn offer(&self, offer: &OfferSeen) -> Value {
        let mut object = json!({
            "id": offer.id,
            "kind": offer.kind.id(),
            "text": offer.text.clone().unwrap_or_else(|| self.words.text("talk-wrap-up")),
            "available": offer.unavailable.is_none(),
            "reason": offer.unavailable,
        });
        if offer.does {
            object["does"] = json!(true);
        }
        if let Some(to) = &offer.to {
            object["to"] = json!(to);
        }
        if let Some(topic) = &offer.topic {
            object["topic"] = json!(topic);
        }
        if let Some(cost) = offer.cost {
            object["cost"] = json!(cost);
        }
        object
    }

    fn now(&self) -> Value {
        if let Position::Ended(_) = self.session.progress().position() {
            return Value::Null;
        }
        let steps = self.turns.len() - 1;
        self.position(steps, &self.turns[steps].onward)
    }

    /// What was said between the last pick and the ending.
    fn closing(&self) -> Value {
        match (self.session.ending(), self.turns.len() - 1) {
            (Some(_), steps @ 1..) => self.lines(&self.turns[steps].onward),
            _ => json!([]),
        }
    }

    fn change(&self, event: &Event, progress: &Progress, steps: usize) -> Option<Value> {
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
            "because": self.reason(because, progress, steps),
        }))
    }

    fn reason(&self, because: &Reason, progress: &Progress, steps: usize) -> String {
        let scenario = self.session.scenario();
        let promise = |id: &PromiseId| scenario.texts.name(scenario.promises[id.index()].id);
        match because {
            Reason::Move(id) => scenario.model.moves[id.index()].id.clone(),
            Reason::Author(Some(text)) | Reason::Outcome(Some(text)) => self.rendition.text_at(*text, progress, steps),
            Reason::Author(None) => String::from("effect"),
            Reason::Outcome(None) => String::from("outcome"),
            Reason::Cooling => String::from("cooling"),
            Reason::Time => String::from("time"),
            Reason::Trainer => String::from("trainer"),
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
            let value = json!({
                "start": self.standing(who, &self.session.initial()),
                "end": self.standing(who, self.session.progress()),
                "label": label.get(self.rendition.words()),
            });
            (scenario.texts.name(person.id).to_owned(), value)
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
            let value = match &variable.kind {
                VariableKind::Count { .. } => json!(value),
                VariableKind::Flag(_) => json!(value != 0),
                VariableKind::OneOf { words, .. } | VariableKind::Drawn { words, .. } => {
                    json!(scenario.texts.name(words[value as usize]))
                }
            };
            (scenario.texts.name(variable.id).to_owned(), value)
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
        let promises = self.rendition.notebook().promises.into_iter().map(|it| {
            let promise = &scenario.promises[it.promise.index()];
            let state = match it.state {
                PromiseState::Unmade => "unmade",
                PromiseState::Open => "open",
                PromiseState::Expected => "expected",
                PromiseState::Kept => "kept",
                PromiseState::Warned => "warned",
                PromiseState::Broken => "broken",
                PromiseState::EndedWell => "ended_well",
            };
            json!({
                "id": scenario.texts.name(promise.id),
                "to": scenario.texts.name(scenario.cast[promise.to.index()].id),
                "kind": it.kind,
                "text": it.text,
                "state": state,
            })
        });
        promises.collect()
    }

    fn lines(&self, items: &[ItemSeen]) -> Value {
        let said = items.iter().filter_map(|item| match item {
            ItemSeen::Line(line) => Some(self.line(line)),
            _ => None,
        });
        said.collect()
    }

    fn line(&self, line: &LineSeen) -> Value {
        let scenario = self.session.scenario();
        let who = match line.voice {
            Voice::Narration => None,
            Voice::Player => Some("player"),
            Voice::Stakeholder(who) => Some(scenario.texts.name(scenario.cast[who.index()].id)),
        };
        let mut object = json!({ "who": who, "text": line.text, "mood": line.mood });
        if let Some(thinks) = &line.thinks {
            object["thinks"] = json!(thinks);
        }
        if let Some(cue) = &line.cue {
            object["cue"] = json!(cue);
        }
        if line.improvised {
            object["improvised"] = json!(true);
        }
        object
    }
}
