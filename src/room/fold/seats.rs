//! Entries of seats into the state. What a vote costs does not depend on how many seats there are.

use super::FoldError;
use crate::engine::ChoiceId;
use crate::room::entry::{SeatEntry, SeatEvent};
use crate::room::group::DecisionRule;
use crate::room::id::GroupId;
use crate::room::phase::RoomStage;
use crate::room::round::Ballot;
use crate::room::seat::LastMark;
use crate::room::state::Room;

impl Room {
    /// Takes an entry of a seat into the state.
    ///
    /// # Errors
    /// When it is not the next one, or tells of what there is not; nothing has changed then.
    pub fn apply_seat(&mut self, entry: &SeatEntry) -> Result<(), FoldError> {
        if entry.number != self.seats_len {
            return Err(FoldError::Gap { expected: self.seats_len, found: entry.number });
        }
        if self.stage >= RoomStage::Closed {
            return Err(FoldError::AfterEnd(entry.number));
        }
        if entry.seat.index() >= self.seats.len() {
            return Err(FoldError::Nothing(entry.number));
        }
        self.take_seat(entry);
        self.purged = false;
        self.seats_len += 1;
        self.last_at = self.last_at.max(entry.at);
        Ok(())
    }

    fn take_seat(&mut self, entry: &SeatEntry) {
        let seat = &mut self.seats[entry.seat.index()];
        let group = seat.group;
        match &entry.what {
            SeatEvent::Tried => {
                self.tried += usize::from(!seat.tried);
                seat.tried = true;
            }
            SeatEvent::Looked { lens } => seat.lens = Some(*lens),
            SeatEvent::Ready => {
                if let Some(moment) = group.and_then(|id| self.groups[id.index()].moment.as_mut()) {
                    moment.ready.insert(entry.seat);
                }
            }
            SeatEvent::Slowed => {
                if let Some(round) = group.and_then(|id| self.groups[id.index()].open_round_mut()) {
                    round.slow(entry.seat);
                }
            }
            SeatEvent::Voted { moment, round, n, choices, nonce } => {
                let Some(group) = group.map(|id| &mut self.groups[id.index()]) else { return };
                let serial = group.moment.as_ref().map(|moment| moment.serial);
                let rule = group.rule;
                let Some(open) = group.open_round_mut().filter(|it| it.number == *round && serial == Some(*moment))
                else {
                    return;
                };
                if rule == DecisionRule::Seat {
                    let places = choices.iter().flatten().filter_map(|at| open.options.get(usize::from(*at)));
                    let picked: Vec<ChoiceId> = places.flatten().copied().collect();
                    let id = group.id;
                    return self.pick_alone(id, &picked);
                }
                let choices = choices.as_ref().map(|choices| choices.as_slice().into());
                open.vote(entry.seat, Ballot { n: *n, choices, nonce: *nonce });
            }
            SeatEvent::Marked { lens, sign, note } => {
                seat.marks += 1;
                let serial = |id: GroupId| self.groups[id.index()].moment.as_ref().map_or(0, |moment| moment.serial);
                let at = group.map(|id| (id, serial(id)));
                seat.last_mark = Some(LastMark { at, lens: *lens, sign: *sign, note: note.clone() });
                let Some((id, serial)) = at else { return };
                self.marks.entry((id, serial, *lens)).or_default().add(*sign, note.as_ref());
            }
        }
    }
}
