//! Cards that follow the order of the file: whoever comes earlier there takes the place of whom it passed.

use super::positions::{MapPoint, MapPositions};
use super::{CARD, MARGIN};
use std::collections::BTreeSet;

impl MapPositions {
    /// Lets cards stand as the order of the file is now, by the names of the beats in it before and after. Only what changed
    /// places with its like moves: moments of a scene with each other, and scenes that stand next to each other.
    pub fn reorder(&mut self, before: &[String], after: &[String]) {
        let (old, new) = (homes(before), homes(after));
        let passed = (0..old.len().min(new.len())).find(|at| old[*at] != new[*at]);
        if let Some(at) = passed
            && old.len() == new.len()
            && new.get(at + 1) == old.get(at)
            && new.get(at) == old.get(at + 1)
        {
            self.exchange(&of(before, old[at]), &of(before, new[at]));
        }
        for home in new.iter().filter(|home| old.contains(home)) {
            self.permute(&of(before, home), &of(after, home));
        }
    }

    /// The cards of a scene: each stands where the one stood that had its place in the order.
    fn permute(&mut self, before: &[&String], after: &[&String]) {
        let same = before.iter().collect::<BTreeSet<_>>() == after.iter().collect::<BTreeSet<_>>();
        if !same || before == after {
            return;
        }
        let points: Vec<_> = before.iter().map(|card| self.get(card)).collect();
        for (card, point) in after.iter().zip(points) {
            if let Some(point) = point {
                self.put(card, point);
            }
        }
    }

    /// Two scenes change places; one below the other they go on not to lie upon each other.
    fn exchange(&mut self, one: &[&String], other: &[&String]) {
        let (Some(here), Some(there)) = (self.around(one), self.around(other)) else { return };
        let ((left, top, bottom), (left_there, top_there, bottom_there)) = (here, there);
        let (down, up) = if bottom <= top_there {
            (bottom_there - bottom, top - top_there)
        } else if bottom_there <= top {
            (top_there - top, bottom - bottom_there)
        } else {
            (top_there - top, top - top_there)
        };
        self.shift(one, left_there - left, down);
        self.shift(other, left - left_there, up);
    }

    fn shift(&mut self, cards: &[&String], right: i32, down: i32) {
        for card in cards {
            if let Some(at) = self.get(card) {
                self.put(card, MapPoint { x: at.x + right, y: at.y + down });
            }
        }
    }

    /// The left, upper and lower edge of what these cards take, in units.
    fn around(&self, cards: &[&String]) -> Option<(i32, i32, i32)> {
        let points: Vec<_> = cards.iter().filter_map(|card| self.get(card)).collect();
        let left = points.iter().map(|it| it.x).min()?;
        let top = points.iter().map(|it| it.y).min()?;
        let bottom = points.iter().map(|it| it.y).max()? + CARD.1 + MARGIN;
        Some((left, top, bottom))
    }
}

/// The scenes of beats, each once, in their order.
fn homes(beats: &[String]) -> Vec<&str> {
    let mut homes: Vec<&str> = Vec::new();
    for home in beats.iter().map(|beat| home(beat)) {
        if !homes.contains(&home) {
            homes.push(home);
        }
    }
    homes
}

fn home(beat: &str) -> &str {
    beat.split('.').next().unwrap_or(beat)
}

fn of<'b>(beats: &'b [String], home_of: &str) -> Vec<&'b String> {
    beats.iter().filter(|beat| home(beat) == home_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(written: &str) -> Vec<String> {
        written.split(' ').map(str::to_owned).collect()
    }

    fn placed(written: &str) -> MapPositions {
        let point = |(at, card): (usize, &str)| (card.to_owned(), MapPoint { x: at as i32 * 20, y: 0 });
        MapPositions::of(written.split(' ').enumerate().map(point))
    }

    #[test]
    fn a_moment_takes_the_place_of_the_one_it_passes_and_gives_it_back() {
        let mut map = placed("a.x a.y a.z");
        let before = map.clone();
        map.reorder(&names("a.x a.y a.z"), &names("a.y a.x a.z"));
        assert_eq!(
            (map.get("a.y"), map.get("a.x"), map.get("a.z")),
            (before.get("a.x"), before.get("a.y"), before.get("a.z"))
        );
        map.reorder(&names("a.y a.x a.z"), &names("a.x a.y a.z"));
        assert_eq!(map, before);
        // What came or went moves nothing else.
        map.reorder(&names("a.x a.y a.z"), &names("a.x a.q a.y a.z"));
        assert_eq!(map, before);
    }

    #[test]
    fn scenes_below_one_another_change_places_and_lie_free() {
        let mut map = MapPositions::default();
        for (card, y) in [("a.x", 0), ("b.x", 40), ("b.y", 60)] {
            map.put(card, MapPoint { x: 0, y });
        }
        let before = map.clone();
        let (old, new) = (names("a.x b.x b.y"), names("b.x b.y a.x"));
        map.reorder(&old, &new);
        assert_eq!(map.get("b.x").map(|it| it.y), Some(0));
        assert!(map.get("a.x").unwrap().y >= map.get("b.y").unwrap().y + CARD.1);
        map.reorder(&new, &old);
        assert_eq!(map, before);
    }
}
