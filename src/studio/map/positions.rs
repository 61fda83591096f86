//! Where cards stand on a map; kept beside a case, never in it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A point of a map, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct MapPoint {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// Where cards stand, by the names of their beats and endings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MapPositions(BTreeMap<String, MapPoint>);

impl MapPositions {
    pub(super) fn of(points: impl Iterator<Item = (String, MapPoint)>) -> Self {
        Self(points.collect())
    }

    /// Where a card stands.
    #[must_use]
    pub fn get(&self, card: &str) -> Option<MapPoint> {
        self.0.get(card).copied()
    }

    /// Puts a card somewhere else.
    pub fn put(&mut self, card: &str, at: MapPoint) {
        self.0.insert(card.to_owned(), at);
    }

    /// Lets a card stand where it stood under another name, as after a new id.
    pub fn renamed(&mut self, old: &str, new: &str) {
        if let Some(at) = self.0.remove(old) {
            self.0.insert(new.to_owned(), at);
        }
    }
}
