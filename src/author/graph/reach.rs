//! What anything leads to.

use super::nodes::way_of;
use crate::engine::{BeatId, Home, Scenario, SceneId, Then};

/// What can be reached: by the ways alone, or as a proof under the conditions says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// For each beat, whether a session can come there.
    pub beats: Vec<bool>,
    /// For each choice, whether a session can pick it.
    pub choices: Vec<bool>,
    /// For each ending, whether a session can end so.
    pub endings: Vec<bool>,
}

impl Reach {
    /// What the ways lead to, as if every condition could hold.
    #[must_use]
    pub fn by_ways(scenario: &Scenario) -> Self {
        let mut walk = Walk {
            scenario,
            reach: Self {
                beats: vec![false; scenario.beats.len()],
                choices: vec![false; scenario.choices.len()],
                endings: vec![false; scenario.endings.len()],
            },
            returned: vec![false; scenario.fragments.len()],
            backs: vec![Vec::new(); scenario.fragments.len()],
            scenes_of: vec![Vec::new(); scenario.fragments.len()],
            open: Vec::new(),
        };
        walk.enter(scenario.scenes[scenario.start.index()].start);
        while let Some(beat) = walk.open.pop() {
            walk.leave(beat);
        }
        walk.reach
    }
}

struct Walk<'s> {
    scenario: &'s Scenario,
    reach: Reach,
    /// Fragments that were seen to return.
    returned: Vec<bool>,
    /// Where their returns lead.
    backs: Vec<Vec<BeatId>>,
    /// The scenes that a fragment's topics may be of.
    scenes_of: Vec<Vec<SceneId>>,
    open: Vec<BeatId>,
}

impl Walk<'_> {
    fn enter(&mut self, beat: BeatId) {
        if !std::mem::replace(&mut self.reach.beats[beat.index()], true) {
            self.open.push(beat);
        }
    }

    fn leave(&mut self, id: BeatId) {
        let scenario = self.scenario;
        let beat = scenario.beat(id);
        for choice in scenario.choices_of(id) {
            self.reach.choices[choice.index()] = true;
            if let Some(then) = way_of(scenario, scenario.choice(choice)) {
                self.follow(then, beat.home);
            }
        }
        if let Some(then) = beat.then {
            self.follow(then, beat.home);
        }
        if beat.switch {
            // The other topics are offered here as well.
            self.topics(beat.home);
        }
    }

    fn follow(&mut self, then: Then, home: Home) {
        match then {
            Then::Beat(beat) => self.enter(beat),
            Then::Scene(scene) => self.enter(self.scenario.scenes[scene.index()].start),
            Then::End(ending) => self.reach.endings[ending.index()] = true,
            Then::Topics => self.topics(home),
            Then::Call(fragment, back) => {
                let at = fragment.index();
                let scenes = match home {
                    Home::Scene(scene) => vec![scene],
                    Home::Fragment(caller) => self.scenes_of[caller.index()].clone(),
                };
                if !self.backs[at].contains(&back) {
                    self.backs[at].push(back);
                }
                if scenes.iter().any(|scene| !self.scenes_of[at].contains(scene)) {
                    self.scenes_of[at].extend(scenes);
                    // Beats of the fragment that go to the topics now go to those of another scene as well.
                    let beats = self.scenario.fragments[at].beats.range();
                    let reached = beats.filter(|beat| self.reach.beats[*beat]).map(BeatId::new);
                    self.open.extend(reached);
                }
                self.enter(self.scenario.fragments[at].start);
                if self.returned[at] {
                    self.enter(back);
                }
            }
            Then::Return => {
                if let Home::Fragment(fragment) = home {
                    self.returned[fragment.index()] = true;
                    for back in self.backs[fragment.index()].clone() {
                        self.enter(back);
                    }
                }
            }
            Then::First(branches) | Then::Chance(branches) => {
                for branch in branches.range() {
                    self.follow(self.scenario.branches[branch].then, home);
                }
            }
        }
    }

    fn topics(&mut self, home: Home) {
        let scenes = match home {
            Home::Scene(scene) => vec![scene],
            Home::Fragment(fragment) => self.scenes_of[fragment.index()].clone(),
        };
        let lists: Vec<_> = scenes.iter().filter_map(|scene| self.scenario.scenes[scene.index()].topic_list).collect();
        for list in lists {
            self.enter(list);
        }
    }
}
