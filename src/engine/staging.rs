//! A scenario staged for one session: everything that stays the same while it plays.

use super::condition::{Condition, Fact};
use super::dice::{Dice, Seed};
use super::id::{ChoiceId, MoveId, StakeholderId, TextId};
use super::progress::{Place, Progress, PromiseState, TopicState};
use super::relationship::{Facet, quality, trust};
use super::scenario::{Choice, Deed, Scenario};
use super::text::{Language, Piece, pieces};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// The levels a session can have.
pub const LEVELS: RangeInclusive<u8> = 1..=5;
/// The level that leaves every number as the model gives it.
pub const PLAIN_LEVEL: u8 = 3;
/// What rigidity can be, in per cent.
pub const RIGIDITY: RangeInclusive<i32> = 0..=80;

/// What a session is set up with. Part of the transcript.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// Where chance starts.
    pub seed: Seed,
    /// Difficulty, 1..=5.
    pub level: u8,
    /// The language of the texts.
    pub language: String,
    /// Whether choices are shown in an order drawn from the seed.
    pub shuffle: bool,
    /// What a trainer programmed, by stakeholder.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub actors: BTreeMap<String, ActorSetup>,
}

impl Default for Setup {
    fn default() -> Self {
        Self { seed: Seed(1), level: PLAIN_LEVEL, language: String::from("nl"), shuffle: true, actors: BTreeMap::new() }
    }
}

/// What a trainer programmed for one stakeholder; what is absent stays as the scenario has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActorSetup {
    /// Facets at the start, in points 0..=100.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub start: BTreeMap<Facet, i32>,
    /// Where on the rose the person starts and rests: togetherness, −100..=100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<i32>,
    /// Where on the rose the person starts and rests: dominance, −100..=100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<i32>,
    /// Per cent, 0..=80.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rigidity: Option<i32>,
    /// Moves to reward.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rewards: Option<Vec<String>>,
    /// Moves to escalate on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalates_on: Option<Vec<String>>,
}

/// Why a setup does not fit a scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// The level lies outside 1..=5.
    #[error("level {0} does not exist: choose 1 to 5")]
    Level(u8),
    /// Nobody of the cast has this id.
    #[error("nobody in this scenario is called `{who}`; the cast is: {cast}")]
    NoSuchStakeholder {
        /// The id that was asked for.
        who: String,
        /// The ids there are.
        cast: String,
    },
    /// The model has no such move.
    #[error("the relationship model has no move `{0}`")]
    NoSuchMove(String),
    /// A number lies outside its range.
    #[error("`{who}.{field}` is {value}: it must lie between {least} and {most}")]
    OutOfRange {
        /// The stakeholder.
        who: String,
        /// The field.
        field: &'static str,
        /// What was asked for.
        value: i32,
        /// The least it can be.
        least: i32,
        /// The most it can be.
        most: i32,
    },
}

/// A stakeholder as programmed for this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Facets at the start, in points.
    pub start: [i32; Facet::ALL.len()],
    /// The resting place on the rose, −100..=100.
    pub stance: (i32, i32),
    /// Per cent by which the person does not move along.
    pub rigidity: i32,
    /// Moves that the person rewards.
    pub rewards: Vec<MoveId>,
    /// Moves that make the person escalate.
    pub escalates_on: Vec<MoveId>,
}

/// Whether a choice can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// It can be picked.
    Available,
    /// It is shown, but cannot be picked, for this reason.
    Unavailable(TextId),
    /// It is not shown.
    Hidden,
}

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
    /// The language of the texts.
    pub(super) language: Language,
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
                actor.rigidity = (actor.rigidity + steps * shift.rigidity).clamp(*RIGIDITY.start(), *RIGIDITY.end());
                let tension = &mut actor.start[Facet::Tension as usize];
                *tension = (*tension + steps * shift.tension).clamp(0, 100);
                Ok(actor)
            })
            .collect::<Result<_, _>>()?;
        let loss_percent = (100 + steps * scenario.model.level.losses).max(0);
        let language = scenario.texts.language(&setup.language);
        Ok(Self { scenario, setup, actors, loss_percent, language })
    }

    /// The dice of this session.
    #[must_use]
    pub fn dice(&self) -> Dice<'static> {
        Dice::Seeded(self.setup.seed)
    }

    /// Whether a condition holds now.
    #[must_use]
    pub fn holds(&self, condition: &Condition, progress: &Progress) -> bool {
        condition.holds(&|fact| self.fact(fact, progress))
    }

    /// Whether something without a condition, or whose condition holds, is there.
    pub(super) fn passes(&self, condition: Option<&Condition>, progress: &Progress) -> bool {
        condition.is_none_or(|condition| self.holds(condition, progress))
    }

    /// Whether a choice can be picked, wherever the session stands.
    #[must_use]
    pub fn availability(&self, choice: &Choice, progress: &Progress) -> Availability {
        let layout = &self.scenario.layout;
        if choice.once && choice.picked.is_some_and(|watch| progress.watched(layout, watch) > 0) {
            return Availability::Hidden;
        }
        let open = match choice.deed {
            Deed::Say => true,
            Deed::OpenTopic(topic) => {
                progress.topic() != Some(topic)
                    && progress.topic_state(layout, topic) != TopicState::Done
                    && self.passes(self.scenario.topics[topic.index()].when.as_ref(), progress)
            }
            Deed::WrapUp => {
                let scene = &self.scenario.scenes[progress.scene().index()];
                scene.topics.range().all(|at| {
                    let topic = super::id::TopicId::new(at);
                    !self.scenario.topics[at].required || progress.topic_state(layout, topic) == TopicState::Done
                })
            }
        };
        if open && self.passes(choice.when.as_ref(), progress) {
            Availability::Available
        } else {
            choice.unless_shown.map_or(Availability::Hidden, Availability::Unavailable)
        }
    }

    /// What can be picked or is shown as unavailable now, in the written order.
    ///
    /// At a beat where the subject may be changed the openers of the other open topics follow the beat's own choices.
    pub fn offers<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = (ChoiceId, Availability)> + 'a {
        let beat = match progress.place() {
            Place::Beat(beat) => Some(self.scenario.beat(beat)),
            Place::Ended(_) | Place::Stuck(_) => None,
        };
        let own = beat.into_iter().flat_map(|beat| beat.choices.range());
        let topics = beat
            .filter(|beat| beat.switch)
            .into_iter()
            .flat_map(|_| self.scenario.scenes[progress.scene().index()].topics.range())
            .map(|topic| self.scenario.topics[topic].opener.index());
        own.chain(topics).filter_map(|at| {
            let availability = self.availability(&self.scenario.choices[at], progress);
            (availability != Availability::Hidden).then_some((ChoiceId::new(at), availability))
        })
    }

    /// Whether a choice can be picked now, where the session stands.
    #[must_use]
    pub fn can_pick(&self, choice: ChoiceId, progress: &Progress) -> bool {
        self.offers(progress).any(|offer| offer == (choice, Availability::Available))
    }

    /// How many choices must and may be picked at once now: (1, 1) except in a multi-select beat.
    ///
    /// Where fewer than the least are available, all that are available must be picked.
    #[must_use]
    pub fn selection(&self, progress: &Progress) -> (usize, usize) {
        let Place::Beat(beat) = progress.place() else { return (0, 0) };
        let Some((least, most)) = self.scenario.beat(beat).select else { return (1, 1) };
        let available = self.offers(progress).filter(|(_, it)| *it == Availability::Available).count();
        (usize::from(least).min(available), usize::from(most).min(available))
    }

    /// A text in the language of the session, with the values of variables in it.
    #[must_use]
    pub fn render(&self, text: TextId, progress: &Progress) -> Cow<'_, str> {
        let (source, has_brace) = self.scenario.texts.template(text, self.language);
        if !has_brace {
            return Cow::Borrowed(source);
        }
        let mut rendered = String::with_capacity(source.len() + 16);
        for piece in pieces(source) {
            match piece {
                Piece::Plain(plain) => rendered.push_str(plain),
                Piece::Variable(name) => rendered.push_str(&self.value_named(name, progress)),
            }
        }
        Cow::Owned(rendered)
    }

    /// A text in the language of the session, as it stands.
    #[must_use]
    pub fn text(&self, text: TextId) -> &str {
        self.scenario.texts.text(text, self.language)
    }

    /// The value of a variable or derived variable as people read it; the name between braces if there is none.
    #[must_use]
    pub fn value_named(&self, name: &str, progress: &Progress) -> String {
        let texts = &self.scenario.texts;
        if let Some(variable) = self.scenario.variable_named(name) {
            let value = progress.variable(&self.scenario.layout, variable);
            return match &self.scenario.variables[variable.index()].kind {
                super::scenario::VariableKind::OneOf { words, .. } => texts.name(words[value as usize]).to_owned(),
                super::scenario::VariableKind::Count { .. } | super::scenario::VariableKind::Flag(_) => {
                    value.to_string()
                }
            };
        }
        match self.scenario.derived.iter().find(|it| texts.name(it.id) == name) {
            Some(derived) => derived.condition.value(&|fact| self.fact(fact, progress)).to_string(),
            None => format!("{{{name}}}"),
        }
    }

    /// The facets of a stakeholder now, in hundredths.
    #[must_use]
    pub fn facets(&self, who: StakeholderId, progress: &Progress) -> [i32; Facet::ALL.len()] {
        Facet::ALL.map(|facet| progress.facet(&self.scenario.layout, who, facet))
    }

    /// How far a stakeholder trusts the player now, in hundredths.
    #[must_use]
    pub fn trust(&self, who: StakeholderId, progress: &Progress) -> i32 {
        trust(&self.scenario.model, self.scenario.cast[who.index()].acquaintance, &self.facets(who, progress))
    }

    /// The quality of the relationship with a stakeholder now, in hundredths.
    #[must_use]
    pub fn quality(&self, who: StakeholderId, progress: &Progress) -> i32 {
        quality(&self.scenario.model, self.scenario.cast[who.index()].acquaintance, &self.facets(who, progress))
    }

    /// What a condition asks about, as a whole number.
    #[must_use]
    pub fn fact(&self, fact: Fact, progress: &Progress) -> i64 {
        let layout = &self.scenario.layout;
        let promise_is =
            |promise, states: &[PromiseState]| i64::from(states.contains(&progress.promise(layout, promise)));
        match fact {
            Fact::Variable(variable) => i64::from(progress.variable(layout, variable)),
            Fact::Seen(watch) | Fact::Used(watch) => i64::from(progress.watched(layout, watch)),
            Fact::Picked(watch) => i64::from(progress.watched(layout, watch) > 0),
            Fact::Facet(who, facet) => i64::from(progress.facet(layout, who, facet) / 100),
            Fact::Trust(who) => i64::from(self.trust(who, progress) / 100),
            Fact::Quality(who) => i64::from(self.quality(who, progress) / 100),
            Fact::Together(who) => i64::from(progress.rose(layout, who).0 / 100),
            Fact::Above(who) => i64::from(progress.rose(layout, who).1 / 100),
            Fact::Gauge(gauge) => i64::from(progress.gauge(layout, gauge)),
            Fact::Knows(interest) => i64::from(progress.knows(layout, interest)),
            Fact::Promised(promise) => promise_is(promise, &[PromiseState::Open, PromiseState::Expected]),
            Fact::Kept(promise) => promise_is(promise, &[PromiseState::Kept]),
            Fact::Warned(promise) => promise_is(promise, &[PromiseState::Warned]),
            Fact::Broken(promise) => promise_is(promise, &[PromiseState::Broken]),
            Fact::Done(topic) => i64::from(progress.topic_state(layout, topic) == TopicState::Done),
            Fact::Derived(derived) => {
                self.scenario.derived[derived.index()].condition.value(&|inner| self.fact(inner, progress))
            }
            Fact::Level => i64::from(self.setup.level),
        }
    }
}

impl Actor {
    fn program(&mut self, scenario: &Scenario, who: &str, programmed: &ActorSetup) -> Result<(), SetupError> {
        let within = |field: &'static str, value: i32, range: RangeInclusive<i32>| {
            if range.contains(&value) {
                Ok(value)
            } else {
                let (least, most) = range.into_inner();
                Err(SetupError::OutOfRange { who: who.to_owned(), field, value, least, most })
            }
        };
        let moves = |ids: &[String]| {
            ids.iter()
                .map(|id| scenario.model.move_id(id).ok_or_else(|| SetupError::NoSuchMove(id.clone())))
                .collect::<Result<Vec<_>, _>>()
        };
        for (facet, points) in &programmed.start {
            self.start[*facet as usize] = within(facet.id(), *points, 0..=100)?;
        }
        if let Some(together) = programmed.together {
            self.stance.0 = within("together", together, -100..=100)?;
        }
        if let Some(above) = programmed.above {
            self.stance.1 = within("above", above, -100..=100)?;
        }
        if let Some(rigidity) = programmed.rigidity {
            self.rigidity = within("rigidity", rigidity, RIGIDITY)?;
        }
        if let Some(ids) = &programmed.rewards {
            self.rewards = moves(ids)?;
        }
        if let Some(ids) = &programmed.escalates_on {
            self.escalates_on = moves(ids)?;
        }
        Ok(())
    }
}
