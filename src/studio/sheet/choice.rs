//! A choice as it stands on a sheet: what is said, what it does, how long it is against the others, where it goes.

use super::{SheetBranch, SheetCondition, SheetEffect, SheetLine, SheetPick, SheetText, SheetWriter, is_topics};
use crate::author::lint::LONGEST_CHOICE;
use crate::engine::{BeatId, ChoiceId, Rating};
use crate::script::rewrite::{CasePath, CaseValue};
use crate::studio::outline::{spoken, title_of};
use crate::studio::talk::{LeadsTo, TalkBeat, TalkChoice, TalkHome};

/// Something that the player can say or do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetChoice {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub path: CasePath,
    /// What is said or done.
    pub text: SheetText,
    /// A short label; empty where there is none.
    pub short: SheetText,
    /// Whether it is done rather than said.
    pub does: bool,
    /// Whether it is gone once it was picked.
    pub once: bool,
    /// The id of who hears it, and what they are called; nobody where nobody is there.
    pub hears: Option<(String, String)>,
    /// How long it is.
    pub length: SheetLength,
    /// What it does as a move, in its order.
    pub moves: Vec<SheetMove>,
    /// What else changes.
    pub effects: Vec<SheetEffect>,
    /// What is said to it.
    pub reply: Vec<SheetLine>,
    /// Why it works or does not; empty where that is not told.
    pub why: SheetText,
    /// What the author thinks of it.
    pub rating: Option<Rating>,
    /// When it can be picked; always without it.
    pub when: Option<SheetCondition>,
    /// The reason that is shown while it cannot be picked; empty where it is hidden then.
    pub unless_shown: SheetText,
    /// Where it goes as it is written; empty where that is not said.
    pub then: String,
    /// The same, each with the title of what stands there.
    pub leads: Vec<(LeadsTo, String)>,
    /// The ways on where there are several.
    pub branches: Vec<SheetBranch>,
    /// What it takes of a budget.
    pub cost: SheetPick,
    /// The norm that it points to, where the case has any.
    pub norm: Option<SheetPick>,
}

/// How long an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetLength {
    /// Its words.
    pub words: usize,
    /// The words of the longest of the others.
    pub longest_other: usize,
    /// The words of all others on average, rounded.
    pub mean_other: usize,
    /// The most words that fit on a screen with the others.
    pub most: usize,
}

/// A move of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetMove {
    /// Its id.
    pub id: String,
    /// What it is called; its id where the model has no such move.
    pub name: String,
    /// What it is.
    pub means: String,
    /// What it does to whoever hears it, and to the player.
    pub does: String,
}

impl SheetWriter<'_> {
    pub(super) fn choices(&self, beat: &TalkBeat<'_>, home: &TalkHome<'_>, id: Option<BeatId>) -> Vec<SheetChoice> {
        let counts: Vec<_> = beat.choices.iter().map(|it| spoken(it.value).split_whitespace().count()).collect();
        let of = |(at, choice): (usize, &TalkChoice<'_>)| {
            let played = self.scenario.zip(id).and_then(|(scenario, beat)| {
                scenario.choices_of(beat).find(|it| scenario.texts.name(scenario.choice(*it).id) == choice.id)
            });
            self.choice(beat, home, choice, length(&counts, at), played)
        };
        beat.choices.iter().enumerate().map(of).collect()
    }

    fn choice(
        &self,
        beat: &TalkBeat<'_>,
        home: &TalkHome<'_>,
        choice: &TalkChoice<'_>,
        length: SheetLength,
        id: Option<ChoiceId>,
    ) -> SheetChoice {
        let value = choice.value;
        let topic = is_topics(beat);
        let path = if topic { beat.path.name(choice.id) } else { beat.path.name("choices").name(choice.id) };
        let played = self.scenario.zip(id).map(|(scenario, id)| scenario.choice(id));
        let is = |name: &str| matches!(value.get(name), Some(CaseValue::Bool(true)));
        let with = home.value.get("with").and_then(|it| it.items().first()).and_then(CaseValue::as_text);
        let hears = value.get("to").and_then(CaseValue::as_text).or(with);
        let moves = value.get("moves").map(CaseValue::items).unwrap_or_default();
        SheetChoice {
            id: choice.id.to_owned(),
            text: SheetText::of(value, &path, if topic { "opener" } else { "text" }),
            short: SheetText::of(value, &path, if topic { "title" } else { "short" }),
            does: is("does"),
            once: is("once"),
            hears: hears.map(|id| (id.to_owned(), self.called(id))),
            length,
            moves: moves.iter().filter_map(CaseValue::as_text).map(|id| self.its_move(id)).collect(),
            effects: self.effects(value, &path, "effects", played.map(|it| it.effects.range())),
            reply: self.lines(value, &path, "reply", played.map(|it| it.reply.range())),
            why: SheetText::of(value, &path, "why"),
            rating: choice.rating,
            when: self.condition(value, "when", played.and_then(|it| it.when.as_ref())),
            unless_shown: SheetText::of(value, &path, "unless_shown"),
            then: value.get("then").map(CaseValue::written).unwrap_or_default(),
            leads: choice.leads.iter().map(|lead| (lead.to.clone(), title_of(self.talk, &lead.to))).collect(),
            branches: self.branches(value, &path, home.id),
            cost: self.cost(value, &path),
            norm: self.norm(value, &path),
            path,
        }
    }

    /// The norm that a choice points to, out of those of the case.
    fn norm(&self, choice: &CaseValue, path: &CasePath) -> Option<SheetPick> {
        let norms = self.talk.case.get("norms").map(CaseValue::entries).filter(|it| !it.is_empty())?;
        let now = choice.text_of("norm");
        let none = (self.words.text("studio-norm-none"), None);
        let named = norms.iter().map(|(id, it)| (it.text_of("title").to_owned(), Some(CaseValue::text(id))));
        Some(SheetPick {
            at: path.name("norm"),
            name: self.words.text("review-norm"),
            options: std::iter::once(none).chain(named).collect(),
            chosen: norms.iter().position(|(id, _)| id == now).map_or(0, |at| at + 1),
        })
    }

    fn its_move(&self, id: &str) -> SheetMove {
        let found = self.scenario.and_then(|it| it.model.moves.iter().find(|it| it.id == id));
        let language = self.words.language();
        match (found, self.sentences) {
            (Some(it), Some(sentences)) => SheetMove {
                id: id.to_owned(),
                name: it.name.get(language).to_owned(),
                means: it.means.get(language).to_owned(),
                does: sentences.move_does(it),
            },
            _ => SheetMove { id: id.to_owned(), name: id.to_owned(), means: String::new(), does: String::new() },
        }
    }
}

/// How long one of several answers is.
fn length(counts: &[usize], at: usize) -> SheetLength {
    let others: Vec<_> = counts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, count)| *count).collect();
    SheetLength {
        words: counts[at],
        longest_other: others.iter().max().copied().unwrap_or_default(),
        mean_other: (others.iter().sum::<usize>() * 2 + others.len()).checked_div(others.len() * 2).unwrap_or_default(),
        most: LONGEST_CHOICE,
    }
}
