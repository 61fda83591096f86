//! Where a scenario leads: the ways that go on from a beat, whatever holds.

use super::{Beat, Scenario, Then};

impl Scenario {
    /// Every way that leads on from a beat, its own and its choices', branches included.
    pub fn ways<'s>(&'s self, beat: &'s Beat) -> impl Iterator<Item = Then> + 's {
        let choices = self.choices[beat.choices.range()].iter().filter_map(|choice| choice.then);
        beat.then.into_iter().chain(choices).flat_map(|then| self.leaves(then))
    }

    /// The ways that a `then` may take in the end.
    #[must_use]
    pub fn leaves(&self, then: Then) -> Vec<Then> {
        let mut open = vec![then];
        let mut leaves = Vec::new();
        while let Some(then) = open.pop() {
            match then {
                Then::First(branches) | Then::Chance(branches) => {
                    open.extend(self.branches[branches.range()].iter().map(|branch| branch.then));
                }
                Then::Beat(_) | Then::Scene(_) | Then::End(_) | Then::Topics | Then::Call(..) | Then::Return => {
                    leaves.push(then);
                }
            }
        }
        leaves
    }
}
