//! What a choice or a beat could bring about: each in the words of the script for reviewers.

use crate::engine::relationship::{Facet, Gauge, Tally};
use crate::engine::{
    DocumentId, Effect, InterestId, LessonId, PromiseId, Scenario, StakeholderId, VariableId, VariableKind,
};
use crate::report::Messages;
use crate::report::review::Sentences;
use crate::script::rewrite::CaseValue;
use crate::studio::{Boards, CaseDraft, NewEffect};

/// Something that a choice or a beat could bring about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectOffer {
    /// What it is, as a sentence.
    pub words: String,
    /// What it is about: a promise, an interest, what somebody feels.
    pub about: String,
    /// What is put in.
    pub new: NewEffect,
}

/// The points by which a value goes up where nobody said by how many.
const USUAL: i16 = 3;
/// The same for bad news.
const WEIGHT: i32 = 10;

/// What the offers are written with.
struct OfferWriter<'o> {
    scenario: &'o Scenario,
    sentences: Sentences<'o>,
    words: &'o Messages,
    offers: Vec<EffectOffer>,
}

impl EffectOffer {
    /// What can be brought about in a case, `typed` is what a new promise, interest or mark is to say: what is new comes
    /// first, or last once something is typed.
    /// Nothing as long as the case cannot be played.
    #[must_use]
    pub fn all(draft: &CaseDraft, typed: &str, words: &Messages) -> Vec<Self> {
        let Some(scenario) = draft.scenario().filter(|_| draft.is_sound()) else { return Vec::new() };
        let sentences = Sentences::of(scenario, words, &scenario.about.language);
        let mut writer = OfferWriter { scenario, sentences, words, offers: Vec::new() };
        let typed = typed.trim();
        // Whoever looks for something that is there sees that first.
        if typed.is_empty() {
            writer.new_parts(typed);
        }
        writer.promises(&Boards::of(draft));
        writer.interests();
        writer.feelings();
        writer.gauges();
        writer.marks();
        writer.teachings();
        if !typed.is_empty() {
            writer.new_parts(typed);
        }
        writer.offers
    }
}

impl OfferWriter<'_> {
    fn people(&self) -> Vec<(StakeholderId, String, String)> {
        let texts = &self.scenario.texts;
        let language = texts.language(&self.scenario.about.language);
        let person = |at: usize| {
            let it = &self.scenario.cast[at];
            let name = texts.unplayed(it.name, language).into_owned();
            (StakeholderId::new(at), texts.name(it.id).to_owned(), name)
        };
        (0..self.scenario.cast.len()).map(person).collect()
    }

    fn put(&mut self, words: String, about: &str, new: NewEffect) {
        self.offers.push(EffectOffer { words, about: self.words.text(about), new });
    }

    fn say(&mut self, effect: &Effect, about: &str, value: CaseValue) {
        let words = self.sentences.effect(effect);
        self.put(words, about, NewEffect::Of(value));
    }

    /// A promise, an interest and a mark that do not exist yet.
    fn new_parts(&mut self, typed: &str) {
        let or = |id: &str| if typed.is_empty() { self.words.text(id) } else { typed.to_owned() };
        let (promise, interest, mark) =
            (or("studio-offer-promise-text"), or("studio-offer-interest-text"), or("studio-offer-mark-name"));
        let key = self.words.text("studio-offer-interest-key");
        let about = "studio-offer-new";
        let people = self.people();
        for (_, id, name) in &people {
            let values = [("who", name.as_str().into()), ("text", promise.as_str().into())];
            let words = self.words.text_with("studio-offer-promise", &values);
            self.put(words, about, NewEffect::Promise { to: id.clone(), text: promise.clone() });
        }
        for (_, id, name) in &people {
            let values = [("who", name.as_str().into()), ("text", interest.as_str().into())];
            let words = self.words.text_with("studio-offer-interest", &values);
            let new = NewEffect::Interest { of: id.clone(), text: interest.clone(), key: key.clone() };
            self.put(words, about, new);
        }
        let words = self.words.text_with("studio-offer-mark", &[("text", mark.as_str().into())]);
        self.put(words, about, NewEffect::Mark { called: mark });
    }

    fn promises(&mut self, boards: &Boards) {
        let about = "studio-offer-promises";
        for card in &boards.promises {
            let texts = &self.scenario.texts;
            let Some(at) = self.scenario.promises.iter().position(|it| texts.name(it.id) == card.id) else { continue };
            let promise = PromiseId::new(at);
            let made = self
                .scenario
                .effects
                .iter()
                .find(|it| matches!(it, Effect::Promise { promise: of, .. } if *of == promise));
            if let Some(made) = made.copied() {
                let fields = [
                    ("id", CaseValue::text(&card.id)),
                    ("to", CaseValue::text(&card.to)),
                    ("kind", CaseValue::word(&card.kind)),
                    ("text", CaseValue::text(&card.text)),
                ];
                let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
                self.say(&made, about, CaseValue::Part(String::from("Promise"), fields));
            }
            self.say(&Effect::Keep(promise), about, CaseValue::form("Keep", &card.id));
            self.say(&Effect::Warn(promise), about, CaseValue::form("Warn", &card.id));
            self.say(&Effect::Break(promise), about, CaseValue::form("Break", &card.id));
        }
    }

    fn interests(&mut self) {
        for at in 0..self.scenario.interests.len() {
            let it = &self.scenario.interests[at];
            let texts = &self.scenario.texts;
            let who = texts.name(self.scenario.cast[it.of.index()].id);
            let id = it.id.map_or("concern", |id| texts.name(id));
            let value = CaseValue::Form(String::from("Discover"), vec![CaseValue::text(who), CaseValue::text(id)]);
            self.say(&Effect::Discover(InterestId::new(at)), "studio-offer-interests", value);
        }
    }

    /// What somebody thinks of the player, how they were treated, and bad news for them.
    fn feelings(&mut self) {
        let part = |name: &str, who: &str, field: &str, value: i64| {
            let fields =
                vec![(String::from("who"), CaseValue::text(who)), (field.to_owned(), CaseValue::Number(value))];
            CaseValue::Part(name.to_owned(), fields)
        };
        for (who, id, _) in self.people() {
            for facet in Facet::ALL {
                let mut facets = [0; Facet::ALL.len()];
                facets[facet as usize] = USUAL;
                let effect = Effect::Feel { who, facets, tallies: [0; Tally::ALL.len()], because: None };
                self.say(&effect, "studio-offer-feel", part("Feel", &id, facet.id(), i64::from(USUAL)));
            }
            for tally in Tally::ALL {
                let mut tallies = [0; Tally::ALL.len()];
                tallies[tally as usize] = 1;
                let effect = Effect::Feel { who, facets: [0; Facet::ALL.len()], tallies, because: None };
                self.say(&effect, "studio-offer-feel", part("Feel", &id, tally.id(), 1));
            }
            let effect = Effect::Outcome { who, size: WEIGHT, because: None };
            self.say(&effect, "studio-offer-outcome", part("Outcome", &id, "size", i64::from(WEIGHT)));
        }
    }

    fn gauges(&mut self) {
        for gauge in Gauge::ALL {
            let amount = i32::from(USUAL);
            let fields = vec![(gauge.id().to_owned(), CaseValue::Number(i64::from(amount)))];
            let value = CaseValue::Part(String::from("Gauge"), fields);
            self.say(&Effect::Gauge { gauge, amount, because: None }, "studio-offer-gauge", value);
        }
    }

    /// What the story remembers: each value of a flag or a word, and one more or less of a counter.
    fn marks(&mut self) {
        let about = "studio-offer-marks";
        for at in 0..self.scenario.variables.len() {
            let id = VariableId::new(at);
            let variable = &self.scenario.variables[at];
            let name = self.scenario.texts.name(variable.id);
            let set = |value: CaseValue| CaseValue::Form(String::from("Set"), vec![CaseValue::text(name), value]);
            match &variable.kind {
                VariableKind::Flag(_) => {
                    self.say(&Effect::Set(id, 1), about, set(CaseValue::Bool(true)));
                    self.say(&Effect::Set(id, 0), about, set(CaseValue::Bool(false)));
                }
                VariableKind::Count { .. } => {
                    for by in [1, -1] {
                        let value = vec![CaseValue::text(name), CaseValue::Number(i64::from(by))];
                        self.say(&Effect::Add(id, by), about, CaseValue::Form(String::from("Add"), value));
                    }
                }
                VariableKind::OneOf { words, .. } => {
                    for (place, word) in words.iter().enumerate() {
                        let value = set(CaseValue::text(self.scenario.texts.name(*word)));
                        self.say(&Effect::Set(id, place as i32), about, value);
                    }
                }
                // What is drawn does not change.
                VariableKind::Drawn { .. } => {}
            }
        }
    }

    fn teachings(&mut self) {
        for at in 0..self.scenario.dossier.len() {
            let value = CaseValue::form("Open", self.scenario.texts.name(self.scenario.dossier[at].id));
            self.say(&Effect::Open(DocumentId::new(at)), "studio-offer-dossier", value);
        }
        for at in 0..self.scenario.lessons.len() {
            let value = CaseValue::form("Teach", self.scenario.texts.name(self.scenario.lessons[at].id));
            self.say(&Effect::Teach(LessonId::new(at)), "studio-offer-lessons", value);
        }
        for at in 0..self.scenario.model.lessons.len() {
            let value = CaseValue::form("Teach", &self.scenario.model.lessons[at].id);
            self.say(&Effect::TeachModel(at as u16), "studio-offer-lessons", value);
        }
    }
}
