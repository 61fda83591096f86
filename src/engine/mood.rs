//! How somebody looks when a line does not say: from the state of the relationship.

use super::id::StakeholderId;
use super::progress::Progress;
use super::relationship::Facet;
use super::scenario::Mood;
use super::staging::Staging;

impl Staging {
    /// The mood that a stakeholder's state shows.
    ///
    /// Heat comes first, then standing against the player, then disappointment, then warmth; the sectors of Leary's
    /// rose tell anger (from above) from fear (from below).
    #[must_use]
    pub fn mood(&self, who: StakeholderId, progress: &Progress) -> Mood {
        let layout = &self.scenario.layout;
        let (together, above) = progress.rose(layout, who);
        let points = |facet| progress.facet(layout, who, facet) / 100;
        match (points(Facet::Tension), together / 100, above / 100) {
            (75.., _, 0..) => Mood::Angry,
            (75.., _, _) => Mood::Anxious,
            (50.., ..0, 0..) => Mood::Irritated,
            (50.., ..0, _) => Mood::Anxious,
            (_, ..=-25, _) => Mood::Guarded,
            _ if points(Facet::Satisfaction) < 35 => Mood::Disappointed,
            (..30, 35.., _) => Mood::Warm,
            _ => Mood::Neutral,
        }
    }
}
