//! What is shown next at a moment: the beat, what can be picked in the order of display, how many at once, the timer.

use super::{Availability, Staging};
use crate::engine::dice::shuffle;
use crate::engine::id::{BeatId, ChoiceId, TextId};
use crate::engine::progress::{Position, Progress};
use crate::engine::scenario::{Beat, Timer};

/// What is shown next.
#[derive(Debug, Clone)]
pub struct Prompt<'a> {
    /// The beat that waits; `None` when the session is over.
    pub beat: Option<(BeatId, &'a Beat)>,
    /// What can be picked or is shown as unavailable, in the order of display.
    pub offers: Vec<Offer>,
    /// The least and the most choices that are picked at once.
    pub select: (usize, usize),
    /// A limit in time.
    pub timer: Option<Timer>,
}

/// A choice that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Which one.
    pub choice: ChoiceId,
    /// Why it cannot be picked; `None` when it can.
    pub unavailable: Option<TextId>,
}

impl Staging {
    /// What is shown when a session of this staging stands at this progress.
    #[must_use]
    pub fn prompt(&self, progress: &Progress) -> Prompt<'_> {
        let Position::Beat(id) = progress.position() else {
            return Prompt { beat: None, offers: Vec::new(), select: (0, 0), timer: None };
        };
        let beat = self.scenario.beat(id);
        let mut offers: Vec<_> = self
            .offers(progress)
            .map(|(choice, availability)| Offer {
                choice,
                unavailable: match availability {
                    Availability::Unavailable(reason) => Some(reason),
                    Availability::Available | Availability::Hidden => None,
                },
            })
            .collect();
        // What happens when time runs out must be possible; otherwise the beat simply waits.
        let timer = self.scenario.timer(beat).filter(|timer| self.can_pick(timer.on_timeout, progress));
        if beat.shuffle && self.setup.shuffle {
            self.in_drawn_order(id, beat, &mut offers);
        }
        Prompt { beat: Some((id, beat)), offers, select: self.selection(progress), timer }
    }

    /// One permutation of all that is written in a beat, whatever is offered of it now: what appears or disappears moves
    /// nothing else. Topics that are offered beside the beat's own choices stay last.
    fn in_drawn_order(&self, id: BeatId, beat: &Beat, offers: &mut [Offer]) {
        let written = beat.choices.range();
        let mut order: Vec<usize> = (0..written.len()).collect();
        shuffle(self.setup.seed, id.0, &mut order);
        let mut ranks = vec![0; written.len()];
        for (rank, at) in order.into_iter().enumerate() {
            ranks[at] = rank;
        }
        let rank = |offer: &Offer| ranks.get(offer.choice.index().wrapping_sub(written.start)).copied();
        offers.sort_by_key(|offer| rank(offer).unwrap_or(usize::MAX));
    }
}
