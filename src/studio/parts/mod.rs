//! What belongs to the whole case beside its talk, with everything that can be written and picked of it: the case itself,
//! people and scenes, what the story remembers, documents, norms, what is taught, endings, and what a trainer can bring in.

mod documents;
mod endings;
mod facts;
mod field;
mod interests;
mod interventions;
mod lessons;
mod looks;
mod new_part;
mod people;
mod scenes;
mod whole;

pub use field::{PartField, PartOption};
pub use looks::{PersonLook, figures_of};
pub use new_part::NewPart;

use super::draft::CaseDraft;
use super::edit::CaseEdit;
use super::talk::entries;
use crate::report::Messages;
use crate::script::rewrite::{CasePath, CaseValue};

/// Something that belongs to the whole case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartCard {
    /// Where it stands.
    pub at: CasePath,
    /// What it is called.
    pub name: String,
    /// What else is to be said of it; mostly empty.
    pub about: String,
    /// What can be changed of it.
    pub fields: Vec<PartField>,
    /// The same, of what most authors leave as it is.
    pub more: Vec<PartField>,
    /// Takes it away, where it can go; as long as something needs it, it stays.
    pub gone: Option<CaseEdit>,
}

/// The parts of a case, kind by kind, each as a card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseParts {
    /// The case itself.
    pub whole: PartCard,
    /// Scenes, in the order of the file.
    pub scenes: Vec<PartCard>,
    /// People, in the order of the cast.
    pub people: Vec<PartCard>,
    /// Interests and concerns, in the order of the cast.
    pub interests: Vec<PartCard>,
    /// What the story remembers and what was drawn for it, then what follows from that.
    pub facts: Vec<PartCard>,
    /// The documents of the dossier.
    pub documents: Vec<PartCard>,
    /// Norms.
    pub norms: Vec<PartCard>,
    /// Learning points of the case itself.
    pub lessons: Vec<PartCard>,
    /// Endings.
    pub endings: Vec<PartCard>,
    /// What a trainer can bring in.
    pub interventions: Vec<PartCard>,
}

impl CaseParts {
    /// The parts of a case as it stands; what is said of them is said in the language of these words.
    #[must_use]
    pub fn of(draft: &CaseDraft, words: &Messages) -> Self {
        let Some(case) = draft.case() else { return Self::default() };
        let it = PartWriter { draft, case, words };
        Self {
            whole: it.whole(),
            scenes: it.scenes(),
            people: it.people(),
            interests: it.interests(),
            facts: it.facts(),
            documents: it.documents(),
            norms: it.norms(),
            lessons: it.lessons(),
            endings: it.endings(),
            interventions: it.interventions(),
        }
    }
}

impl CaseParts {
    /// All cards, that of the case itself first.
    pub fn cards(&self) -> impl Iterator<Item = &PartCard> {
        let lists = [&self.scenes, &self.people, &self.interests, &self.facts, &self.documents, &self.norms];
        let more = [&self.lessons, &self.endings, &self.interventions];
        std::iter::once(&self.whole).chain(lists.into_iter().chain(more).flatten())
    }

    /// What the text at a place of the case is called: the part that it belongs to, and what it is of that.
    #[must_use]
    pub fn called(&self, place: &str) -> Option<String> {
        for card in self.cards() {
            for field in card.fields.iter().chain(&card.more) {
                if let PartField::Text { at, name, .. } = field
                    && at.to_string() == place
                {
                    let own = card.at == CasePath::default();
                    return Some(if own { name.clone() } else { format!("{} · {name}", card.name) });
                }
            }
        }
        let parts = self.cards().filter(|card| card.at != CasePath::default());
        // Of parts within each other the innermost is meant: an interest stands within its person.
        let within = parts.filter_map(|card| Some((card, place.strip_prefix(&format!("{}.", card.at))?)));
        let (card, rest) = within.min_by_key(|(_, rest)| rest.len())?;
        Some(format!("{} · {rest}", card.name))
    }
}

/// Where a part of the case that is no moment can have a condition, whether or not it has one: the place in this list tells
/// one from the others as long as no part comes or goes.
#[must_use]
pub fn part_conditions(case: &CaseValue) -> Vec<CasePath> {
    let mut places = Vec::new();
    let mut of = |kind: &str, field: &str| {
        let list = CasePath::from(kind);
        places.extend(entries(case, kind).iter().map(|(id, _)| list.name(id).name(field)));
    };
    of("dossier", "when");
    of("lessons", "when");
    of("interventions", "when");
    places.extend(entries(case, "derived").iter().map(|(id, _)| CasePath::from("derived").name(id)));
    for (person, value) in entries(case, "cast") {
        let person = CasePath::from("cast").name(person);
        let own = entries(value, "interests").iter().map(|(id, _)| person.name("interests").name(id));
        let concern = value.get("concern").map(|_| person.name("concern"));
        places.extend(own.chain(concern).map(|it| it.name("opens")));
    }
    places
}

/// What cards are written with.
struct PartWriter<'w> {
    draft: &'w CaseDraft,
    case: &'w CaseValue,
    words: &'w Messages,
}
