//! The moments of which somebody says which one decided it: five or six, each with what was said.

use crate::engine::{Debrief, Session, StakeholderId};
use crate::play::{ItemSeen, TurnSeen, Voice};
use crate::report::Messages;
use crate::report::conversation;
use std::cmp::Reverse;

/// How many moments are asked about.
const ASKED: usize = 6;

/// A moment that may have decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedMoment {
    /// Which pick it was, from 1.
    pub step: usize,
    /// What was said last before it, by whom it was for where that is one of several.
    pub theirs: Option<(String, String)>,
    /// What the player said or did.
    pub mine: String,
    /// Whether it was done rather than said.
    pub does: bool,
}

/// The moments to ask about, in the order in which they came: the decisive ones, the one that was named already, and those
/// at which the relation moved most.
pub(super) fn asked(
    told: &Debrief,
    session: &Session,
    turns: &[TurnSeen],
    named: Option<usize>,
    words: &Messages,
) -> Vec<AskedMoment> {
    // What a trainer did is nobody's own decision, and where the talk was wrapped up nothing was said.
    let points = &told.timeline;
    let mut weighed: Vec<_> = points
        .iter()
        .enumerate()
        .filter(|(_, point)| point.step > 0 && point.days == 0 && point.direction.is_none() && !point.wraps_up)
        .map(|(at, point)| {
            let before = at.checked_sub(1).map_or(point.quality, |before| points[before].quality);
            let first = point.decisive || named == Some(point.step);
            (Reverse(first), Reverse((point.quality.0 - before.0).abs()), point.step)
        })
        .collect();
    weighed.sort_unstable();
    let mut steps: Vec<_> = weighed.into_iter().take(ASKED).map(|(.., step)| step).collect();
    steps.sort_unstable();
    let addressed = |step: usize| session.scenario().choice(session.spoken_choice(step - 1)?).to;
    steps.into_iter().filter_map(|step| moment(turns, step, addressed(step), words)).collect()
}

fn moment(turns: &[TurnSeen], step: usize, addressed: Option<StakeholderId>, words: &Messages) -> Option<AskedMoment> {
    let turn = turns.iter().find(|turn| turn.number == step)?;
    let own: Vec<_> = turn
        .items()
        .filter_map(|item| match item {
            ItemSeen::Own(own) => Some(own),
            _ => None,
        })
        .collect();
    let mine: Vec<_> = own.iter().map(|own| conversation::own_words(own, words)).collect();
    // A choice names whom it is for: what that person said last is what it answers.
    let said = |to: Option<StakeholderId>| {
        let before = turns.iter().rev().filter(|turn| turn.number < step);
        let mut lines = before.flat_map(|turn| turn.items().collect::<Vec<_>>().into_iter().rev());
        lines.find_map(|item| match item {
            ItemSeen::Line(line) => match line.voice {
                Voice::Stakeholder(who) if to.is_none_or(|to| to == who) => {
                    Some((line.name.clone(), line.text.clone()))
                }
                _ => None,
            },
            _ => None,
        })
    };
    let theirs = addressed.and_then(|to| said(Some(to))).or_else(|| said(None));
    let does = own.iter().all(|own| own.does || own.text.is_none());
    (!mine.is_empty()).then(|| AskedMoment { step, theirs, mine: mine.join(" "), does })
}
