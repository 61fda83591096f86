//! Numbers for reading aloud: scene 3, moment 3.2, choice 3.2.a.

use crate::engine::{BeatId, ChoiceId, Home, IndexSpan, Scenario};

/// The numbers of a scenario's moments and choices; shared pieces are numbered behind the scenes.
#[derive(Debug, Clone)]
pub struct Numbering {
    beats: Vec<String>,
    choices: Vec<String>,
    order: Vec<Vec<BeatId>>,
}

impl Numbering {
    /// Numbers a scenario in the order in which it is read: as written, a topic list before the topics that it opens.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let scenes = scenario.scenes.iter().map(|scene| (scene.beats, scene.topic_list, scene.topics));
        let fragments = scenario.fragments.iter().map(|fragment| (fragment.beats, None, IndexSpan::default()));
        let order: Vec<Vec<BeatId>> = scenes
            .chain(fragments)
            .map(|(beats, list, topics)| {
                let mut order: Vec<_> = beats.range().map(BeatId::new).filter(|beat| Some(*beat) != list).collect();
                if let Some(list) = list {
                    let opens: Vec<_> = scenario.topics[topics.range()].iter().map(|topic| topic.opens).collect();
                    let at = order.iter().position(|beat| opens.contains(beat)).unwrap_or(order.len());
                    order.insert(at, list);
                }
                order
            })
            .collect();
        let mut numbering = Self {
            beats: vec![String::new(); scenario.beats.len()],
            choices: vec![String::new(); scenario.choices.len()],
            order: Vec::new(),
        };
        for (home, beats) in order.iter().enumerate() {
            for (at, beat) in beats.iter().enumerate() {
                let number = format!("{}.{}", home + 1, at + 1);
                for (place, choice) in scenario.choices_of(*beat).enumerate() {
                    numbering.choices[choice.index()] = format!("{number}.{}", letters(place));
                }
                numbering.beats[beat.index()] = number;
            }
        }
        numbering.order = order;
        numbering
    }

    /// The number of a moment: `3.2`.
    #[must_use]
    pub fn beat(&self, id: BeatId) -> &str {
        &self.beats[id.index()]
    }

    /// The number of a choice: `3.2.a`.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &str {
        &self.choices[id.index()]
    }

    /// The moments of a scene or a shared piece, in the order in which they are read.
    #[must_use]
    pub fn order(&self, scenario: &Scenario, home: Home) -> &[BeatId] {
        let at = match home {
            Home::Scene(scene) => scene.index(),
            Home::Fragment(fragment) => scenario.scenes.len() + fragment.index(),
        };
        &self.order[at]
    }
}

/// `a` to `z`, then `aa` and so on.
fn letters(place: usize) -> String {
    let last = char::from(b'a' + (place % 26) as u8);
    if place < 26 { last.to_string() } else { format!("{}{last}", letters(place / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["a", "z", "aa", "az", "ba"]);
    }
}
