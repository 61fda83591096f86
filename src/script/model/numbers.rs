//! The numbers of a model: gains and losses, channels, the rose, time, level, trust, quality, bad news.

use super::{ModelReader, PERCENT, POINTS};
use crate::engine::relationship::{
    Acquaintance, Channel, Decay, DecayRate, Facet, Gain, Gate, LevelShift, Loss, OutcomeRule, Quality, Rose, Trust,
    Vague,
};
use crate::script::decode::Fields;
use crate::script::diagnostic::{Diagnostic, bilingual};
use crate::script::symbols::unknown;

const LOSS: &[&str] = &["window", "floor", "competence", "benevolence", "integrity", "satisfaction", "commitment"];
const ROSE: &[&str] = &["along", "against", "resting", "hot_above", "hot_along", "hot_against"];
const DECAY: &[&str] = &["commitment", "benevolence", "tension_halves_after"];
const TRUST: &[&str] = &["average", "weakest", "new", "running", "long"];
const OUTCOME: &[&str] = &[
    "mean",
    "weakest",
    "per_negative",
    "buffer",
    "full_trust",
    "least_trust",
    "fair_from",
    "fair_integrity",
    "unfair_below",
    "unfair_integrity",
    "tension",
];

impl<'a> ModelReader<'a> {
    pub(super) fn gain(&mut self, fields: &Fields<'a, 'a>) -> Option<Gain> {
        let fields = &self.part(fields, "gain", "Gain", &["window", "floor"])?;
        Some(Gain { window: self.int(fields, "window", 1..=100)?, floor: self.int(fields, "floor", 0..=100)? })
    }

    pub(super) fn loss(&mut self, fields: &Fields<'a, 'a>) -> Option<Loss> {
        let fields = &self.part(fields, "loss", "Loss", LOSS)?;
        let mut factors = [100; 5];
        for (facet, factor) in Facet::ALL.into_iter().zip(&mut factors) {
            *factor = self.int(fields, facet.id(), PERCENT)?;
        }
        Some(Loss { window: self.int(fields, "window", 1..=100)?, floor: self.int(fields, "floor", 0..=100)?, factors })
    }

    pub(super) fn gate(&mut self, fields: &Fields<'a, 'a>) -> Option<Gate> {
        let fields = &self.part(fields, "gate", "Gate", &["below", "factor"])?;
        Some(Gate { below: self.int(fields, "below", POINTS)?, factor: self.int(fields, "factor", 0..=100)? })
    }

    pub(super) fn channels(&mut self, fields: &Fields<'a, 'a>) -> Option<[i32; Channel::ALL.len()]> {
        let value = self.decoder.need(fields, "channels")?;
        let mut channels = [None; Channel::ALL.len()];
        for (id, key, value) in self.decoder.free_entries(value) {
            match Channel::of(id) {
                Some(channel) => channels[channel as usize] = self.decoder.int(value, PERCENT),
                None => {
                    self.decoder.report(unknown(("kanaal", "channel"), id, key.span, Channel::ALL.map(Channel::id)));
                }
            }
        }
        for channel in Channel::ALL {
            if channels[channel as usize].is_none() {
                self.missing(value.span, channel.id());
            }
        }
        channels.into_iter().collect::<Option<Vec<_>>>().and_then(|all| all.try_into().ok())
    }

    pub(super) fn rose(&mut self, fields: &Fields<'a, 'a>) -> Option<Rose> {
        let fields = &self.part(fields, "rose", "Rose", ROSE)?;
        Some(Rose {
            along: self.int(fields, "along", 0..=100)?,
            against: self.int(fields, "against", 0..=100)?,
            resting: self.int(fields, "resting", 0..=100)?,
            hot_above: self.int(fields, "hot_above", 0..=100)?,
            hot_along: self.int(fields, "hot_along", PERCENT)?,
            hot_against: self.int(fields, "hot_against", PERCENT)?,
        })
    }

    pub(super) fn decay(&mut self, fields: &Fields<'a, 'a>) -> Option<Decay> {
        let fields = &self.part(fields, "decay", "Decay", DECAY)?;
        let mut rate = |name: &'static str| {
            let fields = self.part(fields, name, "Rate", &["points", "days"])?;
            Some(DecayRate {
                points: self.int(&fields, "points", 0..=100)?,
                days: self.int(&fields, "days", 1..=3_650)?,
            })
        };
        let (commitment, benevolence) = (rate("commitment")?, rate("benevolence")?);
        let tension_halves_after = self.int(fields, "tension_halves_after", 1..=3_650)?;
        Some(Decay { commitment, benevolence, tension_halves_after })
    }

    pub(super) fn level(&mut self, fields: &Fields<'a, 'a>) -> Option<LevelShift> {
        let fields = &self.part(fields, "level", "Level", &["rigidity", "tension", "losses"])?;
        Some(LevelShift {
            rigidity: self.int(fields, "rigidity", 0..=40)?,
            tension: self.int(fields, "tension", 0..=50)?,
            losses: self.int(fields, "losses", 0..=50)?,
        })
    }

    pub(super) fn trust(&mut self, fields: &Fields<'a, 'a>) -> Option<Trust> {
        let fields = &self.part(fields, "trust", "Trust", TRUST)?;
        let average = self.int(fields, "average", 0..=100)?;
        let weakest = self.int(fields, "weakest", 0..=100)?;
        self.sums_to_hundred(fields, &[average, weakest]);
        let mut weights = [[0; 3]; 3];
        for (acquaintance, name) in
            [Acquaintance::New, Acquaintance::Running, Acquaintance::Long].into_iter().zip(["new", "running", "long"])
        {
            let given = self.part(fields, name, "Weights", &["competence", "benevolence", "integrity"])?;
            for (weight, facet) in weights[acquaintance as usize].iter_mut().zip(Facet::ALL) {
                *weight = self.int(&given, facet.id(), 0..=100)?;
            }
            self.sums_to_hundred(&given, &weights[acquaintance as usize]);
        }
        Some(Trust { average, weakest, weights })
    }

    pub(super) fn quality(&mut self, fields: &Fields<'a, 'a>) -> Option<Quality> {
        let fields = &self.part(fields, "quality", "Quality", &["trust", "satisfaction", "commitment"])?;
        let quality = Quality {
            trust: self.int(fields, "trust", 0..=100)?,
            satisfaction: self.int(fields, "satisfaction", 0..=100)?,
            commitment: self.int(fields, "commitment", 0..=100)?,
        };
        self.sums_to_hundred(fields, &[quality.trust, quality.satisfaction, quality.commitment]);
        Some(quality)
    }

    fn sums_to_hundred(&mut self, fields: &Fields<'a, 'a>, shares: &[i32]) {
        let sum: i32 = shares.iter().sum();
        if sum != 100 {
            self.decoder.report(Diagnostic::error(
                "shares-do-not-add-up",
                fields.span(),
                bilingual(
                    format!("samen zijn deze delen {sum} %, geen 100 %"),
                    format!("together these shares are {sum} %, not 100 %"),
                ),
            ));
        }
    }

    pub(super) fn outcome(&mut self, fields: &Fields<'a, 'a>) -> Option<OutcomeRule> {
        let fields = &self.part(fields, "outcome", "Outcome", OUTCOME)?;
        Some(OutcomeRule {
            mean: self.int(fields, "mean", 0..=100)?,
            weakest: self.int(fields, "weakest", 0..=100)?,
            per_negative: self.int(fields, "per_negative", 0..=100)?,
            buffer: self.int(fields, "buffer", 0..=100)?,
            full_trust: self.int(fields, "full_trust", 1..=100)?,
            least_trust: self.int(fields, "least_trust", 0..=100)?,
            fair_from: self.int(fields, "fair_from", 0..=100)?,
            fair_integrity: self.int(fields, "fair_integrity", POINTS)?,
            unfair_below: self.int(fields, "unfair_below", 0..=100)?,
            unfair_integrity: self.int(fields, "unfair_integrity", POINTS)?,
            tension: self.step(fields, "tension", PERCENT),
        })
    }

    pub(super) fn vague(&mut self, fields: &Fields<'a, 'a>) -> Option<Vague> {
        let fields = &self.part(fields, "vague", "Vague", &["contacts", "integrity", "satisfaction"])?;
        Some(Vague {
            contacts: self.int(fields, "contacts", 1..=100)?,
            integrity: self.int(fields, "integrity", POINTS)?,
            satisfaction: self.int(fields, "satisfaction", POINTS)?,
        })
    }
}
