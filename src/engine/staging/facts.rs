//! What conditions ask about a session, answered.

use super::Staging;
use crate::engine::condition::{Condition, Fact};
use crate::engine::id::StakeholderId;
use crate::engine::progress::{Progress, PromiseState, TopicState};
use crate::engine::relationship::{Facet, quality, trust};

impl Staging {
    /// Whether a condition holds now.
    #[must_use]
    #[inline]
    pub fn holds(&self, condition: &Condition, progress: &Progress) -> bool {
        condition.holds(&|fact| self.fact(fact, progress))
    }

    /// What a condition asks about, as a whole number.
    #[must_use]
    pub fn fact(&self, fact: Fact, progress: &Progress) -> i64 {
        let layout = &self.scenario.layout;
        let promise_is =
            |promise, states: &[PromiseState]| i64::from(states.contains(&progress.promise(layout, promise)));
        match fact {
            Fact::Variable(variable) => i64::from(progress.variable(layout, variable)),
            Fact::Seen(watch) | Fact::Used(watch) | Fact::Planned(watch) => i64::from(progress.watched(layout, watch)),
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
}
