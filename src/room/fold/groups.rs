//! What entries do to groups: they are made, come into phases, decide, are steered, and go back.

use super::course::choice_named;
use crate::engine::{ChoiceId, Input, PickedBy, Session};
use crate::room::entry::DecidedHow;
use crate::room::group::{DecisionRule, RoomBranch, RoomGroup};
use crate::room::id::{GroupId, SeatId};
use crate::room::phase::{RevealedPart, RoomPhase, RoomStage};
use crate::room::play::GroupPlay;
use crate::room::round::VoteRound;
use crate::room::rules::{RoomMode, TABLE_DEFAULT, TABLE_SEATS};
use crate::room::seat::SeatRole;
use crate::room::state::Room;
use std::sync::Arc;

impl Room {
    /// Makes groups; those that there were are closed.
    pub(super) fn make_groups(&mut self, mode: RoomMode, tables: &[Vec<SeatId>], from: Option<GroupId>) {
        let start = from.map(|id| self.groups[id.index()].play.clone());
        for group in self.groups.iter_mut().filter(|group| group.open) {
            group.leave_moment();
            group.open = false;
        }
        self.seats.iter_mut().for_each(|seat| seat.group = None);
        self.mode = mode;
        self.stage = RoomStage::Running;
        let here = |room: &Self| -> Vec<SeatId> {
            (0..room.seats.len() as u32).map(SeatId).filter(|seat| room.may_vote(None, *seat)).collect()
        };
        let members = match mode {
            RoomMode::Together | RoomMode::Driven => vec![Vec::new()],
            RoomMode::Alone => here(self).into_iter().map(|seat| vec![seat]).collect(),
            RoomMode::Threes => tables.to_vec(),
        };
        for members in members {
            self.add_group(members, start.as_ref());
        }
        if mode.is_led() {
            let group = self.groups.len() - 1;
            self.seats.iter_mut().for_each(|seat| seat.group = Some(GroupId(group as u32)));
        }
    }

    fn add_group(&mut self, members: Vec<SeatId>, start: Option<&GroupPlay>) -> GroupId {
        let id = GroupId(self.groups.len() as u32);
        let play = start.cloned().unwrap_or_else(|| GroupPlay::new(Arc::clone(&self.staging.0)));
        for seat in &members {
            self.seats[seat.index()].group = Some(id);
        }
        let rule = RoomGroup::rule_of(self.mode, self.opened.rules.tables_vote);
        // Those that were made before for another form are closed; a table that everybody left stays open.
        let is_table = matches!(rule, DecisionRule::Player | DecisionRule::Table);
        let table = is_table.then(|| self.open_groups().count() as u32 + 1);
        let mut group = RoomGroup::new((id, table), rule, members, play);
        group.come_to_moment();
        self.groups.push(group);
        self.go_on_freely(id);
        id
    }

    /// Gives somebody who joins while groups play a place: with everyone, alone, or at the smallest table.
    pub(super) fn seat_in_group(&mut self, id: SeatId) {
        if self.stage == RoomStage::Lobby || self.groups.is_empty() {
            return;
        }
        if let Some(table) = self.seats[id.index()].group.map(|id| &mut self.groups[id.index()]).filter(|it| it.open) {
            // Whoever comes back has the old place.
            let left_table = matches!(table.rule, DecisionRule::Player | DecisionRule::Table);
            if left_table && !table.members.contains(&id) {
                table.members.push(id);
                table.seq += 1;
            }
            return;
        }
        match self.mode {
            RoomMode::Together | RoomMode::Driven => {
                self.seats[id.index()].group = self.whole_group().map(|group| group.id);
            }
            RoomMode::Alone => {
                if self.seats[id.index()].role == SeatRole::Participant {
                    self.add_group(vec![id], None);
                }
            }
            RoomMode::Threes => {
                let tables = self.open_groups().filter(|group| group.members.len() < TABLE_SEATS);
                match tables.min_by_key(|group| (group.members.len(), group.id)).map(|group| group.id) {
                    Some(table) => {
                        self.groups[table.index()].members.push(id);
                        self.groups[table.index()].seq += 1;
                        self.seats[id.index()].group = Some(table);
                    }
                    None => {
                        self.add_group(vec![id], None);
                    }
                }
            }
        }
    }

    /// Tables of three from those who are there, the last ones larger: by the order of joining.
    pub(in crate::room) fn tables_of_three(&self) -> Vec<Vec<SeatId>> {
        let all: Vec<SeatId> = (0..self.seats.len() as u32)
            .map(SeatId)
            .filter(|seat| self.seat(*seat).is_some_and(|seat| seat.here))
            .collect();
        let count = (all.len() / TABLE_DEFAULT).max(1);
        let mut tables = vec![Vec::new(); count];
        for (at, seat) in all.into_iter().enumerate() {
            tables[at % count].push(seat);
        }
        tables.retain(|table| !table.is_empty());
        tables
    }

    pub(super) fn enter(
        &mut self,
        id: GroupId,
        phase: RoomPhase,
        round: u8,
        deadline: Option<u64>,
        back: bool,
        at: u64,
    ) {
        let group = &mut self.groups[id.index()];
        let left = group.phase;
        let left_round = group.moment.as_ref().and_then(|moment| moment.rounds.last()).map_or(0, |round| round.number);
        if phase == RoomPhase::Reading && left == RoomPhase::Play {
            group.come_to_moment();
        }
        if phase.is_vote() && !back {
            group.open_vote(round, at, deadline);
        }
        if back && let Some(moment) = &mut group.moment {
            // A round that was opened by mistake is gone, and one that was closed by mistake is open again.
            moment.rounds.retain(|it| it.number <= round);
            let closed = moment.rounds.len() - usize::from(phase.is_vote() && !moment.rounds.is_empty());
            moment.outcomes.truncate(closed);
            if let Some(round) = moment.rounds.last_mut().filter(|_| phase.is_vote()) {
                round.deadline = deadline;
            }
        }
        group.phase = phase;
        group.before = (!back).then_some((left, left_round));
        group.revealed = match phase {
            RoomPhase::Shown => RevealedPart::Bars,
            RoomPhase::Decide => group.revealed.max(RevealedPart::Bars),
            RoomPhase::Talk if self.opened.rules.bars_in_talk => RevealedPart::Bars,
            _ => RevealedPart::Nothing,
        };
    }

    pub(super) fn take_decision(&mut self, id: GroupId, serial: u32, pick: &[String], how: DecidedHow, at: u64) {
        let group = &mut self.groups[id.index()];
        let choices: Vec<ChoiceId> = pick.iter().filter_map(|path| choice_named(group.scenario(), path)).collect();
        let by = match how {
            DecidedHow::Accepted | DecidedHow::Drawn | DecidedHow::Table => PickedBy::Vote,
            DecidedHow::Chosen | DecidedHow::Otherwise | DecidedHow::Player => PickedBy::Player,
            DecidedHow::Clock => PickedBy::Clock,
        };
        let Some(moment) = group.moment.as_mut().filter(|moment| moment.serial == serial) else { return };
        let before = group.play.inputs().len();
        if group.play.pick(&choices, by).is_err() {
            return;
        }
        (moment.picked_step, moment.decided_at) = (before, Some(at));
        group.draws += u32::from(how == DecidedHow::Drawn);
        moment.decided = Some((choices, how));
        (group.phase, group.before) = (RoomPhase::Play, None);
        if group.is_free() {
            group.come_to_moment();
            self.go_on_freely(id);
        }
    }

    /// A pick of somebody who plays alone.
    pub(super) fn pick_alone(&mut self, id: GroupId, choices: &[ChoiceId]) {
        let group = &mut self.groups[id.index()];
        let Some(beat) = group.moment.as_ref().map(|moment| moment.beat) else { return };
        let scenario = Arc::clone(group.scenario());
        if group.play.pick(choices, PickedBy::Player).is_err() {
            return;
        }
        let paths: Vec<String> = choices.iter().map(|choice| scenario.choice_path(*choice)).collect();
        *self.picks.entry((scenario.beat_path(beat), paths)).or_default() += 1;
        group.seq += 1;
        group.come_to_moment();
        self.go_on_freely(id);
    }

    /// Opens the next vote of a group that plays freely, unless it waits for the others or is done.
    fn go_on_freely(&mut self, id: GroupId) {
        let gate = self.gate();
        let group = &mut self.groups[id.index()];
        if !group.is_free() {
            return;
        }
        match &group.moment {
            None => group.phase = RoomPhase::Play,
            Some(moment) if gate.is_some_and(|gate| moment.number > gate) => group.phase = RoomPhase::Reading,
            Some(_) => {
                group.open_vote(1, 0, None);
                group.phase = RoomPhase::Vote1;
            }
        }
    }

    pub(super) fn open_gate(&mut self) {
        self.gates_open += 1;
        let waiting = self.open_groups().filter(|group| group.is_free() && group.phase == RoomPhase::Reading);
        for id in waiting.map(|group| group.id).collect::<Vec<_>>() {
            self.go_on_freely(id);
        }
    }

    /// Steers groups. Where one cannot be steered so, as one that has ended, it stays as it is.
    pub(super) fn take_direction(&mut self, groups: &[GroupId], written: &str) {
        let session = Session::staged(Arc::clone(&self.staging.0));
        let Ok(input) = session.find(written) else { return };
        let all: Vec<GroupId> = match groups {
            [] => self.open_groups().map(|group| group.id).collect(),
            some => some.to_vec(),
        };
        for id in all {
            self.steer(id, input.clone());
        }
    }

    fn steer(&mut self, id: GroupId, input: Input) {
        let group = &mut self.groups[id.index()];
        if group.play.apply(input).is_err() {
            return;
        }
        group.before = None;
        group.seq += u64::from(group.is_free());
        let undecided = group.moment.as_ref().is_some_and(|moment| moment.decided.is_none());
        if group.is_free() {
            group.come_to_moment();
            self.go_on_freely(id);
        } else if group.phase == RoomPhase::Reading && undecided && !group.stands_at_moment() {
            group.come_to_moment();
            if group.moment.is_none() {
                group.phase = RoomPhase::Play;
            }
        }
    }

    pub(super) fn rewind(&mut self, id: GroupId, to: u32) {
        let group = &mut self.groups[id.index()];
        let Some((branch, step)) =
            group.decided().find(|moment| moment.serial == to).map(|moment| (moment.branch, moment.picked_step))
        else {
            return;
        };
        let Some(inputs) = group.inputs_of(branch).map(|inputs| inputs[..step.min(inputs.len())].to_vec()) else {
            return;
        };
        group.leave_moment();
        let left = RoomBranch { number: group.branch, parent: group.parent, inputs: group.play.inputs().to_vec() };
        group.branches.push(left);
        group.branch = group.branches.len() as u32;
        group.parent = Some((branch, inputs.len()));
        group.play = GroupPlay::of_inputs(group.play.first(), &inputs);
        group.moment = None;
        (group.replayed, group.before) = (None, None);
        (group.phase, group.revealed) = (RoomPhase::Reading, RevealedPart::Nothing);
        group.come_to_moment();
        self.stage = RoomStage::Running;
        self.go_on_freely(id);
    }

    pub(super) fn purge_groups(&mut self) {
        let first = Arc::clone(&self.staging.0);
        for group in &mut self.groups {
            for moment in group.records.iter_mut().chain(&mut group.moment) {
                moment.ready.clear();
                moment.rounds.iter_mut().for_each(VoteRound::purge);
            }
            if group.rule == DecisionRule::Seat {
                group.play = GroupPlay::new(Arc::clone(&first));
                (group.serial, group.seq, group.moment) = (0, 0, None);
                group.phase = RoomPhase::Reading;
                group.come_to_moment();
            }
        }
    }
}

impl RoomGroup {
    /// Opens a round: of everything that is offered, or of the answers that are tied.
    fn open_vote(&mut self, number: u8, at: u64, deadline: Option<u64>) {
        let (mut options, mut select) = self.options();
        let Some(moment) = &mut self.moment else { return };
        if number > 2
            && let Some(before) = moment.outcomes.last()
        {
            let scenario = &self.play.staging().scenario;
            let named = |answer: &Vec<String>| answer.iter().filter_map(|path| choice_named(scenario, path)).collect();
            options = before.leading.iter().map(named).collect();
            select = (1, 1);
        }
        let run_off = number > 2;
        let mut round = VoteRound::new(number, options, select, at);
        if !run_off {
            let staging = self.play.staging();
            let cost = |option: &Vec<ChoiceId>| staging.cost(option).min(u16::MAX.into()) as u16;
            let costs = round.options.iter().map(cost).collect();
            round.plan(staging.planning(self.play.progress()), costs);
        }
        round.deadline = deadline;
        moment.rounds.push(round);
    }
}
