//! Trust, quality and procedural justice: the composites of the relationship.

use super::facet::{Facet, Tally};
use super::model::{Acquaintance, Label, Model};

/// Justice is counted in this many parts, so that thirds and per cents are exact.
pub(super) const JUSTICE_UNIT: i64 = 1200;

/// Trust in hundredths of a point, 0..=10 000, from facets in hundredths.
///
/// `average · Σ wᵢ·facetᵢ + weakest · min(facets)`: the three facets of trustworthiness (Mayer, Davis & Schoorman 1995)
/// are not freely exchangeable, hence the minimum (dossier b3).
#[must_use]
pub fn trust(model: &Model, acquaintance: Acquaintance, facets: &[i32; Facet::ALL.len()]) -> i32 {
    let three = [facets[0], facets[1], facets[2]].map(i64::from);
    let weights = model.trust.weights[acquaintance as usize].map(i64::from);
    let average: i64 = three.iter().zip(weights).map(|(facet, weight)| facet * weight).sum();
    let weakest = three.into_iter().min().unwrap_or(0);
    let sum = i64::from(model.trust.average) * average + i64::from(model.trust.weakest) * 100 * weakest;
    (sum / 10_000) as i32
}

/// Quality of the relationship in hundredths of a point, 0..=10 000, from facets in hundredths.
///
/// A composite with a small weight for commitment (Palmatier et al. 2006; dossier b3).
#[must_use]
pub fn quality(model: &Model, acquaintance: Acquaintance, facets: &[i32; Facet::ALL.len()]) -> i32 {
    let share = model.quality;
    let sum = i64::from(share.trust) * i64::from(trust(model, acquaintance, facets))
        + i64::from(share.satisfaction) * i64::from(facets[Facet::Satisfaction as usize])
        + i64::from(share.commitment) * i64::from(facets[Facet::Commitment as usize]);
    (sum / 100) as i32
}

/// The label of a quality, held down where a facet of trust is weak.
#[must_use]
pub fn label<'a>(model: &'a Model, acquaintance: Acquaintance, facets: &[i32; Facet::ALL.len()]) -> &'a Label {
    let quality = quality(model, acquaintance, facets);
    let mut at = model.labels.iter().rposition(|label| label.from * 100 <= quality).unwrap_or(0);
    if facets[..3].iter().any(|facet| *facet < model.caps.weakest_trust_below * 100) {
        at = at.min(model.caps.weakest_cap);
    }
    if facets[Facet::Integrity as usize] < model.caps.integrity_below * 100 {
        at = at.min(model.caps.integrity_cap);
    }
    &model.labels[at]
}

/// Procedural justice as somebody felt it, in 1/1200 parts of the whole, 0..=1200, from tallies of −2..=3.
///
/// `mean % · mean(tallyᵢ⁺/3) + weakest % · min(tallyᵢ⁺/3) − per_negative % for each tally below 0` (dossier b3).
#[must_use]
pub fn justice(model: &Model, tallies: &[i32; Tally::ALL.len()]) -> i64 {
    let rule = &model.outcome;
    let floored = tallies.map(|tally| i64::from(tally.max(0)));
    let sum: i64 = floored.iter().sum();
    let least = floored.into_iter().min().unwrap_or(0);
    let negative = tallies.iter().filter(|tally| **tally < 0).count() as i64;
    let whole =
        i64::from(rule.mean) * sum + 4 * i64::from(rule.weakest) * least - 12 * i64::from(rule.per_negative) * negative;
    whole.clamp(0, JUSTICE_UNIT)
}
