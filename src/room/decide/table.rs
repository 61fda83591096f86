//! Tables that vote: when they have decided, and how they go on without somebody who is not there.

use super::DecidedEvents;
use crate::engine::ChoiceId;
use crate::room::entry::{CourseEvent, DecidedHow};
use crate::room::fold::choice_named;
use crate::room::group::{DecisionRule, RoomGroup};
use crate::room::id::SeatId;
use crate::room::outcome::outcome;
use crate::room::pseudonym::pseudonym;
use crate::room::refused::RoomRefused;
use crate::room::round::VoteRound;
use crate::room::seat::{TableRole, table_role};
use crate::room::state::Room;

impl Room {
    /// Somebody leaves. Where a table waited for nobody else, it has decided.
    pub(super) fn leaves(&self, id: SeatId) -> Vec<CourseEvent> {
        let mut events = vec![CourseEvent::Left { seat: id }];
        let group = self.seat(id).and_then(|seat| seat.group).and_then(|group| self.group(group));
        let table =
            group.filter(|group| group.open && group.rule == DecisionRule::Table && self.check_running().is_ok());
        if let Some((group, round)) = table.and_then(|group| Some((group, group.open_round()?))) {
            let others: Vec<SeatId> = group.members.iter().copied().filter(|seat| *seat != id).collect();
            let decided = self.table_decides(group, round, &others);
            events.extend(decided.and_then(|(picked, how)| self.decision(group, &picked, how)));
        }
        events
    }

    /// The seat at the same table that has this name.
    pub(super) fn missing(&self, id: SeatId, name: &str) -> Result<SeatId, RoomRefused> {
        self.check_running()?;
        let group = self.seat(id).and_then(|seat| seat.group).and_then(|group| self.group(group));
        let table = group.filter(|group| group.table_role(id).is_some()).ok_or(RoomRefused::NotYours)?;
        let seed = self.opened.setup.seed;
        let named = |seat: &SeatId| ["nl", "en"].iter().any(|language| pseudonym(seed, *seat, language) == name);
        table.members.iter().copied().find(|seat| *seat != id && named(seat)).ok_or(RoomRefused::NoSeat)
    }

    /// The player of a table closes its vote, so that it waits for nobody whose phone sleeps.
    pub(super) fn table_closes(&self, id: SeatId) -> DecidedEvents {
        self.check_running()?;
        let group = self.seat(id).and_then(|seat| seat.group).and_then(|group| self.group(group));
        let table = group.filter(|group| group.open && group.rule == DecisionRule::Table);
        let table =
            table.filter(|group| group.table_role(id) == Some(TableRole::Player)).ok_or(RoomRefused::NotYours)?;
        let round = table.open_round().ok_or(RoomRefused::NotNow)?;
        let (picked, how) = self.table_result(table, round, &table.members).ok_or(RoomRefused::Tied)?;
        Ok(self.decision(table, &picked, how).into_iter().collect())
    }

    /// Whether a seat could close the vote of its table now.
    pub(in crate::room) fn may_close_table(&self, id: SeatId) -> bool {
        self.table_closes(id).is_ok_and(|events| !events.is_empty())
    }

    /// What a table decides once everyone who votes at it has voted.
    pub(super) fn table_decides(
        &self,
        group: &RoomGroup,
        round: &VoteRound,
        members: &[SeatId],
    ) -> Option<(Vec<ChoiceId>, DecidedHow)> {
        let votes = |seat: &SeatId| {
            table_role(members, *seat, group.play.scenes()).is_some_and(|role| role != TableRole::Observer)
        };
        let mut voters = members.iter().filter(|seat| votes(seat));
        if voters.all(|seat| round.ballot(*seat).is_some()) { self.table_result(group, round, members) } else { None }
    }

    /// What leads, else of what is tied what the player said, else a draw; nothing where nobody voted for anything.
    fn table_result(
        &self,
        group: &RoomGroup,
        round: &VoteRound,
        members: &[SeatId],
    ) -> Option<(Vec<ChoiceId>, DecidedHow)> {
        let scenario = self.scenario();
        let found = outcome(round, None, |choice| scenario.choice_path(choice), |answer| group.play.can_pick(answer));
        let named = |answer: &Vec<String>| -> Vec<ChoiceId> {
            answer.iter().filter_map(|path| choice_named(scenario, path)).collect()
        };
        let leading: Vec<Vec<ChoiceId>> = found.leading.iter().map(named).collect();
        if let [one] = &leading[..] {
            return Some((one.clone(), DecidedHow::Table));
        }
        let player = |seat: &&SeatId| table_role(members, **seat, group.play.scenes()) == Some(TableRole::Player);
        let own = members.iter().find(player).and_then(|seat| round.ballot(*seat)?.choices.as_deref());
        let own = own.map(|places| round.choices_at(places.iter().map(|at| usize::from(*at))));
        if let Some(own) = own.filter(|own| leading.contains(own)) {
            return Some((own, DecidedHow::Table));
        }
        let drawn = self.draw(group, leading.len())?;
        Some((leading[drawn].clone(), DecidedHow::Drawn))
    }

    /// A decision of a table as an event.
    pub(super) fn decision(&self, group: &RoomGroup, picked: &[ChoiceId], how: DecidedHow) -> Option<CourseEvent> {
        let moment = group.moment.as_ref()?.serial;
        let pick = picked.iter().map(|choice| self.scenario().choice_path(*choice)).collect();
        Some(CourseEvent::Decided { group: group.id, moment, pick, how })
    }
}
