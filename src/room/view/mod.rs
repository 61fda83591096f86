//! What a role sees of a room, in a language: plain data, from which pages are rendered and which they can be asked for.

mod facilitator;
mod lines;
mod may;
mod missing;
mod options;
mod replay;
mod you;

pub use facilitator::{EventSeen, GroupSeen, PickSeen, SteeredPerson, SteeringSeen};
pub use lines::{RoomLine, RoomPerson};
pub use missing::MissingSeen;
pub use options::{OptionSeen, PlanSeen, asks};
pub use replay::{ReplaySeen, ReplayedSeen};
pub use you::YouSeen;

pub(super) use facilitator::picks;
pub(super) use lines::line;

use super::decide::expected;
use super::group::{GroupMoment, RoomGroup};
use super::id::{GroupId, SeatId};
use super::outcome::{Agreement, SMALLEST_COUNTED};
use super::phase::{RevealedPart, RoomPhase, RoomStage};
use super::presence::RoomPresence;
use super::round::VoteRound;
use super::seat::RoomRole;
use super::state::Room;
use crate::play::{Conversation, Rendition};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a role sees of a room. What it may not see is absent.
///
/// Everything but [`RoomView::you`] is the same for all who see a group in a role and a language, so that it is rendered once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomView {
    /// Which page it is: it rises when something else is to be seen.
    pub seq: u64,
    /// The phase.
    pub phase: RoomPhase,
    /// The moment, as votes name it: `3:foyer.binnenkomst`.
    pub moment: Option<String>,
    /// Which moment of the course it is, from 1, and its name.
    pub number: Option<u32>,
    /// The name of the moment.
    pub title: Option<String>,
    /// The round of voting.
    pub round: Option<u8>,
    /// For whom it is.
    pub role: RoomRole,
    /// The language of the case's texts.
    pub language: String,
    /// Whether somebody rehearses with simulated people, and nothing is kept.
    pub rehearsal: bool,
    /// What was said last.
    pub lines: Vec<RoomLine>,
    /// Who is there, with mood and posture; for others than the facilitator, in a reaction whoever reacts.
    pub people: Vec<RoomPerson>,
    /// The name of the place.
    pub place: Option<String>,
    /// How people are in contact there.
    pub channel: Option<&'static str>,
    /// What can be voted for.
    pub options: Vec<OptionSeen>,
    /// What is asked: `speak`, `act`, `topic`, `several` or `plan`.
    pub asks: &'static str,
    /// Who decides: `vote`, `facilitator`, `seat`, `player` or `table`; absent before there are groups, and of many at once.
    pub rule: Option<&'static str>,
    /// The least and the most options of one vote.
    pub select: Option<(u8, u8)>,
    /// What is planned with the options; nothing in a run-off.
    pub plan: Option<PlanSeen>,
    /// Whether the answers are the tied ones of the round before.
    pub run_off: bool,
    /// How many who may vote were heard of lately; in a vote also whoever voted.
    pub present: Option<usize>,
    /// How many may vote.
    pub joined: usize,
    /// How many of them are the simulated people of a rehearsal: for the facilitator.
    pub simulated: Option<usize>,
    /// How many of them voted in the open round or in the last: for facilitator and projector.
    pub voted: Option<u32>,
    /// How many still work on an open vote that has an end: for the facilitator.
    pub working: Option<usize>,
    /// Why answers to the open vote, or to the question in the lobby, are missing: for the facilitator.
    pub missing: Option<MissingSeen>,
    /// How many who may vote said that they have read: for facilitator and projector.
    pub ready: Option<usize>,
    /// How many tried the question in the lobby.
    pub tried: Option<usize>,
    /// Whoever looks, where it is a seat.
    pub you: Option<YouSeen>,
    /// How far people agree.
    pub agreed: Option<Agreement>,
    /// Whether everybody said the same: ask who would have said otherwise.
    pub unanimous: bool,
    /// How many voted for each option, by key; where a vote is closed, shown and large enough.
    pub counts: Option<BTreeMap<String, u32>>,
    /// How opinion moved: a row for each option of the first round and one for none, a column for each option now.
    pub shift: Option<Vec<Vec<u32>>>,
    /// The keys of the answers that lead.
    pub leading: Vec<String>,
    /// How much of the vote is shown.
    pub revealed: Option<RevealedPart>,
    /// The step that is expected: for the facilitator.
    pub next: Option<&'static str>,
    /// What can be asked for now: for the facilitator.
    pub may: Option<Vec<&'static str>>,
    /// What can be steered: for the facilitator.
    pub steering: Option<SteeringSeen>,
    /// How the tables stand, or those who play alone: for facilitator and projector.
    pub groups: Option<Vec<GroupSeen>>,
    /// What those who play alone picked: for the facilitator.
    pub picks: Option<Vec<PickSeen>>,
    /// The answers of minorities that can be replayed in the looking back: for the facilitator.
    pub replays: Option<Vec<ReplaySeen>>,
    /// The answer of a minority that is shown in the looking back as it would have gone.
    pub replayed: Option<ReplayedSeen>,
    /// Seconds until the open vote ends.
    pub seconds_left: Option<u64>,
    /// How it ended: its title and text.
    pub ending: Option<(String, String)>,
    /// What is to be said beside it.
    pub notice: Option<RoomNotice>,
}

/// What is said beside a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomNotice {
    /// A trainer may steer the partner; what was done is told afterwards.
    SteeringPossible,
    /// So few vote that no numbers will be shown.
    TooFewForNumbers,
    /// At a table everyone sees what the others do.
    TableIsOpen,
    /// The others are waited for.
    Waiting,
    /// The facilitator was not heard of for a minute.
    FacilitatorAway,
    /// The clock jumped, so the room paused by itself.
    ClockJumped,
}

impl RoomView {
    /// What a role sees of a group; before there are groups, and for the facilitator of many, of the room as a whole.
    /// `now` is in milliseconds since 1970.
    #[must_use]
    pub fn of(
        room: &Room,
        role: RoomRole,
        group: Option<GroupId>,
        language: &str,
        presence: &RoomPresence,
        now: u64,
    ) -> Self {
        let id = group.or_else(|| room.whole_group().map(|group| group.id));
        let group = id.and_then(|id| room.group(id));
        let phase = room.phase_of(id);
        let leads = role == RoomRole::Facilitator;
        let conversation = group.map(|group| lines::conversation_shown(room, group));
        let rendition = conversation.as_ref().map(|it: &Conversation| Rendition::new(it, language));
        let moment = group.and_then(|group| group.moment.as_ref());
        let round = moment.and_then(|moment| moment.rounds.last());
        // An open vote tells nobody anything; a closed one tells what is shown, and the facilitator all there is.
        let open = group.is_some_and(|group| group.phase.is_vote());
        let outcome = moment.and_then(GroupMoment::outcome).filter(|_| !open);
        let revealed = group.map_or(RevealedPart::Nothing, |group| group.revealed);
        let shown = if leads { RevealedPart::Shift } else { revealed };
        let counts = outcome.and_then(|outcome| outcome.counts.as_deref()).zip(round);
        let in_vote = matches!(
            phase,
            RoomPhase::Vote1 | RoomPhase::Talk | RoomPhase::Vote2 | RoomPhase::Shown | RoomPhase::Decide
        );
        let shows_options = in_vote || (leads && phase == RoomPhase::Reading);
        let prompt = rendition.as_ref().filter(|_| shows_options).map(Rendition::prompt);
        let ended = rendition.as_ref().and_then(|it| lines::ending(it, phase));
        Self {
            seq: if leads { room.seq() } else { room.seq_of(id) },
            phase,
            moment: group.and_then(RoomGroup::key).map(|key| key.to_string()),
            number: moment.map(|moment| moment.number),
            title: group.zip(rendition.as_ref()).and_then(|(group, it)| options::title(group, it)),
            round: round.filter(|_| in_vote).map(|round| round.number),
            role,
            language: rendition.as_ref().map_or_else(|| language.to_owned(), |it| it.code().to_owned()),
            rehearsal: room.opened.rules.rehearsal.is_some(),
            lines: group.zip(rendition.as_ref()).map_or_else(Vec::new, |(group, it)| lines::lines(group, it, phase)),
            people: match group.zip(rendition.as_ref()) {
                Some((_, it)) if leads => lines::people(it),
                Some((group, it)) => lines::people_shown(group, it, phase),
                None => Vec::new(),
            },
            place: rendition.as_ref().map(|it| it.stage().place),
            channel: rendition.as_ref().map(|it| it.stage().channel.id()),
            asks: prompt.as_ref().map_or("speak", asks),
            rule: group.map(|group| group.rule.word()),
            select: round.filter(|_| in_vote).map(|round| round.select),
            plan: prompt.as_ref().filter(|_| round.is_none_or(|round| round.number <= 2)).and_then(PlanSeen::of),
            options: match (group, rendition.as_ref(), prompt) {
                (Some(group), Some(it), Some(prompt)) => options::options(group, it, prompt),
                _ => Vec::new(),
            },
            run_off: round.is_some_and(|round| in_vote && round.number > 2),
            present: (leads || role == RoomRole::Projector).then(|| match round.filter(|_| in_vote) {
                Some(round) => presence.taking_part(room, id, round, now),
                None => presence.present(room, id, now),
            }),
            joined: room.voter_count(id),
            simulated: room.opened.rules.rehearsal.filter(|_| leads).map(|_| presence.simulated(room, id)),
            voted: round.filter(|_| in_vote && (leads || role == RoomRole::Projector)).map(|round| round.voted),
            working: round
                .filter(|round| leads && open && round.deadline.is_some())
                .map(|round| room.voter_count(id).saturating_sub(round.voted as usize)),
            missing: MissingSeen::of(room, group, presence, now).filter(|_| leads),
            ready: moment
                .filter(|_| phase == RoomPhase::Reading && (leads || role == RoomRole::Projector))
                .map(|moment| moment.ready.len()),
            tried: (leads && room.stage == RoomStage::Lobby).then_some(room.tried),
            you: None,
            agreed: outcome.filter(|_| in_vote).and_then(|outcome| outcome.agreement),
            unanimous: outcome.is_some_and(|outcome| in_vote && outcome.unanimous),
            counts: counts.filter(|_| in_vote).and_then(|(counts, round)| counts_shown(room, counts, round, shown)),
            shift: outcome
                .filter(|_| in_vote && shown == RevealedPart::Shift)
                .and_then(|outcome| outcome.shift.clone()),
            leading: outcome
                .filter(|_| phase == RoomPhase::Decide || (leads && in_vote))
                .map(|outcome| outcome.leading.iter().map(|answer| answer.join("+")).collect())
                .unwrap_or_default(),
            revealed: outcome.filter(|_| in_vote).map(|_| revealed),
            next: expected(room).filter(|_| leads),
            may: leads.then(|| may::may(room, now)),
            steering: group
                .zip(rendition.as_ref())
                .filter(|_| leads)
                .map(|(group, it)| facilitator::steering(room, group, it)),
            groups: (!room.mode.is_led() && (leads || role == RoomRole::Projector))
                .then(|| facilitator::groups(room, role, presence, now)),
            picks: (leads && !room.mode.is_led()).then(|| picks(room, language)),
            replays: group
                .filter(|_| leads && room.stage == RoomStage::Debrief)
                .map(|group| replay::replays(room, group, language)),
            replayed: group.and_then(|group| replay::replayed(room, group, language)),
            seconds_left: round
                .filter(|_| open && room.paused.is_none())
                .and_then(|round| round.deadline)
                .map(|deadline| deadline.saturating_sub(now).div_ceil(1_000)),
            ending: ended,
            notice: notice(room, group, role, phase, presence, now),
        }
    }

    /// What somebody with a seat sees: the view of the group in the role of the seat, and what is the seat's own.
    #[must_use]
    pub fn of_seat(room: &Room, seat: SeatId, language: &str, presence: &RoomPresence, now: u64) -> Option<Self> {
        let group = room.seat(seat)?.group;
        let role = if room.observes(seat) { RoomRole::Observer } else { RoomRole::Participant };
        let you = YouSeen::of(room, seat, language, now);
        Some(Self { you, ..Self::of(room, role, group, language, presence, now) })
    }
}

/// The counts that are shown, by key; none of a round in which too few voted.
fn counts_shown(room: &Room, counts: &[u32], round: &VoteRound, shown: RevealedPart) -> Option<BTreeMap<String, u32>> {
    let scenario = room.scenario();
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    // Of the half that got the fewest votes, ties included only where all of them belong to it.
    let median = sorted.get(sorted.len() / 2).copied().unwrap_or(0);
    let fits = |count: u32| match shown {
        RevealedPart::Nothing => false,
        RevealedPart::Half => count < median,
        RevealedPart::Bars | RevealedPart::Shift => true,
    };
    let all = round.options.iter().zip(counts);
    let shown_counts = all.filter(|(_, count)| fits(**count));
    (shown != RevealedPart::Nothing)
        .then(|| shown_counts.map(|(option, count)| (super::decide::option_key(scenario, option), *count)).collect())
}

fn notice(
    room: &Room,
    group: Option<&RoomGroup>,
    role: RoomRole,
    phase: RoomPhase,
    presence: &RoomPresence,
    now: u64,
) -> Option<RoomNotice> {
    let on_phone = matches!(role, RoomRole::Participant | RoomRole::Observer);
    let free = group.is_some_and(RoomGroup::is_free);
    match phase {
        RoomPhase::Paused => {
            let jumped = room.paused.is_some_and(|(_, by)| by == super::entry::PausedBy::Clock);
            jumped.then_some(RoomNotice::ClockJumped)
        }
        RoomPhase::Lobby => Some(RoomNotice::SteeringPossible),
        _ if on_phone && presence.facilitator_is_away(now) && room.stage == RoomStage::Running => {
            Some(RoomNotice::FacilitatorAway)
        }
        RoomPhase::Reading if free => Some(RoomNotice::Waiting),
        phase if phase.is_vote() => match group {
            Some(group) if group.rule == super::group::DecisionRule::Seat => None,
            Some(group) if group.is_free() => Some(RoomNotice::TableIsOpen),
            Some(group) => {
                ((room.voter_count(Some(group.id)) as u32) < SMALLEST_COUNTED).then_some(RoomNotice::TooFewForNumbers)
            }
            // Whoever looks on while others play alone is told nothing of votes.
            None => None,
        },
        _ => None,
    }
}
