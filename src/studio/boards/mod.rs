//! Boards: promises, interests, endings and people of a case, each with where it is made, asked for or met.

mod spots;

use super::draft::CaseDraft;
use super::talk::{LeadsTo, Talk, entries};
use crate::script::rewrite::{CasePath, CaseValue};
pub use spots::CaseSpot;
use spots::CaseSpots;

/// All boards of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Boards {
    /// Promises, in the order in which they are made first.
    pub promises: Vec<PromiseCard>,
    /// Interests and concerns, in the order of the cast.
    pub interests: Vec<InterestCard>,
    /// Endings, in the order of the file.
    pub endings: Vec<EndingCard>,
    /// People, in the order of the cast.
    pub people: Vec<PersonCard>,
}

/// A promise, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseCard {
    /// Its id.
    pub id: String,
    /// What is promised, where it is made first.
    pub text: String,
    /// The id of whom it is made to.
    pub to: String,
    /// What kind it is, as it is written.
    pub kind: String,
    /// Where it is made.
    pub made: Vec<CaseSpot>,
    /// Where it is kept.
    pub kept: Vec<CaseSpot>,
    /// Where it is reported in time that it will not be.
    pub warned: Vec<CaseSpot>,
    /// Where it is broken.
    pub broken: Vec<CaseSpot>,
    /// Where a condition asks about it.
    pub asked: Vec<CaseSpot>,
}

impl PromiseCard {
    /// Whether it is made and nothing ever comes of it.
    #[must_use]
    pub fn is_forgotten(&self) -> bool {
        self.kept.is_empty() && self.warned.is_empty() && self.broken.is_empty()
    }
}

/// What somebody wants or fears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestCard {
    /// Where it stands.
    pub path: CasePath,
    /// Where an effect opens it.
    pub opened: Vec<CaseSpot>,
    /// Where a condition asks about it.
    pub asked: Vec<CaseSpot>,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingCard {
    /// Where it stands.
    pub path: CasePath,
    /// From where one comes to it.
    pub reached_from: Vec<CaseSpot>,
    /// What it teaches: the text of each lesson, or its code where it is one of the model's.
    pub teaches: Vec<String>,
}

/// Somebody of the cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonCard {
    /// Where they stand.
    pub path: CasePath,
    /// The beats in which they speak, with how many lines.
    pub speaks: Vec<(String, usize)>,
}

impl Boards {
    /// The boards of a case.
    #[must_use]
    pub fn of(draft: &CaseDraft) -> Self {
        let Some(case) = draft.case() else { return Self::default() };
        let talk = Talk::of(case);
        let spots = CaseSpots::of(&talk);
        Self {
            promises: promises(&spots),
            interests: interests(case, &spots),
            endings: endings(draft, &talk),
            people: people(&talk, &spots),
        }
    }
}

fn promises(spots: &CaseSpots<'_>) -> Vec<PromiseCard> {
    let mut cards: Vec<PromiseCard> = Vec::new();
    for (value, spot) in spots.effects("Promise") {
        let id = value.text_of("id");
        if let Some(card) = cards.iter_mut().find(|it| it.id == id) {
            card.made.push(spot.clone());
            continue;
        }
        let asked = ["promised", "kept", "warned", "broken"].map(|call| spots.asks(&format!("{call}({id})")));
        cards.push(PromiseCard {
            id: id.to_owned(),
            text: value.text_of("text").to_owned(),
            to: value.text_of("to").to_owned(),
            kind: value.word_of("kind").to_owned(),
            made: vec![spot.clone()],
            kept: spots.settles("Keep", id),
            warned: spots.settles("Warn", id),
            broken: spots.settles("Break", id),
            asked: asked.concat(),
        });
    }
    cards
}

fn interests(case: &CaseValue, spots: &CaseSpots<'_>) -> Vec<InterestCard> {
    let mut cards = Vec::new();
    for (person, value) in entries(case, "cast") {
        let path = CasePath::from("cast").name(person);
        let own = entries(value, "interests").iter().map(|(id, _)| (path.name("interests").name(id), id.as_str()));
        let concern = value.get("concern").map(|_| (path.name("concern"), "concern"));
        for (path, id) in own.chain(concern) {
            let asked = match id {
                "concern" => spots.asks(&format!("knows_concern({person})")),
                _ => spots.asks(&format!("knows({person}.{id})")),
            };
            cards.push(InterestCard { path, opened: spots.discovers(person, id), asked });
        }
    }
    cards
}

fn endings(draft: &CaseDraft, talk: &Talk<'_>) -> Vec<EndingCard> {
    let lesson = |id: &str| {
        let own = talk.case.get("lessons").and_then(|it| it.get(id));
        let model = || draft.model().lessons.iter().find(|it| it.id == id).map(|it| &it.text);
        match own {
            Some(own) => own.text_of("text").to_owned(),
            None => model().map_or_else(|| id.to_owned(), |it| it.get(talk.case.text_of("language")).to_owned()),
        }
    };
    let card = |(id, ending): &(String, CaseValue)| {
        let teaches = ending.get("teaches").map(CaseValue::items).unwrap_or_default();
        let mut reached_from: Vec<CaseSpot> = Vec::new();
        for (beat, choice, lead) in talk.all_leads() {
            if lead.to == LeadsTo::Ending(id.clone()) {
                let path = choice.map_or_else(|| beat.path.clone(), |it| beat.path.name("choices").name(it.id));
                let spot = CaseSpot { beat: Some(beat.name.clone()), choice: choice.map(|it| it.id.to_owned()), path };
                if !reached_from.contains(&spot) {
                    reached_from.push(spot);
                }
            }
        }
        EndingCard {
            path: CasePath::from("endings").name(id),
            reached_from,
            teaches: teaches.iter().filter_map(CaseValue::as_text).map(lesson).collect(),
        }
    };
    entries(talk.case, "endings").iter().map(card).collect()
}

fn people(talk: &Talk<'_>, spots: &CaseSpots<'_>) -> Vec<PersonCard> {
    let card = |(id, _): &(String, CaseValue)| PersonCard {
        path: CasePath::from("cast").name(id),
        speaks: spots.lines_of(id),
    };
    entries(talk.case, "cast").iter().map(card).collect()
}
