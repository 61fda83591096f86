//! The scenes: moments in reading order, with their lines, choices and replies.

use super::teller::Teller;
use crate::engine::{BeatId, ChoiceId, ExitOwner, Home, LineId, Planning, Rating, RecallingPart, Speaker};
use crate::report::condition::readable;
use crate::report::graph::sign;
use crate::report::numbers::capitalised;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ReviewScene {
    pub(super) number: usize,
    pub(super) heading: String,
    /// Channel, people and time passed.
    pub(super) facts: String,
    pub(super) intro: Option<String>,
    pub(super) beats: Vec<ReviewBeat>,
}

#[derive(Serialize)]
pub(super) struct ReviewBeat {
    pub(super) number: String,
    pub(super) title: String,
    /// What is special about it: the start, a limit in time, more than one pick.
    pub(super) notes: Vec<String>,
    pub(super) effects: Vec<String>,
    pub(super) lines: Vec<Said>,
    pub(super) choices: Vec<ReviewChoice>,
    /// Where it goes by itself.
    pub(super) onward: Vec<String>,
    pub(super) hint: Option<String>,
}

/// A line with its number.
#[derive(Serialize)]
pub(super) struct Said {
    pub(super) number: String,
    pub(super) who: Option<String>,
    /// Mood and stage direction.
    pub(super) how: String,
    pub(super) text: String,
    pub(super) thinks: Option<String>,
    pub(super) when: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ReviewChoice {
    pub(super) number: String,
    pub(super) text: String,
    /// "You say", "You do", and to whom.
    pub(super) own: String,
    pub(super) rating: Option<Rated>,
    pub(super) needs: Vec<String>,
    pub(super) why: Option<String>,
    pub(super) norm: Option<String>,
    pub(super) moves: Vec<String>,
    pub(super) effects: Vec<String>,
    pub(super) reply: Vec<Said>,
    pub(super) next: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Rated {
    pub(super) class: String,
    pub(super) text: String,
}

impl ReviewScene {
    pub(super) fn of(home: Home, teller: &Teller<'_>) -> Self {
        let scenario = teller.scenario;
        let beats = teller.numbers.order(scenario, home).iter().map(|beat| ReviewBeat::of(*beat, teller)).collect();
        match home {
            Home::Scene(id) => {
                let scene = &scenario.scenes[id.index()];
                let number = id.index() + 1;
                let mut facts = vec![teller.say(&format!("channel-{}", scene.channel.id().to_lowercase()))];
                let people: Vec<_> = scene.with.iter().map(|who| teller.person(*who)).collect();
                if !people.is_empty() {
                    facts.push(teller.words.text_with("review-with", &[("people", people.join(", ").into())]));
                }
                if scene.elapsed > 0 {
                    facts.push(teller.words.text_with("review-elapsed", &[("days", scene.elapsed.into())]));
                }
                let values = [("number", number.into()), ("title", teller.text(scene.title).into())];
                Self {
                    number,
                    heading: teller.words.text_with("review-scene", &values),
                    facts: facts.join(" · "),
                    intro: scene.intro.map(|intro| teller.text(intro)),
                    beats,
                }
            }
            Home::Fragment(id) => {
                let number = scenario.scenes.len() + id.index() + 1;
                let title = readable(scenario.texts.name(scenario.fragments[id.index()].id));
                let values = [("number", number.into()), ("title", title.into())];
                Self {
                    number,
                    heading: teller.words.text_with("review-fragment", &values),
                    facts: teller.say("review-fragment-means"),
                    intro: None,
                    beats,
                }
            }
        }
    }
}

impl ReviewBeat {
    fn of(id: BeatId, teller: &Teller<'_>) -> Self {
        let scenario = teller.scenario;
        let beat = scenario.beat(id);
        let number = teller.numbers.beat(id).to_owned();
        let mut notes = Vec::new();
        if scenario.scenes[scenario.start.index()].start == id {
            notes.push(teller.say("review-note-start"));
        }
        if let Some(planning) = beat.planning {
            notes.push(teller.planning(planning, beat.select.unwrap_or_default()));
        } else if let Some((least, most)) = beat.select {
            notes.push(teller.words.text_with("review-note-select", &[("least", least.into()), ("most", most.into())]));
        }
        if let Some(timer) = scenario.timer(beat) {
            let values =
                [("seconds", timer.seconds.into()), ("choice", teller.numbers.choice(timer.on_timeout).into())];
            notes.push(teller.words.text_with("review-note-timed", &values));
        }
        if beat.switch {
            notes.push(teller.say("review-note-switch"));
        }
        let lines = beat.lines.range().enumerate();
        let lines = lines.map(|(at, line)| Said::of(LineId::new(line), format!("{number}.{}", at + 1), teller));
        Self {
            title: teller.beat_title(id),
            notes,
            effects: scenario.effects[beat.on_enter.range()].iter().map(|effect| teller.effect(effect)).collect(),
            lines: lines.collect(),
            choices: scenario.choices_of(id).map(|choice| ReviewChoice::of(choice, teller)).collect(),
            onward: teller.exits(id, ExitOwner::Beat),
            hint: beat.hint.map(|hint| teller.text(hint)),
            number,
        }
    }
}

impl Said {
    pub(super) fn of(id: LineId, number: String, teller: &Teller<'_>) -> Self {
        let line = &teller.scenario.lines[id.index()];
        let who = match line.who {
            Speaker::Narration => None,
            Speaker::Player => Some(capitalised(&teller.text(teller.scenario.about.player.name))),
            Speaker::Stakeholder(who) => Some(teller.person(who)),
        };
        let mood = line.mood.map(|mood| teller.say(&format!("mood-{}", mood.id().to_lowercase())));
        let when = line.when.as_ref().map(|when| teller.conditions.only_if(when));
        let bound: Vec<_> = when.into_iter().chain(teller.recalls(RecallingPart::Line(id))).collect();
        let how = mood.filter(|mood| mood != "-").into_iter().chain(line.cue.map(|cue| teller.text(cue)));
        Self {
            number,
            who,
            how: how.collect::<Vec<_>>().join(", "),
            text: teller.text(line.text),
            thinks: line.thinks.map(|thinks| teller.text(thinks)),
            when: (!bound.is_empty()).then(|| bound.join("; ")),
        }
    }
}

impl ReviewChoice {
    fn of(id: ChoiceId, teller: &Teller<'_>) -> Self {
        let scenario = teller.scenario;
        let (choice, notes) = (scenario.choice(id), scenario.notes(id));
        let number = teller.numbers.choice(id).to_owned();
        let topic = scenario.topic_of(id).map(|topic| &scenario.topics[topic.index()]);
        let language = teller.words.language();
        let reply = choice.reply.range().enumerate();
        let reply = reply.map(|(at, line)| Said::of(LineId::new(line), format!("{number}.{}", at + 1), teller));
        let mut needs = Vec::new();
        needs.extend(topic.filter(|topic| topic.required).map(|_| teller.say("review-required")));
        let when = choice.when.as_ref().or(topic.and_then(|topic| topic.when.as_ref()));
        needs.extend(when.map(|when| capitalised(&teller.conditions.only_if(when))));
        if let Some(reason) = notes.unless_shown {
            needs.push(teller.words.text_with("review-unless", &[("reason", teller.text(reason).into())]));
        }
        needs.extend(teller.recalls(RecallingPart::Choice(id)).map(|it| capitalised(&it)));
        needs.extend(choice.once.then(|| teller.say("review-once")));
        if let Some(Planning::Budget { word, .. }) = scenario.beat(choice.beat).planning {
            let values = [("cost", u32::from(notes.cost).into()), ("word", teller.text(word).into())];
            needs.push(teller.words.text_with("review-cost", &values));
        }
        let own = teller.say(if choice.does { "review-you-do" } else { "review-you-say" });
        let own = match choice.to {
            Some(to) => teller.words.text_with("review-to", &[("own", own.into()), ("who", teller.person(to).into())]),
            None => own,
        };
        Self {
            text: choice.text.map_or_else(|| teller.say("talk-wrap-up"), |text| teller.text(text)),
            own,
            rating: choice.rating.map(|rating| rated(rating, teller)),
            needs,
            why: notes.why.map(|why| teller.text(why)),
            norm: notes.norm.map(|norm| teller.text(scenario.norms[norm.index()].title)),
            moves: scenario.moves[choice.moves.range()]
                .iter()
                .map(|id| scenario.model.moves[id.index()].name.get(language).to_owned())
                .collect(),
            effects: scenario.effects[choice.effects.range()].iter().map(|effect| teller.effect(effect)).collect(),
            reply: reply.collect(),
            next: teller.exits(choice.beat, ExitOwner::Choice(id)),
            number,
        }
    }
}

fn rated(rating: Rating, teller: &Teller<'_>) -> Rated {
    let class = rating.id().to_lowercase();
    let text = format!("{} {}", sign(Some(rating)), teller.say(&format!("review-rating-{class}")));
    Rated { class, text }
}
