//! The calculation: how a move, an effect, bad news or time changes what people think.

use super::change::{Change, Reason, Subject, What};
use super::facet::{FACET_RANGE, Facet, Gauge, ROSE_RANGE, TALLY_RANGE, Tally};
use super::model::{Channel, DecayRate, Move};
use super::quality::{JUSTICE_UNIT, justice, trust};
use crate::engine::id::{MoveId, StakeholderId};
use crate::engine::transcript::{Event, Observer};
use crate::engine::turn::Turn;

/// A part of a number, as a fraction.
#[derive(Clone, Copy)]
struct Share {
    numerator: i64,
    denominator: i64,
}

impl Share {
    const WHOLE: Self = Self { numerator: 1, denominator: 1 };

    fn percent(self, percent: i32) -> Self {
        Self { numerator: self.numerator * i64::from(percent), denominator: self.denominator * 100 }
    }
}

impl<R: Observer> Turn<'_, R> {
    /// A move of the player towards somebody: gate, channel, actor, then facets, tallies, gauges and the rose.
    pub(in crate::engine) fn score_move(&mut self, id: MoveId, to: StakeholderId, channel: Channel, because: Reason) {
        let model = &*self.staging.scenario.model;
        let Move { facets, shows, tallies, gauges, channelled, content, .. } = &model.moves[id.index()];
        let layout = &self.staging.scenario.layout;
        let actor = &self.staging.actors[to.index()];
        let gated = *content && self.progress.rose(layout, to).0 < model.gate.below * 100;
        let rewarded = actor.rewards.contains(&id);
        let escalates = actor.escalates_on.contains(&id);
        for (facet, points) in Facet::ALL.into_iter().zip(facets).filter(|(_, points)| **points != 0) {
            let good = (*points > 0) != (facet == Facet::Tension);
            let mut share = Share::WHOLE;
            if gated && *points > 0 && facet != Facet::Tension {
                share = share.percent(model.gate.factor);
            }
            if *channelled {
                share = share.percent(model.channels[channel as usize]);
            }
            if (good && rewarded) || (!good && escalates) {
                share = share.percent(model.actor);
            }
            self.shift_facet(to, facet, *points, share, because);
        }
        for (tally, steps) in Tally::ALL.into_iter().zip(tallies).filter(|(_, steps)| **steps != 0) {
            self.shift_tally(to, tally, *steps, because);
        }
        for (gauge, steps) in Gauge::ALL.into_iter().zip(gauges).filter(|(_, steps)| **steps != 0) {
            self.shift_gauge(gauge, *steps, because);
        }
        if let Some(shown) = *shows {
            self.move_rose(to, shown, because);
        }
    }

    /// Whole points that an author gives; gain and loss apply.
    pub(in crate::engine) fn feel(&mut self, who: StakeholderId, facet: Facet, points: i32, because: Reason) {
        self.shift_facet(who, facet, points, Share::WHOLE, because);
    }

    /// Whole points that a trainer gives, as they stand: nothing softens or sharpens them, and nobody hears of it.
    pub(in crate::engine) fn set_feeling(&mut self, who: StakeholderId, facet: Facet, points: i32, because: Reason) {
        self.add_facet(who, facet, i64::from(points) * 100, because);
    }

    /// Everyone in the scene cools a little.
    pub(in crate::engine) fn cool(&mut self) {
        let scenario = &self.staging.scenario;
        let points = -scenario.model.cooling;
        for who in &scenario.scenes[self.progress.scene().index()].with {
            self.shift_facet(*who, Facet::Tension, points, Share::WHOLE, Reason::Cooling);
        }
    }

    /// Bad news: the blow to satisfaction is softened by fair treatment, as far as there is trust.
    ///
    /// `satisfaction −= size · (1 − buffer · justice · clamp(trust/full_trust, least_trust, 1))`; integrity gains or
    /// loses by how fair it was (dossier b1 \[10\]–\[13\], b3). Tension rises by `size · tension %`, however fairly it was
    /// brought: a kind no is still a no, and nobody hears it unmoved.
    pub(in crate::engine) fn bring_bad_news(&mut self, who: StakeholderId, size: i32, because: Reason) {
        let scenario = &self.staging.scenario;
        let rule = scenario.model.outcome;
        let tallies = Tally::ALL.map(|tally| self.progress.tally(&scenario.layout, who, tally));
        let fairness = justice(&scenario.model, &tallies);
        let facets = Facet::ALL.map(|facet| self.progress.facet(&scenario.layout, who, facet));
        let acquaintance = scenario.cast[who.index()].acquaintance;
        let full = i64::from(rule.full_trust) * 100;
        let trusted = i64::from(trust(&scenario.model, acquaintance, &facets))
            .clamp(full * i64::from(rule.least_trust) / 100, full);
        let whole = 100 * JUSTICE_UNIT * full;
        let left = whole - i64::from(rule.buffer) * fairness * trusted;
        let loss = i64::from(size) * 100 * left / whole;
        self.add_facet(who, Facet::Satisfaction, -loss, because);
        self.add_facet(who, Facet::Tension, i64::from(size) * i64::from(rule.tension), because);
        if fairness * 100 >= i64::from(rule.fair_from) * JUSTICE_UNIT {
            self.shift_facet(who, Facet::Integrity, rule.fair_integrity, Share::WHOLE, because);
        } else if fairness * 100 < i64::from(rule.unfair_below) * JUSTICE_UNIT {
            self.shift_facet(who, Facet::Integrity, rule.unfair_integrity, Share::WHOLE, because);
        }
    }

    /// Days pass: commitment and benevolence wear off, tension halves for each full period.
    pub(in crate::engine) fn pass_days(&mut self, days: i32) {
        if days <= 0 {
            return;
        }
        let decay = self.staging.scenario.model.decay;
        let wear = |rate: DecayRate| {
            (-rate.points, Share { numerator: i64::from(days), denominator: i64::from(rate.days.max(1)) })
        };
        let halvings = (days / decay.tension_halves_after.max(1)).min(31);
        for who in (0..self.staging.scenario.cast.len()).map(StakeholderId::new) {
            let (points, share) = wear(decay.commitment);
            self.shift_facet(who, Facet::Commitment, points, share, Reason::Time);
            let (points, share) = wear(decay.benevolence);
            self.shift_facet(who, Facet::Benevolence, points, share, Reason::Time);
            let tension = self.progress.facet(&self.staging.scenario.layout, who, Facet::Tension);
            self.add_facet(who, Facet::Tension, i64::from((tension >> halvings) - tension), Reason::Time);
        }
    }

    /// Steps of a tally, clamped.
    pub(in crate::engine) fn shift_tally(&mut self, who: StakeholderId, tally: Tally, steps: i32, because: Reason) {
        let layout = &self.staging.scenario.layout;
        let from = self.progress.tally(layout, who, tally);
        let to = (from + steps).clamp(*TALLY_RANGE.start(), *TALLY_RANGE.end());
        self.progress.set_tally(layout, who, tally, to);
        self.note(Subject::Stakeholder(who), What::Tally(tally), from, to, because);
    }

    /// Steps of a gauge of the player.
    pub(in crate::engine) fn shift_gauge(&mut self, gauge: Gauge, steps: i32, because: Reason) {
        let cell = &mut self.progress.0[self.staging.scenario.layout.gauge(gauge)];
        let from = *cell;
        *cell = from.saturating_add(steps);
        let to = *cell;
        self.note(Subject::Player, What::Gauge(gauge), from, to, because);
    }

    #[inline]
    fn shift_facet(&mut self, who: StakeholderId, facet: Facet, points: i32, share: Share, because: Reason) {
        let value = self.progress.facet(&self.staging.scenario.layout, who, facet);
        // Nobody cools below calm; it is the commonest case of all.
        if value != 0 || points >= 0 {
            self.shift_facet_from(i64::from(value), who, facet, points, share, because);
        }
    }

    /// `gain × clamp((100 − v)/window, floor, 1)` and `loss × λ × clamp(v/window, floor, 1)`; tension is plain.
    fn shift_facet_from(
        &mut self,
        value: i64,
        who: StakeholderId,
        facet: Facet,
        points: i32,
        share: Share,
        because: Reason,
    ) {
        let model = &self.staging.scenario.model;
        let raw = i64::from(points) * 100 * share.numerator;
        let delta = if facet == Facet::Tension {
            raw / share.denominator
        } else if points > 0 {
            let window = i64::from(model.gain.window);
            let room =
                (i64::from(*FACET_RANGE.end()) - value).clamp(window * i64::from(model.gain.floor), window * 100);
            raw * room / (share.denominator * window * 100)
        } else {
            let window = i64::from(model.loss.window);
            let room = value.clamp(window * i64::from(model.loss.floor), window * 100);
            let weight = i64::from(model.loss.factors[facet as usize]) * i64::from(self.staging.loss_percent);
            raw * weight * room / (share.denominator * 10_000 * window * 100)
        };
        let changed = self.add_facet(who, facet, delta, because);
        if facet == Facet::Integrity {
            self.leak(who, changed);
        }
    }

    /// Whoever somebody talks to hears of a change in integrity; it does not travel further.
    fn leak(&mut self, from: StakeholderId, delta: i64) {
        for at in 0..self.staging.scenario.cast[from.index()].talks_to.len() {
            let (to, percent) = self.staging.scenario.cast[from.index()].talks_to[at];
            self.add_facet(to, Facet::Integrity, delta * i64::from(percent) / 100, Reason::Leak(from));
        }
    }

    /// The only place where a facet is written: adds hundredths, clamps once, and returns what really changed.
    fn add_facet(&mut self, who: StakeholderId, facet: Facet, delta: i64, because: Reason) -> i64 {
        let cell = &mut self.progress.0[self.staging.scenario.layout.facet(who, facet)];
        let from = *cell;
        *cell = (i64::from(from) + delta).clamp(i64::from(*FACET_RANGE.start()), i64::from(*FACET_RANGE.end())) as i32;
        let to = *cell;
        self.note(Subject::Stakeholder(who), What::Facet(facet), from, to, because);
        i64::from(to - from)
    }

    /// Leary's rose: together invites together, above invites below, and everyone returns to the resting place.
    ///
    /// `together += α(shown − together) + ρ(resting − together)`, `above += β(−shown − above) + ρ(resting − above)`
    /// with α and β shrunk by rigidity and bent by heat (Markey et al. 2003, 2010; dossier b5).
    fn move_rose(&mut self, who: StakeholderId, shown: (i32, i32), because: Reason) {
        let scenario = &self.staging.scenario;
        let rule = scenario.model.rose;
        let actor = &self.staging.actors[who.index()];
        let hot = self.progress.facet(&scenario.layout, who, Facet::Tension) > rule.hot_above * 100;
        let (bend_along, bend_against) = if hot { (rule.hot_along, rule.hot_against) } else { (100, 100) };
        let loose = i64::from(100 - actor.rigidity);
        let (together, above) = self.progress.rose(&scenario.layout, who);
        let step = |now: i32, pull: i64, aim: i32, rest: i32| {
            let moved =
                pull * i64::from(aim * 100 - now) + i64::from(rule.resting) * 10_000 * i64::from(rest * 100 - now);
            let to = i64::from(now) + moved / 1_000_000;
            to.clamp(i64::from(*ROSE_RANGE.start()), i64::from(*ROSE_RANGE.end())) as i32
        };
        let along = i64::from(rule.along) * loose * i64::from(bend_along);
        let against = i64::from(rule.against) * loose * i64::from(bend_against);
        let to_together = step(together, along, shown.0, actor.stance.0);
        let to_above = step(above, against, -shown.1, actor.stance.1);
        let layout = &scenario.layout;
        self.progress.0[layout.together(who)] = to_together;
        self.progress.0[layout.above(who)] = to_above;
        self.note(Subject::Stakeholder(who), What::Together, together, to_together, because);
        self.note(Subject::Stakeholder(who), What::Above, above, to_above, because);
    }

    fn note(&mut self, who: Subject, what: What, from: i32, to: i32, because: Reason) {
        if from != to {
            self.observer.observe(Event::Changed(Change { who, what, from, to, because }));
        }
    }
}
