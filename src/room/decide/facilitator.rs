//! What the facilitator asks for, command by command.

use super::{DecidedEvents, check_text};
use crate::room::cards::MOST_CARDS;
use crate::room::command::RoomCommand;
use crate::room::entry::{CourseEvent, PausedBy};
use crate::room::group::RoomGroup;
use crate::room::id::{DeviceId, GroupId, SeatId};
use crate::room::phase::{RoomPhase, RoomStage};
use crate::room::pseudonym::pseudonym;
use crate::room::refused::RoomRefused;
use crate::room::rules::{MOST_SEATS, RoomMode};
use crate::room::state::Room;

/// Most devices of a facilitator.
const MOST_DEVICES: usize = 8;
/// Most remarks.
const MOST_REMARKS: usize = 1_000;

impl Room {
    pub(super) fn facilitator_asks(&self, command: &RoomCommand, now: u64) -> DecidedEvents {
        match command {
            RoomCommand::Delete => return self.deleted(),
            _ => self.check_open()?,
        }
        match command {
            RoomCommand::Next => self.next(now),
            RoomCommand::OpenVote => self.open_vote(now),
            RoomCommand::Close => self.close(),
            RoomCommand::Extend(seconds) => self.extend(*seconds, now),
            RoomCommand::Reveal(part) => self.reveal(*part),
            RoomCommand::Accept => self.accept(),
            RoomCommand::Choose(pick) => self.choose(pick),
            RoomCommand::RunOff => self.run_off(now),
            RoomCommand::Draw => self.draw_tied(),
            RoomCommand::TakeBack => self.take_back(),
            RoomCommand::Pause => {
                self.check_running()?;
                Ok(vec![CourseEvent::Paused { by: PausedBy::Facilitator }])
            }
            RoomCommand::Resume => {
                self.paused.ok_or(RoomRefused::NotNow)?;
                Ok(vec![CourseEvent::Resumed])
            }
            RoomCommand::Direct { group, direction } => self.direct(*group, direction),
            RoomCommand::Remark { text, n } => {
                check_text(text)?;
                // What was remarked since its page was made tells whether it comes once more.
                let since = n.and_then(|n| self.remarks.get(n.saturating_sub(1) as usize..)).unwrap_or_default();
                if since.iter().any(|it| it.text == *text) {
                    return Ok(Vec::new());
                }
                if self.remarks.len() >= MOST_REMARKS {
                    return Err(RoomRefused::TooManyMarks);
                }
                Ok(vec![CourseEvent::Remarked { text: text.clone() }])
            }
            RoomCommand::Rewind { group, to } => self.rewound(*group, *to),
            RoomCommand::Lock(locked) if self.locked == *locked => Ok(Vec::new()),
            RoomCommand::Lock(locked) => Ok(vec![CourseEvent::Locked { locked: *locked }]),
            RoomCommand::Cards { needed, more } => self.carded(*needed, *more),
            RoomCommand::Remove(name) => self.removed(name),
            RoomCommand::Replay { group, moment, pick } => self.replayed(*group, *moment, pick),
            RoomCommand::Regroup(mode) => self.regrouped(*mode),
            RoomCommand::Link(device) => self.linked(*device),
            RoomCommand::Hand(device) => Ok(vec![CourseEvent::Handed { to: *device }]),
            RoomCommand::End => self.end(),
            RoomCommand::Delete => self.deleted(),
            RoomCommand::Join(_)
            | RoomCommand::JoinWith { .. }
            | RoomCommand::Leave
            | RoomCommand::Try
            | RoomCommand::Look(_)
            | RoomCommand::Ready
            | RoomCommand::MoreTime
            | RoomCommand::Vote { .. }
            | RoomCommand::Mark { .. }
            | RoomCommand::Missing(_) => Err(RoomRefused::NotYours),
        }
    }

    /// The group that is named; without a name the one of everyone, else the first that plays.
    pub(super) fn named_group(&self, id: Option<GroupId>) -> Result<&RoomGroup, RoomRefused> {
        let first = || self.open_groups().next().ok_or(RoomRefused::NotNow);
        match id {
            Some(id) => self.group(id).filter(|group| group.open).ok_or(RoomRefused::NoGroup),
            None => first(),
        }
    }

    fn rewound(&self, id: Option<GroupId>, to: u32) -> DecidedEvents {
        let group = self.named_group(id)?;
        // Whoever plays alone goes through it by themselves; what they pick is theirs.
        if group.rule == crate::room::group::DecisionRule::Seat {
            return Err(RoomRefused::NotNow);
        }
        match self.stage {
            RoomStage::Debrief => {}
            _ => self.check_running()?,
        }
        if !group.is_free() && group.phase.is_vote() {
            return Err(RoomRefused::NotNow);
        }
        group.decided().find(|moment| moment.serial == to).ok_or(RoomRefused::NoMoment)?;
        Ok(vec![CourseEvent::Rewound { group: group.id, to }])
    }

    fn carded(&self, needed: bool, more: u32) -> DecidedEvents {
        if more > MOST_CARDS || self.cards.issued as usize + more as usize > MOST_SEATS {
            return Err(RoomRefused::OutOfRange);
        }
        let issued = self.cards.issued + more;
        // Without a card there would be nobody.
        if needed && issued == 0 {
            return Err(RoomRefused::NotNow);
        }
        if more == 0 && needed == self.cards.needed {
            return Ok(Vec::new());
        }
        Ok(vec![CourseEvent::Carded { needed, issued }])
    }

    fn removed(&self, name: &str) -> DecidedEvents {
        if self.stage != RoomStage::Lobby {
            return Err(RoomRefused::NotNow);
        }
        let seed = self.opened.setup.seed;
        let mut all = (0..self.seats.len() as u32).map(SeatId);
        let named = |seat: &SeatId| ["nl", "en"].iter().any(|language| pseudonym(seed, *seat, language) == name);
        let seat = all.find(|seat| self.seat(*seat).is_some() && named(seat)).ok_or(RoomRefused::NoSeat)?;
        Ok(vec![CourseEvent::Removed { seat }])
    }

    fn replayed(&self, id: Option<GroupId>, serial: u32, pick: &[String]) -> DecidedEvents {
        if self.stage != RoomStage::Debrief {
            return Err(RoomRefused::NotNow);
        }
        let group = self.named_group(id)?;
        let moment = group.decided().find(|moment| moment.serial == serial).ok_or(RoomRefused::NoMoment)?;
        if pick.is_empty() {
            let shown = group.replayed.as_ref().map(|_| CourseEvent::Replayed {
                group: group.id,
                moment: serial,
                pick: Vec::new(),
            });
            return Ok(shown.into_iter().collect());
        }
        let choices: Option<Vec<_>> =
            pick.iter().map(|path| crate::room::fold::choice_named(self.scenario(), path)).collect();
        let play = self.play_before(group, moment).ok_or(RoomRefused::NoMoment)?;
        let choices = choices.filter(|choices| play.can_pick(choices)).ok_or(RoomRefused::NotOffered)?;
        let pick = choices.iter().map(|choice| self.scenario().choice_path(*choice)).collect();
        Ok(vec![CourseEvent::Replayed { group: group.id, moment: serial, pick }])
    }

    fn regrouped(&self, mode: RoomMode) -> DecidedEvents {
        match self.stage {
            RoomStage::Debrief => {}
            RoomStage::Lobby => return self.group_as(mode, None),
            _ => self.check_running()?,
        }
        let now = self.whole_group();
        if now.is_some_and(|group| !matches!(group.phase, RoomPhase::Reading | RoomPhase::Play)) {
            return Err(RoomRefused::NotNow);
        }
        // From one group everybody goes on where it stands; from many they begin together.
        let from = now.filter(|group| group.play.waits() && self.stage == RoomStage::Running).map(|group| group.id);
        self.group_as(mode, from)
    }

    /// Makes groups.
    pub(super) fn group_as(&self, mode: RoomMode, from: Option<GroupId>) -> DecidedEvents {
        let tables = if mode == RoomMode::Threes { self.tables_of_three() } else { Vec::new() };
        Ok(vec![CourseEvent::Grouped { mode, tables, from }])
    }

    fn linked(&self, device: DeviceId) -> DecidedEvents {
        if self.devices.contains(&device) {
            return Ok(Vec::new());
        }
        if self.devices.len() >= MOST_DEVICES {
            return Err(RoomRefused::Full);
        }
        Ok(vec![CourseEvent::Linked { device }])
    }
}
