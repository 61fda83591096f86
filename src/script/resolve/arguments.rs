//! What the arguments of a condition's calls stand for.

use super::Resolver;
use crate::engine::relationship::Gauge;
use crate::engine::{BeatId, ChoiceId, Home, InterestId, PromiseId, StakeholderId, TopicId};
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::expression::{Argument, Mistake, mistake};
use crate::script::mentions::{CasePart, parts_of};
use crate::script::source::Span;
use crate::script::symbols::{NoBeat, unknown};
use std::ops::Range;

/// Names that a message lists at most.
const LISTED: usize = 6;

impl Resolver<'_, '_> {
    /// Takes note of what the parts of a name stand for.
    pub(super) fn name_at<const N: usize>(&mut self, name: &str, range: &Range<usize>, parts: [Option<CasePart>; N]) {
        let places = parts_of(name, range).into_iter().zip(parts);
        self.named.extend(places.filter_map(|(place, named)| Some((place, named?))));
    }

    pub(super) fn who(&mut self, argument: &Argument<'_>) -> Result<StakeholderId, Mistake> {
        if let Some(who) = self.symbols.cast.get(argument.name) {
            self.name_at(argument.name, &argument.range, [Some(CasePart::from(*who))]);
        }
        self.symbols
            .cast
            .get(argument.name)
            .copied()
            .ok_or_else(|| placed(self.symbols.nobody(argument.name, Span::default(), &[]), argument.range.clone()))
    }

    pub(super) fn gauge(&self, argument: &Argument<'_>) -> Result<Gauge, Mistake> {
        Gauge::of(argument.name).ok_or_else(|| {
            let known = Gauge::ALL.map(Gauge::id);
            placed(unknown(("teller", "gauge"), argument.name, Span::default(), known), argument.range.clone())
        })
    }

    pub(super) fn interest(&mut self, argument: &Argument<'_>) -> Result<InterestId, Mistake> {
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

    pub(super) fn concern(&mut self, argument: &Argument<'_>) -> Result<InterestId, Mistake> {
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

    pub(super) fn promise(&mut self, argument: &Argument<'_>) -> Result<PromiseId, Mistake> {
        if let Some(promise) = self.symbols.promises.get(argument.name) {
            self.name_at(argument.name, &argument.range, [Some(CasePart::from(*promise))]);
        }
        self.symbols.promises.get(argument.name).copied().ok_or_else(|| {
            let known = self.symbols.promises.keys().copied();
            placed(unknown(("belofte", "promise"), argument.name, Span::default(), known), argument.range.clone())
        })
    }

    pub(super) fn beat(&mut self, argument: &Argument<'_>, function: Range<usize>) -> Result<BeatId, Mistake> {
        let (home, name) = match argument.name.split_once('.') {
            Some((home, name)) => (Some(home), name),
            None => (None, argument.name),
        };
        self.beat_named(home, name, argument).map_err(|wrong| {
            if self.choice(argument, "picked").is_err() {
                return wrong;
            }
            let form = format!("picked({})", argument.name);
            let help = (format!("dit is een keuze: schrijf `{form}`"), format!("this is a choice: write `{form}`"));
            let mut diagnostic = *wrong.diagnostic;
            diagnostic.help.clear();
            Mistake::new(wrong.range, diagnostic.help(bilingual(help.0, help.1))).fix(function, "picked")
        })
    }

    pub(super) fn beat_named(
        &mut self,
        home: Option<&str>,
        name: &str,
        argument: &Argument<'_>,
    ) -> Result<BeatId, Mistake> {
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

    /// A choice whose place in an order or amount a question asks: its beat must be one that gives it such.
    pub(super) fn planned(
        &mut self,
        argument: &Argument<'_>,
        function: &str,
        range: Range<usize>,
    ) -> Result<ChoiceId, Mistake> {
        let (beat, choice) = self.choice(argument, function)?;
        let (wanted, written) =
            if function == "ranked" { ("Rank", "Rank(3)") } else { ("Divide", "Divide(24, step: 2)") };
        let form = self.symbols.planned.get(&beat).copied();
        if form == Some(wanted) {
            return Ok(choice);
        }
        let name = argument.name;
        let meant = match form {
            Some("Rank") => "ranked",
            Some("Divide") => "amount",
            _ => "picked",
        };
        let message = match function {
            "ranked" => (
                format!("bij het moment van `{name}` wordt niets op volgorde gezet: dat heeft geen `{written}`"),
                format!("nothing is put in order at the beat of `{name}`: it has no `{written}`"),
            ),
            _ => (
                format!("bij het moment van `{name}` wordt niets verdeeld: dat heeft geen `{written}`"),
                format!("nothing is divided at the beat of `{name}`: it has no `{written}`"),
            ),
        };
        let help = (format!("bedoelde je `{meant}({name})`?"), format!("did you mean `{meant}({name})`?"));
        let wrong = mistake("not-planned", range.clone(), (&message.0, &message.1), (&help.0, &help.1));
        Err(wrong.fix(range, meant))
    }

    /// A choice, with its beat.
    pub(super) fn choice(&mut self, argument: &Argument<'_>, function: &str) -> Result<(BeatId, ChoiceId), Mistake> {
        let Some((beat, choice)) = argument.name.rsplit_once('.') else {
            let choices = self.symbols.choices_called(argument.name, self.here);
            let form = format!("{function}(beat.choice)");
            return Err(dotted(argument, function, choices, self.symbols.any_choice(self.here), &form));
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
        Ok((beat, id))
    }

    pub(super) fn topic(&mut self, argument: &Argument<'_>) -> Result<TopicId, Mistake> {
        let topic = self.topic_named(argument)?;
        match argument.name.split_once('.').and_then(|(scene, _)| self.symbols.scenes.get(scene)) {
            Some(scene) => self.name_at(argument.name, &argument.range, [Some((*scene).into()), Some(topic.into())]),
            None => self.name_at(argument.name, &argument.range, [Some(topic.into())]),
        }
        Ok(topic)
    }

    pub(super) fn topic_named(&self, argument: &Argument<'_>) -> Result<TopicId, Mistake> {
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

pub(super) fn placed(diagnostic: Diagnostic, range: Range<usize>) -> Mistake {
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
