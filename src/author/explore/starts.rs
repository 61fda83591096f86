//! Every state in which a session may begin: each way in which facts may be drawn, and chance may fall before the first pick.

use super::coverage::CoverageObserver;
use super::guarded::open;
use super::packing::PackedState;
use super::step::{Stepper, Taken, chance, next_script};
use crate::engine::{Dice, DrawnFacts, Staging};
use std::borrow::Cow;

/// Ways to draw facts that are followed: each is one more start. A case of which more are possible is not proved whole.
pub const DRAWN_STARTS: usize = 256;

impl Stepper<'_> {
    /// Every state in which a session may begin.
    pub(super) fn starts<const W: usize>(&mut self, mut found: impl FnMut(PackedState<W>, &Taken<'_>)) {
        let (starts, all) = self.staging.drawn_starts(DRAWN_STARTS);
        self.too_many |= all > starts.len() as u64;
        for drawn in &starts {
            self.start(drawn, &mut found);
        }
    }

    /// Every state in which a session may begin with these facts.
    fn start<const W: usize>(&mut self, drawn: &DrawnFacts, found: &mut impl FnMut(PackedState<W>, &Taken<'_>)) {
        let staging = with_facts(self.staging, drawn);
        let mut script = Vec::new();
        loop {
            let fallen = chance(&script);
            let observer = CoverageObserver::new(self.staging, self.sites, self.guards, &mut self.coverage, 0);
            let mut observer = CoverageObserver { script: &script, ..observer };
            let mut after = staging.start_with(Dice::Scripted(&fallen), &mut observer);
            let open = open(self.staging, self.guarded, &after, &mut observer);
            let (decisions, moved, marks) = (observer.decisions, observer.intervals.moved, observer.marks);
            after.forget_draws();
            self.guards.moved.mark(moved, &mut after);
            let taken = Taken {
                drawn: Some(drawn),
                pick: &[],
                brought_in: None,
                may_fail: false,
                decisions: &decisions,
                marks: &marks,
                after: &after,
            };
            found(self.packing.pack(&after, open), &taken);
            script = decisions;
            if !next_script(&mut script) {
                return;
            }
        }
    }
}

/// The session with these facts drawn.
pub(super) fn with_facts<'s>(staging: &'s Staging, drawn: &DrawnFacts) -> Cow<'s, Staging> {
    if drawn.is_empty() { Cow::Borrowed(staging) } else { Cow::Owned(staging.redrawn(drawn)) }
}
