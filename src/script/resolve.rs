//! What the names in a scenario's conditions stand for, where they are said.

use super::diagnostic::{Diagnostic, bilingual};
use super::expression::{Argument, ExpressionType, Mistake, Names, mistake};
use super::format::CALLS;
use super::meant::no_move;
use super::mentions::{CasePart, parts_of};
use super::source::Span;
use super::symbols::{NoBeat, Symbols, unknown};
use crate::engine::relationship::{Facet, Gauge, Model};
use crate::engine::{BeatId, Counted, Counter, Fact, Home, InterestId, PromiseId, StakeholderId, TopicId, VariableId};
use std::ops::Range;

/// Names that a message lists at most.
const LISTED: usize = 6;

/// The names that a condition can use at one place of a scenario.
pub(super) struct Resolver<'i, 'a> {
    pub(super) symbols: &'i Symbols<'a>,
    pub(super) model: &'i Model,
    /// The scene or fragment in which the condition stands.
    pub(super) here: Option<Home>,
    /// Asks for something to be counted.
    pub(super) watch: &'i mut dyn FnMut(Counted) -> Counter,
    /// What is allowed, but cannot be meant.
    pub(super) doubts: Vec<Mistake>,
    /// What was named, and where in the text.
    pub(super) named: Vec<(Range<usize>, CasePart)>,
}

type Called = Result<(Fact, ExpressionType), Mistake>;

impl Names for Resolver<'_, '_> {
    type Fact = Fact;

    fn name(&mut self, name: &str, range: Range<usize>) -> Option<(Fact, ExpressionType)> {
        if let Some(variable) = self.symbols.variables.get(name) {
            self.name_at(name, &range, [Some(CasePart::from(*variable))]);
            let kind = if self.symbols.unread.contains(variable) {
                ExpressionType::Unknown
            } else if self.symbols.flags[variable.index()] {
                ExpressionType::Bool
            } else if self.symbols.words[variable.index()].is_empty() {
                ExpressionType::Number
            } else {
                ExpressionType::Word(variable.index())
            };
            return Some((Fact::Variable(*variable), kind));
        }
        let derived = self.symbols.derived.get(name)?;
        self.name_at(name, &range, [Some(CasePart::from(*derived))]);
        let kind = match self.symbols.derived_truth[derived.index()] {
            Some(true) => ExpressionType::Bool,
            Some(false) => ExpressionType::Number,
            None => ExpressionType::Unknown,
        };
        Some((Fact::Derived(*derived), kind))
    }

    fn word(&mut self, variable: usize, word: &str, range: Range<usize>) -> Option<i32> {
        let at = self.symbols.words[variable].iter().position(|it| *it == word)?;
        self.name_at(word, &range, [Some(CasePart::Word(VariableId::new(variable), at as u16))]);
        Some(at as i32)
    }

    fn words(&mut self, variable: usize) -> Vec<String> {
        self.symbols.words[variable].iter().map(|word| (*word).to_owned()).collect()
    }

    fn known(&mut self) -> Vec<String> {
        let names = self.symbols.variables.keys().chain(self.symbols.derived.keys());
        names.copied().chain(CALLS.iter().map(|(_, form)| *form)).map(str::to_owned).collect()
    }

    fn bounds(&self, fact: Fact) -> Option<(i32, i32)> {
        Some(match fact {
            Fact::Facet(..) | Fact::Trust(_) | Fact::Quality(_) => (0, 100),
            Fact::Together(_) | Fact::Above(_) => (-100, 100),
            Fact::Level => (1, 5),
            Fact::Seen(_) | Fact::Used(_) => (0, i32::MAX),
            Fact::Variable(variable) => *self.symbols.bounds.get(&variable)?,
            Fact::Gauge(_)
            | Fact::Picked(_)
            | Fact::Knows(_)
            | Fact::Promised(_)
            | Fact::Kept(_)
            | Fact::Warned(_)
            | Fact::Broken(_)
            | Fact::Done(_)
            | Fact::Derived(_) => return None,
        })
    }

    fn doubt(&mut self, doubt: Mistake) {
        self.doubts.push(doubt);
    }

    fn asked(&mut self, function: &str) -> Option<(String, bool)> {
        self.symbols.asked(function)
    }

    fn meant_by(&mut self, sentence: &str) -> Vec<String> {
        self.symbols.meant_by(sentence)
    }

    fn call(&mut self, function: &str, arguments: &[Argument<'_>], range: Range<usize>) -> Called {
        let Some((_, form)) = CALLS.iter().find(|(name, _)| *name == function) else {
            let known = CALLS.iter().map(|(name, _)| *name);
            return Err(placed(unknown(("vraag", "question"), function, Span::default(), known), range));
        };
        let counts = match function {
            "level" => 0..=0,
            "used" => 1..=2,
            _ => 1..=1,
        };
        if !counts.contains(&arguments.len()) {
            return Err(mistake(
                "wrong-arguments",
                range,
                (
                    &format!("tussen de haakjes van `{function}` hoort iets anders"),
                    &format!("something else belongs between the parentheses of `{function}`"),
                ),
                (
                    &format!("schrijf {}", forms(function, form, true, " of ")),
                    &format!("write {}", forms(function, form, false, " or ")),
                ),
            ));
        }
        let Some(argument) = arguments.first() else { return Ok((Fact::Level, ExpressionType::Number)) };
        if let Some(facet) = Facet::of(function) {
            return Ok((Fact::Facet(self.who(argument)?, facet), ExpressionType::Number));
        }
        Ok(match function {
            "trust" => (Fact::Trust(self.who(argument)?), ExpressionType::Number),
            "quality" => (Fact::Quality(self.who(argument)?), ExpressionType::Number),
            "together" => (Fact::Together(self.who(argument)?), ExpressionType::Number),
            "above" => (Fact::Above(self.who(argument)?), ExpressionType::Number),
            "gauge" => (Fact::Gauge(self.gauge(argument)?), ExpressionType::Number),
            "knows" => (Fact::Knows(self.interest(argument)?), ExpressionType::Bool),
            "knows_concern" => (Fact::Knows(self.concern(argument)?), ExpressionType::Bool),
            "seen" => {
                let beat = self.beat(argument, range)?;
                (Fact::Seen((self.watch)(Counted::Seen(beat))), ExpressionType::Count)
            }
            "picked" => {
                let watched = self.choice(argument)?;
                (Fact::Picked((self.watch)(watched)), ExpressionType::Bool)
            }
            "used" => {
                let id = self.model.move_id(argument.name).ok_or_else(|| {
                    placed(no_move(self.model, argument.name, Span::default()), argument.range.clone())
                })?;
                let who = arguments.get(1).map(|who| self.who(who)).transpose()?;
                (Fact::Used((self.watch)(Counted::Used(id, who))), ExpressionType::Count)
            }
            "done" => (Fact::Done(self.topic(argument)?), ExpressionType::Bool),
            promise => {
                let id = self.promise(argument)?;
                let fact = match promise {
                    "kept" => Fact::Kept(id),
                    "warned" => Fact::Warned(id),
                    "broken" => Fact::Broken(id),
                    _ => Fact::Promised(id),
                };
                (fact, ExpressionType::Bool)
            }
        })
    }
}

impl Resolver<'_, '_> {
    /// Takes note of what the parts of a name stand for.
    fn name_at<const N: usize>(&mut self, name: &str, range: &Range<usize>, parts: [Option<CasePart>; N]) {
        let places = parts_of(name, range).into_iter().zip(parts);
        self.named.extend(places.filter_map(|(place, named)| Some((place, named?))));
    }

    fn who(&mut self, argument: &Argument<'_>) -> Result<StakeholderId, Mistake> {
        if let Some(who) = self.symbols.cast.get(argument.name) {
            self.name_at(argument.name, &argument.range, [Some(CasePart::from(*who))]);
        }
        self.symbols
            .cast
            .get(argument.name)
            .copied()
            .ok_or_else(|| placed(self.symbols.nobody(argument.name, Span::default(), &[]), argument.range.clone()))
    }

    fn gauge(&self, argument: &Argument<'_>) -> Result<Gauge, Mistake> {
        Gauge::of(argument.name).ok_or_else(|| {
            let known = Gauge::ALL.map(Gauge::id);
            placed(unknown(("meter", "gauge"), argument.name, Span::default(), known), argument.range.clone())
        })
    }

    fn interest(&mut self, argument: &Argument<'_>) -> Result<InterestId, Mistake> {
        let Some((who, interest)) = argument.name.split_once('.') else {
            let interests = match self.symbols.cast.get(argument.name) {
                Some(who) => self.symbols.interests_of(*who),
                None => self.symbols.interests_called(argument.name),
            };
            return Err(dotted(argument, "knows", interests, self.symbols.any_interest(), "knows(who.interest)"));
        };
        let place = parts_of(argument.name, &argument.range).swap_remove(0);
        let who = self
            .who(&Argument { name: who, range: place })
            .map_err(|mistake| Mistake { range: argument.range.clone(), ..mistake })?;
        if let Some(interest) = self.symbols.interests.get(&(who, interest)) {
            self.name_at(argument.name, &argument.range, [None, Some(CasePart::from(*interest))]);
        }
        self.symbols.interests.get(&(who, interest)).copied().ok_or_else(|| {
            let elsewhere = self.symbols.interests_called(interest);
            if let [meant] = &*elsewhere {
                let words = (
                    format!("`{}` heeft geen belang `{interest}`", self.symbols.person(who).unwrap_or_default()),
                    format!("`{}` has no interest `{interest}`", self.symbols.person(who).unwrap_or_default()),
                );
                let help = (format!("bedoelde je `{meant}`?"), format!("did you mean `{meant}`?"));
                let wrong = mistake("unknown-id", argument.range.clone(), (&words.0, &words.1), (&help.0, &help.1));
                return wrong.fix(argument.range.clone(), meant);
            }
            let known = self.symbols.interests.keys().filter(|(of, _)| *of == who).map(|(_, id)| *id);
            placed(unknown(("belang", "interest"), interest, Span::default(), known), argument.range.clone())
        })
    }

    fn concern(&mut self, argument: &Argument<'_>) -> Result<InterestId, Mistake> {
        let who = self.who(argument)?;
        self.symbols.concerns.get(&who).copied().ok_or_else(|| {
            let words = bilingual(
                format!("`{}` heeft geen zorg", argument.name),
                format!("`{}` has no concern", argument.name),
            );
            let having = self.symbols.concerns.keys().filter_map(|who| self.symbols.person(*who));
            let having: Vec<_> = having.map(|who| format!("`{who}`")).collect();
            let diagnostic = Diagnostic::error("unknown-id", Span::default(), words);
            let diagnostic = match &*having {
                [] => diagnostic.help(bilingual("nog niemand heeft er een", "nobody has one yet")),
                having => {
                    let list = having.join(", ");
                    diagnostic.help(bilingual(format!("wel hebben er een: {list}"), format!("these have one: {list}")))
                }
            };
            placed(diagnostic, argument.range.clone())
        })
    }

    fn promise(&mut self, argument: &Argument<'_>) -> Result<PromiseId, Mistake> {
        if let Some(promise) = self.symbols.promises.get(argument.name) {
            self.name_at(argument.name, &argument.range, [Some(CasePart::from(*promise))]);
        }
        self.symbols.promises.get(argument.name).copied().ok_or_else(|| {
            let known = self.symbols.promises.keys().copied();
            placed(unknown(("belofte", "promise"), argument.name, Span::default(), known), argument.range.clone())
        })
    }

    fn beat(&mut self, argument: &Argument<'_>, function: Range<usize>) -> Result<BeatId, Mistake> {
        let (home, name) = match argument.name.split_once('.') {
            Some((home, name)) => (Some(home), name),
            None => (None, argument.name),
        };
        self.beat_named(home, name, argument).map_err(|wrong| {
            if self.choice(argument).is_err() {
                return wrong;
            }
            let form = format!("picked({})", argument.name);
            let help = (format!("dit is een keuze: schrijf `{form}`"), format!("this is a choice: write `{form}`"));
            let mut diagnostic = *wrong.diagnostic;
            diagnostic.help.clear();
            Mistake::new(wrong.range, diagnostic.help(bilingual(help.0, help.1))).fix(function, "picked")
        })
    }

    fn beat_named(&mut self, home: Option<&str>, name: &str, argument: &Argument<'_>) -> Result<BeatId, Mistake> {
        let found = self.symbols.beat(home, name, self.here);
        if let Ok(beat) = found {
            // What stands behind the beat, as a choice does, is left to whoever asks.
            match home.and_then(|home| self.symbols.home(home)) {
                Some(home) => self.name_at(argument.name, &argument.range, [Some(home.into()), Some(beat.into())]),
                None => self.name_at(argument.name, &argument.range, [Some(beat.into())]),
            }
        }
        found.map_err(|why: NoBeat<'_>| {
            let homes: Vec<_> = self.symbols.scenes.keys().chain(self.symbols.fragments.keys()).copied().collect();
            let wrong = placed(why.report(home, name, Span::default(), &homes), argument.range.clone());
            match why {
                NoBeat::Elsewhere(scenes) if scenes.len() == 1 && home.is_none() => {
                    wrong.fix(argument.range.clone(), format!("{}.{}", scenes[0], argument.name))
                }
                _ => wrong,
            }
        })
    }

    fn choice(&mut self, argument: &Argument<'_>) -> Result<Counted, Mistake> {
        let Some((beat, choice)) = argument.name.rsplit_once('.') else {
            let choices = self.symbols.choices_called(argument.name, self.here);
            return Err(dotted(argument, "picked", choices, self.symbols.any_choice(self.here), "picked(beat.choice)"));
        };
        let (home, name) = match beat.split_once('.') {
            Some((home, name)) => (Some(home), name),
            None => (None, beat),
        };
        let beat = self.beat_named(home, name, argument)?;
        let id = self.symbols.choices.get(&(beat, choice)).copied().ok_or_else(|| {
            let known: Vec<_> = self.symbols.choices_of(beat).collect();
            placed(unknown(("keuze", "choice"), choice, Span::default(), known), argument.range.clone())
        })?;
        match home {
            Some(_) => self.name_at(argument.name, &argument.range, [None, None, Some(id.into())]),
            None => self.name_at(argument.name, &argument.range, [None, Some(id.into())]),
        }
        Ok(Counted::Picked(id))
    }

    fn topic(&mut self, argument: &Argument<'_>) -> Result<TopicId, Mistake> {
        let topic = self.topic_named(argument)?;
        match argument.name.split_once('.').and_then(|(scene, _)| self.symbols.scenes.get(scene)) {
            Some(scene) => self.name_at(argument.name, &argument.range, [Some((*scene).into()), Some(topic.into())]),
            None => self.name_at(argument.name, &argument.range, [Some(topic.into())]),
        }
        Ok(topic)
    }

    fn topic_named(&self, argument: &Argument<'_>) -> Result<TopicId, Mistake> {
        let (scene, name) = match argument.name.split_once('.') {
            Some((scene, name)) => (self.symbols.scenes.get(scene).copied(), name),
            None => (
                match self.here {
                    Some(Home::Scene(scene)) => Some(scene),
                    Some(Home::Fragment(_)) | None => None,
                },
                argument.name,
            ),
        };
        if let Some(topic) = scene.and_then(|scene| self.symbols.topics.get(&(scene, name))) {
            return Ok(*topic);
        }
        let having: Vec<_> = self
            .symbols
            .topics
            .iter()
            .filter(|((of, id), _)| *id == name && scene.is_none_or(|scene| scene == *of))
            .map(|(_, topic)| *topic)
            .collect();
        match having.as_slice() {
            [topic] => Ok(*topic),
            [] => {
                let elsewhere = self.symbols.topics.keys().find(|(_, id)| *id == name);
                let home = elsewhere.and_then(|(of, _)| self.symbols.scenes.iter().find(|(_, scene)| *scene == of));
                if let Some((home, _)) = home {
                    return Err(mistake(
                        "unknown-id",
                        argument.range.clone(),
                        (
                            &format!("deze scène heeft geen onderwerp `{name}`"),
                            &format!("this scene has no topic `{name}`"),
                        ),
                        (&format!("schrijf `done({home}.{name})`"), &format!("write `done({home}.{name})`")),
                    )
                    .fix(argument.range.clone(), format!("{home}.{name}")));
                }
                let known = self.symbols.topics.keys().map(|(_, id)| *id);
                Err(placed(unknown(("onderwerp", "topic"), name, Span::default(), known), argument.range.clone()))
            }
            _ => Err(mistake(
                "ambiguous-id",
                argument.range.clone(),
                ("meer dan één scène heeft dit onderwerp", "more than one scene has this topic"),
                ("schrijf `scène.onderwerp`", "write `scene.topic`"),
            )),
        }
    }
}

/// How a call is written, with what stands for names in Dutch or English.
fn forms(function: &str, form: &str, dutch: bool, or: &str) -> String {
    let mut form = format!("`{form}`");
    if function == "used" {
        form.push_str(&format!("{or}`used(move, who)`"));
    }
    if !dutch {
        return form;
    }
    let words = [
        ("who", "wie"),
        ("interest", "belang"),
        ("choice", "keuze"),
        ("(move", "(zet"),
        ("(promise", "(belofte"),
        ("(topic", "(onderwerp"),
    ];
    words.iter().fold(form, |form, (en, nl)| form.replace(en, nl))
}

fn placed(diagnostic: Diagnostic, range: Range<usize>) -> Mistake {
    Mistake::new(range, diagnostic)
}

/// A name that lacks its first part: with what is called so in this case, or an example of it.
fn dotted(argument: &Argument<'_>, function: &str, meant: Vec<String>, example: Option<String>, form: &str) -> Mistake {
    let range = argument.range.clone();
    let message = ("hier hoort een naam met een punt erin", "a name with a dot in it belongs here");
    let all: Vec<_> = meant.iter().take(LISTED).map(|name| format!("`{function}({name})`")).collect();
    if all.is_empty() {
        let example = example.map_or_else(|| form.to_owned(), |name| format!("{function}({name})"));
        let help = (&*format!("bijvoorbeeld `{example}`"), &*format!("for example `{example}`"));
        return mistake("wrong-arguments", range, message, help);
    }
    let help = (&*format!("schrijf {}", all.join(" of ")), &*format!("write {}", all.join(" or ")));
    let wrong = mistake("wrong-arguments", range.clone(), message, help);
    match &*meant {
        [name] => wrong.fix(range, name),
        _ => wrong,
    }
}
