//! Minority routes: what a minority would have said, played out as exactly as the room's own.

use super::route::later_picks;
use crate::engine::{ChoiceId, PickedBy, Position, Scenario};
use crate::play::Rendition;
use crate::room::fold::choice_named;
use crate::room::group::{GroupMoment, RoomGroup};
use crate::room::outcome::MINORITY_PERCENT;
use crate::room::planned::texts_of;
use crate::room::state::Room;
use crate::room::view::{RoomLine, line};
use serde::Serialize;

/// An answer of a minority, and what would have come of it.
///
/// It is played from the very state in which the group decided, with the same chance; then the group's own later answers
/// are given for as long as they are offered at the same moments, without what the trainer did later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MinorityRoute {
    /// The choices: `scene.beat.choice`.
    pub pick: Vec<String>,
    /// What would have been said or done.
    pub texts: Vec<String>,
    /// How many wanted it in the last round; absent where too few voted, or where it is a whole of several choices.
    pub votes: Option<u32>,
    /// What the partner would have replied.
    pub reply: Vec<RoomLine>,
    /// The quality of the relationship with the partner after this answer, in hundredths of a point.
    pub quality: i32,
    /// The same after what the group said instead.
    pub quality_instead: i32,
    /// How many of the group's later answers could be given then.
    pub followed: usize,
    /// How many later answers the group gave.
    pub later: usize,
    /// The moment at which the ways parted, by its name; absent where the route ended, or stopped where the group did.
    pub parted: Option<String>,
    /// The quality where the route ended, parted or stopped, in hundredths of a point.
    pub quality_then: i32,
    /// How it would have ended; absent where the ways parted before, or the group stopped.
    pub ending: Option<String>,
}

/// The minority routes of a moment.
pub(super) fn minorities(
    room: &Room,
    group: &RoomGroup,
    moment: &GroupMoment,
    it: &Rendition<'_>,
) -> Vec<MinorityRoute> {
    let answers = minority_answers(room.scenario(), moment).into_iter();
    answers.filter_map(|(answer, votes)| minority_route(room, group, moment, &answer, votes, it)).collect()
}

/// The answers of minorities at a moment, with how many wanted each: what at least a fifth wanted in the last round, or what
/// was tied, and was not said.
pub(in crate::room) fn minority_answers(
    scenario: &Scenario,
    moment: &GroupMoment,
) -> Vec<(Vec<ChoiceId>, Option<u32>)> {
    let Some((picked, _)) = &moment.decided else { return Vec::new() };
    let Some((outcome, round)) = moment.outcome().zip(moment.rounds.last()) else { return Vec::new() };
    let voters = outcome.voted - outcome.abstained;
    let mut answers: Vec<(Vec<ChoiceId>, Option<u32>)> = Vec::new();
    let counts = outcome.counts.iter().flatten().zip(&round.options);
    let strong = |count: u32| u64::from(count) * 100 >= u64::from(voters) * u64::from(MINORITY_PERCENT);
    if round.is_single() {
        answers
            .extend(counts.filter(|(count, _)| strong(**count)).map(|(count, option)| (option.clone(), Some(*count))));
    }
    let named = |answer: &Vec<String>| -> Vec<ChoiceId> {
        answer.iter().filter_map(|path| choice_named(scenario, path)).collect()
    };
    for leading in outcome.leading.iter().map(named) {
        if !answers.iter().any(|(answer, _)| *answer == leading) {
            answers.push((leading, None));
        }
    }
    answers.retain(|(answer, _)| answer != picked);
    answers.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    answers
}

/// An answer played out; none where it could not be given.
pub(in crate::room) fn minority_route(
    room: &Room,
    group: &RoomGroup,
    moment: &GroupMoment,
    answer: &[ChoiceId],
    votes: Option<u32>,
    it: &Rendition<'_>,
) -> Option<MinorityRoute> {
    let scenario = room.scenario();
    let partner = scenario.partner();
    let before = room.play_before(group, moment)?;
    let mut play = before.clone();
    play.pick(answer, PickedBy::Vote).ok()?;
    let mut instead = before;
    instead.pick(&moment.decided.as_ref()?.0, PickedBy::Vote).ok()?;
    let quality = |play: &crate::room::play::GroupPlay| play.staging().quality(partner, play.progress());
    let at_once = quality(&play);
    let conversation = play.conversation();
    let shown = Rendition::new(&conversation, it.code());
    let reply = shown.turn(conversation.steps()).reply;
    let reply = reply.iter().filter(|item| !matches!(item, crate::play::ItemSeen::Own(_)));
    let reply = reply.filter_map(|item| line(&shown, item)).collect();
    let later: Vec<_> = later_picks(group, moment).collect();
    let mut followed = 0;
    for (next, picked) in &later {
        let here = play.progress().position() == Position::Beat(next.beat);
        if !here || play.pick(picked, PickedBy::Vote).is_err() {
            break;
        }
        followed += 1;
    }
    let end = play.conversation();
    let end = Rendition::new(&end, it.code());
    let ending = end.session().ending().map(|id| end.text(scenario.endings[id.index()].title));
    Some(MinorityRoute {
        pick: answer.iter().map(|choice| scenario.choice_path(*choice)).collect(),
        texts: answer_texts(answer, moment, it),
        votes,
        reply,
        quality: at_once,
        quality_instead: quality(&instead),
        followed,
        later: later.len(),
        // Where all that the group said later was said too, nothing went another way: the group stopped there itself.
        parted: (ending.is_none() && followed < later.len()).then(|| end.text(scenario.moment_title(play.progress()))),
        quality_then: quality(&play),
        ending,
    })
}

/// The words of an answer, as they stood at the moment.
pub(in crate::room) fn answer_texts(answer: &[ChoiceId], moment: &GroupMoment, it: &Rendition<'_>) -> Vec<String> {
    let step = moment.picked_step;
    let text = |choice: &ChoiceId| {
        let text = it.scenario().choice(*choice).text?;
        Some(it.text_at(text, it.progress_after(step), step))
    };
    texts_of(it.scenario(), answer, text)
}
