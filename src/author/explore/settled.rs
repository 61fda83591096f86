//! Conditions that the level alone decides where they are asked: nothing that anybody does changes them.
//!
//! In most cases that is all that never happens at one level: lines that are said at another. It takes no search to know it.

use super::condition_tree::ConditionTree;
use super::exploration::{Exploration, Reach};
use crate::engine::{ChoiceId, Fact, LineId, Site, Staging};

/// What the level of a session comes to: for a place in the case whether its condition holds there whatever else is so, or fails
/// whatever else is so; `None` where anything else has a say, or there is no condition.
pub(super) fn settled_by_level(staging: &Staging, site: Site) -> Option<bool> {
    let scenario = &*staging.scenario;
    let tree = ConditionTree::of(scenario.condition(site)?, scenario);
    // A reply is said where its choice was picked.
    let replied = |line: LineId| scenario.choices.iter().find(|it| it.reply.range().contains(&line.index()));
    let picked = if let Site::Line(line) = site { replied(line).and_then(|it| it.picked) } else { None };
    let known = |fact| match fact {
        Fact::Level => Some(i64::from(staging.setup.level)),
        Fact::Picked(counter) if Some(counter) == picked => Some(1),
        _ => None,
    };
    Some(tree.known(&known)? != 0)
}

impl Exploration {
    /// Lines, choices and sides of conditions of which it says that they never come about, each with what decides that, and
    /// whether it is that the condition holds; in the order of the lists.
    fn conditioned(&mut self) -> impl Iterator<Item = (&mut Reach, Site, bool)> {
        let lines = self.lines.iter_mut().enumerate().map(|(at, it)| (it, Site::Line(LineId::new(at)), true));
        let choices = self.choices.iter_mut().enumerate().map(|(at, it)| (it, Site::Choice(ChoiceId::new(at)), true));
        let sides = self.conditions.iter_mut().flat_map(|it| {
            let about = it.about;
            [(&mut it.holds, about, true), (&mut it.fails, about, false)]
        });
        lines.chain(choices).chain(sides).filter(|(reach, ..)| **reach == Reach::Never)
    }

    /// The same without what the level alone keeps from coming about: something else, or somebody, may bring about the rest.
    pub(super) fn without_settled(&self, staging: &Staging) -> Self {
        let mut rest = self.clone();
        for (reach, site, holds) in rest.conditioned() {
            if settled_by_level(staging, site) == Some(!holds) {
                *reach = Reach::Unknown;
            }
        }
        rest
    }

    /// Leaves open what the level alone keeps from coming about at one level and not at all of some others: whether it comes
    /// about there takes no search to doubt.
    pub(super) fn leave_to(&mut self, staging: &Staging, others: &[Staging]) {
        for (reach, site, holds) in self.conditioned() {
            let kept = |staging: &Staging| settled_by_level(staging, site) == Some(!holds);
            if kept(staging) && !others.iter().all(kept) {
                *reach = Reach::Unknown;
            }
        }
    }
}
