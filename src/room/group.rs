//! A group: seats, a session, and where it stands between reading and deciding.

use super::entry::DecidedHow;
use super::id::{GroupId, MomentKey, SeatId};
use super::outcome::RoundOutcome;
use super::phase::{RevealedPart, RoomPhase};
use super::play::GroupPlay;
use super::round::VoteRound;
use super::rules::RoomMode;
use super::seat::{TableRole, table_role};
use crate::engine::{BeatId, ChoiceId, Input, Offer, Position, Scenario, Staging};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Who decides in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionRule {
    /// All vote, and the facilitator confirms.
    Vote,
    /// The facilitator decides; votes advise.
    Facilitator,
    /// The one seat of the group.
    Seat,
    /// The player of the table, whom the others advise aloud.
    Player,
    /// The votes of the table.
    Table,
}

impl DecisionRule {
    /// The word of a rule.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Vote => "vote",
            Self::Facilitator => "facilitator",
            Self::Seat => "seat",
            Self::Player => "player",
            Self::Table => "table",
        }
    }
}

/// A moment of a group: where it waits for a decision, or what it just decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMoment {
    /// Which moment of the group it is, from 1, those after a rewind included.
    pub serial: u32,
    /// Which moment of the course that is played it is, from 1.
    pub number: u32,
    /// How many inputs were made before.
    pub step: usize,
    /// The beat.
    pub beat: BeatId,
    /// The branch on which it stands.
    pub branch: u32,
    /// The rounds of voting so far.
    pub rounds: Vec<VoteRound>,
    /// What came out of each that was closed.
    pub outcomes: Vec<RoundOutcome>,
    /// Who has read.
    pub ready: BTreeSet<SeatId>,
    /// What was decided, and how.
    pub decided: Option<(Vec<ChoiceId>, DecidedHow)>,
    /// When, in milliseconds since 1970.
    pub decided_at: Option<u64>,
    /// How many inputs stood before the decision: those of the trainer at this moment included.
    pub picked_step: usize,
}

impl GroupMoment {
    /// The round of this number.
    #[must_use]
    pub fn round(&self, number: u8) -> Option<&VoteRound> {
        self.rounds.iter().find(|round| round.number == number)
    }

    /// What came out of the last round, once it is closed.
    #[must_use]
    pub fn outcome(&self) -> Option<&RoundOutcome> {
        self.outcomes.last().filter(|_| self.outcomes.len() == self.rounds.len())
    }
}

/// A course that a group left by going back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomBranch {
    /// Its number, from 0.
    pub number: u32,
    /// The branch from which it came off, and how many inputs it shares with that.
    pub parent: Option<(u32, usize)>,
    /// What was put in, from the start.
    pub inputs: Vec<Input>,
}

/// A group.
#[derive(Debug, Clone, PartialEq)]
pub struct RoomGroup {
    /// Which one.
    pub id: GroupId,
    /// Who sits in it; empty where that is everyone.
    pub members: Vec<SeatId>,
    /// Who decides.
    pub rule: DecisionRule,
    /// The number by which those at a table know it, from 1; none of a group that is no table.
    pub table: Option<u32>,
    /// Whether it plays; groups are closed when others are made.
    pub open: bool,
    /// Its phase.
    pub phase: RoomPhase,
    /// How much of the closed vote is shown.
    pub revealed: RevealedPart,
    /// What it plays.
    pub play: GroupPlay,
    /// The present branch, and where it came off.
    pub branch: u32,
    pub(super) parent: Option<(u32, usize)>,
    /// The courses that it left by going back.
    pub branches: Vec<RoomBranch>,
    /// The present moment.
    pub moment: Option<GroupMoment>,
    /// The moments that it left, in the order in which it came to them.
    pub records: Vec<GroupMoment>,
    /// The last number of a moment that was given.
    pub(super) serial: u32,
    /// How often was drawn.
    pub(super) draws: u32,
    /// Rises whenever the members see something else, where the group plays freely.
    pub(super) seq: u64,
    /// The phase and round to which the last step can be taken back.
    pub(super) before: Option<(RoomPhase, u8)>,
    /// What of a minority's is shown.
    pub(super) replayed: Option<(u32, Vec<ChoiceId>)>,
}

impl RoomGroup {
    /// A group that begins where this session stands.
    pub(super) fn new(
        (id, table): (GroupId, Option<u32>),
        rule: DecisionRule,
        members: Vec<SeatId>,
        play: GroupPlay,
    ) -> Self {
        Self {
            id,
            members,
            rule,
            table,
            open: true,
            phase: RoomPhase::Reading,
            revealed: RevealedPart::Nothing,
            play,
            branch: 0,
            parent: None,
            branches: Vec::new(),
            moment: None,
            records: Vec::new(),
            serial: 0,
            draws: 0,
            seq: 0,
            before: None,
            replayed: None,
        }
    }

    /// Who decides in a mode.
    pub(super) fn rule_of(mode: RoomMode, tables_vote: bool) -> DecisionRule {
        match mode {
            RoomMode::Together => DecisionRule::Vote,
            RoomMode::Driven => DecisionRule::Facilitator,
            RoomMode::Alone => DecisionRule::Seat,
            RoomMode::Threes if tables_vote => DecisionRule::Table,
            RoomMode::Threes => DecisionRule::Player,
        }
    }

    /// Whether it goes on by itself, without the facilitator.
    #[must_use]
    pub fn is_free(&self) -> bool {
        matches!(self.rule, DecisionRule::Seat | DecisionRule::Player | DecisionRule::Table)
    }

    /// The role of a seat at this table in the present scene; none where everyone is in one group.
    #[must_use]
    pub fn table_role(&self, seat: SeatId) -> Option<TableRole> {
        match self.rule {
            DecisionRule::Player | DecisionRule::Table => table_role(&self.members, seat, self.play.scenes()),
            DecisionRule::Vote | DecisionRule::Facilitator | DecisionRule::Seat => None,
        }
    }

    /// The present moment as it is named.
    #[must_use]
    pub fn key(&self) -> Option<MomentKey> {
        let moment = self.moment.as_ref()?;
        Some(MomentKey { serial: moment.serial, beat: self.scenario().beat_path(moment.beat) })
    }

    /// The open round.
    #[must_use]
    pub fn open_round(&self) -> Option<&VoteRound> {
        let moment = self.moment.as_ref().filter(|_| self.phase.is_vote())?;
        moment.rounds.last()
    }

    pub(super) fn open_round_mut(&mut self) -> Option<&mut VoteRound> {
        let moment = self.moment.as_mut().filter(|_| self.phase.is_vote())?;
        moment.rounds.last_mut()
    }

    /// Comes to the moment where the session waits; none where it waits for nothing.
    pub(super) fn come_to_moment(&mut self) {
        self.leave_moment();
        let Position::Beat(beat) = self.play.progress().position() else { return };
        self.serial += 1;
        let step = self.play.inputs().len();
        let picks = self.play.inputs().iter().filter(|input| matches!(input, Input::Pick { .. })).count();
        self.moment = Some(GroupMoment {
            serial: self.serial,
            number: picks as u32 + 1,
            step,
            beat,
            branch: self.branch,
            rounds: Vec::new(),
            outcomes: Vec::new(),
            ready: BTreeSet::new(),
            decided: None,
            decided_at: None,
            picked_step: step,
        });
    }

    /// Whether the session waits where the present moment is.
    pub(super) fn stands_at_moment(&self) -> bool {
        let beat = self.moment.as_ref().map(|moment| Position::Beat(moment.beat));
        beat == Some(self.play.progress().position())
    }

    /// Leaves the present moment; one that came to nothing leaves no record. Whoever plays alone keeps none: the inputs
    /// tell all there is.
    pub(super) fn leave_moment(&mut self) {
        if let Some(moment) = self.moment.take()
            && self.rule != DecisionRule::Seat
            && (moment.decided.is_some() || !moment.rounds.is_empty())
        {
            self.records.push(moment);
        }
    }

    /// What can be voted for now, in the order of display, and how many at once.
    pub(super) fn options(&self) -> (Vec<Vec<ChoiceId>>, (u8, u8)) {
        options(self.play.staging(), &self.play)
    }

    /// Every moment that was decided, the present one included.
    pub fn decided(&self) -> impl Iterator<Item = &GroupMoment> {
        self.records.iter().chain(&self.moment).filter(|moment| moment.decided.is_some())
    }

    /// The inputs of a branch.
    pub(super) fn inputs_of(&self, branch: u32) -> Option<&[Input]> {
        if branch == self.branch {
            return Some(self.play.inputs());
        }
        self.branches.iter().find(|it| it.number == branch).map(|it| &it.inputs[..])
    }

    /// The scenario.
    pub(super) fn scenario(&self) -> &Arc<Scenario> {
        &self.play.staging().scenario
    }
}

fn options(staging: &Staging, play: &GroupPlay) -> (Vec<Vec<ChoiceId>>, (u8, u8)) {
    let prompt = staging.prompt(play.progress());
    let open = |offer: &&Offer| offer.unavailable.is_none();
    // More than a byte counts is more than anybody can read.
    let options: Vec<_> = prompt.offers.iter().filter(open).take(MOST_OPTIONS).map(|it| vec![it.choice]).collect();
    let number = |count: usize| count.min(MOST_OPTIONS) as u8;
    (options, (number(prompt.select.0), number(prompt.select.1)))
}

/// Most options of a vote.
const MOST_OPTIONS: usize = 250;
