//! A round of voting. A vote costs the same however many seats there are: the counts are kept up as votes come in.

use super::id::SeatId;
use crate::engine::{ChoiceId, Planning};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The last vote of a seat in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The seat's own count of votes in the round.
    pub n: u32,
    /// The options, by their places in the round: in order, or in the order that is meant where they are put in one, and
    /// each once for each step where something is divided; none for an abstention.
    pub choices: Option<Box<[u8]>>,
    /// Chance from the server, part of the digest.
    pub nonce: u64,
}

/// A round of voting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteRound {
    /// Its number: 1 and 2, run-offs from 3 on.
    pub number: u8,
    /// What can be voted for: choices that are picked together, which is one of them except in some run-offs.
    pub options: Vec<Vec<ChoiceId>>,
    /// The least and the most options of one vote.
    pub select: (u8, u8),
    /// What is planned with them; nothing in a run-off, where whole plans are voted for.
    pub planning: Option<Planning>,
    /// What each option takes of a budget.
    pub costs: Vec<u16>,
    /// When it was opened, in milliseconds since 1970.
    pub opened: u64,
    /// When it ends by itself, in milliseconds since 1970.
    pub deadline: Option<u64>,
    /// The seats that asked for more time.
    pub slowed: BTreeSet<SeatId>,
    /// How many of those have not voted.
    pub waiting: u32,
    /// The votes, by seat.
    ballots: Vec<Option<Ballot>>,
    /// How many seats voted, abstentions included.
    pub voted: u32,
    /// How many of those abstained.
    pub abstained: u32,
    /// How many voted for each option.
    pub counts: Vec<u32>,
    /// How many gave each whole answer, where several options are picked at once.
    pub answers: BTreeMap<Box<[u8]>, u32>,
}

impl VoteRound {
    /// A round that opens.
    pub(super) fn new(number: u8, options: Vec<Vec<ChoiceId>>, select: (u8, u8), opened: u64) -> Self {
        let counts = vec![0; options.len()];
        Self {
            number,
            select,
            planning: None,
            costs: vec![0; options.len()],
            options,
            opened,
            deadline: None,
            slowed: BTreeSet::new(),
            waiting: 0,
            ballots: Vec::new(),
            voted: 0,
            abstained: 0,
            counts,
            answers: BTreeMap::new(),
        }
    }

    /// Says what is planned with the options, and what each costs.
    pub(super) fn plan(&mut self, planning: Option<Planning>, costs: Vec<u16>) {
        (self.planning, self.costs) = (planning, costs);
    }

    /// Whether a vote is for one option, which is a whole answer.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.select == (1, 1) && !matches!(self.planning, Some(Planning::Divide { .. }))
    }

    /// The choices at these places, as a session is given them: in the written order, unless the order is what is meant.
    pub(super) fn choices_at(&self, places: impl IntoIterator<Item = usize>) -> Vec<ChoiceId> {
        let options = places.into_iter().filter_map(|at| self.options.get(at));
        let mut choices: Vec<ChoiceId> = options.flatten().copied().collect();
        if !self.is_single() && self.planning != Some(Planning::Rank) {
            choices.sort_unstable();
        }
        choices
    }

    /// The vote of a seat.
    #[must_use]
    pub fn ballot(&self, seat: SeatId) -> Option<&Ballot> {
        self.ballots.get(seat.index())?.as_ref()
    }

    /// The votes of all seats, in the order of the seats.
    pub fn ballots(&self) -> impl Iterator<Item = (SeatId, &Ballot)> {
        let all = self.ballots.iter().enumerate();
        all.filter_map(|(at, ballot)| Some((SeatId(at as u32), ballot.as_ref()?)))
    }

    /// Takes a vote; an earlier one of the same seat counts no more. Places that there are not are left out.
    pub(super) fn vote(&mut self, seat: SeatId, ballot: Ballot) {
        if self.ballots.len() <= seat.index() {
            // Room for a wave of votes at once: growing seat by seat would copy all of them again and again.
            self.ballots.resize((seat.index() + 1).next_power_of_two(), None);
        }
        let before = self.ballots[seat.index()].take();
        match &before {
            Some(before) => self.count(before, false),
            None => {
                self.voted += 1;
                self.waiting -= u32::from(self.slowed.contains(&seat));
            }
        }
        self.count(&ballot, true);
        self.ballots[seat.index()] = Some(ballot);
    }

    fn count(&mut self, ballot: &Ballot, add: bool) {
        let step = |count: &mut u32| *count = if add { *count + 1 } else { count.saturating_sub(1) };
        let Some(choices) = &ballot.choices else { return step(&mut self.abstained) };
        let mut distinct = choices.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        for at in &distinct {
            if let Some(count) = self.counts.get_mut(usize::from(*at)) {
                step(count);
            }
        }
        if self.is_single() {
            return;
        }
        match self.answers.get_mut(choices) {
            Some(count) => {
                step(count);
                if *count == 0 {
                    self.answers.remove(choices);
                }
            }
            None if add => {
                self.answers.insert(choices.clone(), 1);
            }
            None => {}
        }
    }

    /// Gives a seat more time.
    pub(super) fn slow(&mut self, seat: SeatId) {
        if self.slowed.insert(seat) && self.ballot(seat).is_none() {
            self.waiting += 1;
        }
    }

    /// Until when votes of a seat count, in milliseconds since 1970: two seconds beyond the end for all, ten times as long
    /// for whoever asked for more time.
    #[must_use]
    pub fn counts_until(&self, seat: Option<SeatId>) -> Option<u64> {
        let deadline = self.deadline?;
        let slowed = seat.is_some_and(|seat| self.slowed.contains(&seat));
        let given = deadline.saturating_sub(self.opened).saturating_mul(if slowed { SLOWED_TIMES } else { 1 });
        Some(self.opened.saturating_add(given).saturating_add(GRACE))
    }

    /// When it closes by itself, in milliseconds since 1970.
    #[must_use]
    pub fn closes_at(&self) -> Option<u64> {
        let slowest = self.slowed.first().copied().filter(|_| self.waiting > 0);
        self.counts_until(slowest)
    }

    /// A hash of the votes with what chance the server added; without the latter it gives no vote away.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (seat, ballot) in self.ballots() {
            hash.update(seat.0.to_be_bytes());
            hash.update(ballot.nonce.to_be_bytes());
            match &ballot.choices {
                Some(choices) => {
                    hash.update([choices.len() as u8]);
                    hash.update(choices);
                }
                None => hash.update([u8::MAX]),
            }
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Forgets what single seats did.
    pub(super) fn purge(&mut self) {
        self.ballots = Vec::new();
        self.slowed.clear();
        self.answers.clear();
        self.counts.iter_mut().for_each(|count| *count = 0);
        (self.voted, self.abstained, self.waiting) = (0, 0, 0);
    }
}

/// How long votes still count after a deadline, in milliseconds.
const GRACE: u64 = 2_000;
/// How many times longer a vote lasts for whoever asks for more time.
const SLOWED_TIMES: u64 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(n: u32, choices: Option<&[u8]>) -> Ballot {
        Ballot { n, choices: choices.map(Into::into), nonce: u64::from(n) }
    }

    #[test]
    fn the_last_vote_of_a_seat_counts() {
        let mut round = VoteRound::new(1, vec![vec![ChoiceId(0)], vec![ChoiceId(1)]], (1, 1), 0);
        round.vote(SeatId(3), ballot(1, Some(&[0])));
        round.vote(SeatId(9), ballot(1, Some(&[0])));
        round.vote(SeatId(3), ballot(2, Some(&[1])));
        assert_eq!((round.voted, round.abstained, &round.counts[..]), (2, 0, &[1, 1][..]));
        round.vote(SeatId(9), ballot(2, None));
        assert_eq!((round.voted, round.abstained, &round.counts[..]), (2, 1, &[0, 1][..]));
        assert_eq!(round.ballots().map(|(seat, _)| seat.0).collect::<Vec<_>>(), [3, 9]);
    }

    #[test]
    fn whoever_asks_gets_ten_times_as_long_and_the_round_waits_for_them_alone() {
        let mut round = VoteRound::new(1, vec![vec![ChoiceId(0)]], (1, 1), 1_000);
        round.deadline = Some(11_000);
        assert_eq!(round.closes_at(), Some(13_000));
        round.slow(SeatId(2));
        assert_eq!((round.counts_until(Some(SeatId(1))), round.closes_at()), (Some(13_000), Some(103_000)));
        round.vote(SeatId(2), ballot(1, Some(&[0])));
        assert_eq!(round.closes_at(), Some(13_000));
    }

    #[test]
    fn a_digest_depends_on_every_vote_and_on_chance() {
        let with = |nonce, at| {
            let mut round = VoteRound::new(1, vec![vec![ChoiceId(0)], vec![ChoiceId(1)]], (1, 1), 0);
            round.vote(SeatId(0), Ballot { n: 1, choices: Some([at].into()), nonce });
            round.digest()
        };
        assert_eq!(with(1, 0), with(1, 0));
        assert_ne!(with(1, 0), with(1, 1));
        assert_ne!(with(1, 0), with(2, 0));
    }
}
