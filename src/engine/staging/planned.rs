//! What a plan allows where a session stands: how many at once, at what cost, in which order, how much each.

use super::{Availability, Staging};
use crate::engine::id::ChoiceId;
use crate::engine::progress::{Position, Progress};
use crate::engine::scenario::{Beat, ChoiceKind, Planning};
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
        let available = self.possible_at_once(beat.planning, self.open_together(progress));
        (usize::from(least).min(available), usize::from(most).min(available))
    }

    /// The choices that can be picked now, together with others where that is asked: a change of subject stands alone.
    fn open_together<'s>(&'s self, progress: &'s Progress) -> impl Iterator<Item = ChoiceId> + 's {
        let open = self.offers(progress).filter(|(_, it)| *it == Availability::Available).map(|(choice, _)| choice);
        open.filter(|choice| self.scenario.choice(*choice).kind == ChoiceKind::Say)
    }

    /// How many of these choices can be picked at once, as far as a plan limits it.
    pub fn possible_at_once(&self, planning: Option<Planning>, open: impl Iterator<Item = ChoiceId>) -> usize {
        match planning {
            Some(Planning::Budget { total, .. }) => {
                let mut costs: Vec<_> = open.map(|choice| self.scenario.notes(choice).cost).collect();
                costs.sort_unstable();
                let mut left = total;
                costs.iter().take_while(|cost| left.checked_sub(**cost).map(|rest| left = rest).is_some()).count()
            }
            Some(Planning::Divide { .. }) => open.count().min(planning.and_then(Planning::steps).unwrap_or(0)),
            Some(Planning::Rank) | None => open.count(),
        }
    }

    /// What is planned where a session stands.
    #[must_use]
    pub fn planning(&self, progress: &Progress) -> Option<Planning> {
        match progress.position() {
            Position::Beat(beat) => self.scenario.beat(beat).planning,
            Position::Ended(_) | Position::Stuck(_) => None,
        }
    }

    /// The pick that choices come to, the most wanted first: no more than are possible; of a budget those that what is
    /// left still pays for; of a whole the same amount for each, for the first a step more where it does not come out even.
    #[must_use]
    pub fn fitted(&self, wanted: &[ChoiceId], progress: &Progress) -> Vec<ChoiceId> {
        if let Some(topic) = wanted.first().filter(|it| self.scenario.choice(**it).kind != ChoiceKind::Say) {
            return vec![*topic];
        }
        let (least, most) = self.selection(progress);
        match self.planning(progress) {
            Some(Planning::Budget { total, .. }) => {
                let paid = |wanted: &[ChoiceId]| -> Vec<ChoiceId> {
                    let mut left = total;
                    let mut pays = |choice: &ChoiceId| {
                        let rest = left.checked_sub(self.scenario.notes(*choice).cost);
                        rest.map(|rest| left = rest).is_some()
                    };
                    wanted.iter().copied().filter(|choice| pays(choice)).take(most).collect()
                };
                let picked = paid(wanted);
                if picked.len() >= least {
                    return picked;
                }
                // So many must be picked that only the cheapest of all will do.
                let mut cheapest: Vec<_> = self.open_together(progress).collect();
                cheapest.sort_by_key(|choice| self.scenario.notes(*choice).cost);
                paid(&cheapest)
            }
            planning @ Some(Planning::Divide { .. }) => {
                let steps = planning.and_then(Planning::steps).unwrap_or(0);
                wanted.iter().copied().take(most).cycle().take(steps).collect()
            }
            Some(Planning::Rank) | None => wanted.iter().copied().take(most).collect(),
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
            // More than anything that can be paid for is too many: what is too dear says so.
            Some(Planning::Budget { total, .. }) if self.cost(picks) > u32::from(total) => {
                return Err(Refused::Spent { spent: self.cost(picks), total });
            }
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
            return Err(Refused::Count { picked, least, most });
        }
        Ok(())
    }
}
