//! What authors mean by a name that is none: somebody's display name, an interest without its person, words of a sentence.

use super::diagnostic::{Diagnostic, bilingual};
use super::format::CALLS;
use super::source::Span;
use super::symbols::{Symbols, unknown};
use crate::engine::relationship::{Model, Move};
use crate::engine::{BeatId, Home, StakeholderId};

/// Letters of the shortest part of a name that says who is meant: not `de` or `van`.
const PART: usize = 3;
/// What has the same name is looked up so often at most.
const CALLED: usize = 8;
/// Forms that a message names at most.
const SHOWN: usize = 3;

/// The only one of several, if it is.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// The report of a move that the model does not have, with the one that is called so.
pub(super) fn no_move(model: &Model, name: &str, span: Span) -> Diagnostic {
    let words = ("gesprekszet", "move");
    let plain = name.to_lowercase().replace('_', " ");
    let called = |it: &&Move| [&it.name.nl, &it.name.en].iter().any(|it| it.to_lowercase() == plain);
    // Who writes a move by its name gets its id, and no other guess.
    let diagnostic = match model.moves.iter().find(called) {
        Some(it) => {
            let help = bilingual(format!("bedoelde je `{}`?", it.id), format!("did you mean `{}`?", it.id));
            unknown(words, name, span, []).with_only(name, &it.id, help)
        }
        None => unknown(words, name, span, model.moves.iter().map(|it| it.id.as_str())),
    };
    diagnostic.help(bilingual("`tegenspel model` noemt ze alle", "`tegenspel model` lists them all"))
}

impl<'a> Symbols<'a> {
    /// The id of a person.
    pub(super) fn person(&self, who: StakeholderId) -> Option<&'a str> {
        self.cast.iter().find(|(_, id)| **id == who).map(|(name, _)| *name)
    }

    /// Whoever is called so: by display name, by a part of it, or by function.
    pub(super) fn person_called(&self, written: &str) -> Option<&'a str> {
        let lower = written.trim().to_lowercase();
        let plain = lower.replace(['_', '.', '-'], " ");
        let parts: Vec<_> = plain.split_whitespace().filter(|part| part.chars().count() >= PART).collect();
        let exactly = only(self.called.iter().filter(|(id, names)| {
            id.eq_ignore_ascii_case(&lower) || names.iter().any(|name| name.to_lowercase() == plain.trim())
        }));
        let partly = || {
            only(self.called.iter().filter(|(id, names)| {
                let known: Vec<_> =
                    names.iter().take(1).flat_map(|it| it.split_whitespace()).map(str::to_lowercase).collect();
                parts.iter().any(|part| known.iter().any(|it| it == part) || id.eq_ignore_ascii_case(part))
            }))
        };
        exactly.or_else(partly).map(|(id, _)| *id)
    }

    /// The report of a person who is not there, with whoever is called so.
    pub(super) fn nobody(&self, name: &str, span: Span, others: &[&'a str]) -> Diagnostic {
        let words = ("persoon", "person");
        let known = self.cast.keys().copied().chain(others.iter().copied());
        match self.person_called(name).filter(|_| !others.contains(&name)) {
            Some(id) => {
                // The other names would only stand in the way of the one that is meant.
                let help = bilingual(format!("bedoelde je `{id}`?"), format!("did you mean `{id}`?"));
                unknown(words, name, span, []).with_only(name, id, help)
            }
            None => unknown(words, name, span, known),
        }
    }

    /// The interests of this name, each as a condition names it: `roos.kas`.
    pub(super) fn interests_called(&self, name: &str) -> Vec<String> {
        let having = self.interests.keys().filter(|(_, id)| id.eq_ignore_ascii_case(name)).take(CALLED);
        having.filter_map(|(who, id)| Some(format!("{}.{id}", self.person(*who)?))).collect()
    }

    /// The interests of a person, each as a condition names it.
    pub(super) fn interests_of(&self, who: StakeholderId) -> Vec<String> {
        let having = self.interests.keys().filter(|(of, _)| *of == who);
        having.filter_map(|(who, id)| Some(format!("{}.{id}", self.person(*who)?))).collect()
    }

    /// The choices of this name, each as a condition can name it anywhere: `scene.beat.choice`.
    pub(super) fn choices_called(&self, name: &str, here: Option<Home>) -> Vec<String> {
        let having = self.choices.keys().filter(|(_, id)| *id == name).take(CALLED);
        having.filter_map(|(beat, id)| Some(format!("{}.{id}", self.beat_path(*beat, here)?))).collect()
    }

    /// How a condition names a beat.
    fn beat_path(&self, beat: BeatId, here: Option<Home>) -> Option<String> {
        let ((home, name), _) = self.beats.iter().find(|(_, id)| **id == beat)?;
        if here.is_some_and(|here| *home == here.into()) {
            return Some((*name).to_owned());
        }
        let scenes = self.scenes.iter().map(|(name, scene)| (*name, Home::Scene(*scene)));
        let mut homes = scenes.chain(self.fragments.iter().map(|(name, fragment)| (*name, Home::Fragment(*fragment))));
        homes.find(|(_, it)| *home == (*it).into()).map(|(of, _)| format!("{of}.{name}"))
    }

    /// The interest that examples show: the first of this case.
    pub(super) fn any_interest(&self) -> Option<String> {
        self.cast.iter().find_map(|(_, who)| self.interests_of(*who).into_iter().next())
    }

    /// The choice that examples show: the first of this case.
    pub(super) fn any_choice(&self, here: Option<Home>) -> Option<String> {
        let (beat, id) = self.choices.keys().next()?;
        Some(format!("{}.{id}", self.beat_path(*beat, here)?))
    }

    /// How a question that was asked of nobody is written in this case, and whether it can be written in no other way.
    pub(super) fn asked(&self, function: &str) -> Option<(String, bool)> {
        let (name, form) = CALLS.iter().find(|(name, _)| *name == function)?;
        match *form {
            form if form.ends_with("(who)") => {
                let (first, _) = self.called.first()?;
                Some((format!("{name}({first})"), self.called.len() == 1))
            }
            "level()" => Some((String::from("level()"), true)),
            "knows(who.interest)" => Some((format!("knows({})", self.any_interest()?), false)),
            _ => None,
        }
    }

    /// Conditions that the words of a sentence may stand for.
    pub(super) fn meant_by(&self, sentence: &str) -> Vec<String> {
        let lower = sentence.to_lowercase();
        let words: Vec<_> =
            lower.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|it| !it.is_empty()).collect();
        let mut forms = Vec::new();
        for (who, id) in self.interests.keys().filter(|(_, id)| words.contains(id)) {
            forms.extend(self.person(*who).map(|who| format!("knows({who}.{id})")));
        }
        // Whoever is named as well says whose interest it is.
        let named = |form: &String| {
            self.called.iter().any(|(id, names)| {
                let parts = names.iter().take(1).flat_map(|it| it.split_whitespace()).map(str::to_lowercase);
                form.starts_with(&format!("knows({id}."))
                    && (words.contains(id) || parts.into_iter().any(|it| words.contains(&&*it)))
            })
        };
        if forms.iter().any(named) {
            forms.retain(named);
        }
        forms.extend(self.promises.keys().filter(|id| words.contains(id)).map(|id| format!("promised({id})")));
        forms.extend(
            self.variables.keys().chain(self.derived.keys()).filter(|id| words.contains(id)).map(|id| (*id).to_owned()),
        );
        forms.truncate(SHOWN);
        forms
    }
}
