//! The route of a group: each decision with its votes, what was said to it, and what came of it.

use super::minority::{MinorityRoute, minorities};
use crate::engine::{ChoiceId, DirectionReport, Planning};
use crate::play::{Conversation, Made, Rendition};
use crate::room::entry::DecidedHow;
use crate::room::group::{GroupMoment, RoomGroup};
use crate::room::outcome::{Agreement, RoundOutcome, SMALLEST_COUNTED};
use crate::room::rules::{Lens, MarkSign};
use crate::room::state::{MarkTally, Room};
use crate::room::view::{RoomLine, line};
use serde::Serialize;
use std::collections::BTreeMap;

/// A moment of the route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RouteMoment {
    /// Which moment of the group it is, those after a rewind included: by it a rewind and a replay name it.
    pub serial: u32,
    /// Which moment of the course that was played it is, from 1.
    pub number: u32,
    /// Which input of its course the decision was, from 1: by it a look back at the session names it.
    pub step: usize,
    /// When it was decided, in milliseconds since 1970.
    pub at: Option<u64>,
    /// The branch on which it stands, from 0.
    pub branch: u32,
    /// Whether it belongs to the course that the group ended with; otherwise the group went back before it.
    pub kept: bool,
    /// The beat: `scene.beat`.
    pub beat: String,
    /// The name of the moment.
    pub title: String,
    /// What could be said, with its votes.
    pub options: Vec<RouteOption>,
    /// How many voted in each round; absent where too few voted for anything.
    pub voted: Vec<Option<u32>>,
    /// How far people agreed in each round.
    pub agreed: Vec<Option<Agreement>>,
    /// How opinion moved between the first round and the last.
    pub shift: Option<OpinionShift>,
    /// How it was decided.
    pub how: DecidedHow,
    /// What the trainer did since the decision before.
    pub acts: Vec<TrainersAct>,
    /// What the partner replied.
    pub reply: Vec<RoomLine>,
    /// The answers of minorities, each as it would have gone.
    pub minorities: Vec<MinorityRoute>,
    /// What observers marked.
    pub marks: Vec<MarkCount>,
    /// What the facilitator remarked.
    pub remarks: Vec<String>,
}

/// What could be said at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RouteOption {
    /// Its key: `scene.beat.choice`.
    pub key: String,
    /// Its words.
    pub text: Option<String>,
    /// How many voted for it in the first round; absent where too few voted.
    pub first: Option<u32>,
    /// How many voted for it in the last of several rounds.
    pub last: Option<u32>,
    /// Whether it was decided on.
    pub picked: bool,
}

/// How opinion moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpinionShift {
    /// The keys of the rows; the last row is for whoever gave no answer, and has none.
    pub from: Vec<String>,
    /// The keys of the columns; the last column is for whoever gave no answer, and has none.
    pub to: Vec<String>,
    /// A row for each option of the first round, in the order of the moment, and one for none.
    pub table: Vec<Vec<u32>>,
    /// Whether several lines were picked at once: then each that was dropped goes to none, and each added comes from none.
    pub several: bool,
    /// How many gave the same answer twice.
    pub stayed: u32,
    /// How many gave another one, or none before or after.
    pub moved: u32,
}

/// Something that the trainer did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TrainersAct {
    /// After how many inputs.
    pub step: usize,
    /// What, in words.
    pub report: DirectionReport,
}

/// What observers marked of a moment through a lens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MarkCount {
    /// The lens.
    pub lens: Lens,
    /// Which signs were given.
    pub signs: Vec<MarkSign>,
    /// How often it worked, for whoever marked; absent where too few did.
    pub worked: Option<u32>,
    /// How often it jarred; absent where too few marked.
    pub jarred: Option<u32>,
    /// What was noted beside it, in an order that tells nothing of who did.
    pub notes: Vec<String>,
}

impl MarkCount {
    fn of(lens: Lens, sum: &MarkTally) -> Self {
        let signs = [(sum.worked, MarkSign::Worked), (sum.jarred, MarkSign::Jarred)];
        let counted = sum.worked + sum.jarred >= SMALLEST_COUNTED;
        let mut notes = sum.notes.clone();
        notes.sort();
        Self {
            lens,
            signs: signs.into_iter().filter(|(count, _)| *count > 0).map(|(_, sign)| sign).collect(),
            worked: counted.then_some(sum.worked),
            jarred: counted.then_some(sum.jarred),
            notes,
        }
    }
}

/// The decided moments, in the order in which the group came to them.
pub(super) fn route(room: &Room, group: &RoomGroup, language: &str) -> Vec<RouteMoment> {
    // The inputs of each branch are played once.
    let branches = group.branches.iter().map(|branch| branch.number).chain([group.branch]);
    let played: BTreeMap<u32, Conversation> = branches
        .filter_map(|branch| {
            let inputs = group.inputs_of(branch)?;
            Some((branch, crate::room::play::GroupPlay::of_inputs(group.play.first(), inputs).conversation()))
        })
        .collect();
    let first = room.groups.iter().find(|it| it.rule != crate::room::group::DecisionRule::Seat);
    let is_first = first.is_some_and(|first| first.id == group.id);
    let moments = group.decided().filter_map(|moment| {
        let conversation = played.get(&moment.branch)?;
        let it = Rendition::new(conversation, language);
        Some(told(room, group, moment, &it, is_first))
    });
    moments.collect()
}

fn told(room: &Room, group: &RoomGroup, moment: &GroupMoment, it: &Rendition<'_>, first: bool) -> RouteMoment {
    let scenario = room.scenario();
    let step = moment.picked_step;
    let before = it.progress_after(step);
    let (picked, how) = moment.decided.clone().unwrap_or((Vec::new(), DecidedHow::Chosen));
    let marks = room.marks.range((group.id, moment.serial, Lens::Listening)..=(group.id, moment.serial, Lens::Rose));
    let remarks = room.remarks.iter().filter(|remark| first && remark.moment == moment.serial);
    RouteMoment {
        serial: moment.serial,
        number: moment.number,
        step: step + 1,
        at: moment.decided_at,
        branch: moment.branch,
        kept: is_kept(group, moment),
        beat: scenario.beat_path(moment.beat),
        title: it.text_at(scenario.moment_title(before), before, step),
        options: options(moment, &picked, it),
        voted: moment.outcomes.iter().map(|it| it.counts.is_some().then_some(it.voted)).collect(),
        agreed: moment.outcomes.iter().map(|outcome| outcome.agreement).collect(),
        shift: shift(moment, it),
        how,
        acts: acts_before(it, step),
        reply: it.turn(step + 1).reply.iter().filter_map(|item| line(it, item)).collect(),
        minorities: minorities(room, group, moment, it),
        marks: marks.map(|((_, _, lens), sum)| MarkCount::of(*lens, sum)).collect(),
        remarks: remarks.map(|remark| remark.text.clone()).collect(),
    }
}

/// Whether a moment belongs to the course that the group ended with.
pub(in crate::room) fn is_kept(group: &RoomGroup, moment: &GroupMoment) -> bool {
    let (mut branch, mut until, mut parent) = (group.branch, usize::MAX, group.parent);
    while branch != moment.branch {
        let Some((from, shared)) = parent else { return false };
        until = until.min(shared);
        branch = from;
        parent = group.branches.iter().find(|it| it.number == from).and_then(|it| it.parent);
    }
    moment.picked_step < until
}

impl RoomGroup {
    /// The moments that were decided on the course that it plays, in order: what it left by going back is not among them.
    pub fn course(&self) -> impl Iterator<Item = &GroupMoment> {
        self.decided().filter(|moment| is_kept(self, moment))
    }
}

/// What could be said: as it was voted on, or as it was offered where nobody voted.
fn options(moment: &GroupMoment, picked: &[ChoiceId], it: &Rendition<'_>) -> Vec<RouteOption> {
    let scenario = it.scenario();
    let step = moment.picked_step;
    let prompt = it.prompt_after(step);
    let (shares, planning) =
        (scenario.shares(picked), it.session().staging_after(step).planning(it.progress_after(step)));
    let counts = |place: usize| moment.outcomes.get(place).and_then(|outcome: &RoundOutcome| outcome.counts.as_ref());
    let last = moment.rounds.len().checked_sub(1).filter(|last| *last > 0);
    let of_round = |place: usize, choice: ChoiceId| {
        let round = moment.rounds.get(place)?;
        let at = round.options.iter().position(|option| option[..] == [choice])?;
        counts(place)?.get(at).copied()
    };
    let offers = prompt.offers.iter().filter(|offer| offer.unavailable.is_none());
    let options = offers.map(|offer| RouteOption {
        key: scenario.choice_path(offer.choice),
        text: offer.text.clone().or_else(|| offer.topic.clone()).map(|text| {
            let share = shares.iter().find(|(choice, _)| *choice == offer.choice);
            share.map_or(text.clone(), |(_, share)| Planning::told(planning, &text, *share))
        }),
        first: of_round(0, offer.choice),
        last: last.and_then(|last| of_round(last, offer.choice)),
        picked: picked.contains(&offer.choice),
    });
    options.collect()
}

fn shift(moment: &GroupMoment, it: &Rendition<'_>) -> Option<OpinionShift> {
    let outcome = moment.outcomes.last()?;
    let table = outcome.shift.clone()?;
    let (first, last) = (moment.rounds.first()?, moment.rounds.last()?);
    let key = |option: &Vec<ChoiceId>| crate::room::decide::option_key(it.scenario(), option);
    let same =
        |from: usize, to: usize| first.options.get(from).is_some_and(|option| last.options.get(to) == Some(option));
    let cells =
        table.iter().enumerate().flat_map(|(from, row)| row.iter().enumerate().map(move |(to, n)| (from, to, *n)));
    let (mut stayed, mut moved) = (0, 0);
    for (from, to, count) in cells {
        *if same(from, to) { &mut stayed } else { &mut moved } += count;
    }
    if let Some(people) = outcome.stayed_and_moved {
        (stayed, moved) = people;
    }
    Some(OpinionShift {
        from: first.options.iter().map(key).collect(),
        to: last.options.iter().map(key).collect(),
        table,
        several: !first.is_single() && first.options == last.options,
        stayed,
        moved,
    })
}

/// What the trainer did between the decision before and the one that came after so many inputs.
fn acts_before(it: &Rendition<'_>, step: usize) -> Vec<TrainersAct> {
    let transcript = it.session().transcript();
    let steps = transcript.steps.iter().take(step).rev().take_while(|made| transcript.direction(**made).is_some());
    let from = step - steps.count();
    acts(it, from..step)
}

/// What the trainer did after the last decision.
pub(super) fn acts_after(it: &Rendition<'_>) -> Vec<TrainersAct> {
    acts_before(it, it.session().transcript().steps.len())
}

fn acts(it: &Rendition<'_>, steps: std::ops::Range<usize>) -> Vec<TrainersAct> {
    let made = steps.filter_map(|step| match it.turn(step + 1).made {
        Some(Made::Directed(report)) => Some(TrainersAct { step, report }),
        Some(Made::Picked(..)) | None => None,
    });
    made.collect()
}

/// The decisions that followed one without a rewind between them, with what was picked.
pub(super) fn later_picks<'g>(
    group: &'g RoomGroup,
    moment: &GroupMoment,
) -> impl Iterator<Item = (&'g GroupMoment, &'g [ChoiceId])> {
    let (branch, serial, kept) = (moment.branch, moment.serial, is_kept(group, moment));
    let same_course = move |later: &&GroupMoment| {
        later.serial > serial && if kept { is_kept(group, later) } else { later.branch == branch }
    };
    group.decided().filter(same_course).filter_map(|later| Some((later, &later.decided.as_ref()?.0[..])))
}
