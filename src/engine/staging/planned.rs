//! What a plan allows where a session stands: how many at once, at what cost, in which order, how much each.

use super::{Availability, Staging};
use crate::engine::id::ChoiceId;
use crate::engine::progress::{Position, Progress};
use crate::engine::scenario::{Beat, Planning};
use crate::engine::turn::Refused;

impl Staging {
    /// How many choices must and may be picked at once now: (1, 1) except in a multi-select beat.
    ///
    /// Where fewer than the least are available, all that are available must be picked. Of a budget the most is how many
    /// of the cheapest it pays for; where an amount is divided, how many choices can be given some of it.
    #[must_use]
    pub fn selection(&self, progress: &Progress) -> (usize, usize) {
        let Position::Beat(beat) = progress.position() else { return (0, 0) };
        let beat = self.scenario.beat(beat);
        let Some((least, most)) = beat.select else { return (1, 1) };
        let open = self.offers(progress).filter(|(_, it)| *it == Availability::Available);
        let available = match beat.planning {
            Some(Planning::Budget { total, .. }) => {
                let mut costs: Vec<_> = open.map(|(choice, _)| self.scenario.notes(choice).cost).collect();
                costs.sort_unstable();
                let mut left = total;
                costs.iter().take_while(|cost| left.checked_sub(**cost).map(|rest| left = rest).is_some()).count()
            }
            Some(Planning::Rank | Planning::Divide { .. }) | None => open.count(),
        };
        (usize::from(least).min(available), usize::from(most).min(available))
    }

    /// What is planned where a session stands.
    #[must_use]
    pub fn planning(&self, progress: &Progress) -> Option<Planning> {
        match progress.position() {
            Position::Beat(beat) => self.scenario.beat(beat).planning,
            Position::Ended(_) | Position::Stuck(_) => None,
        }
    }

    /// What choices take of a budget together, each taken once for each time it stands there.
    #[must_use]
    pub fn cost(&self, picks: &[ChoiceId]) -> u32 {
        picks.iter().map(|choice| u32::from(self.scenario.notes(*choice).cost)).sum()
    }

    /// Whether several picks at a beat, each of which is available, may be made together.
    pub(in crate::engine) fn check_together(
        &self,
        beat: &Beat,
        picks: &[ChoiceId],
        progress: &Progress,
    ) -> Result<(), Refused> {
        let (least, most) = self.selection(progress);
        let picked = match beat.planning {
            Some(Planning::Divide { total, step }) => {
                let given = picks.len() as u64 * u64::from(step);
                if given != u64::from(total) {
                    return Err(Refused::Divided { given, total });
                }
                Planning::shares(beat.planning, picks).len()
            }
            Some(Planning::Budget { .. } | Planning::Rank) | None => picks.len(),
        };
        if picked < least || picked > most {
            // More than anything that can be paid for is too many; what is too dear says so.
            let dear = matches!(beat.planning, Some(Planning::Budget { total, .. }) if self.cost(picks) > total.into());
            if !dear {
                return Err(Refused::Count { picked, least, most });
            }
        }
        if let Some(Planning::Budget { total, .. }) = beat.planning
            && self.cost(picks) > u32::from(total)
        {
            return Err(Refused::Spent { spent: self.cost(picks), total });
        }
        Ok(())
    }
}
