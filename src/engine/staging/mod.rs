//! A scenario staged for one session: everything that stays the same while it plays.

mod actor;
mod draws;
mod facts;
mod offers;
mod planned;
mod prompt;
mod setup;

pub use actor::Actor;
pub use draws::DrawnFacts;
pub use offers::Availability;
pub use prompt::{Offer, Prompt};
pub use setup::{ActorSetup, LEVELS, PLAIN_LEVEL, RIGIDITY, Rules, Setup, SetupError};

use super::dice::Dice;
use super::id::TextId;
use super::plural::PluralRule;
use super::progress::Progress;
use super::relationship::Facet;
use super::scenario::{Scenario, VariableKind};
use super::text::{Language, Piece, pieces, with_number};
use std::borrow::Cow;
use std::sync::Arc;

/// A scenario staged for one session.
#[derive(Debug, Clone)]
pub struct Staging {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// What the session was set up with.
    pub setup: Setup,
    /// The cast as programmed.
    pub actors: Vec<Actor>,
    /// Per cent at which losses count on this level.
    pub(super) loss_percent: i32,
    /// Whether tension also cools where a topic is opened or left.
    pub(super) cools_at_topics: bool,
    /// The rule for forms by number of each language, the scenario's own first.
    plural_rules: Arc<[PluralRule]>,
}

impl Staging {
    /// Stages a scenario.
    ///
    /// # Errors
    /// When the setup asks for what the scenario or the model does not have, or for a number outside its range.
    pub fn new(scenario: Arc<Scenario>, setup: Setup) -> Result<Self, SetupError> {
        if !LEVELS.contains(&setup.level) {
            return Err(SetupError::Level(setup.level));
        }
        if let Some(who) = setup.actors.keys().find(|who| scenario.stakeholder_named(who).is_none()) {
            let cast: Vec<_> = scenario.cast.iter().map(|it| scenario.texts.name(it.id)).collect();
            return Err(SetupError::NoSuchStakeholder { who: who.clone(), cast: cast.join(", ") });
        }
        draws::check_draws(&scenario, &setup)?;
        let steps = i32::from(setup.level) - i32::from(PLAIN_LEVEL);
        let actors = scenario
            .cast
            .iter()
            .map(|person| {
                let id = scenario.texts.name(person.id);
                let mut actor = Actor {
                    start: person.start,
                    stance: person.stance,
                    rigidity: person.rigidity,
                    rewards: person.rewards.clone(),
                    escalates_on: person.escalates_on.clone(),
                };
                if let Some(programmed) = setup.actors.get(id) {
                    actor.program(&scenario, id, programmed)?;
                }
                let shift = scenario.model.level;
                // What a trainer programmed is meant as it stands; the level bends only what the case says.
                let programmed = setup.actors.get(id);
                if programmed.is_none_or(|it| it.rigidity.is_none()) {
                    let rigidity = actor.rigidity + steps * shift.rigidity;
                    actor.rigidity = rigidity.clamp(*RIGIDITY.start(), *RIGIDITY.end());
                }
                if programmed.is_none_or(|it| !it.start.contains_key(&Facet::Tension)) {
                    let tension = &mut actor.start[Facet::Tension as usize];
                    *tension = (*tension + steps * shift.tension).clamp(0, 100);
                }
                Ok(actor)
            })
            .collect::<Result<_, _>>()?;
        let loss_percent = (100 + steps * scenario.model.level.losses).max(0);
        let cools_at_topics = setup.rules == Rules::First;
        let translations = scenario.texts.translations.iter().map(|it| &it.language);
        let languages = std::iter::once(&scenario.about.language).chain(translations);
        let plural_rules = languages.map(|language| PluralRule::of(language)).collect();
        Ok(Self { scenario, setup, actors, loss_percent, cools_at_topics, plural_rules })
    }

    /// The dice of this session.
    #[must_use]
    pub fn dice(&self) -> Dice<'static> {
        Dice::Seeded(self.setup.seed)
    }

    /// A text in a language, with the values that variables have at a moment in it.
    #[must_use]
    #[inline]
    pub fn render(&self, text: TextId, at: &Progress, language: Language) -> Cow<'_, str> {
        let (source, has_brace) = self.scenario.texts.template(text, language);
        if !has_brace {
            return Cow::Borrowed(source);
        }
        // A text without a translation stays in its own language, with its own words and forms.
        let filling = Filling { staging: self, progress: at, language: self.scenario.texts.shown_in(text, language) };
        let mut rendered = String::with_capacity(source.len() + 16);
        filling.fill_in(source, &mut rendered);
        Cow::Owned(rendered)
    }
}

/// A text whose variables get their values.
struct Filling<'s> {
    staging: &'s Staging,
    progress: &'s Progress,
    language: Language,
}

impl Filling<'_> {
    fn fill_in(&self, source: &str, rendered: &mut String) {
        for piece in pieces(source) {
            match piece {
                Piece::Plain(plain) => rendered.push_str(plain),
                Piece::Variable(name) => rendered.push_str(&self.value_named(name)),
                Piece::Plural(plural) => {
                    let rule = &self.staging.plural_rules[self.language.place()];
                    let number = self.number(plural.variable).unwrap_or_default();
                    self.fill_in(&with_number(plural.form(number, rule), &number.to_string()), rendered);
                }
                Piece::Fault(_) => rendered.push('{'),
            }
        }
    }

    /// What a variable or derived variable is, as a number.
    fn number(&self, name: &str) -> Option<i64> {
        let scenario = &self.staging.scenario;
        if let Some(variable) = scenario.variable_named(name) {
            return Some(i64::from(self.progress.variable(&scenario.layout, variable)));
        }
        let derived = scenario.derived.iter().find(|it| scenario.texts.name(it.id) == name)?;
        Some(derived.condition.value(&|fact| self.staging.fact(fact, self.progress)))
    }

    /// The value of a variable or derived variable as people read it; the name between braces if there is none.
    fn value_named(&self, name: &str) -> String {
        let scenario = &self.staging.scenario;
        let Some(value) = self.number(name) else { return format!("{{{name}}}") };
        let variable = scenario.variable_named(name).map(|it| &scenario.variables[it.index()].kind);
        if let Some((words, shown)) = variable.and_then(VariableKind::words) {
            let at = value as usize;
            return match shown.get(at) {
                Some(text) => scenario.texts.text(*text, self.language).to_owned(),
                None => scenario.texts.name(words[at]).to_owned(),
            };
        }
        value.to_string()
    }
}
