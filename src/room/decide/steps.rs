//! The steps of a group that everyone is in: reading, voting, talking, deciding. One of them is expected at a time.

use super::DecidedEvents;
use crate::engine::{ChoiceId, Dice, Planning};
use crate::room::entry::{CountedRound, CourseEvent, DecidedHow};
use crate::room::group::{GroupMoment, RoomGroup};
use crate::room::outcome::outcome;
use crate::room::phase::{RevealedPart, RoomPhase, RoomStage};
use crate::room::refused::RoomRefused;
use crate::room::rules::TieRule;
use crate::room::state::Room;

/// The step that is expected now, by the word under which it is asked for; none where the facilitator has to choose.
pub(in crate::room) fn expected(room: &Room) -> Option<&'static str> {
    match room.stage {
        RoomStage::Lobby => return Some("next"),
        RoomStage::Debrief => return Some("end"),
        RoomStage::Closed | RoomStage::Deleted => return None,
        RoomStage::Running => {}
    }
    if room.paused.is_some() {
        return Some("resume");
    }
    let Some(group) = room.whole_group() else {
        return (room.gate().is_some() || are_done(room)).then_some("next");
    };
    match group.phase {
        RoomPhase::Reading => Some("open_vote"),
        RoomPhase::Vote1 | RoomPhase::Vote2 => Some("close"),
        RoomPhase::Talk if !can_skip(group) => Some("open_vote"),
        RoomPhase::Decide => (leading(group).len() == 1).then_some("accept"),
        _ => Some("next"),
    }
}

/// Whether all who play freely have come to an end.
fn are_done(room: &Room) -> bool {
    room.open_groups().filter(|group| room.is_taken(group)).all(|group| group.phase == RoomPhase::Play)
}

fn can_skip(group: &RoomGroup) -> bool {
    group.moment.as_ref().and_then(GroupMoment::outcome).is_some_and(|outcome| outcome.skip)
}

/// The answers that lead after the last round.
fn leading(group: &RoomGroup) -> &[Vec<String>] {
    group.moment.as_ref().and_then(GroupMoment::outcome).map_or(&[], |outcome| &outcome.leading)
}

impl Room {
    /// The one step that is expected.
    pub(super) fn next(&self, now: u64) -> DecidedEvents {
        match expected(self).ok_or(RoomRefused::Tied)? {
            "open_vote" => self.open_vote(now),
            "close" => self.close(),
            "accept" => self.accept(),
            "resume" => Ok(vec![CourseEvent::Resumed]),
            "end" => self.end(),
            _ => self.go_on(),
        }
    }

    fn go_on(&self) -> DecidedEvents {
        if self.stage == RoomStage::Lobby {
            return self.group_as(self.opened.mode, None);
        }
        let Some(group) = self.whole_group() else {
            return Ok(vec![if are_done(self) { CourseEvent::Debriefed } else { CourseEvent::GateOpened }]);
        };
        match group.phase {
            RoomPhase::Talk => Ok(vec![phased(group, RoomPhase::Shown)]),
            RoomPhase::Shown => Ok(vec![phased(group, RoomPhase::Decide)]),
            RoomPhase::Play if group.play.waits() => Ok(vec![phased(group, RoomPhase::Reading)]),
            RoomPhase::Play => Ok(vec![CourseEvent::Debriefed]),
            _ => Err(RoomRefused::NotNow),
        }
    }

    /// The group that the facilitator leads.
    pub(super) fn led(&self) -> Result<&RoomGroup, RoomRefused> {
        self.check_running()?;
        self.whole_group().ok_or(RoomRefused::NotNow)
    }

    pub(super) fn open_vote(&self, now: u64) -> DecidedEvents {
        let group = self.led()?;
        let (phase, round) = match group.phase {
            RoomPhase::Reading => (RoomPhase::Vote1, 1),
            RoomPhase::Talk => (RoomPhase::Vote2, 2),
            _ => return Err(RoomRefused::NotNow),
        };
        Ok(vec![CourseEvent::Phased {
            group: group.id,
            phase,
            round,
            deadline: self.deadline(group, now),
            back: false,
        }])
    }

    /// When a vote that opens now ends by itself.
    fn deadline(&self, group: &RoomGroup, now: u64) -> Option<u64> {
        let of_case = || {
            let prompt = group.play.staging().prompt(group.play.progress());
            prompt.timer.map(|timer| timer.seconds).filter(|_| self.opened.rules.time_pressure)
        };
        let seconds = self.opened.rules.seconds.or_else(of_case)?;
        Some(now.max(self.last_at).saturating_add(u64::from(seconds) * 1_000))
    }

    pub(super) fn close(&self) -> DecidedEvents {
        let group = self.led()?;
        let (Some(round), Some(moment)) = (group.open_round(), group.moment.as_ref()) else {
            return Err(RoomRefused::NotNow);
        };
        let scenario = self.scenario();
        let first = moment.round(1).filter(|first| first.number < round.number);
        let path = |choice: ChoiceId| scenario.choice_path(choice);
        let outcome = outcome(round, first, path, |answer| group.play.can_pick(answer));
        let talk = round.number == 1 && self.opened.rules.rounds > 1;
        let phase = if talk { RoomPhase::Talk } else { RoomPhase::Shown };
        let (number, digest) = (round.number, round.digest());
        let counted = CountedRound { group: group.id, moment: moment.serial, round: number, outcome, phase, digest };
        Ok(vec![CourseEvent::Counted(Box::new(counted))])
    }

    pub(super) fn extend(&self, seconds: u32, now: u64) -> DecidedEvents {
        let group = self.led()?;
        group.open_round().ok_or(RoomRefused::NotNow)?;
        if !(1..=crate::room::rules::MOST_SECONDS).contains(&seconds) {
            return Err(RoomRefused::OutOfRange);
        }
        let deadline = now.max(self.last_at).saturating_add(u64::from(seconds) * 1_000);
        Ok(vec![CourseEvent::Extended { group: group.id, deadline }])
    }

    pub(super) fn reveal(&self, part: Option<RevealedPart>) -> DecidedEvents {
        let group = self.led()?;
        let next = match (group.phase, group.revealed) {
            (RoomPhase::Talk, RevealedPart::Nothing) => RevealedPart::Bars,
            (RoomPhase::Talk, _) => RevealedPart::Nothing,
            (RoomPhase::Shown | RoomPhase::Decide, RevealedPart::Nothing) => RevealedPart::Half,
            (RoomPhase::Shown | RoomPhase::Decide, RevealedPart::Half) => RevealedPart::Bars,
            (RoomPhase::Shown | RoomPhase::Decide, _) => RevealedPart::Shift,
            _ => return Err(RoomRefused::NotNow),
        };
        let part = part.unwrap_or(next);
        // While people talk there is no second vote to compare with.
        if group.phase == RoomPhase::Talk && part == RevealedPart::Shift {
            return Err(RoomRefused::NotNow);
        }
        if part == group.revealed {
            return Ok(Vec::new());
        }
        Ok(vec![CourseEvent::Revealed { group: group.id, part }])
    }

    pub(super) fn accept(&self) -> DecidedEvents {
        let group = self.led()?;
        if !matches!(group.phase, RoomPhase::Shown | RoomPhase::Decide) {
            return Err(RoomRefused::NotNow);
        }
        let [pick] = leading(group) else { return Err(RoomRefused::Tied) };
        self.decided(group, pick.clone(), DecidedHow::Accepted)
    }

    /// The facilitator chooses: in any phase in which no vote is open. What the vote says otherwise is told with it.
    pub(super) fn choose(&self, pick: &[String]) -> DecidedEvents {
        let group = self.led()?;
        if matches!(group.phase, RoomPhase::Vote1 | RoomPhase::Vote2 | RoomPhase::Play) {
            return Err(RoomRefused::NotNow);
        }
        let mut pick = pick.to_vec();
        let place = |path: &String| crate::room::fold::choice_named(self.scenario(), path);
        if group.play.staging().planning(group.play.progress()) != Some(Planning::Rank) {
            pick.sort_by_key(place);
        }
        let how = match leading(group) {
            [] => DecidedHow::Chosen,
            [one] if *one == pick => DecidedHow::Accepted,
            several if several.contains(&pick) => DecidedHow::Chosen,
            _ => DecidedHow::Otherwise,
        };
        self.decided(group, pick, how)
    }

    pub(super) fn run_off(&self, now: u64) -> DecidedEvents {
        let group = self.led()?;
        self.check_tied(group, TieRule::RunOff)?;
        let last = group.moment.as_ref().and_then(|moment| moment.rounds.last()).map_or(0, |round| round.number);
        let round = last.max(2).checked_add(1).ok_or(RoomRefused::NotNow)?;
        let (phase, deadline) = (RoomPhase::Vote2, self.deadline(group, now));
        Ok(vec![CourseEvent::Phased { group: group.id, phase, round, deadline, back: false }])
    }

    pub(super) fn draw_tied(&self) -> DecidedEvents {
        let group = self.led()?;
        self.check_tied(group, TieRule::Draw)?;
        let tied = leading(group);
        let drawn = self.draw(group, tied.len()).ok_or(RoomRefused::NotTied)?;
        self.decided(group, tied[drawn].clone(), DecidedHow::Drawn)
    }

    fn check_tied(&self, group: &RoomGroup, rule: TieRule) -> Result<(), RoomRefused> {
        if group.phase != RoomPhase::Decide {
            return Err(RoomRefused::NotNow);
        }
        if leading(group).len() < 2 {
            return Err(RoomRefused::NotTied);
        }
        // The rule is fixed at the opening; a facilitator who is to choose may also choose how.
        if [rule, TieRule::Facilitator].contains(&self.opened.rules.tie) { Ok(()) } else { Err(RoomRefused::NotNow) }
    }

    /// One of so many, from the room's seed; each group and each draw has its own.
    pub(super) fn draw(&self, group: &RoomGroup, among: usize) -> Option<usize> {
        let seed = self.opened.setup.seed.of_run(group.id.0);
        (among > 0).then(|| Dice::Seeded(seed).branch(group.draws, &vec![1; among]))
    }

    /// What is picked, if it is offered and the session takes it.
    pub(super) fn decided(&self, group: &RoomGroup, pick: Vec<String>, how: DecidedHow) -> DecidedEvents {
        let moment = group.moment.as_ref().filter(|moment| moment.decided.is_none()).ok_or(RoomRefused::NotNow)?;
        let (options, _) = group.options();
        let scenario = self.scenario();
        let offered = |path: &String| options.iter().flatten().find(|choice| scenario.choice_path(**choice) == *path);
        let choices: Vec<ChoiceId> =
            pick.iter().map(|path| offered(path).copied().ok_or(RoomRefused::NotOffered)).collect::<Result<_, _>>()?;
        if !group.play.can_pick(&choices) {
            return Err(RoomRefused::NotOffered);
        }
        Ok(vec![CourseEvent::Decided { group: group.id, moment: moment.serial, pick, how }])
    }

    /// Takes the last step back, as long as nobody voted since.
    pub(super) fn take_back(&self) -> DecidedEvents {
        let group = self.led()?;
        let (phase, round) = self.step_before(group).ok_or(RoomRefused::NotNow)?;
        Ok(vec![CourseEvent::Phased { group: group.id, phase, round, deadline: None, back: true }])
    }

    /// The phase and round that the last step can be taken back to.
    pub(in crate::room) fn step_before(&self, group: &RoomGroup) -> Option<(RoomPhase, u8)> {
        let untouched = group.open_round().is_none_or(|round| round.voted == 0);
        // What was decided is taken back by going back to the moment.
        group.before.filter(|(phase, _)| untouched && *phase != RoomPhase::Play)
    }
}

/// A group comes into a phase without a vote.
fn phased(group: &RoomGroup, phase: RoomPhase) -> CourseEvent {
    CourseEvent::Phased { group: group.id, phase, round: 0, deadline: None, back: false }
}

/// Which of the steps of a led group are possible now.
pub(in crate::room) struct PossibleSteps {
    pub(in crate::room) open_vote: bool,
    pub(in crate::room) reveal: bool,
    pub(in crate::room) accept: bool,
    pub(in crate::room) run_off: bool,
    pub(in crate::room) draw: bool,
}

impl Room {
    /// Which of the steps of a led group are possible now.
    pub(in crate::room) fn possible_steps(&self, now: u64) -> PossibleSteps {
        PossibleSteps {
            open_vote: self.open_vote(now).is_ok(),
            reveal: self.reveal(None).is_ok_and(|events| !events.is_empty()),
            accept: self.accept().is_ok(),
            run_off: self.run_off(now).is_ok(),
            draw: self.draw_tied().is_ok(),
        }
    }
}
